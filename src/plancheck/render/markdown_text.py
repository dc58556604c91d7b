"""Text inside Markdown that is shown as it is: signs are escaped where, and only where, they would be markup."""

from __future__ import annotations

import re

from plancheck.render.safe import safe

_SUSPECT = re.compile(r"[\\`*\[\]|~$_{<&]|\A(?:[ #>+=-]|\d{1,9}[.)])")
"""What any of the rules below may have to do with: most texts have nothing of it."""

_MARKUP = re.compile(
    r"[\\`*\[\]|~$]"  # code, emphasis, links and images, cells, struck-out text, formulas
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not inside a word
    r"|(?<=\{)[{%#]"  # the site generators that read Markdown have templates of their own
)
_HTML = re.compile(r"<|&(?=#?\w+;)")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_LAST_BACKSLASH = re.compile(r"\\\\\Z")
_INDENT = re.compile(r"\A {2,}(?=\S)")
_BLOCK_START = re.compile(
    r" ?(?:"
    r"(?=#{1,6}(?: |$))"  # heading
    r"|(?=>)"  # quotation
    r"|(?=[-+](?: |$))"  # list
    r"|\d{1,9}(?=[.)](?: |$))"  # numbered list
    r"|(?=[-=][-= ]*$)"  # rule, or underline of a heading
    r")"
)


def escape(text: str) -> str:
    """`text` for any place in Markdown, at the beginning of a line too: on one line, and never read as markup."""
    text = safe(text)
    if not _SUSPECT.search(text):
        return text
    text = _MARKUP.sub(lambda found: "\\" + found[0], text)
    text = _HTML.sub(lambda found: _ENTITIES[found[0]], text)
    # before the end of a cell even an escaped backslash would escape that end
    text = _LAST_BACKSLASH.sub("&#92;", text)
    # four blanks at the beginning of a line would make it a block of code
    text = _INDENT.sub(" ", text)
    start = _BLOCK_START.match(text)
    return f"{text[: start.end()]}\\{text[start.end() :]}" if start else text
