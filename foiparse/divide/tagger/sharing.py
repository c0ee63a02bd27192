"""Several answers in a row for several questions, none of which they name: one to each, by ordinals, or in order by shared words."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.divide.tagger.assigning import GAIN, assigned, places_of
from foiparse.divide.tagger.by_place import says_rest
from foiparse.divide.tagger.explaining import COMPARED, OPENING
from foiparse.divide.tagger.numbers_named import NAMED_AT, ORDINALS
from foiparse.divide.tagger.segments import Segment
from foiparse.divide.tagger.stems import likeness, stems
from foiparse.late import late

ORDINAL = late(rf"\b({'|'.join(ORDINALS)}|last|final|latter|remainder|remaining|rest)\b", re.IGNORECASE)
ORDINAL_OF = late(r"\b(?:parts?|questions?|points?|requests?|bullets?|limbs?|items?|elements?|aspects?|ask)\b", re.IGNORECASE)
AT = late(
    r"\b(?:at|of|for|to|under|on|regarding|concerning)\s+(?:\((?=\w{1,4}\))(\d{1,2}|[a-h]|[ivx]{1,4})\)|(\d{1,2})(?=[\s.,;:)]))",
    re.IGNORECASE,
)
OPENS_ORDINAL = late(
    r"(?:as (?:to|for|regards)|on|for|regarding|with regards? to|in (?:reply|response|answer|relation) to|to) (?:the|your) "
    rf"(?:{'|'.join(ORDINALS)}|last|final|latter|remainder|rest)\s*[,:–-]",
    re.IGNORECASE,
)
# "Your request is refused …", "The cost of complying with your request would exceed …", "We consider your request to be vexatious".
WHOLE = late(
    r"(?:[^.:;]{0,80}\b(?:cost of |time (?:needed|required|taken) )?(?:complying with|to comply with|answering|to answer) (?:your|the|this) (?:whole |entire )?request\b[^.;]{0,60}\bexceed"
    r"|(?:i |we |[^.:;]{0,60}\b(?:therefore|have decided to|must|considers? that) )?(?:refus(?:e|es|ing)|declin(?:e|es|ing)) (?:your|the|this) (?:whole |entire )?request\b"
    r"|[^.:;]{0,40}\b(?:your|the|this) (?:whole |entire )?request (?:is|has been|was) (?:therefore )?(?:refused|declined|vexatious)"
    r"|[^.:;]{0,60}\b(?:consider|deem|regard|find)s? (?:your|the|this) request (?:to be|as) (?:vexatious|manifestly))",
    re.IGNORECASE,
)
NAMING = 0.6  # share of the answers in a row that must name a question for the names to count
MOST_PAIRS = (
    900  # answers times questions, thirty of each: in more, words shared by chance tell nothing, and comparing takes long
)
MOST_ASSIGNED = 30  # questions that answers are assigned to in another order than they were asked
EVIDENCE = 0.4  # shared words, weighed, from which an answer is put to one question among several


def share_out(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> None:
    """Several answers in a row for several questions: one to each, by ordinals, or in order by the words they share."""
    if len(answers) > 1 and len(answers) * len(labels) > MOST_PAIRS:
        for k, s in enumerate(answers):
            s.labels = [labels[k * len(labels) // len(answers)]]
        return
    if len(answers) > 1 and len(labels) > 1 and WHOLE.match(answers[0].words[:NAMED_AT]):
        _all_refused(answers, labels, questions)
        return
    if len(answers) == len(labels):
        asked = [questions[label] for label in labels]
        for s, k in zip(answers, _order(answers, asked, labels), strict=True):
            s.labels = [labels[k]]
        return
    if len(answers) == 1:
        answers[0].labels = list(labels)
        return
    if _by_ordinals(answers, labels) or _by_numbers(answers, labels) or _with_rest(answers, labels, questions):
        return
    alike = alike_by_words(answers, [questions[label] for label in labels])
    if sum(max(row) >= EVIDENCE for row in alike) * 3 < len(answers):
        for s in answers:
            s.labels = list(labels)
    elif len(answers) < len(labels):
        for s, places in zip(answers, places_of(alike, len(labels)), strict=True):
            s.labels = [labels[k] for k in places]
    else:
        at = 0
        for s, row in zip(answers, alike, strict=True):
            best = max(range(len(labels)), key=row.__getitem__)
            at = best if row[best] >= EVIDENCE else at
            s.labels = [labels[at]]


def _all_refused(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> None:
    """The whole request is refused, and what follows goes on with that, or tells something of one question all the same."""
    alike = alike_by_words(answers, [questions[label] for label in labels])
    for s, row in zip(answers, alike, strict=True):
        best = max(range(len(labels)), key=row.__getitem__)
        s.labels = [labels[best]] if s is not answers[0] and row[best] >= EVIDENCE else list(labels)


def _with_rest(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> bool:
    """ "As to the remainder of your request, …": the others are to one question each, by shared words or else in order."""
    rest = [s for s in answers if says_rest(s)]
    told = [s for s in answers if s not in rest]
    if len(rest) != 1 or not told or len(told) >= len(labels):
        return False
    alike = alike_by_words(told, [questions[label] for label in labels])
    best = [max(range(len(labels)), key=row.__getitem__) for row in alike]
    sure = len(set(best)) == len(best) and all(row[b] >= EVIDENCE for row, b in zip(alike, best, strict=True))
    places = best if sure else list(range(len(told)))
    for s, k in zip(told, places, strict=True):
        s.labels = [labels[k]]
    rest[0].labels = [label for k, label in enumerate(labels) if k not in places]
    return True


def _order(answers: list[Segment], asked: list[Segment], labels: list[str]) -> list[int]:
    """Which question each of as many answers is to: in order, unless ordinals or the words that they share say otherwise for all."""
    alike = alike_by_words(answers, asked)
    best = [max(range(len(row)), key=row.__getitem__) for row in alike]
    sure = all(row[b] >= EVIDENCE for row, b in zip(alike, best, strict=True))
    said = [next((w for w in ORDINALS if f"the {w}" in s.words[:OPENING].lower()), "") for s in answers]
    if all(said) and sorted(ORDINALS.index(w) for w in said) == list(range(len(labels))):
        return [ORDINALS.index(w) for w in said]
    in_order = list(range(len(labels)))
    if sure and sorted(best) == in_order:
        return best
    other = assigned(alike) if len(labels) <= MOST_ASSIGNED else in_order
    gain = sum(alike[k][i] for k, i in enumerate(other)) - sum(alike[k][k] for k in in_order)
    moved = sum(i != k for k, i in enumerate(other))
    return other if moved and gain >= GAIN * moved else in_order


def _by_ordinals(answers: list[Segment], labels: list[str]) -> bool:
    """ "The first and second parts …", "As to the remainder …": only where every answer but one says so."""
    found: list[list[str]] = []
    for s in answers:
        opening = s.words[:NAMED_AT]
        names = (
            [m.group(1).lower() for m in ORDINAL.finditer(opening)]
            if ORDINAL_OF.search(opening) or "remainder" in opening or OPENS_ORDINAL.match(opening)
            else []
        )
        mine = [labels[ORDINALS.index(n)] for n in names if n in ORDINALS and ORDINALS.index(n) < len(labels)]
        if any(n in ("last", "final", "latter") for n in names):
            mine.append(labels[-1])
        found.append(mine)
    said = {x for row in found for x in row}
    left = [x for x in labels if x not in said]
    silent = [k for k, row in enumerate(found) if not row]
    if len(silent) > 1 or (silent and not left) or not said:
        return False
    for k, (s, row) in enumerate(zip(answers, found, strict=True)):
        s.labels = list(dict.fromkeys(row)) if k not in silent else left
    return True


def _by_numbers(answers: list[Segment], labels: list[str]) -> bool:
    """ "… the information at 1", "As for (ii), …": where each but the first and such as go on with the one before names its own."""
    ends = {label.split(".")[-1]: label for label in labels}
    found = [
        list(dict.fromkeys(ends[x] for pair in AT.findall(s.words[:NAMED_AT]) if (x := (pair[0] or pair[1]).lower()) in ends))
        for s in answers
    ]
    named = [row[0] for row in found if len(row) == 1]
    if any(len(row) > 1 for row in found) or len(named) < max(2, NAMING * len(answers)) or len(set(named)) < len(named):
        return False
    last = list(labels)
    for s, row in zip(answers, found, strict=True):
        last = row or last
        s.labels = list(last)
    return True


def alike_by_words(answers: list[Segment], questions: list[Segment]) -> list[list[float]]:
    """How many of the words of each answer's opening each question shares, rarer words counting more."""
    return likeness([stems(a.words[:COMPARED]) for a in answers], [stems(q.words) for q in questions])
