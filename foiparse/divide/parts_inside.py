"""Parts "(a) … (b) …" or "i. … ii. …" inside one paragraph, where lines of their own open with the same parts elsewhere in the letter.

So the letter tells them apart once: in its questions, or in its answers. Parts that stand in a sentence both times stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiparse.late import late

PART_HEAD = late(r"\(?(?:Q|A|Question |Answer )?(\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})[.):]", re.IGNORECASE)
BEHIND_NUMBER = late(r"\d{1,2}[.)]\s+\(?([a-h]|i)[.)]\s", re.IGNORECASE)  # "2. (a) 420" over "(b) 18"
PART_INSIDE = late(r"(?<=[\s;:,])\(?(\d{1,2}|[a-h])\)\s+(?=\w)")
# Behind a number, or where a line begins with its first part: "2. (a) 420; (b) 18", "i. 176. ii. None".
PART_OF_NUMBER = late(r"(?:(?<=[\s;:,])|(?<=^))\(?([a-h]|i{1,3}|iv|vi{0,3})[.)]\s+(?=[\w£<])")
CHAINS = (tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
FEWEST = 2  # parts
SHORTEST_RUN = 40  # characters of a sentence that holds parts
# Grounds of the law are counted like parts: "exempt as it would (a) inhibit advice or (b) …".
LAW = late(r"\b(?:exempt\w*|sections?|regulations?|articles?|paragraphs?|would be likely|would otherwise)\b", re.IGNORECASE)


def opened_by(lines: Iterable[str]) -> set[str]:
    """The parts that lines open with."""
    return {m[1].lower() for line in lines for m in (PART_HEAD.match(line), BEHIND_NUMBER.match(line)) if m}


def parts_inside(text: str, start: int, end: int, plain: str, opened: set[str]) -> list[int]:
    """Where the parts of a paragraph begin; nothing where no lines open with the same."""
    head = PART_HEAD.match(plain)
    if head is not None:
        return _of_number(text, start, end, head[1].lower(), opened) if not LAW.search(plain) else []
    if ")" not in plain or len(plain) < SHORTEST_RUN or not opened & {"1", "a"}:
        return []
    found = [(m.start(), m[1].lower()) for m in PART_INSIDE.finditer(text, start, end)]
    for first in ("1", "a"):
        chain: list[int] = []
        wanted = first
        for at, part in found:
            if part == wanted and part in opened:
                chain.append(at)
                wanted = str(int(part) + 1) if part.isdigit() else chr(ord(part) + 1)
        if len(chain) >= FEWEST:
            return chain
    return []


def _of_number(text: str, start: int, end: int, head: str, opened: set[str]) -> list[int]:
    """Parts below a number on its own line: as many as lines elsewhere open with, all of them and in order."""
    for parts in CHAINS:
        wanted = [part for part in parts if part in opened]
        if len(wanted) < FEWEST or tuple(wanted) != parts[: len(wanted)] or not (head.isdigit() or head == parts[0]):
            continue
        found = [(m.start(), m[1]) for m in PART_OF_NUMBER.finditer(text[start:end])]
        mine = [(at, part) for at, part in found if part in parts]
        if FEWEST <= len(mine) and [part for _, part in mine] == wanted[: len(mine)]:
            return [start + at for at, _ in mine]
    return []


def goes_on_inside(above: str, line: str) -> bool:
    """Whether a line that opens with a part only goes on with the line above it, which holds the part before: "(i) … / (ii) …"."""
    head = PART_HEAD.match(line)
    if head is None or line[:1] != "(":
        return False
    part = head[1].lower()
    before = next((chain[chain.index(part) - 1] for chain in CHAINS if part in chain[1:]), None)
    return before is not None and f"({before})" in above[1:]
