"""A title that a converter joined to the trail over it is no menu where it holds a number."""

from __future__ import annotations

from foiparse.divide.division import Zone
from foiparse.divide.header.lines import lines_of
from foiparse.document import Span
from foiparse.read.text import read_text

TRAIL, TITLE, MORE = "You are here: Home / FOI responses", "School buses - FOI-4410-22", "Share this page"


def test_lines_of_a_zone_of_menus() -> None:
    text = f"Sker Council\n{TRAIL}\n{TITLE}\n{MORE}\nHow many?\n"
    start = text.index(TRAIL)
    zone = Zone("navigation", Span(start, text.index("\nHow many")))
    assert [x.text for x in lines_of(read_text(text.encode()), [zone]).all] == ["Sker Council", TITLE, "How many?"]


def test_lines_of_a_quoted_mail() -> None:
    text = f"Four\n{TRAIL}\n{TITLE}\n"
    zone = Zone("quoted_email", Span(5, len(text)))
    assert [x.text for x in lines_of(read_text(text.encode()), [zone]).all] == ["Four"]
