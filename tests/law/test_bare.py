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
    ("a reply, not a regulation", "1. Tonnes sent away R: 11\n2. Tonnes burnt R: 13,464\nRefused under regulation 12(4)(a).", "eir", ["eir:12(4)(a)"]),
    ("a deep number by itself", LONG + " The health board may have that; we have none. 12(4)(a)." + LONG, "eir", ["eir:12(4)(a)"]),
    ("a deep number of a contract", "By clause 12(4)(a) of it the firm pays. Refused as internal (regulation 12(4)(e)).", "eir", ["eir:12(4)(e)"]),
    ("a regulation after a section", "Regulation 12(5)(g) does for owls what section 38 does for us. We did not need 12(4)(b).", "eir", ["eir:12(5)(g)", "foia:38", "eir:12(4)(b)"]),
    ("behind a comma, on its subject", "Regulation 12(5)(f) covers a caller's tip. The name is personal data too, 13(1).", "eir", ["eir:12(5)(f)", "eir:13(1)"]),
    ("another Act before it", "The Harbours Act 1994, s 30, forbids it. It is exempt under section 44(1)(a).", "foia", ["foia:44(1)(a)"]),
    ("a count and the next label", "(a) begun Granted: 11\n(c) reasons Refused, section 15(1)(a)", "foi_ie", ["foi_ie:15(1)(a)"]),
    ("may is no month", "Exemptions such as sections 35 and 40 may have to be looked at.", "foia", ["foia:35", "foia:40"]),
    ("an article of legitimate interest", "Withheld by section 40(2); a need for the purpose of Article 6(1)(f) was not shown.", "foia", ["foia:40(2)", "ukgdpr:6(1)(f)"]),
    ("an inspection", "Refused in part.\nDate of the last section 10 inspection: 4 May 2021.", "eir", []),
    ("a heading with no point", "Withheld under section 43(2).\nSection 3 Moorings\n3.1 Number let\n63", "foia", ["foia:43(2)"]),
    ("a column's head and a label", "Request\tReply\tExemption\n1. How many boats?\tEleven\nWithheld\t24(1)", "foia", []),
    ("a right to complain", LONG + " Section 50 sets out the way to the Commissioner." + LONG, "foia", ["foia:50"]),
    ("permits, and a colon", "We neither confirm nor deny it, as section 31(3) permits: the guilty would run.", "foia", ["foia:31(3)"]),
    ("the second is on its subject", LONG + " Section 36 and section 29 (the economy) were on the list." + LONG, "foia", ["foia:36", "foia:29"]),
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


# (words that name no Act, the provisions, of the Act that they are told by)
WAYS: list[tuple[str, list[str]]] = [
    ("The fares are exempt by section 33(1)(b) (commercial interests).", ["foisa:33(1)(b)"]),
    ("Published in our yearly accounts, section 25(1)", ["foisa:25(1)"]),
    ("Part-granted. The tender was refused, section 36(1)(b). A review under section 21 carries a fee of €30.", ["foi_ie:36(1)(b)", "foi_ie:21"]),
    ("Section 11C asks that we publish what each request brought. Released with four pages redacted under s 47G.", ["foi_au:11C", "foi_au:47G"]),
    ("Kia ora. Withheld, section 7(2)(b)(ii). Declined under section 17(g).", ["lgoima_nz:7(2)(b)(ii)", "lgoima_nz:17(g)"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), WAYS)
def test_another_country_told_by_its_ways(text: str, wanted: list[str]) -> None:
    assert [c.provision for c in cite(text, "foia")] == wanted


def test_a_letter_that_names_the_english_act_stays_there() -> None:
    text = "Under the Freedom of Information Act 2000: " + SCOTS
    assert [c.provision for c in cite(text, "foia")] == ["foia:17", "foia:33(1)(b)"]
