"""When the request was made and when it was answered, by what is said beside each date."""

from __future__ import annotations

import re

from foiparse.divide.header.dates import Found, find_dates
from foiparse.divide.header.lines import FAR, Line, Lines
from foiparse.late import late

_FILLER = (
    r"\W*(?:(?:on|date|of|the)\W*){0,2}"
    r"(?:[A-Za-z]{3,9}day\W*|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\W+)?(?:the\W*)?$"
)
# Labels before a date, as logs and letterheads print them.
_REQUEST_LABEL = late(
    r"(?:date\s+(?:of\s+)?(?:the\s+)?(?:request|receipt|received|enquiry|application|requested|submitted|"
    r"asked)|(?:request|enquiry)\s+(?:date|received|"
    r"submitted|made)|received|requested|submitted|asked|logged|opened|open(?:ed)?\s+date|date\s+(?:in|logged|opened)|\(sent|dyddiad y cais)"
    + _FILLER,
    re.I,
)
_RESPONSE_LABEL = late(
    r"(?:date\s+(?:of\s+)?(?:the\s+|our\s+|this\s+)?(?:response|reply|responded|replied|completed?|"
    r"completion|issued?|sent|answered|answer|disclosed|"
    r"disclosure|decision|closed|released?|letter)|(?:response|reply|answer|disclosure|decision|closed|"
    r"release|completion)\s+(?:date|sent|issued|made)|"
    r"responded|answered|replied|completed(?:\s+date)?|issued|closed|^\W*(?:our\s+)?(?:response|reply|answer)|"
    r"(?:date\s+)?information\s+(?:sent|released|provided)|dyddiad yr ymateb)" + _FILLER,
    re.I,
)
_DATE_LABEL = late(r"(?:^|[\s/|])(?:date|dated|sent|dyddiad)\s*[:\-–/.]*\s*/?\s*(?:[A-Za-z]{3,9}day\W*)?$", re.I)
_WEEKDAY = late(r"^\W*(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)?\W*$", re.I)
_PUBLISHED = late(r"publish|updat|print|due|clos(?:es|ing)|review(?:ed)? date|valid|version|expir|last\b|created", re.I)
_LABEL_ROW = late(
    r"date received|date requested|date of request|date due|due date|date completed|date responded|"
    r"date of response|date closed|response date|request date|"
    r"date sent|received|responded"
)

# Prose: the verb stands close before the date, a word for the request or for the requester in the same sentence before it.
_VERB = late(
    r"\b(?i:received|dated|sent|made|submitted|reached us|requested|logged|came in|came to us|e-?mailed|"
    r"wrote|written|asked|contacted us|contacting|"
    r"(?:request|letter|e-?mail|correspondence|enquiry|application|message)(?:\s+for\s+(?:information|(?:an\s+)?(?:internal\s+)?review))?\s+(?:of|on))\b"
    r"(?:\W+(?:to|by|with|in|at|from|us|the|this|our|my|on|of|and|was|were|which|your|request|under|for|information|office|authority|"
    r"council|trust|constabulary|force|"
    r"police|department|university|board|e-?mail|post|letter|fax|website|via|through|date|dated|received|"
    r"you|me|we|[a-z]+day|[A-Z][\w’']*)){0,10}\W{0,4}$",
)
_BESIDE = late(
    r"\byour (?:[A-Z]\w+ |of ){0,4}(?:request|e-?mail|letter|"
    r"enquiry)(?: for information)? ?[(,–—-] ?(?:dated )?$",
    re.I,
)
_YOURS = late(r"^ (?:foia? |information )?(?:request|e-?mail|letter|enquiry)\b", re.I)
_NOUN = late(r"\b(?:you|your|request\w*|e-?mail|letter|correspondence|enquiry|application|query|questions?)\b", re.I)
_TAKEN_UP = late(r"^\W*(?:it|this|that|they|these) (?:\w+ )?(?:reached us|came|received|sent|made|submitted|arrived)\b", re.I)
_AFTERWARDS = late(r"^[,\s]{0,3}(?:you\b|we received|I received)", re.I)
_NOT_REQUEST = late(
    r"internal review|\breview of (?:the|our|my)|clarif|acknowledg|\bour (?:previous |"
    r"earlier )?(?:response|reply|letter|e-?mail)|"
    r"\b(?:we|I) (?:responded|replied|wrote)|responded to (?:you|this)|(?:previous|earlier) request|(?:council|"
    r"trust|force) (?:responded|replied)",
    re.I,
)
_QUOTED = late(r"original message|^\s*(?:from|to|cc|subject)\s*:|wrote:\s*$", re.I)
_QUOTED_SENT = late(
    r"(?:original message-*[ \t]*\n(?:[^\n]*\n){0,3}?|"
    r"\n[ \t]{0,20}>?[ \t]{0,20}from:[^\n]*\n(?:[^\n]*\n){0,2}?)[ \t]{0,20}>?[ \t]{0,20}(?:sent|date):([^\n]{6,60})|"
    r"\n[ \t]{0,20}>?[ \t]{0,20}on ([^\n]{6,60}?)(?:,? at [\d:]+)?[^\n]{0,80} wrote:",
    re.I,
)
_QUOTING = ("sent:", "date:", "wrote:")  # one stands in every head of a quoted message
_END_OF_SENTENCE = late(
    r"\n\s*\n|[.!?](?=\s+[A-Z])|\n(?=(?:Dear|Thank you|Further to|Your|I (?:refer|write|am)|We (?:refer|write|are))\b)"
)

BEFORE = 260  # characters of the same sentence looked at before a date
TITLE_LINES = 2  # a log's title may open with the day: "3 March 2016 - 634 - Vans"
OVER_SALUTATION = 5  # lines between a letter's date and its "Dear"
LABEL_LENGTH = 60  # characters from the start of the line or cell in which a label stands
TOGETHER = 220  # characters within which "dated … and received …" are said of one request


def request_date(lines: Lines, year: int | None = None, latest: str | None = None) -> str | None:
    """The day the request was made or received, the earlier if both are printed.

    `year` fills a missing year; `latest` is the response's date: a request is never later.
    """
    text = lines.text[:FAR]
    labelled = _log_row(lines, request=True) or _labelled(lines, _REQUEST_LABEL, year)
    strong: list[tuple[int, str]] = []
    within: list[str] = []
    weak: list[str] = []
    for found in lines.dates:
        if found.start >= FAR:
            break
        iso = found.iso(year)
        if not iso or (latest and iso > latest):
            continue
        kind = _spoken(text, found)
        if kind == "strong" and not lines.is_outside(found.start):
            within.append(iso)
        elif kind == "strong":
            strong.append((found.start, iso))
        elif kind == "weak":
            weak.append(iso)
    if strong:
        first = strong[0][0]
        spoken = min(iso for at, iso in strong if at - first <= TOGETHER)
        return min(spoken, labelled) if labelled else spoken
    return labelled or _quoted(lines, latest) or next(iter(within + weak), None)


def _quoted(lines: Lines, latest: str | None) -> str | None:
    """The day on which a message was sent that the reply quotes below itself."""
    if not any(word in lines.low for word in _QUOTING):
        return None
    for match in _QUOTED_SENT.finditer(lines.text):
        iso = next((f.iso() for f in find_dates(match[1] or match[2])), None)
        if iso and match.start() > 0 and (not latest or iso <= latest):
            return iso
    return None


def _spoken(text: str, found: Found) -> str | None:
    """Whether prose says that the request was made or received on this date; "weak" where it is a clarified request."""
    sentence = _sentence_before(text, found.start)
    after = text[found.end : found.end + 160]
    if _AFTERWARDS.match(after) and re.search(r"\bon\W+(?:[a-z]+day\W+)?(?:the\s+)?$", sentence, re.I):
        return None if _NOT_REQUEST.search(after[:120]) else "strong"
    if _BESIDE.search(sentence) or (_YOURS.match(after) and re.search(r"\byour $", sentence, re.I)):
        return "strong"
    verb = _VERB.search(sentence)
    if not verb or not (
        _NOUN.search(sentence) or (_TAKEN_UP.match(sentence) and _NOUN.search(text[max(0, found.start - BEFORE) : found.start]))
    ):
        return None
    if re.search(r"clarif|request for (?:an? )?(?:internal )?review", sentence, re.I):
        return "weak"
    return None if _NOT_REQUEST.search(sentence) else "strong"


def _sentence_before(text: str, at: int) -> str:
    """The words of the same sentence before `at`; an empty line or a full stop ends the one before."""
    window = text[max(0, at - BEFORE) : at]
    cut = max((m.end() for m in _END_OF_SENTENCE.finditer(window)), default=0)
    return window[cut:]


def response_date(lines: Lines) -> str | None:
    """The letter's own date: a log's "Responded", the date line or "Date:" near the top, a date after the sign-off."""
    after = lines.all[lines.sign_off : lines.sign_off + 12] if lines.sign_off is not None else []
    labelled = _log_row(lines, request=False) or _labelled(lines, _RESPONSE_LABEL)
    return labelled or _standing_alone(lines, lines.top, top=True) or _standing_alone(lines, after, top=False)


def _labelled(lines: Lines, label: re.Pattern[str], year: int | None = None) -> str | None:
    """The first date that such a label stands before, in its own line or alone in the line above."""
    block = lines.top
    for i, line in enumerate(block):
        for found in lines.dates_in(line):
            before = lines.text[line.start : found.start].strip("\ufeff")
            if _WEEKDAY.match(before) and i and len(block[i - 1].text) < LABEL_LENGTH:
                before = block[i - 1].text + " "
            if len(before) > 3 * LABEL_LENGTH or _prose(before) or not found.iso(year):
                continue
            if label.search(before[-LABEL_LENGTH:]):
                return found.iso(year)
    return None


def _prose(before: str) -> bool:
    return bool(re.search(r"\b(?:you|your|we|was|were|has|have|which)\b", before, re.I))


def _standing_alone(lines: Lines, block: list[Line], top: bool) -> str | None:
    """The first date that is a line or a cell of its own, or follows the label "Date"."""
    for i, line in enumerate(block):
        dates = lines.dates_in(line)
        if not dates or _QUOTED.search(line.text):
            continue
        for found in dates:
            if not lines.is_outside(found.start) and not top and _over_salutation(lines, i):
                continue
            iso = found.iso()
            before = lines.text[line.start : found.start].strip("\ufeff ")
            after = lines.text[found.end : line.start + line.length]
            part = re.split(r"\t| {2,}|\|", before)[-1]
            if not iso or _PUBLISHED.search(part):
                continue
            above = block[i - 1].text if i and _WEEKDAY.match(before) else ""
            if above and len(above) < LABEL_LENGTH and (_PUBLISHED.search(above) or _REQUEST_LABEL.search(above)):
                continue
            alone = _WEEKDAY.match(part) and re.match(r"\W*$|\t| {2,}|\s*[|/]|\s+\d\d?:\d\d", after)
            titled = top and i < TITLE_LINES and not part and re.match(r"\s+[-–—|]\s", after)
            if alone or titled or _DATE_LABEL.search(before):
                return iso
    return None


def _over_salutation(lines: Lines, i: int) -> bool:
    """Whether a line of the top stands closely over the salutation: in a log, the letter follows the request."""
    return lines.salutation is not None and 0 < lines.salutation - i <= OVER_SALUTATION


def _log_row(lines: Lines, request: bool) -> str | None:
    """A log's row of labels over a row of dates: the dates take the labels in order."""
    for line, below in zip(lines.top, lines.top[1:], strict=False):
        if "date" not in line.low:
            continue
        labels = [m.group() for m in _LABEL_ROW.finditer(line.low)]
        if len(labels) < 2 or lines.dates_in(line):
            continue
        dates = find_dates(re.sub(r"((?:19|20)\d\d)(?=\d)", r"\1 ", below.text))
        for label, found in zip(labels, dates, strict=False):
            if bool(re.search(r"receiv|request", label)) == request and "due" not in label:
                return found.iso()
    return None
