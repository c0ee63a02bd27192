"""Which earlier answers a paragraph explains: by a footnote's mark, by the provision that both cite, or because they say that reasons follow."""

from __future__ import annotations

import re
from collections import defaultdict

from foiparse.divide.tagger.naming import NAMED_AT
from foiparse.divide.tagger.segments import Segment
from foiparse.late import late

# An answer that says that its reasons stand further on.
POINTS_ON = late(
    r"\b(?:see|explained|reasons?|given|set out|described|detail(?:s|ed)?)\b[^.?!]{0,60}"
    r"\b(?:below|beneath|refusal notice|exemptions?|exceptions?|note|overleaf|later in|end of this)\b",
    re.IGNORECASE,
)
REASONS = late(
    r"\b(?:exempt\w*|exception\w*|withh\w+|refus\w+|public interest|sections? \d|s\.? ?\d|regulation \d)", re.IGNORECASE
)
FOOTNOTE = late(r"\(?(\*+|†|‡)\)?\s*(?=\w|=|–|-)")
SECTION = late(r"\b(?:sections?|s\.?|regulations?|reg\.?)\s?(\d{1,3}[A-Z]?)", re.IGNORECASE)
PROVISION = late(r"\b\d{1,3}(?:\([0-9A-Za-z]+\))+")
OPENING = 60  # characters of a paragraph in which the provision stands that it explains
COMPARED = 400  # characters of a paragraph in which it gives a reason


class Given:
    """The answers given so far, each looked at once: what they cite, and which of them point on."""

    def __init__(self) -> None:
        self.answers: list[Segment] = []
        self.pointing: list[Segment] = []
        self.citing: dict[str, list[Segment]] = defaultdict(list)

    def add(self, s: Segment) -> None:
        """Take an answer in."""
        self.answers.append(s)
        if POINTS_ON.search(s.words[-NAMED_AT:]):
            self.pointing.append(s)
        for name in {*PROVISION.findall(s.words), *SECTION.findall(s.words)}:
            self.citing[name].append(s)

    def explained_by(self, s: Segment) -> list[Segment]:
        """The answers that a paragraph explains, in order."""
        mark = FOOTNOTE.match(s.words)
        if mark:
            return [g for g in self.answers if mark[1] in g.words]
        opens = SECTION.match(s.words[:OPENING])
        for names in (PROVISION.findall(s.words[:NAMED_AT]), [opens[1]] if opens else []):
            citing = {id(g): g for name in names for g in self.citing.get(name, ())}
            if citing:
                return list(citing.values())
        if POINTS_ON.search(s.words[-NAMED_AT:]):  # an answer that leaves its own reasons to another paragraph gives no one's
            return []
        return self.pointing if REASONS.search(s.words[:COMPARED]) else []

    def labels_explained_by(self, s: Segment) -> list[str]:
        """Their labels."""
        return list(dict.fromkeys(label for g in self.explained_by(s) for label in g.labels))
