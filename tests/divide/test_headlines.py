"""Bold lines between answers: they head what stands below them, also where the one above would take them."""

from __future__ import annotations

import pytest

from foiparse.assemble import join
from foiparse.divide.compose import compose
from tests.divide.made import marked
from tests.divide.test_tables import chosen

ASKED = (
    "<p>On 4 June you asked:</p><p>1. How many evictions were carried out in 2023/24?</p><p>2. How many were for rent arrears?</p>"
    "<p>3. What is the total of rent arrears at 31 March 2024?</p><p>Response:</p>"
)
EVICTED, ARREARS, OWED = (
    "We carried out 27 evictions.",
    "21 of these were for rent arrears.",
    "At 31 March 2024 arrears stood at £1,402,118.",
)
HEADED = f"<p><b>Evictions</b></p><p>{EVICTED}</p><p><b>Reasons</b></p><p>{ARREARS}</p><p><b>Arrears</b></p><p>{OWED}</p>"


def test_a_heading_goes_with_the_answer_below_it() -> None:
    found = chosen(ASKED + HEADED)
    assert [a for _, a in found.values()] == [f"Evictions {EVICTED}", f"Reasons {ARREARS}", f"Arrears {OWED}"]


@pytest.mark.parametrize("line", ["<b>21</b>", "<b>All 21 of these.</b>", "Arrears"])
def test_what_is_no_heading_stays(line: str) -> None:
    found = chosen(ASKED + f"<p>1. {EVICTED}</p><p>2. As follows:</p><p>{line}</p><p>3. {OWED}</p>")
    words = line.replace("<b>", "").replace("</b>", "")
    assert found["2"][1] == f"2. As follows: {words}" and found["3"][1] == f"3. {OWED}"


@pytest.mark.parametrize(("bold", "answer"), [(True, "Marlow does."), (False, "Marlow does. Reasons for not providing it")])
def test_a_heading_over_the_heading_of_reasons_is_no_answer(bold: bool, answer: str) -> None:
    letter, proposal = marked(
        "Q1|1. How many vans?\nA1|Exempt by section 43.\nQ2|2. Who repairs them?\nA2|Marlow does.\n|Reasons for not providing it\n"
        "|Section 43\n|It would harm trade."
    )
    next(u for u in letter.units if u.plain.startswith("Reasons")).bold = bold
    first, second = (" ".join(join(letter.text, q.answer_spans).split()) for q in compose(letter, proposal).questions)
    assert second == answer and first.endswith("Section 43 It would harm trade.")
