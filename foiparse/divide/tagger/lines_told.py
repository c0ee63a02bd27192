"""What lines tell that are made alike, or labelled: rows below an answer, rows below a question that asks all it asks, bullets, "Q:" and "A:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foiparse.divide.cues import ANSWER_LABEL_INLINE, QUESTION_LABEL_INLINE
from foiparse.divide.likeness import question_likeness
from foiparse.divide.rows import make_of
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.model import AB, AI, PARTS, QB, QI
from foiparse.late import late

# "It is reviewed every two years.", "They were bought in 2019.": of what the paragraph above tells; not "It should be noted that …".
OF_ABOVE = late(
    r"(?:it|they) (?:is|are|was|were|has|have|had|does|do|did|will)\b"
    r"(?! (?:important|our (?:policy|aim)|also worth|worth|open to|hoped|therefore|for you|not possible))",
    re.IGNORECASE,
)
# "the number in use", "when it was last reviewed": a thing asked for, and no word or figure told of it.
NAMES_A_THING = late(r"(?:the|any|an?|whether|when|how|what|which|who|why|where|if)\b[^\d:–—=£]{2,120}$")
WORDS = late(r"[\w£<\"“‘'(•*]")
ROWS = ("field", "row", "bullet", "file")  # what a line of a list is made like
MOST_LABELLED = 30  # sentences from a question's label to its answer's
QUESTION_CELL = late(r"(?:q(?:u(?:estion|ery)?)?|(?:your )?request|you asked)\W?\s?\d{0,2}\W?", re.IGNORECASE)
ANSWER_CELL = late(r"(?:a(?:ns(?:wer)?)?|(?:our )?(?:response|reply|answer)|we answered)\W?\s?\d{0,2}\W?", re.IGNORECASE)
FEWEST_BULLETS = 2  # that spell out a question
ASKING = 0.5  # likeness to a question from which on a numbered line asks
NO_QUESTION = (PARTS.index("O"), AB, AI)


def labelled(atoms: Sequence[Atom]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """From a line labelled "Q:" to the one labelled "A:" bullets are of that question, and from there to the next "Q:" nothing asks."""
    begun = told = -1
    for k, atom in enumerate(atoms):
        if not atom.first:
            continue
        # a label with several questions behind it says where none begins
        if atom.last and _has_label(QUESTION_LABEL_INLINE, atom):
            if told >= 0:
                yield from ((n, NO_QUESTION) for n in range(told + 1, k))
            begun, told = k, -1
        elif begun >= 0 and _has_label(ANSWER_LABEL_INLINE, atom):
            yield begun, (QB,)
            yield from ((n, (QI,)) for n in range(begun + 1, k) if _make(atoms[n]) == "bullet")
            yield k, (AB,)
            if not atom.last:
                yield k + 1, (AI,)  # the label is an atom by itself
            begun, told = -1, k if atom.last else k + 1
        elif atom.unit.zone is not None or k - max(begun, told) > MOST_LABELLED or has_number(atom):
            begun = told = -1


def labelled_rows(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """The parts of a table's row whose first cell is "Question 1", and of the row below it, whose first cell is "Response"."""
    rows: dict[tuple[int, int], list[int]] = {}
    for k, atom in enumerate(atoms):
        if atom.unit.grid is not None and atom.unit.zone in (None, "request", "response"):
            rows.setdefault((atom.unit.grid, atom.unit.row), []).append(k)
    for (grid, row), asked in rows.items():
        told = rows.get((grid, row + 1), [])
        if _asks_once(atoms, asked) and _is_labelled(atoms, asked, QUESTION_CELL) and _is_labelled(atoms, told, ANSWER_CELL):
            yield from ((k, QB if k == asked[0] else QI) for k in asked)
            yield from ((k, AB if k == told[0] else AI) for k in told)


def _asks_once(atoms: Sequence[Atom], row: list[int]) -> bool:
    """Whether a row's label has a number, or one sentence stands beside it: a cell "Request" may hold all that was asked."""
    return any(c.isdigit() for c in atoms[row[0]].unit.plain) or len(row) == 2


def _is_labelled(atoms: Sequence[Atom], row: list[int], label: re.Pattern[str]) -> bool:
    """Whether a row is a label in a cell of its own and words in one other."""
    cols = [atoms[k].unit.col for k in row]
    return len(set(cols)) == 2 and cols.count(cols[0]) == 1 and label.fullmatch(atoms[row[0]].unit.plain) is not None


def _has_label(labels: re.Pattern[str], atom: Atom) -> bool:
    """Whether words stand behind a label: "Response:-" alone is a heading."""
    found = labels.match(atom.unit.plain)
    return found is not None and WORDS.match(atom.unit.plain, found.end()) is not None


def spelled_out(atoms: Sequence[Atom]) -> Iterator[int]:
    """The bullets right below a numbered question that ends in a colon, which name what it asks for: "- the supplier"."""
    for k, atom in enumerate(atoms):
        if not (atom.last and has_number(atom) and atom.plain.endswith(":") and question_likeness(atom.bare) >= ASKING):
            continue
        end = k + 1
        while end < len(atoms) and _names_a_thing(atoms[end]) and atoms[end].plain[0] == atoms[k + 1].plain[0]:
            end += 1
        if end - k > FEWEST_BULLETS:
            yield from range(k + 1, end)


def _names_a_thing(atom: Atom) -> bool:
    bullet = atom.first and atom.last and atom.head is not None and atom.head.tag == "b" and atom.unit.table is None
    return bullet and NAMES_A_THING.match(atom.bare) is not None


def has_number(atom: Atom) -> bool:
    """Whether a number stands at an atom's head."""
    return atom.head is not None and atom.head.tag in "nqa" and bool(atom.head.paths)


def rows_below(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """The lines that stand right below an answering line of the same make, or one that leads into them: "Renewal date: 14 August
    2025" dates no letter below "System: Tessaro". So does a sentence that opens "It is …" below one that answers."""
    answers, below, made, end, unit = False, False, "", -1, -1
    for k, (atom, kind) in enumerate(zip(atoms, kinds, strict=True)):
        if atom.unit.index == unit:
            answers = answers or kind[0] == "A"
            if below:
                yield k
            end = atom.end
            continue
        make = _make(atom) if atom.unit.table is None and atom.unit.zone is None else ""
        below = answers and (
            make == "of above"
            or (make in ROWS and (made == "leads" or (atom.start <= end + 1 and make == made)))
            or (make == "field" and made == "labelled" and atom.start <= end + 1)
        )
        made, unit, end = make, atom.unit.index, atom.end
        answers = below or kind[0] == "A"
        if below:
            yield k


def rows_answering(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[int]:
    """Rows ("Annual cost: £400") right below a question that asks all it asks: they are no question's, if one of them answers, or if the
    next question stands right below them in a letter that answers beneath its questions."""
    asked = [k for k, kind in enumerate(kinds) if kind == "QB" and has_number(atoms[k])]
    answered = sum(any(kind[0] == "A" for kind in kinds[k:end]) for k, end in pairwise([*asked, len(atoms)]))
    beneath = answered * 2 >= len(asked) > 0
    k = 1
    while k < len(atoms):
        end = _rows_end(atoms, k)
        if end > k and kinds[k - 1][0] == "Q" and atoms[k - 1].plain[-1] in ".?":
            told = any(kind[0] == "A" for kind in kinds[k:end])
            alone = end == len(atoms) or atoms[end].unit.zone is not None or has_number(atoms[end])
            if told or (beneath and alone and _make(atoms[k]) != "bullet"):
                yield from range(k, end)
        k = max(end, k + 1)


def _rows_end(atoms: Sequence[Atom], k: int) -> int:
    """Where a list of rows ends that begins with an atom: right there, where none does."""
    make = _make(atoms[k]) if atoms[k].first and atoms[k].unit.table is None and atoms[k].unit.zone is None else ""
    n = k
    while make in ROWS and n < len(atoms) and (not atoms[n].first or _make(atoms[n]) == make):
        if n > k and atoms[n].first and atoms[n].start > atoms[n - 1].end + 1:
            break
        n += 1
    return n


def _make(atom: Atom) -> str:
    """What a line is made like."""
    words = atom.unit.plain
    if atom.unit.listed or (atom.head is not None and atom.head.tag == "b"):
        return "bullet"
    label = ANSWER_LABEL_INLINE.match(words)
    if label is not None:
        return "bullet" if words[label.end() :][:1] == "•" else make_of(words) or "labelled"
    return make_of(words) or ("leads" if words.endswith(":") else "of above" if OF_ABOVE.match(words) else "")
