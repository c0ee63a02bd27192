"""Reasons in a row, each for a question that it names: "Section 40(2) | The answer to Q2 is withheld … | Section 43(2) | The answer to Q3 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.atoms import Atom
    from foiparse.divide.tagger.segments import Segment

# What a paragraph opens with that gives the reasons of one question: "The answer to Q2 is withheld", "Question 3 is exempt".
OPENS = late(
    r"(?:the |our |your )?(?:(?:answers?|response|reply|information|details?|data|figures?)(?: (?:you )?(?:requested|asked for|sought|held))?"
    r" (?:to|in|at|for|under|by) (?:your )?)?(?:questions?|q|parts?|points?|requests?)\s?(\d{1,2}[a-z]?(?:(?:, | and | & |-|–)\d{1,2}[a-z]?)*)\b",
    re.IGNORECASE,
)
REFUSES = late(r"\b(?:exempt\w*|withh\w+|refus\w+|redact\w+)", re.IGNORECASE)
# What a paragraph opens with that answers several other questions: "For parts b, c and d of your request, …", "As to questions 3 and 4: …".
_ONE = r"\(?(?:\d{1,2}[a-h]?|[a-l])\)?"
SEVERAL = late(
    r"(?:as (?:regards|to|for)|with (?:regards?|respect) to|in (?:reply|response|answer|relation|respect|regard) (?:to|of)"
    r"|regarding|concerning|turning to|for)"
    rf"\s+(?:your\s+)?(?:parts|points|items|questions|requests|bullets)\s+({_ONE}(?:\s*(?:, and|,|and|&|to|-|–)\s*{_ONE})+)"
    r"(?:\s+of (?:your|the|this) request)?\s*[,:–-]\s",
    re.IGNORECASE,
)
HEADING_WORDS = 14


def cut_at_reasons(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, cut before each paragraph of reasons that names another question than the one before it, with its heading."""
    return [piece for s in segments for piece in _pieces(s)]


def _pieces(s: Segment) -> Iterator[Segment]:
    named = [(k, which) for k, atom in enumerate(s.atoms) if (which := _reasons_of(atom))] if s.part == "A" else []
    others = [k for k, atom in enumerate(s.atoms) if k and atom.first and SEVERAL.match(atom.plain)] if s.part == "A" else []
    places = sorted({_with_heading(s.atoms, k) for (_, before), (k, which) in pairwise(named) if which != before} | set(others))
    if not places:
        yield s
        return
    yield replace(s, atoms=s.atoms[: places[0]])
    for first, last in pairwise([*places, len(s.atoms)]):
        yield replace(s, atoms=s.atoms[first:last], paths=[], labels=[], tag="")


def _reasons_of(atom: Atom) -> str:
    """The question whose reasons a paragraph gives, as it is printed; "" where it gives none."""
    if not atom.first or atom.unit.grid is not None or not REFUSES.search(atom.plain):
        return ""
    m = OPENS.match(atom.plain)
    return m[1] if m else ""


def _with_heading(atoms: Sequence[Atom], k: int) -> int:
    """The place of a paragraph, or of the heading right above it."""
    above = atoms[k - 1]
    whole = above.first and above.last and above.unit.grid is None and above.head is None
    heads = k > 1 and whole and len(above.plain.split()) <= HEADING_WORDS and above.plain.rstrip()[-1:] not in ".?!;,"
    return k - 1 if heads else k
