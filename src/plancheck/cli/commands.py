"""The commands by name; only the one that is asked for is imported and built."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typer.core import TyperCommand

COMMANDS = (
    "init",
    "status",
    "show",
    "report",
    "validate",
    "record",
    "form",
    "import",
    "export",
    "explain",
    "schema",
)
"""In the order of a user's way. Each is the function of its name in the module of its name."""


def build(name: str) -> TyperCommand:
    """The command `name`, with its options as its function declares them."""
    import typer
    from typer.main import get_command

    from plancheck.cli.help import FigureCommand, HelpCommand

    python_name = f"{name}_" if name == "import" else name  # which is no name in Python
    function = getattr(import_module(f"plancheck.cli.{python_name}"), python_name)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    kind = FigureCommand if name == "record" else HelpCommand
    alone.command(name, cls=kind, context_settings={"help_option_names": ["-h", "--help"]})(function)
    return cast("TyperCommand", get_command(alone))
