"""Money: amounts with their currency, period, VAT, bounds and doubts, from a cell or the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from foiparse.values.figures import Figure, ending, figure, longest
from foiparse.values.lexicon import (
    APPROXIMATELY,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CODES,
    COST_CUES,
    CURRENCY_WORDS,
    DOLLARS,
    IDENTIFIERS,
    MEASURES,
    ORDINALS,
    SYMBOLS,
    UNITS,
)
from foiparse.values.model import Money
from foiparse.values.nothing import absence
from foiparse.values.qualify import hedged, is_year_like, per_what, period_of, vat_of
from foiparse.values.tokens import Token, tokenize

# Between a currency sign and its figure may stand a sign, a bracket or a hedge ("£ circa 500"), no more.
LONGEST_GAP = 3
# More tokens than this are no cell that holds a figure alone.
LONGEST_CELL = 40
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
class _Range:
    """An amount, or two that bound one."""

    first: Amount
    second: Amount | None = None

    @property
    def after(self) -> int:
        """The token after it all."""
        return (self.second or self.first).after


def money(text: str) -> Money | None:
    """The amount that a cell or a sentence states, None where it states none.

    `text` is a whole cell ("3.9k per annum", "21,984") or words around a figure ("the contract is worth circa £1.2m over 3
    years"). A figure with no currency counts only where it is the whole cell or a word of cost introduces it. Of several
    amounts the first is given, with the flag "several_amounts".
    """
    tokens = tokenize(text)
    found = _amounts(tokens) or _bare(tokens)
    if not found:
        return _absent(text)
    first = found[0]
    bound = found[1].first.first if len(found) > 1 else len(tokens)
    value = _build(text, tokens, first, bound)
    others = {r.first.value for r in found[1:]} - {first.first.value}
    return replace(value, flags=(*value.flags, "several_amounts")) if others else value


def _absent(text: str) -> Money | None:
    kind = absence(text)
    if kind is None or kind == "blank":
        return None
    if kind == "nil" or kind == "none":  # narrows the type
        return Money(text.strip(), Decimal(0), currency="GBP", nothing="nil", flags=("none",) if kind == "none" else ())
    return Money(text.strip(), nothing=kind)


def _amounts(tokens: Sequence[Token]) -> list[_Range]:
    """Every amount with a currency of its own, ranges joined, in order."""
    out: list[_Range] = []
    i = 0
    while i < len(tokens):
        amount = _signed_first(tokens, i) or _signed_after(tokens, i)
        if amount is None:
            i += 1
            continue
        whole = _range(tokens, amount)
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
    negative, flags = _minus_before(tokens, i), ()
    for _ in range(LONGEST_GAP):
        if at < len(tokens) and tokens[at].text in ("-", "("):
            negative, at = negative or tokens[at].text == "-" or _closed(tokens, at), at + 1
        elif at < len(tokens) and tokens[at].kind == "word" and tokens[at].text in APPROXIMATELY:
            at += 1
    found = figure(tokens, at, money=True)
    if found is None or (found.spelled and tokens[i].kind != "cur") or tokens[at].text == "000":
        return None  # "£000" in a heading is a scale
    if found.after < len(tokens) and tokens[found.after].text in CURRENCY_WORDS:
        found = found._replace(after=found.after + 1)
    return _amount(found, currency, i, negative, flags)


def _closed(tokens: Sequence[Token], i: int) -> bool:
    return any(t.text == ")" for t in tokens[i : i + 4])


def _minus_before(tokens: Sequence[Token], i: int) -> bool:
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
    if token.kind not in ("num", "word", "frac") or _is_code(tokens, i):
        return None
    found = figure(tokens, i, money=token.kind == "num")
    if found is None or found.after >= len(tokens):
        return None
    unit = tokens[found.after]
    if found.value is not None and (unit.text in ("pence", "penny") or (unit.text == "p" and unit.glued and not found.scaled)):
        if (
            unit.text == "p"
            and found.after + 1 < len(tokens)
            and tokens[found.after + 1].glued
            and tokens[found.after + 1].text not in (")", "-")
        ):
            return None
        return _amount(
            found._replace(value=found.value / 100, after=found.after + 1), "GBP", i, _minus_before(tokens, i), ("pence",)
        )
    currency = CURRENCY_WORDS.get(unit.text) or CODES.get(unit.text) or (SYMBOLS.get(unit.text) if unit.kind == "cur" else None)
    if currency is None or (unit.kind == "cur" and (_starts_amount(tokens, found.after) or _slashed(tokens, i))):
        return None
    return _amount(found._replace(after=found.after + 1), currency, i, _minus_before(tokens, i), ())


def _slashed(tokens: Sequence[Token], i: int) -> bool:
    """The figure at `i` ends a year or a date: "2022/23 £" heads a column."""
    return i > 1 and tokens[i].glued and tokens[i - 1].text == "/" and tokens[i - 2].kind == "num"


def _starts_amount(tokens: Sequence[Token], i: int) -> bool:
    """The currency sign at `i` belongs to the figure after it and not to the one before."""
    return i + 1 < len(tokens) and tokens[i + 1].kind in ("num", "frac")


def _is_code(tokens: Sequence[Token], i: int) -> bool:
    """The figure at `i` is part of a code ("Q5", "40(2)", "A12") or follows a word that makes it a name ("Band 7")."""
    if i and tokens[i].glued and tokens[i - 1].kind == "word":
        return True
    return i > 0 and tokens[i - 1].kind == "word" and tokens[i - 1].text in IDENTIFIERS and tokens[i].kind == "num"


def _amount(found: Figure, currency: str, first: int, negative: bool, flags: tuple[str, ...]) -> Amount:
    value, doubts = found.value, found.flags
    if "ambiguous_separator" in doubts:
        value = None
    if value is not None and negative:
        value, flags = -value, (*flags, "negative")
    return Amount(value, currency, first, found.after, found.scaled, (*flags, *doubts))


def _range(tokens: Sequence[Token], low: Amount) -> _Range:
    """`low` with the amount that it is joined to by a dash, "to", or "between … and"."""
    at = low.after
    if at >= len(tokens) or low.value is None:
        return _Range(low)
    between = any(t.text == "between" for t in tokens[max(0, low.first - 3) : low.first])
    if tokens[at].text not in RANGE_WORDS and not (between and tokens[at].text == "and"):
        return _Range(low)
    if at + 1 >= len(tokens):
        return _Range(low)
    high = _signed_first(tokens, at + 1) or _signed_after(tokens, at + 1) or _bare_end(tokens, at + 1, low)
    if high is None or high.value is None or "negative" in high.flags:
        return _Range(low)
    if high.scaled and not low.scaled and low.value < _unscaled(tokens, high):
        factor = high.value / _unscaled(tokens, high)
        low = low._replace(value=low.value * factor)
    return _Range(low, high) if low.value is not None and low.value <= high.value else _Range(low)


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
    return _amount(found, low.currency, i, False, ())


def _bare(tokens: Sequence[Token]) -> list[_Range]:
    """Figures with no currency: the whole cell, or one that a word of cost introduces."""
    for i, token in enumerate(tokens):
        if token.kind != "num" or _is_code(tokens, i):
            continue
        found = figure(tokens, i, money=True)
        if found is None or not _may_be_money(tokens, i, found):
            continue
        negative = _minus_before(tokens, i) or _bracketed(tokens, i, found.after)
        flags = () if negative or found.scaled else ("bare",)
        amount = _amount(found, "GBP", i, negative, flags)
        return [_range(tokens, amount)] if amount.value is not None or amount.flags else []
    return []


def _bracketed(tokens: Sequence[Token], first: int, after: int) -> bool:
    """The whole cell is "(500)": an accountant's negative."""
    return first == 1 and after == len(tokens) - 1 and tokens[0].text == "(" and tokens[after].text == ")"


def _may_be_money(tokens: Sequence[Token], i: int, found: Figure) -> bool:
    text = tokens[i].text
    if (len(text) > 1 and text[0] == "0" and text.isdigit()) or "malformed" in found.flags:
        return False
    if not found.scaled and is_year_like(tokens, i):
        return False
    if not _apart(tokens, i, found.after):
        return False
    return _only_money_words(tokens, i, found.after) or _introduced(tokens, i, found.after)


def _apart(tokens: Sequence[Token], i: int, after: int) -> bool:
    """No other figure, slash, colon or letter touches the figure, as they do in dates, times, codes and fractions."""
    if i > 1 and tokens[i].glued and tokens[i - 1].text in "/:-." and tokens[i - 2].kind in ("num", "word"):
        return False
    if after >= len(tokens):
        return True
    nxt = tokens[after]
    touching = nxt.glued and (nxt.text in (":", "(", "%", "'") or nxt.text in ORDINALS)
    slashed = (
        nxt.text in ("/", "-", ":")
        and nxt.glued
        and after + 1 < len(tokens)
        and tokens[after + 1].kind == "num"
        and nxt.text != "-"
    )
    return not touching and not slashed and nxt.text not in ("%", "percent", "pct")


# Words that leave a figure the whole cell.
_CELL_WORDS = frozenset(
    "per annum a year month quarter week day hour annually monthly quarterly weekly annual pa pcm p m ( ) / + - plus vat ex "
    "exc excl "
    "excluding exclusive inc incl including of inclusive net gross each total in between and to * # ~ ≈ < > = over around , x "
    "one off "
    "calendar approximately yearly unit user licence license".split()
) | APPROXIMATELY  # fmt: skip


def _only_money_words(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Around the figure stand only hedges, periods, VAT and other figures of a range."""
    if len(tokens) > LONGEST_CELL:
        return False
    rest = [*tokens[:first], *tokens[after:]]
    numbers = sum(t.kind == "num" for t in rest)
    ranged = after < len(tokens) and tokens[after].text in ("-", "to", "and")
    return numbers <= (1 if ranged else 0) and all(t.kind in ("num", "line", "stop") or t.text in _CELL_WORDS for t in rest)


def _introduced(tokens: Sequence[Token], i: int, after: int) -> bool:
    """A word of cost stands within three tokens before, and what follows is no noun that is counted."""
    before = [t.text for t in tokens[max(0, i - 4) : i]]
    if not any(w in COST_CUES for w in before) or any(w in IDENTIFIERS or w in MEASURES for w in before[-1:]):
        return False
    if after >= len(tokens):
        return True
    nxt = tokens[after]
    if nxt.kind in ("stop", "line") or nxt.text in (")", ",", "("):
        return True
    return (
        nxt.text in ("per", "pa", "p", "a", "annually", "plus", "+", "ex", "excl", "excluding", "inc", "incl", "including")
        and nxt.text not in UNITS
    )


def _build(text: str, tokens: Sequence[Token], found: _Range, bound: int) -> Money:
    first, second = found.first, found.second
    start = first.first
    flags = dict.fromkeys((*first.flags, *(second.flags if second else ())))
    if "negative" not in flags and _bracketed(tokens, start, found.after) and first.value is not None:
        first, flags = first._replace(value=-first.value), {**flags, "negative": None}
    before, after = tokens[:start], tokens[found.after : bound]
    amount, low, high = first.value, None, None
    if second:
        amount, low, high = None, first.value, second.value
    else:
        amount, low, high = _bounded(tokens, start, found.after, amount)
    if _multiplied(tokens, start, found.after):
        flags["multiplied"] = None
    return Money(
        text.strip(), amount, low, high, first.currency, period_of(before, after), vat_of(before, after),
        hedged(tokens, start), None, per_what(after), tuple(flags),
    )  # fmt: skip


def _bounded(
    tokens: Sequence[Token], first: int, after: int, amount: Decimal | None
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Amount, low and high of one figure that words may make a bound."""
    end = first
    while end and tokens[end - 1].text in ("(", "c", "circa", "approximately"):
        end -= 1
    said = ending(BOUNDS_BEFORE, tokens, end)
    if said and tokens[said[1]].text == "from" and said[1] != 0:
        said = None
    if said is None:
        tail = longest(BOUNDS_AFTER, tokens, after)
        plus = tail and tokens[after].text in ("+", "plus")  # "£500 + VAT", but "£500 or more, incl. VAT" is a bound
        vat = tail and plus and any(t.text in ("vat", "tax") for t in tokens[tail[1] : tail[1] + 2])
        joined = tail and plus and tail[1] < len(tokens) and tokens[tail[1]].kind not in ("stop", "line")
        said = None if tail is None or vat or joined else tail
    if said is None or amount is None:
        return amount, None, None
    return (None, None, amount) if said[0][0] else (None, amount, None)


def _multiplied(tokens: Sequence[Token], first: int, after: int) -> bool:
    """ "12 x £500" and "£500 x 12": the product is left to the reader."""
    before = first > 1 and tokens[first - 1].text in ("x", "@", "*") and tokens[first - 2].kind == "num"
    behind = after + 1 < len(tokens) and tokens[after].text in ("x", "*") and tokens[after + 1].kind == "num"
    return before or behind
