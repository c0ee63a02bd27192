"""One sample letter in every format: each reader gives the same questions, answers, statuses and table."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import foiparse
import foiparse.read.ocr as ocr
from foiparse.letter import Letter

SAMPLES = Path(__file__).parent.parent.parent / "samples"
ORIGINAL = SAMPLES / "files" / "wexcombe-systems.docx"
DIGITAL = ["doc", "eml", "html", "msg", "odt", "pdf", "rtf"]


@cache
def original() -> Letter:
    return foiparse.parse(ORIGINAL)


def said(letter: Letter) -> list[tuple[str, str | None, str]]:
    return [(q.label, q.status, " ".join(q.answer.split())) for q in letter.questions]


def twin(suffix: str) -> Letter:
    return foiparse.parse(SAMPLES / "formats" / f"wexcombe-systems.{suffix}")


@pytest.mark.parametrize("suffix", DIGITAL)
def test_every_format_says_the_same(suffix: str) -> None:
    letter = twin(suffix)
    assert [(q.label, q.status) for q in letter.questions] == [(q.label, q.status) for q in original().questions]
    assert [t.cells for t in letter.tables] == [t.cells for t in original().tables]
    assert (letter.authority, letter.reference, letter.response_date) == (
        original().authority,
        original().reference,
        original().response_date,
    )
    assert letter.outcome == original().outcome


@pytest.mark.parametrize("suffix", ["doc", "html", "odt", "rtf"])
def test_formats_that_keep_paragraphs_keep_every_word_of_the_answers(suffix: str) -> None:
    assert [(label, status, below_head(words)) for label, status, words in said(twin(suffix))] == [
        (label, status, below_head(words)) for label, status, words in said(original())
    ]


def below_head(words: str) -> str:
    """The answer without the head row of its table, which may stand in the question as well: the form that was asked for."""
    return words.removeprefix("Function Product Supplier Contract end Annual cost Users ")


@pytest.mark.long
@pytest.mark.skipif(not ocr.available(), reason="needs foiparse[ocr]")
def test_a_scan_gives_the_same_questions_and_statuses() -> None:
    letter = twin("scan.pdf")
    assert [(q.label, q.status) for q in letter.questions] == [(q.label, q.status) for q in original().questions]
    assert [t.cells for t in letter.tables] == [t.cells for t in original().tables]
    assert letter.source.ocr_pages
