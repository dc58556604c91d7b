"""A language is a folder of texts and a code: nothing else needs to know which languages there are."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import plancheck
from plancheck.languages import ELSEWHERE, LANGUAGES
from plancheck.render.excel.styles import ALPHABETIC, FONTS
from plancheck.render.word.look import LOOKS, look_of

PACKAGE = Path(plancheck.__file__).parent
ROOT = PACKAGE.parents[1]

NAMED_ON_PURPOSE = {
    "load/targets/fields.py": "the unit under which a series is known is the Chinese one, which conversions know",
    "load/targets/indicators.py": "words of Chinese names say what a figure means",
    "render/excel/styles.py": "Chinese has types of its own; any other language takes those of an alphabet",
    "render/word/look.py": "as for Excel: `look_of` sets a language without a look as English is set",
}
"""Modules outside the catalogues that may name a language, and why a further one lacks nothing for it."""


def test_no_module_keeps_a_list_of_languages_of_its_own() -> None:
    naming = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if "text" not in path.relative_to(PACKAGE).parts and path.name != "languages.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in LANGUAGES
    }
    assert naming == NAMED_ON_PURPOSE.keys()


def test_a_language_without_a_look_is_set_as_english_under_its_own_name() -> None:
    assert (look_of("zh"), look_of("en")) == (LOOKS["zh"], LOOKS["en"])
    assert (look_of("fr").locale, look_of("fr").body) == ("fr", LOOKS["en"].body)
    assert FONTS.get("en", ALPHABETIC) == ALPHABETIC


@pytest.mark.slow
def test_a_folder_and_a_code_are_a_language(tmp_path: Path) -> None:
    """English under the name of French: every command answers in it, and the data may ask for it."""
    copy = tmp_path / "src" / "plancheck"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(copy / "text" / ELSEWHERE, copy / "text" / "fr")
    listed = (copy / "languages.py").read_text(encoding="utf-8")
    (copy / "languages.py").write_text(listed.replace('EN = "en"\n', 'EN = "en"\n    FR = "fr"\n'), encoding="utf-8")
    for name in ("data", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    targets = tmp_path / "data" / "targets.yaml"
    asking = targets.read_text(encoding="utf-8").replace("language: zh", "language: fr")
    targets.write_text(asking, encoding="utf-8")
    assert "language: fr" in asking

    variables = {**os.environ, "PYTHONPATH": str(tmp_path / "src"), "PLANCHECK_CACHE": "off", "LC_ALL": "fr_FR.UTF-8"}
    calls = (
        ("validate", "--strict"),
        ("status", "--lang", "fr"),
        ("status", "--help"),
        ("report", "2024", "--format", "md,html,docx,xlsx"),
        ("form", "2025"),
        ("explain", "PC012"),
    )
    for call in calls:
        line = [sys.executable, "-m", "plancheck", *call]
        done = subprocess.run(line, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (call, done.stderr)
    assert '<html lang="fr">' in (tmp_path / "reports" / "2024.html").read_text(encoding="utf-8")
