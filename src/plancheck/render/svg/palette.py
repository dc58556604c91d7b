"""The colours of pictures: on white paper and on a dark screen, told apart by the colour-blind as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plancheck.model.verdict import Label
from plancheck.render.verdict_colors import file_color

COLORS: Mapping[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#0d1117"),
    "ink": ("#1f2328", "#e6edf3"),
    "quiet": ("#57606a", "#9da7b3"),
    "grid": ("#d8dee4", "#30363d"),
    "axis": ("#6e7781", "#8b949e"),
    "actual": ("#0b5cad", "#6cb6ff"),
    "planned": ("#b54a00", "#ffa657"),
    "outlook": ("#00795a", "#56d4b0"),
}
"""Each colour on white and on black. Grid lines apart, graphics have a contrast of 3 : 1 and texts of 4.5 : 1."""

_PROPERTIES = {"f": "fill", "s": "stroke"}
_LIGHTER = 0.5
"""How far a verdict's colour goes towards white on a dark screen."""


def fill(name: str) -> str:
    """The attributes that fill an element with a colour."""
    return f'class="pc-f-{name}" fill="{COLORS[name][0]}"'


def stroke(name: str) -> str:
    """The attributes that draw an element's outline in a colour, and leave it hollow."""
    return f'class="pc-s-{name}" stroke="{COLORS[name][0]}" fill="none"'


def hollow(name: str) -> str:
    """The attributes of a mark: its outline in a colour, and paper inside, so that what it lies on is hidden."""
    return f'class="pc-s-{name} pc-f-paper" stroke="{COLORS[name][0]}" fill="{COLORS["paper"][0]}"'


def halo(name: str) -> str:
    """The attributes of a text that lies on lines: a rim of paper keeps it readable."""
    return (
        f'class="pc-f-{name} pc-s-paper" fill="{COLORS[name][0]}" stroke="{COLORS["paper"][0]}" stroke-width="4"'
        ' stroke-linejoin="round" paint-order="stroke"'
    )


def verdict_fill(label: Label, own: Mapping[str, str]) -> str:
    """The attributes that fill an element with a verdict's colour.

    Args:
        label: the verdict.
        own: the plan's own colours.
    """
    return f'class="pc-v-{label.value}" fill="{file_color(label, own)}"'


def dark_style(verdicts: Iterable[Label], own: Mapping[str, str]) -> str:
    """The style sheet of a file: the colours of a dark screen, where the reader has one."""
    rules = [
        f".pc-{letter}-{name}{{{property_}:{dark}}}"
        for name, (_, dark) in COLORS.items()
        for letter, property_ in _PROPERTIES.items()
    ]
    rules.extend(f".pc-v-{label.value}{{fill:{_lighter(file_color(label, own))}}}" for label in verdicts)
    return f"@media screen and (prefers-color-scheme:dark){{{''.join(rules)}}}"


def page_style(verdicts: Iterable[Label], own: Mapping[str, str]) -> str:
    """The rules by which a page colours its pictures: variables that it may set, else the colours on white.

    Args:
        verdicts: those of the report's method.
        own: the plan's own colours.
    """
    rules = [
        f".pc-{letter}-{name}{{{property_}:var(--pc-{name},{light})}}"
        for name, (light, _) in COLORS.items()
        for letter, property_ in _PROPERTIES.items()
    ]
    rules.extend(f".pc-v-{label.value}{{fill:var(--pc-{label.value},{file_color(label, own)})}}" for label in verdicts)
    return "".join(rules)


def dark_variables(verdicts: Iterable[Label], own: Mapping[str, str]) -> str:
    """The variables of `page_style` as they are set where a page is dark; arguments as there."""
    pairs = [(name, dark) for name, (_, dark) in COLORS.items()]
    pairs.extend((label.value, _lighter(file_color(label, own))) for label in verdicts)
    return "".join(f"--pc-{name}:{color};" for name, color in pairs)


def _lighter(color: str) -> str:
    """A colour `#rrggbb` halfway to white."""
    parts = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _LIGHTER):02x}" for part in parts)
