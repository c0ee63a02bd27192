"""Which questions a citation bears on: those it stands with, those that its sentence names, or the whole response."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from foiparse.divide.division import Division
from foiparse.late import late
from foiparse.law.naming import heading, named, named_for, strongly
from foiparse.law.spread import ABOUT, covering, marked, refuses_whole, spoken_of

_CLOSING = late(
    r"\b(?:not (?:required|obliged|able)|unable)\b[^.\n]{0,30} "
    r"(?:release|disclose|provide|supply) any (?:further|other) information\b|"
    r"\bneither confirms? n?or den(?:y|ies)\b[^.\n]{0,60}\b(?:any|whether)(?: \w+){0,3} (?:other|further|additional) (?:\w+ )?information\b",
    re.I,
)
# An answer that sends the reader to a refusal elsewhere in the letter: to what is plainly one, or anywhere where it refuses itself.
_SEE = (
    r"(?:see|refer to|set out (?:in|at|under)|explained (?:in|at|under)|given (?:in|at|under)|detailed (?:in|at)|per|covered by)"
)
_A_REFUSAL = (
    r"(?:the |our |attached )?(?:section 17 |s\.?17 |formal |partial )?"
    r"(?:refusals?|exemptions?|notice(?! board)|notices|ncnd|legal (?:annex|basis|note))\b"
)
_A_PLACE = r"(?:the )?(?:note |notes |section |reasons? |reasoning |explanation |paragraph )?(?:below|above|overleaf|end\b|foot\b|annex|appendix)"
_TO_REFUSAL = late(
    rf"\b{_SEE} {_A_REFUSAL}|"
    r"\b(?:exempt\w*|withh[eo]ld|refus\w+|not (?:be )?(?:disclosed|provided|released|supplied)|cannot be|unable|redacted)\b[^.\n]{0,60}"
    rf"\b(?:{_SEE}|as) {_A_PLACE}",
    re.I,
)
# What stands in every such sentence, in lower case: a cheap look before the dear one, cheap by beginning with single letters.
_MAY_SEND = late(
    r"[acdegprs](?<=\b.)(?:(?:(?<=s)ee|(?<=r)efer to|(?<=s)et out (?:in|at|under)|(?<=e)xplained (?:in|at|under)"
    r"|(?<=g)iven (?:in|at|under)|(?<=d)etailed (?:in|at)|(?<=p)er|(?<=c)overed by)"
    rf" (?:{_A_REFUSAL}|{_A_PLACE})|(?<=a)s {_A_PLACE})"
)
# An answer that says that it is refused and no more: "Withheld.", "This information is exempt." Its ground stands elsewhere.
_BARELY = late(
    r"(?:\W*(?:our |trust |council )?(?:answer|response|reply)?\W{0,3}(?:a?\d{1,2}[a-z]?[.):]?)?\s+)?\W*"
    r"(?:(?:the|this|that) (?:information|data|question|part)(?: requested)? |these |this )?"
    r"(?:(?:is|are|has been|have been|was) )?(?:also |therefore )?"
    r"(?:exempt|withheld|refused|redacted|not (?:being )?(?:disclosed|released|provided))(?: information| from (?:disclosure|release)| in full)?\W*",
    re.I,
)
LONGEST_BARE = 80  # characters of such an answer
SENDS_WITHIN = 100  # characters on either side of that in which the whole sentence stands
# Outside the answers, what is said of anything beside them is said of the whole response.
_ANY_OTHER = late(
    r"\b(?:any|whether|that)(?: \w+){0,2} (?:other|further|additional) (?:relevant )?information\b|"
    r"\b(?:holds?|holding|hold or not) (?:anything|any (?:other|further|such))\b",
    re.I,
)
_POINTER = late(r"\b(?:see|refer to|per|as) (?:the |our )?(?:footnote|note at the (?:end|foot|bottom))\b", re.I)
# "Withheld*", "This information is exempt.*": a note below says why.
_STAR_END = late(r"\b(?:exempt|withheld|refused|redacted|disclosed|provided|released)\.?\*{1,3}(?=\s|\Z)", re.I)
_FOOTNOTE = late(r"(?<=\n)[ \t]{0,8}(?:\*{1,3} ?(?=[A-Z])|(?:Foot)?[Nn]otes?\s?:)")
_HOW_MANY = late(r"\b(?:how many|(?:total )?numbers? of|count of)\b[^?\n]{0,120}\b(?:requests?|refus\w+|foi|exempt\w+)\b", re.I)
# Characters before a section in which its question says that refusals on it are to be counted.
COUNTED_WITHIN = 400
# How far on either side of a citation a sentence may name the questions that it is for.
SAID_WITHIN = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where one citation stands in clean text: its sentence, and all citations as spans in order, itself `cited[which]`."""

    text: str
    sentence: tuple[int, int]
    cited: list[tuple[int, int]]
    which: int

    @property
    def start(self) -> int:
        """Where the citation begins."""
        return self.cited[self.which][0]

    def said(self) -> str:
        """Its sentence."""
        return self.text[self.sentence[0] : self.sentence[1]]

    def about(self) -> str:
        """The sentence and a little before it in the same paragraph."""
        low, high = self.sentence
        before = self.text[max(0, low - ABOUT) : low]
        return before[before.rfind("\n") + 1 :] + self.text[low:high]

    def near(self, since: int = SAID_WITHIN, until: int = 2 * SAID_WITHIN) -> str:
        """The words about it, from `since` characters before, where an answer ends, to `until` on, where the next question begins."""
        end = self.cited[self.which][1]
        return self.text[max(0, self.start - min(since, SAID_WITHIN)) : min(end + SAID_WITHIN, max(end, self.start + until))]


class Scope:
    """Places offsets of the original text among the questions of a division."""

    def __init__(self, division: Division, text: str = "") -> None:
        """Leads-in take no citations. With the letter's text, closing refusals and footnotes find their own questions."""
        self.answered = [q for q in division.questions if not q.lead_in]
        self.questions = {
            q.label: " ".join(text[s.start : s.end] for s in (*q.question_spans, *q.listing_spans)) for q in self.answered
        }
        self.order = [q.label for q in self.answered]
        self.text = text
        self.refused = refuses_whole(text, self.answered) if text else []
        self.whole = list(self.refused)
        self.spans = sorted((s.start, s.end, q.label) for q in self.answered for s in q.answer_spans)
        if text:
            self._part_closing_refusal(text)
            self._part_footnotes(text)
        self.pointing = [label for s, e, label in self.spans if _barely_refused(text, s, e) or _sends_to_refusal(text, s, e)]
        self.asked = sorted((s.start, s.end, q.label) for q in division.questions for s in (*q.question_spans, *q.listing_spans))
        self._stacked = [_stacked(self.spans), _stacked(self.asked)]
        self._ends, self._starts = sorted(e for _, e, _ in self.asked), sorted(s for s, _, _ in self.asked)
        self._answers = covering((s, e) for s, e, _ in self.spans)
        self._asked = covering((s, e) for s, e, _ in self.asked)
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
        if "footnote" not in low and "note at the" not in low and "*" not in low:
            return
        pointing = [
            label
            for s, e, label in self.spans
            if _POINTER.search(text, s, e) or _STAR_END.search(text, s, min(e, s + LONGEST_BARE))
        ]
        if not pointing:
            return
        out = []
        for start, end, label in self.spans:
            note = _FOOTNOTE.search(text, start, end)
            if note and note.start() > start and pointing != [label]:
                out += [(note.start(), end, to) for to in pointing]
                end = note.start()
            out.append((start, end, label))
        self.spans = sorted(out)

    def part(self, at: int) -> str:
        """What stands at an offset: "question", "answer", a zone's kind, or "letter"."""
        if self._answers(at) or any(s <= at < e for s, e in self.whole):
            return "answer"
        if self._asked(at):
            return "question"
        kinds = [z.kind for z in self.zones if z.span.start <= at < z.span.end]
        return str(kinds[-1]) if kinds else "letter"

    def answers(self, at: int) -> bool:
        """Whether an offset stands in an answer."""
        return self._answers(at)

    def counted(self, cited: list[tuple[int, str]]) -> set[tuple[str, str]]:
        """The labels whose question asks how many requests were refused on a section, each with the section; `cited` is all citations."""
        out = set[tuple[str, str]]()
        for at, section in cited:
            if not self._asked(at) or self.answers(at):
                continue
            out |= {
                (label, section)
                for s, e, label in self.asked
                if s <= at < e and _HOW_MANY.search(self.text, max(s, at - COUNTED_WITHIN), at)
            }
        return out

    def turn(self, at: int) -> tuple[int, int]:
        """From the end of the last question before an offset to the start of the next: what a question says is no answer's word."""
        before, after = bisect_right(self._ends, at), bisect_right(self._starts, at)
        return self._ends[before - 1] if before else 0, self._starts[after] if after < len(self._starts) else len(self.text)

    def standing(self, at: int) -> list[str]:
        """Labels whose answer (or else question) stands at this offset."""
        answers, asked = ([label for s, e, labels in spans if s <= at < e for label in labels] for spans in self._stacked)
        return list(dict.fromkeys(answers or asked))

    def bears_on(self, at: int, place: Place, relied: bool, as_one: bool = False) -> list[str]:
        """Labels a citation at `at` bears on; [] for the whole response. `as_one`: it refuses requests, not pieces of information."""
        here = self.standing(at)
        if any(s <= at < e for s, e in self.whole):
            return here if any(s <= at < e for s, e in self.refused) else []
        if len(here) == 1:
            return strongly(place.text, place.sentence, place.start, self.order, here[0]) or here
        said = [] if not here and _ANY_OTHER.search(place.said()) else self._said(at, place, bool(here), relied)
        if said and (not here or set(said) <= set(here)):
            return said
        if here:
            lumped = relied and not as_one and len(here) == len(self.order) > 2
            return (
                spoken_of((place.said(), place.about()), {label: self.questions.get(label, "") for label in here})
                if lumped
                else here
            )
        if _ANY_OTHER.search(place.said()):
            return []
        if relied and (noted := marked(self.text, at, self.spans)):
            return noted
        if relied and self.pointing:
            return list(dict.fromkeys(self.pointing))
        return [self.answered[0].label] if relied and len(self.answered) == 1 else []

    def _said(self, at: int, place: Place, inside: bool, relied: bool) -> list[str]:
        """What the sentence names for this citation, what heads its paragraph, or what is named near a ground of refusal."""
        said = named_for(place.text, place.sentence, place.cited, place.which, self.order)
        if said or inside:
            return said
        before = max((e for _, e, _ in (*self.spans, *self.asked) if e <= at), default=0)
        after = min((s for s, _, _ in (*self.spans, *self.asked) if s > at), default=at + 2 * SAID_WITHIN)
        headed = heading(place.text, place.start, place.start - (at - before), self.order)
        return headed or (named(place.near(at - before, after - at), self.order) if relied else [])


def _stacked(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, list[str]]]:
    """Each stretch once, with the labels of all questions that it serves."""
    out: dict[tuple[int, int], list[str]] = {}
    for start, end, label in spans:
        out.setdefault((start, end), []).append(label)
    return [(start, end, labels) for (start, end), labels in out.items()]


def _barely_refused(text: str, start: int, end: int) -> bool:
    return end - start <= LONGEST_BARE and _BARELY.fullmatch(text, start, end) is not None


def _sends_to_refusal(text: str, start: int, end: int) -> bool:
    low = text[start:end].lower()
    if len(low) != end - start:  # a letter whose small form is longer: places do not agree
        return _TO_REFUSAL.search(text, start, end) is not None
    places = ((start + m.start() - SENDS_WITHIN, start + m.end() + SENDS_WITHIN) for m in _MAY_SEND.finditer(low))
    return any(_TO_REFUSAL.search(text, max(start, a), min(end, b)) for a, b in places)
