"""One system from an answer that gives its facts in the order of the question: "supplier, name, annual cost, users, end date"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.cost_asked import of_year
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.model import System
from foiparse.records.names import clean, is_name
from foiparse.records.phrases import systems_of
from foiparse.records.told import told
from foiparse.values import absence, date, money

# What a question may ask for of a system, by its words; the first that fits at a place counts.
_FIELDS: Final = late(
    r"\b(?:(?P<supplier>(?:who|(?:which|what) (?:company|firm|organisation|supplier|provider|vendor)) (?:supplies|provides|makes|sells|hosts)"
    r"(?: it| (?:the|your) (?:[\w&/-]+ ){0,4}?(?:systems?|software|platforms?|tools?))?"
    r"|suppliers?(?: names?)?|vendors?|providers?|manufacturers?|makers?|from whom|who from)"
    r"|(?P<users>(?:number of )?(?:users?|licen[cs]es?|seats))"
    r"|(?P<annual_cost>(?:annual |yearly )(?:\w+ )?(?:costs?|charges?|fees?|price|spend|value)|(?:costs?|price|charge)(?: (?:per|a) (?:year"
    r"|annum)| p\.?a\.?)?)"
    r"|(?P<contract_end>(?:contract |licence )?(?:end|expiry|expiration|renewal)(?: dates?)?|expires?|expiring|ends|until when"
    r"|when does it (?:end|expire))"
    r"|(?P<product>(?:system |product |software )?names?|products?|(?:which|what|the|your)? ?(?:[\w&/-]+ ){1,4}?(?:systems?|software|platforms?"
    r"|tools?)"
    r"|(?:which|what) [A-Z]{2,6}|systems?(?=,| and\b)))\b",
    re.I,
)
_CUTS: Final = (r"\s*[;|\n]\s*", r"\s+/\s+|\s+[-–—]\s+", r"(?<=[\w)])\.\s+", r"(?<!\d),\s+|,\s+(?!\d{3}\b)")
# Fewer facts than this in a row may be anything.
FEWEST: Final = 3
# A question that lists fields is short; a longer one tells a story.
LONGEST: Final = 200


# What the fields are of, before them: "Housing management system: supplier, name, annual cost".
_HEADING: Final = late(r"^[^:?]{3,60}?(?::| [–-])\s+(?=\w)")


def in_asked_order(question: Question) -> System | None:
    """The system whose facts the answer gives one by one in the question's order; None where one of them is of another kind."""
    text = " ".join(question.text.split())
    if len(text) > LONGEST or len(question.answer) > LONGEST:
        return None
    listed = _HEADING.sub("", text)
    fields = list(dict.fromkeys(str(m.lastgroup) for m in _FIELDS.finditer(listed)))
    if not {"product", "supplier"} <= set(fields):
        fields = list(dict.fromkeys(str(m.lastgroup) for m in _FIELDS.finditer(text)))
    if len(fields) < FEWEST or not {"product", "supplier"} & set(fields):
        return None
    answer, year = told(question).strip(" ."), of_year(text)
    for cut in _CUTS:
        cells = [c.strip(" .,") for c in re.split(cut, answer) if c.strip(" .,")]
        for kept in (fields, [f for f in fields if f != "product"], _turned(fields)):
            if len(cells) == len(kept) >= FEWEST and {"product", "supplier"} & set(kept):
                found = _filled(kept, cells, year)
                if found:
                    return found
    return None


# A heading over the facts of one system: "(a) Payroll", with no comma, figure or stop in it.
_OVER: Final = late(r"^(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s+)?(?P<use>[^\W\d_][^,;|\d£?.:]{1,59}):?$", re.I)


_JOINED_CELLS = late(r"\s*[;|]\s*|,\s+(?!\d{3}\b)")


def each_in_asked_order(question: Question) -> list[System]:
    """The systems of lines by turns what one is for and its facts in the question's order: "(a) Payroll" over "Fernlea, Casewell, May 2027"."""
    text = " ".join(question.text.split())
    lines = [line.strip() for line in told(question).splitlines() if line.strip()]
    if len(text) > LONGEST:
        return []
    # it stands before the fields or behind them: "the supplier, system and end date for each of the following"
    of_each = _OF_EACH.match(text)
    listed = (text[of_each.end() :] or text[: of_each.start("each")]) if of_each else text
    fields = list(dict.fromkeys(str(m.lastgroup) for m in _FIELDS.finditer(listed)))
    if len(fields) < FEWEST or not {"product", "supplier"} & set(fields) or len(lines) % 2 or len(lines) < FEWEST_LINES:
        return []
    out: list[System] = []
    for over, row in zip(lines[::2], lines[1::2], strict=True):
        head = _OVER.match(over)
        cells = [c.strip(" .") for c in _JOINED_CELLS.split(row)]
        system = _filled(fields, cells, of_year(text)) if head and len(cells) == len(fields) else None
        if not head or not system:
            return []
        system.functions = [head["use"].strip()]
        out.append(system)
    return out


# "For each of the systems below please state": what the facts are of.
_OF_EACH: Final = late(
    r"^.*?\b(?P<each>each|all|every|following|below)\b(?: of)?(?: (?:the|these|your))?(?: following)?(?: systems?| products?)?"
    r"(?: below)?[,:.]?(?:\s+|$)",
    re.I,
)
# Two systems at the least, each in two lines.
FEWEST_LINES: Final = 4


def _turned(fields: list[str]) -> list[str]:
    """The fields with the end and the cost in each other's place: which of the two a cell tells, it says by itself."""
    other = {"contract_end": "annual_cost", "annual_cost": "contract_end"}
    return [other.get(f, f) for f in fields] if set(other) <= set(fields) else []


def _filled(fields: list[str], cells: list[str], year: bool) -> System | None:
    system = System(raw=list(cells))
    for field, cell in zip(fields, cells, strict=True):
        if absence(cell) or (field == "contract_end" and _NO_END.match(cell)):
            continue
        pair = systems_of(cell) if field in ("product", "supplier") else []
        whole = (
            len(pair) == 1 and clean(cell) == f"{pair[0].supplier} {pair[0].product}" and {"product", "supplier"} <= set(fields)
        )
        if len(pair) == 1 and pair[0].product and pair[0].supplier and not whole:  # "Casewell by Fernlea"
            system.product, system.supplier = pair[0].product, pair[0].supplier
            continue
        value = _value(field, cell, year)
        if value is None and not (field == "annual_cost" and not year and money(cell)):
            return None
        setattr(system, field, value)
    return system if system.product or system.supplier else None


_NO_END: Final = late(r"(?:rolling|ongoing|open[- ]ended|perpetual|no (?:fixed )?end)\b", re.I)


def _value(field: str, cell: str, year: bool) -> str | float | int | None:
    if field in ("product", "supplier"):
        name = clean(cell)
        return name if is_name(name) and not money(cell) and not date(cell) else None
    if field == "users":
        return None if "£" in cell else users_of(cell)
    if field == "annual_cost":
        return yearly_cost(cell, year)
    return None if "£" in cell else contract_end(cell)


_MAKER: Final = late(
    r"\b(?:suppliers?|vendors?|providers?|manufacturers?|who (?:supplies|provides|makes|sells|hosts)(?: it)?)\b", re.I
)
_MADE: Final = late(r"\b(?:products?|(?:product|system|software) names?|names?|what(?: is|['’]s) it called|called)\b", re.I)


_OF_THE = late(r"\bof the\b")


def maker_first(question: str) -> bool:
    """The question asks for the maker, then for the product: "who supplies it, what's it called"."""
    text = _HEADING.sub("", " ".join(question.split()))
    maker, made = _MAKER.search(text), _MADE.search(text)
    return bool(maker and made and maker.start() < made.start() and not _OF_THE.search(text[maker.end() : made.start()]))
