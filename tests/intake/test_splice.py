"""One figure goes into the text of its file, and nothing else changes."""

from __future__ import annotations

import difflib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.intake.document import Document, plain
from plancheck.intake.entry import Entry, Part
from plancheck.intake.splice import CannotSplice, splice

IDS = ("gdp", "tax", "rice", "pension")
PENSION = "pension: {part: 3, whole: 4}"


def figure(id_: str, **fields: str) -> Entry:
    return Entry(id_, 2023, fields)


@pytest.mark.parametrize(
    ("before", "entry", "after"),
    [
        pytest.param("", figure("gdp", value="2.50"), "year: 2023\nvalues:\n  gdp: 2.50\n", id="a new file"),
        pytest.param(
            "# ours\n",
            Entry("gdp", 2023, {"value": "1"}, month=9),
            "# ours\nyear: 2023\nthrough: 2023-09\nvalues:\n  gdp: 1\n",
            id="a file of comments alone, for a part of the year",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp: 1 # one\n  # about rice\n  rice: 3",
            figure("tax", value="2"),
            "year: 2023\nvalues:\n  gdp: 1 # one\n  tax: 2\n  # about rice\n  rice: 3",
            id="in the order of the plan, comments with what they are about",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  # first\n  tax: 3\n",
            figure("gdp", value="1"),
            "year: 2023\nvalues:\n  gdp: 1\n  # first\n  tax: 3\n",
            id="before all others",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  rice: 3\n  gdp: 1",
            figure("tax", value="2"),
            "year: 2023\nvalues:\n  rice: 3\n  gdp: 1\n  tax: 2",
            id="at the end of a file that has an order of its own, without a last line's end",
        ),
        pytest.param("year: 2023\n", figure("gdp", value="1"), "year: 2023\nvalues:\n  gdp: 1\n", id="no section yet"),
        pytest.param(
            "year: 2023\nvalues: # none\ntasks:\n  a: done\n",
            figure("gdp", value="1"),
            "year: 2023\nvalues: # none\n  gdp: 1\ntasks:\n  a: done\n",
            id="a section with nothing in it",
        ),
        pytest.param("year: 2023\nvalues: {}\n", figure("gdp", value="1"), "year: 2023\nvalues: {gdp: 1}\n", id="{}"),
        pytest.param("year: 2023\nvalues: ~\n", figure("gdp", value="1"), "year: 2023\nvalues: {gdp: 1}\n", id="~"),
        pytest.param(
            "{year: 2023, values: {tax: 1, }}",
            figure("rice", value="2"),
            "{year: 2023, values: {tax: 1, rice: 2, }}",
            id="braces all the way",
        ),
        pytest.param(
            "year: 2023\r\nvalues:\r\n    gdp:   {value: 1, note: x}   # k\r\n",
            figure("gdp", value="2", note="no", source="年报: 一"),
            'year: 2023\r\nvalues:\r\n    gdp:   {value: 2, note: "no", source: "年报: 一"}   # k\r\n',
            id="fields in braces, lines as Windows ends them",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp:\n    note: |\n      long\n      text\n\n    value: 1 # v\n  tax: 1\n",
            figure("gdp", value="2", note="short", state="flash"),
            "year: 2023\nvalues:\n  gdp:\n    note: short\n\n    value: 2 # v\n    state: flash\n  tax: 1\n",
            id="a block with a text of several lines",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  pension: {part: 1, whole: 2, note: x}\n",
            figure("pension", value="50"),
            "year: 2023\nvalues:\n  pension: {value: 50, note: x}\n",
            id="a value for a part of a whole",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  pension:\n    note: x\n    part: 1\n    whole: 2\n  gdp: 1\n",
            figure("pension", value="50"),
            "year: 2023\nvalues:\n  pension:\n    note: x\n    value: 50\n  gdp: 1\n",
            id="the same in a block",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  pension: 50 # %\n",
            figure("pension", part="1", whole="2"),
            "year: 2023\nvalues:\n  pension: {part: 1, whole: 2} # %\n",
            id="a part of a whole for a value",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp: 2.5\n",
            figure("gdp", state="revised"),
            "year: 2023\nvalues:\n  gdp: {value: 2.5, state: revised}\n",
            id="a state for a bare number",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp:\n  tax: 2\n",
            figure("gdp", value="5"),
            "year: 2023\nvalues:\n  gdp: 5\n  tax: 2\n",
            id="an id that waits for its figure",
        ),
        pytest.param(
            "year: 2023\ntasks:\n  roads: in_progress\n",
            Entry("roads", 2023, {"state": "in_progress", "progress": "40"}, part=Part.TASKS),
            "year: 2023\ntasks:\n  roads: {state: in_progress, progress: 40}\n",
            id="a task",
        ),
        pytest.param(
            "year: 2023\nvalues: {\n  gdp: 1, # one\n  rice: 3 # three\n}\n",
            figure("tax", value="2"),
            "year: 2023\nvalues: {\n  gdp: 1, # one\n  tax: 2,\n  rice: 3 # three\n}\n",
            id="braces with a line for every entry",
        ),
        pytest.param(
            "year: 2023\nvalues: {\n  gdp: 1, # one\n  rice: 3 # three\n}\n",
            figure("pension", value="4"),
            "year: 2023\nvalues: {\n  gdp: 1, # one\n  rice: 3, # three\n  pension: 4\n}\n",
            id="behind the last of them",
        ),
        pytest.param(
            "year: 2023\nvalues: { # all\n  tax: 2,\n}\n",
            figure("gdp", value="1"),
            "year: 2023\nvalues: { # all\n  gdp: 1,\n  tax: 2,\n}\n",
            id="before the first of them",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp:\n    value: 1\n    note: >-\n      long\n\n\n# of tasks\ntasks:\n  a: done\n",
            figure("tax", value="1"),
            "year: 2023\nvalues:\n  gdp:\n    value: 1\n    note: >-\n      long\n  tax: 1\n\n\n# of tasks\n"
            "tasks:\n  a: done\n",
            id="behind a block that ends with a text of several lines",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp: 1\n  # rice: not yet\n\n",
            Entry("roads", 2023, {"state": "done"}, part=Part.TASKS),
            "year: 2023\nvalues:\n  gdp: 1\n  # rice: not yet\ntasks:\n  roads: done\n\n",
            id="a new section below the comments of the one above",
        ),
        pytest.param(
            "---\nyear: 2023\nvalues:\n  gdp: 1\n# all\n...\n",
            Entry("roads", 2023, {"state": "done"}, part=Part.TASKS),
            "---\nyear: 2023\nvalues:\n  gdp: 1\ntasks:\n  roads: done\n# all\n...\n",
            id="a new section before the end of the document",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp: {through: 2023-09, value: 2, note: x}\n",
            figure("gdp", value="3"),
            "year: 2023\nvalues:\n  gdp: {value: 3, note: x}\n",
            id="the whole year in place of some months",
        ),
        pytest.param(
            "year: 2023\nvalues:\n  gdp: {growth: 6.5}\n",
            figure("gdp", at_least="6.0"),
            "year: 2023\nvalues:\n  gdp: {at_least: 6.0}\n",
            id="a bound for a growth",
        ),
    ],
)
def test_only_the_recorded_place_changes(before: str, entry: Entry, after: str) -> None:
    assert splice(before, [entry], IDS) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"year: 2023\nvalues:\n  gdp: 1\n  tax: 2\n  {PENSION}\ntasks:\n  roads: done\n"),
        ("year: 2023", f"year: 2023\nvalues:\n  gdp: 1\n  tax: 2\n  {PENSION}\ntasks:\n  roads: done"),
        (
            "year: 2023\nvalues: {}\ntasks: {a: done}\n",
            f"year: 2023\nvalues: {{gdp: 1, tax: 2, {PENSION}}}\ntasks: {{a: done, roads: done}}\n",
        ),
        (
            "year: 2023\nvalues:\n  rice: 9\ntasks:\n",
            f"year: 2023\nvalues:\n  gdp: 1\n  tax: 2\n  rice: 9\n  {PENSION}\ntasks:\n  roads: done\n",
        ),
        (
            "year: 2023\nvalues:\n  tax: {value: 2, note: x}\n  gdp: 7 # !\n",
            f"year: 2023\nvalues:\n  tax: {{value: 2, note: x}}\n  gdp: 1 # !\n  {PENSION}\ntasks:\n  roads: done\n",
        ),
    ],
)
def test_many_entries_go_to_their_places_at_once(before: str, after: str) -> None:
    roads = Entry("roads", 2023, {"state": "done"}, part=Part.TASKS)
    entries = [figure("pension", part="3", whole="4"), roads, figure("tax", value="2"), figure("gdp", value="1")]
    assert splice(before, entries, (*IDS, "a", "roads")) == after


@pytest.mark.slow
def test_thousands_of_entries_take_time_in_proportion() -> None:
    """Each of 20,000 entries costs what each of 2,000 does, in calls of functions."""

    def calls(count: int) -> int:
        held = "".join(f"  i{number}: 1\n" for number in range(0, count, 2))
        entries = [figure(f"i{number}", value="2") for number in range(count)]
        made = 0

        def counting(*_: object) -> None:
            nonlocal made
            made += 1

        sys.setprofile(counting)
        try:
            splice(f"year: 2023\nvalues:\n{held}", entries, [f"i{number}" for number in range(count)])
        finally:
            sys.setprofile(None)
        return made

    assert calls(20_000) < 11 * calls(2_000)


def test_a_new_entry_goes_where_the_file_follows_the_plan_around_it() -> None:
    text = "year: 2023\nvalues:\n  pension: 4\n  gdp: 1\n  rice: 3\n"
    after = "year: 2023\nvalues:\n  pension: 4\n  gdp: 1\n  tax: 2\n  rice: 3\n"
    assert splice(text, [figure("tax", value="2")], IDS) == after
    former = "year: 2023\nvalues:\n  gnp: 1\n  rice: 3\n"
    after = "year: 2023\nvalues:\n  gnp: 1\n  tax: 2\n  rice: 3\n"
    assert splice(former, [figure("tax", value="2")], IDS, {"gdp": ("gnp",)}) == after


def test_a_former_id_keeps_its_line() -> None:
    text = "year: 2023\nvalues:\n  gnp: 1 # then\n"
    assert splice(text, [figure("gdp", value="2")], IDS, {"gdp": ("gnp",)}) == "year: 2023\nvalues:\n  gnp: 2 # then\n"


@pytest.mark.parametrize(
    "text",
    ["- 1\n", "year: 2023\nvalues: 7\n", "year: 2023\nvalues: [1]\n", "a: &x 1\n", "a: 1\na: 2\n", "a: {\n"],
)
def test_what_cannot_be_read_is_not_written(text: str) -> None:
    with pytest.raises(CannotSplice):
        splice(text, [figure("gdp", value="1")], IDS)


COMMENTS = st.sampled_from(["", "  # 说明", " # a: {b", "   "])
NUMBERS = st.sampled_from(["1", "2.50", "-0.3", "1e3"])
IN_BRACES = st.sampled_from(["{value: 1}", "{ value: 2.0 , note: x }", '{value: 3, source: {zh: "甲", en: b}}'])
IN_A_BLOCK = st.sampled_from(
    [
        "\n@    value: 4  # v",
        "\n@    note: |\n@      a\n@      b\n@    value: 5",
        "\n@    value: 6\n\n",
        "\n@    value: 7\n@    note: >-\n@      a\n@      b\n\n",
    ]
)
GAPS = st.sampled_from(["", "\n", "  # between\n", "# at the edge\n"])


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file of actuals as somebody might have laid it out."""
    ids = draw(st.lists(st.sampled_from([*IDS, "roads"]), unique=True, min_size=1))
    margin = draw(st.sampled_from(["  ", "    ", " "]))
    lines = [draw(GAPS), "year: 2023", draw(COMMENTS), "\nvalues:", draw(COMMENTS), "\n"]
    for id_ in ids:
        value = draw(NUMBERS | IN_BRACES | IN_A_BLOCK)
        comment = "" if "\n" in value else draw(COMMENTS)
        blank = "" if "\n" in value else " "
        lines += [draw(GAPS), f"{margin}{id_}:{blank}", value.replace("@", margin), comment, "\n"]
    text = "".join(lines) + draw(st.sampled_from(["", "tasks: {a: done}\n", "# the end"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


FIELDS = st.one_of(
    st.fixed_dictionaries(
        {"value": NUMBERS},
        optional={"state": st.just("flash"), "note": st.sampled_from(["中文：甲", 'a "b" # c', "no", "x\ny"])},
    ),
    st.fixed_dictionaries({"part": NUMBERS, "whole": NUMBERS}),
)


@given(files(), st.sampled_from(IDS), FIELDS)
def test_every_other_line_of_any_file_stays(text: str, id_: str, fields: dict[str, str]) -> None:
    after = splice(text, [figure(id_, **fields)], IDS)
    old, new = plain(Document(text).root), plain(Document(after).root)
    assert isinstance(old, dict)
    assert isinstance(new, dict)
    assert {**old, "values": None} == {**new, "values": None}
    for line in difflib.ndiff(text.splitlines(keepends=True), after.splitlines(keepends=True)):
        if line.startswith("- ") and line[2:].strip():
            within = line[2:].lstrip()
            assert within.startswith((f"{id_}:", "value:", "note:", "a", "b")) or not line.endswith("\n")
    for comment in ("# 说明", "# a: {b", "# between", "# at the edge", "# the end", "# v"):
        assert after.count(comment) == text.count(comment)


@given(
    st.lists(st.sampled_from(IDS), unique=True, min_size=1),
    st.sampled_from(IDS),
    st.sampled_from(["", ","]),
    st.lists(COMMENTS, min_size=4, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
)
def test_in_braces_with_a_line_each_every_line_keeps_its_comment(
    held: list[str], id_: str, last: str, comments: list[str], line_end: str
) -> None:
    entries = [f"  {one}: 1,{comment}\n" for one, comment in zip(held, comments, strict=False)]
    entries[-1] = entries[-1].replace(",", last, 1)
    text = f"year: 2023\nvalues: {{\n{''.join(entries)}}}\n".replace("\n", line_end)
    after = splice(text, [figure(id_, value="2")], IDS)
    if id_ in held:
        assert after == text.replace(f"{id_}: 1", f"{id_}: 2")
        return
    (new,) = (line for line in after.splitlines(keepends=True) if f"{id_}: 2" in line)
    assert new.startswith(f"  {id_}: 2")
    assert after.replace(new, "").replace(",", "") == text.replace(",", "")
