"""The questions that words name: "for questions 3 and 6", "Q2 & Q4", "all but part (3)", "your third question".

Which of several names a citation belongs to is told by order: the name before it since the citation before, the name right after it,
the name that heads its paragraph, or, under "respectively", the one at the same place in the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.late import late, lowered

_NOUN = r"\b(?:questions?|requests?|parts?|points?|items?|bullets?(?: points?)?|q(?:uery|ueries)|q(?:n|s|ns)?\.?)\s{0,2}(?:numbers?|nos?\.?)?\s{0,2}"
_LABEL = r"\(?[\dq*][\w.()]{0,6}"
_MORE = r"(?:\s{0,2}(?:,|&|and|or|to|-|/)\s{0,2}(?:and\s|questions?\s|parts?\s|q)?\s?\(?\d[\w.()]{0,6}){0,24}"
_NAMED = late(rf"{_NOUN}(?P<list>{_LABEL}{_MORE})")  # these see lower case
_ONE = late(r"(\d{1,3}(?:\.\d{1,2})?)(?:\s?\(([a-z]{1,4})\)|\.?([a-z]{1,2})(?![a-z]))?|(\bto\b|-)", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = late(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}|last|final)\s(?:question|part|point|item|bullet|element|limb of your request)\b",
)
# Parts by their letters: "part (a)", "parts (a) and (c)", "item b"; a question's own letter only in brackets, for "request a copy" is none.
_LETTERED = late(
    r"\b(?:(?:parts?|points?|items?|limbs?) (?=\(?[a-z]\)?(?!\w))|(?:questions?|requests?|queries) (?=\([a-z]\)))"
    r"(?P<run>\(?[a-z]\)?(?!\w)(?:(?:, ?and |, ?| and | & | or | to | ?- ?)\(?[a-z]\)?(?!\w)){0,24})"
)
_LETTER = late(r"(?P<to>\bto |- ?)?\(?\b(?P<letter>[a-z])\b\)?")
_EXCEPT = late(
    r"\b(?:except(?:ing|ion of| for)?|apart from|other than|excluding|save for|all but)\s(?:\w+\s){0,3}\Z", re.IGNORECASE
)
# A name that leads on to the next provision, and one that a bracket keeps to the provision before it.
_LEADS_ON = late(
    r"(?:\band|;|,),? (?:for|at|on|in|as (?:for|to)|in respect of|with regard to|regarding)\s(?:the\s)?\Z", re.IGNORECASE
)
_ONLY = late(r"\s{0,2}(?:only|alone)\b", re.IGNORECASE)
# Names nearer to each other than this are one list: "question 2 and also question 3".
APART = 14
_BUT = late(
    r"[.;]|\b(?:but|while|whilst|whereas|though|although|however)\b"
)  # "questions 1 and 2, but question 3 is exempt": two sides
# A name that heads a line or sentence and what may stand before it there.
_HEADS = late(
    r"(?:^|\n|[.:;]\s)[^\w\n]{0,6}(?:(?:and|but|also|turning|as|in|with)\s)?"
    r"(?:(?:for|to|re|regarding|concerning|under|as (?:for|to|regards)|"
    r"(?:in |with )?(?:relation|respect|regards?|answer|response|reply|reference) (?:of|to))\s)?"
    r"(?:the |your |our )?(?:\w+ )?\Z",
    re.IGNORECASE,
)
_CAUGHT = late(
    r"(?: of (?:your|the|this) request)?\s(?:are|is|were|was|have been|both|all)(?: \w+){0,2} (?:caught|covered|exempt|withheld|refused|protected)",
    re.IGNORECASE,
)
# "Has been applied in respect of questions 1 and 5", "we are withholding the information for questions 2 and 3".
_REFUSED_FOR = late(
    r"\b(?:appl(?:y|ies|ied|ying)|withh(?:old|olding|eld)|refus(?:e|es|ed|ing)|exempt\w*)(?: \w+){0,2}?"
    r"(?: (?:in|with) (?:respect|relation|regard) (?:of|to)| (?:to|for|at|in))?(?: the)?(?: information)?"
    r"(?: (?:requested|sought|asked for))?(?: (?:in|at|for))?(?: the)? \Z",
    re.IGNORECASE,
)
_PART = late(rf"(?:{'|'.join(_ORDINALS)}|last|final)\s(?:part|element|limb)", re.IGNORECASE)
# How far above a citation a name may stand that heads its paragraph.
HEADED = 900

Group = tuple[int, int, list[str]]


def groups(text: str, labels: Sequence[str]) -> list[Group]:
    """Each list of names in a text: its start, its end, and those of the letter's labels that it names."""
    out: list[Group] = []
    text = lowered(text)
    for match in _NAMED.finditer(text):
        listed = [x for x in (_known(label, labels) for label in _listed(match["list"])) if x]
        _add(out, match.start(), match.end(), listed, text, labels)
    for start, end, letters in lettered(text, labels):
        _add(out, start, end, letters, text, labels)
    for match in _ORDINAL.finditer(text):
        nth = match["nth"].lower()
        at = _ORDINALS.index(nth) if nth in _ORDINALS else len(labels) - 1
        if at < len(labels):
            _add(out, match.start(), match.end(), [labels[at]], text, labels)
    return sorted(out)


def lettered(text: str, labels: Sequence[str]) -> list[Group]:
    """Each list of parts named by their letters in small text, where the letter's questions have letters."""
    if not any(len(label) == 1 and label.isalpha() for label in labels):
        return []
    found = ((m.start(), m.end(), [x for x in _letters(m["run"]) if x in labels]) for m in _LETTERED.finditer(text))
    return [group for group in found if group[2]]


def _letters(run: str) -> list[str]:
    out: list[str] = []
    for each in _LETTER.finditer(run):
        first = chr(ord(out[-1]) + 1) if each["to"] and out and out[-1] < each["letter"] else each["letter"]
        out += [chr(n) for n in range(ord(first), ord(each["letter"]) + 1)]
    return out


def _add(out: list[Group], start: int, end: int, listed: list[str], text: str, labels: Sequence[str]) -> None:
    if not listed:
        return
    if _EXCEPT.search(text[max(0, start - 40) : start]):
        listed = [label for label in labels if label not in listed]
    if out and 0 <= start - out[-1][1] <= APART and not _BUT.search(text, out[-1][1], start):
        out[-1] = (out[-1][0], end, list(dict.fromkeys([*out[-1][2], *listed])))
    else:
        out.append((start, end, list(dict.fromkeys(listed))))


def _known(label: str, labels: Sequence[str]) -> str:
    """The letter's label for a number; "point 1" is the first of unnumbered questions."""
    if label in labels:
        return label
    return f"*{label}" if f"*{label}" in labels and all(x.startswith("*") for x in labels) else ""


def named(sentence: str, labels: Sequence[str] | set[str]) -> list[str]:
    """All labels that a sentence names, as far as the letter has them."""
    return list(dict.fromkeys(label for *_, found in groups(sentence, sorted(labels)) for label in found))


def named_for(
    text: str, sentence: tuple[int, int], cited: Sequence[tuple[int, int]], which: int, labels: Sequence[str]
) -> list[str]:
    """The labels that the sentence names for one of its citations: `cited[which]`, spans in `text` and in order."""
    start, end = cited[which]
    low, high = _headed(text, sentence[0], start, labels), sentence[1]
    found = [(low + s, low + e, names) for s, e, names in groups(text[low:high], labels)]
    if not found:
        return []
    if "respectively" in text[low:high].lower():
        inside = list(dict.fromkeys(c for c in cited if low <= c[0] < high))
        every = [name for *_, names in found for name in names]
        if len(inside) == len(every) and (start, end) in inside:
            return [every[inside.index((start, end))]]
    line = _own_line(text, start, end, found)
    if line:
        return line
    before = [g for g in found if g[1] <= start]
    if before:
        since = max((s for s, _ in cited if low <= s < before[-1][0]), default=low)
        return list(dict.fromkeys(name for s, _, names in before if s >= since for name in names))
    until = min((s for s, _ in cited if s > end), default=high)
    right = next((names for s, _, names in found if end <= s < until and not _LEADS_ON.search(text[end:s])), None)
    return right or ([] if _only_theirs(text, found, until) else found[0][2])


def _own_line(text: str, start: int, end: int, found: Sequence[Group]) -> list[str]:
    """In a list of exemptions, what stands behind one on its own line: "S24(1) National Security - question 6 only"."""
    if text[text.rfind("\n", 0, start) + 1 : start].strip(" \t-*•"):
        return []
    stop = text.find("\n", end)
    return next((names for s, _, names in found if s >= end and (s < stop or stop < 0)), [])


def _only_theirs(text: str, found: Sequence[Group], until: int) -> bool:
    """Whether the first name belongs to another citation alone: "section 43(2) (question 3 only)", "and, for question 7, section 41"."""
    start, end, _ = found[0]
    return (start > until and _ONLY.match(text, end, end + 10) is not None) or _LEADS_ON.search(
        text[max(0, start - 24) : start]
    ) is not None


def heading(text: str, at: int, floor: int, labels: Sequence[str]) -> list[str]:
    """The labels that the nearest line or sentence above names at its head, not above `floor`."""
    low = max(floor, at - HEADED)
    stretch = text[low:at]
    for start, _, names in reversed(groups(stretch, labels)):
        if _HEADS.search(stretch[max(0, start - 60) : start]):
            return names
    return []


def _headed(text: str, low: int, start: int, labels: Sequence[str]) -> int:
    """Where the last line begins that names a question at its head, between `low` and `start`: an answer of its own, point or no point."""
    stretch = text[low:start]
    for at, _, _ in reversed(groups(stretch, labels) if "\n" in stretch else ()):
        line = stretch.rfind("\n", 0, at)
        if line >= 0 and _HEADS.search(stretch[line:at]):
            return low + line + 1
    return low


_FOR_IT = late(
    r"\W*(?:for|as (?:for|to|regards)|(?:in|with) (?:relation|respect|regard|answer|response) (?:of|to)|regarding)\b", re.I
)


def strongly(text: str, sentence: tuple[int, int], at: int, labels: Sequence[str], own: str = "") -> list[str]:
    """The labels that a sentence is about: "For questions 2 and 3, the information is exempt …".

    Those that are its subject count where the answer's `own` label is among them: "questions 2 and 3 are caught by".
    """
    low, high = _headed(text, sentence[0], at, labels), sentence[1]
    found = groups(text[low:high], labels)
    for first, end, names in found:
        if own not in names or len(names) == 1:
            continue
        caught = low + end <= at and _CAUGHT.match(text, low + end, low + end + 80)
        if caught or _REFUSED_FOR.search(text[max(0, low + first - 90) : low + first]):
            return names
    if not found or _PART.match(text, low + found[0][0]):  # "for the second part" is of this very question
        return []
    if not _FOR_IT.match(text, low, high):
        return []
    start, _, names = found[0]
    return names if _HEADS.search("\n" + text[low : low + start]) else []


def _listed(text: str) -> list[str]:
    out: list[str] = []
    through = False
    for match in _ONE.finditer(text):
        if match[4]:
            through = True
            continue
        part = match[2] or match[3]
        label = match[1] + (f".{part.lower()}" if part else "")
        if through and out and out[-1].isdigit() and label.isdigit() and 0 < int(label) - int(out[-1]) < 60:
            out += [str(n) for n in range(int(out[-1]) + 1, int(label) + 1)]
        else:
            out.append(label)
        through = False
    return out
