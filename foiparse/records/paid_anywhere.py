"""What was paid to the names that a question lists, or that are known, however the answer puts it: names, amounts and years as they stand.

Only names that are known, or that the question has, are looked for; so this may read any words.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked, common
from foiparse.records.names import NAME, clean
from foiparse.records.paid_prose import names_listed, of_one_amount
from foiparse.records.spend import AMOUNT, YEAR, Paid
from foiparse.records.told import sentences
from foiparse.records.where import stands_in

# A longer answer tells a story.
LONGEST: Final = 600
# A line of so few words is a cell, no sentence.
SHORTEST_TALK: Final = 5
# "Total: £6,200", "Others £40" below names.
_OF_ALL: Final = late(r"\W*(?:grand |sub-?|overall )?(?:total|(?:all )?others?)\b", re.I)
# So many tabs are in a line of a table, fewer in one of a name and its amount.
CELLS: Final = 2
_NAME: Final = late(NAME)
_MONEY: Final = late(AMOUNT)
_YEAR: Final = late(YEAR)
_NOTHING: Final = late(
    r"\b(?:nothing|nil|none|no (?:money|spend\w*|payments?|expenditure|advertising|charge)|zero|never (?:paid|spent|advertised)|£0"
    r"|(?:has|have|did|do|does|was|were)(?: not|n['’]t) (?:\w+ )?(?:spen[dt]|paid?|advertised?))\b",
    re.I,
)
_UNUSED: Final = late(
    r"\b(?:(?:did|do|does|has|have|had)(?: not|n['’]t) (?:\w+ )?used?|never used|not used|n/?a|not applicable|free|unused)\b",
    re.I,
)
# Amounts of something else than what was paid.
_OTHER: Final = late(
    r"\b(?:budget\w*|forecast|saving|income|revenue|refund\w*|per (?:click|user|month|week|day)|estimated|each time)\b", re.I
)


def paid_anywhere(answer: str, asked: Asked) -> list[Paid]:
    """The names of an answer with their amounts; [] where some amount's name or year cannot be told.

    The rows of a table are left out: a cell has its name in the heading, and never in the cell before it.
    """
    answer = "\n".join(line for line in answer.splitlines() if line.count("\t") < CELLS)
    listed = names_listed(asked.text) or names_known_in(asked.text)
    if len(answer) > LONGEST or _OTHER.search(answer):
        return []
    out: list[Paid] = []
    name = of_one_amount(listed[0], asked.text, answer) if len(listed) == 1 else ""
    year = bare = ""
    for part in (p for s in sentences(answer) for p in _parts(s)):
        names = list(dict.fromkeys([*(n for n in listed if stands_in(n, part)), *names_known_in(part)]))
        names = [n for n in names if not any(n != o and n in o for o in names)]
        amounts, years = _MONEY.findall(part), _YEAR.findall(_MONEY.sub("", part))
        if not amounts and years and not names and len(years) == 1:
            if name and _NOTHING.fullmatch(_YEAR.sub("", part).strip(" :=()-–—")):
                out.append(Paid(name, "£0", years[0], raw=part))  # "2020/21: Nil", of the one name asked for
            else:
                year = years[0]  # a line that heads others
            continue
        if len(names) > 1 and len(names) != len(amounts) and not (not amounts and _NOTHING.search(part)):
            return []
        others = [n for m in _NAME.finditer(part[1:] if amounts else part) if _stranger(n := clean(m.group()))]
        if not names and amounts and others:
            return []  # paid to somebody else
        if out and not names and _OF_ALL.match(part):
            name = ""  # what the sum is of stands above it
            continue
        if not amounts and names and name and bare == name:
            return []  # two names with nothing between them head the columns of a table
        bare = names[0] if len(names) == 1 and not amounts and part.strip(" :*") == names[0] else ""
        if not names and not amounts and not years and others and len(part.split()) <= SHORTEST_TALK:
            name = ""  # a line that names somebody else: what stands below is theirs
        name = names[0] if len(names) == 1 else name
        found = _of(names or ([name] if name else []), amounts, years or ([year] if year else []), part)
        if found is None:
            return []
        out += found
    return out if not any(out.count(p) > 1 for p in out) and len({(p.name, p.year) for p in out}) == len(out) else []


_PARTED: Final = late(r",\s+(?=[A-Z][^,]*£)|(?<=[\d)])\s+and\s+(?=[A-Z£])")
_LED: Final = late(rf"\W*(?:in )?(?P<year>{YEAR})\W+", re.I)


def _parts(sentence: str) -> list[str]:
    """A statement where its names begin, each with the year that leads to all of them: "2020/21: Facebook £3,500, Twitter £250"."""
    parts = _PARTED.split(sentence)
    led = _LED.match(sentence)
    alone = led and len(parts) > 1 and len(_YEAR.findall(_MONEY.sub("", sentence))) == 1
    return [parts[0], *(f"{led['year']}: {p}" for p in parts[1:])] if led and alone else parts


def _of(names: list[str], amounts: list[str], years: list[str], part: str) -> list[Paid] | None:
    """The records of one piece; None where its amounts are not told apart."""
    if not amounts:
        nothing = "£0" if _NOTHING.search(part) else "not used" if _UNUSED.search(part) else ""
        return [Paid(n, nothing) for n in names if nothing and stands_in(n, part)]
    if not names:
        return None
    if len(names) == len(amounts) > 1:
        return [Paid(n, a, years[0] if len(years) == 1 else None) for n, a in zip(names, amounts, strict=True)]
    if len(names) == 1 and len(amounts) == len(years):
        return [Paid(names[0], a, y) for a, y in zip(amounts, years, strict=True)]
    if len(names) == 1 and len(amounts) == 1 and not years:
        return [Paid(names[0], amounts[0])]
    return None


def _stranger(name: str) -> bool:
    """A name that is neither known nor a common word."""
    return name[:1].isalpha() and not known().find(name) and name.casefold() not in common()


def names_known_in(words: str) -> list[str]:
    """The known names of words, without what a sentence puts before them ("For Facebook")."""
    out = []
    for said in _NAME.finditer(words):
        name = said.group()
        while " " in name and not known().find(clean(name)) and name.split()[0].casefold() in common():
            name = name.split(" ", 1)[1]
        if known().find(clean(name)):
            out.append(clean(name))
    return list(dict.fromkeys(out))
