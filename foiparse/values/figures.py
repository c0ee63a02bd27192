"""Tokens → figures: digits with their separators, fractions, scales ("k", "million") and numbers in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from foiparse.late import late
from foiparse.values.lexicon import CARDINALS, FRACTIONS, SCALES, SHORT_SCALES, TENS
from foiparse.values.tokens import Token

V = TypeVar("V")

_PLAIN = late(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")
_GROUPED = late(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_CONTINENTAL = late(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_THREE_DECIMALS = late(r"[1-9][0-9]{0,2}\.[0-9]{3}")

# No figure in a letter has more digits than this; longer runs are identifiers.
MOST_DIGITS = 15


class Figure(NamedTuple):
    """A number found at a token: its value (None where the digits can be read two ways) and the token after it."""

    value: Decimal | None
    after: int
    scaled: bool = False
    spelled: bool = False
    flags: tuple[str, ...] = ()


def digits(text: str) -> tuple[Decimal | None, str | None]:
    """Value of "1,234.50", and a flag: "malformed" (no value), "ambiguous_separator" (1.234), "continental"."""
    if sum(c.isdigit() for c in text) > MOST_DIGITS:
        return None, "malformed"
    if _PLAIN.fullmatch(text):
        return Decimal(text), "ambiguous_separator" if _THREE_DECIMALS.fullmatch(text) else None
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", "")), None
    if _CONTINENTAL.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", ".")), "continental"
    return None, "malformed"


def figure(tokens: Sequence[Token], i: int, money: bool = False) -> Figure | None:
    """The figure that begins at token `i`. With `money`, cut digits are joined ("21, 984.00") and "m" is a million."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.kind == "frac":
        return _scaled(tokens, Figure(FRACTIONS[token.text], i + 1), money)
    if token.kind == "word":
        spelled = _spelled(tokens, i)
        return _scaled(tokens, spelled, True) if spelled else None
    if token.kind != "num":
        return None
    joined = _joined(tokens, i) if money else None
    if joined:
        return joined
    value, flag = digits(token.text)
    found = Figure(value, i + 1, flags=(flag,) if flag else ())
    if value is not None and i + 1 < len(tokens) and tokens[i + 1].kind == "frac" and tokens[i + 1].glued:
        found = Figure(value + FRACTIONS[tokens[i + 1].text], i + 2)
    elif token.text.isdigit() and value is not None and _and_a_half(tokens, i + 1):
        found = Figure(value + Decimal("0.5"), i + 4)
    return _scaled(tokens, found, money)


def _scaled(tokens: Sequence[Token], found: Figure, money: bool) -> Figure:
    """`found` times the scale that follows. A lone "m" or "k" must touch its figure where no money is known."""
    if found.value is None or found.after >= len(tokens):
        return found
    unit = tokens[found.after]
    hyphen = unit.text == "-" and unit.glued and found.after + 1 < len(tokens) and tokens[found.after + 1].text in SCALES
    at = found.after + 1 if hyphen else found.after
    unit = tokens[at]
    scale = SCALES.get(unit.text) if unit.kind == "word" else None
    if scale is None or (unit.text in SHORT_SCALES and not (money or (unit.glued and unit.text in ("k", "bn", "mn")))):
        return found
    if at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "num":
        return found  # "5k1" is a code
    flags = tuple(f for f in found.flags if f != "ambiguous_separator")
    return Figure(found.value * scale, at + 1, True, found.spelled, flags)


def _joined(tokens: Sequence[Token], i: int) -> Figure | None:
    """Digits cut by a space: "21, 984.00" and "1 234 567". Nothing where the pieces may be a list."""
    first = tokens[i].text
    if not first.isdigit() or len(first) > 3:
        return None
    comma, text, at, pieces = _gap(tokens, i), first, i + 1, 0
    while comma is not None and _gap(tokens, at - 1) == comma and _is_group(tokens, at + comma):
        text, at, pieces = text + tokens[at + comma].text.split(".")[0], at + comma + 1, pieces + 1
    if not pieces or (comma and pieces > 1 and "." not in tokens[at - 1].text):
        return None
    last = tokens[at - 1].text
    text += "." + last.split(".")[1] if "." in last else ""
    if comma and "." not in last and not _closes(tokens, at):
        return None
    return _scaled(tokens, Figure(Decimal(text), at, flags=("spaced_digits",)), True)


def _gap(tokens: Sequence[Token], i: int) -> int | None:
    """1 where a glued comma and a space follow token `i`, 0 where only a space does, None otherwise."""
    if i + 1 >= len(tokens):
        return None
    after = tokens[i + 1]
    if after.text == "," and after.glued and i + 2 < len(tokens) and not tokens[i + 2].glued:
        return 1
    return 0 if after.kind == "num" and not after.glued else None


_THOUSANDS = late(r"[0-9]{3}(?:\.[0-9]{2})?")


def _is_group(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].kind == "num" and _THOUSANDS.fullmatch(tokens[i].text) is not None


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """Nothing that could be counted follows: the end, a bracket, or words that go with money."""
    return i >= len(tokens) or tokens[i].kind in ("stop", "line") or tokens[i].text in CLOSING


CLOSING = frozenset(
    ") per p pa a each annually + ex excl exc excluding inc incl including plus / for total - k m million".split()
)


def _spelled(tokens: Sequence[Token], i: int) -> Figure | None:
    """A number in words: "twenty-five", "one hundred and twenty", "two and a half", "a dozen", "half a million"."""
    words = tokens[i].text
    nxt = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if words in ("a", "an") and nxt in ("hundred", "thousand", "million", "billion", "dozen"):
        return Figure(*_dozen(Decimal(1), tokens, i + 1), spelled=True)
    part = _part_of_million(tokens, i)
    if part:
        return part
    small = _below_hundred(tokens, i)
    if small is None or (small[1] < len(tokens) and tokens[small[1]].text in (PARTS if small[0] != 1 else {*PARTS, *PART})):
        return None  # "two thirds"
    value, at = _dozen(*small[:1], tokens, small[1])
    value, at = _thousands(value, tokens, at)
    if _and_a_half(tokens, at):
        value, at = value + Decimal("0.5"), at + 3
    return Figure(value, at, spelled=True)


PART = frozenset({"half", "third", "quarter", "fifth", "tenth"})
PARTS = frozenset({"halves", "thirds", "quarters", "fifths", "tenths"})


def _and_a_half(tokens: Sequence[Token], at: int) -> bool:
    return [t.text for t in tokens[at : at + 3]] == ["and", "a", "half"]


def _part_of_million(tokens: Sequence[Token], i: int) -> Figure | None:
    """ "half a million", "a quarter of a million", "three quarters of a million": the scale is left to be read."""
    said = [t.text for t in tokens[i : i + 5]]
    for lead, value in _LEADS:
        n = len(lead)
        if tuple(said[:n]) == lead and said[n : n + 1] and said[n] in ("million", "billion"):
            return Figure(value, i + n, spelled=True)
    return None


_LEADS = (
    (("half", "a"), Decimal("0.5")),
    (("quarter", "of", "a"), Decimal("0.25")),
    (("three", "quarters", "of", "a"), Decimal("0.75")),
)


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
    word = tokens[i].text if i < len(tokens) else ""
    if word in CARDINALS:
        return CARDINALS[word], i + 1
    if word not in TENS:
        return None
    at = i + 2 if i + 1 < len(tokens) and tokens[i + 1].text == "-" else i + 1
    unit = CARDINALS.get(tokens[at].text) if at < len(tokens) else None
    return (TENS[word] + unit, at + 1) if unit and unit < 10 else (TENS[word], i + 1)


def _dozen(value: Decimal, tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """Hundreds and dozens after a small number: "two hundred and six", "a dozen"."""
    word = tokens[at].text if at < len(tokens) else ""
    if word == "dozen":
        return value * 12, at + 1
    if word != "hundred":
        return value, at
    at += 1
    follows = at + 1 if at < len(tokens) and tokens[at].text == "and" else at
    rest = _below_hundred(tokens, follows)
    return (value * 100 + rest[0], rest[1]) if rest else (value * 100, at)


def _thousands(value: Decimal, tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """ "two thousand five hundred"; a bare "two thousand" is left to the scale."""
    if at >= len(tokens) or tokens[at].text != "thousand":
        return value, at
    comma = tokens[at + 1].text == "," if at + 1 < len(tokens) else False  # "two thousand, four hundred"
    follows = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text in ("and", ",") else at + 1
    rest = _below_hundred(tokens, follows)
    if rest is None or (comma and (rest[1] >= len(tokens) or tokens[rest[1]].text != "hundred")):
        return value, at
    tail, end = _dozen(rest[0], tokens, rest[1])
    return value * 1000 + tail, end


def longest(table: Mapping[tuple[str, ...], V], tokens: Sequence[Token], i: int, most: int = 5) -> tuple[V, int] | None:
    """The longest phrase of `table` that begins at token `i`, and the token after it."""
    for n in range(min(most, len(tokens) - i), 0, -1):
        found = table.get(tuple(t.text for t in tokens[i : i + n]))
        if found is not None:
            return found, i + n
    return None


def ending(table: Mapping[tuple[str, ...], V], tokens: Sequence[Token], end: int, most: int = 6) -> tuple[V, int] | None:
    """The longest phrase of `table` that ends just before token `end`, and the token that it begins at."""
    for n in range(min(most, end), 0, -1):
        found = table.get(tuple(t.text for t in tokens[end - n : end]))
        if found is not None:
            return found, end - n
    return None
