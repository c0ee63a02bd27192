"""Short answers that only their place tells: as many paragraphs of a word or two as numbered questions; bullets below a whole question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foiparse.divide.likeness import question_likeness
from foiparse.divide.tagger.asking import asked_for, told_as
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.model import PARTS
from foiparse.late import late

FEWEST = 3  # questions that as many paragraphs answer: two may both be to the first
SHORT, LONGEST = 12, 30  # words of most such paragraphs, and of any: one of them may be refused
FITTING = 0.5  # share of the paragraphs that tell the kind of thing that is asked for
# The kinds of thing told that a kind of question is plainly answered by.
FITS = {
    "count": {"number", "share"},
    "money": {"money", "number"},
    "date": {"date"},
    "who": {"name"},
    "whether": {"yes"},
    "copy": {"file"},
    "share": {"share"},
    "why": {"because"},
}
NOTHING = frozenset({"not held", "refused"})  # what any question may be answered by
WHOLE = (".", "?")  # what a question ends in that asks all it asks
LEADS = late(r"\b(?:following|includ\w+|such as|e\.?g\.?|namely|below|each of|broken down|split)\b", re.IGNORECASE)
ASKS = 0.5  # likeness to a question from which on an item of a list may ask
AT_END = 60  # characters of a question in which it says that a list follows


def in_turn(atoms: Sequence[Atom], kinds: Sequence[str]) -> list[int]:
    """Where each answer begins, below all questions, that is the next of as many short paragraphs without a number as there are questions."""
    asked = [k for k, kind in enumerate(kinds) if kind == "QB"]
    last = max((k for k, kind in enumerate(kinds) if kind[0] == "Q"), default=-1)
    told = [k for k, kind in enumerate(kinds) if kind[0] == "A"]
    if len(asked) < FEWEST or not told or told[0] < last or told[-1] - told[0] + 1 != len(told):
        return []
    heads = [atoms[k].head for k in asked]
    if any(h is None or not h.paths for h in heads) or any(kind[0] == "R" for kind in kinds):
        return []
    begins = [k for k in told if atoms[k].first]
    plain = all(atoms[k].unit.table is None and not _numbered(atoms[k]) for k in told)
    words = sorted(len(atoms[k].unit.plain.split()) for k in begins)
    short = bool(words) and words[-1] <= LONGEST and words[len(words) // 2] <= SHORT
    if len(begins) != len(asked) or not plain or not short or begins[0] != told[0]:
        return []
    questions = [" ".join(a.plain for a in atoms[k:end]) for k, end in zip(asked, [*asked[1:], last + 1], strict=True)]
    said = [
        (q, atoms[k].unit.plain)
        for q, k in zip(questions, begins, strict=True)
        if not NOTHING & set(told_as(atoms[k].unit.plain))
    ]
    fit = sum(_fits(q, answer) for q, answer in said)
    return begins if fit >= max(FITTING * len(said), FEWEST - 1) else []


def bulleted(atoms: Sequence[Atom], kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lists of bullets, first and last item, right below a question that asks all it asks and right above the next: they answer it.

    Only where other questions are answered one by one, and where no item asks anything.
    """
    asked = [k for k, kind in enumerate(kinds) if kind == "QB" and _numbered(atoms[k])]
    answered = sum(kind[0] == "Q" and after[0] == "A" for kind, after in pairwise(kinds))  # the list's may not be
    if len(asked) < FEWEST or answered < len(asked) - 2:
        return
    for k, end in pairwise(asked):
        items = [n for n in range(k + 1, end) if _bullet(atoms[n])]
        whole = items and items == list(range(items[0], end)) and all(kinds[n][0] == "Q" for n in range(k, items[0]))
        question = atoms[items[0] - 1].plain if whole else ""
        if not whole or not question.rstrip().endswith(WHOLE) or LEADS.search(question[-AT_END:]):
            continue
        if not any("?" in atoms[n].plain or question_likeness(atoms[n].bare) >= ASKS for n in items):
            yield items[0], end - 1


def _numbered(atom: Atom) -> bool:
    """Whether a number stands before words; alone it may be an answer."""
    alone = atom.head is not None and atom.head.bare and atom.first and atom.last
    return atom.head is not None and atom.head.tag != "b" and bool(atom.head.paths) and not alone


def _bullet(atom: Atom) -> bool:
    return (
        atom.unit.table is None and (atom.unit.listed or (atom.head is not None and atom.head.tag == "b")) and not _numbered(atom)
    )


def _fits(question: str, answer: str) -> bool:
    told = set(told_as(answer)) | ({"name"} if _name(answer) else set())
    return any(FITS.get(kind, set()) & told for kind in asked_for(question))


def _name(answer: str) -> bool:
    return all(w[0].isupper() or not w[0].isalpha() for w in answer.split())


def likeliest_kinds(state: Sequence[Sequence[float]]) -> list[str]:
    """The part that each sentence plays by itself, its neighbours aside."""
    return [PARTS[max(range(len(row)), key=row.__getitem__)] for row in state]
