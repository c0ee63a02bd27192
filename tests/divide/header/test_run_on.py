"""Letterheads as text converters give them: lines run together, menus above the letter, a label glued to its value; all invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header.menus import menu_lines
from foiparse.divide.header.run_on import parted
from tests.divide.header.test_asked import header

PARTED = {
    "name, date, number and salutation": (
        "Vale of Pollard Council 5 January 2024 VPC/1290/IR Dear Mr Quill,",
        "Vale of Pollard Council|5 January 2024|VPC/1290/IR|Dear Mr Quill,",
    ),
    "the date and the first sentence": ("2 October 2023 Your workbook is below.", "2 October 2023|Your workbook is below."),
    "a weekday goes with its date": ("Pollard Council Friday 5 January 2024", "Pollard Council|Friday 5 January 2024"),
    "the sentence after the salutation": ("Dear Ms Quill, Your e-mail is answered.", "Dear Ms Quill,|Your e-mail is answered."),
    "the date after the salutation's line": (
        "Dear Ms Quill\n3 May 2021 I write to you.",
        "Dear Ms Quill|3 May 2021|I write to you.",
    ),
    "another greeting": ("Pollard Council Kia ora Jo", "Pollard Council|Kia ora Jo"),
    "a log's labels": ("Pollard University, Office Asked: 6 May 2023", "Pollard University, Office|Asked: 6 May 2023"),
    "a label without a stroke": ("Pollard Council, Quay House Date 16 May 2024", "Pollard Council, Quay House|Date 16 May 2024"),
    "a number at the line's end": ("Pollard Council Registration PC-24-1951", "Pollard Council Registration|PC-24-1951"),
    "a sentence stays": ("On 3 May 2021 Pollard Council replied.", None),
    "a phrase stays": ("Enquiry of 3 May 2021", None),
    "a span of time stays": ("Vans 3 May 2021 To 4 June 2022", None),
    "a label stays": ("Responded 3 May 2021", None),
    "a labelled number stays": ("Our ref PC-24-1951 Vans", None),
    "what goes on after a number stays": ("Internal Review PC/77/24 (first PC/23/24)", None),
}
MENUS = {
    "a site's bar": (["Cookies on this site", "Accept all cookies", "Home", "Contact us", "Pollard Council"], 4),
    "one trail": (["Home > Freedom of information > Log", "Pollard Council"], 1),
    "one such line may be the letter's": (["Contact us", "Pollard Council"], 0),
    "a trail that ends in a number": (["Home > Requests > PC-3317", "Pollard Council"], 0),
    "no menu": (["Pollard Council", "Home", "Search"], 0),
}
FACTS = {
    "name under a menu's Contact us": ("Home\nContact us\nPollard County Council: log\nVans", "authority", "Pollard County Council"),
    "an address run on": ("Ministry for Pollard Ports Quay House, 9 Sea Street\nDear Ms Quill", "authority", "Ministry for Pollard Ports"),
    "a marking run on": ("OFFICIAL Department for Pollard Ports\nDear Ms Quill", "authority", "Department for Pollard Ports"),
    "a log's word for the body": ("Institution Pollard University\nVans", "authority", "Pollard University"),
    "that word glued": ("BodyNHS Pollard Integrated Care Board\nVans", "authority", "NHS Pollard Integrated Care Board"),
    "a name said twice": ("Te Hau o Pollard Coast Pollard Coast Health Agency\nDear Jo", "authority", "Pollard Coast Health Agency"),
    "an answer's label": ("A5 Pollard Police will not confirm it.", "authority", "Pollard Police"),
    "a greeting is no name": ("Morning Kaspar,\nVans are below.\nDear me", "authority", None),
    "a label glued to its number": ("Pollard Council\nOur refPC-24-0433", "reference", "PC-24-0433"),
    "the word number glued to it": ("Pollard Council\nRequest NumberF-2024-00572", "reference", "F-2024-00572"),
    "a date beside another thing's": ("Pollard Council 5 January 2024 Dear Ms Quill, You have it below.", "response_date", "2024-01-05"),
    "of glued to a date": ("Pollard Council\nEnquiry of14/09/2022\nVans", "reference", None),
    "made": ("Title: vans\nMade: 9 January 2024\nReplied: 6 February 2024", "request_date", "2024-01-09"),
    "received in an office": ("Received in Records Office: 04 May 2020\nIssued: 10 May 2020", "request_date", "2020-05-04"),
    "received here on": ("8 May 2020\nDear Jo\nYour enquiry, received here on 4 May 2020, is answered.", "request_date", "2020-05-04"),
    "the body received this": ("Pollard Council received this on 4 May 2020 and replied on 8 May 2020.", "request_date", "2020-05-04"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), PARTED.values(), ids=PARTED)
def test_lines_that_ran_together(text: str, lines: str | None) -> None:
    assert parted(text) == (lines.replace("|", "\n") if lines else text)


@pytest.mark.parametrize(("texts", "count"), MENUS.values(), ids=MENUS)
def test_menus_above(texts: list[str], count: int) -> None:
    assert menu_lines(texts) == count


@pytest.mark.parametrize(("text", "field", "value"), FACTS.values(), ids=FACTS)
def test_facts_of_converted_letters(text: str, field: str, value: str | None) -> None:
    assert getattr(header(text), field) == value
