"""The cue phrases of `data/cues.txt`, and which of them a sentence holds."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from foiparse.late import late

KEY = 3  # letters by which triggers are looked up
_RUN = late(r"[a-z0-9£]+")
_SHORTENED = (
    (late(r"(?<=[a-z])'ve\b"), " have"),
    (late(r"(?<=[a-z])'re\b"), " are"),
    (late(r"(?<=[a-z])'ll\b"), " will"),
    (late(r"\bi'm\b"), "i am"),
    (late(r"\b(it|that|this|there|here|what|he|she)'s\b(?! been\b)"), r"\1 is"),
    (late(r"(?<=[a-z])'s(?= (?:not|exempt|withheld|being)\b)"), " is"),
)


class Cue(NamedTuple):
    """One phrase of one act. A sentence that holds none of `triggers` is not tried against `pattern`: that makes it fast."""

    act: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


_NAMED_LINE = late(r"([A-Z]+) = (.*)$")


@cache
def cues() -> tuple[Cue, ...]:
    """All cues in the order of the file."""
    names: dict[str, str] = {}
    out: list[Cue] = []
    for line in (files("foiparse.judge") / "data" / "cues.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if macro := _NAMED_LINE.match(line):
            names[macro[1]] = macro[2]
            continue
        act, triggers, pattern = line.split(" :: ", 2)
        for name, value in names.items():
            pattern = pattern.replace("{" + name + "}", value)
        out.append(Cue(act, tuple(triggers.split("|")), late(pattern)))
    return tuple(out)


@cache
def _index() -> dict[str, list[tuple[str, int]]]:
    """Triggers with the numbers of their cues by the first letters of their first word."""
    index: dict[str, list[tuple[str, int]]] = {}
    for number, cue in enumerate(cues()):
        for trigger in cue.triggers:
            word = _RUN.search(trigger)
            index.setdefault(word.group()[:KEY] if word else "", []).append((trigger, number))
    return index


@lru_cache(maxsize=8192)
def _tries(run: str) -> tuple[tuple[str, int], ...]:
    """The triggers, with their cues, that a word of the sentence brings up: the same words come again and again."""
    index = _index()
    return tuple(pair for size in range(1, min(KEY, len(run)) + 1) for pair in index.get(run[:size], ()))


def _spelled_out(low: str) -> str:
    """Shortened verbs in full ("we've", "that's not", "it'd be"), so that each phrase need be written once. "n't" stays as it is."""
    if "'" not in low:
        return low
    for short, full in _SHORTENED:
        low = short.sub(full, low)
    return low


def acts_of(sentence: str) -> dict[str, str]:
    """The acts that a sentence's words perform, each with the first words that say so (those in the pattern's group, if any)."""
    low = _spelled_out(sentence.lower().replace("’", "'"))
    runs = set(_RUN.findall(low)) | ({"not"} if "cannot" in low else set())  # "cannot be released" holds "not be releas"
    tried = {number for run in runs for trigger, number in _tries(run) if trigger in low}
    found: dict[str, str] = {}
    every = cues()
    for number in sorted(tried):
        cue = every[number]
        if cue.act not in found and (match := cue.pattern.search(low)):
            found[cue.act] = match[match.re.groups and 1].strip()
    return found
