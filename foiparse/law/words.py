"""The word lists of `data/words.txt` as patterns, built when first asked for. They see lower-case text, which costs a fifth."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from foiparse.late import late


@lru_cache(maxsize=1)
def _sections() -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    here: list[str] = []
    for line in (files("foiparse.law.data") / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):  # a pattern may begin with a bracket too
            here = out.setdefault(line[1:].partition(":")[0].rstrip("]"), [])
        elif line and not line.startswith("#"):
            here.append(line)
    return out


def any_of(name: str) -> str:
    """The alternatives of a section as one group; those that begin at a word's edge share one test for it."""
    lines = _sections()[name]
    edged = [line[2:] for line in lines if line.startswith(r"\b")]
    plain = [line for line in lines if not line.startswith(r"\b")]
    groups = [rf"\b(?:{'|'.join(edged)})"] if edged else []
    return "(?:" + "|".join([*groups, *plain]) + ")"


@lru_cache(maxsize=64)
def words(name: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """The pattern of a section for lower-case text, with something before and after its group ("\\A…")."""
    return late(before + any_of(name) + after)
