"""Numbers that stand alone: with no unit word, yet of a section that the letter cites; or with one, and nothing else in the sentence.

"As 12(1)(b) requires" and "43(2) is engaged" come after the section was cited in full, by people who no longer spell it out.
"We can say neither. Section 40." leaves no word of access law near it, and yet nothing else is written so.
"""

from __future__ import annotations

from foiparse.late import late
from foiparse.law.grammar import Reference
from foiparse.law.registry import Registry

# At the head of a line a number with brackets is a question's.
_HEADS_LINE = late(r"(?:^|\n)[^\w\n]{0,6}\Z")
_BEFORE = late(r"(?:^|[.;:,(?!\n]|\s[-–—])\s{0,3}\Z")
_AFTER = late(r"\s{0,2}(?:[.;)\n]|\Z)")
# So many brackets, and a number is no question's label: nobody numbers questions "12(4)(b)".
DEEP = 3


def known_bare(text: str, reference: Reference, provision: str, cited: set[str], law: Registry) -> bool:
    """Whether a number with no unit word ("43(2)") is a provision, of a section that was cited before it: `cited` holds their ids."""
    section, *rest = provision.split("(")
    if provision not in law or section not in cited:
        return False
    if _HEADS_LINE.search(text[max(0, reference.start - 12) : reference.start]):
        return False
    return len(rest) + 1 >= DEEP or (bool(rest) and rest[0][:1].isdigit())


def stands_alone(text: str, reference: Reference) -> bool:
    """Whether a section stands between points or in brackets by itself: "(section 16)", "Section 40."."""
    before, after = text[max(0, reference.start - 6) : reference.start], text[reference.end : reference.end + 4]
    return _BEFORE.search(before) is not None and _AFTER.match(after) is not None
