"""Answers at the end of their questions' own lines that only their look tells."""

from __future__ import annotations

import pytest

from foiparse.divide.told_in_line import told_in_line
from foiparse.document import Paragraph, Run, Span, Style

PLAIN, BOLD, RED = Style(), Style(bold=True), Style(colour="C00000")
Lines = list[list[tuple[str, Style]]]
FIRES: Lines = [
    [("a) fires in dwellings ", PLAIN), ("614", BOLD)],
    [("b) fires in vehicles ", PLAIN), ("302", BOLD)],
    [("c) other fires ", PLAIN), ("none", BOLD)],
]
CASES: dict[str, tuple[Lines, list[str]]] = {
    "three lettered lines": (FIRES, ["614", "302", "none"]),
    "two are too few": (FIRES[:2], []),
    "each in another look": (
        [FIRES[0], [("b) vehicles ", PLAIN), ("302", RED)], [("c) others ", PLAIN), ("none", Style(italic=True))]],
        [],
    ),
    "without numbers": ([[(words[3:], style), *rest] for (words, style), *rest in FIRES], []),
    "going on plain": ([[*line, (" in all", PLAIN)] for line in FIRES], []),
    "only the number is plain": ([[("1. ", PLAIN), (words, BOLD)] for words in ("Fleet", "Staff", "Cost")], []),
    "a bold question and its plain answer": ([[("1. Fleet size ", BOLD), ("14", PLAIN)]] * 3, []),
}


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_where_the_answer_begins(lines: Lines, expected: list[str]) -> None:
    text, paragraphs = "", []
    for line in lines:
        start, runs = len(text), []
        for words, style in line:
            runs.append(Run(Span(len(text), len(text) + len(words)), style))
            text += words
        paragraphs.append(Paragraph(Span(start, len(text)), runs=runs))
        text += "\n"
    found = told_in_line(text, paragraphs)
    assert [text[found[p.span.start] : p.span.end] for p in paragraphs if p.span.start in found] == expected
