"""`foiparse parse` of the very same file under two names: both are written, the later one says that it is there twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from foiparse.cli import app
from foiparse.report.flags import FLAG

LETTER = "Dear Ms Oakes\n\n1. How many vans do you run?\n\nWe run 12 vans.\n"


@pytest.mark.parametrize(
    ("texts", "flagged"),
    [
        ({"a.txt": LETTER, "b.txt": LETTER}, {"b": "a"}),
        ({"a.txt": LETTER, "b.txt": LETTER, "c.txt": LETTER}, {"b": "a", "c": "a"}),
        ({"a.txt": LETTER, "b.txt": LETTER + "\n"}, {}),  # one byte more is another file
        ({"a.txt": "", "b.txt": ""}, {}),  # neither is a letter
    ],
)
def test_the_later_of_two_same_files_is_flagged(tmp_path: Path, texts: dict[str, str], flagged: dict[str, str]) -> None:
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    result = CliRunner().invoke(app, ["parse", *(str(tmp_path / name) for name in texts), "-o", str(tmp_path / "out")])
    parsed = {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in (tmp_path / "out").glob("*.json")}
    assert len(parsed) == len(texts)
    told = {stem: [f for f in x["flags"] if f.startswith("same_file_as")] for stem, x in parsed.items()}
    assert told == {stem: [f"same_file_as: {flagged[stem]}"] if stem in flagged else [] for stem in parsed}
    assert result.stderr.count("[same_file_as]") == len(flagged)


def test_the_flag_has_words() -> None:
    assert "same_file_as" in FLAG
