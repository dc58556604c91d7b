"""The way in: `plancheck …` and `python -m plancheck …`."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # `typing` costs as much as a bare interpreter
if TYPE_CHECKING:
    from plancheck.cache import Call, Kept


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout:
        # asked by scripts and editors at every start: worth an answer before anything is imported
        from plancheck import __version__

        sys.stdout.write(f"plancheck {__version__}\n")
        return
    from plancheck import cache

    call = cache.this_call(sys.argv[1:])
    kept = call.kept() if call else None
    sys.exit(_run(call) if kept is None else _print_again(kept))


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
