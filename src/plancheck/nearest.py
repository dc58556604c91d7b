"""Which known name somebody may have meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from unicodedata import normalize

_LONGEST = 64
_MOST_COMPARED = 150_000
"""Names held against words in all: a second or two of work."""


_MARKS = " \"'“”‘’「」『』"
"""Blanks and quotation marks: what stands around a name is no part of it."""


class Names:
    """Names that can be meant, each by all that people call it.

    Args:
        called: what something is called, and its name; of several that are called alike the first counts.
    """

    def __init__(self, called: Iterable[tuple[str, str]]) -> None:
        self._names: dict[str, str] = {}
        for word, name in called:
            self._names.setdefault(_folded(word), name)
        self._left = _MOST_COMPARED

    def meant(self, word: str, rules_out: Callable[[str], bool] = lambda name: False) -> str | None:
        """The name that `word` is but for its letters' form, or the one most like it; None where none is like it.

        Small and capital letters, full-width ones, and the choice between hyphen, underscore and blank do not count.
        Very long words are not compared, and after many comparisons no more are made: a file may be full of unknown
        words, and the search would cost more than the help is worth.

        Args:
            word: what was written.
            rules_out: whether a name cannot be meant.
        """
        folded = _folded(word) if len(word) <= _LONGEST else ""
        if folded in self._names and not rules_out(self._names[folded]):
            return self._names[folded]
        if not folded or self._left < len(self._names):
            return None
        from difflib import get_close_matches  # only a fault needs it

        self._left -= len(self._names)
        close = get_close_matches(folded, self._names)
        return next((self._names[like] for like in close if not rules_out(self._names[like])), None)


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known name that is most like `word`, as `Names` finds it."""
    return Names((name, name) for name in known).meant(word)


def _folded(name: str) -> str:
    """A name as far as small and capital letters, blanks and underscores do not matter."""
    return "-".join(normalize("NFKC", name).casefold().replace("_", " ").strip(_MARKS).split())
