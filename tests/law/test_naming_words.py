"""The questions that words name, and which of several citations a name belongs to; scope by what stands elsewhere."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA
from foiparse.document import Span
from foiparse.law.naming import groups, heading, named, named_for, strongly
from foiparse.law.scope import Place
from foiparse.law.spread import marked, refuses_whole, settle, spoken_of
from foiparse.letter import Citation

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
APART = 14
NOTE_WITHIN = 320
OPENING = 700

FIVE = ["1", "2", "3", "4", "5"]

NAMED = {
    "for question 3": "3",
    "for Q3 and Q5": "3 5",
    "questions 1, 2 and 4": "1 2 4",
    "questions 2-4": "2 3 4",
    "questions 2 to 4": "2 3 4",
    "questions 4 to 2": "4 2",
    "parts (1) and (3)": "1 3",
    "question no. 2": "2",
    "question 7": "",
    "all but part (3)": "1 2 4 5",
    "all except for questions 2 and 3": "1 4 5",
    "the third question": "3",
    "your first and your last question": "5",
    "the tenth question": "",
    "your final point": "5",
    "room 3": "",
    "in 3 cases": "",
}


@pytest.mark.parametrize("words", NAMED)
def test_named(words: str) -> None:
    assert " ".join(named(words, FIVE)) == NAMED[words]


def test_labels_with_parts_and_stars() -> None:
    assert named("questions 1(a), 1.b and 2a", ["1.a", "1.b", "2.a", "2.b"]) == ["1.a", "1.b", "2.a"]
    assert named("points 1 and 2", ["*1", "*2"]) == ["*1", "*2"]
    assert named("points 1 and 2", ["*1", "2"]) == ["2"], "stars count only where no number is printed"
    assert named("questions 1-60", [str(n) for n in range(1, 70)]) == [str(n) for n in range(1, 61)]
    assert named("questions 1-61", [str(n) for n in range(1, 70)]) == ["1", "61"]


def test_names_near_each_other_are_one_list() -> None:
    near, far = "question 2" + " " * APART + "question 3", "question 2" + " " * (APART + 1) + "question 3"
    assert [(a, b, n) for a, b, n in groups(near, FIVE)] == [(0, len(near), ["2", "3"])]
    assert [n for *_, n in groups(far, FIVE)] == [["2"], ["3"]]
    assert [n for *_, n in groups("Not question 2 now. Question 3", FIVE)] == [["2"], ["3"]]
    assert groups("x question 2 and question 2", FIVE) == [(2, 27, ["2"])]


def of(text: str, labels: list[str] | None = None) -> list[list[str]]:
    """For each citation "s40", "s43" … of a one-sentence text the questions named for it."""
    cited = [(k, k + 3) for k in range(len(text)) if text.startswith("s4", k)]
    return [named_for(text, (0, len(text)), cited, k, labels or FIVE) for k in range(len(cited))]


FOR = {
    "For questions 1 and 2, s40 applies": [["1", "2"]],
    "s40 applies to question 2": [["2"]],
    "s40 applies": [[]],
    "For question 1 we rely on s40, and for question 2 on s43": [["1"], ["2"]],
    "s40 stands for question 1 while s43 does for question 2": [["1"], ["1"]],
    "s40 is for question 1; but s43 and s41": [["1"], ["1"], ["1"]],
    "questions 1 and 2 are under s40 and s43 respectively": [["1"], ["2"]],
    "questions 1, 2 and 3 are under s40 and s43 respectively": [["1", "2", "3"], ["1", "2", "3"]],
    "For question 1: see what is below\nQuestion 2: s40 applies": [["2"]],  # a line of its own
}


@pytest.mark.parametrize("text", FOR)
def test_named_for_one_of_several_citations(text: str) -> None:
    assert of(text) == FOR[text]


def test_a_heading_above_names_its_questions() -> None:
    text = "Question 2\nThe price is exempt. It is said in question 3 that s43 applies"
    at = text.index("s43")
    assert heading(text, at, 0, FIVE) == ["2"]
    assert heading(text, at, 5, FIVE) == [], "not above the floor"
    assert heading("As regards question 4, s43", 23, 0, FIVE) == ["4"]
    assert heading("We said in question 4 that s43", 27, 0, FIVE) == []
    assert heading("Question 2\n" + "x" * 880 + " s43", 892, 0, FIVE) == ["2"]
    assert heading("Question 2\n" + "x" * 900 + " s43", 912, 0, FIVE) == [], "too far above"


def test_a_sentence_that_opens_with_its_questions() -> None:
    def opens(text: str) -> list[str]:
        return strongly(text, (0, len(text)), text.index("s43"), FIVE)

    assert opens("For questions 2 and 3, s43 applies") == ["2", "3"]
    assert opens("In relation to question 2 s43 applies") == ["2"]
    assert opens("Regarding question 2 s43 applies") == ["2"]
    assert opens("Question 2: s43 applies") == []
    assert opens("For this reason, and in question 2, s43 applies") == []
    assert opens("For the price s43 applies") == []


def test_where_a_citation_stands() -> None:
    text = "Before that. The price is\nexempt, s43 applies, in part. After."
    low, at = text.index("exempt"), text.index("s43")
    place = Place(text, (low, low + 33), [(0, 6), (at, at + 3)], 1)
    assert (place.start, place.said()) == (at, "exempt, s43 applies, in part. Aft")
    assert place.about() == "exempt, s43 applies, in part. Aft", "nothing of the line before"
    assert place.near() == text
    long = "x" * 300 + " s43 " + "y" * 300
    assert Place(long, (301, 304), [(301, 304)], 0).near() == "x" * 199 + " s43 " + "y" * 199
    assert Place(long, (301, 304), [(301, 304)], 0).about() == "x" * 259 + " s43"


def joint(text: str, *labels: str) -> list[tuple[int, int]]:
    return refuses_whole(text, [QA(x, answer_spans=[Span(0, len(text))]) for x in labels])


REFUSED = "Your request is refused under section 14."
WHOLE = {
    REFUSED: True,
    "Your requests exceed the limit.": True,
    "Your request is answered.": False,  # refuses nothing
    "It is refused under section 14.": False,  # not the request as such
    "Your request is refused; the figures are below.": False,  # something is given
    "The names in your request are refused.": False,  # a part
    "Your request is refused under section 14, for it would take the whole office many weeks to search. Please see below": True,
    "x" * (OPENING - len(REFUSED)) + REFUSED: False,
    " " * (OPENING - len(REFUSED)) + REFUSED: True,
    " " * OPENING + REFUSED: False,
}


@pytest.mark.parametrize("text", WHOLE)
def test_an_answer_of_all_that_refuses_the_request(text: str) -> None:
    assert joint(text, "1", "2") == ([(0, len(text))] if WHOLE[text] else [])


def test_whose_answer_refuses_the_whole() -> None:
    assert joint(REFUSED, "1") == []
    assert joint(REFUSED, "*1", "*2") == []
    assert joint(REFUSED, "1", "*2") == [(0, len(REFUSED))]
    spans = [QA("1", answer_spans=[Span(0, 41)]), QA("2", answer_spans=[Span(0, 41), Span(41, 42)])]
    assert refuses_whole(REFUSED + " ", spans) == []
    assert refuses_whole(REFUSED, []) == []


def test_a_note_on_small_numbers_bears_on_the_answers_that_print_the_mark() -> None:
    text = "Vans: <5\nCars: 12\nBikes: * \nNumbers below five are exempt under s40."
    spans = [(0, 9, "1"), (9, 18, "2"), (18, 28, "3")]
    at = text.index("s40")
    assert marked(text, at, spans) == ["1", "3"]
    assert marked(text.replace("below five", "of staff").replace("<5", "9").replace("*", "8"), at, spans) == []
    for space, bears in ((NOTE_WITHIN - 1, ["1"]), (NOTE_WITHIN, [])):
        letter = " *" + " " * space + "s40"
        assert marked(letter, letter.index("s40"), [(0, 3, "1")]) == bears


ASKED = {"1": "How many vans are owned?", "2": "Which garages repair them?", "3": "Who drives?"}


def test_a_joint_answer_speaks_of_the_question_whose_words_it_shares() -> None:
    assert spoken_of(("the garage is exempt",), ASKED) == ["2"]
    assert spoken_of(("garages and drives",), ASKED) == ["2", "3"]
    assert spoken_of(("it is exempt", "the vans are hired; it is exempt"), ASKED) == ["1"]
    assert spoken_of(("it is exempt",), ASKED) == ["1", "2", "3"]
    assert spoken_of(("vans, garages, drives",), ASKED) == ["1", "2", "3"]
    assert spoken_of(("the vans",), {"1": "How many vans?", "2": "Which vans?"}) == ["1", "2"]


def settled(letter: str, *citations: tuple[str, str, str, list[str]], pointing: list[str] | None = None) -> list[list[str]]:
    """The questions of each citation (provision, its words, role, questions) after settling; the answers are the lines "1: …"."""
    spans, at = [], 0
    for line in letter.split("\n"):
        label, colon, _ = line.partition(": ")
        if colon and label.isdigit():
            spans.append((at + 3, at + len(line), label))
        at += len(line) + 1
    made = []
    for provision, words, role, questions in citations:
        start = letter.index(words)
        made.append(Citation(provision=provision, span=(start, start + len(words)), role=role, questions=questions))  # type: ignore[arg-type]
    settle(made, letter, spans, pointing or [])
    return [c.questions for c in made]


def test_what_is_explained_outside_the_answers() -> None:
    letter = "1: exempt s43\n2: exempt s40\n3: four\nOn s43a we say"
    inside = ("foia:43(2)", "s43\n", "relied_on", ["1"])
    names = ("foia:40", "s40", "relied_on", ["2"])
    assert settled(letter, inside, names, ("foia:43", "s43a", "relied_on", []))[-1] == ["1"]
    assert settled(letter, inside, names, ("foia:43(2)", "s43a", "relied_on", ["3"]))[-1] == ["3"], "it names its question"
    assert settled(letter, inside, names, ("foia:43(2)", "s43a", "relied_on", ["2", "3"]), pointing=["3", "2"])[-1] == ["1", "3"]
    assert settled(letter, inside, names, ("foia:43(2)", "s43a", "mentioned", []))[-1] == []
    assert settled(letter, inside, names, ("foia:43(3)", "s43a", "relied_on", []))[-1] == []
    assert settled(letter, ("foia:43(2)", "s43\n", "mentioned", ["1"]), ("foia:43(2)", "s43a", "relied_on", []))[-1] == []


POINTERS = {
    "As above": ["1", "2"],
    "Ditto": ["1", "2"],
    "See the answer to question 1": ["1", "2"],
    "See question 3": ["1"],
    "See the annex": ["1"],
    "As above, four in all of them and one more that is hired, for the whole of the year to the end of March": ["1"],
    "Four, as above": ["1"],
}


@pytest.mark.parametrize("answer", POINTERS)
def test_an_answer_that_points_to_another_takes_its_citations(answer: str) -> None:
    assert settled(f"1: exempt s43\n2: {answer}\n3: four", ("foia:43", "s43", "relied_on", ["1"])) == [POINTERS[answer]]
    assert settled(f"1: exempt s43\n2: {answer}\n3: four", ("foia:43", "s43", "mentioned", ["1"])) == [["1"]]


def test_a_pointer_that_relies_itself_or_comes_first_follows_nothing() -> None:
    assert settled("1: As above\n2: exempt s43", ("foia:43", "s43", "relied_on", ["2"])) == [["2"]]
    both = settled(
        "1: exempt s43\n2: As above, s40", ("foia:43", "s43", "relied_on", ["1"]), ("foia:40", "s40", "relied_on", ["2"])
    )
    assert both == [["1"], ["2"]]
