"""Compiled modules print what interpreted ones print, byte by byte."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bench.generate import write_plan

pytestmark = pytest.mark.look

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    ("validate", "--format", "json"),
    ("status", "--format", "json"),
    ("status", "--format", "plain"),
    ("status", "--as-of", "2022", "--format", "csv"),
    ("status", "--method", "eurostat", "--lang", "en", "--format", "json"),
    ("report", "-o", "-"),
)
PLANS = ("data", *(f"examples/{name}/data" for name in ("city", "national", "province", "thirty-kinds", "town")))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel with compiled modules, unpacked where nothing else is."""
    folder = tmp_path_factory.mktemp("compiled")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    # what is printed hangs on no optimization, and the gate need not wait for it
    environment = {**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1", "CFLAGS": "-O0"}
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], env=environment, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    assert not wheel.name.endswith("none-any.whl"), "what is compiled is for one kind of machine"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def python(path: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(path), "PLANCHECK_CACHE": "off"}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=False)


def test_the_modules_are_compiled(compiled: Path) -> None:
    told = "import plancheck.load.regular as one, plancheck.track.ways as other; print(one.__file__, other.__file__)"
    files = python(compiled, "-c", told).stdout.decode().split()
    assert len(files) == 2
    for file in map(Path, files):
        assert file.is_relative_to(compiled)
        assert file.suffix in (".so", ".pyd")


def test_compiled_modules_print_the_same(compiled: Path, tmp_path: Path) -> None:
    write_plan(tmp_path / "large" / "data", 200)
    for plan in (*PLANS, str(tmp_path / "large" / "data")):
        for first, *others in COMMANDS:
            where = [plan] if first == "validate" else ["--data", plan]
            call = ("-m", "plancheck", first, *where, *others, "--today", "2024-06-30")
            one, other = (python(path, *call) for path in (compiled, ROOT / "src"))
            assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr), call


def test_faults_are_found_at_the_same_places(compiled: Path) -> None:
    plans = [str(case / "data") for case in sorted((ROOT / "tests" / "cases" / "bad").iterdir())]
    call = ("-m", "plancheck", "validate", *plans, "--format", "json", "--today", "2024-06-30")
    one, other = (python(path, *call) for path in (compiled, ROOT / "src"))
    assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr)
    assert one.stdout.count(b'"code": "PC') > len(plans)
