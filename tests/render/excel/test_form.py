"""The form as a workbook: nothing but the cells to fill can be changed, and what cannot be is refused by Excel."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.intake.plans import TARGETS, make_form, slots, write_plan


@pytest.fixture
def form(tmp_path: Path) -> bytes:
    limited = TARGETS.replace("target: {level: 95}", "target: {level: 95}, range: [0, 100]")
    return make_form(write_plan(tmp_path, limited), 2023)


def part(book: bytes, name: str) -> str:
    with ZipFile(BytesIO(book)) as package:
        return package.read(name).decode()


def test_only_the_cells_to_fill_are_unlocked(form: bytes) -> None:
    styles = part(form, "xl/styles.xml")
    formats = re.findall(r"<cellXfs.*?</cellXfs>", styles, re.DOTALL)[0].split("<xf ")[1:]
    unlocked = {place for place, one in enumerate(formats) if 'locked="0"' in one}
    open_cells = set(slots(form).values())
    for number in range(1, 5):
        sheet = part(form, f"xl/worksheets/sheet{number}.xml")
        assert "<sheetProtection" in sheet
        found = {
            (f"sheet{number}", cell)
            for cell, style in re.findall(r'<c r="([A-Z]+\d+)" s="(\d+)"', sheet)
            if int(style) in unlocked
        }
        signatures = found - open_cells
        assert {place for place in open_cells if place[0] == f"sheet{number}"} <= found
        assert len(signatures) == 3


def test_natural_limits_and_states_are_rules_of_the_cells(form: bytes) -> None:
    places = slots(form)
    sheet, cell = places["values:insured", "value"]
    text = part(form, f"xl/worksheets/{sheet}.xml")
    (rule,) = re.findall(rf'<dataValidation [^>]*sqref="{cell}".*?</dataValidation>', text)
    assert 'type="decimal"' in rule
    assert [float(end) for end in re.findall(r"<formula\d>(.*?)</formula\d>", rule)] == [0, 100]
    _, cell = places["values:insured", "state"]
    (rule,) = re.findall(rf'<dataValidation [^>]*sqref="{cell}".*?</dataValidation>', text)
    assert "快报数,初步数,最终数,修订数" in rule


def test_a_sheet_of_demands_in_words_has_its_choices_and_is_signed_within_what_is_printed(tmp_path: Path) -> None:
    said = "  - {id: prices, name: 物价, section: economy, target: {words: 稳定}, owner: 物价局}\ntasks:"
    form = make_form(write_plan(tmp_path, TARGETS.replace("tasks:", said)))
    sheet, cell = slots(form)["words:prices", "state"]
    text = part(form, f"xl/worksheets/{sheet}.xml")
    (rule,) = re.findall(rf'<dataValidation [^>]*sqref="{cell}".*?</dataValidation>', text)
    assert '"已完成,快于预期,符合预期,滞后,严重滞后,未完成,不可评"' in rule
    last_row = re.findall(r"<row .*?</row>", text, re.DOTALL)[-1]
    (area,) = re.findall(r"物价局!\$A\$1:\$([A-Z])\$", part(form, "xl/workbook.xml"))
    assert len(re.findall(r'<c r="[B-Z]', last_row)) == 6
    assert max(re.findall(r'<c r="([A-Z])', last_row)) <= area


def test_the_record_cannot_be_seen_and_the_keys_are_hidden(form: bytes) -> None:
    assert re.search(r'<sheet name="_plancheck"[^>]*state="veryHidden"', part(form, "xl/workbook.xml"))
    assert re.search(r'<col min="1" max="1" [^>]*hidden="1"', part(form, "xl/worksheets/sheet1.xml"))


def test_it_is_printed_across_on_one_width_with_its_heads(form: bytes) -> None:
    text = part(form, "xl/worksheets/sheet1.xml")
    assert 'paperSize="9"' in text
    assert 'orientation="landscape"' in text
    assert 'fitToHeight="0"' in text
    assert part(form, "xl/workbook.xml").count("_xlnm.Print_Titles") == 4


def test_the_same_form_is_the_same_bytes(tmp_path: Path) -> None:
    data = write_plan(tmp_path)
    assert make_form(data) == make_form(data)


def test_no_name_becomes_a_formula(tmp_path: Path) -> None:
    data = write_plan(tmp_path, TARGETS.replace("zh: 地区生产总值", "zh: '=1+1'").replace("zh: 发改局", "zh: '=2+2'"))
    form = make_form(data)
    for number in range(1, 6):
        assert "<f>" not in part(form, f"xl/worksheets/sheet{number}.xml")
