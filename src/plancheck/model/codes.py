"""Codes of problems, and which of them a plan can take more or less seriously."""

from __future__ import annotations

import re

CODE = re.compile(r"PC[0-9]{3}")

ADJUSTABLE = frozenset(
    (
        *("PC025", "PC029", "PC031", "PC032", "PC033", "PC034", "PC037", "PC041", "PC042", "PC043", "PC044", "PC045"),
        *("PC046", "PC050", "PC051", "PC052", "PC053", "PC054", "PC055", "PC056", "PC057", "PC058", "PC059", "PC060"),
        *("PC061", "PC062", "PC064", "PC066", "PC068", "PC069"),
    )
)
"""Codes of rules over what the files say. What cannot be read, or would be judged by guesswork, cannot be let pass."""
