"""How far long work is, told on a terminal from its first second on, and gone when the work is done."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from plancheck import witness

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds of work of which nothing is told."""


class Waiting:
    """A bar on the terminal that stderr goes to; elsewhere nothing is shown.

    It is drawn by a thread of its own, which starts after `PATIENCE`: quick work neither waits for it nor pays for it.

    Args:
        steps: number of pieces that the work has.
        patience: seconds of it of which nothing is told; `PATIENCE` unless said otherwise.
    """

    def __init__(self, steps: int, patience: float | None = None) -> None:
        self._steps = steps
        self._begun = 0
        self._label = ""
        self._lock = threading.Lock()
        self._bar: Progress | None = None
        self._timer = threading.Timer(PATIENCE if patience is None else patience, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
            self._steps = 0

    def step(self, label: str) -> None:
        """The next piece begins: `label` says what it is."""
        with self._lock:
            self._begun += 1
            self._label = label
            if self._bar is not None:
                self._update(self._bar)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            if not self._steps:  # done just now
                return
            witness.spoil()  # how long work takes is nothing that could be printed again
            bar = Progress(
                SpinnerColumn(),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
                console=Console(file=sys.stderr),
                transient=True,
                redirect_stdout=False,  # results may go to a file while the bar is shown
                redirect_stderr=False,
            )
            bar.add_task("", total=self._steps)
            self._update(bar)
            bar.start()
            self._bar = bar

    def _update(self, bar: Progress) -> None:
        bar.update(bar.task_ids[0], completed=self._begun - 1, description=self._label)
