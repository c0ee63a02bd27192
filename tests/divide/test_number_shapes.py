"""Numbers at the head of a line, shape by shape: what is read, in which form, and which words are left for the question."""

from __future__ import annotations

import pytest

from foiparse.divide.numbering import is_first, read_head, runs_on, successor

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
HIGHEST = 199


def read(plain: str) -> tuple[str, str, str, str] | None:
    """(tag, form, labels, the words after the head); None where no number is read."""
    head = read_head(plain)
    if head is None:
        return None
    assert head.bare == (not plain[head.length :].strip(" .:-–)"))
    return head.tag, head.form, ",".join(".".join(p for p in path if p) for path in head.paths), plain[head.length :]


# line → tag, form, labels, words left. A form tells lists apart that stand side by side: "1." from "(1)" from "Q1".
ONE = {
    # bare numbers, by their stop
    "1. How many?": ("n", "1.", "1", "How many?"),
    "(3) How many?": ("n", "(1)", "3", "How many?"),
    "3) How many?": ("n", "1)", "3", "How many?"),
    "4 - The total": ("n", "1-", "4", "The total"),
    "4 – The total": ("n", "1–", "4", "The total"),
    "1, How many?": ("n", "weak", "1", " How many?"),
    "10 How many": ("n", "weak", "10", "How many"),
    "12": ("n", "weak", "12", ""),
    "12)": ("n", "1)", "12", ""),
    # decimals, letters and romans after the number
    "1.2 How many?": ("n", "11", "1.2", "How many?"),
    "1.2. how many?": ("n", "11.", "1.2", "how many?"),
    "1.2.3 How many?": ("n", "111", "1.2.3", "How many?"),
    "1.2.3. How many?": ("n", "111.", "1.2.3", "How many?"),
    "1a. How many?": ("n", "11.", "1.a", "How many?"),
    "1a How many?": ("n", "11", "1.a", "How many?"),
    "1.a 14 May": ("n", "11", "1.a", "14 May"),
    "1.b No": ("n", "11", "1.b", "No"),
    "1(a) how many?": ("n", "11", "1.a", "how many?"),
    "1 (iv) How many?": ("n", "11", "1.iv", "How many?"),
    "5c - How": ("n", "11-", "5.c", "How"),
    "5 (c)": ("n", "11", "5.c", ""),
    # a number and its first part on one line
    "4. (iv) Who": ("n", "1.", "4.iv", "Who"),
    "Q1 (a) How": ("q", "q", "1.a", "How"),
    "Q1) a) How": ("q", "q", "1.a", "How"),
    "4. A) Who": ("n", "1.", "4", "A) Who"),
    "1) a)": ("n", "1)", "1", "a)"),
    # letters alone
    "A. How many?": ("s", "a.", "a", "How many?"),
    "a - How many": ("s", "a-", "a", "How many"),
    "(a) How many?": ("s", "(a)", "a", "How many?"),
    "xiv) How many?": ("s", "a)", "xiv", "How many?"),
    "IV. How many?": ("s", "a.", "iv", "How many?"),
    "A: Forty": ("a", "letter:", "", "Forty"),
    "Q: How many": ("q", "letter:", "", "How many"),
    # numbers with a word
    "Q1 How many?": ("q", "q", "1", "How many?"),
    "Q 1 How many?": ("q", "q", "1", "How many?"),
    "Q01 How many?": ("q", "q", "1", "How many?"),
    "Q5c": ("q", "q", "5.c", ""),
    "Q5C How": ("q", "q", "5.c", "How"),
    "A1 Forty": ("a", "a", "1", "Forty"),
    "A 1. Forty": ("a", "a", "1", "Forty"),
    "R 1 None": ("a", "r", "1", "None"),
    "Question 3(b): How many?": ("q", "question", "3.b", "How many?"),
    "Question 3b How many?": ("q", "question", "3.b", "How many?"),
    "Question 3.2 How many?": ("q", "question", "3.2", "How many?"),
    "Question ten: how many": ("q", "question", "10", "how many"),
    "Question A": ("q", "question a", "a", ""),
    "Question A: how many?": ("q", "question a", "a", "how many?"),
    "Item 5. How": ("q", "iuestion", "5", "How"),
    "Ateb 2: Pedair": ("a", "auestion", "2", "Pedair"),
    "Answer 2. Forty": ("a", "auestion", "2", "Forty"),
    "Answer: 3.": None,  # a figure after a label
    # parts without a stop, in small letters, where a question's words follow
    "1.2 how many?": ("n", "11", "1.2", "how many?"),
    "1.2.3 how many?": ("n", "111", "1.2.3", "how many?"),
    "3.1.2 the register": ("n", "111", "3.1.2", "the register"),
    "10b how": ("n", "11", "10.b", "how"),
    "1.a How many": ("n", "11", "1.a", "How many"),
    "Q1.a Number of": ("q", "q", "1.a", "Number of"),
    "A2.b £72": ("a", "a", "2.b", "£72"),
    "ii. a) 88": ("s", "a.", "ii.a", "88"),
    "b. a) 88": ("s", "a.", "b", "a) 88"),
    "Secondly, how many": ("n", "first", "2", "how many"),
    "Third - how many": ("n", "first", "3", "how many"),
    # words that name a question that is answered
    "Answer to question 3: forty": ("a", "named", "3", "forty"),
    "As to question 5 we own": ("a", "named", "5", "we own"),
    "For Q5 we own": ("a", "named", "5", "we own"),
    "In relation to Q5 we own": ("a", "named", "5", "we own"),
    "5. Point 1 I find": ("a", "named", "1", "I find"),
    # but a paragraph that names its own number, an answer, or a one-letter label keeps its number
    "5. Point 5. I find": ("n", "1.", "5", "Point 5. I find"),
    "5. Answer 1. I find": ("n", "1.", "5", "Answer 1. I find"),
    "5. Regarding point 1. I find": ("n", "1.", "5", "Regarding point 1. I find"),
    "5. P1. I find": ("n", "1.", "5", "P1. I find"),
    # in brackets, quoted, after a bullet
    "(Q1) How many?": ("q", "q", "1", "How many?"),
    "[Q2] How many?": ("q", "q", "2", "How many?"),
    "“a) How many?": ("s", "a)", "a", "How many?"),
    '"(1) How many?': ("n", "(1)", "1", "How many?"),
    "'2. How many?": ("n", "1.", "2", "How many?"),
    "• 1. How many?": ("n", "1.", "1", "How many?"),
    "• 1 How many?": ("b", "•", "", "1 How many?"),
    "- 2 vans": ("b", "-", "", "2 vans"),
    "- 4,818 were about housing": ("b", "-", "", "4,818 were about housing"),
    "- 3 May 2024": ("b", "-", "", "3 May 2024"),
    "o How many": ("b", "o", "", "How many"),
    # the letter's edge of what counts as a number
    f"{HIGHEST}. How many?": ("n", "1.", "199", "How many?"),
    f"Q{HIGHEST} How many": ("q", "q", "199", "How many"),
    "Q2. March 2026": ("q", "q", "2", "March 2026"),
    "2. hours": ("n", "1.", "2", "hours"),
}  # fmt: skip

GROUPS = {
    "1-3. The same": ("n", "1.", "1,2,3", "The same"),
    "1-3) The same": ("n", "1)", "1,2,3", "The same"),
    "1 to 3. Same": ("n", "1.", "1,2,3", "Same"),
    "1 & 2 Same": ("n", "1", "1,2", "Same"),
    "1; 2 Same": ("n", "1", "1,2", "Same"),
    "2.-5. Not held": ("n", "1.", "2,3,4,5", "Not held"),
    "Q2 & Q4: none": ("q", "q", "2,4", "none"),
    "Q2/3 none": ("q", "q", "2,3", "none"),
    "Q5 - Q7. none": ("q", "q", "5,6,7", "none"),
    "Qs 1 and 2: none": ("q", "question", "1,2", "none"),
    "Questions 1 through 3: none": ("q", "question", "1,2,3", "none"),
    "Questions 4, and 6": ("q", "question", "4,6", ""),
    "Questions 1c and 1d. none": ("q", "question", "1.c,1.d", "none"),
    "Questions 1c, d and e: none": ("q", "question", "1.c,1.d,1.e", "none"),
    "Questions 1-62: none": ("q", "question", ",".join(map(str, range(1, 63))), "none"),
    "Questions 1, 3-5: none": ("q", "question", "1,3,4,5", "none"),
    "In relation to part a: none": ("a", "puestion a", "a", "none"),
    "Part (a) and (c). None": ("q", "puestion a", "a,c", " None"),
    "Cwestiwn 1 / Question 1: Faint": ("q", "cuestion", "1", "Faint"),
    # the group ends before what is no question: a length of time, a date, a number too high, a letter without its number
    "Questions 1 and 3 years": ("q", "question", "1", "and 3 years"),
    "Questions 2 and 3 April 2020": ("q", "question", "2", "and 3 April 2020"),
    "Questions 1 and 300": ("q", "question", "1", "and 300"),
    "Questions 1 and b": ("q", "question", "1", "and b"),
    # a range that runs backwards is none
    "3-1. The same": ("n", "1", "3", "-1. The same"),
}

NONE = (
    "(3 How many", "Question3 How many?", "Q three how many", "1.2 km of road", "1.2", "A - How many", "B: How many",
    "(a How many", "A 1 Forty", "Answer: 3", "Answer = 3", "Our answer: 3", "re: Q5 we own", "To Q5 we own", "Pt a) How many", "“How many",
    "1/how many", "123", "200. How many?", "Q200 How many", "Q0 How many", "0. How many", "01. How many?", "Response 14-02-2022",
    "Q2 March 2026", "12 03 2020", "1st May 2020", "10 x vans", "10% of", "5-10 years", "5 - 10 days", "2 hours", "2 how", "2 £5", "10b pencils", "3d printers", "2a day",
    "5 c) How", "[2] How many?", "[Annex] x", "”5. How many", "Tenth, how", "",
)  # fmt: skip


@pytest.mark.parametrize("line", [*ONE, *GROUPS])
def test_a_head_and_what_it_leaves(line: str) -> None:
    assert read(line) == {**ONE, **GROUPS}[line]


def test_a_range_of_too_many_is_no_group() -> None:
    head = read_head("Questions 1-63: none")
    assert head is not None and head.paths == [("1",)]


@pytest.mark.parametrize("line", NONE)
def test_no_number_is_read(line: str) -> None:
    assert read(line) is None


def test_a_dash_between_numbers_may_part_a_question_from_its_value() -> None:
    ranged, value = read_head("10 - 19"), read_head("10 - How many")
    assert ranged is not None and value is not None
    assert ranged.path == ("10",)
    assert ("10 - 19"[: ranged.alone], len(ranged.paths), value.alone) == ("10 - ", 10, 0)


@pytest.mark.parametrize(
    ("part", "following", "runs"),
    [
        ("1", "2", True), ("9", "10", True), ("1", "1", False), ("1", "3", False), ("2", "1", False),
        ("a", "b", True), ("a", "c", False), ("y", "z", True), ("z", "{", False),
        ("i", "ii", True), ("iv", "v", True), ("v", "vi", True), ("xiv", "xv", True), ("i", "iii", False), ("ii", "i", False),
        ("h", "i", True), ("i", "j", True), ("v", "w", True), (None, "1", False), ("1", None, False), ("9", ":", False),
    ],
)  # fmt: skip
def test_numbers_letters_and_romans_run_on(part: str | None, following: str | None, runs: bool) -> None:
    assert runs_on(part, following) is runs


def test_where_a_series_begins_and_goes_on() -> None:
    assert [p for p in ("1", "2", "a", "b", "i", "ii", None) if is_first(p)] == ["1", "a", "i"]
    assert [successor(p) for p in ("3", "c", "y", "z", "iv")] == ["4", "d", "z", None, None]
