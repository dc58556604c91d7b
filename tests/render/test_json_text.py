"""Our JSON is the standard library's, letter by letter, but for what would mislead who looks at it."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.render.json_text import indented
from plancheck.render.json_values import Data
from plancheck.render.safe import escaped

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@pytest.mark.slow
@given(st.dictionaries(st.text(), values))
def test_any_data_are_written_as_the_standard_library_writes_them(data: Data) -> None:
    assert indented(data) == escaped(json.dumps(data, ensure_ascii=False, indent=2))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_of_json_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        indented({"a": [value]})


def test_what_is_no_plain_data_is_refused() -> None:
    with pytest.raises(TypeError, match="tuple is no JSON value"):
        indented({"a": (1, 2)})
