"""Platforms that an answer names: lines of a name with its amount, and names with none."""

from __future__ import annotations

import itertools
import re

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import capitalised, known
from foiparse.records.fitting import Asked, fits
from foiparse.records.headings import SOFTWARE, field_of, is_heading
from foiparse.records.model import Record
from foiparse.records.names import NAME, clean, is_name, lines_of, split_names
from foiparse.records.spend_record import spend_record
from foiparse.records.told import told
from foiparse.values import absence, date, money

_PAIRED = late(r"^\s*([A-Z][^\t:£]{1,50}?)\s*(?:\t|:\s|\s[-–—]\s|\s(?=£))\s*(\S.*)$")


def paired_lines(letter: Letter, question: Question) -> list[Record]:
    """ "Proactis <tab> £3,900", "Proactis – £3,900", and cells one to a line: a name, then an amount or that there is none."""
    lines = [line.strip() for line in question.answer.splitlines() if line.strip()]
    if form := _of_form(lines):
        return [spend_record(letter, question, *form)]
    out = []
    for line in lines:
        said = _PAIRED.match(line)
        if said and is_name(clean(said[1])) and not is_heading(clean(said[1]), SOFTWARE) and (money(said[2]) or absence(said[2])):
            out.append(spend_record(letter, question, clean(said[1]), said[2].strip()))
    if out:
        return out
    for name, cell in itertools.pairwise(lines):
        if is_name(clean(name), strict=True) and not is_name(clean(cell)) and (money(cell) or absence(cell)):
            out.append(spend_record(letter, question, clean(name), cell))
    return out


def _of_form(lines: list[str]) -> tuple[str, str] | None:
    """Name and amount of a form's lines: "Platform: TenderQuay", "Supplier: Fernlea Software", "Annual cost: £7,200"."""
    told_of: dict[str, str] = {}
    for label, mark, value in (line.partition(":") for line in lines):
        name = field_of(label, SOFTWARE) if mark and is_heading(label, SOFTWARE) else None
        told_of.setdefault(name or "", value.strip())
    name = clean(told_of.get("product") or told_of.get("supplier") or "")
    amounts = [told_of[f] for f in ("annual_cost", "cost") if money(told_of.get(f, ""))]
    return (name, amounts[0]) if amounts and is_name(name) else None


_LISTED_NAMES = late(r",\s*(?:and\s+)?|\s+and\s+|;\s*")


def _listed(line: str) -> list[str]:
    """The names of a line that is nothing but a list of them, one of which is known: "Find a Tender, Sell2Wales and our website" is none."""
    parts = [clean(p) for p in _LISTED_NAMES.split(line.strip(" .")) if p.strip()]
    named = len(parts) > 1 and all(known().find(p) or is_name(p, strict=True) for p in parts)
    return parts if named and any(known().find(p) for p in parts) else []


_NOTICED = late(
    r"\b(?:[Nn]otices?|[Tt]enders?|[Oo]pportunities|[Qq]uot(?:e|ation)s?|[Cc]ontracts?|[Pp]rocurements?)\b[^.;]{0,40}?\b(?:on|via|through"
    r"|using) (?:the )?"
    r"((?:[A-Z][\w+-]*|[a-z]{1,2}-?[A-Z]\w*)(?:[ -](?:[A-Z][\w+-]*)){0,3})"
)
_USES = late(
    r"\b(?:uses?|using|used|via|through|is|are|on|with|called)\b\s+(?:the\s+)?((?:[A-Z][\w-]*|[a-z]{1,2}-?[A-Z]\w*)(?:[ -]"
    r"(?:[A-Z][\w-]*|[a-z]{1,2}-?[A-Z]\w*)){0,3})"
)


_NAME = late(NAME)
_NOT_IN_USE = late(r"\b(?:not|no longer|previously|formerly|replaced|expected to)\b", re.I)


def portal_named(question: Question) -> bool:
    """The question asks for a portal, and the answer is a known one for tenders: "What portal do you use?" – "In-Tend"."""
    return _PORTAL.search(question.text) is not None and bool(platforms_known(told(question)))


_PORTAL = late(r"\b(?:which|what|name of (?:the|your)) (?:[\w-]+ ){0,3}?portals?\b", re.I)


_ON = late(r"^(?:On|Via|Through|Using|With|In)\s+(?=[A-Z])")  # "On Contracts Finder and Sell2Wales"


def platforms_known(answer: str) -> list[str]:
    """The e-tendering platforms that the alias file knows, wherever they stand in an answer that says of none that it is not used."""
    if _NOT_IN_USE.search(answer):
        return []
    # "Find a Tender" has a small word in it
    found = [_ON.sub("", clean(answer[m.start() : m.end()])) for m in _NAME.finditer(capitalised(answer))]
    names = found + ["The " + name for name in found]
    return list(dict.fromkeys(n for n in names if (e := known().find(n)) and e.platform and n in answer))


_STATEMENT_ENDS = late(r"(?<=[A-Za-z0-9)])[.;]\s+")


def named_platforms(letter: Letter, question: Question, asked: Asked) -> list[Record]:
    """Platforms named with no amount each; one amount in the answer is the spend of the one platform named."""
    names: list[str] = []
    answer = told(question)
    opening = _STATEMENT_ENDS.split(answer)[0]
    for line in [*lines_of(answer), *([opening] if "\n" not in opening else [])]:
        if is_name(clean(line), strict=True):
            names += split_names(line)
        elif parts := _listed(line):
            names += parts
    names += [n for m in _NOTICED.finditer(answer) if fits(n := clean(m[1]), asked) and not date(n) and n not in names]
    if not names:
        for line in question.answer.splitlines():
            names += [clean(m[1]) for m in _USES.finditer(line) if (e := known().find(clean(m[1]))) and e.platform]
    names = list(dict.fromkeys(names))
    amount = money(question.answer) if len(names) == 1 else None
    cell = question.answer.strip() if amount and amount.amount is not None and not amount.nothing else ""
    return [spend_record(letter, question, name, cell) for name in names]
