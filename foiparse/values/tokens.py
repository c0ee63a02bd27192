"""Text → tokens: figures, words, currency signs and marks, each with its place. One pass, linear in the text's length."""

from __future__ import annotations

from typing import Literal, NamedTuple

from foiparse.late import late
from foiparse.values.lexicon import ABBREVIATIONS, PREFIXES_OF_FIGURES

Kind = Literal["num", "word", "cur", "frac", "mark", "stop", "line", "opaque"]

_CHUNK = late(r"\n|\S+")
_INNER = late(
    r"(?P<num>[0-9]+(?:[.,][0-9]+)*|(?<![\w.,])\.[0-9]+(?![.,]?[0-9]))|(?P<frac>[½¼¾])|(?P<word>(?:(?![½¼¾])[^\W\d_])+(?:['’](?:(?![½¼¾])[^\W\d_])+)*)"
    r"|(?P<cur>[£$€¥])|(?P<mark>.)"
)
# A reference such as "FOI/2023/1234" or "RFI-2517": letters, a separator, a digit. Months and the like are let through.
_REFERENCE = late(r"[(\[]?([A-Za-z]+)[/_\-–:][0-9]")
# Characters that no reader sees but that cut a figure in two.
_UNSEEN = str.maketrans(dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u2060"), " "))
_MARKS = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "‒": "-", "×": "x", "’": "'", "‘": "'", "＜": "<", "＞": ">"})


class Token(NamedTuple):
    """A token: `text` is in lower case, `glued` says that no white space parts it from the token before."""

    kind: Kind
    text: str
    start: int
    end: int
    glued: bool


def tokenize(text: str) -> list[Token]:
    """The tokens of `text` in order. Dots of abbreviations are dropped, a dot that ends a sentence is a "stop"."""
    out: list[Token] = []
    text = text.translate(_UNSEEN)
    for chunk in _CHUNK.finditer(text):
        if chunk.group() == "\n":
            out.append(Token("line", "\n", chunk.start(), chunk.end(), False))
        elif _is_opaque(chunk.group()):
            out.append(Token("opaque", chunk.group().lower(), chunk.start(), chunk.end(), False))
        else:
            _inner(chunk.group(), chunk.start(), out, text)
    return out


def _is_opaque(chunk: str) -> bool:
    """Addresses of the web and of mail, and reference numbers, hold digits that count nothing."""
    if "://" in chunk or ("@" in chunk and "." in chunk) or chunk[:4].lower() == "www.":
        return True
    reference = _REFERENCE.match(chunk)
    return reference is not None and reference[1].lower() not in PREFIXES_OF_FIGURES


def _inner(chunk: str, offset: int, out: list[Token], text: str) -> None:
    for m in _INNER.finditer(chunk):
        kind: Kind = m.lastgroup  # type: ignore[assignment]  # the group names are the kinds
        word = m.group().lower().translate(_MARKS)
        start, end = offset + m.start(), offset + m.end()
        if word == "." and kind == "mark":
            if not _ends_sentence(text, end, out):
                continue
            kind = "stop"
        elif word in ";!?":
            kind = "stop"
        elif word == "x" and kind == "mark":
            kind = "word"
        out.append(Token(kind, word, start, end, m.start() > 0))


def _ends_sentence(text: str, end: int, out: list[Token]) -> bool:
    if end < len(text) and not text[end].isspace():
        return False
    last = out[-1] if out else None
    return not (last and last.kind == "word" and (len(last.text) == 1 or last.text in ABBREVIATIONS))
