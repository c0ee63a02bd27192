"""Items of a list, each a name with what is said of it: "Casewell (Fernlea Ltd), for visits; LandKeeper (mapping), 40 licences"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.dashed import MOST_LINES
from foiparse.records.facts import yearly_cost
from foiparse.records.fitting import common
from foiparse.records.intents import intent_of
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name, lines_of
from foiparse.records.phrases import COMPANY, named
from foiparse.records.purpose import uses_of
from foiparse.records.told import sentences
from foiparse.values import absence, date, money

# One item is a sentence, which other ways of reading know better.
FEWEST: Final = 2
_ITEM: Final = late(
    rf"^(?:yes\W+)?(?P<name>(?-i:{NAME}))(?:\s*\((?P<beside>[^()]{{2,60}})\))?(?:,?\s+(?:from|by|supplied by|made by) (?:the )?(?P<by>(?-i:{NAME})))?"
    r"(?=\s*$|\s*[,:–-]\s|\s+(?:until|till|to|for|which|at|ends?|expir\w+)\b)",
    re.I,
)


_ANSWER_LABEL = late(r"\W*(?:yes|response|answer)\W*", re.I)


def items(answer: str) -> list[System]:
    """The systems of such a list; [] unless each names a system, a last remark left out, and one of them its maker or its use."""
    parts = [p for p in sentences(answer) if not _ANSWER_LABEL.fullmatch(p)]
    found = [m if (m := _ITEM.match(p)) and _named(m["name"]) else None for p in parts]
    told = [m for m in found if m]
    if len(told) < FEWEST or len(found) > len(told) + 1 or None in found[:-1] or not any(m["beside"] or m["by"] for m in told):
        return []
    return [_system(m) for m in told]


_LINE: Final = late(
    rf"^(?P<name>(?-i:{NAME}))(?:\s*\((?P<beside>[^()]{{2,60}})\))?"
    r"(?:\s*(?:\s[–—-]|:)\s+(?:(?:is )?used (?:for|to|by)\s+)?(?P<use>[^\n]{2,160}))?\.?$"
)
# Longer words are a sentence about the system, not what it is for.
LONGEST_USE: Final = 7


_DIGIT = late(r"\d")


def item_lines(answer: str) -> list[System]:
    """Lines each of a name, perhaps its maker, and what it is for: "• Casewell (Fernlea) – case notes"."""
    lines = lines_of(answer)[:MOST_LINES]
    found = [m if (m := _LINE.match(line)) and _named(m["name"]) else None for line in lines]
    told = [m for m in found if m]
    uses = [m["use"] for m in told if m["use"]]
    if len(told) < FEWEST or len(lines) > len(told) + 1 or not uses or any(map(_is_no_use, uses)):
        return []
    out = []
    for said in told:
        system = _system(said)
        use = (said["use"] or "").strip(" .")
        if use and len(use.split()) <= LONGEST_USE and not _DIGIT.search(use):
            system.functions = uses_of(use)
        out.append(system)
    return out


_BRACKETED: Final = late(rf"(?P<name>{NAME})\s*\((?P<beside>[^()]{{2,60}})\)")
_BETWEEN: Final = late(r"(?:,|;|\s+and\b|,\s+and\b)\s+")
_LAST: Final = late(rf"(?:,|,?\s+and)\s+(?P<name>{NAME})(?:,?\s+(?:which|that|for|used|is)\b[^;:]*)?\.?")
# What a bracket says of a name, which is neither its maker nor its use.
AMOUNT: Final = late(r"\b\d+ (?:users?|licen[cs]es?)\b|\bunlimited\b|\bopen[- ]source\b|\bfree\b|\bno (?:charge|cost)\b", re.I)
_PRICE: Final = late(r"£\s?\d")


def bracketed_run(answer: str, question: str) -> list[System]:
    """Names in a line, figures in brackets behind them: "Casewell (200 licences), Land Keeper (unlimited), and Rota One which crews use",
    "We use Casewell (£4,200 a year) and Seedling (free)". Prices are the systems' own; numbers of users are read beside their names."""
    for flat in (" ".join(answer.split()), *sentences(answer)):
        if len(flat) <= LONGEST_RUN and (run := _run(flat)):
            yearly = intent_of(question).yearly
            return [_with_price(clean(name), price, yearly) for name, price in run]
    return []


def _run(flat: str) -> list[tuple[str, str]]:
    """The names of such a line with the prices in their brackets; words may stand before it where all brackets tell amounts or prices."""
    told = list(_BRACKETED.finditer(flat))
    figures = [AMOUNT.search(m["beside"]) or _PRICE.match(m["beside"]) for m in told]
    if len(told) < FEWEST or not any(figures) or (told[0].start() and not all(figures)):
        return []
    rest = flat[told[-1].end() :].strip(" .")
    last = _LAST.fullmatch(flat, told[-1].end()) if rest else None
    named_so = [(m["name"], m["beside"] if _PRICE.match(m["beside"]) else "") for m in told] + (
        [(last["name"], "")] if last else []
    )
    gaps = [flat[a.end() : b.start()] for a, b in itertools.pairwise(told)]
    whole = all(_BETWEEN.fullmatch(gap) for gap in gaps) and (last or not rest) and all(_named(name) for name, _ in named_so)
    return named_so if whole else []


def _with_price(name: str, price: str, yearly: bool) -> System:
    system = named(name, by_supplier=False)
    system.annual_cost = yearly_cost(price, yearly) if price else None
    return system


# A longer answer tells a story.
LONGEST_RUN: Final = 400
_EXCEPT: Final = late(
    rf"\b(?:with the exception of|except(?: for)?|apart from|other than)\s[^.;\n]{{2,80}}?,?\s(?:which|who|that)\s+(?:currently\s+|still\s+)?uses?\s+"
    rf"(?:the\s+)?(?P<name>(?-i:{NAME}))",
    re.I,
)


def excepted(answer: str) -> list[System]:
    """What the one that is excepted uses: "Casewell, with the exception of Hill School, which uses Land Keeper"."""
    said = _EXCEPT.search(answer)
    if not said or not _named(said["name"]):
        return []
    most = _IN_MOST.match(answer)
    names = [*([most["name"]] if most and _named(most["name"]) else []), said["name"]]
    return [named(clean(name), by_supplier=False) for name in names]


# "Casewell in all schools apart from Hill School, which uses Land Keeper".
_IN_MOST: Final = late(rf"(?P<name>{NAME}) (?:is used )?(?:in|at|across|by) (?:all|most|every)\b")


def _is_no_use(words: str) -> bool:
    """A name, a sum or a day stands where a use would: a maker, or what a row of another kind has."""
    named_there = is_name(clean(words), strict=True) or _FROM_WHOM.match(words) or _NO_SYSTEM.match(words)
    return bool(named_there or money(words) or date(words) or absence(words))


# "E-learning: Casewell via Fernlea", "Appraisals: paper based": what stands before is the use.
_FROM_WHOM: Final = late(rf"{NAME},? (?:via|through|from|by|supplied by|provided by) (?:the )?[A-Z]")
_NO_SYSTEM: Final = late(r"(?:paper|manual(?:ly)?|spreadsheets?|excel|in[- ]house|bespoke)\b", re.I)


def _named(name: str) -> bool:
    return is_name(clean(name), strict=True) and (known().find(clean(name)) is not None or name.casefold() not in common())


def _system(said: re.Match[str]) -> System:
    beside = (said["beside"] or "").strip()
    entry = known().find(clean(beside))
    maker = is_name(clean(beside), strict=True) and (
        COMPANY.search(beside) is not None or (entry is not None and not entry.product)
    )
    made = clean(said.groupdict().get("by") or "")
    by = made if is_name(made, strict=True) else None
    use = beside if beside and not maker and beside[:1].islower() and not _DIGIT.search(beside) else ""
    return System(product=clean(said["name"]), supplier=by or (clean(beside) if maker else None), functions=[use] if use else [])
