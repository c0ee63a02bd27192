"""What rules know of a sentence's part whatever the models say: what only acknowledges, years that are asked for, "your second question"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from types import MappingProxyType

from foiparse.divide.acknowledging import only_acknowledges, only_confirms, only_points_down
from foiparse.divide.clarifying import asks_back
from foiparse.divide.grids import Columns
from foiparse.divide.likeness import question_likeness
from foiparse.divide.periods import Line, periods_asked
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.by_place import answers_in_place
from foiparse.divide.tagger.lines_told import (
    NO_QUESTION,
    labelled,
    labelled_rows,
    rows_answering,
    rows_below,
    spelled_out,
)
from foiparse.divide.tagger.model import AB, AI, ALL, PARTS, QB, QI
from foiparse.divide.tagger.terse import bulleted, in_turn, likeliest_kinds
from foiparse.divide.tagger.told_beneath import leading_to_steps, left_out, names_below, same_again
from foiparse.divide.tagger.topics import over_sections, over_several, under_topics
from foiparse.late import late

NEVER = -12.0  # added to the log-odds of a part that a sentence does not play: as good as never
# Where both models are sure of it, as they are of "I confirm that we hold this", the answer to the first of several.
SURELY = 3 * NEVER

NO_FORMS: Mapping[int, Columns] = MappingProxyType({})

# How a paragraph asks. One that opens so right below another asks something of its own: in open gold, 23 do and none goes on.
ASKS = late(
    r"(?:please (?:can|could|would|provide|confirm|supply|state|tell|give|send|list|advise|also)|(?:can|could) you)\b",
    re.IGNORECASE,
)

# How it asks without such a word. Right below another that asks, a paragraph that opens so asks anew; in open gold hardly one goes on.
ASKS_TOO = late(
    r"(?:(?:do|does|did|has|have|is|are|was|were) (?:you|your|the|any|there)|how (?:many|much|often|long)|what (?:is|are|was|were)|which|who|when"
    r"|i would (?:also )?like (?:to|a|the|copies|details))\b",
    re.IGNORECASE,
)

# "Seven", "£1,204", "Yes." alone in a paragraph: no heading reads so.
FIGURE_ALONE = late(
    r"(?:yes|no|none|nil|n/?a|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|about \d[\d,.]*|[£<>]?\d[\d,.]*(?:%|m|k|bn)?)\W?",
    re.IGNORECASE,
)

PASSED = 1  # headings ("The information is as follows.") between the sentence that something is held and what it is
ASKING = 0.5  # likeness to a question from which on a paragraph may ask

# The head of one entry of several on a page, by its number and month: "Request 2 - July 2023".
ENTRY = late(
    r"(?:foi |information )?(?:request|enquiry|response|entry) (?:no\.? ?)?\d{1,3}\s*[-–—:(]\s*(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} 20\d\d\)?$",
    re.IGNORECASE,
)

# The request in the requester's words, by the law: "Under the Freedom of Information Act please provide the number of …".
BY_LAW = late(
    r"(?:under|pursuant to|in accordance with) the (?:freedom of information|environmental information|foi) [\w ()]{0,40}?,? ?"
    r"(?:please (?:provide|confirm|supply|state|tell|give|send|list|can|could)|(?:can|could) you|how (?:many|much)|what|i would like|i request)\b"
    r"(?!.*(?:following|below)\b)(?!.*:$)",
    re.IGNORECASE,
)

NO_PART = tuple(part for part in ALL if part not in (QB, QI, AB, AI))


def by_rule(
    atoms: Sequence[Atom], state: list[list[float]], grounds: Container[int] = (), forms: Mapping[int, Columns] = NO_FORMS
) -> None:
    """Change the log-odds of the parts (`state`, a row for each atom) where a rule knows better.

    `grounds` are the numbers of units that hold the grounds of a review, as the requester gave them: they neither ask nor answer.
    `forms` are the tables, by their number, whose rows ask the same of several things abreast.
    """
    _rows_abreast(atoms, state, forms)
    answering = (
        False  # once a number or a question has stood: what points down there may be an answer ("1. Our response is below")
    )
    for atom, row in zip(atoms, state, strict=True):
        answering = answering or bool(atom.head is not None and atom.head.paths) or atom.plain.endswith("?")
        if atom.unit.index in grounds:
            _only(row, *NO_PART)
        if only_acknowledges(atom.plain):  # open gold has none that is a question
            row[QB] += NEVER
            row[QI] += NEVER
        if only_points_down(atom.plain) and not answering:
            row[AB] += NEVER
            row[AI] += NEVER
        if atom.first and BY_LAW.match(atom.unit.plain):
            row[PARTS.index("O")] += NEVER
        if atom.first and ENTRY.match(atom.unit.plain):
            _only(row, PARTS.index("O"))
    lines = [Line(a.plain, a.head, a.unit.table, a.first and a.last) for a in atoms]
    for k in periods_asked(lines):
        _only(state[k], QI)  # also behind letters: one question, of several years
    for k, atom in enumerate(atoms):
        if atom.first and asks_back(atom.plain):
            _only(state[k], *((AB,) if _between_numbers(atoms, k) else NO_QUESTION))
    for k, parts in labelled(atoms):
        _only(state[k], *parts)
    for k, part in labelled_rows(atoms):
        _only(state[k], part)
    for k in spelled_out(atoms):
        _only(state[k], QI)
    for k in over_sections(atoms):
        _only(state[k], PARTS.index("O"))
    for k in _told_between(atoms):
        _only(state[k], AB)
    for k in _asked_anew(atoms):
        state[k][QI] += NEVER
    opening = [k for k, a in enumerate(atoms) if a.first and a.unit.zone is None and a.unit.table is None]
    for n in answers_in_place([atoms[k].unit.plain for k in opening]):
        _only(state[opening[n]], AB)
    _told_below(atoms, state)
    _by_kinds(atoms, state)


def _by_kinds(atoms: Sequence[Atom], state: list[list[float]]) -> None:
    """What the likeliest parts of the sentences around one tell of it."""
    kinds = likeliest_kinds(state)
    for k in rows_answering(atoms, kinds):
        _not(state[k], QB, QI)
    for k in rows_below(atoms, kinds):
        state[k][PARTS.index("O")] += NEVER
    for k in names_below(atoms, kinds):
        _not(state[k], QB, QI, PARTS.index("O"))
    for k in leading_to_steps(atoms, kinds):
        _only(state[k], AB)
    for k in left_out(atoms, kinds):
        _only(state[k], AB)
    for k in same_again(atoms, kinds):
        _only(state[k], AI)
    over = over_several(atoms, kinds)
    for k in over:
        _only(state[k], PARTS.index("O"))
        _only(state[k + 1], AB)
    for k in in_turn(atoms, kinds) if not over else ():
        _only(state[k], AB)
    for first, last in (*under_topics(atoms, kinds), *bulleted(atoms, kinds)):
        for k in range(first, last + 1):
            _only(state[k], AB if k == first else AI)


def _told_below(atoms: Sequence[Atom], state: list[list[float]]) -> None:
    """Right below a paragraph that only says that the information is held, the information is told, whatever its look.

    Where several things were asked, and none answered before, the paragraph itself answers none of them."""
    kinds: list[str] = []
    for k, atom in enumerate(atoms):
        if not (atom.first and atom.last and only_confirms(atom.plain)):
            continue
        told = next((n for n in range(k + 1, min(k + 2 + PASSED, len(atoms))) if not _heads_answer(atoms[n])), None)
        if told is None or atoms[told].unit.zone is not None or not _tells(atoms[told]):
            continue
        kinds = kinds or likeliest_kinds(state)
        _not(state[told], PARTS.index("O"), QB, QI)
        if kinds[:k].count("QB") > 1 and "AB" not in kinds[:k]:
            _only(state[k], PARTS.index("O"), odds=SURELY)


def _heads_answer(atom: Atom) -> bool:
    return atom.unit.zone == "response" or only_points_down(atom.plain)


def _tells(atom: Atom) -> bool:
    """Whether a paragraph neither asks nor has a number of its own, which may be a question's."""
    words = atom.unit.plain
    numbered = atom.head is not None and bool(atom.head.paths)
    return not (numbered or "?" in words or words.endswith(":") or ASKS.match(words) or question_likeness(words) >= ASKING)


def _rows_abreast(atoms: Sequence[Atom], state: list[list[float]], forms: Mapping[int, Columns]) -> None:
    """Of a form's row, the number and the field are the question, and all cells beside them its answer."""
    begun: set[tuple[int, int, str]] = set()
    for atom, row in zip(atoms, state, strict=True):
        columns = forms.get(atom.unit.grid) if atom.unit.grid is not None else None
        if columns is None or atom.unit.row < columns.header_rows:
            continue
        part = "Q" if atom.unit.col <= columns.asked else "A"
        piece = (atom.unit.grid or 0, atom.unit.row, part)
        _only(row, PARTS.index(part + ("I" if piece in begun else "B")))
        begun.add(piece)


def _asked_anew(atoms: Sequence[Atom]) -> list[int]:
    """The atoms that open a paragraph with a request right below a paragraph that does."""
    first = [k for k, atom in enumerate(atoms) if atom.first and atom.unit.grid is None]
    asks = [
        atoms[k].unit.zone is None and (ASKS.match(atoms[k].plain) or ASKS_TOO.match(atoms[k].plain)) is not None for k in first
    ]
    return [k for k, before, here in zip(first[1:], asks, asks[1:], strict=False) if before and here]


def _told_between(atoms: Sequence[Atom]) -> Iterator[int]:
    """A figure, a yes or a no that is all of its paragraph, right between two that ask: the answer to the first.

    Only where they have no numbers: a review may quote numbered questions with the answers that were given."""
    whole = [k for k, atom in enumerate(atoms) if atom.first and atom.unit.grid is None]
    for before, k, after in zip(whole, whole[1:], whole[2:], strict=False):
        if FIGURE_ALONE.fullmatch(atoms[k].unit.plain) and _asks(atoms[before]) and _asks(atoms[after]):
            yield k


def _asks(atom: Atom) -> bool:
    words = atom.unit.plain
    return atom.unit.zone is None and atom.head is None and bool(ASKS.match(words) or BY_LAW.match(words) or words.endswith("?"))


def _between_numbers(atoms: Sequence[Atom], k: int) -> bool:
    """Whether an atom that has no number stands right between two that have: it is all there is to answer the first."""
    heads = [a.head for a in (*atoms[k - 1 : k], *atoms[k + 1 : k + 2])]
    return atoms[k].head is None and len(heads) == 2 and all(h is not None and h.tag in "nq" and h.paths for h in heads)


def _not(row: list[float], *parts: int) -> None:
    for part in parts:
        row[part] += NEVER


def _only(row: list[float], *parts: int, odds: float = NEVER) -> None:
    for other in ALL:
        row[other] += odds if other not in parts else 0.0
