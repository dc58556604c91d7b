"""`plancheck import`: all or nothing, conflicts side by side, and what each ending is worth."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from plancheck.store import atomic
from plancheck.store.journal import Move
from tests.cli.conftest import ACTUALS, Call
from tests.intake.books import filled, number, text
from tests.intake.plans import slots

CSV = "id,value,year\ngdp,2.9,2024\n"


@pytest.fixture
def form(call: Call, small: Path) -> bytes:
    assert call("form", "2023", folder=small).code == 0
    return (small / "forms" / "2023.xlsx").read_bytes()


def fill(form: bytes, value: str) -> bytes:
    return filled(form, {slots(form)["values:gdp", "value"]: value})


def data_files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "data").rglob("*.yaml")}


def test_a_table_is_entered_and_told(call: Call, small: Path) -> None:
    (small / "t.csv").write_text(CSV, encoding="utf-8")
    outcome = call("import", "t.csv", "--lang", "en", folder=small)
    assert (outcome.code, outcome.err) == (0, "")
    assert "data/actuals/2024.yaml" in outcome.out
    assert "gdp: 2.9" in data_files(small)["2024.yaml"]
    again = call("import", "t.csv", "--lang", "en", folder=small)
    assert again.code == 0
    assert "nothing to write" in again.out


def test_an_untouched_form_changes_no_byte(call: Call, small: Path, form: bytes) -> None:
    before = data_files(small)
    assert call("import", "forms", folder=small).code == 0
    assert data_files(small) == before


def test_a_conflict_stands_side_by_side_and_needs_replace(call: Call, small: Path, form: bytes) -> None:
    (small / "filled.xlsx").write_bytes(fill(form, number(2.8)))
    outcome = call("import", "filled.xlsx", "--lang", "en", folder=small)
    assert outcome.code == 1
    assert "2.71" in outcome.out
    assert "2.8" in outcome.out
    assert "filled.xlsx, sheet 经济发展办, cell" in " ".join(outcome.out.split())
    assert data_files(small)["2023.yaml"] == ACTUALS
    assert call("import", "filled.xlsx", "--replace", "--dry-run", folder=small).code == 0
    assert data_files(small)["2023.yaml"] == ACTUALS
    assert call("import", "filled.xlsx", "--replace", folder=small).code == 0
    assert data_files(small)["2023.yaml"] == ACTUALS.replace("2.71", "2.8")


def test_one_fault_in_one_file_stops_all(call: Call, small: Path, form: bytes) -> None:
    (small / "in").mkdir()
    (small / "in" / "a.xlsx").write_bytes(fill(form, text("约3")))
    (small / "in" / "b.csv").write_text(CSV, encoding="utf-8")
    (small / "in" / "~$a.xlsx").write_bytes(b"held open")
    before = data_files(small)
    outcome = call("import", "in", "--lang", "en", folder=small)
    assert outcome.code == 1
    assert "in/a.xlsx, sheet 经济发展办, cell" in outcome.out
    assert data_files(small) == before


def test_what_lies_in_the_folder_and_is_not_read_is_told(call: Call, small: Path) -> None:
    """A form may be among it; what systems and offices leave is not."""
    folder = small / "in"
    for inner in ("more", "named"):
        (folder / inner).mkdir(parents=True)
        (folder / inner / "t.csv").write_text(CSV, encoding="utf-8")
    (folder / "t.csv").write_text(CSV, encoding="utf-8")
    for name in ("scan.pdf", "~$t.xlsx", ".DS_Store", "Thumbs.db"):
        (folder / name).write_bytes(b"x")
    outcome = call("import", "in", "in/named", "--lang", "en", folder=small)
    assert outcome.code == 0
    assert [line.partition(":")[0] for line in outcome.err.splitlines()[-2:]] == ["in/more", "in/scan.pdf"]


def test_faults_are_json_as_well(call: Call, small: Path) -> None:
    (small / "t.csv").write_text("id,value,year\ngdp,约3,2024\n", encoding="utf-8")
    outcome = call("import", "t.csv", "--format", "json", folder=small)
    assert outcome.code == 1
    document = json.loads(outcome.out)
    assert (document["ok"], document["written"]) == (False, False)
    assert [(fault["code"], fault["place"]) for fault in document["faults"]] == [("cell-about", "2")]


def test_a_conversion_is_said(call: Call, small: Path) -> None:
    (small / "t.csv").write_text("id,value,year\ngdp,29000万元,2024\n", encoding="utf-8")
    outcome = call("import", "t.csv", "--lang", "zh", folder=small)
    assert outcome.code == 0
    assert outcome.err == "t.csv第2行：29000万元按2.9亿元录入\n"


def test_what_is_said_of_a_file_stands_in_the_json_and_nowhere_else(call: Call, small: Path) -> None:
    (small / "t.csv").write_text("id,value,year\ngdp,29000万元,2024\n", encoding="utf-8")
    outcome = call("import", "t.csv", "--format", "json", "--lang", "en", folder=small)
    assert (outcome.code, outcome.err) == (0, "")
    (remark,) = json.loads(outcome.out)["remarks"]
    assert (remark["code"], remark["file"], remark["place"]) == ("cell-converted", "t.csv", "2")


def test_json_has_the_same_names_whether_figures_were_taken_or_not(call: Call, small: Path) -> None:
    documents = []
    for value in ("2.9", "约3"):
        (small / "t.csv").write_text(f"id,value,year\ngdp,{value},2024\n", encoding="utf-8")
        documents.append(json.loads(call("import", "t.csv", "--format", "json", folder=small).out))
    taken, refused = documents
    assert refused.keys() - taken.keys() == {"faults"}
    assert taken.keys() <= refused.keys()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("x.xlsx", b"no workbook", id="no workbook"),
        pytest.param("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, id="of old"),
        pytest.param("x.csv", b"\0\1", id="no table"),
    ],
)
def test_a_file_that_is_not_read_ends_with_66(call: Call, small: Path, name: str, content: bytes) -> None:
    (small / name).write_bytes(content)
    outcome = call("import", name, folder=small)
    assert outcome.code == 66
    assert name in outcome.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("nothing.xlsx",), 66, id="no such file"),
        pytest.param(("data",), 66, id="a folder without any"),
        pytest.param(("t.csv", "--year", "24"), 2, id="no year"),
        pytest.param(("t.csv", "--format", "xml"), 2, id="no format"),
        pytest.param((), 2, id="nothing"),
    ],
)
def test_what_cannot_be_is_told(call: Call, small: Path, arguments: tuple[str, ...], code: int) -> None:
    (small / "t.csv").write_text(CSV, encoding="utf-8")
    assert call("import", *arguments, folder=small).code == code
    assert "2024.yaml" not in data_files(small)


def test_what_would_not_validate_is_not_written(call: Call, small: Path) -> None:
    (small / "t.csv").write_text("id,part,whole,year\ngdp,3,4,2024\n", encoding="utf-8")
    outcome = call("import", "t.csv", "--lang", "en", folder=small)
    assert outcome.code == 1
    assert "PC028" in outcome.err
    assert "would come from t.csv, line 2" in outcome.err
    assert "2024.yaml" not in data_files(small)


def test_what_is_not_installed_is_told_on_one_line(
    call: Call, small: Path, form: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "plancheck.intake.xlsx", raising=False)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    outcome = call("import", "forms", folder=small)
    assert outcome.code == 2
    assert "pip install '.[office]'" in outcome.err.splitlines()[0]


@pytest.mark.parametrize(("format_", "told"), [("text", "it is completed now: data/actuals/2021.yaml"), ("json", "")])
def test_an_import_that_was_killed_midway_is_completed_and_told(
    call: Call, small: Path, monkeypatch: pytest.MonkeyPatch, format_: str, told: str
) -> None:
    actuals = small / "data" / "actuals"
    table = "id,value,year\ngdp,2.3,2021\ngdp,2.4,2022\n"
    (small / "t.csv").write_text(table, encoding="utf-8")

    def killed(one: Move) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(atomic, "_put", killed)
        assert call("import", "t.csv", "--replace", folder=small).code == 130
    outcome = call("import", "t.csv", "--lang", "en", "--format", format_, "--replace", folder=small)
    assert outcome.code == 0
    assert told in " ".join(outcome.out.split())
    if format_ == "json":
        document = json.loads(outcome.out)
        assert document["completed"] == ["data/actuals/2021.yaml", "data/actuals/2022.yaml"]
        assert document["taken"] == []
    assert "2.3" in (actuals / "2021.yaml").read_text(encoding="utf-8")
    assert not list(actuals.glob(".*"))


@pytest.mark.parametrize(("is_link", "told"), [(False, "the next record or import completes"), (True, "lies in: ")])
def test_what_is_written_and_cannot_be_put_back_is_named(
    call: Call, small: Path, monkeypatch: pytest.MonkeyPatch, is_link: bool, told: str
) -> None:
    """The drive takes nothing more between two files. Of one that lies elsewhere no journal can be kept."""
    first = small / "data" / "actuals" / "2023.yaml"
    if is_link:
        first.rename(small / "data" / "2023.yaml")
        first.symlink_to(small / "data" / "2023.yaml")
    (small / "t.csv").write_text("id,value,year\ngdp,2.8,2023\ngdp,2.9,2024\n", encoding="utf-8")
    real, done = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        if "2023.yaml" in done:
            raise OSError(28, "No space left on device")
        done.append(target.name)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    outcome = call("import", "t.csv", "--replace", "--lang", "en", folder=small)
    monkeypatch.setattr(Path, "replace", real)
    where = "data/2023.yaml" if is_link else "data/actuals/2023.yaml"
    assert outcome.code == 66
    assert f"data/actuals/2024.yaml cannot be written: No space left on device; {where} could not be" in outcome.err
    assert told in outcome.err
    assert "gdp: 2.8" in first.read_text(encoding="utf-8")
    if is_link:
        kept = small / outcome.err.rpartition(": ")[2].strip()
        assert kept.read_text(encoding="utf-8") == ACTUALS
    else:
        assert call("import", "t.csv", "--lang", "en", folder=small).code == 0
        assert "gdp: 2.9" in data_files(small)["2024.yaml"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [("id,value,year\ngdp,2.9,2023\n", "no row of 2024 is in it"), ("id,value,year\n", "no row below the heads")],
)
def test_a_table_that_reports_nothing_is_not_what_the_files_say(call: Call, small: Path, lines: str, told: str) -> None:
    (small / "t.csv").write_text(lines, encoding="utf-8")
    outcome = call("import", "t.csv", "--year", "2024", "--lang", "en", folder=small)
    assert outcome.code == 1
    assert told in outcome.out
    (small / "u.csv").write_text(CSV, encoding="utf-8")
    both = call("import", "t.csv", "u.csv", "--year", "2024", "--lang", "en", folder=small)
    assert both.code == 0
    assert told in both.err


def test_figures_that_are_doubted_are_named_by_their_cell(call: Call, small: Path, form: bytes) -> None:
    (small / "filled.xlsx").write_bytes(fill(form, number(27100)))
    outcome = call("import", "filled.xlsx", "--replace", "--lang", "en", folder=small)
    assert "PC0" in outcome.err
    assert "would come from filled.xlsx, sheet 经济发展办, cell" in outcome.err
