"""The English name that stands beside a Welsh one: "Cyngor Tref Conwyfryn / Conwyfryn Town Council"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foiparse.late import late

FARTHEST = 8  # characters between the two forms: a line's end, a stroke with its spaces
_BETWEEN = late(r"[\s/|·•–—()-]*$")
# A Welsh kind of body, which begins the name, and its English, which ends or begins one.
KINDS = {
    "cyngor": ("council",),
    "heddlu": ("police", "constabulary"),
    "prifysgol": ("university",),
    "bwrdd": ("board",),
    "ymddiriedolaeth": ("trust",),
    "awdurdod": ("authority",),
    "llywodraeth": ("government",),
    "ysgol": ("school",),
    "comhairle": ("council",),
}


def english_beside(form: str, found: Sequence[tuple[int, int, str]], text: str) -> str | None:
    """The name of the same kind that stands right before or after the Welsh one; `found` holds all names with their places, in order."""
    wanted = KINDS.get(form.split()[0].lower())
    if not wanted:
        return None
    for (_, end, first), (start, _, second) in pairwise(found):
        if start - end > FARTHEST or not _BETWEEN.match(text[end:start]):
            continue
        for welsh, other in ((first, second), (second, first)):
            if welsh.lower() == form.lower() and set(wanted) & set(other.lower().split()):
                return other
    return None
