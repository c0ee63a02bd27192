"""Figures that an answer tells beside the one that was asked for: what was saved, budgeted, paid before or paid less than.

"£3,200, down from £5,100", "£6,000 was budgeted but nothing was spent", "the team was cut from 14 to 9", "due to end in March 2023 but
has been extended to March 2025". Read as they stand, each of these gives a wrong figure that looks right; so they are left out before
records are read, unless the question asks for a change or for several years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.posts import NUM
from foiparse.records.spans_of_years import MONEY, MONEY_TOLD, named_years, other_years, without_past
from foiparse.values.lexicon import BOUNDS_BEFORE

_ONE: Final = rf"(?:{MONEY}|{NUM})"
_WHEN: Final = r"(?: (?:in|at|on|as at) (?:\w+ ){0,2}(?:20\d\d(?:[/-]\d\d)?))?"
_CHANGED: Final = r"(?:cut|reduced|fell|fallen|dropped|down|rose|risen|grew|grown|increased|gone|went|up|decreased|expanded|shrunk|shrank|came|come)"
_DAY: Final = r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:[A-Z][a-z]{2,8}\s\d{4}|\d{1,2}/\d{1,2}/\d{2,4}|20\d\d)"

_PLANNED: Final = r"(?:the |its |our )?(?:budget|estimate|forecast)"
_WAS_TO_END: Final = (
    r"\b(?:(?:was |were |is |had been )?(?:originally |initially |previously |first )?(?:due|scheduled|set|expected|meant) to "
    r"(?:end|expire|finish|run out|terminate|lapse)|ended|expired)"
)

# What is said of an amount that is not the one asked for, with what is left of the words.
_AMOUNTS_ASIDE: Final = (
    (late(rf"(?<=\bby)\s{MONEY}(?=\s(?:to|from)\b)", re.I), ""),  # "rose by £2,000 to £9,300"
    (late(rf",?\s(?:which (?:is|was) )?(?:up|down) (?:from|by|on) {MONEY}(?: (?:in|for|the) [^,.;\n]{{1,30}})?", re.I), ""),
    (
        late(
            rf",?\s(?:as )?(?:compared (?:with|to)|against|rather than|instead of) {MONEY}(?: (?:in|for|the) [^,.;\n]{{1,30}})?",
            re.I,
        ),
        "",
    ),
    (
        late(
            rf",?\s(?:which (?:is|was) )?{MONEY} (?:less|more|lower|higher|cheaper|dearer|(?:over|under|above|below) {_PLANNED})\b[^,.;\n]{{0,60}}",
            re.I,
        ),
        "",
    ),
    (late(rf",?\s(?:and |plus |\+ )?{MONEY} (?:of |in )?VAT\b", re.I), " plus VAT"),
    (late(rf"\b(VAT)(?: of| at)? {MONEY}", re.I), r"\1"),
    (
        late(rf"\s(?:this |which |it |that )?(?:also )?includ(?:es|ed|ing) {MONEY} (?:of|for|in|towards)\b[^.;\n]{{0,60}}", re.I),
        "",
    ),
    (late(rf"\bout of (?:an? |the )?(?:\w+ ){{0,4}}?{MONEY}[^.;\n]{{0,40}}", re.I), ""),
    (late(rf"\b((?:invoices|payments|instal?ments|sums|amounts|orders) of) {MONEY}(?:, {MONEY})*,? and {MONEY}", re.I), r"\1"),
    (
        late(rf"\b(sav(?:ed|ing|es|ings)(?: of)?|reduction of|increase of|decrease of|rise of|fall of|cut of) {MONEY}", re.I),
        r"\1",
    ),
    (
        late(rf"\b(includ(?:ed|es|ing)) (?:in|with|within|as part of|under)\b[^.;()\n]{{1,60}}\({MONEY}[^()\n]{{0,20}}\)", re.I),
        r"\1",
    ),
    (
        late(rf"\b(?:we |it is |the \w+ )?(?:expect|anticipate|plan|intend)\w* to (?:pay|spend|cost) {MONEY}{_WHEN}", re.I),
        "",
    ),
    (
        late(
            rf",?\s(?:on|from|against) (?:the )?{MONEY} (?:that |which )?(?:we |it |the \w+ )?(?:had )?(?:paid|spent|cost)\b[^.;\n]{{0,60}}",
            re.I,
        ),
        "",
    ),
    (late(rf"{MONEY}[^.;£\n]{{0,25}}? (?:until|up to|to) (?:\w+ )?20\d\d,? (?:and|then) (?={MONEY})", re.I), ""),
)
# The same of other figures.
_ASIDE: Final = (
    (late(rf"\b({_CHANGED}(?:\s\w+){{0,3}}?) from {_ONE}{_WHEN} (?=to {_ONE})", re.I), r"\1 "),
    (
        late(rf"{_WAS_TO_END}(?: on| in)? {_DAY},?\s*(?:but|and|however)\b[^.;\n]{{0,60}}?\bextended (?:to|until|till)\b"),
        "ends on",
    ),
    (late(r"\b((?:replaced|succeeded|superseded) [^,.;\n]{1,40}?) in (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"), r"\1"),
)
_PART: Final = r"(?:licen[cs](?:e|es|ing)|support|maintenance|hosting|implementation|set-?up|training|hardware|software|subscriptions?|consultancy)"
# Several of these make no one yearly cost: "Year 1: £120,000; years 2 and 3: £90,000", "Licences £60,000 and support £36,000 a year".
_PARTS: Final = (
    late(
        rf"\b(?P<part>(?:years?|yrs?) (?:\d|one|two|three|four|five)\b)(?:(?:,| and| to|-) ?(?:\d|one|two|three|four|five)\b)*\s?[:–-]?\s?{MONEY}",
        re.I,
    ),
    late(rf"\b(?P<part>{_PART})(?: (?:costs?|fees?|charges?|is|are|was|were|of))*\s?[:–-]?\s?{MONEY}", re.I),
)
FEWEST_PARTS: Final = 2
# Words before a figure that say how sure it is, or that it is of today.
_SURE: Final = late(r"^\s*(?:exactly|precisely|roughly|circa|presently|(?:as of|as at|as from) today|to date)[,:]? (?=\d)", re.I)

# Money of another kind than what was spent, unless the question asks for that kind: by the root of the word.
_KINDS: Final = r"(?P<kind>budget|allocat|earmark|forecast|estimat|refund|reimburs|repaid|repay|credit|set aside)\w*"
_OF_KIND: Final = (
    late(
        rf"{MONEY} (?:(?:of (?:this|that|it|the \w+)|was|were|is|had|has|been|initially|originally|later) ){{1,3}}{_KINDS}", re.I
    ),
    late(rf"\b{_KINDS}(?: \w+){{0,5}}? (?:was|is|of|for) {MONEY}", re.I),
)

# A question about a change or about several times wants the figures that stand beside.
_OF_TIMES: Final = late(
    r"\b(?:each|every|both|per) (?:of (?:the|those) )?(?:last |past )?(?:\w+ )?(?:financial |calendar |academic )?(?:years?|months?|quarters?)\b"
    r"|\bsince\b|\bbetween\b|\b(?:last|past|previous) (?:\d+|two|three|four|five|six|ten|few) \b|\bchang\w+|\bcompar\w+|\bincreas\w+|\bdecreas\w+"
    r"|\breduc\w+|\btrends?\b|\bsav(?:ed?|ings?)\b|\bdifference\b|\bby year\b|\byear on year\b|\bbefore and after\b|\bprevious\w*\b|\bhistor\w+",
    re.I,
)
# Longer answers are tables and reports, where a figure is rarely set beside another in these words.
LONGEST: Final = 2000


def without_asides(letter: Letter) -> Letter:
    """The letter with its answers cut of figures told beside the one asked for; itself where there are none."""
    cut = [_cut(q) for q in letter.questions]
    same = all(a is b for a, b in zip(cut, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": cut})


def _cut(question: Question) -> Question:
    answer = question.answer
    if len(answer) > LONGEST or question.tables or not _FIGURE.search(answer) or _OF_TIMES.search(question.text):
        return question
    years = named_years(question.text)
    if len(years) > 1:
        return question
    answer = _SURE.sub("", _without(answer, _ASIDE))
    if _SIGN.search(answer):
        answer = _without_other_money(_without(answer, _AMOUNTS_ASIDE), question.text)
        answer = other_years(answer, years[0]) if years else answer
    if not years:
        answer = without_past(answer)
    return question if answer == question.answer else question.model_copy(update={"answer": answer})


_SIGN: Final = late(r"[£$€]")
_FIGURE: Final = late(r"\d|\bfrom \w+ to ")  # all that is set aside has one, but "from nine to twelve"


def _without(answer: str, asides: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for pattern, rest in asides:
        answer = pattern.sub(rest, answer)
    return answer


def _without_other_money(answer: str, asked: str) -> str:
    """The answer without amounts that are parts of a cost, or money of another kind than the question asks for."""
    for pattern in _PARTS:
        answer = _without_parts(answer, asked, pattern)
    for pattern in _OF_KIND:
        answer = pattern.sub(lambda m: _kept(m, asked), answer)
    return answer


def _kept(said: re.Match[str], asked: str) -> str:
    """The words as they are where the question asks for that kind of money, else without their amount."""
    return said.group() if said["kind"].casefold() in asked.casefold() else MONEY_TOLD.sub("", said.group())


def _without_parts(answer: str, asked: str, pattern: re.Pattern[str]) -> str:
    """The answer without the amounts of parts where it tells several, unless the question names them."""
    parts = {m["part"].casefold() for m in pattern.finditer(answer)}
    if len(parts) < FEWEST_PARTS or sum(part in asked.casefold() for part in parts) >= FEWEST_PARTS:
        return answer
    return pattern.sub(lambda m: MONEY_TOLD.sub("", m.group()), answer)


def is_bound(name: str) -> bool:
    """What was taken for a name is no more than the words of a bound: "No more than", "Up to"."""
    words = tuple(name.casefold().split())
    return words in BOUNDS_BEFORE or words[1:] in BOUNDS_BEFORE
