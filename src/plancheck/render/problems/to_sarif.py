"""Problems as SARIF 2.1.0, the format that code scanning services and editors exchange."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from plancheck import __version__
from plancheck.model.place import Place
from plancheck.model.problem import Problem
from plancheck.render.json_text import Parts, in_pieces
from plancheck.render.problems.fingerprint import fingerprints
from plancheck.render.problems.result import Result, Surface
from plancheck.text import catalogue, faults
from plancheck.text.explanation import Explanation, explanations

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "plancheckProblem/v1"

_HALVES = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def pieces(result: Result, surface: Surface) -> Iterator[str]:
    """One run: the codes that were met as rules, the problems as results."""
    codes = sorted({problem.code for problem in result.told})
    told = explanations(surface.language)
    prints = fingerprints(result.told, surface)
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "plancheck",
                "version": __version__,
                "semanticVersion": __version__,
                "language": surface.language,
                "rules": [_rule(code, told[code], surface.language) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": (
            _result(problem, codes.index(problem.code), mark, surface)
            for problem, mark in zip(result.told, prints, strict=True)
        ),
    }
    document = (("$schema", SCHEMA), ("version", "2.1.0"), ("runs", iter((Parts(run.items()),))))
    yield from in_pieces(document)
    yield "\n"


def _rule(code: str, told: Explanation, language: str) -> dict[str, object]:
    words = catalogue(language)
    why, cure = words.word("explain.why"), words.word("explain.cure")
    return {
        "id": code,
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": told.what},
        "help": {
            "text": f"{why}: {told.why}\n{cure}: {told.cure}",
            "markdown": f"**{why}** {told.why}\n\n**{cure}** {told.cure}",
        },
    }


def _result(problem: Problem, rule: int, fingerprint: str, surface: Surface) -> dict[str, object]:
    language = surface.language
    told = (faults.message(problem, language), faults.hint(problem, language))
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity.value,
        "message": {"text": "\n".join(text for text in told if text)},
        "locations": [_location(problem.place, surface, problem.path)],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if problem.related is not None:
        result["relatedLocations"] = [_location(problem.related, surface)]
    return result


def _location(place: Place, surface: Surface, path: str = "") -> dict[str, object]:
    physical: Mapping[str, object] = {
        "artifactLocation": {"uri": uri(surface.from_top(place.file))},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
    named = {"logicalLocations": [{"fullyQualifiedName": path, "kind": "member"}]} if path else {}
    return {"physicalLocation": physical, **named}


def uri(file: str) -> str:
    """A relative URI reference for a path as problems name it: a colon in its first part would read as a scheme.

    Bytes of a file name that are no UTF-8 are written as they are; halves of pairs, which no byte stands for, are not.
    """
    return quote(_HALVES.sub("\ufffd", file), safe="/", errors="surrogateescape")
