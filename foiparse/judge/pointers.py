"""Answers that point: to another answer of the letter ("as above", "see Q1"), or to a file that came with it ("Annex A")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.late import late, lowered
from foiparse.law.naming import lettered

_LABEL = r"\(?\d{1,3}(?!,\d{3}|\d)\)?(?:[ .]?\(?[a-z]\)?(?![a-z]))?(?:\.\d+)?"
_LABELS = late(rf"{_LABEL}(?:\s*(?:,\s*and|,|and|&|or|to|-|–)\s*(?:q\s?)?{_LABEL}){{0,80}}")
_TO_NUMBER = late(
    r"\b(?:questions?|qs?|requests?|points?|parts?|items?|numbers?|answers?|responses?|"
    r"no)\b\.?\s*(?:to\s+|for\s+|in\s+)?(?:questions?\s+|q\s*)?(?=\(?\d)"
    r"|\bq(?=\d)|\b(?:see|refer to|as(?: for| in| per)?|same as)\s+(?=\(?\d{1,2}[a-z]?\)?\.?\s*(?:above|below|\W*$))"
)
_POINTS = late(
    r"\b(?:see|refer|as (?:per|in|for|stated|detailed|explained|advised)|same|already (?:answered|"
    r"provided)|answered|covered|included|provided|outlined)\b"
)
_ABOVE = late(
    r"\b(?:as above|see above|same as above|as per above|ditto|(?:see|refer to)(?: the)? (?:answers?|"
    r"responses?|reply) above|as (?:previous|before)|"
    r"(?:see|as per|refer to) (?:the )?previous (?:answer|response|question))\b"
)
_REFUSED = late(
    r"\b(?:exempt\w*|withh[eo]ld|refused|redacted)\b"
)  # "Exempt, see above" points to reasons, not to the answer above
_NOT_ANSWERS = late(r"^\s*(?:question|request|answer|response|q|a)\s*\d*[a-z]?\s*[:.)\-–]+")
_FILE = late(
    r"\b(?:annex(?:e)?|appendix|attachment|enclosure|schedule|document|spreadsheet|file|tab|sheet)\s+"
    r"(?:[a-h]\d?\b|\d{1,2}\b|[ivx]{1,4}\b|[“\"‘'][^”\"’'\n]{2,60}[”\"’'])"
)
_EXTENSION = late(r"\.(?:xlsx?|csv|pdf|docx?|pptx?|zip|ods|odt|rtf|msg)\b", re.I)
_NAME_BEFORE = late(r"[\w()&,.\-–' ]{2,}$")
LONGEST_NAME = 80  # characters of a file name
LONGEST_LOOKED_AT = 20_000  # characters of an answer in which files are looked for
_ATTACHED = late(
    r"\b(?:attached|enclosed|embedded)\s+(?:\w+\s+){0,2}?(?:spreadsheet|document|file|letter|report|"
    r"policy|table|data|copy|pdf|workbook|"
    r"annex|appendix|list)\b|\b(?:spreadsheet|document|file|report|policy|workbook|annex|appendix|list|pdf)\s+(?:\w+\s+){0,2}?"
    r"(?:attached|enclosed|embedded)\b|\b(?:see|find|per)\s+(?:\w+\s+)?(?:attached|attachments?|enclosed|enclosure)\b"
)
LONGEST_POINTER = 300  # characters
_ATTACHING = ("attach", "enclos", "embedded")  # one stands in all that those words can be
MOST_POINTING_WORDS = 18  # an answer longer than this says something of its own beside the pointer


def points_to(answer: str, label: str, labels: Sequence[str]) -> list[str]:
    """Labels of the answers that this one only points to; empty where it says something of its own, if only that it is refused."""
    if len(answer) > LONGEST_POINTER:
        return []
    bare = _NOT_ANSWERS.sub(" ", answer.lower(), count=1)
    if len(bare.split()) > MOST_POINTING_WORDS or _REFUSED.search(bare):
        return []
    named = named_labels(bare, labels) if _POINTS.search(bare) or _TO_NUMBER.match(bare.strip()) else []
    if others := [n for n in named if n != label]:
        return others
    if _ABOVE.search(bare) and label in labels:
        at = list(labels).index(label)
        return [labels[at - 1]] if at else []
    return []


def named_labels(text: str, labels: Sequence[str]) -> list[str]:
    """Labels of this letter that the text names as questions ("Questions 2 and 4", "Q3a"); ranges are filled."""
    found: list[str] = []
    text = text.lower()
    for lead in _TO_NUMBER.finditer(text):
        run = _LABELS.match(text, lead.end())
        if run:
            found += _spread(run.group(), labels)
    found += [label for *_, names in lettered(text, labels) for label in names]
    return list(dict.fromkeys(found))


_JOINTS = late(r"\s*(,\s*and|,|and|&|or|to|-|–)\s*", re.I)
_DIGIT_THEN_LETTER = late(r"(?<=\d)(?=[a-z])")
_BRACKETS_AND_Q = late(r"[()\sq]")


def _spread(run: str, labels: Sequence[str]) -> list[str]:
    parts = _JOINTS.split(run)
    found: list[str] = []
    for i in range(0, len(parts), 2):
        label = _DIGIT_THEN_LETTER.sub(".", _BRACKETS_AND_Q.sub("", parts[i].lower()))
        joined = parts[i - 1].lower() if i else ""
        if joined in ("to", "-", "–") and found and found[-1].isdigit() and label.isdigit():
            found += [str(n) for n in range(int(found[-1]) + 1, min(int(label), int(found[-1]) + 200) + 1)]
        else:
            found.append(label)
    return [f for f in found if f in labels or f.replace(".", "") in labels]


def attachments_in(answer: str) -> list[str]:
    """Files that an answer hands over by name ("Annex A", "costs.xlsx"), or the words that say so ("attached spreadsheet")."""
    text = answer[:LONGEST_LOOKED_AT]
    low = lowered(text)
    named = [text[slice(*m.span())] for m in _FILE.finditer(low)]
    for extension in _EXTENSION.finditer(text):
        before = _NAME_BEFORE.search(text[max(0, extension.start() - LONGEST_NAME) : extension.start()])
        named += [before.group() + extension.group()] if before else []
    if not named and not any(word in low for word in _ATTACHING):
        return []
    found = named or [text[slice(*m.span())] for m in _ATTACHED.finditer(low)]
    return list(dict.fromkeys(" ".join(f.split()).strip(" ,.-") for f in found))
