"""Help in the reader's language: the texts come from the catalogues, the options from typer."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, cast

from typer.core import TyperCommand, TyperGroup

from plancheck import witness
from plancheck.cli.commands import COMMANDS, build
from plancheck.cli.faults import UsageFault, unknown

_NEGATIVE = re.compile(r"-[.\d]")


def texts(language: str) -> dict[str, str]:
    """The help catalogue of a language; it is loaded for help and for faults of usage alone."""
    return cast("dict[str, str]", import_module(f"plancheck.text.{language}.help").HELP)


class HelpCommand(TyperCommand):
    """A command whose help begins with examples and is told in the reader's language."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse as usual, and name an argument too many in the reader's language."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise UsageFault("extra-argument", command=self.name, given=ctx.args[0])
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write what the command does, examples, arguments and options."""
        witness.allow()
        catalogue = texts(ctx.find_root().obj)
        formatter.write(f"{catalogue['usage']} {ctx.command_path} {' '.join(self.collect_usage_pieces(ctx))}\n\n")
        formatter.write(catalogue[f"{self.name}"] + "\n")
        _write_examples(formatter, catalogue, str(self.name))
        _write_options(self, ctx, formatter, catalogue)


class FigureCommand(HelpCommand):
    """A command whose arguments may be numbers below zero, which are no options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse as usual; what looks like an option and is none is told, if it is no number."""
        ctx.ignore_unknown_options = True
        rest = super().parse_args(ctx, args)
        known = [option for parameter in self.params for option in parameter.opts]
        for given in ctx.params.get("figures") or ():
            if given.startswith("-") and not _NEGATIVE.match(given):
                raise unknown("no-such-option", given.partition("=")[0], known)
        return rest


class HelpGroup(TyperGroup):
    """The program itself: its commands in the order of a user's way, each with one line."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of a user's way, not by the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name; None where there is none."""
        return build(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one may have been meant."""
        name = args[0]
        if name not in COMMANDS and not ctx.resilient_parsing:
            raise unknown("unknown-command", name, COMMANDS)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write what plancheck is, examples, its commands and its options."""
        witness.allow()
        catalogue = texts(ctx.find_root().obj)
        formatter.write(f"{catalogue['usage']} {ctx.command_path} {catalogue['usage.command']}\n\n")
        formatter.write(catalogue["app"] + "\n")
        _write_examples(formatter, catalogue, "app")
        formatter.write(f"\n{catalogue['commands']}\n")
        formatter.write_dl([(f"  {name}", catalogue[f"{name}.short"]) for name in self.list_commands(ctx)])
        _write_options(self, ctx, formatter, catalogue)


def _write_examples(formatter: Any, catalogue: dict[str, str], name: str) -> None:
    formatter.write(f"\n{catalogue['examples']}\n")
    lines = [line.split("  #", 1) for line in catalogue[f"{name}.examples"].splitlines()]
    width = max(len(line[0]) for line in lines)
    for line in lines:
        formatter.write(f"  {line[0]:<{width}}  #{line[1]}\n" if len(line) == 2 else f"  {line[0]}\n")


def _write_options(command: Any, ctx: Any, formatter: Any, catalogue: dict[str, str]) -> None:
    """Arguments first, then options: the command's own before those that all share."""
    rows: dict[str, list[tuple[str, str]]] = {"arguments": [], "options": []}
    for parameter in command.get_params(ctx):
        if parameter.param_type_name == "argument":
            label = parameter.make_metavar(ctx)
            rows["arguments"].append((f"  {label}", catalogue[f"{command.name}.{parameter.name.rstrip('_')}"]))
            continue
        name = max(parameter.opts, key=len)
        metavar = "" if parameter.is_flag else f" {parameter.make_metavar(ctx)}"
        text = catalogue.get(f"{command.name}.{name}") or catalogue[name]
        rows["options"].append((f"  {', '.join(sorted(parameter.opts, key=len))}{metavar}", text))
    for heading, entries in rows.items():
        if entries:
            formatter.write(f"\n{catalogue[heading]}\n")
            formatter.write_dl(entries)
