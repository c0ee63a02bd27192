"""The pieces of an answer that states facts of several systems, and whom each piece speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import common
from foiparse.records.model import System
from foiparse.records.scope import by_function, by_use_in_part, in_part, meant, name_at, whole_at

_LABELLED: Final = late(r"(?P<label>[A-Z][\w&’' ]{1,40}?)(?:\s*:\s|\s+[-–—]\s+)(?=\S)")


def label_of(sentence: str) -> str:
    """What a line says that its fact is of, before a dash or a colon."""
    said = _LABELLED.match(sentence.lstrip(" •▪·*"))
    return said["label"] if said else ""


def of_use(sentence: str, scope: list[System]) -> list[System]:
    """The system whose use, in so many words, a line's label is: "HR and payroll: 31/08/2026"."""
    label = label_of(sentence).casefold() if ":" in sentence else ""
    return [s for s in scope if label and any(f.casefold() == label for f in s.functions)]


_NUMBER_AT_END = late(r"\s\d+$")


def without_numbers(part: str, systems: Sequence[System]) -> str:
    """The piece without the numbers in the systems' own names: "Casewell 200" has not 200 users."""
    for name in (n for s in systems for n in (s.product, s.supplier) if n and _NUMBER_AT_END.search(n)):
        part = re.sub(rf"(?<!\w){re.escape(name)}(?![\w,.]\d)", _NUMBER_AT_END.sub("", name), part)
    return part


# "Fernlea £5,010 per annum", "Casewell: 1 Apr 2022", "SBS March 2025": a name with a fact right behind it.
_NAMED_FACT: Final = late(
    r"[A-Z][\w.&-]+(?: [A-Z][\w.&-]*){0,2}\s*[-–:]?\s*(?:£|\d{1,2}[/.]\d|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2}|[A-Z][a-z]{2,8} 20\d\d\b"
    r"|\d{1,3}(?:,\d{3})+\b)"
)
_OF_TIME: Final = late(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|(?:End|Ends|Ending|Expir\w+|Until|Renew\w*|Start\w*"
    r"|Contract|Annual|Total|Cost|Price|From|To|Year|Support|Licen\w+|Maintenance|The|This|It|On|In|By|At|Of|No|[AQ]\d+|Answer|Response|Both|All|Each|Currently|Approx\w*|About|Around|Circa)\b"
)


_ITEM_AND_REST = late(r"([A-Z][\w.&-]*(?: [A-Z][\w.&-]*)?)\s*(?:[-–:]|\s)")


def of_others(part: str, systems: Sequence[System]) -> bool:
    """The piece is about a known supplier that none of the systems is of: "BT: 31 March 2025", of lines."""
    said = _ITEM_AND_REST.match(part)
    if not said or meant(part, systems):
        return False
    if _NAMED_FACT.match(part) and not {w.casefold() for w in said[1].split()} & common() and not by_function(part, systems):
        return not _OF_TIME.match(part)
    entry = known().find(said[1]) or known().find(said[1].split()[0])
    return entry is not None and not any(known().canonical(s.supplier or s.product) == entry.supplier for s in systems)


_FIGURES = late(r"\d[\d,./]+")


def parted(piece: str, systems: Sequence[System]) -> list[str]:
    """A piece that names several systems, cut before each name, or behind each where the facts come first."""
    places = [at for s in systems if (at := name_at(s, piece)) is not None or (at := _own_word_at(s, piece, systems)) is not None]
    if not places and len(_FIGURES.findall(piece)) > 1:
        lowered = piece.casefold()
        places = [at for s in systems for f in s.functions if (at := whole_at(f.casefold(), lowered)) is not None]
    cuts = sorted(set(places))
    if len(cuts) < 2:
        return [piece]
    return [piece[a:b] for a, b in zip([0, *cuts[1:]], [*cuts[1:], len(piece)], strict=True)]


def _own_word_at(system: System, piece: str, systems: Sequence[System]) -> int | None:
    """Where the piece has a word of the system's name that is no other's: "G2", of G2 Speech."""
    if not in_part(piece, [system]) or in_part(piece, systems) == []:
        return None
    words = (system.product or system.supplier or "").split()
    return min((at for w in words if (at := whole_at(w, piece)) is not None), default=None)


# What a piece's fact is of has no more words than this.
LONGEST_LEAD: Final = 4
_LEAD: Final = late(r"^(?P<words>[A-Za-z][A-Za-z&/’' -]{2,40}?)\s*[-–—:]?\s+(?=[£$€\d])")


def by_lead(part: str, scope: Sequence[System]) -> list[System]:
    """The one system of whose use the words before a piece's figure are a part: "forms £11,500", of online forms."""
    said = _LEAD.match(part)
    return by_use_in_part(said["words"], scope) if said and len(said["words"].split()) <= LONGEST_LEAD else []


_NAME_WORDS = late(r"\w+")


def names_alone(part: str, named: Sequence[System]) -> bool:
    """The piece says nothing beside the names, or the use, of those that it names."""
    rest = part.casefold()
    for system in named:
        for name in (system.product, system.supplier, *system.functions):
            rest = rest.replace(name.casefold(), " ") if name else rest
    words = {w for s in named for n in (s.product, s.supplier, *s.functions) if n for w in _NAME_WORDS.findall(n.casefold())}
    return all(w in words or w in ("the", "and", "both") for w in _NAME_WORDS.findall(rest))


_AMOUNT = late(r"[£$€]\s?\d")


def several_amounts(sentence: str) -> bool:
    """The sentence tells more than one amount of money."""
    return len(_AMOUNT.findall(sentence)) > 1
