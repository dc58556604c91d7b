"""All targets, actual and computed figures in long form: one row a figure, for other programs."""

from __future__ import annotations

from plancheck.render.export.dictionary import dictionary_csv
from plancheck.render.export.files import as_csv, as_json
from plancheck.render.export.rows import COLUMNS

__all__ = ["COLUMNS", "as_csv", "as_json", "dictionary_csv"]
