"""Where the text that a mail answers begins: separators of mail programs, and headers repeated in the body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foiparse.document import Document, Paragraph
from foiparse.late import late

_SEPARATOR = late(
    r"-{2,}\s*(?:original message|forwarded message|forwarded by .{0,120}|original appointment)\s*-*\Z"
    r"|begin forwarded message:\Z"
    r"|on\b.{6,160}\bwrote:\Z|ar\b.{6,160}\bysgrifennodd:\Z",
    re.IGNORECASE,
)
_FROM = late(r"(?:from|oddi wrth|o):\s*\S", re.IGNORECASE)
_NEXT = late(r"(?:sent|date|to|cc|subject|anfonwyd|at|pwnc):", re.IGNORECASE)
_ANSWERS_BELOW = late(
    r"\b(?:answers?|responses?|repl(?:y|ies)|comments?|information|respond(?:ed)?)\b[^.]{0,80}"
    r"\b(?:below|beneath|underneath|in\s?line|in (?:red|blue|green|bold|italics?|purple|capitals))\b",
    re.IGNORECASE,
)
NEAR = 5  # lines within which a repeated header goes on after its From:
LEAST_WORDS = 4  # above the separator: a mail that begins with it only forwards, and what it forwards is its content


@dataclass(slots=True)
class _Line:
    paragraph: Paragraph
    text: str


def mark_quotes(document: Document) -> None:
    """Put what stands below the first separator into the layer "quoted", unless the mail says that it answers there."""
    blocks = document.blocks
    lines = {i: document.text[b.span.start : b.span.end].strip() for i, b in enumerate(blocks) if isinstance(b, Paragraph)}
    words = 0
    for i in range(len(blocks)):
        text = lines.get(i)
        if text is None or blocks[i].layer != "body":
            words += LEAST_WORDS if text is None else 0
            continue
        if words >= LEAST_WORDS and len(text) < 400 and _separates(lines, i):
            above = document.text[: blocks[i].span.start]
            if not _ANSWERS_BELOW.search(above):
                for block in blocks[i:]:
                    block.layer = "quoted" if block.layer == "body" else block.layer
            return
        words += len(text.split())


def _separates(lines: dict[int, str], at: int) -> bool:
    text = lines[at].strip("* ")
    if _SEPARATOR.match(text):
        return True
    following = (lines.get(i, "").strip("* ") for i in range(at + 1, at + 1 + NEAR))
    return bool(_FROM.match(text)) and sum(bool(_NEXT.match(line)) for line in following) >= 2
