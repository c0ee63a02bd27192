"""A letterhead's first line as the authority's name, where no type word tells it: "Pollard Enterprise", "Visit Borset"."""

from __future__ import annotations

from foiparse.divide.header.authority_words import JOINERS, UNITS
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.wordlist import words
from foiparse.late import late

MOST_WORDS = 8
FEWEST_LETTERS = 8  # fewer are a short form
_CELL = late(r"\s[|/·•–—-]\s|\t|\s{3,}|:")
_CAPITAL = late(r"[A-ZÀ-ÞŴŶ]")
# Words of first lines that name no body: addresses, markings, titles of pages, what the letter is about.
_NO_NAME = (UNITS - {"directorate"}) | words(
    """
    private confidential personal email e-mail post official sensitive home page house hall street road lane centre buildings square court
    freedom foi eir information request requests response responses reply answer answers disclosure disclosures log release review internal
    act regulations re ref reference subject date dear mr mrs ms dr miss sir madam annex appendix decision notice letter outcome final copy
    governance services team secretary director executive office officer contact telephone your our the to from sent message original
    good morning afternoon evening hello hi annwyl syr
    """
)


def first_line(lines: Lines) -> str | None:
    """The first line, or its first cell, where it is capitalised words only and the file is a letter or says the words again."""
    if not lines.all:
        return None
    cell = _CELL.split(lines.all[0].text.strip("\ufeff "))[0].strip(" ,.")
    parts = cell.split()
    if not 2 <= len(parts) <= MOST_WORDS or len(cell) < FEWEST_LETTERS or any(c.isdigit() or c in "@?!;,()" for c in cell):
        return None
    if any(w.lower().strip("’'.") in _NO_NAME for w in parts) or not all(_CAPITAL.match(w) or w in JOINERS for w in parts):
        return None
    return cell if lines.salutation is not None or lines.text.count(cell) > 1 else None
