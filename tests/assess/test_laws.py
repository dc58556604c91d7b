"""What is computed, sentence by sentence: each law of docs and README has a case here that fails without it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.checks import check
from plancheck.model.actual import Actual, Assessment, ReportedGrowth
from plancheck.model.indicator import Indicator, PriceBasis
from plancheck.model.plan import MethodName, Plan
from plancheck.model.reason import Undefined
from plancheck.model.report import Forecast, Form, IndicatorResult, MeasureResult
from plancheck.model.target import (
    Better,
    Comparator,
    Demand,
    Follows,
    Measure,
    MeasureKind,
    Schedule,
    Series,
    Words,
)
from plancheck.model.verdict import Verdict
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, plan, quantity

Figures = Mapping[int, Written]


def demand(comparator: str, bound: Written | tuple[Written, Written], **more: Any) -> Demand:
    """A demand; of `between` a pair, of `about` perhaps a tolerance and which side is better."""
    low, high = bound if isinstance(bound, tuple) else (bound, None)
    return Demand(
        Comparator(comparator),
        quantity(low),
        None if high is None else quantity(high),
        quantity(more["tolerance"]) if "tolerance" in more else None,
        Better(more["better"]) if "better" in more else None,
    )


def asks(kind: str, comparator: str, bound: Written | tuple[Written, Written], **more: Any) -> Measure:
    spans = {name: more.pop(name) for name in ("by", "since", "years", "follows", "permille") if name in more}
    return Measure(MeasureKind(kind), demand(comparator, bound, **more), NOWHERE, **spans)


def follows(id_: str, plus: Written = 0, times: Written = 1) -> Follows:
    return Follows(id_, NOWHERE, quantity(plus), quantity(times))


def whole(
    target: Measure | tuple[Measure, ...],
    figures: Figures,
    baseline: Written | None = None,
    series: str = "level",
    others: Mapping[str, tuple[Indicator, Figures]] | None = None,
    **fields: Any,
) -> Plan:
    measures = target if isinstance(target, tuple) else (target,)
    subject = replace(indicator(*measures, baseline=baseline), series=Series(series), **fields)
    found = plan(subject, figures=figures)
    more = {name: actuals(values) for name, (_, values) in (others or {}).items()}
    references = tuple(replace(other, id=name) for name, (other, _) in (others or {}).items())
    return replace(found, actuals={**found.actuals, **more}, references=references)


def judged(found: Plan, as_of: int = 2023, method: str = "schedule") -> IndicatorResult:
    return assess(found, as_of, today=TODAY, method=MethodName(method)).indicators[0]


def leading(found: Plan, as_of: int = 2023) -> MeasureResult:
    return judged(found, as_of).measures[0]


def verdict(found: Plan, as_of: int = 2023) -> str:
    return judged(found, as_of).verdict.value


# Comparators


@pytest.mark.parametrize(
    ("value", "as_of", "expected"),
    [
        pytest.param(50, 2023, "behind", id="from 40 towards 60, the nearer bound of 60 to 70: half the way, 0.6 due"),
        pytest.param(60, 2023, "achieved", id="the lower bound is in"),
        pytest.param(70, 2023, "achieved", id="the upper bound is in"),
        pytest.param(71, 2023, "off_track", id="past the far bound is no progress"),
        pytest.param(71, 2025, "missed", id="nor is it met at the end"),
    ],
)
def test_a_range_leads_to_its_nearer_bound(value: int, as_of: int, expected: str) -> None:
    assert verdict(whole(asks("level", "between", (60, 70)), {as_of: value}, 40), as_of) == expected


def test_without_a_start_the_way_leads_to_the_bound_that_is_nearer_to_where_it_stands() -> None:
    above = leading(whole(asks("level", "between", (80, 90)), {2023: 100}))
    below = leading(whole(asks("level", "between", (80, 90)), {2023: 70}))
    assert (above.target, above.gap, above.required_step) == (90, 10, -5)
    assert (below.target, below.gap, below.required_step) == (80, 10, 5)


def test_a_mean_above_its_range_must_come_down_to_the_upper_bound() -> None:
    found = leading(whole(asks("average", "between", (80, 90)), {2021: 110, 2022: 105, 2023: 100}))
    assert (found.gap, found.required_step) == (15, Fraction(5 * 90 - 315, 2))


@pytest.mark.parametrize(
    ("baseline", "value", "expected"),
    [
        pytest.param(20, 28, "off_track", id="nothing was to change: above is as far off"),
        pytest.param(20, 12, "off_track", id="as below"),
        pytest.param(None, 28, "not_assessable", id="nobody knows which side is that of the way"),
        pytest.param(None, 12, "not_assessable", id="nor here"),
        pytest.param(None, 20, "achieved", id="just the figure"),
        pytest.param(10, 28, "achieved", id="from below, above is the better side"),
    ],
)
def test_about_passes_on_no_side_that_is_not_the_ways(baseline: int | None, value: int, expected: str) -> None:
    asked = asks("level", "about", 20)
    assert verdict(whole(asked, {2023: value}, baseline)) == expected


@pytest.mark.parametrize(
    ("total", "figures", "as_of", "expected"),
    [
        pytest.param(("between", (40, 60)), {2021: 20, 2022: 15, 2023: 10}, 2023, "on_track", id="in, and can leave"),
        pytest.param(("between", (40, 60)), {2021: 20, 2022: 15, 2023: 30}, 2023, "off_track", id="past it for good"),
        pytest.param(("between", (40, 60)), dict.fromkeys(range(2021, 2026), 9), 2025, "achieved", id="in at the end"),
        pytest.param(("at_least", 40), {2021: 20, 2022: 15, 2023: 10}, 2023, "achieved", id="a floor is safe"),
    ],
)
def test_a_sum_within_a_range_is_achieved_only_at_the_end(
    total: tuple[str, Any], figures: Figures, as_of: int, expected: str
) -> None:
    assert verdict(whole(asks("total", *total), figures, series="flow"), as_of) == expected


def test_a_sum_within_its_range_tells_what_may_still_be_added() -> None:
    found = leading(whole(asks("total", "between", (40, 60)), {2021: 20, 2022: 15, 2023: 10}, series="flow"))
    assert (found.reason.code, found.reason.figures["room"]) == ("sum-within", 15)


def test_a_limit_has_no_margin_in_a_year_of_which_only_a_bound_is_published() -> None:
    found = whole(asks("every_year", "at_most", 6), {2022: "5.5", 2023: 4})
    (earlier, latest) = found.actuals[found.indicators[0].id]
    bounded = replace(
        found, actuals={latest_id: (earlier, replace(latest, bound=Comparator.AT_MOST)) for latest_id in found.actuals}
    )
    limit = leading(bounded).limit
    assert limit is not None
    assert (limit.kept, limit.margin, limit.worst_year) == (2, None, 2022)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("77.5", "on_track", id="45.8 of 50 at this pace, and 45 is within"),
        pytest.param("76.5", "behind", id="44.2 of 50 is not"),
        pytest.param("79", "on_track", id="by its pace alone"),
    ],
)
def test_a_pace_that_ends_within_the_tolerance_is_on_track(value: str, expected: str) -> None:
    found = whole(asks("level", "about", 100), {2023: value}, 50)
    assert verdict(found) == expected
    floor = whole(asks("level", "at_least", 100), {2023: "77.5"}, 50)
    assert verdict(floor) == "behind", "a floor has no tolerance"


def test_a_mean_growth_within_its_tolerance_is_on_track_and_its_trend_reaches_it() -> None:
    rates = {2021: "8.1", 2022: "3.2", 2023: "5.4"}
    found = leading(whole(asks("average_growth", "about", 6), rates, series="growth_rate"))
    assert (found.verdict, found.reason.code) == ("on_track", "pace-within")
    assert isinstance(found.forecast, Forecast)
    assert found.forecast.reached == 2025


def test_a_range_that_the_trend_has_left_by_the_end_is_not_said_to_be_reached() -> None:
    past = leading(whole(asks("level", "between", (60, 70)), {2021: 45, 2022: 50, 2023: 58}, 40))
    assert isinstance(past.forecast, Forecast)
    assert past.forecast.value == pytest.approx(68, abs=2)
    assert past.forecast.reached == 2024
    further = leading(whole(asks("level", "between", (60, 64)), {2021: 45, 2022: 50, 2023: 58}, 40))
    assert isinstance(further.forecast, Forecast)
    assert further.forecast.reached is None


def test_a_range_from_above_leads_down_to_its_upper_bound() -> None:
    found = leading(whole(asks("level", "between", (60, 70)), {2023: 76}, 80))
    assert (found.target, found.gap, found.progress, found.verdict) == (70, 6, Fraction(2, 5), "behind")


def test_within_a_range_from_the_start_on_it_is_a_guard() -> None:
    inside = whole(asks("level", "between", (60, 70)), {2023: 62}, 65)
    assert (leading(inside).form, verdict(inside)) == (Form.GUARD, "on_track")
    assert verdict(whole(asks("level", "between", (60, 70)), {2023: 59}, 65)) == "off_track"


@pytest.mark.parametrize(
    ("more", "value", "as_of", "expected"),
    [
        pytest.param({}, 19, 2025, "achieved", id="at the end a tenth of the planned change may lack"),
        pytest.param({}, "18.9", 2025, "missed", id="and no more"),
        pytest.param({}, 19, 2024, "ahead", id="before the end the way leads to the figure itself"),
        pytest.param({}, 25, 2025, "achieved", id="the better side always passes"),
        pytest.param({"better": "near"}, 25, 2025, "missed", id="unless nearer is better"),
        pytest.param({"better": "near"}, 21, 2025, "achieved", id="and the far edge belongs to it"),
        pytest.param({"tolerance": 2}, 18, 2025, "achieved", id="a tolerance of its own"),
    ],
)
def test_about(more: dict[str, Any], value: Written, as_of: int, expected: str) -> None:
    assert verdict(whole(asks("level", "about", 20, **more), {as_of: value}, 10), as_of) == expected


@pytest.mark.parametrize("value", [15, 25])
def test_where_nearer_is_better_the_gap_is_the_distance_on_either_side(value: int) -> None:
    assert leading(whole(asks("level", "about", 20, better="near"), {2025: value}, 10), 2025).gap == 5


def test_the_tolerance_is_a_share_of_the_planned_change_and_the_plan_can_choose_it() -> None:
    found = whole(asks("level", "about", 20), {2025: "19.5"}, 10)
    assert leading(found, 2025).tolerance == 1
    strict = replace(found, about_tolerance=Fraction(1, 100))
    assert (leading(strict, 2025).tolerance, verdict(strict, 2025)) == (Fraction(1, 10), "missed")


def test_about_a_mean_growth_has_its_edges_as_levels() -> None:
    """About 20 % a year: a tenth of 20 points, 18, is still met: 100 · 1.18^5 = 228.8."""
    asked = asks("average_growth", "about", 20)
    assert verdict(whole(asked, {2025: "228.8"}, 100), 2025) == "achieved"
    assert verdict(whole(asked, {2025: "228.7"}, 100), 2025) == "missed"


# Guards


def test_a_broken_ceiling_above_the_base_is_never_ahead() -> None:
    """Unemployment may rise from 4.2 to 5: worse than 5 is lost, not progress of 200 %."""
    ceiling = asks("level", "at_most", 5)
    assert verdict(whole(ceiling, {2023: "4.9"}, "4.2")) == "on_track"
    broken = leading(whole(ceiling, {2023: "5.8"}, "4.2"))
    assert broken.verdict == Verdict.OFF_TRACK
    assert isinstance(broken.progress, Undefined)
    assert isinstance(broken.pace, Undefined)
    assert verdict(whole(ceiling, {2025: "4.9"}, "4.2"), 2025) == "achieved"
    assert verdict(whole(ceiling, {2025: "5.1"}, "4.2"), 2025) == "missed"


def test_a_floor_below_the_base_is_legal_where_more_is_better() -> None:
    floor = asks("level", "at_least", 100)
    assert verdict(whole(floor, {2023: 110}, "119.6")) == "on_track"
    assert verdict(whole(floor, {2023: 99}, "119.6")) == "off_track"


def test_a_growth_ceiling_is_held_against_the_path_and_not_achieved_by_growing_too_fast() -> None:
    """At most 10 % a year from 100: 133.1 may be there in 2023."""
    ceiling = asks("average_growth", "at_most", 10)
    assert verdict(whole(ceiling, {2023: "133.1"}, 100)) == "on_track"
    assert verdict(whole(ceiling, {2023: 150}, 100)) == "off_track"


# Growth


@pytest.mark.parametrize("series", ["level", "growth_rate"])
def test_growing_exactly_at_the_planned_rate_is_exactly_on_plan(series: str) -> None:
    figures: Figures = (
        {2021: 110, 2022: 121, 2023: "133.1"} if series == "level" else dict.fromkeys((2021, 2022, 2023), 10)
    )
    found = leading(whole(asks("average_growth", "at_least", 10), figures, 100 if series == "level" else None, series))
    assert found.verdict == Verdict.ON_TRACK
    assert isinstance(found.pace, float | Fraction)
    assert float(found.pace) == pytest.approx(1)
    assert isinstance(found.required_growth, float)
    assert found.required_growth == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("kind", "bound"), [("level", "161.051"), ("increase", "61.051"), ("change", "61.051")], ids=str
)
def test_beside_a_mean_growth_the_others_take_the_compound_way(kind: str, bound: str) -> None:
    both = (asks("average_growth", "at_least", 10), asks(kind, "at_least", bound))
    for measure in judged(whole(both, {2023: "133.1"}, 100)).measures:
        assert not isinstance(measure.pace, Undefined)
        assert float(measure.pace) == pytest.approx(1)


def test_yearly_rates_compound_and_never_add() -> None:
    """Three years of 2.7 %: 1 − 0.973³ = 7.88…, not 8.1; of 13.5 the logarithmic share is 0.5661 where 0.6 is due."""
    found = leading(
        whole(asks("reduction", "at_least", "13.5"), dict.fromkeys((2021, 2022, 2023), "2.7"), None, "reduction_rate")
    )
    assert found.value == (1 - Fraction(973, 1000) ** 3) * 100
    assert not isinstance(found.progress, Undefined)
    assert float(found.progress) == pytest.approx(3 * math.log(0.973) / math.log(0.865))
    assert found.expected_progress == Fraction(3, 5)
    assert found.verdict == Verdict.BEHIND


def test_a_reduction_of_exactly_the_planned_rate_each_year_is_on_plan() -> None:
    yearly = Fraction(1 - 0.865 ** (1 / 5)) * 100
    figures = dict.fromkeys((2021, 2022, 2023), yearly)
    found = leading(whole(asks("reduction", "at_least", "13.5"), figures, None, "reduction_rate"))
    assert not isinstance(found.pace, Undefined)
    assert float(found.pace) == pytest.approx(1)
    assert not isinstance(found.expected_value, Undefined)
    assert not isinstance(found.value, Undefined)
    assert float(found.expected_value) == pytest.approx(float(found.value))


def test_doubling_is_a_change_of_a_hundred_percent() -> None:
    found = leading(whole(asks("change", "at_least", 100), {2025: 200}, 100), 2025)
    assert (found.value, found.verdict) == (100, Verdict.ACHIEVED)


def test_per_mille_is_a_tenth_of_a_percent() -> None:
    percent = leading(whole(asks("average_growth", "at_least", 3), {2023: 110}, 100))
    permille = leading(whole(asks("average_growth", "at_least", 30, permille=True), {2023: 110}, 100))
    assert (percent.unit, permille.unit) == ("%", "‰")
    assert isinstance(percent.value, float)
    assert permille.value == pytest.approx(10 * percent.value)
    assert percent.verdict == permille.verdict
    assert percent.pace == permille.pace


# Sums


def test_flows_add_pro_rata() -> None:
    found = leading(whole(asks("total", "at_least", 4500), {2021: 900, 2022: 900, 2023: 800}, None, "flow"))
    assert (found.value, found.progress, found.expected_progress) == (2600, Fraction(26, 45), Fraction(3, 5))
    assert (found.gap, found.required_step, found.verdict) == (1900, 950, Verdict.ON_TRACK)


def test_a_sum_ends_at_the_first_missing_year_and_says_so() -> None:
    found = leading(whole(asks("total", "at_least", 4500), {2021: 900, 2023: 800}, None, "flow"))
    assert (found.value, found.chain_ended, found.expected_progress) == (900, 2022, Fraction(1, 5))


def several(year: int, since: int, value: Written) -> Actual:
    return replace(actuals({year: value})[0], since=since)


@pytest.mark.parametrize("known", [{}, {2021: 900}, {2021: 900, 2022: 900}], ids=["alone", "one year", "two years"])
def test_one_figure_for_several_years_stands_for_all_of_them(known: Figures) -> None:
    found = whole(asks("total", "at_least", 4500), known, None, "flow")
    summed = replace(found, actuals={"gdp": (*actuals(known), several(2023, 2021, 2600))})
    measure = leading(summed)
    assert (measure.value, measure.chain_ended) == (2600, None)


def test_a_compounded_rate_for_several_years_stands_for_all_of_them() -> None:
    found = whole(asks("reduction", "at_least", "13.5"), {}, None, "reduction_rate")
    summed = replace(found, actuals={"gdp": (several(2023, 2021, 8),)})
    assert leading(summed).value == 8


@pytest.mark.parametrize(
    ("used", "as_of", "expected"),
    [
        pytest.param("34.2", 2023, "on_track", id="57 % used at 60 % of the time"),
        pytest.param("37.8", 2023, "on_track", id="a ratio of exactly 1.05 lasts"),
        pytest.param("37.9", 2023, "behind", id="above it, it is used too fast"),
        pytest.param("50.4", 2023, "behind", id="exactly 1.40"),
        pytest.param("50.5", 2023, "off_track", id="above 1.40"),
        pytest.param("60.1", 2023, "off_track", id="an overrun is off track at once"),
        pytest.param("20.0", 2023, "on_track", id="never achieved before the end, however little is used"),
        pytest.param("60.0", 2025, "achieved", id="used up at the end"),
        pytest.param("60.1", 2025, "missed", id="overrun at the end"),
    ],
)
def test_a_ceiling_on_a_sum_is_a_budget(used: str, as_of: int, expected: str) -> None:
    found = whole(asks("total", "at_most", 60), {}, None, "flow")
    spent = replace(found, actuals={"gdp": (several(as_of, 2021, used),)})
    assert verdict(spent, as_of) == expected


def test_a_budget_of_nothing_is_to_be_held() -> None:
    none = asks("total", "at_most", 0)
    kept, broken = (leading(whole(none, {2021: used}, None, "flow")) for used in (0, 1))
    assert (kept.form, kept.verdict, kept.reason.code) == (Form.GUARD, Verdict.ON_TRACK, "budget-kept")
    assert (broken.verdict, broken.gap) == (Verdict.OFF_TRACK, 1)


@pytest.mark.parametrize(
    ("used", "code", "expected"),
    [
        pytest.param(15, "budget-lasts", "on_track", id="as planned, 15 of 60, though two fifths of the time are gone"),
        pytest.param(16, "budget-fast", "behind", id="1.07 times as much as planned"),
        pytest.param(22, "budget-fast", "off_track", id="1.47 times as much"),
    ],
)
def test_a_budget_with_a_stated_path_is_held_against_that_and_not_against_the_time(
    used: int, code: str, expected: str
) -> None:
    path = {2021: quantity(5), 2022: quantity(15), 2023: quantity(40)}
    found = whole(asks("total", "at_most", 60), {2021: 5, 2022: used - 5}, None, "flow", path=path)
    result = leading(found, 2022)
    assert (result.expected_progress, result.expected_value) == (Fraction(1, 4), 15)
    assert (result.reason.code, verdict(found, 2022)) == (code, expected)


@pytest.mark.parametrize(
    ("planned", "used", "expected"),
    [
        pytest.param(0, 0, "on_track", id="nothing planned and nothing used"),
        pytest.param(0, 1, "off_track", id="nothing planned and something used"),
        pytest.param(-1, 1, "off_track", id="a planned sum below 0 allows nothing either"),
    ],
)
def test_what_is_used_of_a_budget_before_anything_is_planned_is_used_too_fast(
    planned: int, used: int, expected: str
) -> None:
    found = whole(asks("total", "at_most", 60), {2021: used}, None, "flow", path={2021: quantity(planned)})
    assert verdict(found, 2021) == expected


def test_a_range_from_nothing_on_is_a_budget() -> None:
    """Every sum starts at 0, so that only the upper bound asks for anything."""
    ranged, capped = (
        leading(whole(target, {2021: 20, 2022: 20, 2023: 10}, None, "flow"))
        for target in (asks("total", "between", (0, 60)), asks("total", "at_most", 60))
    )
    assert ranged.form is Form.BUDGET
    for name in ("verdict", "target", "gap", "progress", "expected_progress", "pace", "required_step"):
        assert getattr(ranged, name) == getattr(capped, name), name


# Several dates


@pytest.mark.parametrize(
    ("year", "value", "due"),
    [
        pytest.param(2022, 14, Fraction(4, 30), id="two thirds of the way to the first date"),
        pytest.param(2023, 16, Fraction(6, 30), id="at the first date"),
        pytest.param(2024, 28, Fraction(18, 30), id="half the way from the first date to the second"),
    ],
)
def test_the_way_to_a_later_date_leads_through_the_earlier_one(year: int, value: int, due: Fraction) -> None:
    """Who stands where the plan wants it on its earlier date is on plan for the later one."""
    dates = (asks("level", "at_least", 40), asks("level", "at_least", 16, by=2023))
    found = leading(whole(dates, {year: value}, 10), year)
    assert (found.measure.by, found.expected_progress, found.expected_value, found.pace) == (None, due, value, 1)


def test_where_the_way_compounds_it_does_so_between_the_dates() -> None:
    dates = (asks("average_growth", "at_least", 6), asks("average_growth", "at_least", 3, by=2023))
    found = leading(whole(dates, {2022: Fraction("106.09")}, 100), 2022)
    assert found.pace == pytest.approx(1)
    rates = leading(whole(dates, {2021: 3, 2022: 3}, series="growth_rate"), 2022)
    assert rates.pace == pytest.approx(1)


@pytest.mark.parametrize(
    ("earlier", "fields"),
    [
        pytest.param(asks("level", "at_least", 9, by=2023), {}, id="a floor that the start meets already"),
        pytest.param(asks("level", "at_most", 30, by=2023), {}, id="a bound of the other direction"),
        pytest.param(asks("increase", "at_least", 6, by=2023), {}, id="another measure"),
        pytest.param(asks("level", "between", (12, 16), by=2023), {}, id="a range, which has no one figure"),
        pytest.param(asks("level", "at_least", 16, by=2023), {"path": {2022: quantity(22)}}, id="a stated path"),
        pytest.param(asks("level", "at_least", 16, by=2023), {"schedule": Schedule.STEP}, id="a step"),
    ],
)
def test_what_is_no_stage_of_the_way_does_not_bend_it(earlier: Measure, fields: dict[str, Any]) -> None:
    found = whole((asks("level", "at_least", 40), earlier), {2022: 22}, 10, **fields)
    due = 0 if fields.get("schedule") else Fraction(2, 5)
    assert leading(found, 2022).expected_progress == due


def test_between_dates_that_have_no_growth_a_compound_way_expects_nothing() -> None:
    dates = (asks("level", "at_least", 40), asks("level", "at_least", 16, by=2023))
    found = whole(dates, {2022: 14}, -10, schedule=Schedule.COMPOUND)
    assert isinstance(leading(found, 2022).expected_progress, Undefined)


# Limits


def test_what_a_mean_that_follows_another_series_may_have_nobody_knows() -> None:
    mean = asks("average", "at_most", 0, follows=follows("other"))
    found = leading(whole(mean, {2021: 5}, others={"other": (indicator(id="other"), {2021: 6})}))
    assert (found.target, found.gap) == (6, -1)
    assert isinstance(found.required_step, Undefined)


def test_a_mean_is_judged_by_the_mean_so_far_and_says_what_the_rest_may_have() -> None:
    """At most 5 in the mean of five years: after 5.2, 4.6 and 4.9 the rest may have (25 − 14.7) / 2."""
    found = leading(whole(asks("average", "at_most", 5), {2021: "5.2", 2022: "4.6", 2023: "4.9"}))
    assert (found.value, found.verdict, found.required_step) == (Fraction("4.9"), Verdict.ON_TRACK, Fraction("5.15"))
    assert verdict(whole(asks("average", "at_most", 5), {2021: "5.2", 2022: 5})) == "off_track"


def test_one_bad_year_does_not_spoil_a_mean() -> None:
    figures: Figures = {2021: "5.2", 2022: "4.6", 2023: "4.9", 2024: "4.8", 2025: 5}
    assert verdict(whole(asks("average", "at_most", 5), figures), 2025) == "achieved"
    assert verdict(whole(asks("every_year", "at_most", 5), figures), 2025) == "missed"


def test_every_year_below_the_last() -> None:
    falling = asks("yearly_change", "below", 0)
    assert verdict(whole(falling, {2021: "0.60", 2022: "0.59", 2023: "0.58"}, "0.62")) == "on_track"
    assert verdict(whole(falling, {2021: "0.60", 2022: "0.60", 2023: "0.58"}, "0.62")) == "behind"
    assert verdict(whole(falling, {2021: "0.60", 2022: "0.59", 2023: "0.59"}, "0.62")) == "off_track"
    assert leading(whole(falling, {2021: "0.60", 2022: "0.59"}, "0.62"), 2022).value == Fraction("-0.01")


def test_demands_of_single_years_are_judged_in_those_years_alone() -> None:
    stated = {2021: demand("above", 6), 2022: demand("about", "5.5")}
    asked = asks("every_year", "about", "5.5", years=stated)
    assert verdict(whole(asked, {2021: "8.1", 2022: 5, 2023: 1}, None, "growth_rate"), 2023) == "on_track"
    assert verdict(whole(asked, {2021: 6, 2022: 5}, None, "growth_rate"), 2022) == "behind"
    assert verdict(whole(asked, {2021: 7, 2022: "4.9"}, None, "growth_rate"), 2022) == "off_track"


# Other series


def test_a_target_that_follows_another_series_is_judged_year_by_year() -> None:
    gdp = replace(indicator(unit="%"), series=Series.GROWTH_RATE)
    faster = asks("every_year", "above", 0, follows=follows("gdp-growth"))
    others = {"gdp-growth": (gdp, {2021: 8, 2022: 3})}
    kept = whole(faster, {2021: "8.1", 2022: "3.1", 2023: 1}, None, "growth_rate", others)
    assert (verdict(kept), leading(kept).target, leading(kept).other is not None) == ("on_track", 3, True)
    assert verdict(whole(faster, {2021: "8.1", 2022: 3}, None, "growth_rate", others)) == "off_track"


def test_in_step_with_another_series_within_a_tenth() -> None:
    gdp = replace(indicator(unit="%"), series=Series.GROWTH_RATE)
    in_step = asks("every_year", "about", 0, follows=follows("gdp-growth"))
    assert verdict(whole(in_step, {2022: "2.9"}, None, "growth_rate", {"gdp-growth": (gdp, {2022: 3})})) == "on_track"
    assert verdict(whole(in_step, {2022: "2.6"}, None, "growth_rate", {"gdp-growth": (gdp, {2022: 3})})) == "off_track"


def test_the_same_measure_is_taken_of_both_series() -> None:
    """Mean growth of a level against that of chained rates: 10 % a year against 9.5."""
    gdp = replace(indicator(unit="%"), series=Series.GROWTH_RATE)
    faster = asks("average_growth", "above", 0, follows=follows("gdp-growth"))
    others = {"gdp-growth": (gdp, {2021: "9.5", 2022: "9.5"})}
    found = leading(whole(faster, {2021: 110, 2022: 121, 2023: 122}, 100, "level", others))
    assert (found.form, found.verdict) == (Form.RUNNING, Verdict.ON_TRACK)
    assert isinstance(found.value, float)
    assert found.value == pytest.approx(10)
    assert float(found.target) == pytest.approx(9.5)


@pytest.mark.parametrize(("figures", "expected"), [({2020: 100}, "on_track"), ({}, "not_assessable")])
def test_changes_of_two_series_count_from_the_same_year(figures: Figures, expected: str) -> None:
    """30 % since 2020 against 25 %, not against 38.9 % since the other baseline of 2019."""
    asked = asks("change", "at_least", 0, follows=follows("other"))
    others = {"other": (indicator(baseline=90, baseline_year=2019), {**figures, 2022: 125})}
    assert verdict(whole(asked, {2022: 130}, 100, "level", others)) == expected


@pytest.mark.parametrize("series", ["growth_rate", "reduction_rate"])
def test_yearly_rates_of_growth_and_of_reduction_are_compared_as_they_are(series: str) -> None:
    """A reduction by 3 % a year is at least the growth of 2 %: neither rate has a growth of its own."""
    other = {"growth_rate": Series.REDUCTION_RATE, "reduction_rate": Series.GROWTH_RATE}[series]
    others = {"other": (replace(indicator(unit="%"), series=other), {2021: 2, 2022: 2})}
    asked = asks("every_year", "at_least", 0, follows=follows("other"))
    found = leading(whole(asked, {2021: 3, 2022: 3}, None, series, others), 2022)
    assert (found.value, found.target, found.verdict) == (3, 2, Verdict.ON_TRACK)


def test_a_reduction_beside_a_level_is_held_against_the_growth_of_that_level() -> None:
    asked = asks("every_year", "at_least", 0, follows=follows("other"))
    others = {"other": (indicator(), {2020: 100, 2021: 102})}
    assert leading(whole(asked, {2021: 3}, None, "reduction_rate", others), 2021).target == 2


@pytest.mark.parametrize(("as_of", "method"), [(2023, "schedule"), (2025, "schedule"), (2023, "dns")])
def test_a_sum_whose_first_year_is_missing_names_that_year(as_of: int, method: str) -> None:
    found = judged(whole(asks("total", "at_most", 100), {2022: 50, 2025: 30}, series="flow"), as_of, method)
    assert found.verdict is Verdict.NOT_ASSESSABLE
    assert (found.reason.code, found.reason.figures) == ("chain-not-begun", {"missing": 2021})
    value = found.measures[0].value
    assert isinstance(value, Undefined)
    assert value.reason.code == "chain-not-begun"


@pytest.mark.parametrize(
    ("asked", "figures", "as_of", "expected"),
    [
        pytest.param(("at_most", 100), {2021: 60, 2022: 70}, 2025, "missed", id="broken, and nothing known of the end"),
        pytest.param(("at_most", 100), {2021: 60, 2023: 70}, 2023, "off_track", id="broken by the known years alone"),
        pytest.param(("at_most", 100), {2021: 60, 2023: 70}, 2025, "missed", id="nothing takes it back"),
        pytest.param(("at_most", 100), {2021: 60, 2023: 40}, 2025, "not_assessable", id="just the ceiling: who knows"),
        pytest.param(("at_least", 100), {2021: 30, 2023: 70}, 2023, "achieved", id="reached by the known years alone"),
        pytest.param(("at_least", 100), {2021: 120}, 2025, "achieved", id="reached long ago"),
        pytest.param(("at_least", 100), {2022: 50, 2025: 50}, 2025, "achieved", id="without the first year"),
        pytest.param(("at_least", 100), {2021: 30, 2023: 69}, 2025, "not_assessable", id="not yet: who knows"),
        pytest.param(("between", (50, 100)), {2021: 60, 2023: 70}, 2025, "missed", id="past a range"),
        pytest.param(("between", (50, 100)), {2021: 30, 2023: 30}, 2025, "not_assessable", id="within it: who knows"),
        pytest.param(("at_most", 100), {2021: 120, 2023: -5}, 2025, "not_assessable", id="what falls may fall again"),
    ],
)
def test_a_sum_that_has_passed_its_bound_is_settled(
    asked: tuple[str, Any], figures: Figures, as_of: int, expected: str
) -> None:
    assert verdict(whole(asks("total", *asked), figures, series="flow"), as_of) == expected


def test_what_the_known_years_come_to_is_told_as_the_least() -> None:
    found = leading(whole(asks("total", "at_most", 100), {2021: 60, 2023: 70}, series="flow"))
    assert (found.value, found.met, found.chain_ended) == (130, False, None)
    assert isinstance(found.gap, Undefined)
    assert found.gap.reason.code == "only-known-years"


def test_years_that_one_figure_stands_for_are_not_missing_in_a_mean() -> None:
    several = replace(actuals({2023: 330})[0], since=2021)
    found = whole(asks("average", "at_least", 100), {}, series="flow")
    record = leading(replace(found, actuals={"gdp": (several,)}), 2024).limit
    assert record is not None
    assert record.missing == (2024,)


def test_plus_and_times_move_the_bound() -> None:
    other = indicator()
    asked = asks("level", "at_least", 0, follows=follows("other", plus=5, times="0.5"))
    assert leading(whole(asked, {2023: 60}, None, "level", {"other": (other, {2023: 100})})).target == 55


@pytest.mark.parametrize("figures", [None, {}], ids=["no such series", "no figure"])
def test_without_the_other_series_nothing_is_judged(figures: Figures | None) -> None:
    asked = asks("every_year", "above", 0, follows=follows("other"))
    others = {} if figures is None else {"other": (indicator(), figures)}
    found = judged(whole(asked, {2023: 60}, None, "level", others))
    assert (found.verdict, found.reason.code) == (Verdict.NOT_ASSESSABLE, "other-series-missing")


@pytest.mark.parametrize(
    ("kind", "unit", "times", "expected"),
    [
        ("level", "万元", 1, "not_assessable"),
        ("increase", "万元", 1, "not_assessable"),
        ("level", "万元", "0.0001", "on_track"),
        ("change", "万元", 1, "on_track"),
        ("average_growth", "万元", 1, "on_track"),
    ],
)
def test_amounts_in_different_units_are_compared_by_their_growth_alone(
    kind: str, unit: str, times: Written, expected: str
) -> None:
    asked = asks(kind, "at_least", 0, follows=follows("other", times=times))
    others = {"other": (indicator(unit=unit, baseline=80000), {2021: 100000})}
    assert verdict(whole(asked, {2021: 14}, 10, "level", others), 2021) == expected


@pytest.mark.parametrize("series", ["level", "growth_rate"])
def test_growth_in_percent_is_not_held_against_a_rate_in_permille(series: str) -> None:
    permille = replace(indicator(unit="‰"), series=Series.GROWTH_RATE)
    asked = asks("every_year", "at_most", 0, follows=follows("other"))
    others = {"other": (permille, {2021: 5})}
    own = whole(
        asked, {2021: 101 if series == "level" else 1}, 100, series, others, unit="万人" if series == "level" else "%"
    )
    found = judged(own, 2021)
    assert (found.verdict, found.reason.code) == (Verdict.NOT_ASSESSABLE, "other-unit-differs")


def test_growth_beside_a_growth_rate_counts_in_percent_and_not_in_the_level_s_unit() -> None:
    """Income (a level) above the growth of output (a rate): its growth has no growth, and is not held against 100."""
    output = replace(indicator(unit="%"), series=Series.GROWTH_RATE)
    asked = asks("every_year", "above", 0, follows=follows("other"))
    found = whole(asked, {2021: 107, 2022: 115}, 100, "level", {"other": (output, {2021: 5, 2022: 6})})
    first, second = leading(found, 2021), leading(found, 2022)
    assert (first.unit, first.value, second.value) == ("%", 7, Fraction(115, 107) * 100 - 100)
    assert not first.worsening
    assert isinstance(second.observed_growth, Undefined)


@pytest.mark.parametrize(("kind", "series"), [("average", "level"), ("every_year", "growth_rate")])
def test_means_and_rates_have_no_growth(kind: str, series: str) -> None:
    observed = leading(whole(asks(kind, "at_least", 3), {2021: 4, 2022: 5}, 2, series), 2022).observed_growth
    assert isinstance(observed, Undefined)
    assert observed.reason.code == "no-growth-of-rates"


def test_a_figure_for_several_years_mends_the_gap_before_it() -> None:
    found = whole(asks("total", "at_least", 100), {2022: 30, 2023: 70}, None, "flow")
    two, three = found.actuals["gdp"]
    mended = replace(found, actuals={"gdp": (two, replace(three, since=2021))})
    assert (leading(mended).value, leading(mended).chain_ended) == (70, None)
    assert leading(mended, 2022).chain_ended == 2021


def test_a_growth_goes_on_from_the_baseline_that_the_target_implies() -> None:
    both = (asks("level", "at_least", "3.0"), asks("increase", "at_least", "0.8"))
    growth = ReportedGrowth(2021, quantity(10), NOWHERE, NOWHERE)
    result = judged(replace(whole(both, {}), growths={"gdp": (growth,)}), 2021)
    assert result.measures[0].value == Fraction("2.42")
    assert not result.remarks


@pytest.mark.parametrize(
    ("figures", "as_of", "expected"),
    [
        pytest.param(
            {2022: 15, 2024: 18}, 2025, ("no_data", "no-final-actual"), id="a stage met says nothing of the end"
        ),
        pytest.param({2022: 13, 2024: 18}, 2025, ("missed", "missed"), id="a stage missed stays missed"),
        pytest.param({2022: 15, 2024: 18}, 2024, ("on_track", "pace"), id="before the end"),
        pytest.param({2022: 15, 2025: 20}, 2025, ("achieved", "met"), id="all of them"),
    ],
)
def test_at_the_end_the_last_of_several_dates_needs_its_figure(
    figures: Figures, as_of: int, expected: tuple[str, str]
) -> None:
    stages = (asks("level", "at_least", 14, by=2022), asks("level", "at_least", 20))
    found = judged(whole(stages, figures, 10), as_of)
    assert (found.verdict, found.reason.code) == expected


def test_words_that_nobody_has_judged_cap_the_verdict() -> None:
    asked = Words({"": "stay good"}, NOWHERE)
    silent = whole(asks("level", "at_least", 20), {2023: 21}, 10, words=asked)
    assert verdict(silent) == "on_track"
    spoken = replace(silent, assessments={"gdp": (Assessment(2023, Verdict.ACHIEVED, NOWHERE, NOWHERE),)})
    assert verdict(spoken) == "achieved"


@pytest.mark.parametrize(
    ("figures", "worsening"),
    [
        pytest.param({2022: 7, 2023: 6}, False, id="nearer from its better side"),
        pytest.param({2022: 6, 2023: 5}, False, id="at the figure"),
        pytest.param({2022: 6, 2023: "4.9"}, True, id="past it to the worse side"),
        pytest.param({2022: "4.8", 2023: "4.9"}, False, id="nearer from its worse side"),
    ],
)
def test_what_comes_nearer_to_its_figure_from_the_better_side_does_not_get_worse(
    figures: Figures, worsening: bool
) -> None:
    assert leading(whole(asks("every_year", "about", 5), figures)).worsening is worsening


@pytest.mark.parametrize(
    ("figures", "prices", "expected"),
    [
        pytest.param({}, {2020: 100, 2023: 110}, ("no_data", "no-actual"), id="no figure at all"),
        pytest.param({2019: 90}, {2020: 100}, ("no_data", "no-actual"), id="only history lacks its prices"),
        pytest.param({2023: 160}, {2020: 100}, ("not_assessable", "deflator-missing"), id="no prices of its year"),
    ],
)
def test_prices_are_the_reason_only_where_a_figure_waits_for_them(
    figures: Figures, prices: Figures, expected: tuple[str, str]
) -> None:
    basis = PriceBasis("constant-2020", "current")
    others = {"prices": (indicator(), prices)}
    asked = asks("level", "at_least", 150)
    found = judged(whole(asked, figures, 100, "level", others, price_basis=basis, deflator="prices"))
    assert (found.verdict, found.reason.code) == expected


def test_a_target_beyond_the_plan_is_judged_by_the_years_until_it() -> None:
    found = whole(asks("level", "at_least", 10, by=2030), {2023: 4, 2027: 8, 2031: 20}, 1)
    result = judged(found, 2027)
    assert (result.actual is not None and result.actual.year, result.measures[0].value, result.stale) == (
        2027,
        8,
        False,
    )
    assert "PC025" not in {problem.code for problem in check(replace(found, year_files={2027: NOWHERE}), TODAY)}
    assert "PC025" in {problem.code for problem in check(replace(found, year_files={2031: NOWHERE}), TODAY)}


def test_nothing_is_foretold_of_a_target_year_that_is_there() -> None:
    found = whole(asks("level", "at_least", 20), {2021: 12, 2022: 14, 2023: 16}, 10)
    for as_of, expected in ((2024, Forecast), (2025, Undefined), (2027, Undefined)):
        assert isinstance(leading(found, as_of).forecast, expected)


# Ranges and dates by published methods

INSIDE, FIGURE = asks("every_year", "between", (2, 4)), asks("every_year", "about", 3, better="near")


@pytest.mark.parametrize(
    ("target", "figures", "expected"),
    [
        pytest.param(INSIDE, ("3.9", "3.7", "3.5", "3.3"), ("sun", "met-not-worsening"), id="falling inside"),
        pytest.param(INSIDE, (7, 6, 5, "4.5"), ("cloud", "not-met-improving"), id="back from above"),
        pytest.param(INSIDE, (4, "4.2", "4.4", "4.5"), ("storm", "not-met-not-improving"), id="off upwards"),
        pytest.param(INSIDE, ("1.2", "1.3", "1.4", "1.5"), ("cloud", "not-met-improving"), id="back from below"),
        pytest.param(FIGURE, ("3.4", "3.3", "3.2", "3.1"), ("sun", "met-not-worsening"), id="nearer"),
        pytest.param(asks("every_year", "about", 3), (6, 5, 4, "3.1"), ("sun", "met-not-worsening"), id="better side"),
        pytest.param(
            asks("level", "between", (2, 4)), (1, 3, 4, 5), ("storm", "not-met-not-improving"), id="out of it"
        ),
    ],
)
def test_a_range_gets_better_where_it_is_come_back_to(
    target: Measure, figures: tuple[Written, ...], expected: tuple[str, str]
) -> None:
    found = whole(target, dict(zip(range(2018, 2022), figures, strict=True)), 1)
    result = judged(found, 2021, "dns")
    assert (result.verdict, result.reason.code) == expected


@pytest.mark.parametrize("series", ["level", "growth_rate"])
def test_a_planned_mean_growth_means_the_level_of_its_own_year(series: str) -> None:
    """6 % until 2021 is a level of 106 then, and not what 6 % a year would make of 100 by 2025."""
    path = {2021: quantity(6), 2022: quantity("6.2")}
    figures: Figures = {2021: "6.5", 2022: "6.5"} if series == "growth_rate" else {2021: "106.5", 2022: "113.42"}
    planned = whole(asks("average_growth", "at_least", "6.5"), figures, 100, series, path=path)
    assert [verdict(planned, year) for year in (2021, 2022)] == ["on_track"] * 2
    for year, rate in ((2021, 6.0), (2022, 6.2)):
        expected = leading(planned, year).expected_value
        assert not isinstance(expected, Undefined)
        assert float(expected) == pytest.approx(rate)


def test_a_value_that_falls_inside_its_range_does_not_decrease() -> None:
    held = whole(asks("level", "between", (2, 4)), {2021: "3.6"}, "3.8")
    assert judged(held, 2021, "sdg-index").verdict == "on_track"
    lost = whole(asks("level", "between", (2, 4)), {2021: "4.6"}, "3.8")
    assert judged(lost, 2021, "sdg-index").verdict == "decreasing"


@pytest.mark.parametrize("method", ["open-sdg", "eurostat", "un-chart", "sdg-index", "escap"])
def test_no_ratio_praises_what_has_left_its_range_at_the_far_end(method: str) -> None:
    result = judged(whole(asks("level", "between", (2, 4)), {2021: 2, 2022: 5}, 1), 2022, method)
    assert (result.verdict, result.reason.code) == (Verdict.NOT_ASSESSABLE, "beyond-range")
    need = result.measures[0].required_step
    assert isinstance(need, Undefined)
    assert need.reason.code == "range-left"


def test_sdg_index_calls_what_is_met_within_its_tolerance_on_track() -> None:
    found = whole(asks("level", "about", 20, tolerance=2), {2025: 19}, 10)
    assert judged(found, 2025, "sdg-index").verdict == "on_track"


@pytest.mark.parametrize(("as_of", "year"), [(2021, 2022), (2022, 2022), (2023, 2025), (2026, 2025)])
def test_dns_looks_at_the_nearest_date_not_yet_past(as_of: int, year: int) -> None:
    stages = (asks("level", "at_least", 14, by=2022), asks("level", "at_least", 20))
    history = dict(zip(range(2017, 2027), (7, 8, 9, 10, 11, 12, 13, 14, 15, 16), strict=True))
    result = judged(whole(stages, history, 10), as_of, "dns")
    assert [measure.target_year for measure in result.measures if measure.reason is result.reason] == [year]


# Paths


def test_a_stated_path_overrides_the_straight_line_and_is_straight_between_its_years() -> None:
    path = {2021: quantity(1910), 2023: quantity(2430)}
    found = leading(whole(asks("level", "at_least", 3600), {2022: 2170}, 1711, path=path))
    assert (found.expected_value, found.expected_progress) == (2170, Fraction(2170 - 1711, 3600 - 1711))
    assert (found.pace, found.verdict) == (1, Verdict.ON_TRACK)


def test_where_the_path_leaves_the_way_values_are_compared() -> None:
    """From 100 to 110 through 80: 76 where 80 is due is 0.95 of it."""
    found = leading(
        whole(asks("level", "at_least", 110), {2022: 114, 2023: 114}, 100, path={2023: quantity(120)}), 2022
    )
    assert found.verdict == Verdict.ACHIEVED
    dip = whole(asks("level", "at_least", 110), {2023: 100}, 100, path={2023: quantity(80)})
    assert (leading(dip).pace, verdict(dip)) == (Fraction(5, 4), "ahead")


@pytest.mark.parametrize("planned", [119, 120, 121], ids=["short of the target", "at it", "beyond it"])
def test_a_path_beyond_the_target_is_a_way_like_any_other(planned: int) -> None:
    """Going the wrong way stays so, whatever a later year plans."""
    found = whole(asks("level", "at_least", 120), {2021: 96, 2022: 96}, 100, path={2024: quantity(planned)})
    assert verdict(found, 2022) == "off_track"


# Dates


def test_a_target_of_an_earlier_year_is_decided_then() -> None:
    asked = (asks("level", "at_least", 14, by=2022), asks("level", "at_least", 20))
    found = judged(whole(asked, {2022: "13.9", 2023: 16}, 10))
    assert [measure.verdict for measure in found.measures] == [Verdict.MISSED, Verdict.ON_TRACK]
    assert found.verdict == Verdict.MISSED


def test_a_target_counts_from_the_year_that_it_names() -> None:
    """Twice the value of 2015, which the history holds."""
    found = leading(whole(asks("change", "at_least", 100, since=2015), {2015: 50, 2023: 90}, 80))
    assert (found.value, found.baseline is not None and found.baseline.year) == (80, 2015)


# Figures that follow from others


def test_a_growth_is_chained_from_the_year_before() -> None:
    found = whole(asks("level", "at_least", 150), {2021: 110}, 100)
    growth = ReportedGrowth(2022, quantity("9.3"), NOWHERE, NOWHERE)
    latest = judged(replace(found, growths={"gdp": (growth,)})).actual
    assert latest is not None
    assert (latest.quantity.value, latest.growth) == (Fraction("120.23"), quantity("9.3"))


def test_a_growth_that_nothing_precedes_is_told_and_not_guessed() -> None:
    found = whole(asks("level", "at_least", 150), {2021: 110}, 100)
    growth = ReportedGrowth(2023, quantity("9.3"), NOWHERE, NOWHERE)
    result = judged(replace(found, growths={"gdp": (growth,)}))
    assert [remark.code for remark in result.remarks] == ["growth-without-base"]
    assert result.actual is not None
    assert result.actual.year == 2021


def at_least(year: int, value: Written) -> Actual:
    return replace(actuals({year: value})[0], bound=Comparator.AT_LEAST)


def test_a_published_bound_can_meet_a_target_and_enters_no_growth() -> None:
    found = whole(asks("level", "at_least", 95), {}, 80)
    met = judged(replace(found, actuals={"gdp": (at_least(2023, 95),)}))
    assert met.verdict == Verdict.ACHIEVED
    assert isinstance(met.measures[0].observed_growth, Undefined)
    unclear = judged(replace(found, actuals={"gdp": (at_least(2023, 90),)}))
    assert (unclear.verdict, unclear.reason.code) == (Verdict.NOT_ASSESSABLE, "bound-cannot-tell")


@pytest.mark.parametrize(
    ("target", "known", "value", "as_of", "verdict", "reason"),
    [
        pytest.param(
            asks("level", "at_least", 95), "at_most", 90, 2025, "missed", "missed-by-bound", id="proven short"
        ),
        pytest.param(
            asks("level", "at_least", 95), "at_most", 90, 2023, "not_assessable", "bound-not-met", id="so far"
        ),
        pytest.param(asks("reduction", "at_least", 18), "at_most", 80, 2025, "achieved", "met", id="a lower level"),
        pytest.param(asks("reduction", "at_least", 8), "at_least", 90, 2025, "not_assessable", "bound-cannot-tell"),
        pytest.param(asks("average_growth", "at_least", 5), "at_least", 130, 2025, "achieved", "met", id="growth met"),
        pytest.param(
            asks("average_growth", "at_least", 5), "at_most", 140, 2025, "not_assessable", "bound-cannot-tell"
        ),
        pytest.param(
            asks("average_growth", "at_least", 5), "at_least", 120, 2025, "not_assessable", "bound-cannot-tell"
        ),
        pytest.param(asks("average_growth", "at_least", 5), "at_most", 120, 2025, "missed", "missed-by-bound"),
    ],
)
def test_a_published_bound_proves_as_much_as_it_says(
    target: Measure, known: str, value: int, as_of: int, verdict: str, reason: str
) -> None:
    """A level of at most 80 is a reduction of at least 20 %; at most 140 may be less than 5 % a year, or more."""
    found = whole(target, {}, 80 if target.kind is MeasureKind.LEVEL else 100)
    actual = replace(actuals({as_of: value})[0], bound=Comparator(known))
    result = judged(replace(found, actuals={"gdp": (actual,)}), as_of)
    assert (result.verdict, result.reason.code) == (verdict, reason)


@pytest.mark.parametrize("method", [name for name in MethodName if name is not MethodName.SCHEDULE])
def test_no_published_method_takes_a_bound_for_a_figure(method: MethodName) -> None:
    found = whole(asks("level", "at_least", 95), {2017: 70, 2018: 72, 2019: 75}, 80)
    bound = at_least(2023, 90)
    found = replace(found, actuals={"gdp": (*found.actuals["gdp"], bound)})
    result = assess(found, 2023, today=TODAY, method=method).indicators[0]
    assert (result.verdict, result.reason.code) == (Verdict.NOT_ASSESSABLE, "only-a-bound")


def test_prices_that_differ_are_never_compared() -> None:
    found = whole(asks("level", "at_least", 150), {2023: 160}, 100, price_basis=PriceBasis("constant-2020", "current"))
    result = judged(found)
    assert (result.verdict, result.reason.code, result.actual) == (Verdict.NOT_ASSESSABLE, "prices-differ", None)


@pytest.mark.parametrize(
    ("series", "index"),
    [
        pytest.param("level", {2020: 100, 2023: 125}, id="an index"),
        pytest.param("growth_rate", {2021: 25, 2022: 0, 2023: 0}, id="yearly rates, chained"),
    ],
)
def test_a_price_index_leads_to_the_prices_of_the_target(series: str, index: Figures) -> None:
    prices = replace(indicator(), series=Series(series))
    found = judged(
        whole(
            asks("level", "at_least", 150),
            {2023: 160},
            100,
            "level",
            {"prices": (prices, index)},
            price_basis=PriceBasis("constant-2020", "current"),
            deflator="prices",
        )
    )
    assert found.actual is not None
    assert found.actual.quantity.value == 128
    assert found.actual.nominal == quantity(160)


# What several come to


def test_the_worst_of_several_measures_counts() -> None:
    both = (asks("level", "at_least", 20), asks("increase", "at_least", 20))
    assert verdict(whole(both, {2023: 16}, 10)) == "off_track"


def test_a_kept_limit_is_neutral_beside_progress() -> None:
    both = (asks("level", "at_least", 20), asks("every_year", "at_least", 5))
    assert verdict(whole(both, {2021: 12, 2022: 15, 2023: 19}, 10)) == "ahead"


def test_what_cannot_be_judged_is_left_out_and_caps_the_verdict() -> None:
    both = (asks("level", "at_least", 20), asks("every_year", "above", 0, follows=follows("other")))
    found = judged(whole(both, {2023: 19}, 10))
    assert (found.verdict, len(found.left_out)) == (Verdict.ON_TRACK, 1)


def test_no_verdict_depends_on_what_is_striven_for_beyond_the_target() -> None:
    found = judged(whole(asks("level", "at_least", 20), {2023: 20}, 10, stretch=(asks("level", "at_least", 90),)))
    assert (found.verdict, found.stretch[0].verdict) == (Verdict.ACHIEVED, Verdict.OFF_TRACK)


@pytest.mark.parametrize(
    ("said", "as_of", "expected"),
    [
        pytest.param({}, 2023, "no_data", id="nobody has said anything"),
        pytest.param({2022: "behind"}, 2023, "behind", id="the latest counts"),
        pytest.param({2022: "behind", 2024: "achieved"}, 2023, "behind", id="nothing later is seen"),
        pytest.param({2024: "on_track"}, 2025, "no_data", id="the end needs a word of its own"),
    ],
)
def test_words_are_judged_by_people(said: Mapping[int, str], as_of: int, expected: str) -> None:
    asked = Words({"zh": "价格基本稳定"}, NOWHERE)
    found = plan(replace(indicator(), words=asked))
    spoken = tuple(Assessment(year, Verdict(label), NOWHERE, NOWHERE) for year, label in said.items())
    assert verdict(replace(found, assessments={"gdp": spoken}), as_of) == expected


def test_a_heading_stands_as_the_worst_below_it_and_counts_for_them() -> None:
    heading = replace(indicator(id="pollution"), unit="")
    ahead = replace(indicator(asks("level", "at_least", 20), id="a", baseline=10), parent="pollution")
    behind = replace(indicator(asks("level", "at_least", 20), id="b", baseline=10), parent="pollution")
    found = replace(plan(heading, ahead, behind), actuals={"a": actuals({2023: 19}), "b": actuals({2023: 14})})
    report = assess(found, 2023, today=TODAY)
    assert [result.verdict.value for result in report.indicators] == ["behind", "ahead", "behind"]
    assert report.indicators[0].children == ("a", "b")
    assert report.summary == {Verdict.BEHIND: 1}


# Never a figure that is none

values = st.one_of(
    st.sampled_from([Fraction(0), Fraction(1), Fraction(-1), Fraction(-100), Fraction(10**30), Fraction(1, 10**30)]),
    st.fractions(-1000, 1000, max_denominator=1000),
)


@st.composite
def random_plans(draw: st.DrawFn) -> tuple[Plan, int]:
    series = draw(st.sampled_from(Series))
    kind = draw(st.sampled_from(MeasureKind))
    comparator = draw(st.sampled_from(Comparator))
    low, high = sorted((draw(values), draw(values)))
    asked = Measure(
        kind,
        Demand(
            comparator,
            quantity(low),
            quantity(high) if comparator is Comparator.BETWEEN else None,
            draw(st.none() | values.map(lambda value: quantity(abs(value)))),
            draw(st.none() | st.sampled_from(Better)),
        ),
        NOWHERE,
        permille=draw(st.booleans()),
        by=draw(st.none() | st.integers(2019, 2030)),
        since=draw(st.none() | st.integers(2015, 2026)),
        follows=draw(st.none() | st.just(follows("other"))),
    )
    figures = draw(st.dictionaries(st.integers(2014, 2027), values, max_size=8))
    other = draw(st.dictionaries(st.integers(2014, 2027), values, max_size=8))
    subject = replace(
        indicator(asked, baseline=draw(st.none() | values)),
        series=series,
        path=draw(st.dictionaries(st.integers(2021, 2025), values.map(quantity), max_size=2)),
    )
    found = plan(subject, figures=figures)
    reference = replace(indicator(id="other"), series=draw(st.sampled_from(Series)))
    bounds = st.sampled_from([None, None, Comparator.AT_LEAST, Comparator.BELOW])
    own = tuple(
        replace(actual, bound=draw(bounds), since=draw(st.none() | st.integers(actual.year - 3, actual.year)))
        for actual in found.actuals["gdp"]
    )
    found = replace(found, actuals={"gdp": own, "other": actuals(other)}, references=(reference,))
    return found, draw(st.integers(2019, 2028))


FIGURES = (
    "target",
    "value",
    "gap",
    "progress",
    "expected_progress",
    "expected_value",
    "pace",
    "planned_growth",
    "observed_growth",
    "required_growth",
    "required_step",
    "level_step",
    "exceeded_by",
    "tolerance",
)


def numbers_in(result: MeasureResult) -> list[object]:
    found = [getattr(result, name) for name in FIGURES]
    forecast = [] if isinstance(result.forecast, Undefined) else [result.forecast.value, result.forecast.robust]
    return [number for number in (*found, *forecast) if number is not None and not isinstance(number, Undefined)]


@pytest.mark.slow
@given(method=st.sampled_from(MethodName), found=random_plans())
@settings(max_examples=300)
def test_any_plan_gives_a_number_or_a_reason(method: MethodName, found: tuple[Plan, int]) -> None:
    """Zero, negative, sign-changing and constant series, a base that equals its target, a past target year."""
    asked, as_of = found
    result = assess(asked, as_of, today=TODAY, method=method).indicators[0]
    assert result.reason.code
    for measure in result.measures:
        for number in numbers_in(measure):
            assert isinstance(number, Fraction | int | float)
            assert not isinstance(number, float) or math.isfinite(number)


# What a first user of the whole format found


@pytest.mark.parametrize(
    ("better", "value", "stands"),
    [
        pytest.param(None, "119.5", "ahead", id="past the tolerance on the better side"),
        pytest.param("near", "114", "ahead", id="within the tolerance"),
        pytest.param("near", "119.5", "off_track", id="past it where nearer is better"),
    ],
)
def test_growing_about_as_asked_is_left_only_past_an_edge_that_there_is(
    better: str | None, value: str, stands: str
) -> None:
    # 6.1 % and 4.5 % a year against about 4 ± 1
    target = asks("average_growth", "about", 4, tolerance=1, **({"better": better} if better else {}))
    assert verdict(whole(target, {2023: value}, 100)) == stands


def test_a_change_that_is_as_asked_is_no_worsening_though_it_was_larger_before() -> None:
    falling = {2021: "1.02", 2022: "0.98", 2023: "0.93", 2024: "0.90"}
    assert not judged(whole(asks("yearly_change", "below", 0), falling, "1.05"), 2024).worsening


def test_a_mean_growth_that_is_met_does_not_worsen_as_long_as_the_level_grows() -> None:
    other = {"gdp-all": (indicator(id="gdp-all"), {2020: 100, 2021: 105, 2022: 110, 2023: 116})}
    target = asks("average_growth", "above", 0, follows=follows("gdp-all"))
    growing, falling = ({2021: 110, 2022: 122, 2023: last} for last in (130, 121))
    assert not judged(whole(target, growing, 100, others=other)).worsening
    assert judged(whole(target, falling, 100, others=other)).worsening


@pytest.mark.parametrize(
    ("used", "code"),
    [
        pytest.param(60, "budget-lasts", id="evenly"),
        pytest.param(63, "budget-near", id="1.05 times as fast"),
        pytest.param(64, "budget-fast", id="faster"),
    ],
)
def test_a_budget_that_is_used_a_little_fast_says_so(used: int, code: str) -> None:
    found = whole(asks("total", "at_most", 100), {2021: 20, 2022: 20, 2023: used - 40}, series="flow")
    assert leading(found).reason.code == code


def test_chained_rates_are_held_against_another_series_over_their_own_years() -> None:
    """The other one has a baseline of 2015, and grows by half before the plan: that is no part of what is compared."""
    target = asks("change", "above", 0, follows=follows("region"))
    other = {"region": (indicator(id="region", baseline=100, baseline_year=2015), {2020: 150, 2021: 153, 2022: 156})}
    found = leading(whole(target, {2021: 3, 2022: 3}, series="growth_rate", others=other), 2022)
    assert (found.target, found.met) == (4, True)


@pytest.mark.parametrize(
    ("figures", "worse"),
    [
        pytest.param({2021: Fraction("100.5"), 2022: Fraction("101.4")}, False, id="by less than the cap"),
        pytest.param(
            {2021: Fraction("100.2"), 2022: Fraction("101.4")}, True, id="by more, though the mean keeps to it"
        ),
    ],
)
def test_a_cap_on_growth_of_a_percent_gets_worse_by_a_year_that_grows_by_more(figures: Figures, *, worse: bool) -> None:
    assert judged(whole(asks("average_growth", "at_most", 1), figures, 100), 2022).worsening is worse


# What is missing at the end, and by which year it is judged


HOLES = {2021: 4, 2022: 4, 2024: 4, 2025: 4}


@pytest.mark.parametrize(
    ("target", "series"),
    [
        pytest.param(asks("average", "at_most", 5), "level", id="a mean"),
        pytest.param(asks("total", "at_least", 30), "flow", id="a sum"),
        pytest.param(asks("change", "at_least", 30), "growth_rate", id="a chain"),
    ],
)
def test_at_the_end_the_year_is_told_that_is_missing_and_not_the_last_one(target: Measure, series: str) -> None:
    found = judged(whole(target, HOLES, series=series), 2025)
    assert (found.verdict, found.reason.code) == (Verdict.NOT_ASSESSABLE, "no-final-chain")
    assert found.reason.figures["missing"] == 2023
    assert found.held_back


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        pytest.param(2025, 2024, (Verdict.NOT_ASSESSABLE, "no-final-other"), id="the other one's"),
        pytest.param(2024, 2025, (Verdict.NO_DATA, "no-final-actual"), id="the own one"),
    ],
)
@pytest.mark.parametrize("kind", ["average_growth", "every_year"])
def test_at_the_end_of_what_follows_another_series_it_is_told_whose_figure_is_missing(
    kind: str, own: int, others: int, expected: tuple[Verdict, str]
) -> None:
    figures = {year: 100 + 5 * (year - 2020) for year in range(2021, 2026)}
    follower = asks(kind, "at_least", 0, follows=follows("region"))
    theirs = {year: value for year, value in figures.items() if year <= others}
    region = {"region": (indicator(id="region", baseline=100), theirs)}
    mine = {year: value + 1 for year, value in figures.items() if year <= own}
    found = judged(whole(follower, mine, 100, others=region), 2025)
    assert (found.verdict, found.reason.code) == expected


@pytest.mark.parametrize(
    ("figures", "pace", "expected"),
    [
        pytest.param({2021: 92, 2022: 85}, Fraction(85, 80), "on_track", id="a dip that is planned, and less deep"),
        pytest.param({2021: 90, 2022: 80, 2023: 95}, 1, "on_track", id="just as planned"),
        pytest.param({2021: 90, 2022: 60}, Fraction(3, 4), "behind", id="deeper than planned"),
    ],
)
def test_where_a_path_dips_below_the_start_who_keeps_to_it_is_on_plan(
    figures: Figures, pace: Fraction, expected: str
) -> None:
    path = {2021: quantity(90), 2022: quantity(80), 2023: quantity(95)}
    found = whole(asks("level", "at_least", 120), figures, 100, path=path)
    year = max(figures)
    assert (leading(found, year).pace, verdict(found, year)) == (pace, expected)


def test_where_less_is_better_a_path_that_leaves_the_way_is_held_against_the_value_the_other_way_round() -> None:
    path = {2021: quantity(110), 2022: quantity(105)}
    found = whole(asks("level", "at_most", 80), {2021: 110, 2022: 100}, 100, path=path)
    assert leading(found, 2022).pace == Fraction(105, 100)


def test_one_missing_year_is_enough_that_a_limit_is_not_known_to_be_kept() -> None:
    known = {2021: 3, 2022: 3, 2024: 3, 2025: 3}
    found = judged(whole(asks("every_year", "at_most", 5), known), 2025)
    assert (found.verdict, found.reason.code) == (Verdict.NOT_ASSESSABLE, "limit-incomplete")


def test_a_figure_of_several_years_is_no_baseline() -> None:
    found = whole(asks("level", "at_least", 20), {2022: 13})
    several_years = replace(actuals({2020: 9})[0], since=2018)
    with_several = replace(found, actuals={"gdp": (several_years, *found.actuals["gdp"])})
    assert judged(with_several, 2022).baseline is None
