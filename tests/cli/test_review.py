"""`foiparse review` and `foiparse report` from the command line: gold files out, a server up and down, errors in one line."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from foiparse.review import server
from tests.bulk.files import TEXT


@pytest.fixture
def parsed(tmp_path: Path) -> Path:
    (tmp_path / "reply.txt").write_text(TEXT.format(n=4), encoding="utf-8")
    out = tmp_path / "out"
    assert CliRunner().invoke(app, ["parse", str(tmp_path / "reply.txt"), "-o", str(out), "--format", "jsonl"]).exit_code == 0
    return out


def test_letters_marked_as_right_come_out_as_gold(parsed: Path, tmp_path: Path) -> None:
    (line,) = (parsed / "letters.jsonl").read_text(encoding="utf-8").splitlines()
    sha256 = json.loads(line)["source"]["sha256"]
    told = CliRunner().invoke(app, ["review", str(parsed), "--export-gold", str(tmp_path / "gold")])
    assert told.exit_code == 0 and "0 letters marked as right" in told.output
    (parsed / "corrections.jsonl").write_text(
        json.dumps({"sha256": sha256, "op": "mark_right", "target": "", "value": True}) + "\n", encoding="utf-8"
    )
    told = CliRunner().invoke(app, ["review", str(parsed), "--export-gold", str(tmp_path / "gold")])
    assert "1 letter marked as right" in told.output and list((tmp_path / "gold").rglob("*.json"))


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_who_stops_the_server_is_told_where_the_corrections_are(parsed: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    number = getattr(signal, name, signal.SIGINT)
    was = signal.signal(number, signal.default_int_handler)  # a job in the background is begun with Ctrl-C ignored
    ended = []

    class _Server:
        def __init__(self, source: Path, port: int) -> None:
            self.url, self.desk = (
                f"http://127.0.0.1:{port}/",
                SimpleNamespace(corrections=SimpleNamespace(path=source / "corrections.jsonl")),
            )

        def __enter__(self) -> _Server:
            return self

        def __exit__(self, *_: object) -> None:
            ended.append(True)

        def serve(self) -> None:
            signal.raise_signal(number)
            pytest.fail("it goes on")

    monkeypatch.setattr(server, "ReviewServer", _Server)
    told = CliRunner().invoke(app, ["review", str(parsed), "--port", "8123"])
    assert told.exit_code == 0 and ended == [True] and signal.signal(number, was) == signal.default_int_handler
    assert "http://127.0.0.1:8123/" in told.stderr and "corrections.jsonl" in told.stderr


@pytest.mark.parametrize("command", ["review", "report"])
def test_a_source_that_is_not_there_is_one_line(tmp_path: Path, command: str) -> None:
    told = CliRunner().invoke(
        app, [command, str(tmp_path / "absent"), *(["-o", str(tmp_path / "site")] if command == "report" else [])]
    )
    assert told.exit_code == 1 and len(told.stderr.strip().splitlines()) == 1
