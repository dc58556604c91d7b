"""`plancheck status`: the plan at a glance."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import witness
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UsageFault, unknown
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.owners import check_owner
from plancheck.cli.session import choose, open_session, plan_year, read_plan
from plancheck.cli.stages import stages

if TYPE_CHECKING:
    from plancheck.cli.session import Session
    from plancheck.model.plan import MethodName, Plan
    from plancheck.model.report import Report
    from plancheck.model.verdict import Label


def status(
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="YEAR")] = None,
    method: Annotated[str | None, typer.Option("--method", metavar="NAME")] = None,
    section: Annotated[list[str] | None, typer.Option("--section", metavar="ID")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="STATUS")] = None,
    owner: Annotated[str, typer.Option("--owner", metavar="NAME", show_default=False)] = "",
    since: Annotated[str | None, typer.Option("--since", metavar="YEAR")] = None,
    missing: Annotated[bool, typer.Option("--missing")] = False,
    tasks: Annotated[bool, typer.Option("--tasks")] = False,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", metavar="STATUS")] = None,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Show where the plan stands."""
    witness.allow()
    session = open_session(data, lang, color, today, at)
    chosen = _format(session, format_)
    asked = _method(method) if method else None
    _, plan, ending = read_plan(session)
    if plan is None:
        return ending

    from plancheck.assess.select import Selection, any_as_bad_as, select

    used = asked or plan.method
    sections = _sections(plan, section or ())
    check_owner(plan, owner)
    wanted = [_label("--only", _as_code(verdict), used) for verdict in only or ()]
    limit = _label("--fail-on", fail_on, used) if fail_on else None
    year = plan_year("--as-of", as_of, plan) if as_of else None
    whole = _judged(session, plan, year, used, explained=chosen == "json" and since is None)
    report = select(whole, Selection(sections, wanted, owner, missing))
    if since is not None:
        _write_changes(session, report, _earlier_year(since, report), chosen)
    else:
        _write_status(session, report, chosen, tasks)
    if ending is Exit.OK and limit and any_as_bad_as(report, limit):
        return Exit.FAIL_ON
    return ending


def _judged(session: Session, plan: Plan, year: int | None, method: MethodName, *, explained: bool) -> Report:
    """The plan judged, with what explains each figure where the result tells it."""
    from plancheck.assess import assess

    if explained:
        from plancheck.assess.explained import explain
    with stages(session, "judging") as next_stage:
        next_stage()
        return assess(plan, year, today=session.today, method=method, explain=explain if explained else None)


def _format(session: Session, asked: str | None) -> str:
    if asked:
        from plancheck.render.status import FORMATS

        return choose("--format", asked, tuple(FORMATS))
    return "table" if session.on_terminal or session.color else "plain"


def _method(asked: str) -> MethodName:
    from plancheck.model.plan import MethodName

    return MethodName(choose("--method", asked, tuple(MethodName)))


def _write_status(session: Session, report: Report, chosen: str, all_tasks: bool) -> None:
    from plancheck.render.status import status_pieces

    pieces = status_pieces(
        report,
        chosen,
        language=session.language_for(report.plan),
        width=session.width,
        color=session.color,
        all_tasks=all_tasks,
    )
    _write(session, pieces)


def _write(session: Session, pieces: Iterable[str]) -> None:
    """Write results as they come; on a terminal they show by themselves how far the work is, once they begin."""
    coming = iter(pieces)
    with stages(session, "writing") as next_stage:
        next_stage()
        if session.on_terminal:
            coming = chain([next(coming, "")], coming)
        else:
            sys.stdout.writelines(coming)
    sys.stdout.writelines(coming)


def _label(option: str, given: str, method: MethodName) -> Label:
    """A label of the method in use; for `--fail-on` one that judges, short of what has been achieved."""
    from plancheck.assess import methods
    from plancheck.model.verdict import Verdict

    rule = methods.METHODS[method]
    labels = rule.worst_first if option == "--only" else tuple(reversed(rule.labels))
    known = {label.value: label for label in labels if option == "--only" or label is not Verdict.ACHIEVED}
    return known[choose(option, given, tuple(known))]


def _earlier_year(given: str, report: Report) -> int:
    """The year that another one is compared with.

    Raises:
        UsageFault: it is no year of the plan, or not before the year looked at.
    """
    year = plan_year("--since", given, report.plan)
    if year >= min(report.as_of, report.plan.end_year + 1):
        raise UsageFault("since-not-before", given=given, first=report.plan.start_year, as_of=report.as_of)
    return year


def _write_changes(session: Session, report: Report, since: int, format_: str) -> None:
    from plancheck.assess import assess
    from plancheck.assess.changes import changes
    from plancheck.render.changes import render_changes

    then = assess(report.plan, since, today=session.today, method=report.method)
    sys.stdout.write(
        render_changes(
            report,
            changes(then, report),
            format_,
            language=session.language_for(report.plan),
            width=session.width,
            color=session.color,
        )
    )


def _as_code(verdict: str) -> str:
    """The code of a verdict that is named as the Chinese tables name it; anything else as it is."""
    if verdict.isascii():
        return verdict
    from plancheck.load.targets.further import LABELS

    return LABELS[verdict].value if verdict in LABELS else verdict


def _sections(plan: Plan, asked: Sequence[str]) -> list[str]:
    """Ids of the sections asked for: by themselves, or by a title that only one section has.

    Raises:
        UsageFault: nothing is called so, or several are.
    """
    known = [section.id for section in plan.sections]
    found = []
    for name in asked:
        titled = [one.id for one in plan.sections if name.casefold() in map(str.casefold, one.title.values())]
        if name in known:
            found.append(name)
        elif len(titled) == 1:
            found.append(titled[0])
        elif titled:
            raise UsageFault("several-ids", given=name, choices=tuple(titled))
        else:
            raise unknown("unknown-section", name, known)
    return found
