"""Letters for the tests of dividing: plain text → Document, and divisions as pairs of words."""

from __future__ import annotations

from foiparse.assemble import join
from foiparse.divide import divide, propose_by_rules
from foiparse.divide.compose import compose
from foiparse.divide.division import Division
from foiparse.divide.prepared import prepare
from foiparse.document import Document, Paragraph, Span


def document(text: str) -> Document:
    """A Document with one paragraph for each line that is not blank."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Document(text, list(blocks))


def by_criteria(made: Document) -> dict[str, tuple[str, str]]:
    """Label → (question, answer) of the proposal that the criteria alone put first: what the readings find, whatever is chosen.

    The choice is learnt from whole letters and may take another division for the smallest of examples.
    """
    letter = prepare(made)
    pieces = compose(letter, propose_by_rules(letter)[0][1]).questions
    text = made.text
    return {
        q.label: (" ".join(join(text, q.question_spans).split()), " ".join(join(text, q.answer_spans).split())) for q in pieces
    }


def divided(text: str) -> tuple[Division, dict[str, tuple[str, str]]]:
    """The division of a text, and label → (question, answer)."""
    division = divide(document(text))
    pairs = {
        q.label: (" ".join(join(text, q.question_spans).split()), " ".join(join(text, q.answer_spans).split()))
        for q in division.questions
    }
    return division, pairs
