"""The pages of the problem codes as Markdown, for `docs/problems`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plancheck.compose.explanation import changed_files, shown_files
from plancheck.languages import ELSEWHERE
from plancheck.samples import Sample
from plancheck.text import LANGUAGES, Catalogue, catalogue
from plancheck.text.explanation import Explanation


def page(code: str, told: Explanation, sample: Sample, said: str, words: Catalogue) -> str:
    """One code: what `plancheck explain` says, with links to the list of all codes and to the other languages."""
    others = [catalogue(language) for language in LANGUAGES if language != words.language]
    parts = (
        f"# {code}: {told.title}",
        told.what,
        f"## {words.word('explain.why')}",
        told.why,
        f"## {words.word('explain.cure')}",
        told.cure,
        f"## {words.word('explain.bad')}",
        *_example(told.bad, shown_files(sample.bad, words)),
        *((words.word("explain.says"), f"```text\n{said.rstrip()}\n```") if said else ()),
        f"## {words.word('explain.good')}",
        *_example(told.good, changed_files(sample, words)),
        " · ".join(
            (
                f"[{words.word('explain.all')}]({index_name(words)})",
                *(f"[{other.word('explain.language')}]({page_name(code, other)})" for other in others),
            )
        ),
    )
    return "\n\n".join(parts) + "\n"


def index(explanations: Mapping[str, Explanation], words: Catalogue) -> str:
    """The list of all codes, each leading to its page."""
    rows = "".join(f"| [{code}]({page_name(code, words)}) | {told.title} |\n" for code, told in explanations.items())
    head = f"| {words.word('explain.code')} | {words.word('explain.meaning')} |\n| --- | --- |\n"
    return f"# {words.word('explain.all')}\n\n{words.word('explain.index')}\n\n{head}{rows}"


def page_name(code: str, words: Catalogue) -> str:
    """The file name of a code's page; of readers from elsewhere it is the plain one, which a search finds first."""
    return f"{code}.md" if words.language == ELSEWHERE else f"{code}.{words.language}.md"


def index_name(words: Catalogue) -> str:
    """The file name of the list of all codes."""
    return page_name("README", words)


def _example(told: str, files: Iterable[tuple[str, str]]) -> Iterator[str]:
    if told:
        yield told
        return
    for name, content in files:
        yield f"`{name}`"
        yield f"```yaml\n{content.rstrip()}\n```"
