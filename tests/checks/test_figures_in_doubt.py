"""Figures that can hardly be so are told once, where they stand; what really happens in plans is not told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.checks import check
from plancheck.model.indicator import Accepted, Indicator
from plancheck.model.plan import Plan, Sum
from plancheck.model.problem import Problem, Severity
from plancheck.model.quantity import Quantity, Share
from plancheck.model.target import Series
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity, task, task_report

REACH = measure("level", "at_least", 20)
UNTARGETED = indicator()
RATE = indicator(unit="‰")
SHARE = indicator(unit="%")


def found(subject: Plan, today: date = TODAY) -> list[Problem]:
    return list(check(subject, today))


def told(
    figures: Mapping[int, Written], subject: Indicator = UNTARGETED, baseline: Written | None = None
) -> list[tuple[str, str]]:
    """Codes of what is told of an indicator's figures, with the file."""
    if baseline is not None:
        subject = replace(subject, baseline=indicator(baseline=baseline).baseline)
    made = replace(plan(subject, figures=figures), year_files={})
    return [(problem.code, problem.place.file.rpartition("/")[2]) for problem in found(made)]


@pytest.mark.parametrize(
    ("figures", "baseline", "where"),
    [
        pytest.param({2021: 23600}, "2.2", ["2021.yaml"], id="the first figure against the baseline"),
        pytest.param({2021: "2.36", 2022: 25400, 2023: "2.7"}, "2.2", ["2022.yaml"], id="one between others, once"),
        pytest.param({2021: 23600, 2022: 25400, 2023: "2.7", 2024: "3"}, "2.2", ["2021.yaml"], id="two in a row, once"),
        pytest.param({2021: "2.36", 2022: "2.5", 2023: "2.7"}, 22000, ["targets.yaml"], id="the baseline itself"),
        pytest.param({2021: "0.000236"}, "2.2", ["2021.yaml"], id="too small"),
        pytest.param({2019: 1, 2024: 31000}, None, ["2024.yaml"], id="threefold growth over a gap of years besides"),
        pytest.param({2021: 236000000}, "2.2", ["2021.yaml"], id="亿元 for 元"),
        pytest.param({2021: -23600}, "-2.2", ["2021.yaml"], id="a loss"),
        pytest.param({2021: 6960}, "2.2", ["2021.yaml"], id="half an order of magnitude less than a step"),
        pytest.param({2021: 6950}, "2.2", [], id="and not quite"),
        pytest.param({2021: 236}, "2.2", [], id="a hundredfold"),
        pytest.param({2021: 2200}, "2.2", [], id="a thousandfold"),
        pytest.param({2021: 4, 2022: 60, 2023: 900, 2024: 8000}, "0.5", [], id="what grows that much in four years"),
        pytest.param({2021: 0, 2022: 24000}, "0", [], id="from nothing"),
        pytest.param({2021: "2.36", 2022: "2.5"}, "2.2", [], id="nothing of the kind"),
    ],
)
def test_a_figure_in_another_unit(figures: Mapping[int, Written], baseline: Written | None, where: list[str]) -> None:
    assert told(figures, baseline=baseline) == [("PC050", file) for file in where]


def test_a_baseline_that_follows_from_the_target_is_a_neighbour_too() -> None:
    subject = indicator(measure("level", "at_least", 3), measure("increase", "at_least", "0.8"))
    problem = found(replace(plan(subject, figures={2021: 23600}), year_files={}))[0]
    assert (problem.code, problem.figures["other"]) == ("PC050", Quantity(Fraction(22, 10), 1))


GROWTH = replace(indicator(unit="%"), series=Series.GROWTH_RATE)


@pytest.mark.parametrize(
    ("subject", "figures", "codes"),
    [
        pytest.param(SHARE, {2021: 60, 2022: 610000}, ["PC050"], id="no share is that large"),
        pytest.param(SHARE, {2021: 610000, 2022: 60, 2023: 61}, ["PC050"], id="nor was it"),
        pytest.param(SHARE, {2021: "0.01", 2022: 100}, [], id="a share may grow ten thousandfold up to all of it"),
        pytest.param(SHARE, {2021: "0.01", 2022: "100.1"}, ["PC050"], id="and not beyond"),
        pytest.param(SHARE, {2021: 60, 2022: "0.006"}, [], id="or vanish"),
        pytest.param(RATE, {2021: "0.1", 2022: 1000}, [], id="all of it in ‰"),
        pytest.param(RATE, {2021: "0.1", 2022: 1001}, ["PC050"], id="more than all of it in ‰"),
        pytest.param(GROWTH, {2021: "0.05", 2022: 500}, [], id="a growth is as small as it likes, and sixfold"),
        pytest.param(GROWTH, {2021: "6.5", 2022: 68000}, ["PC050"], id="no growth is that large"),
        pytest.param(GROWTH, {2021: "6.5", 2022: -68000}, ["PC050"], id="nor a fall"),
        pytest.param(SHARE, {2021: 60, 2022: 6100}, ["PC054"], id="a hundredfold is more than the whole"),
    ],
)
def test_shares_and_rates_in_another_unit(subject: Indicator, figures: Mapping[int, Written], codes: list[str]) -> None:
    assert [code for code, _ in told(figures, subject)] == codes


def test_a_share_in_another_unit_is_not_told_to_leave_its_range_as_well() -> None:
    ranged = replace(SHARE, range=(Quantity(Fraction(0)), Quantity(Fraction(100))))
    assert told({2021: 60, 2022: 610000}, ranged) == [("PC050", "2022.yaml")]
    assert told({2021: 60, 2022: 610}, ranged) == [("PC033", "2022.yaml")]


def test_an_other_unit_is_an_error_and_names_both_figures_and_places() -> None:
    problem = found(replace(plan(UNTARGETED, figures={2021: "2.4", 2022: 25400}), year_files={}))[0]
    assert problem.severity is Severity.ERROR
    assert problem.related is not None
    assert problem.related.file.endswith("2021.yaml")
    assert {key: problem.figures[key] for key in ("year", "other_year")} == {"year": 2022, "other_year": 2021}


def test_an_other_unit_explains_a_sum_that_does_not_come_out_and_a_range_that_is_left() -> None:
    parts = (replace(UNTARGETED, id="a"), replace(UNTARGETED, id="b"))
    reported = {
        "a": actuals({2021: 1, 2022: 11000, 2023: 12000, 2024: 1}),
        "b": actuals(dict.fromkeys(range(2021, 2025), 2)),
    }
    total = Sum(("a", "b"), Quantity(Fraction(3)), NOWHERE, (NOWHERE, NOWHERE))
    made = replace(plan(*parts), actuals=reported, sums=(total,))
    assert [problem.code for problem in found(made)] == ["PC050"]


@given(
    st.lists(st.integers(1000, 1300), min_size=4, max_size=9),
    st.data(),
    st.sampled_from([Fraction(10**4), Fraction(1, 10**4)]),
)
def test_one_slip_of_ten_thousand_in_a_calm_series_is_one_problem_at_its_place(
    calm: list[int], data: st.DataObject, slip: Fraction
) -> None:
    assert told({2010 + n: value for n, value in enumerate(calm)}) == []
    at = data.draw(st.integers(0, len(calm) - 1))
    slipped = {2010 + n: value * slip if n == at else value for n, value in enumerate(map(Fraction, calm))}
    assert told(slipped) == [("PC050", f"{2010 + at}.yaml")]


@pytest.mark.parametrize(
    ("figures", "where"),
    [
        pytest.param({2021: "3.1", 2022: "0.31", 2023: "3.0"}, ["2022.yaml"], id="% between two ‰"),
        pytest.param({2020: "3.2", 2021: "3.1", 2022: "3.0", 2023: 30}, ["2023.yaml"], id="‰ of the latest year"),
        pytest.param({2021: "1.45", 2022: "0.34", 2023: "-0.60"}, [], id="a growth that really fell"),
        pytest.param({2021: 5, 2022: 30, 2023: 60, 2024: 80}, [], id="a network that spreads"),
        pytest.param({2021: 8, 2022: 9, 2023: 85}, [], id="two years are too few to say"),
        pytest.param({2021: 3, 2022: 6, 2023: 4}, [], id="twice as much"),
    ],
)
def test_percent_for_permille(figures: Mapping[int, Written], where: list[str]) -> None:
    assert told(figures, RATE) == [("PC051", file) for file in where]


@pytest.mark.parametrize(
    ("figures", "baseline", "target", "where"),
    [
        pytest.param({2021: "0.935"}, 90, 95, [2021], id="the first year, against baseline and target"),
        pytest.param({2021: "0.935"}, None, 95, [2021], id="against the target alone"),
        pytest.param({2021: "0.935"}, 90, None, [2021], id="against the baseline alone"),
        pytest.param({2021: "0.935", 2022: "0.94"}, 90, 95, [2021, 2022], id="two do not confirm each other"),
        pytest.param({2021: 1}, 99, None, [2021], id="the whole"),
        pytest.param({2021: "0.935", 2022: 94}, None, None, [2021], id="against the year after"),
        pytest.param({2021: "0.9", 2022: 3}, "0.3", 95, [], id="what begins with next to nothing"),
        pytest.param({2021: "0.4"}, 90, 95, [], id="no hundredth"),
        pytest.param({2021: "1.01"}, 90, 95, [], id="above the whole as a fraction"),
    ],
)
def test_a_share_as_a_fraction(
    figures: Mapping[int, Written], baseline: Written | None, target: int | None, where: list[int]
) -> None:
    subject = SHARE if target is None else replace(SHARE, target=(measure("level", "at_least", target),))
    found_ = told(figures, subject, baseline)
    assert found_ == [("PC051", f"{year}.yaml") for year in where]


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        # between others: these may differ by a factor of two
        pytest.param({2021: 2, 2022: 40, 2023: 4}, ["PC051"], id="the others differ by just two"),
        pytest.param({2021: 2, 2022: 40, 2023: "4.01"}, [], id="by more than two"),
        pytest.param({2021: 3, 2022: 24, 2023: 3}, ["PC051"], id="just eightfold"),
        pytest.param({2021: 3, 2022: 23, 2023: 3}, [], id="less than eightfold"),
        pytest.param({2021: 3, 2022: "37.5", 2023: 3}, ["PC051"], id="twelve and a half"),
        pytest.param({2021: 3, 2022: "37.6", 2023: 3}, [], id="more than that"),
        pytest.param({2021: 3, 2022: "0.24", 2023: 3}, ["PC051"], id="a twelfth"),
        pytest.param({2021: 3, 2022: "0.2", 2023: 3}, [], id="a fifteenth"),
        # at an end: three others, that differ by a quarter
        pytest.param({2020: 4, 2021: "4.5", 2022: 5, 2023: 45}, ["PC051"], id="the others differ by just a quarter"),
        pytest.param({2020: 4, 2021: "4.5", 2022: "5.01", 2023: 45}, [], id="by more than a quarter"),
        pytest.param({2020: 45, 2021: 4, 2022: "4.5", 2023: 5}, ["PC051"], id="the first figure"),
        pytest.param({2021: 4, 2022: 4, 2023: 40}, [], id="two others beside it"),
        pytest.param({2021: 4, 2022: 40, 2023: 4, 2024: 0}, [], id="nothing has no size"),
    ],
)
def test_how_alike_the_other_years_must_be(figures: Mapping[int, Written], codes: list[str]) -> None:
    assert [code for code, _ in told(figures, RATE)] == codes


CALM = {2015: 100, 2016: 106, 2017: 111, 2018: 118, 2019: 125}


@pytest.mark.parametrize(
    ("figures", "where"),
    [
        pytest.param({**CALM, 2020: 1310}, ["2020.yaml"], id="a digit too many"),
        pytest.param({**CALM, 2020: 13}, ["2020.yaml"], id="a digit too few"),
        pytest.param({**CALM, 2020: 1310, 2021: 138}, ["2020.yaml"], id="the return is not told again"),
        pytest.param({**CALM, 2020: 400, 2021: 420, 2022: 450}, ["2020.yaml"], id="nor what goes on from there"),
        pytest.param({**CALM, 2020: 70}, [], id="a bad year"),
        pytest.param({**CALM, 2020: 240}, [], id="nearly doubled"),
        pytest.param({**CALM, 2022: 270}, [], id="more after three years"),
        pytest.param({2017: 111, 2018: 118, 2019: 125, 2020: 510}, [], id="too few to know what is usual"),
        pytest.param({2015: 100, 2016: 300, 2017: 90, 2018: 280, 2019: 95, 2020: 700}, [], id="what has always leapt"),
        pytest.param({2015: -1, 2016: 1, 2017: 2, 2018: 2, 2019: 3, 2020: 90}, [], id="what can be less than nothing"),
    ],
)
def test_a_figure_far_from_its_history(figures: Mapping[int, Written], where: list[str]) -> None:
    assert told(figures) == [("PC055", file) for file in where]


def test_shares_are_far_from_their_history_by_points() -> None:
    shares = {2015: 50, 2016: 51, 2017: 52, 2018: 53, 2019: 54}
    assert told({**shares, 2020: 64}, SHARE) == []
    assert told({**shares, 2020: 76}, SHARE) == [("PC055", "2020.yaml")]


def test_the_arithmetic_of_a_history_is_among_the_figures() -> None:
    doubling = {year: 2 ** (year - 2015) for year in range(2015, 2020)}
    problem = found(replace(plan(UNTARGETED, figures={**doubling, 2020: 200}), year_files={}))[0]
    assert problem.severity is Severity.WARNING
    shown = {key: round(problem.figures[key].value, 6) for key in ("before", "expected", "low", "high")}  # type: ignore[attr-defined]  # figures hold objects
    assert shown == {"before": 16, "expected": 32, "low": 16, "high": 64}


@given(st.integers(1, 10**6), st.integers(-6, 6))
def test_no_unit_makes_a_history_unusual(factor: int, power: int) -> None:
    scaled = {year: Fraction(value) * factor * Fraction(10) ** power for year, value in {**CALM, 2020: 1310}.items()}
    assert told(scaled) == [("PC055", "2020.yaml")]


def test_a_share_above_the_whole_by_its_name_or_by_how_it_is_reported() -> None:
    named = replace(SHARE, name={"zh": "森林覆盖率"})
    assert told({2021: 55, 2022: 100}, named) == []
    assert told({2021: 55, 2022: 155}, named) == [("PC054", "2022.yaml")]
    assert told({2021: 55, 2022: 155}, SHARE) == []
    limits = (Quantity(Fraction(0)), Quantity(Fraction(200)))
    assert told({2021: 55, 2022: 155}, replace(named, range=limits)) == []
    shared = replace(plan(SHARE, figures={2021: 55, 2022: 155}), year_files={})
    part = replace(shared.actuals["gdp"][0], share=Share(Quantity(Fraction(55)), Quantity(Fraction(100))))
    reported = replace(shared, actuals={"gdp": (part, shared.actuals["gdp"][1])})
    assert [problem.code for problem in found(reported)] == ["PC054"]


@pytest.mark.parametrize(
    ("subject", "figures", "where"),
    [
        pytest.param(SHARE, {2021: 60, 2022: 300}, ["2022.yaml"], id="five times what is known besides"),
        pytest.param(SHARE, {2021: 60, 2022: 299}, [], id="less than that: a ratio"),
        pytest.param(SHARE, {2021: 15, 2022: 101}, ["2022.yaml"], id="just above the whole"),
        pytest.param(SHARE, {2021: 10, 2022: 99}, [], id="just within it"),
        pytest.param(SHARE, {2021: 60, 2022: 310, 2023: 250}, [], id="not all of them are that far"),
        pytest.param(SHARE, {2021: 120, 2022: 700}, [], id="nothing within the whole is known"),
        pytest.param(RATE, {2021: 60, 2022: 300}, [], id="the whole of ‰ is a thousand"),
        pytest.param(GROWTH, {2021: 6, 2022: 300}, [], id="a growth has no whole"),
        pytest.param(indicator(measure("level", "at_least", 65), unit="%"), {2021: 610}, ["2021.yaml"], id="the goal"),
        pytest.param(indicator(measure("level", "at_least", 650), unit="%"), {2021: 61}, ["targets.yaml"], id="of it"),
    ],
)
def test_a_share_above_the_whole_by_all_that_is_known_besides(
    subject: Indicator, figures: Mapping[int, Written], where: list[str]
) -> None:
    assert told(figures, subject) == [("PC054", file) for file in where]


FLOW = replace(UNTARGETED, series=Series.FLOW)


@pytest.mark.parametrize(
    ("subject", "parts", "whole", "codes"),
    [
        pytest.param(FLOW, {6: "4.0", 9: "2.1"}, None, ["PC056"], id="a quarter's own figure"),
        pytest.param(FLOW, {9: "5.2"}, "5.1", ["PC056"], id="the whole year is less"),
        pytest.param(FLOW, {6: "4.0", 9: "4.0"}, "4.0", [], id="nothing more"),
        pytest.param(UNTARGETED, {6: "4.0", 9: "2.1"}, "1", [], id="a state may fall"),
    ],
)
def test_what_adds_up_does_not_fall(
    subject: Indicator, parts: Mapping[int, Written], whole: Written | None, codes: list[str]
) -> None:
    reported = tuple(replace(actuals({2023: value})[0], through=month) for month, value in parts.items())
    made = plan(subject, figures={} if whole is None else {2023: whole})
    assert [problem.code for problem in found(replace(made, partial={"gdp": reported}))] == codes


def test_years_follow_one_another_without_being_compared_to_parts_of_others() -> None:
    parts = tuple(replace(actuals({year: value})[0], through=6) for year, value in ((2023, 9), (2024, 4)))
    assert found(replace(plan(FLOW), partial={"gdp": parts})) == []


def test_a_level_that_is_called_cumulative() -> None:
    assert told({2021: 500, 2022: 480}, replace(UNTARGETED, name={"zh": "累计建成住房"})) == [("PC056", "2022.yaml")]
    assert told({2021: 6, 2022: 5}, replace(UNTARGETED, name={"zh": "能耗累计降低"})) == []


@pytest.mark.parametrize(
    ("subject", "codes"),
    [
        pytest.param(replace(indicator(unit="亿元"), name={"zh": "产值（万元）"}), ["PC052"], id="in the name"),
        pytest.param(replace(indicator(unit="亿元"), name={"zh": "产值（亿元）"}), [], id="the same"),
        pytest.param(replace(indicator(unit="亿元"), name={"zh": "产值（规模以上）"}), [], id="no unit"),
        pytest.param(replace(indicator(unit="%"), name={"zh": "自然增长率(‰)"}), ["PC052"], id="‰ and %"),
        pytest.param(replace(indicator(unit="%"), name={"en": "Growth (percent)"}), [], id="spelt out"),
        pytest.param(replace(indicator(unit="亿元"), definition={"zh": "单位：万元。"}), ["PC052"], id="defined"),
        pytest.param(replace(indicator(unit="%"), definition={"zh": "低于5‰的不计"}), [], id="other figures"),
        pytest.param(replace(indicator(unit=""), name={"zh": "产值（万元）"}), [], id="no unit declared"),
    ],
)
def test_a_name_says_the_unit(subject: Indicator, codes: list[str]) -> None:
    assert [problem.code for problem in found(plan(subject))] == codes


def asking(kind: str, bound: Written, *, unit: str = "%", baseline: Written | None = None, quote: str = "") -> Plan:
    return plan(replace(indicator(measure(kind, "at_least", bound), unit=unit, baseline=baseline), quote=quote))


@pytest.mark.parametrize(
    ("subject", "codes"),
    [
        pytest.param(asking("change", 4, baseline="60.6"), ["PC053"], id="a change of a share"),
        pytest.param(asking("change", 4), ["PC053"], id="without a baseline"),
        pytest.param(asking("reduction", 1, baseline="5.5"), ["PC053"], id="a reduction of a share"),
        pytest.param(asking("increase", 4, baseline="60.6"), [], id="points"),
        pytest.param(asking("change", 10, baseline=20, quote="比重增长10%"), [], id="the plan says percent"),
        pytest.param(asking("change", 4, baseline=20, quote="提高4个百分点"), ["PC053"], id="the plan says points"),
        pytest.param(asking("change", 100, baseline=20), [], id="120 cannot be meant: doubled"),
        pytest.param(asking("reduction", 50, baseline=12), [], id="less than nothing cannot be meant: halved"),
        pytest.param(asking("change", 40, unit="亿元", baseline=20), [], id="a change of an amount"),
        pytest.param(asking("increase", "6.5", unit="亿元", quote="增长6.5%"), ["PC053"], id="the quote says percent"),
        pytest.param(asking("increase", 6, unit="亿元", quote="增6亿元，其中农业占16%"), [], id="of something else"),
    ],
)
def test_percent_or_points(subject: Plan, codes: list[str]) -> None:
    assert [problem.code for problem in found(subject)] == codes


def test_a_rate_that_the_other_facts_confirm_or_deny_is_not_doubted_as_well() -> None:
    for level, codes in (("63.0", []), ("64.6", ["PC031"])):
        both = (measure("level", "at_least", level), measure("change", "at_least", 4))
        problems = found(plan(indicator(*both, unit="%", baseline="60.6")))
        assert [problem.code for problem in problems] == codes
    assert problems[0].hint == "write_increase"


def test_a_doubt_can_be_accepted_on_its_indicator() -> None:
    accepting = replace(UNTARGETED, accept=(Accepted("PC055", NOWHERE),))
    assert told({**CALM, 2020: 1310}, accepting) == []


def test_an_accepted_other_unit_leaves_no_doubts_behind() -> None:
    accepting = replace(UNTARGETED, accept=(Accepted("PC050", NOWHERE),))
    assert told({**CALM, 2020: 1310000}, accepting) == []


LOSSES = replace(UNTARGETED, range=(Quantity(Fraction(-100)), Quantity(Fraction(100))))


@pytest.mark.parametrize(
    ("figures", "subject", "where"),
    [
        pytest.param({2021: "2.4", 2022: "-2.5"}, UNTARGETED, ["2022.yaml"], id="the newest of three"),
        pytest.param({2021: "-2.4", 2022: "2.5", 2023: "2.6"}, UNTARGETED, ["2021.yaml"], id="between others"),
        pytest.param({2021: "2.4", 2022: "-2.5"}, SHARE, [], id="a share, which may be a balance of shares"),
        pytest.param({2021: "2.4", 2022: "-2.5"}, LOSSES, [], id="what may be negative"),
        pytest.param({2021: "-2.4", 2022: "-2.5"}, UNTARGETED, [], id="more than one"),
        pytest.param({2021: "1.1", 2022: "-0.4"}, UNTARGETED, [], id="what has become less and less"),
        pytest.param({2021: 0, 2022: "-2.5"}, UNTARGETED, [], id="after nothing"),
        pytest.param({2022: "-2.5"}, UNTARGETED, [], id="two figures"),
    ],
)
def test_the_one_negative_amount_among_positive_ones(
    figures: Mapping[int, Written], subject: Indicator, where: list[str]
) -> None:
    assert told(figures, subject, "2.2") == [("PC055", file) for file in where]


@pytest.mark.parametrize(
    ("figures", "subject", "where"),
    [
        pytest.param({2021: "2.36", 2022: "25.4"}, UNTARGETED, ["2022.yaml"], id="ten times in the newest year"),
        pytest.param({2021: "2.36", 2022: "0.25"}, UNTARGETED, ["2022.yaml"], id="a tenth"),
        pytest.param({2021: 236, 2022: 240}, replace(UNTARGETED, unit="万元"), ["2021.yaml"], id="the baseline"),
        pytest.param({2021: "2.36", 2022: "11.8"}, UNTARGETED, [], id="five times"),
        pytest.param({2021: "4.4", 2022: "44"}, UNTARGETED, [], id="where the other years differ much as well"),
        pytest.param({2021: "2.36", 2022: "25.4"}, SHARE, [], id="shares have a rule of their own"),
        pytest.param({2022: "25.4"}, UNTARGETED, [], id="two figures"),
    ],
)
def test_an_amount_ten_times_its_neighbour_where_others_hardly_differ(
    figures: Mapping[int, Written], subject: Indicator, where: list[str]
) -> None:
    baseline = "22" if subject.unit == "万元" else "2.2"
    assert told(figures, subject, baseline) == [("PC055", file) for file in where]


def test_small_counts_may_grow_tenfold() -> None:
    assert told({2021: 1, 2022: 10}, UNTARGETED, 1) == []
    assert told({2021: 30, 2022: 300}, UNTARGETED, 30) == [("PC055", "2022.yaml")]
    assert told({2021: 12, 2022: 120}, UNTARGETED, 13) == []
    assert told({2021: 30, 2022: 3}, UNTARGETED, 30) == []
    assert told({2021: 8, 2022: 0}, UNTARGETED, 8) == []


CITY = {2021: 208, 2022: 222, 2023: 236, 2024: 251}


@pytest.mark.parametrize("written", ["3", "19", "2.22", "0.22", "2220", "22200", "0", "222000000000"])
@pytest.mark.parametrize("year", CITY)
def test_any_figure_of_another_size_between_steady_ones_is_told_once(year: int, written: str) -> None:
    assert told({**CITY, year: written}, UNTARGETED, 195) == [("PC055", f"{year}.yaml")]


REACHING = replace(UNTARGETED, target=(measure("level", "at_least", 270),))
NEARLY_NONE = replace(UNTARGETED, target=(measure("level", "at_most", 10),))
TO_NOTHING = replace(UNTARGETED, target=(measure("reduction", "at_least", 95),))
MANIFOLD = replace(UNTARGETED, target=(measure("increase", "at_least", 2000),))
FROM_ZERO = replace(UNTARGETED, range=(Quantity(Fraction(0)), Quantity(Fraction(1000))))


@pytest.mark.parametrize(
    ("figures", "subject", "where"),
    [
        pytest.param({2021: 0}, REACHING, [2021], id="the first year, which a target confirms"),
        pytest.param({2021: "2.08"}, REACHING, [2021], id="the same of a hundredth"),
        pytest.param({2021: 0}, UNTARGETED, [], id="the first year, which nothing confirms"),
        pytest.param({2021: 2, 2022: "2.1"}, REACHING, [2021], id="two that go on from one another, once"),
        pytest.param({2021: 2, 2022: 2200, 2023: 236}, REACHING, [2021, 2022], id="two that do not"),
        pytest.param({2021: 206, 2022: 0}, NEARLY_NONE, [], id="nothing, near the target"),
        pytest.param({2021: 206, 2022: 9}, NEARLY_NONE, [], id="what the target asks for"),
        pytest.param({2021: 206, 2022: 9}, TO_NOTHING, [], id="what a reduction leads to"),
        pytest.param({2021: 206, 2022: 2100}, MANIFOLD, [], id="what an increase leads to"),
        pytest.param({2021: 206, 2022: 0}, FROM_ZERO, [], id="nothing, within the declared range"),
        pytest.param({2021: 206, 2022: 0, 2023: 210, 2024: 0}, UNTARGETED, [], id="nothing, more than once"),
        pytest.param({2021: 206, 2022: 9000, 2023: 1000, 2024: 230}, UNTARGETED, [], id="what leaps by less as well"),
        pytest.param({2019: 0, 2021: 206, 2022: 210}, UNTARGETED, [], id="what begins with nothing"),
        pytest.param({2021: 206, 2022: 0, 2023: -5}, UNTARGETED, [], id="what can be less than nothing"),
    ],
)
def test_what_makes_another_size_likely(figures: Mapping[int, Written], subject: Indicator, where: list[int]) -> None:
    assert told(figures, subject, 195) == [("PC055", f"{year}.yaml") for year in where]


def test_of_shares_only_nothing_is_told() -> None:
    assert told({2021: 91, 2022: 0, 2023: 92}, SHARE, 90) == [("PC055", "2022.yaml")]
    assert told({2021: 20, 2022: 0, 2023: 92}, SHARE, 5) == []
    assert told({2021: "5.2", 2022: 0, 2023: "5.3"}, GROWTH) == []


def test_how_much_larger_a_figure_is_is_rounded() -> None:
    (problem,) = found(replace(plan(UNTARGETED, figures={**CITY, 2022: 22200}), year_files={}))
    assert (problem.variant, problem.figures["factor"]) == ("manifold", Quantity(Fraction(100)))


@pytest.mark.parametrize(
    ("bound", "comparator", "baseline", "codes"),
    [
        pytest.param("0.96", "at_least", 91, ["PC051"], id="a hundredth of the baseline"),
        pytest.param("0.96", "at_most", 91, [], id="a limit: what is to fall may be to fall so far"),
        pytest.param("0.96", "at_least", None, [], id="nothing beside it"),
        pytest.param("0.96", "at_least", 5, [], id="near the baseline"),
        pytest.param("0.4", "at_least", 91, [], id="no hundredth"),
        pytest.param("1.2", "at_least", 91, [], id="above the whole as a fraction"),
    ],
)
def test_a_target_as_a_fraction(bound: str, comparator: str, baseline: int | None, codes: list[str]) -> None:
    subject = indicator(measure("level", comparator, bound), unit="%", baseline=baseline)
    assert [problem.code for problem in found(plan(subject))] == codes


@pytest.mark.parametrize(
    ("kind", "baseline", "figures", "codes"),
    [
        pytest.param("change", 0, {}, ["PC068"], id="a change from nothing"),
        pytest.param("average_growth", 0, {}, ["PC068"], id="a growth from nothing"),
        pytest.param("reduction", -10, {}, ["PC068"], id="a reduction of a loss"),
        pytest.param("change", None, {2020: 0}, ["PC068"], id="from nothing as it is reported"),
        pytest.param("change", None, {}, [], id="from what is not known yet"),
        pytest.param("increase", 0, {}, [], id="an increase from nothing"),
        pytest.param("change", 10, {}, [], id="a change of something"),
    ],
)
def test_rates_have_a_start(kind: str, baseline: int | None, figures: Mapping[int, Written], codes: list[str]) -> None:
    subject = plan(indicator(measure(kind, "at_least", 50), baseline=baseline), figures=figures)
    assert [problem.code for problem in found(replace(subject, year_files={}))] == codes


@pytest.mark.parametrize(
    ("state", "percent", "codes"),
    [
        pytest.param("done", "80", ["PC069"], id="done, and not in full"),
        pytest.param("done", "0.8", ["PC069"], id="one cause"),
        pytest.param("done", "100", [], id="done in full"),
        pytest.param("in_progress", "0.45", ["PC051"], id="a fraction"),
        pytest.param("in_progress", "1", [], id="begun"),
        pytest.param("in_progress", "0", [], id="not begun"),
        pytest.param("done", None, [], id="done"),
    ],
)
def test_the_progress_of_a_task(state: str, percent: str | None, codes: list[str]) -> None:
    share = None if percent is None else Fraction(percent) / 100
    subject = plan(indicator(REACH), tasks=(task(),), reports=(task_report(2021, state, share),))
    assert [problem.code for problem in found(subject)] == codes


@pytest.mark.parametrize(
    ("value", "hint"),
    [("100.2", "index_or_range"), ("199", "index_or_range"), ("618", "share_or_range")],
)
def test_what_is_slightly_above_the_whole_may_be_an_index(value: str, hint: str) -> None:
    (problem,) = found(replace(plan(SHARE, figures={2021: "2.1", 2022: value}), year_files={}))
    assert (problem.code, problem.hint) == ("PC054", hint)
    assert problem.figures["rate"] == Quantity(Fraction(value) - 100, quantity(value).decimals)
