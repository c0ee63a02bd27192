"""Systems that a letter tells under headings of their own with no question at all: forms, or runs of a name and its facts.

"Library management system" over "Supplier: Fernlea", "Contract end: 31 March 2027"; "Contact centre" over "8x8, £41,000, July 2025". Read from
the letter's text, and only where its questions told of no system, as such a letter is easily divided at the wrong lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import SILENT, says_software
from foiparse.records.model import System, place
from foiparse.records.tables import system_of_form
from foiparse.records.typed_run import run_under
from foiparse.records.uses import use_of_heading

_FIELD: Final = late(
    r"^\s*(?:[-•*]\s*)?(?:\(?(?:\d+(?:\.\d+)?|[a-z]|[ivx]{1,4})[.)]\s*)?(?P<field>[A-Za-z][^:–\t]{2,60}?)\s*(?:[:–]|\s-)\s*\S"
)
# A heading over a form or a run has no more words than this.
LONGEST_HEAD: Final = 6
# The lines of a letter that are looked at; a longer one is a document with tables of its own.
MOST_LINES: Final = 400
# One field under a heading is a line of prose or of a letterhead.
FEWEST: Final = 2


def told_under_headings(letter: Letter) -> list[System]:
    """The systems of such forms and runs; [] where none is for a kind of system or of a known name."""
    if any(q.status in SILENT for q in letter.questions):
        return []
    out: list[System] = []
    of_software = False
    for head, lines in _blocks(letter.text):
        part = Question(label="", text=head, answer="\n".join(lines))
        system = system_of_form(letter, part) if _fields(lines) >= FEWEST else run_under(part) if head else None
        if system is None:
            continue
        of_software = (
            of_software
            or says_software(" ".join((head, *system.functions)))
            or any(known().find(n) for n in (system.product, system.supplier))
        )
        system.functions = system.functions or use_of_heading(head)
        system.span = place(letter, None, system.product or system.supplier or "")
        system.questions = [q.label for q in letter.questions if system.span and _within(q, system.span[0])][:1]
        out.append(system)
    return out if of_software else []


def _fields(lines: list[str]) -> int:
    return sum((m := _FIELD.match(line)) is not None and field_of(m["field"], SOFTWARE) is not None for line in lines)


def _within(question: Question, at: int) -> bool:
    return any(start <= at < end for start, end in (*question.question_spans, *question.answer_spans))


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each short line that ends in no stop, with the lines beneath it up to the next such line or an empty one; forms with no heading too."""
    head, lines = "", list[str]()
    for line in [*text.splitlines()[:MOST_LINES], ""]:
        words = line.strip()
        if not words:
            if lines:
                yield head, lines
                head, lines = "", []
        elif _is_head(words):
            if lines:
                yield head, lines
            head, lines = words.rstrip(" :"), []
        elif head or lines or _fields([words]):
            lines.append(words)


_NO_HEAD = late(r"[.,;?£]|\d{4}|:\s*\S")


def _is_head(words: str) -> bool:
    plain = (len(words.split()) <= LONGEST_HEAD and words[:1].isupper()) or words[:1].isdigit()
    return bool(plain) and not _NO_HEAD.search(words) and field_of(words, SOFTWARE) in (None, "functions", "product")
