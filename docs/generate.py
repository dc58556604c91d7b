"""Write docs/problems anew: the pages that say what each problem code means, from the source of `plancheck explain`."""

from __future__ import annotations

from pathlib import Path

from plancheck.cli.said import what_is_said
from plancheck.render.markdown_explanation import index, index_name, page, page_name
from plancheck.samples import SAMPLES
from plancheck.text import LANGUAGES, catalogue
from plancheck.text.explanation import explanations

FOLDER = Path(__file__).parent / "problems"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    made: dict[str, str] = {}
    for language in LANGUAGES:
        words, told = catalogue(language), explanations(language)
        made[index_name(words)] = index(told, words)
        for code, explanation in told.items():
            said = what_is_said(code, language)
            made[page_name(code, words)] = page(code, explanation, SAMPLES[code], said, words)
    return made


def write() -> None:
    """Write all pages, and remove those that are no longer made."""
    made = pages()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
