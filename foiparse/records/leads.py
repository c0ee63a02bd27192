"""The words that lead to the parts of a question: what the parts ask about, and what their systems are for."""

from __future__ import annotations

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import parent_of
from foiparse.records.under_service import ASKS

# What a part belongs to has no more words than this.
LONGEST_LEAD = 20


_LEAD_LABEL = late(r"^\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\w+\W*$)")


def with_lead(letter: Letter, question: Question) -> Question:
    """A part with the words that lead to it: "4. Your mobilising system" before "a) who is the supplier"."""
    parent = parent_of(question.label)
    lead = next((q for q in letter.questions if q.label == parent and not q.answer.strip()), None) if parent else None
    if lead is None or len(lead.text.split()) > LONGEST_LEAD:
        return question
    part = _LEAD_LABEL.sub("", question.text.strip())
    head = lead.text.strip().rstrip(" :") if part != question.text.strip() else lead.text.strip()
    return question.model_copy(update={"text": f"{head} {part}"})


_LEAD_NUMBER = late(r"^\W*\d*\w?[.):]*\s+")


_UP_TO_LAST_WORDS = late(r"^.*?\b\d*[a-z]?[.):]*\s+(?=\S+(?: \S+){0,3}$)")


def lead_use(letter: Letter, question: Question) -> list[str]:
    """What the systems of a part are for, where its lead is nothing but that: "1 Lecture capture" over "a) product and supplier"."""
    parent = parent_of(question.label)
    lead = next((q.text for q in letter.questions if q.label == parent and not q.answer.strip()), "") if parent else ""
    words = _LEAD_NUMBER.sub("", " ".join(lead.split())).strip(" :.-–")
    if words and ASKS.search(words):  # the part is the use: "13. Please give supplier and product for", "13a CRM"
        words = _UP_TO_LAST_WORDS.sub("", question.text.removeprefix(lead.strip()).strip()).strip(" :.-–")
    return [words] if words and len(words.split()) <= LONGEST_USE and not ASKS.search(words) else []


# What a system is for, as a heading, has no more words than this.
LONGEST_USE = 5
