"""What each computed figure rests on: its formula in symbols, and every input with its place."""

from plancheck.assess.explained.inputs import explain, explained

__all__ = ["explain", "explained"]
