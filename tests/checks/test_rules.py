"""Each rule finds what it is for, at its place, and is silent about what is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from plancheck.checks import COURSE_RULES, RULES, check
from plancheck.checks.course import courses
from plancheck.load.files import Files
from plancheck.load.folder import read_files
from plancheck.load.stand_in import NoFiles, StandIn
from plancheck.model.actual import State
from plancheck.model.indicator import Accepted, PriceBasis
from plancheck.model.place import Origin, Place
from plancheck.model.plan import Plan, Section, Sum
from plancheck.model.problem import Severity, fault
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Follows, Revision
from plancheck.samples import SAMPLES, files_of
from tests.plans import NOWHERE, TODAY, actuals, indicator, measure, plan, revision, task, task_report

REACH = measure("level", "at_least", 20)


def at(line: int, **fields: int) -> Origin:
    places = {name: Place("data/targets.yaml", number, 5, number, 9) for name, number in fields.items()}
    return Origin(f"records.{line}", places)


def share(part: int, whole: int) -> Plan:
    made = plan(indicator(REACH, unit="%"), figures={2023: Fraction(part * 100, whole)})
    reported = replace(made.actuals["gdp"][0], share=Share(Quantity(Fraction(part)), Quantity(Fraction(whole))))
    return replace(made, actuals={"gdp": (reported,)})


def with_sections(*pairs: tuple[str, str | None]) -> Plan:
    sections = tuple(Section(id_, {"": id_}, NOWHERE, parent, at(n, parent=n)) for n, (id_, parent) in enumerate(pairs))
    return replace(plan(), sections=sections)


GOOD = plan(
    indicator(REACH, baseline=10), figures={2019: 9, 2023: 13}, tasks=(task(),), reports=(task_report(2023, "done"),)
)
RANGED = replace(indicator(REACH, unit="%"), range=(Quantity(Fraction(0)), Quantity(Fraction(100))))
RATED = (measure("level", "at_least", "9.3"), measure("average_growth", "at_least", "6.5"))
MORE = (measure("level", "at_least", 71), measure("increase", "at_least", 20))
BOTH = (measure("level", "at_least", 60), measure("increase", "at_least", 9))

FOLLOWING = replace(REACH, follows=Follows("other", NOWHERE, Quantity(Fraction(0)), Quantity(Fraction(1))))
PARTED = replace(
    plan(indicator(REACH, id="a"), indicator(measure("level", "at_least", 30), id="b")),
    sums=(Sum(("a", "b"), Quantity(Fraction(60)), NOWHERE, (NOWHERE, NOWHERE)),),
)
PRICED = replace(indicator(REACH, baseline=10), price_basis=PriceBasis("constant-2020", "current"))
CASES = [
    pytest.param(plan(replace(indicator(REACH), path={2026: Quantity(Fraction(1))})), ["PC043"], id="a path too long"),
    pytest.param(plan(indicator(replace(REACH, since=2025))), ["PC021"], id="a span without a year"),
    pytest.param(plan(indicator(FOLLOWING)), ["PC012"], id="a series that nobody declares"),
    pytest.param(
        plan(indicator(FOLLOWING), indicator(id="other", unit="万元")),
        ["PC065"],
        id="a followed series in another unit",
    ),
    pytest.param(
        plan(
            indicator(replace(FOLLOWING, kind=measure("change", "at_least", 3).kind)),
            indicator(id="other", unit="万元"),
        ),
        [],
        id="a followed change of amounts in another unit",
    ),
    pytest.param(plan(indicator(FOLLOWING, id="other")), ["PC040"], id="a target that follows itself"),
    pytest.param(plan(replace(indicator(REACH), parent="gdp")), ["PC040"], id="a part of itself"),
    pytest.param(plan(replace(indicator(REACH), parent="whole")), ["PC012"], id="a part of what nobody declares"),
    pytest.param(plan(PRICED), ["PC042"], id="other prices and no price index"),
    pytest.param(PARTED, ["PC041"], id="20 and 30 are not 60"),
    pytest.param(
        replace(PARTED, sums=(Sum(("a", "b"), Quantity(Fraction(50)), NOWHERE, (NOWHERE, NOWHERE)),)),
        [],
        id="20 and 30 are 50",
    ),
    pytest.param(
        plan(replace(indicator(*BOTH, baseline=54), accept=(Accepted("PC031", NOWHERE),))),
        [],
        id="an accepted misprint",
    ),
    pytest.param(
        plan(replace(indicator(REACH), accept=(Accepted("PC031", NOWHERE),))), ["PC045"], id="nothing to accept"
    ),
    pytest.param(GOOD, [], id="nothing wrong"),
    pytest.param(plan(indicator(REACH), figures={2021: 30, 2022: 31, 2023: -32}), ["PC055"], id="a sign too many"),
    pytest.param(plan(indicator(REACH), figures={2021: 30, 2022: 31, 2023: 320}), ["PC055"], id="a digit too many"),
    pytest.param(
        plan(indicator(REACH), tasks=(task(),), reports=(task_report(2023, "in_progress", Fraction("0.0045")),)),
        ["PC051"],
        id="0.45 % of a task",
    ),
    pytest.param(plan(indicator(REACH), indicator(REACH)), ["PC022"], id="two indicators with one id"),
    pytest.param(plan(indicator(REACH, id="network"), tasks=(task(),)), ["PC022"], id="a task with an indicator's id"),
    pytest.param(with_sections(("a", None), ("a", None)), ["PC022"], id="two sections with one id"),
    pytest.param(plan(replace(indicator(REACH), section="economie")), ["PC023"], id="an unknown section"),
    pytest.param(with_sections(("a", "b")), ["PC023"], id="an unknown parent"),
    pytest.param(
        plan(*(replace(indicator(REACH, id=name), section="economie") for name in "abc")),
        ["PC023"],
        id="an unknown section of many is one fault",
    ),
    pytest.param(
        replace(GOOD, actuals={"network": actuals({2023: 13})}, task_reports={"gdp": (task_report(2023, "done"),)}),
        ["PC012", "PC012"],
        id="a task among the figures and an indicator among the tasks",
    ),
    pytest.param(
        replace(plan(), actuals={name: actuals({2022: 3, 2023: 4}) for name in "abc"}),
        ["PC012"],
        id="figures of a plan without indicators are one fault",
    ),
    pytest.param(
        replace(
            plan(indicator(REACH), replace(indicator(REACH), name={"": "x"})),
            actuals={"gdp": actuals({2023: 13}), "x": actuals({2023: 1})},
        ),
        ["PC022"],
        id="figures of the id that one of two entries was to have",
    ),
    pytest.param(
        replace(plan(indicator(REACH), indicator(REACH)), actuals={name: actuals({2023: 1}) for name in ("x", "y")}),
        ["PC012", "PC012", "PC022"],
        id="two unknown ids and one id that is taken: one of them is something else",
    ),
    pytest.param(with_sections(("a", "b"), ("b", "a")), ["PC024"], id="a circle of two is told once"),
    pytest.param(with_sections(("a", "a")), ["PC024"], id="a section within itself"),
    pytest.param(replace(GOOD, actuals={"gpd": actuals({2023: 13})}), ["PC012"], id="a figure for nothing"),
    pytest.param(
        replace(GOOD, task_reports={"net": (task_report(2023, "done"),)}), ["PC012"], id="a report for nothing"
    ),
    pytest.param(plan(indicator(REACH, baseline=10, baseline_year=2025)), ["PC021"], id="a baseline at the end"),
    pytest.param(plan(indicator(REACH, baseline=10), figures={2026: 13}), ["PC025"], id="a year after the plan"),
    pytest.param(plan(indicator(REACH, baseline=10), figures={2203: 13}), ["PC025"], id="a year that was mistyped"),
    pytest.param(
        replace(
            plan(indicator(REACH), figures={2021: 12, 2023: 13}), year_files=dict.fromkeys((2021, 2022, 2023), NOWHERE)
        ),
        ["PC057"],
        id="a closed year without a figure",
    ),
    pytest.param(share(9, 12), [], id="a part of a whole"),
    pytest.param(share(12, 12), [], id="all of it"),
    pytest.param(share(13, 12), ["PC032"], id="more than all of it"),
    pytest.param(share(-1, 12), ["PC032"], id="less than nothing of it"),
    pytest.param(plan(RANGED, figures={2021: 0, 2022: 100}), [], id="the natural limits belong to the range"),
    pytest.param(plan(RANGED, figures={2021: "100.1", 2022: -1}), ["PC033", "PC033"], id="beyond the natural limits"),
    pytest.param(plan(indicator(REACH, baseline=10), figures={2020: "10.0"}), [], id="10.0 is 10"),
    pytest.param(
        plan(indicator(REACH, baseline=10), figures={2020: "10.1"}), ["PC034"], id="another base in its year's file"
    ),
    pytest.param(plan(indicator(*BOTH, baseline=51)), [], id="60 - 51 is 9"),
    pytest.param(plan(indicator(*BOTH, baseline=54)), ["PC031"], id="60 - 54 is not 9"),
    pytest.param(plan(indicator(*RATED, baseline="6.79")), [], id="6.79 grows to 9.3 at 6.5 %"),
    pytest.param(plan(indicator(*RATED, baseline="6.0")), ["PC031"], id="6.0 does not"),
]


@pytest.mark.parametrize(("subject", "codes"), CASES)
def test_rule(subject: Plan, codes: list[str]) -> None:
    assert [problem.code for problem in check(subject, TODAY)] == codes


def plans_of_samples() -> Iterator[Plan]:
    """The plans of the bad examples that are text alone."""
    for sample in SAMPLES.values():
        files = files_of(sample.bad)
        folder: Files = NoFiles(Path("data"))
        for name, text in files.items():
            if isinstance(text, str):
                folder = StandIn(folder, Path("data", name), text.encode())
        loaded = read_files(folder)
        if loaded.plan is not None:
            yield loaded.plan


def test_every_rule_finds_something_in_a_case_or_a_sample() -> None:
    plans = [*(case.values[0] for case in CASES), *plans_of_samples()]
    silent = [rule.__name__ for rule in RULES if not any(list(rule(subject)) for subject in plans)]  # type: ignore[arg-type]  # a parameter set holds objects
    assert silent == []
    followed = [course for subject in plans for course in courses(subject)]  # type: ignore[arg-type]  # as above
    assert [rule.__name__ for rule in COURSE_RULES if not any(list(rule(course)) for course in followed)] == []


@pytest.mark.parametrize(("year", "told"), [(1821, []), (1820, ["PC025"]), (2075, ["PC025"]), (2076, ["PC025"])])
def test_how_far_from_the_plan_a_year_can_be(year: int, told: list[str]) -> None:
    """Half a century after its end and two centuries before its beginning."""
    found = list(check(plan(indicator(REACH, baseline=10), figures={year: 13}), date(2080, 1, 1)))
    assert [one.code for one in found if one.code == "PC025"] == told
    assert [one.severity for one in found if one.code == "PC025"] == [
        Severity.WARNING if year == 2075 else Severity.ERROR for _ in told
    ]


@pytest.mark.parametrize(
    ("subject", "severity"),
    [
        (plan(indicator(REACH, baseline=10), figures={2026: 13}), Severity.WARNING),
        (plan(indicator(REACH, baseline=10), figures={2020: 11}), Severity.ERROR),
        (plan(indicator(REACH, baseline="60.6"), figures={2020: "60.65"}), Severity.WARNING),
        (plan(indicator(REACH, baseline="60.60"), figures={2020: "60.6501"}), Severity.ERROR),
        (plan(indicator(REACH, baseline="60.61"), figures={2020: "60.6"}), Severity.WARNING),
        (
            replace(plan(indicator(REACH, baseline=10)), actuals={"gdp": actuals({2020: 11}, State.REVISED)}),
            Severity.WARNING,
        ),
        (share(13, 12), Severity.ERROR),
    ],
)
def test_what_may_be_right_is_a_warning(subject: Plan, severity: Severity) -> None:
    assert [problem.severity for problem in check(subject, TODAY)] == [severity]


def test_an_unknown_id_is_told_at_its_key_with_the_nearest_known() -> None:
    reported = replace(actuals({2023: 13})[0], key_place=Place("data/actuals/2023.yaml", 7, 3, 7, 6))
    problem = check(replace(GOOD, actuals={"gpd": (reported,)}), TODAY)[0]
    assert (problem.place.line, problem.place.column, problem.place.end_column) == (7, 3, 6)
    assert problem.figures["suggestion"] == "gdp"
    assert problem.path == "values.gpd"


def test_a_duplicate_id_is_told_at_the_second_with_the_place_of_the_first() -> None:
    first = replace(indicator(REACH), place=Place("data/targets.yaml", 12), origin=at(0, id=12))
    second = replace(indicator(REACH), place=Place("data/targets.yaml", 40), origin=at(1, id=40))
    problem = check(plan(first, second), TODAY)[0]
    assert problem.place.line == 40
    assert problem.figures["line"] == 12


def test_the_arithmetic_of_a_disagreement_is_among_the_figures() -> None:
    problem = check(plan(indicator(*BOTH, baseline=54)), TODAY)[0]
    assert problem.figures["difference"] == 6


def revised(*revisions: Revision) -> Plan:
    return plan(replace(indicator(*BOTH, baseline=51), revisions=revisions, origin=Origin("indicators.3")))


@pytest.mark.parametrize(
    ("subject", "codes"),
    [
        pytest.param(revised(revision(2023, *MORE)), [], id="71 - 51 is 20"),
        pytest.param(revised(revision(2023, *MORE, baseline=61)), ["PC031"], id="71 - 61 is not 20"),
        pytest.param(revised(revision(2022, baseline=50), revision(2023, *MORE)), ["PC031"], id="nor 71 - 50"),
        pytest.param(revised(revision(2022, baseline=50)), [], id="a baseline restated alone leaves the target alone"),
        pytest.param(revised(revision(2023, *RATED, baseline=6)), ["PC031"], id="a rate that does not lead there"),
        pytest.param(revised(revision(2023, *MORE, baseline=61), revision(2024, *MORE)), ["PC031"] * 2, id="each"),
    ],
)
def test_facts_of_a_revision_must_agree_as_those_of_the_plan(subject: Plan, codes: list[str]) -> None:
    assert [problem.code for problem in check(subject, TODAY)] == codes


def test_a_disagreement_of_a_revision_is_told_where_the_revision_says_it() -> None:
    there = tuple(replace(one, place=Place("data/targets.yaml", 47)) for one in MORE)
    early, late = revision(2022, baseline=50), replace(revision(2023, *there), place=Place("data/targets.yaml", 30))
    problem = check(revised(early, late), TODAY)[0]
    assert (problem.place.line, problem.path) == (47, "indicators.3.revisions.0.target.increase")
    assert problem.figures["difference"] == 21


def test_a_misprint_of_a_revision_can_be_accepted() -> None:
    subject = revised(revision(2023, *MORE, baseline=61)).indicators[0]
    assert check(plan(replace(subject, accept=(Accepted("PC031", NOWHERE),))), TODAY) == ()


@pytest.mark.parametrize("given", ["GDP", "gdp_", "g d p", "地区生产总值", "gross domestic  product", "ＧＤＰ", "gpd"])
def test_an_unknown_id_is_told_with_the_one_that_is_meant(given: str) -> None:
    found = check(replace(GOOD, actuals={given: actuals({2023: 13})}), TODAY)
    assert [one.figures.get("suggestion") for one in found if one.code == "PC012"] == ["gdp"]


def test_what_is_like_nothing_gets_no_suggestion() -> None:
    found = check(replace(GOOD, actuals={"zzz": actuals({2023: 13})}), TODAY)
    assert [one.figures.get("suggestion") for one in found if one.code == "PC012"] == [None]


def test_what_is_accepted_is_not_called_unneeded_where_something_could_not_be_read() -> None:
    found = plan(replace(indicator(REACH), accept=(Accepted("PC031", NOWHERE),)))
    unread = fault("PC013.number", NOWHERE)
    assert [problem.code for problem in check(found, TODAY, (unread,))] == ["PC013"]
