"""The days of a thread whose messages are each headed by one line: "From: A. Reader, 3 May 2024", "Sent: 3 May 2024 From: Clerk To: …"."""

from __future__ import annotations

from foiparse.divide.header.lines import SALUTATION, Lines
from foiparse.late import late

_FROM = late(r"\W*(?:from|oddi wrth)\s*:\s*\S[^\n\t]{0,60}$")
_SENT = late(r"\W*(?:sent|date|anfonwyd)\s*:\W*(?:[a-z]{3,9}\W+)?$")
_AND_FROM = late(r"[^\n]{0,20}\bfrom\s*:")
HEADED_LINES = 3  # from "From:" to the day: a body's name, "Delivered"
HEAD_LENGTH = 160  # characters of a message's head; a longer line is prose


def thread_days(lines: Lines) -> list[str]:
    """The ISO days of such heads as they stand; a mail's ordinary header of several lines is none."""
    if "from:" not in lines.low:
        return []
    days = _of_headed(lines)
    for line in lines.all:
        if len(line.text) > HEAD_LENGTH or "from" not in line.low:
            continue
        for found in lines.dates_in(line)[:1]:
            before, after = lines.low[line.start : found.start], lines.low[found.end : line.start + line.length]
            iso = found.iso()
            if iso and (_FROM.match(before) or (_SENT.match(before) and _AND_FROM.match(after))):
                days.append(iso)
    return days


def _of_headed(lines: Lines) -> list[str]:
    """The days that stand alone between "From:" and the salutation, as sites print messages: "From: A. Reader / Delivered / 3 May 2024 / Dear"."""
    days = []
    for i, line in enumerate(lines.all):
        if not _FROM.match(line.low) or lines.dates_in(line):
            continue
        for k in range(i + 1, min(i + 1 + HEADED_LINES, len(lines.all) - 1)):
            below = lines.all[k]
            found = lines.dates_in(below)[:1]
            alone = (
                found
                and not (lines.text[below.start : found[0].start] + lines.text[found[0].end : below.start + below.length]).strip()
            )
            if alone and SALUTATION.match(lines.all[k + 1].low) and (iso := found[0].iso()):
                days.append(iso)
    return days if len(set(days)) > 1 else []  # one alone is the letter's own


def last_day(lines: Lines) -> str | None:
    """The day of a thread's last message, where it has several: its answer."""
    days = thread_days(lines)
    return max(days) if len(set(days)) > 1 else None
