"""Dates: days, months, quarters, years and the spans between them, in UK order; contract terms with their options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from foiparse.values.calendar import parse_at
from foiparse.values.lexicon import MONTHS
from foiparse.values.model import DateSpan
from foiparse.values.pieces import Piece, last_of_month
from foiparse.values.terms import Term, add_months, find_term, is_rolling
from foiparse.values.tokens import Token, tokenize

_JOINS = frozenset({"-", "to", "until", "till", "through", "and", "/"})
# Words that may stand before "to" and "until" without another meaning ("through to", "up until").
_BEFORE_JOINS = frozenset({"through", "right", "up", "running", "ending"})
_STARTS = frozenset(
    "start starts started starting commenced commences commencing commence from began begins beginning since awarded".split()
)
_ENDS = frozenset(
    "expire expires expired expiry expiring end ends ended ending until till terminate terminates finish finishes finishing lapse "
    "lapses lapsing conclude concludes stop stops out renewal renewed renews due".split()  # "out" of "run out on"
)


_YEAR_ENDED = tuple((year, how) for year in ("year", "yr") for how in ("ended", "ending", "end"))


def date(text: str) -> DateSpan | None:
    """The day or span of days that a cell or a sentence names, None where it names none.

    UK order throughout (03/04/2024 is 3 April). "2023/24" and "FY24" are the financial year from 1 April 2023 to 31 March 2024,
    "Q1 2023/24" is April to June 2023; "Q1 2023" is taken as January to March, with the flag "calendar_quarter_assumed".
    Of several dates that make no span the first is given, with the flag "several_dates".
    """
    tokens = tokenize(text)
    pieces = find_pieces(tokens)
    term = find_term(tokens)
    rolling = is_rolling(text)
    if not pieces:
        return _undated(text, tokens, term, rolling)
    value = _joined(text, tokens, pieces)
    if term:
        value = _with_term(value, term, tokens, pieces)
    return replace(value, rolling=True) if rolling else value


def find_pieces(tokens: Sequence[Token]) -> list[Piece]:
    """Every date in the tokens, in order, none inside another."""
    out: list[Piece] = []
    i = 0
    while i < len(tokens):
        piece = parse_at(tokens, i)
        if piece:
            out.append(piece)
        i = piece.after if piece else i + 1
    return out


def _undated(text: str, tokens: Sequence[Token], term: Term | None, rolling: bool) -> DateSpan | None:
    words = [t.text for t in tokens if t.kind == "word"]
    if term:
        return DateSpan(text.strip(), rolling=rolling, term_months=term.months or None, extension_months=term.extensions)
    if rolling:
        return DateSpan(text.strip(), rolling=True, flags=("rolling",))
    if len(words) == len([t for t in tokens if t.kind != "stop"]) == 1 and words[0] in MONTHS:
        return DateSpan(text.strip(), flags=("no_year",))
    return None


def _joined(text: str, tokens: Sequence[Token], pieces: list[Piece]) -> DateSpan:
    """One date, or the span from the first to the second where words join them."""
    first = pieces[0]
    if len(pieces) > 1 and first.start is None and first.month and _listed(tokens, pieces):
        first = _borrow_year(first, next((p for p in pieces if p.end), first))
    first = _year_ended(tokens, first)
    value = DateSpan(text.strip(), first.start, first.end, first.precision, approximate=_hedged(tokens, first), flags=first.flags)
    if len(pieces) == 1:
        return value
    second = pieces[1]
    if _spans(tokens, first, second):
        first = _borrow_year(first, second)
        if first.start and second.end and first.start <= second.end:
            precision = (
                second.precision if second.precision != "financial_year" or first.precision == "financial_year" else "month"
            )
            rest = ("several_dates",) if len(pieces) > 2 else ()
            flags = dict.fromkeys((*first.flags, *second.flags, *rest))
            return replace(value, start=first.start, end=second.end, precision=precision, flags=tuple(flags))
        if first.start and second.end:
            return replace(value, flags=(*value.flags, "out_of_order"))
    if any((p.start, p.end) != (first.start, first.end) for p in pieces[1:]):
        return replace(value, flags=(*value.flags, "several_dates"))
    return value


def _year_ended(tokens: Sequence[Token], piece: Piece) -> Piece:
    """ "the year ended 31 March 2024": the twelve months up to the day."""
    said = tuple(t.text for t in tokens[max(0, piece.first - 3) : piece.first] if t.text not in ("the", "on"))
    if piece.precision != "day" or piece.start is None or piece.start != piece.end or said[-2:] not in _YEAR_ENDED:
        return piece
    start = add_months(piece.start + dt.timedelta(days=1), -12)
    return piece._replace(start=start, precision="financial_year" if (start.month, start.day) == (4, 1) else "year")


def _listed(tokens: Sequence[Token], pieces: list[Piece]) -> bool:
    """Nothing but commas and "and" stands between the first two: "April, May and June 2023"."""
    between = {t.text for t in tokens[pieces[0].after : pieces[1].first]}
    return between <= {",", "and", "&"}


def _spans(tokens: Sequence[Token], first: Piece, second: Piece) -> bool:
    """The two are joined by "to", a dash, or "started … expires …"."""
    between = [t.text for t in tokens[first.after : second.first] if t.text not in ("the", "of", ",", "(", ")")]
    while len(between) > 1 and between[0] in _BEFORE_JOINS:
        between = between[1:]
    if len(between) == 1 and between[0] in _JOINS:
        return between[0] not in ("and", "/") or (between[0] == "and" and "between" in _before(tokens, first))
    return bool(_STARTS & set(_before(tokens, first))) and bool(_ENDS & set(between))


def _before(tokens: Sequence[Token], piece: Piece) -> list[str]:
    return [t.text for t in tokens[max(0, piece.first - 6) : piece.first]]


def _borrow_year(first: Piece, second: Piece) -> Piece:
    """ "1 April to 30 June 2023": the first day or month takes the second's year, or the year before where it would be later."""
    if first.start or first.month is None or not second.end:
        return first
    year = second.end.year
    if (first.month, first.day or 1) > (second.end.month, second.end.day):
        year -= 1
    try:
        start = dt.date(year, first.month, first.day or 1)
    except ValueError:
        return first
    end = start if first.day else last_of_month(year, first.month)
    flags = tuple(f for f in first.flags if f != "no_year")
    return first._replace(start=start, end=end, precision="day" if first.day else "month", flags=flags)


def _hedged(tokens: Sequence[Token], piece: Piece) -> bool:
    before = [t.text for t in tokens[max(0, piece.first - 2) : piece.first]]
    return any(
        w in ("circa", "c", "approx", "approximately", "around", "about", "roughly", "estimated", "expected", "anticipated")
        for w in before
    )


def _runs_to(before: Sequence[str]) -> bool:
    """The day is the one that a length runs to: "12 months to 28/02/2025"."""
    return before[-1:] in (["to"], ["until"], ["till"]) and bool({"month", "months", "year", "years"} & set(before))


def _with_term(value: DateSpan, term: Term, tokens: Sequence[Token], pieces: list[Piece]) -> DateSpan:
    """The end that follows from a start and a term. A day is a start where words or order say so, else the term stands apart."""
    value = replace(value, term_months=term.months or None, extension_months=term.extensions)
    single = value.start is not None and value.start == value.end and value.precision == "day"
    before = _before(tokens, pieces[0])
    starting = single and not _ENDS & set(before) and not _runs_to(before)
    end = value.end
    if starting and value.start and term.months:
        end = add_months(value.start, term.months) - dt.timedelta(days=1)
        value = replace(value, end=end, flags=(*value.flags, "end_from_term"))
    if end and term.extensions and (starting or not single or _ENDS & set(_before(tokens, pieces[0]))):
        value = replace(value, latest_end=add_months(end + dt.timedelta(days=1), sum(term.extensions)) - dt.timedelta(days=1))
    return value
