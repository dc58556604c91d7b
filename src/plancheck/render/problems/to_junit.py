"""Problems as JUnit XML, which nearly every build server shows."""

from __future__ import annotations

from xml.etree import ElementTree

from plancheck.model.problem import Problem
from plancheck.render.problems.result import Result, Surface
from plancheck.render.problems.to_text import hint_with_place
from plancheck.render.safe import safe
from plancheck.text import catalogue, faults

SUITE = "plancheck validate"


def render(result: Result, surface: Surface) -> str:
    """One test case a problem, failed where it counts; a single good one where there is none."""
    words = catalogue(surface.language)
    failed = sum(result.counts(problem) for problem in result.told)
    counts = {"tests": str(max(1, len(result.told))), "failures": str(failed), "errors": "0", "time": "0"}
    suites = ElementTree.Element("testsuites", {"name": SUITE, **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": SUITE, **counts, "skipped": "0"})
    for problem in result.told:
        _case(suite, problem, surface.language, failed=result.counts(problem))
    if not result.told:
        name = words.word("problems.none", files=result.files)
        ElementTree.SubElement(suite, "testcase", {"name": name, "classname": SUITE, "time": "0"})
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _case(suite: ElementTree.Element, problem: Problem, language: str, *, failed: bool) -> None:
    place = problem.place
    where = f"{place.file}:{place.line}:{place.column}"
    message = safe(faults.message(problem, language))
    hint = safe(hint_with_place(problem, language))
    attributes = {"name": safe(f"{where} {problem.code}"), "classname": safe(place.file), "time": "0"}
    case = ElementTree.SubElement(suite, "testcase", attributes)
    text = "\n".join(part for part in (f"{safe(where)}: {message}", hint) if part)
    if failed:
        ElementTree.SubElement(case, "failure", {"message": message, "type": problem.code}).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
