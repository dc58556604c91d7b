"""By what a form to be filled in is known again, however its sheets were renamed, moved or saved by another program."""

from __future__ import annotations

FORM = "plancheck-form"
"""The first cell of the sheet that tells what form it is, and of every row that names the columns below it."""

VERSION = "1"
"""Counts up when older readers would take a form for something else."""

RECORD = "_plancheck"
"""The sheet that nobody sees: whose form it is, and what stood in which cell when it was made."""

RECORD_COLUMNS = ("key", "field", "sheet", "cell", "unit", "known")
"""Of each cell to fill: the row's key, the field, where it stood, the unit, and what was known."""

HEAD_FACTS = ("plan", "year", "language", "targets")
"""What the record says before its cells; `targets` is the hash of the file of targets."""
