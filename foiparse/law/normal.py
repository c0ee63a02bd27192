"""Clean text to search in, with a way back: soft hyphens and zero-width marks go, odd spaces and dashes become plain ones."""

from __future__ import annotations

import re
from bisect import bisect_right

from foiparse.late import late

# Written so that each begins with plain characters, for which a scan is fast.
_BROKEN = r"-\n(?<=[a-z]-\n)(?=[a-z])"
_DROPPED = late(_BROKEN + "|\u00ad\n?|[\u200b\u200c\u200d\u2060\ufeff]")
_HYPHENS = late(_BROKEN)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\v\f"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
_PLAIN = {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_DASHES, "-"), **_QUOTES, "\r": "\n"}


class Clean:
    """`text` cleaned, and `span` to bring its offsets back to the original."""

    def __init__(self, original: str) -> None:
        """Costs next to nothing where the text is plain already."""
        self.original = original
        text = original
        self._at: list[int] = []
        self._shift: list[int] = []
        if not text.isascii() and any(mark in text for mark in _INVISIBLE):
            text = self._drop(text, _DROPPED)
        elif "-\n" in text:
            text = self._drop(text, _HYPHENS)
        if not text.isascii() or "\r" in text or "\f" in text or "\v" in text:
            for odd, plain in _PLAIN.items():
                text = text.replace(odd, plain)
        self.text = text

    def _drop(self, text: str, dropped: re.Pattern[str]) -> str:
        kept, at, gone = [], 0, 0
        for match in dropped.finditer(text):
            kept.append(text[at : match.start()])
            at = match.end()
            gone += at - match.start()
            self._at.append(at - gone)
            self._shift.append(gone)
        return "".join([*kept, text[at:]])

    def back(self, offset: int) -> int:
        """The original offset of the character at `offset` in the clean text."""
        if not self._at:
            return offset
        i = bisect_right(self._at, offset) - 1
        return offset + (self._shift[i] if i >= 0 else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a non-empty clean span."""
        return self.back(start), self.back(end - 1) + 1

    def forward(self, offset: int) -> int:
        """The clean offset of an original one."""
        if not self._at:
            return offset
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.back(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low
