"""A list of systems, each with what it is for behind it: "Casewell (rents and repairs), Land Keeper (maps)", "Casewell for adults".

A use may itself be several things ("messaging patients and online consultations"), so the list is not cut at its commas but where the next name with
a use begins.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.model import System
from foiparse.records.names import NAME, SERVICES, clean, is_name
from foiparse.records.purpose import uses_of

# Fewer items than this are no list.
FEWEST: Final = 2
# Longer answers tell a story.
LONGEST: Final = 500
# A use has no more words than this.
LONGEST_USE: Final = 9
# So many words lead into a list: "The main ones are".
LONGEST_LEAD: Final = 8
_BY: Final = rf"(?: (?:by|from) (?P<by>{NAME}))?"
_SHAPES: Final = tuple(
    late(p)
    for p in (
        rf"(?P<name>{NAME}){_BY} ?\((?:used )?(?:for )?(?P<use>[^()£]{{2,80}})\)",
        rf"(?P<name>{NAME}){_BY},? (?:which is |that is |is )?(?:used |available |in place |in use )?(?:for|to do) (?:the |our )?(?=[a-zA-Z])",
        rf"(?P<name>{NAME}){_BY},? (?:which )?(?:handles|covers|does) (?:the |our )?(?=[a-z])",
        rf"(?P<name>{NAME}){_BY}\s*(?::|[–—]| - )\s*(?=[a-z])",
    )
)
# What stands between two items, and what ends the last use.
_JOINS: Final = late(r"(?:[\s,;.]|\b(?:and|with|plus|then|while|also|we (?:use|have)|there is|as well as)\b)*")
_ENDS: Final = late(
    r"\s*(?:[.;:]|, (?:which|who|all|both|but|though|although|where|each)\b|\b(?:from|until|since|at a cost|under|supplied|provided)\b).*$",
    re.S,
)
# A piece of the answer before the list.
_LEAD: Final = late(rf"^(?:[\w’',]+[,:]? ){{0,{LONGEST_LEAD}}}$")
# "Casewell from Fernlea, with": a system with no use of its own at the head.
_FIRST: Final = late(rf"(?:(?:[Ww]e use|[Yy]es)[,:]? )?(?P<name>{NAME}),? (?:by|from) (?P<by>{NAME})(?:,| and| with| plus|\s)+")
_NO_USE: Final = late(
    r"\d|£|\b(?:unlimited|open[- ]source)\b|\b(?:years?|months?|users?|licen[cs]es?|contract|both|all|free|us|now|this|that|it|example|instance)\b",
    re.I,
)


def listed_uses(answer: str) -> list[System]:
    """The systems of an answer that is a list of names, each with its use in one and the same way; [] where it is none."""
    flat = " ".join(answer.split())
    if len(flat) > LONGEST:
        return []
    for shape in _SHAPES:
        items = list(shape.finditer(flat))
        if len(items) >= FEWEST and (found := _items(flat, items)):
            return found
    return []


_JOINING_AT_END = late(r"(?:[\s,;.]|\b(?:and|with|plus|then|while|also|as well as))*$")


def _items(flat: str, items: list[re.Match[str]]) -> list[System]:
    """A system for each item, where nothing but joining words stands between them; [] else."""
    lead = flat[: items[0].start()]
    first = _FIRST.fullmatch(lead)
    if not first and not _LEAD.match(lead):
        return []
    out = (
        [System(product=clean(first["name"]), supplier=clean(first["by"]))]
        if first and is_name(first["name"], strict=True)
        else []
    )
    for item, following in zip(items, [*items[1:], None], strict=True):
        rest = flat[item.end() : following.start() if following else len(flat)]
        if "use" in item.re.groupindex:
            joined = _JOINS.fullmatch(rest) is not None or following is None
            use = item["use"]
        else:
            joined = True
            use = _JOINING_AT_END.sub(
                "",
                _ENDS.sub("", rest) if not following else rest,
            )
        system = _system(item, use) if joined else None
        if system is None:
            return []
        out.append(system)
    return out


_ARTICLE_FIRST = late(r"^(?:the|our) ")
_STOP = late(r"[.;:]")


def _system(item: re.Match[str], use: str) -> System | None:
    name = clean(item["name"])
    uses = uses_of(_ARTICLE_FIRST.sub("", use.strip(" .,")))
    plain = 0 < len(use.split()) <= LONGEST_USE and not _NO_USE.search(use) and not _STOP.search(use)
    named = is_name(name, strict=True) and name.casefold() not in SERVICES
    if not (named and plain and uses) or known().find(use.strip()):
        return None  # "Casewell (Fernlea)": its maker
    if use[:1].isupper() and not use.isupper():
        return None
    return System(product=name, supplier=clean(item["by"]) if item["by"] else None, functions=uses)
