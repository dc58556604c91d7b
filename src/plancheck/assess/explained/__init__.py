"""What each computed figure rests on: its formula in symbols, and every input with its place."""

from plancheck.assess.explained.base import Explanation, Input
from plancheck.assess.explained.inputs import explained

__all__ = ["Explanation", "Input", "explained"]
