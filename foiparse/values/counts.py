"""Counts: people, licences, hours, percentages and plain numbers of things, with their bounds, from a cell or a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from foiparse.late import late
from foiparse.values.dates import find_pieces
from foiparse.values.figures import Figure, ending, figure, longest
from foiparse.values.lexicon import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CODES,
    CONTINUOUS,
    CURRENCY_WORDS,
    IDENTIFIERS,
    MEASURES,
    MONEY_ONLY_BOUNDS,
    ORDINALS,
    STREETS,
    SUPPRESSED,
    UNIT_PHRASES,
    UNITS,
)
from foiparse.values.model import Count, Unit
from foiparse.values.nothing import absence
from foiparse.values.qualify import hedged, is_year_like
from foiparse.values.tokens import Token, tokenize

# A strict upper bound up to here hides a small number: published practice suppresses below 5, 6 or 10.
SMALL_NUMBER = 10
# How many tokens after (or before) a figure its unit may stand ("4 dedicated full-time procurement officers").
UNIT_AHEAD, UNIT_BEHIND = 6, 5

# Cells of at most so many tokens may hold a number in words beside another word; the longest number in words has so many.
SHORT_CELL, LONGEST_SPELLED = 6, 14

_UNLIMITED = late(
    r"\b(?:unlimited|uncapped|no limit)\b"
    r"|\b(?:site|enterprise|organisation|organization|corporate)(?:[- ]?wide)?[- ]licen[cs]es?\b",
    re.I,
)
_NOT_UNLIMITED = late(r"\bnot (?:an? )?unlimited\b", re.I)
_STARS = late(r"\*{1,3}|\[(?:c|x|u|low|z)\]|[(\[](?:suppressed|redacted)[)\]]", re.I)
_NO_UNITS = late(r"\b(?:no|zero)\s+(?:\w+\s+){0,2}?(staff|users?|licen[cs]es?|employees|officers|posts|FTE|WTE)\b", re.I)


class Tally(NamedTuple):
    """A figure that counts something, at tokens [first, after)."""

    figure: Figure
    first: int
    after: int
    unit: Unit | None
    high: Decimal | None = None


def count(text: str) -> Count | None:
    """The number of people, licences, hours or things that a cell or a sentence states, None where it states none.

    Figures that are money, dates, times, telephone numbers, references, bands or sections are no counts. Of several counts the
    first with a known unit is given, with the flag "several_counts".
    """
    tokens = _without_codes(text, tokenize(text))
    if _UNLIMITED.search(text) and not _NOT_UNLIMITED.search(text):
        return _unlimited(text, tokens)
    tallies = _tallies(tokens)
    if not tallies:
        return _uncounted(text)
    best = min(tallies, key=lambda t: (t.unit in (None, "percent"), t.first))
    value = _build(text, tokens, best)
    others = [t for t in tallies if t.figure.value != best.figure.value or (t.unit != best.unit and t.unit is not None)]
    return replace(value, flags=(*value.flags, "several_counts")) if others else value


def _without_codes(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, the letter of "C5" no short "circa": a capital right before a figure is part of a code (a road, a class, a cable)."""
    return [
        t._replace(text="code") if t.text == "c" and text[t.start] == "C" and after is not None and after.glued else t
        for t, after in zip(tokens, [*tokens[1:], None], strict=False)
    ]


def _unlimited(text: str, tokens: Sequence[Token]) -> Count:
    words = {UNITS.get(t.text) for t in tokens if t.kind == "word"}
    unit: Unit | None = "users" if "users" in words else "licences" if "licences" in words else None
    flags = ("figure_beside",) if any(t.kind == "num" for t in tokens) else ()
    return Count(text.strip(), unit=unit, unlimited=True, flags=flags)


def _uncounted(text: str) -> Count | None:
    """Stars and words that stand for a number."""
    whole = text.strip()
    if _STARS.fullmatch(whole) or whole.casefold().strip("()[].") in SUPPRESSED:
        return Count(whole, suppressed=True)
    if absence(text) in ("nil", "none") and "£" not in text:
        return Count(whole, 0)
    if len(whole) < 120 and not absence(text) and (said := _NO_UNITS.search(whole)):
        return Count(whole, 0, unit=UNITS[said[1].lower()])  # type: ignore[arg-type]  # the lexicon's units
    return None


def _tallies(tokens: Sequence[Token]) -> list[Tally]:
    dated = [(p.first, p.after) for p in find_pieces(tokens)]
    whole_cell = sum(t.kind != "line" for t in tokens) <= 2
    out: list[Tally] = []
    i = d = 0
    while i < len(tokens):
        while d < len(dated) and dated[d][1] <= i:
            d += 1
        if d < len(dated) and dated[d][0] <= i:
            i = dated[d][1]
            continue
        tally = _tally(tokens, i, whole_cell)
        if tally:
            out.append(tally)
        found = tally.after if tally else (f.after if (f := _figure(tokens, i)) else i + 1)
        i = max(i + 1, found)
    return out


def _figure(tokens: Sequence[Token], i: int) -> Figure | None:
    return figure(tokens, i) if tokens[i].kind in ("num", "frac", "word") else None


def _tally(tokens: Sequence[Token], i: int, whole_cell: bool) -> Tally | None:
    found = _figure(tokens, i)
    if found is None or "malformed" in found.flags or (found.spelled and i and tokens[i].glued and tokens[i - 1].text != "("):
        return None
    product = _product(tokens, i, found)
    found = product or found
    unit = _unit(tokens, i, found.after)
    upper = None if product else _upper(tokens, i, found)
    if upper:
        unit = unit or upper[2]
    if found.spelled:
        counts = unit is not None or _spelled_cell(tokens, i, found) or (upper is not None and len(tokens) <= SHORT_CELL)
    else:
        counts = product is not None or _counts(tokens, i, found, unit, whole_cell)
    if not counts:
        return None
    return Tally(found, i, upper[1], unit, upper[0]) if upper else Tally(found, i, found.after, unit)


def _spelled_cell(tokens: Sequence[Token], i: int, found: Figure) -> bool:
    """A number in words with no unit is a count where it is the cell, or too large to be a pronoun and not a money word."""
    nxt = tokens[found.after] if found.after < len(tokens) else None
    if nxt is not None and (nxt.text in MEASURES or nxt.text in CURRENCY_WORDS or nxt.text in IDENTIFIERS or nxt.text == "-"):
        return False
    if (found.value or 0) >= 10:
        return True
    small = len(tokens) <= SHORT_CELL and tokens[i].text not in ("a", "an", "half") and (found.value or 0) != 1
    return small or (len(tokens) <= LONGEST_SPELLED and found.after - i == sum(t.kind not in ("stop", "line") for t in tokens))


def _product(tokens: Sequence[Token], i: int, found: Figure) -> Figure | None:
    """ "2 x 0.5 FTE" is 1.0: so many posts of such a part of full time. The one product that we work out."""
    at = found.after
    if (
        at + 1 >= len(tokens)
        or tokens[at].text not in ("x", "@")
        or tokens[at + 1].kind not in ("num", "frac")
        or found.value is None
    ):
        return None
    part = figure(tokens, at + 1)
    if part is None or part.value is None or _unit(tokens, at + 1, part.after) not in ("FTE", "WTE") or part.value > 1:
        return None
    return Figure(found.value * part.value, part.after, flags=("multiplied",))


def _counts(tokens: Sequence[Token], i: int, found: Figure, unit: Unit | None, whole_cell: bool) -> bool:
    """The figure at `i` counts: it is no part of a code, a time, a sum of money, a measure or a list number."""
    text = tokens[i].text
    before, after = (tokens[i - 1] if i else None), (tokens[found.after] if found.after < len(tokens) else None)
    if text.isdigit() and len(text) > 1 and text[0] == "0":
        return False
    if before and _names(tokens, i, before):
        return False
    if (
        is_year_like(tokens, i)
        and not found.scaled
        and unit not in ("users", "licences", "staff", "FTE", "WTE", "percent", "hours")
    ):
        return False
    if (unit is None and _neighbour_figures(tokens, i, found.after)) or _summand(tokens, i, found.after):
        return False
    if "ambiguous_separator" in found.flags and unit not in CONTINUOUS:
        return whole_cell or unit is not None
    return after is None or not _spoils(tokens, found.after, after, i)


def _names(tokens: Sequence[Token], i: int, before: Token) -> bool:
    """What stands before the figure makes it money, a code, a name or part of a time."""
    if before.kind == "cur" or before.text in CODES:
        return True
    if before.text == "of" and i > 2 and tokens[i - 2].kind == "num" and tokens[i - 3].text in IDENTIFIERS:
        return True  # "page 3 of 5"
    if before.text == "-" and i > 3 and tokens[i - 2].kind == "num":
        lead = tokens[i - 4] if tokens[i - 3].text in (":", "#") else tokens[i - 3]
        if lead.text in IDENTIFIERS:
            return True  # "our ref: 2022-661"
    if before.kind == "word" and tokens[i].glued:
        return before.text not in ("x", "c", "circa", "approx")
    if before.text in IDENTIFIERS and not (
        before.text in ("number", "no", "nos") and tokens[i - 2].text in ("total", "the") if i > 1 else False
    ):
        return True
    if before.text == "£":
        return True
    if before.text in ("/", ":", "(", "-", "\\", "#", "_") and tokens[i].glued and before.glued and i > 1:
        joined = tokens[i - 2]
        if (before.text == "-" and joined.kind == "num") or (before.text == ":" and joined.kind == "word") or before.text == "(":
            return before.text == "(" and joined.kind == "num"
        return joined.kind in ("num", "word")
    return False


def _summand(tokens: Sequence[Token], i: int, after: int) -> bool:
    """ "1+1", "3 + 1 staff": what they come to is not worked out."""
    behind = after + 1 < len(tokens) and tokens[after].text == "+" and tokens[after + 1].kind == "num"
    return behind or (i > 1 and tokens[i - 1].text == "+" and tokens[i - 2].kind == "num")


def _neighbour_figures(tokens: Sequence[Token], i: int, after: int) -> bool:
    """Figures parted by a space alone are telephone numbers and the like."""
    left = i > 0 and tokens[i - 1].kind == "num"
    return left or (after < len(tokens) and tokens[after].kind == "num")


def _spoils(tokens: Sequence[Token], at: int, after: Token, i: int) -> bool:
    """What follows the figure makes it something else than a count."""
    if after.kind == "cur":
        return not (at + 1 < len(tokens) and tokens[at + 1].kind == "num")
    if after.text in CURRENCY_WORDS or after.text in CODES:
        return True
    if after.glued and (after.text in ORDINALS or after.text in (":", "(")):
        return after.text != ":" or (at + 1 < len(tokens) and tokens[at + 1].kind == "num" and tokens[at + 1].glued)
    if after.text in ("/", "\\") and at + 1 < len(tokens) and tokens[at + 1].kind == "num":
        return True
    if after.text == "-" and after.glued and at + 1 < len(tokens) and tokens[at + 1].glued:
        return _dash_spoils(tokens, at + 1)
    if after.kind == "word" and after.glued and after.text not in UNITS and after.text not in ("x", "no", "off"):
        return True
    if _is_list_number(tokens, i, at) or any(t.text in STREETS for t in tokens[at : at + 3]):
        return True
    clock = after.text in ("a", "p") and at + 1 < len(tokens) and tokens[at + 1].text == "m"
    return clock or (after.text in MEASURES and after.text not in UNITS)


def _dash_spoils(tokens: Sequence[Token], at: int) -> bool:
    """A glued dash goes on to a word that is no unit ("3-year", "19-related")."""
    nxt = tokens[at]
    if nxt.kind == "num":
        return False
    return nxt.text in MEASURES or (nxt.kind == "word" and nxt.text not in UNITS)


def _is_list_number(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "1. Yes", "2) 15": the number of a list item at the start of a line."""
    starts = i == 0 or tokens[i - 1].kind == "line"
    return (
        starts and tokens[at].glued and tokens[at].text in (".", ")") and at + 1 < len(tokens) and tokens[at + 1].kind != "line"
    )


def _unit(tokens: Sequence[Token], first: int, after: int) -> Unit | None:
    """The unit after the figure, else the one before it ("FTE: 6", "number of users 50")."""
    at, ahead = after, None
    while at < min(len(tokens), after + UNIT_AHEAD):
        token = tokens[at]
        phrase = longest(UNIT_PHRASES, tokens, at)
        if (
            token.kind in ("stop", "num", "line", "cur")
            or token.text in (",", ":", ")")
            or (token.text in _CLAUSE and not phrase)
        ):
            break
        word = phrase[0] if phrase else UNITS.get(token.text) if token.kind in ("word", "mark") else None
        if word in ("FTE", "WTE", "percent"):
            return word  # type: ignore[return-value]
        if word and (ahead is None or (ahead == "users" and word == "licences")):  # "12 user licences"
            ahead = word
        if token.text in MEASURES and token.text not in UNITS:
            break
        at = phrase[1] if phrase else at + 1
    return ahead or _unit_before(tokens, first)  # type: ignore[return-value]


_CLAUSE = frozenset(
    "and or of in for to which who that are were is was have has had who at on with by from per under".split()
) - {"of"}


def _unit_before(tokens: Sequence[Token], first: int) -> str | None:
    near = list(tokens[max(0, first - UNIT_BEHIND) : first])
    for token in reversed(near):
        if token.kind in ("stop", "num", "line", "cur") or token.text == ",":
            return None
        unit = UNITS.get(token.text)
        if unit and token.kind == "word" and unit != "percent" and token.text != "hr":  # before a figure, "HR" is a department
            labelled = (
                any(t.text in (":", "=", "-", "is", "are", "was", "(") for t in near)
                or token in (near[-1], *near[-2:-1] * (near[-1].text == "of"))
                or token.text in ("fte", "wte")
            )
            return unit if labelled else None
    return None


def _build(text: str, tokens: Sequence[Token], tally: Tally) -> Count:
    found, unit = tally.figure, tally.unit
    flags = tuple(f for f in found.flags if not (f == "ambiguous_separator" and unit in CONTINUOUS))
    if "ambiguous_separator" in flags or found.value is None:
        return Count(text.strip(), unit=unit, flags=flags)
    approximate = hedged(tokens, tally.first)
    if tally.high is not None:
        return Count(text.strip(), None, _number(found.value), _number(tally.high), unit, approximate, flags=flags)
    negative = tally.first == 1 and tokens[0].text == "-" and tokens[1].glued
    number = -found.value if negative else found.value
    value = Count(text.strip(), _number(number), unit=unit, approximate=approximate, flags=flags)
    return _bounded(value, tokens, tally, number)


def _upper(tokens: Sequence[Token], first: int, low: Figure) -> tuple[Decimal, int, Unit | None] | None:
    """The upper end of "10-15", "10 to 15", "one or two", "between 10 and 15", the token after it, and its unit."""
    at = low.after
    while at < len(tokens) and at < low.after + 2 and tokens[at].text in UNITS:
        at += 1  # "10% to 15%", "5 FTE - 6 FTE"
    if at + 1 >= len(tokens):
        return None
    between = any(t.text == "between" for t in tokens[max(0, first - 3) : first])
    if tokens[at].text not in ("-", "to", "or") and not (between and tokens[at].text == "and"):
        return None
    high = _figure(tokens, at + 1)
    if high is None or high.value is None or low.value is None or high.value <= low.value:
        return None
    after = tokens[high.after] if high.after < len(tokens) else None
    if after is not None and ((after.text == "-" and after.glued) or _spoils(tokens, high.after, after, at + 1)):
        return None
    return high.value, high.after, _unit(tokens, at + 1, high.after)


def _bounded(value: Count, tokens: Sequence[Token], tally: Tally, number: Decimal) -> Count:
    """`value` as the bound that words or signs make of it: whole and inclusive, where the thing counted is whole."""
    said, leads = ending(BOUNDS_BEFORE, tokens, tally.first), True
    if said and tuple(t.text for t in tokens[said[1] : tally.first]) in MONEY_ONLY_BOUNDS:
        said = None
    if said is None:
        at = tally.after
        while at < len(tokens) and at < tally.after + 2 and tokens[at].text in UNITS:
            at += 1
        said, leads = longest(BOUNDS_AFTER, tokens, at), False
        if said and tokens[at].text in ("+", "plus") and said[1] < len(tokens) and tokens[said[1]].kind == "num":
            said = None
    if said is None:
        return value
    upper, strict = said[0]
    whole = value.unit not in CONTINUOUS and number == int(number)
    inclusive = number + (-1 if upper else 1) if strict and whole else number
    flags = value.flags if whole or not strict else (*value.flags, "exclusive")
    suppressed = (
        upper and whole and 0 < number <= SMALL_NUMBER and (strict or not leads or tokens[said[1]].text not in _OPEN_LIMITS)
    )
    bound = _number(inclusive)
    return replace(
        value, value=None, low=None if upper else bound, high=bound if upper else None, suppressed=suppressed, flags=flags
    )


_OPEN_LIMITS = frozenset("up upto maximum max no not at capped".split())


def _number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)
