"""Parts "(a) … (b) …" or "i. … ii. …" inside one paragraph, where lines of their own open with the same parts elsewhere in the letter.

So the letter tells them apart once: in its questions, or in its answers. Parts that stand in a sentence both times stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from foiparse.late import late

PART_HEAD = late(r"\(?(?:Q|A|Question |Answer )?(\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})[.):]", re.IGNORECASE)
BEHIND_NUMBER = late(r"\d{1,2}[.)]\s+\(?([a-h]|i)[.)]\s", re.IGNORECASE)  # "2. (a) 420" over "(b) 18"
PART_INSIDE = late(r"(?<=[\s;:,])\(?(\d{1,2}|[a-h])\)\s+(?=\w)")
# Behind a number, or where a line begins with its first part: "2. (a) 420; (b) 18", "i. 176. ii. None".
PART_OF_NUMBER = late(r"(?:(?<=[\s;:,])|^)\(?([a-h]|i{1,3}|iv|vi{0,3})[.)]\s+(?!(?:and|or|to)\b)(?=[\w£<])")
CHAINS = (tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
FEWEST = 2  # parts
SHORTEST_RUN = 40  # characters of a sentence that holds parts
# Grounds of the law are counted like parts: "exempt as it would (a) inhibit advice or (b) …".
LAW = late(r"\b(?:exempt\w*|sections?|regulations?|articles?|paragraphs?|would be likely|would otherwise)\b", re.IGNORECASE)


@dataclass(slots=True)
class Opened:
    """The parts that lines open with: all of them, and those in a row below each number ("2": a, b, c)."""

    parts: set[str] = field(default_factory=set)
    below: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)


def opened_by(lines: Iterable[str]) -> Opened:
    """What the letter's lines open with."""
    found, rows, number = Opened(), list[tuple[str, list[str]]](), ""
    for line in lines:
        behind, head = BEHIND_NUMBER.match(line), PART_HEAD.match(line)
        if head is None:
            continue
        found.parts.add(head[1].lower())
        if head[1].isdigit():
            number = head[1]
            rows.append((number, [behind[1].lower()] if behind else []))
        elif rows:
            rows[-1][1].append(head[1].lower())
    for of, row in rows:
        if len(row) >= FEWEST and any(row == list(chain[: len(row)]) for chain in CHAINS):
            found.below.setdefault(of, set()).add(tuple(row))
    return found


def parts_inside(text: str, start: int, end: int, plain: str, opened: Opened, number: int) -> list[int]:
    """Where the parts of a paragraph, below the number, begin; nothing where no lines open with the same."""
    head = PART_HEAD.match(plain)
    if head is not None:
        of = head[1] if head[1].isdigit() else str(number)
        return _of_number(text, start, end, opened.below.get(of)) if opened.below and not LAW.search(plain) else []
    if ")" not in plain or len(plain) < SHORTEST_RUN or not opened.parts & {"1", "a"}:
        return []
    found = [(m.start(), m[1].lower()) for m in PART_INSIDE.finditer(text, start, end)]
    for first in ("1", "a"):
        chain: list[int] = []
        wanted = first
        for at, part in found:
            if part == wanted and part in opened.parts:
                chain.append(at)
                wanted = str(int(part) + 1) if part.isdigit() else chr(ord(part) + 1)
        if len(chain) >= FEWEST:
            return chain
    return []


def _of_number(text: str, start: int, end: int, rows: set[tuple[str, ...]] | None) -> list[int]:
    """All parts that lines elsewhere open with below the same number, in order."""
    if not rows:
        return []
    found = [(start + m.start(), m[1].lower()) for m in PART_OF_NUMBER.finditer(text[start:end])]
    return [at for at, _ in found] if tuple(part for _, part in found) in rows else []


def goes_on_inside(above: str, line: str) -> bool:
    """Whether a line that opens with a part only goes on with the line above it, which holds the part before: "(i) … / (ii) …"."""
    head = PART_HEAD.match(line)
    if head is None or line[:1] != "(":
        return False
    part = head[1].lower()
    before = next((chain[chain.index(part) - 1] for chain in CHAINS if part in chain[1:]), None)
    return before is not None and f"({before})" in above[1:]
