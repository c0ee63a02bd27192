"""A team's question and answer before they are read: dates and remarks that hold figures of their own, the unit of a table's heading."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.counting import counted
from foiparse.records.model import Record
from foiparse.records.posts import NUM, UNIT, asked_team
from foiparse.records.team_latest import dated
from foiparse.records.team_records import ASKS_FTE, team_name, team_record
from foiparse.records.told import told
from foiparse.values import count

_DATE: Final = r"(?:(?:the )?(?:end|start|beginning) of [A-Z][a-z]+(?: \d{4})?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[A-Z][a-z]+ \d{4})"
# "As at 31 March 2024 there were".
_AS_AT: Final = late(
    rf"^\W*(?:\d{{1,2}}[.)]\s+)?(?:(?:as (?:at|of|on)|at|on|in) (?:the )?{_DATE}(?:,\s*|:\s*|\s+)(?:(?:there (?:were|was|are|is)|we (?:had|have|employ(?:ed)?)"
    rf"|the (?:\w+ )?(?:had|has|employ(?:s|ed)?))\s+)?)",
    re.I,
)
# "12 (10 full time and 2 part time)".
_PARTED: Final = late(r"\s*\((?=[^()]*\bpart[- ]time)(?=[^()]*\bfull[- ]time)(?![^()]*\bequivalent)[^()]*\)", re.I)


# What staff are there for: "How many staff are employed to deal with", "dedicated to handling", "responsible for processing".
_DEALING: Final = late(
    r"\b(?:(?P<employ>employ(?:ed|s)?)|dedicated|responsible|assigned)\s+(?:to|for|in)\s+(?:deal(?:ing)? with|handl(?:e|ing)|process(?:ing)?"
    r"|respond(?:ing)? to|manag(?:e|ing)|answer(?:ing)?|look(?:ing)? after|administer(?:ing)?)\s+(?=\w)"
    r"|(?<=\b[FW]TE staff )deal with\s+",
    re.I,
)
_NUMBER_ASKED: Final = late(r"\bhow many\b|\b(?:numbers?|no\.?|total) of\b|\b[FW]TEs?\b|\bhead ?count\b", re.I)
# A figure of nothing else: "There are three digital officers who do this" tells a role.
_PLAIN: Final = late(rf"\s*\W{{0,3}}(?:(?:there (?:are|is)|we (?:have|employ)) )?{NUM}\s*(?:{UNIT})?\s*(?:$|[.,;:(\n])", re.I)
# "Working on FOI requests" is working on FOI.
_REQUESTS: Final = late(
    r"\b((?:deal(?:ing)? with|handl(?:e|ing)|working on|work on)\s+(?:the )?(?:[A-Z][\w&-]*|of)(?: (?:[A-Z][\w&-]*|of)){0,3}) requests\b"
)


# "In the Council's library service" is in the library service.
_WHOSE: Final = late(
    r"\b(?:[Tt]he |[Yy]our )?(?:[Cc]ouncil|[Tt]rust|[Ff]orce|[Uu]niversity|[Cc]ollege|[Bb]oard|[Aa]uthority|[Cc]onstabulary)['’]s (?=[a-z])"
)
_UNIT_WORD: Final = r"(?:head ?count|FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)"
# "How many staff (headcount and FTE) work in …", "… in the team? (FTE)": the units asked for, in brackets in the middle or behind.
_UNITS: Final = late(rf"\s*\((?:by |in )?(?P<units>{_UNIT_WORD}(?:(?: and|,| or|/| &) ?{_UNIT_WORD})?)\)(?P<ends>\s*\?)?", re.I)


_OF_PEOPLE: Final = late(r"\b(?:staff|people|employees|posts|personnel)$", re.I)


def _units_last(asked: str) -> str:
    """The question with the units that it asks for behind its words, before the question mark."""
    said = _UNITS.search(asked)
    if (
        said is None
        or asked.count("?") > 1
        or not (_OF_PEOPLE.search(asked[: said.start()]) or asked[: said.start()].endswith("?"))
    ):
        return asked
    rest = (asked[: said.start()] + asked[said.end() :]).rstrip(" ?.")
    return f"{rest} ({said['units']})?"


def plainer(letter: Letter, question: Question) -> Question:
    """The question with its unit where only its table's heading tells it, its answer without leading date and split in brackets."""
    begins = told(question)
    leads = _AS_AT.match(begins)
    leads = leads if leads and not dated(begins) else None
    answer = _UNIT_BEHIND.sub(r"\g<figure> \g<unit> \g<role>", begins[leads.end() :] if leads else question.answer)
    answer = _PARTED.sub("", answer)
    plain = _NUMBER_ASKED.search(question.text) and _PLAIN.match(answer)
    text = _WHOSE.sub("the ", _units_last(_on_what(question.text) if plain else question.text))
    heads = [c for n in question.tables for c in (letter.tables[n].cells or [[]])[0]]
    if len(question.tables) == 1 and len(heads) == 2 and ASKS_FTE.search(heads[1]) and not ASKS_FTE.search(text):
        text += " (FTE)"
    if answer == question.answer and text == question.text:
        return question
    return question.model_copy(update={"answer": answer, "text": text})


# "12 Community Wardens (FTE)": the unit stands behind the role.
_UNIT_BEHIND: Final = late(
    r"(?<![\w£.,/-])(?P<figure>\d[\d,]*(?:\.\d+)?) (?P<role>[A-Za-z][\w’'/-]*(?: [A-Za-z][\w’'/-]*){0,4}) \((?P<unit>FTE|WTE)s?\)(?=\s*(?:$|[.,;\n]))"
)


def _on_what(asked: str) -> str:
    """The question with what staff are there for put as what they work on: "employed to deal with FOI requests" → "employed working on FOI"."""
    return _REQUESTS.sub(r"\1", _DEALING.sub(lambda m: f"{m['employ'] or ''} working on ".lstrip(), asked))


_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_IS: Final = r"\s*(?::|=|[-–—]|\bis\b|\bof\b|\bwas\b)?\s*"
_HEADS: Final = r"(?:total )?(?:head ?count|heads)"
_FTES: Final = r"(?:F\.?T\.?E\.?|W\.?T\.?E\.?|FTEs|WTEs|(?:full|whole)[- ]time[- ]equivalents?)"
_BOTH: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b{_HEADS}{_IS}(?P<heads>{_NUMBER})\b.{{0,12}}?\b{_FTES}{_IS}(?P<fte>{_NUMBER})",
        rf"\b{_FTES}{_IS}(?P<fte>{_NUMBER})\b.{{0,12}}?\b{_HEADS}{_IS}(?P<heads>{_NUMBER})",
        rf"(?P<heads>{_NUMBER}) {_HEADS}\b.{{0,12}}?(?P<fte>{_NUMBER}) ?{_FTES}",
        rf"(?P<fte>{_NUMBER}) ?{_FTES}\b.{{0,12}}?(?P<heads>{_NUMBER}) {_HEADS}",
        rf"^(?P<heads>{_NUMBER}) (?:people|staff|employees|members of staff),? (?:or |and |\()?(?P<fte>{_NUMBER}) ?{_FTES}",
    )
)
_ASKS_BOTH: Final = late(r"\bhead ?count\b|\bhow many (?:staff|people)\b|\bnumber of (?:staff|people)\b", re.I)


def both_told(letter: Letter, question: Question) -> list[Record]:
    """ "Headcount 45, FTE 41.3": the figures of the team that the question asks the size of, in the unit or the units it asks for."""
    fte_asked, heads_asked = ASKS_FTE.search(question.text), _ASKS_BOTH.search(question.text)
    if not (fte_asked or heads_asked):
        return []
    flat = " ".join(told(question).split())
    said = next((m for p in _BOTH if (m := p.search(flat))), None)
    name = team_name(counted(question.text) or asked_team(question.text) or "") if said else None
    if not said or not name:
        return []
    made = [(count(f"{said['heads']} staff"), said["heads"])] if heads_asked else []
    made += [(count(f"{said['fte']} FTE"), said["fte"])] if fte_asked else []
    return [r for value, raw in made if value and (r := team_record(letter, question, name, value, raw))]


# "24 (21.6 FTE)", "a team of 14, making 12.6 FTE": heads and the full-time equivalents that they come to.
_COMES_TO: Final = late(
    rf"(?<![\w£.,/-])(?<!band )(?<!grade )(?P<heads>{NUM})(?: (?!and\b|or\b)[a-z][\w’'-]*){{0,4}}"
    r"(?:\s*\(|,? (?:or|being|making|which is|equivalent to|equating to) |, )"
    rf"(?P<fte>{_NUMBER})\s*{_FTES}(?=\s*(?:$|[).,;:]|(?:in|and|at|as|made|of whom)\b))",
    re.I,
)


# People work a day in the week at least; where the full-time equivalents are fewer, the other figure is no number of heads.
LEAST_SHARE: Final = 0.2


def in_unit_asked(letter: Letter, question: Question, found: list[Record]) -> list[Record]:
    """The records found, where their answer tells heads and full-time equivalents of one team in the unit asked for; in both where both are."""
    if question.tables or not found:
        return found
    fte_asked = ASKS_FTE.search(question.text) is not None
    both = fte_asked and _ASKS_BOTH.search(question.text) is not None
    pairs = [_pair(m) for m in _COMES_TO.finditer(" ".join(told(question).split()))]
    out: list[Record] = []
    for record in found:
        heads, fte, raw = next((p for p in pairs if record["headcount"] in p[:2]), (None, None, ""))
        if heads is None or fte is None or not fte_asked or not LEAST_SHARE * heads <= fte <= heads:
            out.append(record)
            continue
        made = [count(f"{heads:g} staff")] if both else []
        made.append(count(f"{fte:g} FTE"))
        out += [r for v in made if v and (r := team_record(letter, question, record["team"], v, raw))]
    return out


def _pair(said: re.Match[str]) -> tuple[float | None, float | None, str]:
    heads, fte = count(f"{said['heads']} staff"), count(f"{said['fte']} FTE")
    return heads.value if heads else None, fte.value if fte else None, said.group()
