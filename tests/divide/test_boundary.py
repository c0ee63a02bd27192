"""Where a question ends and its answer begins: the cut is marked "|" in each block, with what told it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiparse.divide.boundary import Cut, Hints, split, split_inline
from foiparse.divide.inside import cut_eagerly, cut_inside
from foiparse.divide.prepared import Prepared, prepare
from foiparse.document import Document
from foiparse.read import read
from tests.divide.letters import document

VANS, COST = "How many vans do you own?", "What did they cost?"
FOUR = "We own four vans."


def cut(made: Document, hints: Hints | None = None, first: str = "") -> tuple[Prepared, Cut]:
    """The cut of a document that is one block, or of its stretch from the words `first`."""
    letter = prepare(made)
    start = letter.text.index(first)
    unit = letter.units[letter.unit_at(start)]
    head = letter.heads[unit.index]
    content = unit.start + (head.length if head and head.paths else 0)
    return letter, split(letter, unit.start, len(letter.text), content, hints or Hints())


BLOCKS = {
    # labels of the answer
    f"1. {VANS}\n|Response\n{FOUR}": "label",
    f"1. {VANS}\n|Response: four": "label",
    f"1. {VANS} |Answer: four": "label",
    f"1. {VANS}\n{COST} |Answer: four\n{FOUR}": "label",
    "1. Van? |Answer: four": "sentence",  # a label so near the start is none
    f"Q1. {VANS}\n|A1. four": "label",
    f"Q1. {VANS}\n|Q1. four": "label",  # a slip of the pen
    f"Q1. {VANS}\n|Q2. four": "words",
    "1. Vans\n|In relation to question 1, four\nor five": "label",
    f"Q1. Vans\n|In relation to question 2, four\n{FOUR}": "words",
    f"1. {VANS}\nRegards\nAnn Field\nDear Ms Field\nThank you for your request.\n|{FOUR}": "label",  # a new letter begins inside
    # a change of voice between paragraphs
    f"1. {VANS}\n|{FOUR}": "words",
    f"1. {VANS}\n{COST}\n|{FOUR}": "words",
    f"1. {VANS}\n|{FOUR}\n{COST}": "words",
    f"1. {VANS}\nand what they cost\n|{FOUR}": "words",
    f"1. {VANS}\nthe ones that are hired too|": "none",  # lower case goes on
    f"1. {VANS}\n|no": "words",  # but a short reply need not be in capitals
    f"1. {VANS}\n|n/a at all": "words",
    f"1. {VANS}\n\n|Four": "words",
    f"1. {VANS}\nIf so, who pays?\n|{FOUR}": "words",
    f"1. {VANS}\n|If not, we say so.\n{FOUR}": "words",
    f"1. {VANS}|": "none",
    f"1. {COST}\n|iTrent: £4,200 and £300": "words",  # a thing and what is told of it
    "1. Whether there is a policy\n|Policy – adopted 2019": "words",  # a row, and all there is below
    "1. Whether there is a policy\n|Policy: in place since 2019": "words",
    "1. Details of the contract, including:\nSupplier: |Tessaro": "sentence",  # but not of what is asked for
    # parts, bullets and lines that a colon or comma carries on
    f"1. Vans:\na) owned\nb) hired\n|{FOUR}": "words",
    "1. Vans:\na) owned\nb) hired\n|a) four\nb) five": "words",
    f"1. Vans\na) owned\nb) hired\n|{FOUR}": "words",
    f"1. {VANS}\n|a) four\nb) five": "words",
    f"1. Vans:\n- owned\n- hired\n|{FOUR}": "words",
    f"1. Please list\nthe vans that you own,\nthe cost of each\n|{FOUR}": "words",
    f"1. The vans and\nThe cars of the fleet\n|{FOUR}": "words",
    # inside one paragraph
    f"1. {VANS} |Four.": "sentence",
    f"1. {VANS} (if any) |We own four.": "sentence",
    f"1. {VANS} e.g. lorries|": "none",
    f"1. {VANS} If so, what cost?|": "none",
    "1. Vans: |four": "sentence",
    "1. Cost - |£9,000": "sentence",
    "1. Vans\t|four": "sentence",
    "1. The number of vans. |We own four.": "sentence",
    f"1. {VANS} Four.\n|{FOUR}": "words",  # an answer stands beneath
    f"1. {VANS} |Not held.\n{FOUR}": "sentence",  # unless the voice plainly changes before
}


@pytest.mark.parametrize("block", BLOCKS)
def test_blocks(block: str) -> None:
    before, after = block.split("|")
    letter, found = cut(document(before + after))
    at = found.answer or found.at
    assert (letter.text[:at].rstrip(), letter.text[at:].strip(), found.how) == (before.rstrip(), after, BLOCKS[block])
    assert 0.5 <= found.sure <= 1


def test_sure_by_kind_of_evidence() -> None:
    blocks = (f"1. {VANS}\nResponse\n{FOUR}", f"1. {VANS}\n{FOUR}", f"1. {VANS} Four.", f"1. {VANS}")
    label, words, sentence, none = (cut(document(b))[1].sure for b in blocks)
    assert label > words > sentence > none


LISTED = {
    # the listing's words → where they end in the block
    f"1. {VANS}\n{COST}\n|{FOUR}": f"{VANS} {COST}",
    "1. How many vans do you own at the depot. |They are many, why not?": "How many vans do you own at the depot",
    f"1. {VANS}\n|{COST}\n{FOUR}": "vans",
    "1. vans - |four of them": "vans",
    f"1. {VANS} |{COST}\n{FOUR}": "How many vans do you own",
    f"1. {VANS} {COST}\n|{FOUR}": "How many vans do you own? How much did they all cost?",
}


@pytest.mark.parametrize("block", LISTED)
def test_a_listing_tells_where_the_question_ends(block: str) -> None:
    before, after = block.split("|")
    letter, found = cut(document(before + after), Hints(listing=LISTED[block]))
    assert (letter.text[: found.at].rstrip(), found.how) == (before.rstrip(), "listing")
    assert 0.6 <= found.sure < 1


@pytest.mark.parametrize("listing", ["Nothing like it at all", "?!", "Which vans were sold in the year to March and to whom?"])
def test_a_listing_of_other_words_tells_nothing(listing: str) -> None:
    assert cut(document(f"1. {VANS}\n{COST}\n{FOUR}"), Hints(listing=listing))[1].how == "words"


def test_a_paragraph_that_comes_back_is_the_requesters() -> None:
    text = f"1. {VANS}\nFor the depot at Marlow\n{FOUR}"
    comes_back = Hints(repeated=frozenset({"for the depot at marlow"}))
    assert cut(document(text))[1].at == text.index("For the")
    assert cut(document(text), comes_back)[1].at == text.index("We own")
    answer = Hints(repeated=frozenset({FOUR.casefold()}))
    assert cut(document(text), answer)[1].at == text.index("For the"), "an answer may come back as well"


def test_a_look_that_questions_share() -> None:
    text = f"1. {VANS}\nThe red ones.\nThe blue ones.\n{FOUR}"
    letter = prepare(document(text))
    for unit, look in zip(letter.units, ("b", "b", "", "b"), strict=True):
        unit.look = (look,)
    found = split(letter, 0, len(text), 3, Hints(look=("b",)))
    assert (found.at, found.how) == (text.index("The blue"), "style")
    assert split(letter, 0, len(text), 3, Hints(look=("i",))).how == "words"
    assert split(letter, 0, text.index("The red"), 3, Hints(look=("b",))).how == "none"


def test_a_look_is_that_of_the_words_and_not_of_the_number_above_them() -> None:
    text = f"1.\n{VANS}\nThe red ones.\n{FOUR}"
    letter = prepare(document(text))
    for unit, look in zip(letter.units, ("", "b", "", ""), strict=True):
        unit.look = (look,)
    assert split(letter, 0, len(text), 3, Hints(look=("b",))).at == text.index("The red")


def test_words_of_a_reply_by_email_follow_the_quoted_ones() -> None:
    text = f"1. {VANS}\n{COST}\n{FOUR}"
    letter = prepare(document(text))
    for unit, layer in zip(letter.units, ("quoted", "body", "body"), strict=True):
        unit.layer = layer
    found = split(letter, 0, len(text), 3)
    assert (found.at, found.how) == (text.index(COST), "reply")


def test_an_empty_block() -> None:
    letter = prepare(document("Vans"))
    assert split(letter, 4, 4, 4) == Cut(4, "empty", 0.5)


def page(body: str) -> Document:
    return read(f"<html><body>{body}</body></html>".encode(), "reply.html")


ROW = "<tr><td>{}</td><td>{}</td></tr>"
HEADS = ROW.replace("td", "th").format("Depot", "Vans")
FORM = f"<p>1. Please complete the table below:</p><table>{HEADS}{{}}</table><p>{{}}</p>"
PAGES = {
    "the next cell": ("<table>" + ROW.format(VANS, "Four") + ROW.format(COST, "Nine") + "</table>", "cell", "Four"),
    "the cell beside the number's": (
        "<table><tr><td>1</td><td>" + VANS + "</td><td>Four</td></tr><tr><td>2</td><td>x</td><td>y</td></tr></table>", "cell", "Four",
    ),
    "a form that was filled in": (FORM.format(ROW.format("Marlow", "4"), FOUR), "form", "Marlow"),
    "a form left empty": (FORM.format(ROW.format("", ""), FOUR), "form", FOUR),
    "a form left empty at the end": (FORM.format(ROW.format("", ""), ""), "form", ""),
    "no form": (FORM.replace("complete the table below:", "tell us the vans.").format(ROW.format("Marlow", "4"), ""), "words", "Depot"),
    "an answer before the table": (FORM.replace("<table>", f"<p>{FOUR}</p><table>").format(ROW.format("Marlow", "4"), ""), "words", FOUR),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_tables(name: str) -> None:
    body, how, answer = PAGES[name]
    letter, found = cut(page(body))
    assert (found.how, letter.text[found.at :].strip()[: len(answer) or None]) == (how, answer)


def test_a_form_without_headings_is_answered_from_its_start() -> None:
    letter, found = cut(page(FORM.format(ROW.format("Marlow", "4"), "").replace("th>", "td>")))
    assert (found.how, letter.text[found.at :].split()[0]) == ("form", "Depot")


# paragraph with the cut marked; whether an answer stands beneath
INSIDE: dict[str, tuple[str, bool]] = {
    "after the mark": ("How many? |Four in all.", False),
    "with an answer beneath, a plain change of voice": ("How many? |Not held.", True),
    "with an answer beneath, no plain change": ("How many? Depot vans.|", True),
    "with an answer beneath, no mark": ("The number of vans. We own four.|", True),
    "after the second mark": ("How many? How old? |Four.", False),
    "an example": ("How many? for example, in 2019|", False),
    "a question after": ("How many? The vans of the depot, how old?|", False),
    "a tab": ("Vans\t|four", False),
    "a tab before a question": ("Vans\thow many do you own?|", False),
    "a sentence of the authority": ("The number of vans. |We own four.", False),
    "a sentence that goes on": ("The number of vans. For example, those hired.|", False),
    "a colon": ("Number of vans: |four", False),
    "a dash": ("Number of vans – |four", False),
    "a colon after too few letters": ("No: four|", False),
    "a colon before what asks": ("Please tell us: how many vans do you own|", False),
}


@pytest.mark.parametrize("name", INSIDE)
def test_cuts_inside_a_paragraph(name: str) -> None:
    words, answered = INSIDE[name]
    before, after = words.split("|")
    shift = "ab "  # the paragraph need not begin the text
    found = cut_inside(shift + before + after, 3, 3 + len(before + after), answered)
    assert found == (3 + len(before) if after else None)


EAGER: dict[str, tuple[str, bool]] = {
    "after the mark": ("How many? |Four", False),
    "after the mark, answered beneath": ("How many? |Four", True),
    "no mark, answered beneath": ("The vans. We own four.|", True),
    "the last sentences that ask nothing": ("How much did they cost. |We own four. They cost £9.", False),
    "a capital without a stop": ("Number of vans owned |None", False),
    "a capital near the start": ("The vans None|", False),
    "a capital before the mark": ("Number of vans None?|", False),
    "nothing": ("number of vans|", False),
}


@pytest.mark.parametrize("name", EAGER)
def test_eager_cuts_in_a_letter_that_answers_on_the_line(name: str) -> None:
    words, answered = EAGER[name]
    before, after = words.split("|")
    found = cut_eagerly("ab " + before + after, 3, 3 + len(before + after), answered)
    assert found == (3 + len(before) if after else None)


def test_a_block_is_cut_again_on_the_questions_own_line() -> None:
    text = f"1. Number of vans owned None\n{FOUR}"
    letter, none = cut(document(text))
    words = replace(none, how="words")
    assert split_inline(letter, 0, len(text), 3, replace(none, how="none")).at == text.index("None")
    assert split_inline(letter, 0, len(text), 3, words) is words
