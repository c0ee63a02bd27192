"""Names on lines of their own, or beside what they are for, their maker or their facts: "CRM – Casewell", "Casewell – ends 31/03/2027"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.anywhere import PLACE
from foiparse.records.asking import LONGEST_FUNCTION
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.headings import SOFTWARE, is_heading
from foiparse.records.model import System
from foiparse.records.names import SERVICES, clean, is_name
from foiparse.records.overlap import stems, words
from foiparse.records.phrases import beside, known_product, named, split_list, systems_of
from foiparse.values import absence

_PAIR: Final = late(r"^(.{2,60}?)\s*(?:\s[-–—]\s?|\s?[-–—]\s|:\s|\t)\s*(\S.{1,80})$")


def names_on_lines(lines: list[str], asked: set[str], by_supplier: bool, listed: bool, maker_first: bool = True) -> list[System]:
    """Names on lines of their own. Nothing where the lines are prose, or a long list of names that nobody knows."""
    out: list[System] = []
    matched = 0
    for n, line in enumerate(lines):
        pair = _pair(line, asked, by_supplier, maker_first)
        pair = _with_facts(line, by_supplier) if pair is None else pair
        if pair is not None:
            matched += 1
            out += pair
        elif out and _is_functions(line, asked) and not known().find(clean(line)):
            matched += 1
            if n and not out[-1].functions:
                out[-1].functions = _split_functions(line)
        elif found := systems_of(line, by_supplier):
            matched += 1
            out += found
    if not lines or matched * 2 <= len(lines):
        return []
    unknown = [s for s in out if not (known().find(s.product) or known().find(s.supplier) or s.functions)]
    return out if listed or len(unknown) <= MOST_UNKNOWN else []


# More names than this that the alias file does not know, with no function told, are a list of something else.
MOST_UNKNOWN: Final = 4


_NO_FIRST = late(r"no", re.I)
_FOR_WHAT = late(r"(?:this is |it is )?(?:used )?(?:for|to|(?<=used )(?:by|in|within|across))\s+(?:the )?(.{2,60})$", re.I)


def _pair(line: str, asked: set[str], by_supplier: bool, maker_first: bool = True) -> list[System] | None:
    """ "CRM – Pythagoras" (function – supplier), "Def – Master Gov" (supplier – product); [] for a function with no system."""
    pair = _PAIR.match(line)
    if not pair:
        return None
    left, right = clean(pair[1]), pair[2].strip()
    told = words(left)
    if is_heading(left, SOFTWARE) and is_heading(right, SOFTWARE):
        return []  # the headings of a table
    if told <= {"yes", "no"}:
        return None
    if (label := _LABEL.fullmatch(left)) and is_name(clean(right)):
        return [System(product=clean(right)) if label["product"] else System(supplier=clean(right))]
    if (maker := _SUPPLIER.match(right)) and is_name(left) and is_name(clean(maker["by"]), strict=True):
        return [System(product=left, supplier=clean(maker["by"]))]
    if " " in left and PLACE.search(left) and not known().find(left) and (there := systems_of(right, by_supplier)):
        return there  # "Northfield Hospital: Casewell"
    if (
        told
        and (told <= asked or told <= SERVICES or stems(told) <= stems(asked))
        and len(left.split()) <= LONGEST_FUNCTION
        and not known().find(left)
    ):
        if absence(right) or _NO_FIRST.match(right):
            return []
        return [_with_functions(s, [left]) for s in _with_facts(right, by_supplier) or systems_of(right, by_supplier)] or None
    parts = split_list(right)
    if is_name(left, strict=True) and parts:
        return [System(product=p, supplier=left) for p in parts]
    if is_name(left, strict=True) and is_name(clean(right), strict=True):
        return [beside(left, clean(right), maker_first)]
    used = _FOR_WHAT.match(right)
    if used and is_name(left):
        return [_with_functions(s, [used[1].strip(" .")]) for s in systems_of(left, by_supplier)] or None
    if is_name(left, strict=True) and _is_functions(right, asked):
        return [_with_functions(named(left, True), _split_functions(right))]
    return None


# "Supplier: Fernlea", "System: Casewell".
_LABEL: Final = late(
    r"(?:current )?(?:(?P<product>system|software|product|application|platform)|supplier|provider|vendor|manufacturer|company)(?: name)?",
    re.I,
)
# "Casewell – supplier Fernlea".
_SUPPLIER: Final = late(r"^(?:the )?(?:suppliers?|providers?|vendors?)(?: is| are|:)? (?P<by>.{2,50})$", re.I)


def systems_for(use: str, words: str, by_supplier: bool) -> list[System]:
    """The systems of a line, each for the use that the line begins with."""
    return [_with_functions(s, [use]) for s in _with_facts(words, by_supplier) or systems_of(words, by_supplier)]


def _with_functions(system: System, functions: list[str]) -> System:
    system.functions = functions
    return system


def _is_functions(line: str, asked: set[str]) -> bool:
    """The line's words are among those that the questions list."""
    told = words(line)
    return bool(told) and len(told & asked) >= max(1, round(0.75 * len(told))) and not line.endswith("?")


_SEGMENTS: Final = late(r"\s[-–—|]\s|;\s|,\s|\t")


_COUNTED_THINGS = late(r"\b(?:users?|licen[cs]es?|seats|accounts)\b", re.I)


def _with_facts(line: str, by_supplier: bool) -> list[System] | None:
    """A name with its facts on one line: "Casewell – ends 31/03/2027 – £12,000 per annum – 45 users"."""
    head, *rest = _SEGMENTS.split(line)
    found = systems_of(head, by_supplier) if rest and is_name(clean(head)) else []
    if len(found) != 1:
        return None
    system = found[0]
    for segment in rest:
        made = _FROM.match(segment) or (_NAMED_SO.match(segment) if segment is rest[0] and len(rest) > 1 else None)
        if made and not (system.product and system.supplier) and is_name(clean(made[1]), strict=True):
            names = (system.product or system.supplier or "", clean(made[1]))
            turned = known_product(names[1]) and not known_product(names[0])  # "XN Leisure – Plus2, renewed …"
            system.product, system.supplier = names[::-1] if turned else names
        system.contract_end = system.contract_end or (None if "£" in segment else contract_end(segment))
        system.annual_cost = system.annual_cost if "£" not in segment else yearly_cost(segment, False) or system.annual_cost
        told = users_of(segment) if _COUNTED_THINGS.search(segment) else None
        system.users = told if system.users in (None, "unlimited") and told is not None else system.users
    return found if (system.contract_end, system.annual_cost, system.users) != (None, None, None) else None


_NAMED_SO: Final = late(r"([A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,3})$")
_FROM: Final = late(r"(?:(?:supplied|provided|made|bought|purchased|developed|licensed) )?(?:by|from) (?:the )?(.{2,50})$", re.I)


_JOINED_FUNCTIONS = late(r"\s*[,;/]\s*")


def _split_functions(line: str) -> list[str]:
    return [p.strip(" .") for p in _JOINED_FUNCTIONS.split(line) if p.strip(" .")]
