"""Whether an offset lies in one of many spans, told without asking each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiparse.law.spread import covering

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda x: (x[0], x[0] + x[1])), max_size=8)


@given(SPANS, st.integers(-2, 45))
def test_an_offset_is_covered_where_any_span_holds_it(spans: list[tuple[int, int]], at: int) -> None:
    assert covering(spans)(at) == any(s <= at < e for s, e in spans)
