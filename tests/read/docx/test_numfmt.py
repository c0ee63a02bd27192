"""Number formats: a count as Word prints it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.read.docx.numfmt import format_number

CASES = [
    ("decimal", 12, "12"),
    ("decimalZero", 9, "09"),
    ("decimalZero", 10, "10"),
    ("upperRoman", 1994, "MCMXCIV"),
    ("lowerRoman", 4, "iv"),
    ("upperLetter", 3, "C"),
    ("lowerLetter", 26, "z"),
    ("lowerLetter", 27, "aa"),
    ("lowerLetter", 53, "aaa"),
    ("ordinal", 1, "1st"),
    ("ordinal", 12, "12th"),
    ("ordinal", 23, "23rd"),
    ("cardinalText", 21, "Twenty-one"),
    ("cardinalText", 100, "One hundred"),
    ("ordinalText", 1, "First"),
    ("ordinalText", 12, "Twelfth"),
    ("ordinalText", 20, "Twentieth"),
    ("ordinalText", 21, "Twenty-first"),
    ("ordinalText", 108, "One hundred eighth"),
    ("hex", 26, "1A"),
    ("chicago", 5, "**"),
    ("numberInDash", 2, "- 2 -"),
    ("decimalEnclosedCircle", 3, "③"),
    ("decimalEnclosedCircle", 21, "21"),
    ("decimalEnclosedParen", 1, "⑴"),
    ("decimalEnclosedFullstop", 2, "⒉"),
    ("decimalFullWidth", 12, "１２"),
    ("hebrew1", 15, "טו"),
    ("hebrew1", 21, "כא"),
    ("hebrew2", 3, "ג"),
    ("russianLower", 2, "б"),
    ("none", 7, ""),
    ("bullet", 7, "•"),
    ("001, 002, 003, ...", 7, "007"),
    ("aFormatOfTomorrow", 7, "7"),
    ("decimal", 0, "0"),
]


@pytest.mark.parametrize(("form", "count", "shown"), CASES)
def test_a_count_is_printed_as_word_prints_it(form: str, count: int, shown: str) -> None:
    assert format_number(count, form) == shown


@given(st.integers(-5, 10**9), st.sampled_from(sorted({form for form, _, _ in CASES})))
def test_no_count_breaks_a_format(count: int, form: str) -> None:
    assert len(format_number(count, form)) < 200
