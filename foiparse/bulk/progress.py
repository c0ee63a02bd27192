"""Seeing a run: a bar on a terminal, plain lines elsewhere, JSON lines for machines, or nothing. All on stderr.

Nothing of a letter is ever shown or logged but the name of its file and the code of its failure.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any, Literal

# Seconds between two plain lines, and between two of the JSON log.
EVERY = 10.0

Mode = Literal["auto", "plain", "json", "quiet"]


@dataclass(slots=True)
class Tally:
    """How far a run is."""

    total: int | None = None
    done: int = 0
    skipped: int = 0
    codes: dict[str, int] = field(default_factory=dict)
    started: float = field(default_factory=time.monotonic)

    @property
    def failed(self) -> int:
        """How many failed."""
        return sum(self.codes.values())

    def rate(self) -> float:
        """Letters a second, those that were done before not counted."""
        return self.done / max(time.monotonic() - self.started, 1e-3)

    def left(self) -> float | None:
        """Seconds left; None where the total is not known, or nothing is done."""
        if self.total is None or not self.done:
            return None
        return max(self.total - self.done - self.skipped, 0) / self.rate()

    def line(self) -> str:
        """All of it on one line."""
        of = f" of {self.total:,}" if self.total is not None else ""
        left = self.left()
        parts = [f"{self.done + self.skipped:,}{of} letters", f"{self.rate():.1f}/s"]
        parts += [f"{clock(left)} left"] if left is not None else []
        parts += [f"{self.skipped:,} unchanged"] if self.skipped else []
        parts += [f"{n} {code}" for code, n in sorted(self.codes.items(), key=lambda x: (-x[1], x[0]))]
        return ", ".join(parts)


def clock(seconds: float) -> str:
    """Seconds as h:mm:ss."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"


class Progress:
    """Shows a tally. `auto` is a bar on a terminal and plain lines elsewhere."""

    def __init__(self, tally: Tally, mode: Mode = "auto") -> None:
        self.tally = tally
        self.mode: str = ("bar" if sys.stderr.isatty() else "plain") if mode == "auto" else mode
        self._last = time.monotonic()
        self._bar: Any = None

    def __enter__(self) -> Progress:
        if self.mode == "bar":
            from rich.console import Console
            from rich.live import Live

            self._bar = Live(self.tally.line(), console=Console(stderr=True), refresh_per_second=4, transient=True)
            self._bar.__enter__()
        self.event("start", total=self.tally.total)
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.__exit__(None, None, None)

    def show(self) -> None:
        """Show the tally, if it is time."""
        if self._bar:
            self._bar.update(self.tally.line())
        elif time.monotonic() - self._last >= EVERY:
            self._last = time.monotonic()
            if self.mode == "plain":
                self.say(self.tally.line())
            left = self.tally.left()
            rate = round(self.tally.rate(), 2)
            self.event("progress", done=self.tally.done, skipped=self.tally.skipped, total=self.tally.total, rate=rate, left=left)

    def failure(self, key: str, code: str) -> None:
        """Log one failure (JSON log only; the summary lists them for people)."""
        self.event("failed", letter=key, code=code)

    def event(self, kind: str, **facts: Any) -> None:
        """One line of the JSON log."""
        if self.mode == "json":
            print(json.dumps({"event": kind, **facts}, ensure_ascii=False), file=sys.stderr, flush=True)

    def say(self, text: str) -> None:
        """A line for people; nothing where quiet or JSON was asked for."""
        if self.mode in ("bar", "plain"):
            print(text, file=sys.stderr, flush=True)
