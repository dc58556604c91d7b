"""The yearly report as Markdown: what it looks like, that data stay data, and that a template cannot harm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plancheck.assess import assess
from plancheck.load import folder
from plancheck.model.plan import Plan
from plancheck.render.edition import OwnTemplate, Rendered, edition_of
from plancheck.render.markdown_report import BUILT_IN, render
from plancheck.render.markdown_text import escape
from plancheck.render.safe import safe
from plancheck.render.template_fault import TemplateFault
from plancheck.resources import templates
from tests.compose.samples import sample_plan
from tests.plans import TODAY

Expected = Callable[[str, str], None]
ROOT = Path(__file__).resolve().parents[2]
DOCS = [ROOT / "docs" / name for name in ("templates.md", "templates.zh.md")]
SOURCES = templates()
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    pytest.param("a|b", id="a cell"),
    pytest.param("<script>alert(1)</script>", id="a script"),
    pytest.param("<!-- -->&lt;&amp;&#60;", id="comments and entities"),
    pytest.param("`code` ``", id="code"),
    pytest.param("[x](javascript:alert(1))", id="a link"),
    pytest.param("![x](http://host/y.png)", id="an image"),
    pytest.param("<http://host>", id="an address"),
    pytest.param("**bold** *it* _it_ __b__ ~~s~~", id="emphasis"),
    pytest.param("snake_case_name", id="a name with underscores"),
    pytest.param("{{ 7 * 7 }} {% include 'x' %} {# c #}", id="a template"),
    pytest.param("# heading", id="a heading"),
    pytest.param("> quote", id="a quotation"),
    pytest.param("- item", id="a list"),
    pytest.param("+ item", id="another list"),
    pytest.param("1. item", id="a numbered list"),
    pytest.param("12) item", id="another numbered list"),
    pytest.param("---", id="a rule"),
    pytest.param("===", id="an underline"),
    pytest.param("    indented", id="a block of code"),
    pytest.param("~~~", id="a fence"),
    pytest.param("[x]: http://host", id="a reference"),
    pytest.param("a\\", id="a backslash at the end"),
    pytest.param("a\\|b", id="a backslash before a cell"),
    pytest.param("first\nsecond\r\nthird\u2028fourth", id="line breaks"),
    pytest.param("\x1b[31mred\x07", id="escape sequences"),
    pytest.param("\u202eabc\u2066", id="turned writing direction"),
    pytest.param("$x$ a^b H~2~O", id="formulas"),
]


def rendered(
    plan: Plan | None = None,
    template: str | None = None,
    *,
    year: int = 2023,
    language: str = "zh",
    reader: str | None = None,
) -> str:
    whole = plan or sample_plan()
    previous = assess(whole, year - 1, today=TODAY) if year > whole.start_year else None
    own = None if template is None else OwnTemplate("my.md.j2", template.encode())
    report = assess(whole, year, today=TODAY)
    made = edition_of(report, previous, language=language, sources=SOURCES, reader=reader)
    return render(replace(made, own=own)).content.decode()


def with_pictures(plan: Plan | None = None, template: str | None = None, *, beside: str = "2023.files") -> Rendered:
    own = None if template is None else OwnTemplate("my.md.j2", template.encode())
    report = assess(plan or sample_plan(), 2023, today=TODAY)
    return render(replace(edition_of(report, None, language="zh", sources=SOURCES, beside=beside), own=own))


def unheaded(markdown: str) -> str:
    """What a template wrote itself, without the notices that every report has."""
    return re.sub(r"\A(> \*\*.*\*\*\n\n)+", "", markdown)


def images_in(markdown: str) -> dict[str, str]:
    """The address of every image, with the text that stands for it."""
    children = (child for token in MARKDOWN.parse(markdown) for child in token.children or ())
    return {str(child.attrs["src"]): child.content for child in children if child.type == "image"}


def fault_of(template: str, language: str = "en") -> TemplateFault:
    with pytest.raises(TemplateFault) as caught:
        rendered(template=template, language=language)
    return caught.value


def named(text: str) -> Plan:
    """The sample plan with this name for its first indicator, in every place that shows one."""
    first, *others = sample_plan().indicators
    return replace(sample_plan(), indicators=(replace(first, name={"": text}), *others))


def shown(text: str) -> str:
    """A text as a reader sees it: blanks as one, and hidden signs as the sanitizer leaves them."""
    return " ".join(safe(text).split())


def texts_in(markdown: str) -> list[str]:
    """The text of every block of a page, as a browser shows it."""
    return [
        shown("".join(child.content or "\n" * (child.type == "softbreak") for child in token.children or ()))
        for token in MARKDOWN.parse(markdown)
        if token.type == "inline"
    ]


def counts_in(markdown: str) -> Counter[str]:
    """How often each kind of block and markup occurs on a page."""
    tokens = MARKDOWN.parse(markdown)
    children = (child for token in tokens for child in token.children or ())
    return Counter(token.type for token in (*tokens, *children) if not token.type.startswith("text"))


def kinds_in(markdown: str) -> set[str]:
    return set(counts_in(markdown))


# what it looks like


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_of_the_example(language: str, expected: Expected) -> None:
    plan = folder.read(ROOT / "data", ROOT).plan
    assert plan is not None
    day = date(2025, 3, 1)
    edition = edition_of(
        assess(plan, 2024, today=day), assess(plan, 2023, today=day), language=language, sources=SOURCES
    )
    expected(f"report-example.{language}.md", render(edition).content.decode())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", [2021, 2023, 2025])
def test_the_report_of_the_sample(language: str, year: int, expected: Expected) -> None:
    expected(f"report-{year}.{language}.md", rendered(year=year, language=language))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", [2021, 2023, 2025, 2026])
def test_the_page_is_made_of_headings_lists_and_tables_and_nothing_else(year: int, language: str) -> None:
    text = rendered(year=year, language=language)
    assert kinds_in(text) <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "softbreak"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "strong_open", "strong_close"),
        *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
        *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
        *("blockquote_open", "blockquote_close", "hr"),
    }
    assert "**" not in "".join(texts_in(text))
    assert sum(token.type == "table_open" for token in MARKDOWN.parse(text)) == text.count("| --- |\n") + text.count(
        "---: |\n"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_layout_is_clean(language: str) -> None:
    text = rendered(language=language)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_the_same_report_twice_is_the_same_text() -> None:
    assert rendered() == rendered()


# pictures


def test_every_picture_shown_stands_beside_the_report_and_no_other() -> None:
    edition = with_pictures()
    shown_there = images_in(edition.content.decode())
    assert shown_there
    assert set(shown_there) == {f"2023.files/{name}" for name in edition.beside}
    assert "2023.files/gdp.svg" in shown_there


def test_the_layout_is_clean_with_pictures() -> None:
    text = with_pictures().content.decode()
    assert "\n\n\n" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert counts_in(text)["list_item_open"] == counts_in(rendered())["list_item_open"]


def test_on_standard_output_there_are_no_pictures() -> None:
    edition = with_pictures(beside="")
    assert not images_in(edition.content.decode())
    assert not edition.beside


def test_a_template_draws_what_it_wants() -> None:
    template = (
        "{% for part in document.parts if part.key == 'indicators' %}{% for passage in part.passages %}"
        "{% for entry in passage.entries if entry.picture and entry.picture.name == 'gdp' %}"
        "{{ entry.picture | draw }} {{ entry.picture | draw }}{% endfor %}{% endfor %}{% endfor %}\n"
    )
    edition = with_pictures(template=template)
    assert list(edition.beside) == ["gdp.svg"]
    assert edition.content.decode().count("](2023.files/gdp.svg)") == 2


@pytest.mark.parametrize(
    ("template", "language", "message"),
    [
        ("{{ 3 | draw }}\n", "en", "this cannot be computed: '3' is no picture"),
        ("{{ 3 | draw }}\n", "zh", "这里算不出来：“3”不是图"),
        ("{{ 'x' | number }}\n", "en", "this cannot be computed: 'x' is not a number"),
        ("{{ 'x' | percent }}\n", "zh", "这里算不出来：“x”不是数"),
    ],
)
def test_what_a_filter_cannot_take_is_told_in_the_readers_language(template: str, language: str, message: str) -> None:
    assert fault_of(template, language).message == message


@pytest.mark.parametrize(("language", "pair"), [("en", "part.md.j2, report.md.j2"), ("zh", "part.md.j2、report.md.j2")])
def test_names_are_listed_as_the_language_lists_them(language: str, pair: str) -> None:
    assert pair in fault_of('{% include "other.j2" %}\n', language).message
    filters = fault_of("{{ 3 | nonsense_of_mine }}\n", language).message
    assert ("、" in filters, ", " in filters) == ((language == "zh"), (language == "en"))


def test_the_folder_of_pictures_may_have_any_name() -> None:
    beside = "年报 (终稿)|%]<.files"
    images = images_in(with_pictures(beside=beside).content.decode())
    assert {unquote(address).rpartition("/")[0] for address in images} == {beside}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_stay_texts_of_images(text: str) -> None:
    edition = with_pictures(named(text))
    assert set(images_in(edition.content.decode())) == {f"2023.files/{name}" for name in edition.beside}
    assert not kinds_in(edition.content.decode()) & {"link_open", "html_inline", "html_block", "code_inline", "em_open"}
    for content in edition.beside.values():
        assert not ElementTree.fromstring(content).findall(".//{http://www.w3.org/2000/svg}script")


# data stay data


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "template",
    [
        pytest.param("{{ indicators[0].name }}\n", id="at the beginning of a line"),
        pytest.param("before\n{{ indicators[0].name }}\nafter\n", id="inside a paragraph"),
        pytest.param("# {{ indicators[0].name }}\n", id="in a heading"),
        pytest.param("- {{ indicators[0].name }}\n", id="in a list"),
        pytest.param("| a |\n| --- |\n| {{ indicators[0].name }} |\n", id="in a table"),
        pytest.param("|a|\n|---|\n|{{ indicators[0].name }}|\n", id="in a narrow table"),
        pytest.param("{% macro show(x) %}{{ x }}{% endmacro %}{{ show(indicators[0].name) }}\n", id="by a macro"),
        pytest.param("{% set x %}{{ indicators[0].name }}{% endset %}{{ x }}\n", id="by a block of text"),
        pytest.param("{{ '' ~ indicators[0].name }}\n", id="joined"),
        pytest.param("{% set x %}{% endset %}{{ x ~ indicators[0].name }}\n", id="joined to Markdown"),
        pytest.param("{% set x %}{% endset %}{{ x + indicators[0].name }}\n", id="added to Markdown"),
        pytest.param("{{ [indicators[0].name, ''] | join }}\n", id="by a filter"),
        pytest.param(
            "{% set x %}{{ indicators[0].name }}{% endset %}{{ [x, ''] | join }}\n", id="Markdown by a filter"
        ),
    ],
)
def test_hostile_text_is_shown_as_it_is_written(text: str, template: str) -> None:
    page = rendered(named(text), template)
    assert shown(text) in {part.removeprefix("before ").removesuffix(" after") for part in texts_in(page)}
    assert not kinds_in(page) & {"link_open", "image", "html_inline", "html_block", "code_inline", "em_open", "s_open"}
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "{{" not in page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_leave_the_report_whole(text: str) -> None:
    usual, hostile = rendered(), rendered(named(text))
    assert counts_in(hostile) == counts_in(usual)


@pytest.mark.parametrize(
    ("text", "template"),
    [
        pytest.param("a|b", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x[:2] }}|", id="cut by a slice"),
        pytest.param("a|b", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x[::-1] }}|", id="turned by a slice"),
        pytest.param("a|b", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x | truncate(2, end='') }}|", id="cut"),
        pytest.param("a|b", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x | reverse }}|", id="turned"),
        pytest.param("|", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x | trim('\\\\') }}|", id="trimmed"),
        pytest.param(
            "a|b", "{% set x %}{{ indicators[0].name }}{% endset %}|{{ x | replace('\\\\', '') }}|", id="replaced"
        ),
    ],
)
def test_no_filter_takes_an_escape_away(text: str, template: str) -> None:
    page = f"| x | y |\n| --- | --- |\n{unheaded(rendered(named(text), template))} b |\n"
    assert [token.content for token in MARKDOWN.parse(page) if token.type == "inline"][3:] == ["b"]


@given(st.text())
def test_any_text_makes_a_row_with_the_right_number_of_cells(text: str) -> None:
    page = f"|a|b|c|\n|---|---|---|\n|x|{escape(text)}|y|\n"
    tokens = MARKDOWN.parse(page)
    cells = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "td_open"]
    assert (len(cells), cells[0], cells[2]) == (3, "x", "y")
    assert shown(text) in texts_in(page)


@given(st.text(alphabet="|\\`*_[]()!<>#&~+-=.1 \n{}%a"))
def test_any_text_makes_one_paragraph(text: str) -> None:
    page = f"{escape(f'{text}x')}\n"
    assert [token.type for token in MARKDOWN.parse(page)] == ["paragraph_open", "inline", "paragraph_close"]
    assert texts_in(page) == [shown(f"{text}x")]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        pytest.param("none", "—", id="what does not exist"),
        pytest.param("0.1 + 0.2", "0.3", id="a number without noise"),
        pytest.param("-0.5", "-0.5", id="a negative number is no list"),
        pytest.param("0.0638 | percent", "6.4%", id="a percentage"),
        pytest.param("2.345 | number(2)", "2.34", id="rounded by the plan's rule"),
        pytest.param("5 | number(99)", "5.000000000000", id="decimals have an end"),
        pytest.param("words.verdicts['behind']", "滞后", id="the name of a code"),
        pytest.param("summary.get('missed', 0)", "0", id="a count of nothing"),
        pytest.param("(tasks | map(attribute='id') | list)[:2] | join(', ')", "network, clinic", id="names in a list"),
        pytest.param("[1, 2, 3] | sum", "6", id="a sum"),
        pytest.param("indicators | selectattr('status', 'equalto', 'behind') | list | length", "1", id="a choice"),
    ],
)
def test_values_and_filters(expression: str, text: str) -> None:
    assert unheaded(rendered(template=f"{{{{ {expression} }}}}")) == text


# a template cannot harm


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__",
        "''['__class__']",
        "[].__class__.__base__.__subclasses__()",
        "document.__class__",
        "document.title.__init__.__globals__",
        "cycler.__init__.__globals__",
        "range.__init__",
        "namespace.__init__",
        "self.__init__",
        "'{0.__class__}'.format(1)",
        "indicators.append(1)",
        "plan.update({})",
        "plan.pop('id')",
        "indicators | selectattr('__class__') | list",
        "'a' | attr('__class__')",
        "plan.title | safe",
        "plan.title | e",
        "lipsum()",
        "2 ** 2",
        "'a' * 3",
        "'%s' % 1",
    ],
)
def test_a_template_reaches_nothing_but_its_data(expression: str) -> None:
    fault = fault_of(f"\n{{{{ {expression} }}}}")
    assert (fault.name, fault.line) == ("my.md.j2", 2)


def test_attributes_of_python_are_not_told_by_map() -> None:
    assert "class" not in rendered(template="{{ indicators | map(attribute='__class__') | list }}")


@pytest.mark.parametrize(
    "template",
    [
        "{% filter upper %}a{% endfilter %}",
        "{% autoescape false %}a{% endautoescape %}",
        "{% set x | upper %}a{% endset %}",
        "{% for x in [] recursive %}{% endfor %}",
    ],
)
def test_what_would_print_unescaped_is_refused(template: str) -> None:
    assert fault_of(template).message.startswith("a template cannot use '{% ")


@pytest.mark.parametrize(
    "template",
    [
        pytest.param(
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", id="loops in loops"
        ),
        pytest.param(
            "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(99) }}", id="macros"
        ),
        pytest.param("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", id="a macro in itself"),
        pytest.param(
            "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}", id="doubling"
        ),
        pytest.param(
            "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}", id="lists"
        ),
        pytest.param(
            "{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}", id="numbers"
        ),
        pytest.param(
            "{% set n = namespace(x='a') %}{% for i in range(99) %}"
            "{% set t %}{{ n.x }}{{ n.x }}{% endset %}{% set n.x = t %}{% endfor %}",
            id="blocks of text",
        ),
        pytest.param(
            "{% set n = namespace(x='a') %}{% for i in range(99) %}"
            "{% set n.x = n.x | replace('a', 'aa') %}{% endfor %}",
            id="replacements",
        ),
        pytest.param(
            "{% set x %}{{ 'x' ~ document.lead[2] }}{% endset %}"
            "{% for i in range(99999) %}{{ x }}{{ x }}{{ x }}{{ x }}{% endfor %}",
            id="a long report",
        ),
        pytest.param("{% for i in range(99999) %}{% set x = range(99999) | list %}{% endfor %}", id="copies"),
        pytest.param("{{ range(10 * 99999999) }}", id="a range"),
        pytest.param("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", id="brackets"),
        pytest.param("{{ 1" + " + 1" * 9000 + " }}", id="a long sum"),
        pytest.param("{% if 1 %}" * 500 + "{% endif %}" * 500, id="nested blocks"),
        pytest.param("{% for x in [1] %}" * 50 + "{% endfor %}" * 50, id="nested loops"),
        pytest.param("a" * 1_000_001, id="a long template"),
    ],
)
def test_a_template_that_grows_without_end_is_stopped(template: str) -> None:
    assert fault_of(template).name == "my.md.j2"


@pytest.mark.parametrize("name", ["/etc/passwd", "../pyproject.toml", "my.md.j2", "os"])
@pytest.mark.parametrize("tag", ["include", "extends", "import"])
def test_a_template_reads_no_file(tag: str, name: str) -> None:
    fault = fault_of(f"\n\n{{% {tag} '{name}' {'as x ' if tag == 'import' else ''}%}}")
    assert fault.line == 3
    assert fault.message == (
        f"there is no template '{name}'; those that can be included: part.md.j2, report.md.j2, table.md.j2"
    )


# faults are told with their place


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        pytest.param(
            "a\n\n{{ indicatrs }}",
            3,
            "there is no 'indicatrs'; did you mean 'indicators'? Available here: as_of, document, ",
            id="a misspelt name",
        ),
        pytest.param(
            "{% if\nas_off %}{% endif %}", 1, "there is no 'as_off'; did you mean 'as_of'?", id="in a condition"
        ),
        pytest.param(
            "a\n{% for x in taks %}{% endfor %}", 2, "there is no 'taks'; did you mean 'tasks'?", id="in a loop"
        ),
        pytest.param("{{ plan.titel }}", 1, "there is no 'titel'; did you mean 'title'?", id="a misspelt field"),
        pytest.param("{{ plan['titel'] }}", 1, "there is no 'titel'; did you mean 'title'?", id="a misspelt key"),
        pytest.param("{{ document.pats }}", 1, "there is no 'pats'; did you mean 'parts'?", id="a field of the report"),
        pytest.param("{{ xyzzy }}", 1, "there is no 'xyzzy'; available here: as_of, ", id="nothing near"),
        pytest.param("{{ as_of.foo }}", 1, "'foo' cannot be taken from this:", id="a number has no fields"),
        pytest.param("\n{{ 1 | nmber }}", 2, "there is no filter 'nmber'; did you mean 'number'?", id="a filter"),
        pytest.param("\n{% for x in %}", 2, "template syntax: Expected an expression", id="a syntax error"),
        pytest.param("{{ 1 / 0 }}", 1, "this cannot be computed: division by zero", id="a division by zero"),
        pytest.param("{{ none > 1 }}", 1, "this cannot be computed: '>' not supported", id="none compared"),
        pytest.param("{{ plan() }}", 1, "this cannot be computed: 'dict' object is not callable", id="no function"),
        pytest.param("{{ 'a' + 1 }}", 1, "a template cannot use '+'", id="text and number"),
    ],
)
def test_a_fault_names_its_line_and_what_would_be_right(template: str, line: int, message: str) -> None:
    fault = fault_of(template)
    assert (fault.name, fault.line) == ("my.md.j2", line)
    assert fault.message.startswith(message)
    assert str(fault).startswith(f"my.md.j2:{line}: ")


def test_a_fault_in_a_built_in_template_names_that_template() -> None:
    fault = fault_of('{% set exhibit = plan %}\n{% include "table.md.j2" %}')
    assert (fault.name, fault.line) == ("table.md.j2", 2)
    assert fault.message.startswith("there is no 'caption'")


def test_a_fault_is_told_in_the_readers_language() -> None:
    for reader, said in (("zh", "没有“indicatrs”，是不是“indicators”？"), ("en", "there is no 'indicatrs';")):
        with pytest.raises(TemplateFault) as caught:
            rendered(template="{{ indicatrs }}", language="zh", reader=reader)
        assert caught.value.message.startswith(said)


def test_a_fault_shows_no_control_character() -> None:
    assert "\x1b" not in fault_of("{% include '\x1b[31m' %}").message


# templates of one's own


def test_a_template_named_like_the_built_in_one_can_extend_it() -> None:
    report = assess(sample_plan(), 2023, today=TODAY)
    own = OwnTemplate(BUILT_IN, b'{% extends "report.md.j2" %}{% block annexes %}{% endblock %}')
    made = edition_of(report, None, language="zh", sources=SOURCES)
    text = render(replace(made, own=own)).content.decode()
    assert "## 六、下一步" in text
    assert "附件1 主要指标监测表\n" not in text


def test_extending_the_built_in_template_changes_nothing_by_itself() -> None:
    assert rendered(template='{% extends "report.md.j2" %}') == rendered()


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_examples_of_the_docs_work(page: Path) -> None:
    examples = re.findall(r"^```jinja\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    first, second = (unheaded(rendered(template=example)) for example in examples)
    assert "- 单位产值能耗: 严重滞后, -20.0%\n- 人口自然增长率: 滞后, —\n" in first.replace("\\-", "-")
    assert "附件1 主要指标监测表\n" not in first
    assert second.startswith("## 四、存在问题\n")


@pytest.mark.parametrize("template", ["only text\n", "{{ document.notices[1] }}\n", "{{ document.notices[0] }} "])
def test_what_must_not_be_overlooked_stands_in_the_report_by_any_template(template: str) -> None:
    notices = edition_of(
        assess(sample_plan(), 2023, today=TODAY), None, language="zh", sources=SOURCES
    ).document.notices
    page = rendered(template=template)
    assert len(notices) == 2
    assert [page.count(escape(notice)) for notice in notices] == [1, 1]


def test_the_docs_name_the_same_in_both_languages() -> None:
    def names(page: Path) -> list[str]:
        rows = re.findall(r"^\| (.*?) \|(.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        return [code for row in rows for cell in row for code in re.findall(r"`([^`]+)`", cell)]

    english, chinese = map(names, DOCS)
    assert english == chinese


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_docs_name_all_that_a_template_sees(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    top = fault_of("{{ xyzzy }}").message.rpartition(": ")[2].split(", ")
    filters = fault_of("{{ 1 | xyzzy }}").message.rpartition(": ")[2].split(", ")
    fields = [
        name
        for expression in (
            *("plan", "indicators[0]", "indicators[0].actual", "indicators[0].baseline", "tasks[0]"),
            *(
                "indicators[0].measures[0]",
                "indicators[4].measures[0].limit",
                "sections[0]",
                "indicators[0].measures[0].inputs[0]",
                "words",
                "document",
            ),
            *("document.parts[1]", "document.parts[1].passages[0]", "document.parts[1].passages[0].entries[0]"),
            *("document.parts[1].exhibits[0]", "document.parts[1].exhibits[0].table"),
        )
        for name in fault_of(f"{{{{ {expression}.xyzzy }}}}").message.rpartition(": ")[2].split(", ")
    ]
    missing = [name for name in (*top, *filters, *fields) if not re.search(rf"[`. ]{name}\b", text, re.ASCII)]
    assert not missing
