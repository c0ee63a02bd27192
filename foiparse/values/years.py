"""Financial years, calendar years, spans and lists of years at a token."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain

from foiparse.values.lexicon import MONTHS
from foiparse.values.pieces import AFTER_A_DATE, YEAR, YEAR_CUES, Piece, full_year, text_at
from foiparse.values.tokens import Token

_NOT_YEARS = frozenset(
    "act acts regulations regulation order rules instrument bill iso windows office server exchange no number ref".split()
)


def financial_at(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "FY24", "FY 2023/24", "financial year 2023-24", "academic year 2023/24", "tax year 2023/24", "calendar year 2023"."""
    at, kind = i, tokens[i].text
    if kind in ("financial", "fiscal", "academic", "tax", "school", "calendar") and text_at(tokens, i + 1) in ("year", "years"):
        at = i + 2
    elif kind in ("fy", "fye"):
        at = i + 1
    else:
        return None
    while text_at(tokens, at) in ("of", ":", "(", "-", "ending", "'", "ended"):
        at += 1
    if at >= len(tokens) or tokens[at].kind != "num" or text_at(tokens, at + 1) in MONTHS:
        return None  # "financial year ended 31 March 2024" names a day
    years = years_at(tokens, at, cued=True)
    if years and years.start and years.end:
        return _kind_of_year(kind, years, i)
    year = full_year(tokens[at].text)
    if year is None or kind in ("academic", "school", "tax") or parse_slash(tokens, at):
        return None
    if kind == "calendar":
        return Piece(i, at + 1, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
    return Piece(i, at + 1, dt.date(year - 1, 4, 1), dt.date(year, 3, 31), "financial_year", ("named_by_end_year",))


def parse_slash(tokens: Sequence[Token], i: int) -> bool:
    """A glued slash and figure follow: the number is part of something longer."""
    return text_at(tokens, i + 1) == "/" and i + 2 < len(tokens) and tokens[i + 2].kind == "num"


def _kind_of_year(kind: str, years: Piece, first: int) -> Piece:
    assert years.start and years.end
    y = years.start.year
    if kind in ("academic", "school"):
        return Piece(first, years.after, dt.date(y, 9, 1), dt.date(y + 1, 8, 31), "year", ("academic_year",))
    if kind == "tax":
        return Piece(first, years.after, dt.date(y, 4, 6), dt.date(y + 1, 4, 5), "financial_year", ("tax_year",))
    return years._replace(first=first, flags=())


def years_at(tokens: Sequence[Token], i: int, cued: bool = False) -> Piece | None:
    """ "2023/24", "2023-24", "2023/2024" as financial years; "2019-2022" as a span of years; "23/24" as a whole cell."""
    sep, one = text_at(tokens, i + 1), text_at(tokens, i)
    if sep == "to":
        return _span_of_years(tokens, i)
    if sep not in ("/", "-", "\\") or i + 2 >= len(tokens) or tokens[i + 2].kind != "num" or _clings_years(tokens, i + 3):
        return None
    two = text_at(tokens, i + 2)
    if len(two) == 1 and YEAR.fullmatch(one) and int(two) == (int(one) + 1) % 10 and sep == "/":
        return _financial_year(tokens, i, int(one), 4, 4, sep, cued)  # "2024/5"
    if not (one.isdigit() and two.isdigit()) or not (YEAR.fullmatch(one) or len(one) == len(two) == 2):
        return None
    first = full_year(one)
    second = full_year(two)
    if first is None or second is None:
        return None
    if len(one) == 2 and not (cued or _alone(tokens, i, i + 3)):
        return None
    if second == first + 1:
        return _financial_year(tokens, i, first, len(one), len(two), sep, cued)
    if len(one) == len(two) == 4 and second > first and sep == "-":
        return Piece(i, i + 3, dt.date(first, 1, 1), dt.date(second, 12, 31), "year")
    return None


def _span_of_years(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "2019 to 2022", also after other words ("Period: 2019 to 2022"); no noun that is counted may follow."""
    one, two = text_at(tokens, i), text_at(tokens, i + 2)
    if not (YEAR.fullmatch(one) and YEAR.fullmatch(two) and one < two) or text_at(tokens, i - 1) in _NOT_YEARS:
        return None
    nxt = tokens[i + 3] if i + 3 < len(tokens) else None
    counted = nxt is not None and nxt.kind == "word" and nxt.text not in AFTER_A_DATE
    if counted or parse_slash(tokens, i + 2):
        return None
    return Piece(i, i + 3, dt.date(int(one), 1, 1), dt.date(int(two), 12, 31), "year")


def _financial_year(tokens: Sequence[Token], i: int, first: int, one: int, two: int, sep: str, cued: bool) -> Piece | None:
    flags: tuple[str, ...] = ()
    if one == 2 and not cued:
        flags = ("short_year",)
        if int(text_at(tokens, i + 2)) <= 12:
            return Piece(i, i + 3, flags=("ambiguous",))  # "07/08" may be a day and a month
    elif one == two == 4 and not cued:
        flags = ("financial_year_assumed",)
    return Piece(i, i + 3, dt.date(first, 4, 1), dt.date(first + 1, 3, 31), "financial_year", flags)


def _clings_years(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens) or not tokens[i].glued:
        return False
    if tokens[i].text in ("/", "\\") or (
        tokens[i].text == "-" and i + 1 < len(tokens) and tokens[i + 1].kind == "num" and tokens[i + 1].glued
    ):
        return True
    return tokens[i].kind == "word"


def _alone(tokens: Sequence[Token], first: int, after: int) -> bool:
    others = chain(range(first), range(after, len(tokens)))  # by place: a copy for each year would make long texts quadratic
    return all(tokens[k].kind in ("stop", "line") or tokens[k].text in ("(", ")", ":", "*", "•") for k in others)


def year_at(tokens: Sequence[Token], i: int) -> Piece | None:
    """A year alone: the whole cell, or after a word that time follows ("in 2023"); never an Act's or a product's."""
    text, before = tokens[i].text, text_at(tokens, i - 1)
    if not YEAR.fullmatch(text) or before in _NOT_YEARS:
        return None
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    if nxt and nxt.glued and (nxt.text in ("/", "%", "(") or nxt.kind in ("word", "num")):
        return None
    counted = nxt is not None and nxt.kind == "word" and nxt.text not in AFTER_A_DATE
    cued = before in YEAR_CUES and not counted and not (i and tokens[i].glued and before == "-")
    if not (_alone(tokens, i, i + 1) or cued or _listed(tokens, i)):
        return None
    if before == "-" and i > 1 and tokens[i - 2].kind != "num":
        return None
    year = int(text)
    return Piece(i, i + 1, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


# What parts the years of a list, and the longest list of years that is looked through.
_BETWEEN = (",", "and", "&")
LONGEST_LIST = 12


def _listed(tokens: Sequence[Token], i: int) -> bool:
    """One of several years in a row, "2021, 2022 and 2023": the text begins with the first, or a word that time follows leads in."""
    first, last = _end_of_list(tokens, i, -1), _end_of_list(tokens, i, 1)
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    counted = after is not None and after.kind == "word" and after.text not in AFTER_A_DATE
    cue = text_at(tokens, first - 1)
    return first < last and not counted and (not first or cue in YEAR_CUES or cue in ("years", ":"))


def _end_of_list(tokens: Sequence[Token], i: int, step: int) -> int:
    """The place of the last year reached from `i` over commas and "and"."""
    for _ in range(LONGEST_LIST):
        at = i + step
        at += step * (text_at(tokens, at) in _BETWEEN)
        at += step * (at != i + step and text_at(tokens, at) in _BETWEEN)
        if at == i + step or not YEAR.fullmatch(text_at(tokens, at)):
            break
        i = at
    return i
