"""The package as a stranger gets it: the wheel works from an empty folder, with all that it carries."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked where nothing else is."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(installed), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "plancheck", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_wheel_carries_templates_catalogues_and_the_example(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import plancheck; print(plancheck.__file__)"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert where.startswith(str(installed)), "the test must not see the checkout"
    example = installed / "plancheck" / "share" / "example"
    assert (example / "targets.yaml").read_bytes() == (ROOT / "data" / "targets.yaml").read_bytes()
    for language in ("zh", "en"):
        done = run(installed, tmp_path, "status", "--data", str(example), "--lang", language)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(done.stdout.splitlines()) > 14
    assert run(installed, tmp_path, "init", "copy", "--example").returncode == 0
    assert (tmp_path / "copy" / "data" / "targets.yaml").read_bytes() == (example / "targets.yaml").read_bytes()
    done = run(installed, tmp_path, "report", "2024", "--data", str(example), "-o", "2024.md")
    assert done.returncode == 0, done.stderr
    assert "# " in (tmp_path / "2024.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_in_an_empty_folder_the_wheel_says_what_is_missing(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "status", "--lang", "en")
    assert done.returncode == 66
    assert "no data folder found" in done.stderr


def test_the_checkout_finds_its_own_files() -> None:
    from plancheck import resources

    assert resources.shared("templates") == ROOT / "templates"
    assert "report.md.j2" in resources.templates()


def test_every_module_that_can_be_compiled_is_there() -> None:
    listed = runpy.run_path(str(ROOT / "hatch_build.py"))["COMPILED"]
    assert [named for named in listed if not list((ROOT / "src" / "plancheck").glob(f"{named}.py"))] == []
