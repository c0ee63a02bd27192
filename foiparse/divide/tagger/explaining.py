"""Which earlier answers a paragraph explains: by a footnote's mark, by the provision that both cite, or because they say that reasons follow."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from foiparse.divide.tagger.numbers_named import NAMED_AT
from foiparse.divide.tagger.segments import Segment
from foiparse.late import late

# An answer that says that its reasons stand further on.
POINTS_ON = late(
    r"\b(?:see|explained|reasons?|given|set out|described|detail(?:s|ed)?)\b[^.?!]{0,60}"
    r"\b(?:below|beneath|refusal notice|exemptions?|exceptions?|note|overleaf|later in|end of this|schedule|annex|appendix)\b",
    re.IGNORECASE,
)
REASONS = late(
    r"\b(?:exempt\w*|exception\w*|withh\w+|refus\w+|public interest|sections? \d|s\.? ?\d|regulation \d)", re.IGNORECASE
)
# An answer that gives, withholds: those that a paragraph on the public interest, which names none, is about.
REFUSES = late(
    r"\b(?:exempt\w*|withh\w+|refus\w+|declin\w+|redact\w+|not (?:be )?(?:releas|disclos|suppl|provid)\w+|public interest)\b",
    re.IGNORECASE,
)
# A key under which an answer leaves its reasons to another paragraph ("Refused, E1", "Exempt [c]", "see note Y", "row B"), and there.
KEYED = late(
    r"\[([A-Za-z]?\d{1,2}|[A-Za-z])\]|\b(?i:note|row|annex|appendix|reason|code|see)\s+([A-Z]\d?|\d{1,2})\b|\bnote\s+([a-z])(?=[\])\s.,;]|$)|\b([A-Z]\d{1,2})\b"
)
KEY = late(r"\W{0,2}(?:(?:note|row|annex|appendix|reason|code)\s+)?\[?([A-Za-z]\d{0,2}|\d{1,2})\]?(?=[\s.:)–-]|$)", re.IGNORECASE)
TABLE = late(
    r"\b(?:see|in|to|by|from|of|refer to)\s+(?:the\s+)?(?:attached\s+)?tables?\s+([A-Z]|\d{1,2})\b", re.IGNORECASE
)  # "Please see Table 2", and there
TITLE = late(r"table\s+([A-Z]|\d{1,2})\b(?!\s+(?:is|shows|gives|sets|below|above|has)\b)", re.IGNORECASE)
# A whole answer that only names another: "As 4.", "See answer to Q4 above", "As above". What explains the other explains it too.
ECHO = late(
    r"\W*(?:\(?\w{1,4}[).:]+\s+)?(?:as|see|same as|as (?:for|per|in|at)|refer to|please (?:see|refer to))\s+"
    r"(?:(?:the )?(?:answer|response|reply) (?:to|at|for)\s+)?"
    r"(?:(?:q|questions?|no|point)\.?\s*)?(\(?\d{1,2}[a-z]?\)?|above)(?: above)?\W*",
    re.IGNORECASE,
)
# A note on figures that are kept back for being small, and an answer that keeps one back.
SMALL = late(
    r"<\s?\d|\b(?:fewer|less|lower) than\b|\bbelow (?:five|six|ten|\d)|\bsmall (?:number|figure|count)|\basterisk|\bsuppress|\bunder (?:five|ten)\b",
    re.IGNORECASE,
)
SUPPRESSED = late(r"<\s?\d|\*|\b(?:fewer|less|lower) than (?:five|six|ten|\d)\b|\bunder (?:five|ten)\b", re.IGNORECASE)
FOOTNOTE = late(r"\(?(\*+|†|‡)\)?\s*(?=\w|=|–|-)")
SECTION = late(r"\b(?:sections?|s\.?|regulations?|reg\.?)\s?(\d{1,3}[A-Z]?)((?:(?:, | and | & )\d{1,3}[A-Z]?\b)*)", re.IGNORECASE)
NUMBER = late(r"\d{1,3}[A-Z]?", re.IGNORECASE)
PROVISION = late(r"\b\d{1,3}(?:\([0-9A-Za-z]+\))+")
MOST_CITING = 8  # answers that cite a provision which a paragraph names in passing: where more do, it is about none of them
MOST_REFUSALS = 60  # that one paragraph gives the reasons of
OPENING = 60  # characters of a paragraph in which the provision stands that it explains
COMPARED = 400  # characters of a paragraph in which it gives a reason


@dataclass(frozen=True, slots=True)
class Content:
    """What an answer's words point to."""

    points_on: bool
    cited: frozenset[str]
    refuses: bool
    suppresses: bool
    keys: tuple[str, ...]
    tables: tuple[str, ...]
    echo: str


@lru_cache(maxsize=256)  # a letter's answers: most of its divisions have the same
def content(words: str) -> Content:
    """Look an answer's words through."""
    return Content(
        POINTS_ON.search(words[-NAMED_AT:]) is not None,
        frozenset((*PROVISION.findall(words), *(name for m in SECTION.finditer(words) for name in _sections(m)))),
        REFUSES.search(words) is not None,
        SUPPRESSED.search(words) is not None,
        tuple("".join(names) for names in KEYED.findall(words)),
        tuple(name.lower() for name in TABLE.findall(words)),
        echo[1].strip("()").lower() if (echo := ECHO.fullmatch(words)) else "",
    )


def _sections(m: re.Match[str]) -> list[str]:
    """The sections of "sections 43 and 31"."""
    return [m[1], *NUMBER.findall(m[2])]


class Given:
    """The answers given so far, each looked at once: what they cite, and which of them point on."""

    def __init__(self) -> None:
        self.answers: list[Segment] = []
        self.pointing: list[Segment] = []
        self.citing: dict[str, list[Segment]] = defaultdict(list)
        self.keyed: dict[str, list[Segment]] = defaultdict(list)
        self.tables: dict[str, list[Segment]] = defaultdict(list)
        self.refusing: list[Segment] = []
        self.uncited: list[Segment] = []
        self.suppressing: list[Segment] = []
        self.echoes: dict[str, list[str]] = defaultdict(list)

    def add(self, s: Segment) -> None:
        """Take an answer in."""
        found = content(s.words)
        if found.echo:
            other = self.answers[-1].labels[:1] if found.echo == "above" and self.answers else [found.echo]
            for label in other:
                self.echoes[label].extend(s.labels)
        self.answers.append(s)
        if found.points_on:
            self.pointing.append(s)
        for name in found.cited:
            self.citing[name].append(s)
        if found.refuses:
            self.refusing.append(s)
            if not found.cited:
                self.uncited.append(s)
        if found.suppresses:
            self.suppressing.append(s)
        for key in found.keys:
            self.keyed[key].append(s)
        for name in found.tables:
            self.tables[name].append(s)

    def explained_by(self, s: Segment) -> list[Segment]:
        """The answers that a paragraph explains, in order."""
        mark = FOOTNOTE.match(s.words)
        if mark:
            return [g for g in self.answers if mark[1] in g.words]
        key = KEY.match(s.words)
        if key and 0 < len(self.keyed.get(key[1], ())) <= MOST_REFUSALS:
            return self.keyed[key[1]]
        title = TITLE.match(s.words)
        if title and (meant := self.tables.get(title[1].lower())):
            return meant
        opens = SECTION.match(s.words[:OPENING])
        for names in (PROVISION.findall(s.words[:NAMED_AT]), _sections(opens) if opens else []):
            if citing := self._citing(names):
                return citing
        if POINTS_ON.search(s.words[-NAMED_AT:]):  # an answer that leaves its own reasons to another paragraph gives no one's
            return []
        within = SECTION.search(s.words[:OPENING])
        if within and 0 < len(citing := self._citing(_sections(within))) <= MOST_CITING:
            return citing
        return self.pointing if len(self.pointing) <= MOST_REFUSALS and REASONS.search(s.words[:COMPARED]) else []

    def _citing(self, names: list[str]) -> list[Segment]:
        return list({id(g): g for name in names for g in self.citing.get(name, ())}.values())

    def labels_suppressed(self, s: Segment, above: Segment) -> list[str]:
        """The answers that keep a small figure back, where the note that says so stands below another answer."""
        if SMALL.search(s.words[:NAMED_AT]) is None or content(above.words).suppresses:
            return []
        found = self.suppressing if len(self.suppressing) <= MOST_REFUSALS else []
        return list(dict.fromkeys(label for g in found for label in g.labels))

    def labels_explained_by(self, s: Segment) -> list[str]:
        """Their labels."""
        labels = [label for g in self.explained_by(s) or self._refused(s) for label in g.labels]
        return list(dict.fromkeys(labels + [echo for label in labels for echo in self.echoes.get(label, ())]))

    def _refused(self, s: Segment) -> list[Segment]:
        """All refusals, for a paragraph of reasons that names nothing and comes after an answer that refuses nothing."""
        if not self.answers or not REASONS.search(s.words[:NAMED_AT]) or REFUSES.search(self.answers[-1].words):
            return []
        cites = SECTION.search(s.words[:OPENING]) or PROVISION.search(s.words[:OPENING])  # reasons of a provision that none cites
        found = self.uncited if cites else self.refusing
        return found if len(found) <= MOST_REFUSALS else []


def labels_announced(note: Segment, segments: list[Segment]) -> list[str]:
    """The questions whose answers a note before all of them is about: those with small figures, or those that refuse; none if it may be any."""
    answers = [s for s in segments if s.part == "A" and s.labels]
    if SMALL.search(note.words):
        about = [s for s in answers if content(s.words).suppresses]
    else:
        about = [s for s in answers if content(s.words).refuses] if REASONS.search(note.words) else []
    return list(dict.fromkeys(label for s in about for label in s.labels)) if len(about) < len(answers) else []
