"""Questions whose own words hold an answer: "Annual cost £3,480", or a line "Which tool? Casewell" that the next question was read onto."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.itkinds import says_kind
from foiparse.records.known_names import spots
from foiparse.records.told import MONTH

_VALUE: Final = (
    rf"(?:[£$€]\s?\d[\d,.]*(?: ?(?:k|m|million))?(?: ?(?:pa|p\.a\.?|per annum|per year|a year|plus vat|ex vat|\+ ?vat))*"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH},? \d{{4}}|\d{{1,2}}/\d{{4}}|rolling|n/a|\d{{1,3}}(?:,\d{{3}})+)"
)
_FIELD: Final = late(
    rf"^\W*(?:(?:question|q)?\s*\(?(?:\d{{1,2}}(?:\.\d)?[a-z]?|[a-z]|[ivx]{{1,4}})[.):]*\s+)?(?P<field>[A-Za-z][A-Za-z /-]{{2,40}}?)\s*[:–-]?\s+"
    rf"(?P<value>{_VALUE})\W*$",
    re.I,
)
# A line of a question that is a question with its answer behind it.
_LINE: Final = late(r"^(?P<asked>[^?\n]{8,200}\?)[ \t]+(?P<told>\S.{0,120})$")


def with_told(letter: Letter) -> Letter:
    """The letter with such questions answered by their own words, those before the last line as questions of their own."""
    out: list[Question] = []
    for question in letter.questions:
        out += _of_field(question) or _of_dash(question) or _of_lines(question) or _of_form(question) or [question]
    same = len(out) == len(letter.questions) and all(a is b for a, b in zip(out, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": out})


def _of_field(question: Question) -> list[Question]:
    """A field with its value is no question: the answer that was read for it is the next one's."""
    said = _FIELD.match(" ".join(question.text.split())) if "?" not in question.text else None
    if said is None or question.tables or field_of(said["field"].strip(), SOFTWARE) in (None, "product", "supplier", "functions"):
        return []
    return [
        question.model_copy(
            update={"text": said["field"].strip(), "answer": said["value"], "status": "provided", "lead_in": False}
        )
    ]


# "Document management – Casewell –" with "as above" for its answer.
_DASHED: Final = late(r"^(?P<asked>[^–?\n]{2,60}?)\s+[–-]\s+(?P<told>[^–?\n]{2,60}?)\s+[–-]\s*$")


def _of_dash(question: Question) -> list[Question]:
    """A heading with its name behind a dash, cut at the next one: the name is part of the answer."""
    said = _DASHED.match(question.text.strip()) if not question.tables else None
    spot = next(spots(said["told"]), None) if said else None
    if said is None or not (says_kind(said["asked"].casefold()) or (spot and spot.start == 0)):
        return []
    return [question.model_copy(update={"text": said["asked"], "answer": f"{said['told']} – {question.answer.strip()}"})]


# "• Supplier name: Fernlea".
_FILLED: Final = late(r"^[•·▪*–-]?\s*(?P<field>[A-Za-z][A-Za-z /()-]{2,45}?)\s*:\s*(?P<told>\S?.{0,120})$")
FEWEST: Final = 2


def _of_form(question: Question) -> list[Question]:
    """A question for each line of a filled form that was taken for a question: "• Supplier: Fernlea", "• Software: Casewell", "• Users:"."""
    lines = [line.strip() for line in question.text.splitlines() if line.strip()]
    told = [_FILLED.match(line) for line in lines] if len(lines) >= FEWEST and not question.tables else []
    fields = [field_of(m["field"].strip(), SOFTWARE) for m in told if m]
    if not told or not all(told) or len(set(fields) - {None}) < FEWEST or not {"product", "supplier"} & set(fields):
        return []
    parts = [(m["field"].strip(), m["told"].strip()) for m in told if m]
    if not all(value for _, value in parts[:-1]):
        return []
    last = " ".join(filter(None, (parts[-1][1], question.answer.strip())))
    made = [
        question.model_copy(update={"text": f, "answer": v, "status": "provided"}) for f, v in [*parts[:-1], (parts[-1][0], last)]
    ]
    return [q for q in made if q.answer]


_ASKS_OR_LEADS = late(r"[?:]$")


def _of_lines(question: Question) -> list[Question]:
    """A question for each line that is answered on the line, and the last line with the answer that was read."""
    lines = [line.strip() for line in question.text.splitlines() if line.strip()]
    told = [_LINE.match(line) for line in lines[:-1]]
    if len(lines) < 2 or not all(told) or question.tables or not _ASKS_OR_LEADS.search(lines[-1]):
        return []
    parts = [question.model_copy(update={"text": m["asked"], "answer": m["told"], "status": "provided"}) for m in told if m]
    return [*parts, question.model_copy(update={"text": lines[-1]})]
