"""The overview: a bar for the share of the way that is done, a stroke for the share that is due, by verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plancheck.compose.report_document import Bar, Overview, Picture
from plancheck.render.svg.drawing import LINE, MARGIN, SMALL, Drawing, Sign, heading, key, notes_below
from plancheck.render.svg.lettering import fitted, lines_of, width_of
from plancheck.render.svg.markup import number, text_at
from plancheck.render.svg.palette import fill, stroke, verdict_fill
from plancheck.render.svg.scale import Scale

_WIDTH = 520.0
_ROW = 20.0
_LETTERS, _NEXT = 12.0, 14.0
"""Height of names, and from one of their lines to the next."""

_BAR, _STROKE = 10.0, 16.0
"""Heights of the bar and of the stroke across it."""

_NAME = 190.0
"""Room for names; the rest is shared by the bars and their figures."""

_LOWEST, _HIGHEST = -0.5, 1.5
"""Shares beyond these end in an arrow: one that is far out must not flatten the others."""

_SHARES = ((0.0, "0"), (0.5, "50%"), (1.0, "100%"))


def overview_drawing(overview: Overview, picture: Picture, colors: Mapping[str, str]) -> Drawing:
    """How far all indicators are, the worst verdict first.

    Args:
        overview: the indicators that have a way to go.
        picture: for its title, and what must be known besides.
        colors: the plan's own colours of verdicts.
    """
    bars = [bar for group in overview.groups for bar in group.bars]
    figures = max(width_of(_figures(bar), SMALL) for bar in bars)
    left = MARGIN + _NAME
    shares = Scale(
        max(_LOWEST, min(0.0, *(bar.done for bar in bars))),
        min(_HIGHEST, max(1.0, *(max(bar.done, bar.due) for bar in bars))),
        left,
        _WIDTH - MARGIN - figures - 12,
    )
    elements, top = heading(picture, _WIDTH)
    top += LINE
    y = top + 4
    rows: list[str] = []
    for group in overview.groups:
        rows.append(
            f'<rect x="{number(MARGIN)}" y="{number(y + 5)}" width="10" height="10"'
            f" {verdict_fill(group.verdict, colors)}/>"
        )
        name = fitted(group.title, _WIDTH - 2 * MARGIN - 16)
        rows.append(text_at(MARGIN + 16, y + 14.5, name, f'{fill("ink")} font-weight="600"'))
        y += _ROW + 2
        for bar in group.bars:
            names = lines_of(bar.name, _NAME - 10, 2, _LETTERS) or [""]
            room = _ROW + _NEXT * (len(names) - 1)
            rows.extend(_row(bar, names, y + room / 2, shares, colors))
            y += room
        y += 4
    elements.extend(_grid(shares, top, y))
    elements.extend(rows)
    signs = (
        Sign(f'<rect x="-10" y="-5" width="20" height="10" {fill("axis")}/>', overview.done_name),
        Sign(f'<path d="M0 -8V8" stroke-width="2.5" {stroke("ink")}/>', overview.due_name),
    )
    below, y = key(signs, y + 6, _WIDTH)
    elements.extend(below)
    below, y = notes_below((*overview.notes, *picture.notes), y + 2, _WIDTH)
    elements.extend(below)
    return Drawing(_WIDTH, y + MARGIN - 4, elements)


def _figures(bar: Bar) -> str:
    return f"{bar.done_text} / {bar.due_text}"


def _row(bar: Bar, names: list[str], middle: float, shares: Scale, colors: Mapping[str, str]) -> Iterator[str]:
    first = middle + 4 - _NEXT / 2 * (len(names) - 1)
    look = f'{fill("ink")} font-size="{_LETTERS}"'
    yield from (text_at(MARGIN, first + index * _NEXT, name, look) for index, name in enumerate(names))
    start, end = sorted((shares(0.0), shares(bar.done)))
    color = verdict_fill(bar.verdict, colors)
    yield (
        f'<rect x="{number(start)}" y="{number(middle - _BAR / 2)}" width="{number(max(end - start, 1))}"'
        f' height="{number(_BAR)}" {color}/>'
    )
    if not shares.holds(bar.done):
        tip = 7 if bar.done > 0 else -7
        yield (f'<path d="M{number(shares(bar.done))} {number(middle - 8)}l{tip} 8l{-tip} 8z" {color}/>')
    yield (
        f'<path d="M{number(shares(bar.due))} {number(middle - _STROKE / 2)}v{number(_STROKE)}" stroke-width="2.5"'
        f" {stroke('ink')}/>"
    )
    yield text_at(_WIDTH - MARGIN, middle + 4, _figures(bar), f'{fill("ink")} font-size="{SMALL}" text-anchor="end"')


def _grid(shares: Scale, top: float, bottom: float) -> Iterator[str]:
    """A line at the start of the way, half-way and at its end."""
    for share, text in _SHARES:
        x = shares(share)
        yield f'<path d="M{number(x)} {number(top)}V{number(bottom)}" {stroke("axis" if share == 0 else "grid")}/>'
        yield text_at(x, top - 4, text, f'{fill("quiet")} font-size="{SMALL}" text-anchor="middle"')
