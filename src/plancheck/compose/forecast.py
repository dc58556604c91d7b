"""What is told of a forecast: always as one, never among the facts."""

from __future__ import annotations

from collections.abc import Iterator

from plancheck.model.quantity import Number
from plancheck.model.report import Forecast
from plancheck.text import numbers
from plancheck.text.figures import Style


def forecast_items(style: Style, forecast: Forecast) -> Iterator[tuple[str, str]]:
    """Name and text of each thing that a forecast says, in the measure's unit.

    Args:
        style: the measure's.
        forecast: where the trend leads.
    """
    catalogue = style.catalogue
    yield catalogue.name("figure", "forecast"), forecast_text(style, forecast)
    if forecast.chance is not None:
        chance = catalogue.word("forecast.chance", chance=_chance_text(style, forecast.chance))
        yield catalogue.word("forecast.chance.name"), chance
    reached = (
        catalogue.word("forecast.never")
        if forecast.reached is None
        else catalogue.word("forecast.reached", year=forecast.reached)
    )
    yield catalogue.word("forecast.reached.name"), reached
    basis = catalogue.word(
        "forecast.basis",
        points=forecast.points,
        first=forecast.first_year,
        last=forecast.last_year,
        robust=style.with_unit(_numbers(style, forecast, forecast.robust), style.unit),
    )
    yield catalogue.word("forecast.basis.name"), basis


def forecast_text(style: Style, forecast: Forecast) -> str:
    """The value that the trend leads to, with its range, as a sentence."""
    value = style.with_unit(_numbers(style, forecast, forecast.value), style.unit)
    told = style.catalogue.word("forecast.value", year=forecast.year, value=value)
    return told + _range_text(style, forecast, "forecast.range")


def forecast_cell(style: Style, forecast: Forecast) -> str:
    """The same for a narrow column: "3.03（2.99—3.07）"."""
    return _numbers(style, forecast, forecast.value) + _range_text(style, forecast, "forecast.range.cell")


def _range_text(style: Style, forecast: Forecast, key: str) -> str:
    """The range, where it is not one number, and whether the value was cut."""
    catalogue = style.catalogue
    parts = []
    if forecast.low is not None and forecast.high is not None:
        low, high = (_numbers(style, forecast, end) for end in (forecast.low, forecast.high))
        if low != high:
            parts.append(catalogue.word(key, low=low, high=high))
    if forecast.cut:
        parts.append(catalogue.word("forecast.cut"))
    return "".join(parts)


def _numbers(style: Style, forecast: Forecast, value: Number) -> str:
    """One of the numbers of a forecast, all of which have the same decimals: 3.020 (2.996 to 3.044)."""
    told = (forecast.value, forecast.low, forecast.high, forecast.robust)
    decimals = max(style.shown(one).decimals for one in told if one is not None)
    return numbers.digits(value, decimals, style.rounding)


def _chance_text(style: Style, chance: float) -> str:
    """A probability in whole percent; what is not certain never reads so."""
    if chance > 0.99:
        return style.catalogue.word("forecast.chance.most")
    if chance < 0.01:
        return style.catalogue.word("forecast.chance.least")
    return numbers.percent(chance, 0, style.rounding)
