"""Spoils good plans the way people, editors and attackers do, by steps that can be drawn, kept and left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "data", *sorted((ROOT / "examples").glob("*/data")))

Tree = dict[str, bytes]
"""The files of a data folder by their path in it, with `/`."""

NASTY = (
    # what is no figure, or one that nobody expects
    *(
        "0",
        "-0",
        "-1",
        "1e3",
        "1e30",
        "1e31",
        "-1e30",
        "1e-30",
        "0.1",
        "012",
        "1:30",
        "1_000",
        "1,234",
        ".5",
        "5.",
        "+3",
    ),
    *("9" * 39, "9" * 40, "9" * 5000, "0." + "1" * 39, "100", "-100", "99.99", ".nan", ".inf", "-.inf", "NaN", "∞"),
    *("65％", "６５", "－2.7", "−2.7", "3.0亿元", "12%", "2021年", "—", "/", "-", ">6.5", "≥3", "约10", "1/3", "十"),
    # YAML's own words and signs
    *("no", "yes", "on", "~", "null", "true", "''", '""', "' '", "[]", "{}", "[1, 2]", "[2, 1]", "{a: 1}", "{1: 2}"),
    *(
        "&a 1",
        "*a",
        "!!int 3",
        "!!python/object:os.system",
        "|",
        ">",
        "|-",
        "%",
        "@x",
        "`x`",
        "#",
        "? x",
        "- x",
        "a: b",
    ),
    *(
        "<<: {a: 1}",
        "---",
        "...",
        "'x",
        '"x',
        '"\\x"',
        "{{x}}",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "：",
        "，",
        "｛",
        "\u3000",
    ),
    # words that the format knows, in places where it does not
    *("2020", "2021", "2023", "2025", "2026", "0001", "1000", "9999", "10000", "2023-09", "2023-13", "2025-12-31"),
    *("gdp", "level", "flow", "growth_rate", "reduction_rate", "lower", "higher", "near", "percent", "permille", "'%'"),
    *("compound", "linear", "step", "current", "constant-2020", "constant-2099", "schedule", "eurostat", "sdg-index"),
    *("{at_least: 0}", "{at_most: 0}", "{above: 0}", "{below: -100}", "{between: [0, 0]}", "{between: [-5, 5]}"),
    *(
        "{about: 0}",
        "{about: 3, tolerance: 0}",
        "{indicator: gdp}",
        "{indicator: gdp, times: 0}",
        "{value: 1, year: 1000}",
    ),
    *(
        "{at_least: 1, by: 2021}",
        "{at_least: 1, by: 2021, since: 2025}",
        "{at_least: 1, since: 1000}",
        "[{at_least: 1}]",
    ),
    *("{part: 0, whole: 1}", "{part: 2, whole: 1}", "{growth: -100}", "{growth: -200}", "{value: 3, since: 2021}"),
    *("{value: 3, through: 2023-06}", "{at_least: 95}", "{assessed: on_track}", "{2021: 1, 2025: 0}", "{2099: 1}"),
    # texts that somebody prints
    *(
        "[bold]x[/x]",
        "\x1b[31mred",
        "\u202eright",
        "<script>alert(1)</script>",
        "a|b",
        "`a`",
        "=1+1",
        "{x}",
        "{0}",
        "%s",
    ),
    *(
        "😀",
        "é",
        "e\u0301",
        "\u200b",
        "x" * 3000,
        "一" * 1000,
        "\ud7ff",
        "\U0010ffff",
        "\ufffd",
        "\x7f",
        "\x85",
        "\u2028",
    ),
)
"""What takes the place of a value."""

WIDE = {
    ":": "：",
    ",": "，",
    "{": "｛",
    "}": "｝",
    "[": "［",
    "]": "］",
    "-": "－",
    " ": "\u3000",
    ".": "．",
    "'": "’",
} | {str(digit): chr(0xFF10 + digit) for digit in range(10)}
"""What a Chinese keyboard gives in place of a sign."""

BYTES = (
    b"\0",
    b"\r",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xfe\xff",
    b"\xd5\xe3",
    b"\xed\xa0\x80",
    b"\t",
    b"\x80",
    b"\xe2\x80\xa8",
)


class Step(NamedTuple):
    """One way of spoiling, with three numbers that say where and with what."""

    name: str
    a: int
    b: int
    c: int


def good(folder: int) -> Tree:
    """One of the example plans."""
    root = FOLDERS[folder % len(FOLDERS)]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.yaml"))}


def spoiled(folder: int, steps: Sequence[Step]) -> Tree:
    """A plan after all steps. Every step is possible on every plan."""
    tree = good(folder)
    for step in steps:
        tree = STEPS[step.name](tree, step)
    return tree


def _name(tree: Mapping[str, bytes], step: Step) -> str:
    """The file that a step is about: the targets, from which all else follows, every second time."""
    names = sorted(tree)
    return "targets.yaml" if step.a % 2 and "targets.yaml" in tree else names[step.a // 2 % len(names)]


def _of_lines(change: Callable[[list[str], Step], None]) -> Callable[[Tree, Step], Tree]:
    """A step on the lines of one file."""

    def apply(tree: Tree, step: Step) -> Tree:
        name = _name(tree, step)
        lines = tree[name].decode("utf-8", errors="surrogateescape").split("\n")
        change(lines, step)
        return tree | {name: "\n".join(lines).encode("utf-8", errors="surrogateescape")}

    return apply


def _delete(lines: list[str], step: Step) -> None:
    first = step.b % len(lines)
    del lines[first : first + 1 + step.c % 3]


def _double(lines: list[str], step: Step) -> None:
    lines.insert(step.c % (len(lines) + 1), lines[step.b % len(lines)] if lines else "")


def _swap(lines: list[str], step: Step) -> None:
    first, second = step.b % len(lines), step.c % len(lines)
    lines[first], lines[second] = lines[second], lines[first]


def _indent(lines: list[str], step: Step) -> None:
    number = step.b % len(lines)
    change = (-4, -2, -1, 1, 2, 4)[step.c % 6]
    line = lines[number]
    lines[number] = " " * change + line if change > 0 else line[min(-change, len(line) - len(line.lstrip(" "))) :]


def _value(lines: list[str], step: Step) -> None:
    """Another value behind a key or in a list."""
    number = step.b % len(lines)
    found = list(re.finditer(r"(?<=[:\-\[,{] )[^,\[\]{}\n]+|(?<=\[)[^,\[\]{}\n]+", lines[number]))
    value = NASTY[step.c % len(NASTY)]
    if not found:
        lines[number] += f" {value}"
        return
    match = found[step.c // len(NASTY) % len(found)]
    lines[number] = lines[number][: match.start()] + value + lines[number][match.end() :]


def _number(lines: list[str], step: Step) -> None:
    """Another number that is one: the way to figures that nobody expects."""
    numbered = [number for number, line in enumerate(lines) if re.search(r"\d", line)]
    if not numbered:
        return
    number = numbered[step.b % len(numbered)]
    found = list(re.finditer(r"-?\d+(\.\d+)?", lines[number]))
    match = found[step.c % len(found)]
    figure = ("0", "-5", "0.0", "1e30", "1e-30", "-1e30", "2021", "2025", "100", "-100", "3", "1000000")[
        step.c // 7 % 12
    ]
    lines[number] = lines[number][: match.start()] + figure + lines[number][match.end() :]


def _key(lines: list[str], step: Step) -> None:
    """The key of another line, so that a value is read as something else."""
    pattern = re.compile(r"^([\s-]*)([\w.-]+)(?=:)")
    keyed = [number for number, line in enumerate(lines) if pattern.search(line)]
    if not keyed:
        return
    here, there = keyed[step.b % len(keyed)], keyed[step.c % len(keyed)]
    other = pattern.search(lines[there])
    assert other is not None
    lines[here] = pattern.sub(lambda match: match[1] + other[2], lines[here])


def _wide(lines: list[str], step: Step) -> None:
    number = step.b % len(lines)
    spots = [index for index, sign in enumerate(lines[number]) if sign in WIDE]
    if spots:
        spot = spots[step.c % len(spots)]
        lines[number] = lines[number][:spot] + WIDE[lines[number][spot]] + lines[number][spot + 1 :]


def _drop(lines: list[str], step: Step) -> None:
    """One character less."""
    number = step.b % len(lines)
    spot = step.c % (len(lines[number]) + 1)
    lines[number] = lines[number][:spot] + lines[number][spot + 1 :]


def _truncate(tree: Tree, step: Step) -> Tree:
    name = _name(tree, step)
    return tree | {name: tree[name][: step.b % (len(tree[name]) + 1)]}


def _splice(tree: Tree, step: Step) -> Tree:
    """The first part of a file with the last part of another one, of this plan or of a different one."""
    name, other = _name(tree, step), good(step.c)
    end = other[sorted(other)[step.b % len(other)]]
    return tree | {name: tree[name][: step.b % (len(tree[name]) + 1)] + end[step.c % (len(end) + 1) :]}


def _byte(tree: Tree, step: Step) -> Tree:
    """A byte that no text holds, somewhere."""
    name = _name(tree, step)
    spot = step.b % (len(tree[name]) + 1)
    sign = BYTES[step.c % len(BYTES)]
    return tree | {name: tree[name][:spot] + sign + tree[name][spot + step.c // len(BYTES) % 2 :]}


def _encode(tree: Tree, step: Step) -> Tree:
    """A whole file as another program saves it."""
    name = _name(tree, step)
    text = tree[name].decode("utf-8", errors="replace")
    encoding = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32")[step.b % 6]
    end = ("\n", "\r\n", "\r")[step.c % 3]
    return tree | {name: text.replace("\n", end).encode(encoding, errors="replace")}


def _rename(tree: Tree, step: Step) -> Tree:
    """A file of actuals under another name, perhaps over another one."""
    names = [name for name in sorted(tree) if name.startswith("actuals/")]
    if not names:
        return tree
    name = names[step.b % len(names)]
    others = ("1000", "2019", "2021", "2023-06", "2023-12", "2025", "9999", "2021-00", "x")
    content = tree.pop(name)
    return tree | {f"actuals/{others[step.c % len(others)]}.yaml": content}


STEPS: Mapping[str, Callable[[Tree, Step], Tree]] = {
    "value": _of_lines(_value),
    "number": _of_lines(_number),
    "key": _of_lines(_key),
    "delete": _of_lines(_delete),
    "double": _of_lines(_double),
    "swap": _of_lines(_swap),
    "indent": _of_lines(_indent),
    "wide": _of_lines(_wide),
    "drop": _of_lines(_drop),
    "truncate": _truncate,
    "splice": _splice,
    "byte": _byte,
    "encode": _encode,
    "rename": _rename,
}
"""Every way of spoiling by its name."""
