"""Small rules by themselves: pointers between answers, spans around furniture, heads in their neighbours' light, places in the letter."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA
from foiparse.divide.heads import settle
from foiparse.divide.numbering import read_head
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.references import resolve
from foiparse.divide.spans import clean_spans, strip_span
from foiparse.document import Document, Paragraph, Span
from tests.divide.letters import document
from tests.divide.test_likely_tables import table

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
LOOK_AT = 1500
SHORT = 25


def refers(*answers: str, lead: int | None = None) -> list[list[str]]:
    """What each answer refers to; questions are "1", "2", …"""
    questions, text = [], ""
    for k, words in enumerate(answers, start=1):
        spans = [Span(len(text), len(text) + len(words))] if words else []
        questions.append(QA(str(k), lead_in=lead == k, answer_spans=spans))
        text += words + "\n"
    resolve(text, questions)
    return [q.refers_to for q in questions]


POINTERS = {
    ("Four.", "As above."): [[], ["1"]],
    ("Four.", "See above"): [[], ["1"]],
    ("Four.", "Please see the answer to question 1."): [[], ["1"]],
    ("Four.", "Same as Q1, and as in 1 above"): [[], ["1"]],
    ("Four.", "See question 2"): [[], []],  # itself
    ("Four.", "See question 7"): [[], []],  # no such question
    ("Four.", "Nine.", "See questions 1 and 2"): [[], [], ["1", "2"]],
    ("Four.", "Nine.", "See questions 1-2."): [[], [], ["1", "2"]],
    ("Four.", "", "As above"): [[], [], ["1"]],  # an unanswered one is passed over
    ("As above",): [[]],
    ("Four.", "As above " + "red " * (SHORT - 2)): [[], ["1"]],
    ("Four.", "As above " + "red " * (SHORT - 1)): [[], []],  # a long answer only mentions it
    ("Four.", "x" * (LOOK_AT - 11) + " see Q1 yes"): [[], ["1"]],
    ("Four.", "x" * (LOOK_AT - 2) + " see Q1 yes"): [[], []],
    ("Four.", "In 2021 we saw"): [[], []],
}  # fmt: skip


@pytest.mark.parametrize("answers", POINTERS)
def test_pointers(answers: tuple[str, ...]) -> None:
    assert refers(*answers) == POINTERS[answers]


def test_a_lead_in_is_no_answer_that_above_means() -> None:
    assert refers("Four.", "Of these:", "As above", lead=2) == [[], [], ["1"]]


def test_spans_without_white_space_and_around_page_furniture() -> None:
    text = " Four vans \nPage 1\n of ours\n"
    spans = [Span(1, 10), Span(12, 18), Span(20, 27)]
    blocks = [Paragraph(s, layer="page_footer" if k == 1 else "body") for k, s in enumerate(spans)]
    letter = prepare(Document(text, list(blocks)))
    assert [text[a:b] for a, b in clean_spans(letter, 0, len(text))] == ["Four vans", "of ours"]
    assert [text[a:b] for a, b in clean_spans(letter, 0, 12)] == ["Four vans"]
    assert [text[a:b] for a, b in clean_spans(letter, 12, len(text))] == ["of ours"]
    assert [text[a:b] for a, b in clean_spans(letter, 0, 13)] == ["Four vans"]
    assert strip_span("  ab ", 0, 5) == Span(2, 4) and strip_span("    ", 1, 3) == Span(3, 3)


def test_a_proposal_takes_no_empty_piece_and_gives_its_labels_in_text_order() -> None:
    made = Proposal("a reading")
    made.add("A", ["2"], 9, 12)
    made.add("Q", ["1"], 5, 5)
    made.add("Q", ["1"], 5, 4)
    made.add("Q", ["1", "2"], 0, 1)
    assert [(p.kind, p.start) for p in made.pieces] == [("A", 9), ("Q", 0)] and made.labels == ["1", "2"]
    assert (made.regular, made.pieces[0].sure, made.notes, made.leads) == (1.0, 0.8, [], set())


SETTLED: list[tuple[list[str], list[str]]] = [
    (["10 - 19", "11 - 4"], ["10", "11"]),
    (["10 - 19", "12 - 4"], ["10,11,12,13,14,15,16,17,18,19", "12"]),
    (["9 - 0", "10 - 19"], ["9", "10"]),  # the last of its list
    (["Q9 - 0", "10 - 19"], ["9", "10,11,12,13,14,15,16,17,18,19"]),  # of another form
    (["9. Why", "10 - 19"], ["9", "10,11,12,13,14,15,16,17,18,19"]),
    (["10 - 19"], ["10,11,12,13,14,15,16,17,18,19"]),
    (["1. A", "2. B", "1 & 2. C"], ["1", "2", "a1,2"]),
    (["1 & 2. C", "3. A"], ["1,2", "3"]),
    (["2. A", "1. B", "1 & 2. C"], ["2", "1", "1,2"]),
    (["1. A", "x", "2. B", "1 & 2. C"], ["1", "", "2", "a1,2"]),
    (["Q1. A", "Q2. B", "1 & 2. C"], ["1", "2", "1,2"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), SETTLED)
def test_heads_in_their_neighbours_light(lines: list[str], labels: list[str]) -> None:
    heads = settle([read_head(line) for line in lines])
    told = ["" if h is None else ("a" if h.tag == "a" else "") + ",".join(".".join(map(str, p)) for p in h.paths) for h in heads]
    assert told == labels


def test_exchanged_labels_only_where_most_are_not() -> None:
    def tags(*lines: str) -> str:
        return "".join(h.tag for h in settle([read_head(line) for line in lines]) if h)

    assert tags("Q1. a", "A1. b", "Q2. c", "A2. d", "A3. e", "Q3. f") == "qaqaqa"
    assert tags("Q1. a", "A1. b", "A2. e", "Q2. f") == "qaaq", "half of them is no slip"
    assert tags("Q1. a", "A1. b", "Q2. c", "A2. d", "A3. e", "Q4. f") == "qaqaaq"


LETTER = "Fleet\nDear Mr Reed\nYou asked for the following:\n1. vans\nThe factors that we weighed were:\n1. cost\nYours sincerely\nA Clerk"


def ready() -> Prepared:
    return prepare(document(LETTER))


def test_units_at_and_between_offsets() -> None:
    letter = ready()
    at = LETTER.index
    assert [letter.unit_at(n) for n in (0, 4, 5, 6, at("1. vans"), at("1. vans") + 6, len(LETTER))] == [0, 0, 1, 1, 3, 3, 8]
    assert [u.index for u in letter.between(0, 6)] == [0]
    assert [u.index for u in letter.between(0, 7)] == [0, 1]
    assert [u.index for u in letter.between(3, at("1. vans"))] == [0, 1, 2], "the one that the start cuts comes first"
    assert [u.index for u in letter.between(5, at("1. vans"))] == [1, 2]
    assert letter.between(len(LETTER), len(LETTER) + 5) == []


def test_where_the_closing_words_begin() -> None:
    letter = ready()
    closing = LETTER.index("Yours")
    assert letter.tail_after(0) == letter.tail_after(closing - 1) == closing
    assert letter.tail_after(closing) == len(LETTER), "what begins there already"
    assert letter.tail_after(0, 20) == 20 and letter.tail_after(0, len(LETTER)) == closing
    assert letter.greeting == 6
    again = prepare(document("Yours sincerely\nDear Mr Reed\nFour.\nDear Ms Field\nNine."))
    assert again.tail_after(0) == again.text.index("Dear Ms"), "above the greeting nothing closes; a second one does"


def test_what_introduces_a_list() -> None:
    letter = ready()
    assert [letter.introduced(k) for k in (0, 3, 4, 5)] == [False, True, False, False]
    assert [letter.own_list(k) for k in (0, 3, 5)] == [False, False, True]
    assert letter.in_own_list(LETTER.index("1. cost")) and not letter.in_own_list(LETTER.index("1. vans"))
    above = prepare(document("The factors that we weighed were:\n1. cost\nDear Mr Reed"))
    assert not above.own_list(1), "above the greeting the requester may speak"


@pytest.mark.parametrize(
    ("lines", "data"),
    [
        ("Year|Vans\n1. 2019|4\n2. 2020|5", True),
        ("1. 2019|4\n2. How many?|5", False),  # a cell asks
        ("1. 2019|4", False),  # one row
        ("1. vans\n2. cars", False),  # one column
        ("Question|Answer\n1. vans|4", False),
        ("1|Vans|12\n2|Cars|4\n3|Garage|Marlow", False),  # rows that are counted may be questions
    ],
)
def test_numbers_in_a_table_of_data_count_no_questions(lines: str, data: bool) -> None:
    text, grid = table(lines)
    letter = prepare(Document(text, [grid]))
    assert letter.data == ({0} if data else set())
    assert any(h is not None for h in letter.heads) is not data
