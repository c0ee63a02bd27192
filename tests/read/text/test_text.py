"""Text letters: encodings, line ends, rejoined lines, quotes, Markdown."""

from __future__ import annotations

import codecs
import sys
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read.text import read_text
from foiparse.read.text.wrap import width
from tests.read.docx.test_package import check_spans


def lines(document: Document) -> list[str]:
    """The texts of all paragraphs."""
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


WORDS = "Cost of the café’s licence: £3,000 – per year"
ENCODINGS = [
    ("UTF-8", WORDS.encode()),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + WORDS.encode()),
    ("UTF-16 little endian", codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le")),
    ("UTF-16 big endian", codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be")),
    ("UTF-16 without a mark", WORDS.encode("utf-16-le")),
    ("UTF-16 big endian without a mark", WORDS.encode("utf-16-be")),
    ("UTF-32", codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le")),
    ("cp1252", WORDS.encode("cp1252")),
]


@pytest.mark.parametrize(("name", "data"), ENCODINGS, ids=[case[0] for case in ENCODINGS])
def test_encodings(name: str, data: bytes) -> None:
    document = read_text(data)
    assert document.text == WORDS + "\n"
    assert document.flags == []


MOJIBAKE = [
    ("an apostrophe", "the Councilâ€™s answer", "the Council’s answer", True),
    ("a pound sign", "Â£3,000 a year", "£3,000 a year", True),
    ("an accent", "the cafÃ© contract", "the café contract", True),
    ("French is left alone", "L’hôpital a été prévenu", "L’hôpital a été prévenu", False),
    ("Welsh is left alone", "Mae’r tŷ a’r dŵr yn lân", "Mae’r tŷ a’r dŵr yn lân", False),
    ("a capital A with circumflex is left alone", "Â is a letter", "Â is a letter", False),
    ("only the damaged line changes", "naïve\nitâ€™s", "naïve\nit’s", True),
]


@pytest.mark.parametrize(("name", "text", "shown", "flagged"), MOJIBAKE, ids=[case[0] for case in MOJIBAKE])
def test_words_decoded_wrongly_before(name: str, text: str, shown: str, flagged: bool) -> None:
    document = read_text(text.encode())
    assert document.text == shown + "\n"
    assert document.flags == (["mojibake_repaired"] if flagged else [])


def test_bytes_of_no_encoding_are_flagged() -> None:
    assert "undecodable_bytes" in read_text(b"Dear Sir \x81\x8d\x90 \xff\xfe text").flags


LINE_ENDS = [("\n"), ("\r\n"), ("\r"), ("\u2028"), ("\x0c"), ("\x0b")]


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_line_ends(end: str) -> None:
    assert lines(read_text(f"One{end}Two{end}{end}Three".encode())) == ["One", "Two", "Three"]


def test_blank_lines_stay_in_the_text_once_and_are_no_blocks() -> None:
    document = read_text(b"\n\nOne\n\n\n\nTwo\n\n")
    assert document.text == "One\n\nTwo\n\n"
    assert len(document.blocks) == 2


WRAPPED = """Thank you for your request of 3 March, in which you asked us for the
number of parking notices that the Borough of Elmsworth issued in each
of the last three financial years. We hold this information.

1. How many notices were issued in each of the last three years, and how
many of them were cancelled after an appeal?
In each year some 4,000 were issued, of which about a tenth were
cancelled.
- 2021 to 2022
- 2022 to 2023
Yours sincerely
A Clerk
"""


def test_hard_wrapped_lines_are_rejoined() -> None:
    got = lines(read_text(WRAPPED.encode()))
    assert got[0].startswith("Thank you") and got[0].endswith("We hold this information.")
    assert got[1] == (
        "1. How many notices were issued in each of the last three years, and how many of them were cancelled after an appeal?"
    )
    assert got[2].startswith("In each year") and got[2].endswith("cancelled.")
    assert got[3:] == ["- 2021 to 2022", "- 2022 to 2023", "Yours sincerely", "A Clerk"]


def test_wrapped_quotes_are_rejoined_within_their_layer() -> None:
    quoted = "".join(f"> {line}\n" for line in WRAPPED.splitlines()[:3])
    document = read_text((WRAPPED + "\n" + quoted + "Answer\n").encode())
    assert [p.layer for p in document.paragraphs()][-2:] == ["quoted", "body"]
    assert lines(document)[-2].endswith("We hold this information.")


NOT_WRAPPED = [
    ("one paragraph a line", "\n".join("We hold this information and enclose it with this letter for you to keep and to use. " * 3 for _ in range(9))),
    ("an address", "The Clerk\nElmsworth Borough Council\nTown Hall\nHigh Street\nElmsworth\nEL1 1AA"),
    ("a list of short lines", "\n".join(f"item number {i} of the list that follows" for i in range(12))),
    ("empty", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), NOT_WRAPPED, ids=[case[0] for case in NOT_WRAPPED])
def test_files_that_are_not_wrapped(name: str, text: str) -> None:
    assert width(text.split("\n")) is None
    assert lines(read_text(text.encode())) == [line.strip() for line in text.split("\n") if line.strip()]


def test_markdown_leaves_only_its_words() -> None:
    text = "## Our answer\n\n**Question 1** How many?\n\n*None* were held, see [our log](https://log.example/1).\n"
    document = read_text(text.encode())
    assert lines(document) == ["Our answer", "Question 1 How many?", "None were held, see our log (https://log.example/1)."]
    heading, question, answer = document.paragraphs()
    assert heading.heading == 2
    assert [r.style.bold for r in question.runs] == [True, False]
    assert [r.style.italic for r in answer.runs] == [True, False]
    assert [(document.text[k.span.start : k.span.end], k.url) for k in document.links] == [("our log", "https://log.example/1")]


def test_a_bold_markdown_line_is_bold_as_a_whole() -> None:
    (first, second) = read_text(b"**How many?**\n\n**Why?**").paragraphs()
    assert first.style.bold and second.style.bold and not first.runs


def test_stars_of_a_plain_text_stay() -> None:
    assert lines(read_text(b"Figures below five* are withheld.\n* Section 40(2)")) == [
        "Figures below five* are withheld.",
        "* Section 40(2)",
    ]


def test_indents_are_points() -> None:
    assert [p.indent for p in read_text(b"a\n  b\n\tc").paragraphs()] == [0.0, 12.0, 48.0]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_document(data: bytes) -> None:
    with suppress(FoiparseError):
        check_spans(read_text(data))


PIECES = [
    "\t",
    "\n",
    "\n\n",
    "|",
    " | ",
    "a",
    "1.",
    "£3,000",
    "Yes",
    "Team",
    "- ",
    "> ",
    "**",
    "[a](https://b.example)",
    "  ",
    "# ",
    "---|---",
    "+--+",
    " – ",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_layout_keeps_its_words_in_order(text: str) -> None:
    document = read_text(text.encode())
    check_spans(document)
    wanted = [c for c in text if c.isalnum()]
    assert [c for c in document.text if c.isalnum()] == wanted


HOSTILE = [
    "**a ",
    "**a** *b* ",
    "[a](",
    "a|",
    "\t",
    "\ta",
    "Abc – d",
    "a1,000",
    "> ",
    "  x",
    "a  b",
    "Name",
    "-|",
    "# a  ",
    "a ",
    "5",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("end", ["", "\n", "\n\n"], ids=["one line", "lines", "paragraphs"])
def test_hostile_repeats_cost_little(piece: str, end: str) -> None:
    data = ((piece + end) * 4_000).encode()
    most = 2.0 if sys.gettrace() is None else 20.0  # ten times slower under coverage
    assert any(seconds(data) < most for _ in range(3)), "a machine with much else to do may be slow once, not thrice"


def seconds(data: bytes) -> float:
    """Of the processor, to read a text: where a pattern goes back over what it has seen, no call of Python's tells."""
    started = time.process_time()
    with suppress(FoiparseError):
        read_text(data)
    return time.process_time() - started
