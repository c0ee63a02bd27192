"""Where the requester's letter is quoted whole, its last question ends before its greeting: "3. The name. Yours faithfully, A Resident"."""

from __future__ import annotations

import re

from foiparse.divide.division import QA
from foiparse.divide.spans import strip_span
from foiparse.document import Span
from foiparse.late import late

TAIL = 160  # characters at a question's end in which the greeting and the name stand
FEWEST_WORDS = 3  # of what is left as the question
DASH = late(r"(?<=\?)\s*[–—>→-]+\s*$")
GREETING = late(
    r"(?<=[.?!:;”\"'\n])\s*(?:yours (?:faithfully|sincerely|truly)|kind(?:est)? regards|best regards|regards|best wishes|many thanks|"
    r"thank(?: you|s)(?: in advance| in anticipation| very much| for your (?:help|time|assistance))?)[,.!]*(?:\s+(?-i:[A-Z])[^?.]{0,60}|[”\"']?)\s*$",
    re.I,
)


def _without_dash(text: str, span: Span) -> Span:
    """A question without the dash that leads to its answer on the same line: "Do you own vans? – Yes"."""
    found = DASH.search(text, max(span.start, span.end - TAIL), span.end)
    return Span(span.start, found.start()) if found else span


def cut_greetings(text: str, questions: list[QA]) -> None:
    """Cut the requester's closing words from the end of every question."""
    for qa in questions:
        for k, span in enumerate(qa.question_spans):
            found = GREETING.search(text, max(span.start, span.end - TAIL), span.end)
            if found and len(text[span.start : found.start()].split()) >= FEWEST_WORDS:
                qa.question_spans[k] = strip_span(text, span.start, found.start())
            qa.question_spans[k] = _without_dash(text, qa.question_spans[k])
        qa.question_spans = [s for s in qa.question_spans if s.end > s.start]
