"""Which line goes on with the line above it, from lines made by hand: gaps, looks, edges, markers, tags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foiparse.document import Style
from foiparse.read.pdf.paragraphs import Measure, build, measure
from foiparse.read.pdf.parts import Line, Tag, Word, line_of

SIZE, LEFT, MARGIN, STEP = 10.0, 72.0, 500.0, 13.0
FULL = 495.0  # a line that ends here has no room for another word
PLAIN, BOLD = Style(size=SIZE), Style(size=SIZE, bold=True)
KNOWN = Measure({(SIZE, False): STEP, (SIZE, True): STEP})


def line(
    text: str, row: float, x0: float = LEFT, x1: float = FULL, style: Style = PLAIN, tag: Tag | None = None, size: float = SIZE
) -> Line:
    """A line whose words share out its width."""
    words, base = [], 100 + STEP * row
    parts = text.split()
    step = (x1 - x0) / max(len(text), 1)
    at = x0
    for part in parts:
        words.append(Word(part, at, base - size, at + step * len(part), base + 2, base, style, size, tag=tag))
        at += step * (len(part) + 1)
    made = line_of(words)
    return replace(made, margin=MARGIN, left=LEFT)


def parted(*lines: Line, cell: bool = False) -> list[str]:
    return [" / ".join(each.text for each in para.lines) for para in build(list(lines), 1, KNOWN, cell)]


ONE = "The register is kept by the team at the depot in Lower Fenwick"
TWO = "and it is dated on the first day of each quarter of the year"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([line(ONE, 0), line(TWO, 1)], 1),
        ([line(ONE, 0), line(TWO, 1.5)], 2),
        ([line(ONE, 0), line(TWO, 0.1)], 2),
        ([line(ONE, 0), line("Costs", 1, x1=110, size=14)], 2),
        ([line(ONE, 0, x1=300), line("Twelve vans.", 1, x1=130)], 2),
        ([line(ONE, 0), line("3. How many vans are leased to the team", 1)], 2),
        ([line(ONE + " under section", 0), line("12. We keep it for a year and no longer than that", 1)], 1),
        ([line(ONE + " under section", 0), line("• We keep it for a year and no longer than that", 1)], 2),
        ([line(ONE + " on the", 0), line("Part 2 of the register and on no other part of it", 1)], 2),
        ([line("1. " + ONE, 0), line("7. of the year, and no longer", 1)], 1),
        ([line("1. " + ONE + ".", 0), line("7. We keep it for a year", 1)], 2),
        ([line("1. " + ONE, 0), line("2. We keep it for a year", 1)], 2),
        ([line("https://a.example/one", 0), line("https://a.example/two", 1)], 2),
    ],
    ids=[
        "running text", "a gap", "beside it", "a heading", "ended on purpose", "a question", "a number of the sentence",
        "a bullet", "a label", "a number out of order", "out of order after a full stop", "the next number", "two addresses",
    ],
)  # fmt: skip
def test_gaps_sizes_and_markers(lines: list[Line], paragraphs: int) -> None:
    assert len(parted(*lines)) == paragraphs


@pytest.mark.parametrize(
    ("first", "second", "paragraphs"),
    [
        (line(ONE, 0, style=BOLD), line(TWO, 1), 2),
        (line(ONE, 0, style=BOLD), line(TWO, 1, style=BOLD), 1),
        (line(ONE, 0), line("www.wexcombe.example/log is where", 1, style=Style(size=SIZE, colour="0000FF")), 1),
        (line(ONE, 0), line("Twelve vans are leased by the depot", 1, style=Style(size=SIZE, colour="0000FF")), 2),
        (line(ONE + ".", 0), line(TWO, 1, style=BOLD), 2),
    ],
    ids=["a bold question", "bold throughout", "a link in its colour", "a coloured line", "after a full stop"],
)
def test_a_new_look_begins_a_paragraph(first: Line, second: Line, paragraphs: int) -> None:
    assert len(parted(first, second)) == paragraphs


def mixed(text: str, bold: int, row: float) -> Line:
    """A line whose first words are bold."""
    made = line(text, row)
    for word in made.words[:bold]:
        word.style = BOLD
    return replace(made, style=None)


def test_a_line_that_begins_bold_goes_on_unless_a_sentence_ended() -> None:
    assert len(parted(line(ONE, 0), mixed(TWO, 2, 1))) == 1
    assert len(parted(line(ONE + ".", 0), mixed(TWO, 2, 1))) == 2
    assert len(parted(mixed(ONE + " of the", 3, 0), line(TWO, 1, style=BOLD))) == 1, "it needs more"


@pytest.mark.parametrize(
    ("tags", "text", "paragraphs"),
    [
        ((Tag(1), Tag(2)), "Twelve vans are leased by the team at the depot in town", 2),
        ((Tag(1), Tag(2)), TWO, 1),
        ((Tag(1), Tag(1)), "2. Twelve vans are leased by the team at the depot", 1),
    ],
    ids=["two blocks", "two blocks that cut a sentence", "one block, whatever stands in it"],
)
def test_what_the_tags_say(tags: tuple[Tag, Tag], text: str, paragraphs: int) -> None:
    assert len(parted(line(ONE, 0, tag=tags[0]), line(text, 1, tag=tags[1]))) == paragraphs


def test_one_block_of_two_looks_is_a_question_and_its_answer() -> None:
    question, answer = line(ONE + "?", 0, style=BOLD, tag=Tag(1)), line(TWO, 1, tag=Tag(1))
    assert len(parted(question, answer)) == 2


@pytest.mark.parametrize(
    ("first", "second", "paragraphs"),
    [
        ((72, FULL), (90, FULL), 2),
        ((72, FULL), (60, FULL), 1),
        ((140, FULL), (72, FULL), 2),
        ((100, FULL), (72, FULL), 1),
    ],
    ids=["further in", "a little out", "far out", "a first line set in"],
)
def test_left_edges(first: tuple[float, float], second: tuple[float, float], paragraphs: int) -> None:
    one = line("Register", 0, first[0], first[1])  # one word: nothing that the next line could hang under
    assert len(parted(one, line(TWO, 1, second[0], second[1]))) == paragraphs


def test_a_line_under_the_words_after_a_marker_goes_on() -> None:
    one = line("1. " + ONE, 0)
    under = one.words[1].x0
    assert len(parted(one, line(TWO, 1, under))) == 1
    assert len(parted(one, line(TWO, 1, under), line(ONE, 2, under))) == 1
    assert len(parted(one, line(TWO, 1, under), line(ONE, 2, LEFT))) == 2, "out of the item again"


@pytest.mark.parametrize(
    ("lines", "cell", "paragraphs"),
    [
        ([line("Wexcombe Council", 0, 380, 498), line("Depot Road", 1, 420, 498)], False, 2),
        ([line("The cost of the lease of", 0, 380, 498), line("all vans", 1, 430, 498)], True, 1),
        ([line("Freedom of Information", 0, 200, 372), line("Reply", 1, 260, 312)], False, 2),
    ],
    ids=["an address at the right", "a cell set flush right", "a title in the middle"],
)
def test_lines_set_right_or_centred(lines: list[Line], cell: bool, paragraphs: int) -> None:
    assert len(parted(*lines, cell=cell)) == paragraphs


@pytest.mark.parametrize(
    ("first", "second", "paragraphs"),
    [
        ("See https://www.wexcombe.example/freedom-of/", "information/log_2024.html", 1),
        ("See www.wexcombe.example/freedom", "Twelve vans", 2),
        (ONE, TWO, 1),
        (ONE + ".", TWO, 2),
        (ONE, "Twelve vans are leased", 2),
    ],
    ids=["an address goes on", "an address ends", "broken early", "after a full stop", "a new sentence"],
)
def test_a_line_broken_early(first: str, second: str, paragraphs: int) -> None:
    assert len(parted(line(first, 0, x1=400), line(second, 1, x1=LEFT + 6 * len(second)))) == paragraphs


def test_the_leading_is_learnt_from_lines_that_run_on() -> None:
    rows = [line(ONE, n) for n in range(4)] + [line(ONE, 6)]
    assert measure([rows]).of(rows[0]) == STEP + 0.25
    assert measure([[line(ONE, 0)]]).of(rows[0]) == pytest.approx(1.35 * SIZE), "too few lines to measure"
