"""Letters for the tests of dividing: plain text → Document, and divisions as pairs of words."""

from __future__ import annotations

from foiparse.assemble import join
from foiparse.divide import divide
from foiparse.divide.division import Division
from foiparse.document import Document, Paragraph, Span


def document(text: str) -> Document:
    """A Document with one paragraph for each line that is not blank."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Paragraph(Span(at, at + len(line))))
        at += len(line) + 1
    return Document(text, list(blocks))


def divided(text: str) -> tuple[Division, dict[str, tuple[str, str]]]:
    """The division of a text, and label → (question, answer)."""
    division = divide(document(text))
    pairs = {
        q.label: (" ".join(join(text, q.question_spans).split()), " ".join(join(text, q.answer_spans).split()))
        for q in division.questions
    }
    return division, pairs
