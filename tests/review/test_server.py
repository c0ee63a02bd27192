"""The review server: its own pages only, its own token only, this machine only."""

from __future__ import annotations

import http.client
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from foiparse.report.load import load_letters
from foiparse.review.corrections import Corrections
from foiparse.review.server import ReviewServer
from tests.factory import make
from tests.factory.letters import as_letter


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ReviewServer]:
    for i in range(3):
        letter = as_letter(make(i))
        (tmp_path / f"{i}.json").write_text(letter.model_dump_json(), encoding="utf-8")
    with ReviewServer(tmp_path) as running:
        thread = threading.Thread(target=running.serve, daemon=True)
        thread.start()
        yield running
        running.http.shutdown()


def ask(server: ReviewServer, method: str, path: str, body: object = None, **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.http.server_address[1], timeout=5)
    connection.request(method, path, json.dumps(body) if body else None, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_it_serves_the_index_and_the_letters(server: ReviewServer) -> None:
    assert ask(server, "GET", "/")[0] == 200
    page = next(iter(server.desk.packed))
    status, text = ask(server, "GET", f"/letters/{page}")
    assert status == 200
    assert "review.js" in text


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/letters/none.html", "/nothing"])
def test_it_serves_nothing_else(server: ReviewServer, path: str) -> None:
    assert ask(server, "GET", path)[0] == 404


def test_another_host_name_is_refused(server: ReviewServer) -> None:
    assert ask(server, "GET", "/", Host="evil.example")[0] == 403


def test_a_correction_needs_the_token(server: ReviewServer) -> None:
    body = {"sha256": f"{0:064x}", "op": "mark_right", "target": "", "value": True}
    assert ask(server, "POST", "/correct", body)[0] == 403
    token = {"X-Foiparse-Token": server.desk.token}
    assert ask(server, "POST", "/correct", body, Origin="http://evil.example", **token)[0] == 403
    assert ask(server, "POST", "/correct", body, **token) == (200, "kept")


def test_a_correction_stands_in_the_file_and_on_the_page(server: ReviewServer) -> None:
    token = {"X-Foiparse-Token": server.desk.token}
    letter = next(iter(load_letters(server.desk.corrections.path.parent / "0.json")))
    label = next(q.label for q in letter.questions if not q.lead_in)
    body = {"sha256": letter.source.sha256, "op": "set_status", "target": label, "value": "clarification"}
    assert ask(server, "POST", "/correct", body, **token)[0] == 200
    assert ask(server, "POST", "/correct", {**body, "value": "wrong"}, **token)[0] == 409
    again = Corrections(server.desk.corrections.path).apply(letter)
    assert next(q for q in again.questions if q.label == label).status == "clarification"
    assert "Clarification asked" in ask(server, "GET", f"/letters/{server.desk.page_of[letter.source.sha256]}")[1]


def test_a_mark_is_told_on_the_page_and_in_the_list_and_can_be_taken_back(server: ReviewServer) -> None:
    token = {"X-Foiparse-Token": server.desk.token}
    letter = next(iter(load_letters(server.desk.corrections.path.parent / "0.json")))
    page = f"/letters/{server.desk.page_of[letter.source.sha256]}"

    def told() -> tuple[bool, bool, bool]:
        text, rows = ask(server, "GET", page)[1], ask(server, "GET", "/index-data.js")[1]
        return "marked it as right" in text, 'data-last="marked as right"' in text, "checked_by_a_person" in rows

    assert told() == (False, False, False)
    body = {"sha256": letter.source.sha256, "op": "undo"}
    assert ask(server, "POST", "/correct", body, **token) == (409, "there is nothing to take back")
    assert ask(server, "POST", "/correct", {**body, "op": "mark_right", "value": True}, **token)[0] == 200
    assert told() == (True, True, True)
    assert ask(server, "POST", "/correct", {**body, "target": "mark_right"}, **token)[0] == 200
    assert told() == (False, False, False)


def test_no_page_has_a_script_that_the_server_forbids(server: ReviewServer) -> None:
    page = next(iter(server.desk.packed))
    for path in ("/", "/charts.html", f"/letters/{page}"):
        text = ask(server, "GET", path)[1]
        assert not re.search(r"<[^>]+\son\w+\s*=|<script(?![^>]* src=)", text), path
