"""The language catalogues: every sentence and name that a user reads, one folder a language."""

from plancheck.languages import LANGUAGES
from plancheck.text.catalogue import Catalogue, catalogue, pick

__all__ = ["LANGUAGES", "Catalogue", "catalogue", "pick"]
