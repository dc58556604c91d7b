"""What the checks by eye and by other programs share: a browser, and reports made by the command itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "look"
"""Where pictures of pages are kept, for people to look at."""

CHROMIUM = "/usr/bin/chromium"
_QUIET = (
    "--no-sandbox",  # CI runs as root
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def pictures() -> Path:
    """The folder for pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    return PICTURES


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_QUIET))
        yield browser
        browser.close()


HARM = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 1'> [x](javascript:alert(1)) {{ 7 * 7 }}"
"""A name that would do harm where it were taken for markup."""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example plan with harmful names, owners and chapters."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "data", folder / "data")
    targets = folder / "data" / "targets.yaml"
    text = targets.read_text(encoding="utf-8")
    harm = json.dumps(HARM)
    fields = f"name: {harm}\n    owner: {harm}"
    text, names = re.subn(r"(?<=\n    )name: .*", lambda _: fields, text)
    text, titles = re.subn(r"(?<=title: )\{zh: .*?\}(?=\}|\n)", lambda _: harm, text)
    assert names == 14
    assert titles > 5
    targets.write_text(text, encoding="utf-8")
    page = folder / "page.html"
    command = [sys.executable, "-m", "plancheck", "report", "2024", "--data", str(folder / "data")]
    subprocess.run([*command, "--format", "html", "-o", str(page)], check=True, capture_output=True)
    return page


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, str], Path]:
    """Writes the report of 2024 of a data folder of the repository, in a language and a format; each once."""
    made: dict[tuple[str, str, str], Path] = {}

    def write(data: str, language: str, form: str) -> Path:
        key = data, language, form
        if key not in made:
            path = tmp_path_factory.mktemp("reports") / f"2024.{form}"
            subprocess.run(
                [
                    *(sys.executable, "-m", "plancheck", "report", "2024"),
                    *("--data", str(ROOT / data), "--lang", language, "--format", form, "-o", str(path)),
                ],
                check=True,
                capture_output=True,
            )
            made[key] = path
        return made[key]

    return write
