"""Every letter gets a name of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.write.naming import Names, stem_of

STEMS = [
    ("reply.docx", "reply"),
    ("a/b/Reply 12.docx", "Reply 12"),
    ("reply", "reply"),
    ("FOI 2024.03.12 final.pdf", "FOI 2024.03.12 final"),
    ("v1. final answer", "v1. final answer"),
    (".docx", "docx"),
    ("..", "letter"),
    ("", "letter"),
    ("../../etc/passwd", "passwd"),
    ("C:\\logs\\reply.pdf", "reply"),
    ("con.txt", "con_"),
    ("a:b?.txt", "a_b_"),
    ("x" * 300 + ".pdf", "x" * 60),
]


@pytest.mark.parametrize(("name", "stem"), STEMS)
def test_stem(name: str, stem: str) -> None:
    assert stem_of(name) == stem


def test_the_first_keeps_the_stem_and_the_rest_are_counted() -> None:
    names = Names()
    assert [names.claim(s) for s in ("a", "a", "A", "b", "a-2", "a")] == ["a", "a-2", "A-3", "b", "a-2-2", "a-4"]


@given(st.lists(st.text(max_size=12)))
def test_no_two_letters_share_a_file(given_names: list[str]) -> None:
    names = Names()
    claimed = [names.claim(stem_of(n)) for n in given_names]
    assert len({c.casefold() for c in claimed}) == len(claimed)
    assert not any("/" in c or "\\" in c or "\0" in c or c in {"", ".", ".."} for c in claimed)
