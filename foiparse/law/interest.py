"""The public-interest test: factors on each side as lists, the balance, the limb of prejudice, and for which provisions.

Letters set it out under headings ("Factors favouring disclosure", "Public interest arguments against release", "Balancing test")
or in sentences that say on which side they weigh. A heading that names other provisions, or a new list of factors for disclosure
after a balance, begins another test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from foiparse.late import late
from foiparse.law.words import words
from foiparse.letter import Citation, PublicInterest

Side = Literal["for", "against", "balance", "harm"]
# A heading is short; a factor is a sentence or a bullet, and a list of them is not endless.
LONGEST_HEADING, SHORTEST_FACTOR, MOST_FACTORS = 110, 20, 20
# How far before a test its provisions may stand, and how far after its first words it may reach.
PROVISIONS_BEFORE, REACH = 2500, 12_000
_WEIGHED = r"(?:factors?|arguments?|considerations?|reasons?|public interest|case)"
_RELEASE = r"(?:disclos\w+|releas\w+|publication|providing|confirm\w*)"
_KEEP = (
    r"(?:non-?\s?disclos\w+|withhold\w*|maintain\w*|not (?:disclos|releas)\w*|non-?release|"
    r"the exemption|the exception|exempting|neither)"
)
_TOWARDS = r"(?:favour\w*|for|support\w*|towards)\s(?:of\s)?(?:the\s)?"
_HEADS: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (
        "against",
        late(rf"{_WEIGHED}\b.{{0,60}}?(?:against (?:the )?{_RELEASE}|{_TOWARDS}{_KEEP})|^\W*against (?:disclosure|release)\W*$"),
    ),
    ("for", late(rf"{_WEIGHED}\b.{{0,60}}?{_TOWARDS}{_RELEASE}|^\W*(?:for|in favour of) (?:disclosure|release)\W*$")),
    ("balance", late(r"balanc(?:e|ing)\b|\bconclusion\b|\bdecision on (?:the )?public interest|weighing")),
    ("harm", late(r"^\W{0,6}(?:overall |evidence of |the )?(?:harm|prejudice)\b")),
)
_SAID_FOR = late(
    rf"public interest (?:in|argument)s?[^.]{{0,60}}?"
    rf"(?:{_RELEASE}|openness|transparen|accountab|knowing|understanding|ensuring)|"
    r"would (?:promote|increase|enhance|aid|add to|allow|enable)"
    r"[^.]{0,60}(?:transparen|accountab|openness|understanding|debate|confidence|scrutin)"
)
_SAID_AGAINST = late(
    r"would (?:be likely to )?(?:prejudice|harm|undermine|damage|inhibit|impede|compromise)|"
    r"would (?:be likely to )?allow (?:\w+ )?(?:competitors|criminals|offenders)|"
    r"public interest in (?:maintain|protect|withhold|preserv|ensuring that (?:\w+ ){0,4}not)"
)
_FAVOURS = r"(?:favours?|lies in|rests with|supports?|in favour of|best served by|tips towards)\s(?:the\s)?"
_WITHHOLD = late(
    rf"{_FAVOURS}{_KEEP}|"
    rf"outweighs?(?: (?:the )?(?:public interest|that|any)[^.]{{0,40}}?)?(?: in)?(?: favour of)?(?: the)? {_RELEASE}|"
    rf"{_KEEP}[^.]{{0,80}}?outweighs?|{_RELEASE}[^.]{{0,50}}(?:is|are) (?:therefore )?outweighed|"
    r"not in the public interest to (?:disclos|releas)"
)
_DISCLOSE = late(
    rf"{_FAVOURS}{_RELEASE}[^.]{{0,30}}(?:therefore|and (?:we|the information)|\.|$)|"
    rf"{_RELEASE} outweighs?|does not outweigh[^.]{{0,60}}{_RELEASE}"
)
# A line below the factors that strikes the balance under no heading of its own.
_STRIKES = late(
    r"^(?:on balance|having (?:weighed|balanced|considered)|after (?:weighing|balancing|considering)|taking (?:all|these|everything)|overall|"
    r"in conclusion|the balance|(?:we|i|the \w+) (?:have |has |am |are |is )?(?:\w+ )?(?:conclude\w*|consider\w*|decided?|determined?|f[io]u?nds?|"
    r"believes?|satisfied)\b(?=.{0,80}\b(?:public interest|balance)\b))(?=.*(?:outweigh|favour|lies|withh|disclos|releas|maintain))"
)
# A line of a list, or the rest of a broken one, is no heading.
_BULLET = late(r"[•*·o-]?\s{0,3}[a-z]")
_MENTION = late(r"[Pp]ublic [Ii]nterest|PUBLIC INTEREST")
_NONE_NEEDED = late(
    r"\b(?:no\b|not? (?:require|need|subject to)\w*|without\b)[^.]{0,60}public interest|"
    r"public interest (?:test )?(?:does not|need not|is not)"
)


@dataclass(slots=True)
class _Test:
    start: int
    end: int = 0
    pros: list[str] = field(default_factory=list)
    cons: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    balanced: bool = False


def public_interest(text: str, citations: list[Citation]) -> list[PublicInterest]:
    """Every public-interest test of a letter; `text` is the original, `citations` are the letter's."""
    first = _MENTION.search(text)
    if not first:
        return []
    tests = _under_headings(text)
    if not any(t.pros or t.cons for t in tests):
        tests = _in_sentences(text)
    return [_given(text, t, citations) for t in tests if t.pros or t.cons or t.balanced]


def _lines(text: str) -> list[tuple[int, str]]:
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, line.strip()))
        at += len(line) + 1
    return out


def _side(line: str) -> Side | None:
    low = line.lower()
    if len(line) > LONGEST_HEADING or (line.endswith(".") and len(line) > 60) or _BULLET.match(line) or "outweigh" in low:
        return None
    return next((side for side, pattern in _HEADS if pattern.search(low)), None)


def _under_headings(text: str) -> list[_Test]:
    tests: list[_Test] = []
    side: Side | None = None
    for at, line in _lines(text):
        head = _side(line)
        if head:
            if not tests or at - tests[-1].start > REACH or _begins(tests[-1], head):
                tests.append(_Test(at))
            side = head
            tests[-1].heads.append(line)
            tests[-1].balanced |= head == "balance"
        elif side and tests:
            side = _take(tests[-1], side, at, line)
    return tests


def _begins(last: _Test, head: Side) -> bool:
    """Whether a heading begins another test: after a balance, or a second list of factors for disclosure."""
    return head in ("for", "harm") and (last.balanced or (head == "for" and bool(last.pros)))


def _take(test: _Test, side: Side, at: int, line: str) -> Side | None:
    """Put a line under its heading; a new section of the letter ends the list."""
    if words("list ends").search(line[:60].lower()):
        return None
    factor = line.strip("•*-· \t")
    if (test.pros or test.cons) and side in ("for", "against") and _STRIKES.match(factor.lower()):
        side, test.balanced = "balance", True
    if side == "for" and len(factor) >= SHORTEST_FACTOR and len(test.pros) < MOST_FACTORS:
        test.pros.append(factor)
    elif side == "against" and len(factor) >= SHORTEST_FACTOR and len(test.cons) < MOST_FACTORS:
        test.cons.append(factor)
    test.body.append(line)
    test.end = at + len(line)
    return side


_SENTENCE_ENDS = late(r"(?<=[.!?])\s+")


def _in_sentences(text: str) -> list[_Test]:
    """No headings: the sentences around the words "public interest" that say on which side they weigh."""
    mentions = [
        m for m in _MENTION.finditer(text) if not _NONE_NEEDED.search(text[max(0, m.start() - 80) : m.end() + 40].lower())
    ]
    if not mentions:
        return []
    start = max(0, text.rfind("\n", 0, mentions[0].start()) + 1)
    stop = min(len(text), mentions[-1].end() + 600, start + REACH)
    test = _Test(start, stop)
    for sentence in _SENTENCE_ENDS.split(text[start:stop]):
        low = sentence.lower()
        if _WITHHOLD.search(low) or _DISCLOSE.search(low):
            test.balanced = True
        elif _SAID_FOR.search(low):
            test.pros.append(" ".join(sentence.split()))
        elif _SAID_AGAINST.search(low):
            test.cons.append(" ".join(sentence.split()))
        test.body.append(sentence)
    return [test]


def _given(text: str, test: _Test, citations: list[Citation]) -> PublicInterest:
    end = max(test.end, test.start + 1)
    said = " ".join([*test.body, *test.cons]).lower()
    balance: Literal["withhold", "disclose"] | None = None
    if _WITHHOLD.search(said):
        balance = "withhold"
    elif _DISCLOSE.search(said):
        balance = "disclose"
    return PublicInterest(
        provisions=_provisions(test, end, citations),
        for_disclosure=test.pros,
        against_disclosure=test.cons,
        balance=balance,
        prejudice=_limb(text[max(0, test.start - PROVISIONS_BEFORE // 2) : end].lower()),
        span=(test.start, min(end, len(text))),
    )


def _limb(said: str) -> Literal["would", "would_be_likely"] | None:
    if _LIKELY.search(said):
        return "would_be_likely"
    return "would" if _WOULD.search(said) else None


_LIKELY = late(r"would be likely (?:to|substantially)|likely to (?:\w+ )?prejudice")
_WOULD = late(r"would (?:\w+ )?prejudice")


def _provisions(test: _Test, end: int, citations: list[Citation]) -> list[str]:
    """Provisions subject to the test: those in it or its headings, else those relied on shortly before."""
    held = [
        c
        for c in citations
        if c.role == "relied_on" and c.public_interest_test is not False and c.kind in ("exemption", "exception")
    ]
    inside = [c.provision for c in held if test.start <= c.span[0] < end]
    before = [c.provision for c in held if 0 < test.start - c.span[0] <= PROVISIONS_BEFORE]
    found = dict.fromkeys(inside or before or [c.provision for c in held])
    return [p for p in found if not any(other.startswith(p + "(") for other in found)]
