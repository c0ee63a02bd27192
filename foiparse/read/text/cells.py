"""What a line or cell of a text looks like: a value, a label, the start of an item. Shared by table finding and rejoining."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from foiparse.late import late

Rows = list[list[str]]


class Found(NamedTuple):
    """A table found in lines: its rows, the line after it, and whether the place of some cells was guessed.

    No rows: there is no table, and `end` is how far was looked, so that no run of lines is looked through again and again.
    """

    rows: Rows
    end: int
    guessed: bool = False


Detector = Callable[[list[str], int], Found]
# A cell is shorter than a sentence; the longest header seen in flattened tables is 54 characters.
MAX_CELL = 70
_VALUE = late(
    r"(?:c\.|circa|approx\.?|<|>|~|≈|≤|≥|under|over)?\s*[£$€]?\s?-?\d[\d,. ]*\s?"
    r"(?:%|k|m|bn|p|million|thousand|fte|wte|days?|hours?|per annum|p\.?a\.?)?|n/?a|nil|none|zero|yes|no|not held|-|–|\*|tbc",
    re.IGNORECASE,
)
_YEAR = late(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?(?: onwards)?", re.IGNORECASE)
MONTH = (  # for patterns without regard to case
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
ITEM = late(
    r"(?:(?:q(?:uestion|uery)?|a(?:nswer)?|request|response|part|section|no)\.?\s*)?"
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):](?=\s|$|[A-Z])|\(\w{1,4}\)(?=\s))|"
    r"[-–—*·•▪●○◦§+]\s|(?:q(?:uestion|uery)?|a(?:nswer)?|request)\.?\s*\d{1,3}[a-z]?\b",
    re.IGNORECASE,
)
_ENDS = (".", "?", "!", ":", ";", ",")


def is_value(text: str) -> bool:
    """Whether a cell holds a figure or a word that stands for one. A year may head a column as well and is none."""
    return bool(text) and len(text) <= MAX_CELL and _tells(text)


def is_label(text: str) -> bool:
    """Whether a line could be a row's or column's name: short, in words, no sentence, no list item."""
    return bool(text) and len(text) <= MAX_CELL and not text.endswith(_ENDS) and _names(text)


@lru_cache(maxsize=1024)  # neighbouring lines are looked at anew from each that may begin a table
def _tells(text: str) -> bool:
    return bool(_VALUE.fullmatch(text)) and not _YEAR.fullmatch(text)


@lru_cache(maxsize=1024)  # likewise
def _names(text: str) -> bool:
    return not _tells(text) and not ITEM.match(text) and any(c.isalnum() for c in text)


def starts_item(line: str) -> bool:
    """Whether a line starts with a list number, a bullet or a question label."""
    return bool(ITEM.match(line))


def header_rows(rows: Rows) -> int:
    """1 where the first row names columns (words or years over at least one row), else 0."""
    first = rows[0] if rows else []
    if len(rows) < 2 or sum(bool(c) for c in first) < 2 or any(is_value(c) for c in first):
        return 0
    return 1
