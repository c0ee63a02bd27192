"""A reference that no label announces: a file number alone in the letterhead, or at the head of the subject line or the title."""

from __future__ import annotations

import re

from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.others_numbers import of_other
from foiparse.divide.header.wordlist import words
from foiparse.late import late

NO_SALUTATION_LINES = 8  # a log page has its number in its first lines; further down a code may be of anything
TITLE_LINES = 4  # of such a page, whatever the dividing made of them
MOST_LINES = 25
FEWEST_DIGITS = 2
FEWEST_BARE_DIGITS = 5  # a number with a stroke and no letters: "2021/887", not "24/7"
LONGEST_MIXED = 3  # letters of a run that is not all capitals: "RhG", "Jan"
FEWEST_ALONE = 8  # digits of a number that is all of its line: a case system's, longer than a house's or a room's
FEWEST_TITLED = 4  # figures of a number at a title's edge that nothing says is the request's
FEWEST_RUN_DIGITS = 3  # letters and digits with nothing between: "FOI6620", not "Q10" or "M25"

# Up to two short words in capitals and a number, its parts joined by strokes, hyphens or dots.
_WORD = r"(?:[A-Z][A-Za-z]{0,6}[A-Z]|[A-Z])(?:/[A-Z]{2,6})?"
_CODE = late(rf"(?:{_WORD}(?: ?[-–#:] ?| )){{0,2}}[A-Za-z0-9]{{1,20}}(?:[./_-][A-Za-z0-9]{{1,20}}){{0,6}}(?![\w£%])")
# More groups of figures after letters, or the law after a number, with nothing behind it but a title: "IAT 2425 0388", "0091-2025 FOIA".
_GROUPS = late(
    rf"(?:{_WORD} ){{1,2}}\d{{2,4}}(?:/\d\d)?(?: \d{{3,4}})(?=\s*$|\s+[-–—:]\s)|\d{{2,6}}[/-]\d{{2,6}} (?:FOIA?|FOISA|EIR)(?=\s*$)"
)
# A year, a mark with spaces, a number, and nothing more: "FOI 24 - 882", "FOI 2024/25: 188"; but "FOI 24 - 12 vans" is a title.
YEAR_AND_NUMBER = late(r"(?:[A-Z]{2,6}[ /-])?(?:20)?[0-3]\d(?:/\d\d)?(?:\s?:\s?|\s[-–]\s)\d{2,6}(?=\s*(?:$|[|\t)\],;]))")
_CELL = late(
    r"\t+|\s{2,}|\s*[|·•›»>~]\s*|\s[–—-]\s(?=[A-Z]{1,8}[/-][A-Z0-9/-]*\d)|"
    r"\s+/\s+|(?<=\d{4}) [–—-] (?=[A-Z]{2,8}[ /-]?\d)| [–—-] (?=[A-Z]{2,8} \d{1,4}$)|,\s+(?=[A-Z]{1,6}[/-])"
)
# The cells of a log's row run together: "F24/20813/05/202407/06/2024", and a title after them.
_ROW_GLUED = late(r"^((?:[A-Z]{1,6}|\d{2,4}/)[\d/-]{0,12}\d)[A-Z][a-z]{3}.*$|^(\S{0,30}?\d)[0-3]\d/[01]\d/(?:19|20)\d\d.*$")
_TITLE_CODE = r"((?:(?:FOIA?|FOISA|EIR|RFI|REF|SAR|REQ|CASE|IR)[ -])?[A-Z0-9]+(?:[./_-][A-Z0-9]+)*)"
_TITLE_BEGINS = late(rf"{_TITLE_CODE}\s?(?:[:|–—]|\s-)\s(?=[A-Z])")
_TITLE_ENDS = late(rf"(?<=[a-z)])\s(?:[–—|-]\s|\((?:(?:ref(?:erence)?|no)\b[:. ]*)?){_TITLE_CODE}\)?$")
_YEAR = late(r"(?:19|20)\d\d$")
_ROAD = late(r"[ABM]\d{1,4}$")
_SHORT_OF_YEAR = late(r"\d{1,4}/(\d\d)$")
_LEAD = late(r"^(?:(?:subject|re|fw|fwd|ref|reference|case|request|response|enquiry)\b\s*[:.\-–]*\s*)+", re.I)
_TITLE = late(
    r"\s*(?:[:–—]\s*|-\s+|\s|\.\s)(?=[A-Z“\"'(])|\s*[:–—(]|\s+-\s|,?\s(?:received|answered|asked|issued|completed|closed|dated|made)\b"
)
_YEARS = late(r"^(?:[A-Z]{1,4}\s?)?(?:19|20)(\d\d)\s?[/-]\s?((?:19|20)\d\d|\d\d)$")
_TELEPHONE = late(r"0(?!\d{2,5}[/-](?:20)?\d\d$)")  # but "0417/18" and "0417/2018" are a number and a year
_SERVICES = ("NHS 111", "NHS 119", "NHS 24")
_POSTCODE = late(r"[A-Z]{1,2}\d[A-Z\d]?(?:\s\d[A-Z]{2})?$")
LAW_AND_YEAR = late(r"(?:FOI|FOIA|FoIA?|FOISA|EIRS?|EISRS?|DPA|GDPR|HRA|ACT|PSIA?|RPSI)\s?(?:19[6-9]\d|20\d\d)$", re.I)
# What stands before a number that is no file's: boxes, rooms, forms, standards, charities, plagues.
_NO_FILE = words(
    "BOX PO DX UNIT ROOM FLOOR FLAT TEL FAX PAGE P ISO BS EN COVID SARS FY ID VAT SC CHARITY SIC NI S SS PART LEVEL BAND SECTION TABLE"
)


def beside_the_day(lines: Lines) -> str | None:
    """A number and a year of two figures ("77/24"), alone in a line of the letterhead right above or below the day, which is of that year."""
    head = lines.all[: lines.salutation or 0][:MOST_LINES]
    for i, line in enumerate(head):
        if not (number := _SHORT_OF_YEAR.match(line.text)):
            continue
        beside = [day for k in (i - 1, i + 1) if 0 <= k < len(head) for day in lines.dates_in(head[k])]
        if any(day.year and day.year % 100 == int(number[1]) for day in beside):
            return line.text
    return None


def standing(lines: Lines) -> str | None:
    """The first file number that stands alone in a line or cell of the letterhead, or opens a subject line or title there."""
    last = lines.salutation + 2 if lines.salutation is not None else NO_SALUTATION_LINES
    for i, line in enumerate(lines.all[: min(last, MOST_LINES)]):
        if "@" in line.text or not any(c.isdigit() for c in line.text):
            continue
        if lines.salutation is None and i >= TITLE_LINES and not lines.is_outside(line.start):
            continue  # a figure of the answer
        for cell in _CELL.split(line.text):
            if found := _code(_LEAD.sub("", _ROW_GLUED.sub(r"\1\2", cell.strip()))):
                return found
    return None


def titled(lines: Lines) -> str | None:
    """The number that begins or ends the title of a log's page, or stands in brackets behind it: "12345 - Vans", "Vans (F0871/24)"."""
    if lines.salutation is not None:
        return None
    for line in lines.top[:TITLE_LINES]:
        match = _TITLE_BEGINS.match(line.text) or _TITLE_ENDS.search(line.text)
        if (
            match
            and lines.is_outside(line.start)
            and _names_request(match[1])
            and not of_other(line.text[: match.start(1)].rstrip("( "))
        ):
            return match[1] if not any(d.start <= match.start(1) < d.end for d in find_dates(line.text)) else None
    return None


def _names_request(code: str) -> bool:
    """Whether a number at a title's edge is a file's: no year, no road ("A127"), no service ("NHS 111"), no product of few figures."""
    if code.isdigit():
        return len(code) >= FEWEST_TITLED and not _YEAR.match(code)
    return not _ROAD.match(code) and is_file_number(code) and sum(c.isdigit() for c in code) >= FEWEST_TITLED


def _code(cell: str) -> str | None:
    """The file number that the cell is, or that a title goes on after."""
    match = (YEAR_AND_NUMBER.match(cell) if cell[:1].isalpha() else None) or _GROUPS.match(cell) or _CODE.match(cell)
    code = match.group().rstrip(" .,:-–/_") if match else ""
    rest = cell[match.end() :] if match else ""
    if not code or (rest.strip(" .,)") and not _TITLE.match(rest)):
        return None
    return code if is_file_number(code) and not any(d.start < len(code) for d in find_dates(cell[:40])) else None


_LETTERS = late(r"[A-Za-z]+")
_PARTED = late(r"[/_-]")
_LIKE_FILE = late(r"[/_-]|\.\w*[A-Z]|[A-Z]\.|[A-Z] \d")


_NUMBERED_YEARLY = late(r"[A-Z]+ \d+/\d")


def is_file_number(code: str) -> bool:
    """Whether it has figures enough, no small words, and is no year, postcode, telephone number or Act."""
    digits = sum(c.isdigit() for c in code)
    letters = _LETTERS.findall(code)
    if digits < FEWEST_DIGITS or code in _SERVICES or _POSTCODE.match(code) or LAW_AND_YEAR.match(code) or years(code):
        return False
    if any(not run.isupper() and len(run) > LONGEST_MIXED for run in letters):
        return False
    if not letters:
        enough = FEWEST_BARE_DIGITS if _PARTED.search(code) else FEWEST_ALONE
        return digits >= enough and not _TELEPHONE.match(code)
    parted = _LIKE_FILE.search(code)
    return (letters[0].upper() not in _NO_FILE or bool(_NUMBERED_YEARLY.match(code))) and (
        bool(parted) or digits >= FEWEST_RUN_DIGITS
    )


def years(code: str) -> bool:
    """Whether it is a span of years, a financial year of spending say."""
    match = _YEARS.search(code)
    if not match:
        return False
    return int(match[2]) % 100 == (int(match[1]) + 1) % 100 or (len(match[2]) == 4 and match[2].startswith("20"))
