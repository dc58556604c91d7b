"""One cause is one problem: what follows from it is not told, and nothing else is hidden by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plancheck.checks import check
from plancheck.model.problem import MAX_PROBLEMS, Problem
from tests.load.folders import ACTUALS, GDP, HEAD, TARGETS, load
from tests.load.trees import sentence
from tests.plans import TODAY

TAX = GDP.replace("id: gdp", "id: tax-revenue").replace("地区生产总值", "税收收入").replace("Gross domestic", "Tax")
TWO = HEAD + "indicators:\n" + GDP + TAX
FIGURES = "source: 统计站年报\nvalues:\n  gdp: 2.71\n  tax-revenue: 2.41\n"


def found(folder: Path, targets: str, *values: str) -> tuple[Problem, ...]:
    """What is told of targets with these figures, one file of them a year from 2021 on."""
    years = {f"y{year}": f"year: {year}\n{text}" for year, text in enumerate(values, 2021)}
    loaded = load(folder, targets, **years)
    return loaded.problems if loaded.plan is None else check(loaded.plan, TODAY, loaded.problems)


def told(folder: Path, targets: str, *values: str) -> list[tuple[str, int]]:
    return [(sentence(problem), problem.place.line) for problem in found(folder, targets, *values)]


def test_an_id_copied_from_another_entry_explains_the_figures_of_its_own(tmp_path: Path) -> None:
    problems = found(tmp_path, TWO.replace("id: tax-revenue", "id: gdp"), FIGURES, FIGURES)
    assert [sentence(problem) for problem in problems] == ["PC022"]
    assert problems[0].figures["suggestions"] == ("tax-revenue",)
    assert problems[0].figures["where"] == "data/actuals/2021.yaml:5"


def test_an_entry_that_stands_twice_explains_no_other_id(tmp_path: Path) -> None:
    assert told(tmp_path, HEAD + "indicators:\n" + GDP + GDP, FIGURES) == [("PC012.values", 5), ("PC022", 16)]


def test_more_unknown_ids_than_entries_without_one_are_told(tmp_path: Path) -> None:
    figures = FIGURES + "  housing: 3\n"
    problems = told(tmp_path, TWO.replace("id: tax-revenue", "id: gdp"), figures)
    assert problems == [("PC012.values", 5), ("PC012.values", 6), ("PC022", 16)]


def test_a_misspelt_id_is_told_beside_a_repeated_one(tmp_path: Path) -> None:
    other = (
        GDP.replace("id: gdp", "id: housing").replace("地区生产总值", "住房").replace("Gross domestic product", "Homes")
    )
    targets = TWO.replace("id: tax-revenue", "id: gdp") + other
    problems = told(tmp_path, targets, FIGURES + "  housnig: 3\n")
    assert problems == [("PC012.values", 6), ("PC022", 16)]


def test_figures_of_a_repeated_id_are_told_where_they_are_wrong_for_both_and_once(tmp_path: Path) -> None:
    ranged = TWO.replace("id: tax-revenue", "id: gdp").replace("unit: 亿元", "unit: 亿元\n    range: [0, 10]")
    figures = "source: 统计站年报\nvalues:\n  gdp: 12\n  tax-revenue: 2\n"
    assert told(tmp_path, ranged, figures, figures.replace("12", "9")) == [("PC033", 4), ("PC022", 17)]
    of_one = ranged.replace("range: [0, 10]", "range: [0, 20]", 1)
    assert told(tmp_path, of_one, figures, figures.replace("12", "9")) == [("PC022", 17)]


SECTIONS = TWO.replace("section: economy", "section: society").replace("{zh: 经济发展, en: Economy}", "社会")


@pytest.mark.parametrize("declared", ["socity", "economy"])
def test_a_section_in_which_nothing_stands_is_misspelt_where_it_is_declared(tmp_path: Path, declared: str) -> None:
    targets = SECTIONS.replace("{id: economy", f"{{id: {declared}")
    sentences = {"socity": ("PC023.unused", 7), "economy": ("PC023.several", 11)}
    assert told(tmp_path, targets, FIGURES) == [sentences[declared]]


def test_entries_that_misspell_the_section_of_others_are_told_each(tmp_path: Path) -> None:
    targets = TARGETS.replace("section: economy", "section: economie", 1)
    assert told(tmp_path, targets, ACTUALS.split("\n", 1)[1]) == [("PC023", 11)]


def test_an_id_misspelt_where_it_is_declared_is_told_there(tmp_path: Path) -> None:
    targets = TWO.replace("id: tax-revenue", "id: tax-revenu")
    assert told(tmp_path, targets, FIGURES, FIGURES) == [("PC012.unused", 16)]


def test_an_id_misspelt_in_some_files_is_told_in_each(tmp_path: Path) -> None:
    wrong = FIGURES.replace("tax-revenue", "tax-revenu")
    assert told(tmp_path, TWO, FIGURES, wrong, wrong) == [("PC012.values", 5), ("PC012.values", 5)]


def test_what_stands_beside_an_unknown_id_in_several_files_is_not_what_it_means(tmp_path: Path) -> None:
    figures = FIGURES + "  tax-revenues: 3\n"
    assert told(tmp_path, TWO, figures) == [("PC012.values", 6)]
    assert told(tmp_path, TWO, figures, figures) == [("PC012.several", 6)]


def test_an_id_that_nobody_declares_is_told_once_with_its_places(tmp_path: Path) -> None:
    figures = FIGURES + "  housing: 3\n"
    problems = found(tmp_path, TWO, figures, figures, figures)
    assert [(sentence(one), one.figures["count"]) for one in problems] == [("PC012.several", 3)]


@pytest.mark.parametrize("growth", ["{growth: 9.3}", "{value: 1, through: 2021-09}", "{assessed: on_track}"])
def test_an_unknown_id_is_told_whatever_is_reported_of_it(tmp_path: Path, growth: str) -> None:
    assert told(tmp_path, TWO, FIGURES.replace("tax-revenue: 2.41", f"tax-revenu: {growth}")) == [("PC012.values", 5)]


def test_a_list_of_indicators_that_is_missing_is_one_problem(tmp_path: Path) -> None:
    without = HEAD + TARGETS[TARGETS.index("tasks:") :]
    assert told(tmp_path, without, FIGURES, FIGURES) == [("PC012.values.none", 4)]


@pytest.mark.parametrize("key", ["kpis", "指标", "indicatrs"])
def test_a_list_under_an_unknown_key_is_one_problem(tmp_path: Path, key: str) -> None:
    assert told(tmp_path, TWO.replace("indicators:", f"{key}:"), FIGURES, FIGURES) == [("PC010", 8)]


@pytest.mark.parametrize("written", ["60", "done", "{state: done, note: 完工}", "{part: 1, whole: 3}"])
def test_a_task_among_the_figures_is_called_one(tmp_path: Path, written: str) -> None:
    problems = found(tmp_path, TARGETS, FIGURES.replace("tax-revenue: 2.41", f"network: {written}"))
    assert [(sentence(one), one.place.line, one.place.column) for one in problems] == [("PC012.values.other", 5, 3)]
    assert problems[0].related is not None
    assert problems[0].related.line == 17


@pytest.mark.parametrize("written", ["2.71", "{value: 2.71, state: final}", "done"])
def test_an_indicator_among_the_tasks_is_called_one(tmp_path: Path, written: str) -> None:
    problems = found(tmp_path, TARGETS, f"source: 统计站年报\ntasks:\n  gdp: {written}\n")
    assert [(sentence(one), one.place.line, one.place.column) for one in problems] == [("PC012.tasks.other", 4, 3)]


def test_so_many_unknown_ids_that_nobody_reads_them_are_not_all_told(tmp_path: Path) -> None:
    many = "".join(f"  unknown-{number}: 1\n" for number in range(MAX_PROBLEMS + 5))
    problems = found(tmp_path, TWO, FIGURES + many)
    assert len(problems) == MAX_PROBLEMS + 1
    assert sentence(problems[-1]) == "PC004.problems"


def test_a_part_of_a_sum_that_nobody_declares_is_told_where_it_is_named(tmp_path: Path) -> None:
    targets = TWO + "sums:\n  - of: [gdp, tax-revenu]\n    total: 6\n"
    problems = [one for one in found(tmp_path, targets, FIGURES) if one.code == "PC012"]
    assert [(one.place.line, one.place.column, one.path) for one in problems] == [(24, 15, "sums.0.of.1")]
