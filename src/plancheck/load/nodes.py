"""What a YAML file holds, before anybody asks what it means: scalars, mappings and sequences with their places."""

from __future__ import annotations

from plancheck.model.place import Place


class Scalar:
    """A single value, as its source text. Lines and columns count from 1, columns in characters."""

    __slots__ = ("_end", "column", "line", "plain", "text")

    def __init__(self, text: str, plain: bool, line: int, column: int, end: tuple[int, int] | None = None) -> None:
        self.text = text
        self.plain = plain
        """True where it stands without quotes and is no block of text."""
        self.line = line
        self.column = column
        self._end = end
        """None where it ends as many characters on as it has: a large file has little else."""

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind its last character."""
        return self._end or (self.line, self.column + len(self.text))

    def place(self, file: str) -> Place:
        """Its span in `file`."""
        line, column = self.line, self.column
        if self._end is None:  # as in `end`, without its call: most places are asked of scalars
            return Place(file, line, column, line, column + len(self.text))
        return Place(file, line, column, *self._end)


class Mapping:
    """Keys with their values, in the order of the file; a key that came twice is kept as first written."""

    __slots__ = ("column", "end", "entries", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.end = (line, column)
        self.entries: dict[str, tuple[Scalar, Node]] = {}

    def place(self, file: str) -> Place:
        """Its span in `file`."""
        return Place(file, self.line, self.column, *self.end)


class Sequence:
    """Items in their order."""

    __slots__ = ("column", "end", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column
        self.end = (line, column)
        self.items: list[Node] = []

    def place(self, file: str) -> Place:
        """Its span in `file`."""
        return Place(file, self.line, self.column, *self.end)


class Read:
    """An entry of a list that has been read without a fault: its value, in place of nodes that nobody needs."""

    __slots__ = ("column", "end", "line", "value")

    def __init__(self, node: Mapping, value: object) -> None:
        self.line = node.line
        self.column = node.column
        self.end = node.end
        self.value = value

    def place(self, file: str) -> Place:
        """Its span in `file`."""
        return Place(file, self.line, self.column, *self.end)


Node = Scalar | Mapping | Sequence | Read
