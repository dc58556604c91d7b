"""`plancheck show`: one indicator or task whole."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import witness
from plancheck.cli.faults import UsageFault
from plancheck.cli.ids import no_such_id
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.session import choose, open_session, plan_year, read_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plancheck.model.plan import MethodName, Plan
    from plancheck.model.report import IndicatorResult, Report

FORMATS = ("text", "json")


def show(
    id_: Annotated[str, typer.Argument(metavar="ID")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="YEAR")] = None,
    methods: Annotated[bool, typer.Option("--methods")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="|".join(FORMATS))] = "text",
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Show one indicator or task with all that its verdict rests on."""
    witness.allow()
    session = open_session(data, lang, color, today, at)
    choose("--format", format_, FORMATS)
    _, plan, ending = read_plan(session)
    if plan is None:
        return ending

    from plancheck.assess import assess

    id_ = _find(plan, id_)
    report = assess(plan, plan_year("--as-of", as_of, plan) if as_of else None, today=session.today)

    from plancheck.render.show import render_show

    ratings = _ratings(report, id_) if methods else {}
    sys.stdout.write(
        render_show(
            report,
            id_,
            format_,
            ratings=ratings,
            language=session.language_for(plan),
            width=session.width,
            color=session.color,
        )
    )
    return ending


def _ratings(report: Report, id_: str) -> Mapping[MethodName, IndicatorResult]:
    """An indicator by every method; nothing for a task, which has no published rule."""
    from plancheck.assess.compare import by_all_methods

    indicator = report.plan.series.get(id_)
    return {} if indicator is None else by_all_methods(report.plan, indicator, report.as_of)


def _find(plan: Plan, asked: str) -> str:
    """The id that is meant: itself in any case, or the name that the tables show, in any of its languages.

    Args:
        plan: what could be read.
        asked: an id or a name.

    Raises:
        UsageFault: nothing is called so, or several are.
    """
    names = {indicator.id: indicator.name for indicator in plan.indicators} | {
        task.id: task.title for task in plan.tasks
    }
    if asked in names:
        return asked
    folded = asked.casefold()
    found = [id_ for id_, name in names.items() if folded in (id_, *(text.casefold() for text in name.values()))]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageFault("several-ids", given=asked, choices=tuple(found))
    raise no_such_id(plan, asked)
