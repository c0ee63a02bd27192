"""An answer that is a list, cut into its items, and each item into its cells: "Payroll – Casewell (Fernlea Ltd); Planning – …".

The marks and words between two cells are the columns' headings as far as they say one: ", supplied by", "at an annual cost of", "for".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.records.names import lines_of

# An answer longer than this tells a story, one of more lines is a document.
LONGEST_ANSWER: Final = 4000
MOST_ITEMS: Final = 80
# One item is a sentence, which other ways of reading know better.
FEWEST_ITEMS: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of an item; `field` is what the words before it say that it holds, "" where a mark stands there."""

    field: str
    text: str


_MADE: Final = r"(?:supplied|provided|made|developed|sold|delivered|produced|hosted)"
_BETWEEN: Final = late(
    rf"(?P<supplier>,?\s+(?:(?:which|that|and)\s+)?(?:(?:is|are|was)\s+)?{_MADE}\s+(?:to us\s+)?(?:by|from)\s+(?:the\s+)?|\s+(?:by|from)\s+(?=[A-Z]))"
    r"|(?P<cost>,?\s+(?:(?:and|which|that|with|at|it|for)\s+)*(?:costs?(?:\s+(?:is|of|us))?:?|(?:an?\s+|the\s+)?(?:annual|yearly)\s+(?:cost|fee|charge)"
    r"(?:\s+(?:is|of))?:?|at)\s+(?=£\d))"
    r"|(?P<contract_end>,?\s+(?:(?:and|which|that|with|the|a|its|current)\s+)*"
    r"(?:contract\s+)?(?:ends?|ending|expires?|expiring|expiry|runs? (?:to|until)|"
    r"until|end date|expiry date|renewal date|renewal)(?:\s+(?:is|of))?(?:\s+(?:on|in))?:?\s+(?=\d|[A-Z][a-z]{2,8} \d{4}))"
    r"|(?P<functions>,?\s+(?:(?:which|that)\s+)?(?:(?:is|are)\s+)?(?:used\s+)?for\s+(?:(?:our|the)\s+)?(?=[a-z]|[A-Z]{2,4}\b))"
    r"|(?P<mark>\s+[–—-]\s+|:\s+|,\s+|\s*\|\s*)"
)
_BRACKETS: Final = late(r"\s*\(([^()]*)\)")


def cells_of(item: str) -> list[Cell]:
    """The item's cells, brackets as if a dash stood before them."""
    text = _BRACKETS.sub(r" – \1", item).strip(" .;,")
    out: list[Cell] = []
    field, at = "", 0
    for said in _BETWEEN.finditer(text):
        out.append(Cell(field, text[at : said.start()].strip()))
        field, at = said.lastgroup if said.lastgroup and said.lastgroup != "mark" else "", said.end()
    return [cell for cell in (*out, Cell(field, text[at:].strip(" .;,"))) if cell.text]


_NUMBER: Final = late(r"(?:^|(?<=[.;,])\s+|(?<=[a-z)]) )\(?(?P<n>\d{1,2})[.)]\s+(?=[A-Z])")
# A name begins with a capital, or as "iTrent" does.
_CAPITAL: Final = r"(?=[A-Z]|[a-z]{1,2}[A-Z])"
_SENTENCE: Final = late(rf"(?<=[A-Za-z0-9)])\.\s+{_CAPITAL}")
_COMMA: Final = late(rf",\s+(?:and\s+)?{_CAPITAL}|\s+and\s+{_CAPITAL}")
# What leads to the first item: "We use", "The following systems are in use:".
_LEAD: Final = late(
    r"^(?:yes\W+)?(?:(?:we|the \w+(?: [A-Z]\w+)?|\w+ (?:Council|University|Police))\s+(?:currently |also |now )?(?:uses?|has|have|operates?)\s+"
    r"(?:the )?)",
    re.I,
)
_HEADING: Final = late(r"[:.]$")


# "Casewell and Oakbyte, £6,600 each", "Casewell and Oakbyte each cost £6,600 per annum": the sum is that of every name.
_EACH: Final = late(
    r"^(?P<names>[^£.;:]{3,200}?)(?:(?:,| at| –| -|:)?\s+(?P<sum>£[\d,.]+[km]?(?: (?:per annum|a year|p\.a\.|per year))?)\s+each|\s+each costs?\s+"
    r"(?P<other>£[\d,.]+[km]?(?: (?:per annum|a year|p\.a\.|per year))?))(?: (?:per annum|a year|p\.a\.|per year))?\W*$"
)


_AND_THE = late(r"^(?:and |the )")


def item_lists(answer: str) -> Iterator[list[str]]:
    """The ways in which the answer may be a list: by its lines, numbers, semicolons, sentences, commas; the likeliest first."""
    if len(answer) > LONGEST_ANSWER:
        return
    lines = lines_of(answer)
    if len(lines) > FEWEST_ITEMS and _HEADING.search(lines[0]):
        lines = lines[1:]  # "The following systems are in use:"
    if len(lines) >= FEWEST_ITEMS:
        if len(lines) <= MOST_ITEMS:
            yield [line.rstrip(" ;,.") for line in lines]
        return
    text = _LEAD.sub("", " ".join(answer.split())).strip()
    if each := _EACH.match(text):
        yield [f"{name} – {each['sum'] or each['other']}" for name in _COMMA.split(each["names"])]
        return
    for parts in (_numbered(text), text.split("; "), _SENTENCE.split(text), _COMMA.split(text)):
        items = [_AND_THE.sub("", p.strip(" .;,")) for p in parts if p.strip(" .;,")]
        if FEWEST_ITEMS <= len(items) <= MOST_ITEMS:
            yield items


def _numbered(text: str) -> list[str]:
    """The text at its numbers, which rise by one; the first may have been taken for the answer's own."""
    marks = list(_NUMBER.finditer(text))
    numbers = [int(m["n"]) for m in marks]
    first = numbers[0] if numbers else 0
    at_head = bool(marks) and marks[0].start() == 0
    if first != (1 if at_head else FEWEST_ITEMS) or numbers != list(range(first, first + len(numbers))):
        return []
    starts = [*([] if at_head else [0]), *(m.end() for m in marks)]
    ends = [*(m.start() for m in marks if m.start()), len(text)]
    return [text[a:b] for a, b in zip(starts, ends, strict=True)]
