"""What is told of a forecast: always as one, never among the facts."""

from __future__ import annotations

from collections.abc import Iterator

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
        robust=style.amount(forecast.robust),
    )
    yield catalogue.word("forecast.basis.name"), basis


def forecast_text(style: Style, forecast: Forecast) -> str:
    """The value that the trend leads to, with its range, as a sentence."""
    told = style.catalogue.word("forecast.value", year=forecast.year, value=style.amount(forecast.value))
    return told + _range_text(style, forecast, "forecast.range")


def forecast_cell(style: Style, forecast: Forecast) -> str:
    """The same for a narrow column: "3.03（2.99—3.07）"."""
    return style.number(forecast.value) + _range_text(style, forecast, "forecast.range.cell")


def _range_text(style: Style, forecast: Forecast, key: str) -> str:
    catalogue = style.catalogue
    parts = []
    if forecast.low is not None and forecast.high is not None:
        parts.append(catalogue.word(key, low=style.number(forecast.low), high=style.number(forecast.high)))
    if forecast.cut:
        parts.append(catalogue.word("forecast.cut"))
    return "".join(parts)


def _chance_text(style: Style, chance: float) -> str:
    """A probability in whole percent; what is not certain never reads so."""
    if chance > 0.99:
        return style.catalogue.word("forecast.chance.most")
    if chance < 0.01:
        return style.catalogue.word("forecast.chance.least")
    return numbers.percent(chance, 0, style.rounding)
