"""The verdict table of the method `schedule`, row by row."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.model.indicator import Indicator
from plancheck.model.plan import Thresholds
from plancheck.model.reason import Undefined
from plancheck.model.report import Form, IndicatorResult
from plancheck.model.target import Measure, MeasureKind
from plancheck.model.verdict import Verdict
from tests.plans import TODAY, Written, indicator, measure, plan

REACH = measure("level", "at_least", 20)
SINK = measure("level", "at_most", 10)
FALLING = measure("yearly_change", "below", 0)
KEPT_GROWTH = measure("average_growth", "at_least", -1)


def judged(
    subject: Indicator, figures: Mapping[int, Written], as_of: int = 2023, thresholds: Thresholds | None = None
) -> IndicatorResult:
    return assess(plan(subject, figures=figures, thresholds=thresholds), as_of, today=TODAY).indicators[0]


def outcome(
    target: Measure,
    baseline: Written | None,
    figures: Mapping[int, Written],
    as_of: int = 2023,
    schedule: str | None = None,
) -> tuple[str, str]:
    found = judged(indicator(target, baseline=baseline, schedule=schedule), figures, as_of)
    return found.verdict.value, found.reason.code


@pytest.mark.parametrize(
    ("target", "baseline", "figures", "as_of", "verdict", "reason"),
    [
        # from 10 in 2020 to 20 in 2025 two a year are due: 16 in 2023
        pytest.param(REACH, 10, {2023: 20}, 2023, "achieved", "met-early", id="met before the end"),
        pytest.param(REACH, 10, {2023: "16.6"}, 2023, "ahead", "pace", id="a pace of exactly 1.10 is ahead"),
        pytest.param(REACH, 10, {2023: "16.59"}, 2023, "on_track", "pace", id="just below 1.10"),
        pytest.param(REACH, 10, {2023: "15.7"}, 2023, "on_track", "pace", id="exactly 0.95 is on track"),
        pytest.param(REACH, 10, {2023: "15.69"}, 2023, "behind", "pace", id="just below 0.95"),
        pytest.param(REACH, 10, {2023: "13.6"}, 2023, "behind", "pace", id="exactly 0.60 is behind"),
        pytest.param(REACH, 10, {2023: "13.59"}, 2023, "off_track", "pace", id="just below 0.60"),
        pytest.param(REACH, 10, {2023: 10}, 2023, "off_track", "pace", id="nothing done is not the wrong way"),
        pytest.param(REACH, 10, {2023: "9.9"}, 2023, "off_track", "wrong-way", id="the wrong way"),
        pytest.param(REACH, 10, {2025: 20}, 2025, "achieved", "met", id="met at the end"),
        pytest.param(REACH, 10, {2025: "19.9"}, 2025, "missed", "missed", id="missed at the end"),
        pytest.param(REACH, 10, {2025: "19.9", 2026: 30}, 2026, "missed", "missed", id="later figures repair nothing"),
        pytest.param(REACH, 10, {2025: 20, 2026: 5}, 2026, "achieved", "met", id="nor do they spoil"),
        pytest.param(
            REACH, 10, {2024: 25}, 2025, "no_data", "no-final-actual", id="the last year's own figure decides"
        ),
        pytest.param(REACH, 10, {}, 2023, "no_data", "no-actual", id="no figure"),
        pytest.param(REACH, 10, {2019: 9, 2020: 10}, 2023, "no_data", "no-actual", id="history is no progress"),
        pytest.param(REACH, 10, {2024: 20}, 2023, "no_data", "no-actual", id="figures of later years are not seen"),
        pytest.param(REACH, None, {2023: 16}, 2023, "not_assessable", "no-baseline", id="no base and not met"),
        pytest.param(REACH, None, {2023: 21}, 2023, "achieved", "met-early", id="no base but met"),
        pytest.param(REACH, None, {2025: 19}, 2025, "missed", "missed", id="no base and missed"),
        # less is better: from 20 to 10
        pytest.param(SINK, 20, {2023: 14}, 2023, "on_track", "pace", id="downwards as planned"),
        pytest.param(SINK, 20, {2023: 21}, 2023, "off_track", "wrong-way", id="up where down is asked"),
        pytest.param(SINK, 20, {2023: 10}, 2023, "achieved", "met-early", id="down far enough"),
        # strictly
        pytest.param(
            measure("level", "above", 380), 300, {2025: 380}, 2025, "missed", "missed", id="380 is not above 380"
        ),
        pytest.param(measure("level", "above", 380), 300, {2025: "380.01"}, 2025, "achieved", "met", id="380.01 is"),
        pytest.param(measure("level", "below", 3), 4, {2025: 3}, 2025, "missed", "missed", id="3 is not below 3"),
        pytest.param(
            measure("level", "above", 10), 10, {2023: 10}, 2023, "on_track", "nothing-expected", id="base is bound"
        ),
        pytest.param(
            measure("level", "above", 10), 10, {2023: 9}, 2023, "off_track", "wrong-way", id="and something lost"
        ),
        # guards: the base already meets the demand
        pytest.param(SINK, 5, {2023: 7}, 2023, "on_track", "guard-kept", id="a ceiling above the base"),
        pytest.param(SINK, 5, {2023: 11}, 2023, "off_track", "guard-broken", id="a broken one is never ahead"),
        pytest.param(REACH, 25, {2023: 22}, 2023, "on_track", "guard-kept", id="a floor below the base"),
        pytest.param(REACH, 20, {2023: 20}, 2023, "on_track", "guard-kept", id="maintain"),
        pytest.param(REACH, 20, {2023: 19}, 2023, "off_track", "guard-broken", id="not maintained"),
        pytest.param(REACH, 25, {2025: 22}, 2025, "achieved", "guard-achieved", id="held to the end"),
        pytest.param(REACH, 25, {2025: 19}, 2025, "missed", "guard-missed", id="lost at the end"),
    ],
)
def test_level(
    target: Measure, baseline: Written | None, figures: Mapping[int, Written], as_of: int, verdict: str, reason: str
) -> None:
    assert outcome(target, baseline, figures, as_of) == (verdict, reason)


@pytest.mark.parametrize(
    ("baseline", "figures", "as_of", "expected"),
    [
        pytest.param(None, {2023: 1}, 2023, ("on_track", "nothing-expected"), id="needs no base before the last year"),
        pytest.param(5, {2023: 5}, 2023, ("on_track", "nothing-expected"), id="nothing due, nothing lost"),
        pytest.param(5, {2023: 4}, 2023, ("off_track", "wrong-way"), id="something lost"),
        pytest.param(None, {2025: 19}, 2025, ("missed", "missed"), id="due in the last year"),
    ],
)
def test_a_step_is_due_in_its_last_year(
    baseline: Written | None, figures: Mapping[int, Written], as_of: int, expected: tuple[str, str]
) -> None:
    assert outcome(REACH, baseline, figures, as_of, "step") == expected


def test_growing_at_the_planned_rate_is_on_plan_by_a_compound_schedule() -> None:
    found = judged(indicator(measure("level", "at_least", 32), baseline=1, schedule="compound"), {2023: 8}).measures[0]
    assert found.pace == pytest.approx(1)
    assert found.expected_value == pytest.approx(8)
    assert found.verdict is Verdict.ON_TRACK


def test_a_compound_schedule_from_zero_cannot_be_assessed() -> None:
    assert outcome(REACH, 0, {2023: 16}, schedule="compound") == ("not_assessable", "growth-not-defined")


FLOOR = measure("every_year", "at_least", 5000)
CEILING = measure("every_year", "at_most", 3)


@pytest.mark.parametrize(
    ("target", "figures", "as_of", "verdict", "reason"),
    [
        pytest.param(FLOOR, {2021: 5000, 2022: 5000}, 2022, "on_track", "limit-kept", id="kept so far, exactly"),
        pytest.param(FLOOR, {2022: 5100}, 2022, "on_track", "limit-kept", id="a year is missing"),
        pytest.param(
            FLOOR, {2021: 5100, 2022: 4999}, 2022, "off_track", "limit-broken", id="broken in the latest year"
        ),
        pytest.param(FLOOR, {2021: 4999, 2022: 5100}, 2022, "behind", "limit-broken-earlier", id="broken earlier only"),
        pytest.param(FLOOR, {}, 2022, "no_data", "no-actual", id="nothing known"),
        pytest.param(
            FLOOR, dict.fromkeys(range(2021, 2026), 5000), 2025, "achieved", "limit-achieved", id="kept every year"
        ),
        pytest.param(
            FLOOR,
            {2021: 4999} | dict.fromkeys(range(2022, 2026), 5000),
            2025,
            "missed",
            "limit-missed",
            id="one breach",
        ),
        pytest.param(FLOOR, {2021: 4999, 2022: 5000}, 2025, "missed", "limit-missed", id="a breach decides at the end"),
        pytest.param(FLOOR, {2024: 5000}, 2025, "no_data", "no-final-actual", id="the last year is not known"),
        pytest.param(FLOOR, {2024: 5000, 2025: 5000}, 2025, "not_assessable", "limit-incomplete", id="gaps at the end"),
        pytest.param(CEILING, {2021: "2.9", 2022: 3}, 2022, "on_track", "limit-kept", id="3‰ is within 3‰"),
        pytest.param(CEILING, {2021: "3.01"}, 2021, "off_track", "limit-broken", id="3.01‰ is not"),
        pytest.param(FLOOR, {2020: 4000, 2021: 5000}, 2021, "on_track", "limit-kept", id="earlier years are history"),
    ],
)
def test_every_year(target: Measure, figures: Mapping[int, Written], as_of: int, verdict: str, reason: str) -> None:
    assert outcome(target, None, figures, as_of) == (verdict, reason)


def test_a_limit_has_a_record_and_no_progress() -> None:
    found = judged(indicator(CEILING, unit="‰"), {2021: "2.5", 2023: "3.2"}).measures[0]
    assert found.limit is not None
    assert (found.limit.kept, found.limit.years, found.limit.worst_year) == (1, 2, 2023)
    assert (found.limit.margin, found.gap) == (Fraction("-0.2"), Fraction("0.2"))
    assert (found.limit.broken, found.limit.missing) == ((2023,), (2022,))
    for figure in (found.progress, found.expected_progress, found.pace, found.required_growth, found.required_step):
        assert isinstance(figure, Undefined)
        assert figure.reason.code == "is-limit"


def test_the_figures_of_the_example_of_the_interface() -> None:
    """GDP of 2.71 in 2023 on the way from 2.2 to 3.0."""
    found = judged(indicator(measure("level", "at_least", "3.0"), baseline="2.2"), {2023: "2.71"}).measures[0]
    assert (found.value, found.target, found.gap) == (Fraction("2.71"), 3, Fraction("0.29"))
    assert (found.progress, found.expected_progress) == (Fraction("0.6375"), Fraction("0.6"))
    assert (found.pace, found.expected_value) == (Fraction("1.0625"), Fraction("2.68"))
    assert found.required_step == Fraction("0.145")
    assert found.planned_growth == pytest.approx(0.0640, abs=5e-5)
    assert found.observed_growth == pytest.approx(0.0720, abs=5e-5)
    assert found.required_growth == pytest.approx(0.0521, abs=5e-5)
    assert found.exceeded_by == Fraction("-0.29") / 3


def test_an_increase_goes_the_same_way_as_its_level_and_speaks_in_its_own_unit() -> None:
    both = indicator(measure("level", "at_least", "3.0"), measure("increase", "at_least", "0.8"))
    level, increase = judged(both, {2023: "2.71"}).measures
    assert (increase.value, increase.gap, increase.target) == (Fraction("0.51"), Fraction("0.29"), Fraction("0.8"))
    assert (increase.progress, increase.pace) == (level.progress, level.pace)
    assert increase.expected_value == Fraction("0.48")
    assert (increase.planned_growth, increase.required_growth) == (level.planned_growth, level.required_growth)
    assert increase.required_step == level.required_step


def test_an_increase_without_a_base_cannot_be_assessed() -> None:
    found = judged(indicator(measure("increase", "at_least", 4)), {2023: 62})
    assert (found.verdict, found.reason.code) == (Verdict.NOT_ASSESSABLE, "increase-without-baseline")
    assert isinstance(found.measures[0].value, Undefined)


def test_a_met_target_requires_nothing_more() -> None:
    found = judged(indicator(REACH, baseline=10), {2023: 21}).measures[0]
    for figure in (found.required_growth, found.required_step):
        assert isinstance(figure, Undefined)
        assert figure.reason.code == "already-met"
    assert found.exceeded_by == Fraction("0.05")


@pytest.mark.parametrize(
    ("target", "baseline", "figures", "worsening"),
    [
        pytest.param(REACH, 10, {2022: 22, 2023: 21}, True, id="met, but less than the year before"),
        pytest.param(REACH, 10, {2022: 21, 2023: 22}, False, id="met and rising"),
        pytest.param(REACH, 10, {2022: 17, 2023: 16}, False, id="not met: the pace tells"),
        pytest.param(SINK, 5, {2022: 6, 2023: 7}, True, id="a ceiling kept, but nearer"),
        pytest.param(SINK, 5, {2021: 6, 2023: 7}, False, id="the year before is not known"),
        pytest.param(REACH, 25, {2021: 24}, True, id="against the baseline"),
        pytest.param(FALLING, "1.05", {2021: 1, 2022: "0.98"}, False, id="still falling, though by less"),
        pytest.param(KEPT_GROWTH, 100, {2021: 110, 2022: 112}, False, id="still growing, though by less"),
        pytest.param(KEPT_GROWTH, 100, {2021: 110, 2022: 109}, True, id="grown on the whole, and now smaller"),
    ],
)
def test_worsening(target: Measure, baseline: Written, figures: Mapping[int, Written], worsening: bool) -> None:
    assert judged(indicator(target, baseline=baseline), figures, max(figures)).worsening is worsening


def test_a_stale_figure_is_judged_in_its_own_year() -> None:
    found = judged(indicator(REACH, baseline=10), {2022: 14}, 2024)
    assert found.stale
    assert found.measures[0].expected_progress == Fraction(2, 5)
    assert found.verdict is Verdict.ON_TRACK


def test_a_plan_chooses_its_thresholds() -> None:
    strict = Thresholds(ahead=Fraction(2), on_track=Fraction(1), behind=Fraction(9, 10))
    reach = indicator(REACH, baseline=10)
    assert judged(reach, {2023: "16.6"}, thresholds=strict).verdict is Verdict.ON_TRACK
    assert judged(reach, {2023: "15.9"}, thresholds=strict).verdict is Verdict.BEHIND
    assert judged(reach, {2023: "15.3"}, thresholds=strict).verdict is Verdict.OFF_TRACK


NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)


@given(
    kind=st.sampled_from([kind.value for kind in MeasureKind]),
    comparator=st.sampled_from(["at_least", "above", "at_most", "below"]),
    bound=NUMBERS,
    baseline=st.none() | NUMBERS,
    figures=st.dictionaries(st.integers(2018, 2027), NUMBERS),
    as_of=st.integers(2018, 2028),
    schedule=st.sampled_from([None, "linear", "compound", "step"]),
)
def test_every_figure_is_a_number_or_says_why_not(
    kind: str,
    comparator: str,
    bound: Fraction,
    baseline: Fraction | None,
    figures: dict[int, Fraction],
    as_of: int,
    schedule: str | None,
) -> None:
    """Zero, negative, sign-changing and constant series: never NaN, infinity or a complex number."""
    subject = indicator(measure(kind, comparator, bound), baseline=baseline, schedule=schedule)
    found = judged(subject, figures, as_of).measures[0]
    for name in ("value", "gap", "progress", "expected_progress", "expected_value", "pace", "planned_growth",
                 "observed_growth", "required_growth", "required_step", "level_step", "exceeded_by"):  # fmt: skip
        figure = getattr(found, name)
        if isinstance(figure, Undefined):
            assert figure.reason.code
        else:
            assert math.isfinite(figure)
    if found.met is True and as_of < 2025 and found.limit is None and found.form is not Form.BUDGET:  # it runs ahead
        assert found.verdict in (Verdict.ACHIEVED, Verdict.ON_TRACK)
    if found.verdict is Verdict.ACHIEVED:
        assert found.met
