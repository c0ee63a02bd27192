"""When the request was made and when it was answered, by what is said beside each date."""

from __future__ import annotations

import re

from foiparse.divide.header.dates import Found, find_dates
from foiparse.divide.header.lines import FAR, Line, Lines

# Words beside a date that make it the day of the request or of the response. Logs print them as labels.
_REQUEST_LABEL = re.compile(
    r"(?:date\s+(?:of\s+)?(?:request|receipt|received)|received|requested|request\s+(?:date|received)|date\s+requested|"
    r"date\s+submitted|submitted|(?:our|my|the)\s+request\s*\(sent)\W*(?:on|date|:)?\W*(?:\w{3,9}\W+)?$",
    re.I,
)
_RESPONSE_LABEL = re.compile(
    r"(?:date\s+(?:of\s+)?(?:response|reply|responded|completed|issued?|sent|answered|disclosed|decision)|responded|answered|"
    r"response\s+(?:date|sent|issued)|disclosure\s+date|decision\s+date|date\s+closed|completed)\W*(?:on|"
    r"date|:)?\W*(?:\w{3,9}\W+)?$",
    re.I,
)
_DATE_LABEL = re.compile(r"^\W*(?:date|dated|dyddiad)\W*(?:\w{3,9}day\W*)?$", re.I)
_WEEKDAY = re.compile(r"^\W*(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)?\W*$", re.I)
_ASKED = re.compile(
    r"\b(?:you(?:r)?|request|e-?mail|letter|correspondence|enquiry|application|enquir\w+|message|form)\b[^?]{0,220}?"
    r"\b(?:dated|received|of|on|sent|made|submitted|wrote|asked|reached us|came in|logged|by e-?mail|"
    r"requested)\b[^.?!;]{0,60}$",
    re.I | re.S,
)
_RECEIVED = re.compile(r"\b(?:received|request\s+(?:of|dated|made|on)|submitted|reached\s+us)\b[^.?!;]{0,80}$", re.I | re.S)
_ON_YOU_ASKED = re.compile(r"^[,\s]{0,3}(?:you|we received|your (?:request|e-?mail|letter))\b", re.I)
# Dates that belong to a review, to a clarification, to a deadline or to the information asked for.
_NOT_REQUEST = re.compile(
    r"internal review|review of|clarif|between|period|from\s+\w*\s*$|since|until|deadline|"
    r"respond(?:ed)? (?:to .{0,40})?(?:by|on)|"
    r"previous|earlier request|acknowledg|our (?:response|reply|letter|e-?mail)|as (?:at|of)|due|update|published",
    re.I,
)
_LABEL_ROW = re.compile(
    r"date received|date requested|date due|date completed|date responded|date closed|response date|request date", re.I
)
_PUBLISHED = re.compile(r"publish|updat|print|due|clos(?:es|ing)|review(?:ed)? date|valid|version", re.I)
_SENT = re.compile(r"^\W*(?:sent|date)\s*:", re.I)
_QUOTED = re.compile(r"original message|^\s*(?:from|sent|to)\s*:|wrote:\s*$", re.I)

BEFORE = 260  # characters of the same sentence looked at before a date


def request_date(lines: Lines, year: int | None = None) -> str | None:
    """The day the request was made or received, the earlier if both are printed; `year` fills a missing year."""
    labelled = _log_row(lines, request=True)
    strong: list[str] = [labelled] if labelled else []
    weak: list[str] = []
    limit = FAR
    head = lines.text[:limit]
    for found in find_dates(head):
        iso = found.iso(year)
        if not iso:
            continue
        kind = _request_kind(head, found)
        if kind == "strong":
            strong.append(iso)
        elif kind == "weak":
            weak.append(iso)
    chosen = strong or weak[:1]
    return min(chosen) if chosen else None


def _request_kind(text: str, found: Found) -> str | None:
    line_start = text.rfind("\n", 0, found.start) + 1
    before = text[line_start : found.start]
    if _RESPONSE_LABEL.search(before):
        return None
    if _REQUEST_LABEL.search(before) and len(before) < 90:
        return "strong"
    sentence = _sentence_before(text, found.start)
    if "internal review" in sentence.lower():
        return None
    after = text[found.end : found.end + 40]
    if _ON_YOU_ASKED.match(after) and re.search(r"\bon\W+(?:\w+day\W+)?(?:the\s+)?$", sentence, re.I) and "clarif" not in after:
        return None if re.search(r"internal review|clarif", text[found.end : found.end + 120], re.I) else "strong"
    if not _ASKED.search(sentence):
        return None
    if "clarif" in sentence.lower():
        return "weak"
    near = sentence[-70:]
    if _NOT_REQUEST.search(near):
        return None
    return "strong"


def _sentence_before(text: str, at: int) -> str:
    """The words of the same sentence before `at`; an empty line or a full stop ends the one before."""
    window = text[max(0, at - BEFORE) : at]
    cut = max((m.end() for m in re.finditer(r"\n\s*\n|[.!?](?=\s+[A-Z])|\n(?=Dear\b)", window)), default=0)
    return window[cut:]


def response_date(lines: Lines) -> str | None:
    """The letter's own date: a log's "Responded", the date line or "Date:" near the top, a date after the sign-off."""
    labelled = _log_row(lines, request=False)
    if labelled:
        return labelled
    top = lines.top
    for number, line in enumerate(top):
        for found in find_dates(line.text):
            if _RESPONSE_LABEL.search(line.text[: found.start]) and found.iso():
                return found.iso()
        _ = number
    return _standing_alone(top) or _standing_alone(_after_sign_off(lines))


def _after_sign_off(lines: Lines) -> list[Line]:
    return lines.all[lines.sign_off : lines.sign_off + 12] if lines.sign_off is not None else []


def _standing_alone(block: list[Line]) -> str | None:
    """The first date that is a line or a cell of its own, or follows the label "Date"."""
    for i, line in enumerate(block):
        if _QUOTED.search(line.text) and not _SENT.match(line.text):
            continue
        for found in find_dates(line.text):
            iso = found.iso()
            before, after = line.text[: found.start], line.text[found.end :]
            part = re.split(r"\t| {2,}|\|", before)[-1]
            if not iso or _PUBLISHED.search(part):
                continue
            label_above = i and not before.strip() and _PUBLISHED.search(block[i - 1].text) and len(block[i - 1].text) < 40
            if label_above:
                continue
            if _DATE_LABEL.match(re.sub(r"^.*\b(?=date\b)", "", part, flags=re.I)) or (
                _WEEKDAY.match(part) and re.match(r"\W*$|\t| {2,}|\s*[|/]", after)
            ):
                return iso
    return None


def _log_row(lines: Lines, request: bool) -> str | None:
    """A log's row of labels over a row of dates: the dates take the labels in order."""
    for line, below in zip(lines.top, lines.top[1:], strict=False):
        labels = [m.group().lower() for m in _LABEL_ROW.finditer(line.text)]
        if len(labels) < 2 or find_dates(line.text):
            continue
        dates = find_dates(re.sub(r"((?:19|20)\d\d)(?=\d)", r"\1 ", below.text))
        for label, found in zip(labels, dates, strict=False):
            if bool(re.search(r"receiv|request", label)) == request and "due" not in label:
                return found.iso()
    return None
