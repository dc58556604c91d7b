"""The rows of the long form: their columns, and what each has in common with others."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.model.indicator import Indicator
from plancheck.model.place import Place
from plancheck.model.plan import Plan, Task
from plancheck.model.quantity import Number, Quantity
from plancheck.text import pick
from plancheck.text.figures import unit_name
from plancheck.values import dataclass

COLUMNS = (
    "kind",
    "id",
    "name",
    "section",
    "owner",
    "year",
    "measure",
    "figure",
    "comparator",
    "value",
    "high",
    "unit",
    "text",
    "state",
    "part",
    "whole",
    "since",
    "through",
    "source",
    "note",
    "target_year",
    "revised_from",
    "file",
    "line",
    "column",
    "illustrative",
    "revision",
)
"""The header: the same names in every language. New ones come at the end."""

KINDS = ("baseline", "target", "stretch", "planned", "actual", "task", "computed")
"""What rows are about."""


@dataclass(frozen=True, slots=True)
class Written:
    """A figure of the data files, with its decimals; one that these do not hold, such as a share, is told in full."""

    quantity: Quantity


Value = str | int | bool | Number | Written
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Naming:
    """In which language texts of the data are told."""

    plan: Plan
    language: str

    def of_indicator(self, indicator: Indicator) -> dict[str, Value]:
        """The fields that name an indicator."""
        return {
            "id": indicator.id,
            "name": pick(indicator.name, self.language),
            "section": indicator.section,
            "owner": pick(indicator.owner, self.language),
            "unit": unit_name(indicator, self.language),
        }

    def of_task(self, task: Task) -> dict[str, Value]:
        """The fields that name a task."""
        return {
            "id": task.id,
            "name": pick(task.title, self.language),
            "section": task.section,
            "owner": pick(task.owner, self.language),
        }

    @property
    def of_data(self) -> Row:
        """What every row says of the data that it is from."""
        snapshot = self.plan.snapshot
        return {"illustrative": self.plan.illustrative, "revision": "" if snapshot is None else snapshot.commit}


def at(place: Place) -> Row:
    """Where a figure stands, counted from 1."""
    return {"file": place.file, "line": place.line, "column": place.column}
