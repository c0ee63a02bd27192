"""Letterhead whose lines a text converter ran together: "Loamshire Council 5 January 2024 LC/1290 Dear Ms Okafor" as the lines it was."""

from __future__ import annotations

from itertools import pairwise

from foiparse.divide.header.authority_words import JOINERS
from foiparse.divide.header.date_labels import LABEL_ROW, PUBLISHED, REQUEST_LABEL, RESPONSE_LABEL
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.file_numbers import is_file_number
from foiparse.late import late

HEAD = 1200  # characters of letterhead, address block and subject, or of a log's facts
FIRST_LINES = 8  # of a file with no salutation that may be letterhead
LINES_AFTER = 3  # the salutation's own and two after it: a subject line, and the date that ran into the next
LONGEST_LEAD = 160  # characters of letterhead before a date or file number in one line

_SALUTATION = r"(?:(?:Dear|Annwyl) [A-Za-z]|Good (?:morning|afternoon|evening)\b|Kia ora\b|Tēnā koe\b)"
_SALUTED = late(rf"(?:^|\n)[ \t]*{_SALUTATION}")
_SALUTES = late(rf"(?<=[^\s/,–—-])[ \t](?={_SALUTATION})")
_AFTER_NAME = late(r"(?:Dear|Annwyl) [^,\n]{2,40},([ \t])(?=[A-Z])")
_WEEKDAY = late(r"(?:^|[ \t])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t]*$")
_GOES_ON = late(r"[ \t]+(?=[A-Z])(?!(?:To|And|Until|Onwards?|At)\b)")
_NO_END = "".join(
    f"(?<!{w})"
    for w in ("date", "quest", "quiry", "cation", "sponse", "reply", "answer", "foi", "when", "formation", "first", "last")
)
_LABELS = late(
    rf"(?<=[^\s|/(–—-])(?i:{_NO_END})[ \t]+"  # "Date Received:" is one label
    r"(?=(?:Asked|Received|Requested|Answered|Responded|Replied|Issued|Date (?:of|received|sent|answered) ?[ a-z]{0,14}): ?\S|Date \d)"
)
_NEXT = late(r"[ \t]+[A-Z\d]")  # after a file number: a title or the date
_NO_LEAD = late(r"[:,;(/–—-]\s*$|[.?!]\s|\b(?i:ref|reference|no|number|case|request|re|foi|eir|date|dated|on|since|from)\W*$")
_CODE = late(r"(?<=[A-Za-z.,])[ \t]+([A-Z]{1,8}\d{0,4}(?:[/.-][A-Z0-9]{1,12}){1,5})(?=\s|$)")


def parted(text: str) -> str:
    """The text with line breaks for the spaces at which lines of its letterhead ran together: as long as it was, place for place."""
    head, rest = text[:HEAD], text[HEAD:]
    if not _SALUTED.search(head) and (salutes := _SALUTES.search(head)):
        head = _broken(head, [salutes.start()])
    saluted = _SALUTED.search(head)
    if saluted and (named := _AFTER_NAME.match(head, head.find(saluted.group().strip(), saluted.start()))):
        head = _broken(head, [named.start(1)])
    lines = head.split("\n")
    last = head.count("\n", 0, saluted.start() + 1) + LINES_AFTER if saluted else FIRST_LINES
    at, seams, above = 0, list[int](), ""
    for line in lines[:last]:
        # a log's row beneath its labels: its cells stay side by side
        if len(LABEL_ROW.findall(above)) > 1 or (_labels(above) and above.count("\t") == line.count("\t")):
            at, above = at + len(line) + 1, ""
            continue
        above = line.lower()
        seams += [at + seam for seam in [*_beside_date(line), *_beside_code(line), *(m.start() for m in _LABELS.finditer(line))]]
        at += len(line) + 1
    return _broken(head, seams) + rest


def _labels(line: str) -> bool:
    """Whether a line is two or more cells of words."""
    return "\t" in line.strip() and not any(map(str.isdigit, line))


def _broken(text: str, seams: list[int]) -> str:
    places = [-1, *sorted(set(seams)), len(text)]
    return "\n".join(text[a + 1 : b] for a, b in pairwise(places)) if seams else text


def _beside_date(line: str) -> list[int]:
    """The spaces before and after a line's first date, where only letterhead stands before it and another thing begins after it."""
    found = next(iter(find_dates(line[: 2 * LONGEST_LEAD])), None)
    if not found or not found.year:
        return []
    day = _WEEKDAY.search(line[: found.start])
    before, after = line[: day.start() if day else found.start], _GOES_ON.match(line, found.end)
    if before.strip() and (not (day or before[-1].isspace()) or before.split()[-1].islower()):
        return []  # glued, or in a phrase
    if not _letterhead(before) or (line[found.end :].strip() and not after):
        return []
    return ([len(before.rstrip())] if before.strip() else []) + ([after.start()] if after else [])


def _beside_code(line: str) -> list[int]:
    """The spaces around a file number in the midst of a line of letterhead."""
    for match in _CODE.finditer(line[: 2 * LONGEST_LEAD]):
        if is_file_number(match[1]) and _letterhead(line[: match.start()]):
            if not line[match.end() :].strip():
                return [match.start()]
            return [match.start(), match.end()] if _NEXT.match(line, match.end()) else []
    return []


def _letterhead(before: str) -> bool:
    """Whether it is capitalised words, numbers and what joins them, and no label of what follows; or nothing."""
    if len(before) > LONGEST_LEAD or _NO_LEAD.search(before):
        return False
    if any(label.search(before) for label in (REQUEST_LABEL, RESPONSE_LABEL, PUBLISHED)):
        return False
    return all(not w[0].islower() or w in JOINERS or "." in w or "@" in w for w in before.split())
