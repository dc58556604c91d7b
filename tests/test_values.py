"""Classes of fields: as the library's own in all that the package uses."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import pytest

from plancheck import values
from plancheck.model.place import Place

ROOT = Path(__file__).parents[1]
T = TypeVar("T")
BOTH = {"the library's": dataclasses.dataclass, "ours": values.dataclass}


def classes(decorator: Any) -> list[type[Any]]:
    """The same classes, made by either decorator."""

    @decorator(frozen=True, slots=True)
    class Point:
        """A point."""

        x: int
        """Across."""
        y: int = 0
        names: dict[str, int] = dataclasses.field(default_factory=dict)

        @property
        def total(self) -> int:
            return self.x + self.y

    @decorator(slots=True)
    class Draft:
        text: str
        lines: list[str] = dataclasses.field(default_factory=list, repr=False)

    @decorator(frozen=True)
    class Box(Generic[T]):
        content: T
        size: int = 1

    @decorator(frozen=True, slots=True)
    class Indexed:
        names: tuple[str, ...]
        note: str = dataclasses.field(default_factory=str, compare=False)
        index: dict[str, int] = dataclasses.field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "index", {name: at for at, name in enumerate(self.names)})

    @decorator(frozen=True, slots=True)
    class Own:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own) and str(self.name).lower() == str(other.name).lower()

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "own"

    @decorator(frozen=True, slots=True)
    class Nothing:
        pass

    return [Point, Draft, Box, Indexed, Own, Nothing]


CALLS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    ((), {}),
    ((1,), {}),
    (("a",), {}),
    ((("a", "b"),), {}),
    ((1, 2), {}),
    ((1, 2, {"a": 3}), {}),
    ((1, 2, 3, 4), {}),
    ((), {"x": 1}),
    ((), {"name": "A"}),
    (("a",), {"lines": ["b"]}),
    ((1,), {"wrong": 2}),
    ((1,), {"x": 2}),
]


def tried(act: Callable[[], Any]) -> Any:
    """What comes of something, or the fault, as far as it can be told apart from another."""
    try:
        return act()
    except (TypeError, AttributeError) as error:
        return type(error), str(error)


def behaviour(made: type[Any]) -> list[Any]:
    """What a class does, as plain values."""
    found: list[Any] = [made.__name__, made.__qualname__, made.__doc__ if "point" in str(made.__doc__) else ""]
    found += [getattr(made, "__slots__", None), made.__match_args__, made.__module__]
    found.append([(one.name, one.init, one.repr, one.compare) for one in dataclasses.fields(made)])
    instances = []
    for arguments, named in CALLS:
        one = tried(lambda arguments=arguments, named=named: made(*arguments, **named))  # type: ignore[misc]
        if isinstance(one, made):
            instances.append(one)
            found.append(repr(one))
        else:
            found.append(one)
    for one in instances:
        found.append([one == other for other in instances])
        found.append([one != other for other in (*instances, 3, None)])
        found.append(tried(lambda one=one: hash(one)))  # type: ignore[misc]
        found.append(dataclasses.is_dataclass(one))
        for name in made.__match_args__:
            found.append(repr(tried(lambda one=one, name=name: setattr(one, name, 5))))  # type: ignore[misc]
            found.append(repr(tried(lambda one=one, name=name: dataclasses.replace(one, **{name: 5}))))  # type: ignore[misc]
        found.append(tried(lambda one=one: getattr(one, "total", None)))  # type: ignore[misc]
        found.append(hasattr(one, "__dict__"))
    found.append([getattr(made, name, None) for name in ("size",)])
    return found


@pytest.mark.parametrize("number", range(6))
def test_a_class_does_what_the_library_makes_it_do(number: int) -> None:
    theirs, ours = (behaviour(classes(decorator)[number]) for decorator in BOTH.values())
    assert ours == theirs
    assert len(theirs) > len(CALLS) + 9  # it could be made at least once


def test_nothing_can_be_set_or_deleted_in_a_frozen_one() -> None:
    point = classes(values.dataclass)[0](1)
    for name in ("x", "other"):  # the library itself stumbles over the second, before Python 3.12
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(point, name, 1)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(point, name)


def test_a_default_is_made_anew_for_each() -> None:
    draft = classes(values.dataclass)[1]
    one, other = draft("a"), draft("a")
    one.lines.append("b")
    assert other.lines == []


def test_a_class_takes_part_in_match() -> None:
    match Place("a.yaml", 3):
        case Place(file, line):
            assert (file, line) == ("a.yaml", 3)


def test_no_class_pays_for_the_library() -> None:
    paying = [
        path.name
        for path in (ROOT / "src").rglob("*.py")
        if path.name != "values.py" and "@dataclass" in (text := path.read_text(encoding="utf-8"))
        if "from plancheck.values import dataclass" not in text
    ]
    assert paying == []
