"""A system from a run of names and facts, each told by its kind: "Casewell, Fernlea Ltd, £12,000, 45, May 2027", in whatever order."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.cost_asked import of_year
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.intents import says_software
from foiparse.records.model import System
from foiparse.records.names import clean, is_name
from foiparse.records.ordered import maker_first
from foiparse.records.phrases import COMPANY, systems_of
from foiparse.records.told import told, without_options
from foiparse.values import absence, date, money

# A longer answer is prose.
LONGEST: Final = 160
_CUTS: Final = (
    late(r"\s+/\s+|\s*\|\s*"),
    late(r"\s*[;\n]\s*"),
    late(r"(?<!\d),\s+|,\s+(?!\d{3}\b)|(?<=[\w)])\.\s+(?=[A-Z£\d])|\s*;\s*|\s+[-–—]\s+"),
)
# What a question for a system's facts has, two of them at least.
_ASKED: Final = late(
    r"\b(?:names?|products?|systems?|software|tools?|who(?:se)?|suppliers?|vendors?|providers?|makers?|firms?|company|costs?|price|charges?|fees?"
    r"|yearly|annual(?:ly)?|p\.?a\.?|per (?:year|annum)|users?|seats|licen[cs]es|ends?|expiry|expires|term|finish|until|same)\b|£",
    re.I,
)
_NAMED: Final = late(r"\b(?:products?|systems?|software|tools?|suppliers?|vendors?|providers?|makers?|firm|same)\b", re.I)
_USERS_ASKED: Final = late(r"\b(?:users?|seats|licen[cs]es|how many|number|no\.|agents|staff)\b", re.I)
_ROLLING: Final = late(
    r"^(?:rolling|ongoing|open[- ]ended|perpetual|month(?:ly)? (?:by|to) month|no end(?: date)?|unlimited)\b", re.I
)
# "Cost included within Microsoft 365 licences".
_INCLUDED: Final = late(r"^(?:(?:the )?(?:annual )?costs? )?(?:is |are )?(?:included|covered|bundled|part of|within)\b", re.I)
# When it began is no end.
_STARTS: Final = late(r"^(?:implement\w*|start\w*|since|began|live|installed|awarded|bought|introduced|in use since)\b", re.I)
# Names and facts: fewer of both are no run.
FEWEST: Final = 2


def typed_run(question: Question) -> System | None:
    """The one system of an answer that is nothing but one or two names and then its facts; None where a part is of no kind."""
    answer = told(question).strip(" .")
    about = says_software(question.text) or _NAMED.search(question.text)
    asked = about and len({m.group().casefold() for m in _ASKED.finditer(question.text)}) >= FEWEST
    headed = len(question.text.split()) <= LONGEST_HEADING and not _ASKING.search(question.text)
    if len(answer) > LONGEST or not (asked or headed):
        return None
    for cut in _CUTS:
        if "\n" in answer and "\\n" not in cut.pattern:
            continue
        parts = [p.strip(" .,") for p in cut.split(answer) if p.strip(" .,")]
        found = _of(parts, question) if len(parts) > FEWEST else None
        if found and (asked or (found.product and found.supplier and found.annual_cost and found.contract_end)):
            return found
    return None


def run_under(question: Question) -> System | None:
    """The system of a run of one line or of a few, whatever its heading asks: a name and two facts or more."""
    answer = told(question).strip(" .")
    cuts = _CUTS[1:2] if "\n" in answer else _CUTS[2:]
    ways = ([p.strip(" .,") for p in cut.split(answer) if p.strip(" .,")] for cut in cuts)
    found = next((s for parts in ways if len(parts) > FEWEST and (s := _of(parts, question))), None)
    return found if found and found.contract_end and len(answer) <= LONGEST else None


# "4. Markets and street trading" – "Casewell, Fernlea Ltd, 31 March 2027, £8,250": what the run is of, in no more words than this.
LONGEST_HEADING: Final = 8
_ASKING: Final = late(r"\?|\b(?:how|what|which|who|when|why|please|do|does|is|are|have|has|provide|list)\b", re.I)


def _of(parts: list[str], question: Question) -> System | None:
    names: list[str] = []
    for part in parts[:FEWEST]:
        if ":" in part or not is_name(clean(part), strict=True) or date(part) or money(part):
            break
        names.append(part)
    facts = parts[len(names) :]
    if not names or not facts or len(facts) < (1 if len(names) == FEWEST else FEWEST):
        return None
    system = _named(names, question)
    kinds = [_take(system, part, question) for part in facts]
    return system if all(kinds) and any(k != "none" for k in kinds) else None


def _named(names: list[str], question: Question) -> System:
    if len(names) == 1:
        pair = systems_of(names[0])
        return pair[0] if len(pair) == 1 else System(product=clean(names[0]))
    one, other = (clean(n) for n in names)
    turned = (COMPANY.search(one) and not COMPANY.search(other)) or (maker_first(question.text) and not COMPANY.search(other))
    return System(product=other, supplier=one) if turned else System(product=one, supplier=other)


_COUNTED_USERS = late(r"[\d,]+(?: (?:\w+ )?(?:users?|seats|licen[cs]es|agents|log-?ins))?", re.I)
_A_YEAR_ALONE = late(r"20\d\d")


def _take(system: System, part: str, question: Question) -> str:
    """The kind of the fact that a part tells, put into the system; "" for a part of no kind."""
    if "£" in part or "$" in part or "€" in part:
        year = of_year(question.text)
        system.annual_cost = system.annual_cost if system.annual_cost is not None else yearly_cost(part, year)
        return "cost"
    if _ROLLING.match(part) or _INCLUDED.match(part) or absence(part):
        system.users = "unlimited" if part.casefold().startswith("unlimited") else system.users
        return "none"
    if _COUNTED_USERS.fullmatch(part) and not _A_YEAR_ALONE.fullmatch(part):
        if _USERS_ASKED.search(f"{question.text} {part}") and system.users is None:
            system.users = users_of(part)
        return "users"
    if _STARTS.search(part):
        return "none"
    end = contract_end(without_options(part)) if date(part) else None
    if end and len(part.split()) <= LONGEST_END:
        system.contract_end = system.contract_end or end
        return "end"
    return ""


# "To 31 January 2028", "runs until the end of May 2027": an end has no more words.
LONGEST_END: Final = 8
