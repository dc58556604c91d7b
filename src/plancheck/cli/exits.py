"""Exit codes, which scripts rely on."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command ends with."""

    OK = 0
    INVALID = 1
    """The data are invalid, or a committed report is stale."""
    USAGE = 2
    FAIL_ON = 3
    """All is valid, but something stands where `--fail-on` says, or worse."""
    UNREADABLE = 66
    """An input file or folder cannot be read."""
    INTERNAL = 70
    """A fault of plancheck itself."""
    OUTPUT = 74
    """The output stream takes no more: a full disk, a closed stream."""
    INTERRUPTED = 130
    PIPE_CLOSED = 141
    """The reader of our output has gone."""
