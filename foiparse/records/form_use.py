"""Forms that call the use of a system "System" and its name "Product": "System: Payroll", "Supplier: Fernlea", "Product: Casewell"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from foiparse.late import late

_USE: Final = late(
    r"^(?P<mark>\W*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?)(?P<label>systems?|category|area|service(?: area)?)(?P<rest>\s*(?::|\t|\s[–-]\s).*)$",
    re.I,
)
_NAME: Final = late(
    r"^\W*(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?(?:product|software|application|brand)s?(?: names?)?\s*(?::|\t|\s[–-]\s)\s*\S", re.I
)


def with_use(text: str) -> str:
    """The lines with "Function" for "System", wherever a product is told before the next such line."""
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines) if _USE.match(line)]
    for start, end in itertools.pairwise([*starts, len(lines)]):
        if any(_NAME.match(line) for line in lines[start + 1 : end]):
            lines[start] = _USE.sub(r"\g<mark>Function\g<rest>", lines[start])
    return "\n".join(lines)
