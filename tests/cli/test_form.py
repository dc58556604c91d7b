"""`plancheck form`: where forms go, and that none that may be filled in is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_a_form_goes_beside_the_data_and_the_same_one_is_left(call: Call, small: Path) -> None:
    assert call("form", "2024", folder=small).code == 0
    path = small / "forms" / "2024.xlsx"
    first = path.read_bytes()
    assert call("form", "2024", folder=small).code == 0
    assert path.read_bytes() == first


def test_a_form_that_may_be_filled_in_is_never_overwritten(call: Call, small: Path) -> None:
    (small / "form.xlsx").write_bytes(b"filled in")
    outcome = call("form", "2024", "-o", "form.xlsx", folder=small)
    assert outcome.code == 66
    assert "form.xlsx" in outcome.err
    assert (small / "form.xlsx").read_bytes() == b"filled in"


def test_split_writes_a_file_for_each_owner(call: Call, small: Path) -> None:
    assert call("form", "2024", "--split", "-o", "out", "--lang", "en", folder=small).code == 0
    names = sorted(path.name for path in (small / "out").iterdir())
    assert names == ["2024 Nobody named.xlsx", "2024 经济发展办.xlsx"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("2019",), 2, id="a year before the plan"),
        pytest.param(("next",), 2, id="no year"),
        pytest.param(("2024", "--owner", "谁"), 2, id="no such owner"),
        pytest.param(("2024", "-o", "form.csv"), 2, id="another ending"),
        pytest.param(("2024", "--split", "-o", "form.xlsx"), 2, id="one file for several"),
        pytest.param(("2024", "-o", "data/form.xlsx"), 2, id="into the data"),
        pytest.param((), 2, id="no year at all"),
    ],
)
def test_what_cannot_be_is_told(call: Call, small: Path, arguments: tuple[str, ...], code: int) -> None:
    outcome = call("form", *arguments, folder=small)
    assert outcome.code == code
    assert not list(small.rglob("*.xlsx"))


def test_a_plan_with_errors_has_no_form(call: Call, small: Path) -> None:
    (small / "data" / "actuals" / "2024.yaml").write_text("year: 2024\nvalues: {gdp: x}\n", encoding="utf-8")
    assert call("form", "2024", folder=small).code == 1
    assert not (small / "forms").exists()


def test_what_is_not_installed_is_told_on_one_line(call: Call, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("plancheck.render.excel")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    outcome = call("form", "2024", folder=small)
    assert outcome.code == 2
    assert "pip install '.[office]'" in outcome.err.splitlines()[0]
