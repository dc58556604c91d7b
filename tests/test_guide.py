"""The guide page "How do I write …?": each entry validates, is judged as it says, and is alike in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from plancheck.assess import assess
from plancheck.checks import check
from plancheck.compose.report import compose_report
from plancheck.load.folder import Loaded, read
from plancheck.model.plan import MethodName
from plancheck.model.problem import Severity
from plancheck.model.target import Comparator, MeasureKind, Series
from plancheck.render.show import render_show
from tests.plans import TODAY
from tests.shown import render_status

ROOT = Path(__file__).parents[1]
PAGES = {"zh": ROOT / "docs" / "how-to-write.zh.md", "en": ROOT / "docs" / "how-to-write.md"}
EXAMPLE = ROOT / "examples" / "thirty-kinds" / "data"
KINDS = 30
HEAD = """format: 1
plan:
  id: {id}
  title: {{zh: {zh}, en: {en}}}
  years: [2021, 2025]
  illustrative: true
sections:
  - {{id: plan, title: {{zh: 规划, en: Plan}}}}
"""
WHY_SPARSE = "    # 各指标只给看得出结论的年份 / each has figures of those years alone that its kind needs"
"""Why the plan of all entries has the setting of entry 48: an entry gives the years that its kind needs."""


class Entry(NamedTuple):
    title: str
    setting: str
    """A line for `plan`; empty for none."""
    targets: str
    files: dict[str, str]
    as_of: int
    verdict: str


def entries(language: str) -> list[Entry]:
    found = []
    for text in PAGES[language].read_text(encoding="utf-8").split("\n## ")[1:]:
        blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
        setting = blocks.pop(0).removeprefix("plan:\n") if blocks[0].startswith("plan:") else ""
        targets, *files = blocks
        named = {re.match(r"# data/actuals/(\S+)\n", file).group(1): file for file in files}  # type: ignore[union-attr]  # each begins so
        told = re.search(r"^(\d{4})年?[:：].*?`(\w+)`", text, re.MULTILINE)
        assert told is not None, text
        found.append(Entry(text.splitlines()[0], setting, targets, named, int(told.group(1)), told.group(2)))
    return found


def head(setting: str, name: str = "guide", zh: str = "示例", en: str = "Example") -> str:
    """The top of a plan, with a line of settings."""
    return HEAD.format(id=name, zh=zh, en=en).replace("sections:\n", f"{setting}sections:\n", 1)


def written(folder: Path, entry: Entry) -> Loaded:
    (folder / "actuals").mkdir(parents=True)
    (folder / "targets.yaml").write_text(head(entry.setting) + entry.targets, encoding="utf-8")
    for name, text in entry.files.items():
        (folder / "actuals" / name).write_text(text, encoding="utf-8")
    return read(folder, folder)


@pytest.mark.parametrize("entry", entries("zh"), ids=lambda entry: entry.title)
def test_each_entry_is_valid_and_judged_as_it_says(entry: Entry, tmp_path: Path) -> None:
    loaded = written(tmp_path / "data", entry)
    assert loaded.plan is not None
    problems = check(loaded.plan, TODAY, loaded.problems)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
    report = assess(loaded.plan, entry.as_of, today=TODAY)
    judged = report.indicators[0].verdict if report.indicators else report.tasks[0].verdict
    assert judged.value == entry.verdict


@pytest.mark.parametrize(
    ("number", "code", "cut"),
    [("48", "PC057", r"^  severity: .*\n"), ("39", "PC031", r"^    accept:\n.*\n")],
)
def test_what_is_let_pass_would_be_told_else(number: str, code: str, cut: str, tmp_path: Path) -> None:
    (entry,) = (one for one in entries("zh") if one.title.startswith(f"{number}."))
    without = entry._replace(
        setting=re.sub(cut, "", entry.setting), targets=re.sub(cut, "", entry.targets, flags=re.MULTILINE)
    )
    told = []
    for name, subject in (("with", entry), ("without", without)):
        loaded = written(tmp_path / name, subject)
        assert loaded.plan is not None
        told.append({problem.code for problem in check(loaded.plan, TODAY, loaded.problems)})
    assert told[1] - told[0] == {code}


def settings(language: str) -> str:
    """What the page shows of `plan`, without remarks."""
    top, _, _ = PAGES[language].read_text(encoding="utf-8").partition("\n## ")
    (shown,) = re.findall(r"```yaml\n(plan:\n.*?)```", top, re.DOTALL)
    return re.sub(r" +# .*", "", shown)


def test_the_settings_shown_are_valid_and_alike_in_both_languages(tmp_path: Path) -> None:
    (tmp_path / "targets.yaml").write_text(
        f"format: 1\n{settings('zh')}sections: [{{id: plan, title: Plan}}]\n", encoding="utf-8"
    )
    (tmp_path / "actuals").mkdir()
    loaded = read(tmp_path, tmp_path)
    assert [problem for problem in loaded.problems if problem.severity is Severity.ERROR] == []
    assert settings("zh") == settings("en")


def test_both_languages_have_the_same_entries() -> None:
    for zh, en in zip(entries("zh"), entries("en"), strict=True):
        assert zh._replace(title="") == en._replace(title="")


def test_there_is_an_entry_for_each_of_the_thirty_kinds_and_more() -> None:
    assert [entry.title.split(".")[0] for entry in entries("en")][:KINDS] == [str(n) for n in range(1, KINDS + 1)]


def joined() -> tuple[str, dict[str, str]]:
    """All entries in one plan."""
    lists: dict[str, list[str]] = {"indicators": [], "tasks": [], "references": [], "sums": []}
    values: dict[str, dict[str, list[str]]] = {}
    for entry in entries("zh"):
        for key, lines in re.findall(r"^(\w+):\n((?:  .*\n)+)", entry.targets, re.MULTILINE):
            lists[key].append(lines)
        for name, text in entry.files.items():
            key, lines = re.findall(r"^(values|tasks):\n((?:  .*\n)+)", text, re.MULTILINE)[0]
            values.setdefault(name, {}).setdefault(key, []).append(lines)
    targets = "".join(f"{key}:\n{''.join(lines)}" for key, lines in lists.items())
    files = {
        name: f"year: {name[:4]}\nsource: 示例\n" + "".join(f"{key}:\n{''.join(lines)}" for key, lines in held.items())
        for name, held in values.items()
    }
    return targets, files


def test_the_example_holds_all_of_them_in_one_plan(request: pytest.FixtureRequest) -> None:
    targets, files = joined()
    (setting,) = (entry.setting.rstrip("\n") for entry in entries("zh") if entry.setting)
    top = head(f"{setting}{WHY_SPARSE}\n", "thirty-kinds", "三十种目标示例", "Thirty kinds of targets")
    expected = {EXAMPLE / "targets.yaml": top + targets}
    expected |= {EXAMPLE / "actuals" / name: text for name, text in files.items()}
    if request.config.getoption("--update-expected"):
        (EXAMPLE / "actuals").mkdir(parents=True, exist_ok=True)
        for path, text in expected.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    assert {path: path.read_text(encoding="utf-8") for path in EXAMPLE.rglob("*.yaml")} == expected


def example() -> Loaded:
    loaded = read(EXAMPLE, ROOT)
    assert loaded.plan is not None
    return loaded


def test_the_example_is_valid() -> None:
    loaded = example()
    assert loaded.plan is not None
    problems = check(loaded.plan, TODAY, loaded.problems)
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


def test_the_example_uses_every_series_measure_and_comparator() -> None:
    plan = example().plan
    assert plan is not None
    measures = [measure for indicator in plan.indicators for measure in indicator.target]
    assert {measure.kind for measure in measures} == set(MeasureKind)
    assert {indicator.series for indicator in (*plan.indicators, *plan.references)} == set(Series)
    assert {measure.demand.comparator for measure in measures} == set(Comparator)


@pytest.mark.parametrize("year", range(2021, 2027))
@pytest.mark.parametrize("method", list(MethodName))
def test_the_example_is_judged_in_every_year_by_every_method(method: MethodName, year: int) -> None:
    plan = example().plan
    assert plan is not None
    report = assess(plan, year, today=TODAY, method=method)
    for language in ("zh", "en"):
        text = render_status(report, "json", language=language, width=100)
        json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no number"))
        assert not re.search(r"\bNone\b|\bnan\b|\{\w+\}", render_status(report, "plain", language=language, width=100))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", [2021, 2023, 2025])
def test_the_report_tells_of_the_example(language: str, year: int) -> None:
    plan = example().plan
    assert plan is not None
    earlier = assess(plan, year - 1, today=TODAY)
    compose_report(assess(plan, year, today=TODAY), earlier, language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_indicator_of_the_example_can_be_shown(language: str) -> None:
    plan = example().plan
    assert plan is not None
    report = assess(plan, 2023, today=TODAY)
    for indicator in plan.indicators:
        text = render_show(report, indicator.id, "text", language=language, width=100)
        assert not re.search(r"\bNone\b|\bnan\b|\{\w+\}", text)
