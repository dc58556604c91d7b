"""Plans of any size for measurements: the same files for the same numbers, on every machine.

    python bench/generate.py N DIR [--years 5]

writes DIR/targets.yaml with N indicators and DIR/actuals/YEAR.yaml for the years of the plan, from the first on. The
kinds of targets take turns, so that every size has the same mix: levels with a stated and with an implied baseline,
mean growth, sums, yearly limits, shares of two counts, reductions told year by year, ceilings, ranges, and figures
that are only tracked. Names, sections, owners, units and decimals are like those of a county's plan, and made up.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

START, END = 2021, 2025
YEARS = END - START + 1
IN_A_SECTION = 25
SECTIONS_OF_A_CHAPTER = 8
OWNERS = ("农业农村局", "发展和改革局", "教育局", "卫生健康局", "生态环境局", "人力资源和社会保障局", "统计局")
PLACES = "东南西北上下前后新老大小长高青白红金银石松竹梅兰柳桃杏李河湖江溪泉岭坪坝湾口沙田"
CHAPTERS = ("经济发展", "创新驱动", "民生福祉", "绿色生态", "乡村振兴", "安全保障")


class Entry(NamedTuple):
    """An indicator: the lines below its name in the targets, and what is reported of it year by year."""

    name: tuple[str, str]
    lines: tuple[str, ...]
    actuals: tuple[str, ...]


def main() -> None:
    """Write the plan that the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("indicators", type=int, metavar="N", help="number of indicators")
    options.add_argument("folder", type=Path, metavar="DIR", help="the data folder; it is made where it is missing")
    options.add_argument("--years", type=int, default=YEARS, help=f"years with actuals, 0 to {YEARS} (default: all)")
    asked = options.parse_args()
    write_plan(asked.folder, asked.indicators, asked.years)


def write_plan(folder: Path, indicators: int, years: int = YEARS) -> list[Path]:
    """Write a plan.

    Args:
        folder: the data folder.
        indicators: number of indicators.
        years: number of years with actuals, from the first of the plan on.

    Returns:
        The files written, the targets first.
    """
    entries = [_entry(number) for number in range(indicators)]
    files = [(folder / "targets.yaml", "".join(_targets(entries)))]
    files += [(folder / "actuals" / f"{START + year}.yaml", "".join(_actuals(entries, year))) for year in range(years)]
    for path, text in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return [path for path, _ in files]


def _targets(entries: list[Entry]) -> Iterator[str]:
    yield (
        "format: 1\n\nplan:\n  id: measured\n  title: {zh: 测量用规划, en: A plan to measure with}\n"
        f"  years: [{START}, {END}]\n  illustrative: true\n  language: zh\n\nsections:\n"
    )
    sections = -(-len(entries) // IN_A_SECTION)
    for number in range(sections):
        if number % SECTIONS_OF_A_CHAPTER == 0:
            chapter = number // SECTIONS_OF_A_CHAPTER
            title = f"第{chapter + 1}章 {CHAPTERS[chapter % len(CHAPTERS)]}"
            yield f"  - {{id: chapter-{chapter}, title: {{zh: {title}, en: Chapter {chapter + 1}}}}}\n"
        parent = f"chapter-{number // SECTIONS_OF_A_CHAPTER}"
        title = f"{{zh: {_place(number)}片区, en: Area {number}}}"
        yield f"  - {{id: area-{number}, parent: {parent}, title: {title}}}\n"
    yield "\nindicators:\n"
    for number, entry in enumerate(entries):
        zh, en = entry.name
        yield (
            f"  - id: i{number}\n    name: {{zh: {_place(number // len(KINDS))}村{zh}, en: {en} {number}}}\n"
            f"    section: area-{number // IN_A_SECTION}\n"
        )
        yield from (f"    {line}\n" for line in entry.lines)
        if number % 3 or "nature: binding" in entry.lines:
            yield f"    owner: {OWNERS[number % len(OWNERS)]}\n"
        yield f"    ref: 第{number // IN_A_SECTION + 1}节第{number % IN_A_SECTION + 1}段\n\n"


def _actuals(entries: list[Entry], year: int) -> Iterator[str]:
    yield f"# {START + year}\nyear: {START + year}\nsource: {{zh: 测量用数据, en: Figures to measure with}}\nvalues:\n"
    for number, entry in enumerate(entries):
        yield f"  i{number}: {entry.actuals[year]}\n"


def _place(number: int) -> str:
    """A name of a village: two characters, three from the moment on that two are used up."""
    shown = ""
    for _ in range(2 if number < len(PLACES) ** 2 else 3):
        number, at = divmod(number, len(PLACES))
        shown = PLACES[at] + shown
    return shown


def _entry(number: int) -> Entry:
    return KINDS[number % len(KINDS)](Random(number))


def _fixed(value: float, decimals: int) -> str:
    return str(Decimal(value).quantize(Decimal(1).scaleb(-decimals)))


def _way(random: Random, start: float, end: float, decimals: int) -> tuple[str, ...]:
    """Yearly figures on the way from a start to an end, a little ahead or behind."""
    pace = random.uniform(0.6, 1.15)
    shares = [(year + 1) / YEARS * pace * random.uniform(0.95, 1.05) for year in range(YEARS)]
    return tuple(_fixed(start + (end - start) * share, decimals) for share in shares)


def _output(random: Random) -> Entry:
    start = round(random.uniform(2, 40), 2)
    end = round(start * random.uniform(1.2, 1.5), 1)
    lines = ("unit: 亿元", f"baseline: {start:.2f}", f"target: {{level: {{at_least: {end:.1f}}}}}")
    return Entry(("地区生产总值", "Output"), lines, _way(random, start, end, 2))


def _revenue(random: Random) -> Entry:
    more = random.randrange(40, 90)
    end = random.randrange(200, 900)
    lines = ("unit: 万元", "target:", f"  level: {{above: {end}}}", f"  increase: {{at_least: {more}}}")
    return Entry(("税收收入", "Tax revenue"), lines, _way(random, end - more, end, 0))


def _income(random: Random) -> Entry:
    start = random.randrange(9_000, 21_000)
    rate = random.randrange(45, 85) / 10
    lines = ("unit: 元", f"baseline: {start}", f"target: {{average_growth: {{at_least: {rate:.1f}}}}}")
    return Entry(("居民人均可支配收入", "Income a head"), lines, _way(random, start, start * (1 + rate / 100) ** 5, 0))


def _jobs(random: Random) -> Entry:
    total = random.randrange(1_000, 5_000, 100)
    actuals = tuple(str(round(total / YEARS * random.uniform(0.8, 1.1))) for _ in range(YEARS))
    return Entry(("新增就业", "New jobs"), ("unit: 人", "series: flow", f"target: {{total: {total}}}"), actuals)


def _births(random: Random) -> Entry:
    actuals = tuple(_fixed(random.uniform(2.2, 3.1), 2) for _ in range(YEARS))
    lines = ("unit: permille", "decimals: 2", "target: {every_year: {at_most: 3}}")
    return Entry(("人口自然增长率", "Natural growth"), lines, actuals)


def _coverage(random: Random) -> Entry:
    start, end = random.randrange(60, 75), random.randrange(85, 99)
    whole = random.randrange(5_000, 12_000)
    shares = _way(random, start / 100, end / 100, 4)
    actuals = tuple(f"{{part: {min(round(whole * float(share)), whole)}, whole: {whole}}}" for share in shares)
    lines = ("unit: '%'", "decimals: 1", f"baseline: {start}", f"target: {{level: {{at_least: {end}}}}}")
    return Entry(("养老保险参保率", "Pension coverage"), lines, actuals)


def _energy(random: Random) -> Entry:
    rate = random.randrange(100, 150) / 10
    actuals = tuple(_fixed(rate / YEARS * random.uniform(0.9, 1.2), 1) for _ in range(YEARS))
    lines = ("unit: '%'", "series: reduction_rate", f"target: {{reduction: {rate:.1f}}}", "nature: binding")
    return Entry(("单位能耗降低率", "Energy per unit"), lines, actuals)


def _unemployment(random: Random) -> Entry:
    start = random.randrange(35, 48) / 10
    actuals = tuple(_fixed(random.uniform(start - 0.3, 5.1), 1) for _ in range(YEARS))
    lines = ("unit: '%'", f"baseline: {start:.1f}", "target: {level: {at_most: 5}}", "nature: expected")
    return Entry(("登记失业率", "Unemployment"), lines, actuals)


def _price(random: Random) -> Entry:
    actuals = tuple(_fixed(random.uniform(1.4, 3.2), 1) for _ in range(YEARS))
    return Entry(("价格涨幅", "Prices"), ("unit: '%'", "target: {every_year: {between: [1, 3]}}"), actuals)


def _residents(random: Random) -> Entry:
    start = random.randrange(20_000, 60_000)
    lines = ("unit: 人", "definition: {zh: 年末常住人口。, en: Residents at the end of the year.}")
    return Entry(("常住人口", "Residents"), lines, _way(random, start, start * 1.04, 0))


KINDS: tuple[Callable[[Random], Entry], ...] = (
    _output,
    _revenue,
    _income,
    _jobs,
    _births,
    _coverage,
    _energy,
    _unemployment,
    _price,
    _residents,
)

if __name__ == "__main__":
    main()
