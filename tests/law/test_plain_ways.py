"""Shapes that plain letters of any authority use: counts of refusals, the same Act, plural subsections, ways of a country; words of our own."""

from __future__ import annotations

import pytest

from foiparse.law import cite
from tests.law.test_letter import found
from tests.law.test_wordings import M, R, roles

# (what it settles, text, regime, provisions)
CITED: list[tuple[str, str, str, list[str]]] = [
    (
        "a Scottish notice of what is not held",
        "I give notice under section 17(1)(b) that the tally is not held. Nobody keeps it.",
        "foia",
        ["foisa:17(1)(b)"],
    ),
    ("the Scottish Act's not held", "The boats do not hold this, section 17.", "foia", ["foisa:17"]),
    ("a refusal notice stays English", "We do not hold this; a refusal notice is due under section 17.", "foia", ["foia:17"]),
    ("it holds nothing", "Under section 17(1) of the Act the port does not hold the sums.", "foia", ["foisa:17(1)"]),
    ("order in gaols", "Exempt by section 35(1)(f), good order in gaols.", "foia", ["foisa:35(1)(f)"]),
    (
        "personal data over a line's end",
        "We apply section \n38(1)(b) of the Act, personal data.",
        "foia",
        ["foisa:38(1)(b)"],
    ),
    ("health stays English", "We apply section 38(1)(b) of the Act, safety.", "foia", ["foia:38(1)(b)"]),
    ("an Irish officer", "I am the deciding officer for this. Refused under section 15(1)(a) of the Act.", "foia", ["foi_ie:15(1)(a)"]),
    ("a greeting of New Zealand", "Tēnā koe. This part is declined under section 18(f).", "foia", ["oia_nz:18(f)"]),
    (
        "a Law of the registry's neighbours",
        "Exempt under section 36 of the Freedom of Information Act 2015. Not found (section 11(3)(a)).",
        "foia",
        [],
    ),
    (
        "the same Act",
        "Section 4 of the Harbours Act 1994 forbids it. By section 23 of the same Act a berth is exempt by section 44(1)(a).",
        "foia",
        ["foia:44(1)(a)"],
    ),
    (
        "and what goes on in its sentence",
        "Section 4 of the Harbours Act 1994 forbids it, and section 23 provides that a berth is exempt under section 44(1)(a).",
        "foia",
        ["foia:44(1)(a)"],
    ),
    (
        "a section of ours in the next sentence",
        "Section 4 of the Harbours Act 1994 forbids it. Section 44 provides that such information is exempt.",
        "foia",
        ["foia:44"],
    ),
    (
        "that Act",
        "Section 4 of the Harbours Act 1994 forbids it, and section 23 of that Act makes a berth exempt under section 44(1)(a) FOIA.",
        "foia",
        ["foia:44(1)(a)"],
    ),
    (
        "that Act, where ours was named since",
        "Section 4 of the Harbours Act 1994 forbids it. We act under the FOIA and by section 16 of that Act we offer help.",
        "foia",
        ["foia:16"],
    ),
    (
        "a province's Act, which the registry has not",
        "Freedom of Information and Protection of Privacy Act. Fares withheld under section 21(1). Names withheld under section 22.",
        "atia_ca",
        [],
    ),
    (
        "a province's Commissioner",
        "The fares are withheld under section 21(1). Ask the Information and Privacy Commissioner of Ontario for a review.",
        "foia",
        [],
    ),
    (
        "the federal Act beside it",
        "Fares withheld under subsection 19(1) of the Access to Information Act; ask the province under its FIPPA for more.",
        "atia_ca",
        ["atia_ca:19(1)"],
    ),
    (
        "an Australian paragraph",
        "Paragraph 47E(c) provides that a tide table is conditionally exempt.",
        "foi_au",
        ["foi_au:47E(c)"],
    ),
    ("an Australian letter's own paragraph", "As paragraph 22 says, the tide table is exempt.", "foi_au", []),
    (
        "a state's section that the registry has not",
        "Freedom of Information Act 1982 (Vic). Document 4 is exempt: s 30(1), working papers.",
        "foi_au",
        ["foi_au:30(1)"],
    ),
    (
        "a notice under a section that the registry has not",
        "On 2 May, under section 24AB(2), I sent you notice of what I meant to do.",
        "foi_au",
        ["foi_au:24AB(2)"],
    ),
    ("a part of a schedule", "The port is listed in Schedule 1, Part 1(n) of the Freedom of Information Act 2014.", "foi_ie", []),
    ("the law of a state of America", "Pilots' files are private under Minn. Stat. § 13.43 and exempt.", "foia", []),
    ("a number that ours has not", "How many asked for relief under section 13A(1)(c)? The sums are exempt from disclosure.", "foia", []),
    ("a section of a paper that is withheld", "Sections 6 and 7 (the prices) are withheld under section 43(2).", "foia", ["foia:43(2)"]),
    (
        "the weighing of interests",
        "The fares are exempt. As section 2 requires we have weighed the public interest.",
        "foia",
        ["foia:2"],
    ),
    (
        "a log of America",
        "FOIA Requester Service Center. Denied in part, Ex. (b)(6).",
        "foia",
        ["foia_us:(b)(6)"],
    ),
    (
        "a paper's section, named once",
        "Section 5 of the Berth Assessment was withheld under section 43(2). The balance is for withholding section 5.",
        "foia",
        ["foia:43(2)"],
    ),
    ("nothing before it", "Section 12 says that a port may refuse what takes too long.", "foia", ["foia:12"]),
    ("plural subsections", "This is exempt by section 40 subsections 2 and 3A (a) of the Act.", "foia", ["foia:40(2)", "foia:40(3A)(a)"]),
    ("one subsection and a count", "This is exempt by section 40 subsection 2 and 3 people.", "foia", ["foia:40(2)"]),
    ("a count before its section", "Refused: two under section 14(1) and 31 under section 12.", "foia", ["foia:14(1)", "foia:12"]),
    ("a column's head and a row's number", "No.\tDecision\tExemption\n1\tPlan\tWithheld, section 43(2)", "foia", ["foia:43(2)"]),
    (
        "an address is no Act",
        "Under the Regulations you may make representations under regulation 16 to foi.desk@port.example",
        "eisr",
        ["eisr:16"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "regime", "wanted"), [case[1:] for case in CITED], ids=[case[0] for case in CITED])
def test_what_is_cited(text: str, regime: str, wanted: list[str]) -> None:
    assert [c.provision for c in cite(text, regime)] == wanted


# (an answer's words, the role of the provision in it)
ROLES: list[tuple[str, dict[str, str]]] = [
    ("We looked at section 31(1)(a) too but, as few of these are crimes, have not relied upon it.", {"foia:31(1)(a)": M}),
    ("Had they been sold, we would have had to consider section 43(2), but have had no need to.", {"foia:43(2)": M}),
    ("A list, to which section 21 would apply if we had been asked for it, is in the hall.", {"foia:21": M}),
    ("(He is content to be named. Otherwise we would rely on section 40(2).)", {"foia:40(2)": M}),
    ("In neither case do I think that section 41(1) had any place.", {"foia:41(1)": M}),
    ("The fares are exempt by section 43(2), and not section 41(1).", {"foia:43(2)": R, "foia:41(1)": M}),
    ("Last year two requests were refused under section 12.", {"foia:12": M}),
    ("Your two requests were refused under section 12.", {"foia:12": R}),
    ("The names are otherwise public, and section 40(2) exempts the rest.", {"foia:40(2)": R}),
    (
        "The duty does not arise by section 31(3), as it would prejudice what is mentioned in section 31(1)(a).",
        {"foia:31(3)": R, "foia:31(1)(a)": M},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), ROLES)
def test_what_is_relied_on(words: str, wanted: dict[str, str]) -> None:
    assert roles(words, "A", "foia") == wanted


COUNTED = [
    ("Q 1", "1. How many requests were refused under section 12 and section 14?\n"),
    ("Q 2", "2. Names of those who asked?\n"),
]


def relied(parts: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Each provision relied on with a question that it bears on."""
    return {(c.provision, q) for c in found(*parts).citations if c.role == "relied_on" for q in c.questions}


def test_an_answer_that_counts_refusals_refuses_nothing() -> None:
    two = ("A 2", "Withheld under section 40(2).\n")
    assert relied([*COUNTED, ("A 1", "148 under section 12, 3 under section 14\n"), two]) == {("foia:40(2)", "2")}
    real = ("A 1", "To count all 9,400 would exceed the limit; refused under section 12.\n")
    assert relied([*COUNTED, real, two]) == {("foia:12", "1"), ("foia:40(2)", "2")}


THREE = [("Q 1", "1. How many vans?\n"), ("Q 2", "2. Berths by pier?\n"), ("Q 3", "3. Lodgers by pier?\n")]


def test_a_mark_shown_by_an_asterisk() -> None:
    note = "Ash\t*\nNumbers below five are shown by an asterisk; section 40(2) exempts these.\n"
    assert relied([*THREE, ("A 1", "12\n"), ("A 2", "Elm\t*\t9\n"), ("A 3", note)]) == {("foia:40(2)", "2"), ("foia:40(2)", "3")}
    bare = "Ash\t4\nA dash is shown for none. The names are exempt under section 40(2).\n"
    assert relied([*THREE, ("A 1", "12\n"), ("A 2", "Elm\t*\t9\n"), ("A 3", bare)]) == {("foia:40(2)", "3")}


def test_answers_in_a_row_that_point_to_what_is_below() -> None:
    refusal = "A3 Please see below\nSection 38(1)(a)\nThis is exempt, as someone could be hurt.\n"
    assert relied([*THREE, ("A 1", "12\n"), ("A 2", "A2 Please see below\n"), ("A 3", refusal)]) == {
        ("foia:38(1)(a)", "2"), ("foia:38(1)(a)", "3"),
    }  # fmt: skip
    other = "Twelve. They are exempt under section 38(1)(a).\n"
    assert relied([*THREE, ("A 1", "12\n"), ("A 2", "A2 Please see below\n"), ("A 3", other)]) == {("foia:38(1)(a)", "3")}
