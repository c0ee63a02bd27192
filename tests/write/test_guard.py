"""The formula guard: what is run is guarded, figures are left alone, and the way back is exact."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foiparse.write.guard import guard, unguard

GUARDED = ["=1+1", "+44 20", "-2+3", "@SUM(A1)", "\tx", "\r=1", "-cmd", "\ufeff=1", "\uff1d1", "'=1", "- see note", "'-5"]
LEFT = ["", "-", "--", "-5", "-1,234.50", "-£12.5k", "-3%", "text", "a=b", "'quoted'", "£5", "None"]


@pytest.mark.parametrize("text", GUARDED)
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", LEFT)
def test_figures_and_words_are_left_alone(text: str) -> None:
    assert guard(text) == text


@given(st.text(alphabet="'=+-@\t\r5a.,£%\ufeff"))
@example("'-5")
@example("''=")
def test_the_way_back_is_exact(text: str) -> None:
    assert unguard(guard(text)) == text
