"""Reports as workbooks, and how the tests read them: by another library than the one that wrote them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from plancheck.assess import assess
from plancheck.compose.workbook import Workbook, compose_workbook
from plancheck.model.plan import Plan
from plancheck.model.verdict import Verdict
from plancheck.render.edition import Edition, edition_of
from plancheck.render.excel import render
from plancheck.resources import templates
from tests.compose.samples import INDICATORS, sample_plan
from tests.plans import TODAY

HEAD = 2
"""The row of a table's heads."""


def edition(plan: Plan | None = None, *, language: str = "zh", year: int = 2023) -> Edition:
    """The sample plan's report, or that of another plan."""
    whole = plan or sample_plan()
    previous = assess(whole, year - 1, today=TODAY) if year > whole.start_year else None
    return edition_of(assess(whole, year, today=TODAY), previous, language=language, sources=templates())


def content(plan: Plan | None = None, *, language: str = "zh", year: int = 2023) -> bytes:
    return render(edition(plan, language=language, year=year)).content


def composed(made: Edition) -> Workbook:
    """What the workbook says, before its layout."""
    return compose_workbook(made.report, made.document)


def read(made: bytes) -> CalamineWorkbook:
    return CalamineWorkbook.from_filelike(BytesIO(made))


def rows(made: bytes, sheet: str) -> list[list[object]]:
    """Every row of a sheet from its first one on, with values of their own types."""
    return [list(row) for row in read(made).get_sheet_by_name(sheet).to_python(skip_empty_area=False)]


def parts_of(made: bytes) -> dict[str, str]:
    """The files inside a workbook."""
    with ZipFile(BytesIO(made)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def named(text: str) -> Plan:
    """The sample plan with this text wherever the data have one that every language reads."""
    whole, texts = sample_plan(), {"": text}
    return replace(
        whole,
        title=texts,
        indicators=tuple(
            replace(one, name=texts, unit=one.unit and text, owner=texts, definition=texts) for one in whole.indicators
        ),
        tasks=tuple(replace(one, title=texts, owner=texts, ref=texts) for one in whole.tasks),
        sections=tuple(replace(one, title=texts) for one in whole.sections),
        verdict_names={Verdict.ON_TRACK: texts},
    )


def many(count: int) -> Plan:
    """The sample plan with so many indicators, each with figures of its own."""
    whole = sample_plan()
    more = [(f"{one.id}-{number}", one) for number in range(-(-count // len(INDICATORS))) for one in INDICATORS]
    return replace(
        whole,
        indicators=tuple(replace(one, id=name) for name, one in more[:count]),
        actuals={name: whole.actuals.get(one.id, ()) for name, one in more[:count]},
    )
