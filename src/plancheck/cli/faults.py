"""Faults of a call (not of the data): told in one sentence, ended with an exit code."""

from __future__ import annotations

from collections.abc import Sequence

from plancheck.cli.exits import Exit


class CommandFault(Exception):  # noqa: N818 - a fault of the call, in the words of this project
    """Something that ends the command: `code` names its sentence in the language catalogues."""

    exit_code = Exit.USAGE

    def __init__(self, code: str, **figures: object) -> None:
        super().__init__(code)
        self.code = code
        self.figures = figures


class SeveralFaults(Exception):  # noqa: N818 - as above
    """Faults of one call that are told each; it ends as with the first of them alone."""

    def __init__(self, faults: Sequence[CommandFault]) -> None:
        super().__init__(*(fault.code for fault in faults))
        self.faults = faults


class UsageFault(CommandFault):
    """The command was called in a way that it does not know."""


class UnreadableFault(CommandFault):
    """An input file or folder is not there, or cannot be read."""

    exit_code = Exit.UNREADABLE


class OutputFault(CommandFault):
    """A result cannot be written where it was asked for."""

    exit_code = Exit.UNREADABLE


def unknown(code: str, given: str, known: Sequence[str]) -> UsageFault:
    """The fault of a name that is not among those known, with the one that may have been meant."""
    from plancheck.nearest import nearest  # a fault alone needs it

    near = nearest(given, known)
    return UsageFault(f"{code}-near" if near else code, given=given, suggestion=near or "", choices=tuple(known))
