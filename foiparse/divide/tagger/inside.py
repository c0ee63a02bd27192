"""Lists inside a paragraph: "1. … 2. … 3. …", "1 … 2 …", "(a) … (b) …", and the items that ran into the paragraph before their own.

A text converter lets paragraphs run into one another: "2. Who provides it? The council. 3. On what date" holds the next item of a list
that goes on in the next paragraph. Its number counts on from the last one, in the same form, behind the end of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from foiparse.divide.numbering import runs_on
from foiparse.divide.prepared import Prepared
from foiparse.divide.units import SENTENCE_ENDS, Unit
from foiparse.late import late

SHORTEST_LIST = 40  # characters of a paragraph that may hold a list
INSIDE = late(r"(?<=[\s;,\"“‘'])(\(?)(\d{1,2})([.)]+)\s+(?=[\w\"“'‘])")  # a number of a list inside a paragraph
FIRST = late(r"(\(?)(\d{1,2})([.)]+)\s")  # the same at its head
# The same with nothing but a blank after it ("1 how many buses 2 age of each 3 owned or leased"), and letters ("(a) …, (b) …").
BARE_INSIDE = late(r"(?<![^\s;,?.\"“‘'])(\d{1,2})\s+(?=[A-Za-z\"“‘'])")
LETTERS_INSIDE = late(r"(?<=[\s;,:])(?:and\s+)?(\(?)([a-h]|[ivx]{1,4})\)\s+(?=[\w\"“‘'])")
FEWEST_BARE = 4  # such numbers that must count on from one: fewer may be figures
FEWEST_LETTERS = 2


@dataclass(slots=True)
class Lists:
    """Finds the lists inside a letter's paragraphs, asked in text order."""

    letter: Prepared
    last: tuple[str, int] = ("", 0)  # form and number of the last item before: ("().", 3)

    def inside(self, unit: Unit) -> set[int]:
        """Where the numbers, or letters, of a list stand inside this paragraph."""
        if unit.end - unit.start < SHORTEST_LIST:
            self._pass(unit, [])
            return set()
        head = self.letter.heads[unit.index]
        number = head.path[-1] if head is not None and head.paths else None
        text = self.letter.text
        found = _counting(text, unit, "", int(number) + 1 if number and number.isdecimal() else 1)
        if len(found) + (number is not None) > 1 or (number is None and self._begins(unit, found)):
            self._pass(unit, found)
            return set(found)
        if number is None and (found := self._goes_on(unit)):
            self._pass(unit, found)
            return set(found)
        self._pass(unit, [])
        return _bare_run(text, unit) or _lettered_run(text, unit, number)

    def _begins(self, unit: Unit, found: list[int]) -> bool:
        """Whether a single "1." is the first of a list whose second stands in the next paragraph."""
        at = unit.index + 1
        if not found or at >= len(self.letter.units) or not _ends_sentence(self.letter.text, unit, found[0]):
            return False
        form, _ = _number_at(self.letter.text, found[0])
        after = self.letter.units[at]
        second = FIRST.match(self.letter.text, after.start, after.end)
        return second is not None and (second[1] + second[3], int(second[2])) == (form, 2)

    def _goes_on(self, unit: Unit) -> list[int]:
        """Items that count on from the last paragraph's."""
        form, number = self.last
        if not form:
            return []
        found = _counting(self.letter.text, unit, form, number + 1)
        return found if found and _ends_sentence(self.letter.text, unit, found[0]) else []

    def _pass(self, unit: Unit, found: list[int]) -> None:
        """Remember the last number of this paragraph, or at its head."""
        if found:
            self.last = _number_at(self.letter.text, found[-1])
        elif FIRST.match(self.letter.text, unit.start, unit.end):
            self.last = _number_at(self.letter.text, unit.start)


def _number_at(text: str, at: int) -> tuple[str, int]:
    m = FIRST.match(text, at)
    return (m[1] + m[3], int(m[2])) if m else ("", 0)


def _ends_sentence(text: str, unit: Unit, at: int) -> bool:
    before = text[unit.start : at].rstrip()
    return before[-1:] in SENTENCE_ENDS


def _counting(text: str, unit: Unit, form: str, wanted: int) -> list[int]:
    """Where `wanted` and the numbers after it stand, all of one form."""
    found: list[int] = []
    for m in INSIDE.finditer(text, unit.start + 1, unit.end):
        if int(m[2]) == wanted and (not form or form == m[1] + m[3]):
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
