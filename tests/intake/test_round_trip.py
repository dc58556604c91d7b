"""Any data folder, to a form, filled in, and back: just the figures that were typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancheck.intake.take import take
from plancheck.model.actual import State, TaskState
from tests.intake.books import filled, number, text
from tests.intake.plans import TODAY, codes, load, make_form, reading_of, slots, write_plan

QUICK = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
BROAD = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
UNITS = ("亿元", "万元", "个", "%", "‰", "")
WORDS = st.text(st.one_of(st.characters(categories=["L", "N", "P", "S"]), st.just(" ")), min_size=1, max_size=40).map(
    lambda words: " ".join(words.split())
)
OWNERS = st.one_of(st.none(), WORDS.filter(bool), st.sampled_from(["a/b", "A/B", "History", "[发改]", "x" * 40, "'"]))
VERDICTS = {
    "achieved": "已完成",
    "ahead": "快于预期",
    "on_track": "符合预期",
    "behind": "滞后",
    "off_track": "严重滞后",
}
STATES = {"flash": "快报数", "preliminary": "初步数", "final": "最终数", "revised": "修订数"}
NAMES: Mapping[str, Mapping[str, str]] = {"zh": {**STATES, **VERDICTS}, "en": {}}


@dataclass(frozen=True)
class Typed:
    """What is typed into a row."""

    value: str
    whole: str = ""
    state: str = ""
    note: str = ""


@st.composite
def figures(draw: st.DrawFn, unit: str) -> str:
    """A number of at most fifteen digits, of which no year's is a thousand times another's."""
    decimals = draw(st.integers(0, 12))
    low, high = (10, 90) if unit in ("%", "‰") else (100, 900)
    whole = draw(st.integers(low, high))
    part = draw(st.integers(0, 10**decimals - 1))
    return f"{whole}.{part:0{decimals}}" if decimals else str(whole)


@st.composite
def plans(draw: st.DrawFn) -> tuple[str, dict[int, str], dict[str, Typed], str]:
    """Targets, the actuals of 2022 and 2023, what is typed into the form of 2023, and its language."""
    indicators, values, typed = [], {2022: [], 2023: []}, {}  # type: ignore[var-annotated]  # filled below
    for place in range(draw(st.integers(1, 5))):
        id_, unit, owner = f"i{place}", draw(st.sampled_from(UNITS)), draw(OWNERS)
        fields = {"id": id_, "name": draw(WORDS.filter(bool)), "section": "s", "unit": unit, "target": {"level": 500}}
        if owner:
            fields["owner"] = owner
        if not unit:
            del fields["unit"]
        indicators.append(fields)
        for lines in values.values():
            if draw(st.booleans()):
                lines.append(f"  {id_}: {draw(figures(unit))}")
        if draw(st.booleans()):
            if unit in ("%", "‰") and draw(st.booleans()):
                whole = draw(st.integers(1000, 9000))
                typed[f"values:{id_}"] = Typed(str(whole * draw(st.integers(10, 90)) // 100), str(whole))
            else:
                state, note = draw(st.sampled_from(["", *State])), draw(st.one_of(st.just(""), WORDS))
                typed[f"values:{id_}"] = Typed(draw(figures(unit)), state=str(state), note=note)
    said = {"id": "w", "name": "W", "section": "s", "target": {"words": draw(WORDS.filter(bool))}}
    if draw(st.booleans()):
        verdict = draw(st.sampled_from(["", *VERDICTS]))
        typed["words:w"] = Typed("", state=verdict, note=draw(st.one_of(st.just(""), WORDS)))
    if draw(st.booleans()):
        typed["tasks:t"] = Typed(str(draw(st.integers(0, 100))), state=str(draw(st.sampled_from(list(TaskState)))))
    targets = json.dumps(
        {
            "format": 1,
            "plan": {"id": "p-1", "title": draw(WORDS.filter(bool)), "years": [2021, 2025]},
            "sections": [{"id": "s", "title": "S"}],
            "indicators": [*indicators, said],
            "tasks": [{"id": "t", "title": "T", "section": "s"}],
        },
        ensure_ascii=False,
    )
    actuals = {
        year: f"year: {year}\nsource: s\nvalues:\n" + "\n".join(lines) + "\n" for year, lines in values.items() if lines
    }
    return targets, actuals, typed, draw(st.sampled_from(["zh", "en"]))


def typed_cells(typed: Mapping[str, Typed], language: str) -> dict[tuple[str, str], str]:
    """What is typed, by row and field, as a spreadsheet keeps it."""
    cells = {}
    for key, row in typed.items():
        if row.value:
            cells[key, "part" if row.whole else "value"] = number(float(row.value))
        if row.whole:
            cells[key, "whole"] = number(float(row.whole))
        if row.state:
            cells[key, "state"] = text(NAMES[language].get(row.state, row.state))
        if row.note.strip(" -—–…_.") and not row.whole:
            cells[key, "note"] = text(row.note)
    return cells


def round_trip(drawn: tuple[str, dict[int, str], dict[str, Typed], str]) -> None:
    targets, actuals, typed, language = drawn
    with TemporaryDirectory() as folder:
        data = write_plan(Path(folder), targets, actuals)
        _, before = load(data)
        form = make_form(data, 2023, language)
        places = slots(form)
        cells = typed_cells(typed, language)
        untouched = {path: path.read_bytes() for path in data.rglob("*.yaml")}
        reading = reading_of(data, filled(form, {places[slot]: inner for slot, inner in cells.items()}))
        assert codes(reading) == []
        outcome = take(data, data.parent, reading.entries, today=TODAY, replace_held=True)
        assert outcome.is_sound, outcome
        _, after = load(data)
        for id_ in before.series:
            row = typed.get(f"values:{id_}")
            old, new = (
                next((one for one in plan.actuals.get(id_, ()) if one.year == 2023), None) for plan in (before, after)
            )
            if row is None:
                assert (new and new.quantity) == (old and old.quantity)
                continue
            assert new is not None
            if row.whole:
                assert new.share is not None
                assert [one.value for one in new.share] == [Fraction(row.value), Fraction(row.whole)]
            else:
                assert new.quantity.value == Fraction(row.value)
                assert new.state == (row.state or (old.state if old else State.FINAL))
                if (f"values:{id_}", "note") in cells:
                    assert new.note == {"": row.note}
        judged = typed.get("words:w", Typed(""))
        told = (judged.state, judged.note if ("words:w", "note") in cells else "")
        assert [(one.verdict.value, (one.evidence or {}).get("", "")) for one in after.assessments.get("w", ())] == (
            [told] if judged.state else []
        )
        if "tasks:t" in typed:
            (report,) = after.task_reports["t"]
            assert report.share == Fraction(typed["tasks:t"].value) / 100
            assert report.state == typed["tasks:t"].state
        for path, content in untouched.items():
            if path.name != "2023.yaml" or not typed:
                assert path.read_bytes() == content
        again = reading_of(data, make_form(data, 2023, language))
        assert (again.entries, again.faults) == ((), ())


@given(plans())
@QUICK
def test_a_form_gives_back_just_what_was_typed(drawn: tuple[str, dict[int, str], dict[str, Typed], str]) -> None:
    round_trip(drawn)


@pytest.mark.slow
@given(plans())
@BROAD
def test_any_form_gives_back_just_what_was_typed(drawn: tuple[str, dict[int, str], dict[str, Typed], str]) -> None:
    round_trip(drawn)
