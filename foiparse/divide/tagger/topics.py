"""Answers under headings that name what each question is about: "Allotments", "Sponsorship", below all questions and in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.stems import stems
from foiparse.divide.zones import CLOSING_KINDS
from foiparse.late import late

FEWEST = 2  # questions, headings
FEWEST_SECTIONS = 3  # questions under headings of sections
MOST = 40  # and not more: a heading for each is looked for
HEADING_WORDS = 6  # longer lines are sentences
MOST_BELOW = 8  # paragraphs under one heading
# "Yes", "None", "12 vans": an answer.
NO_HEADING = late(r"(?:yes|no|none|nil|n/?a|not|as above|see|please|attached)\b|.*\d", re.IGNORECASE)


def under_topics(atoms: Sequence[Atom], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The atoms from each such heading to the last under it, where each question has one, in turn, that shares a word with it.

    [] where any question has none, or a heading shares words with another question only.
    """
    asked = [k for k, kind in enumerate(kinds) if kind == "QB"]
    last = max((k for k, kind in enumerate(kinds) if kind[0] == "Q"), default=len(kinds))
    if not FEWEST <= len(asked) <= MOST or any(kind[0] in "AR" for kind in kinds[: last + 1]):
        return []
    ends = [*asked[1:], last + 1]
    heads, end = _headings(atoms, last)
    words = [set(stems(" ".join(a.plain for a in atoms[k:end]))) for k, end in zip(asked, ends, strict=True)]
    common = {w for n, of in enumerate(words) for w in of if any(w in other for other in words[:n])}
    words = [of - common or of for of in words]
    if len(heads) != len(asked) or (atoms[heads[0] - 1].unit.zone is None and heads[0] - 1 > last):
        return []
    told = [set(stems(atoms[k].plain)) for k in heads]
    fits = all(of & own for of, own in zip(told, words, strict=True))
    stops = [*heads[1:], end]
    near = all(stop - k <= MOST_BELOW for k, stop in zip(heads, stops, strict=True))
    return list(zip(heads, [stop - 1 for stop in stops], strict=True)) if fits and near else []


def over_several(atoms: Sequence[Atom], kinds: Sequence[str]) -> list[int]:
    """The atoms of such headings where they are fewer than the questions, so that one stands over the answer to several of these.

    Only bold ones, two at least, each of which shares a word with a question and has whole sentences below it.
    """
    asked = [k for k, kind in enumerate(kinds) if kind == "QB"]
    last = max((k for k, kind in enumerate(kinds) if kind[0] == "Q"), default=len(kinds))
    if len(asked) > MOST or any(kind[0] in "AR" for kind in kinds[: last + 1]):
        return []
    heads, _ = _headings(atoms, last)
    if not FEWEST <= len(heads) < len(asked) or not all(atoms[k].unit.bold and _sentence(atoms[k + 1]) for k in heads):
        return []
    words = set(stems(" ".join(a.plain for a in atoms[asked[0] : last + 1])))
    return heads if all(words & set(stems(atoms[k].plain)) for k in heads) else []


def over_sections(atoms: Sequence[Atom]) -> list[int]:
    """The atoms of lines that head a section ("Tenancies"), right above a numbered question and below another's answer.

    Where looks tell nothing: such a line stands above the first question too, two more at least above others, and most answers are one line.
    """
    asked = [
        k
        for k, a in enumerate(atoms)
        if a.first and a.head is not None and a.head.tag in "nq" and a.head.paths and not a.head.bare
    ]
    if len(asked) <= FEWEST_SECTIONS or not asked[0] or not _is_heading(atoms[asked[0] - 1]):
        return []
    heads = [n - 1 for k, n in pairwise(asked) if n - k > FEWEST and _is_heading(atoms[n - 1])]
    below = [n - k - 1 - (n - 1 in heads) for k, n in pairwise(asked)]
    return heads if len(heads) >= FEWEST and 2 * below.count(1) > len(below) else []


def _headings(atoms: Sequence[Atom], last: int) -> tuple[list[int], int]:
    """The headings with something under them below the last question, and where the letter's closing words begin."""
    end = next((k for k in range(last + 1, len(atoms)) if atoms[k].unit.zone in CLOSING_KINDS), len(atoms))
    return [k for k in range(last + 1, end - 1) if _is_heading(atoms[k]) and not _is_heading(atoms[k + 1])], end


def _sentence(atom: Atom) -> bool:
    return not atom.unit.bold and len(atom.plain.split()) > HEADING_WORDS and atom.head is None


def _is_heading(atom: Atom) -> bool:
    plain, unit = atom.unit.plain, atom.unit
    return (
        atom.first and atom.last and atom.head is None and unit.zone is None and unit.table is None and unit.grid is None
        and len(plain.split()) <= HEADING_WORDS and plain[0].isupper() and plain[-1].isalnum() and NO_HEADING.match(plain) is None
    )  # fmt: skip
