"""Tables and annexes apart from the answers that point to them: under titles ("See Table 2", "Annex B: …"), or none ("See the table below")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.atoms import Atom
    from foiparse.divide.tagger.segments import Segment

_KIND = r"(tables?|annex(?:e|ure)?|appendix|schedule|attachment|enclosure)\s+([A-Z]|\d{1,2})\b"
POINTS = late(
    rf"\b(?:see|in|to|at|by|from|of|as|per|on)\s+(?:again\s+|also\s+)?(?:the\s+)?(?:attached\s+|enclosed\s+)?{_KIND}(?!\s?\()",
    re.IGNORECASE,
)
TITLE = late(
    rf"{_KIND}(?!\s+(?:is|are|was|were|shows?|gives?|sets?|lists?|below|above|has|have|contains?|provides?|attached|and|to|of)\b)",
    re.IGNORECASE,
)
POINTS_DOWN = late(
    r"\b(?:see|in|to|by|from|per)\s+(?:the\s+|our\s+)?(?:attached\s+)?tables?\s+(?:below|beneath|overleaf|that follows|at the (?:end|bottom|foot))\b",
    re.IGNORECASE,
)
LEADS_ON = late(r":\s*$|\b(?:tables?|below|beneath|follow\w*|attached|overleaf)\b", re.IGNORECASE)  # a table's own answer
TITLE_WORDS = 14  # a title has no more words
SHORT = 12  # words of an answer that says no more than where it stands
KIND_LETTERS = 5  # by which "annex" and "annexe", "table" and "tables" are one
FEWEST_CELLS = 4


@lru_cache(maxsize=256)  # a letter's answers: most of its divisions have the same
def titles_named(words: str) -> frozenset[str]:
    """What an answer points to: "table 2", "annex b"."""
    return frozenset(_key(*m) for m in POINTS.findall(words))


@lru_cache(maxsize=256)
def points_down(words: str) -> bool:
    """The words say "See the table below"."""
    return POINTS_DOWN.search(words) is not None


def _key(kind: str, name: str) -> str:
    return f"{kind[:KIND_LETTERS]} {name}".lower()


def title_of(atom: Atom) -> str:
    """The title that a paragraph is ("Table 2: vans" is "table 2"), a short line outside of tables; "" where it is none."""
    plain = atom.unit.plain.rstrip()
    short = atom.first and atom.unit.grid is None and len(plain.split()) <= TITLE_WORDS and plain[-1:] not in ".?!;,"
    m = TITLE.match(plain) if short else None
    return _key(*m.groups()) if m else ""


def cut_at_titles(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, cut where a table or an annex begins that another answer points to."""
    pointing: dict[str, list[Segment]] = {}  # by what they point to
    for s in segments:
        for key in titles_named(s.words) if s.part == "A" else ():
            pointing.setdefault(key, []).append(s)
    if pointing:
        segments = [piece for s in segments for piece in _pieces(s, _titles_of_others(s, pointing))]
        segments = [piece for s in segments for piece in _raised(s, pointing)]
    holder = _holder(segments)
    return [piece for s in segments for piece in (_pieces(s, tables_in(s)) if s is holder else [s])]


def _titles_of_others(s: Segment, pointing: Mapping[str, Sequence[Segment]]) -> list[int]:
    """The places in an answer of the titles that others point to and it does not."""
    if s.part != "A":
        return []
    named = titles_named(s.words)
    titles = [(k, title_of(atom)) for k, atom in enumerate(s.atoms) if k]
    return [k for k, key in titles if key in pointing and key not in named]


def _pieces(s: Segment, places: Sequence[int]) -> Iterator[Segment]:
    """A segment cut at these places; no piece but the first has a number at its head."""
    if not places:
        yield s
        return
    yield replace(s, atoms=s.atoms[: places[0]])
    for first, last in pairwise([*places, len(s.atoms)]):
        yield replace(s, atoms=s.atoms[first:last], paths=[], labels=[], tag="")


def _raised(s: Segment, pointing: Mapping[str, Sequence[Segment]]) -> Iterator[Segment]:
    """What was read as no answer, cut at the annexes that are all there is to an answer above ("Please see Annex B."): these are answers.

    Each ends at the next title, or at what closes the letter.
    """
    titles = [k for k, atom in enumerate(s.atoms) if title_of(atom)] if s.part == "O" else []
    done = 0
    for first, last in pairwise([*titles, len(s.atoms)]):
        end = next((k for k in range(first, last) if s.atoms[k].unit.zone is not None), last)
        brief = [x for x in pointing.get(title_of(s.atoms[first]), ()) if x.start < s.start and len(x.words.split()) <= SHORT]
        if not brief or end < first + 2:
            continue
        if first > done:
            yield replace(s, atoms=s.atoms[done:first])
        yield replace(s, part="A", atoms=s.atoms[first:end], paths=[], labels=[], tag="")
        done = end
    if done < len(s.atoms):
        yield replace(s, atoms=s.atoms[done:]) if done else s


def pointing_down(segments: Sequence[Segment]) -> list[Segment]:
    """The answers in words that point to a table below which has no name, and hold none."""
    return [s for s in segments if s.part == "A" and points_down(s.words) and all(a.unit.grid is None for a in s.atoms)]


def _holder(segments: Sequence[Segment]) -> Segment | None:
    """The one answer that ends in the tables to which those above point, one to each or one to all, and says nothing of them."""
    pointing = pointing_down(segments)
    if not pointing or any(titles_named(s.words) for s in pointing):
        return None
    below = [
        s for s in segments if s.part == "A" and s.start > pointing[-1].start and any(a.unit.grid is not None for a in s.atoms)
    ]
    if len(below) != 1 or below[0].atoms[0].unit.grid is not None:
        return None
    places = tables_in(below[0])
    told = " ".join(a.plain for a in below[0].atoms[: places[0]]) if places else ""
    return below[0] if len(places) in (1, len(pointing)) and told and not LEADS_ON.search(told) else None


def tables_in(s: Segment) -> list[int]:
    """Where in an answer its tables begin, each with the line above that names it."""
    grids = [a.unit.grid for a in s.atoms]
    places = [k for k, grid in enumerate(grids) if grid is not None and (not k or grids[k - 1] != grid)]
    if any(grids.count(grids[k]) < FEWEST_CELLS for k in places):
        return []
    return [k - 1 if k > 1 and _is_caption(s.atoms[k - 1]) else k for k in places]


def _is_caption(atom: Atom) -> bool:
    whole = atom.first and atom.last and atom.unit.grid is None
    return whole and len(atom.plain.split()) <= TITLE_WORDS and atom.plain.rstrip()[-1:] not in ".?!;,"
