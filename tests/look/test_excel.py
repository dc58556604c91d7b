"""LibreOffice opens the workbooks, keeps their values, and prints the pages that were meant. Needs poppler as well."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

pytestmark = [pytest.mark.look, pytest.mark.slow]

Written = Callable[[str, str, str], Path]
DATA = pytest.mark.parametrize("data", ["data", "examples/thirty-kinds/data", "examples/city/data"])
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
_PAGE = re.compile(r"Page +(\d+) size: +([\d.]+) x ([\d.]+)")


def convert(book: Path, form: str, folder: Path) -> Path:
    """The workbook as LibreOffice saves or prints it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", form, "--outdir", str(folder), str(book)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180)
    assert "error" not in done.stderr.lower()
    return folder / f"{book.stem}.{form}"


def values(book: Path) -> dict[str, list[list[object]]]:
    """All cells of all sheets, without the empty ones at the end of a row."""
    found = CalamineWorkbook.from_path(book)
    return {
        name: [_trimmed(list(row)) for row in found.get_sheet_by_name(name).to_python()] for name in found.sheet_names
    }


def _trimmed(row: list[object]) -> list[object]:
    while row and row[-1] == "":
        row.pop()
    return row


@DATA
@LANGUAGES
def test_it_keeps_every_value(written: Written, tmp_path: Path, data: str, language: str) -> None:
    book = written(data, language, "xlsx")
    before, after = values(book), values(convert(book, "ods", tmp_path))
    assert list(before) == list(after)
    for name, rows in before.items():
        for row, again in zip(rows, after[name], strict=True):
            assert [type(value) for value in again] == [type(value) for value in row], name
            for value, kept in zip(row, again, strict=True):
                assert kept == (pytest.approx(value, rel=1e-12) if isinstance(value, float) else value), name


@DATA
@LANGUAGES
def test_it_prints_a4_across_and_every_page_says_what_the_data_are(
    written: Written, pictures: Path, tmp_path: Path, data: str, language: str
) -> None:
    pdf = convert(written(data, language, "xlsx"), "pdf", tmp_path)
    told = subprocess.run(["pdfinfo", "-l", "99", str(pdf)], check=True, capture_output=True, text=True).stdout
    sizes = {(round(float(width)), round(float(height))) for _, width, height in _PAGE.findall(told)}
    assert sizes == {(842, 595)}
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    mark = "示例数据" if language == "zh" else "Illustrative data"
    number = re.compile(rf"第 ?(\d+) ?页，共 ?{len(pages)} ?页" if language == "zh" else rf"Page (\d+) of {len(pages)}")
    for place, page in enumerate(pages, start=1):
        lines = [line for line in page.splitlines() if line.strip()]
        assert mark in lines[0]
        found = number.search(lines[-1])
        assert found is not None, lines[-1]
        assert int(found[1]) == place
        assert "###" not in page  # a number that its column has no room for
    stem = f"{data.replace('/', '-')}.{language}.xlsx"
    subprocess.run(["pdftoppm", "-r", "70", "-l", "12", "-png", str(pdf), str(pictures / stem)], check=True)
