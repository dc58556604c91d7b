"""Codes of problems in the data: those that a plan takes more or less seriously, and those that an entry accepts."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.nodes import Node
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json
from plancheck.load.shape.containers import MappingOf
from plancheck.load.shape.words import PLAIN, Choice
from plancheck.load.source import shorten
from plancheck.model.codes import ADJUSTABLE, CODE
from plancheck.model.plan import Seriousness, SetSeverity

_MEANT = {
    "errors": Seriousness.ERROR,
    "warn": Seriousness.WARNING,
    "warnings": Seriousness.WARNING,
    "info": Seriousness.WARNING,
    "ignore": Seriousness.OFF,
    "none": Seriousness.OFF,
    "no": Seriousness.OFF,
    "false": Seriousness.OFF,
    "错误": Seriousness.ERROR,
    "警告": Seriousness.WARNING,
    "关": Seriousness.OFF,
}
_BY_CODE = MappingOf(Choice(Seriousness, _MEANT))


class ProblemCode:
    """A code such as PC031, whether or not there is such a problem."""

    def read(self, node: Node, at: At) -> str | Failed:
        """The code."""
        text = PLAIN.read(node, at)
        if text is FAILED or CODE.fullmatch(text):
            return text
        return _no_code(text, node, at)

    def schema(self, defs: Defs) -> Json:
        """A string of that form."""
        return {"type": "string", "pattern": f"^{CODE.pattern}$"}


class SeverityByCode:
    """How seriously problems are taken, for the codes of rules over the content alone."""

    def read(self, node: Node, at: At) -> Mapping[str, SetSeverity] | Failed:
        """What is set for each code, without codes that cannot be set: these are told."""
        found = _BY_CODE.read(node, at)
        if isinstance(found, Failed):
            return FAILED
        assert isinstance(node, MappingNode)  # nothing else has been read
        taken: dict[str, SetSeverity] = {}
        for code, keyed in found.items():
            key, _ = node.entries[code]
            if code in ADJUSTABLE:
                taken[code] = SetSeverity(keyed.value, keyed.key_place)
            elif CODE.fullmatch(code):
                at.below(code, key).fault("PC063", key, {"code": code}, hint="settle_it")
            else:
                _no_code(code, key, at.below(code, key))
        return taken

    def schema(self, defs: Defs) -> Json:
        """An object whose keys are these codes."""
        return {**_BY_CODE.schema(defs), "propertyNames": {"enum": sorted(ADJUSTABLE)}}


def _no_code(text: str, node: Node, at: At) -> Failed:
    if CODE.fullmatch(text.upper()):
        figures = {"code": shorten(text), "suggestion": text.upper()}
        return at.fault("PC063.unknown", node, figures, hint="did_you_mean")
    return at.fault("PC063.unknown", node, {"code": shorten(text)}, hint="code_example")
