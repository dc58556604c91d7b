"""How figures come about, as plain data: which formulas they have, and the inputs with file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plancheck.model.explanation import Explanation, Input
from plancheck.render.json_values import Data, number, place_data
from plancheck.text.symbols import meanings

Used = dict[str, Mapping[str, str]]
"""The formulas that a result names, by their name: each stands in it once, however many figures have it."""

_SYMBOL = re.compile(r"[a-z_]+")


def explanation_data(explanation: Explanation, used: Used) -> Data:
    """The years that formulas count with, the name of the formulas, and their inputs.

    Args:
        explanation: of a measure.
        used: takes up the formulas that are named.
    """
    return {
        "year": explanation.year,
        "first_year": explanation.first_year,
        "start_year": explanation.start_year,
        **_formulas_data(explanation, used),
    }


def legend_data(used: Used, language: str) -> Data:
    """All formulas that a result names, and what their symbols mean."""
    texts = (text for formulas in used.values() for pair in formulas.items() for text in pair)
    found = {symbol for text in texts for symbol in (text, *_SYMBOL.findall(text))}
    return {
        "formulas": {name: dict(formulas) for name, formulas in used.items()},
        "symbols": {symbol: meaning for symbol, meaning in meanings(language).items() if symbol in found},
    }


def _formulas_data(explanation: Explanation, used: Used) -> Data:
    used[explanation.name] = explanation.formulas
    return {
        "formulas": explanation.name,
        "inputs": [_input_data(one, used) for one in explanation.inputs],
    }


def _input_data(one: Input, used: Used) -> Data:
    """An input; what it has not is left out, so that a plain one is short."""
    data: Data = {"symbol": one.symbol, "year": one.year, "value": number(one.value)}
    if one.series:
        data["id"] = one.series
    if one.since is not None:
        data["since"] = one.since
    if one.bound is not None:
        data["bound"] = one.bound.value
    if one.trend:
        data["trend"] = True
    data["source"] = None if one.place is None else place_data(one.place)
    if one.basis is not None:
        data |= _years_data(one.basis)
        data |= _formulas_data(one.basis, used)
    return data


def _years_data(basis: Explanation) -> Data:
    years = {"first_year": basis.first_year, "start_year": basis.start_year, "target_year": basis.target_year}
    return {name: year for name, year in years.items() if year is not None}
