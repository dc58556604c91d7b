"""What is filled into a form is entered, exactly, and nothing else; what is not certain stops all of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.cli.form import fingerprint_of
from plancheck.intake.cells import Content
from plancheck.intake.form_record import find_record
from plancheck.intake.forms import read_form
from plancheck.intake.grid import Grid
from plancheck.intake.take import take, weigh
from plancheck.intake.told import Reading
from plancheck.intake.xlsx import read_book
from plancheck.load.files import WorkingFolder
from plancheck.render.intake import render_intake
from tests.intake.books import as_cell, book, filled, number, repacked, text
from tests.intake.plans import (
    ACTUALS,
    TARGETS,
    TODAY,
    codes,
    fields,
    load,
    make_form,
    reading_of,
    slots,
    write_plan,
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_plan(tmp_path)


def fill(data: Path, cells: dict[tuple[str, str], str], form: bytes | None = None) -> bytes:
    """The form with cells filled in, by row and field: `("values:gdp", "value")`."""
    form = make_form(data) if form is None else form
    places = slots(form)
    return filled(form, {places[slot]: inner for slot, inner in cells.items()})


def with_cell(form: bytes, part: str, cell: str, inner: str) -> bytes:
    """The form with a cell put in, whatever stood there; its row may be a new one."""
    row = re.sub("[A-Z]", "", cell)

    def change(name: str, content: bytes) -> bytes:
        if name != f"xl/worksheets/{part}.xml":
            return content
        out = re.sub(rf'<c r="{cell}"[^>]*?(?:/>|>.*?</c>)', "", content.decode())
        if f'<row r="{row}"' not in out:
            out = out.replace("</sheetData>", f'<row r="{row}"></row></sheetData>')
        pattern = rf'(<row r="{row}"[^>]*>)(.*?)(</row>)'
        return re.sub(pattern, lambda found: _with(found, as_cell(cell, "", inner)), out, flags=re.DOTALL).encode()

    return repacked(form, change)


def _with(row: re.Match[str], cell: str) -> str:
    """The cells of a row with another one, in the order of their columns."""

    def column(one: str) -> tuple[int, str]:
        letters = re.findall(r'r="([A-Z]+)', one)[0]
        return len(letters), letters

    cells = [*re.findall(r"<c [^>]*?/>|<c .*?</c>", row[2], re.DOTALL), cell]
    return row[1] + "".join(sorted(cells, key=column)) + row[3]


def read_filled(data: Path, cells: dict[tuple[str, str], str]) -> Reading:
    return reading_of(data, fill(data, cells))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_untouched_form_says_nothing(data: Path, language: str) -> None:
    reading = reading_of(data, make_form(data, language=language))
    assert (reading.entries, reading.faults, reading.remarks) == ((), (), ())


def test_what_is_filled_in_is_entered_and_no_other_byte_changes(data: Path) -> None:
    reading = read_filled(data, {("values:shops", "value"): number(12), ("values:gdp", "value"): text("２．７５")})
    outcome = take(data, data.parent, reading.entries, today=TODAY, replace_held=True)
    assert outcome.written
    expected = ACTUALS.replace("gdp: 2.71    # checked", "gdp: 2.75    # checked")
    expected = expected.replace("note: 年报前}\n", "note: 年报前}\n  shops: 12\n")
    assert (data / "actuals" / "2023.yaml").read_text(encoding="utf-8") == expected


def test_only_what_is_new_in_a_row_is_said(data: Path) -> None:
    states = {("values:births", "state"): text("最终数"), ("tasks:network", "value"): number(55)}
    assert fields(read_filled(data, states)) == {"births": {"state": "final"}, "network": {"progress": "55"}}


def test_every_field_of_a_row_is_read(data: Path) -> None:
    row = {"value": number(14), "state": text("初步数"), "source": text("年报"), "note": text("第一行\n第二行")}
    found = fields(read_filled(data, {("values:shops", name): inner for name, inner in row.items()}))
    assert found == {"shops": {"value": "14", "state": "preliminary", "source": "年报", "note": "第一行 第二行"}}


def test_a_share_is_its_parts(data: Path) -> None:
    share = {("values:insured", "part"): number(9), ("values:insured", "whole"): number(10)}
    assert fields(read_filled(data, share)) == {"insured": {"part": "9", "whole": "10"}}
    assert fields(read_filled(data, {**share, ("values:insured", "value"): number("90.0")})) == {
        "insured": {"part": "9", "whole": "10"}
    }


@pytest.mark.parametrize(
    ("held", "typed", "taken"),
    [
        pytest.param("{part: 9, whole: 10}", {"value": "80"}, None, id="another value beside part and whole"),
        pytest.param("{part: 9, whole: 10}", {"value": "90"}, {}, id="the same value says nothing new"),
        pytest.param(
            "{part: 9, whole: 10}", {"part": "", "whole": "", "value": "80"}, {"value": "80"}, id="instead of them"
        ),
        pytest.param("{part: 9, whole: 10}", {"part": "8", "whole": ""}, None, id="a part whose whole was emptied"),
        pytest.param("90", {"part": "8", "whole": "10"}, {"part": "8", "whole": "10"}, id="instead of a value"),
    ],
)
def test_a_row_whose_share_disagrees_with_itself_is_refused(
    tmp_path: Path, held: str, typed: dict[str, str], taken: dict[str, str] | None
) -> None:
    """One of the two is wrong, and nobody can tell which, be it that part and whole have stood there before."""
    data = write_plan(tmp_path, actuals={2023: f"year: 2023\nvalues:\n  insured: {held}\n"})
    cells = {("values:insured", name): number(digits) if digits else "" for name, digits in typed.items()}
    reading = read_filled(data, cells)
    if taken is None:
        assert codes(reading) in (["share-disagrees"], ["share-incomplete"])
    else:
        assert fields(reading) == ({"insured": taken} if taken else {})


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        pytest.param({("values:insured", "part"): number(9)}, "share-incomplete", id="a part of nothing"),
        pytest.param(
            {
                ("values:insured", "part"): number(9),
                ("values:insured", "whole"): number(10),
                ("values:insured", "value"): number(91),
            },
            "share-disagrees",
            id="a share that is another",
        ),
        pytest.param({("values:gdp", "value"): text("约3")}, "cell-about", id="about"),
        pytest.param({("values:births", "value"): text("12.5%")}, "cell-permille", id="percent for permille"),
        pytest.param({("values:births", "state"): text("差不多")}, "state-values", id="no state"),
        pytest.param({("tasks:network", "state"): text("最终数")}, "state-tasks", id="a state of figures"),
        pytest.param({("values:gdp", "value"): "<f>1+1</f>"}, "formula-without-value", id="a formula never computed"),
        pytest.param(
            {("values:gdp", "value"): "<f>1+1</f><v></v>"}, "formula-without-value", id="one with an empty value"
        ),
    ],
)
def test_what_is_not_certain_is_refused_with_sheet_and_cell(
    data: Path, cells: dict[tuple[str, str], str], code: str
) -> None:
    reading = read_filled(data, cells)
    assert codes(reading) == [code]
    (fault,) = reading.faults
    sheets = {"insured": "人社局", "gdp": "发改局", "births": "卫健局", "network": "发改局"}
    row = next(iter(cells))[0].partition(":")[2]
    assert (fault.origin.file, fault.origin.sheet) == ("form.xlsx", sheets[row])
    assert fault.origin.place in {place for slot, (_, place) in slots(make_form(data)).items() if slot in cells}


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        pytest.param("示例镇规划2023年填报表", "示例镇规划2022年填报表", id="the title"),
        pytest.param("示例镇规划2023年填报表", "２０２２年报表", id="the title in full-width digits"),
        pytest.param("2023年数值", "2022年数值", id="the head of the column"),
        pytest.param("2023年数值", "2023年数值（万元）", id="a unit in the head of the column"),
    ],
)
def test_another_year_or_unit_in_a_heading_is_refused(data: Path, heading: str, told: str) -> None:
    """The record nobody sees says 2023; the figures are of the year that whoever typed them saw."""
    form = make_form(data)
    sheet = next(grid for grid in read_book(form, "form.xlsx") if grid.sheet == "卫健局")
    births = ("values:births", "value")
    part = slots(form)[births][0]
    (where,) = {sheet.name(r, c) for r, row in enumerate(sheet.rows) for c, cell in enumerate(row) if cell == heading}
    reading = reading_of(data, filled(fill(data, {births: number(11)}), {(part, where): text(told)}))
    assert codes(reading) == ["form-head-changed"]
    assert (reading.faults[0].origin.sheet, reading.faults[0].origin.place) == ("卫健局", where)
    assert codes(reading_of(data, filled(form, {(part, where): text(heading.replace("填", "上"))}))) == []


def test_a_formula_counts_with_its_value_and_is_said(data: Path) -> None:
    reading = read_filled(data, {("values:gdp", "value"): "<f>2+0.75</f>" + number(2.75)})
    assert fields(reading) == {"gdp": {"value": "2.75"}}
    assert [remark.code for remark in reading.remarks] == ["formula-used"]


def place_of(data: Path, key: str, field: str) -> tuple[str, str, int]:
    """The part of the sheet, and column and row, of a field of a row, be it one that nobody fills."""
    form = make_form(data)
    (row,) = (one for one in read_book(form, "f")[-1].rows if (one[0], one[1]) == (key, field))
    part = next(part for (about, _), (part, _) in slots(form).items() if about == key)
    letter, number_ = re.fullmatch("([A-Z]+)([0-9]+)", str(row[3])).groups()  # type: ignore[union-attr]  # it is a cell
    return part, letter, int(number_)


def test_a_number_beside_an_empty_cell_to_fill_is_refused(data: Path) -> None:
    """Whoever typed it there means it to count."""
    part, _, row = place_of(data, "values:shops", "value")
    _, before, _ = place_of(data, "values:shops", "before")
    for cell, inner in ((f"Z{row}", number(14)), (f"Z{row}", text("14个")), (f"{before}{row}", number(14))):
        content = with_cell(make_form(data), part, cell, inner)
        reading = reading_of(data, content)
        assert [(one.code, one.origin.place) for one in reading.faults] == [("cell-beside", cell)]


def test_what_stands_outside_is_told_and_nothing_else_happens(data: Path) -> None:
    part, _, row = place_of(data, "values:shops", "value")
    _, target, _ = place_of(data, "values:shops", "target")
    form = fill(data, {("values:shops", "value"): number(14)})
    for cell, inner in (
        (f"Z{row}", number(14)),
        (f"Z{row}", text("见附件")),
        (f"{target}{row}", number(16)),
        (f"C{row + 7}", text("合计")),
        ("Z1", number(14)),
    ):
        reading = reading_of(data, with_cell(form, part, cell, inner))
        assert fields(reading) == {"shops": {"value": "14"}}
        assert [(one.code, one.origin.place) for one in reading.remarks] == [("cell-outside", cell)]


def test_where_a_form_is_signed_anything_may_stand(data: Path) -> None:
    form = make_form(data)
    part, _, _ = place_of(data, "values:shops", "value")
    grid = read_book(form, "f")[int(part.removeprefix("sheet")) - 1]
    (row,) = (row for row, cells in enumerate(grid.rows) if "填报人：" in cells)
    signed = with_cell(form, part, f"{'ABCDEFGHIJ'[grid.rows[row].index('填报人：') + 1]}{row + 1}", number(20240115))
    assert reading_of(data, signed) == Reading()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_share_typed_as_a_fraction_is_refused_with_its_cell(data: Path, language: str) -> None:
    """Whoever means 0.965 % writes the unit behind it."""
    insured = ("values:insured", "value")
    for typed, refused in ((number(0.965), True), (text("0.965"), True), (text("0.965%"), False)):
        reading = read_filled(data, {insured: typed})
        outcome = weigh(WorkingFolder(data, data.parent), reading.entries, today=TODAY)
        assert [(one.code, one.entry.origin.place) for one in outcome.refusals] == (
            [("fraction", slots(make_form(data))[insured][1])] if refused else []
        )
        told = render_intake(outcome, "text", language=language, width=80, color=False, today=TODAY, dry_run=True)
        assert ("96.5%" in told.replace(" ", "")) == refused


def test_a_percentage_as_excel_keeps_it_is_no_hundredth(data: Path) -> None:
    """Typing 96.5% into a cell makes Excel store 0.965 and show it as a percentage."""
    form = make_form(data)
    sheet, cell = slots(form)["values:insured", "value"]

    def change(name: str, part: bytes) -> bytes:
        out = part.decode()
        if name == "xl/styles.xml":
            found = re.search(r"<cellXfs count=\"(\d+)\">(.*?)</cellXfs>", out, re.DOTALL)
            assert found
            percent = '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            out = out.replace(found[0], f'<cellXfs count="{int(found[1]) + 1}">{found[2]}{percent}</cellXfs>')
            change.style = found[1]  # type: ignore[attr-defined]  # the number of the style just added
        return out.encode()

    styled = repacked(form, change)
    style: str = change.style  # type: ignore[attr-defined]  # set above

    def put(name: str, part: bytes) -> bytes:
        if name != f"xl/worksheets/{sheet}.xml":
            return part
        return re.sub(
            rf'<c r="{cell}" s="\d+"/>'.encode(), f'<c r="{cell}" s="{style}"><v>0.965</v></c>'.encode(), part
        )

    assert fields(reading_of(data, repacked(styled, put))) == {"insured": {"value": "96.5"}}


@pytest.mark.parametrize("blank", ["", text("—"), text("－"), text(" ")])
def test_a_blank_or_a_dash_enters_nothing_and_deletes_nothing(data: Path, blank: str) -> None:
    reading = read_filled(data, {("values:gdp", "value"): blank, ("values:shops", "value"): blank})
    assert (reading.entries, reading.faults) == ((), ())
    assert [remark.code for remark in reading.remarks] == ["cell-emptied"]


def test_a_remark_without_a_figure_is_left_aside_and_said(data: Path) -> None:
    reading = read_filled(data, {("values:shops", "note"): text("尚未公布")})
    assert (reading.entries, reading.faults) == ((), ())
    assert [remark.code for remark in reading.remarks] == ["words-without-figure"]


def test_sheets_may_be_renamed_and_moved(data: Path) -> None:
    content = fill(data, {("values:gdp", "value"): number(2.8)})

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        out = part.decode()
        sheets = re.findall(r"<sheet .*?/>", out)
        renamed = [re.sub(r'name="[^"]*"', f'name="Table {place}"', one) for place, one in enumerate(sheets[:-1])]
        return out.replace("".join(sheets), "".join([sheets[-1], *reversed(renamed)])).encode()

    assert fields(reading_of(data, repacked(content, change))) == {"gdp": {"value": "2.8"}}


def test_an_office_may_send_its_own_sheet_alone(data: Path) -> None:
    content = fill(data, {("values:gdp", "value"): number(2.8)})

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return part
        out = part.decode()
        sheets = re.findall(r"<sheet .*?/>", out)
        return out.replace("".join(sheets), sheets[0] + sheets[-1]).encode()

    assert fields(reading_of(data, repacked(content, change))) == {"gdp": {"value": "2.8"}}


def test_a_row_that_has_gone_is_missed(data: Path) -> None:
    form = make_form(data)
    place = slots(form)["values:gdp", "value"]
    content = filled(form, {(place[0], re.sub("[A-Z]+", "A", place[1])): ""})
    assert codes(reading_of(data, content)) == ["form-row-added", "form-row-missing"]


def test_a_cell_merged_with_another_row_is_nobodys(data: Path) -> None:
    content = fill(data, {("values:gdp", "value"): number(2.8)})
    sheet, cell = slots(content)["values:gdp", "value"]
    below = f"{cell[0]}{int(cell[1:]) + 1}"

    def change(name: str, part: bytes) -> bytes:
        if name != f"xl/worksheets/{sheet}.xml":
            return part
        merged = f'<mergeCell ref="{cell}:{below}"/></mergeCells>'
        return part.replace(b"</mergeCells>", merged.encode())

    assert "cell-merged" in codes(reading_of(data, repacked(content, change)))


def test_a_form_of_an_older_version_counts_where_its_cells_still_mean_the_same(data: Path) -> None:
    content = fill(data, {("values:gdp", "value"): number(2.8), ("values:births", "value"): number(9)})
    (data / "targets.yaml").write_text(TARGETS.replace("level: 15", "level: 16"), encoding="utf-8")
    reading = reading_of(data, content)
    assert fields(reading) == {"gdp": {"value": "2.8"}, "births": {"value": "9"}}
    assert [remark.code for remark in reading.remarks] == ["form-older"]
    (data / "targets.yaml").write_text(TARGETS.replace("unit: 亿元", "unit: 万元"), encoding="utf-8")
    assert codes(reading_of(data, content)) == ["unit-changed"]
    (data / "targets.yaml").write_text(TARGETS.replace("id: gdp", "id: gnp"), encoding="utf-8")
    (data / "actuals" / "2023.yaml").unlink()
    assert codes(reading_of(data, content)) == ["no-indicator-near"]


def test_a_figure_that_came_in_after_the_form_was_made_is_not_undone(data: Path) -> None:
    """The cell holds what stood there then: its row says nothing."""
    form = make_form(data)
    path = data / "actuals" / "2023.yaml"
    path.write_text(ACTUALS.replace("2.71", "2.9"), encoding="utf-8")
    assert reading_of(data, form).entries == ()


def test_a_form_of_another_plan_or_year_is_refused(data: Path, tmp_path: Path) -> None:
    other = write_plan(tmp_path / "other", TARGETS.replace("id: example", "id: another"))
    assert codes(reading_of(other, make_form(data))) == ["form-other-plan"]
    assert codes(reading_of(data, make_form(data), year=2024)) == ["form-other-year"]


def test_a_record_that_was_changed_is_not_believed(data: Path) -> None:
    form = make_form(data)
    last = max(int(number_) for number_ in re.findall(r"sheet(\d+)", str(slots(form)))) + 1
    assert codes(reading_of(data, filled(form, {(f"sheet{last}", "A3"): text("years")}))) == ["form-record"]


def test_two_forms_that_disagree_are_a_conflict_that_no_option_settles(data: Path) -> None:
    one, other = (fill(data, {("values:shops", "value"): number(value)}) for value in (12, 13))
    entries = reading_of(data, one, "a.xlsx").entries + reading_of(data, other, "b.xlsx").entries
    outcome = take(data, data.parent, entries, today=TODAY, replace_held=True)
    assert not outcome.written
    assert [conflict.entry.origin.file for conflict in outcome.conflicts] == ["b.xlsx"]


def test_what_is_published_in_another_form_cannot_be_typed_over(tmp_path: Path) -> None:
    data = write_plan(
        tmp_path, actuals={2023: "year: 2023\nsource: x\nvalues: {gdp: {growth: 6.5}, shops: {at_least: 9}}\n"}
    )
    form = make_form(data)
    assert not [slot for slot in slots(form) if slot[0] in ("values:gdp", "values:shops")]
    reading = reading_of(data, form)
    assert (reading.entries, reading.faults, reading.remarks) == ((), (), ())


def test_a_figure_of_more_digits_than_excel_keeps_stays_as_it_is(tmp_path: Path) -> None:
    data = write_plan(tmp_path, actuals={2023: "year: 2023\nsource: x\nvalues: {gdp: 2.12345678901234567890}\n"})
    assert reading_of(data, make_form(data)).entries == ()
    _, plan = load(data)
    assert plan.actuals["gdp"][0].quantity.value == Fraction("2.12345678901234567890")


SAID = TARGETS.replace(
    "tasks:",
    "  - {id: prices, name: {zh: 物价, en: Prices}, section: economy, target: {words: {zh: 稳定, en: Stable}}}\ntasks:",
)
JUDGED = ACTUALS.replace("tasks:", "  prices: {assessed: on_track, evidence: 全年上涨1.2%}   # by hand\ntasks:")
WORDS = ("words:prices", "state"), ("words:prices", "source"), ("words:prices", "note")


@pytest.mark.parametrize(("language", "typed"), [("zh", "滞后"), ("en", "behind")])
def test_a_demand_in_words_is_judged_in_the_form(tmp_path: Path, language: str, typed: str) -> None:
    data = write_plan(tmp_path, SAID)
    told = dict(zip(WORDS, map(text, (typed, "统计局", "全年上涨3.4%")), strict=True))
    reading = reading_of(data, fill(data, told, make_form(data, language=language)))
    assert take(data, data.parent, reading.entries, today=TODAY).written
    expected = ACTUALS.replace(
        "tasks:", '  prices: {assessed: behind, source: 统计局, evidence: "全年上涨3.4%"}\ntasks:'
    )
    assert (data / "actuals" / "2023.yaml").read_text(encoding="utf-8") == expected
    again = reading_of(data, make_form(data, language=language))
    assert (again.entries, again.faults, again.remarks) == ((), (), ())


def test_a_judgement_that_stands_already_is_shown_beside_the_new_one(tmp_path: Path) -> None:
    data = write_plan(tmp_path, SAID, {2023: JUDGED})
    assert reading_of(data, make_form(data)).entries == ()
    reading = reading_of(data, fill(data, {WORDS[0]: text("滞后")}))
    outcome = take(data, data.parent, reading.entries, today=TODAY)
    assert [dict(one.held) for one in outcome.conflicts] == [{"assessed": "on_track", "evidence": "全年上涨1.2%"}]
    outcome = take(data, data.parent, reading.entries, today=TODAY, replace_held=True)
    assert [dict(one.fields) for one in outcome.kept] == [{"evidence": "全年上涨1.2%"}]
    expected = JUDGED.replace("assessed: on_track", "assessed: behind")
    assert (data / "actuals" / "2023.yaml").read_text(encoding="utf-8") == expected


def test_a_judgement_by_the_plans_own_name_counts_as_the_form_called_it(tmp_path: Path) -> None:
    """Even where the plan has changed the names since: what was chosen is what the form meant."""
    own = SAID.replace(
        "id: example,", "id: example, verdict_names: {behind: {zh: 符合预期, en: b}, on_track: {zh: 好, en: o}},"
    )
    data = write_plan(tmp_path, own)
    content = fill(data, {WORDS[0]: text("符合预期")})
    (data / "targets.yaml").write_text(SAID, encoding="utf-8")
    assert fields(reading_of(data, content)) == {"prices": {"assessed": "behind"}}


@pytest.mark.parametrize(
    ("cells", "refused", "said"),
    [
        pytest.param({WORDS[0]: text("还行")}, ["state-words"], [], id="no judgement"),
        pytest.param({WORDS[2]: text("年报未出")}, [], ["words-without-judgement"], id="evidence alone"),
    ],
)
def test_what_judges_nothing_is_told(
    tmp_path: Path, cells: dict[tuple[str, str], str], refused: list[str], said: list[str]
) -> None:
    data = write_plan(tmp_path, SAID)
    reading = reading_of(data, fill(data, cells))
    assert (codes(reading), [remark.code for remark in reading.remarks], reading.entries) == (refused, said, ())


def test_a_demand_that_has_got_a_number_since_is_no_longer_judged(tmp_path: Path) -> None:
    data = write_plan(tmp_path, SAID)
    content = fill(data, {WORDS[0]: text("滞后")})
    (data / "targets.yaml").write_text(SAID.replace("words: {zh: 稳定, en: Stable}", "level: 3"), encoding="utf-8")
    assert codes(reading_of(data, content)) == ["no-demand-in-words"]


Rows = list[list[Content]]
GDP = 6
"""The row of the gross product in its sheet, above the title of the tasks."""
VALUE = 6
UNIT = 3


def handled(data: Path, change: Callable[[Rows], object]) -> Reading:
    """The form after somebody has handled the rows of the sheet of the gross product and the network."""
    loaded, plan = load(data)
    grids = read_book(make_form(data), "form.xlsx")
    rows = [list(row) for row in grids[0].rows]
    assert (rows[GDP][0], rows[GDP + 2][0]) == ("values:gdp", "tasks:network")
    rows[GDP][VALUE] = 2.8
    change(rows)
    moved = (replace(grids[0], rows=rows), *grids[1:])
    record = find_record(moved)
    assert record is not None
    return read_form(moved, record, plan, fingerprint_of(loaded.origin), None)


def sorted_with_keys(rows: Rows) -> None:
    rows[GDP], rows[GDP + 2] = rows[GDP + 2], rows[GDP]


def sorted_without_keys(rows: Rows) -> None:
    rows[GDP][1:], rows[GDP + 2][1:] = rows[GDP + 2][1:], rows[GDP][1:]


def moved_column(rows: Rows) -> None:
    for row in rows:
        row.append(row.pop(VALUE))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda rows: rows.insert(GDP, [None] * len(rows[0])), [], id="an empty row put in"),
        pytest.param(
            lambda rows: rows.insert(GDP, [None, None, "以下为年报数"]), ["以下为年报数"], id="a row of words put in"
        ),
        pytest.param(sorted_with_keys, [], id="rows sorted"),
        pytest.param(moved_column, [], id="a column moved"),
        pytest.param(lambda rows: [row.insert(VALUE, "x") for row in rows], ["x"], id="a column put in"),
        pytest.param(lambda rows: rows[-1].append("张三"), [], id="signed"),
    ],
)
def test_a_sheet_may_be_handled_as_long_as_rows_stay_whole(
    data: Path, change: Callable[[Rows], object], told: list[str]
) -> None:
    reading = handled(data, change)
    assert fields(reading) == {"gdp": {"value": "2.8"}}
    assert sorted({str(remark.figures["text"]) for remark in reading.remarks}) == told


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        pytest.param(sorted_without_keys, ["form-row-moved"] * 2, id="sorted without the hidden keys"),
        pytest.param(
            lambda rows: rows.insert(GDP, [None, 9, "新指标", "亿元", None, None, "７.7"]),
            ["form-row-added"],
            id="a row with a figure put in",
        ),
        pytest.param(lambda rows: [row.pop(VALUE) for row in rows], ["form-column-missing"] * 2, id="a column deleted"),
        pytest.param(lambda rows: [row.pop(2) for row in rows], ["form-row-moved"] * 2, id="the names deleted"),
        pytest.param(lambda rows: rows[GDP].__setitem__(UNIT, "万元"), ["unit-changed"], id="another unit written"),
        pytest.param(lambda rows: [row.pop(0) for row in rows], ["form-keys-missing"], id="the keys deleted"),
        pytest.param(lambda rows: rows.pop(3), ["form-heads-missing"], id="the row of fields deleted"),
        pytest.param(lambda rows: rows.reverse(), ["form-heads-missing"], id="all turned round"),
    ],
)
def test_what_belongs_to_nobody_any_more_is_refused(
    data: Path, change: Callable[[Rows], object], refused: list[str]
) -> None:
    assert codes(handled(data, change)) == refused


def test_a_form_of_which_nothing_is_known_is_refused(data: Path) -> None:
    """Renamed, and without its keys."""
    loaded, plan = load(data)
    *sheets, record = read_book(make_form(data), "form.xlsx")
    blind = [replace(grid, sheet=f"x{n}", rows=[row[1:] for row in grid.rows]) for n, grid in enumerate(sheets)]
    reading = read_form([*blind, record], record, plan, fingerprint_of(loaded.origin), None)
    assert codes(reading) == ["form-keys-missing"]


def test_a_sheet_that_somebody_has_added_is_told(data: Path) -> None:
    loaded, plan = load(data)
    grids = read_book(make_form(data), "form.xlsx")
    added = Grid("form.xlsx", [["说明"]], "说明")
    reading = read_form(
        [*grids, added, Grid("form.xlsx", [], "Sheet2")], grids[-1], plan, fingerprint_of(loaded.origin), None
    )
    assert reading.faults == ()
    assert [(remark.code, remark.origin.sheet) for remark in reading.remarks] == [("sheet-not-read", "说明")]


def test_a_form_without_its_record_is_known_for_one(data: Path) -> None:
    """Its sheet copied into another workbook, or saved as CSV."""
    rows = [[cell or "" for cell in row] for row in read_book(make_form(data), "form.xlsx")[0].rows]
    assert codes(reading_of(data, book(rows))) == ["form-without-record"]  # type: ignore[arg-type]  # no dates in it
    table = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    assert codes(reading_of(data, table.encode(), "form.csv")) == ["form-without-record"]
