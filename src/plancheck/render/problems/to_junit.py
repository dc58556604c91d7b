"""Problems as JUnit XML, which nearly every build server shows."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from plancheck.model.problem import Problem
from plancheck.render.problems.result import Result, Surface
from plancheck.render.problems.to_text import hint_with_place
from plancheck.render.safe import safe
from plancheck.text import catalogue, faults

SUITE = "plancheck validate"


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """One test case a problem, failed where it counts; a single good one where there is none."""
    words = catalogue(surface.language)
    failed = sum(result.counts(problem) for problem in result.told)
    counts = {"tests": str(max(1, len(result.told))), "failures": str(failed), "errors": "0", "time": "0"}
    suites = ElementTree.Element("testsuites", {"name": SUITE, **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": SUITE, **counts, "skipped": "0"})
    suite.text = _CASES
    ElementTree.indent(suites)
    # the cases are written one by one: as a tree, a hundred thousand of them take a hundred megabytes
    opening, closing = ElementTree.tostring(suites, encoding="unicode").split(_CASES)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}'
    for problem in result.told:
        yield _written(_case(problem, surface.language, failed=result.counts(problem)))
    if not result.told:
        name = words.word("problems.none", files=result.files)
        yield _written(ElementTree.Element("testcase", {"name": name, "classname": SUITE, "time": "0"}))
    yield f"\n  {closing}\n"


_CASES = "cases"
"""Stands for the cases while what is around them is written."""
_DEPTH = 2
"""Elements that a case stands in."""


def _written(case: ElementTree.Element) -> str:
    ElementTree.indent(case, level=_DEPTH)
    return "\n    " + ElementTree.tostring(case, encoding="unicode")


def _case(problem: Problem, language: str, *, failed: bool) -> ElementTree.Element:
    place = problem.place
    where = f"{place.file}:{place.line}:{place.column}"
    message = safe(faults.message(problem, language))
    hint = safe(hint_with_place(problem, language))
    attributes = {"name": safe(f"{where} {problem.code}"), "classname": safe(place.file), "time": "0"}
    case = ElementTree.Element("testcase", attributes)
    text = "\n".join(part for part in (f"{safe(where)}: {message}", hint) if part)
    if failed:
        ElementTree.SubElement(case, "failure", {"message": message, "type": problem.code}).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
    return case
