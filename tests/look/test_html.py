"""The page in a real browser: complete, quiet, reachable for everyone, on a screen, a phone and paper."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FloatRect, Page

Written = Callable[[str, str, str], Path]

pytestmark = pytest.mark.look

DATA = ["data", "examples/thirty-kinds/data", "examples/city/data"]
LANGUAGES = ["zh", "en"]
SCREEN: dict[str, Any] = {"viewport": {"width": 1200, "height": 900}}
PAPER = 1032
"""What the margins leave of A4 across, 273 mm, in the browser's pixels."""
PHONE: dict[str, Any] = {
    "viewport": {"width": 375, "height": 800},
    "is_mobile": True,
    "has_touch": True,
}


@contextmanager
def opened(browser: Browser, path: Path, **options: Any) -> Iterator[Page]:
    """The page of a file; at the end it must have asked for nothing else, and have complained of nothing."""
    context = browser.new_context(**options)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    try:
        yield page
        assert asked == [path.as_uri()]
        assert said == []
    finally:
        context.close()


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(browser: Browser, written: Written, data: str, language: str, scheme: str) -> None:
    with opened(browser, written(data, language, "html"), color_scheme=scheme, **SCREEN) as page:
        found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "options"), [("screen", SCREEN), ("phone", PHONE)])
def test_it_fits_the_screen(
    browser: Browser, written: Written, pictures: Path, data: str, language: str, name: str, options: dict[str, Any]
) -> None:
    with opened(browser, written(data, language, "html"), **options) as page:
        width, height = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        # the browser makes no picture of a page that is very long
        seen: FloatRect = {"x": 0, "y": 0, "width": options["viewport"]["width"], "height": min(height, 6000)}
        page.screenshot(path=pictures / f"{data.replace('/', '-')}.{language}.{name}.png", full_page=True, clip=seen)
    assert width <= options["viewport"]["width"]


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("medium", "width"), [("screen", 1280), ("print", PAPER)])
def test_no_table_scrolls_sideways_on_a_usual_screen_or_on_paper(
    browser: Browser, written: Written, data: str, language: str, medium: Literal["screen", "print"], width: int
) -> None:
    with opened(browser, written(data, language, "html"), viewport={"width": width, "height": 900}) as page:
        page.emulate_media(media=medium)
        tables = page.evaluate(
            "[...document.querySelectorAll('.scroll')].map((one) => [one.scrollWidth, one.clientWidth])"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(tables) > 3
    assert [needed for needed, given in tables if needed > given] == []


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_tables_are_whole_in_a_smaller_window(
    browser: Browser, written: Written, data: str, language: str
) -> None:
    shown = "[...document.querySelectorAll('.scroll:not(.wide)')].map((one) => [one.scrollWidth, one.clientWidth])"
    with opened(browser, written(data, language, "html"), viewport={"width": 1201, "height": 900}) as page:
        for width in (1201, 1100, 1024):
            page.set_viewport_size({"width": width, "height": 900})
            tables = page.evaluate(shown)
            assert len(tables) > 1
            assert [(width, needed) for needed, given in tables if needed > given] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_the_wide_tables_lie_across(browser: Browser, written: Written, pictures: Path, language: str) -> None:
    path = pictures / f"data.{language}.html.pdf"
    with opened(browser, written("data", language, "html"), **SCREEN) as page:
        page.pdf(path=path, prefer_css_page_size=True)
    assert path.read_bytes().startswith(b"%PDF")


def test_rows_and_entries_are_picked_by_verdict_and_chapter(browser: Browser, written: Written) -> None:
    with opened(browser, written("data", "zh", "html"), **SCREEN) as page:
        verdict, section = page.locator("#filters select").all()[:2]
        every = page.locator("[data-verdict]:not(form):visible").count()
        verdict.select_option("严重滞后")
        picked = page.locator("[data-verdict]:not(form):visible")
        assert 0 < picked.count() < every
        assert {one.get_attribute("data-verdict") for one in picked.all()} == {"严重滞后"}
        section.select_option(index=1)
        both = page.locator("[data-verdict]:not(form):visible")
        assert {one.get_attribute("data-section") for one in both.all()} == {section.input_value()}
        verdict.select_option("")
        section.select_option("")
        assert page.locator("[data-verdict]:not(form):visible").count() == every


def test_on_paper_the_heads_of_tables_repeat_with_script_as_without(
    browser: Browser, written: Written, tmp_path: Path
) -> None:
    """A browser that repeats the head of a table leaves controls out of it, such as what sorts on a screen."""
    heads = []
    for script in (True, False):
        path = tmp_path / f"{script}.pdf"
        with opened(browser, written("data", "zh", "html"), java_script_enabled=script, **SCREEN) as page:
            page.pdf(path=path, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
        heads.append(text.count("责任单位"))
    assert heads[0] == heads[1] > 3


def test_a_table_is_sorted_by_any_column_and_back(browser: Browser, written: Written) -> None:
    with opened(browser, written("data", "zh", "html"), **SCREEN) as page:
        table = page.locator("#indicators table").first
        numbers = table.locator("tbody td.c-no")
        before = numbers.all_inner_texts()
        head = table.locator("th.c-progress [role=button]")
        head.focus()
        page.keyboard.press("Enter")
        assert table.locator("th.c-progress").get_attribute("aria-sort") == "ascending"
        shares = [float(text.rstrip("%")) for text in table.locator("td.c-progress").all_inner_texts() if "%" in text]
        assert shares == sorted(shares)
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        assert numbers.all_inner_texts() == before


def test_without_script_everything_is_there(browser: Browser, written: Written) -> None:
    path = written("data", "zh", "html")
    with opened(browser, path, **SCREEN) as page:
        with_script = page.locator("main").inner_text().replace("\t", "")
    with opened(browser, path, java_script_enabled=False, **SCREEN) as page:
        assert page.locator("main").inner_text().replace("\t", "") == with_script
        assert not page.locator("#filters").is_visible()


def test_names_that_look_like_markup_are_shown_as_they_are(browser: Browser, hostile: Path) -> None:
    with opened(browser, hostile, **SCREEN) as page:
        assert page.evaluate("window.harmed") is None
        assert page.locator("main").inner_text().count("<script>window.harmed = 1</script>") > 2
        assert page.locator("main script, main img, main a[href^='javascript']").count() == 0
