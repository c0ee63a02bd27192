"""Which of several dates a question asks for as the end: the order of its words is the order of the answer's dates."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.facts import WHEN, contract_end, end_of_term
from foiparse.values import date

# "The final end date if all extensions are taken": an end that may come, not the end of the contract as it stands.
_END: Final = r"\b(?:end|expir\w+|finish)\b(?: (?!and\b|or\b)\w+){0,4}"
EXTENDED: Final = late(
    rf"(?:{_END},? \(?)?\b(?:if|when|once|assuming|should) (?:all |any |the |every |both |each )*(?:[\w-]+ ){{0,3}}?(?:extensions?|options?) "
    r"(?:is|are|be|were|have been) (?:[\w-]+ )?(?:taken|exercised|used|applied|invoked|granted|awarded|agreed)\b"
    rf"|(?:{_END} )?\bif (?:fully )?extended\b"
    r"|\b(?:latest|maximum|max\.?|extended|furthest) (?:possible |potential |contract )*(?:end|expiry)\b(?: dates?)?"
    r"|\b(?:end|expiry)(?: dates?)? (?:with|after|including|inclusive of) all (?:[\w-]+ ){0,2}?(?:extensions?|options?)\b"
    r"|\b(?:end|expiry)(?: dates?)?,? \(?(?:including|inclusive of) (?:the |any |both |possible |potential )*(?:extensions?|extension periods?)\b"
    r"(?! (?:options?|clauses?|details))",
    re.I,
)
_KINDS: Final = late(
    r"\b(?:(?P<start>start\w*|commenc\w*|beg[ai]n\w*|awarded|award date|from what date|go[- ]live)"
    r"|(?P<other>review\w*|breaks?|notice|extensions?|extended|extend|next tender\w*|re-?tender\w*|re-?procure\w*)"
    r"|(?P<end>end(?:s|ing)?|expir\w*|renew\w*|finish\w*|terminat\w*))\b",
    re.I,
)
_DATES: Final = late(WHEN)
# Of an answer that is nothing but dates, what is left of it.
_MARKS: Final = late(r"(?:\b(?:and|to|the|respectively)\b|[\W_])+")


_SPAN: Final = late(r"\b(?:dates|period|start\w*|beg[ai]n|commenc\w*|signed|awarded|entered into)\b", re.I)
_ENDING: Final = late(r"\b(?:end\w*|expir\w*|renew\w*|finish\w*|terminat\w*|until|till|up|run out|tender\w*|to)\b", re.I)


def span_asked(asked: str) -> bool:
    """The question asks for a contract's dates or its start, and in no word for its end: one date alone answers for its start."""
    return _SPAN.search(asked) is not None and not _ENDING.search(asked)


def end_of_span(answer: str) -> str | None:
    """The end that a start with a length, two dates, or words of ending tell: "1/4/21 – 31/3/26"."""
    return end_of_term(answer) or (contract_end(answer) if len(_DATES.findall(answer)) > 1 or _ENDING.search(answer) else None)


def without_extended(asked: str) -> str:
    """The question without the words that ask for the end that extensions would lead to."""
    return EXTENDED.sub(" extension ", asked)


def end_in_order(asked: str, answer: str) -> str | None:
    """The end of an answer that is nothing but dates, as many as the question asks for: "expiry and start date?" – "31/03/2026, 01/04/2021"."""
    dates = _DATES.findall(answer)
    if len(dates) < 2 or _MARKS.sub("", _DATES.sub("", answer)):
        return None
    kinds = [str(m.lastgroup) for m in _KINDS.finditer(without_extended(" ".join(asked.split())))]
    kinds = [k for n, k in enumerate(kinds) if n == 0 or kinds[n - 1] != k]  # "the end or renewal date" is one
    return contract_end(dates[kinds.index("end")]) if len(kinds) == len(dates) and kinds.count("end") == 1 else None


_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_ANY_DATE: Final = rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} \d{{4}})"
_BETWEEN: Final = r"(?:\s*[,;/|]\s*|\s+[-–—]\s+)"
# "01/09/2021, 31/08/2031", "from May 2022 / 5 years / April 2027": when it began, how long it runs, when it ends.
_BOTH: Final = late(
    rf"(?:(?:commenc|start)\w* |began |from )?(?P<one>{_ANY_DATE})(?:{_BETWEEN}\d{{1,2}} (?:years?|months?))?{_BETWEEN}(?P<other>{_ANY_DATE})"
)
# "Casewell (Fernlea) – 2017", where it is asked since when.
_SINCE_WHEN: Final = late(rf"(?<=[\w)]){_BETWEEN}(?:since |in |live )*(?:{_ANY_DATE}|20\d\d)\W*$", re.M)
_LENGTH: Final = late(r"\b(?:length|term|duration|years?|months?|how long)\b", re.I)


def without_start(asked: str, answer: str) -> str:
    """The answer without the date on which a contract began or a system went live, where the question asks for that too."""
    kinds = {str(m.lastgroup) for m in _KINDS.finditer(without_extended(" ".join(asked.split())))}
    if {"start", "end"} <= kinds:
        return _BOTH.sub(_later, answer)
    return _SINCE_WHEN.sub("", answer) if kinds == {"start"} and not _LENGTH.search(f"{asked} {answer}") else answer


def _later(said: re.Match[str]) -> str:
    days = [date(said[part]) for part in ("one", "other")]
    first, second = (d.start if d else None for d in days)
    if first is None or second is None or first == second:
        return said.group()
    return said["one"] if first > second else said["other"]
