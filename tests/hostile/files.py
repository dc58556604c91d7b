"""The hostile files: each one a function that makes the content of a data folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Folder = Mapping[str, bytes]
"""The files of a data folder by their path in it."""

MEGABYTE = 2**20

HEAD = """\
format: 1
plan: {id: x, title: 规划, years: [2021, 2025]}
sections:
  - {id: economy, title: 经济}
"""
ONE = "indicators:\n  - {id: gdp, name: 生产总值, section: economy, unit: 亿元, baseline: 2.2, target: {level: 3.0}}\n"
ACTUALS = "year: 2023\nsource: 年报\nvalues:\n  gdp: 2.71\n"


def _folder(targets: str | bytes, actuals: str | bytes = ACTUALS) -> Folder:
    return {
        "targets.yaml": targets.encode() if isinstance(targets, str) else targets,
        "actuals/2023.yaml": actuals.encode() if isinstance(actuals, str) else actuals,
    }


def _targets(text: str | bytes) -> Callable[[], Folder]:
    return lambda: _folder(text)


def _actuals(text: str | bytes) -> Callable[[], Folder]:
    return lambda: _folder(HEAD + ONE, text)


def _indicators(count: int, entry: str, **actuals: str) -> Callable[[], Folder]:
    """A plan of many indicators; `entry` has the number `i`, and `j` for the one before it (round to the last)."""

    def make() -> Folder:
        rows = (entry.format(i=i, j=(i - 1) % count) for i in range(count))
        values = "".join(f"  {name.format(i=i)}: {value}\n" for name, value in actuals.items() for i in range(count))
        start = "year: 2023\nsource: 年报\nvalues:\n"
        return _folder(HEAD + "indicators:\n" + "".join(rows), start + (values or "  x0: 1\n"))

    return make


def _lines(count: int, line: str) -> str:
    return "".join(line.format(i=i) for i in range(count))


_BOMB = "".join(
    f"{name}: &{name} [{', '.join([f'*{below}'] * 9) if below else ', '.join(['x'] * 9)}]\n"
    for name, below in zip("abcdefghi", ["", *"abcdefgh"], strict=True)
)
_PLAIN = "  - {{id: x{i}, name: 指标{i}, section: economy, unit: 亿元, target: {{level: {i}}}}}\n"
_SECTIONS = 25_000

SMALL: Mapping[str, Callable[[], Folder]] = {
    # ── nesting, aliases, tags, numbers ──────────────────────────────────────────────────────────────────────────────
    "brackets": _targets("[" * 100_000),
    "brackets of 1 MB": _targets("[" * MEGABYTE),
    "braces of 1 MB": _targets("{" * MEGABYTE),
    "brackets, closed": _targets("[" * 100_000 + "]" * 100_000),
    "brackets below a key": _actuals("year: 2023\nvalues: " + "[" * 100_000),
    "dashes": _targets("- " * (MEGABYTE // 2)),
    "question marks": _targets("? " * (MEGABYTE // 2)),
    "colons": _targets(":" * MEGABYTE),
    "colons and blanks": _targets(": " * (MEGABYTE // 2)),
    "keys in a row": _targets("a: " * (MEGABYTE // 3)),
    "quotes": _targets("'" * MEGABYTE),
    "double quotes": _targets('"' * (MEGABYTE - 1)),
    "backslashes": _targets('a: "' + "\\" * (MEGABYTE - 5) + '"'),
    "tildes": _targets("~ " * (MEGABYTE // 2)),
    "stars": _targets("*a " * (MEGABYTE // 3)),
    "exclamation marks": _targets("!" * MEGABYTE),
    "percent signs": _targets("%" * MEGABYTE),
    "bars": _targets("a: |\n" + "|\n" * (MEGABYTE // 3)),
    "commas in braces": _targets("{" + "," * MEGABYTE),
    "stairs": _targets("".join(" " * i + "a:\n" for i in range(1400))),
    "alias bomb": _targets(_BOMB),
    "python object": _targets(HEAD + ONE.replace("生产总值", "!!python/object/apply:os.system [id]")),
    "number of 5,000 digits": _actuals(ACTUALS.replace("2.71", "9" * 5_000)),
    "number of 1 MB": _actuals(ACTUALS.replace("2.71", "9" * MEGABYTE)),
    "number of 1 MB with signs": _actuals(ACTUALS.replace("2.71", "9,9" * (MEGABYTE // 3))),
    "large exponent": _actuals(ACTUALS.replace("2.71", "1e999999999")),
    "year of 1 MB": _actuals("year: " + "2" * MEGABYTE + "\n"),
    "date of 1 MB": _targets(
        HEAD + ONE + "tasks:\n  - {id: t, title: t, section: economy, due: " + "2-" * 500_000 + "}\n"
    ),
    # ── long lines, texts and names ──────────────────────────────────────────────────────────────────────────────────
    "one line": _targets("a" * MEGABYTE),
    "one line of blanks": _targets(" " * MEGABYTE),
    "one line of wide blanks": _targets("\u3000" * (MEGABYTE // 3)),
    "one line of tabs": _targets("\t" * MEGABYTE),
    "lines alone": _targets("\n" * MEGABYTE),
    "lone returns": _targets("\r" * MEGABYTE),
    "dashes of a keyboard": _targets("—" * (MEGABYTE // 3)),
    "text of 1 MB": _targets(HEAD + ONE.replace("生产总值", "值" * (MEGABYTE // 3))),
    "quoted text of 1 MB": _targets(HEAD + ONE.replace("生产总值", '"' + "x y " * (MEGABYTE // 4) + '"')),
    "folded text of 1 MB": _targets(HEAD + ONE + "    quote: >\n" + "      x\n" * (MEGABYTE // 8)),
    "note of 1 MB": _actuals(ACTUALS.replace("2.71", "{value: 2.71, note: '" + "[red]|`<b>" * (MEGABYTE // 10) + "'}")),
    "id of 1 MB": _targets(HEAD + ONE.replace("gdp", "g" * MEGABYTE)),
    "strange id of 1 MB": _targets(HEAD + ONE.replace("gdp", "产_" * (MEGABYTE // 4))),
    "key of 1 MB": _targets(HEAD + ONE + "'" + "k" * MEGABYTE + "': 1\n"),
    "value for an id of 1 MB": _actuals(ACTUALS.replace("gdp", "'" + "k" * MEGABYTE + "'")),
    "unit of 1 MB": _targets(HEAD + ONE.replace("亿元", "元" * (MEGABYTE // 3))),
    "comment of 1 MB": _targets(HEAD + ONE + "#" * MEGABYTE + "\nx y\n"),
    "brackets full of quotes": _targets("a: [" + "'" * 1001 + ' "' * (MEGABYTE // 4)),
    "lines with a quote, then text behind one": _targets("- 'a\n" * 1 + "  b'c'\n" * (MEGABYTE // 8)),
    # ── many of one kind ─────────────────────────────────────────────────────────────────────────────────────────────
    "200 faults": _targets(HEAD + "indicators:\n" + _lines(200, "  - {{id: x{i}, nmae: n, section: economy}}\n")),
    "unknown keys": _targets(HEAD + ONE + _lines(80_000, "key{i}: 1\n")),
    "unknown keys below": _targets(HEAD + ONE + "    " + "    ".join(f"k{i}: 1\n" for i in range(80_000))),
    "duplicate keys": _targets(HEAD + ONE + "x: 1\n" * 200_000),
    "unknown ids": _actuals("year: 2023\nsource: s\nvalues:\n" + _lines(70_000, "  id-{i}: 1\n")),
    "unknown ids, many known": lambda: {
        **_indicators(8_000, _PLAIN)(),
        "actuals/2023.yaml": ("year: 2023\nsource: s\nvalues:\n" + _lines(60_000, "  y-{i}: 1\n")).encode(),
    },
    "unknown sections": _indicators(
        14_000, "  - {{id: x{i}, name: 指标{i}, section: s{i}, unit: 亿元, target: {{level: 1}}}}\n"
    ),
    "many sections, unknown ones": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n"
        + _lines(12_000, "  - {{id: s{i}, title: t}}\n")
        + "indicators:\n"
        + _lines(12_000, "  - {{id: x{i}, name: n, section: t{i}}}\n")
    ),
    "many sections, known ones": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n"
        + _lines(12_000, "  - {{id: s{i}, title: t}}\n")
        + "indicators:\n"
        + _lines(12_000, "  - {{id: x{i}, name: n, section: s{i}}}\n"),
        "year: 2023\nsource: s\nvalues: {x1: 1}\n",
    ),
    "figures not indented": _actuals("year: 2023\nsource: s\nvalues:\n" + _lines(90_000, "id-{i}: 1\n")),
    "figures not indented, below others": _actuals(ACTUALS + _lines(90_000, "id-{i}: 1\n")),
    "fields that are keys of the year": _actuals(
        ACTUALS + _lines(40_000, "  x{i}: {{tasks: 1}}\n  y{i}:\n") + "  tasks:\n"
    ),
    "hyphens before all keys": _targets(HEAD + "indicators:\n  - id: x\n" + "  - name: n\n" * 80_000),
    "figures that are none": _actuals("year: 2023\nsource: s\nvalues:\n" + _lines(60_000, "  id-{i}: 1亿\n")),
    "empty entries": _targets(HEAD + "indicators:\n" + "  -\n" * 200_000),
    "empty braces": _targets(HEAD + "indicators: [" + "{}," * 300_000 + "]\n"),
    "numbers in a list": _targets(HEAD + "indicators: [" + "1," * 500_000 + "]\n"),
    "same id again and again": _targets(
        HEAD + "indicators:\n" + _lines(20_000, "  - {{id: x, name: n, section: economy}}\n")
    ),
    "acceptances": _indicators(
        9_000,
        "  - {{id: x{i}, name: 指标{i}, section: economy, unit: 亿元, accept: [{{code: PC031, reason: r}}],"
        " baseline: 1, target: {{level: 3, increase: 1}}}}\n",
    ),
    "indicators": _indicators(12_000, _PLAIN, **{"x{i}": "1"}),
    # ── chains and circles ───────────────────────────────────────────────────────────────────────────────────────────
    "chain of parents": _indicators(
        14_000, "  - {{id: x{i}, name: n{i}, section: economy, parent: x{j}}}\n".replace("x{j}", "x{j}")
    ),
    "circle of sections": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n"
        + "".join(f"  - {{id: s{i}, title: t, parent: s{(i + 1) % _SECTIONS}}}\n" for i in range(_SECTIONS))
        + ONE.replace("economy", "s0")
    ),
    "chain of sections": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n  - {id: s0, title: t}\n"
        + "".join(f"  - {{id: s{i}, title: t, parent: s{i - 1}}}\n" for i in range(1, _SECTIONS))
        + ONE.replace("economy", f"s{_SECTIONS - 1}")
    ),
    "chain into a circle of sections": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n"
        + "".join(f"  - {{id: s{i}, title: t, parent: s{min(i + 1, _SECTIONS - 1)}}}\n" for i in range(_SECTIONS))
        + ONE.replace("economy", "s0")
    ),
    "circle of followed series": _indicators(
        9_000, "  - {{id: x{i}, name: n{i}, section: economy, target: {{level: {{at_least: {{indicator: x{j}}}}}}}}}\n"
    ),
    "chain of followed series": lambda: _folder(
        HEAD
        + "indicators:\n  - {id: x0, name: n, section: economy, unit: 个, target: {level: 1}}\n"
        + _lines(0, "")
        + "".join(
            f"  - {{id: x{i}, name: n, section: economy, target: {{level: {{at_least: {{indicator: x{i - 1}}}}}}}}}\n"
            for i in range(1, 9_000)
        ),
        "year: 2023\nsource: s\nvalues: {x0: 1}\n",
    ),
    "chain of growths": lambda: {
        "targets.yaml": (HEAD.replace("2021, 2025", "2901, 3000") + ONE).encode(),
        **{
            f"actuals/{year}.yaml": f"year: {year}\nsource: s\nvalues: {{gdp: {{growth: 9.3}}}}\n".encode()
            for year in range(2502, 3000)
        },
        "actuals/2501.yaml": b"year: 2501\nsource: s\nvalues: {gdp: 1}\n",
    },
    "plan of eight thousand years": lambda: _folder(HEAD.replace("2021, 2025", "1001, 9000") + ONE),
    "parts of a sum": lambda: _folder(HEAD + ONE + "sums:\n  - {of: [" + "gdp, " * 150_000 + "gdp], total: 100}\n"),
    "formerly": lambda: _folder(
        HEAD + ONE.replace("target:", "formerly: [" + ", ".join(f"o{i}" for i in range(100_000)) + "], target:")
    ),
    "planned values": lambda: _folder(
        HEAD + ONE.replace("target:", "path: {" + ", ".join(f"{y}: {y}" for y in range(1000, 9999)) + "}, target:")
    ),
    "revisions": lambda: _folder(
        HEAD
        + ONE.replace(
            "target:",
            "revisions: ["
            + ", ".join(f"{{from: 2023, target: {{level: {i}}}, reason: r}}" for i in range(15_000))
            + "], target:",
        )
    ),
    "measures at dates": lambda: _folder(
        HEAD
        + ONE.replace("level: 3.0", "level: [" + ", ".join(f"{{at_least: {i}, by: 2025}}" for i in range(25_000)) + "]")
    ),
    "languages": lambda: _folder(
        HEAD + ONE.replace("生产总值", "{" + ", ".join(f"aa-{i:08}: x" for i in range(60_000)) + "}")
    ),
}
"""Files of at most 1 MB or so."""

LARGE: Mapping[str, Callable[[], Folder]] = {
    "plan of 4 MB": _indicators(
        20_000,
        "  - id: x{i}\n    name: {{zh: 指标{i}, en: Indicator {i}}}\n    section: economy\n    unit: 亿元\n"
        "    baseline: 2.2\n    owner: 经济发展办\n    target:\n      level: {{at_least: 3.0}}\n",
        **{"x{i}": "2.71"},
    ),
    "circle of 100,000 sections": lambda: _folder(
        "format: 1\nplan: {id: x, title: t, years: [2021, 2025]}\nsections:\n"
        + "".join(f"  - {{id: s{i}, title: t, parent: s{(i + 1) % 100_000}}}\n" for i in range(100_000))
        + ONE.replace("economy", "s0")
    ),
    "100,000 unknown ids": _actuals("year: 2023\nsource: s\nvalues:\n" + _lines(100_000, "  id-{i}: 1\n")),
    "100,000 unknown keys": _targets(HEAD + ONE + _lines(100_000, "key{i}: 1\n")),
}
"""Larger ones."""
