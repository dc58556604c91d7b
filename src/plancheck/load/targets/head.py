"""What `plan` says: title, years, and how the whole is judged and shown."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from plancheck.languages import Language
from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Failed
from plancheck.load.shape.colors import COLOR
from plancheck.load.shape.containers import Either, Pair, Then
from plancheck.load.shape.number import Number
from plancheck.load.shape.record import Field, Record, Values
from plancheck.load.shape.times import DAY, YEAR
from plancheck.load.shape.words import BOOLEAN, IDENTIFIER, TEXT, Choice
from plancheck.load.targets.codes import SeverityByCode
from plancheck.model.place import Place
from plancheck.model.plan import Document, MethodName, Rounding, SetSeverity, Thresholds
from plancheck.model.text import Text
from plancheck.model.verdict import LABELS
from plancheck.values import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """What `plan` says."""

    id: str
    title: Text
    start_year: int
    end_year: int
    baseline_year: int
    place: Place
    document: Document | None
    language: str
    illustrative: bool
    method: MethodName
    thresholds: Thresholds
    verdict_names: Mapping[str, Text]
    colors: Mapping[str, str]
    about_tolerance: Fraction
    rounding: Rounding
    severity: Mapping[str, SetSeverity]


MOST_YEARS = 100
"""Years of a plan: each is looked at, and every one before it with it."""


def _years(span: tuple[int, int], node: Node, at: At) -> tuple[int, int] | Failed:
    if span[1] < span[0]:
        return at.fault("PC021.years", node, {"first": span[0], "last": span[1]}, hint="swap_years")
    if span[1] - span[0] >= MOST_YEARS:
        return at.fault("PC021.long", node, {"count": span[1] - span[0] + 1, "limit": MOST_YEARS})
    return span


DOCUMENT_TITLE = Field("title", TEXT, required=True)
DOCUMENT_DATE = Field("date", DAY)


def _document(values: Values) -> Document | Failed:
    title = values.get(DOCUMENT_TITLE)
    return FAILED if title is None else Document(title, values.get(DOCUMENT_DATE))


_PACE = Number(least=0)
AHEAD = Field("ahead", _PACE)
ON_TRACK = Field("on_track", _PACE)
BEHIND = Field("behind", _PACE)


def _thresholds(values: Values) -> Thresholds | Failed:
    if not values.sound(AHEAD, ON_TRACK, BEHIND):
        return FAILED
    ordinary = Thresholds()
    ahead, on_track, behind = (values.get(field) for field in (AHEAD, ON_TRACK, BEHIND))
    thresholds = Thresholds(
        ahead.value if ahead else ordinary.ahead,
        on_track.value if on_track else ordinary.on_track,
        behind.value if behind else ordinary.behind,
    )
    if not thresholds.ahead >= thresholds.on_track >= thresholds.behind:
        return values.fault_here("PC030.thresholds", hint="descending")
    return thresholds


NAMES = tuple(Field(label, TEXT) for label in LABELS)
COLORS_OF_LABELS = tuple(Field(label, COLOR) for label in LABELS)


def _names(values: Values) -> Mapping[str, Text]:
    return {field.name: name for field in NAMES if (name := values.get(field)) is not None}


def _colors(values: Values) -> Mapping[str, str]:
    return {field.name: color for field in COLORS_OF_LABELS if (color := values.get(field)) is not None}


PLAN_ID = Field("id", IDENTIFIER, required=True)
PLAN_TITLE = Field("title", TEXT, required=True)
YEARS = Field(
    "years", Then(Either(Then(YEAR, lambda year, node, at: (year, year)), sequence=Pair(YEAR)), _years), required=True
)
BASELINE_YEAR = Field("baseline_year", YEAR)
DOCUMENT = Field("document", Record("plan.document", (DOCUMENT_TITLE, DOCUMENT_DATE), _document, in_place=True))
METHOD = Field("method", Choice(MethodName))
ABOUT_TOLERANCE = Field("about_tolerance", Number(0, 1))
THRESHOLDS = Field("thresholds", Record("plan.thresholds", (AHEAD, ON_TRACK, BEHIND), _thresholds, in_place=True))
VERDICT_NAMES = Field("verdict_names", Record("plan.verdict_names", NAMES, _names, in_place=True))
COLORS = Field("colors", Record("plan.colors", COLORS_OF_LABELS, _colors, in_place=True))
ROUNDING = Field("rounding", Choice(Rounding))
ILLUSTRATIVE = Field("illustrative", BOOLEAN)
LANGUAGE = Field("language", Choice(Language, {"zh-CN": Language.ZH, "cn": Language.ZH, "中文": Language.ZH}))

SEVERITY = Field("severity", SeverityByCode())


def _plan(values: Values) -> Head | Failed:
    years, baseline_year = values.get(YEARS), values.get(BASELINE_YEAR)
    if years is not None and baseline_year is not None and baseline_year >= years[0]:
        values.fault(
            "PC021.plan_baseline", BASELINE_YEAR, {"baseline": baseline_year, "first": years[0]}, hint="earlier_year"
        )
    plan_id, title = values.get(PLAN_ID), values.get(PLAN_TITLE)
    if plan_id is None or title is None or years is None or not values.sound(BASELINE_YEAR):
        return FAILED
    language, tolerance = values.get(LANGUAGE), values.get(ABOUT_TOLERANCE)
    method = values.get(METHOD) or MethodName.SCHEDULE
    if method is not MethodName.SCHEDULE and values.written(THRESHOLDS):
        values.warn("PC046", THRESHOLDS, THRESHOLDS.name, hint="thresholds_of_schedule")
    return Head(
        id=plan_id,
        title=title,
        start_year=years[0],
        end_year=years[1],
        baseline_year=years[0] - 1 if baseline_year is None else baseline_year,
        place=values.place(PLAN_ID),
        document=values.get(DOCUMENT),
        language=language or _first_language(title),
        illustrative=values.get(ILLUSTRATIVE) or False,
        method=method,
        thresholds=values.get(THRESHOLDS) or Thresholds(),
        verdict_names=values.get(VERDICT_NAMES) or {},
        colors=values.get(COLORS) or {},
        about_tolerance=Fraction(1, 10) if tolerance is None else tolerance.value,
        rounding=values.get(ROUNDING) or Rounding.HALF_EVEN,
        severity=values.get(SEVERITY) or {},
    )


def _first_language(title: Text) -> Language:
    """The first language of a title that reports can be written in; Chinese where it names none."""
    return next((Language(code) for code in title if code in list(Language)), Language.ZH)


PLAN = Record(
    "plan",
    (
        PLAN_ID,
        PLAN_TITLE,
        YEARS,
        BASELINE_YEAR,
        DOCUMENT,
        METHOD,
        THRESHOLDS,
        VERDICT_NAMES,
        COLORS,
        ABOUT_TOLERANCE,
        ROUNDING,
        SEVERITY,
        ILLUSTRATIVE,
        LANGUAGE,
    ),
    _plan,
)
