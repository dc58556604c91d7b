"""The program: its commands, and how every way of ending becomes a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from types import TracebackType

import typer
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from plancheck.cli import surroundings
from plancheck.cli.exits import Exit
from plancheck.cli.faults import CommandFault, SeveralFaults
from plancheck.cli.help import HelpGroup, texts
from plancheck.cli.options import Version
from plancheck.cli.remarks import lead_nowhere, tell

app = typer.Typer(
    cls=HelpGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _main(context: typer.Context, version: Version = False) -> int:
    """Called without a command, show the help."""
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")
        return Exit.USAGE
    return Exit.OK


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: what stands behind the program's name.

    Returns:
        The exit code. Whatever is wrong has been told on stderr; no traceback reaches a user.
    """
    surroundings.speak_utf8()
    sys.excepthook = _tell_internal_fault
    language = surroundings.requested_language(arguments, surroundings.environment())
    if sys.stdout is None:  # closed by the shell: `plancheck status >&-`
        return _tell(language, "output-broken", Exit.OUTPUT, {"cause": "stdout"})
    try:
        # calling `app` itself would put typer's own hook, which prints a traceback, in place of ours
        code = get_command(app).main(list(arguments), prog_name="plancheck", standalone_mode=False, obj=language)
        sys.stdout.flush()
    except CommandFault as fault:
        return _tell(language, fault.code, fault.exit_code, fault.figures)
    except SeveralFaults as several:
        for one in several.faults:
            _tell(language, one.code, one.exit_code, one.figures)
        return several.faults[0].exit_code
    except TyperException as error:
        return _tell_usage(language, error, arguments)
    except SystemExit:  # the parser of options makes it of a broken pipe, in mid-result
        return end_broken(BrokenPipeError(), arguments)
    except OSError as error:
        if error.filename is not None:  # of a file, of which more is told where it happens if that is foreseen
            figures: dict[str, object] = {"path": error.filename, "cause": error.strerror or str(error)}
            return _tell(language, "system", Exit.UNREADABLE, figures)
        return end_broken(error, arguments)
    except (Abort, KeyboardInterrupt):
        return Exit.INTERRUPTED
    return int(code or Exit.OK)


def end_broken(error: OSError, arguments: Sequence[str]) -> int:
    """End a command whose results cannot be written any further.

    Args:
        error: why.
        arguments: what stands behind the program's name.

    Returns:
        The exit code; whatever is wrong has been told.
    """
    lead_nowhere(sys.stdout)
    if isinstance(error, BrokenPipeError):  # nobody reads on (`plancheck status | head`): that is no fault
        return Exit.PIPE_CLOSED
    language = surroundings.requested_language(arguments, surroundings.environment())
    return _tell(language, "output-broken", Exit.OUTPUT, {"cause": error.strerror or str(error)})


def _tell(language: str, code: str, exit_code: Exit, figures: dict[str, object]) -> int:
    catalogue = texts(language)
    shown = {name: ", ".join(value) if isinstance(value, tuple) else value for name, value in figures.items()}
    tell(f"plancheck: {catalogue[f'fault.{code}'].format(**shown)}\n")
    if exit_code is Exit.USAGE:
        tell(catalogue["see-help"] + "\n")
    return exit_code


def _tell_usage(language: str, error: TyperException, arguments: Sequence[str]) -> int:
    """A fault that the parser of options found, in the reader's language."""
    match type(error).__name__:
        case "NoSuchOption":
            near: Sequence[str] = getattr(error, "possibilities", None) or ()
            figures = {"given": getattr(error, "option_name", ""), "suggestion": near[0] if near else ""}
            return _tell(language, "no-such-option-near" if near else "no-such-option", Exit.USAGE, figures)
        case "MissingParameter":
            name = getattr(getattr(error, "param", None), "metavar", None) or ""
            return _tell(language, "missing-argument", Exit.USAGE, {"name": name})
        case "BadOptionUsage":
            option = getattr(error, "option_name", "")
            has_value = any(argument.startswith(f"{option}=") for argument in arguments)
            code = "option-takes-no-value" if has_value else "option-needs-value"
            return _tell(language, code, Exit.USAGE, {"option": option})
        case _:
            return _tell(language, "usage", Exit.USAGE, {"message": error.format_message()})


def _tell_internal_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The last resort: a fault of plancheck itself, in one line and with its own exit code.

    PLANCHECK_TRACEBACK=1 shows where it came from.
    """
    if os.environ.get("PLANCHECK_TRACEBACK"):
        sys.__excepthook__(kind, error, trace)
        return
    language = surroundings.requested_language(sys.argv[1:], surroundings.environment())
    _tell(language, "internal", Exit.INTERNAL, {"kind": kind.__name__, "message": str(error)})
    os._exit(Exit.INTERNAL)  # the interpreter would end with 1, which means that the data are invalid
