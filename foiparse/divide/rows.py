"""What a line of a list is made like: "Renewal date: 14 August 2025", "North depot – 12". Lines right below each other of one make are one list."""

from __future__ import annotations

import re

from foiparse.divide.cues import ANSWER_LABEL_INLINE
from foiparse.divide.units import Unit
from foiparse.late import late

# What such a line begins with that is a letter's, a page's or a label's own.
OWN = (
    r"(?:date|(?:our |your )?ref(?:erence)?|tel(?:ephone)?|phone|e-?mail|web(?:site)?|contact|from|to|sent|subject|re|by e-?mail|direct (?:line|dial)"
    r"|note|reviewed|published|posted|(?:last |date )?updated|categor(?:y|ies)|keywords?|tags?|author|topics?|share|attach\w*|enclos\w*"
    r"|q(?:u|uestion|uery)?s?\.? ?\d*|ans(?:wer)?s?\.? ?\d*|response|reply|(?:your )?request|you asked|we (?:said|answered))\b"
)
NUMBER = r"(?:\(?[QA]?\d{1,2}[.):]{1,2}\s+)?"  # of an answer that is one line
# "Number of licences: 420": no sentence stands behind the colon ("Fees: there is no charge for making a request.").
FIELD = late(rf"{NUMBER}(?!{OWN})[A-Z\d][\w /&()'’-]{{2,40}}: (?=\S)[^\n]{{0,69}}[^\s.?!;]$", re.IGNORECASE)
# "Tessaro – Binsy Ltd", "North depot - 12": a row of a list, no sentence and no question with its answer on one line.
# "Section D – Transport" heads a part of the letter.
DASHED = late(
    NUMBER + r"(?!(?:Section|Part|Theme) (?:[A-Z]|\d{1,2}) [–—-] [A-Z][a-z]+\b)[^\s–—-][^\n–—?]{0,70}? [–—-] "
    r"(?:[^\n]{0,70}[^\s.?!:;,]|\w)$"
)
# "Fire Procedure.pdf": the name of a file.
FILE = late(r"[^\n.?!:]{1,79}[\w)]\.(?:pdf|docx?|xlsx?|csv|pptx?|zip)$", re.IGNORECASE)


def make_of(words: str) -> str:
    """ "field", "row" or "file", also behind the label of an answer; "" for anything else."""
    label = ANSWER_LABEL_INLINE.match(words)
    words = words[label.end() :] if label is not None else words
    return "field" if FIELD.match(words) else "row" if DASHED.match(words) else "file" if FILE.match(words) else ""


def same_rows(above: Unit, below: Unit) -> bool:
    """Whether a line goes on with the list that the line right above it is of."""
    make = make_of(below.plain)
    return bool(make) and not below.gap and below.table is None and make == make_of(above.plain)
