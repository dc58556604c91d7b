"""Names in a form: of its sheets and choices, as Excel allows, and of its owners' files, as every system allows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from plancheck.model.form import RECORD

LONGEST = 31
"""Characters of a sheet's name, as UTF-16 counts them."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")
_FILE_FORBIDDEN = re.compile(r'[<>"|.]')
_LONGEST_LIST = 255
"""Characters of all choices of a cell with the commas between them."""
_RESERVED = ("history", RECORD)
"""Names that Excel keeps for itself, or we do, in any case of letters."""
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""Names that Windows takes for no files."""


def sheet_names(wanted: Iterable[str], fallback: str) -> tuple[str, ...]:
    """A name for each sheet, no two alike in any case of letters, as near to what is wanted as Excel allows.

    Args:
        wanted: what they should be called.
        fallback: the name of one of which nothing is left.
    """
    taken = set(_RESERVED)
    names = []
    for text in wanted:
        # Excel allows no apostrophe at either end
        bare = " ".join(_FORBIDDEN.sub(" ", text.encode("utf-8", "replace").decode()).split()).strip("' ") or fallback
        name, count = _cut(bare, LONGEST), 1
        while name.casefold() in taken:
            count += 1
            ending = f" ({count})"
            name = _cut(bare, LONGEST - len(ending)) + ending
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def can_be_listed(choices: Collection[str]) -> bool:
    """Whether Excel can offer choices as a list, so that each of them tells which one it is."""
    distinct = len({choice.casefold() for choice in choices}) == len(choices)
    return distinct and not any("," in choice for choice in choices) and len(",".join(choices)) <= _LONGEST_LIST


def file_name(sheet_name: str) -> str:
    """The name of a file without its ending, for a form that has this one sheet."""
    bare = _FILE_FORBIDDEN.sub(" ", sheet_name).strip()
    return f"_{bare}" if not bare or _DEVICES.fullmatch(bare) else bare


def _cut(text: str, longest: int) -> str:
    while len(text.encode("utf-16-le")) // 2 > longest:
        text = text[:-1]
    return text.rstrip("' ")
