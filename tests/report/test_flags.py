"""Every flag that a letter can bear is told in words, on its page and in the documentation."""

from __future__ import annotations

import json
import re
from pathlib import Path

import foiparse
from foiparse.errors import FAILURE_CODES
from foiparse.judge.confidence import ALWAYS, weights
from foiparse.judge.doubts import DAMAGE
from foiparse.read.unread import LEFT_UNREAD
from foiparse.report.flags import FLAG
from foiparse.report.site import build
from foiparse.report.wording import in_words

ROOT = Path(__file__).parents[2]
SET = re.compile(r"""(?:\bflag\(|flags\.append\(|flags = \[|NCND_UNNAMED = |NO_QUESTION = )f?"([a-z_]+)""")


def test_every_doubt_and_every_readers_flag_has_words() -> None:
    codes = {*weights()["letter"]["signs"], *ALWAYS, *DAMAGE, *LEFT_UNREAD, *FAILURE_CODES, "low_confidence"}
    assert codes - set(FLAG) == set()


def test_every_flag_that_the_source_sets_has_words() -> None:
    rooms = ("read", "divide", "judge", "review", "bulk", "law/__init__.py", "assemble.py")
    files = [
        f
        for room in rooms
        for f in ([ROOT / "foiparse" / room] if room.endswith(".py") else (ROOT / "foiparse" / room).rglob("*.py"))
    ]
    codes = {code for file in files for code in SET.findall(file.read_text(encoding="utf-8"))}
    assert "tracked_changes" in codes
    assert codes - set(FLAG) == set()


def test_the_documentation_has_the_same_words() -> None:
    page = (ROOT / "docs" / "flags.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", page, re.M))
    assert rows == FLAG


def test_a_detail_is_kept() -> None:
    assert in_words("correction_does_not_fit: label 3 (gone)", FLAG).endswith("was not applied: label 3 (gone)")


def test_a_page_and_the_filter_tell_flags_in_words(tmp_path: Path) -> None:
    letter = foiparse.parse(b"Dear Ms Ashe\nThank you for your letter. We shall write again.\nYours sincerely\n", name="a.txt")
    assert "no_questions" in letter.flags
    build([letter], tmp_path)
    assert FLAG["no_questions"] in (tmp_path / "letters" / "a.html").read_text(encoding="utf-8")
    data = (tmp_path / "index-data.js").read_text(encoding="utf-8").partition("=")[2].rstrip(";\n")
    assert json.loads(data)["words"]["flag"]["no_questions"] == "No question was found"
