"""Which questions a citation bears on by where it stands, and what a test of the public interest reaches."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA, Division, Zone
from foiparse.document import Span
from foiparse.law.interest import public_interest
from foiparse.law.scope import Place, Scope

TEXT = "1. Vans?\n2. Costs?\n3. Names?\nFour.\nNine s43\nAnn s40\nIn question 2 s41 is said to apply.\n\nQuestion 3\nHere s42. End s44\n"


def spans(*words: str) -> list[Span]:
    return [Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words]


def scope(*joint: str) -> Scope:
    """Three questions, "Four." to the first and so on; answers in `joint` serve all three."""
    answers = {"1": ["Four."], "2": ["Nine s43"], "3": ["Ann s40"]}
    asked = {"1": "1. Vans?", "2": "2. Costs?", "3": "3. Names?"}
    made = [QA(n, question_spans=spans(asked[n]), answer_spans=spans(*answers[n], *joint)) for n in asked]
    zones = [
        Zone("refusal_notice", Span(TEXT.index("In question"), len(TEXT))),
        Zone("annex", Span(TEXT.index("Here"), len(TEXT))),
    ]
    return Scope(Division(questions=made, zones=zones), TEXT)


def bears(found: Scope, word: str, relied: bool = True) -> list[str]:
    at = TEXT.index(word)
    cited = [(k, k + 3) for k in range(len(TEXT)) if TEXT.startswith("s4", k)]
    low = max(TEXT.rfind("\n", 0, at), TEXT.rfind(". ", 0, at)) + 1
    return found.bears_on(at, Place(TEXT, (low, TEXT.index("\n", at)), cited, cited.index((at, at + 3))), relied)


def test_where_it_stands() -> None:
    found = scope()
    assert [bears(found, w) for w in ("s43", "s40")] == [["2"], ["3"]]
    assert bears(found, "s41") == ["2"], "its sentence names it"
    assert bears(found, "s42") == ["3"], "the line above names it"
    assert [found.part(TEXT.index(w)) for w in ("Vans", "Nine", "In question", "Here")] == [
        "question", "answer", "refusal_notice", "annex",
    ]  # fmt: skip
    assert (found.part(TEXT.index("Nine") + 8), found.part(TEXT.index("Nine") + 7)) == ("letter", "answer")
    assert found.standing(TEXT.index("Vans")) == ["1"] and found.standing(len(TEXT)) == []


def test_a_joint_answer_bears_on_all_but_where_its_sentence_names_one() -> None:
    found = scope("In question 2 s41 is said to apply.", "End s44")
    assert bears(found, "s41") == ["2"]


def test_the_only_question_takes_what_is_relied_on() -> None:
    one = Scope(Division(questions=[QA("1", answer_spans=spans("Four."))]), TEXT)
    assert bears(one, "s40") == ["1"] and bears(one, "s40", relied=False) == []
    lead = Scope(Division(questions=[QA("1", lead_in=True), QA("2", answer_spans=spans("Four."))]), TEXT)
    assert lead.order == ["2"]


@pytest.mark.parametrize(("gap", "tests"), [(12_000, 1), (12_001, 2)])
def test_how_far_one_test_of_the_public_interest_reaches(gap: int, tests: int) -> None:
    reason = "Openness about how public money is spent."
    head = f"Public interest factors favouring disclosure\n{reason}\n"
    text = head + " " * (gap - len(head) - 1) + f"\nFactors against disclosure\n{reason}\n"
    assert len(public_interest(text, [])) == tests
