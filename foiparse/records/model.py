"""A software system as it is put together from several answers, and the finished records as dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import fold, known

Record = dict[str, Any]


@dataclass(slots=True)
class System:
    """One system: names as printed, facts as found, the questions that told them in the order of telling."""

    product: str | None = None
    supplier: str | None = None
    functions: list[str] = field(default_factory=list)
    contract_end: str | None = None
    annual_cost: float | int | None = None
    users: int | str | None = None
    total: float | int | None = None
    raw: list[str] = field(default_factory=list)
    span: tuple[int, int] | None = None
    questions: list[str] = field(default_factory=list)
    platform: bool = False
    worth_beside: bool = False  # its total stands in the row of a table that names it
    start: str | None = None
    length: str | None = None

    def record(self) -> Record:
        """The record, with the canonical names beside the printed ones."""
        aliases = known()
        own = [n.casefold() for n in (self.product, self.supplier) if n]  # "Do you use Casewell?" says of no use
        entry = aliases.find(self.product)
        supplier = aliases.canonical(self.supplier) if self.supplier else (entry.supplier if entry else None)
        return {
            "product": self.product,
            "supplier": self.supplier,
            "functions": [f for f in self.functions if f.casefold() not in own and not aliases.find(f)],
            "contract_end": self.contract_end,
            "annual_cost": self.annual_cost,
            "users": self.users,
            "canonical_product": aliases.canonical(self.product),
            "canonical_supplier": supplier,
            "raw": " | ".join(dict.fromkeys(self.raw)),
            "question": self.questions[0] if self.questions else None,
            "questions": list(dict.fromkeys(self.questions)),
            "span": list(self.span) if self.span else None,
        }


def same(one: System, other: System) -> bool:
    """Both name the same product, or the same supplier where one of them names no product."""
    if one is other:
        return True
    if one.product and other.product:
        return bool(_folded(one.product) & _folded(other.product))
    return bool(keys_of(one) & keys_of(other))


def keys_of(system: System) -> set[str]:
    """Its product's and its supplier's name, folded, as printed and in canonical form."""
    return _folded(system.product) | _folded(system.supplier)


def apart(one: System, other: System) -> bool:
    """Two contracts of one supplier, and no product told: they are for different things, and end or cost differently."""
    if one.product or other.product or not one.functions or not other.functions:
        return False
    uses = [{fold(f) for f in s.functions} for s in (one, other)]
    facts = [(s.contract_end, s.annual_cost) for s in (one, other)]
    return not uses[0] & uses[1] and any(a is not None and b is not None and a != b for a, b in zip(*facts, strict=True))


def those_of(systems: Sequence[System], others: Sequence[System]) -> list[System]:
    """The systems that are one of the others, or the `same` as one; each name is looked up once, not compared with every other."""
    are = {id(s) for s in others}
    products = {key for s in others if s.product for key in _folded(s.product)}
    unnamed = {key for s in others if not s.product for key in _folded(s.supplier)}
    names = {key for s in others for key in keys_of(s)}
    out = []
    for s in systems:
        product, name = _folded(s.product), keys_of(s)
        alike = product & products or name & unnamed if s.product else name & names
        if id(s) in are or alike:
            out.append(s)
    return out


def _folded(name: str | None) -> set[str]:
    """A name and its canonical form, folded."""
    return {fold(n) for n in (name, known().canonical(name)) if n}


def shortened(short: System, long: System) -> bool:
    """`short` is a shorter name of `long`: all its words stand in the other's name."""
    words = {fold(w) for w in (short.product or short.supplier or "").split()}
    return bool(words) and words <= {fold(w) for n in (long.product, long.supplier) if n for w in n.split()}


def place(letter: Letter, question: Question | None, words: str) -> tuple[int, int] | None:
    """Where `words` stand in the letter: within the question's answer or question, None where they do not stand as they are."""
    spans = [*question.answer_spans, *question.question_spans] if question else [(0, len(letter.text))]
    needle = words.strip().splitlines()[0] if words.strip() else ""
    for start, end in spans:
        at = letter.text.find(needle, start, end) if needle else -1
        if at >= 0:
            return at, at + len(needle)
    return None


def plain(number: Any) -> int | float | None:
    """A Decimal, int or float as the plain number that JSON has: whole numbers as int."""
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)


_PART_LABEL = late(r"(\d{1,2})[a-z]")


def parent_of(label: str) -> str:
    """The label of the question that a part belongs to: "4" of "4.a" and of "4a"; "" for a question of its own."""
    head = label.rpartition(".")[0]
    said = _PART_LABEL.fullmatch(label)
    return head or (said[1] if said else "")
