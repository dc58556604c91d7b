"""The way in: `plancheck …` and `python -m plancheck …`."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # `typing` costs as much as a bare interpreter
if TYPE_CHECKING:
    from plancheck.cache import Kept


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
    if kept is not None:
        sys.exit(_print_again(kept))
    from plancheck.cli.app import run

    if call is None:
        sys.exit(run(sys.argv[1:]))
    call.listen()
    code = run(sys.argv[1:])
    call.keep(code)
    sys.exit(code)


def _print_again(kept: Kept) -> int:
    try:
        kept.write()
    except OSError as error:
        from plancheck.cli.app import end_broken

        return end_broken(error, sys.argv[1:])
    return kept.code


if __name__ == "__main__":
    main()
