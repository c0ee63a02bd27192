"""Reasons and advice below the last answer: they go to the answers that are refused by the provision that a paragraph reasons about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from foiparse.divide import cues
from foiparse.divide.division import QA
from foiparse.divide.endings import is_heading
from foiparse.divide.prepared import Prepared
from foiparse.divide.spans import strip_span
from foiparse.divide.tagger.stems import stems
from foiparse.divide.units import Unit
from foiparse.document import Span
from foiparse.late import late

REFUSING = r"\b(?:exempt\w*|exception\w*|withh\w+|refus\w+|redact\w+|sections?\s?\d|s\.?\s?\d|regulation\s?\d)"
REFUSES = late(REFUSING, re.IGNORECASE)
_UNIT = r"(?:sections?|s\.?|regulations?|reg\.?)\s?"
_NUMBER = r"\d{1,3}[A-Z]?(?:\([0-9A-Za-z]{1,4}\))*"
_MORE = rf"(?:(?:,|,? and| &| or)\s(?:{_UNIT})?{_NUMBER})*"
# What a paragraph opens with that reasons about provisions: "Section 43(2): …", "Public interest test – Regulation 12(5)(e)", "As
# regards section 31, …", "The balance of the public interest for section 24 …", "The exceptions at 12(5)(e) and 12(4)(d) …".
OPENS = late(
    r"\W{0,3}(?:(?:in relation to|in respect of|with regards? to|as regards|as (?:to|for)|turning to|regarding|considering|for|under)\s+|"
    r"(?:the )?(?:balance of (?:the )?)?(?:public interest(?: test| considerations?| arguments?)?|prejudice(?: test)?|exemption|exception|"
    r"refusal notice|balance(?: test)?|harm|explanation|reasons?)\s*"
    r"(?:[-–—:]+\s*|(?:for|of|in|under|in (?:relation|respect) (?:to|of)|regarding)\s+)?)?"
    rf"(?:the )?(?:(?:exemption|exception)s? (?:at|in|under|provided by|contained in)\s+(?={_UNIT}|\d+\())?"
    rf"(?P<named>(?:{_UNIT}|(?=\d{{1,3}}\()){_NUMBER}{_MORE})",
    re.IGNORECASE,
)
CITED = late(rf"\b{_UNIT}(?P<named>{_NUMBER}{_MORE})", re.IGNORECASE)
NAME = late(rf"(?<![\w(])({_NUMBER})")
# What such a paragraph tells of the handling and no refusal: of FOIA and FOISA, of the Regulations.
HANDLING = late(rf"{_UNIT}(?:1|10|11|15|16|17|20|45|47|50)\b|reg(?:ulations?|\.)?\s?(?:1|5|7|9|11|14|16|18)\b", re.IGNORECASE)
# What weighs all that was reasoned about: "Balance test", "Public interest test – conclusion".
WEIGHS = late(
    r"(?:overall |the )?(?:balanc\w+(?: (?:of (?:the )?public interest|test|exercise))?|conclusion|public interest test conclusion)\W*$",
    re.IGNORECASE,
)
TELLS = late(r"\w")  # "Exemption: section 43(2)" at the end of an answer only names what it is refused by
# What follows a provision that heads a paragraph: "Section 43(2): …", "Section 43(2) – commercial interests".
HEADED = late(r"\s*(?:\([^()]{3,60}\)\s*)?(?:[:–—-]|$)")
# How a paragraph begins that advises the requester, as the duty is: "In line with section 16, you may wish to …", "Under our duty to
# advise and assist, …"; and what a refusal says to which such advice belongs.
ADVISES = late(
    r"(?:in (?:line|accordance|compliance) with|under|as part of|to comply with|pursuant to|further to|as we have)?\s?(?:our |the |a )?"
    r"(?:(?:dut(?:y|ies)|obligations?) )?(?:(?:under|in|of) )?(?:(?:section|s\.?|regulation) ?(?:16|15|9)(?:\(1\))?\b[^.;]{0,60}?\b"
    r"(?:you (?:may|might|could)|advi[sc]e|assist\w*|suggest)|to (?:provide )?(?:advi[sc]e and assist\w*))",
    re.IGNORECASE,
)
COSTLY = late(
    r"\b(?:exceed\w*|appropriate limit|(?:18|24|eighteen) hours|section 12|manifestly unreasonable|12\(4\)\(b\))", re.IGNORECASE
)
FEWEST_SHARED = 1  # words by which reasons show whose they are, where no other question has any of them
WEIGHED = late(
    r"\b(?:exempt\w*|exception\w*|public interest|refusal|harm|prejudice|reasons?)\b", re.IGNORECASE
)  # a heading over reasons
MOST_BELOW = 60  # stretches of answers below the last question that are looked through: of more, the last
MOST_CITED = 60  # different provisions: a letter that cites more is no refusal, and comparing takes long
MOST_GIVEN = 400  # times that such reasons go to an answer, which the law is then looked for in: more are no letter's
LOOKED_AT = 600  # characters of a paragraph in which such words stand


@dataclass(slots=True)
class Part:
    """A stretch of the last answer, from where on, and whose reasons it gives."""

    at: int
    owners: list[QA] = field(default_factory=list)
    until: int = 0  # where it ends, if not where the next begins


def give_reasons(letter: Prepared, questions: list[QA]) -> None:
    """Give the paragraphs at the end of the last answer that reason about a provision to the answers that are refused by it."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if not answered:
        return
    _advice_below(letter, answered)
    if len(answered) < 2:
        return
    asked = max((s.start for q in answered for s in q.question_spans), default=0)
    below = sorted({s for q in answered for s in q.answer_spans if s.start > asked})
    apart = (
        len({q.answer_spans[0] for q in answered if q.answer_spans[0] in below}) > 1
    )  # the request is listed, its answers stand below
    for span in below[-1:] if apart or len(below) > MOST_BELOW else below:
        _part(letter, answered, span, last=span == below[-1])
    _by_words(letter, [q for q in answered if below and q.answer_spans[-1] == below[-1]])


def _part(letter: Prepared, answered: Sequence[QA], span: Span, last: bool) -> None:
    """Part one stretch of an answer below the last question where it reasons about other answers' provisions.

    One that is not the last only where the answer itself refuses nothing: else what stands in it is known by its place.
    """
    holders = [q for q in answered if span in q.answer_spans]
    first = letter.between(span.start, span.end)[:1]
    if not last and (len(holders) > 1 or any(_cited(u.plain) or REFUSES.search(u.plain) for u in first)):
        return
    units = [u for u in own_words(letter, span) if u.table is None]
    parts = _by_provision(letter, answered, holders, units, span.start)
    if not parts:
        return
    for qa in holders:
        qa.answer_spans.remove(span)
    parts[0].until = _own_end(letter, parts[0].at, parts[1].at)
    stops = [*(p.at for p in parts[1:]), span.end]
    for part, stop in zip(parts, stops, strict=True):
        for qa in part.owners:
            qa.answer_spans = sorted([*qa.answer_spans, strip_span(letter.text, part.at, part.until or stop)])


def own_words(letter: Prepared, span: Span) -> list[Unit]:
    """The paragraphs of an answer without a label on a line over them ("Response")."""
    units = [u for u in letter.between(span.start, span.end) if u.start >= span.start]
    return units[1:] if len(units) > 1 and cues.ANSWER_LABEL.match(units[0].plain) else units


def _own_end(letter: Prepared, start: int, stop: int) -> int:
    """Where an answer ends above reasons for others: before a formal statement of refusal, before the heading of these."""
    units = letter.between(start, stop)
    for unit in units[1:]:
        last = unit is units[-1]
        if cues.REFUSAL_STATEMENT.match(unit.plain.lower()) or (last and is_heading(unit) and WEIGHED.search(unit.plain)):
            return unit.start
    return stop


def _advice_below(letter: Prepared, answered: Sequence[QA]) -> None:
    """Advice on a refusal at the end of the last answer, or right below it, goes to the answers refused on cost."""
    last = max(q.answer_spans[-1] for q in answered)
    holders = [q for q in answered if q.answer_spans[-1] == last]
    refused = [q for q in answered if COSTLY.search(" ".join(letter.text[s.start : s.end] for s in q.answer_spans))]
    if not refused:
        return
    inside = letter.between(last.start, last.end)
    below = letter.units[inside[-1].index + 1 : inside[-1].index + 2] if inside else []
    advice = next((u for u in (*inside[1:], *below) if u.table is None and u.zone is None and ADVISES.match(u.plain)), None)
    if advice is None or (advice in inside and any(q in refused for q in holders)):
        return
    if advice in inside:
        for qa in holders:
            qa.answer_spans[-1] = strip_span(letter.text, last.start, advice.start)
    for qa in refused:
        qa.answer_spans.append(strip_span(letter.text, advice.start, max(advice.end, last.end)))


def _by_provision(
    letter: Prepared, answered: Sequence[QA], holders: Sequence[QA], units: Sequence[Unit], start: int
) -> list[Part]:
    """The parts of the last answer, cut where a paragraph turns to a provision that another answer cites, and where one turns back."""
    cites = [(q, _cited(" ".join(letter.text[s.start : s.end] for s in q.answer_spans if s.start < start))) for q in answered]
    theirs = set().union(*(names for q, names in cites if q not in holders))
    own = set().union(*(names for q, names in cites if q in holders))
    if not 0 < len(theirs) <= MOST_CITED:
        return []
    parts, begun = (
        [Part(start, list(holders))],
        bool(own) or (bool(units) and units[0].start > start),
    )  # what it tells stands in a cell
    for unit in units:
        m = OPENS.match(unit.plain)
        told = m is not None and (unit is not units[-1] or TELLS.search(unit.plain, m.end()) is not None)
        turns = m is not None and told and (begun or unit is not units[0]) and not HANDLING.match(m["named"])
        names = NAME.findall(m["named"]) if m and turns else []
        headed = m is not None and HEADED.match(unit.plain, m.end()) is not None
        foreign = [n for n in names if _kin(n, theirs) and (headed or not _kin(n, own))]
        back = [n for n in names if _kin(n, own)]
        if foreign:
            owners = [q for q, cited in cites if any(_kin(n, cited) for n in names) or (back and q in holders)]
            parts.append(Part(unit.start, owners))
        elif back and parts[-1].owners != list(holders):
            parts.append(Part(unit.start, list(holders)))
        elif len(parts) > 2 and WEIGHS.match(unit.plain):
            parts.append(Part(unit.start, [q for q, _ in cites if any(q in p.owners for p in parts[1:])]))
        if parts[-1].owners == list(holders):
            own |= _cited(unit.plain)
    return parts if len(parts) > 1 and sum(len(p.owners) for p in parts) <= MOST_GIVEN else []


def _by_words(letter: Prepared, holders: Sequence[QA]) -> None:
    """Part reasons that several answers share, each under a provision of its own, by the words that only one question has."""
    if len(holders) < 2:
        return
    shared = [s for s in holders[0].answer_spans if all(s in q.answer_spans for q in holders)]
    units = [u for s in shared for u in letter.between(s.start, s.end) if u.table is None]
    headed = [k for k, u in enumerate(units) if (m := OPENS.match(u.plain)) and HEADED.match(u.plain, m.end())]
    if not 1 < len(headed) <= len(holders) or headed[0] > 1 or any(q.answer_spans == shared for q in holders):
        return
    asked = [set(stems(" ".join(letter.text[s.start : s.end] for s in q.question_spans))) for q in holders]
    common = Counter(word for words in asked for word in words)
    parts: list[Part] = []
    for k, stop in zip(headed, [*headed[1:], len(units)], strict=True):
        said = set(stems(" ".join(u.plain for u in units[k:stop])[:LOOKED_AT]))
        alike = [sum(common[w] == 1 for w in words & said) for words in asked]
        meant = [q for q, n in zip(holders, alike, strict=True) if n >= FEWEST_SHARED]
        if len(meant) != 1 or any(p.owners == meant for p in parts):
            return
        parts.append(Part(units[k].start, meant))
    for qa in holders:
        qa.answer_spans = [s for s in qa.answer_spans if s not in shared]
    for part, stop in zip(parts, [*(p.at for p in parts[1:]), max(s.end for s in shared)], strict=True):
        for qa in part.owners:
            qa.answer_spans.append(strip_span(letter.text, part.at, stop))


def _cited(words: str) -> set[str]:
    """The provisions that words cite which refuse something."""
    if not REFUSES.search(words):
        return set()
    return {name for m in CITED.finditer(words) if not HANDLING.match(m.group()) for name in NAME.findall(m["named"])}


def _kin(name: str, cited: set[str]) -> bool:
    """Whether a provision, a part of it or what it is part of is cited."""
    return any(name == c or c.startswith(f"{name}(") or name.startswith(f"{c}(") for c in cited)
