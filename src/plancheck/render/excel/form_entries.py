"""The cells of a form that are filled in: what is known stands in them, and what cannot be is refused by Excel."""

from __future__ import annotations

from fractions import Fraction

from xlsxwriter.worksheet import Worksheet

from plancheck.compose.form import Block
from plancheck.compose.form_rows import Line, Slot
from plancheck.model.quantity import Quantity
from plancheck.render.excel.styles import Styles
from plancheck.render.excel.text import plain
from plancheck.text import Catalogue
from plancheck.text.numbers import written

LONGEST_TEXT = 300
"""Characters of a source or a note."""
_NUMBERS = ("value", "part", "whole")
_MOST_DIGITS = 15
"""So many digits Excel keeps of a number."""
_WIDEST = 10**15
_LONGEST_PROMPT, _LONGEST_TITLE = 255, 32


class Entries:
    """The cells to fill of one sheet.

    Args:
        sheet: the sheet.
        styles: of its workbook.
        catalogue: the words of the form.
    """

    def __init__(self, sheet: Worksheet, styles: Styles, catalogue: Catalogue) -> None:
        self._sheet = sheet
        self._styles = styles
        self._word = catalogue.word

    def write(self, row: int, column: int, field: str, slot: Slot, line: Line, block: Block) -> None:
        """Write a cell with what is known, and the rule for what may be entered."""
        if field in _NUMBERS:
            self._number(row, column, slot)
            limits = line.limits if field == "value" else (Quantity(Fraction(0)), None)
            self._sheet.data_validation(row, column, row, column, self._number_rule(line, limits or (None, None)))
        elif field == "state":
            self._text(row, column, block.choices.get(slot.known, ""), "entry-choice")
            self._sheet.data_validation(row, column, row, column, self._choice_rule(block))
        else:
            self._text(row, column, slot.known, "entry")
            self._sheet.data_validation(row, column, row, column, self._text_rule())

    def _number(self, row: int, column: int, slot: Slot) -> None:
        # no format of its own: a number shows all that is typed, and Excel marks 12.5% as a percentage by itself
        style = self._styles.kind("entry-number")
        if not slot.known:
            self._sheet.write_blank(row, column, None, style)
        elif sum(character.isdigit() for character in slot.known) > _MOST_DIGITS:
            self._sheet.write_string(row, column, slot.known, style)
        else:
            self._sheet.write_number(row, column, float(slot.known), style)

    def _text(self, row: int, column: int, text: str, kind: str) -> None:
        style = self._styles.kind(kind)
        if text:
            self._sheet.write_string(row, column, plain(text), style)
        else:
            self._sheet.write_blank(row, column, None, style)

    def _number_rule(self, line: Line, limits: tuple[Quantity | None, Quantity | None]) -> dict[str, object]:
        low, high = limits
        prompt = [self._word("form.prompt.value")]
        wrong = self._word("form.wrong.number")
        if low is not None and high is not None:
            ends = {"low": written(low), "high": written(high)}
            prompt.append(self._word("form.prompt.limits", **ends))
            wrong = self._word("form.wrong.limits", **ends)
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -_WIDEST if low is None else float(low.value),
            "maximum": _WIDEST if high is None else float(high.value),
            "input_title": self._unit(line),
            "input_message": self._word("sentence-blank").join(prompt)[:_LONGEST_PROMPT],
            **self._refusal(wrong),
        }

    def _unit(self, line: Line) -> str:
        title = self._word("form.prompt.unit", unit=plain(line.known["unit"].text)) if line.unit else ""
        return title if len(title) <= _LONGEST_TITLE else ""

    def _choice_rule(self, block: Block) -> dict[str, object]:
        return {
            "validate": "list",
            "source": list(block.choices.values()),
            **self._refusal(self._word("form.wrong.choice")),
        }

    def _text_rule(self) -> dict[str, object]:
        return {
            "validate": "length",
            "criteria": "<=",
            "value": LONGEST_TEXT,
            **self._refusal(self._word("form.wrong.text", most=LONGEST_TEXT)),
        }

    def _refusal(self, message: str) -> dict[str, object]:
        return {
            "ignore_blank": True,
            "error_title": self._word("form.wrong"),
            "error_message": message[:_LONGEST_PROMPT],
            "error_type": "stop",
        }
