"""Answers that point to other answers of the letter: "as above", "please see the answer to question 1"; linked, not copied."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

from foiparse.divide.division import QA
from foiparse.divide.numbering import read_head
from foiparse.divide.units import fold
from foiparse.late import late, lowered

LOOK_AT = 1500  # characters of an answer in which a pointer is looked for
SHORT = 25  # words of an answer that "as above" can be the whole of
HAS_NUMBER = late(r"\d")
ABOVE = late(
    r"\b(?:as|see|refer to|per|same as|given|stated|answered|listed|provided) (?:the )?(?:answer |response |information )?above\b|^ditto\b|^same as above"
)
POINTER = late(
    r"\b(?:see|refer(?: back)? to|as (?:per|for|in|with|stated in|answered in|detailed in)|same (?:answer |response )?as|covered (?:by|in)|answered (?:in|at|under|by)|included in|provided (?:in|at|under)|contained in|given (?:in|at|to|under)"
    r"|(?:^|(?<=[\d:.)] ))as(?=\s+(?:questions?|q|answer)?\s?\.?\s?\d{1,3}(?:[.(]?[a-z]\)?)?\W*$))\s+"
    r"(?:(?:the|our|my|above|previous|answers?|responses?|reply|information|details?|figures?|table|provided|given|to|for|in|at|under)\s+){0,6}(?P<where>(?:questions?|q|point|part|request|item|no)?\s?\.?\s?\(?\d{1,3}.{0,40})"
)


def resolve(text: str, questions: list[QA]) -> None:
    """Fill `refers_to` of every question whose answer names another one."""
    labels = {q.label for q in questions}
    before: list[str] = []  # the answer right above: all parts of a question, for one that is none of them
    for qa in questions:
        words = fold(" ".join(text[s.start : s.end] for s in qa.answer_spans)[:LOOK_AT])
        named = [x for x in _named(words) if x in labels and x != qa.label]
        if not named and before and len(words.split()) <= SHORT and ABOVE.search(words.lower()):
            named = before if _parent(before[-1]) != _parent(qa.label) else before[-1:]
        qa.refers_to = list(dict.fromkeys(named))
        if qa.answer_spans and not qa.lead_in:
            goes_on = before and "." in qa.label and _parent(before[-1]) == _parent(qa.label)
            before = [*before, qa.label] if goes_on else [qa.label]


def _parent(label: str) -> str:
    return label.rpartition(".")[0]


def _named(words: str) -> list[str]:
    out: list[str] = []
    for m in POINTER.finditer(lowered(words)) if HAS_NUMBER.search(words) else ():
        where = words[slice(*m.span("where"))]
        head = read_head(where if where[0].isalpha() else f"question {where}")
        if head is not None:
            out.extend(".".join(str(p) for p in path) for path in head.paths if path[0] is not None)
    return out
