"""An answer that is nothing but names, years and amounts, however it joins them: each line or sentence read by the order of its parts.

"2021/22 – Rightmove £3,600, Zoopla £2,400" is year, name, amount, name, amount; "Zoopla: £2,400 (2021/22), £2,900 (2022/23)" is name, amount,
year, amount, year. What any word beside these says would have to be understood, so such a line ends the reading.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked
from foiparse.records.names import NAME, clean, is_name, lines_of
from foiparse.records.spend import AMOUNT, NO_PAYEE, YEAR, Paid, may_be_paid
from foiparse.values import date

# A longer answer tells a story.
LONGEST: Final = 3000
# One amount is a sentence, which other ways of reading know better.
FEWEST: Final = 2

_ABOUT: Final = r"(?:(?:approximately|approx\.?|around|about|circa|ca?\.)\s*)?"
_VAT: Final = r"(?:\s*\(?(?:ex(?:cl?(?:uding|usive of)?)?|inc(?:l?(?:uding|lusive of)?)?|plus|\+|net of)\.?\s*VAT\)?)?"
_RATE: Final = r"(?:\s+(?:per annum|p\.?a\.?|(?:a|per|each) year|annually)(?!\w))?"
# Words that join names, years and amounts, and say nothing of what is paid that the question has not said.
_JOINING: Final = (
    r"and|on|with|to|for|in|at|by|from|of|was|were|is|has|have|been|spent|paid|pays|pay|spends?|spending|spend|the|we|it|they|our|council|trust|force|"
    r"university|authority|board|college|department|association|costs?|costed|received|came|amounted|advertising|adverts|expenditure|during|"
    r"(?:financial|calendar|academic) year|year|total(?=\s+(?:of|spend))|amount|amounts|figure|totalled|a"
)
_TOKEN: Final = late(
    rf"(?P<amount>(?i:{_ABOUT}){AMOUNT}(?i:{_RATE}{_VAT}{_RATE}))"
    rf"|(?P<year>{YEAR})"
    r"|(?P<unused>(?i:\b(?:not used|not applicable|n/a)(?!\w)))"
    r"|(?P<nil>(?i:\b(?:nil|none|zero|no spend|nothing)\b))"
    rf"|(?P<joining>(?i:\b(?:{_JOINING})(?![\w'’]|-\w))|[\s:=,;.–—|()•-]+)"
    rf"|(?P<name>{NAME}(?:\s\([A-Z]\w+\))?)"
    r"|(?P<word>\w[\w'’]*|\S)"
)
_SENTENCE: Final = late(r"(?<=[a-z\d)])\.\s+(?=[A-Z£])(?<!approx\. )(?<! c\. )")
_VAT_NOTE: Final = late(r"\bVAT\b|\bfigures\b", re.I)
# "The five agents were Fernlea (£6,200), …"; "£2,410 in total" is of all of them.
_LED: Final = late(r"^(?:The|These|Our) (?:[a-z-]+ ){0,5}?(?:were|are|was|is|included?)(?: as follows)?:?\s+(?=[A-Z])")
_WHOLE: Final = late(rf"^\W*(?:a total of )?{AMOUNT} (?:was (?:spent|paid) )?in total\W*$", re.I)
# The orders in which a line may have its parts: Y a year, N a name, A an amount.
_OF_YEAR: Final = late(r"Y(?:(?:NA)+|(?:AN)+)|(?:NA){2,}Y|(?:AN){2,}Y")
_OF_NAMES: Final = late(r"(?:NA)+|(?:AN)+")
_IN_TURN: Final = late(r"(?:N(?:(?:YA)+|(?:AY)+))+|(?:AYN)+|(?:ANY)+|(?:YAN)+")
_GOES_ON: Final = late(r"(?:YA)+|(?:AY)+")


def paid_like(answer: str, asked: Asked) -> list[Paid]:
    """The amounts of such an answer, each with its name and its year; [] where a line has anything else beside an amount."""
    if len(answer) > LONGEST or not answer.count("£") >= FEWEST:
        return []
    out: list[Paid] = []
    name = year = ""
    for line in (_LED.sub("", part) for whole in lines_of(answer) for part in _SENTENCE.split(whole)):
        if _WHOLE.match(line):
            continue
        tokens = _tokens(line)
        kinds = "".join(kind for kind, _ in tokens)
        if NO_PAYEE.match(line) or ("A" not in kinds and "W" in kinds):
            told_of = any(
                kind == "N" and (known().find(text) or text in asked.text) for kind, text in tokens
            )  # "never advertised on TikTok"
            if told_of or (out and not NO_PAYEE.match(line) and not _VAT_NOTE.search(line)):
                return []  # another heading, and none knows of what
        elif kinds in ("N", "Y"):
            name, year = (tokens[0][1], "") if kinds == "N" else ("", tokens[0][1])
        elif kinds:
            found = _line(kinds, tokens, name, year)
            if not found:
                return []
            out += found
    return out if len(out) >= FEWEST and _told_apart(out) and _payees(out, asked) else []


def _tokens(line: str) -> list[tuple[str, str]]:
    """The line's parts by kind: Y, N, A, or W for a word that is none of these."""
    out = []
    for said in _TOKEN.finditer(line):
        kind = {"amount": "A", "unused": "A", "nil": "A", "year": "Y", "name": "N", "word": "W"}.get(said.lastgroup or "", "")
        if kind:
            text = "£0" if said.lastgroup == "nil" else "not used" if said.lastgroup == "unused" else said.group().strip()
            out.append((kind, text if kind != "N" else clean(text)))
    return out


def _line(kinds: str, tokens: list[tuple[str, str]], name: str, year: str) -> list[Paid]:
    """What one line tells, under a heading that is a name or a year; [] where its parts stand in no order that is known."""
    texts = [text for _, text in tokens]
    if _OF_YEAR.fullmatch(kinds):
        own = next(text for kind, text in tokens if kind == "Y")
        return _pairs([t for t in tokens if t[0] != "Y"], own)
    if _OF_NAMES.fullmatch(kinds):
        return _pairs(tokens, year)
    if _GOES_ON.fullmatch(kinds) and name:
        step = [(texts[n], texts[n + 1]) for n in range(0, len(texts), 2)]
        return [Paid(name, *((b, a) if kinds[0] == "Y" else (a, b)), raw=b if kinds[0] == "Y" else a) for a, b in step]
    return _in_turn(kinds, tokens) if _IN_TURN.fullmatch(kinds) else []


def _pairs(tokens: list[tuple[str, str]], year: str) -> list[Paid]:
    """Names and amounts by turns, all of one year or of none that is told."""
    out = []
    for one, other in zip(tokens[::2], tokens[1::2], strict=True):
        name, cell = (one[1], other[1]) if one[0] == "N" else (other[1], one[1])
        out.append(Paid(name, cell, year or None, raw=cell))
    return out


def _in_turn(kinds: str, tokens: list[tuple[str, str]]) -> list[Paid]:
    """Names each with years and amounts: behind the name, or in threes."""
    out: list[Paid] = []
    if kinds[0] != "N":
        for n in range(0, len(tokens), 3):
            three = dict(tokens[n : n + 3])
            out.append(Paid(three["N"], three["A"], three["Y"], raw=three["A"]))
        return out
    name = held = ""
    for kind, text in tokens:
        if kind == "N":
            name, held = text, ""
        elif not held:
            held = text
        else:
            cell, year = (held, text) if kind == "Y" else (text, held)
            out.append(Paid(name, cell, year, raw=cell))
            held = ""
    return out


def _told_apart(paid: list[Paid]) -> bool:
    return len({(p.name, p.year) for p in paid}) == len(paid)


def _payees(paid: list[Paid], asked: Asked) -> bool:
    """All are names, and most of them ones that may have been paid: known, in the question, or not of plain words."""
    names = {p.name for p in paid}
    if any(NO_PAYEE.match(n) or date(n) or not (known().find(n) or is_name(n, strict=True)) for n in names):
        return False
    sure = sum(may_be_paid(n, asked) for n in names)
    return sure * 2 > len(names) or (sure > 0 and len(names) > FEWEST and _FIRMS.search(asked.text) is not None)


# Names of whom a question asks, which nobody need know.
_FIRMS: Final = late(
    r"\b(?:agents?|agenc(?:y|ies)|suppliers?|providers?|firms?|compan(?:y|ies)|contractors?|consultanc(?:y|ies)|platforms?)\b",
    re.I,
)
