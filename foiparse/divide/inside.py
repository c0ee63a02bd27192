"""Where an answer begins inside one paragraph: after the question mark, at a change of voice, after a colon, a dash or a tab."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.divide.likeness import ANSWER_OPENER, answer_likeness, question_likeness
from foiparse.divide.units import fold
from foiparse.late import late

LONGEST_LOOK = 6000  # characters of a paragraph in which an answer's beginning is looked for
LONGEST_REST = 700  # characters after a candidate that are judged
SENTENCE_END = late(r"(?:[.?!]+[’”\"')]*|:)\s+(?=[A-Z0-9£‘“\"'(•])")
AFTER_MARK = late(r"\?[’”\"')]*\s*(?:\([^()]{0,80}\)\s*)?[.:–-]?\s+(?=\S)")
GOES_ON = late(
    r"\([^()]*\)?\.?$|e\.?g|i\.?e\b|for example|such as|yes\s*/\s*no|y/n\b|\(?please\b(?! (?:see|find|refer|note))|if (?:so|yes|not|no)\b",
    re.IGNORECASE,
)
EAGER_LEAN = 0.1  # lean at which words after a question mark count as the answer where the letter answers on one line
MID_OPENER = late(
    r"(?<=[\w)/])[.:]?\s+(?=(?:Yes|No|None|Nil|Not|N/A|We|This|These|There|It|Please see|See|The (?:Trust|Council|University|Force|Department|Authority|"
    r"supplier|contract|information)|Information|Currently|Approximately|Section|All|Our|£\d)\b)"
)


def cut_inside(text: str, start: int, end: int, has_answer: bool) -> int | None:
    """A cut inside one paragraph: after the question mark, or at the sentence where the voice changes."""
    piece = text[start : min(end, start + LONGEST_LOOK)]
    tab = piece.find("\t")
    if tab > 0 and (rest := fold(piece[tab : tab + LONGEST_REST])) and question_likeness(rest) < 0.6:
        return start + tab + 1
    if has_answer and "?" not in piece:
        return None
    need = -0.3 if has_answer else 0.1  # with an answer below, only a plain change of voice counts
    for m in AFTER_MARK.finditer(piece):
        at = m.end()
        rest = fold(piece[at : at + LONGEST_REST])
        if "?" in rest and question_likeness(rest) > 0.5:
            continue
        if GOES_ON.match(rest):
            continue
        if _lean_text(rest) < need:
            return start + at
    if has_answer:
        return None
    return _by_sentence(piece, start) or _by_separator(piece, start)


def _lean_text(rest: str) -> float:
    first = SENTENCE_END.split(rest, maxsplit=1)[0]
    return question_likeness(first) - answer_likeness(first)


def _by_sentence(piece: str, start: int) -> int | None:
    for m in SENTENCE_END.finditer(piece):
        rest = fold(piece[m.end() : m.end() + LONGEST_REST])
        if "?" not in rest and not GOES_ON.match(rest) and ANSWER_OPENER.match(rest.lower()) and _lean_text(rest) < -0.2:
            return start + m.end()
    return None


def _last_voice(piece: str) -> int | None:
    """Where the sentences begin that ask nothing any more, up to the end of the paragraph."""
    stops = [m.end() for m in SENTENCE_END.finditer(piece)]
    found, stop = None, len(piece)
    for at in reversed(stops):
        sentence = fold(piece[at:stop])
        if "?" in sentence or GOES_ON.match(sentence) or question_likeness(sentence) - answer_likeness(sentence) >= EAGER_LEAN:
            break
        found, stop = at, at
    return found


_SEPARATOR = late(r"(?::|\t|\s[–—-])\s+(?=\S)")


def _by_separator(piece: str, start: int) -> int | None:
    """ "Cost: £4,500", "Supplier – none": a short rest after a colon, a dash or a tab."""
    m = _SEPARATOR.search(piece)
    if not m or m.start() < 3:
        return None
    rest = fold(piece[m.end() :])
    if "?" in rest or len(rest) > 400 or question_likeness(rest) > 0.6:
        return None
    return start + m.end() if answer_likeness(rest) >= 0.5 else None


def cut_eagerly(text: str, start: int, end: int, answered: bool) -> int | None:
    """The cut in a letter that answers on the question's own line: after the question mark; and where the block has no other
    answer, where a new sentence begins, or where a capital opens an answer with no stop before it."""
    piece = text[start : min(end, start + LONGEST_LOOK)]
    for m in AFTER_MARK.finditer(piece):
        rest = fold(piece[m.end() : m.end() + LONGEST_REST])
        if _lean_text(rest) < EAGER_LEAN and not GOES_ON.match(rest):
            return start + m.end()
    if answered:
        return None
    voice = _last_voice(piece)
    if voice is not None:
        return start + voice
    last_mark = piece.rfind("?")
    opener = next((m.end() for m in MID_OPENER.finditer(piece) if m.start() > 8 and m.end() > last_mark), None)
    return None if opener is None else start + opener
