"""The filters of report templates: those of Jinja that are bounded and keep data escaped, and a few of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from jinja2 import pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from markupsafe import Markup

from plancheck.compose.names import NO_FIGURE
from plancheck.compose.report_document import Picture
from plancheck.compose.table import Spark
from plancheck.model.plan import Rounding
from plancheck.render.template_fault import Unfit
from plancheck.render.template_limits import Budget
from plancheck.text import numbers

COUNTED = "_counted"
"""The filter through which every loop draws its items."""

PLAIN = "_plain"
"""The filter through which every slice is taken."""

_OF_JINJA = (
    *("first", "last", "length", "count", "lower", "upper", "capitalize", "trim", "truncate"),
    *("list", "sort", "dictsort", "unique", "reverse", "items", "groupby", "min", "max"),
    *("map", "select", "reject", "selectattr", "rejectattr", "abs", "int", "float", "string"),
)
_SIZED = (str, list, tuple, dict, range)
_MAX_DECIMALS = 12


Escape = Callable[[str], str]
"""Makes a text of the data one that is shown as it is, in the markup of the format."""


Draw = Callable[[Picture | Spark], str]
"""Makes of a picture, large or small, what stands for it in the markup of the format."""


def filters(budget: Budget, rounding: Rounding, escape: Escape, draw: Draw) -> Mapping[str, Callable[..., Any]]:
    """All filters by name, each of which uses up what it reads.

    Args:
        budget: what the template may use up.
        rounding: the plan's rule for a half.
        escape: of the format's markup.
        draw: shows a picture in it.
    """

    def drawn(picture: object) -> Markup:
        """What stands for a picture, large or small."""
        if not isinstance(picture, Picture | Spark):
            raise Unfit("no-picture", picture)
        return Markup(draw(picture))

    def number(value: object, decimals: int = 0) -> str:
        """A number with so many decimals, rounded by the plan's rule."""
        return NO_FIGURE if value is None else numbers.digits(_figure(value), _bounded(decimals), rounding)

    def percent(value: object, decimals: int = 1) -> str:
        """A fraction as a percentage: 0.064 is "6.4%"."""
        return NO_FIGURE if value is None else numbers.percent(_figure(value), _bounded(decimals), rounding)

    def join(items: Iterable[object], separator: object = "") -> str:
        texts = list(items)
        pairs = zip(texts, [separator] * (len(texts) - 1) + [""], strict=False)
        return join_texts(budget, [text for pair in pairs for text in pair], escape)

    def replace(text: str, old: str, new: str) -> str:
        budget.build(len(text), text.count(old) * len(new))
        return text.replace(old, new)

    def total(items: Iterable[float]) -> float:
        found: float = 0
        for item in items:
            found += item
        return found

    @pass_context
    def counted(_: Context, items: Iterable[object]) -> Iterable[object]:
        return budget.counted(items)

    own = {
        "number": number,
        "percent": percent,
        "replace": replace,
        "sum": total,
        "draw": drawn,
        PLAIN: lambda value: value,
    }
    of_jinja = {name: FILTERS[name] for name in _OF_JINJA}
    return {
        **{name: _charged(budget, function) for name, function in {**of_jinja, **own}.items()},
        "default": FILTERS["default"],
        "join": join,
        COUNTED: counted,
    }


def join_texts(budget: Budget, parts: Iterable[object], escape: Escape) -> str:
    """Parts as one text. Where one of them is markup already, the others are escaped, and all of it is markup."""
    found = list(parts)
    if not any(isinstance(part, Markup) for part in found):
        return _joined(budget, [str(part) for part in found])
    return Markup(_joined(budget, [part if isinstance(part, Markup) else escape(str(part)) for part in found]))


def _joined(budget: Budget, pieces: list[str]) -> str:
    budget.build(*map(len, pieces))
    return "".join(pieces)


def _figure(value: object) -> float:
    if not isinstance(value, int | float):
        raise Unfit("no-number", value)
    return value


def _bounded(decimals: int) -> int:
    return min(max(int(decimals), 0), _MAX_DECIMALS)


def _charged(budget: Budget, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, with the sizes of what it reads used up before it begins.

    Text that is markup already is read as plain text, to be escaped again: cut or turned around it could lose its
    escapes.
    """

    @wraps(function)
    def charged(*arguments: Any, **options: Any) -> Any:
        budget.take(1 + sum(len(value) for value in arguments if isinstance(value, _SIZED)))
        return function(*(str(value) if isinstance(value, Markup) else value for value in arguments), **options)

    return charged
