"""Circles among things that point at one another: each is found once, in time that grows with their number alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

TOLD = 8
"""Members of a circle that are told; what is between the first and the last ones helps nobody."""


def circles(edges: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """The circles that a walk from each thing in turn closes, each from its first member on.

    Args:
        edges: for each thing those that it points at; what is no key of it points nowhere.

    Yields:
        The members of a circle in the order in which they point at one another. No two circles that share a member are
        told: mending one may mend the other.
    """
    left: set[str] = set()
    told: set[str] = set()
    position = {name: number for number, name in enumerate(edges)}
    for start in edges:
        way: list[str] = []
        on_the_way: dict[str, int] = {}
        waiting = [] if start in left else [(start, iter(edges[start]))]
        if waiting:
            on_the_way[start] = 0
            way.append(start)
        while waiting:
            here, ahead = waiting[-1]
            there = next((name for name in ahead if name in edges and name not in left), None)
            if there is None:
                waiting.pop()
                way.pop()
                del on_the_way[here]
                left.add(here)
            elif there not in on_the_way:
                on_the_way[there] = len(way)
                way.append(there)
                waiting.append((there, iter(edges[there])))
            else:
                circle = way[on_the_way[there] :]
                if told.isdisjoint(circle):
                    told.update(circle)
                    first = circle.index(min(circle, key=position.__getitem__))
                    yield (*circle[first:], *circle[:first])


def short(circle: Sequence[str]) -> tuple[str, ...]:
    """A circle for a sentence, back at its first member; a long one without its middle."""
    if len(circle) <= TOLD:
        return (*circle, circle[0])
    return (*circle[: TOLD // 2], "…", *circle[-TOLD // 2 :], circle[0])
