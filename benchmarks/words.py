"""Comparing texts by their words: case, punctuation, line breaks and printed numbers do not count."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import Any

WORD = re.compile(r"[^\W_]+|£")
BROKEN_WORD = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")
# Two texts match from here; below HOPELESS the bag of words alone says that they cannot.
MATCH, HOPELESS = 0.8, 0.3
# Words that stand before a printed number ("Question 1", "Part a") and are no part of the question.
LABEL_WORDS = {"q", "a", "question", "answer", "response", "request", "no", "part", "point"}
MOST_LABEL_WORDS = 4


def words(text: Any) -> list[str]:
    """The words of a text, folded; a word broken over two lines is one word."""
    folded = unicodedata.normalize("NFKC", "" if text is None else str(text)).casefold()
    return WORD.findall(BROKEN_WORD.sub("", folded))


def similarity(a: list[str], b: list[str]) -> float:
    """0 to 1: twice the words in common order over all words. Two empty texts are alike."""
    if not a and not b:
        return 1.0
    if not a or not b:
        return 0.0
    bound = 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))
    return bound if bound < HOPELESS else SequenceMatcher(None, a, b, autojunk=False).ratio()


def strip_label(tokens: list[str], label: str) -> list[str]:
    """Drop the printed number at the head, so that "1. How many", "Q1 How many" and "How many" are equal."""
    parts = {part for part in re.split(r"[.*]", label.casefold()) if part}
    out = tokens
    for _ in range(MOST_LABEL_WORDS):
        if not _begins_with_label(out, parts):
            break
        out = out[1:]
    return out


def _begins_with_label(tokens: list[str], parts: set[str]) -> bool:
    if not tokens:
        return False
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else None
    if first in parts or (re.fullmatch(r"[qa]\d+[a-z]?", first) and re.sub(r"\D", "", first) in parts):
        return True
    if second is None:
        return False
    return (first in LABEL_WORDS and (second in parts or second in LABEL_WORDS)) or first in {"answer", "response"}


def without_tables(tokens: list[str], tables: list[dict[str, Any]]) -> list[str]:
    """The words less those of the tables' cells, in order: a letter's prose and its tables may be given apart."""
    out = list(tokens)
    for table in tables:
        at = 0
        for cell in (words(cell) for row in table.get("cells") or [] for cell in row):
            found = _find(out, cell, at)
            if found is not None:
                del out[found : found + len(cell)]
                at = found
    return out


def _find(tokens: list[str], wanted: list[str], start: int) -> int | None:
    n = len(wanted)
    return next((k for k in range(start, len(tokens) - n + 1) if tokens[k : k + n] == wanted), None) if n else None


def bag_overlap(a: list[str], b: list[str]) -> float:
    """Shared words as F1 over two bags without small words; 0 where there are none."""
    small = {"and", "the", "of", "for", "a", "an", "to", "in"}
    x, y = Counter(w for w in a if w not in small), Counter(w for w in b if w not in small)
    total = x.total() + y.total()
    return 2 * (x & y).total() / total if total else 0.0


def norm_label(label: Any) -> str:
    """A label as it is compared: "Question 4 (a)" → "4.a"."""
    text = ("" if label is None else str(label)).casefold().strip()
    text = re.sub(r"^(?:question|no|q)\.?\s*(?=\d|$)", "", text)
    return re.sub(r"[()\s]+", ".", text).strip(".").replace("..", ".")
