"""Figures that carry a currency of their own ("£500", "3.9k pounds", "50p"), and the ranges that two of them make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from foiparse.values.figures import Figure, figure
from foiparse.values.lexicon import APPROXIMATELY, CODES, CURRENCY_WORDS, DOLLARS, IDENTIFIERS, PERIOD_UNITS, SYMBOLS
from foiparse.values.qualify import is_year_like
from foiparse.values.tokens import Token

# Between a currency sign and its figure may stand a sign, a bracket or a hedge ("£ circa 500"), no more.
LONGEST_GAP = 3
RANGE_WORDS = frozenset({"-", "to"})


class Amount(NamedTuple):
    """A figure with a currency at tokens [first, after)."""

    value: Decimal | None
    currency: str
    first: int
    after: int
    scaled: bool
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """An amount, or two that bound one."""

    first: Amount
    second: Amount | None = None

    @property
    def after(self) -> int:
        """The token after it all."""
        return (self.second or self.first).after


def amounts_in(tokens: Sequence[Token]) -> list[Range]:
    """Every amount with a currency of its own, ranges joined, in order."""
    out: list[Range] = []
    i = 0
    while i < len(tokens):
        amount = _signed_first(tokens, i) or _signed_after(tokens, i)
        if amount is None:
            i += 1
            continue
        whole = ranged(tokens, amount)
        out.append(whole)
        i = max(whole.after, i + 1)
    return out


def _currency(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """The currency named at token `i` before a figure, and the token after it ("£", "US$", "GBP", "GBP £")."""
    token = tokens[i]
    if token.kind == "word":
        nxt = tokens[i + 1] if i + 1 < len(tokens) else None
        if nxt and nxt.text == "$" and nxt.glued and token.text in DOLLARS:
            return DOLLARS[token.text], i + 2
        if token.text in CODES:
            return CODES[token.text], i + 2 if nxt and nxt.kind == "cur" else i + 1
        return None
    return (SYMBOLS[token.text], i + 1) if token.kind == "cur" else None


def _signed_first(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "£500", "£ -500", "£(500)", "USD 3m", "£ circa 500"."""
    named = _currency(tokens, i)
    if named is None:
        return None
    currency, at = named
    negative, flags = minus_before(tokens, i), ()
    for _ in range(LONGEST_GAP):
        if at < len(tokens) and tokens[at].text in ("-", "("):
            negative, at = negative or tokens[at].text == "-" or _closed(tokens, at), at + 1
        elif at < len(tokens) and tokens[at].kind == "word" and tokens[at].text in APPROXIMATELY:
            at += 1
    found = figure(tokens, at, money=True)
    if found is None or (found.spelled and tokens[i].kind != "cur") or tokens[at].text == "000":
        return None  # "£000" in a heading is a scale
    behind = tokens[found.after].text if found.after < len(tokens) else ""
    if behind in CURRENCY_WORDS or CODES.get(behind) == currency:  # "£500 GBP"
        found = found._replace(after=found.after + 1)
    return amount_of(found, currency, i, negative, flags)


def _closed(tokens: Sequence[Token], i: int) -> bool:
    return any(t.text == ")" for t in tokens[i : i + 4])


def minus_before(tokens: Sequence[Token], i: int) -> bool:
    """A minus stands before token `i`, and not as a dash between two things."""
    before = tokens[i - 1] if i else None
    if before is None:
        return False
    if before.text == "minus":
        return True
    follows = i - 2 >= 0 and (before.glued or tokens[i - 2].kind in ("num", "word", "cur"))
    return before.text == "-" and tokens[i].glued and not follows


def _signed_after(tokens: Sequence[Token], i: int) -> Amount | None:
    """ "3.9k pounds", "five hundred pounds", "500 EUR", "50p"."""
    token = tokens[i]
    hedged = i > 0 and tokens[i].glued and tokens[i - 1].text in ("c", "ca")  # "c14,200 pounds"
    if token.kind not in ("num", "word", "frac") or (is_code(tokens, i) and not hedged):
        return None
    found = figure(tokens, i, money=token.kind == "num")
    if found is None or found.after >= len(tokens):
        return None
    unit = tokens[found.after]
    if found.value is not None and (unit.text in ("pence", "penny") or (unit.text == "p" and unit.glued and not found.scaled)):
        if unit.text == "p" and _goes_on(tokens, found.after + 1):
            return None
        return amount_of(
            found._replace(value=found.value / 100, after=found.after + 1), "GBP", i, minus_before(tokens, i), ("pence",)
        )
    currency = CURRENCY_WORDS.get(unit.text) or CODES.get(unit.text) or (SYMBOLS.get(unit.text) if unit.kind == "cur" else None)
    if currency is None or (unit.kind == "cur" and (_starts_amount(tokens, found.after) or _slashed(tokens, i))):
        return None
    return amount_of(found._replace(after=found.after + 1), currency, i, minus_before(tokens, i), ())


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Something touches the "p" of pence that makes it a code, "p/a" or a rate ("50p/mile"); "45p/month" and "45p, excluding VAT" are pence."""
    if i >= len(tokens) or not tokens[i].glued or tokens[i].text in (")", "-", ","):
        return False
    return not (tokens[i].text == "/" and i + 1 < len(tokens) and tokens[i + 1].text in PERIOD_UNITS)


def _slashed(tokens: Sequence[Token], i: int) -> bool:
    """The figure at `i` ends a year or a date: "2022/23 £" heads a column."""
    return i > 1 and tokens[i].glued and tokens[i - 1].text == "/" and tokens[i - 2].kind == "num"


def _starts_amount(tokens: Sequence[Token], i: int) -> bool:
    """The currency sign at `i` belongs to the figure after it and not to the one before."""
    return i + 1 < len(tokens) and tokens[i + 1].kind in ("num", "frac")


def is_code(tokens: Sequence[Token], i: int) -> bool:
    """The figure at `i` is part of a code ("Q5", "40(2)", "A12") or follows a word that makes it a name ("Band 7")."""
    if i and tokens[i].glued and tokens[i - 1].kind == "word":
        return True
    return i > 0 and tokens[i - 1].kind == "word" and tokens[i - 1].text in IDENTIFIERS and tokens[i].kind == "num"


def amount_of(found: Figure, currency: str, first: int, negative: bool, flags: tuple[str, ...]) -> Amount:
    """The amount that a figure with its currency is; None as its value where the digits read two ways."""
    value, doubts = found.value, found.flags
    if "ambiguous_separator" in doubts:
        value = None
    if value is not None and negative:
        value, flags = -value, (*flags, "negative")
    return Amount(value, currency, first, found.after, found.scaled, (*flags, *doubts))


def ranged(tokens: Sequence[Token], low: Amount) -> Range:
    """`low` with the amount that it is joined to by a dash, "to", or "between … and"."""
    at = low.after
    if at >= len(tokens) or low.value is None:
        return Range(low)
    between = any(t.text == "between" for t in tokens[max(0, low.first - 3) : low.first])
    if tokens[at].text not in RANGE_WORDS and not (between and tokens[at].text == "and"):
        return Range(low)
    if at + 1 >= len(tokens):
        return Range(low)
    high = _signed_first(tokens, at + 1) or _signed_after(tokens, at + 1) or _bare_end(tokens, at + 1, low)
    if high is None or high.value is None or "negative" in high.flags:
        return Range(low)
    if high.scaled and not low.scaled and low.value < _unscaled(tokens, high):
        factor = high.value / _unscaled(tokens, high)
        low = low._replace(value=low.value * factor)
    return Range(low, high) if low.value is not None and low.value <= high.value else Range(low)


def _unscaled(tokens: Sequence[Token], amount: Amount) -> Decimal:
    for i in range(amount.first, amount.after):
        if tokens[i].kind in ("num", "frac"):
            plain = figure(tokens[: i + 1], i)
            if plain and plain.value:
                return plain.value
    return amount.value or Decimal(1)


def _bare_end(tokens: Sequence[Token], i: int, low: Amount) -> Amount | None:
    """The upper figure of "£10-20k": no currency of its own, more than the lower one, no noun, no year."""
    found = figure(tokens, i, money=True) if tokens[i].kind == "num" else None
    if found is None or found.value is None or found.flags or is_year_like(tokens, i):
        return None
    if found.after < len(tokens):
        after = tokens[found.after]
        if after.text == "%":
            return None
        noun = after.kind == "word" and after.text not in (
            "per",
            "p",
            "pa",
            "a",
            "each",
            "plus",
            "ex",
            "excl",
            "inc",
            "incl",
            "annually",
            "in",
            "and",
        )
        if noun or (
            after.text == "/" and after.glued and found.after + 1 < len(tokens) and tokens[found.after + 1].kind == "num"
        ):
            return None
    return amount_of(found, low.currency, i, False, ())
