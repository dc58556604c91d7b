"""What is told beside the results: faults, problems, the files that were written."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def tell(text: str) -> None:
    """Write to stderr; where it takes nothing, the results and the exit code say what they say all the same."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        lead_nowhere(sys.stderr)


def lead_nowhere(stream: TextIO) -> None:
    """Let what is left in the buffers of a broken stream lead nowhere, so that the interpreter does not fail on it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
