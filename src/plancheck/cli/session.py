"""One call of a command: its surroundings, the plan it works on, and what it tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from plancheck import witness
from plancheck.cli import surroundings
from plancheck.cli.exits import Exit
from plancheck.cli.faults import UnreadableFault, UsageFault
from plancheck.cli.remarks import tell
from plancheck.cli.stages import stages
from plancheck.languages import ELSEWHERE
from plancheck.values import dataclass

if TYPE_CHECKING:
    from plancheck.checks.rewritten import Earlier
    from plancheck.load.folder import Loaded, Readings
    from plancheck.model.plan import Plan
    from plancheck.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Session:
    """What a command knows of its call before any data are read."""

    data: str | None
    asked_language: str | None
    """The reader's language; None where neither `--lang` nor the locale names one."""
    color: bool
    width: int
    today: date
    on_terminal: bool
    """Whether results go to a terminal."""
    revision: str | None = None
    """The git revision whose data are asked for; None for those that lie in the folder."""
    since: str | None = None
    """The git revision that past figures are held against; None where they are not."""

    def language_for(self, plan: Plan | None) -> str:
        """The language to answer in: the reader's, else the plan's."""
        return self.asked_language or (plan.language if plan else ELSEWHERE)


def open_session(
    data: str | None, lang: str | None, color: str, today: str | None, revision: str | None = None
) -> Session:
    """Read the surroundings once, at the start of a command.

    Raises:
        UsageFault: an option has a value that it cannot have.
    """
    environment = surroundings.environment()
    on_terminal = sys.stdout.isatty()
    return Session(
        data=data,
        asked_language=surroundings.reader_language(lang, environment),
        color=surroundings.wants_color(color, environment, on_terminal=on_terminal),
        width=surroundings.screen_width(environment, on_terminal=on_terminal),
        today=surroundings.current_day(today, environment),
        on_terminal=on_terminal,
        revision=revision,
    )


def find_data(session: Session, path: str | None = None) -> Path:
    """The data folder: `path` or `--data`, else the nearest one here or above.

    Raises:
        UnreadableFault: there is none.
    """
    from plancheck.load import folder

    given = path or session.data
    start = Path(given) if given else surroundings.working_folder()
    if given and not witness.exists(start):
        raise UnreadableFault("no-such-folder", path=given)
    found = folder.find(start)
    if found is None:
        raise UnreadableFault("no-targets", path=given) if given else UnreadableFault("no-data-folder")
    return found


def load(session: Session, path: str | None = None, known: Readings | None = None) -> Loaded:
    """Read the data folder, as it lies there or as it stood in the revision that `--at` names.

    Args:
        session: the call.
        path: a folder to look from; None for where the call looks.
        known: as for `read`, where the folder is read again later.

    Raises:
        UnreadableFault: there is no data folder.
        UsageFault: there is no such revision.
    """
    from plancheck.load import folder

    if session.revision is not None:
        return load_revision(session, path, session.revision)
    return folder.read(find_data(session, path), surroundings.working_folder(), known)


def load_revision(session: Session, path: str | None, revision: str) -> Loaded:
    """Read the data folder as it stood in a revision.

    Raises:
        UsageFault: there is no such revision.
        UnreadableFault: the revision holds no such folder, or git cannot be asked.
    """
    from plancheck.load import folder, git

    start = Path(os.path.abspath(surroundings.working_folder() / (path or session.data or "")))  # noqa: PTH100 - `..`
    try:
        return folder.read_files(git.open_revision(start, revision, surroundings.environment()))
    except git.UnknownRevision as fault:
        raise UsageFault(fault.code, **fault.figures) from None
    except git.GitFault as fault:
        raise UnreadableFault(fault.code, **fault.figures) from None


def usable_plan(session: Session, loaded: Loaded, problems: Sequence[Problem]) -> Plan | None:
    """The plan of a command that shows what can be shown; the errors are told on stderr first."""
    tell_problems(session, loaded, [problem for problem in problems if problem.severity == "error"])
    return loaded.plan


def all_problems(loaded: Loaded, today: date, earlier: Earlier | None = None) -> tuple[Problem, ...]:
    """What reading found and what the rules over the whole plan find, sorted by place."""
    from plancheck.checks import check

    return check(loaded.plan, today, loaded.problems, earlier) if loaded.plan else loaded.problems


def exit_code(loaded: Loaded, problems: Iterable[Problem]) -> Exit:
    """What a command ends with as far as the data are concerned."""
    if loaded.unreadable:
        return Exit.UNREADABLE
    return Exit.INVALID if any(problem.severity == "error" for problem in problems) else Exit.OK


def tell_problems(session: Session, loaded: Loaded, problems: Sequence[Problem]) -> None:
    """Print problems of a data folder as text on stderr, where there are any."""
    if problems:
        tell_listing(session, problems, session.language_for(loaded.plan), lines_of([loaded]))


def tell_listing(
    session: Session, problems: Sequence[Problem], language: str, lines: Callable[[str], Sequence[str]]
) -> None:
    """Print problems as text on stderr: for eyes in lines of the screen, for programs each head in one."""
    from plancheck.render import problems as rendering

    surface = rendering.Surface(language, lines, width=session.width, wrapped=sys.stderr.isatty())
    tell(rendering.listing(problems, surface))


def lines_of(loads: Sequence[Loaded]) -> Callable[[str], Sequence[str]]:
    """What gives the lines of a data file for an excerpt; none where it cannot be read as text."""

    def lines(file: str) -> Sequence[str]:
        contents = (loaded.origin.content(file) for loaded in loads)
        found = next((content for content in contents if content is not None), b"")
        return found.decode("utf-8-sig", errors="replace").splitlines()

    return lines


def choose(option: str, given: str, choices: Sequence[str]) -> str:
    """`given` where it is one of `choices`.

    Raises:
        UsageFault: it is none of them.
    """
    if given not in choices:
        raise UsageFault("choice", option=option, given=given, choices=tuple(choices))
    return given


def a_year(option: str, given: str) -> int:
    """A year, be it of the plan or not.

    Raises:
        UsageFault: it is none.
    """
    if not (given.isascii() and given.isdigit() and len(given) == 4):
        raise UsageFault("year", option=option, given=given)
    return int(given)


def plan_year(option: str, given: str, plan: Plan) -> int:
    """A year to look at, from the plan's first year on.

    Raises:
        UsageFault: it is no year, or lies before the plan.
    """
    year = a_year(option, given)
    if year < plan.start_year:
        raise UsageFault("year-before-plan", option=option, given=given, first=plan.start_year, last=plan.end_year)
    return year


def read_plan(session: Session) -> tuple[Loaded, Plan | None, Exit]:
    """What a command that shows what can be shown begins with: what was read, the plan, and how the data end it.

    The errors are told on stderr; where there is no plan the command ends with that.

    Raises:
        UnreadableFault: there is no data folder.
        UsageFault: there is no such revision.
    """
    with stages(session, "reading", "checking") as next_stage:
        next_stage()
        loaded = load(session)
        next_stage()
        problems = all_problems(loaded, session.today)
    return loaded, usable_plan(session, loaded, problems), exit_code(loaded, problems)
