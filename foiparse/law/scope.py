"""Which questions a citation bears on: those it stands with, those that its sentence names, or the whole response."""

from __future__ import annotations

import re

from foiparse.divide.division import Division

_NAMED = re.compile(
    r"\b(?:questions?|requests?|parts?|points?|items?|q(?:uery|n)?s?)\.?\s{0,2}(?:numbers?|nos?\.?)?\s{0,2}(?P<list>[\dq*][\w.()]{0,6}(?:\s{0,2}(?:,|&|and|or|to|-)\s{0,2}(?:and\s|questions?\s|q)?\s?\d[\w.()]{0,6}){0,24})",
    re.IGNORECASE,
)
_ONE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)\s?[.(]?([a-z]{1,3}(?![a-z]))?\)?|(?<=[,&\s])(to|-)", re.IGNORECASE)
# How far on either side of a citation a sentence may name the questions that it is for.
SAID_WITHIN = 200


class Scope:
    """Places offsets of the original text among the questions of a division."""

    def __init__(self, division: Division) -> None:
        """Leads-in take no citations."""
        self.answered = [q for q in division.questions if not q.lead_in]
        self.labels = {q.label for q in self.answered}
        self.spans = sorted((s.start, s.end, q.label) for q in self.answered for s in q.answer_spans)
        self.asked = sorted((s.start, s.end, q.label) for q in division.questions for s in (*q.question_spans, *q.listing_spans))
        self.zones = sorted(division.zones, key=lambda z: z.span.start)

    def part(self, at: int) -> str:
        """What stands at an offset: "question", "answer", a zone's kind, or "body"."""
        if any(s <= at < e for s, e, _ in self.spans):
            return "answer"
        if any(s <= at < e for s, e, _ in self.asked):
            return "question"
        kinds = [z.kind for z in self.zones if z.span.start <= at < z.span.end]
        return str(kinds[-1]) if kinds else "body"

    def standing(self, at: int) -> list[str]:
        """Labels whose answer (or else question) stands at this offset."""
        here = [label for s, e, label in self.spans if s <= at < e] or [label for s, e, label in self.asked if s <= at < e]
        return list(dict.fromkeys(here))

    def bears_on(self, at: int, sentence: str, relied: bool) -> list[str]:
        """Labels a citation at `at` bears on; [] for the whole response."""
        here = self.standing(at)
        if len(here) == 1:
            return here
        said = named(sentence, self.labels)
        if said and (not here or set(said) <= set(here)):
            return said
        if here:
            return here
        return [self.answered[0].label] if relied and len(self.answered) == 1 else []


def named(sentence: str, labels: set[str]) -> list[str]:
    """The labels that a sentence names ("for questions 3 and 6", "Q2 & Q4", "parts 1 to 3"), as far as the letter has them."""
    out: list[str] = []
    for match in _NAMED.finditer(sentence):
        out += [label for label in _listed(match["list"]) if label in labels and label not in out]
    return out


def _listed(text: str) -> list[str]:
    out: list[str] = []
    through = False
    for match in _ONE.finditer(text):
        if match[3]:
            through = True
            continue
        label = match[1] + (f".{match[2].lower()}" if match[2] else "")
        if through and out and out[-1].isdigit() and label.isdigit() and 0 < int(label) - int(out[-1]) < 60:
            out += [str(n) for n in range(int(out[-1]) + 1, int(label) + 1)]
        else:
            out.append(label)
        through = False
    return out
