"""Lists inside a paragraph: "1. … 2. … 3. …", "1 … 2 …", "(a) … (b) …". Items that units were not cut at, since nothing ends before them."""

from __future__ import annotations

from foiparse.divide.numbering import runs_on
from foiparse.divide.prepared import Prepared
from foiparse.divide.units import Unit, bounds, lists_inside
from foiparse.late import late

SHORTEST_LIST = 40  # characters of a paragraph that may hold a list
INSIDE = late(r"(?<=[\s;,\"“‘'])(\(?)(\d{1,2})([.)]+)\s+(?=[\w\"“'‘])")  # a number of a list inside a paragraph
# The same with nothing but a blank after it ("1 how many buses 2 age of each 3 owned or leased"), and letters ("(a) …, (b) …").
BARE_INSIDE = late(r"(?<![^\s;,?.\"“‘'])(\d{1,2})\s+(?=[A-Za-z\"“‘'])")
LETTERS_INSIDE = late(r"(?<=[\s;,:])(?:and\s+)?(?:\d{1,2}\s)?(\(?)([a-h]|[ivx]{1,4})\)(?:\s+(?=[\w\"“‘'£€(<])|(?=[a-z]{2}))")
SECTIONED_INSIDE = late(
    r"(?<![^\s;,?.\"“‘'])([A-H])(\d{1,2})[.:)]?\s+(?=[A-Za-z\"“‘'])"
)  # "A1 budget A2 learners enrolled A3 completions"
FEWEST_SECTIONED = 2
FEWEST_BARE = 4  # such numbers that must count on from one: fewer may be figures
FEWEST_LETTERS = 2


def numbers_inside(letter: Prepared, unit: Unit) -> set[int]:
    """Where the numbers of a list stand that one paragraph holds: "1. … 2. … 3. …", counting on from its head or from 1; or its letters."""
    if unit.end - unit.start < SHORTEST_LIST or lists_inside(unit.plain):
        return set()
    head = letter.heads[unit.index]
    number = head.path[-1] if head is not None and head.paths else None
    joined = head.length if head is not None and len(head.paths) > 1 else 1  # "4) & 5) Not held" is the head of one answer
    found = _counting(letter.text, unit, number, unit.start + joined)
    return (
        set(found)
        if len(found) + (number is not None) > 1
        else _bare_run(letter.text, unit) or _lettered_run(letter.text, unit, number) or _sectioned_run(letter.text, unit)
    )


def _counting(text: str, unit: Unit, number: str | None, start: int) -> list[int]:
    wanted = int(number) + 1 if number and number.isdecimal() else 1
    found: list[int] = []
    form = ""
    for m in INSIDE.finditer(text, start, unit.end):
        if int(m[2]) == wanted and (not form or form == m[1] + m[3]) and not bounds(text, m.start()):
            found.append(m.start())
            wanted, form = wanted + 1, m[1] + m[3]
    return found


def _bare_run(text: str, unit: Unit) -> set[int]:
    """Numbers without a mark: a run from one, of several, that begins the paragraph or a quotation in it."""
    found: list[int] = []
    for m in BARE_INSIDE.finditer(text, unit.start, unit.end):
        if int(m[1]) == len(found) + 1:
            found.append(m.start(1))
    opens = bool(found) and (found[0] == unit.start or text[found[0] - 1] in "\"“‘'")
    return {at for at in found if at > unit.start} if opens and len(found) >= FEWEST_BARE else set()


def _sectioned_run(text: str, unit: Unit) -> set[int]:
    """Numbers with the letter of a section: a run in which each counts on from the one before, or begins the next section."""
    found: list[int] = []
    last: tuple[str, int] | None = None
    for m in SECTIONED_INSIDE.finditer(text, unit.start, unit.end):
        here = m[1], int(m[2])
        if last is None or here == (last[0], last[1] + 1) or here == (chr(ord(last[0]) + 1), 1):
            found.append(m.start())
            last = here
    return {at for at in found if at > unit.start} if len(found) >= FEWEST_SECTIONED else set()


def _lettered_run(text: str, unit: Unit, number: str | None) -> set[int]:
    """Letters in brackets: a run from the first, or from the one after the paragraph's own."""
    found: list[int] = []
    form, last = "", number if number and not number.isdecimal() else None
    for m in LETTERS_INSIDE.finditer(text, unit.start + 1, unit.end):
        first = last is None and m[2] in ("a", "i")
        if (first or runs_on(last, m[2])) and (not found or form == m[1]):
            found.append(m.start())
            form, last = m[1], m[2]
    return set(found) if len(found) + (number is not None and not number.isdecimal()) >= FEWEST_LETTERS else set()
