"""Files written into the body of an old mail as uuencoded lines."""

from __future__ import annotations

import binascii

from foiparse.document import Attachment
from foiparse.late import late

_BEGIN = late(r"^begin [0-7]{3,4} (\S.*)$")
_LINE = late(r"^[\x20-\x60]{1,64}$")


def take_out(text: str) -> tuple[str, list[Attachment]]:
    """The text without its uuencoded files, and the files; a block without an end is left alone."""
    if "begin " not in text:
        return text, []
    kept: list[str] = []
    found: list[Attachment] = []
    lines, at = text.split("\n"), 0
    while at < len(lines):
        begun = _BEGIN.match(lines[at].rstrip("\r"))
        file = _decoded(lines, at + 1) if begun else None
        if begun and file:
            found.append(Attachment(begun.group(1).strip(), file[0]))
            at = file[1]
        else:
            kept.append(lines[at])
            at += 1
    return "\n".join(kept), found


def _decoded(lines: list[str], at: int) -> tuple[bytes, int] | None:
    parts: list[bytes] = []
    for number in range(at, len(lines)):
        line = lines[number].rstrip("\r\n")
        if line.strip() == "end":
            return b"".join(parts), number + 1
        if not line.strip() or not _LINE.match(line):
            if line.strip():
                return None
            continue
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:
            wanted = ((ord(line[0]) - 32) & 63) * 4 + 5  # some encoders pad a line wrongly: what is promised is there
            try:
                parts.append(binascii.a2b_uu(line[: wanted // 3]))
            except binascii.Error:
                return None
    return None
