"""The word lists of `data/words.txt` as patterns, built when first asked for."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def _sections() -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    here: list[str] = []
    for line in (files("foiparse.law.data") / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = out.setdefault(line[1:].partition(":")[0].rstrip("]"), [])
        elif line and not line.startswith("#"):
            here.append(line)
    return out


def any_of(name: str) -> str:
    """The alternatives of a section as one group of a pattern."""
    return "(?:" + "|".join(_sections()[name]) + ")"


@lru_cache(maxsize=64)
def words(name: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """The pattern of a section without case, with something before and after its group ("^…$")."""
    return re.compile(before + any_of(name) + after, re.IGNORECASE | re.MULTILINE)
