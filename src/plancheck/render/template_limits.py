"""What a template may cost: steps and characters, so that one that never ends, or grows without end, is stopped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf
from typing import TypeVar

from jinja2 import TemplateRuntimeError

MAX_TEXT = 200_000
"""Characters of one value that a template builds (the report itself may be longer), and items of a list."""

MAX_SOURCE = 1_000_000
"""Characters of a template."""

_STEPS = 1_000_000
_STEPS_A_FIELD = 100
_CHARACTERS = 4_000_000
_CHARACTERS_A_FIELD = 400

_Item = TypeVar("_Item")


class BudgetExceeded(TemplateRuntimeError):  # noqa: N818 - it says what happened
    """A template went beyond its bounds; `code` names the sentence, `limit` the bound."""

    def __init__(self, code: str, limit: float) -> None:
        super().__init__(code)
        self.code = code
        self.limit = limit


class Budget:
    """The steps and characters that one rendering may use up.

    Args:
        steps: rounds of loops, calls, inclusions, and what filters read.
        characters: length of the whole report.
    """

    def __init__(self, steps: float, characters: float) -> None:
        self._most_steps = self._steps = steps
        self._most_characters = self._characters = characters

    @classmethod
    def of_template(cls, fields: int) -> Budget:
        """What a user's template may use up.

        Args:
            fields: number of table cells in the report: a large plan may cost more.
        """
        return cls(_STEPS + _STEPS_A_FIELD * fields, _CHARACTERS + _CHARACTERS_A_FIELD * fields)

    @classmethod
    def endless(cls) -> Budget:
        """For the built-in template, which is known to end."""
        return cls(inf, inf)

    def take(self, steps: int = 1) -> None:
        """Use up steps.

        Raises:
            BudgetExceeded: there are none left.
        """
        self._steps -= steps
        if self._steps < 0:
            raise BudgetExceeded("too-many-steps", self._most_steps)

    def counted(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items, each of which is a step."""
        for item in items:
            self.take()
            yield item

    def write(self, text: str) -> str:
        """Use up the characters of a piece of the report, which comes back.

        Raises:
            BudgetExceeded: the report gets too long.
        """
        self._characters -= len(text)
        if self._characters < 0:
            raise BudgetExceeded("too-large", self._most_characters)
        return text

    def build(self, *sizes: int) -> None:
        """Use up what it costs to build one value of parts with these sizes.

        Raises:
            BudgetExceeded: it is too large, or the steps are used up.
        """
        size = sum(sizes)
        if size > MAX_TEXT:
            raise BudgetExceeded("too-large", MAX_TEXT)
        self.take(1 + size // 16)
