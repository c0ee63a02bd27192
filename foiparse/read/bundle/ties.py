"""Which letter of a bundle an annex belongs to: the one that names it, else the one that it stands beside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from foiparse.late import late

# "Annex A", "Appendix 2", "Attachment C", "Enclosure 1", "Schedule 3" in names of files and in letters.
_ANNEX = late(r"\b(annex(?:e|ure)?|appendix|attachment|enclosure|schedule)[\s_-]{0,3}([a-h]|\d{1,2})\b", re.IGNORECASE)
_LETTER_NUMBER = late(r"(?<![A-Za-z0-9])(?:foia?|eir|rfi|ref)?[\s_.-]{0,2}(\d{3,8}(?:[-/]\d{2,6})?)(?!\d)", re.IGNORECASE)
_FILLER = late(r"[\W_]+")
SHORTEST_STEM = 5  # letters and digits: shorter names ("a1", "data") stand in any letter by chance


def tie(annexes: Mapping[str, str], letters: Mapping[str, str]) -> dict[str, str]:
    """Annex name → letter name, for every annex whose letter is plain; both arguments are name → text.

    Asked in this order, and only where exactly one letter of the same folder (or else of the bundle) answers: the letter's text
    names the file; the letter's name has the annex's reference number; the letter's text speaks of the annex by its sign; the
    folder has one letter only.
    """
    found: dict[str, str] = {}
    for annex in annexes:
        near = {n: t for n, t in letters.items() if PurePosixPath(n).parent == PurePosixPath(annex).parent}
        for pool in (near, dict(letters)):
            if owner := _owner(annex, pool, alone=pool is near):
                found[annex] = owner
                break
    return found


def _owner(annex: str, letters: dict[str, str], alone: bool) -> str | None:
    for asks in (_names_file, _shares_number, _speaks_of):
        named = [name for name, text in letters.items() if asks(annex, name, text)]
        if len(named) == 1:
            return named[0]
        if named:
            letters = {name: letters[name] for name in named}
    return next(iter(letters)) if alone and len(letters) == 1 else None


def _names_file(annex: str, name: str, text: str) -> bool:
    stem = _plain(PurePosixPath(annex).stem)
    return len(stem.replace(" ", "")) >= SHORTEST_STEM and f" {stem} " in f" {_plain(text)} "


def _shares_number(annex: str, name: str, text: str) -> bool:
    numbers = set(_LETTER_NUMBER.findall(PurePosixPath(annex).stem))
    return bool(numbers & set(_LETTER_NUMBER.findall(PurePosixPath(name).stem)))


def _speaks_of(annex: str, name: str, text: str) -> bool:
    signs = {(kind[:5].lower(), sign.lower()) for kind, sign in _ANNEX.findall(PurePosixPath(annex).stem.replace("_", " "))}
    return bool(signs & {(kind[:5].lower(), sign.lower()) for kind, sign in _ANNEX.findall(text)})


def _plain(text: str) -> str:
    return _FILLER.sub(" ", text.lower()).strip()
