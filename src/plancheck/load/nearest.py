"""Which known name somebody may have meant."""

from __future__ import annotations

from collections.abc import Collection

_LONGEST = 64
_MOST = 20_000


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known name that is most like `word`, or None where none is like it.

    Case and the choice between hyphen, underscore and blank do not count. Very long words and very many names are not
    compared: the search would cost more than the help is worth.
    """
    if len(word) > _LONGEST or len(known) > _MOST:
        return None
    from difflib import get_close_matches  # only a fault needs it

    plain = {_plain(name): name for name in known}
    close = get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[close[0]] if close else None


def _plain(name: str) -> str:
    return name.strip().casefold().replace("_", "-").replace(" ", "-")
