"""Problems as people and programs read them: one result, and one renderer a format."""

from plancheck.render.problems.formats import FORMATS, OF_REPOSITORIES, pieces, render
from plancheck.render.problems.result import ReadLines, Result, Surface
from plancheck.render.problems.to_text import listing

__all__ = ["FORMATS", "OF_REPOSITORIES", "ReadLines", "Result", "Surface", "listing", "pieces", "render"]
