"""How much the words around a printed name and its place say that it is the sender's."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    (
        late(r"\b(?:organisation|company|charity|subsidiary|arm|landlord|agency)(?: \w+)? (?:of|for|owned by|by)\s+(?:the\s+)?$"),
        -3.0,
    ),
)
_AFTER = (
    (
        late(
            r"^\s*(?:does|do|has|have|is able|is unable|holds?|can|considers?|aims|takes|recognises|currently|"
            r"welcomes|uses|no longer|received|replied|responded|answered|was asked|neither|[a-z]{4,}s its)\b",
        ),
        1.5,
    ),
    (late(r"^ is committed to (?:publishing|openness|being open|transparency|releasing)\b"), 2.0),  # below each answer of a log
    (
        late(
            r"^[’']s?\s+(?:response|reply|decision|answer|use of|policy|disclosure|freedom|publication|website|"
            r"complaints)",
        ),
        2.0,
    ),
    (late(r"^,?\s*(?:may|might|could|would)\b(?! (?:monitor|use|charge|refuse|record|make))"), -1.0),
)
# The requester's: "Thank you for your request, made on behalf of the Weir Society"; but "We reply to your request on behalf of Sker Council".
_ON_BEHALF = late(r"[^\s,]\s+on behalf of\s*(?:the\s+)?$")
_THEIRS = late(r"\byour?\b")
_OURS = late(
    r"\b(?:respon[ds]\w*|repl(?:y|ies|ying)|writ(?:e|ing)|deal(?:t|ing)?|handl\w+|consider\w*|answer\w*|process\w*|i am|we are|i have|we have)\b"
)
_WEIGHT_THEIRS = -6.5  # what "on behalf of" gave is taken back
# What a body's letterhead says in a line of its own of the one over it: "An executive agency of the Department for Canals".
_PARENT = late(r"(?:^|\n)[ \t]*an? (?:[\w-]+ ){0,4}(?:agency|body|arm|office) (?:of|sponsored by)\s+(?:the\s+)?$")
_WEIGHT_PARENT = -6.0
_BESIDE = late(r"\b(?:with|alongside|via)\s+(?:the\s+)?$")  # in an answer: "Yes, with Sker Police."
_WEIGHT_BESIDE = -1.0
SENTENCE = 220  # characters before a name in which its sentence is looked at
WEIGHT_TOP, _WEIGHT_SIGNED = 3.0, 2.5
_SEPARATORS = ("\n", "\t", "   ", " | ", " / ", " - ", " – ", " — ", " · ", " • ", " > ", " › ", " » ")  # of the cells of a line
_CONTACT_US = late(r"\bcontact us:?[ \t]*\n\s*$", re.I)  # the heading of its own address
_WEIGHT_ACRONYM = 1.5  # a name with its short form in brackets, which the letter then uses
LONGEST_HEAD_LINE = 100  # characters of a line of letterhead, two columns run together
_LETTERHEAD_SHARE = 0.8  # a name that fills this much of a line or cell stands alone there


@dataclass(slots=True)
class Place:
    """Where in the letter a name stands: the letterhead ends at `head_end`; `signed`: under a sign-off; `answered`: in an answer."""

    head_end: int
    signed: bool
    answered: bool = False


_SHORT_FORM = late(r"\s*\([“\"‘']?(?:the\s)?([A-Z][A-Za-z]{1,9})[”\"’']?\)")


def weigh(text: str, start: int, end: int, place: Place) -> float:
    """The weight of a name at its place in the letter."""
    before, after = _CONTACT_US.sub("", text[max(0, start - 90) : start]).replace("\n", " "), text[end : end + 40]
    low, low_after = before.lower(), after.lower()
    weight = sum(w for pattern, w in _BEFORE if pattern.search(low)) + sum(w for pattern, w in _AFTER if pattern.match(low_after))
    weight += _of_others(text, start, place)
    acronym = _SHORT_FORM.match(after)
    if acronym and text.count(acronym[1]) > 1:
        weight += _WEIGHT_ACRONYM
    if start < place.head_end and alone(text, start, end):
        weight += WEIGHT_TOP
    elif start < place.head_end and _in_short_line(text, start, end):
        weight += WEIGHT_TOP / 2
    elif place.signed and alone(text, start, end):
        weight += _WEIGHT_SIGNED
    elif place.signed and _in_short_line(text, start, end):
        weight += _WEIGHT_SIGNED / 2
    return weight


_SENTENCE_ENDS = late(r"[.!?]\s")


def _of_others(text: str, start: int, place: Place) -> float:
    """What speaks against a name that is the requester's body, the parent's or a partner's."""
    before = text[max(0, start - SENTENCE) : start].lower()
    weight = 0.0
    if _ON_BEHALF.search(before):
        sentence = _SENTENCE_ENDS.split(before)[-1]
        weight += _WEIGHT_THEIRS if _THEIRS.search(sentence) and not _OURS.search(sentence) else 0.0
    if _PARENT.search(before):
        weight += _WEIGHT_PARENT
    if place.answered and _BESIDE.search(before):
        weight += _WEIGHT_BESIDE
    return weight


def alone(text: str, start: int, end: int) -> bool:
    """Whether the name fills its line, or its cell of the line."""
    left = max(text.rfind(sep, max(0, start - 200), start) + len(sep) for sep in _SEPARATORS)
    right = min((at for at in (text.find(sep, end, end + 200) for sep in _SEPARATORS) if at >= 0), default=end)
    return end - start >= _LETTERHEAD_SHARE * len(text[max(left, 0) : right].strip())


_OF_SENTENCE = late(r"\b(?:you|your|we|i|is|are|was|has|have|to)\b", re.I)


def _in_short_line(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a short line that is no prose: a letterhead whose columns a text layer ran together."""
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return len(line) <= LONGEST_HEAD_LINE and not _OF_SENTENCE.search(line)
