"""Other years and other revisions, as they are asked for on the command line."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ACTUALS, TARGETS, Call
from tests.load.test_git import ALONE, git

REVISED = TARGETS.replace(
    "    owner: 经济发展办\n",
    """\
    revisions:
      - from: 2023
        target: {level: {at_least: 3.2}}
        decided_by: 镇人大
""",
)


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """git knows nothing of the machine that runs the tests."""
    for name in ("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL"):
        monkeypatch.setenv(name, ALONE[name])


@pytest.fixture
def committed(small: Path) -> Path:
    """The small plan in a repository of two commits; the second one, tagged `now`, has another figure for 2023."""
    (small / "data/actuals/2022.yaml").write_text("year: 2022\nvalues:\n  gdp: 2.5\n", encoding="utf-8")
    git(small, "init", "-q")
    for figure, name in (("2.71", "then"), ("2.60", "now")):
        (small / "data/actuals/2023.yaml").write_text(ACTUALS.replace("2.71", figure), encoding="utf-8")
        git(small, "add", "-A")
        git(small, "commit", "-q", "-m", name)
        git(small, "tag", name)
    return small


def value(call: Call, folder: Path, *arguments: str) -> float:
    found = json.loads(call("status", "--format", "json", *arguments, folder=folder).out)["indicators"][0]
    return float(found["actual"]["value"])


def test_the_data_of_a_revision(call: Call, committed: Path) -> None:
    (committed / "data/actuals/2023.yaml").write_text(ACTUALS.replace("2.71", "9"), encoding="utf-8")
    told = [value(call, committed, *arguments) for arguments in ((), ("--at", "now"), ("--at", "HEAD~1"))]
    assert told == [9, 2.6, 2.71]


@pytest.mark.parametrize("arguments", [["status"], ["show", "gdp"], ["show", "network"], ["report", "-o", "-"]])
def test_the_output_names_the_revision(call: Call, committed: Path, arguments: list[str]) -> None:
    short = git(committed, "rev-parse", "--short", "then")
    outcome = call(*arguments, "--at", "then", "--lang", "en", folder=committed)
    assert outcome.code == 0
    head = "\n".join(outcome.out.splitlines()[:4])
    assert "then" in head
    assert short in head


def test_places_name_the_revision(call: Call, committed: Path) -> None:
    assert "then:data/actuals/2023.yaml:4" in call("show", "gdp", "--at", "then", folder=committed).out


def test_problems_of_a_revision_come_with_their_line(call: Call, committed: Path) -> None:
    (committed / "data/actuals/2023.yaml").write_text(ACTUALS.replace("2.71", "2,71"), encoding="utf-8")
    git(committed, "commit", "-q", "-a", "-m", "broken")
    (committed / "data/actuals/2023.yaml").write_text(ACTUALS, encoding="utf-8")
    for command in (["validate"], ["status"]):
        outcome = call(*command, "--at", "HEAD", "--lang", "en", folder=committed)
        text = outcome.out if command == ["validate"] else outcome.err
        assert outcome.code == 1
        assert "HEAD:data/actuals/2023.yaml:4:8: error" in text
        assert "gdp: 2,71" in text


def test_a_report_of_a_revision_takes_the_place_of_no_other(call: Call, committed: Path) -> None:
    short = git(committed, "rev-parse", "--short", "then")
    assert call("report", folder=committed).code == 0
    assert call("report", "--at", "then", folder=committed).code == 0
    assert call("report", "--at", "then", "--lang", "en", folder=committed).code == 0
    names = {path.name for path in (committed / "reports").glob("*.md")}
    assert names == {"2023.md", f"2023.{short}.md", f"2023.{short}.en.md"}
    assert call("report", "--check", "--at", "then", folder=committed).code == 0


@pytest.mark.parametrize("command", [["status"], ["show", "gdp"], ["report"], ["validate"]])
@pytest.mark.parametrize("name", ["nope", "-x", "--help-me", ""])
def test_an_unknown_revision_is_wrong_usage(call: Call, committed: Path, command: list[str], name: str) -> None:
    outcome = call(*command, f"--at={name}", "--lang", "en", folder=committed)
    assert (outcome.code, outcome.out) == (2, "")
    assert f'no revision "{name}"' in outcome.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_cannot_be_read_is_exit_66(
    call: Call, small: Path, committed: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(committed, "rm", "-q", "-r", "--cached", "data")
    git(committed, "commit", "-q", "-m", "no data any more")
    outside = call("status", "--at", "HEAD", "--lang", language, folder=Path("/"))
    nothing = call("status", "--at", "HEAD", "--lang", language, folder=committed)
    monkeypatch.setenv("PATH", str(small / "data"))
    without = call("status", "--at", "HEAD", "--lang", language, folder=committed)
    outcomes = (outside, nothing, without)
    assert [outcome.code for outcome in outcomes] == [66, 66, 66]
    assert [len(outcome.err.splitlines()) for outcome in outcomes] == [1, 1, 1]
    assert len({outcome.err for outcome in outcomes}) == 3


def test_reading_a_revision_writes_nothing(call: Call, committed: Path) -> None:
    def everything() -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in committed.rglob("*")}

    before = everything()
    call("status", "--at", "then", folder=committed)
    assert everything() == before


def test_an_earlier_year_is_judged_by_the_target_of_its_time(call: Call, committed: Path) -> None:
    (committed / "data/targets.yaml").write_text(REVISED, encoding="utf-8")
    for year, target in (("2022", 3.0), ("2023", 3.2)):
        found = json.loads(call("status", "--as-of", year, "--format", "json", folder=committed).out)["indicators"][0]
        assert found["measures"][0]["target"] == target
        assert (found["version"] is None) == (year == "2022")


def test_what_has_moved(call: Call, committed: Path) -> None:
    (committed / "data/targets.yaml").write_text(REVISED, encoding="utf-8")
    outcome = call("status", "--since", "2022", "--lang", "en", folder=committed)
    assert outcome.code == 0
    assert "What moved from 2022 to 2023" in outcome.out
    assert "revised in 2023" in outcome.out
    assert (
        json.loads(call("status", "--since", "2022", "--format", "json", folder=committed).out)["since"]["year"] == 2022
    )


def test_what_has_moved_in_a_revision(call: Call, committed: Path) -> None:
    outcome = call("status", "--since", "2022", "--at", "then", "--lang", "en", folder=committed)
    assert re.search(r"data of then \([0-9a-f]{7,}\)", outcome.out)
    assert "What moved from 2022 to 2023" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--since", "soon"], '"soon" is no year'),
        (["--since", "2020"], "before the plan"),
        (["--since", "2023"], "before 2023, the year looked at"),
        (["--since", "2022", "--as-of", "2022"], "before 2022, the year looked at"),
        (["--since", "2026", "--as-of", "2027"], "from 2021 on"),
    ],
)
def test_since_which_year(call: Call, small: Path, arguments: list[str], told: str) -> None:
    outcome = call("status", *arguments, "--lang", "en", folder=small)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


def test_fail_on_counts_what_stands_not_what_moved(call: Call, committed: Path) -> None:
    assert call("status", "--since", "2022", "--fail-on", "behind", folder=committed).code == 3


def test_git_is_not_started_for_the_data_as_they_lie(
    call: Call, committed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", pytest.fail)
    assert call("status", folder=committed).code == 0
