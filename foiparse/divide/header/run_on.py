"""Letterhead whose lines a text converter ran together: "Loamshire Council 5 January 2024 LC/1290 Dear Ms Okafor" as the lines it was."""

from __future__ import annotations

from itertools import pairwise

from foiparse.divide.header.authority_words import JOINERS
from foiparse.divide.header.date_labels import PUBLISHED, REQUEST_LABEL, RESPONSE_LABEL
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.file_numbers import is_file_number
from foiparse.late import late

HEAD = 1200  # characters of letterhead, address block and subject, or of a log's facts
FIRST_LINES = 8  # of a file with no salutation that may be letterhead
LONGEST_LEAD = 160  # characters of letterhead before a date or file number in one line

_SALUTATION = r"(?:(?:Dear|Annwyl) [A-Za-z]|Good (?:morning|afternoon|evening)\b|Kia ora\b|Tēnā koe\b)"
_SALUTED = late(rf"(?:^|\n)[ \t]*{_SALUTATION}")
_SALUTES = late(rf"(?<=[^\s/,–—-])[ \t](?={_SALUTATION})")
_AFTER_NAME = late(r"(?:Dear|Annwyl) [^,\n]{2,40},([ \t])(?=[A-Z])")
_WEEKDAY = late(r"(?:^|[ \t])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ \t]*$")
_GOES_ON = late(r"[ \t]+(?=[A-Z])(?!(?:To|And|Until|Onwards?|At)\b)")
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
    at, seams = 0, list[int]()
    for i, line in enumerate(head[: saluted.start()].split("\n") if saluted else head.split("\n")[:FIRST_LINES]):
        if i < FIRST_LINES or saluted:
            seams += [at + seam for seam in [*_beside_date(line), *_beside_code(line)]]
        at += len(line) + 1
    return _broken(head, seams) + rest


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
    if not _letterhead(before) or (line[found.end :].strip() and not after):
        return []
    return ([len(before.rstrip())] if before.strip() else []) + ([after.start()] if after else [])


def _beside_code(line: str) -> list[int]:
    """The spaces around a file number in the midst of a line of letterhead."""
    for match in _CODE.finditer(line[: 2 * LONGEST_LEAD]):
        if is_file_number(match[1]) and _letterhead(line[: match.start()]):
            return [match.start(), match.end()] if line[match.end() :].strip() else [match.start()]
    return []


def _letterhead(before: str) -> bool:
    """Whether it is capitalised words, numbers and what joins them, and no label of what follows; or nothing."""
    if len(before) > LONGEST_LEAD or _NO_LEAD.search(before):
        return False
    if any(label.search(before) for label in (REQUEST_LABEL, RESPONSE_LABEL, PUBLISHED)):
        return False
    return all(not w[0].islower() or w in JOINERS or "." in w or "@" in w for w in before.split())
