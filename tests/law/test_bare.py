"""Numbers of provisions that stand alone, duties of foreign Acts that the registry lacks, and an Act told by its ways; words of our own."""

from __future__ import annotations

import pytest

from foiparse.law import cite

LONG = (
    " The mill race was dredged in spring, and the weir keeper's hut has a new roof, two doors and a stove that burns well." * 2
)
# (what the case settles, text, regime, provisions)
CASES: list[tuple[str, str, str, list[str]]] = [
    (
        "as a regulation requires",
        "It would affect public safety (regulation 12(5)(a)). We looked, as 12(1)(b) requires, at both sides.",
        "eir",
        ["eir:12(5)(a)", "eir:12(1)(b)"],
    ),
    (
        "of the Regulations last named",
        "Refused under regulation 12(4)(d) of the EIR. The test in regulation 12(1)(b) was made, with the presumption in 12(2).",
        "eir",
        ["eir:12(4)(d)", "eir:12(1)(b)", "eir:12(2)"],
    ),
    (
        "none to add",
        "Section 36(2)(b)(i) is engaged. (He saw no need to add 36(2)(c).)",
        "foia",
        ["foia:36(2)(b)(i)", "foia:36(2)(c)"],
    ),
    (
        "in one's opinion",
        "The scores were refused by section 43. In our opinion 43(2) still holds good.",
        "foia",
        ["foia:43", "foia:43(2)"],
    ),
    ("a question's number", "Exempt under section 40(2).\n40(2) How many boats are there?", "foia", ["foia:40(2)"]),
    ("a count and a label", "Section 40(2) applies to those under 10 (b) 14 and over.", "foia", ["foia:40(2)"]),
    ("never cited before", "Here 43(2) boats went home with the tide at the end of a long and windy week." + LONG, "foia", []),
    ("a sentence of its own", LONG + " We cannot say one way or the other. Section 40. Nobody has jumped the queue." + LONG, "foia", ["foia:40"]),
    ("in brackets", LONG + " Nothing can be said of it either way (section 23)." + LONG, "foia", ["foia:23"]),
    ("said to be engaged", "In my view it would be unfair to publish the scores, and 43(2) is engaged.", "foia", ["foia:43(2)"]),
    ("behind a comma, at the end", "It would prejudice part of the economy, 29(1)(b)." + LONG, "foia", ["foia:29(1)(b)"]),
    ("a deep regulation by itself", LONG + " It was agreed by Act of Parliament. Regulation 12(5)(d). Nobody spoke." + LONG, "eir", ["eir:12(5)(d)"]),
    ("a paragraph of Scotland's", "Withheld under section 30(c). It is no matter for 30(b), since none was asked.", "foisa", ["foisa:30(c)", "foisa:30(b)"]),
    ("in Welsh", "Gwrthodir y rhan hon dan adran 43(2).", "foia", ["foia:43(2)"]),
    ("a heading and a date", "Revenues Section\n\n26 August 2021. The exemption is at section 43.", "foia", ["foia:43"]),
    ("a heading and a list", "Annex: exemptions\n2(c). The other people\nWithheld under section 38(1)(b).", "foisa", ["foisa:38(1)(b)"]),
    ("a label", "In reply: 1(i) Kerb Master (ii) exempt by section 43(2)", "foia", ["foia:43(2)"]),
    ("two letters, not one", "This is the notice that section 24AB(2) calls for, before a request is refused.", "foi_au", ["foi_au:24AB(2)"]),
    ("permits this", "More time is needed to weigh both sides. S.10(3) permits that." + LONG, "foia", ["foia:10(3)"]),
    ("permits for boats", "A section 10 permit for moorings costs £40 and must be shown on the boat at all times." + LONG, "foia", []),
    ("New Zealand, review", "You may complain to the Ombudsman (section 27(3))." + LONG, "lgoima_nz", ["lgoima_nz:27(3)"]),
    ("Australia, time", "The time was extended under section 15(6) for consultation." + LONG, "foi_au", ["foi_au:15(6)"]),
    ("a column's head", "Request and decision\nSection\n3 Letter from the harbour master" + LONG, "foi_ie", []),
]  # fmt: skip
SCOTS = (
    "Nobody has counted them. Section 17, information not held. It would prejudice substantially the ferry firm's interests and section "
    "33(1)(b) applies. You have forty working days in which to require a review; an appeal lies to the Court of Session."
)


@pytest.mark.parametrize(("text", "regime", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_numbers_that_stand_alone(text: str, regime: str, wanted: list[str]) -> None:
    assert [c.provision for c in cite(text, regime)] == wanted


def test_a_letter_that_names_no_act_is_told_by_its_ways() -> None:
    assert [c.provision for c in cite(SCOTS, "foia")] == ["foisa:17", "foisa:33(1)(b)"]


def test_a_letter_that_names_the_english_act_stays_there() -> None:
    text = "Under the Freedom of Information Act 2000: " + SCOTS
    assert [c.provision for c in cite(text, "foia")] == ["foia:17", "foia:33(1)(b)"]
