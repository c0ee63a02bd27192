"""How much the words around a printed name and its place say that it is the sender's."""

from __future__ import annotations

import re

from foiparse.late import late

# What stands before or after a name, and how much it speaks for (or against) its being the sender.
_BEFORE = (
    (late(r"on behalf of\s*(?:the\s+)?$"), 4.0),
    (late(r"(?:received|held|holds?|made|sent|submitted)\s+(?:by|to)\s+(?:the\s+)?$"), 3.0),
    (late(r"(?:request(?:ed)?|wrote|application|letter)[^.\n]{0,30}\b(?:to|from|by)\s+(?:the\s+)?$"), 2.0),
    (
        late(
            r"(?:belongs? to|copyright|©|\(c\)|contains|consent of|"
            r"(?:copyright|information|material|data)[^.]{0,40} owned (?:solely )?by)\W*(?:the\s+)?$",
        ),
        3.0,
    ),
    (late(r"\b(?:you|applicant|requester) (?:asked|wrote to|contacted|approached|e-?mailed)\s+(?:the\s+)?$"), 2.0),
    (late(r"\b(?:confirm|advise|inform|tell)\b[^.]{0,30}\b(?:that\s+)?(?:the\s+)?$"), 2.0),
    (
        late(
            r"(?:contact|(?<!thank you for )(?<!thanks for )contacting|approach|write to|refer\w* to|redirect\w*|transfer\w* to|"
            r"(?:may|might|would|could) be held by)[^.?!]{0,25}$",
        ),
        -2.5,
    ),
    (
        late(
            r"(?:licen[cs]e|licensed|found at|website of|act as|run by|commissioned by|contract with|"
            r"collaboration with|registered with|regulated by|appeal to)[^.]{0,25}$",
        ),
        -2.0,
    ),
    # whom to complain to: an officer of it
    (
        late(
            r"\b(?:write|writing|addressed|sent) to\b[^.?!]{0,20}\b(?:head|officer|manager|director|secretary|team|unit|clerk|solicitor|executive|"
            r"registrar)\b[^.?!]{0,30},\s*(?:the\s+)?$",
        ),
        4.0,
    ),
    (
        late(r"\b(?:registered|regulated|accredited|inspected|licensed|authorised|rated)(?: \w+)? (?:with|by)\s+(?:the\s+)?$"),
        -4.0,
    ),
    (late(r"\bthank(?:s| you) for contacting\s+(?:the\s+)?$"), 3.0),
    (late(r"\badministering authority\W*(?:the\s+)?$"), 4.0),  # of a pension fund
    (late(r"(?:^|\s)(?:(?:public )?(?:body|authority)|organisation|published by|publisher):\s*(?:the\s+)?$"), 2.0),
    (late(r"\b(?:organisation|company|charity|subsidiary|arm|landlord)(?: \w+)? (?:of|for|owned by|by)\s+(?:the\s+)?$"), -3.0),
)
_AFTER = (
    (
        late(
            r"^\s*(?:does|do|has|have|is able|is unable|holds?|can|considers?|aims|takes|recognises|currently|"
            r"welcomes|uses|no longer|received|replied|responded|answered|was asked|neither|[a-z]{4,}s its)\b",
        ),
        1.5,
    ),
    (
        late(
            r"^[’']s?\s+(?:response|reply|decision|answer|use of|policy|disclosure|freedom|publication|website|"
            r"complaints)",
        ),
        2.0,
    ),
    (late(r"^,?\s*(?:may|might|could|would)\b(?! (?:monitor|use|charge|refuse|record|make))"), -1.0),
)
WEIGHT_TOP, _WEIGHT_SIGNED = 3.0, 2.5
_SEPARATORS = ("\n", "\t", "   ", " | ", " / ", " - ", " – ", " — ", " · ", " • ", " > ", " › ", " » ")  # of the cells of a line
_CONTACT_US = late(r"\bcontact us:?[ \t]*\n\s*$", re.I)  # the heading of its own address
_WEIGHT_ACRONYM = 1.5  # a name with its short form in brackets, which the letter then uses
LONGEST_HEAD_LINE = 100  # characters of a line of letterhead, two columns run together
_LETTERHEAD_SHARE = 0.8  # a name that fills this much of a line or cell stands alone there


def weigh(text: str, start: int, end: int, head_end: int, signed: int) -> float:
    """The weight of a name at its place; the letterhead ends at `head_end`, after `signed` stands who signed."""
    before, after = _CONTACT_US.sub("", text[max(0, start - 90) : start]).replace("\n", " "), text[end : end + 40]
    low, low_after = before.lower(), after.lower()
    weight = sum(w for pattern, w in _BEFORE if pattern.search(low)) + sum(w for pattern, w in _AFTER if pattern.match(low_after))
    acronym = re.match(r"\s*\([“\"‘']?(?:the\s)?([A-Z][A-Za-z]{1,9})[”\"’']?\)", after)
    if acronym and text.count(acronym[1]) > 1:
        weight += _WEIGHT_ACRONYM
    if start < head_end and _alone(text, start, end):
        weight += WEIGHT_TOP
    elif start < head_end and _in_short_line(text, start, end):
        weight += WEIGHT_TOP / 2
    elif start > signed and _alone(text, start, end):
        weight += _WEIGHT_SIGNED
    return weight


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the name fills its line, or its cell of the line."""
    left = max(text.rfind(sep, max(0, start - 200), start) + len(sep) for sep in _SEPARATORS)
    right = min((at for at in (text.find(sep, end, end + 200) for sep in _SEPARATORS) if at >= 0), default=end)
    return end - start >= _LETTERHEAD_SHARE * len(text[max(left, 0) : right].strip())


def _in_short_line(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a short line that is no prose: a letterhead whose columns a text layer ran together."""
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return len(line) <= LONGEST_HEAD_LINE and not re.search(r"\b(?:you|your|we|i|is|are|was|has|have|to)\b", line, re.I)
