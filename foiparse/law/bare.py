"""Numbers that stand alone: with no unit word, yet of a section that the letter cites; or with one, and nothing else in the sentence.

"As 12(1)(b) requires" and "43(2) is engaged" come after the section was cited in full, by people who no longer spell it out.
"We can say neither. Section 40." leaves no word of access law near it, and yet nothing else is written so.
"""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.law.cues import on_topic
from foiparse.law.grammar import Reference
from foiparse.law.registry import GROUND_KINDS, Registry

# At the head of a line a number with brackets is a question's.
_HEADS_LINE = late(r"(?:^|\n)[^\w\n]{0,6}\Z")
_BEFORE = late(r"(?:^|[.;:,(?!\n]|\s[-–—])\s{0,3}\Z")
_AFTER = late(r"\s{0,2}(?:[.;)\n]|\Z)")
# What is said of nothing but a provision.
_SAID = late(r"\s(?:is (?:not )?engaged|applies|does(?: not|n't) apply)\b")
# Of a contract or a plan, whose parts are numbered as deep.
_ELSEWHERE = late(
    r"\b(?:clauses?|paragraphs?|paras?|conditions?|schedules?|rules?|articles?|standards?|parts?|tables?|figures?|items?|points?) \Z",
    re.IGNORECASE,
)
# So many brackets, and a number is no question's label: nobody numbers questions "12(4)(b)".
DEEP = 3


def known_bare(text: str, reference: Reference, provision: str, cited: set[str], law: Registry) -> bool:
    """Whether a number with no unit word ("43(2)") is a provision, of a section that was cited before it: `cited` holds their ids."""
    section, *rest = provision.split("(")
    held = law.get(provision)
    if held is None or not rest:
        return False
    ground, deep = held.kind in GROUND_KINDS, len(rest) + 1 >= DEEP
    before = text[max(0, reference.start - 24) : reference.start]
    if ground and deep:
        return section in cited or not _ELSEWHERE.search(before)
    if section not in cited and not (
        ground
        and (
            _SAID.match(text, reference.end)
            or (_ends(text, reference) and on_topic(text, reference.start, reference.end, section))
        )
    ):
        return False
    if _HEADS_LINE.search(before):
        return False
    return deep or rest[0][:1].isdigit() or ground


def _ends(text: str, reference: Reference) -> bool:
    """Whether it comes behind a comma and ends its sentence: "… prejudice the economy, 29(1)(b)."."""
    return text[reference.start - 2 : reference.start] == ", " and text[reference.end : reference.end + 1] in (".", ";")


def stands_alone(text: str, reference: Reference) -> bool:
    """Whether a section stands between points or in brackets by itself: "(section 16)", "Section 40."."""
    before, after = text[max(0, reference.start - 6) : reference.start], text[reference.end : reference.end + 4]
    return _BEFORE.search(before) is not None and _AFTER.match(after) is not None
