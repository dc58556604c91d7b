"""Whether a formula, worked out with the numbers as they are printed, gives the result that is printed beside it."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from plancheck.model.quantity import WHOLES, Number

_SIGNS = str.maketrans({"−": "-", "×": "*"})
_ABSOLUTE = re.compile(r"\|([^|]+)\|")
_PART_OF = re.compile(r"(\([^()]*\)|[\d.]+)([%‰])")
_RESULT = re.compile(r"[±≥≤<>]?([+-]?\d+(?:\.(\d+))?)\s?([%‰]?)")
_NOISE = 1e-9
"""What powers and logarithms of floats may be off, relative to the result."""

_OPERATORS: Mapping[type[ast.operator], Callable[[Number, Number], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_FUNCTIONS: Mapping[str, Callable[..., Number]] = {"ln": math.log, "max": max, "abs": abs}


def is_borne_out(formula: str, result: str) -> bool:
    """Whether somebody who works `formula` out by hand gets `result`, rounded to its decimals; either way of a half.

    A formula in the amounts of a unit that is itself % or ‰ may leave the sign out: "12 − 9" gives "3%". One that has
    no value as it is printed gives none.

    Args:
        formula: numbers, + − × / ^, brackets, |…|, ln(…), max(…): as the figures of a measure are explained.
        result: a number with its sign and unit.
    """
    found = _RESULT.match(result)
    assert found is not None, result  # every result of a formula is a number
    shown, half = Fraction(found[1]), Fraction(1, 2 * 10 ** len(found[2] or ""))
    try:
        value = worked_out(formula)
    except (ArithmeticError, ValueError):  # a tiny figure is printed as 0: no divisor, and nothing to take the log of
        return False
    return any(
        abs(float(value * times - shown)) <= float(half) + _NOISE * abs(float(shown))
        for times in {1, WHOLES.get(found[3], 1)}
    )


def worked_out(formula: str) -> Number:
    """The value of a printed formula, percentages as shares: exact but for powers with roots and logarithms."""
    text = _ABSOLUTE.sub(r"abs(\1)", formula.translate(_SIGNS))
    text = _PART_OF.sub(lambda part: f"({part[1]}/{WHOLES[part[2]]})", text).replace("^", "**")
    return _value(ast.parse(text, mode="eval").body, text)


def _value(node: ast.expr, text: str) -> Number:
    match node:
        case ast.Constant():
            return Fraction(ast.get_source_segment(text, node) or "")
        case ast.UnaryOp(op=ast.USub()):
            return -_value(node.operand, text)
        case ast.BinOp():
            return _OPERATORS[type(node.op)](_value(node.left, text), _value(node.right, text))
        case ast.Call(func=ast.Name(id=name)):
            return _FUNCTIONS[name](*(_value(argument, text) for argument in node.args))
    raise AssertionError(ast.dump(node))  # plancheck writes nothing else into a formula
