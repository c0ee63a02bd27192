"""Segments: the letter's text cut at every mark, nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiparse.report.highlight import Mark, segments


def test_an_answer_with_a_citation_inside_is_cut_in_three() -> None:
    got = segments("It is exempt under s.40(2).", [Mark(0, 27, "a-0", "answer"), Mark(19, 26, "c-0", "citation relied_on")])
    assert [(s.text, s.ids) for s in got] == [
        ("It is exempt under ", ("a-0",)),
        ("s.40(2)", ("a-0", "c-0")),
        (".", ("a-0",)),
    ]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
def test_the_pieces_joined_are_the_text(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [Mark(a, b, f"q-{i}", "question") for i, (a, b) in enumerate(pairs) if a < b <= len(text)]
    pieces = segments(text, spans)
    assert "".join(p.text for p in pieces) == text
    at = 0
    for p in pieces:
        assert set(p.ids) == {m.id for m in spans if m.start <= at and at + len(p.text) <= m.end}
        at += len(p.text)
