"""The way in: `plancheck …` and `python -m plancheck …`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and sys.stdout:
        # asked by scripts and editors at every start: worth an answer before anything is imported
        from plancheck import __version__

        sys.stdout.write(f"plancheck {__version__}\n")
        return
    from plancheck.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
