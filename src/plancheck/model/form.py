"""By what a form to be filled in is known again, however its sheets were renamed, moved or saved by another program."""

from __future__ import annotations

from enum import StrEnum

FORM = "plancheck-form"
"""The first cell of the sheet that tells what form it is, and of every row that names the columns below it."""

VERSION = "1"
"""Counts up when older readers would take a form for something else."""

RECORD = "_plancheck"
"""The sheet that nobody sees: whose form it is, and what stood in which cell when it was made."""

RECORD_COLUMNS = ("key", "field", "sheet", "cell", "unit", "known")
"""Of each cell to fill, and of each name: the row's key, the field, where it stood, the unit, and what was known."""

UNIT = "unit"
"""The field of the unit, which a form shows."""

NAME = "name"
"""The field by which a row of the record tells what its row is called: a row whose name and key have parted, as by a
sorting that left the hidden keys where they were, is nobody's."""

SHOWN = ("meaning", "before", "target")
"""Further fields that a form shows and nobody fills: the record tells what they say, so that what was typed over it is
noticed."""

OWN = "plancheck-own"
"""The first cell of every row that is the form's own words: titles, heads, and where it is signed."""

CHOICE = "choice"
"""The key of those rows of the record that tell what a judgement is called: as a field its name in the data, as known
the name that the form has for it. Plans may have names of their own, and those may have changed since."""

HEAD = "head"
"""The key of those rows of the record that tell what a heading says: of the field of its column, or of `TITLE`. People
fill in what they see: another year there than in the record leaves no one sure of which year the figures are."""

TITLE = "title"
"""The line above the table that names plan and year."""

HEAD_FACTS = ("plan", "year", "language", "targets")
"""What the record says before its cells; `targets` is the hash of the file of targets."""


class Kind(StrEnum):
    """What a row of a form is about; its key begins with it."""

    VALUES = "values"
    WORDS = "words"
    """A demand in words, which people judge."""
    TASKS = "tasks"
