"""An answer's text as sentences: prose by its full stops, lists and cells by their lines."""

from __future__ import annotations

import re

from foiparse.late import late

# A line that goes on in lower case, or that is long and ends in the middle of a sentence.
# Both patterns begin with the characters that they may match at, what stands before is asked after: that makes them fast.
_WRAPPED = late(r"\n(?:(?<=[\w,;’'\-]\n)[ ]{0,40}(?=[a-z(£])|(?<=[^.:;?!\n\t]{55}\n)[ ]{0,40}(?=\w))")
_END = late(
    r"[\s\"'”’)](?:(?<=[,;]\s)\s*(?=however\b)|(?<=;\s)\s*|(?<=[.!?]\s)\s*(?=[A-Z\"'“‘(•*\-–]|(?:19|20)\d\d(?:[/–-]\d{2,4})?:)|"
    r"(?<=[.!?][\"'”’)])[\"'”’)]*\s+(?=[A-Z\"'“‘(•*\-–])|(?<=\n)\n*|(?<=\t)\t*|(?<=\S\s)\s*[•●▪]\s*)"
)
_ABBREVIATED = late(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|mr|mrs|ms|dr|st|ref|reg|regs|s|ss|sec|para|approx|inc|vs|cf|p|pp|a\.k\.a)\.)$", re.I
)
LONGEST = 2_000  # characters of a sentence that are read: what is longer is no sentence
MOST = 400  # sentences looked at in one answer: a table of thousands of cells says no more than its first rows


def sentences(text: str) -> list[str]:
    """Sentences and lines of an answer in order, white space made even; no empty ones."""
    whole = _WRAPPED.sub(" ", text)
    out: list[str] = []
    for raw in _END.split(whole):
        piece = " ".join(raw[:LONGEST].split())
        if not piece:
            continue
        if out and out[-1][-1] == "." and _ABBREVIATED.search(out[-1][-12:]):
            out[-1] = (out[-1] + " " + piece)[:LONGEST]
            continue
        if len(out) >= MOST:
            break
        out.append(piece)
    return out
