"""Texts in several languages."""

from __future__ import annotations

from collections.abc import Mapping

Text = Mapping[str, str]
"""A text by language code; a text written without languages stands under the empty code."""
