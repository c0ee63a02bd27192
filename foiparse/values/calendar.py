"""One date at a token: numeric and written days, months, and what only looks like one; years.py holds the longer spans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain

from foiparse.late import late
from foiparse.values.lexicon import MONTHS, ORDINALS, SEASONS, VAGUE, WEEKDAYS
from foiparse.values.pieces import AFTER_A_DATE, DAY_CUES, DAY_LABELS, YEAR, YEAR_CUES, Piece, full_year, month_of, text_at
from foiparse.values.quarters import quarter_at, quarter_behind
from foiparse.values.tokens import Token
from foiparse.values.years import financial_at, year_at, years_at

_VERSIONS = frozenset("version versions v release releases build builds".split())
_DOTTED = late(r"([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)?[0-9]{2})")


def parse_at(tokens: Sequence[Token], i: int) -> Piece | None:
    """The date that begins at token `i`."""
    token = tokens[i]
    if i and token.glued and tokens[i - 1].kind in ("word", "num", "cur"):
        return None
    if token.kind == "word":
        return (
            _vague(tokens, i)
            or quarter_at(tokens, i)
            or quarter_behind(tokens, financial_at(tokens, i))
            or _written_month(tokens, i)
        )
    if token.kind != "num" or (i and tokens[i - 1].kind == "cur"):
        return None
    return (
        _numeric(tokens, i)
        or quarter_at(tokens, i)
        or _written_day(tokens, i)
        or quarter_behind(tokens, years_at(tokens, i))
        or _slashed_month(tokens, i)
        or year_at(tokens, i)
    )


def _day(first: int, after: int, year: int, month: int, day: int) -> Piece:
    """A day, or the flag that there is none such."""
    try:
        there = dt.date(year, month, day)
    except ValueError:
        return Piece(first, after, flags=("month_first" if day <= 12 < month <= 31 else "impossible",))
    return Piece(first, after, there, there, "day", (), month, day)


def _numeric(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31/03/2024", "31-3-24", "31.03.2024", "2024-03-31"; three parts with one separator and nothing glued on."""
    dotted = _DOTTED.fullmatch(tokens[i].text)
    if dotted:
        year = full_year(dotted[3])
        paired = _beside_dotted(tokens, i)
        version = len(dotted[3]) == 2 and min(len(dotted[1]), len(dotted[2])) < 2 and not _told_as_day(tokens, i, int(dotted[1]))
        return (
            None
            if year is None or (not paired and (version or _clings(tokens, i + 1)))
            else _day(i, i + 1, year, int(dotted[2]), int(dotted[1]))
        )
    sep = text_at(tokens, i + 1)
    if (
        sep not in ("/", "-")
        or text_at(tokens, i + 3) != sep
        or i + 4 >= len(tokens)
        or not all(t.glued for t in tokens[i + 1 : i + 5])
    ):
        return _spaced_numeric(tokens, i)
    one, two, three = (text_at(tokens, k) for k in (i, i + 2, i + 4))
    if not (one.isdigit() and two.isdigit() and three.isdigit()) or (
        _clings(tokens, i + 5) and not _to_another(tokens, i, i + 5)
    ):
        return None
    if YEAR.fullmatch(one) and len(two) <= 2 and len(three) <= 2:
        return _day(i, i + 5, int(one), int(two), int(three))
    year = full_year(three)
    if year is None or len(one) > 2 or len(two) > 2:
        return None
    return _day(i, i + 5, year, int(two), int(one))


def _beside_dotted(tokens: Sequence[Token], i: int) -> bool:
    """A second day in dots is joined by a dash or "to": "1.4.21-31.3.22"."""
    sides = ((i + 1, i + 2), (i - 1, i - 2))
    lead = {text_at(tokens, i - 1), text_at(tokens, i - 3)}
    return not lead & _VERSIONS and any(
        text_at(tokens, dash) in ("-", "to") and _DOTTED.fullmatch(text_at(tokens, other)) for dash, other in sides
    )


def _told_as_day(tokens: Sequence[Token], i: int, day: int) -> bool:
    """ "31.3.26", no version: a word of time leads in, or it is the whole cell and its day no month."""
    lead = i - 1 - (text_at(tokens, i - 1) in (":", "-"))
    if text_at(tokens, lead) in (DAY_CUES if lead == i - 1 else DAY_CUES | DAY_LABELS):
        return True
    others = chain(range(i), range(i + 1, len(tokens)))
    return 12 < day <= 31 and all(tokens[k].kind in ("stop", "line") or tokens[k].text in "()*•" for k in others)


def _spaced_numeric(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31 / 03 / 2024": a full year is wanted where spaces part it."""
    sep = text_at(tokens, i + 1)
    if (
        sep not in ("/", "-")
        or text_at(tokens, i + 3) != sep
        or not YEAR.fullmatch(text_at(tokens, i + 4))
        or _clings(tokens, i + 5)
    ):
        return None
    one, two = text_at(tokens, i), text_at(tokens, i + 2)
    if not (one.isdigit() and two.isdigit() and len(one) <= 2 and len(two) <= 2):
        return None
    return _day(i, i + 5, int(text_at(tokens, i + 4)), int(two), int(one))


def _clings(tokens: Sequence[Token], i: int) -> bool:
    """What follows belongs to the same code: another separator and figure, or letters."""
    if i >= len(tokens) or not tokens[i].glued:
        return False
    if tokens[i].text in ("/", "-"):
        return i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].kind == "num" and not YEAR.match(tokens[i - 1].text)
    return tokens[i].kind in ("word", "num") and tokens[i].text not in ("t", "to")


def _to_another(tokens: Sequence[Token], i: int, dash: int) -> bool:
    """The day at `i` is joined to a second one by the other mark: "1/4/23-31/3/26"."""
    sep = text_at(tokens, i + 1)
    return sep == "/" and text_at(tokens, dash) == "-" and text_at(tokens, dash + 2) == text_at(tokens, dash + 4) == sep


def _year_after(tokens: Sequence[Token], i: int, short: bool) -> tuple[int, int] | None:
    """A year at token `i`, past "of", a comma or an apostrophe; two digits only where `short` or after an apostrophe."""
    at = i
    while text_at(tokens, at) in (",", "of", "-", "/") and at < i + 2:
        at += 1
    if text_at(tokens, at) in ("'", "’") and at + 1 < len(tokens):
        at, short = at + 1, True
    text = text_at(tokens, at)
    year = full_year(text) if at < len(tokens) and tokens[at].kind == "num" else None
    if (
        year is None
        or (len(text) == 2 and not short)
        or (at + 1 < len(tokens) and text_at(tokens, at + 1) in (":", "%") and tokens[at + 1].glued)
    ):
        return None
    return year, at + 1


def _written_day(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "31 March 2024", "31st of March, 2024", "31-Mar-24", "1-5 May 2023", "31 March"."""
    text = tokens[i].text
    if not text.isdigit() or len(text) > 2:
        return None
    at = i + 1
    if text_at(tokens, at) in ORDINALS:
        at += 1
    while text_at(tokens, at) in ("of", "-", "/", ",") and at < i + 4:
        at += 1
    month = MONTHS.get(text_at(tokens, at))
    if month is None:
        return _day_to_day(tokens, i)
    found = _year_after(tokens, at + 1, short=True)
    if found and _measured(tokens, found[1] - 1):
        found = None
    if found is None:
        ok = 1 <= int(text) <= 31
        return Piece(i, at + 1, None, None, None, ("no_year" if ok else "impossible",), month, int(text)) if ok else None
    day = _day(i, found[1], found[0], month, int(text))
    return day._replace(flags=(*day.flags, "several_dates")) if _second_day(tokens, i) else day


def _second_day(tokens: Sequence[Token], i: int) -> bool:
    """Another day of the month goes before: "3 and 4 June 2024", "the night of 3/4 June 2024"."""
    before = text_at(tokens, i - 2)
    told = before.isdigit() and 0 < int(before[:3]) <= 31 and text_at(tokens, i - 1) in ("and", "&", "/")
    return told and i > 1 and not (tokens[i - 2].glued and text_at(tokens, i - 3) in ("£", "/", "-", "."))


def _measured(tokens: Sequence[Token], i: int) -> bool:
    """The two digits after a month count something ("on 3 May 12 officers")."""
    nxt = tokens[i + 1] if i + 1 < len(tokens) else None
    return len(tokens[i].text) == 2 and nxt is not None and nxt.kind == "word" and nxt.text not in AFTER_A_DATE


def _day_to_day(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "1st to 5th May 2023": the first day borrows month and year from the second."""
    at = i + 1 + (text_at(tokens, i + 1) in ORDINALS)
    if (
        text_at(tokens, at) not in ("-", "to")
        or at + 1 >= len(tokens)
        or not tokens[at + 1].text.isdigit()
        or len(tokens[at + 1].text) > 2
    ):
        return None
    second = _written_day(tokens, at + 1) if tokens[at + 1].kind == "num" and _names_month(tokens, at + 2) else None
    if second is None or second.end is None or second.precision != "day" or int(tokens[i].text) < 1:
        return None
    day = int(tokens[i].text)
    if day > second.end.day:
        return None
    return second._replace(first=i, start=second.end.replace(day=day))


def _names_month(tokens: Sequence[Token], i: int) -> bool:
    at = i + (text_at(tokens, i) in ORDINALS)
    return text_at(tokens, at + (text_at(tokens, at) == "of")) in MONTHS


def _written_month(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "March 2024", "Mar-24", "March 31, 2024", "Mar '24", and "April" of "April to June 2023"."""
    if tokens[i].text in WEEKDAYS:
        return None
    month = MONTHS.get(tokens[i].text)
    if month is None:
        return None
    american = _american(tokens, i, month)
    if american:
        return american
    fy = years_at(tokens, i + 1) if i + 1 < len(tokens) and tokens[i + 1].kind == "num" else None
    if fy and fy.start and fy.precision == "financial_year":
        return None  # "March 2023/24" names no month for certain
    found = _year_after(tokens, i + 1, short=True)
    if found is None:
        joined = (text_at(tokens, i + 1) in ("-", "to") and text_at(tokens, i + 2) in MONTHS) or _one_of_months(tokens, i)
        return Piece(i, i + 1, None, None, None, ("no_year",), month) if joined else None
    if _measured(tokens, found[1] - 1) or (_is_verb(tokens, i, found[1] - 1)):
        return None
    return month_of(i, found[1], found[0], month, _end_flags(tokens, i))


def _one_of_months(tokens: Sequence[Token], i: int) -> bool:
    """A comma or "and" parts it from the next month: "April, May and June 2023"."""
    at = i + 1 + (text_at(tokens, i + 1) == ",")
    at += text_at(tokens, at) in ("and", "&")
    verb = tokens[i].text in ("may", "march") and i > 0 and text_at(tokens, i - 1) not in (",", "and", "&")
    return at > i + 1 and text_at(tokens, at) in MONTHS and not verb


def _is_verb(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "may 12" after a word is a verb and a figure, unless a dash or an apostrophe joins them or time words lead in."""
    if tokens[i].text not in ("may", "march") or len(tokens[at].text) != 2 or not i or tokens[i - 1].kind != "word":
        return False
    return text_at(tokens, i + 1) not in ("-", "'", "/") and tokens[i - 1].text not in YEAR_CUES


def _end_flags(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    before = [t.text for t in tokens[max(0, i - 2) : i]]
    vague = next((w for w in before if w in VAGUE), None)
    return ("part_of_month",) if vague else ("end_of_month",) if "end" in before else ()


def _american(tokens: Sequence[Token], i: int, month: int) -> Piece | None:
    """ "March 31, 2024": a day between month and year."""
    text = text_at(tokens, i + 1)
    if not text.isdigit() or len(text) > 2 or i + 1 >= len(tokens):
        return None
    at = i + 2 + (text_at(tokens, i + 2) in ORDINALS)
    at += text_at(tokens, at) == ","
    return _day(i, at + 1, int(text_at(tokens, at)), month, int(text)) if YEAR.fullmatch(text_at(tokens, at)) else None


def _slashed_month(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "03/2024"."""
    one, year = text_at(tokens, i), text_at(tokens, i + 2)
    if (
        text_at(tokens, i + 1) not in ("/", "-")
        or len(one) > 2
        or not one.isdigit()
        or not YEAR.fullmatch(year)
        or not tokens[i + 1].glued
    ):
        return None
    if _clings(tokens, i + 3) or not tokens[i + 2].glued:
        return None
    return month_of(i, i + 3, int(year), int(one)) if 1 <= int(one) <= 12 else Piece(i, i + 3, flags=("impossible",))


def _vague(tokens: Sequence[Token], i: int) -> Piece | None:
    """ "summer 2024", "mid-2025", "late 2023": a time that no calendar fixes."""
    if tokens[i].text not in SEASONS and tokens[i].text not in VAGUE:
        return None
    at = i + 1
    while text_at(tokens, at) in ("-", "of", "in", "the", "part", "/", "to") and at < i + 4:
        at += 1
    if text_at(tokens, at) in VAGUE | SEASONS:
        at += 1
        at += text_at(tokens, at) in ("-", "of")
    if at < len(tokens) and YEAR.fullmatch(text_at(tokens, at)):
        years = years_at(tokens, at)
        return Piece(i, years.after if years else at + 1, flags=("vague",))
    return Piece(i, i + 1, flags=("vague",)) if tokens[i].text in SEASONS and len(tokens) == 1 else None
