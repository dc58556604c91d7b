"""A small plan to begin with: valid files whose comments teach the format."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import import_module
from string import Template

from plancheck.values import dataclass

WORKFLOW = ".github/workflows/plancheck.yml"
IGNORED = ".gitignore"

_FALLBACK_ID = "plan"
_LONGEST_ID = 60


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of a plan that is to be written."""

    title: str
    """On one line."""
    first: int
    last: int
    year: int
    """Of the figures: one of the plan, or an earlier one where the plan has not begun."""
    language: str
    version: str
    """Of plancheck, for the action that checks the plan."""


def starter_files(beginning: Beginning) -> Mapping[str, str]:
    """The files of a new plan by their path, all but the schemas; the figures are marked as illustrative."""
    texts = _texts(beginning.language)
    # in its first year a plan is a fifth of its way on; before it stands where it begins
    begun = beginning.year >= beginning.first
    blanks = {
        "id": plan_id(beginning.title),
        "title": json.dumps(beginning.title, ensure_ascii=False),
        "first": beginning.first,
        "last": beginning.last,
        "before": beginning.first - 1,
        "year": beginning.year,
        "gdp": 108 if begun else 100,
        "energy": "0.583" if begun else "0.60",
        "insured": 18480 if begun else 18300,
        "share": "92.4" if begun else "91.5",
    }
    return {
        "data/targets.yaml": _filled(texts["targets.yaml"], blanks),
        f"data/actuals/{beginning.year}.yaml": _filled(texts["actuals.yaml"], blanks),
        **surrounding_files(beginning.language, beginning.version),
    }


def surrounding_files(language: str, version: str) -> Mapping[str, str]:
    """What any plan has around it in a repository: what git leaves out, and the check of every push."""
    texts = _texts(language)
    return {IGNORED: texts[".gitignore"], WORKFLOW: _filled(texts["workflow.yml"], {"version": version})}


def plan_id(title: str) -> str:
    """An id for a plan by the Latin letters and digits of its title, where it has any."""
    words = re.findall("[a-z0-9]+", title.lower())
    found = "-".join(words)[:_LONGEST_ID].strip("-")
    if not found[:1].isalpha():
        return _FALLBACK_ID
    return found if "-" in found else f"{found}-{_FALLBACK_ID}"  # "true" and "off" by themselves are no text in YAML


class _Filled(Template):
    delimiter = "@"


def _filled(text: str, blanks: Mapping[str, object]) -> str:
    return _Filled(text).substitute(blanks)


def _texts(language: str) -> Mapping[str, str]:
    texts: Mapping[str, str] = import_module(f"plancheck.text.{language}.starter").FILES
    return texts
