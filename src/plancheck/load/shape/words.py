"""Texts, identifiers, choices and true or false."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from plancheck.languages import LANGUAGES
from plancheck.load.nodes import Mapping as MappingNode
from plancheck.load.nodes import Node, Scalar
from plancheck.load.shape.base import FAILED, At, Defs, Failed, Json, is_empty, slipped, unknown_word
from plancheck.load.slips import QUOTES
from plancheck.load.source import shorten
from plancheck.model.text import Text

Member = TypeVar("Member", bound=StrEnum)

_ANY_SCALAR = ["string", "number", "boolean"]
"""A text is its source text: to a JSON Schema an unquoted 24.10 is a number all the same."""


class Plain:
    """One text, exactly as it is written: `24.10` stays 24.10.

    Args:
        longest: the most characters; None where it may be as long as it likes.
    """

    def __init__(self, longest: int | None = None) -> None:
        self._longest = longest

    def read(self, node: Node, at: At) -> str | Failed:
        """The text without blanks around it."""
        if not isinstance(node, Scalar):
            return at.fault("PC013.text", node)
        text = node.text.strip()
        if not text or is_empty(node):
            return at.empty(node)
        if self._longest is not None and len(text) > self._longest:
            return at.fault("PC004.text", node, {"word": shorten(text), "limit": self._longest})
        return text

    def schema(self, defs: Defs) -> Json:
        """Any single value that is not empty."""
        most: Json = {} if self._longest is None else {"maxLength": self._longest}
        return {"type": _ANY_SCALAR, "minLength": 1, **most}


class Unquoted(Plain):
    """A text that never has quotation marks around it: those that YAML takes for letters are a slip."""

    def read(self, node: Node, at: At) -> str | Failed:
        """The text."""
        text = Plain.read(self, node, at)
        if text is FAILED or (text[0] not in QUOTES and text[-1] not in QUOTES):
            return text
        bare = text.strip(QUOTES).strip()
        if not bare:
            return at.fault("PC067.alone", node, {"word": shorten(text)}, hint="fill_or_leave_out")
        # what YAML wants in quotes gets plain ones
        suggestion = bare if bare[0] not in "%@&*!|>{}[],#?-:" else f"'{bare}'"
        return at.fault("PC067", node, {"word": shorten(text), "suggestion": suggestion}, hint="write")


class Multilingual:
    """A text, or a mapping from language to text.

    Args:
        text: what each language holds.
        name: under which the JSON Schema keeps it.
    """

    def __init__(self, text: Plain, name: str) -> None:
        self._text = text
        self._name = name

    _LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

    def is_language(self, word: str) -> bool:
        """Whether a word looks like a language code, such as zh, en or zh-CN."""
        # nearly all texts are written in those
        return word in LANGUAGES or self._LANGUAGE.fullmatch(word) is not None

    def read(self, node: Node, at: At) -> Text | Failed:
        """The texts by language; one without language stands under the empty code."""
        if not isinstance(node, MappingNode):
            text = self._text.read(node, at)
            return FAILED if text is FAILED else {"": text}
        texts: dict[str, str] = {}
        sound = True
        inner = at.below("", node)
        for key, value in node.entries.values():
            inner.to(key.text, key)
            if not self.is_language(key.text):
                sound = False
                if not slipped(key, inner):
                    inner.fault("PC016.language", key, {"word": shorten(key.text)}, hint="quote_commas")
                continue
            text = self._text.read(value, inner)
            if text is FAILED:
                sound = False
            else:
                texts[key.text] = text
        if not node.entries:
            return at.empty(node)
        return texts if sound else FAILED

    def schema(self, defs: Defs) -> Json:
        """A text or an object of texts."""
        defs.kept[self._name] = {
            "description": defs.sentence(self._name),
            "anyOf": [
                self._text.schema(defs),
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {"pattern": f"^{self._LANGUAGE.pattern}$"},
                    "additionalProperties": self._text.schema(defs),
                },
            ],
        }
        return {"$ref": f"#/$defs/{self._name}"}


def as_identifier(text: str) -> str:
    """The identifier that a text would be in small letters, with hyphens for all else; empty where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


class Identifier:
    """A name for files and commands: lower-case letters, digits, hyphens."""

    LONGEST = 100
    """Characters: an id is typed, and repeated wherever its indicator is spoken of."""
    _PATTERN = re.compile(r"[a-z0-9][a-z0-9-]*")

    def read(self, node: Node, at: At) -> str | Failed:
        """The identifier."""
        text = PLAIN.read(node, at)
        if text is FAILED:
            return FAILED
        if len(text) > self.LONGEST:
            return at.fault("PC016.long", node, {"word": shorten(text), "limit": self.LONGEST})
        if self._PATTERN.fullmatch(text) and text not in ("true", "false"):
            return text
        suggestion = as_identifier(text)
        figures: dict[str, object] = {"word": shorten(text)}
        if suggestion:
            return at.fault("PC016.identifier", node, {**figures, "suggestion": shorten(suggestion)}, hint="write")
        return at.fault("PC016.identifier", node, figures, hint="identifier_example")

    def schema(self, defs: Defs) -> Json:
        """A string; digits alone are a number to YAML."""
        return {
            "type": ["string", "integer"],
            "pattern": f"^{self._PATTERN.pattern}$",
            "maxLength": self.LONGEST,
            "minimum": 0,
        }


class Choice(Generic[Member]):
    """One of a closed set of words."""

    def __init__(self, members: type[Member], meant: Mapping[str, Member] = MappingProxyType({})) -> None:
        self._members = {member.value: member for member in members}
        self._meant = meant
        """Words that people write instead: a fault as well, but it is known what they mean."""

    def read(self, node: Node, at: At) -> Member | Failed:
        """The member that the word names."""
        text = PLAIN.read(node, at)
        if text is FAILED:
            return FAILED
        member = self._members.get(text)
        if member is not None:
            return member
        assert isinstance(node, Scalar)  # PLAIN refuses all else
        bare = text.strip(QUOTES)
        meant = self._meant.get(bare) or (bare if bare in self._members else None)
        return unknown_word(at, "PC015", node, self._members, meant)

    def schema(self, defs: Defs) -> Json:
        """The words themselves."""
        return {"enum": list(self._members)}


class Boolean:
    """`true` or `false`; other words that YAML once took for them are refused."""

    _VALUES: Mapping[str, bool] = MappingProxyType(
        {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
    )
    _MEANT: Mapping[str, str] = MappingProxyType(
        {"yes": "true", "on": "true", "y": "true", "1": "true", "是": "true"}
        | {"no": "false", "off": "false", "n": "false", "0": "false", "否": "false"}
    )

    def read(self, node: Node, at: At) -> bool | Failed:
        """The truth value."""
        if not isinstance(node, Scalar):
            return at.fault("PC018", node, {"word": ""}, hint="true_or_false")
        if node.plain and node.text in self._VALUES:
            return self._VALUES[node.text]
        word = node.text.strip()
        meant = self._MEANT.get(word.casefold(), word if word in self._VALUES else "")
        figures = {"word": shorten(word), "suggestion": meant}
        return at.fault("PC018", node, figures, hint="write" if meant else "true_or_false")

    def schema(self, defs: Defs) -> Json:
        """A JSON boolean."""
        return {"type": "boolean"}


PLAIN = Plain()
TEXT = Multilingual(PLAIN, "text")
IDENTIFIER = Identifier()
BOOLEAN = Boolean()
