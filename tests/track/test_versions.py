from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.model.indicator import Indicator
from plancheck.model.target import Follows, Measure, Revision, Words
from plancheck.track.versions import before, deciding, in_force, version_in
from tests.plans import NOWHERE, TODAY, indicator, measure, plan, quantity, revision

THREE = measure("level", "at_least", "3.0")
RAISED = revision(2023, measure("level", "at_least", "3.2"))
RAISED_AGAIN = revision(2024, measure("level", "at_least", "3.4"))
REBASED = revision(2024, baseline="2.3")


def revised(*revisions: Revision, baseline: str | None = "2.2") -> Indicator:
    return replace(indicator(THREE, baseline=baseline), revisions=revisions)


def level_of(found: Indicator) -> Fraction:
    return found.target[0].demand.bound.value


@pytest.mark.parametrize(
    ("year", "level"),
    [
        pytest.param(2019, "3.0", id="before the plan"),
        pytest.param(2022, "3.0", id="the year before the decision"),
        pytest.param(2023, "3.2", id="its own year"),
        pytest.param(2024, "3.4", id="the next one replaces it"),
        pytest.param(2030, "3.4", id="and goes on after the plan"),
    ],
)
def test_the_last_revision_up_to_the_year_counts(year: int, level: str) -> None:
    found, version = in_force(revised(RAISED, RAISED_AGAIN), year)
    assert level_of(found) == Fraction(level)
    assert version is {"3.0": None, "3.2": RAISED, "3.4": RAISED_AGAIN}[level]


def test_without_revisions_nothing_changes() -> None:
    plain = revised()
    assert in_force(plain, 2025) == (plain, None)


def test_each_field_is_replaced_by_itself() -> None:
    """A restated baseline leaves the target of an earlier decision in force."""
    found, version = in_force(revised(RAISED, REBASED), 2024)
    assert (level_of(found), found.baseline, version) == (Fraction("3.2"), REBASED.baseline, REBASED)


def test_new_words_leave_the_numbers() -> None:
    found, _ = in_force(revised(revision(2023, words="稳中有进")), 2023)
    assert found.words is not None
    assert found.target == (THREE,)


def test_a_new_target_is_the_whole_of_it() -> None:
    """Words that stood beside the old numbers are demanded no more where the new target does not repeat them."""
    whole = replace(revised(RAISED), words=Words({"": "基本稳定"}, NOWHERE))
    assert in_force(whole, 2022)[0].words is not None
    assert in_force(whole, 2023)[0].words is None


@given(st.lists(st.sampled_from([RAISED, REBASED, revision(2025, words="x")]), unique_by=id), st.integers(2019, 2027))
def test_what_decides_is_what_brought_the_fields_in_force(chosen: list[Revision], year: int) -> None:
    """Applying the deciding revisions alone gives the same version."""
    whole = revised(*sorted(chosen, key=lambda one: one.year))
    found, _ = in_force(whole, year)
    alone, _ = in_force(replace(whole, revisions=deciding(whole, year)), year)
    assert (alone.target, alone.words, alone.baseline) == (found.target, found.words, found.baseline)


def test_what_a_later_decision_wholly_replaced_decides_nothing() -> None:
    whole = revised(RAISED, RAISED_AGAIN, REBASED)
    assert deciding(whole, 2023) == (RAISED,)
    assert deciding(whole, 2025) == (RAISED_AGAIN, REBASED)


def test_before_a_revision() -> None:
    assert level_of(before(revised(RAISED, RAISED_AGAIN), RAISED_AGAIN)) == Fraction("3.2")


def test_a_baseline_that_the_first_target_implied_outlives_it() -> None:
    first = replace(
        indicator(THREE, measure("increase", "at_least", "0.8")),
        revisions=(RAISED, RAISED_AGAIN),
    )
    found, _ = version_in(plan(first), first, 2024)
    assert found.baseline is not None
    assert (found.baseline.quantity.value, found.baseline.implied) == (Fraction("2.2"), True)


def test_a_newer_target_that_implies_a_baseline_says_it_anew() -> None:
    first = replace(
        indicator(THREE, measure("increase", "at_least", "0.8")),
        revisions=(revision(2023, measure("level", "at_least", "3.2"), measure("increase", "at_least", "0.7")),),
    )
    report = assess(plan(first, figures={2023: "2.71"}), 2023, today=TODAY)
    assert report.indicators[0].baseline is not None
    assert report.indicators[0].baseline.quantity.value == Fraction("2.5")


@pytest.mark.parametrize(
    ("new", "years"),
    [
        pytest.param(measure("level", "at_least", "3.2"), [2021, 2022], id="the same measure"),
        pytest.param(measure("increase", "at_least", "1.0"), [], id="another one"),
    ],
)
def test_planned_values_of_the_old_target_end_with_it(new: Measure, years: list[int]) -> None:
    stated = {year: quantity(f"2.{year % 10 + 3}") for year in range(2021, 2025)}
    whole = replace(revised(revision(2023, new)), path=stated)
    assert list(in_force(whole, 2022)[0].path) == [2021, 2022, 2023, 2024]
    assert list(in_force(whole, 2023)[0].path) == years


def test_an_earlier_year_is_judged_by_the_target_of_its_time_and_the_figures_known_today() -> None:
    whole = plan(revised(RAISED), figures={2021: "2.36", 2022: "2.52", 2023: "2.69"})
    then, now = (assess(whole, year, today=TODAY).indicators[0] for year in (2022, 2023))
    assert (then.measures[0].target, then.version) == (3, None)
    assert then.measures[0].progress == Fraction("0.32") / Fraction("0.8")
    assert (now.measures[0].target, now.version) == (Fraction("3.2"), RAISED)
    assert now.measures[0].progress == Fraction("0.49")
    assert now.original is whole.indicators[0]


def test_a_restated_base_moves_the_start_and_not_the_target() -> None:
    both = replace(
        indicator(THREE, measure("increase", "at_least", "0.8"), baseline="2.2"),
        revisions=(revision(2023, baseline="2.3"),),
    )
    level, increase = assess(plan(both, figures={2023: "2.7"}), 2023, today=TODAY).indicators[0].measures
    assert (level.target, level.progress) == (3, Fraction(4, 7))
    assert (increase.target_level, increase.progress) == (Fraction("3.1"), Fraction(1, 2))


def test_a_followed_series_counts_by_its_own_version_too() -> None:
    other = replace(
        indicator(measure("increase", "at_least", 1), id="other", baseline=1), revisions=(revision(2023, baseline=2),)
    )
    own = measure("increase", "at_least", 0)
    follows = replace(own, follows=Follows("other", NOWHERE, quantity(0), quantity(1)))
    whole = plan(indicator(follows, baseline=2), other, figures={2022: 3, 2023: 5})
    whole = replace(whole, actuals={**whole.actuals, "other": whole.actuals["gdp"]})
    bounds = [assess(whole, year, today=TODAY).indicators[0].measures[0].target for year in (2022, 2023)]
    assert bounds == [2, 3]
