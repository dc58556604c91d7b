"""What cells look like: each combination of type, colour and number format once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from plancheck.compose.table import Align, Figure
from plancheck.model.plan import Rounding
from plancheck.model.verdict import Label
from plancheck.render.excel.numbers import number_format
from plancheck.render.excel.text import looks_like_formula
from plancheck.render.verdict_colors import file_color
from plancheck.values import dataclass

FONTS: Mapping[str, tuple[str, str]] = {"zh": ("宋体", "黑体")}
"""The types of texts and of heads, of languages that `ALPHABETIC` does not serve."""

ALPHABETIC = ("Arial", "Arial")
"""The types of any other language: every office has them, and they hold every alphabet."""

_MOST_NUMBER_FORMATS = 150
"""Excel takes about two hundred of a workbook's own; what goes beyond becomes text rather than a broken file."""

_TINT = 0.86
"""How far the ground of a verdict is from its colour towards white."""

_FRAME = {"border": 1, "border_color": "#bfc5cc", "valign": "vcenter", "text_wrap": True}
_KINDS: Mapping[str, Mapping[str, Any]] = {
    "title": {"font_size": 16, "bold": True, "valign": "vcenter"},
    "form-title": {"font_size": 16, "bold": True, "align": "center", "valign": "vcenter"},
    "notice": {"font_size": 10.5, "bold": True, "font_color": "#b42318", "valign": "vcenter"},
    "heading": {"font_size": 12, "bold": True, "valign": "vcenter"},
    "paragraph": {"text_wrap": True, "valign": "top"},
    "note": {"font_size": 9, "font_color": "#57606a", "valign": "top"},
    "head": {**_FRAME, "bold": True, "align": "center", "bg_color": "#dfe7f1"},
    "text": {**_FRAME, "align": "left"},
    "number": {**_FRAME, "align": "right"},
    "date": {**_FRAME, "align": "center", "num_format": "yyyy-mm-dd"},
    "missing": {**_FRAME, "align": "center", "font_color": "#8b949e", "bg_color": "#eef0f2"},
    "verdict": {**_FRAME, "align": "center", "bold": True},
    "band": {**_FRAME, "bold": True, "align": "left", "bg_color": "#eef2f7"},
    "closed": {**_FRAME, "align": "center", "font_color": "#57606a", "bg_color": "#eef0f2"},
    "entry": {**_FRAME, "align": "left", "indent": 1, "bg_color": "#fff8dc", "locked": False},
    "entry-number": {**_FRAME, "align": "right", "indent": 1, "bg_color": "#fff8dc", "locked": False},
    "entry-choice": {**_FRAME, "align": "center", "bg_color": "#fff8dc", "locked": False},
    "signed": {"font_size": 10.5, "align": "right", "valign": "bottom"},
    "signature": {"font_size": 10.5, "align": "left", "valign": "bottom", "bottom": 1, "locked": False},
}
_MOST_INDENT = 15
_IN_HEAD_TYPE = ("title", "form-title", "heading", "head", "band")


@dataclass(frozen=True, slots=True)
class Look:
    """How a field stands in its table."""

    align: Align = Align.LEFT
    """Of its column."""
    strong: bool = False
    """For totals."""
    indent: int = 0
    """How far its text stands in."""
    framed: bool = True
    """Whether it has lines around it; in a list an empty field without them is no cell at all."""
    drawn: bool = False
    """Whether a small line reads it: Excel draws any text as 0, a dash too."""


class Styles:
    """The styles of one workbook.

    Args:
        book: the workbook.
        language: of the report.
        rounding: what the plan does with a half.
        colors: the plan's own colours of verdicts.
    """

    def __init__(self, book: Workbook, language: str, rounding: Rounding, colors: Mapping[str, str]) -> None:
        self._book = book
        self._fonts = FONTS.get(language, ALPHABETIC)
        self._rounding = rounding
        self._colors = colors
        self._made: dict[object, Format] = {}
        self._number_formats: set[str] = set()

    @property
    def font(self) -> str:
        """The type of texts."""
        return self._fonts[0]

    def kind(self, name: str) -> Format:
        """A style by its name, such as `title` or `head`."""
        if name not in self._made:
            self._made[name] = self._add(name, {})
        return self._made[name]

    def text(self, text: str, look: Look) -> Format:
        """The style of a text; one that looks like a formula stays a text even where its cell is edited."""
        name = "text" if look.align is Align.LEFT else "number"
        key = (name, look, looks_like_formula(text))
        if key not in self._made:
            extra: dict[str, Any] = {"bold": look.strong, "quote_prefix": key[2]}
            # without a line between them a text stands off from the number before it
            indent = look.indent + (name == "text" and not look.framed)
            if indent:
                extra["indent"] = min(indent, _MOST_INDENT)
            self._made[key] = self._add(name, extra, framed=look.framed)
        return self._made[key]

    def number(self, figure: Figure, *, strong: bool = False, framed: bool = True) -> Format | None:
        """The style that shows a figure as the report says it; None where Excel cannot."""
        code = number_format(figure, self._rounding)
        if code is None:
            return None
        key = ("number", code, strong, framed)
        if key not in self._made:
            if len(self._number_formats | {code}) > _MOST_NUMBER_FORMATS:
                return None
            self._number_formats.add(code)
            self._made[key] = self._add("number", {"num_format": code, "bold": strong}, framed=framed)
        return self._made[key]

    def verdict(self, label: Label) -> Format:
        """The style of a verdict: its colour, on a ground of the same hue; the word says it as well."""
        if label not in self._made:
            color = self.color(label)
            self._made[label] = self._add("verdict", {"font_color": color, "bg_color": _tint(color)})
        return self._made[label]

    def color(self, label: Label) -> str:
        """The colour of a verdict."""
        return file_color(label, self._colors)

    def _add(self, name: str, extra: Mapping[str, Any], *, framed: bool = True) -> Format:
        face = self._fonts[1 if name in _IN_HEAD_TYPE else 0]
        border = {} if framed else {"border": 0}
        return self._book.add_format({"font_name": face, "font_size": 10, **_KINDS[name], **extra, **border})


def _tint(color: str) -> str:
    parts = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _TINT):02x}" for part in parts)
