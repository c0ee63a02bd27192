"""Lists that may be a letter's questions, by how they are told: numbers, bullets, marks, requests, lines, looks, labels, quotes."""

from __future__ import annotations

import pytest

from foiparse.divide.asks import QUOTED_LINES, Asks, ask_lists
from foiparse.divide.prepared import Prepared, prepare
from tests.divide.letters import document

VANS, COST, GARAGE, DRIVES = "How many vans do you own?", "What did they cost?", "Who repairs them?", "Who drives them?"
FOUR, NINE = "We own four vans.", "They cost £9."
REVIEW = "If you are dissatisfied with this response you may ask for an internal review."


def told(letter: Prepared) -> dict[str, list[str]]:
    """Kind → label and first words of each item; lists of one kind are parted by a stroke."""
    found: dict[str, list[str]] = {}
    for asks in ask_lists(letter):
        mine = found.setdefault(asks.kind, [])
        mine += ["/"] * bool(mine)
        mine += [" ".join([i.label, *letter.text[i.content :].split("\n")[0].split()[:2]]) for i in asks.items]
    return found


def of(text: str, kind: str) -> list[str]:
    return told(prepare(document(text))).get(kind, [])


V, C, G, D = "How many", "What did", "Who repairs", "Who drives"
NUMBERS = {
    f"1. {VANS}\n2. {COST}\nFour\n3. {GARAGE}": [f"1 {V}", f"2 {C}", f"3 {G}"],
    f"1 {VANS}\n2 {COST}": [f"1 {V}", f"2 {C}"],
    "1 We do own four\n2 We have nine": [],  # too weak a number for what states
    f"1 {VANS}": [],
    f"1. {VANS}": [f"1 {V}"],
    f"Q7. {VANS}": [f"7 {V}"],
    f"7-8. {VANS}": [],
    "We weighed these factors:\n1. We consult\n2. We publish\nDear Mr Reed\nFour.": ["1 We consult", "2 We publish"],
    "Dear Mr Reed\nFour.\nThe factors that we weighed were:\n1. We consult\n2. We publish": [],
    f"1. {VANS}\nWe own:\n(a) two\n(b) three\n2. {COST}": [f"1 {V}", f"2 {C}"],
    f"1. About vans, please state:\n(a) how many?\n(b) what cost?\n2. {COST}": ["1 About vans,", "1.a how many?", "1.b what cost?", f"2 {C}"],
}  # fmt: skip


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text: str) -> None:
    assert of(text, "numbers") == NUMBERS[text]


def test_a_list_with_gaps_holds_its_pattern_less() -> None:
    def regular(*numbers: int) -> float:
        lists = ask_lists(prepare(document("\n".join(f"{n}. {VANS}" for n in numbers))))
        return next(a.regular for a in lists if a.kind == "numbers")

    assert regular(1, 2, 3) == 1
    assert regular(1, 2, 4) == pytest.approx(2 / 3)
    assert regular(1, 2, 4, 6, 8, 10, 12) == 0.5


def test_the_longest_lists_are_tried() -> None:
    text = "\n".join([f"1. {VANS}"] * 7 + [f"1. {COST}", f"2. {GARAGE}", f"1. {COST}", f"2. {GARAGE}"])
    letter = prepare(document(text))
    lists = [a for a in ask_lists(letter) if a.kind == "numbers"]
    assert (len(letter.runs), len(lists), [len(a.items) for a in lists][-2:]) == (9, 8, [2, 2])


AGAIN = {
    f"1. {VANS}\nFour\n1. {COST}\nNine": ("broken numbers", [f"*1 {V}", f"*2 {C}"]),
    f"1. {VANS}\nFour\n1 {COST}\nNine": ("broken numbers", []),
    f"1. {VANS}\n2. {COST}\nDepot\n1. {GARAGE}\n2. {DRIVES}": ("restarting numbers", [f"*1 {V}", f"*2 {C}", f"*3 {G}", f"*4 {D}"]),
    f"1. {VANS}\n2. {COST}\n1. {VANS}\n2. {COST}": ("restarting numbers", []),  # told again
    f"1. {VANS}\n2. {COST}\nDepot\n1. We own\n2. We do": ("restarting numbers", []),  # the second asks nothing
    f"1. {VANS}\n2. {COST}\nDepot\n(1) {GARAGE}\n(2) {DRIVES}": ("restarting numbers", []),  # another form
    f"1. {VANS}\nFour\n1. {COST}\nNine ": ("restarting numbers", []),
    f"1. {VANS}\n2. {COST}\nDepot\n1. {GARAGE}": ("restarting numbers", [f"*1 {V}", f"*2 {C}", f"*3 {G}"]),
    f"1.\n{VANS}\n2.\n{COST}\nDepot\n1.\n{GARAGE}\n2.\n{DRIVES}": ("restarting numbers", ["*1", "*2", "*3", "*4"]),
}  # fmt: skip


@pytest.mark.parametrize("text", AGAIN)
def test_numbers_that_begin_again(text: str) -> None:
    kind, items = AGAIN[text]
    assert of(text, kind) == items


BULLETS = {
    "Please supply the following:\n• vans\n• cost\nWe own four.": ["*1 vans", "*2 cost"],
    f"We have:\n• {VANS}\n• red vans\n• {COST}": [f"*1 {V}", f"*2 {C}"],
    f"• {VANS}\nFour\n• their cost\nNine\n• {GARAGE}\nMarlow": [f"*1 {V}", "*2 their cost", f"*3 {G}"],
    f"• {VANS}\nFour\n• red\nNine\n• blue\nMarlow": [],  # too few of those that stand alone ask
    f"• {VANS}": [],
    "Please supply the following:\n• vans\nWe have\n• red": [],  # the lead-in is over
    f"• {VANS}\n• {COST}\n{REVIEW}\n• {GARAGE}": [f"*1 {V}", f"*2 {C}"],  # closing words introduce the last
    f"• {VANS}\n• {COST}\n{REVIEW}\n• Why?\n• {GARAGE}": [f"*1 {V}", f"*2 {C}"],
}


@pytest.mark.parametrize("text", BULLETS)
def test_bullets(text: str) -> None:
    assert of(text, "bullets") == BULLETS[text]


PLAIN: dict[str, dict[str, list[str]]] = {
    f"Dear Mr Reed\n{VANS}\n{FOUR}\n{COST}\n{NINE}": {"question marks": [f"*1 {V}", f"*2 {C}"]},
    f"Dear Mr Reed\n{VANS} I mean those hired.\n{FOUR}": {"question marks": [f"*1 {V}"]},
    "Dear Mr Reed\nVans? I mean those hired.\nWe cannot tell. Do you mean vans?": {},
    f"Dear Mr Reed\nPlease provide the number of vans.\n{FOUR}\n{COST}": {"question marks": [f"*1 {C}"], "requests": ["*1 Please provide", f"*2 {C}"]},
    f"Please provide the number of vans.\nDear Mr Reed\n{FOUR}": {},  # above the greeting
    f"Dear Mr Reed\n{FOUR}\n{REVIEW}\nPlease provide the number of vans.": {},  # below closing words
    f"Please supply the following:\nthe number of vans\nthe cost of vans\n{FOUR}": {"lines": ["*1 the number", "*2 the cost"]},
    f"Your request\nthe number of vans\nthe cost of vans\n{FOUR}": {"lines": ["*1 the number", "*2 the cost"]},
    f"Your request\nthe number of vans\n{FOUR}": {},
    f"Your request\nthe number of vans\nthe cost of vans:\nthe number of cars\n{FOUR}": {},  # a colon leads into something else
    f"the number of vans\nthe cost of vans\n{FOUR}": {},
    f"Your request\nthe number of vans\nthe cost of vans\n1. {COST}\n{FOUR}": {"lines": ["*1 the number", "*2 the cost"], "numbers": [f"1 {C}"]},
    "Your request\nthe number of vans\nthe cost of vans\nOur response\nthe number of cars": {"lines": ["*1 the number", "*2 the cost"]},
}  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_paragraphs_without_a_number(text: str) -> None:
    assert told(prepare(document(text))) == PLAIN[text]


def looked(*lines: tuple[str, str]) -> list[str]:
    """The list told by looks of lines (words, look)."""
    letter = prepare(document("\n".join(words for words, _ in lines)))
    for unit, (_, look) in zip(letter.units, lines, strict=True):
        unit.look = (look,)
    return told(letter).get("looks", [])


LOOKS = {
    "questions and answers in turn": ([(VANS, "b"), (FOUR, ""), (COST, "b"), (NINE, "")], [f"*1 {V}", f"*2 {C}"]),
    "one only": ([(VANS, "b"), (FOUR, "")], []),
    "three of five ask": (
        [(VANS, "b"), (FOUR, ""), ("Cars", "b"), (NINE, ""), (GARAGE, "b"), ("Marlow", ""), (DRIVES, "b"), ("Clerks", ""), ("Red", "b"), ("x", "")],
        [f"*1 {V}", "*2 Cars", f"*3 {G}", f"*4 {D}", "*5 Red"],
    ),
    "a title before the first question": ([("Fleet", "b"), (FOUR, ""), (VANS, "b"), (FOUR, ""), (COST, "b"), (NINE, "")], [f"*1 {V}", f"*2 {C}"]),
    "the second line asks": ([("Fleet", "b"), (VANS, "b"), (FOUR, ""), ("Cars", "b"), (COST, "b"), (NINE, "")], [f"*1 {V}", f"*2 {C}"]),
    "few ask, but all stand apart": (
        [(VANS, "b"), (FOUR, ""), ("Repairs", "b"), ("Marlow", ""), ("Drivers", "b"), ("Clerks", "")],
        [f"*1 {V}", "*2 Repairs", "*3 Drivers"],
    ),
    "few ask, and the last has no answer": ([(VANS, "b"), (FOUR, ""), ("Repairs", "b"), ("Marlow", ""), ("Drivers", "b")], []),
    "few ask, and one states": ([(VANS, "b"), (FOUR, ""), ("We own cars.", "b"), ("Marlow", ""), ("Drivers", "b"), ("x", "")], []),
    "few ask, and one is long": (
        [(VANS, "b"), (FOUR, ""), *[("Repairs", "b")] * 4, ("Marlow", ""), ("Drivers", "b"), ("x", "")], [],
    ),
    "few ask, two only": ([(VANS, "b"), (FOUR, ""), ("Repairs", "b"), ("Marlow", "")], []),
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_looks(name: str) -> None:
    lines, items = LOOKS[name]
    assert looked(*lines) == items


def test_lines_quoted_in_a_reply_by_email() -> None:
    def quoted(lines: str) -> list[str]:
        """Lines after "> " are quoted."""
        words = [line.removeprefix("> ") for line in lines.split("\n")]
        letter = prepare(document("\n".join(words)))
        for unit, line in zip(letter.units, lines.split("\n"), strict=True):
            unit.layer = "quoted" if line.startswith("> ") else "body"
        return told(letter).get(QUOTED_LINES, [])

    assert quoted("> Please tell me\n> the vans\nFour\n> the cost\n> of each\nNine") == ["*1 the vans", "*2 the cost"]
    assert quoted("> the vans\nFour") == []
    assert quoted(f"> the vans\nFour\n> the cost\n{REVIEW}") == []
    assert quoted("> the vans\nFour\n> the cost") == []


LABELS: dict[str, tuple[list[str], bool]] = {
    "You asked\nvans\nWe said\nfour\nYou asked\ncost\nWe said\nnine": (["*1 vans", "*2 cost"], False),
    "You asked\nvans\nWe said\nfour\nYou asked\ncost": (["*1 vans", "*2 cost"], False),  # the last may have no answer
    "You asked\nvans\nYou asked\ncars\nYou asked\ncost\nWe said\nnine": ([], False),
    "You asked\nvans\nWe said\nfour": ([], False),
    "Question\n1. vans\nAnswer\nfour\nQuestion\n2. cost\nAnswer\nnine": (["1 vans", "2 cost"], True),
    "Question\n1. vans\nAnswer\nfour\nQuestion\n1. cost\nAnswer\nnine": (["*1 vans", "*2 cost"], False),
    "Question: vans\nAnswer: four\nQuestion: cost\nAnswer: nine": (["*1 vans", "*2 cost"], False),
}  # fmt: skip


@pytest.mark.parametrize("text", LABELS)
def test_labels(text: str) -> None:
    lists = [a for a in ask_lists(prepare(document(text))) if a.kind == "labels"]
    items, printed = LABELS[text]
    assert of(text, "labels") == items
    assert [a.printed for a in lists] == [printed] * bool(items)


def test_labels_of_a_list_and_how_well_it_holds() -> None:
    by_kind: dict[str, Asks] = {a.kind: a for a in ask_lists(prepare(document(f"1-2. {VANS}\n3. {COST}\n{GARAGE}")))}
    assert by_kind["numbers"].labels == ["1", "2", "3"] and by_kind["numbers"].printed
    assert by_kind["question marks"].labels == ["*1"] and not by_kind["question marks"].printed
    assert 0.5 < by_kind["question marks"].regular < by_kind["numbers"].regular == 1
