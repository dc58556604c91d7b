"""`plancheck report`: the yearly monitoring report, in one format or several."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

import typer

from plancheck import witness
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UsageFault
from plancheck.cli.options import At, Color, Data, Lang, Today, Version
from plancheck.cli.remarks import tell
from plancheck.cli.report_formats import FORMATS, WITH_FONT, WITHOUT_TEMPLATE, format_of, is_file_name, rendered
from plancheck.cli.session import Session, all_problems, exit_code, load, open_session, plan_year, usable_plan
from plancheck.cli.stages import steps

if TYPE_CHECKING:
    from plancheck.cli.report_files import Target
    from plancheck.model.plan import Plan
    from plancheck.model.report import Report
    from plancheck.render.edition import Edition, Font, OwnTemplate, Rendered


def report(
    years: Annotated[list[str] | None, typer.Argument(metavar="[YEAR]...")] = None,
    all_: Annotated[bool, typer.Option("--all")] = False,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE|DIR|-")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar=",".join(FORMATS))] = None,
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
    if output == "-":
        witness.allow()
    session = open_session(data, lang, color, today, at)
    formats = _formats(format_, output, template)
    loaded = load(session)
    problems = all_problems(loaded, session.today)
    plan = usable_plan(session, loaded, problems)
    ending = exit_code(loaded, problems)
    if plan is None or ending is not Exit.OK:
        # a report with a figure left out would be handed in as if it were whole
        return ending

    from plancheck.cli import report_files

    asked = _years(plan, years or (), every=all_)
    language = lang or plan.language
    inputs = loaded.origin.folder
    marks = ".".join(_marks(plan, language))
    targets = report_files.targets(asked, formats, output, inputs.parent / "reports", marks, check=check)
    report_files.keep_inputs_safe(targets, inputs, template)
    own = report_files.own_templates(formats, inputs.parent, template)
    sources = report_files.template_sources(inputs.parent)
    drafts = _Drafts(session, plan, language, own, sources)
    rendered = []
    with steps(len(targets), (target.path.name if target.path else "" for target in targets)) as next_step:
        for target in targets:
            next_step()
            rendered.append((target, drafts.render(target)))
    drafts.warn(session.language_for(plan))
    if output == "-":
        sys.stdout.write("\n".join(one.content.decode() for _, one in rendered))
        return Exit.OK
    told_in = session.language_for(plan)
    if check:
        return report_files.check(rendered, told_in)
    for target, one in rendered:
        report_files.write(target, one, told_in)
    return Exit.OK


class _Drafts:
    """The reports in the making: a year is judged and worded once for all its formats."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        language: str,
        own: Mapping[str, OwnTemplate],
        sources: tuple[dict[str, str], bool],
    ) -> None:
        self._session = session
        self._plan = plan
        self._language = language
        self._own = own
        self._sources, self._overridden = sources
        self._editions: dict[tuple[int, str], Edition] = {}

    def render(self, target: Target) -> Rendered:
        """The report of a target's year in its format.

        Raises:
            UsageFault: the user's template cannot be used, or a library for the format is not installed.
        """
        from plancheck.render.template_fault import TemplateFault

        try:
            own = self._own.get(target.format)
            font = self._font if target.format in WITH_FONT else None
            return rendered(target.format, replace(self._edition(target), own=own, font=font))
        except TemplateFault as fault:
            raise UsageFault("template", path=fault.name, line=fault.line, message=fault.message) from None

    def warn(self, language: str) -> None:
        """Tell on stderr of which years the reports have no figures."""
        from plancheck.compose.report_reach import is_without_figures, last_figures
        from plancheck.text import catalogue

        reports = {edition.report.as_of: edition.report for edition in self._editions.values()}
        for year, report in reports.items():
            if is_without_figures(report):
                latest = last_figures(report)
                key = "report.no-figures.never" if latest is None else "report.no-figures"
                tell(catalogue(language).word(key, year=year, latest=latest) + "\n")

    @cached_property
    def _font(self) -> Font | None:
        from plancheck.cli import system_font

        return system_font.find()

    def _edition(self, target: Target) -> Edition:
        from plancheck.render.edition import edition_of

        key = target.year, target.beside_name
        if key not in self._editions:
            first = target.year == self._plan.start_year
            self._editions[key] = edition_of(
                self._judged(target.year),
                None if first else self._judged(target.year - 1),
                language=self._language,
                sources=self._sources,
                overridden=self._overridden,
                reader=self._session.language_for(self._plan),
                beside=target.beside_name,
            )
        return self._editions[key]

    def _judged(self, year: int) -> Report:
        from plancheck.assess import assess

        return assess(self._plan, year, today=self._session.today)


def _formats(asked: str | None, output: str | None, template: str | None) -> tuple[str, ...]:
    """The formats that `--format` names, else the one that the ending of the output or of the template tells.

    Raises:
        UsageFault: there is no such format, or it takes no template.
    """
    names = _named_formats(asked, output, template)
    own = format_of(template or "")
    if own is not None and own not in names:
        raise UsageFault("template-format", path=template, format=own)
    if template and (own in WITHOUT_TEMPLATE or all(name in WITHOUT_TEMPLATE for name in names)):
        raise UsageFault("template-none", path=template, format=own or names[0])
    return names


def _named_formats(asked: str | None, output: str | None, template: str | None) -> tuple[str, ...]:
    if asked is None:
        if output is not None and is_file_name(output) and format_of(output) is None:
            raise UsageFault("report-ending", path=output, choices=FORMATS)
        told = (format_of(name) for name in (output, template) if name)
        return (next(filter(None, told), FORMATS[0]),)
    names = tuple(dict.fromkeys(name.strip() for name in asked.split(",")))
    for name in names:
        if name not in FORMATS:
            raise UsageFault("choice", option="--format", given=name, choices=FORMATS)
    return names


def _marks(plan: Plan, language: str) -> Iterator[str]:
    """The marks in a report's name: nothing but the plan as it is, in its own language, takes the plain one."""
    if plan.snapshot is not None:
        yield plan.snapshot.commit
    if language != plan.language:
        yield language


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
