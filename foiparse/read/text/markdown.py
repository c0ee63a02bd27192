"""Markdown: its marks become style, headings and links, and leave the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from foiparse.late import late

_HEADING = late(r"\s{0,3}(#{1,6})\s+(\S.*)$")
_LINK = late(r"\[([^\]\[]{1,300})\]\((https?://[^\s()]{1,1000}|mailto:[^\s()]{1,300})\)")
_BOLD = late(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
_ITALIC = late(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])")
_ESCAPE = late(r"\\([\\`*_{}\[\]()#+\-.!>~|])")
_RULE = late(r"^ {0,3}\|? ?:?-{3,200}:? ?\|[ :|-]*$", re.MULTILINE)
_HEADING_LINE = late(r"^#{1,6} \S", re.MULTILINE)
# One pair of stars may be a footnote's; two pairs of double stars, a heading or a link are Markdown.
MIN_BOLD = 2
# A line with more marks than this is a file made to be slow; its marks stay.
MAX_MARKS = 200


class Marked(NamedTuple):
    """A line without its marks. `bold`, `italic` and `links` are by character of `text`."""

    text: str
    heading: int | None
    bold: list[tuple[int, int]]
    italic: list[tuple[int, int]]
    links: list[tuple[int, int, str]]


def is_markdown(text: str) -> bool:
    """Whether a text uses Markdown's marks."""
    if _HEADING_LINE.search(text) or _LINK.search(text) or _RULE.search(text):
        return True
    return len(_BOLD.findall(text)) >= MIN_BOLD


def unmark(line: str) -> Marked:
    """Take the marks off one line. A link's address stays behind its words in brackets: nothing of the text is lost."""
    heading = _HEADING.match(line)
    text = heading[2].rstrip().rstrip("#").rstrip() or heading[2] if heading else line.strip()
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    links: list[tuple[int, int, str]] = []
    text = _take(text, _BOLD, 2, bold)
    text = _take(text, _ITALIC, 1, italic, bold)
    # "[words](address)" becomes "words (address)": one sign less, before the words
    starts = [found.start() for found in _LINK.finditer(text)][:MAX_MARKS]
    links.extend(
        (f.start(1) - i - 1, f.end(1) - i - 1, f[2]) for i, f in zip(range(MAX_MARKS), _LINK.finditer(text), strict=False)
    )
    for pairs in (bold, italic):
        pairs[:] = [(a - bisect_left(starts, a), b - bisect_left(starts, b)) for a, b in pairs]
    text = _LINK.sub(r"\1 (\2)", text, count=MAX_MARKS)
    if "\\" in text and not (bold or italic or links):
        text = _ESCAPE.sub(r"\1", text)
    return Marked(text, len(heading[1]) if heading else None, bold, italic, links)


def _take(text: str, marks: re.Pattern[str], group: int, into: list[tuple[int, int]], *others: list[tuple[int, int]]) -> str:
    """Remove one kind of mark, note where its words stand, and move what was noted before."""
    if len(marks.findall(text)) > MAX_MARKS:
        return text
    out: list[str] = []
    at = size = 0
    moved: list[tuple[int, int]] = []  # (place in the old text, signs removed up to there)
    for found in marks.finditer(text):
        out.append(text[at : found.start()])
        size += found.start() - at
        moved.append((found.start(), found.start(group) - found.start()))
        moved.append((found.end(group), found.end() - found.end(group)))
        into.append((size, size + len(found[group])))
        out.append(found[group])
        size += len(found[group])
        at = found.end()
    for other in others:
        other[:] = [tuple(p - sum(n for place, n in moved if place < p) for p in pair) for pair in other]  # type: ignore[misc]
    return "".join(out) + text[at:] if out else text
