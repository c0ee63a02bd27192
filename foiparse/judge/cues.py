"""The cue phrases of `data/cues.txt`, and which of them a sentence holds."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Cue(NamedTuple):
    """One phrase of one act. A sentence that holds none of `triggers` is not tried against `pattern`: that makes it fast."""

    act: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def cues() -> tuple[Cue, ...]:
    """All cues in the order of the file."""
    names: dict[str, str] = {}
    out: list[Cue] = []
    for line in (files("foiparse.judge") / "data" / "cues.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if macro := re.match(r"([A-Z]+) = (.*)$", line):
            names[macro[1]] = macro[2]
            continue
        act, triggers, pattern = line.split(" :: ", 2)
        for name, value in names.items():
            pattern = pattern.replace("{" + name + "}", value)
        out.append(Cue(act, tuple(triggers.split("|")), re.compile(pattern)))
    return tuple(out)


def acts_of(sentence: str) -> dict[str, str]:
    """The acts that a sentence's words perform, each with the first words that say so."""
    low = sentence.lower().replace("’", "'")
    found: dict[str, str] = {}
    for cue in cues():
        if cue.act not in found and any(t in low for t in cue.triggers):
            match = cue.pattern.search(low)
            if match:
                found[cue.act] = match.group().strip()
    return found
