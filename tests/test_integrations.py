"""Where people use `validate`: the hook for pre-commit, and the action for GitHub, run as their hosts run them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ACTION = ROOT / "action.yml"
GOOD = "year: 2023\nsource: 统计站\nvalues:\n  gdp: 2.71\n"
TARGETS = """\
format: 1
plan: {id: example, title: 示例, years: [2021, 2025]}
sections: [{id: economy, title: 经济}]
indicators:
  - {id: gdp, name: 生产总值, section: economy, unit: 亿元, baseline: 2.2, target: {level: 3.0}, owner: 统计站}
"""


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two good plans under plans/, added to a new repository."""
    for name in ("east", "west"):
        (tmp_path / "plans" / name / "data" / "actuals").mkdir(parents=True)
        (tmp_path / "plans" / name / "data" / "targets.yaml").write_text(TARGETS, encoding="utf-8")
        (tmp_path / "plans" / name / "data" / "actuals" / "2023.yaml").write_text(GOOD, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    return tmp_path


def hook() -> dict[str, Any]:
    (entry,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    return dict(entry)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("data/targets.yaml", True),
        ("targets.yaml", True),
        ("plans/东/data/actuals/2023-09.yaml", True),
        ("data/actuals/2023.yml", True),
        ("data/actuals/README", False),
        ("data/old-targets.yaml", False),
        ("docs/actuals.yaml", False),
    ],
)
def test_the_hook_wants_the_files_of_plans(path: str, wanted: bool) -> None:
    assert bool(re.search(hook()["files"], path)) is wanted


def pre_commit(folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """Run the hook as pre-commit does, but for the installation: with the plancheck that is installed here."""
    config = {"repos": [{"repo": "local", "hooks": [hook() | {"language": "system"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = os.environ | {
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder / ".cache"),
        "LANG": "C.UTF-8",
        "GITHUB_ACTIONS": "",
    }
    command = [sys.executable, "-m", "pre_commit", "run", "plancheck-validate", "--color", "never"]
    return subprocess.run(
        [*command, *(("--files", *files) if files else ("--all-files",))],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_pre_commit_takes_the_hook_and_checks_each_touched_plan_whole(repository: Path) -> None:
    manifest = [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)]
    subprocess.run(manifest, check=True, capture_output=True)
    good = pre_commit(repository)
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout
    for name in ("east", "west"):
        (repository / "plans" / name / "data" / "targets.yaml").write_text(
            TARGETS.replace("id: gdp", "id: output"), encoding="utf-8"
        )
    git(repository, "add", ".")
    bad = pre_commit(repository, "plans/east/data/targets.yaml")
    assert bad.returncode == 1
    assert "plans/east/data/actuals/2023.yaml:4:3" in bad.stdout, "broken by the change of another file"
    assert "plans/west" not in bad.stdout


def steps() -> dict[str, dict[str, Any]]:
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return {step["name"]: step for step in action["runs"]["steps"] if "run" in step}


def test_the_action_gives_inputs_as_variables_alone() -> None:
    for step in steps().values():
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    used = set(re.findall(r"inputs\.([a-z-]+)", ACTION.read_text(encoding="utf-8")))
    assert used == set(action["inputs"])


class Runner:
    """Runs the steps of the action in a folder, as GitHub's runner does: variables, bash that ends at an error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.temp = folder / "runner-temp"
        self.summary = folder / "summary.md"
        self.temp.mkdir()

    def run(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        step = steps()[name]
        given = {
            variable: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: inputs[match[1]], value)
            for variable, value in step.get("env", {}).items()
        }
        environment = os.environ | given | self._variables()
        script = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
        return subprocess.run(
            script, cwd=self.folder, env=environment, capture_output=True, text=True, check=False, errors="strict"
        )

    def _variables(self) -> dict[str, str]:
        return {
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }

    def installed(self) -> Runner:
        """With the plancheck of these tests in place of a new installation."""
        (self.temp / "plancheck").mkdir()
        (self.temp / "plancheck" / "bin").symlink_to(BIN)
        return self


@pytest.mark.slow
def test_the_action_annotates_every_plan_and_writes_the_summary(repository: Path) -> None:
    runner = Runner(repository).installed()
    inputs = {"data": "plans/*/data", "strict": "false", "since": ""}
    good = runner.run("Validate", **inputs)
    assert (good.returncode, good.stderr) == (0, "")
    (repository / "plans/west/data/actuals/2023.yaml").write_text(GOOD + "  gpd: 1\n", encoding="utf-8")
    bad = runner.run("Validate", **inputs)
    assert bad.returncode == 1
    assert bad.stdout.startswith("::error file=plans/west/data/actuals/2023.yaml,line=5,endLine=5,col=3,")
    written = runner.run("Write the job summary", data="plans/*/data")
    assert written.returncode == 0, written.stderr
    summary = runner.summary.read_text(encoding="utf-8")
    assert summary.count("生产总值") == 2
    assert summary.count("| --- |") >= 2


def test_the_action_counts_warnings_where_it_is_asked_to(repository: Path) -> None:
    (repository / "plans/east/data/actuals/2023.yaml").write_text("year: 2023\nvalues:\n  gdp: 2\n", encoding="utf-8")
    runner = Runner(repository).installed()
    assert runner.run("Validate", data="plans/east/data\nplans/west/data\n", strict="false", since="").returncode == 0
    assert runner.run("Validate", data="plans/east/data\nplans/west/data\n", strict="true", since="").returncode == 1


def test_the_action_holds_final_figures_against_a_revision(repository: Path) -> None:
    git(repository, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "-m", "then")
    year = repository / "plans/east/data/actuals/2023.yaml"
    year.write_text(GOOD.replace("2.71", "2.72"), encoding="utf-8")
    runner = Runner(repository).installed()
    told = runner.run("Validate", data="plans/*/data", strict="true", since="HEAD")
    assert told.returncode == 1
    assert told.stdout.startswith("::warning file=plans/east/data/actuals/2023.yaml,line=4,")
    assert runner.run("Validate", data="plans/*/data", strict="true", since="v9").returncode == 2


def test_no_input_of_the_action_can_become_a_command(repository: Path) -> None:
    runner = Runner(repository).installed()
    outcome = runner.run(
        "Validate", data="$(touch harm); touch harm\n--at=HEAD", strict="true; touch harm", since="$(touch harm)"
    )
    assert outcome.returncode == 66
    assert not (repository / "harm").exists()


@pytest.mark.slow
def test_the_action_installs_plancheck_from_its_own_checkout(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the network: what plancheck needs is lent by the environment of these tests."""
    for name, value in {
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # a variable is the value of what the option sets: no isolation
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    }.items():
        monkeypatch.setenv(name, value)
    runner = Runner(repository)
    installed = runner.run("Install plancheck")
    assert installed.returncode == 0, installed.stderr
    command = [str(runner.temp / "plancheck" / "bin" / "plancheck"), "validate", "plans/east", "--format", "json"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["ok"], done.stderr
