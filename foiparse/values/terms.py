"""How long a contract runs: "3+1+1 years", "5 years with the option to extend by 2", "rolling"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from foiparse.late import late
from foiparse.values.figures import figure
from foiparse.values.lexicon import TIME_PLURALS
from foiparse.values.tokens import Token

_ROLLING = late(
    r"\b(?:rolling|evergreen|perpetual|perpetuity|open[- ]ended|on-?going"
    r"|month[- ]to[- ]month|until further notice|no (?:fixed )?(?:end|expiry|termination) date)\b",
    re.I,
)
_EXTENDING = frozenset(
    [
        *("extend", "extends", "extendable", "extendible", "extending", "extension", "extensions", "extended", "renewable"),
        *("option", "options", "optional", "plus", "+", "further", "possible", "additional"),
    ]
)
# After a length these lead to another one.
_FURTHER = frozenset({"with", "and", "plus", "+", ","})
# No contract of an authority runs longer than a PFI lease; a longer "term" is an age or a period of records.
LONGEST_TERM_MONTHS = 12 * 125
# How many tokens "3 + 1 + 1 + 1 years" may take.
LONGEST_SUM = 14
# How many tokens before a length may say that it is optional ("with the option to extend for a further 2 years").
OPTION_LEAD = 8
# How many tokens after the term its options may be told in.
OPTIONS_REACH = 14


class Term(NamedTuple):
    """A length in months (0 where only options are told), and the options to extend it."""

    months: int
    extensions: tuple[int, ...] = ()


def is_rolling(text: str) -> bool:
    """The contract has no end of its own."""
    return _ROLLING.search(text) is not None


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def find_term(tokens: Sequence[Token]) -> Term | None:
    """The first length of time with its options; None where the text has none."""
    for i, token in enumerate(tokens):
        if token.kind not in ("num", "word"):
            continue
        summed = _sum(tokens, i)
        if summed:
            return summed
        first = _with_months(tokens, _length(tokens, i))
        if first and _optional(tokens, i, first[1]):
            return Term(0, _options(tokens, max(0, i - OPTION_LEAD)))
        if first:
            return Term(first[0], _options(tokens, first[1], _UNITS[tokens[first[1] - 1].text]))
    return None


def _with_months(tokens: Sequence[Token], years: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "2 years 6 months" and "2 years and 6 months" are one length."""
    if years is None or not tokens[years[1] - 1].text.startswith("y"):
        return years
    at = years[1] + (years[1] < len(tokens) and tokens[years[1]].text == "and")
    months = _length(tokens, at) if at < len(tokens) else None
    if months is None or months[0] >= 12 or not tokens[months[1] - 1].text.startswith("m"):
        return years
    return years[0] + months[0], months[1]


def _optional(tokens: Sequence[Token], i: int, after: int) -> bool:
    """The length itself is an option: "with 2 x 12 month extensions", "option to extend by 2 years"."""
    behind = tokens[after : after + 2]
    if behind and behind[0].text in _FURTHER:
        behind = []  # "5 years with an option of 2": the option is another length
    near = [*tokens[max(0, i - OPTION_LEAD) : i], *behind]
    return any(t.text in _EXTENDING for t in near if t.text not in ("+", "plus"))


def _sum(tokens: Sequence[Token], i: int) -> Term | None:
    """ "3+1+1 years", "2 + 1 + 1": the first figure is the term, the others are options."""
    figures: list[int] = []
    at = i
    while (
        at < min(len(tokens), i + LONGEST_SUM)
        and tokens[at].kind == "num"
        and tokens[at].text.isdigit()
        and len(tokens[at].text) <= 3
    ):
        figures.append(int(tokens[at].text))
        at += 1
        at = _plus(tokens, at)
        if at >= len(tokens) or tokens[at].text != "+":
            break
        at += 1
    if len(figures) < 2:
        return None
    unit = next((t.text for t in tokens[i : at + 2] if t.text in _UNITS), None)
    if unit is None:
        return None
    factor = _UNITS[unit]
    return _bounded(figures[0] * factor, tuple(f * factor for f in figures[1:]))


def _plus(tokens: Sequence[Token], at: int) -> int:
    """The place of the next "+", past a unit and a bracket ("3 years + 1 + 1", "3 years (+1+1)"); `at` where there is none."""
    ahead = [t.text for t in tokens[at : at + 3]]
    past = int(bool(ahead) and ahead[0] in _UNITS)
    past += int(len(ahead) > past and ahead[past] == "(")
    return at + past if len(ahead) > past and ahead[past] == "+" else at


def _bounded(months: int, extensions: tuple[int, ...]) -> Term | None:
    return Term(months, extensions) if months > 0 and months + sum(extensions) <= LONGEST_TERM_MONTHS else None


_UNITS = {w: 12 if w.startswith("y") else 1 for w in (*TIME_PLURALS, "month", "mth")}


def _length(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """ "3 years", "36-month", "five year": the months and the token after."""
    found = figure(tokens, i)
    if (
        found is None
        or found.value is None
        or found.value != int(found.value)
        or (i and tokens[i - 1].text in ("/", ":", ".", "£") and (tokens[i].glued or tokens[i - 1].text != ":"))
    ):
        return None
    at = found.after
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at >= len(tokens) or tokens[at].text not in _UNITS or not 0 < found.value <= LONGEST_TERM_MONTHS:
        return None
    months = int(found.value) * _UNITS[tokens[at].text]
    return (months, at + 1) if months <= LONGEST_TERM_MONTHS else None


def _further(tokens: Sequence[Token], k: int, factor: int) -> int | None:
    """ "3 years with an option to extend for a further two": a length whose unit is that of the term."""
    if not k or tokens[k - 1].text not in ("further", "another", "additional"):
        return None
    found = figure(tokens, k)
    if found is None or found.value is None or found.value != int(found.value) or found.value <= 0:
        return None
    ends = found.after >= len(tokens) or tokens[found.after].kind in ("stop", "line") or tokens[found.after].text in (",", ")")
    return int(found.value) * factor if ends else None


def _options(tokens: Sequence[Token], at: int, factor: int = 0) -> tuple[int, ...]:
    """The lengths told after words such as "option to extend" ("2 x 12 months" counts twice). `factor`: months of the term's own unit."""
    near = tokens[at : at + OPTIONS_REACH]
    word = next((k for k, t in enumerate(near) if t.text in _EXTENDING), None)
    if word is None:
        return ()
    out: list[int] = []
    for k in range(0 if word <= OPTION_LEAD + 2 else word, len(near)):
        length = _length(near, k)
        if length and sum(out) + length[0] <= LONGEST_TERM_MONTHS:
            times = int(near[k - 2].text) if k > 1 and near[k - 1].text == "x" and near[k - 2].text in tuple("123456789") else 1
            out += [length[0]] * times
        elif factor and (more := _further(tokens, at + k, factor)) and sum(out) + more <= LONGEST_TERM_MONTHS:
            out.append(more)
    return tuple(out)
