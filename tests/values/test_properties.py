"""What holds of every value: it never fails, bounds are in order, nothing is invented, and what we print we can read."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.values import absence, count, date, money
from foiparse.values.lexicon import CARDINALS, TENS

# Text that looks like a letter's: words and figures of value strings, joined at random.
PIECES = st.sampled_from(
    "£ $ € 5 12 1,234 0.5 31 2024 2023/24 k m bn million to - – between and + < > ≤ % ( ) . , : ; / * x FTE staff users VAT ex inc per "
    "annum month year from of Q1 FY24 March 31/03/2024 circa approx nil none N/A TBC unlimited site licence half a dozen twenty five "
    "rolling extend option 3+1+1 years £1.2m 3.9k \n Band s.40(2) 0116 Act".split(" ")
)
LETTERLIKE = st.lists(PIECES, max_size=14).map(" ".join)
ANY = st.one_of(st.text(max_size=80), LETTERLIKE, st.lists(PIECES, max_size=10).map("".join))


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_money_is_ordered_and_not_invented(text: str) -> None:
    value = money(text)
    if value is None:
        return
    assert value.raw == text.strip()
    assert value.low is None or value.high is None or value.low <= value.high
    figured = [v for v in (value.amount, value.low, value.high) if v is not None]
    assert all(v.is_finite() for v in figured)
    if any(figured):
        assert any(c.isdigit() or c in "½¼¾" for c in text) or any(
            w in text.lower() for w in [*CARDINALS, *TENS, "half", "dozen", "a "]
        )
    assert bool(figured) <= (value.currency is not None)
    if value.nothing and value.nothing != "nil":
        assert not figured


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_counts_are_ordered_and_not_invented(text: str) -> None:
    value = count(text)
    if value is None:
        return
    assert value.low is None or value.high is None or value.low <= value.high
    if any(v for v in (value.value, value.low, value.high)):
        assert any(c.isdigit() or c in "½¼¾" for c in text) or any(
            w in text.lower() for w in [*CARDINALS, *TENS, "dozen", "half", "a "]
        )
    if value.unlimited:
        assert value.value is None


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_dates_are_ordered_and_their_years_are_written(text: str) -> None:
    value = date(text)
    if value is None:
        return
    assert (value.start is None) == (value.end is None)
    if value.start and value.end:
        assert value.start <= value.end
        assert any(f"{y % 100:02}" in text for y in range(value.start.year - 1, value.end.year + 2))


@given(st.integers(1, 10**9), st.booleans(), st.booleans())
def test_pounds_come_back(pounds: int, grouped: bool, pence: bool) -> None:
    amount = Decimal(pounds) + (Decimal("0.25") if pence else 0)
    value = money(f"£{amount:,}" if grouped else f"£{amount}")
    assert value is not None
    assert value.amount == amount


@given(
    st.dates(dt.date(1970, 1, 1), dt.date(2068, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d/%m/%y", "%-d %B %Y", "%d-%b-%Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
def test_days_come_back(day: dt.date, form: str) -> None:
    value = date(day.strftime(form))
    assert value is not None
    assert (value.start, value.end, value.precision) == (day, day, "day")


@given(st.integers(0, 10**7), st.sampled_from(["staff", "FTE", "users", "licences", "hours"]))
def test_counts_come_back(number: int, unit: str) -> None:
    value = count(f"{number:,} {unit}")
    assert value is not None
    assert (value.value, value.unit) == (number, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nil", "nil"), ("None", "none"), ("N/A", "not_applicable"), ("not held", "not_held"), ("To be confirmed", "tbc"), ("", "blank"),
        (" - ", "blank"), ("(n/a)", "not_applicable"), ("£500", None), ("We do not currently hold this", "not_held"), ("yes", None),
    ],
)  # fmt: skip
def test_the_six_nothings_are_kept_apart(text: str, kind: str | None) -> None:
    assert absence(text) == kind


def steps(text: str) -> int:
    """Lines of our code run to read `text` three ways."""
    count_of = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count_of
        count_of += event == "line"
        return trace

    before = sys.gettrace()  # coverage's
    sys.settrace(trace)
    try:
        money(text), date(text), count(text)
    finally:
        sys.settrace(before)
    return count_of


PIECES_REPEATED = (
    "1,",
    "£1 ",
    "(",
    "3+",
    "a ",
    "not ",
    "one hundred and ",
    "31/",
    "1 April ",
    "- ",
    "£",
    "2023/24 ",
    "no ",
    "1 ",
    "x ",
)


@pytest.mark.parametrize("piece", PIECES_REPEATED)
def test_work_grows_with_the_text(piece: str) -> None:
    """Twice the text of a hostile repeat is about twice the work: not more than 2.5 times the lines run."""
    assert steps(piece * 400) <= 2.5 * steps(piece * 200) + 500
