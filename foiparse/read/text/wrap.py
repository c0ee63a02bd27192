"""Hard-wrapped lines: whether a file has them, and which lines belong together.

A line is full when the next line's first word would not have fitted. In a file wrapped by a mail program or editor nearly
every line is full but the last of its paragraph. We join only in such files, only full lines, and never over a list number,
a bullet, a label or a blank line: a wrong join costs more than a missed one.
"""

from __future__ import annotations

from itertools import pairwise

from foiparse.read.text.cells import starts_item

# Mail programs and editors wrap at 65 to 80; below 50 it is a column of a table, above 100 paragraphs on one line.
NARROWEST, WIDEST = 50, 100
# Full lines that break inside a sentence (next line in lower case): proof enough where there are this many ...
MIN_PROOFS = 3
# ... and they are this share of all pairs of neighbouring lines; lists of short lines have hardly any.
MIN_SHARE = 0.25
# Lines beyond the width (addresses of web pages, which nothing can wrap) that a wrapped file may have.
MAX_OVERLONG = 0.05
# After the end of a sentence a new paragraph may follow; only a line this near to the width is surely full.
SLACK = 12
_SENTENCE_END = (".", "?", "!", ":", ";")


def width(lines: list[str]) -> int | None:
    """The column at which a text was hard-wrapped, None where it was not."""
    pairs = [(a.rstrip(), b.strip()) for a, b in pairwise(lines) if a.strip() and b.strip()]
    # Only lines that another follows: a paragraph alone between blank lines may be as long as it likes.
    lengths = sorted(len(a) for a, _ in pairs if " " in a.strip())
    if len(lengths) < MIN_PROOFS:
        return None
    widest = lengths[int((len(lengths) - 1) * (1 - MAX_OVERLONG))]
    if not NARROWEST <= widest <= WIDEST:
        return None
    proofs = sum(b[0].islower() and full(a, b, widest) for a, b in pairs)
    return widest if proofs >= MIN_PROOFS and proofs >= MIN_SHARE * len(pairs) else None


def full(line: str, following: str, widest: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > widest


def runs_on(line: str, following: str, widest: int) -> bool:
    """Whether `following` continues the paragraph of `line`."""
    line, after = line.rstrip(), following.strip()
    if not line or not after or starts_item(after) or not full(line, after, widest):
        return False
    if _indent(following) > _indent(line) + 1 and not starts_item(line.strip()):
        return False
    if after[0].islower() or not line.endswith(_SENTENCE_END):
        return True
    return len(line) >= widest - SLACK and not line.endswith((":", "?"))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
