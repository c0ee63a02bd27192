"""When nothing else tells the day of the request: the day in the opening on which the letter says that the requester did anything.

Letters say in endless ways that they were asked ("you put five points to us on", "we had from you on", "you applied on"): a day closely
before the answer's, in the first sentences, beside "you" or "your", is nearly always the request's.
"""

from __future__ import annotations

from datetime import date

from foiparse.divide.header.dates import Found
from foiparse.divide.header.lines import Line, Lines
from foiparse.late import late

LONGEST_WAIT = 150  # days before the answer; a day further back is of what was asked
OPENING_LINES = 4  # after the salutation: further down letters tell other things
PAGE_LINES = 8  # of a page without a salutation
AFTER = 60  # characters after the day in which "you" may follow: "On 3 May you sent us"
_REQUESTER = late(
    r"\b(?:you|your|yours|applicant|requeste?o?r|correspondent|(?:were|was) asked|(?:in touch|contacting)|request|enquiry)\b"
)
# Before the day: "on", "of", "dated" or a bracket; "since", "by", "as at" and the like begin a span of time.
_ON = late(r"(?:\b(?:on|of|dated)\W+|\([^()\d]{0,20}|,\s|:\s)(?:[a-z]+day\W+)?(?:the\s+)?$")
# What begins to tell what was asked for, or speaks of another letter.
_CONTENT = late(
    r"\b(?:about|regarding|concerning|whether|how (?:many|much|often)|between|since|until|concerns?|sent by|made by|"
    r"number of|copy of|copies of|details of|list of|"
    r"for (?:the (?!information|records|following|(?:\w+ )?(?:questions|points|queries|requests?)\b)|"
    r"all|any|each|a|an|how|every|details|copies)|as at|"
    r"acknowledg\w+|our (?:letter|reply|response|e-?mail|answer)(?! to your)|"
    r"holding (?:reply|letter)|refused|previous\w*|earlier|meeting|published|came into force)\b"
)
# Other steps of the same affair, named before the day or after it.
_OTHER_STEP = late(
    r"\b(?:clarif\w+|review\w*|complain\w*|apologi\w+|extend\w*|(?:request|enquiry|case) (?:was )?(?:closed|completed)|"
    r"appeal\w*|dissatisf\w+|representations?|agreed|paid|pay|fees?|transfer\w*|"
    r"similar|identical|(?:we|i) (?:wrote|replied|responded|answered|asked|told|invited|contacted|e-?mailed))\b"
)
_SPAN_AFTER = late(r"\s*(?:to|until|till|onwards?|and \d)\b|\s*[-–]\s*\d")


def mentioned_date(lines: Lines, latest: str | None) -> str | None:
    """The first such day; None without the answer's day, from which it is counted."""
    if not latest:
        return None
    last = date.fromisoformat(latest)
    for line in _opening(lines):
        for found in lines.dates_in(line):
            iso = _iso(found, last)
            if iso and 0 <= (last - date.fromisoformat(iso)).days <= LONGEST_WAIT and _of_request(lines, line, found):
                return iso
    return None


def _opening(lines: Lines) -> list[Line]:
    if lines.salutation is None:
        return lines.all[:PAGE_LINES]
    return lines.all[lines.salutation : lines.salutation + 1 + OPENING_LINES]


def _iso(found: Found, last: date) -> str | None:
    """With the answer's year, or the year before it, where none is printed."""
    iso = found.iso(last.year)
    return found.iso(last.year - 1) if iso and found.year is None and iso > last.isoformat() else iso


def _of_request(lines: Lines, line: Line, found: Found) -> bool:
    if not lines.is_outside(found.start):
        return False
    before, after = lines.low[line.start : found.start], lines.low[found.end : line.start + line.length]
    sentence, rest = before.rpartition(". ")[2], after.partition(". ")[0]
    if (
        not _ON.search(sentence)
        or _CONTENT.search(sentence)
        or _OTHER_STEP.search(sentence + rest[:AFTER])
        or _SPAN_AFTER.match(after)
    ):
        return False
    return bool(_REQUESTER.search(sentence) or _REQUESTER.search(rest[:AFTER]))
