"""The way in: `plancheck …` and `python -m plancheck …`."""

from __future__ import annotations

import os
import sys

_INTERRUPTED = 130
"""As `cli.exits` has it, which a kept output does not import."""

TYPE_CHECKING = False  # `typing` costs as much as a bare interpreter
if TYPE_CHECKING:
    from plancheck.cache import Call, Kept


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.stderr is None:  # closed by the caller, who wants no remarks; the results are wanted all the same
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for the whole run
    if sys.argv[1:] == ["--version"] and sys.stdout:
        sys.exit(_tell_version())
    from plancheck import cache

    try:
        call = cache.this_call(sys.argv[1:])
        kept = call.kept() if call else None
        code = _run(call) if kept is None else _print_again(kept)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


def _tell_version() -> int:
    # asked by scripts and editors at every start: worth an answer before anything is imported
    from plancheck import __version__

    try:
        sys.stdout.write(f"plancheck {__version__}\n")
        sys.stdout.flush()
    except OSError as error:
        from plancheck.cli.app import end_broken

        return end_broken(error, sys.argv[1:])
    return 0


def _print_again(kept: Kept) -> int:
    try:
        kept.write()
    except OSError as error:
        from plancheck.cli.app import end_broken

        return end_broken(error, sys.argv[1:])
    return kept.code


def _run(call: Call | None) -> int:
    import gc
    from contextlib import suppress

    from plancheck.cli.app import run

    # a command makes no cycles worth a look and ends soon: to go through a large plan again and again costs a tenth
    gc.disable()
    if call is not None:
        call.listen()
    code = run(sys.argv[1:])
    if call is not None:
        with suppress(KeyboardInterrupt):  # all is printed: what is not kept is no loss
            call.keep(code)
    # at its end the interpreter looks through all there is for cycles: twice what it takes to start it
    gc.freeze()
    return code


if __name__ == "__main__":
    main()
