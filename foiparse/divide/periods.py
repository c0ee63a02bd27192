"""Years that a question asks for, each on a line of its own: "How many fines were issued in: a) 2021 b) 2022", before "a) 14 b) 22"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foiparse.divide.likeness import question_likeness
from foiparse.divide.numbering import Head
from foiparse.late import late

FEWEST = 2  # lines with a period each
ASKS = 0.5  # likeness to a question from which on words ask
_YEAR = r"(?:19|20)\d\d(?:\s?(?:[/–-]|to)\s?(?:20)?\d\d)?"
_MONTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?:\s(?:19|20)\d\d)?"
)
PERIOD = late(
    rf"(?:(?:the )?(?:calendar|financial|fiscal|academic|school|tax|fy|in|for|year) )*(?:{_YEAR}|{_MONTH}(?:\s?(?:[–-]|to|until)\s?{_MONTH})?)"
    r"(?:\s?\((?:to date|so far|year to date)\)| to date)?\W*(?:and|or)?\W*",
    re.IGNORECASE,
)
# What leads up to the periods: "… were issued in:", "… in each of:"; to such as have letters also "… in each of the following years?".
LEADS_UP = late(r".*(?::\s*[-–—]?|\b(?:in|for|of|during))$", re.IGNORECASE | re.DOTALL)
LEADS_UP_TO_PARTS = late(r".*(?:[:?]\s*[-–—]?|\b(?:in|for|of|during|following|years?|periods?)\W*)$", re.IGNORECASE | re.DOTALL)
ASKS_WHEN = late(
    r"\b(?:when|(?:which|what) (?:calendar |financial |academic )?(?:years?|months?|periods?|dates?))\b", re.IGNORECASE
)
# A label of an answer, alone or with the answer's first words.
FIGURE = late(r"[^\w?]*(?:\d[\d.,]*(?:\s\w+)?|none|nil|zero)[^\w?]*", re.IGNORECASE)
TOLD = late(r"\s*[:=–-]\s*\S|\s+[£<]?\d|\s+(?:none|nil|zero|not held)\b", re.IGNORECASE)
LONGEST_FIGURE = 20  # characters of a line that is one figure
LABEL = late(r"(?:(?:our|the) )?(?:(?:answer|response|reply)\b|a\s?[:.)–-])\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """What is looked at of a line: its words, what stands at its head, the table it is in, and whether it is a whole paragraph."""

    plain: str
    head: Head | None
    table: int | None
    whole: bool = True

    @property
    def lettered(self) -> bool:
        """Whether a letter at its head makes it a part."""
        return self.head is not None and self.head.tag == "s"

    @property
    def period(self) -> bool:
        """Whether it is a period and no more, behind a letter or a bullet or nothing."""
        marked = self.head is not None and self.head.tag in "sb"
        words = self.plain[self.head.length :] if marked and self.head is not None else self.plain
        return self.whole and PERIOD.fullmatch(words.strip()) is not None


def periods_asked(lines: Sequence[Line]) -> set[int]:
    """The lines that are periods a question asks for."""
    out: set[int] = set()
    k = 1
    while k < len(lines):
        end = k
        while end < len(lines) and lines[end].period and _same_kind(lines[k], lines[end]):
            end += 1
        if end - k >= FEWEST and _asks(lines[k - 1], lines[k]) and _answer_follows(lines, k, end):
            out.update(range(k, end))
        k = max(end, k + 1)
    return out


def _same_kind(one: Line, other: Line) -> bool:
    return one.lettered == other.lettered and one.table == other.table


def _asks(line: Line, first: Line) -> bool:
    """Whether the words right above lead up to periods, and do not ask for them."""
    leads = (LEADS_UP_TO_PARTS if first.lettered else LEADS_UP).match(line.plain)
    return leads is not None and ASKS_WHEN.search(line.plain) is None and not LABEL.fullmatch(line.plain)


def _answer_follows(lines: Sequence[Line], k: int, end: int) -> bool:
    """Whether what follows the periods answers: a label, the same letters again, words that neither ask nor have a number, as many figures,
    the same periods again with what is told of each."""
    first = lines[k]
    if first.head is not None and first.head.tag == "b" and _plainly_asks(lines[k - 1]):
        return True  # bullets that tell nothing of each period are no answer to what asks for them
    if end == len(lines):
        return False
    after = lines[end]
    if LABEL.match(after.plain) and not after.plain.endswith("?"):
        return True
    if first.head is not None and first.lettered:
        again = after.head is not None and after.head.paths == first.head.paths
        return again or (after.head is None and "?" not in after.plain)
    rows = lines[end : 2 * end - k]
    figures = all(
        r.whole and r.table == first.table and len(r.plain) <= LONGEST_FIGURE and FIGURE.fullmatch(r.plain) for r in rows
    )
    told = (_told_again(lines[k + i].plain, r.plain) for i, r in enumerate(rows))
    return len(rows) == end - k and (figures or all(told))


def _plainly_asks(line: Line) -> bool:
    """Whether the words that lead up to periods are a requester's, behind their number."""
    words = line.plain[line.head.length :] if line.head is not None else line.plain
    return question_likeness(words) >= ASKS


def _told_again(period: str, row: str) -> bool:
    """Whether a line has the period again with what is told of it: "2019/20 - 211" for "2019/20"."""
    begin = period.strip(" .,;:")
    return bool(begin) and row.startswith(begin) and TOLD.match(row, len(begin)) is not None
