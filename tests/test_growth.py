"""Long letters of shapes in which every answer could be compared with every question: the work must not grow with their product.

Work is counted in calls of Python functions, not by the clock; three times the questions must cost about three times, never nine. (Not two: what
the tagger makes of such letters differs with their length, and so does the work by half as much again.)
"""

from __future__ import annotations

import cProfile
from collections.abc import Callable

import pytest

import foiparse

MOST = 4.9  # times the calls for three times the letter: so many if a third of the work for FEW grows as the square
FEW, MANY = 220, 660  # questions: below two hundred numbers are read as numbers, above that as stars


def _wrap(inside: str) -> str:
    return f"Dear Ms Orme\n\nYou asked:\n\n{inside}\n\nYours sincerely\n"


def _asked(n: int, answer: str = "") -> str:
    return "\n".join(f"{i}. How many vans of kind {i} do you own?{answer.format(i)}" for i in range(1, n + 1))


SHAPES: dict[str, Callable[[int], str]] = {
    "a block of questions, then answers without numbers that all point on": lambda n: _wrap(
        _asked(n)
        + "\n\nOur response\n\n"
        + "\n\n".join(f"We hold {7 * i} of these. Section {i % 40} does not apply; see the reasons below." for i in range(n))
    ),
    "answers that refer to numbered notes": lambda n: _wrap(
        _asked(n, "\n\nExempt, see note {}.\n")
        + "\nNotes\n\n"
        + "\n".join(f"{i}. Section 31 is engaged for number {i}: they could be followed." for i in range(1, n + 1))
    ),
    "a table in each answer of which only the words are left": lambda n: _wrap(
        _asked(n // 4, "\n\nSystem Supplier Annual cost\nFinance Unit4 £84,{0:03}\nPayroll MHR £61,{0:03}\n")
    ),
    "answers alone": lambda n: _wrap("\n\n".join(f"{i}. We hold {7 * i} of these." for i in range(1, n + 1))),
    "a list inside one paragraph": lambda n: _wrap(" ".join(f"{i}. what of van {i} is there" for i in range(1, n + 1))),
}
LONG: dict[str, Callable[[int], str]] = {
    "reasons for each below the last answer": lambda n: _wrap(
        _asked(n, "\n\nThis is exempt under section 43(2).\n")
        + "\n"
        + "\n\n".join(f"Section 43(2): yard {i} pays for it." for i in range(n))
    ),
    "a system in each answer": lambda n: _wrap(
        "\n".join(f"{i}. Which software do you use for task {i}?\n\nWe use Ledgerly{i} from Ardis.\n" for i in range(1, n // 2))
    ),
}


def calls(text: str) -> int:
    """How many Python functions are called to parse a text. Counted in C: a function of ours at each call would cost five times the parsing."""
    profile = cProfile.Profile(subcalls=False, builtins=False)
    profile.enable()
    try:
        foiparse.parse(text.encode(), name="letter.txt")
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_the_work_grows_with_the_letter_not_with_its_square(shape: Callable[[int], str]) -> None:
    many, few = calls(shape(MANY)), calls(shape(FEW))
    # The long letter, read first, also pays for what is loaded and compiled once: counted again only where that could matter.
    assert many <= MOST * few or calls(shape(MANY)) <= MOST * few


@pytest.mark.long
@pytest.mark.parametrize("shape", LONG.values(), ids=LONG.keys())
def test_longer_ones_too(shape: Callable[[int], str]) -> None:
    test_the_work_grows_with_the_letter_not_with_its_square(shape)
