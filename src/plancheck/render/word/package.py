"""The file of a Word document: nothing in it but the report, and the same bytes each time."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part

from plancheck.render.word.look import ALIASES, Look
from plancheck.render.word.xml import el, plain

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell."""
_LEVEL = 6
_KEPT = (RELATION.STYLES, RELATION.SETTINGS, RELATION.FONT_TABLE)
"""Of what python-docx begins with, what a report needs."""
_AUTHOR = "plancheck"


def empty(look: Look) -> WordDocument:
    """A document without text, styles and the traces of where it was made."""
    word = docx.Document()
    part = word.part
    for id_, relation in list(part.rels.items()):
        if relation.reltype not in _KEPT:
            del part.rels[id_]
    package = part.package
    for id_, relation in list(package.rels.items()):
        if relation.reltype not in (RELATION.OFFICE_DOCUMENT, RELATION.CORE_PROPERTIES):
            del package.rels[id_]
    settings = word.settings.element
    for child in list(settings):
        settings.remove(child)
    mode = el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    settings.extend(
        (
            el("zoom", percent=100),
            el("defaultTabStop", val=420),
            el("characterSpacingControl", val="compressPunctuation" if look.upright else "doNotCompress"),
            el("compat", mode),
            el("themeFontLang", val="en-US" if look.upright else look.locale, eastAsia="zh-CN"),
        )
    )
    _name_fonts(part.part_related_by(RELATION.FONT_TABLE))
    return word


def _name_fonts(table: Part) -> None:
    """Say for every Chinese type what may take its place, so that a computer without it need not guess."""
    fonts = (
        el("font", el("altName", val=other), el("charset", val="86"), el("family", val="auto"), name=name)
        for name, other in ALIASES.items()
    )
    table._blob = serialize_part_xml(el("fonts", *fonts))


def describe(word: WordDocument, title: str, year: int, language: str) -> None:
    """Say what the document is; of its making nothing is told but the year that it reports on."""
    known = word.core_properties
    known.title = plain(title)[:255]
    known.author = known.last_modified_by = _AUTHOR
    known.created = known.modified = datetime(year, 12, 31, tzinfo=UTC)
    known.language = language
    known.revision = 1
    known.comments = known.keywords = known.subject = known.category = ""


def as_bytes(word: WordDocument) -> bytes:
    """The document as a file."""
    raw, made = BytesIO(), BytesIO()
    word.save(raw)
    with ZipFile(raw) as found, ZipFile(made, "w") as file:
        for name in found.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, found.read(name), compresslevel=_LEVEL)
    return made.getvalue()
