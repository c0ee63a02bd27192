"""Tagging a letter, and the two proposals that are made of it; whatever the text, neither fails."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide import divide, propose_by_rules, propose_by_tagger
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.tagged import answered_anew, by_parts
from foiparse.divide.tagger import MOST_OTHERWISE, UNSURE, forget, given_questions, otherwise, tagged, with_question
from foiparse.divide.tagger.model import PARTS
from tests.divide.letters import document
from tests.divide.tagger.marked import marked
from tests.divide.tagger.test_atoms import WORDS, grid
from tests.divide.test_properties import check

LETTER = """Dear Mr Reed
Thank you for your request of 3 May 2021.
1. How many vans do you own?
We own 12 vans.
2. What did they cost?
They cost £9,000 in all.
If you are dissatisfied with this response you may ask for an internal review.
Yours sincerely"""


def ready(text: str) -> Prepared:
    letter = prepare(document(text))
    letter.ranked = [(c.score, p) for c, p in propose_by_rules(letter)]
    return letter


def told(letter: Prepared, proposal: Proposal) -> list[tuple[str, str, str]]:
    return [
        (p.kind, ",".join(p.labels), letter.text[p.start : p.end].strip()) for p in sorted(proposal.pieces, key=lambda p: p.start)
    ]


def test_a_plain_letter_is_tagged_plainly() -> None:
    found = tagged(ready(LETTER))
    assert found.parts == ["O", "O", "QB", "AB", "QB", "AB", "O", "O"]
    assert all(abs(sum(odds) - 1) < 1e-9 for odds in found.odds)
    assert found.sure == [odds[PARTS.index(part)] for odds, part in zip(found.odds, found.parts, strict=True)]


def test_a_letter_is_tagged_once_until_forgotten() -> None:
    letter = ready(LETTER)
    first = tagged(letter)
    assert tagged(letter) is first
    forget(letter)
    assert tagged(letter) is not first and tagged(letter).parts == first.parts


def test_known_questions_stay_what_they_are() -> None:
    found = tagged(ready(LETTER))
    fixed = ["", "", "QB", "QI", "", "", "", ""]
    parts = given_questions(found, fixed)
    assert parts[2:4] == ["QB", "QI"] and all(part in ("O", "AB", "AI") for part, f in zip(parts, fixed, strict=True) if not f)


def test_where_nothing_is_asked_the_likeliest_question_is_one() -> None:
    """A request in prose that the tagger does not take for one: the next best is proposed beside it, and the choice decides."""
    letter = ready(LETTER)
    found = tagged(letter)
    state = [
        [-9.0 if PARTS[j][0] == "Q" else v for j, v in enumerate(row)] for row in found.state
    ]  # nothing is likely to be asked
    state[2][PARTS.index("QB")] = -2.0
    letter.tagged = replace(found, parts=["O", "O", "O", "AB", "AI", "AI", "O", "O"], state=state)
    assert with_question(letter.tagged)[2] == "QB"
    plain, asking, *_ = by_parts(letter)
    assert not [row for row in told(letter, plain) if row[0] == "Q"]
    assert told(letter, asking)[0] == ("Q", "1", "1. How many vans do you own?")
    assert asking.name == f"{plain.name}, with a question"


def test_a_sentence_in_doubt_is_also_tried_as_what_it_may_be_else() -> None:
    """ "We own 12 vans." might be furniture: the letter is proposed without that answer too, and the choice decides."""
    letter = ready(LETTER)
    found = tagged(letter)
    state, odds = [list(row) for row in found.state], [list(row) for row in found.odds]
    o, ab = PARTS.index("O"), PARTS.index("AB")
    state[3][o] = state[3][ab] - 1
    odds[3] = [0.0] * len(PARTS)
    odds[3][ab], odds[3][o] = 0.7, 0.3
    letter.tagged = replace(found, state=state, odds=odds)
    assert [parts[3] for parts in otherwise(letter.tagged)] == ["O"]
    plain, other, *_ = (told(letter, proposal) for proposal in by_parts(letter))
    assert ("A", "1", "We own 12 vans.") in plain and ("A", "1", "We own 12 vans.") not in other


def test_of_sentences_in_doubt_few_are_tried_and_none_that_is_sure() -> None:
    letter = ready(LETTER)
    found = tagged(letter)
    torn = [[1 / len(PARTS)] * len(PARTS) for _ in found.odds]
    assert 0 < len(list(otherwise(replace(found, odds=torn)))) <= MOST_OTHERWISE
    sure = [[1.0 if PARTS[j] == part else UNSURE / 2 for j in range(len(PARTS))] for part in found.parts]
    assert list(otherwise(replace(found, odds=sure))) == []


def test_the_likeliest_parts_are_a_proposal() -> None:
    letter = ready(LETTER)
    (proposal,) = by_parts(letter)
    assert told(letter, proposal) == [
        ("Q", "1", "1. How many vans do you own?"),
        ("A", "1", "We own 12 vans."),
        ("Q", "2", "2. What did they cost?"),
        ("A", "2", "They cost £9,000 in all."),
    ]


def of_marked(lines: str) -> list[tuple[str, str, str]]:
    letter, found = marked(lines)
    letter.tagged = found
    return [row for proposal in by_parts(letter) for row in told(letter, proposal)]


def test_no_answer_no_proposal() -> None:
    assert of_marked("O Dear Mr Reed\nQ 1. How many vans?") == []


def test_a_question_that_only_introduces_its_parts_is_a_lead_in() -> None:
    letter, found = marked("Q 1. Please tell me the following:\nQ a) how many vans?\nQ b) what cost?\nA a) Four\nA b) £9")
    letter.tagged = found
    (proposal,) = by_parts(letter)
    assert proposal.leads == {"1"}


def test_a_listed_question_that_is_not_restated_but_answered_is_the_question() -> None:
    assert of_marked("R 1. How many vans?\nR 2. What cost?\nR 3. Who repairs them?\nQ 1. How many vans?\nA Four\nA 2. Nine pounds") == [
        ("R", "1", "1. How many vans?"),
        ("Q", "2", "2. What cost?"),
        ("Q", "1", "1. How many vans?"),
        ("A", "1", "Four"),
        ("A", "2", "2. Nine pounds"),
    ]  # fmt: skip


def test_a_readings_questions_are_answered_anew() -> None:
    letter = ready(LETTER)
    best = letter.ranked[0][1]
    anew = list(answered_anew(letter, [(1.0, best), (0.9, best), (0.8, Proposal("nothing"))]))
    assert len(anew) == 1, "the same questions are tried once, none are not tried"
    assert anew[0].name == best.name + "; likeliest answers"
    assert told(letter, anew[0]) == told(letter, best)


def test_an_answer_begins_where_the_question_ends_inside_a_sentence() -> None:
    text = "1. Number of vans twelve in all\n2. Cost of vans nine pounds"
    letter = prepare(document(text))
    proposal = Proposal("cut inside")
    for label, words in (("1", "1. Number of vans"), ("2", "2. Cost of vans")):
        proposal.add("Q", [label], text.index(words), text.index(words) + len(words))
    made = list(answered_anew(letter, [(1.0, proposal)]))
    for p in (p for each in made for p in each.pieces if p.kind == "A"):
        assert all(p.start >= q.end or p.end <= q.start for q in proposal.pieces)


def test_where_no_answer_is_likely_nothing_is_proposed() -> None:
    letter, found = marked("Q 1. How many vans?\nO Yours")
    never = [-50.0] * len(PARTS)
    letter.tagged = replace(found, state=[[0.0, *never[1:]] for _ in found.atoms])
    proposal = Proposal("asks")
    proposal.add("Q", ["1"], 0, len("1. How many vans?"))
    assert list(answered_anew(letter, [(1.0, proposal)])) == []


ANY = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map("".join))


@settings(max_examples=150, deadline=None)
@given(ANY)
def test_dividing_never_fails(text: str) -> None:
    made = document(text)
    check(text, made, divide(made))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map("".join), min_size=1, max_size=12), st.integers(1, 4))
def test_dividing_a_table_never_fails(cells: list[str], cols: int) -> None:
    made = grid([c.replace("\n", " ") for c in cells], cols)
    check(made.text, made, divide(made))


@settings(max_examples=60, deadline=None)
@given(ANY)
def test_proposals_lie_in_the_text_and_every_piece_has_a_label(text: str) -> None:
    letter = ready(text)
    for _, proposal in propose_by_tagger(letter):
        assert all(0 <= p.start < p.end <= len(text) and p.labels and all(p.labels) for p in proposal.pieces)
