"""A sheet or a table as cells: what they hold, where they are, and what is to be known of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from plancheck.intake.cells import Content
from plancheck.intake.entry import Origin
from plancheck.intake.package import Marks, letters
from plancheck.values import dataclass

Span = tuple[int, int, int, int]
"""First row and column, last row and column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of cells."""

    file: str
    rows: Sequence[Sequence[Content]]
    sheet: str = ""
    """Empty for a table that is no sheet of a workbook."""
    marks: Marks = field(default_factory=Marks)
    merged: Sequence[Span] = ()
    lines: Sequence[int] = ()
    """The line of the file that each row begins in, for a table that is no sheet."""

    def content(self, row: int, column: int) -> Content:
        """What a cell holds, counted from 0; None for nothing and outside of the table."""
        cells = self.rows[row] if row < len(self.rows) else ()
        found = cells[column] if column < len(cells) else None
        return None if found == "" else found

    def name(self, row: int, column: int) -> str:
        """A cell's name: `C7`."""
        return f"{letters(column + 1)}{row + 1}"

    def origin(self, row: int, column: int = 0) -> Origin:
        """Where a cell is, as people find it again: of a table that is no sheet its line."""
        if self.sheet:
            return Origin(self.file, self.sheet, self.name(row, column))
        return Origin(self.file, place=str(self.lines[row] if row < len(self.lines) else row + 1))

    def merged_with(self, row: int, column: int) -> Span | None:
        """The span of merged cells that a cell belongs to; None where it stands alone."""
        return next((span for span in self.merged if span[0] <= row <= span[2] and span[1] <= column <= span[3]), None)

    def spread(self, row: int, column: int) -> Content:
        """What a cell holds, or the merged cells that it belongs to."""
        span = self.merged_with(row, column)
        return self.content(row, column) if span is None else self.content(span[0], span[1])

    def filled_cells(self) -> Iterator[tuple[int, int]]:
        """Row and column of every cell that holds anything."""
        for row, cells in enumerate(self.rows):
            yield from ((row, column) for column, cell in enumerate(cells) if cell not in (None, ""))

    def filled_rows(self) -> Iterator[int]:
        """The numbers of the rows that hold anything."""
        return (number for number, row in enumerate(self.rows) if any(cell not in (None, "") for cell in row))
