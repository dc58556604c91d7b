"""The published rating methods: every cut-off from both sides, what each refuses, and laws that hold for all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.assess.figures import figures_of
from plancheck.assess.methods import METHODS
from plancheck.assess.methods.base import NOT_JUDGED
from plancheck.model.plan import MethodName, Thresholds
from plancheck.model.reason import Reason
from plancheck.model.report import IndicatorResult
from plancheck.model.target import Comparator, Demand, Measure, MeasureKind
from plancheck.model.verdict import Label, Verdict
from plancheck.text.figures import _RATIO_CUT_OFFS
from plancheck.track.case import Case
from plancheck.track.facts import baseline_of
from plancheck.track.measures import trajectory_of
from plancheck.track.trajectory import Trajectory
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity

REACH = measure("level", "at_least", 200)
SINK = measure("level", "at_most", 50)
PUBLISHED = tuple(name for name in MethodName if name is not MethodName.SCHEDULE)


def trajectory(
    target: Measure, baseline: Written | None, figures: Mapping[int, Written], as_of: int, end: int = 2025
) -> Trajectory:
    """From 2020 to 2025, with all figures that are known in `as_of`."""
    subject = indicator(target, baseline=baseline)
    known = actuals({year: value for year, value in figures.items() if year <= as_of})
    whole = replace(plan(subject), end_year=end)
    return trajectory_of(Case(whole, subject, target, baseline_of(subject, known, 2020, end), known, as_of))


def rate(
    method: str,
    target: Measure,
    baseline: Written | None,
    figures: Mapping[int, Written],
    as_of: int | None = None,
    end: int = 2025,
) -> tuple[Label, Reason]:
    year = max(figures, default=2021) if as_of is None else as_of
    found = trajectory(target, baseline, figures, year, end)
    return METHODS[MethodName(method)].rate(found, figures_of(found, year), Thresholds())


def outcome(
    method: str, target: Measure, baseline: Written | None, figures: Mapping[int, Written], as_of: int | None = None
) -> tuple[str, str]:
    label, reason = rate(method, target, baseline, figures, as_of)
    return label.value, reason.code


def line(*values: Written, first: int = 2018) -> dict[int, Written]:
    """Values of years one after the other."""
    return dict(enumerate(values, first))


def test_every_method_has_its_entry_and_labels_of_its_own() -> None:
    assert list(METHODS) == list(MethodName)
    for name, method in METHODS.items():
        assert method.name is name
        assert len({type(label) for label in method.labels}) == 1
        assert method.worst_first[: len(method.labels)] == tuple(reversed(method.labels))
        assert set(method.cut_offs(Thresholds())) <= set(method.labels)
    assert METHODS[MethodName.SCHEDULE].worst_first == tuple(Verdict)


def test_a_shown_ratio_is_told_apart_from_every_cut_off_of_a_ratio() -> None:
    by_ratio = (MethodName.OPEN_SDG, MethodName.EUROSTAT, MethodName.SDG_INDEX)
    bounds = {bound for name in by_ratio for bound in METHODS[name].cut_offs(Thresholds()).values()}
    assert bounds == set(_RATIO_CUT_OFFS)


# From 100 in 2020 to 200 in 2025: 14.87 % a year. A ratio of 0.95 is 14.13 %, so 114.127 in a year; 0.60 is 108.92.
@pytest.mark.parametrize(
    ("value", "open_sdg", "eurostat"),
    [
        pytest.param("114.13", "substantial_progress", "significant_progress", id="just from 0.95"),
        pytest.param("114.12", "moderate_progress", "moderate_progress", id="just below 0.95"),
        pytest.param("108.93", "moderate_progress", "moderate_progress", id="just from 0.60"),
        pytest.param("108.91", "limited_progress", "insufficient_progress", id="just below 0.60"),
        pytest.param(100, "limited_progress", "insufficient_progress", id="no change is not the wrong way"),
        pytest.param("99.99", "deterioration", "moving_away", id="the wrong way"),
        pytest.param(0, "deterioration", "moving_away", id="all lost"),
        pytest.param(200, "target_achieved", "significant_progress", id="met"),
    ],
)
def test_growth_ratio(value: Written, open_sdg: str, eurostat: str) -> None:
    assert rate("open-sdg", REACH, 100, {2021: value})[0] == open_sdg
    assert rate("eurostat", REACH, 100, {2021: value})[0] == eurostat


def test_the_direction_comes_from_the_demand() -> None:
    """The same figures, once towards the target and once away from it."""
    assert rate("open-sdg", SINK, 100, {2021: 87})[0] == "substantial_progress"
    assert rate("open-sdg", SINK, 100, {2021: 101})[0] == "deterioration"
    assert rate("open-sdg", REACH, 100, {2021: 87})[0] == "deterioration"


# The trend value of 2025 is c⁵/b⁴: 195 (0.95 of the way) from 114.290 on, 110 (0.10) from 101.925 on.
@pytest.mark.parametrize(
    ("value", "label"),
    [
        pytest.param("114.30", "met_or_almost_met", id="just from 0.95"),
        pytest.param("114.28", "fair_progress", id="just below 0.95"),
        pytest.param("101.93", "fair_progress", id="just from 0.10"),
        pytest.param("101.92", "stagnation_or_regression", id="just below 0.10"),
        pytest.param(0, "stagnation_or_regression", id="all lost"),
        pytest.param(200, "met_or_almost_met", id="met"),
    ],
)
def test_un_chart(value: Written, label: str) -> None:
    assert rate("un-chart", REACH, 100, {2021: value})[0] == label


def test_un_chart_needs_no_growth_rate_to_the_target() -> None:
    """Only the growth so far is carried on, so that a target of zero needs no stand-in: 16 after 100 · 0.6939⁵."""
    nothing = measure("level", "at_most", 0)
    label, reason = rate("un-chart", nothing, 100, {2022: "48.15"})
    assert label == "fair_progress"
    assert reason.figures["projected"] == pytest.approx(100 * 0.4815**2.5)


@pytest.mark.parametrize(
    ("value", "label", "code"),
    [
        pytest.param(120, "on_track", "linear-ratio", id="exactly 1.00"),
        pytest.param("119.99", "moderately_improving", "linear-ratio", id="just below 1.00"),
        pytest.param(110, "moderately_improving", "linear-ratio", id="exactly 0.50"),
        pytest.param("109.99", "stagnating", "linear-ratio", id="just below 0.50"),
        pytest.param(100, "stagnating", "linear-ratio", id="exactly 0"),
        pytest.param("99.99", "decreasing", "linear-ratio", id="below 0"),
    ],
)
def test_sdg_index(value: Written, label: str, code: str) -> None:
    assert outcome("sdg-index", REACH, 100, {2021: value}) == (label, code)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(210, ("on_track", "held-not-declining"), id="as good as the baseline"),
        pytest.param(205, ("decreasing", "held-declining"), id="still met, but worse: that is not hidden"),
        pytest.param(190, ("decreasing", "held-declining"), id="no longer met"),
    ],
)
def test_sdg_index_where_the_baseline_already_met_the_target(value: Written, expected: tuple[str, str]) -> None:
    assert outcome("sdg-index", REACH, 210, {2021: value}) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(120, ("maintain", "trend-meets"), id="the line leads to the target"),
        pytest.param(118, ("maintain", "trend-gap"), id="a gap of exactly 0.10"),
        pytest.param("117.9", ("accelerate", "trend-gap"), id="just above 0.10"),
        pytest.param(100, ("accelerate", "trend-gap"), id="a gap of exactly 1"),
        pytest.param("99.9", ("reverse", "trend-gap"), id="away from the target"),
        pytest.param(200, ("maintain", "met-early"), id="met"),
    ],
)
def test_escap(value: Written, expected: tuple[str, str]) -> None:
    assert outcome("escap", REACH, 100, {2021: value}) == expected


def test_escap_lets_recent_years_weigh_more() -> None:
    """Weights 1, 2, 3 for 100, 100, 130 in 2020 to 2022: mean 115, slope 18, so 115 + 18·(5 − 4/3) = 181 in 2025."""
    reason = rate("escap", REACH, 100, {2021: 100, 2022: 130})[1]
    assert reason.figures["projected"] == 181
    assert reason.figures["points"] == 3


# Six points with a mean change of m a year up to c = 150 in 2023, two years before the target of 200.
def steps(change: Fraction) -> dict[int, Written]:
    return line(*(150 - change * back for back in range(5, -1, -1)))


@pytest.mark.parametrize(
    ("change", "label"),
    [
        pytest.param(Fraction(25), "sun", id="straight to the target"),
        pytest.param(Fraction("23.76"), "sun", id="a miss just below 5 %"),
        pytest.param(Fraction("23.75"), "sun_cloud", id="exactly 5 %"),
        pytest.param(Fraction(20), "sun_cloud", id="exactly 20 %"),
        pytest.param(Fraction("19.99"), "cloud", id="just above 20 %"),
        pytest.param(Fraction("0.01"), "cloud", id="hardly any, but the right way"),
        pytest.param(Fraction(0), "storm", id="constant"),
        pytest.param(Fraction(-1), "storm", id="the wrong way"),
    ],
)
def test_dns(change: Fraction, label: str) -> None:
    assert rate("dns", REACH, None, steps(change))[0] == label


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param(line(0, 0, 0, 140, 143, 146, 150), "cloud", id="seven points: only the last six count"),
        pytest.param(line(110, 130, 150, 170, first=2020), "sun", id="four points are enough"),
        pytest.param(line(130, 150, 170, first=2021), "not_assessable", id="three are not"),
    ],
)
def test_dns_takes_four_to_six_points(figures: Mapping[int, Written], expected: str) -> None:
    assert rate("dns", REACH, None, figures)[0] == expected


def test_dns_counts_years_and_not_points_where_some_are_missing() -> None:
    """From 100 in 2017 to 150 in 2022: 10 a year over four points."""
    assert rate("dns", REACH, None, {2017: 100, 2019: 90, 2021: 160, 2022: 150})[1].figures["change"] == 10


KEPT = measure("every_year", "at_most", 100)
RANGED = Measure(MeasureKind.LEVEL, Demand(Comparator.BETWEEN, quantity(60), quantity(70)), NOWHERE)
ABOUT = Measure(MeasureKind.LEVEL, Demand(Comparator.ABOUT, quantity(20), tolerance=quantity(1)), NOWHERE)


@pytest.mark.parametrize(
    ("target", "figures", "expected"),
    [
        pytest.param(KEPT, line(99, 99, 98, 97), ("sun", "met-not-worsening"), id="limit kept and better"),
        pytest.param(KEPT, line(99, 97, 98, 99), ("sun", "met-not-worsening"), id="limit kept and constant"),
        pytest.param(KEPT, line(90, 92, 93, 97), ("sun_cloud", "met-worsening"), id="limit kept but worse"),
        pytest.param(KEPT, line(120, 110, 105, 101), ("cloud", "not-met-improving"), id="broken but better"),
        pytest.param(KEPT, line(90, 92, 93, 101), ("storm", "not-met-not-improving"), id="broken and worse"),
        pytest.param(KEPT, line(101, 110, 105, 101), ("storm", "not-met-not-improving"), id="broken and constant"),
        pytest.param(REACH, line(190, 195, 199, 205), ("sun", "met-not-worsening"), id="met early"),
        pytest.param(REACH, line(240, 235, 220, 205), ("sun_cloud", "met-worsening"), id="met, but it gets worse"),
        pytest.param(
            REACH, line(150, 160, 170, 180, first=2022), ("cloud", "not-met-improving"), id="due, not met, better"
        ),
        pytest.param(
            REACH, line(190, 185, 184, 180, first=2022), ("storm", "not-met-not-improving"), id="due, not met, worse"
        ),
        pytest.param(RANGED, line(69, 68, 67, 66), ("sun", "met-not-worsening"), id="within a range is no worse"),
        pytest.param(RANGED, line(100, 90, 50, 74), ("cloud", "not-met-improving"), id="past it, and coming back"),
        pytest.param(RANGED, line(30, 40, 50, 74), ("storm", "not-met-not-improving"), id="past it, and going on"),
        pytest.param(ABOUT, line(27, 26, 18, "20.5"), ("sun", "met-not-worsening"), id="nearer from the better side"),
        pytest.param(
            measure("level", "above", 200),
            line(170, 180, 190, 200, first=2020),
            ("sun", "change-reaches"),
            id="the bound itself: nothing is left to go",
        ),
    ],
)
def test_dns_of_what_is_due(target: Measure, figures: Mapping[int, Written], expected: tuple[str, str]) -> None:
    """The figures end in the plan's first year, or in its last where they are due."""
    assert outcome("dns", target, None, figures) == expected


@pytest.mark.parametrize(
    ("method", "target", "baseline", "figures", "code"),
    [
        pytest.param("open-sdg", measure("level", "at_most", 0), 100, {2021: 50}, "growth-to-zero", id="target zero"),
        pytest.param("eurostat", REACH, 0, {2021: 50}, "growth-not-defined", id="base zero"),
        pytest.param("open-sdg", REACH, -10, {2021: 50}, "growth-not-defined", id="base below zero: no complex rate"),
        pytest.param("un-chart", REACH, -10, {2021: 50}, "growth-not-defined", id="nor a complex trend"),
        pytest.param("open-sdg", REACH, 100, {2021: -5}, "growth-not-defined", id="value below zero"),
        pytest.param("open-sdg", REACH, 200, {2021: 190}, "target-equals-baseline", id="base is target, then lost"),
        pytest.param("escap", REACH, 200, {2021: 190}, "target-equals-baseline", id="and its gap has no measure"),
        pytest.param(
            "sdg-index", measure("level", "above", 200), 200, {2021: 190}, "target-equals-baseline", id="strictly"
        ),
        pytest.param("eurostat", REACH, 210, {2021: 205}, "is-guard", id="no way to go"),
        pytest.param("un-chart", REACH, 210, {2021: 190}, "is-guard", id="no way to go, and lost"),
        pytest.param("open-sdg", REACH, None, {2021: 150}, "no-baseline", id="no base"),
        pytest.param("sdg-index", REACH, None, {2021: 250}, "no-baseline", id="met, but declining is not known"),
        pytest.param("escap", REACH, None, {2021: 150}, "method-needs-points", id="one point has no trend"),
        pytest.param("escap", REACH, None, {2021: 150, 2022: 140}, "no-baseline", id="a gap in what way"),
        pytest.param("un-chart", REACH, Fraction(1, 10**90), {2021: 10}, "trend-beyond-measure", id="out of hand"),
        *(pytest.param(name, REACH, 100, {}, "no-actual", id=f"{name}: no figure") for name in PUBLISHED),
        *(
            pytest.param(name, KEPT, 90, {2021: 90}, "is-limit", id=f"{name}: a limit")
            for name in PUBLISHED
            if name is not MethodName.DNS
        ),
        *(
            pytest.param(
                name,
                measure("increase", "at_least", 5),
                None,
                {2021: 1},
                "increase-without-baseline",
                id=f"{name}: adrift",
            )
            for name in PUBLISHED
        ),
    ],
)
def test_what_cannot_be_rated_says_why(
    method: str, target: Measure, baseline: Written | None, figures: Mapping[int, Written], code: str
) -> None:
    assert outcome(method, target, baseline, figures) == ("not_assessable", code)


@pytest.mark.parametrize("name", ["open-sdg", "eurostat", "un-chart", "sdg-index"])
def test_a_target_year_that_is_the_base_year_divides_by_nothing(name: str) -> None:
    found = trajectory(REACH, 100, {2021: 150}, 2021)
    assert found.start is not None
    odd = replace(found, start=found.start._replace(year=2025), history=())
    label, reason = METHODS[MethodName(name)].rate(odd, figures_of(odd, 2021), Thresholds())
    assert (label, reason.code) == (Verdict.NOT_ASSESSABLE, "no-time-elapsed")


def test_methods_disagree_so_that_the_method_must_be_named() -> None:
    """Growth of 100 to 150 in three of five years towards 200: by growth on track, by the straight line not."""
    verdicts = {name: rate(name, REACH, 100, {2021: 108, 2022: 125, 2023: 153})[0].value for name in PUBLISHED}
    assert verdicts == {
        "open-sdg": "substantial_progress",
        "eurostat": "significant_progress",
        "un-chart": "met_or_almost_met",
        "sdg-index": "moderately_improving",
        "escap": "accelerate",
        "dns": "cloud",
    }


def rated(*target: Measure, method: str, baseline: Written | None = None, **figures: Written) -> IndicatorResult:
    subject = indicator(*target, baseline=baseline)
    known = {int(year.removeprefix("y")): value for year, value in figures.items()}
    return assess(plan(subject, figures=known), max(known), today=TODAY, method=MethodName(method)).indicators[0]


def test_the_worst_of_several_measures_counts_by_every_method() -> None:
    found = rated(REACH, measure("level", "at_least", 400), method="sdg-index", baseline=100, y2021=120)
    assert [result.verdict for result in found.measures] == ["on_track", "stagnating"]
    assert (found.verdict, found.reason) == ("stagnating", found.measures[1].reason)


@pytest.mark.parametrize(
    ("method", "label"), [("dns", "cloud"), ("escap", "accelerate")], ids=["weather symbols", "weighted trend"]
)
def test_a_trend_that_overshoots_a_range_misses_it(method: str, label: str) -> None:
    """40 % of 100 at most 50 is aimed at; four more a year lead to 60 by 2025, past both ends."""
    within = Measure(MeasureKind.LEVEL, Demand(Comparator.BETWEEN, quantity(45), high=quantity(50)), NOWHERE)
    found = rated(within, method=method, baseline=20, y2018=12, y2019=16, y2021=28, y2022=36, y2023=44)
    assert found.verdict == label


def test_a_measure_that_a_method_cannot_rate_is_left_out() -> None:
    found = rated(KEPT, REACH, method="open-sdg", baseline=100, y2021=200)
    assert found.verdict == "target_achieved"
    assert [result.reason.code for result in found.left_out] == ["is-limit"]


def test_the_method_of_the_plan_is_taken_unless_another_is_asked_for() -> None:
    whole = replace(plan(indicator(REACH, baseline=100), figures={2021: 120}), method=MethodName.SDG_INDEX)
    assert (assess(whole, today=TODAY).method, dict(assess(whole, today=TODAY).summary)) == (
        "sdg-index",
        {"on_track": 1},
    )
    other = assess(whole, today=TODAY, method=MethodName.SCHEDULE)
    assert (other.method, other.indicators[0].verdict) == ("schedule", Verdict.ON_TRACK)


VALUES = st.one_of(
    st.sampled_from([Fraction(0), Fraction(1, 10**30), Fraction(10**30), Fraction(100), Fraction(-100)]),
    st.fractions(min_value=-1000, max_value=1000, max_denominator=100),
)
TARGETS = st.builds(
    measure,
    st.sampled_from(["level", "level", "increase", "every_year"]),
    st.sampled_from(["at_least", "above", "at_most", "below"]),
    VALUES,
)
FIGURES = st.dictionaries(st.integers(2014, 2027), VALUES, max_size=10)


@given(TARGETS, st.none() | VALUES, FIGURES, st.integers(2020, 2027), st.integers(2021, 2035))
def test_no_figures_make_a_method_stumble(
    target: Measure, baseline: Fraction | None, figures: dict[int, Written], as_of: int, end: int
) -> None:
    for name, method in METHODS.items():
        label, reason = rate(name, target, baseline, figures, as_of, end)
        assert label in method.labels or label in NOT_JUDGED
        assert all(is_sound(figure) for figure in reason.figures.values())


def is_sound(figure: object) -> bool:
    """No complex number, no infinity and no NaN stands in a reason."""
    if isinstance(figure, Iterable) and not isinstance(figure, str):
        return all(map(is_sound, figure))
    return not isinstance(figure, complex) and (not isinstance(figure, float) or math.isfinite(figure))


@given(
    st.sampled_from(PUBLISHED),
    st.sampled_from(["level", "every_year"]),
    st.sampled_from(["at_least", "above", "at_most", "below"]),
    VALUES,
    st.none() | VALUES,
    FIGURES.filter(lambda figures: any(2021 <= year <= 2024 for year in figures)),
    st.fractions(min_value=0, max_value=500, max_denominator=100),
)
def test_a_better_last_value_is_never_rated_worse(
    name: MethodName,
    kind: str,
    comparator: str,
    bound: Fraction,
    baseline: Fraction | None,
    figures: dict[int, Written],
    more: Fraction,
) -> None:
    target = measure(kind, comparator, bound)
    last = max(year for year in figures if year <= 2024)
    better = figures | {last: Fraction(figures[last]) + more * target.demand.direction}
    before, after = (rate(name, target, baseline, known, 2024)[0] for known in (figures, better))
    labels = METHODS[name].labels
    if before in labels and after in labels:
        assert labels.index(after) <= labels.index(before)
