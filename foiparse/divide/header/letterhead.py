"""A letterhead's first line as the authority's name, where no type word tells it: "Pollard Enterprise", "Visit Borset"."""

from __future__ import annotations

import re

from foiparse.divide.header.authority_words import JOINERS, UNITS
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.wordlist import words
from foiparse.late import late

MOST_WORDS = 8
MOST_OVER = 2  # lines of a site's furniture over the name
_OVER = late(r"\W*(?:skip to (?:main )?(?:content|navigation)\W*$|(?:home|hafan)\s*[>»›/|])")
FEWEST_LETTERS = 8  # fewer are a short form
_CELL = late(r"\s[|/·•–—-]\s|\t|\s{3,}|:|\s\((?=[a-z])")
_CAPITAL = late(r"[A-ZÀ-ÞŴŶ]")
# Words of first lines that name no body: addresses, markings, titles of pages, what the letter is about.
_NO_NAME = (UNITS - {"directorate"}) | words(
    """
    private confidential personal email e-mail post official sensitive home page house hall street road lane centre buildings square court
    freedom foi eir information request requests response responses reply answer answers disclosure disclosures log release review internal
    act regulations re ref reference subject date dear mr mrs ms dr miss
    cllr councillor prof professor rev sir madam annex appendix decision notice letter outcome final copy
    governance services team secretary director executive office officer contact telephone your our the to from sent message original
    good morning afternoon evening hello hi annwyl syr
    """
)


# Last words that tell a body, whatever else stands before them: "Weirs Review Panel".
_BODY = late(r"\b(?:Panel|Ombudsman|Ombudsman Service|Adjudicator|Tribunal|Commissioner|Directorate|Committee)$", re.I)
# How a name goes on after a type word: "Borset Partnership for Transport", "Borset Hospitals Supply Alliance".
_GOES_ON = late(r" (?:for|of) \S|.* (?:Alliance|Network|Port|Consortium|Company|Society|Collection|Fund|Collaborative)$", re.I)


def goes_on(rest: str) -> bool:
    """Whether what follows a name in its line belongs to it."""
    return _GOES_ON.match(rest) is not None


def first_line(lines: Lines) -> str | None:
    """The first line, or its first cell, where it is capitalised words only and the file is a letter or says the words again."""
    first = next((x for x in lines.all[: MOST_OVER + 1] if not _OVER.match(x.low)), None)
    if not first:
        return None
    cell = _CELL.split(first.text.strip("\ufeff "))[0].strip(" ,.")
    parts = cell.split()
    if not 2 <= len(parts) <= MOST_WORDS or len(cell) < FEWEST_LETTERS or any(c.isdigit() or c in "@?!;,()" for c in cell):
        return None
    own = [
        w for before, w in zip(["", *parts], parts, strict=False) if w not in JOINERS and not (w == "the" and before in JOINERS)
    ]
    if (any(w.lower().strip("’'.") in _NO_NAME for w in own) and not _BODY.search(cell)) or not all(map(_CAPITAL.match, own)):
        return None
    return cell if lines.salutation is not None or _BODY.search(cell) or lines.text.count(cell) > 1 else None
