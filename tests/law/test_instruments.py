"""Acts named beside a citation, and what is said around it: by name, by what stands for a name, and by what shows another Act."""

from __future__ import annotations

import pytest

from foiparse.law import cues, instruments
from foiparse.law.history import History, is_review
from foiparse.law.registry import registry
from foiparse.law.resolve import Regime, regime_of

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
OPENING = 1800
HEAD = 60000
TAIL = 20000

AFTER = {
    " of the Freedom of Information Act 2000": "foia",
    " of the Freedom of Information Act": "foia?",
    " of the Freedom of Information (Scotland) Act 2002": "foisa",
    " of the Act": "act?",
    " of Act and the Waste Regulations": "act?",  # the Act, not a longer title that begins with it
    " of the Regulations": "regs?",
    " of Part II of the Freedom of Information Act 2000": "foia",
    " FOIA": "foia?",
    " (FOIA)": "foia?",
    ", DPA 2018": "dpa2018",
    " of the DPA": "dpa?",
    " of the UK GDPR": "ukgdpr",
    " under the EIR": "eir",
    " of the Environmental Information Regulations 2004": "eir",
    " of the Children Act 1989": "other",
    " under the Children Act 1989": "other",
    " in the Highway Code": None,  # no law: only "of" makes a paper the thing cited
    " of the Highway Code": "other",
    " of our contract": "other",
    " in our contract": None,
    " of the attached report": "other",
    ", Northern Vale Act 1998": "other",
    " Northern Vale Act 1998": None,
    " the Act": None,
    " applies": None,
    "": None,
}  # fmt: skip
BEFORE = {
    "FOIA, ": "foia?",
    "the Data Protection Act 2018, ": "dpa2018",
    "under the Data Protection Act 2018 (": "dpa2018",
    "FOIA exemption ": "foia?",
    "the Act, ": "act?",
    "EIR regulation ": "eir",
    "XFOIA, ": None,
    "FOIA which we have to follow here as we do in all cases, ": None,
    "the Children Act, ": "act?",
    "in 2018 ": None,
    "we say ": None,
    "": None,
}


@pytest.mark.parametrize("text", AFTER)
def test_named_after(text: str) -> None:
    found = instruments.after(f"40{text}, as said", 2) if text else instruments.after("40", 2)
    assert AFTER[text] == (found and found.code)


@pytest.mark.parametrize("text", BEFORE)
def test_named_before(text: str) -> None:
    found = instruments.before(f"{text}s40", len(text))
    assert BEFORE[text] == (found and found.code)


def test_where_a_name_stands() -> None:
    text = "40 of the Freedom of Information Act 2000."
    found = instruments.after(text, 2)
    assert found is not None and text[found.start : found.end] == "Freedom of Information Act 2000"
    far = "x" * 200 + " FOIA, s40"
    before = instruments.before(far, far.index("s40"))
    assert before is not None and far[before.start : before.end] == "FOIA"


def around(text: str, cited: str = "section 21") -> tuple[str, int, int]:
    at = text.index(cited)
    return text, at, at + len(cited)


ANOTHER = {
    "a section 21 notice": True,
    "section 21 agreement": True,
    "section 21 (the) agreement": True,
    "section 21 of it": False,
    "the Housing Act lets us; section 21 is used": True,
    "the Housing Act is asked about; your request is exempt under section 21": False,  # access words in its sentence
    "section 21": False,
}


@pytest.mark.parametrize("text", ANOTHER)
def test_a_section_of_another_act(text: str) -> None:
    assert cues.of_another_act(*around(text), "foia:21") is ANOTHER[text]


def test_notices_of_our_own_sections_and_titles_that_are_only_titles() -> None:
    assert not cues.of_another_act(*around("a section 17 notice", "section 17"), "foia:17")
    assert cues.of_another_act(*around("section 30 - investigation", "section 30"), "foia:30", "Something else")
    assert not cues.of_another_act(
        *around("section 30 - investigation", "section 30"), "foia:30", "Investigations and proceedings"
    )


ELSE = {
    "Vale S10 2TN": ("S10", True), "see /s3 here": ("s3", True), "x@s3": ("s3", True), "s3.example": ("s3", True), "s40 applies": ("s40", False),
    "s40. In": ("s40", False), "10 2TN": ("10", False), "section 3.ex": ("section 3", False), "s40(2) 2TN": ("s40(2)", False),
}  # fmt: skip


@pytest.mark.parametrize("text", ELSE)
def test_a_postcode_an_address_a_code(text: str) -> None:
    cited, other = ELSE[text]
    assert cues.something_else(*around(text, cited)) is other


FORMS = {
    "Section 1: Your request": True,
    "Section 1: General right of access": False,
    "Section 1 below": True,
    "Section 1": False,
    "as in Section 1: Your request": False,
    "as in Section 1 above": True,
    "• Section 1: Your request": True,
    "line\nSection 1 - Your request": True,
}


@pytest.mark.parametrize("text", FORMS)
def test_a_heading_of_the_letters_own(text: str) -> None:
    assert cues.heads_a_form(*around(text, "Section 1"), "General right of access to information") is FORMS[text]


def test_a_citation_with_too_little_around_it() -> None:
    law, plain = registry(), "the depot is by the river and has a yard of its own " * 5

    def bare(words: str, cited: str, key: str, *parts: str) -> bool:
        text = f"{plain} {words} {plain}"
        return cues.too_bare(*around(text, cited), parts, key, law)

    assert bare("section 21", "section 21", "foia:21", "21")
    assert not bare("section 43(2)", "section 43(2)", "foia:43(2)", "43", "2"), "a paragraph tells enough"
    assert not bare("exempt under section 21", "section 21", "foia:21", "21")
    assert not cues.too_bare("section 21", 0, 10, ("21",), "foia:21", law), "a note or a cell"


def test_words_of_access_and_topics() -> None:
    assert cues.speaks_of_access("Exempt from disclosure") and not cues.speaks_of_access("the depot is by the river")
    assert cues.on_topic(*around("so as to advise and assist you (section 16)", "section 16"), "foia:16")
    assert not cues.on_topic(*around("the depot (section 16)", "section 16"), "foia:16")
    assert not cues.on_topic(*around("so as to advise and assist you (section 16)", "section 16"), "foia:99")
    assert cues.window("0123456789", 4, 6, 2) == "234567" and cues.window("0123456789", 1, 6, 2) == "01234567"


REGIMES: dict[str, tuple[str, str, bool, bool, bool, bool]] = {
    # text → section, regulation, environmental, gdpr, state, before the GDPR
    "": ("foia", "eir", False, False, False, False),
    "FOISA": ("foisa", "eisr", False, False, False, False),
    "FOISA and the ICO": ("foia", "eir", False, False, False, False),  # as often ours
    "FOISA, FOISA and the ICO": ("foisa", "eisr", False, False, False, False),
    "the EIR": ("foia", "eir", True, False, False, False),
    "regulation 12(4)(b)": ("foia", "eir", True, False, False, False),
    "the UK GDPR": ("foia", "eir", False, True, False, False),
    "Data Protection Act 1998": ("foia", "eir", False, False, False, True),
    "Data Protection Act 1998, now Data Protection Act 2018": ("foia", "eir", False, False, False, False),
    "Freedom of Information Act 1982": ("foi_au", "eir", False, False, False, False),
    "FOI Act 1982 and Freedom of Information Act 1992 (WA)": ("foi_au", "eir", False, False, True, False),
    "Freedom of Information Act 1992 (WA)": ("foia", "eir", False, False, False, False),
}  # fmt: skip


@pytest.mark.parametrize("text", REGIMES)
def test_the_regime_that_a_text_shows(text: str) -> None:
    r = regime_of(text)
    assert (r.section, r.regulation, r.environmental, r.gdpr, r.state, r.before_gdpr) == REGIMES[text]
    assert not r.environmental_only


def test_the_regime_as_given() -> None:
    assert regime_of("FOISA FOISA", ("foia",)) == Regime()
    assert regime_of("", ("foisa",)).regulation == "eisr"
    assert regime_of("", ("eisr",)) == Regime("foisa", "eisr", True, True)
    assert regime_of("", ("eir",)) == Regime("foia", "eir", True, True)
    assert regime_of("", ("eir", "foia")) == Regime("foia", "eir", True, False)
    assert regime_of("", ("foia",), "scotland").section == "foia" and regime_of("", (), "scotland").section == "foisa"
    assert regime_of("", (), "england").section == "foia"
    assert regime_of("OIA, the OIA, New Zealand", ("foia",)).section == "oia_nz", "another country's plain signs"
    assert regime_of("", date="2018-05-24").before_gdpr and not regime_of("", date="2018-05-25").before_gdpr


def test_a_regime_shows_itself_at_a_texts_head_or_end() -> None:
    filler = " " * HEAD
    assert regime_of(filler[1:] + "FOISA" + " " * TAIL).section == "foia"
    assert regime_of(" " * (HEAD - 5) + "FOISA" + " " * TAIL).section == "foisa"
    assert regime_of(filler + "FOISA" + " " * (TAIL - 5)).section == "foisa"
    assert regime_of(filler + "FOISA" + " " * (TAIL - 4)).section == "foia"


REVIEW = "Outcome of the internal review\n"
REVIEWS = {
    REVIEW: True,
    "Request for internal review": True,
    "Decision on review": True,
    "You have the right to an internal review": False,  # one to come
    "If you are unhappy you may ask for an internal review": False,
    "Our response": False,
    " " * (OPENING - 15) + "internal review": True,
    " " * (OPENING - 14) + "internal review": False,
}


@pytest.mark.parametrize("text", REVIEWS)
def test_is_a_review(text: str) -> None:
    assert is_review(text.lower()) is REVIEWS[text]


def test_what_a_review_reports_of_an_earlier_answer() -> None:
    letter = REVIEW + "The original response\nIt was refused under s43.\nMy findings\nI overturn this; s40 applies.\n"
    told = History(letter)
    assert told.overturned
    assert told.reports(letter.index("s43"), "it was refused under ") and not told.reports(
        letter.index("s40"), "i overturn this; "
    )
    assert told.reports(letter.index("s40"), "the council originally refused it under ")
    assert not History(letter.replace("overturn", "uphold")).reports(letter.index("s43"), "")
    assert not History(letter.replace(REVIEW, "Our reply\n")).reports(letter.index("s43"), "")
    open_ended = REVIEW + "The original response\nUnder s43, the price. I overturn this."
    assert not History(open_ended).reports(open_ended.index("s43"), "under "), "a heading that nothing closes sets nothing apart"
