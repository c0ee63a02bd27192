"""What was paid, year by year, for systems that the letter has named: tables with years down or across, amounts after names.

"PingCall 2022/23: £611,040; 2023/24: £698,315. FormFast: £204,000 in each of the two years."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.intents import answered, intent_of
from foiparse.records.model import System
from foiparse.records.names import NAME
from foiparse.records.spend import AMOUNT, YEAR, Paid
from foiparse.records.spend_after import of_it
from foiparse.records.spend_table import is_year, of_one
from foiparse.records.told import MONTH, told
from foiparse.values import money

AFTER: Final = late(rf"(?P<amount>{AMOUNT})[^£$€;.\d]{{0,30}}?\b(?:in|for|during)\s+(?:the\s+year\s+)?(?P<year>{YEAR})", re.I)
BEFORE: Final = late(rf"(?P<year>{YEAR})\)?\s*(?::|[-–—=]|was|it was|,|\()?\s*(?P<amount>{AMOUNT})", re.I)
# "£318,455 in 2023/24 was spent on Casewell": the amount before the name that ends the words.
_SPENT_ON: Final = late(
    rf"(?P<amount>{AMOUNT})\s+(?:in|for|during)\s+(?P<year>{YEAR})\s+(?:was|has been|were)?\s*(?:spent|paid)\s+(?:on|for|with)\s+[^£]{{1,60}}$"
)
_IT: Final = late(r"\b(?:it|this)\b", re.I)
EACH: Final = late(
    rf"(?P<amount>{AMOUNT})[^£$€;.\d]{{0,20}}?\bin (?P<years>each (?:of the (?P<count>two|three|four|five) )?(?:financial )?years?)\b",
    re.I,
)
COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
ASKED_YEARS: Final = late(rf"{YEAR}")
ONE: Final = late(r"\b(?:it|this|that|the (?:system|platform|portal|product|software|contract))\b", re.I)  # the one named before


def spent_by_year(letter: Letter, systems: list[System], platforms: Sequence[str] = ()) -> Iterator[tuple[Question, Paid]]:
    """Each amount of a year that an answer about cost gives for a system by its name, or for the one that it speaks of.

    `platforms` are names that the letter gives without an amount: a table has theirs too.
    """
    names = list(dict.fromkeys(n for s in systems if (n := s.product or s.supplier)))
    for question in answered(letter) if names or platforms else ():
        if not intent_of(question.text).cost:
            continue
        tables = [letter.tables[n] for n in question.tables]
        found = [paid for table in tables for paid in _in_table(table, [*names, *platforms])]
        if not found and names:
            last = _last_named(question, letter, systems)
            found = _in_words(question, names, last) if not tables else _of_it(question, tables, systems, last)
        yield from ((question, paid) for paid in found)


def _known(words: str, names: list[str]) -> str | None:
    """The system's name that words begin with, the longest; None where none does."""
    flat = " ".join(words.split()).casefold()
    fits = [n for n in names if re.match(rf"{re.escape(n.casefold())}(?!\w)", flat)]
    return max(fits, key=len, default=None)


def _in_table(table: Table, names: list[str]) -> list[Paid]:
    if len(table.cells) < 2:
        return []
    head, body = table.cells[0], table.cells[1:]
    across = {n: name for n, cell in enumerate(head) if n and (name := _known(cell, names))}
    if across and all(is_year(row[0]) for row in body if row and row[0].strip() and not _sums_up(row[0])):
        return [
            Paid(name, row[n], row[0].strip(), raw=row[n].strip())
            for n, name in across.items()
            for row in body
            if n < len(row) and not _sums_up(row[0]) and _amount(row[n])
        ]
    years = {n: cell.strip() for n, cell in enumerate(head) if n and is_year(cell)}
    return [
        Paid(name, row[n], year, raw=row[n].strip())
        for row in body
        if row and (name := _known(row[0], names))
        for n, year in years.items()
        if n < len(row) and _amount(row[n])
    ]


_TOTAL_FIRST = late(r"\W*(?:grand |sub-?)?total", re.I)


def _sums_up(words: str) -> bool:
    return _TOTAL_FIRST.match(words) is not None


def _amount(cell: str) -> bool:
    value = money(cell)
    return value is not None and value.amount is not None and not value.nothing and not value.flags


def _last_named(question: Question, letter: Letter, systems: list[System]) -> str | None:
    """The one system that the questions before this one named last."""
    labels = [q.label for q in letter.questions]
    if question.label not in labels:
        return None
    at = labels.index(question.label)
    told_of = [
        (labels.index(s.questions[0]), s.product or s.supplier) for s in systems if s.questions and s.questions[0] in labels
    ]
    before = [(n, name) for n, name in told_of if n < at and name]
    last = max((n for n, _ in before), default=-1)
    names = [name for n, name in before if n == last]
    return names[0] if len(names) == 1 else None


# "to September 2026, £288,500 p.a.": the year of a date is none that the amount was paid in.
_OF_DATE: Final = late(rf"\b{MONTH} 20\d\d\b")


def _in_words(question: Question, names: list[str], last: str | None = None) -> list[Paid]:
    answer = _OF_DATE.sub("", " ".join(told(question).split()))
    pattern = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    marks = list(re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", answer))
    if not marks:
        if _OF_OTHERS.search(answer):
            return []
        it = _asked_of(question, names, last)
        return _years(answer, it, question) if it else []
    if len(marks) == 1 and (spent := _SPENT_ON.search(answer[: marks[0].end()])):
        return [Paid(marks[0].group(), spent["amount"], spent["year"])]
    out: list[Paid] = []
    for mark, after in zip(marks, [*(m.start() for m in marks[1:]), len(answer)], strict=True):
        out += _years(answer[mark.end() : after], mark.group(), question)
    return out


def _asked_of(question: Question, names: list[str], last: str | None) -> str | None:
    """The system that a question calls "it" or "the system": the letter's only one, or the one that was named last."""
    if len(names) == 1:
        bare = _BARE_COST.match(" ".join(question.text.split())) is not None
        return names[0] if bare or ONE.search(question.text) or (last and of_it(question.text)) else None
    return last if _IT.search(question.text) else None


# "Annual maintenance costs for the last three financial years": of what was named before.
_BARE_COST: Final = late(
    r"^\W*(?:\w{1,3}[.)]\s+)?(?:total |the |please state the |what (?:was|were) the )?(?:(?:annual|yearly|maintenance|support|licen[cs]e|running) )*"
    r"(?:costs?|spend|charges?|fees?|expenditure)(?: paid| incurred)? (?:for|in|over|during) (?:each of )?(?:the |your )?"
    r"(?:last|past|previous|following) (?:\w+ )?(?:financial )?years?\b[^?]{0,40}\W*$",
    re.I,
)
# "spent on it", "pay for the system", "the value of the contract", "what did it cost"; not "staff for this ward".
_ON_IT: Final = late(
    r"\b(?:on|for|with|of|to) (?:it|this|that|them|(?:the|this|that|your) (?:[\w-]+ )?(?:systems?|platform|portal|product|software|contract))"
    r"(?=\W*(?:$|[,.?]|\b(?:in|for|over|during|each|per|by|since|and|annually|from|between)\b))|\bit costs?\b",
    re.I,
)


def _of_it(question: Question, tables: list[Table], systems: list[System], last: str | None) -> list[Paid]:
    """The years of the table under "What did you pay for the system in each of the last three years?", paid to who supplies it."""
    names = {n: s.supplier or n for s in systems if (n := s.product or s.supplier)}
    asked = " ".join(question.text.split())
    it = _asked_of(question, list(names), last) if _ON_IT.search(asked) or _BARE_COST.match(asked) else None
    return of_one(tables[0], names[it]) if it and len(tables) == 1 else []


# "Oakbyte North was paid £62,000": somebody else than the system named before.
_OF_OTHERS: Final = late(
    rf"(?:^|[.;] )(?:The )?{NAME} (?:was|were|is|has been|have been) paid\b|\bpaid (?:to )?(?:the )?{NAME} {AMOUNT}"
)


_AMOUNTS = late(AMOUNT)


def _years(words: str, name: str, question: Question) -> list[Paid]:
    """The amounts of words with their years, in order; an amount "in each of the two years" once for each year asked."""
    each = EACH.search(words)
    if each:
        asked = list(dict.fromkeys(ASKED_YEARS.findall(question.text)))
        count = COUNTS.get((each["count"] or "").lower(), len(asked))
        # where the question does not say which years, the one record says so in the letter's words: no year is made up
        years = asked if len(asked) == count else [each["years"]]
        return [Paid(name, each["amount"], year) for year in years]
    after = [Paid(name, m["amount"], m["year"]) for m in AFTER.finditer(words)]
    before = [Paid(name, m["amount"], m["year"]) for m in BEFORE.finditer(words)]
    found = max(after, before, key=len)
    return found if len(found) == len(_AMOUNTS.findall(words)) else []
