"""LibreOffice opens the Word reports, and the page is the one that was meant. Needs LibreOffice and poppler."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

pytestmark = [pytest.mark.look, pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])
_HEADING = re.compile("（?[一二三四五六七八九十]+[）、]")
_PAGE = re.compile(r"Page +(\d+) size: +([\d.]+) x ([\d.]+)")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The example's report as LibreOffice prints it, by language; pictures of its pages lie in build/look."""
    return cache(lambda language: _print(language, tmp_path_factory.mktemp("word")))


def _print(language: str, folder: Path) -> Path:
    report = folder / f"word-{language}.docx"
    command = [sys.executable, "-m", "plancheck", "report", "2024", "--format", "docx", "--lang", language]
    subprocess.run([*command, "-o", str(report)], cwd=ROOT, check=True, capture_output=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(report)]
    done = subprocess.run(convert, check=True, capture_output=True, text=True, timeout=180)
    assert "error" not in done.stderr.lower()
    pdf = report.with_suffix(".pdf")
    pictures = ROOT / "build" / "look"
    pictures.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "70", "-png", str(pdf), str(pictures / report.stem)], check=True)
    return pdf


def pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return done.stdout.split("\f")[:-1]


@LANGUAGES
def test_paper_is_a4_upright_and_across(printed: Callable[[str], Path], language: str) -> None:
    done = subprocess.run(["pdfinfo", "-l", "99", str(printed(language))], check=True, capture_output=True, text=True)
    sizes = {(round(float(width)), round(float(height))) for _, width, height in _PAGE.findall(done.stdout)}
    assert sizes == {(595, 842), (842, 595)}


@LANGUAGES
def test_every_page_has_its_number_and_says_what_the_data_are(printed: Callable[[str], Path], language: str) -> None:
    mark, number = ("示例数据", "—{}—") if language == "zh" else ("Illustrative data", "{}")
    found = pages(printed(language))
    assert len(found) > 10
    for page, text in enumerate(found, start=1):
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        assert mark in lines[0]
        assert lines[-1].replace(" ", "") == number.format(page)


def lines_without_notes(page: str) -> Iterator[str]:
    """The lines of a page but for the notes below tables, which are set smaller, up to their last full stop."""
    in_note = False
    for line in map(str.strip, page.splitlines()):
        in_note = in_note or line.startswith("注：")
        if line and not in_note:
            yield line
        in_note = in_note and not line.endswith("。")


def test_a_full_line_has_28_characters_and_a_full_page_22_lines(printed: Callable[[str], Path]) -> None:
    texts = [
        [line for line in lines_without_notes(page) if not line.startswith(("示例数据", "初步数据"))]
        for page in pages(printed("zh"))
    ]
    chinese = re.compile(r"[\u3001-\u9fff\uff00-\uffef“”—]+")
    assert max(len(line) for page in texts for line in page if chinese.fullmatch(line)) == 28
    bodies = [[line for line in page if not re.fullmatch("—.*—", line)] for page in texts]
    # between the table of the tasks and the first annex stands nothing but text; the last of these pages is not full
    first = next(number for number, page in enumerate(bodies) if page[0].startswith("表 2")) + 1
    annex = next(number for number, page in enumerate(bodies) if page[0].startswith("附件 1"))
    full = range(first, annex - 1)
    assert [len(bodies[number]) for number in full].count(22) >= 2
    for number in full:
        # a heading goes over to the next page with the text below it, and leaves its line empty
        moved = _HEADING.match(bodies[number + 1][0]) is not None
        assert len(bodies[number]) in ({21, 22} if moved else {22})


@LANGUAGES
def test_the_whole_table_stays_on_its_page(printed: Callable[[str], Path], language: str) -> None:
    title = "附件1 主要指标监测表" if language == "zh" else "Annex 1"
    across = next(
        page for page in pages(printed(language))[2:] if title.replace(" ", "") in page.replace(" ", "")[:400]
    )
    assert ("备注" if language == "zh" else "Remark") in across
