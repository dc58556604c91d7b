"""Pictures as SVG: well-formed whatever the data are, the same each time, every sign where its figure says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.assess.methods import METHODS
from plancheck.assess.plan import default_year
from plancheck.compose.page import Chart, Mark, Outlook
from plancheck.compose.report import compose_report
from plancheck.compose.report_document import Bar, Bars, Document, Overview, Picture
from plancheck.compose.table import Spark
from plancheck.load.folder import read
from plancheck.model.plan import Plan
from plancheck.model.quantity import Number
from plancheck.model.verdict import Verdict
from plancheck.render.svg import dark_variables, page_style, picture_file, picture_inline, spark_inline
from plancheck.render.svg.lettering import lines_ending, lines_of, width_of
from plancheck.render.svg.palette import COLORS
from plancheck.render.svg.scale import Scale
from tests.plans import TODAY

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ["data", *(f"examples/{path.name}/data" for path in sorted((ROOT / "examples").iterdir()))]
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>alert(1)</script>&\"'",
    "]]><!-- --><![CDATA[",
    "\x00\x01\x1b[31m\x0b",
    "\ud800\udfff\ufffe\uffff\U0001ffff",
    "\u202eabc\u2066",
    "名" * 10_000,
    "W" * 10_000,
    "",
]


def example(data: str) -> Plan:
    plan = read(ROOT / data, ROOT).plan
    assert plan is not None
    return plan


def document(plan: Plan, year: int, language: str) -> Document:
    return compose_report(assess(plan, year, today=TODAY), None, language)


def pictures(document: Document) -> list[Picture]:
    parts = (*document.parts, *document.annexes)
    entries = (entry for part in parts for passage in part.passages for entry in passage.entries)
    return [
        *(picture for part in parts for picture in part.pictures),
        *(entry.picture for entry in entries if entry.picture is not None),
    ]


def chart(actual: dict[int, Number], planned: dict[int, Number] | None = None, **fields: object) -> Chart:
    """A chart whose axis holds all figures."""
    exact = [Fraction(value) for value in (*actual.values(), *(planned or {}).values())]
    low, high = min(exact), max(exact)
    if low == high:
        high += 1
    years = sorted({*actual, *(planned or {})})
    last = max(actual)
    known: dict[str, object] = {
        "years": tuple(range(years[0], years[-1] + 1)),
        "actual": actual,
        "planned": planned or {},
        "ticks": ((low, "low"), (high, "high")),
        "actual_name": "actual",
        "planned_name": "planned path",
        "both_name": "both",
        "latest": Mark(last, actual[last], "latest"),
    }
    return Chart(**{**known, **fields})  # type: ignore[arg-type]  # named by the test


def picture(drawing: Chart | Overview, title: str = "Title", description: str = "Figures.") -> Picture:
    return Picture("gdp", title, description, drawing)


def tree(one: Picture) -> ElementTree.Element:
    content = picture_file(one, {})
    assert content == picture_file(one, {}), "the same picture, the same bytes"
    return ElementTree.fromstring(content)


def assert_sound(one: Picture) -> None:
    """Told to those who cannot see it, every coordinate a number within the picture, every text inside too."""
    root = tree(one)
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"].split() == ids == [f"{one.name}-title", f"{one.name}-desc"]
    for element, look in drawn(root, {"font-size": root.attrib["font-size"], "text-anchor": "start"}):
        for name, value in element.attrib.items():
            if name in ("x", "y", "width", "height", "r", "d"):
                assert not re.sub(r"[MLHVhvlz ]|-?\d+(\.\d)?|\.01", "", value), (name, value)
        if element.tag == f"{SVG}text":
            x, y, room = float(look["x"]), float(look["y"]), width_of(element.text or "", float(look["font-size"]))
            left = x - {"start": 0, "middle": room / 2, "end": room}[look["text-anchor"]]
            assert left >= 0
            assert left + room <= width
            assert 0 < y < height
        for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", element.attrib.get("d", "")):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height


def drawn(element: ElementTree.Element, look: dict[str, str]) -> Iterator[tuple[ElementTree.Element, dict[str, str]]]:
    """Every element with what it inherits; the signs of the key have places of their own."""
    own = {**look, **element.attrib}
    yield element, own
    for child in element:
        if "transform" not in child.attrib:
            yield from drawn(child, own)


def assert_all_sound(found: list[Picture]) -> None:
    names = [one.name for one in found]
    assert len(names) == len(set(names)) > 0
    for one in found:
        assert_sound(one)
        assert one.description


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("data", EXAMPLES)
def test_every_picture_of_every_example(data: str, language: str) -> None:
    plan = example(data)
    assert_all_sound(pictures(document(plan, default_year(plan), language)))


@pytest.mark.slow
@pytest.mark.parametrize("data", EXAMPLES)
def test_every_picture_of_every_year(data: str) -> None:
    plan = example(data)
    for year in range(plan.start_year, plan.end_year + 1):
        assert_all_sound(pictures(document(plan, year, "zh")))


@pytest.mark.parametrize("text", HOSTILE)
def test_data_are_never_markup(text: str) -> None:
    mark = Mark(2023, 2, text)
    drawing = chart(
        {2021: 1, 2023: 2},
        {2025: 3},
        target=Mark(2025, 3, text),
        latest=mark,
        actual_name=text,
        planned_name=text,
        ticks=((0, text[:30]), (3, "3")),
        outlook=Outlook(Mark(2025, 2.5, text), 2, 3, text, text, text),
    )
    one = replace(picture(drawing, text, text), notes=(text,))
    root = tree(one)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "path", "g", "text", "circle")
    }
    assert len(picture_file(one, {})) < 12_000
    bars = Overview((Bars(Verdict.BEHIND, text, (Bar(text, 0.5, 0.8, "50%", "80%", Verdict.BEHIND),)),), text, text, ())
    ElementTree.fromstring(picture_file(picture(bars, text), {}))
    ElementTree.fromstring(spark_inline(Spark((2020, 2021), {2020: 1, 2021: 2}, text)))


@pytest.mark.parametrize(
    ("actual", "planned"),
    [
        pytest.param({2023: 0}, {}, id="a single nought"),
        pytest.param({2023: 5, 2024: 5}, {2023: 5, 2025: 5}, id="always the same"),
        pytest.param({2021: -3, 2024: Fraction(-1, 3)}, {2025: 0}, id="below nought"),
        pytest.param({2021: 10**400, 2024: 2 * 10**400}, {2025: 3 * 10**400}, id="beyond floats"),
        pytest.param({year: Fraction(year, 7) for year in range(1950, 2050)}, {2050: 300}, id="a century"),
        pytest.param({1: 1, 9999: 2}, {}, id="all of time"),
    ],
)
def test_strange_figures(actual: dict[int, Number], planned: dict[int, Number]) -> None:
    assert_sound(picture(chart(actual, planned, year=max(actual))))


def test_a_wild_forecast_stays_inside() -> None:
    wild = Outlook(Mark(2025, 1e300, "1e300"), -1e300, 1e300, "trend", "range", "both")
    assert_sound(picture(chart({2021: 1, 2023: 2}, {2025: 3}, outlook=wild)))


def test_a_forecast_is_dashed_and_facts_are_not() -> None:
    outlook = Outlook(Mark(2025, 2.5, "2.5"), 2, 3, "trend", "range", "both")
    root = tree(picture(chart({2022: 1, 2023: 2}, {2025: 3}, outlook=outlook)))
    of = {
        name: [element.attrib for element in root.findall(f"{SVG}path") if f"pc-s-{name}" in element.attrib["class"]]
        for name in ("actual", "outlook")
    }
    assert any("stroke-dasharray" in one for one in of["outlook"])
    assert not any("stroke-dasharray" in one for one in of["actual"])


def test_missing_years_are_bridged_by_dots() -> None:
    root = tree(picture(chart({2020: 1, 2023: 2})))
    lines = [element.attrib for element in root.findall(f"{SVG}path") if "pc-s-actual" in element.attrib["class"]]
    assert [one["stroke-dasharray"] for one in lines if "stroke-dasharray" in one] == ["1 4"]


@given(st.lists(st.fractions(), min_size=2, max_size=8, unique=True))
def test_a_higher_figure_never_stands_lower(values: list[Fraction]) -> None:
    scale = Scale(min(values), max(values), 200, 20)
    places = [scale(value) for value in sorted(values)]
    assert all(before >= after for before, after in pairwise(places))
    assert (places[0], places[-1]) == (200, 20)


@given(st.text(max_size=80), st.floats(20, 400), st.integers(1, 3))
def test_lines_fit(text: str, room: float, most: int) -> None:
    lines = lines_of(text, room, most)
    assert len(lines) <= most
    assert all(width_of(line) <= room for line in lines)


@given(st.text(max_size=400), st.text("（亿元）: (MW)—", max_size=12), st.integers(1, 3))
def test_what_a_title_ends_in_is_never_cut(text: str, ending: str, most: int) -> None:
    lines = lines_ending(text, ending, 300, most)
    assert len(lines) <= most
    assert all(width_of(line) <= 300 for line in lines)
    assert "".join(lines).replace(" ", "").endswith(ending.replace(" ", ""))


def test_a_long_name_leaves_a_picture_its_unit() -> None:
    ending = ": Course (from 2021 on, 100 million yuan)"
    long = Picture("gdp", "Long name " * 40 + ending, "Figures.", chart({2020: 1, 2021: 2}), ending=ending)
    texts = [element.text or "" for element in tree(long).iter(f"{SVG}text")]
    assert texts[1].endswith(f"…{ending}")
    assert (tree(long).findtext(f"{SVG}title") or "").endswith(f"…{ending}")


def test_labels_on_the_right_never_cover_one_another() -> None:
    outlook = Outlook(Mark(2025, 3, "forecast"), 3, 3, "trend", "range", "both")
    drawing = chart({2025: 3, 2020: 1}, {2025: 3}, target=Mark(2025, 3, "target"), outlook=outlook)
    texts = {element.text: float(element.attrib["y"]) for element in tree(picture(drawing)).iter(f"{SVG}text")}
    places = sorted(texts[name] for name in ("forecast", "target", "latest"))
    assert all(after - before >= 13 for before, after in pairwise(places))
    assert places[0] >= 40, "below the title"


def test_bars_are_as_long_as_the_shares() -> None:
    bars = tuple(Bar(str(done), done, 0.5, "", "", Verdict.BEHIND) for done in (-0.25, 0.0, 0.5, 1.0, 9.0))
    root = tree(picture(Overview((Bars(Verdict.BEHIND, "behind", bars),), "done", "due", ())))
    _, *widths = [float(one.attrib["width"]) for one in root.iter(f"{SVG}rect") if "pc-v-behind" in one.attrib["class"]]
    lost, none, half, whole, far = widths
    assert none == 1
    assert lost == pytest.approx(half / 2, abs=0.2)
    assert whole == pytest.approx(half * 2, abs=0.2)
    assert far == pytest.approx(half * 3, abs=0.2)


def test_identifiers_of_one_page_differ() -> None:
    one = picture(chart({2020: 1, 2023: 2}))
    first, second = (ElementTree.fromstring(picture_inline(one, {}, prefix)) for prefix in ("y2023-", "y2024-"))
    assert first.attrib["aria-labelledby"] != second.attrib["aria-labelledby"]


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("index", [0, 1], ids=["light", "dark"])
def test_colours_stand_out(index: int) -> None:
    paper = COLORS["paper"][index]
    texts = ("ink", "quiet", "actual", "planned", "outlook")
    assert all(contrast(COLORS[name][index], paper) >= 4.5 for name in texts)
    assert contrast(COLORS["axis"][index], paper) >= 3
    labels = {label for method in METHODS.values() for label in method.labels}
    style = dark_variables(labels, {}) if index else page_style(labels, {})
    verdicts = re.findall(r"--pc-(\w+)[:,](#\w{6})", style)
    assert len(verdicts) >= len(labels)
    assert all(contrast(color, paper) >= 3 for name, color in verdicts if name not in ("paper", "grid"))
