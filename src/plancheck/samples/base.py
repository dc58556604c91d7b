"""What an example is made of, and the small plan that stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from plancheck.values import dataclass

TARGETS = "targets.yaml"
ACTUALS = "actuals/2023.yaml"
FIGURES = "year: 2023\nsource: 统计站年报\nvalues:\n  gdp: 2.46\n"
"""The actuals of an example that says nothing of them."""
TODAY = date(2024, 3, 1)
"""The day on which an example is checked that names none: the first year is over, the second is not."""

_PLAN = """\
format: 1
plan:
  id: example
  title: {zh: 示例镇规划, en: Example town plan}
  years: [2023, 2025]
sections:
  - {id: economy, title: {zh: 经济发展, en: Economy}}
indicators:
  - id: gdp
    name: {zh: 地区生产总值, en: Gross domestic product}
    section: economy
    unit: 亿元
    baseline: 2.2
    target: {level: {at_least: 3.0}}
    owner: 统计站
"""
_BLOCK = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
"""Where a key of the top level begins."""


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link in place of a file."""

    target: str
    """Where it leads, from the folder that holds it."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder in place of a file."""


Content = str | bytes | Link | Folder
"""What lies under a name. Text is shown to readers; the rest is told in words (`bad`, `good` of an explanation)."""


@dataclass(frozen=True, slots=True)
class Case:
    """A data folder, as far as it matters."""

    files: Mapping[str, Content]
    """By their path from the data folder. What `targets.yaml` does not say at its top level, and the actuals where no
    file of them is given, stand as in the example plan around it."""
    earlier: Mapping[str, Content] | None = None
    """What was committed to git before the files came to be as they are; None where no repository is needed."""
    whole: bool = False
    """Whether the files are all there is, so that nothing stands around them."""
    today: date = TODAY
    """The day on which it is checked."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What yields a problem of one code and of no other, and the same put right, which yields none."""

    bad: Case
    good: Case


def files_of(case: Case) -> dict[str, Content]:
    """All files of a case, with what stands around it."""
    return completed(case.files, whole=case.whole)


def completed(files: Mapping[str, Content], *, whole: bool = False) -> dict[str, Content]:
    """Files with what stands around them: top-level keys that the targets lack, and actuals where there are none."""
    if whole:
        return dict(files)
    given = files.get(TARGETS, "")
    targets = _merged(given) if isinstance(given, str) else given
    reported = {} if any(name.startswith("actuals") for name in files) else {ACTUALS: FIGURES}
    return {**files, **reported, TARGETS: targets}


def _merged(given: str) -> str:
    written = {_key(block) for block in _BLOCK.split(given)}
    around = [block for block in _BLOCK.split(_PLAN) if block and _key(block) not in written]
    return "".join(around) + given


def _key(block: str) -> str:
    return re.split(r"[:：\s]", block, maxsplit=1)[0]


def indicator(fields: str, id_: str = "gdp") -> str:
    """The block `indicators` with one entry that has these fields behind the required ones."""
    lines = "".join(f"    {line}\n" for line in fields.splitlines())
    names = "name: {zh: 地区生产总值, en: Gross domestic product}" if id_ == "gdp" else _STATIONS
    return f"indicators:\n  - id: {id_}\n    {names}\n    section: economy\n{lines}    owner: 统计站\n"


_STATIONS = "name: {zh: 达标社区占比, en: Communities up to standard}"


def values(lines: str, head: str = "year: 2023\nsource: 统计站年报\n") -> str:
    """A file of actuals with these values."""
    return head + "values:\n" + "".join(f"  {line}\n" for line in lines.splitlines())


def targets(bad: str, good: str) -> Sample:
    """A sample of two readings of `targets.yaml`."""
    return Sample(Case({TARGETS: bad}), Case({TARGETS: good}))


def fields(bad: str, good: str) -> Sample:
    """A sample of two ways to write the fields of one indicator."""
    return targets(indicator(bad), indicator(good))


def actuals(bad: str, good: str) -> Sample:
    """A sample of two readings of `actuals/2023.yaml`."""
    return Sample(Case({ACTUALS: bad}), Case({ACTUALS: good}))


def shares(bad: str, good: str, fields: str = "unit: '%'\ntarget: {level: {at_least: 90}}") -> Sample:
    """A sample of two ways to write the figure of an indicator that is a share."""
    plan = indicator(fields, "standard")
    return Sample(
        Case({TARGETS: plan, ACTUALS: values(f"standard: {bad}")}),
        Case({TARGETS: plan, ACTUALS: values(f"standard: {good}")}),
    )
