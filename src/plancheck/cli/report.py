"""`plancheck report`: the yearly monitoring report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck.cli.exits import Exit
from plancheck.cli.faults import OutputFault, UnreadableFault, UsageFault
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.session import (
    Session,
    all_problems,
    choose,
    exit_code,
    load,
    open_session,
    plan_year,
    usable_plan,
)

if TYPE_CHECKING:
    from plancheck.model.plan import Plan
    from plancheck.model.report import Report

FORMATS = ("md",)


def report(
    years: Annotated[list[str] | None, typer.Argument(metavar="[YEAR]...")] = None,
    all_: Annotated[bool, typer.Option("--all")] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|DIR|-")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="md")] = "md",
    template: Annotated[str | None, typer.Option("--template", metavar="FILE")] = None,
    check: Annotated[bool, typer.Option("--check")] = False,
    at: At = None,
    data: Data = None,
    lang: Lang = None,
    color: Color = "auto",
    today: Today = None,
    version: Version = False,
) -> int:
    """Write the report of one year or of several."""
    session = open_session(data, lang, color, today, at)
    choose("--format", format_, FORMATS)
    loaded = load(session)
    problems = all_problems(loaded, session.today)
    plan = usable_plan(session, loaded, problems)
    ending = exit_code(loaded, problems)
    if plan is None or ending is not Exit.OK:
        # a report with a figure left out would be handed in as if it were whole
        return ending

    asked = _years(plan, years or (), every=all_)
    language = lang or plan.language
    own = _read_template(template) if template else None
    texts = {year: _render(session, plan, year, language, own, template or "") for year in asked}
    if output == "-":
        sys.stdout.write("\n".join(texts.values()))
        return Exit.OK
    inputs = loaded.origin.folder
    suffix = ".".join(_marks(plan, language))
    targets = _targets(asked, output, inputs.parent / "reports", suffix)
    _keep_inputs_safe(targets.values(), inputs, template)
    if check:
        return _check(texts, targets, session.language_for(plan))
    for year, text in texts.items():
        _write(targets[year], text, session.language_for(plan))
    return Exit.OK


def _marks(plan: Plan, language: str) -> Iterator[str]:
    """The endings of a report's name: nothing but the plan as it is, in its own language, takes the plain one."""
    if plan.snapshot is not None:
        yield plan.snapshot.commit
    if language != plan.language:
        yield language
    yield "md"


def _years(plan: Plan, asked: Sequence[str], *, every: bool) -> list[int]:
    from plancheck.assess.plan import default_year

    if every:
        found = [year for year in plan.year_files if plan.start_year <= year <= plan.end_year]
        return found or [default_year(plan)]
    if asked:
        return list(dict.fromkeys(_year_of_plan(year, plan) for year in asked))
    return [default_year(plan)]


def _year_of_plan(given: str, plan: Plan) -> int:
    year = plan_year("YEAR", given, plan)
    if year > plan.end_year:
        raise UsageFault("year-after-plan", given=given, first=plan.start_year, last=plan.end_year)
    return year


def _read_template(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFault("template-unreadable", path=name, cause=str(error)) from None


def _render(session: Session, plan: Plan, year: int, language: str, own: str | None, name: str) -> str:
    from plancheck import resources
    from plancheck.assess import assess
    from plancheck.render.markdown_report import TemplateFault, render_report

    def judged(of: int) -> Report:
        return assess(plan, of, today=session.today)

    try:
        return render_report(
            judged(year),
            judged(year - 1) if year > plan.start_year else None,
            language=language,
            template=own,
            template_name=name,
            sources=resources.templates(),
        )
    except TemplateFault as fault:
        raise UsageFault("template", path=fault.name, line=fault.line, message=fault.message) from None


def _targets(years: Sequence[int], output: str | None, default: Path, suffix: str) -> dict[int, Path]:
    """The file of each year: in a folder one a year, else the one file that is named."""
    if output is None or output.endswith(("/", "\\")) or Path(output).is_dir() or not Path(output).suffix:
        folder = default if output is None else Path(output)
        return {year: folder / f"{year}.{suffix}" for year in years}
    if len(years) > 1:
        raise UsageFault("several-years-one-file", path=output)
    return {years[0]: Path(output)}


def _keep_inputs_safe(targets: Iterable[Path], data: Path, template: str | None) -> None:
    """Refuse to write a report over what it is made from.

    Raises:
        UsageFault: a target lies in the data folder, or is the template.
    """
    inputs = data.resolve()
    own = Path(template).resolve() if template else None
    for target in targets:
        place = target.resolve()
        if place.is_relative_to(inputs) or place == own:
            raise UsageFault("output-is-input", path=target)


def _check(texts: dict[int, str], targets: dict[int, Path], language: str) -> int:
    from plancheck.text import catalogue

    stale = [
        targets[year]
        for year, text in texts.items()
        if not targets[year].is_file() or targets[year].read_bytes() != text.encode()
    ]
    for path in stale:
        sys.stderr.write(catalogue(language).word("report.stale", path=path) + "\n")
    return Exit.INVALID if stale else Exit.OK


def _write(path: Path, text: str, language: str) -> None:
    from plancheck.store import atomic
    from plancheck.text import catalogue

    try:
        changed = atomic.write(path, text)
    except OSError as error:
        raise OutputFault("not-writable", path=path, cause=error.strerror or str(error)) from None
    key = "report.written" if changed else "report.unchanged"
    sys.stderr.write(catalogue(language).word(key, path=path) + "\n")
