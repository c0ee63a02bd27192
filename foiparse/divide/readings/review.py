"""A review of an earlier decision told in numbered paragraphs or under headings: the request, what was answered, the findings."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.score import question_heads
from foiparse.divide.units import Unit
from foiparse.divide.zones import CLOSING_KINDS
from foiparse.late import late

OPENING_UNITS = 12  # the letter says near its top that it is a review
REVIEW = late(
    r"\b(?:internal review|(?:outcome|result|request|decision) (?:of|for|on) (?:an? |the |your |our )?(?:internal )?(?:review|reconsideration)|reconsider(?:ation|ed)|review of (?:the|our|your|my)|requirement for review|\(review\))",
    re.IGNORECASE,
)
FINDINGS = late(
    r"(?:\d{1,2}\.? ?)?(?:the |my |our |review )*(?:findings?|decisions?|consideration|conclusions? (?:of|on) (?:the )?review|review|outcome(?: of (?:the |your |this )?(?:internal )?review)?|reviewer['’]s (?:findings?|decision)|assessment|analysis|determination|reasons? for (?:my|the|our) decision)\s*[:.–-]*$",
    re.IGNORECASE,
)
FINDS = late(
    r"(?:\d{1,2}\.? )?(?:(?:i|we|the panel|the reviewer)(?:['’]ve| have| am| are)? (?:now |therefore |also )?(?:find|found|consider(?:ed)?|conclude\w*|uph[eo]ld\w*|overturn\w*|agree|do not (?:uphold|agree|think|consider)|decided|reviewed|reconsidered|looked|reached|carried out|withdraw)\b|having (?:reviewed|considered|looked|re-?examined)|(?:on|upon|following|after) (?:review|reconsideration|reviewing)\b|(?:the|my|our) (?:finding|decision|conclusion|review)\b|your (?:complaint|appeal|review|representations?) (?:is|are|was|has been) (?:therefore )?(?:upheld|not upheld|partly|right)\b)",
    re.IGNORECASE,
)
ENDS = late(
    r"(?:\d{1,2}\.? )?(?:conclusions?|summary|next steps|overall outcome|outcome: |in (?:conclusion|summary)|recommendations?|lessons learned|your complaint is (?:therefore )?(?:upheld|not|partly|partially))\b",
    re.IGNORECASE,
)
QUOTE = late(r"[“\"‘](?P<words>[^“”\"]{20,2000})[”\"]")
ASKED_FOR = late(r"\byou (?:had |have |originally |first |then )?(?:asked|requested|wrote|sought|wanted)\b", re.IGNORECASE)
HISTORY = late(r"\b(?:replied|reply|answered|responded|response|refused|review on|dispute|grounds)\b", re.IGNORECASE)
LONGEST_BODY = 120  # paragraphs of a review that are looked at
FEWEST_WORDS = 5  # of a request


def review(letter: Prepared) -> Iterator[Proposal]:
    """The request as quoted and the findings as its answer, in a letter that calls itself a review."""
    first = next((u.index + 1 for u in letter.units if u.zone == "salutation"), 0)
    if not any(REVIEW.search(u.plain[:300]) for u in letter.units[: first + OPENING_UNITS]):
        return
    if len(question_heads(letter)) > 1:
        return  # numbered points are found one by one
    body = letter.units[first : first + LONGEST_BODY]
    asked = _asked(letter, body)
    if asked is None:
        return
    found = _findings(letter, [u for u in body if u.start >= asked[1]])
    if found is None:
        return
    proposal = Proposal("review: the request and the findings")
    proposal.add("Q", ["*1"], *asked, 0.7, "prose")
    proposal.add("A", ["*1"], *found, 0.65, "findings")
    yield proposal


def _asked(letter: Prepared, body: list[Unit]) -> tuple[int, int] | None:
    """The request: quoted in the sentence that tells it, or the paragraph below one that leads into it."""
    for k, unit in enumerate(body):
        m = ASKED_FOR.search(unit.plain)
        if m is None:
            continue
        quote = QUOTE.search(letter.text, unit.start, unit.end)
        if quote is not None and not HISTORY.search(letter.text[unit.start : quote.start()]):
            return quote.start(), quote.end()
        follows = body[k + 1] if k + 1 < len(body) else None
        if unit.plain.endswith((":", "-", "–")) and follows is not None and follows.zone is None:
            return (follows.start, follows.end) if len(follows.plain.split()) >= FEWEST_WORDS else None
    return None


def _findings(letter: Prepared, rest: list[Unit]) -> tuple[int, int] | None:
    """From the heading over the findings, or the first paragraph that finds something, to the conclusion or the closing words."""
    begin = next((k + 1 for k, u in enumerate(rest) if FINDINGS.fullmatch(u.plain)), None)
    if begin is None:
        begin = next((k for k, u in enumerate(rest) if FINDS.match(u.plain)), None)
    if begin is None or begin >= len(rest):
        return None
    end = next((k for k, u in enumerate(rest) if k > begin and (u.zone in CLOSING_KINDS or ENDS.match(u.plain))), len(rest))
    return (rest[begin].start, rest[end - 1].end) if rest[begin].zone not in CLOSING_KINDS else None
