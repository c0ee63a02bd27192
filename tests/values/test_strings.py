"""Every string of strings.py has the value beside it, and no field beyond those that it names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from foiparse.values import Count, DateSpan, Money, count, date, money
from tests.values.strings import COUNTS, DATES, MONEY


def cases(table: str) -> list[tuple[str, str]]:
    """(text, what is expected) of each line."""
    rows = (line.rsplit("=>", 1) for line in table.strip("\n").splitlines())
    return [(left.strip().replace("¶", "\n"), right.strip()) for left, right in rows]


def fields(expected: str) -> dict[str, object]:
    """Fields of "amount=5 approximate"; a bare word is a flag that is True."""
    out: dict[str, object] = {}
    for word in expected.split():
        name, _, value = word.partition("=")
        out[name] = (value or None) if "=" in word else True
    return out


def flags(wanted: dict[str, object]) -> tuple[str, ...]:
    """The flags that a row names; none where it names none."""
    return tuple(str(wanted["flags"]).split(",")) if "flags" in wanted else ()


def test_there_are_enough() -> None:
    assert sum(len(cases(t)) for t in (MONEY, DATES, COUNTS)) >= 400


@pytest.mark.parametrize(("text", "expected"), cases(MONEY))
def test_money(text: str, expected: str) -> None:
    value = money(text)
    if expected == "none":
        assert value is None
        return
    wanted = fields(expected)
    assert isinstance(value, Money)
    for name in ("amount", "low", "high"):
        assert getattr(value, name) == (Decimal(str(wanted[name])) if wanted.get(name) else None), name
    figured = "amount" in wanted or "low" in wanted or "high" in wanted
    assert value.currency == wanted.get("currency", "GBP" if figured else None)
    for name in ("period", "vat", "nothing"):
        assert getattr(value, name) == wanted.get(name), name
    assert value.approximate == wanted.get("approximate", False)
    assert value.per == (str(wanted["per"]).replace("_", " ") if "per" in wanted else None)
    assert value.flags == flags(wanted)


@pytest.mark.parametrize(("text", "expected"), cases(DATES))
def test_date(text: str, expected: str) -> None:
    value = date(text)
    if expected == "none":
        assert value is None
        return
    assert isinstance(value, DateSpan)
    words = expected.split()
    if words[0] == "undated":
        assert (value.start, value.end, value.precision) == (None, None, None)
    else:
        assert (value.start, value.end, value.precision) == (*map(dt.date.fromisoformat, words[:2]), words[2])
    assert value.rolling == ("rolling" in words)
    assert value.approximate == ("approximate" in words)
    wanted = fields(expected)
    assert value.term_months == (int(str(wanted["term"])) if "term" in wanted else None)
    assert value.extension_months == tuple(map(int, str(wanted.get("options", "")).split("+") if "options" in wanted else ()))
    assert value.latest_end == (dt.date.fromisoformat(str(wanted["latest"])) if "latest" in wanted else None)
    assert value.flags == flags(wanted)


@pytest.mark.parametrize(("text", "expected"), cases(COUNTS))
def test_count(text: str, expected: str) -> None:
    value = count(text)
    if expected == "none":
        assert value is None
        return
    wanted = fields(expected)
    assert isinstance(value, Count)
    for name in ("value", "low", "high"):
        assert getattr(value, name) == (float(str(wanted[name])) if wanted.get(name) else None), name
    assert value.unit == wanted.get("unit")
    for name in ("approximate", "suppressed", "unlimited"):
        assert getattr(value, name) == wanted.get(name, False), name
    assert value.flags == flags(wanted)


FLAGS = [
    (money, "12 x £500", ("multiplied",)),
    (money, "£500 x 12", ("multiplied",)),
    (money, "£500 x", ()),
    (date, "03/25/2021", ("month_first",)),
    (date, "12/31/2021", ("month_first",)),
    (date, "12/32/2021", ("impossible",)),
    (date, "25/13/2021", ("impossible",)),
    (date, "31/02/2021", ("impossible",)),
    (date, "13/2021", ("impossible",)),
    (date, "07/08", ("ambiguous",)),
    (date, "(07/08)", ("ambiguous",)),
    (count, "12 x 4", ("several_counts",)),
]


@pytest.mark.parametrize(("read", "text", "flags"), FLAGS, ids=[f[1] for f in FLAGS])
def test_doubt_is_flagged(read: Callable[[str], Money | DateSpan | Count | None], text: str, flags: tuple[str, ...]) -> None:
    value = read(text)
    assert value is not None and value.flags == flags
