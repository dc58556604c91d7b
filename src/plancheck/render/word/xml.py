"""Elements of WordprocessingML, and text that every reader of XML takes."""

from __future__ import annotations

import re

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from plancheck.render.safe import safe

Element = BaseOxmlElement

_W = f"{{{nsmap['w']}}}"
_NAMES = {"w": nsmap["w"]}
_SPACE = qn("xml:space")
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def el(tag: str, /, *children: Element, **attributes: object) -> Element:
    """An element with attributes, all of the main namespace, and children."""
    made: Element = oxml_parser.makeelement(_W + tag, nsmap=_NAMES)
    for key, value in attributes.items():
        made.set(_W + key, str(value))
    made.extend(children)
    return made


def plain(text: str) -> str:
    """A text of the data on one line, without what XML forbids or a reader does not see."""
    return _NO_CHARACTERS.sub("\ufffd", safe(text))


def run(text: str, *properties: Element, upright: bool) -> Element:
    """A piece of text in one type.

    Args:
        text: of the data; it is made plain.
        properties: how it differs from the type of its paragraph.
        upright: whether the signs that both scripts share are Chinese ones.
    """
    content = el("t")
    content.text = plain(text)
    content.set(_SPACE, "preserve")
    if upright and not text.isascii():
        properties = (el("rFonts", hint="eastAsia"), *properties)
    return el("r", el("rPr", *properties), content) if properties else el("r", content)
