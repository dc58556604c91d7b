"""How long plancheck takes and how much memory it needs, beside a bare start of Python, a bare parse, and other tools.

    python bench/measure.py [--sizes 30 1000 10000] [--years 5] [--runs 5] [--no-peers] [--venv DIR] [--page FILE]

Whole processes are measured: processor time (user and system), time on the clock and peak memory, as the system tells
them of each process that has ended; no peak is told as less than this script's own. Commands take turns, so that a busy
machine slows all of them alike. Every figure is a median over the runs, and so are the ratios, which are taken within
one turn: to `python -c pass` up to a hundred indicators, and from there on to nothing but `yaml.load` with the C loader
on the same files.

The plancheck measured is the one of the Python that runs this; it works without what it keeps between runs
(PLANCHECK_CACHE=off). Peers come from the package index into a virtual environment of their own; hledger is measured
where the system has it. None of them does the same work, so each row says what it does. What cannot be had is told as
not installed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

START = 2021
"""The first year of the plans that generate.py writes."""

SMALL = 100
"""Up to so many indicators a start of Python is the measure, beyond a parse of the files."""

PEER_PACKAGES = ("yamllint", "check-jsonschema", "frictionless", "beancount")
MARKS = ("<!-- measured -->", "<!-- end of measured -->")
BARE, PARSE = "python -c pass", "yaml.load, C loader"
PARSING = """\
import sys, yaml
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


class Cost(NamedTuple):
    """What one process has taken."""

    cpu: float
    """Seconds of the processor, for the process and for the system on its behalf."""
    wall: float
    """Seconds on the clock."""
    memory: float
    """Peak memory in MB."""


class Row(NamedTuple):
    """A command of the table: its medians and its ratios to the measure of the table."""

    name: str
    cost: Cost
    ratio: Cost


Commands = Mapping[str, Sequence[str]]


def main() -> None:
    """Measure, and print or keep the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[30, 1_000, 10_000], help="numbers of indicators")
    options.add_argument("--years", type=int, default=5, help="years with actuals, 1 to 5 (default: 5)")
    options.add_argument("--runs", type=int, default=5, help="turns of which the median is told (default: 5)")
    options.add_argument("--no-peers", action="store_true", help="plancheck alone")
    options.add_argument("--venv", type=Path, help="where peers are kept (default: a temporary folder)")
    options.add_argument("--page", type=Path, help="a Markdown page that takes the tables between its marks")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        peers = None if asked.no_peers else Path(asked.venv or Path(folder, "peers"))
        versions = installed(peers) if peers else {}
        told = [head(versions, asked)]
        for size in asked.sizes:
            work = Path(folder, str(size))
            commands = written(work, size, asked.years) | (peer_commands(work, peers) if peers else {})
            rows = measured({name: command for name, command in commands.items() if command}, work, size, asked.runs)
            told.append(table(size, asked.years, rows, [name for name, command in commands.items() if not command]))
    text = "\n".join(told)
    sys.stdout.write(text)
    if asked.page:
        keep(asked.page, text)


def head(versions: Mapping[str, str], asked: argparse.Namespace) -> str:
    """What was measured, when, with which versions."""
    own = subprocess.run([plancheck(), "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]
    tools = ", ".join(f"{name} {version}" for name, version in ({"plancheck": own} | dict(versions)).items())
    sizes = " ".join(map(str, asked.sizes))
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d}: {tools}; {platform.python_implementation()}"
        f" {platform.python_version()}, {platform.system()} {platform.machine()}; medians of {asked.runs} runs.\n\n"
        f"    python bench/measure.py --sizes {sizes} --years {asked.years} --runs {asked.runs}"
        f"{' --no-peers' if asked.no_peers else ''}\n"
    )


def plancheck() -> str:
    """The plancheck beside the Python that runs this."""
    return str(Path(sys.executable).with_name("plancheck"))


def environment() -> dict[str, str]:
    """The surroundings of every process: byte-code is kept as usual, results of plancheck are not."""
    dropped = {"NO_COLOR", "FORCE_COLOR"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped and not name.startswith("PYTHON")}
    return kept | {"PLANCHECK_CACHE": "off"}


def installed(peers: Path) -> Mapping[str, str]:
    """Install what is missing of the peers, one by one, and give the versions of those that are there."""
    python = peers / "bin" / "python"
    if not python.exists():
        venv.create(peers, with_pip=True)
        for name in PEER_PACKAGES:
            subprocess.run([python, "-m", "pip", "install", "--quiet", name], check=False, stderr=subprocess.DEVNULL)
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "json"], check=True, capture_output=True)
    versions = {entry["name"]: entry["version"] for entry in json.loads(listed.stdout)}
    found = {name: versions[name] for name in PEER_PACKAGES if name in versions}
    if hledger := shutil.which("hledger"):
        shown = subprocess.run([hledger, "--version"], check=True, capture_output=True, text=True).stdout
        found |= {"hledger": re.split(r"[ ,]", shown)[1]}
    return found


def written(work: Path, size: int, years: int) -> Commands:
    """Write a plan, and give the measures and plancheck's own commands on it."""
    # in a process of its own: a child's peak counts from what its parent held, so that this one has to stay small
    generate = [sys.executable, str(Path(__file__).with_name("generate.py")), str(size), str(work / "data")]
    subprocess.run([*generate, "--years", str(years)], check=True)
    files = sorted(map(str, (work / "data").rglob("*.yaml")))
    day = ("--today", f"{START + years}-06-30")
    own = {
        f"plancheck {' '.join(words)}": [plancheck(), *words, *day]
        for words in (
            ("validate",),
            ("status",),
            *(("status", "--format", format_) for format_ in ("json", "csv", "markdown")),
        )
    }
    return {
        BARE: [sys.executable, "-c", "pass"],
        PARSE: [sys.executable, "-c", PARSING, *files],
        **own,
    }


def peer_commands(work: Path, peers: Path) -> Commands:
    """What other tools are asked, each on files of as many entries; an empty command for one that is not there."""
    binaries = peers / "bin"
    files = sorted(map(str, (work / "data").rglob("*.yaml")))
    schema = work / "targets.schema.json"
    schema.write_bytes(subprocess.run([plancheck(), "schema", "targets"], check=True, capture_output=True).stdout)
    figures = work / "figures.csv"
    figures.write_text("id,year,value\n" + "".join(f"i{n},{y},{v}\n" for n, y, v in reported(work)), encoding="utf-8")
    ledger = work / "ledger.beancount"
    ledger.write_text(
        "2000-01-01 open Assets:Measured\n2000-01-01 open Income:Reported\n"
        + "".join(f'{y}-12-31 * "i{n}"\n  Assets:Measured  {v} CNY\n  Income:Reported\n' for n, y, v in reported(work)),
        encoding="utf-8",
    )
    journal = work / "figures.journal"
    journal.write_text(
        "".join(f"~ yearly\n  places:i{n}  {v}\n  reported\n\n" for n, y, v in reported(work) if y == START)
        + "".join(f"{y}-12-31 i{n}\n  places:i{n}  {v}\n  reported\n\n" for n, y, v in reported(work)),
        encoding="utf-8",
    )
    asked: Commands = {
        "yamllint (the same files)": [str(binaries / "yamllint"), *files],
        "check-jsonschema (the targets alone)": [
            *(str(binaries / "check-jsonschema"), "--schemafile", str(schema)),
            str(work / "data" / "targets.yaml"),
        ],
        "frictionless validate (the figures as CSV)": [str(binaries / "frictionless"), "validate", figures.name],
        "bean-check (the figures as transactions)": [str(binaries / "bean-check"), "--no-cache", str(ledger)],
        "hledger balance --budget (figures and budgets)": [
            *(shutil.which("hledger") or "", "-f", str(journal)),
            *("balance", "--budget", "--yearly"),
        ],
    }
    return {name: command if shutil.which(command[0]) else [] for name, command in asked.items()}


def reported(work: Path) -> Iterator[tuple[str, int, str]]:
    """The figures of a generated plan: number of the indicator, year and value; of shares the part."""
    for file in sorted((work / "data" / "actuals").glob("*.yaml")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if found := re.match(r"  i(\d+): (?:\{part: )?([-\d.]+)", line):
                    yield found[1], int(file.stem), found[2]


def measured(commands: Commands, work: Path, size: int, runs: int) -> list[Row]:
    """Run all commands in turns, and give their medians and ratios."""
    for command in commands.values():  # once for nothing: byte-code is written, files are in memory
        cost_of(command, work)
    costs = {name: [] for name in commands}  # type: dict[str, list[Cost]]
    for _ in range(runs):
        for name, command in commands.items():
            costs[name].append(cost_of(command, work))
    base = costs[BARE if size <= SMALL else PARSE]
    return [
        Row(
            name,
            Cost(*map(statistics.median, zip(*own, strict=True))),
            Cost(
                *(
                    statistics.median(mine / its for mine, its in zip(figures, bases, strict=True))
                    for figures, bases in zip(zip(*own, strict=True), zip(*base, strict=True), strict=True)
                )
            ),
        )
        for name, own in costs.items()
    ]


def cost_of(command: Sequence[str], work: Path) -> Cost:
    """What a process takes, its output thrown away."""
    with (work / "errors.txt").open("wb") as errors:
        before = time.perf_counter()
        process = subprocess.Popen(command, cwd=work, env=environment(), stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        after = time.perf_counter()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1 is a linter that has found something
        said = (work / "errors.txt").read_text(encoding="utf-8", errors="replace")
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, after - before, used.ru_maxrss * unit / 1e6)


def table(size: int, years: int, rows: Sequence[Row], absent: Sequence[str]) -> str:
    """A size as a table in Markdown."""
    base = BARE if size <= SMALL else PARSE
    lines = [
        f"\n**{size:,} indicators, {years} {'year' if years == 1 else 'years'} of actuals**; ratios to `{base}`:\n",
        "| | processor | ratio | clock | ratio | peak memory | ratio |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, cost, ratio in rows:
        cells = (
            *(f"{cost.cpu:.3f} s", f"{ratio.cpu:.2f}", f"{cost.wall:.3f} s", f"{ratio.wall:.2f}"),
            *(f"{cost.memory:.0f} MB", f"{ratio.memory:.2f}"),
        )
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += [f"| {name} | not installed | | | | | |" for name in absent]
    return "\n".join(lines) + "\n"


def keep(page: Path, text: str) -> None:
    """Put the tables between the marks of a page."""
    before, found, rest = page.read_text(encoding="utf-8").partition(MARKS[0])
    _, ends, after = rest.partition(MARKS[1])
    if not (found and ends):
        sys.exit(f"{page} has no lines {MARKS[0]} and {MARKS[1]}")
    page.write_text(f"{before}{MARKS[0]}\n{text}{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
