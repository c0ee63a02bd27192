"""The public-interest test: factors on each side as lists, the balance, the limb of prejudice, and for which provisions.

Letters set it out under headings ("Factors favouring disclosure", "Public interest arguments against release", "Balancing test")
or in sentences that say on which side they weigh. A heading that names other provisions, or a new list of factors for disclosure
after a balance, begins another test. Which side words stand on is told in `interest_sides`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from foiparse.late import late
from foiparse.law.interest_sides import PARTED, STRIKES, Side, inline, latter, side_of_heading, side_of_sentence, struck
from foiparse.law.words import words
from foiparse.letter import Citation, PublicInterest

# A factor is a sentence or a bullet, and a list of them is not endless. A bullet may be two words: "risk to officers".
SHORTEST_FACTOR, SHORTEST_BULLET, MOST_FACTORS = 20, 4, 20
# How far before a test its provisions may stand, and how far after its first words it may reach.
PROVISIONS_BEFORE, REACH = 2500, 12_000
# How far behind the last words "public interest" its sentences may go on.
BEHIND = 600
_MENTION = late(r"[Pp]ublic [Ii]nterest|PUBLIC INTEREST")
# Police letters weigh "factors favouring disclosure" and name no public interest.
_FACTORS = late(
    r"(?:[Ff]actors|[Aa]rguments|[Cc]onsiderations|FACTORS|ARGUMENTS|CONSIDERATIONS) (?:\w+ ){0,3}?"
    r"(?:[Ff]avour|FAVOUR|against|AGAINST|for\b|FOR\b)"
)
_NONE_NEEDED = late(
    r"\b(?:no\b|not? (?:require|need|subject to)\w*|without\b)[^.]{0,60}public interest|"
    r"public interest (?:test )?(?:does not|need not|is not)"
)
_SENTENCE_ENDS = late(r"(?<=[.!?])\s+|(?<=[;,])\s(?=(?:but|however|while|whereas|and (?:we|the public interest|on balance))\b)")
_BULLET = late(r"^(?:[•*·–-]|\(?[a-z\d]{1,2}[.)])\s")


@dataclass(slots=True)
class _Test:
    start: int
    end: int = 0
    pros: list[str] = field(default_factory=list)
    cons: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    order: list[Side] = field(default_factory=list)
    balanced: bool = False
    balance: Literal["withhold", "disclose"] | None = None

    def weigh(self, side: Side, factor: str) -> None:
        """Put a factor on its side, or read the balance that it strikes."""
        if side in ("for", "against"):
            self.order.append(side)
            factors = self.pros if side == "for" else self.cons
            if len(factors) < MOST_FACTORS:
                factors.append(factor)
        elif side == "balance":
            self.balanced = True
            self.balance = struck(factor.lower()) or latter(factor.lower(), self.order) or self.balance

    def weighs(self) -> bool:
        """Something is weighed."""
        return bool(self.pros or self.cons or self.balance)


def public_interest(text: str, citations: list[Citation]) -> list[PublicInterest]:
    """Every public-interest test of a letter; `text` is the original, `citations` are the letter's."""
    mentioned = _MENTION.search(text)
    if not mentioned and not _FACTORS.search(text):
        return []
    tests = _under_headings(text)
    whole = [t for t in tests if t.pros and t.cons]
    if not any(t.pros or t.cons for t in tests) or not (mentioned or whole):
        tests = _in_sentences(text) if mentioned else []
    _balance_together(tests)
    return [_given(text, t, citations) for t in tests if t.weighs()]


def _balance_together(tests: list[_Test]) -> None:
    """Tests that end in no balance of their own share the one that is struck below the last of them."""
    for one, after in reversed([*pairwise(tests)]):
        if not one.balance and not one.balanced and (one.pros or one.cons):
            one.balance = after.balance


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line.strip()
        at += len(line) + 1


def _under_headings(text: str) -> list[_Test]:
    tests: list[_Test] = []
    side: Side | None = None
    for at, line in _lines(text):
        told = inline(line)
        head = told[0] if told else side_of_heading(line)
        if head and (side or head in ("for", "against", "harm") or not told):
            same = told is not None and side == head
            if not tests or at - tests[-1].start > REACH or (not same and _begins(tests[-1], head)):
                tests.append(_Test(at))
            side = head
            tests[-1].balanced |= head == "balance"
            if head == "balance" and struck(line.lower()):
                tests[-1].weigh(head, line)
            if told:
                side = _headed(tests[-1], line)
                tests[-1].body.append(line)
                tests[-1].end = at + len(line)
        elif side and tests:
            side = _take(tests[-1], side, at, line)
    return tests


def _headed(test: _Test, line: str) -> Side | None:
    """Weigh a line that names its side before a colon: its factors in parts, and what its further sentences name or strike."""
    side: Side | None = None
    for sentence in _SENTENCE_ENDS.split(line):
        told = inline(sentence)
        if told is None and struck(sentence.lower()):
            told = ("balance", sentence)
        side, rest = told or (side, sentence)
        for part in PARTED.split(rest.strip()):
            if side:
                test.weigh(side, part.strip().rstrip("."))
    return side


def _begins(last: _Test, head: Side) -> bool:
    """Whether a heading begins another test: after a balance, or a second list of factors for disclosure."""
    return head in ("for", "harm") and (last.balanced or (head == "for" and bool(last.pros)))


def _take(test: _Test, side: Side, at: int, line: str) -> Side | None:
    """Put a line under its heading; a new section of the letter ends the list."""
    if words("list ends").search(line[:60].lower()):
        return None
    bullet = _BULLET.match(line)
    factor = line[bullet.end() :].strip() if bullet else line.strip("•*-· \t")
    told = test.pros if side == "for" else test.cons  # the first line below a heading is a factor, whatever it says
    if told and side in ("for", "against") and not bullet and (STRIKES.match(factor.lower()) or struck(factor.lower())):
        side = "balance"
    if side == "balance" or len(factor) >= (SHORTEST_BULLET if bullet else SHORTEST_FACTOR):
        test.weigh(side, factor.rstrip(";"))
    test.body.append(line)
    test.end = at + len(line)
    return side


def _in_sentences(text: str) -> list[_Test]:
    """No headings: the sentences around the words "public interest" that say on which side they weigh."""
    mentions = [
        m for m in _MENTION.finditer(text) if not _NONE_NEEDED.search(text[max(0, m.start() - 80) : m.end() + 40].lower())
    ]
    if not mentions:
        return []
    start = max(0, text.rfind("\n", 0, mentions[0].start()) + 1)
    stop = min(len(text), mentions[-1].end() + BEHIND, start + REACH)
    test, side = _Test(start, stop), None
    for sentence in _SENTENCE_ENDS.split(text[start:stop]):
        whole = " ".join(sentence.split())
        told = inline(whole)
        parts = (
            [(told[0], part) for part in PARTED.split(told[1].rstrip("."))] if told else [(side_of_sentence(whole, side), whole)]
        )
        for weighs, part in parts:
            if weighs:
                test.weigh(weighs, part)
            side = weighs
        test.body.append(sentence)
    return [test]


def _given(text: str, test: _Test, citations: list[Citation]) -> PublicInterest:
    end = max(test.end, test.start + 1)
    said = " ".join([*test.body, *test.cons]).lower()
    return PublicInterest(
        provisions=_provisions(test, end, citations),
        for_disclosure=test.pros,
        against_disclosure=test.cons,
        balance=test.balance or struck(said),
        prejudice=_limb(text[max(0, test.start - PROVISIONS_BEFORE // 2) : end].lower()),
        span=(test.start, min(end, len(text))),
    )


def _limb(said: str) -> Literal["would", "would_be_likely"] | None:
    if _LIKELY.search(said):
        return "would_be_likely"
    return "would" if _WOULD.search(said) else None


_LIKELY = late(r"would be likely (?:to|substantially)|likely to (?:\w+ )?prejudice")
_WOULD = late(r"would (?:\w+ )?(?:prejudice|inhibit|endanger|adversely affect)")


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
