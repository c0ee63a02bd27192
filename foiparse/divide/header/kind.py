"""What kind of document this is, and in which languages it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.divide.division import Zone
from foiparse.divide.header.asks_only import ASKS, asks_only
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.put_off import ACKNOWLEDGE, only_puts_off
from foiparse.divide.header.wordlist import words
from foiparse.document import Span
from foiparse.late import late

REVIEW_LINES = 25  # in which a letter says that it is of a review
SUBJECT = 2  # lines under the salutation in which a letter's subject stands
LONGEST = 400  # characters of a line that says so
OPENING = 3500  # characters in which a letter says what it is

_REVIEW = late(
    r"(?:outcome|result|findings?|response|decision) of (?:the|my|our|your) (?:internal )?review|"
    r"request for an internal review|"
    r"my decision on review|internal review (?:decision|response|outcome)|requirement for review|[-–—:] internal review"
)
_REVIEW_OFFER = late(
    r"(?:may|can|should|must|wish to|like to|right to|entitled to|unhappy|dissatisfied|not (?:satisfied|content|happy)|ask|any|until|within|your"
    r" requirement)\b[^.]{0,120}(?:internal )?review|(?:internal )?review[^.]{0,80}\b(?:you (?:may|can|have the right)|should be|must be"
    r"|within \w+ working days)"
)
# A heading that says so ("Internal review", "Review of FOI 7733"), in a letter that tells what its review found.
_REVIEW_HEADING = late(
    r"\W*(?:(?:re|subject)\W+)?(?:(?:foi|freedom of information)\W+)?(?:request(?: for)?\W+)?(?:outcome of )?(?:internal )?review"
    r"(?:\W*$|\W+(?:response|decision|outcome|report|notice)\b.{0,60}$|\W+(?:freedom of information|environmental information|foi|eir)\b.{0,60}$|"
    r"\W+of (?:your |the |our |a |foi )?(?:\w+ ){0,4}"
    r"(?:request|response|decision|reply|foi|\w*\d).{0,60}$)"
)
_REVIEWED = late(
    r"\b(?:i|we|the (?:panel|reviewer|review(?:ing officer)?)|my review|our review|this review) (?:have |has |had |am |are |is |do |does |did )?"
    r"(?:now |also |therefore |fully |not )*(?:review(?:ed|ing)|upheld|uphold|overturn\w*|(?:carried out|conducted|completed|considered) "
    r"(?:a|an|the|this|your|my|our) (?:\w+ )?review|f(?:ou|i)nds?\b|conclude[ds]?)"
)
_ANSWERS = late(
    r"find (?:\w+ ){0,3}(?:below|attached|enclosed)|as follows|set out below|our response|response is|"
    r"can confirm|do(?:es)? not hold|is held|not held|"
    r"refus|exempt|can advise|respond(?:ing)? to your|(?:answer|response|reply) is|clarif|we ask (?:you )?(?:which|what)|"
    r"have (?:now )?(?:considered|completed)|request and (?:answer|response)|"
    r"released|^\s*(?:response|answer|reply)\b",
    re.M,
)
# A regulator's notice on a complaint, and a tribunal's: they tell what an authority decided, and decide anew.
_NOTICE = late(
    r"^[^\w\n]{0,9}(?:(?:foia?|eir|fs\d\S{0,12})\W{1,3})?(?:decision notice|appeal number|first-tier tribunal|upper tribunal)\b",
    re.M,
)
_OF_NOTICE = late(
    r"\bthe commissioner['’]?s? (?:decision|has decided|finds|requires|does not require)|\bthe tribunal (?:finds|dismisses|allows)"
)
_COMPLAINANT = late(r"\bthe (?:complainant|appellant)\b")
_THANKS = late(r"\bthank you for (?:your|the) [^.]{0,60}\b(?:request|enquiry|e-?mail|letter|correspondence)\b")
NAMES_ACCESS = (
    r"freedom of information|\bfoi[as]?\b|\beirs?\b|environmental information|information request|requests? for information"
)
_ABOUT_ACCESS = late(NAMES_ACCESS)

# Function words that one language has and the other has not.
WELSH = words(
    """
    yn yr eich mae wedi gan ydym rydym oes neu fod bod sydd hyn hwn gyda hefyd nid nad dylid cais gwybodaeth rhyddid
    drwy dan ein ei i'r o'r a'r
    """
)
ENGLISH = words(
    """
    the of and to is are that for with your our this have has by from which under not
    """
)
FEWEST = 12  # function words of a language before it counts as written in it: a bilingual address line has fewer
SHARE = 0.15  # and this share of both languages' function words


def kind_of(lines: Lines, zones: Sequence[Zone] = (), answers: Sequence[Span] = ()) -> str:
    """response, annex, request, acknowledgement, internal_review or other. `answers`: where dividing found any."""
    head = lines.low[:OPENING]
    if _NOTICE.search(head) and _COMPLAINANT.search(lines.low) and _OF_NOTICE.search(lines.low) and lines.salutation is None:
        return "other"
    if _of_review(lines, zones):
        return "internal_review"
    if answers and only_puts_off(lines.low[s.start : s.end] for s in answers):
        return "acknowledgement"
    if asks_only(lines):
        return "request"
    answered = any(
        not ACKNOWLEDGE.search(lines.low, s.start, s.end) and not ASKS.search(lines.low, s.start, s.end) for s in answers
    )
    if answered or _ANSWERS.search(lines.low):
        return "response"
    if ACKNOWLEDGE.search(head):
        return "acknowledgement"
    if ASKS.search(head) and not _THANKS.search(head):
        return "request"
    if not _ABOUT_ACCESS.search(lines.low):
        return "response" if lines.salutation is not None else "annex"
    return "response"


def _of_review(lines: Lines, zones: Sequence[Zone]) -> bool:
    """The top says that a review was made; what tells how to ask for one says nothing."""
    closing = [z.span for z in zones if z.kind == "complaint"]
    subject = range(lines.salutation + 1, lines.salutation + 1 + SUBJECT) if lines.salutation is not None else range(0)
    for k, line in enumerate(lines.top[:REVIEW_LINES]):
        if "review" not in line.low or len(line.text) >= LONGEST:
            continue
        if k not in subject and any(s.start <= line.start < s.end for s in closing):
            continue
        if _REVIEW.search(line.low) and not _REVIEW_OFFER.search(line.low):
            return True
        if _REVIEW_HEADING.match(line.low) and _REVIEWED.search(lines.low):
            return True
    return False


def _ends(text: str) -> str:
    """The opening and the end: a bilingual letter has one language in each, or both in both."""
    return text if len(text) <= 2 * OPENING else text[:OPENING] + "\n" + text[-OPENING:]


_WELSH_WORDS = late(r"[a-zŵŷâêîôû'’]+")


def languages_of(lines: Lines) -> list[str]:
    """Codes of the languages that the letter is written in, the more used first: "en", "cy"."""
    found = _WELSH_WORDS.findall(_ends(lines.low).replace("’", "'"))
    counts = {"en": sum(map(ENGLISH.__contains__, found)), "cy": sum(map(WELSH.__contains__, found))}
    total = sum(counts.values()) or 1
    used = [c for c, n in sorted(counts.items(), key=lambda kv: -kv[1]) if n >= FEWEST and n / total >= SHARE]
    return used or (["en"] if counts["en"] >= counts["cy"] and counts["en"] else ["cy"] if counts["cy"] else [])
