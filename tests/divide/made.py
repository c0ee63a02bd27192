"""Divisions made by hand: a letter as marked lines, and what scoring and composing make of just that division."""

from __future__ import annotations

from foiparse.assemble import join
from foiparse.divide.compose import compose
from foiparse.divide.division import Division
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from tests.divide.letters import document


def marked(lines: str, leads: tuple[str, ...] = ()) -> tuple[Prepared, Proposal]:
    """A letter from lines "Q1|words", "A1,2|words" or "R1|words"; "|words" goes on with the piece, "-|words" belongs to none.

    An empty line is a blank line of the letter.
    """
    text, pieces = "", list[tuple[str, int, int]]()
    for line in lines.split("\n"):
        mark, bar, words = line.partition("|")
        if not bar:
            text += "\n"
            continue
        start, text = len(text), text + words + "\n"
        if not mark:
            pieces[-1] = (*pieces[-1][:2], len(text))
        else:
            pieces.append((mark, start, len(text)))
    proposal = Proposal("by hand", leads=set(leads))
    for mark, start, end in pieces:
        if mark != "-":
            proposal.add(mark[0], mark[1:].split(","), start, end)  # type: ignore[arg-type]
    return prepare(document(text)), proposal


def composed(lines: str, leads: tuple[str, ...] = ()) -> tuple[Division, dict[str, tuple[str, str]]]:
    """The division made of the marked lines, and label → (question, answer); spans of one side are parted by " + "."""
    letter, proposal = marked(lines, leads)
    division = compose(letter, proposal)
    return division, {
        q.label: (
            " + ".join(" ".join(join(letter.text, [s]).split()) for s in q.question_spans),
            " + ".join(" ".join(join(letter.text, [s]).split()) for s in q.answer_spans),
        )
        for q in division.questions
    }
