"""Systems of a question's lettered parts: "What do you use for a) rostering b) incidents?" – "a) Casewell b) Landkeeper"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.model import System
from foiparse.records.names import clean, is_name
from foiparse.records.phrases import systems_of
from foiparse.records.purpose import uses_of
from foiparse.records.told import LETTERED
from foiparse.values import absence

# What a part asks a system for is a few words, and no question of its own.
LONGEST_USE: Final = 6
_ASKS: Final = late(r"\b(?:how|what|which|who|when|does|is|are|cost|supplier|users?|end|name)\b", re.I)
FEWEST: Final = 2
# What stands behind a name: its maker.
_BEHIND: Final = late(r"[(,]|\s(?:from|by|supplied|provided|via)\s")


def by_letter(question: Question) -> list[System]:
    """The system of each letter with the use of the same letter; [] where an item is neither a name nor says that there is none."""
    asked = _parts(question.text)
    told = _parts(question.answer) if len(asked) >= FEWEST else {}
    if not told or set(told) - set(asked) or len(told) < FEWEST:
        return []
    if any(len(w.split()) > LONGEST_USE or _ASKS.search(w) for w in asked.values()):
        return []
    out: list[System] = []
    for label, words in told.items():
        found = systems_of(words) if is_name(clean(_BEHIND.split(words, maxsplit=1)[0])) else []
        if len(found) != 1 and not absence(words):
            return []
        for system in found:
            system.functions = uses_of(asked[label])
        out += found
    return out


def _parts(text: str) -> dict[str, str]:
    return {m["label"]: m["words"].strip(" ,;.?") for m in LETTERED.finditer(text)}
