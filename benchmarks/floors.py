"""The floors that accuracy may not fall below: pinned in floors.json, raised by acceptance, lowered only with a reason."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

PINNED = Path(__file__).with_name("floors.json")
# A fall smaller than this is noise of rounding, not a loss (the tightest corpus has about 80 questions: one is 0.006).
EPSILON = 0.0005
DIGITS = 4
# Shown and pinned, but free to fall: a parser that learns to doubt sends more letters to review. What it trusts has a floor.
FREE = {"trusted"}
# Of these "nothing" is no fall: where every letter is sent to review, none is trusted wrongly.
MAY_BE_NOTHING = {"trusted_whole"}

Figures = dict[str, float | None]


@dataclass(slots=True)
class Measured:
    """What one corpus measures: its fingerprint, its number of letters, its figures."""

    sha256: str
    letters: int
    figures: Figures
    ours: bool = False


@dataclass(slots=True)
class Verdict:
    """What the gate says: falls are failures, notes are for reading."""

    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def load(path: Path = PINNED) -> dict[str, Any]:
    """The pinned floors; none yet where there is no file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"corpora": {}, "lowered": []}


def save(pinned: dict[str, Any], path: Path = PINNED) -> None:
    """Pin."""
    path.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def compare(pinned: dict[str, Any], measured: dict[str, Measured]) -> Verdict:
    """Every figure against its floor. Of a corpus with another fingerprint nothing is compared: ours must be accepted first."""
    verdict = Verdict()
    for name, now in measured.items():
        floor = pinned["corpora"].get(name)
        if floor is None:
            (verdict.failures if now.ours else verdict.notes).append(f"{name} has no floors yet: run `make eval-accept`")
        elif floor["sha256"] != now.sha256:
            line = f"{name} is not the corpus that its floors were measured on ({floor['sha256'][:12]} → {now.sha256[:12]})"
            (verdict.failures if now.ours else verdict.notes).append(f"{line}: not compared; `make eval-accept` pins it anew")
        else:
            verdict.failures += [f"{name}: {fall}" for fall in falls(floor["figures"], now.figures)]
    verdict.notes += [f"{name} is not at hand: not measured" for name in pinned["corpora"] if name not in measured]
    return verdict


def falls(floor: Figures, now: Figures) -> list[str]:
    """The measures that fell by more than EPSILON."""
    out = []
    for measure, least in floor.items():
        value = now.get(measure)
        if measure in FREE or least is None or (value is None and measure in MAY_BE_NOTHING):
            continue
        if value is None or value < least - EPSILON:
            out.append(f"{measure} fell from {least:.4f} to {'nothing' if value is None else f'{value:.4f}'}")
    return out


def accept(pinned: dict[str, Any], measured: dict[str, Measured], reason: str | None, today: date | None = None) -> list[str]:
    """Raise the floors in `pinned` to what is measured. Gives the falls it refuses; with a `reason` they are pinned and noted."""
    refused: list[str] = []
    day = (today or date.today()).isoformat()
    for name, now in measured.items():
        old = pinned["corpora"].get(name, {"figures": {}})
        fell = falls(old["figures"], now.figures)
        if fell and reason is None:
            refused += [f"{name}: {fall}" for fall in fell]
            continue
        pinned.setdefault("lowered", []).extend({"date": day, "corpus": name, "fall": fall, "reason": reason} for fall in fell)
        rounded = {m: None if v is None else _risen(old, m, round(v, DIGITS), now.sha256) for m, v in now.figures.items()}
        pinned["corpora"][name] = {"sha256": now.sha256, "letters": now.letters, "figures": rounded, "date": day}
    return refused


def _risen(old: dict[str, Any], measure: str, value: float, sha256: str) -> float:
    """What is measured, or the floor where it lies below by less than counts as a fall: else many small falls would lower it unseen."""
    least = old["figures"].get(measure) if old.get("sha256") == sha256 and measure not in FREE else None
    return least if least is not None and value < least <= value + EPSILON else value
