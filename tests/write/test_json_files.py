"""JSON and JSONL: valid whatever the letters hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foiparse.letter import Letter, Source
from foiparse.write.json_files import json_stream, to_json, write_json, write_jsonl
from tests.write.letters import failed_letter, full_letter


def test_one_letter_comes_back_equal(tmp_path: Path) -> None:
    write_json(full_letter(), tmp_path / "deep" / "reply.json")
    assert Letter.model_validate_json((tmp_path / "deep" / "reply.json").read_text(encoding="utf-8")) == full_letter()


def test_jsonl_is_one_letter_a_line(tmp_path: Path) -> None:
    write_jsonl([full_letter(), failed_letter()], tmp_path / "letters.jsonl")
    lines = (tmp_path / "letters.jsonl").read_text(encoding="utf-8").splitlines()
    assert [Letter.model_validate_json(line) for line in lines] == [full_letter(), failed_letter()]


@pytest.mark.parametrize("n", range(4))
def test_the_screen_shows_an_object_or_an_array(n: int) -> None:
    shown = json.loads("".join(json_stream(full_letter(f"{i}.txt") for i in range(n))))
    names = [shown["source"]["name"]] if n == 1 else [x["source"]["name"] for x in shown]
    assert names == [f"{i}.txt" for i in range(n)]


@pytest.mark.parametrize("indent", [None, 1])
def test_a_name_that_is_no_utf8_does_not_stop_the_letter(indent: int | None) -> None:
    shown = json.loads(to_json(Letter(source=Source(name="r\udce9ponse.txt"), text="£"), indent))
    assert (shown["source"]["name"], shown["text"]) == ("r?ponse.txt", "£")
