"""The authority's own reference for the request: after a label, in the subject line, or as a file number beside "FOI"."""

from __future__ import annotations

import re

from foiparse.divide.header.columns import columns
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.file_numbers import (
    LAW_AND_YEAR,
    YEAR_AND_NUMBER,
    beside_the_day,
    is_file_number,
    standing,
    titled,
    years,
)
from foiparse.divide.header.lines import Line, Lines
from foiparse.divide.header.others_numbers import of_other, of_thing
from foiparse.late import late

# A reference is one token with a figure ("F-2012-00418", "2017/31472", "CRN00277194") or capitals with a slash ("CHS/QRZTMX"),
# with up to two leading words in capitals ("FOI QB4816", "DC/FOI 63/17", "FOI - 2946").
_TOKEN = r"(?:[A-Za-z0-9._/\\-]*\d[A-Za-z0-9_/\\-]*(?:\.[A-Za-z0-9_/\\-]+)*|[A-Z]{2,5}/[A-Z]{4,10}\b)"
_WORD = (
    r"(?:FOIA?|FoIA?|FOISA|EIR|RFI|IGR|IR|SAR|ATISN|RFS|Req|[A-Z][a-z]{1,2}[A-Z]{1,3}|"
    r"(?!(?:RE|AS|AT|ON|BY|TO|OF|IN|NO|FROM|THE|AND|FOR|REQUEST|RESPONSE|ENQUIRY|CASE)\b)[A-Z]{2,8}(?:/[A-Z]{2,6})?|ID)\b"
)
_VALUE = late(rf"(?<![\w/])(?:{_WORD}(?:\s?[-–:/]\s?|\s|\.|#))?(?:{_WORD}(?:\s?[-–]\s?|\s))?#?{_TOKEN}(?:\s?/\s?\d[\w/-]*)?")
_NUMBER = r"(?:\s*(?:no|nos|number|num|id|code)\b\.?)?"
_RUNS_ON = r"(?=[a-z]{0,5}[-/]?\d)"  # a label's cell glued to the next: "Our refLC-24-0417"
_OUR = late(
    rf"\b(?:(?:our|my|council|trust|force|case)\s+(?:ref(?:erence|\.)?|file|number){_NUMBER}|(?:ein\s+c|fy\s+ngh)yf(?:eirnod)?\.?|ours)\s*[:.\-–/|#]+\s*|"
    rf"\b(?:our|my|council|trust|force|case)\s+ref(?:erence|\.)?(?:{_NUMBER}\s+|{_RUNS_ON})|\bour\s+(?:file|number)\s+(?=[\w/-]*\d)",
)
# "Your reference is …" is the number that the authority gave, "Your ref: …" the requester's own.
_YOUR = late(r"\b(?:eich\s+cyf|your\s+ref(?!erence (?:number )?is\b)|(?:yours|their|his|her|supplier|customer)[’']?s?\s+ref)")
_ANY = late(
    rf"^(?:service )?request\s*:\s*(?=\S*\d)|\b(?:freedom of\s+)?(?:(?:foi|eir|rfi|request|information|case|file|unique|enquiry|"
    rf"log)\s+)*(?:ref(?:erence)?(?:\b\.?{_NUMBER}|{_RUNS_ON})|"
    rf"(?:foi|eir|request|case|file|enquiry|log|tracking|ticket|disclosure|response|application)\s*(?:(?:number|no\.?|id)\b|number{_RUNS_ON})|"
    r"case(?=\s*:)|log entry\b|(?:rhif\s+)?cyfeirnod\b|"
    rf"please quote\b(?:\s+(?:ref(?:erence)?|number|no)\b\.?)*|reply,?\s+(?:please\s+)?(?:refer to|quote)\b)"
    rf"\s*(?:is\b)?\s*[:.\-–/|#(]*\s*",
)
_ID = late(r"\bid\s*(?:[:|\t]\s*|[–—-]\s|$)|^id\s+(?=(?:[a-z]{2,8}[ /-])?[\w/-]*\d[\w/-]*$)")  # a log's whole label
# A heading that is a word for the request and its number: "Request 101003046354", "Case 1908-77", "Information Request 3392 - Response".
_NUMBERED = late(
    r"^(?:re\s*:\s*)?(?:(?:foi(?:a|sa)?|eir|information|freedom of information)\s+)?(?:request|case|enquiry|response|entry|disclosure|release)\s+#?"
    r"(?=(?:[a-z]{2,4}-case-|[a-z]{0,6}[ -]?)[\d/-]*\d{3}[\w/-]*(?: \d\d/[a-z]{2})?"
    r"(?:\s*$|\s+[-–—:|(]|\s+(?:issued|received|answered|completed|made|dated)\b|[:,.]))",
)
# A label that speaks of the request itself, even within an answer.
_OF_REQUEST = late(r"\b(?:our|my|ein|fy|ours|foi|eir|rfi|request|information|enquiry|disclosure|quote)\b")
# What each of those holds, found faster.
_OUR_WORDS = ("ref", "file", "cyf", "nghyf", "ours", "number")
_ANY_AT_ALL = late(
    r"[acdeflqrt](?:(?<=r)ef|(?<=c)yfeirnod|(?<=q)uote|(?<=l)og entry|(?<=c)ase\s*:|(?<=^r)equest\s*:|(?<=e r)equest\s*:|"
    r"(?:(?<=f)(?:oi|ile)|(?<=e)(?:ir|nquiry)"
    r"|(?<=r)(?:equest|esponse)|(?<=c)ase|(?<=l)og|(?<=t)(?:racking|icket)|(?<=d)isclosure|(?<=a)pplication)\s*(?:n|id))"
)
_SUBJECT = late(
    r"(?:\batisn\b|\brfi\b|freedom of information|environmental information|request for information|information request|"
    r"internal review|\bfoi(?:\b|\d)|\beir\b)",
    re.I,
)
_PHONE = late(r"^\(?\+?(?:44|0)\d{2,4}\)?[\s-]?\d{3}[\s-]?\d{3}")
_POSTCODE = late(r"^[A-Z]{1,2}\d[A-Z\d]?(?:\s\d[A-Z]{2})?$")
_YEAR = late(r"^(?:19|20)\d\d$|^\d{1,2}$")  # a year, or a number too short to name a request by
_TYPIST = late(r"(?:/[a-z]{2,4})+$")  # "FOI.10.054/rm/enc": the typist's initials are no part of it
_GLUED = late(r"(?<=\d)[A-Z][a-z]{3,}.*$")  # a log's next label run on: "FOI-0093Requested Tue"
_DATE_GLUED = late(r"(?<=\d)(?:[0-3]\d/[01]\d/(?:19|20)\d\d)+$")  # the cells of a log's row: "FOI2022/0039108/06/2022"
_SPACED = late(r"(?:[A-Z]{2,6} )?\d{2,4} \d{3,6}$")  # "FOI no. 24 331", alone after its label
# A title's word before the number: "FOI – 2023-000044", "FOI KLB-1160"; but "FOI 31-23" is the number.
_LAW_LEAD = late(
    r"(?:FOIA?|FOISA|EIR|RFI|SAR)\s?:\s?(?=\d+$)|(?:FOIA?|FOISA|EIR|REVIEW)(?:\s[–—-]\s|\s(?!REQ\b)(?=[A-Z]{1,8}(?:[/-][A-Z0-9]|\s\d|\d)))"
)
# What may follow the number, up to its line's end: more groups of figures, or the law that the case is of ("IAT 2122 0914", "20711 EIR").
_GROUP = r"(?<=[A-Z] \d\d) \d{3,4}(?=\s*$|[.,;:)|\]]|\s[|–—-]\s)"  # "FOI 24 0871 – Vans"
_ONE_GROUP = late(_GROUP)
_GOES_ON = late(
    rf"{_GROUP}|"
    r"(?<=\d)(?: \d{2,4}){1,2}(?=\s*$)|(?<=\d) (?:/ )?(?:FOIA?|FOISA|EIR)(?:/EIR)?(?=\s*$)"
)
_SHORT = late(r"(\d\d)\s*(?:$|[|\t)])")  # "Ref: 77"
_DATED = late(r"[a-z]{2,5}\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$")  # "Enquiry of14/09/2022"
_LAW = late(r"^(?:the|act|section|s|regulation|article|law)\b|^ss?\d{1,2}$", re.I)
# A title that ends in a file number ("Cost of vans - 188/13").
_TITLE_END = late(r"\w[^\n]*\s[-–—]\s+(\d{2,6}/\d{2})$|[A-Z]\w[^\n]*[a-z:)–—-]\s+(\d{2,6}/\d{2,6}|[A-Z]{2,5}\d{5,8}|\d{8,12})$")
# A title that ends in a number of as many figures as a log's entries have: "Sepsis screening (9036)".
_BRACKETED = late(r"[A-Z][a-z][^\n?]*[a-z)] \((?!(?:19|20)\d\d\))(\d{4,7})\)$")
BRACKETED_LINES = 3
_ROW_LABELS = late(
    r"(?:foi )?(?:id|ref(?:erence)?|case|request)(?: (?:no\.?|number|id))?\b[^\d\n]{0,60}\b(?:received|logged|date)\b[^\d\n]{0,80}$"
)
_ROW_NUMBER = late(r"(\d{4,12}|[A-Z]{2,6}[-/ ]?\d[\d/-]{2,12})(?=\s+[A-Z])")
TITLE_LINES = 8
_OF_COMPANY = late(r"\b(?:company|charity|registered|vat|tel|phone|fax)\b", re.I)
# One of these stands in every label.
_LABEL_WORDS = (
    "ref",
    "request",
    "respon",
    "entry",
    "foi",
    "case",
    "file",
    "enquiry",
    "log",
    "number",
    " no",
    " id",
    "cyf",
    "nghyf",
    "ours",
    "quote",
    "disclosure",
    "release",
)
# After a noun for the request, with a letter or a stroke and three figures at least.
_AFTER_NOUN = late(
    r"\b(?i:request|enquiry|application|file|cais|refs?|entry|log|portal)\b:?\s{0,2}(?:\(\s?|\s)"
    r"(?=[A-Z0-9/ .-]{0,12}\d{3}|[A-Z0-9]*[-/]\d)"
    r"((?:[A-Z][A-Za-z]{0,6}[A-Z] )?(?=[A-Z0-9]*[A-Z/-]|\d{2}-\d{4,})[A-Z0-9]+(?:[-/.][A-Z0-9]+)*)(?=[\s,;.:)]|$)"
)
# Capitals, a year or a part, a number: "NCC25/0377", "ORS/2023/1108", "SVA 2024-033", "CAS-70418-W2K".
_FILE = late(
    r"(?:^|[\t,(\[•·|]\s?|\s[–—-]\s|\s)"
    r"([A-Z]{2,8}(?:[-/][A-Z]{1,4})?(?:[-/. ](?:19|20)?\d\d[-/.]\d{2,6}|\d\d[-/]\d{3,6}|"
    r"[-/. ]\d{3,5}/\d\d|[/ ]\d\d-\d\d/\d{2,5}|(?<=/[A-Z]{2})/\d{3,6}|-\d{4,6}(?:-[A-Z0-9]{2,4})?))(?=\s*(?:$|[\])\t.,;:•·|]))"
)
_REQUEST = late(r"(?:request|enquiry|cais)\b")
FOOTER_LINES = 4  # a page's foot and the lines under the signature
_FOOTER_CELL = late(r"\s[|·•/–—-]\s|\t|,\s(?=[\w/-]*\d[\w/-]*,? page\b)")
_FOOTER_FILE = late(
    r"(?=.*\d.*\d)[A-Z]{1,6}(?:[-/ .][A-Z]{1,6})?(?:[-/ .](?:\d{2,4}[-/.])?|\d\d[-/])\d{2,6}(?:[-/.](?:\d{2,4}|[A-Z]{1,4}))?"
)
_PAGE = late(r",?\s+(?:page\s+)?\d{1,2}(?:(?: of |/)\d+)?$|\s*\(\d{1,2}\)$", re.I)
_AFTER_NAME = late(r"[a-z]\s(?=[A-Z/-]{2,12}\d)")  # "Loamshire District Council LDC-IG-0417": the name runs on into the number
FILE_LINES = 14  # lines from the top in which a number may stand without any word for it
LONGEST = 40
SUBJECT_LENGTH = 160  # a longer line is prose, not a subject
BODY_LINES = 80  # where the opening prose ends


def reference(lines: Lines) -> str | None:
    """The reference as printed, or None. The authority's own is preferred to "Your ref"."""
    block = lines.all[:BODY_LINES] + lines.bottom
    labelled = [i for i, line in enumerate(block) if any(map(line.low.__contains__, _LABEL_WORDS)) or line.low.startswith("id")]
    for pattern, first in ((_OUR, False), (_ANY, True), (_ID, True), (_NUMBERED, True)):
        found = _labelled(lines, block, labelled, pattern, first)
        if found:
            return found
    found = (
        _in_columns(lines)
        or _in_row(lines)
        or standing(lines)
        or titled(lines)
        or _labelled(lines, block, labelled, _ANY, first=False)
        or _in_subject(lines)
    )
    if found and (led := _LAW_LEAD.match(found)) and (is_file_number(found[led.end() :]) or ":" in led.group()):
        return found[led.end() :]
    return (
        found
        or _beside_request(lines, block)
        or _in_title(lines)
        or _in_footer(lines)
        or beside_the_day(lines)
        or _in_brackets(lines)
    )


def _in_columns(lines: Lines) -> str | None:
    """The value under a label of a reference in a log's table of one entry."""
    for cell in columns(lines):
        low = f"{cell.label.lower().rstrip(':')}: "
        label = _ANY.match(low) or _OUR.match(low) or _ID.match(low)
        whole = label is not None and label.end() == len(low) and not _YOUR.search(low)
        if whole and (value := _value_at(cell.value, "ref" in low)):
            return value
    return None


def _in_row(lines: Lines) -> str | None:
    """The number that opens the row of a log's table of one entry, under its labels: "ID Subject Received Sent"."""
    for line, below in zip(lines.top, lines.top[1:], strict=False):
        if _ROW_LABELS.match(line.low) and (number := _ROW_NUMBER.match(below.text)):
            return _clean(number[1])
    return None


def _in_brackets(lines: Lines) -> str | None:
    """A number in brackets that ends a title of a log's page: "Sepsis screening (9036)"."""
    if lines.salutation is not None:
        return None
    for line in lines.top[:BRACKETED_LINES]:
        number = _BRACKETED.match(line.text) if lines.is_outside(line.start) else None
        if number and not of_other(line.text[: number.start(1) - 1]):
            return _clean(number[1])
    return None


def _in_footer(lines: Lines) -> str | None:
    """A file number in a cell of the last lines: a page's foot, or under the signature."""
    for line in reversed(lines.all[-FOOTER_LINES:]):
        for cell in _FOOTER_CELL.split(_AFTER_NAME.sub("\t", line.text)):
            value = _PAGE.sub("", cell.strip()) if "/" in cell or "-" in cell else cell.strip()
            if _FOOTER_FILE.fullmatch(value) and is_file_number(value) and not _is_date(value, 0):
                return _clean(value)
    return None


def _beside_request(lines: Lines, block: list[Line]) -> str | None:
    """A file number right after the word for the request: "your enquiry (2024/E/0057, …", "Request IC-5530, received …"."""
    for line in block:
        for match in _AFTER_NOUN.finditer(line.text):
            if _YOUR.search(line.low[max(0, match.start() - 9) : match.start(1)]) or of_other(line.text[: match.start()]):
                continue
            if not _REQUEST.match(match.group().lower()) and not lines.is_outside(line.start):
                continue
            value = _clean(match[1])
            if value and not _is_date(line.text, match.start(1)):
                return value
    return None


def _in_title(lines: Lines) -> str | None:
    """A file number in one of the first lines, at its edge or after a mark: "Imported honey – PHA-2022-17"."""
    for line in lines.top[:FILE_LINES]:
        match = _FILE.search(line.text)
        if match and not _is_date(line.text, match.start(1)) and not of_other(line.text[: match.start(1)]):
            return _clean(match[1])
    return None


def _labelled(lines: Lines, block: list[Line], labelled: list[int], label: re.Pattern[str], first: bool) -> str | None:
    """The value after a label; with `first`, only where the label opens its line, as in a log's list of facts."""
    for i in labelled:
        line = block[i]
        if (label is _OUR and not any(w in line.low for w in _OUR_WORDS)) or (label is _ANY and not _ANY_AT_ALL.search(line.low)):
            continue
        for match in label.finditer(line.low):
            if _YOUR.match(line.low[max(0, match.start() - 5) : match.end()].strip()) or _YOUR.search(
                line.low[max(0, match.start() - 9) : match.end()]
            ):
                continue
            if (first and line.text[: match.start()].strip(" -•*|")) or of_thing(line.text[: match.start()]):
                continue
            if not _OF_REQUEST.search(match.group()) and not lines.is_outside(line.start):
                continue  # a figure of the answer: "Ref: DN551882"
            rest = line.text[match.end() :]
            if not rest.strip(" :.-") and i + 1 < len(block):
                rest = block[i + 1].text
            value = _value_at(rest, "ref" in match.group().lower())
            if value:
                return value
    return None


def _value_at(text: str, short: bool = False) -> str | None:
    """The reference that the text begins with; `short` lets a number of two figures pass, where the label leaves no doubt."""
    text = text.lstrip(" :.-–/|#(\t“\"'")
    if _SPACED.match(text):
        return text
    if parted := YEAR_AND_NUMBER.match(text):
        return _clean(parted.group())
    if short and (number := _SHORT.match(text)):
        return number[1]
    match = _VALUE.match(text)
    if not match or _is_date(text, 0):
        return None
    return _clean(match.group() + (more.group() if (more := _GOES_ON.match(text, match.end())) else ""))


_DIGIT_OR_SLASH = late(r"\d|/")


def _clean(value: str) -> str | None:
    value = _TYPIST.sub("", _DATE_GLUED.sub("", _GLUED.sub("", value.strip()))).strip(" .,:;-–/()")
    bad = (
        _PHONE.match(value)
        or _POSTCODE.match(value)
        or _YEAR.match(value)
        or _LAW.match(value)
        or _DATED.match(value)
        or LAW_AND_YEAR.match(value)
        or years(value)
        or len(value) > LONGEST
    )
    return None if bad or not _DIGIT_OR_SLASH.search(value) else value


def _is_date(text: str, at: int) -> bool:
    return any(f.start <= at < f.end for f in find_dates(text[: at + 40]))


_NO_REFERENCE = late(r"\bsections?\b|\bregulation\b|@|www\.|tel|phone|\bext\b", re.I)
_INFORMATION_SLASH = late(r"(?i)\binformation/")
_ACT_OF_YEAR = late(r"\b(?:act|regulations?)\b,?\s*(?:\(?\w+\)?\s*)?(?:19|20)\d\d\b", re.I)
_TOO_LITTLE = late(r"\d{1,2}$|[A-Za-z]+\d[A-Za-z]+$")
_IN_BRACKETS = late(r"[(\[]((?:[A-Z]{2,5} (?=\d{3}))?[A-Z0-9][\w/-]*\d[\w/-]*)[)\]]")


def _in_subject(lines: Lines) -> str | None:
    """A short line that names the law or "FOI" and holds something like a file number; a title's last brackets as a last hope."""
    for line in lines.top:
        if len(line.text) > SUBJECT_LENGTH or not _SUBJECT.search(line.text):
            continue
        if _NO_REFERENCE.search(line.text):
            continue
        bare = _INFORMATION_SLASH.sub(" ", line.text)
        bare = _ACT_OF_YEAR.sub(" ", bare)
        for match in _VALUE.finditer(bare):
            whole = YEAR_AND_NUMBER.match(bare, match.start()) or match
            more = _ONE_GROUP.match(bare, whole.end())
            value = None if of_other(bare[: match.start()]) else _clean(whole.group() + (more.group() if more else ""))
            if value and not _is_date(bare, match.start()) and not _TOO_LITTLE.match(value):
                return value
    for line in lines.top[:TITLE_LINES]:
        if lines.salutation is not None and not lines.is_outside(line.start):
            continue  # an answer of a short letter
        ended = _TITLE_END.match(line.text)
        if (
            ended
            and not _OF_COMPANY.search(line.text)
            and (
                found := (ended[1] if ended[1] and not years(ended[1]) else None)
                or (ended[2] if ended[2] and is_file_number(ended[2]) and _clean(ended[2]) else None)
            )
        ):
            return found
    head = " ".join(x.text for x in lines.top[:TITLE_LINES])
    bracketed = _IN_BRACKETS.search(head)
    dated = bracketed and _is_date(bracketed.group(1), 0)
    return _clean(bracketed.group(1)) if bracketed and not dated and is_file_number(bracketed.group(1)) else None
