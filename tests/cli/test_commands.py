"""The commands end to end: what stands on which stream, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from plancheck import __version__
from tests.cli.conftest import ACTUALS, SMALL, TARGETS, Call


def test_version(call: Call) -> None:
    assert call("status", "--version").out == f"plancheck {__version__}\n"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "command", ["status", "show", "report", "validate", "form", "import", "export", "explain", "schema"]
)
def test_help_begins_with_examples_in_the_readers_language(call: Call, command: str, language: str) -> None:
    outcome = call(command, "--help", "--lang", language)
    assert outcome.code == 0
    assert f"plancheck {command}" in outcome.out
    heading, options = ("示例：", "选项：") if language == "zh" else ("Examples:", "Options:")
    assert outcome.out.index(heading) < outcome.out.index(options)
    assert "--data" in outcome.out


def test_without_a_command_the_help_is_shown(call: Call) -> None:
    outcome = call()
    assert outcome.code == 2
    assert "plancheck status" in outcome.out


def test_status_of_the_small_plan(call: Call, small: Path) -> None:
    outcome = call("status", "--lang", "en", folder=small)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Gross domestic" in outcome.out
    assert "on track" in outcome.out


def test_in_a_c_locale_the_plans_language_counts(call: Call, small: Path) -> None:
    assert "地区生产总值" in call("status", folder=small).out


def test_the_data_folder_is_found_from_below(call: Call, small: Path) -> None:
    assert call("status", folder=small / "data" / "actuals").code == 0


@pytest.mark.parametrize("form", ["--data", "PLANCHECK_DATA"])
def test_the_data_folder_can_be_named(call: Call, small: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if form == "--data":
        assert call("status", "--data", str(small / "data"), folder=Path("/")).code == 0
    else:
        monkeypatch.setenv("PLANCHECK_DATA", str(small / "data"))
        assert call("status", folder=Path("/")).code == 0


def test_status_as_json(call: Call, small: Path) -> None:
    document = json.loads(call("status", "--format", "json", "--lang", "en", folder=small).out)
    found = document["indicators"][0]
    measure = found["measures"][0]
    assert (document["schema_version"], document["as_of"], document["method"]) == (1, 2023, "schedule")
    assert (found["id"], found["status"], found["actual"]["value"]) == ("gdp", "on_track", 2.71)
    assert (measure["progress"], measure["pace"], measure["gap"], measure["required_step"]) == (
        0.6375,
        1.0625,
        0.29,
        0.145,
    )
    assert (found["source"]["file"], found["source"]["line"]) == ("data/targets.yaml", 9)


def test_status_as_csv_can_be_read_back(call: Call, small: Path) -> None:
    text = call("status", "--format", "csv", folder=small).out
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0]["id"] == "gdp"


@pytest.mark.parametrize("name", ["markdown", "md"])
def test_status_as_markdown(call: Call, small: Path, name: str) -> None:
    assert "| --- |" in call("status", "--format", name, folder=small).out.replace(":", "").replace("----", "---")


def test_as_of_looks_at_an_earlier_year(call: Call) -> None:
    assert json.loads(call("status", "--as-of", "2022", "--format", "json").out)["as_of"] == 2022


@pytest.mark.parametrize(
    ("limit", "code"),
    [("missed", 0), ("off_track", 3), ("behind", 3)],
)
def test_fail_on(call: Call, small: Path, limit: str, code: int) -> None:
    (small / "data/actuals/2023.yaml").write_text("year: 2023\nvalues:\n  gdp: 2.3\n", encoding="utf-8")
    assert call("status", "--fail-on", limit, folder=small).code == code


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["status", "--format", "xml"], '--format cannot be "xml"'),
        (["status", "--only", "late"], '--only cannot be "late"'),
        (["status", "--as-of", "soon"], '"soon" is no year'),
        (["status", "--as-of", "2019"], "before the plan"),
        (["status", "--section", "economie"], 'did you mean "economy"'),
        (["status", "--colour", "never"], "did you mean --color"),
        (["status", "--lang", "fr"], '--lang cannot be "fr"'),
        (["status", "--today", "soon"], '"soon" is no date'),
        (["status", "gdp"], 'what to do with "gdp"'),
        (["stauts"], 'did you mean "status"'),
        (["show"], "ID is missing"),
        (["show", "gpd"], 'did you mean "gdp"'),
        (["show", "zzz"], 'no indicator or task "zzz"'),
        (["status", "--data"], "--data needs a value"),
        (["schema", "reports"], 'cannot be "reports"'),
        (["report", "23"], '"23" is no year'),
        (["report", "2021", "2023", "-o", "one.md"], "can hold one year"),
        (["report", "2026"], "lies after the plan"),
        (["report", "--format", "md", "-o", "data/targets.yaml"], "is an input of the report"),
        (["report", "-o", "data/actuals/"], "is an input of the report"),
        (["status", "--owner", "nobody"], 'belongs to "nobody"'),
        (["status", "--owner", "经济"], 'did you mean "经济发展办"'),
        (["status", "--owner", "经济发展局"], 'did you mean "经济发展办"'),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(call: Call, small: Path, arguments: list[str], told: str) -> None:
    """In a C locale the language is not known before the plan is read: English."""
    outcome = call(*arguments, folder=small)
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.out == ""
    assert "Traceback" not in outcome.err


def test_a_missing_data_folder_is_exit_66(call: Call, tmp_path: Path) -> None:
    for arguments in (
        ["status"],
        ["status", "--data", "nowhere"],
        ["validate", "nowhere"],
        ["show", "gdp"],
        ["report"],
    ):
        outcome = call(*arguments, "--lang", "en", folder=tmp_path)
        assert outcome.code == 66
        assert len(outcome.err.splitlines()) == 1


def test_one_unusable_figure_blanks_only_its_own_row(call: Call, small: Path) -> None:
    (small / "data/actuals/2022.yaml").write_text("year: 2022\nvalues:\n  gdp: 2,4\n", encoding="utf-8")
    outcome = call("status", "--format", "json", folder=small)
    assert outcome.code == 1
    assert json.loads(outcome.out)["indicators"][0]["actual"]["value"] == 2.71
    assert "data/actuals/2022.yaml:3:8: " in outcome.err


def test_show_tells_the_place_of_each_figure(call: Call, small: Path) -> None:
    text = call("show", "gdp", "--lang", "en", folder=small).out
    assert "data/actuals/2023.yaml:4" in text
    assert "data/targets.yaml:" in text


@pytest.mark.parametrize("name", ["GDP", "地区生产总值", "gross domestic product"])
def test_show_knows_an_indicator_by_its_name_too(call: Call, small: Path, name: str) -> None:
    assert call("show", name, folder=small) == call("show", "gdp", folder=small)


def test_show_of_what_an_error_has_left_out_says_so(call: Call, small: Path) -> None:
    targets = small / "data" / "targets.yaml"
    targets.write_text(targets.read_text(encoding="utf-8").replace("at_least", "atleast"), encoding="utf-8")
    outcome = call("show", "gdp", "--lang", "en", folder=small)
    assert outcome.code == 2
    assert 'unknown key "atleast"' in outcome.err
    assert '"gdp" was left out for its errors' in outcome.err


def test_show_a_task_and_show_as_json(call: Call, small: Path) -> None:
    assert "Service network" in call("show", "network", "--lang", "en", folder=small).out
    assert json.loads(call("show", "gdp", "--format", "json", folder=small).out)["id"] == "gdp"


def test_report_writes_the_year_and_is_the_same_on_a_rerun(call: Call, small: Path) -> None:
    assert call("report", folder=small).code == 0
    path = small / "reports" / "2023.md"
    first = path.read_bytes()
    assert call("report", folder=small).code == 0
    assert path.read_bytes() == first
    assert "地区生产总值" in first.decode()


@pytest.mark.parametrize("ending", [(), ("-o", "-")])
def test_a_report_on_a_year_without_figures_warns(call: Call, small: Path, ending: tuple[str, ...]) -> None:
    told = call("report", "2024", *ending, folder=small)
    assert (told.code, "各项指标均未报送2024年全年数，报告已注明，并以截至2023年的数评估" in told.err) == (0, True)
    assert "全年数" not in call("report", "2023", *ending, folder=small).err


def test_report_in_another_language_names_the_file(call: Call, small: Path) -> None:
    assert call("report", "2023", "--lang", "en", folder=small).code == 0
    assert [path.name for path in (small / "reports").glob("*.md")] == ["2023.en.md"]


def test_the_language_of_a_report_is_the_plans_never_the_locales(
    call: Call, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert "地区生产总值" in call("report", "-o", "-", folder=small).out


def test_report_check_tells_a_missing_and_a_stale_report(call: Call, small: Path) -> None:
    assert call("report", "--check", folder=small).code == 1
    assert not (small / "reports").exists()
    call("report", folder=small)
    assert call("report", "--check", folder=small).code == 0
    (small / "data/actuals/2023.yaml").write_text(ACTUALS.replace("2.71", "2.72"), encoding="utf-8")
    outcome = call("report", "--check", folder=small)
    assert outcome.code == 1
    assert "2023.md" in outcome.err


def test_an_ending_that_is_no_format_is_not_written_as_another(call: Call, small: Path) -> None:
    outcome = call("report", "-o", "y.pdf", "--lang", "en", folder=small)
    assert outcome.code == 2
    assert "y.pdf does not say its format" in outcome.err
    assert not (small / "y.pdf").exists()
    assert call("report", "-o", "y.txt", "--format", "md", folder=small).code == 0


def test_report_check_tells_a_report_that_was_never_written_as_such(call: Call, small: Path) -> None:
    assert "has not been written yet" in call("report", "--check", "--lang", "en", folder=small).err


def test_report_check_tells_a_missing_picture(call: Call, small: Path) -> None:
    call("report", folder=small)
    (small / "reports/2023.files/gdp.svg").unlink()
    outcome = call("report", "--check", folder=small)
    assert outcome.code == 1
    assert "gdp.svg" in outcome.err


def test_a_picture_of_an_indicator_that_went_goes_too_and_nobody_elses(call: Call, small: Path) -> None:
    call("report", folder=small)
    beside = small / "reports/2023.files"
    (beside / "gdp.svg").rename(beside / "gone.svg")
    (beside / "logo.svg").write_text("<svg/>", encoding="utf-8")
    outcome = call("report", "--check", folder=small)
    assert outcome.code == 1
    assert "gone.svg" in outcome.err
    assert "gone.svg" in call("report", folder=small).err
    assert sorted(path.name for path in beside.iterdir()) == ["all_indicators.svg", "gdp.svg", "logo.svg"]
    assert call("report", "--check", folder=small).code == 0


def test_report_of_all_years_into_a_folder(call: Call, small: Path) -> None:
    (small / "data/actuals/2022.yaml").write_text("year: 2022\nvalues:\n  gdp: 2.5\n", encoding="utf-8")
    assert call("report", "--all", "-o", "out/", folder=small).code == 0
    assert sorted(path.name for path in (small / "out").glob("*.md")) == ["2022.md", "2023.md"]


def test_a_report_is_not_written_from_data_with_errors(call: Call, small: Path) -> None:
    (small / "data/actuals/2022.yaml").write_text("year: 2022\nvalues:\n  gdp: 2,4\n", encoding="utf-8")
    outcome = call("report", folder=small)
    assert outcome.code == 1
    assert not (small / "reports").exists()


def test_a_report_that_cannot_be_written_says_why(call: Call, small: Path) -> None:
    (small / "reports").write_text("in the way")
    outcome = call("report", "--lang", "zh", folder=small)
    assert outcome.code == 66
    assert "reports 不是目录" in outcome.err
    outcome = call("report", "-o", "reports/2023.md", "--lang", "zh", folder=small)
    assert outcome.code == 66
    assert "写不进去" in outcome.err


def test_a_report_is_not_written_over_its_template(call: Call, small: Path) -> None:
    (small / "own.md").write_text("{{ plan.id }}\n", encoding="utf-8")
    outcome = call("report", "--template", "own.md", "-o", "./own.md", folder=small)
    assert outcome.code == 2
    assert (small / "own.md").read_text(encoding="utf-8") == "{{ plan.id }}\n"


def test_an_own_template_sees_the_names_of_the_json(call: Call, small: Path) -> None:
    (small / "own.md.j2").write_text("{{ plan.id }} {{ as_of }} {{ indicators[0].status }}\n", encoding="utf-8")
    outcome = call("report", "--template", "own.md.j2", "-o", "-", folder=small)
    assert outcome.out == "example 2023 on_track\n"


def test_a_misspelt_name_in_a_template_is_told_with_its_line(call: Call, small: Path) -> None:
    (small / "own.md.j2").write_text("one\n{{ indicatros }}\n", encoding="utf-8")
    outcome = call("report", "--template", "own.md.j2", "-o", "-", folder=small)
    assert outcome.code == 2
    assert "own.md.j2:2: " in outcome.err
    assert "indicators" in outcome.err


def test_a_fault_of_a_template_is_told_in_the_language_of_the_call(
    call: Call, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")  # the report is Chinese all the same
    (small / "own.md.j2").write_text("{{ indicatros }}\n", encoding="utf-8")
    assert "there is no 'indicatros'" in call("report", "--template", "own.md.j2", "-o", "-", folder=small).err


def test_validate_of_good_data(call: Call, small: Path) -> None:
    outcome = call("validate", "--lang", "en", folder=small)
    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 1


def test_validate_tells_all_faults_of_all_files(call: Call, small: Path) -> None:
    (small / "data/targets.yaml").write_text(TARGETS.replace("    unit:", "    unti:"), encoding="utf-8")
    (small / "data/actuals/2022.yaml").write_text("year: 2022\nvalues:\n\tgdp: 1\n", encoding="utf-8")
    (small / "data/actuals/2023.yaml").write_text(ACTUALS + "  gpd: 3\n", encoding="utf-8")
    outcome = call("validate", "--lang", "en", folder=small)
    assert outcome.code == 1
    heads = [line.split(": ")[0] for line in outcome.out.splitlines() if line.startswith("data/")]
    assert heads == ["data/actuals/2022.yaml:3:1", "data/actuals/2023.yaml:5:3", "data/targets.yaml:12:5"]


def test_validate_in_colour_has_the_same_text(call: Call, small: Path) -> None:
    (small / "data" / "actuals" / "2024.yaml").write_text("year: 2024\nvalues:\n  gpd: 1\n", encoding="utf-8")
    plain = call("validate", "--lang", "en", folder=small).out
    painted = call("validate", "--lang", "en", "--color", "always", folder=small).out
    assert "\x1b[" not in plain
    assert "\x1b[1;31merror\x1b[0m[PC012]" in painted
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == plain


def test_validate_as_json(call: Call, small: Path) -> None:
    (small / "data/actuals/2023.yaml").write_text(ACTUALS + "  gpd: 3\n", encoding="utf-8")
    outcome = call("validate", "--format", "json", "--lang", "en", folder=small)
    document = json.loads(outcome.out)
    assert outcome.code == 1
    assert (document["ok"], document["errors"], document["files"]) == (False, 1, 2)
    problem = document["problems"][0]
    assert {
        name: problem[name] for name in ("code", "severity", "file", "line", "column", "end_line", "end_column")
    } == {
        "code": "PC012",
        "severity": "error",
        "file": "data/actuals/2023.yaml",
        "line": 5,
        "column": 3,
        "end_line": 5,
        "end_column": 6,
    }
    assert problem["path"] == "values.gpd"
    assert problem["hint"] == 'did you mean "gdp"?'


def test_strict_counts_warnings(call: Call, small: Path) -> None:
    (small / "data/actuals/2027.yaml").write_text(ACTUALS.replace("2023", "2027"), encoding="utf-8")
    assert call("validate", folder=small).code == 0
    assert call("validate", "--strict", folder=small).code == 1


def test_validate_several_plans(call: Call, small: Path) -> None:
    for name in ("east", "west"):
        for file, content in SMALL.items():
            path = small / name / "data" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(content), encoding="utf-8")
    outcome = call("validate", "east/data", "west/data", "--format", "json", folder=small)
    assert json.loads(outcome.out)["files"] == 4


@pytest.mark.parametrize("kind", ["targets", "actuals"])
def test_schema(call: Call, kind: str) -> None:
    document = json.loads(call("schema", kind).out)
    assert document["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    ("arguments", "language", "said"),
    [
        pytest.param(["--lang", "zh"], "C", "一年的实际数。", id="asked for"),
        pytest.param([], "zh_CN.UTF-8", "一年的实际数。", id="of the locale"),
        pytest.param(["--lang", "en"], "zh_CN.UTF-8", "The actual figures of one year.", id="asked for all the same"),
        pytest.param([], "C", "The actual figures of one year.", id="English where nothing is said"),
    ],
)
def test_a_schema_speaks_its_readers_language(
    call: Call, monkeypatch: pytest.MonkeyPatch, arguments: list[str], language: str, said: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    assert json.loads(call("schema", "actuals", *arguments).out)["description"] == said


def test_a_section_may_be_asked_for_by_its_title_and_a_verdict_by_its_chinese_name(call: Call, small: Path) -> None:
    by_id = call("status", "--section", "economy", folder=small)
    assert by_id.code == 0
    for title in ("经济发展", "ECONOMY"):
        assert call("status", "--section", title, folder=small).out == by_id.out
    assert (
        call("status", "--only", "符合预期", folder=small).out == call("status", "--only", "on_track", folder=small).out
    )


def test_a_title_that_two_sections_have_is_answered_with_their_ids(call: Call, small: Path) -> None:
    targets = small / "data/targets.yaml"
    second = "  - {id: trade, title: {zh: 商贸, en: Economy}}\nindicators:"
    targets.write_text(targets.read_text(encoding="utf-8").replace("indicators:", second, 1), encoding="utf-8")
    found = call("status", "--section", "Economy", "--lang", "en", folder=small)
    assert found.code == 2
    assert 'several are called "Economy": name one by its id: economy, trade' in found.err
    assert call("status", "--section", "trade", folder=small).code == 0


def test_labels_are_those_of_the_plan_s_own_method(call: Call, small: Path) -> None:
    targets = small / "data/targets.yaml"
    text = targets.read_text(encoding="utf-8").replace("years: [2021, 2025]", "years: [2021, 2025]\n  method: dns", 1)
    targets.write_text(text, encoding="utf-8")
    assert call("status", "--only", "sun", folder=small).code == 0
    assert call("status", "--fail-on", "storm", folder=small).code == 0
    assert '--only cannot be "behind"' in call("status", "--only", "behind", "--lang", "en", folder=small).err
    assert call("status", "--only", "behind", "--method", "schedule", folder=small).code == 0


def test_what_is_achieved_is_no_reason_to_fail(call: Call, small: Path) -> None:
    found = call("status", "--fail-on", "achieved", "--lang", "en", folder=small)
    assert found.code == 2
    assert "missed, off_track, behind, on_track, ahead" in found.err
