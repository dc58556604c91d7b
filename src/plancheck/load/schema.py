"""The shapes of the files as JSON Schemas, for editors."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.load.actuals import ACTUALS
from plancheck.load.shape.base import Defs, Json
from plancheck.load.shape.record import Record
from plancheck.load.targets.file import TARGETS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES: Mapping[str, Record[object]] = {"targets": TARGETS, "actuals": ACTUALS}
"""The kinds of file, by the name that people call for."""


def schema(kind: str, sentences: Mapping[str, str]) -> Json:
    """The JSON Schema of a kind of file.

    Args:
        kind: a key of `FILES`.
        sentences: what the schema says in the language of its readers, by the keys that `Defs` tells.
    """
    defs = Defs(sentences)
    body = FILES[kind].schema(defs)
    return {"$schema": DIALECT, "title": f"plancheck {kind}", **body, "$defs": dict(sorted(defs.kept.items()))}
