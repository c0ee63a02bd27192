"""Labels that logs and letterheads print before a date, the cells they stand in, and rows of labels over rows of dates."""

from __future__ import annotations

import re

from foiparse.divide.header.columns import columns
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.day_told_after import told_after
from foiparse.divide.header.lines import Line, Lines
from foiparse.late import late

_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
# Who received it, in a few words: "Received by Sker College on".
_BY = (
    r"(?:\s+(?:to|by|from)\s+(?:the\s+)?[A-Za-z’']+(?:\s+(?:(?-i:of (?:the )?(?=[A-Z]))|(?!(?:up|until|since|between|before|after|your?|"
    r"requests?|enquiry|letter|e-?mail|for|about|of)\b))[A-Za-z’'&]+){0,6})?"
)
_FILLER = rf"{_BY}\W*(?:(?:on|date|of|the)\W*){{0,2}}(?:[A-Za-z]{{3,9}}day\W*|{_DAY}\W+)?(?:the\W*)?$"
# A bare noun is a label only where it opens its cell: "Response: 3 May", not "in response 3".
_CELL_START = r"(?:^|[|\t·•/;~]|\s{2,}|\.\s|\s[-–]\s|(?:19|20)\d\d[,\s]|(?<=\d\d\d\d)(?=[a-z]))\W*"
# In what a requester published: "1. Our request (sent 14 May 2019)", "What they said – came 1 July 2021".
_NUMBER, _CAME = r"(?:\d{1,2}[.)]?\s+)?", r"(?:\W*(?:sent|made|received|had|came|dated|given)\b)?"
_ASKED_WORDS = "request|enquiry|inquiry|application|query|e-?mail|letter|correspondence|questions?"
_ANSWER_WORDS = "response|reply|answer|decision|outcome|disclosure|completion|closure|release|issue|determination|finding|acceptance|letter|notice"
REQUEST_LABEL = late(
    r"(?:date\s+(?:of\s+)?(?:(?:the|your|this|original|foia?|eir|information)\s+){0,2}(?:request|receipt|received|enquiry|application|requested|submitted|asked|in\b|logged|opened|made)|"
    r"(?:request|enquiry|application)\s+(?:date|received|submitted|made|dated|logged)|"
    rf"{_CELL_START}(?:in|made|came(?:\s+in)?)\b|received in [a-z ]{{3,40}}:|(?:\.\s|,\s)came\s+in\b|"
    r"received|rec[’']?d|requested|submitted|asked|logged|lodged|opened|open(?:ed)?\s+date|\(sent|dyddiad\s+(?:y\s+)?(?:cais|derbyn)|^cais\s*:|/\s*request\s*:|"
    rf"(?:^|[|\t·•;]|\s{{2,}})\W*(?:(?:original|initial|your|the|foi|(?:freedom\s+of\s+)?information)\s+){{0,2}}(?!letter\s+date\b)(?:{_ASKED_WORDS})(?:\s+\d{{1,3}}(?=\s+[-–—]))?(?:\s+dated)?\s*[:\-–]?(?!\s*(?:of|the)\b)|"
    rf"{_CELL_START}{_NUMBER}(?:(?:our|my)\s+(?:{_ASKED_WORDS})|what\s+(?:we|i)\s+(?:asked|wrote|requested)){_CAME})" + _FILLER,
    re.I,
)
RESPONSE_LABEL = late(
    rf"(?:date\s+(?:of\s+)?(?:(?:the|our|this|final|full|foia?)\s+){{0,2}}(?:{_ANSWER_WORDS}|responded|replied|answered|completed?|issued?|sent|disclosed|closed|"
    r"released?|out\b|finalised|provided)|"
    r"(?:response|reply|answer|disclosure|decision|closed|release|completion|refusal)\s+(?:date|sent|issued|made|given|provided|completed|dated)|letter\s+date\b|"
    rf"review\s+(?:sent|issued|completed|dated)|date\s+of\s+access|{_CELL_START}(?:out|went|released|disclosed)\b|"
    r"responded(?: to)?|answered|told|returned|(?:went|sent) out|replied|"
    r"completed(?:\s+date)?|issued|closed|finalised|concluded|determined|decided|fulfilled|"
    rf"{_CELL_START}(?:(?:our|final|full|the)\s+)?(?:response|reply|answer|outcome|decision|sent)|"
    rf"{_CELL_START}{_NUMBER}(?:(?:their|the\s+[a-z]+[’']s)\s+(?:{_ANSWER_WORDS})|what\s+(?:they\s+(?:said|answered|replied|wrote)|came\s+back)){_CAME}|"
    rf"{_CELL_START}(?:response|reply|answer)\s*\((?:sent|issued|given|dated)|"
    r"(?:date\s+)?information\s+(?:sent|released|provided)|dyddiad\s+(?:yr\s+)?ymateb|^ymateb\s*:)" + _FILLER,
    re.I,
)
_ASKED_HEAD = late(rf"\W*{_NUMBER}(?:what\s+(?:we|i)\s+(?:asked|wrote|requested)|(?:our|my)\s+(?:{_ASKED_WORDS}))\b", re.I)
_ANSWER_SENT = late(r"\b(?:response|reply|answer)\s*\(sent\W*$", re.I)
DATE_LABEL = late(rf"(?:^|[\s/|])(?:date|dated|sent|dyddiad)\s*[:\-–/.]*\s*/?\s*(?:[A-Za-z]{{3,9}}day\W*|{_DAY}\W*)?$", re.I)
# The heading under which a log tells the request: "Date:" right below it is the request's day.
REQUEST_HEADING = late(r"\W*(?:(?:the|your|foi|original|information) )*request(?:s|ed)?(?: details)?\W*$|\W*you asked\W*$")
WEEKDAY = late(rf"^\W*(?:{_DAY})?\W*$", re.I)
PUBLISHED = late(
    r"publish|publication|posted|put up|updat|print|due|target|expected|statutory|latest|"
    r"clos(?:es|ing)|review(?:ed)? date|valid|version|expir|last\b|created|modified|deadline",
    re.I,
)
LABEL_ROW = late(
    r"date (?:received|requested|logged|opened|of (?:request|receipt|response|reply|answer)|due|completed|responded|closed|sent|answered|issued)"
    r"|(?:due|target)(?: (?:response|completion))? date|(?:response )?(?:deadline|target)|(?:response|request|completion|closure) date"
    r"|(?:request )?received|responded|answered|replied|issued|closed|completed|logged|\bsent\b",
)
# A day by which an answer is to come, whether or not it did.
NOT_YET = late(r"\b(?:target|expected|statutory|latest|due|deadline|provisional|anticipated)\b", re.I)
_OWN_LABEL = late(r"\d")  # behind the date before it a label is this date's own
_RECEIVED = late(r"receiv|receipt|request|logged|opened")
# Cells of a row that a converter ran together: "2022/114008/06/202230/06/2022".
_SEAM = late(r"((?:19|20)\d\d)(?=[0-3]\d/|\d{1,2} [A-Z])|(?<=\d)(?=[0-3]\d/[01]\d/(?:19|20)\d\d)")
_TWO_DAYS = late(r"[0-3]\d/[01]\d/(?:19|20)\d\d[0-3]\d/[01]\d/(?:19|20)\d\d(?!\d)")
_MONTHS = late(r"/[01]\d/(?:19|20)\d\d")
ROW_LINES = 4  # first lines of a log's page in which such a row stands without its labels
_FROM = late(r"\W*(?:from|von|de|oddi wrth)\s*:|\W*original message", re.I)
SENT_LINE = late(r"[\s>*|]*(?:sent|date|anfonwyd)\s*:", re.I)
LABEL_WORDS = 5  # before a date inside questions and answers: in more, "opened on" is no label
LABEL_LENGTH = 60  # characters from the start of the line or cell in which a label stands


def labelled(
    lines: Lines, label: re.Pattern[str], year: int | None = None, outside: bool = False, end: int | None = None
) -> str | None:
    """The first date near the top that such a label stands before, in its own line or alone in the line above.

    `end` is the number of the line at which to stop. With `outside`, not inside questions and answers, where "Response: 3 May 2026" may be
    the day that a contract ends.
    """
    block = lines.top[:end]
    for i, line in enumerate(block):
        if not (dates := lines.dates_in(line)) or in_mail_header(block, i):
            continue
        for found in dates:
            before = lines.text[line.start : found.start].strip("\ufeff")
            if WEEKDAY.match(before) and i and len(block[i - 1].text) < LABEL_LENGTH:
                before = block[i - 1].text + " "
            if (
                len(before) > 3 * LABEL_LENGTH
                or _prose(before.rpartition(" | ")[2])
                or not found.iso(year)
                or (outside and not lines.is_outside(found.start))
            ):
                continue
            if behind := told_after(lines.text[found.end : line.start + line.length]):
                if behind == ("request" if label is REQUEST_LABEL else "response"):
                    return found.iso(year)
                continue
            if label is RESPONSE_LABEL and (_ASKED_HEAD.match(before) or NOT_YET.search(_OWN_LABEL.split(before)[-1])):
                continue
            if label is REQUEST_LABEL and _ANSWER_SENT.search(before):
                continue
            if label is REQUEST_LABEL and len(before.split()) > LABEL_WORDS and not lines.is_outside(found.start):
                continue  # an answer's sentence: "In respect of question 4, the library opened on"
            headed = label is REQUEST_LABEL and i and DATE_LABEL.search(before) and REQUEST_HEADING.match(block[i - 1].low)
            if label.search(before[-LABEL_LENGTH:]) or headed:
                return found.iso(year)
    return None


def in_mail_header(block: list[Line], i: int, own: bool = True) -> bool:
    """Whether a "Sent:" or "Date:" line belongs to a mail's header; without `own`, of a mail quoted below the letter's first lines."""
    return bool(SENT_LINE.match(block[i].text)) and any(
        _FROM.match(block[k].text) for k in (i - 2, i - 1) if k > 1 or (own and k >= 0)
    )


_SENTENCE_WORDS = late(r"\b(?:you|we|was|were|has|have|which)\b|\byour (?!request|letter|e-?mail|enquiry)", re.I)


def _prose(before: str) -> bool:
    return not _ASKED_HEAD.match(before) and bool(_SENTENCE_WORDS.search(before))


def log_row(lines: Lines, request: bool) -> str | None:
    """A log's row of labels over a row of dates: each under its label, or, where cells ran together, in the labels' order."""
    wanted = REQUEST_LABEL if request else RESPONSE_LABEL
    for cell in columns(lines):
        days = find_dates(cell.value)
        if (
            days
            and WEEKDAY.match(cell.value[: days[0].start] + cell.value[days[0].end :])
            and wanted.search(f"{cell.label} ")
            and not PUBLISHED.search(cell.label)
        ):
            return days[0].iso()
    for line, below in zip(lines.top, lines.top[1:], strict=False):
        if "date" not in line.low and "received" not in line.low:
            continue
        labels = [m.group() for m in LABEL_ROW.finditer(line.low)]
        if len(labels) < 2 or lines.dates_in(line):
            continue
        dates = find_dates(_SEAM.sub(r"\1 ", below.text))
        for label, found in zip(labels, dates, strict=False):
            if bool(_RECEIVED.search(label)) == request and not NOT_YET.search(label):
                return found.iso()
    return _bare_row(lines, request)


def _bare_row(lines: Lines, request: bool) -> str | None:
    """A log's row whose labels are lost, its cells run together: "2021/0418Parks03/05/202101/06/2021" was received and answered so."""
    for line in lines.top[:ROW_LINES] if lines.salutation is None else []:
        if not _TWO_DAYS.search(line.text) or len(_MONTHS.findall(line.text)) > 2:
            continue  # of three, one is when it was due: which, nobody says
        if len(days := find_dates(_SEAM.sub(r"\1 ", line.text))) == 2:
            asked, answered = days[0].iso(), days[1].iso()
            if asked and answered and asked <= answered:
                return asked if request else answered
    return None
