"""Lines that differ have their numbers, those of the old file and of the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plancheck.intake.changed_lines import changed_lines

LINES = st.lists(st.sampled_from(["a", "b", "c"]), max_size=8)


def test_a_line_in_place_of_another() -> None:
    found = [(line.number, line.text, line.is_new) for line in changed_lines("a\nb\nc\n", "a\nB\nd\nc\n")]
    assert found == [(2, "b", False), (2, "B", True), (3, "d", True)]


@given(LINES, LINES)
def test_taking_lines_out_and_putting_lines_in_makes_the_new_text(old: list[str], new: list[str]) -> None:
    changes = list(changed_lines("\n".join(old), "\n".join(new)))
    gone = {line.number: line.text for line in changes if not line.is_new}
    added = {line.number: line.text for line in changes if line.is_new}
    assert all(old[number - 1] == text for number, text in gone.items())
    kept = iter(line for number, line in enumerate(old, 1) if number not in gone)
    assert [added[number] if number in added else next(kept) for number in range(1, len(new) + 1)] == new
    assert not list(kept)
