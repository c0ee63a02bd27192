"""Notes that stand after several answers and are about earlier ones: by the topic they open with, by "both", by small figures; else the last."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.pairing import label_answers
from tests.divide.tagger.marked import segments

VANS = "Q 1. What did you spend on hiring vans?\nA £900\nQ 2. How many drivers are employed?\nA Four\nQ 3. Which garage mends them?\nA Holt's\n"
CASES = {
    "a topic that one question has": (VANS + "A As regards drivers, two of them are part time.", ["1", "2", "3", "2"]),
    "a topic with another ending": (VANS + "A With regard to the driver, she left in May.", ["1", "2", "3", "2"]),
    "two topics, joined": (
        VANS + "A As for what was spent on hiring and the number of drivers, agency cover is in neither.",
        ["1", "2", "3", "1,2"],
    ),
    "a topic that no question has": (VANS + "A As regards the weather, it was dry.", ["1", "2", "3", "3"]),
    "a topic and how it fared": (VANS + "A As regards drivers and the weather, none was hurt.", ["1", "2", "3", "2"]),
    "figures that exclude": (VANS + "A The figures for drivers exclude agency staff.", ["1", "2", "3", "2"]),
    "both of those right above": (VANS + "A In both cases the year is to March.", ["1", "2", "3", "2,3"]),
    "all three": (VANS + "A For all three the year is to March.", ["1", "2", "3", "1,2,3"]),
    "both years are no answers": (VANS + "A It was open in May and in June of both years.", ["1", "2", "3", "3"]),
    "the first two questions": (VANS + "A The figures given for the first two questions include agency staff.", ["1", "2", "3", "1,2"]),
    "a note on small figures further on": (
        "Q 1. How many vans?\nA <5\nQ 2. How many cars?\nA 70\nA A figure under five is given as <5.",
        ["1", "2", "1"],
    ),
    "a note on small figures below one": (
        "Q 1. How many vans?\nA <5\nQ 2. How many cars?\nA <5\nA A figure under five is given as <5.",
        ["1", "2", "2"],
    ),
    "a note between answers in a row": (
        "Q 1. How many vans?\nQ 2. How many cars?\nQ 3. How many buses?\nA Four\nA Six\nA In both cases leased ones are left out.\nA Nine",
        ["1", "2", "1,2", "3"],
    ),
    "as many refusals as questions": (
        "Q What was spent?\nQ How many nights?\nQ Which rooms?\nA £900\nA Declined under section 18(g), as it is kept nowhere.\n"
        "A Refused under section 18(d), as it is to be published.",
        ["*1", "*2", "*3"],
    ),
    "as many paragraphs as questions, one of them an annex": (
        "Q What was spent?\nQ How many nights?\nQ Which rooms?\nA We spent £900 on twelve nights.\nA The rooms are exempt under section 41(1).\n"
        "A Annex: section 41(1): the hotel told us in confidence.",
        ["*1,*2", "*3", "*3"],
    ),
    "a footnote's mark": (
        "Q 1. Is there a daily rate?\nA Yes *\nQ 2. Is there a postcode?\nA Yes *\nA *) Daily rates and the like are exempt under section 43(2).",
        ["1", "2", "1,2"],
    ),
    "both exemptions, no answers": (
        "Q 1. How many vans?\nA Four\nQ 2. How many cars?\nA Six\nQ 3. Who drives them?\nA Exempt\nA Both are qualified exemptions.",
        ["1", "2", "3", "3"],
    ),
    "reasons that open with a provision": (
        "Q 1. The daily rate of each driver?\nA Exempt, see below\nQ 2. The postcode of each garage?\nA Exempt, see below\n"
        "A S43(2). Daily rates and more would help rivals.",
        ["1", "2", "1,2"],
    ),
    "reasons of one of two refusals, by its words": (
        "Q 1. The daily rate of each driver?\nA Exempt, see below\nQ 2. The postcode of each garage?\nA Exempt, see below\n"
        "A Daily rates are exempt under section 43(2).\nA The postcodes are exempt under section 38(1).",
        ["1", "2", "1", "2"],
    ),
    "reasons of two refusals": (
        "Q 1. The daily rate of each driver?\nA Exempt, see below\nQ 2. The postcode of each garage?\nA Exempt, see below\n"
        "A Section 43(2) of the Act is relied on.",
        ["1", "2", "1,2"],
    ),
    "a number with a sentence that begins with I": (
        "Q 1. How many vans?\nQ 2. Who drives them?\nQ 3. Where?\nA In respect of Q1 there are four.\nA In respect of Q2 and Q3 I am not obliged to say.",
        ["1", "2,3"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_notes_on_earlier_answers(lines: str, expected: list[str]) -> None:
    found = segments(lines)
    label_answers(found, set())
    assert [",".join(s.labels) for s in found if s.part == "A"] == expected
