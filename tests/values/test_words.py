"""Every word that bounds, hedges, counts or times a figure, each with what it makes of the figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from foiparse.values import absence, count, money
from foiparse.values.calendar import parse_at
from foiparse.values.tokens import tokenize

STRICTLY_BELOW = "less than|fewer than|lower than|under|below|<"
AT_MOST = (
    "< =|≤|up to|upto|no more than|not more than|not exceeding|not to exceed|at most|maximum|maximum of|max|max of|"
    "no greater than|capped at|less than or equal to|fewer than or equal to"
)
STRICTLY_ABOVE = "more than|greater than|over|above|>|in excess of|exceeding|exceeds"
AT_LEAST = (
    "> =|≥|at least|minimum|minimum of|min|min of|no less than|not less than|no fewer than|upwards of|more than or equal to"
)
BEFORE = [(w, -1, 19) for w in STRICTLY_BELOW.split("|")] + [(w, -1, 20) for w in AT_MOST.split("|")]
BEFORE += [(w, 1, 21) for w in STRICTLY_ABOVE.split("|")] + [(w, 1, 20) for w in AT_LEAST.split("|")]
AFTER = [(w, 1) for w in ("+", "or more", "and over", "or over", "or above", "and above", "or greater", "plus", "minimum")]
AFTER += [(w, -1) for w in ("or less", "or fewer", "or under", "and under", "or below", "and below", "maximum")]


@pytest.mark.parametrize(("words", "side", "bound"), BEFORE, ids=[b[0] for b in BEFORE])
def test_words_before_a_figure_bound_it(words: str, side: int, bound: int) -> None:
    value, paid, share = count(f"{words} 20 staff"), money(f"{words} £20"), count(f"{words} 20%")
    assert value is not None and paid is not None and share is not None
    assert (value.value, value.low, value.high) == (None, *((bound, None) if side > 0 else (None, bound)))
    assert (paid.amount, paid.low, paid.high) == (None, *((Decimal(20), None) if side > 0 else (None, Decimal(20))))
    assert (share.low, share.high) == ((20, None) if side > 0 else (None, 20))
    assert share.flags == (() if bound == 20 else ("exclusive",)), "of what is no whole number the figure itself is told"


@pytest.mark.parametrize(("words", "side"), AFTER, ids=[a[0] for a in AFTER])
def test_words_after_a_figure_bound_it(words: str, side: int) -> None:
    value, paid = count(f"20 {words}"), money(f"£20 {words}")
    assert value is not None and paid is not None
    assert (value.low, value.high) == ((20, None) if side > 0 else (None, 20))
    assert (paid.low, paid.high) == ((Decimal(20), None) if side > 0 else (None, Decimal(20)))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("<5", True),
        ("fewer than 10", True),
        ("5 or fewer", True),
        ("up to 5", False),
        ("no more than 5", False),
        ("maximum 5", False),
        ("<20", False),
        ("<0.5 FTE", False),
        (">5", False),
    ],
)
def test_small_upper_bounds_hide_a_number(text: str, hidden: bool) -> None:
    value = count(text)
    assert value is not None and value.suppressed is hidden


@pytest.mark.parametrize(
    "words", "circa c ca approx approx. approximately around about roughly estimated nearly almost ~ ≈ some average".split()
)
def test_words_that_hedge(words: str) -> None:
    paid, value = money(f"{words} £500"), count(f"{words} 20 staff")
    assert paid is not None and paid.approximate and paid.amount == 500
    assert value is not None and value.approximate and value.value == 20


@pytest.mark.parametrize(
    ("words", "period"),
    [
        *(
            (w, "year")
            for w in (
                "per year",
                "per annum",
                "p.a.",
                "pa",
                "p/a",
                "annually",
                "yearly",
                "a year",
                "each year",
                "every year",
                "/yr",
            )
        ),
        *((w, "month") for w in ("per month", "pcm", "p/m", "p.m.", "monthly", "a month", "per calendar month")),
        *((w, "quarter") for w in ("per quarter", "quarterly", "per qtr")),
        *((w, "week") for w in ("per week", "pw", "weekly", "a week")),
        *((w, "day") for w in ("per day", "daily", "a day")),
        *((w, "hour") for w in ("per hour", "hourly", "an hour", "ph", "/hr")),
        *(
            (w, "total")
            for w in (
                "in total",
                "overall",
                "one-off",
                "one off",
                "whole life",
                "over 3 years",
                "over the life of the contract",
                "for the full term",
            )
        ),
        *((w, "unit") for w in ("per user", "each", "apiece", "per licence")),
        ("", None),
        ("per cent", None),
    ],
)
def test_what_an_amount_is_for(words: str, period: str | None) -> None:
    paid = money(f"£500 {words}".strip())
    assert paid is not None and (paid.amount, paid.period) == (500, period)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Annual cost: £500", "year"),
        ("Monthly fee £500", "month"),
        ("Total cost £500", "total"),
        ("Annual cost £500 per month", "month"),
        ("Total annual cost £500", "year"),
        ("The day rate is £500", "day"),
        ("Unit price £500", None),
        ("Cost per annum: £500", "year"),
        ("We met each year. It cost £500", None),
    ],
)
def test_what_words_before_an_amount_say_it_is_for(text: str, period: str | None) -> None:
    paid = money(text)
    assert paid is not None and paid.period == period


@pytest.mark.parametrize(
    ("words", "vat"),
    [
        *(
            (w, "excluded")
            for w in (
                "excl VAT",
                "exc VAT",
                "ex VAT",
                "excluding VAT",
                "exclusive of VAT",
                "plus VAT",
                "+ VAT",
                "net of VAT",
                "before VAT",
                "without VAT",
                "(VAT exempt)",
                "VAT not included",
                "not including VAT",
            )
        ),
        *((w, "included") for w in ("incl VAT", "inc VAT", "including VAT", "inclusive of VAT", "with VAT", "(VAT included)")),
        ("", None),
        ("and a VAT number", None),
    ],
)
def test_whether_vat_is_in_it(words: str, vat: str | None) -> None:
    paid = money(f"£500 {words}".strip())
    assert paid is not None and (paid.amount, paid.vat) == (500, vat)


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        *((w, "FTE") for w in ("FTE", "FTEs", "full time equivalent", "full-time equivalents", "full time", "f.t.e")),
        *((w, "WTE") for w in ("WTE", "WTEs", "whole time equivalent", "whole-time equivalents")),
        *(
            (w, "staff")
            for w in "staff employees people persons officers members heads posts workers colleagues individuals personnel".split()
        ),
        *((w, "users") for w in "users logins accounts".split()),
        *((w, "licences") for w in "licences licenses seats".split()),
        *((w, "percent") for w in ("%", "percent", "per cent", "pct")),
        *((w, "hours") for w in "hours hrs".split()),
        ("vans", None),
    ],
)
def test_units(word: str, unit: str | None) -> None:
    value = count(f"20 {word}")
    assert value is not None and (value.value, value.unit) == (20, unit)


@pytest.mark.parametrize(
    "word",
    "band grade level section regulation part paragraph page appendix table question item phase version room flat no ref tel key category type year week act".split(),
)
def test_a_figure_that_names_something_counts_nothing(word: str) -> None:
    assert count(f"{word} 7") is None and money(f"{word} 7") is None


@pytest.mark.parametrize("word", "years months weeks days minutes miles km kg gb acres litres".split())
def test_a_figure_that_measures_counts_nothing(word: str) -> None:
    assert count(f"7 {word}") is None and money(f"7 {word}") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nil", "nil"), ("Nil return", "nil"), ("no cost", "nil"), ("free of charge", "nil"), ("There was no cost to us", "nil"), ("£nil", "nil"), ("none", "none"), ("N/A", "not_applicable"),
        ("n/a.", "not_applicable"), ("(not applicable)", "not_applicable"), ("Not held", "not_held"), ("We do not hold this", "not_held"), ("We don't centrally record it", "not_held"),
        ("no information is held", "not_held"), ("not centrally recorded", "not_held"), ("TBC", "tbc"), ("still to be confirmed", "tbc"), ("to be agreed", "tbc"), ("", "blank"), ("-", "blank"), ("…", "blank"),  # Word's one sign for three dots
        ("None at present", "none"), ("There are currently none.", "none"), ("None of these vans", None), ("to be announced", "tbc"),
        ("not held, N/A", "not_held"), ("N/A, to be confirmed", "tbc"), ("£500", None), ("the contract is held by us", None), ("not applicable " * 60, None),
    ],
)  # fmt: skip
def test_ways_to_say_nothing(text: str, said: str | None) -> None:
    assert absence(text) == said


def test_no_token_of_a_word_is_a_date() -> None:
    tokens = tokenize("How many vans in depot")
    assert [parse_at(tokens, i) for i in range(len(tokens))] == [None] * len(tokens)
