"""Which earlier answers a note after all answers is about: by the topic that it opens with ("As regards prices, …"), or by "both", "all three"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice

from foiparse.divide.tagger.explaining import Given
from foiparse.divide.tagger.segments import Segment
from foiparse.divide.tagger.stems import stems
from foiparse.late import late

LOOKED_AT = 160  # characters of a note in which it tells its topic
OPENING = 70  # characters in which reasons tell what they are of
ROOT = 5  # letters by which two words are the same
FARTHEST_BACK = 100  # answers among which those that "both" means are looked for: as many as may stand in pieces between
MOST_QUESTIONS = 40  # among more, a word that only one question has tells little
# "As regards the hourly rates, …", "Turning to prices: …", "About the number who moved, …".
TOPIC = late(
    r"(?:(?:as (?:for|to|regards)|with (?:regards?|respect|reference) to|in (?:relation|respect|regard) (?:to|of)|regarding|concerning|turning to|about|for|on)\s+"
    r"([^,:;.]{3,90})[,:;]"
    # "The figures for staff and those for vans exclude …": what is said of figures.
    r"|(?:the|these) (?:figures?|numbers?|totals?|rates?|costs?|prices?|sums?|amounts?)\s+([^,:;.]{3,60}?)\s+(?:is|are|was|were|do|does|did|comes?|has|have|includes?|excludes?|covers?)\b"
    # "Please note that the income figures are rounded".
    r"|(?:please note (?:that )?)?(?:the|these) ([^,:;.]{3,40}?)\s+(?:figures?|numbers?|totals?|costs?)\s+(?:is|are|was|were|do|does|includes?|excludes?|covers?)\b)",
    re.IGNORECASE,
)
PARTED = late(r"\s+and\s+(?:for\s+|to\s+|of\s+)?|\s*&\s*", re.IGNORECASE)
# "In both cases …", "For each of the two, …", "Exemptions (both)", "All three were …": that many of the answers right above.
SEVERAL = late(
    r"(?:\w+\s+){0,3}?(?:in|for|with|on|of|to) (?:(both)|(neither)|all (three|four)|each of (?:the|these) (two|three|four))\b"
    r"|(both|neither|all three|all four)\b(?!\s+(?:are\s+)?(?:qualified|absolute|exemptions?|exceptions?|sections?)\b)"  # of provisions
    r"|[^.,:;]{0,50}\((both|all three|all four)\)"
    r"|[^.,:;]{0,60}?\b(both|neither|all three|all four) (?:tables|cases|answers|questions|parts|points|requests|figures)\b",
    re.IGNORECASE,
)
COUNTS: Mapping[str, int] = {"both": 2, "neither": 2, "two": 2, "three": 3, "four": 4}
# "The figures given for the first two questions include …".
FIRST = late(
    r"[^.:;]{0,80}\b(?:the|your) (first|last) (two|three|four) (?:questions|parts|points|requests|answers|items)\b", re.I
)
# A note that is an answer to nothing: "Please note that …", "It should be borne in mind …".
NOTICE = late(
    r"(?:[^.:;]{0,90}, )?(?:please (?:also )?(?:note|be aware)|note that|it should (?:also )?be (?:noted|borne)|we should (?:also )?point out)\b",
    re.IGNORECASE,
)
# Reasons under a heading of their own, also where there are as many paragraphs as questions: "Annex: section 41(1) …", "Section 40(2): …".
APART = late(
    r"\W*(?:annex|appendix|notes?\b|explanation|exemptions?\b|exceptions?\b|refusal notice|sections?\s+\d|s\.?\s?\d|regulation\s+\d)",
    re.IGNORECASE,
)


def notices(words: str) -> bool:
    """Whether words are a note on answers rather than one."""
    return NOTICE.match(words) is not None or SEVERAL.match(words) is not None


@lru_cache(maxsize=64)  # a letter's questions: most of its divisions have the same
def owners(questions: tuple[str, ...]) -> Mapping[str, int]:
    """The words that only one of the questions has, and its place."""
    asked = [set(_roots(words)) for words in questions]
    common = Counter(word for words in asked for word in words)
    return {word: k for k, words in enumerate(asked) for word in words if common[word] == 1}


def _roots(words: str) -> list[str]:
    """Words cut shorter yet than stems, since few are compared: "rates", "rate"; "model", "modelling"."""
    return [w[:ROOT].rstrip("s") for w in stems(words)]


def narrowed(note: Segment, labels: list[str], questions: Mapping[str, Segment]) -> list[str]:
    """Of several questions that reasons may be of, the one whose own words open them: "Daily rates are exempt under section …"."""
    several = SEVERAL.match(note.words[:LOOKED_AT]) or APART.match(note.words)  # "S43(2). Fees …": all that cite it
    marked = not note.words[:1].isalnum() or note.atoms[0].unit.grid is not None  # a footnote's mark tells all that it is of
    if len(labels) < 2 or len(questions) > MOST_QUESTIONS or several or marked:
        return labels
    of, places = owners(tuple(s.words for s in questions.values())), list(questions)
    meant = {places[of[w]] for w in _roots(note.words[:OPENING]) if w in of}
    return [label for label in labels if label in meant] if len(meant & set(labels)) == 1 == len(meant) else labels


def labels_about(note: Segment, before: Sequence[Segment], questions: Mapping[str, Segment]) -> list[str]:
    """The questions, of those answered `before`, that a note is about; none if it does not say so plainly."""
    opening = note.words[:LOOKED_AT]
    m = SEVERAL.match(opening)
    if m:
        count = COUNTS[next(g for g in m.groups() if g).lower().split()[-1]]
        return _last(before, count)
    if (m := FIRST.match(opening)) and COUNTS[m[2].lower()] < len(questions):
        count = COUNTS[m[2].lower()]
        return list(questions)[:count] if m[1].lower() == "first" else list(questions)[-count:]
    topic = TOPIC.match(opening)
    if topic is None or not 1 < len(questions) <= MOST_QUESTIONS:
        return []
    of = owners(tuple(s.words for s in questions.values()))
    labels = list(questions)
    found = [{of[w] for w in _roots(part) if w in of} for part in PARTED.split(topic[1] or topic[2] or topic[3])]
    every = set().union(*found)
    if len(every) == 1:
        return [labels[every.pop()]] if len(found) == 1 or all(found) or len(found[0]) == 1 else []
    if any(len(part) != 1 for part in found):
        return []
    return [labels[k] for k in sorted(every)]


def _last(before: Sequence[Segment], count: int) -> list[str]:
    """The labels of that many answers right above that are to one question each, no two to the same."""
    out: list[str] = []
    for s in islice(reversed(before), FARTHEST_BACK):
        if s.labels in ([label] for label in out):
            continue
        if len(s.labels) != 1:
            return s.labels if not out and len(s.labels) == count else []
        out.append(s.labels[0])
        if len(out) == count:
            return out[::-1]
    return []


def own_row(row: list[Segment], given: Given, own: list[str], questions: Mapping[str, Segment]) -> list[Segment]:
    """The answers in a row without those that explain earlier ones: notes, reasons that an answer said would follow.

    As many as the questions that wait are an answer to each; and only at the end may so much be taken out that fewer are left.
    """
    wanted, here = len(own), Given()
    for s in row[:-1]:
        here.add(s)
    while len(row) > 1 and (len(row) != wanted or APART.match(row[-1].words)) and _explains(row[-1], given, here):
        row = row[:-1]
    told = row[:1]
    for s in row[1:]:
        elsewhere = labels_about(s, (), questions)
        if not (
            given.explained_by(s)
            or given.labels_suppressed(s, told[-1])
            or notices(s.words)
            or (elsewhere and not set(elsewhere) <= set(own))
        ):
            told.append(s)
    return told if len(row) > wanted and len(told) >= wanted else row


def _explains(s: Segment, given: Given, here: Given) -> bool:
    """Whether an answer gives the reasons of earlier ones, or of those above it in its own row."""
    return bool(given.explained_by(s)) or any(g.start < s.start for g in here.explained_by(s))


def of_earlier(note: Segment, given: Given, questions: Mapping[str, Segment]) -> list[str]:
    """The questions that a note is about which stands where none waits for an answer; none if it does not say."""
    if not given.answers:
        return []
    said = labels_about(note, given.answers, questions) or given.labels_suppressed(note, given.answers[-1])
    return said or narrowed(note, given.labels_explained_by(note), questions)
