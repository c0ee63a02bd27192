"""What each paragraph is for by its words and its place: letterhead, opening thanks, page marks, closing words, a lone signature."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.units import make_units
from foiparse.divide.zones import is_preamble, set_zones
from foiparse.document import Document, Paragraph, Span
from tests.divide.letters import document

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
LONG_TEXT = 110
OPENING_UNITS = 6
TALLEST_HEAD = 30

KINDS = {
    "h": "letterhead", "s": "salutation", "q": "request", "r": "response", "c": "complaint", "u": "reuse", "x": "signature",
    "f": "page_footer", "n": "navigation", ".": None,
}  # fmt: skip


def zones(text: str) -> str:
    """One sign for each paragraph."""
    units, _ = make_units(document(text))
    set_zones(units, [None] * len(units))
    signs = {kind: sign for sign, kind in KINDS.items()}
    return "".join(signs.get(u.zone, "?") for u in units)


FOUR = "We own four vans."
LONG = "the vans of the fleet and their cost in each year " * 3
REVIEW = "If you are dissatisfied with this response you may ask for an internal review."
LETTERS = {
    # complaints that are counted, and such that are made
    f"Dear Mr Reed\n{FOUR}\nThe ombudsman upheld seven complaints in 2024.": "s..",
    f"Dear Mr Reed\n{FOUR}\nThe ombudsman deals with complaints.": "s.c",
    # the letterhead: short lines before the salutation; addresses alone where there is none
    f"Northmoor Council\n1 High Street\nDear Mr Reed\n{FOUR}": "hhs.",
    f"Northmoor Council\nwww.northmoor.example\n{FOUR}": ".h.",
    f"Northmoor Council\n1. How many vans?\nTel: 01234 567890\nDear Mr Reed\n{FOUR}": "h..s.",  # a question ends it
    f"Northmoor Council\n{LONG}\nTel: 01234 567890\nDear Mr Reed": "h..s",  # and so does a long paragraph
    f"Northmoor Council\nTel: 01234 567890 {LONG[:99]}\nFleet\nDear Mr Reed": "hhhs",  # but not one of addresses
    "x" * LONG_TEXT + "\nDear Mr Reed": "hs",
    "x" * (LONG_TEXT + 1) + "\nDear Mr Reed": ".s",
    "Northmoor Council\nYou asked for the following:\nFleet\nDear Mr Reed": "hqhs",
    "\n".join(["Fleet"] * (TALLEST_HEAD - 1)) + f"\nTel: 01234 567890\n{FOUR}": "." * (TALLEST_HEAD - 1) + "h.",
    "\n".join(["Fleet"] * TALLEST_HEAD) + f"\nTel: 01234 567890\n{FOUR}": "." * (TALLEST_HEAD + 2),
    "\n".join(["Fleet"] * 79) + "\nDear Mr Reed": "h" * 79 + "s",
    "\n".join(["Fleet"] * 80) + "\nDear Mr Reed": "." * 80 + "s",
    # page marks
    f"{FOUR}\nPage 1 of 2\nThey are red.": ".f.",
    f"{FOUR}\nPage 1 of 2 is red\nThey are red.": "...",
    f"{FOUR}\nNorthmoor Council – FOI response – Page 2 of 3\n2 | P a g e\nThey are red.": ".ff.",
    f"{FOUR}\nRisk register – page 12\nThey are red.": "...",  # it may be an answer
    # what attaches the information heads nothing where closing words stand below it
    f"Dear Mr Reed\nPlease find attached the information requested.\n{REVIEW}": "s.c",
    f"Dear Mr Reed\nPlease find attached the information requested.\n{FOUR}\n{REVIEW}": "sr.c",
    f"Dear Mr Reed\nPlease find attached our response.\n{REVIEW}": "src",
    # headings and closing words
    f"Your request\nvans\nOur response\n{FOUR}\n{REVIEW}\nYours sincerely": "q.r.cx",
    f"Dear Mr Reed\n{FOUR}\nThank you for your request.\nThe vans are red.": "s...",  # thanks near the top open
    # an office's title answers a question that stands right above it, or above the heading of its answer; else it signs
    f"Who keeps the records?\nInformation Governance Manager\n{REVIEW}": "..c",
    f"Who keeps the records?\nOur response\nRecords Officer.\n{REVIEW}": ".r.c",
    f"Who keeps the records?\nThe clerk keeps them in the vault.\nFreedom of Information Officer\n{REVIEW}": "..xc",
    f"Dear Mr Reed\n{FOUR}\nAny queries? Please contact us.\nInformation Governance Team": "s.xx",
    # the foot of a letter that no greeting closes
    f"The vans of the fleet are all of them red and new.\nInformation Officer\nNorthmoor Council\n{REVIEW}": ".xxc",
    "The vans of the fleet are all of them red and new.\nInformation Officer": ".x",
    "The vans are red.\nInformation Officer": "..",  # after so short a sentence it may be the answer
    "The vans of the fleet are all of them red and new\nInformation Officer": "..",  # and after one that goes on
    "The vans are red.\nInformation Officer\nNorthmoor Council": ".xx",  # with a body it is none
    "Who drives the vans of the whole fleet?\nInformation Officer": "..",
    "The drivers of the vans of our fleet are:\nInformation Officer": "..",
    "Our response\nInformation Officer": "r.",
    "the number of officers by grade and their title\nInformation Officer": "..",  # what asks is answered beneath
    f"The vans of the fleet are all of them red and new.\nNorthmoor Council\n{REVIEW}": "..c",  # one line may be the answer
    f"Dear Mr Reed\nThe vans of the fleet are all of them red and new.\nTel: 01234 567890\nNorthmoor Council\n{REVIEW}": "s.xxc",
    f"The vans of the fleet are all of them red and new.\nInformation Officer\n{REVIEW}": "..c",
    "The vans of the fleet are all of them red and new.\ninformation officer": "..",  # lower case is no title
    "Dear Mr Reed\nThe vans of the fleet are all of them red and new.\nwww.northmoor.example": "s.x",
    "The vans of the fleet are all of them red and new.\nInformation Officer:": "..",
    "Information Officer\nNorthmoor Council": "..",  # nothing before it
    "The vans of the fleet are all of them red and new.\n" + "\n".join(["Information Officer"] * 8): "." + "x" * 8,
    "The vans of the fleet are all of them red and new.\n" + "\n".join(["Information Officer"] * 9): "." * 10,
}  # fmt: skip


@pytest.mark.parametrize("text", LETTERS)
def test_zones(text: str) -> None:
    assert zones(text) == LETTERS[text]


def test_thanks_open_a_letter_near_its_top_and_close_it_further_on() -> None:
    """Beneath the heading of the response they open too."""
    thanks = "Thank you for your interest in the Council."
    body = [FOUR] * (OPENING_UNITS + 2)
    for at in range(1, len(body)):
        letter = ["Dear Mr Reed", *body[:at], thanks, "They are red.", "The end of it is near."]
        sign = zones("\n".join(letter))[at + 1]
        assert sign == ("." if at + 1 < OPENING_UNITS else "x"), at
    headed = "\n".join(["Dear Mr Reed", *body, "Our response", thanks, FOUR])
    assert zones(headed)[-2] == "."
    assert zones("\n".join(["Dear Mr Reed", *body, "Our response", thanks]))[-1] == "x"


@pytest.mark.parametrize("layer", ["page_header", "page_footer", "navigation"])
def test_page_furniture_keeps_its_layer(layer: str) -> None:
    text = f"{FOUR}\nNorthmoor\n{FOUR}"
    spans = [Span(0, 17), Span(18, 27), Span(28, 45)]
    blocks = [Paragraph(s, layer=layer if k == 1 else "body") for k, s in enumerate(spans)]  # type: ignore[arg-type]
    letter = prepare(Document(text, list(blocks)))
    assert [u.zone for u in letter.furniture] == [layer]
    assert [(u.index, u.start) for u in letter.units] == [(0, 0), (1, 28)]


def test_numbered_paragraphs_are_questions_unless_they_tell_of_rights() -> None:
    rights = "You have the right to appeal to the Information Commissioner."
    letter = prepare(document(f"1. {FOUR}\n2. {rights}\n3. {rights} Who is he?\nQ4. {rights}\nComplaints"))
    assert [u.zone for u in letter.units] == [None, "complaint", None, None, "complaint"]


def test_preamble() -> None:
    assert is_preamble(make_units(document("Your request has been handled under the Freedom of Information Act 2000."))[0][0])
    assert not is_preamble(make_units(document(FOUR))[0][0])


@pytest.mark.parametrize(
    ("above", "line", "sign"),
    [("How many are full?", "3 of 41", "."), ("We own four vans.", "3 of 41", "f"), ("Is it?", "Page 3 of 4", "f")],
)
def test_a_share_right_below_a_question_is_no_page_mark(above: str, line: str, sign: str) -> None:
    assert zones(f"Dear Mr Reed\n{above}\n{line}")[-1] == sign
