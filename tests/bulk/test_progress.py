"""What is seen of a run: counts, rates, codes; machine-readable where asked for; nothing of a letter."""

from __future__ import annotations

import io
import json
import re
import sys

import pytest

from foiparse.bulk import progress as shown
from foiparse.bulk.progress import Progress, Tally, clock


def test_the_line_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown.time, "monotonic", lambda: 110.0)
    tally = Tally(total=1_000, done=400, skipped=100, codes={"timeout": 1, "malformed": 3}, started=100.0)
    assert tally.line() == "500 of 1,000 letters, 40.0/s, 0:00:12 left, 100 unchanged, 3 malformed, 1 timeout"
    assert Tally(started=100.0).line() == "0 letters, 0.0/s"


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00:00"), (61.4, "0:01:01"), (36_000, "10:00:00")])
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_json_lines_for_machines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown, "EVERY", 0.0)
    with Progress(Tally(total=2), "json") as progress:
        progress.tally.done = 1
        progress.failure("a/b.pdf", "timeout")
        progress.show()
        progress.say("for people")
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [e["event"] for e in events] == ["start", "failed", "progress"]
    assert events[1] == {"event": "failed", "letter": "a/b.pdf", "code": "timeout"}


@pytest.mark.parametrize(("mode", "lines"), [("quiet", 0), ("plain", 2), ("auto", 2)])
def test_plain_lines_or_none(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, mode: str, lines: int) -> None:
    monkeypatch.setattr(shown, "EVERY", 0.0)
    with Progress(Tally(), mode) as progress:  # type: ignore[arg-type]
        progress.show()
        progress.say("stopping")
    assert capsys.readouterr().err.count("\n") == lines


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    tally = Tally(total=4, codes={"timeout": 1, "memory": 2})
    with Progress(tally, "auto") as progress:
        assert progress.mode == "bar"
        tally.done = 3
        progress.show()
        progress.say("stopping")
    said = re.sub(r"\x1b\[[^A-Za-z]*[A-Za-z]", "", screen.getvalue())  # without its colours
    assert "3 of 4 letters" in said and "2 memory" in said and "stopping" in said
    assert tally.failed == 3
