"""What the checks by eye and by other programs share: a browser, and reports made by the command itself."""

from __future__ import annotations

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
