"""plancheck beside check-jsonschema and yamllint on the same broken files: who says what, where, and how long it takes.

    python bench/compare.py [--runs N] [--venv DIR] [--markdown] [--lang en|zh]

The peers are installed from the package index into a virtual environment of their own; plancheck is the one of the
Python that runs this script. check-jsonschema gets plancheck's own JSON Schemas, yamllint its default rules. Times are
medians of the processor time of whole processes with byte-code at hand, and in brackets multiples of plancheck's.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

PEERS = ("check-jsonschema", "yamllint")
TARGETS = """\
format: 1
plan:
  id: example
  title: {zh: 示例镇规划, en: Example plan}
  years: [2021, 2025]
sections:
  - {id: economy, title: {zh: 经济发展, en: Economy}}
indicators:
  - id: gdp
    name: {zh: 地区生产总值, en: Gross domestic product}
    section: economy
    unit: 亿元
    baseline: 2.2
    target:
      level: {at_least: 3.0}
      increase: {at_least: 0.8}
    quote: 达到3亿元
"""
ACTUALS = """\
year: 2023
source: 统计站年报
values:
  gdp: 2.71
"""


class Case(NamedTuple):
    """A broken folder: what is changed in which of its files."""

    name: str
    file: str
    old: str
    new: str


T, A = "targets.yaml", "actuals/2023.yaml"
CASES = (
    Case("key misspelt", T, "at_least: 3.0", "at_laest: 3.0"),
    Case("key missing", T, "    section: economy\n", ""),
    Case("word misspelt", T, "    unit: 亿元", "    unit: 亿元\n    nature: expcted"),
    Case("key twice", A, "  gdp: 2.71", "  gdp: 2.71\n  gdp: 2.72"),
    Case("`unit: %`", T, "unit: 亿元", "unit: %"),
    Case("`quote: >6.5`", T, "quote: 达到3亿元", "quote: >6.5"),
    Case("full-width `：`", A, "gdp: ", "gdp："),
    Case("full-width `，` in a list", T, "[2021, 2025]", "[2021，2025]"),
    Case("`at_least:3` without a blank", T, "at_least: 3.0", "at_least:3.0"),
    Case("a tab", A, "  gdp", "\tgdp"),
    Case("`3.0亿元`", A, "2.71", "3.0亿元"),
    Case("`1,234`", A, "2.71", "1,234"),
    Case("`012`", A, "2.71", "012"),
    Case("`1:30`", A, "2.71", "1:30"),
    Case("`no`", A, "2.71", "no"),
    Case("an id that nobody declared", A, "gdp", "gpd"),
    Case("a section that nobody declared", T, "section: economy", "section: ecnomy"),
    Case("2.2 + 0.8 is not 3.1", T, "at_least: 3.0", "at_least: 3.1"),
    Case("the year is not the file's", A, "year: 2023", "year: 2022"),
    Case("two comparators in one measure", T, "increase: {at_least: 0.8}", "change: {at_least: -27, at_most: 40}"),
)
LARGE = 2_000
"""Indicators of the plan on which time is taken, one line of which is broken."""


class Answer(NamedTuple):
    """What a tool says of a folder: its first words, where it puts them, and how often it says something."""

    place: str
    words: str
    count: int
    seconds: float


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=5, help="runs of which the median is told (default: 5)")
    options.add_argument("--venv", type=Path, help="where the peers are installed (default: a temporary folder)")
    options.add_argument("--lang", default="en", help="language of plancheck's words (default: en)")
    options.add_argument("--markdown", action="store_true", help="as the table of the docs")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        peers = asked.venv or Path(folder, "peers")
        tools = installed(peers)
        schemas = written_schemas(Path(folder))
        commands = commands_of(peers, schemas, asked.lang)
        say(f"Python {sys.version.split()[0]}; {'; '.join(f'{name} {version}' for name, version in tools.items())}")
        for case in CASES:
            work = folder_of(Path(folder, "case"), case)
            answers = {name: answer(command(case.file), work, 1, name) for name, command in commands.items()}
            tell(case.name, answers, markdown=asked.markdown)
        for name, work in (("small", folder_of(Path(folder, "s"), CASES[0])), ("large", large(Path(folder, "l")))):
            times = {tool: answer(command(T), work, asked.runs, tool).seconds for tool, command in commands.items()}
            own = times["plancheck"]
            shown = ", ".join(f"{tool} {seconds:.2f} s ({seconds / own:.1f})" for tool, seconds in times.items())
            say(f"{name} plan, {Path(work, 'data', T).stat().st_size / 1000:.0f} kB: {shown}")


def say(line: str) -> None:
    """A line for whoever watches, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def installed(peers: Path) -> Mapping[str, str]:
    """Install the peers where they are not, and give the versions of all tools."""
    python = peers / "bin" / "python"
    if not python.exists():
        venv.create(peers, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
        subprocess.run([python, "-m", "compileall", "-q", peers / "lib"], check=False)
    listed = subprocess.run([python, "-m", "pip", "list", "--format", "json"], check=True, capture_output=True)
    versions = {entry["name"]: entry["version"] for entry in json.loads(listed.stdout)}
    own = subprocess.run([plancheck(), "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]
    return {"plancheck": own} | {name: versions[name] for name in PEERS}


def plancheck() -> str:
    """The plancheck beside the Python that runs this."""
    return str(Path(sys.executable).with_name("plancheck"))


def written_schemas(folder: Path) -> Mapping[str, Path]:
    """Plancheck's JSON Schemas as files, by the file that they describe."""
    found = {}
    for file, kind in ((T, "targets"), (A, "actuals")):
        found[file] = folder / f"{kind}.schema.json"
        found[file].write_bytes(subprocess.run([plancheck(), "schema", kind], check=True, capture_output=True).stdout)
    return found


def commands_of(peers: Path, schemas: Mapping[str, Path], language: str) -> Mapping[str, Callable[[str], list[str]]]:
    """What is called for a broken file: plancheck reads the whole folder all the same."""
    binaries = peers / "bin"
    return {
        "plancheck": lambda file: [plancheck(), "validate", "data", "--lang", language, "--format", "json"],
        "check-jsonschema": lambda file: [
            *(str(binaries / "check-jsonschema"), "--schemafile", str(schemas[file])),
            f"data/{file}",
        ],
        "yamllint": lambda file: [str(binaries / "yamllint"), "-f", "parsable", f"data/{file}"],
    }


def folder_of(work: Path, case: Case) -> Path:
    """A folder with one broken file."""
    for name, text in ((T, TARGETS), (A, ACTUALS)):
        path = work / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(case.old, case.new, 1) if name == case.file else text, encoding="utf-8")
    return work


def large(work: Path) -> Path:
    """A folder with a plan of many indicators, the last of which has a key misspelt."""
    head, entry = TARGETS.split("  - id: gdp\n")
    entries = "".join(f"  - id: x{number}\n{entry}" for number in range(LARGE))
    spoiled = entries[::-1].replace("at_least: 3.0"[::-1], "at_laest: 3.0"[::-1], 1)[::-1]
    folder_of(work, CASES[0])
    (work / "data" / T).write_text(head + spoiled, encoding="utf-8")
    (work / "data" / A).write_text(ACTUALS.replace("gdp", "x1"), encoding="utf-8")
    return work


def answer(command: list[str], work: Path, runs: int, tool: str) -> Answer:
    """What a command says, and the median of its times."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PLANCHECK_CACHE"] = "off"  # what is measured is the work, not an output that was kept
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(command, cwd=work, capture_output=True, text=True, env=environment, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return READERS[tool](done.stdout)._replace(seconds=statistics.median(times))


def read_plancheck(out: str) -> Answer:
    """Plancheck's own JSON."""
    problems = json.loads(out)["problems"]
    if not problems:
        return Answer("", "", 0, 0)
    first = problems[0]
    hint = f" — {first['hint']}" if first["hint"] else ""
    return Answer(f"{first['line']}:{first['column']}", first["message"] + hint, len(problems), 0)


def read_jsonschema(out: str) -> Answer:
    """check-jsonschema's text: a path in the data, or the place at which its YAML parser stopped."""
    found = re.findall(r"^\s+\S+?::(\$\S*): (.*)$", out, re.MULTILINE)
    if found:
        path, words = found[0]
        best = re.search(r"Best (?:Deep )?Match:\s+(\S+: .*)", out)
        return Answer(path, words + (f" — best match: {best[1]}" if best else ""), len(found), 0)
    stopped = re.findall(r"^ +(\S.*)\n +in \"[^\"]*\", line (\d+), column (\d+)", out, re.MULTILINE)
    if not stopped:
        return Answer("", "", 0, 0)
    words, line, column = stopped[-1]
    return Answer(f"{line}:{column}", words, 1, 0)


def read_yamllint(out: str) -> Answer:
    """Yamllint's lines, without what its default rules say of a file that is as it should be."""
    pattern = re.compile(r"^[^:]+:(\d+):(\d+): \[(\w+)\] (.*)$", re.MULTILINE)
    found = [match for match in pattern.finditer(out) if not re.search(r"\((document-start|line-length)\)", match[4])]
    if not found:
        return Answer("", "", 0, 0)
    first = next((match for match in found if match[3] == "error"), found[0])
    return Answer(f"{first[1]}:{first[2]}", first[4], len(found), 0)


READERS: Mapping[str, Callable[[str], Answer]] = {
    "plancheck": read_plancheck,
    "check-jsonschema": read_jsonschema,
    "yamllint": read_yamllint,
}


def tell(name: str, answers: Mapping[str, Answer], *, markdown: bool) -> None:
    """One case: a row of the table, or a few lines."""
    if markdown:
        cells = (
            f"{one.place} {one.words[:160]}".replace("|", "\\|").replace("\n", " ").strip() or "—"
            for one in answers.values()
        )
        say(f"| {name} | {' | '.join(cells)} |")
        return
    say(name)
    for tool, one in answers.items():
        say(f"  {tool:17} {one.count:3} {one.place:28} {' '.join(one.words.split())[:150]}")


if __name__ == "__main__":
    main()
