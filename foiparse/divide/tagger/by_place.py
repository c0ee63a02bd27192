"""Which questions an answer names by their place: "your second question", "your first four questions", "bullets 4 and 6", "the remainder"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from foiparse.divide.tagger.numbers_named import NAMED_AT, ORDINALS, listed
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment

COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_WHICH = rf"(?:{'|'.join(ORDINALS)}|last|final)"
_LEADS_IN = r"(?:(?:as|with|in|on|for|to|turning|regarding|concerning|answering|reply|respect|response|regards?|relation|reference|answer|of)\s+)*"
_ASKED = r"(?:questions?|points?|requests?|items?|bullets?|quer(?:y|ies))"
# "With regard to your third and last question, …", "Your first two questions …", "As for the third and the last, …", "The first and third will …".
PLACES = late(
    rf"{_LEADS_IN}(?:your|the)\s+(?P<which>{_WHICH}(?:\s*(?:,|and|&|, and)\s*(?:the\s+)?{_WHICH})*)"
    rf"(?:\s+(?P<count>{'|'.join(COUNTS)}))?(?:\s+(?:bullet\s+)?{_ASKED}\b|(?=\s*[,:])|(?P<both>(?=\s+(?:will|would|can|cannot|could|is|are|was|were|has|have)\b)))",
    re.IGNORECASE,
)
WHICH = late(_WHICH, re.IGNORECASE)
ASKED = late(rf"\b{_ASKED}$", re.IGNORECASE)
LASTLY = late(r"(?:and )?(?:finally|lastly)\b", re.IGNORECASE)  # "Finally, three dogs …", where only the last question is left
FEWEST_WORDS = 2  # words after the place from which on a sentence tells something: fewer are a heading
# "Bullets 7 and 8", "In respect of bullets 4 and 6 …": where nothing is printed before the questions but bullets.
BULLETS = late(
    rf"{_LEADS_IN}(?:your\s+|the\s+)?bullets?(?:\s+points?)?\s+(\d{{1,2}}(?:\s*(?:,\s*and|,|and|&|to|-|–)\s*\d{{1,2}})*)(?![\d%])",
    re.IGNORECASE,
)
# "With regard to the remainder of your request, …", "We do not hold the remaining information.", "As to the rest, …"
REST = late(
    r"[^.:;]{0,60}\b(?:the|your)\s+(?:(?:remainder|rest) of (?:your|the|this)\s+(?:request|questions?|points?|information)"
    r"|(?:remaining|other)\s+(?:questions?|points?|parts?|items?|bullets?|information|requests?))\b"
    r"|(?:as (?:to|for|regards)|with regards? to|in (?:respect|relation|regard) (?:of|to)|regarding)\s+"
    r"(?:all\s+)?the (?:rest|remainder|others)\s*[,:]",
    re.IGNORECASE,
)

# How a paragraph opens that answers what no other one does: "For the remainder of your request, …", "As for the other questions, …".
OPENS_REST = late(
    r"(?:(?:as|with|in|for|to|regarding|concerning|turning|on|reply|respect|response|regards?|relation|reference|answer|of)\s+)+"
    r"(?:all\s+)?(?:the|your)\s+(?:(?:remainder|rest)(?: of (?:your|the|this)\s+(?:request|questions?|points?|information))?"
    r"|(?:remaining|other)\s+(?:(?:\w+\s+)?(?:questions|points|parts|items|bullets)|information))\s*,\s",
    re.IGNORECASE,
)
# "In answer to question 1, …" above "The remainder of your request is refused …": each begins an answer of its own.
NUMBER_NAMED = late(
    rf"{_LEADS_IN}(?:your\s+|the\s+)?{_ASKED}\s+(\d{{1,3}}(?:\s*(?:,\s*and|,|and|&|to|-|–)\s*\d{{1,3}})*)", re.IGNORECASE
)
REST_OF = late(
    r"(?:as (?:to|for|regards) |with regards? to |in (?:respect|relation) (?:of|to) |regarding )?"
    r"(?:(?:all )?the (?:remainder|rest) of (?:(?:your|the|this) (?:request|questions|points|parts)\b|the information (?:that |which )?you\b)"
    r"|(?:all the|all|the) (?:other|remaining) (?:parts|points|questions)\b)",
    re.IGNORECASE,
)


def by_place(segments: Sequence[Segment], order: Sequence[str]) -> None:
    """Put answers below all questions to those whose place they tell; what remains goes to one that says so."""
    answers = [s for s in segments if s.part == "A"]
    if len(order) < 2 or any("." in label for label in order) or not _below(segments):
        return
    for s in answers:
        if (places := _in_place(s.words[:NAMED_AT], order)) and (not s.labels or s.labels == places[:1]):
            s.labels = places  # "the first four" has been taken for the first
    _last(answers, order)
    named = {label for s in answers for label in s.labels}
    left = [label for label in order if label not in named]
    rest = [s for s in answers if not s.labels and says_rest(s)]
    if named and left and len(rest) == 1 and answers[0].labels:
        rest[0].labels = left


def _last(answers: Sequence[Segment], order: Sequence[str]) -> None:
    """ "Finally, …": to the last question, where the answers above are to all others by their places."""
    done: set[str] = set()
    for s in answers:
        if not s.labels and LASTLY.match(s.words) and done == set(order[:-1]):
            s.labels = [order[-1]]
        done.update(s.labels if _in_place(s.words[:NAMED_AT], order) else ())


def answers_in_place(words: Sequence[str]) -> set[int]:
    """Which of the paragraphs, by their opening words, begin an answer: "In response to your second question, nine were retired."

    So does what opens with "Finally" below such, and "The remainder of your request …" below one that names its question.
    """
    out: set[int] = set()
    numbered = False
    for k, opening in enumerate(words):
        m = _places(opening[:NAMED_AT])
        named = m is not None and ASKED.search(m.group()) is not None and _tells(opening[m.end() :])
        told = (opens := OPENS_REST.match(opening)) is not None and _tells(opening[opens.end() :])
        rest = (out or numbered) and REST_OF.match(opening)
        if named or told or rest or (out and LASTLY.match(opening)):
            out.add(k)
        numbered = numbered or NUMBER_NAMED.match(opening) is not None
    return out


def _tells(rest: str) -> bool:
    return len(rest.split()) >= FEWEST_WORDS and not rest.rstrip().endswith((":", "?"))


def says_rest(s: Segment) -> bool:
    """Whether an answer says that it is to what no other one is to."""
    return REST.match(s.words[:NAMED_AT]) is not None


def places_named(words: str) -> list[str]:
    """The numbers of the questions that an answer counts, where none is restated: "Regarding your second question, …" → 2."""
    m = _places(words[:NAMED_AT])
    told = [w.lower() for w in WHICH.findall(m["which"])] if m and not m["count"] else []
    return [str(ORDINALS.index(w) + 1) for w in told if w in ORDINALS]


def _places(opening: str) -> re.Match[str] | None:
    """The places told; right before a verb only several: "The first is red" may be of anything."""
    m = PLACES.match(opening)
    return m if m and (m["both"] is None or len(WHICH.findall(m["which"])) > 1) else None


def _in_place(opening: str, order: Sequence[str]) -> list[str]:
    bullets = BULLETS.match(opening) if all(label.startswith("*") for label in order) else None
    if bullets is not None:
        numbers = [int(n) for n in listed(bullets[1])]
        return [order[n - 1] for n in numbers] if all(0 < n <= len(order) for n in numbers) else []
    m = _places(opening)
    if m is None:
        return []
    told = [w.lower() for w in WHICH.findall(m["which"])]
    if m["count"]:
        count = COUNTS.index(m["count"].lower()) + 1
        if len(told) > 1 or count >= len(order) or told[0] not in ("first", "last", "final"):
            return []
        return list(order[:count] if told[0] == "first" else order[-count:])
    places = [ORDINALS.index(w) if w in ORDINALS else len(order) - 1 for w in told]
    return list(dict.fromkeys(order[k] for k in places)) if max(places) < len(order) else []


def _below(segments: Sequence[Segment]) -> bool:
    """Whether all answers stand below all questions."""
    parts = "".join(s.part for s in segments if s.part in "QA")
    return "AQ" not in parts
