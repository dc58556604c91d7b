"""The stages of a command's work, told on a terminal once the work has taken longer than a second."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from plancheck.cli.session import Session

_BEGUN = time.monotonic()
"""When the command's module was imported: what a person waits for begins there, not at the second stage."""


@contextmanager
def stages(session: Session, *names: str) -> Iterator[Callable[[], None]]:
    """As `steps`, for the stages that commands have in common.

    Args:
        session: whose language is spoken.
        names: of the stages in their order: `reading`, `checking`, `judging`, `writing`; none for nothing to show.
    """
    with steps(len(names), _labels(session, names)) as next_stage:
        yield next_stage


@contextmanager
def steps(count: int, labels: Iterable[str]) -> Iterator[Callable[[], None]]:
    """Gives what is to be called at the beginning of each step; after the last one the screen is as it was.

    Nothing is shown, and nothing is imported, where stderr is no terminal, nor where results go into a pipe: behind it
    a pager or `head` may write to the same screen.

    Args:
        count: how many steps there are; 0 for nothing to show.
        labels: what each of them is, asked for only where it is shown.
    """
    if not count or not sys.stderr.isatty() or _goes_into_a_pipe(sys.stdout):
        yield lambda: None
        return
    from plancheck.cli.waiting import PATIENCE, Waiting

    left = iter(labels)
    with Waiting(count, max(0.0, PATIENCE - (time.monotonic() - _BEGUN))) as waiting:
        yield lambda: waiting.step(next(left))


def _labels(session: Session, names: Iterable[str]) -> Iterator[str]:
    from plancheck.text import catalogue

    words = catalogue(session.language_for(None))
    for name in names:
        yield words.word(f"stage.{name}")


def _goes_into_a_pipe(stream: TextIO) -> bool:
    try:
        return stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):  # a stream without a file
        return True
