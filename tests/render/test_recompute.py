"""Formulas cannot lie: every printed figure follows from the formulas and inputs that stand beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.assess import assess
from plancheck.assess.explained.notation import DERIVED
from plancheck.load import folder
from plancheck.model.actual import ReportedGrowth
from plancheck.model.indicator import Indicator, PriceBasis
from plancheck.model.place import Place
from plancheck.model.plan import Plan
from plancheck.model.quantity import Share
from plancheck.model.target import Better, Comparator, Demand, Follows, MeasureKind, Series
from plancheck.render.json_show import show_as_json
from plancheck.render.json_status import as_json
from plancheck.text import LANGUAGES
from plancheck.text.symbols import meanings
from tests.plans import NOWHERE, TODAY, Written, actuals, indicator, measure, plan, quantity, revision
from tests.render.recompute import Machine, close, printed_figures

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"data": ROOT / "data", "thirty-kinds": ROOT / "examples" / "thirty-kinds" / "data"}


def example(name: str) -> Plan:
    loaded = folder.read(FOLDERS[name], ROOT)
    assert loaded.plan is not None
    return loaded.plan


def told(a_plan: Plan, as_of: int) -> Any:
    """The JSON as a program reads it that keeps each decimal as it is written."""
    written = as_json(assess(a_plan, as_of, today=TODAY), "en")
    return json.loads(written, parse_float=Fraction, parse_int=int)


def measures_of(found: Any) -> Iterator[Any]:
    return (one for result in found["indicators"] for one in (*result["measures"], *result["stretch"]))


def lies(found: Any) -> list[object]:
    """The figures that do not follow from what stands beside them."""
    wrong: list[object] = []
    for one in measures_of(found):
        machine = Machine(found["formulas"], one)
        printed = printed_figures(one)
        if one["year"] is not None:
            printed |= {name: one[name] for name in ("target", "tolerance") if name in machine.formulas}
        computed = {name: machine.compute(name) for name in printed}
        wrong += [
            (one["formulas"], name, computed[name], printed[name])
            for name in printed
            if not close(computed[name], printed[name])
        ]
    return wrong


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("as_of", [2021, 2022, 2023, 2024, 2025, 2026])
def test_every_figure_of_the_examples_follows_from_its_inputs(name: str, as_of: int) -> None:
    assert not lies(told(example(name), as_of))


def test_the_examples_have_every_kind_of_measure_and_form() -> None:
    found = [one for name in FOLDERS for year in (2023, 2025) for one in measures_of(told(example(name), year))]
    assert {one["measure"] for one in found} == {kind.value for kind in MeasureKind}
    assert {one["form"] for one in found} == {"way", "guard", "limit", "running", "budget"}


@pytest.mark.parametrize("name", FOLDERS)
def test_every_input_stands_where_its_source_says(name: str) -> None:
    """The line holds the figure, or the figures that it is derived from stand in theirs."""
    for one in measures_of(told(example(name), 2023)):
        for entry in one["inputs"]:
            if entry["source"] is None:
                assert entry["symbol"] == "about_tolerance"
            elif "formulas" not in entry and entry["symbol"] not in ("path", "times", "plus", "target"):
                line = (
                    (ROOT / entry["source"]["file"])
                    .read_text(encoding="utf-8")
                    .splitlines()[entry["source"]["line"] - 1]
                )
                written = re.findall(r"-?\d+(?:\.\d+)?", line)
                assert entry["value"] in map(Fraction, written), (entry, line)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FOLDERS)
def test_every_symbol_that_occurs_has_its_meaning(name: str, language: str) -> None:
    found = json.loads(as_json(assess(example(name), 2023, today=TODAY), language))
    for formulas in found["formulas"].values():
        for figure, text in formulas.items():
            assert {figure, *re.findall(r"[a-z_]+", text)} <= found["symbols"].keys()
    inputs = [entry for one in measures_of(found) for entry in one["inputs"]]
    assert {entry["symbol"] for entry in inputs} - {"history"} <= found["symbols"].keys()


def test_no_meaning_is_told_of_a_symbol_that_no_formula_has() -> None:
    texts = [text for rule in DERIVED.values() for text in rule.values()]
    source = (ROOT / "src" / "plancheck" / "assess" / "explained" / "notation.py").read_text(encoding="utf-8")
    known = {*re.findall(r"[a-z_.]+", source), *re.findall(r"[a-z_]+", " ".join(texts)), "history"}
    sides = {f"{side}_{way}" for side in ("chance", "first") for way in ("above", "below")}
    assert meanings("en").keys() <= known | sides


def test_show_explains_itself_as_status_does() -> None:
    report = assess(example("thirty-kinds"), 2023, today=TODAY)
    whole = json.loads(as_json(report, "en"))
    for result in whole["indicators"]:
        shown = json.loads(show_as_json(report, result["id"], "en"))
        assert shown["measures"] == result["measures"]
        assert shown["formulas"].items() <= whole["formulas"].items()
        assert shown["symbols"].items() <= whole["symbols"].items()
        assert {one["formulas"] for one in shown["measures"]} <= shown["formulas"].keys()


def test_measures_of_one_shape_share_their_formulas() -> None:
    """What a thousand indicators cost is their inputs: the formulas stand in the result once."""
    asked = measure("level", "at_least", 3)
    many = plan(*(indicator(asked, id=f"i{number}", baseline=2) for number in range(1000)))
    assert len(told(many, 2023)["formulas"]) == 1


PERCENT = measure("level", "at_least", 50)
PRICED = replace(
    indicator(measure("level", "at_least", 20), baseline=10),
    price_basis=PriceBasis("constant-2020", "current"),
    deflator="prices",
)
INFLATION = replace(indicator(id="prices"), series=Series.GROWTH_RATE)


def implied(kind: str, *, permille: bool = False) -> Plan:
    """A baseline that follows from a level and an increase or a rate."""
    stated = measure("level", "at_least", 9), measure(kind, "at_least", 5, permille=permille)
    return plan(indicator(*stated), figures={2021: 8})


def grown() -> Plan:
    """Two years of which only the growth is published, after the figure of a year or the stated baseline."""
    growths = tuple(ReportedGrowth(year, quantity(6), NOWHERE, NOWHERE) for year in (2021, 2022))
    return replace(plan(indicator(PERCENT, baseline=10)), growths={"gdp": growths})


def shared(unit: str, scale: int) -> Plan:
    (figure,) = actuals({2021: Fraction(scale, 3)})
    of_three = replace(figure, share=Share(quantity(1), quantity(3)))
    return replace(plan(indicator(PERCENT, unit=unit, baseline=10)), actuals={"gdp": (of_three,)})


def at_current_prices(deflator: Indicator, prices: dict[int, Written], figures: dict[int, Written]) -> Plan:
    return replace(plan(PRICED), references=(deflator,), actuals={"gdp": actuals(figures), "prices": actuals(prices)})


def grown_at_current_prices() -> Plan:
    made = at_current_prices(indicator(id="prices"), {2020: 100, 2021: 105, 2022: 110}, {2021: 12})
    return replace(made, growths={"gdp": (ReportedGrowth(2022, quantity(6), NOWHERE, NOWHERE),)})


RATES: dict[int, Written] = {2019: 2, 2020: 3, 2021: 4, 2022: "-1.5"}


@pytest.mark.parametrize(
    ("a_plan", "rules"),
    [
        pytest.param(grown(), {"growth"}, id="a growth after a growth"),
        pytest.param(shared("%", 100), {"share.percent"}, id="a share in percent"),
        pytest.param(shared("‰", 1000), {"share.permille"}, id="a share in permille"),
        pytest.param(
            at_current_prices(indicator(id="prices"), {2020: 100, 2022: 112}, {2022: 15}),
            {"prices"},
            id="a price index",
        ),
        pytest.param(at_current_prices(INFLATION, RATES, {2022: 15}), {"prices.later"}, id="rates of later years"),
        pytest.param(
            at_current_prices(INFLATION, RATES, {2018: 8, 2019: 9, 2021: 15, 2022: 16}),
            {"prices.earlier", "prices.later"},
            id="rates of earlier years, for the trend",
        ),
        pytest.param(
            at_current_prices(INFLATION, RATES, {2020: 10, 2021: 15, 2022: 16}),
            {"prices.later"},
            id="the stated baseline is not led anywhere",
        ),
        pytest.param(grown_at_current_prices(), {"prices", "growth"}, id="a growth at current prices"),
        pytest.param(implied("increase"), {"increase"}, id="level and increase"),
        pytest.param(implied("change"), {"change"}, id="level and change"),
        pytest.param(implied("change", permille=True), {"change.permille"}, id="a change in permille"),
        pytest.param(implied("reduction"), {"reduction"}, id="level and reduction"),
        pytest.param(implied("reduction", permille=True), {"reduction.permille"}, id="a reduction in permille"),
        pytest.param(implied("average_growth"), {"average_growth"}, id="level and mean growth"),
        pytest.param(
            implied("average_growth", permille=True), {"average_growth.permille"}, id="a mean growth in permille"
        ),
    ],
)
def test_what_nobody_has_published_says_what_it_follows_from(a_plan: Plan, rules: set[str]) -> None:
    found = told(a_plan, 2022)
    assert {name.removeprefix("derived.") for name in found["formulas"] if name.startswith("derived.")} == rules
    assert not lies(found)


def test_the_actual_of_the_base_year_that_serves_as_baseline_is_at_its_own_prices() -> None:
    priced = at_current_prices(INFLATION, RATES, {2020: 10, 2022: 16})
    found = told(replace(priced, indicators=(replace(PRICED, baseline=None),)), 2022)
    assert "derived.prices.same" in found["formulas"]
    assert not lies(found)


def test_a_baseline_implied_by_a_replaced_target_says_so() -> None:
    """The plan demanded 9 and 5 more, and demands 12 since: it began at 4 all the same."""
    first = tuple(replace(one, place=Place("data/targets.yaml", 7)) for one in implied("increase").indicators[0].target)
    later = revision(2022, replace(measure("level", "at_least", 12), place=Place("data/targets.yaml", 9)))
    found = told(plan(replace(indicator(*first), revisions=(later,)), figures={2022: 8}), 2022)
    (baseline,) = (one for one in next(measures_of(found))["inputs"] if one["symbol"] == "baseline")
    assert (baseline["value"], baseline["formulas"]) == (4, "derived.increase")
    assert [(one["value"], one["source"]["line"]) for one in baseline["inputs"]] == [(9, 7), (5, 7)]
    assert not lies(found)


values = st.decimals(-40, 40, places=1).map(lambda value: str(value + 0))
positive = st.decimals("0.5", 40, places=1).map(str)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """One indicator with one measure of any kind, comparator, series and schedule, also after another series."""
    kind = draw(st.sampled_from(MeasureKind))
    series = draw(st.sampled_from(Series))
    figures = draw(st.dictionaries(st.integers(2016, 2026), draw(st.sampled_from([values, positive])), max_size=9))
    comparator = draw(st.sampled_from(Comparator))
    bound = quantity(draw(values))
    better = draw(st.sampled_from([None, *Better])) if comparator is Comparator.ABOUT else None
    high = quantity(str(bound.value + 5)) if comparator is Comparator.BETWEEN and bound.decimals == 0 else None
    comparator = Comparator.AT_LEAST if comparator is Comparator.BETWEEN and high is None else comparator
    tolerance = draw(st.sampled_from([None, quantity(1)])) if comparator is Comparator.ABOUT else None
    demand = Demand(comparator, bound, high=high, tolerance=tolerance, better=better)
    asked = replace(measure(kind.value, "at_least", 1, permille=draw(st.booleans())), demand=demand)
    subject = indicator(
        asked,
        baseline=draw(st.none() | values | positive),
        baseline_year=draw(st.sampled_from([2019, 2020])),
        schedule=draw(st.sampled_from([None, "linear", "compound", "step"])),
    )
    subject = replace(subject, series=series)
    if draw(st.booleans()):
        subject = replace(subject, range=(quantity(0), quantity(20)))
    if draw(st.booleans()) and kind is not MeasureKind.AVERAGE_GROWTH:
        years = draw(st.dictionaries(st.integers(2021, 2025), values.map(quantity), max_size=3))
        subject = replace(subject, path=years)
    made = plan(subject, figures=figures)
    reported = list(made.actuals["gdp"])
    if len(reported) > 1 and draw(st.booleans()):
        which = draw(st.integers(1, len(reported) - 1))
        change: dict[str, Any] = {"since": reported[which].year - 1} if draw(st.booleans()) else {"bound": comparator}
        if comparator not in (Comparator.BETWEEN, Comparator.ABOUT) or "since" in change:
            reported[which] = replace(reported[which], **change)
    if draw(st.booleans()):
        return replace(made, actuals={"gdp": tuple(reported)})
    follows = Follows("other", NOWHERE, quantity(draw(values)), quantity(draw(values)))
    followed = replace(asked, follows=follows, demand=replace(demand, comparator=Comparator.AT_LEAST, high=None))
    kinds = [series, Series.GROWTH_RATE] if series in (Series.LEVEL, Series.GROWTH_RATE) else [series]
    other = replace(indicator(id="other", baseline=draw(st.none() | positive)), series=draw(st.sampled_from(kinds)))
    theirs = actuals(draw(st.dictionaries(st.integers(2018, 2025), values, max_size=7)))
    indicators = (replace(subject, target=(followed,), path={}), other)
    return replace(plan(*indicators), actuals={"gdp": tuple(reported), "other": theirs})


@given(plans(), st.integers(2021, 2026))
def test_every_figure_of_any_plan_follows_from_its_inputs(a_plan: Plan, as_of: int) -> None:
    assert not lies(told(a_plan, as_of))
