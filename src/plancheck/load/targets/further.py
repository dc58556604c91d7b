"""What an indicator may say besides: its path, prices, revisions, official verdicts and accepted misprints."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from plancheck.load.measures import TARGET, WrittenTarget
from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, Shape
from plancheck.load.shape.containers import ByYear, Either, ListOf, Then
from plancheck.load.shape.number import NUMBER, Number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import YEAR
from plancheck.load.shape.words import IDENTIFIER, PLAIN, TEXT
from plancheck.load.shares import PART, WHOLE, form_of, share_of
from plancheck.load.source import shorten
from plancheck.load.targets.codes import ProblemCode
from plancheck.model.indicator import Accepted, OfficialVerdict, PriceBasis
from plancheck.model.place import Place
from plancheck.model.quantity import Quantity, Share
from plancheck.model.text import Text
from plancheck.model.verdict import Verdict

Item = TypeVar("Item")


class WrittenBaseline(NamedTuple):
    """A baseline whose year may be the plan's."""

    year: int | None
    figure: Quantity | Share
    """What a share comes to, only the indicator's unit can tell."""
    place: Place
    note: Text | None = None


class WrittenRevision(NamedTuple):
    """A decision in mid-term whose baseline may be of the plan's year."""

    year: int
    place: Place
    target: WrittenTarget | None
    baseline: WrittenBaseline | None
    decided_by: Text | None
    reason: Text | None


NOTE = Field("note", TEXT)
BASELINE_VALUE = Field("value", NUMBER)
_BASELINE_FORMS = (BASELINE_VALUE, PART)
BASELINE_OF = Field("year", YEAR)


def _baseline(values: Values) -> WrittenBaseline | Failed:
    """A value, or a part and a whole."""
    form = form_of(values, _BASELINE_FORMS)
    if form is None or not values.sound(*_BASELINE_FORMS, WHOLE):
        return FAILED
    figure = share_of(values) or values.get(BASELINE_VALUE)
    if figure is None:
        return FAILED
    return WrittenBaseline(values.get(BASELINE_OF), figure, values.place(form), values.get(NOTE))


BASELINE = Field(
    "baseline",
    Either(
        Then(NUMBER, lambda quantity, node, at: WrittenBaseline(None, quantity, at.place(node))),
        mapping=Record(
            "baseline",
            (BASELINE_VALUE, PART, WHOLE, BASELINE_OF, NOTE),
            _baseline,
            schema={"oneOf": [{"required": [BASELINE_VALUE.name]}, {"required": [PART.name, WHOLE.name]}]},
            also_called={"total": "whole"},
        ),
    ),
)
TARGET_FIELD = Field("target", TARGET)


def _all(found: tuple[Item | Failed, ...], node: Node, at: At) -> tuple[Item, ...] | Failed:
    """The items of a list, where each is readable."""
    usable = tuple(item for item in found if not isinstance(item, Failed))
    return usable if len(usable) == len(found) else FAILED


def list_of(shape: Shape[Item], least: int = 0, most: int | None = None) -> Shape[tuple[Item, ...]]:
    """A list that is read only as a whole."""
    return Then(ListOf(shape, least, most), _all)


MOST_REVISIONS = 100
"""Decisions on one indicator: each is held against all that came before it."""


PATH = Field("path", ByYear(NUMBER, "plan_years"))

_BASIS = re.compile(r"current|constant-[1-9][0-9]{3}")


def _basis(text: str, node: Node, at: At) -> str | Failed:
    if _BASIS.fullmatch(text):
        return text
    return at.fault("PC015.prices", node, {"word": shorten(text)}, hint="prices_example")


_PRICES = Then(PLAIN, _basis)
TARGET_PRICES = Field("target", _PRICES, required=True)
ACTUAL_PRICES = Field("actuals", _PRICES, required=True)


def _price_basis(values: Values) -> PriceBasis | Failed:
    target, actuals = values.get(TARGET_PRICES), values.get(ACTUAL_PRICES)
    return FAILED if target is None or actuals is None else PriceBasis(target, actuals)


PRICE_BASIS = Field(
    "price_basis",
    Either(
        Then(_PRICES, lambda word, node, at: PriceBasis(word, word)),
        mapping=Record("price_basis", (TARGET_PRICES, ACTUAL_PRICES), _price_basis),
    ),
)
DEFLATOR = Field("deflator", IDENTIFIER)
PARENT = Field("parent", IDENTIFIER)
WEIGHT = Field("weight", Number(least=0))


class _Striven:
    """Measures, or a text in one language or several: told apart by the keys of a mapping."""

    def __init__(self) -> None:
        self._form: Shape[WrittenTarget | Text] = Either(Then(TEXT, lambda text, node, at: text), mapping=TARGET)

    def read(self, node: Node, at: At) -> WrittenTarget | Text | Failed:
        """What the form of the keys makes of it."""
        if isinstance(node, MappingNode) and any(TEXT.is_language(key) for key in node.entries):
            return TEXT.read(node, at)
        return self._form.read(node, at)

    def schema(self, defs: Defs) -> Json:
        """Either form."""
        return self._form.schema(defs)


STRETCH: Field[WrittenTarget | Text] = Field("stretch", _Striven())

FROM = Field("from", YEAR, required=True)
DECIDED_BY = Field("decided_by", TEXT)
REASON = Field("reason", TEXT)


def _revision(values: Values) -> WrittenRevision | Failed:
    year = values.get(FROM)
    if year is None or not values.sound(TARGET_FIELD, BASELINE):
        return FAILED
    target, baseline = values.get(TARGET_FIELD), values.get(BASELINE)
    if target is None and baseline is None:
        return values.fault_here("PC044.empty", hint="revision_example")
    if not values.written(REASON):
        values.warn("PC044.reason", FROM, REASON.name, hint="add_reason")
    return WrittenRevision(year, values.place(FROM), target, baseline, values.get(DECIDED_BY), values.get(REASON))


REVISIONS = Field(
    "revisions",
    list_of(
        Record(
            "revision",
            (FROM, TARGET_FIELD, BASELINE, DECIDED_BY, REASON),
            _revision,
            also_called={"year": "from", "since": "from"},
        ),
        most=MOST_REVISIONS,
    ),
)

LABELS: Mapping[str, Verdict] = {
    "提前实现": Verdict.ACHIEVED,
    "已完成": Verdict.ACHIEVED,
    "快于预期": Verdict.AHEAD,
    "符合预期": Verdict.ON_TRACK,
    "滞后": Verdict.BEHIND,
    "严重滞后": Verdict.OFF_TRACK,
    "未完成": Verdict.MISSED,
    "无数据": Verdict.NO_DATA,
    "不可评": Verdict.NOT_ASSESSABLE,
    "仅监测": Verdict.TRACKED,
}
"""The Chinese names of the verdicts."""

OFFICIAL = Field("verdict", TEXT, required=True)
OFFICIAL_SOURCE = Field("source", TEXT)


def _official(values: Values) -> OfficialVerdict | Failed:
    verdict = values.get(OFFICIAL)
    if verdict is None:
        return FAILED
    return OfficialVerdict(verdict, values.place(OFFICIAL), values.get(OFFICIAL_SOURCE))


OFFICIAL_VERDICT = Field(
    "official_verdict",
    ByYear(
        Record("official_verdict", (OFFICIAL, OFFICIAL_SOURCE), _official),
        "plan_years",
    ),
)
FORMERLY = Field("formerly", list_of(IDENTIFIER))

CODE = Field("code", ProblemCode(), required=True)


def _accepted(values: Values) -> Accepted | Failed:
    code = values.get(CODE)
    if code is None:
        return FAILED
    if not values.written(REASON):
        values.warn("PC066", CODE, REASON.name, {"code": code}, hint="say_why_accepted")
    return Accepted(code, values.place(CODE), values.get(REASON))


ACCEPT = Field("accept", list_of(Record("accepted", (CODE, REASON), _accepted)))
