"""The authority of a letter that prints its initials alone: "TfL does not hold this", "SOAS's response". The list of them is data."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from foiparse.late import late

DATA = Path(__file__).parent / "data" / "acronyms.txt"
# What the authority that answers does. That one plainly "holds" or "records" something may be a referral ("HMRC holds this") and tells nothing.
_ACTS = late(
    r"(?<![\w@./-])([A-Z][A-Za-z]{2,7})(?:['’]s? (?:response|reply|answer|decision)\b"
    r"| (?:(?:can confirm that it|does not|do not|has not) (?:hold|held|holds|use|used|record|recorded|employ)"
    r"|uses?|used|employs?|employed|considers?|considered|has received|is unable|is withholding|can confirm|has determined|has decided"
    r"|neither confirms)\b)"
)


@cache
def acronyms() -> dict[str, str]:
    """Initials → the authority's name."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and line[0] != "#")


def by_initials(text: str) -> str | None:
    """The only listed authority, or the one most often so, that the letter says acts by its initials; None where two do alike."""
    known = acronyms()
    acting = Counter(known[m[1]] for m in _ACTS.finditer(text) if m[1] in known).most_common(2)
    if not acting or (len(acting) > 1 and acting[0][1] == acting[1][1]):
        return None
    return acting[0][0]
