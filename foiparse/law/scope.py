"""Which questions a citation bears on: those it stands with, those that its sentence names, or the whole response."""

from __future__ import annotations

import re

from foiparse.divide.division import Division
from foiparse.late import late

_NOUN = r"\b(?:questions?|requests?|parts?|points?|items?|q(?:uery|n)?s?)\.?\s{0,2}(?:numbers?|nos?\.?)?\s{0,2}"
_LABEL = r"[\dq*][\w.()]{0,6}"
_MORE = r"(?:\s{0,2}(?:,|&|and|or|to|-)\s{0,2}(?:and\s|questions?\s|q)?\s?\d[\w.()]{0,6}){0,24}"
_NAMED = late(rf"{_NOUN}(?P<list>{_LABEL}{_MORE})", re.IGNORECASE)
_ONE = late(r"(\d{1,3}(?:\.\d{1,2})?)(?:\s?\(([a-z]{1,4})\)|\.?([a-z]{1,2})(?![a-z]))?|(\bto\b|-)", re.IGNORECASE)
_CLOSING = late(
    r"\b(?:not (?:required|obliged|able)|unable)\b[^.\n]{0,30} "
    r"(?:release|disclose|provide|supply) any (?:further|other) information\b",
    re.I,
)
# An answer that sends the reader to a refusal elsewhere in the letter.
_TO_REFUSAL = late(
    r"\b(?:see|refer to|set out in|per) (?:the |our )?(?:refusal notice|notice of refusal|exemptions?)\b|"
    r"\b(?:exempt|withheld|refused|refusal)\b[^.\n]{0,40}"
    r"\b(?:see|explained|set out|as) (?:the )?(?:below|above|end|annex|appendix)",
    re.I,
)
# What stands in every such sentence, in lower case: a cheap look before the dear one.
_MAY_SEND = late(
    r"(?:see|refer to|set out in|per) (?:the |our )?(?:refusal notice|notice of refusal|exemption)|"
    r"(?:see|explained|set out|as) (?:the )?(?:below|above|end|annex|appendix)"
)
SENDS_WITHIN = 64  # characters on either side of that in which the whole sentence stands
_POINTER = late(r"\b(?:see|refer to|per|as) (?:the |our )?(?:footnote|note at the (?:end|foot|bottom))\b", re.I)
_FOOTNOTE = late(r"(?<=\n)[ \t]{0,8}(?:\*{1,3} ?(?=[A-Z])|(?:Foot)?[Nn]otes?\s?:)")
# How far on either side of a citation a sentence may name the questions that it is for.
SAID_WITHIN = 200


class Scope:
    """Places offsets of the original text among the questions of a division."""

    def __init__(self, division: Division, text: str = "") -> None:
        """Leads-in take no citations. With the letter's text, closing refusals and footnotes find their own questions."""
        self.answered = [q for q in division.questions if not q.lead_in]
        self.labels = {q.label for q in self.answered}
        self.whole: list[tuple[int, int]] = []
        self.spans = sorted((s.start, s.end, q.label) for q in self.answered for s in q.answer_spans)
        if text:
            self._part_closing_refusal(text)
            self._part_footnotes(text)
        self.pointing = [label for s, e, label in self.spans if _sends_to_refusal(text, s, e)]
        self.asked = sorted((s.start, s.end, q.label) for q in division.questions for s in (*q.question_spans, *q.listing_spans))
        self.zones = sorted(division.zones, key=lambda z: z.span.start)

    def _part_closing_refusal(self, text: str) -> None:
        """ "I am not required to release any further information …" under the last answer speaks of the whole response."""
        if len(self.answered) < 2 or not self.spans:
            return
        start, end, label = self.spans[-1]
        closing = _CLOSING.search(text, start, end)
        if not closing:
            return
        at = max(text.rfind("\n", start, closing.start()), text.rfind(". ", start, closing.start())) + 1
        if text[start:at].strip():
            self.spans[-1] = (start, at, label)
            self.whole.append((at, end))

    def _part_footnotes(self, text: str) -> None:
        """A footnote bears on the answers that send the reader to it, wherever it is printed."""
        low = text.lower()
        if "footnote" not in low and "note at the" not in low:
            return
        pointing = [label for s, e, label in self.spans if _POINTER.search(text, s, e)]
        if not pointing:
            return
        out = []
        for start, end, label in self.spans:
            note = _FOOTNOTE.search(text, start, end)
            if note and note.start() > start and label not in pointing:
                out += [(note.start(), end, to) for to in pointing]
                end = note.start()
            out.append((start, end, label))
        self.spans = sorted(out)

    def part(self, at: int) -> str:
        """What stands at an offset: "question", "answer", a zone's kind, or "letter"."""
        if any(s <= at < e for s, e, _ in self.spans) or any(s <= at < e for s, e in self.whole):
            return "answer"
        if any(s <= at < e for s, e, _ in self.asked):
            return "question"
        kinds = [z.kind for z in self.zones if z.span.start <= at < z.span.end]
        return str(kinds[-1]) if kinds else "letter"

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
        if any(s <= at < e for s, e in self.whole):
            return []
        if relied and self.pointing:
            return list(dict.fromkeys(self.pointing))
        return [self.answered[0].label] if relied and len(self.answered) == 1 else []


def _sends_to_refusal(text: str, start: int, end: int) -> bool:
    low = text[start:end].lower()
    if len(low) != end - start:  # a letter whose small form is longer: places do not agree
        return _TO_REFUSAL.search(text, start, end) is not None
    places = ((start + m.start() - SENDS_WITHIN, start + m.end() + SENDS_WITHIN) for m in _MAY_SEND.finditer(low))
    return any(_TO_REFUSAL.search(text, max(start, a), min(end, b)) for a, b in places)


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
        if match[4]:
            through = True
            continue
        part = match[2] or match[3]
        label = match[1] + (f".{part.lower()}" if part else "")
        if through and out and out[-1].isdigit() and label.isdigit() and 0 < int(label) - int(out[-1]) < 60:
            out += [str(n) for n in range(int(out[-1]) + 1, int(label) + 1)]
        else:
            out.append(label)
        through = False
    return out
