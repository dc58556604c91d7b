"""LibreOffice opens a form, saves it, and prints it; what it has saved is read in again."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.intake.books import filled, number, text
from tests.intake.plans import codes, fields, make_form, reading_of, slots, write_plan
from tests.look.conftest import ROOT
from tests.look.test_excel import convert

pytestmark = [pytest.mark.look, pytest.mark.slow]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


def saved(form: bytes, folder: Path) -> bytes:
    """The form as LibreOffice saves it."""
    (folder / "in").mkdir()
    (folder / "out").mkdir()
    path = folder / "in" / "form.xlsx"
    path.write_bytes(form)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(folder / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "out" / "form.xlsx").read_bytes()


@LANGUAGES
def test_an_untouched_form_that_it_saved_says_nothing(tmp_path: Path, language: str) -> None:
    data = write_plan(tmp_path)
    reading = reading_of(data, saved(make_form(data, language=language), tmp_path))
    assert (reading.entries, reading.faults, reading.remarks) == ((), (), ())


@LANGUAGES
def test_what_was_filled_in_comes_through(tmp_path: Path, language: str) -> None:
    data = write_plan(tmp_path)
    form = make_form(data, language=language)
    places = slots(form)
    cells = {
        ("values:gdp", "value"): "<f>2+0.75</f>" + number(2.75),
        ("values:shops", "value"): text("１２"),
        ("values:shops", "state"): text("初步数" if language == "zh" else "preliminary"),
        ("values:insured", "part"): number(9),
        ("values:insured", "whole"): number(10),
        ("tasks:network", "value"): number(0.1 + 55.2),
    }
    reading = reading_of(data, saved(filled(form, {places[slot]: inner for slot, inner in cells.items()}), tmp_path))
    assert codes(reading) == []
    assert fields(reading) == {
        "gdp": {"value": "2.75"},
        "shops": {"value": "12", "state": "preliminary"},
        "insured": {"part": "9", "whole": "10"},
        "network": {"progress": "55.3"},
    }
    assert [remark.code for remark in reading.remarks] == ["formula-used"]


@LANGUAGES
def test_it_prints_a4_across_a_page_or_more_an_owner(pictures: Path, tmp_path: Path, language: str) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(make_form(ROOT / "data", 2024, language))
    printed = convert(path, "pdf", tmp_path)
    told = subprocess.run(["pdfinfo", "-l", "99", str(printed)], check=True, capture_output=True, text=True).stdout
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    assert 1 < len(sizes) < 12
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {(842, 595)}
    subprocess.run(["pdftoppm", "-r", "70", "-png", str(printed), str(pictures / f"form-{language}")], check=True)
