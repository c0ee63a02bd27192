"""The end of the last answer, and what composing makes of pieces: shared answers, lone numbers, footnotes, annexes, furniture."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"
THREE = f"Q1|1. {VANS}\nA1|{{}}\nQ2|2. {COST}\nA2|{{}}\nQ3|3. {GARAGE}\nA3|Marlow does."
FOUR, BELOW = "We own four.", "Exempt, for the reasons below."
SIGNED = THREE.format(FOUR, "Exempt, see Annex A.") + "\n\n-|Yours sincerely\n-|A Clerk\n"

# answers 1 and 2, the lines after answer 3 → the answers that gain something, in full
NAMED: list[tuple[str, str, str, dict[str, str]]] = [
    # reasons that name their questions, set apart by a blank line or as a heading
    (FOUR, BELOW, "\n|The price (question 2) is exempt.", {"2": f"{BELOW} + The price (question 2) is exempt."}),
    (FOUR, BELOW, "|The price (question 2) is exempt.", {"3": "Marlow does. The price (question 2) is exempt."}),
    (FOUR, BELOW, "|The exemption of question 2\n|It would harm trade.", {"2": f"{BELOW} + The exemption of question 2 It would harm trade."}),
    (FOUR, BELOW, "\n|The price (question 2) was fair.", {"3": "Marlow does. The price (question 2) was fair."}),  # no reason
    (FOUR, BELOW, "\n|The price (question 7) is exempt.", {"3": "Marlow does. The price (question 7) is exempt."}),  # no such question
    (FOUR, BELOW, "\n|The name (question 3) is exempt.", {"3": "Marlow does. The name (question 3) is exempt."}),  # its own
    (FOUR, BELOW, "\n|Both (questions 2 and 3) are exempt.", {"2": f"{BELOW} + Both (questions 2 and 3) are exempt.", "3": "Marlow does. + Both (questions 2 and 3) are exempt."}),
    (FOUR, BELOW, "\n|The vans (question 1) are exempt.\n\n|The price (question 2) would harm trade.", {"1": f"{FOUR} + The vans (question 1) are exempt.", "2": f"{BELOW} + The price (question 2) would harm trade."}),
    (FOUR, BELOW, "\n|What is exempt: see question 2 above.", {"3": "Marlow does. What is exempt: see question 2 above."}),  # a pointer
    (FOUR, BELOW, "\n|The price (question 2 (in part)) is exempt.", {"2": f"{BELOW} + The price (question 2 (in part)) is exempt."}),
    # a heading of reasons that names none: the answers that point down to it or rely on its section
    (FOUR, BELOW, "|Exemption\n|It would harm trade.", {"2": f"{BELOW} + Exemption It would harm trade."}),
    (FOUR, "Exempt by section 43.", "|Section 43\n|It would harm trade.", {"2": "Exempt by section 43. + Section 43 It would harm trade."}),
    ("Exempt, see below.", "Section 43 applies.", "|Section 43\n|It would harm trade.", {"1": "Exempt, see below. + Section 43 It would harm trade.", "2": "Section 43 applies. + Section 43 It would harm trade."}),
    (FOUR, "See the table below.", "|Exemption\n|It would harm trade.", {"3": "Marlow does. Exemption It would harm trade."}),
    (FOUR, "It is exempt.", "|Exemption\n|It would harm trade.", {"3": "Marlow does. Exemption It would harm trade."}),
    (FOUR, BELOW, "|Depots\n|It would harm trade.", {"3": "Marlow does. Depots It would harm trade."}),
    (FOUR, BELOW, "|Exemption.\n|It would harm trade.", {"3": "Marlow does. Exemption. It would harm trade."}),  # a sentence, no heading
    (FOUR, BELOW, "|It is withheld, see below.\n|Exemption\n|It would harm trade.", {"3": "Marlow does. It is withheld, see below. Exemption It would harm trade."}),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "end", "gains"), NAMED)
def test_reasons_at_the_end_go_to_the_questions_that_they_are_about(
    first: str, second: str, end: str, gains: dict[str, str]
) -> None:
    _, pairs = composed(f"{THREE.format(first, second)}\n{end}")
    assert {n: a for n, (_, a) in pairs.items()} == {"1": first, "2": second, "3": "Marlow does.", **gains}


# letter → the last answer, and the zone of what was cut from it
CUT: dict[str, tuple[str, str | None]] = {
    "The vans are hired.\n|This letter acts as a refusal notice under section 17 of the Act.": ("The vans are hired.", "refusal_notice"),
    # the reasons are told below the statement: it closes nothing
    "It is exempt.\n|This letter acts as a refusal notice under section 17 of the Act.\n|Harm\n|Thieves would learn of it.": (
        "It is exempt. This letter acts as a refusal notice under section 17 of the Act. Harm Thieves would learn of it.", None),
    "This letter acts as a refusal notice under section 17 of the Act.": ("This letter acts as a refusal notice under section 17 of the Act.", None),
    "The vans are hired.\n\n|Ann Field\n|Information Officer": ("The vans are hired.", "signature"),
    "The vans are hired.\n|Ann Field\n|Information Officer": ("The vans are hired. Ann Field Information Officer", None),  # no blank line
    "The vans are hired.\n\n|Ann Field\n|Marlow Street": ("The vans are hired. Ann Field Marlow Street", None),  # no office
    "The vans are hired.\n\n|Ann Field\n|Information Officer 2": ("The vans are hired. Ann Field Information Officer 2", None),
    "The vans are hired.\n\n|Ann Field\n|Information Officer.": ("The vans are hired. Ann Field Information Officer.", None),
    "The vans are hired.\n\n|Ann Field\n|information officer": ("The vans are hired. Ann Field information officer", None),
    "The vans are hired.\n|Share this page\n|Facebook\n|© 2025 Marlow Council\n|Website by Ann Field": ("The vans are hired.", "navigation"),
    "The vans are hired.\n|Documents\n|There are no documents for this request.": ("The vans are hired.", "navigation"),
    "Documents\n|The lease of 2019": ("Documents The lease of 2019", None),
    "The vans are hired.\n|Share this page with staff, as we have done with the firm that lets them to us each year\n|Marlow": (
        "The vans are hired. Share this page with staff, as we have done with the firm that lets them to us each year Marlow", None),
    "The vans are hired.\n|Documents\n|The lease of the vans is held by the firm that lets them to us for the whole of each year": (
        "The vans are hired. Documents The lease of the vans is held by the firm that lets them to us for the whole of each year", None),
    "The vans are hired.\n\n|Head of Fleet and Information": ("The vans are hired. Head of Fleet and Information", None),  # 3 of 5 words
    "The vans are hired.\n\n|Head of Fleet Information": ("The vans are hired.", "signature"),  # 3 of 4
}  # fmt: skip


@pytest.mark.parametrize("body", CUT)
def test_what_closes_the_letter_is_no_answer(body: str) -> None:
    division, pairs = composed(f"Q1|1. {VANS}\nA1|{body}")
    answer, zone = CUT[body]
    assert pairs["1"][1] == answer
    assert [z.kind for z in division.zones] == ([zone] if zone else [])


ANNEX: dict[str, tuple[str, dict[str, str]]] = {
    "pointed to": ("-|Annex A\n-|Exempt under section 43.\n-|It would harm trade.", {"2": "Annex A Exempt under section 43. It would harm trade."}),
    "that names a question": ("-|Annex B: question 1\n-|Exempt under section 43.", {"1": "Annex B: question 1 Exempt under section 43."}),
    "that names numbers": ("-|Exemptions applied to 1 and 3\n-|Section 43.", {"1": "Exemptions applied to 1 and 3 Section 43.", "3": "Exemptions applied to 1 and 3 Section 43."}),
    "of no reasons": ("-|Annex A\n-|Vans by depot.", {}),
    "that nothing points to": ("-|Annex B\n-|Exempt under section 43.", {}),
    "told in a sentence": ("-|Annex A is below.\n-|Exempt under section 43.", {}),
    "with another behind it": ("-|Annex A\n-|Exempt under section 43.\n-|Annex B\n-|Vans by depot.", {"2": "Annex A Exempt under section 43."}),
    "before closing words": ("-|Annex A\n-|Exempt under section 43.\n-|You may ask for an internal review if you are dissatisfied with this response.", {"2": "Annex A Exempt under section 43."}),
}  # fmt: skip


@pytest.mark.parametrize("name", ANNEX)
def test_an_annex_below_the_signature(name: str) -> None:
    lines, added = ANNEX[name]
    _, before = composed(SIGNED)
    _, pairs = composed(SIGNED + lines)
    assert {n: a for n, (_, a) in pairs.items()} == {
        n: a + (f" + {added[n]}" if n in added else "") for n, (_, a) in before.items()
    }


def test_an_annex_without_a_signature_before_it_is_left() -> None:
    _, pairs = composed(SIGNED.replace("-|Yours sincerely\n-|A Clerk\n", "-|Annex A\n-|Exempt under section 43.\n"))
    assert pairs["2"][1] == "Exempt, see Annex A."


FOOTNOTES: dict[str, tuple[str, str, dict[str, str]]] = {
    "of an answer with a star": ("Four.*", "Marlow.\n|* Without hired ones.", {"1": "Four.* + * Without hired ones.", "2": "Marlow."}),
    "of the last answer": ("Four.", "Marlow.*\n|* Without hired ones.", {"1": "Four.", "2": "Marlow.* * Without hired ones."}),
    "of both": ("Four.*", "Marlow.*\n|* Without hired ones.", {"1": "Four.*", "2": "Marlow.* * Without hired ones."}),
    "told in words": ("Four, see footnote.", "Marlow.\n|* Without hired ones.", {"1": "Four, see footnote. + * Without hired ones.", "2": "Marlow."}),
    "of none": ("Four.", "Marlow.\n|* Without hired ones.", {"1": "Four.", "2": "Marlow. * Without hired ones."}),
    "that is the whole answer": ("Four.*", "* Without hired ones.", {"1": "Four.*", "2": "* Without hired ones."}),
}  # fmt: skip


@pytest.mark.parametrize("name", FOOTNOTES)
def test_a_footnote_at_the_end(name: str) -> None:
    first, last, answers = FOOTNOTES[name]
    _, pairs = composed(f"Q1|1. {VANS}\nA1|{first}\nQ2|2. {GARAGE}\nA2|{last}")
    assert {n: a for n, (_, a) in pairs.items()} == answers


NAMES = {
    "a shared answer is parted": (
        "A1,2|We answer in turn.\n|In relation to question 2, nine.",
        {"1": "We answer in turn.", "2": "We answer in turn. + In relation to question 2, nine."},
    ),
    "names of all that share it part nothing": (
        "A1,2|We answer both.\n|In relation to questions 1 and 2, nine.",
        dict.fromkeys("12", "We answer both. In relation to questions 1 and 2, nine."),
    ),
    "the last answer is parted too": (
        "A2|Nine.\n|In relation to question 1, four.",
        {"1": "In relation to question 1, four.", "2": "Nine."},
    ),
    "but not for a question that is not there": (
        "A2|Nine.\n|In relation to question 5, four.",
        {"1": "", "2": "Nine. In relation to question 5, four."},
    ),
    "nor for its own": ("A2|Nine.\n|In relation to question 2, ten.", {"1": "", "2": "Nine. In relation to question 2, ten."}),
}


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs_that_name_their_question(name: str) -> None:
    lines, answers = NAMES[name]
    division, pairs = composed(f"Q1|1. {VANS}\nQ2|2. {COST}\n{lines}")
    assert {n: a for n, (_, a) in pairs.items()} == answers
    assert [q.flags for q in division.questions] == [[] if answers[n] else ["no_answer"] for n in answers]


def test_an_answer_before_the_last_is_not_parted_by_names() -> None:
    _, pairs = composed(f"Q1|1. {VANS}\nA1|Four.\n|In relation to question 2, nine.\nQ2|2. {COST}\nA2|Ten.")
    assert pairs["1"][1] == "Four. In relation to question 2, nine."


LONE = {
    f"Q*1|3. {VANS}\nA*1|Four.": ["3"],
    f"Q*1|Q3. {VANS}\nA*1|Four.": ["3"],
    f"Q*1|{VANS}\nA*1|Four.": ["*1"],
    f"Q*1|2-3. {VANS}\nA*1|Four.": ["*1"],
    f"Q*1|a) {VANS}\nA*1|Four.": ["*1"],
    "A*1|1. Four.": ["*1"],
    f"Q*1|3. {VANS}\nA*1|Four.\nQ*2|4. {COST}\nA*2|Nine.": ["*1", "*2"],
}


@pytest.mark.parametrize("lines", LONE)
def test_the_only_question_goes_by_its_printed_number(lines: str) -> None:
    assert [q.label for q in composed(lines)[0].questions] == LONE[lines]


def test_labels_parents_and_shared_answers() -> None:
    division, _ = composed(
        f"Q1|1. Vans:\nQ1.a|a) {VANS}\nQ1.b|b) {COST}\nA1.a,1.b|Not held.\nQ3.a|3a. {GARAGE}\nA3.a|Marlow.", ("1",)
    )
    made = {q.label: q for q in division.questions}
    assert {n: q.parent for n, q in made.items()} == {"1": None, "1.a": "1", "1.b": "1", "3.a": None}
    assert {n: q.same_answer_as for n, q in made.items()} == {"1": [], "1.a": ["1.b"], "1.b": ["1.a"], "3.a": []}
    assert {n: q.lead_in for n, q in made.items()} == {"1": True, "1.a": False, "1.b": False, "3.a": False}
    assert not any(q.flags for q in division.questions)


def test_a_listing_is_told_apart_and_neighbours_of_one_kind_are_one_zone() -> None:
    division, pairs = composed(
        f"-|Northmoor Council\n-|1 High Street\n-|Dear Mr Reed\nR1|1. {VANS}\nQ1|1. {VANS}\nA1|Four.\n-|Yours sincerely"
    )
    assert pairs == {"1": (f"1. {VANS}", "Four.")}
    assert len(division.questions[0].listing_spans) == 1
    assert [z.kind for z in division.zones] == ["letterhead", "salutation", "signature"]


BOUNDED = {
    "below a list of bullets": ("Q*1|• {}\nQ*2|• {}\n|for each year from 2018 to date.", COST),
    "of one bullet": ("Q*1|{}\nQ*2|• {}\n|for each year from 2018 to date.", "date."),
    "another bullet": ("Q*1|• {}\nQ*2|• {}\n|• for each year from 2018 to date.", "date."),
    "of numbered ones": ("Q*1|1. {}\nQ*2|2. {}\n|for each year from 2018 to date.", "date."),
    "no bounds": ("Q*1|• {}\nQ*2|• {}\n|and the colour of each.", "each."),
}


@pytest.mark.parametrize("name", BOUNDED)
def test_what_bounds_a_whole_list_is_none_of_its_last_question(name: str) -> None:
    lines, last = BOUNDED[name]
    _, pairs = composed(lines.format(VANS, COST) + "\nA*1|Four.\nA*2|Nine.")
    assert pairs["*2"][0].endswith(last)


@pytest.mark.parametrize(
    ("foot", "cut"),
    [
        ("Page last reviewed: 2 October 2023\n|Next review due: 2 October 2026", True),
        ("Sker Homes Limited is registered in England as a community benefit society no. 7714R.", True),
        ("Registered charity 1044111", True),
        ("Two of them are registered.", False),
    ],
)
def test_the_foot_of_a_page_is_no_answer(foot: str, cut: bool) -> None:
    _, found = composed(f"Q1|1. {VANS}\nA1|By 2030\n|{foot}")
    assert found["1"][1] == ("By 2030" if cut else f"By 2030 {foot}")


def test_a_line_below_one_of_its_make_is_no_foot() -> None:
    _, found = composed(f"Q1|1. {VANS}\nA1|Policy in place: Yes\n|Last reviewed: 2021")
    assert found["1"][1] == "Policy in place: Yes Last reviewed: 2021"


def test_a_line_that_only_names_an_exemption_stays() -> None:
    answer = "Refused\n|Exemption: section {}"
    _, found = composed(f"Q1|1. {VANS}\nA1|{answer.format('43(2)')}\nQ2|2. {COST}\nA2|{answer.format('43(2)')}")
    assert [a for _, a in found.values()] == ["Refused Exemption: section 43(2)"] * 2
