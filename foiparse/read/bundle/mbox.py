"""Mailboxes (mbox): messages parted by lines that begin with "From ", quoted as ">From " where a body has one."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.late import late
from foiparse.read.limits import check

_PART = late(rb"(?m)^From \S+.{0,80}\d\d:\d\d(?::\d\d)?.{0,20}\d{4}[ \t]*\r?\n(?=[A-Za-z-]+:)")
_SUBJECT = late(rb"(?im)^subject:[ \t]*(.{1,60})")
_QUOTED = late(rb"(?m)^>(>*From )")
_UNSAFE = late(r"[^\w .,()-]+")


def messages(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each message; the name is its number and the beginning of its subject."""
    starts = [found.start() for found in _PART.finditer(data)]
    check("members", len(starts))
    for number, start in enumerate(starts, 1):
        end = starts[number] if number < len(starts) else len(data)
        body = data[start:end].partition(b"\n")[2]
        subject = _SUBJECT.search(body.partition(b"\n\n")[0])
        words = _UNSAFE.sub(" ", subject.group(1).decode("ascii", "ignore")).strip() if subject else ""
        yield f"{number} {words}".strip() + ".eml", _QUOTED.sub(rb"\1", body)
