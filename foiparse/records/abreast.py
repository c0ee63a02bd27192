"""Several systems told abreast: questions down the side with a column for each system, or a list answered in turn for each.

"What system do you use? | PlanDesk | Peoplepath" over "Who is the supplier? | Fernlea | Tarn Software"; "1. Name 2. Supplier" answered
under "CRM" and again under "ERP".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.asking import supplier_asked
from foiparse.records.fieldwise import asks_field
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import intent_of, says_software
from foiparse.records.join import join
from foiparse.records.model import System, place
from foiparse.records.names import clean, is_name
from foiparse.records.recast import ASKS
from foiparse.records.tables import fill, name_in, pair_in
from foiparse.records.uses import words_before
from foiparse.values import absence, date, money

Span = tuple[int, int]

# One question answered several times may be anything; so many tell of the same systems.
FEWEST: Final = 2
# What a system is for, as a heading over its answers or its column, has no more words than this.
LONGEST_USE: Final = 5
# The words before the questions that say what they are about.
BEFORE: Final = 300
_NAMES: Final = ("product", "supplier", "both")
_NUMBER: Final = late(r"^\s*\(?(?:[Qq]\.? ?)?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-h]|[ivx]{1,4})[.):]+\s+(?=\S)")
# "Which system do you use and who supplies it" asks for both names, "Who supplies the system" for one.
_OF_SYSTEM: Final = late(
    r"\b(?:which|what|names? of (?:the|your)) (?:[\w&/-]+ ){0,3}?(?:systems?|software|products?|platforms?|tools?)\b", re.I
)
# A sentence below the last row of a table: "The Council does not hold one contract for all of these."
_REMARK: Final = late(r"[A-Z][^\t\n]{30,}\.")
# "Contract 1", "System B", "Our response": a heading that says of no use.
_NO_USE: Final = late(
    r"(?:contract|system|supplier|software|lot|no|item|part)?\W*(?:\d{1,2}|[A-Z])|(?:(?:our|the|your) )?(?:full )?"
    r"(?:responses?|answers?|repl(?:y|ies)|details?|comments?|notes?|requests?|questions?)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A question with its answer for each system, and where in the letter these stand."""

    question: Question
    asked: str
    field: str | None
    cells: tuple[str, ...]
    spans: tuple[Span, ...]


def systems_abreast(letter: Letter) -> tuple[list[System], set[str]]:
    """The systems told so, and the labels of the questions that tell them."""
    out: list[System] = []
    labels: set[str] = set()
    for rows, heads in _groups(letter):
        named = _named(letter, rows, heads)
        if len(named) >= FEWEST or (named and rows[0].spans and len({h for h in heads if h}) == len(heads)):
            out += [s for n in named if (s := _system(letter, rows, heads[n], n))]
            labels |= {t.question.label for t in rows}
    return out, labels


def _groups(letter: Letter) -> Iterator[tuple[list[_Told], list[str]]]:
    """Questions that stand together, each with as many answers, and the heading of each answer; rows of a table that ask are questions."""
    told = (_told(letter, q) for q in letter.questions)
    for (width, _), group in itertools.groupby(told, key=lambda t: (len(t.cells), bool(t.spans)) if t else (0, False)):
        rows = [t for t in group if t]
        if width > 1 and len(rows) >= FEWEST and _in_turn(rows):
            yield rows, _headings(letter, rows)
    for question in letter.questions:
        cells = letter.tables[question.tables[0]].cells if len(question.tables) == 1 else []
        width = min(map(len, cells), default=0) - 1
        if width > 1:
            asking = [row for row in cells if ASKS.match(row[0])]
            if asking and all(row in asking or _is_fact(row[0]) for row in cells[1:]) and not any(map(_is_fact, cells[0][1:])):
                asking = [row for row in cells if row in asking or _is_fact(row[0])]
            rows = [_row(question, " ".join(r[0].split()), [c.strip() for c in r[1 : width + 1]], ()) for r in asking]
            heads = cells[0] if cells[0] not in asking else [""] * (width + 1)
            yield rows, [h.strip() for h in heads[1 : width + 1]]


def _told(letter: Letter, question: Question) -> _Told | None:
    """The question with its cells or with its answers at several places; None where it has one answer."""
    lines = [line.strip() for line in question.text.splitlines() if line.strip()]
    asked = lines[0] if len(set(lines)) == 1 else " ".join(lines)
    spans: tuple[Span, ...] = ()
    row, _, rest = question.answer.strip("\n").partition("\n")
    if "\t" in row and (not rest.strip() or _REMARK.fullmatch(rest.strip())):
        cells = [c.strip() for c in row.split("\t")]
    else:
        spans = tuple(question.answer_spans)
        cells = [_NUMBER.sub("", letter.text[a:b].strip()) for a, b in spans]
    return _row(question, asked, cells, spans) if len(cells) > 1 else None


def _row(question: Question, asked: str, cells: Sequence[str], spans: tuple[Span, ...]) -> _Told:
    return _Told(question, asked, _field(question, asked), tuple(cells), spans)


def _field(question: Question, asked: str) -> str | None:
    """Which name or fact the question asks for by its name, or which name in a sentence; None for anything else."""
    named = asks_field(question.model_copy(update={"text": asked, "answer": ""}))
    if named or not intent_of(asked).names:
        return named
    of_system = _OF_SYSTEM.search(asked) is not None
    return ("both" if of_system else "supplier") if supplier_asked(asked) else "product"


def _named(letter: Letter, rows: Sequence[_Told], heads: Sequence[str]) -> list[int]:
    """The columns that name a system; [] unless names are asked for once, no name stands for a fact, and the letter speaks of software."""
    fields = [t.field for t in rows]
    named = [t for t in rows if t.field in _NAMES]
    if (
        len(rows) < FEWEST
        or not named
        or max(map(fields.count, _NAMES)) > 1
        or any(map(_is_field, heads))
        or not all(map(_fits, rows))
    ):
        return []
    texts = [words_before(letter)[-BEFORE:], *(text for t in rows for text in (t.asked, t.question.text))]
    columns = list(enumerate(zip(*(t.cells for t in named), strict=True)))
    out = [n for n, column in columns if any(map(_names, column))]
    whole = all(_names(c) or name_in(c) is None for n, column in columns for c in column if n in out)
    return out if whole and any(map(says_software, texts)) else []


def _names(cell: str) -> bool:
    return is_name(clean(cell.split("(")[0])) and not money(cell) and not date(cell)


def _is_field(heading: str) -> bool:
    """The column is of a fact, not of a system: "Supplier", "Cost"."""
    return bool(heading) and field_of(heading, SOFTWARE) not in (None, "functions") and len(heading.split()) <= 2


def _is_fact(heading: str) -> bool:
    """The row is of a name or a fact, beside rows that ask in a sentence: "Annual cost" below "Who supplies it"."""
    return field_of(heading, SOFTWARE) not in (None, "functions")


_DIGIT = late(r"\d")


def _fits(row: _Told) -> bool:
    """No name stands where an end or a sum is asked for."""
    return row.field not in ("contract_end", "annual_cost", "cost", "total_cost") or all(
        not c or _DIGIT.search(c) or absence(c) or (c[:1].isalpha() and not is_name(clean(c), strict=True)) for c in row.cells
    )


def _in_turn(rows: Sequence[_Told]) -> bool:
    """What stands at several places was told for one system after another."""
    places = [t.spans for t in rows]
    ordered = [span for column in zip(*places, strict=True) for span in column]
    return ordered == sorted(ordered)


def _headings(letter: Letter, rows: Sequence[_Told]) -> list[str]:
    """The heading of each system, "" where it has none."""
    width = len(rows[0].cells)
    if rows[0].spans:
        return list(_heads_above(letter, rows))
    start = min((a for a, _ in rows[0].question.question_spans), default=0)
    line = letter.text[:start].rstrip().rpartition("\n")[2]
    cells = [c.strip() for c in line.split("\t")]
    return cells[-width:] if len(cells) in (width, width + 1) else [""] * width


_ENDS_AS_PROSE = late(r"[.,;!?]$")


def _heads_above(letter: Letter, rows: Sequence[_Told]) -> Iterator[str]:
    end = 0
    for n in range(len(rows[0].cells)):
        again = [t.question.question_spans for t in rows if len(t.question.question_spans) == len(t.spans)]
        start = min(*(t.spans[n][0] for t in rows), *(spans[n][0] for spans in again), len(letter.text))
        line = letter.text[end:start].strip().rpartition("\n")[2].strip(" :")
        short = len(line.split()) <= LONGEST_USE and not line[:1].isdigit() and not _ENDS_AS_PROSE.search(line)
        yield line if short else ""
        end = max(t.spans[n][1] for t in rows)


def _system(letter: Letter, rows: Sequence[_Told], head: str, n: int) -> System | None:
    """The system of one column, its names first, then the facts of the other rows."""
    system = System()
    for row in sorted(rows, key=lambda t: t.field not in _NAMES):
        cell = row.cells[n]
        if not cell or absence(cell):
            continue
        spans = [row.spans[n]] if row.spans else row.question.answer_spans
        part = row.question.model_copy(update={"text": row.asked, "answer": cell, "answer_spans": spans, "tables": []})
        if row.field == "both":
            system.product, system.supplier = pair_in(cell, row.asked)
            system.raw.append(cell)
        elif row.field:
            fill(system, row.field, row.asked, cell)
        elif system.product or system.supplier:
            join([system], [system], part, intent_of(row.asked))
        system.questions.append(row.question.label)
        if row.field in _NAMES and system.span is None:
            system.span = place(letter, part, clean(cell))
    if head and not _NO_USE.fullmatch(head) and head not in (system.product, system.supplier):
        system.functions = system.functions or [head]
    return system if system.product or system.supplier else None
