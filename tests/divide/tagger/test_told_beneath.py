"""Names, web addresses and questions of the authority's own right below a numbered question: its answer; and answers given twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.told_beneath import leading_to_steps, left_out, names_below, same_again
from tests.divide.letters import divided, document

KINDS = {"Q": "QB", "q": "QI", "A": "AB", "a": "AI", "-": "O"}
Rule = Callable[[Sequence[Atom], Sequence[str]], Iterator[int]]


def found(rule: Rule, lines: str) -> list[str]:
    """The paragraphs of lines such as "Q|How many?" whose atoms a rule names."""
    kinds, words = zip(*(line.split("|") for line in lines.split("\n")), strict=True)
    atoms = atoms_of(prepare(document("\n".join(words))))
    at = dict(zip(_starts(words), kinds, strict=True))
    kind, played = "-", []
    for atom in atoms:
        kind = at.get(atom.start, kind.lower())
        played.append(KINDS[kind])
    return list(dict.fromkeys(atoms[k].unit.plain for k in rule(atoms, played)))


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for w in words[:-1]:
        starts.append(starts[-1] + len(w) + 1)
    return starts


VANS, TEAMS, COST = "1. How many vans do you own?", "2. Which teams are included?", "3. What do they cost?"
NAMES = {
    "right below a question, above the next": (
        f"Q|{VANS}\nA|Four\nQ|{TEAMS}\nq|Academy\nq|Uniform\nQ|{COST}\nA|£4",
        ["Academy", "Uniform"],
    ),
    "the first of which answers, above what closes": (
        f"Q|{TEAMS}\nA|Academy\n-|Uniform\n-|Yours sincerely",
        ["Academy", "Uniform"],
    ),
    "a web address": (f"Q|{VANS}\nq|https://www.orbis.example/data\nQ|{TEAMS}\nA|All.", ["https://www.orbis.example/data"]),
    "a web address with more words below": (
        f"Q|{VANS}\nq|www.orbis.example/data\nA|It is updated each April.\nQ|{TEAMS}\nA|All.",
        ["www.orbis.example/data"],
    ),
    # and none
    "in a listing": (f"Q|{VANS}\nQ|{TEAMS}\nq|Academy\nq|Uniform\nQ|{COST}\nA|All are attached.", []),
    "of what the question leads to": (
        f"Q|{VANS}\nA|Four\nQ|2. Give the cost of the following.\nq|Academy\nq|Uniform\nQ|{COST}\nA|£4",
        [],
    ),
    "below a question that ends in none": (f"Q|{VANS}\nA|Four\nQ|2. Teams:\nq|Academy\nq|Uniform\nQ|{COST}\nA|£4", []),
    "one name only": (f"Q|{VANS}\nA|Four\nQ|{TEAMS}\nq|Academy\nA|Four of them.\nQ|{COST}\nA|£4", []),
    "yes and a signature": (f"Q|{VANS}\nA|Four\nQ|2. Do you lease any?\nA|Yes\n-|Jane Orme\n-|Yours sincerely", []),
}


@pytest.mark.parametrize(("lines", "names"), NAMES.values(), ids=NAMES.keys())
def test_names_below(lines: str, names: list[str]) -> None:
    assert found(names_below, lines) == names


WHY = "2. Please explain the purpose of the scheme."
OWN = "We ask three things of every applicant: is the need real, and is the cost fair?"
LEFT = {
    "what the authority asks itself": (f"Q|{VANS}\nA|Four\nQ|{WHY}\nq|{OWN}\nA|Most are approved.\nQ|{COST}\nA|£4", [OWN]),
    "what alone would answer": (
        f"Q|{VANS}\nA|Four\nQ|{WHY}\nq|Who can apply? Anyone who lives here.\nQ|{COST}\nA|£4",
        ["Who can apply? Anyone who lives here."],
    ),
    "the request told back": (
        f"Q|{VANS}\nA|Four\nQ|2. How many days were lost?\nq|You asked how many days were lost. A total of 14 were.\nQ|{COST}\nA|£4",
        ["You asked how many days were lost. A total of 14 were."],
    ),
    # and none
    "the requester's words on it": (f"Q|{VANS}\nA|Four\nQ|{WHY}\nq|Please say what we pay.\nA|Nothing.\nQ|{COST}\nA|£4", []),
    "a body that asks": (f"Q|{VANS}\nA|Four\nQ|{WHY}\nq|We are a charity for carers. Is it open?\nA|Yes.\nQ|{COST}\nA|£4", []),
    "in a listing": (f"Q|{VANS}\nQ|{WHY}\nq|{OWN}\nQ|{COST}\nA|All are attached.", []),
    "a part of the question": (f"Q|{VANS}\nA|Four\nQ|{WHY}\nq|Does it cover our ward?\nA|Yes.\nQ|3. Do you?\nA|No", ["Does it cover our ward?"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "names"), LEFT.values(), ids=LEFT.keys())
def test_left_out(lines: str, names: list[str]) -> None:
    assert found(left_out, lines) == names


SEE, NOTE = "Please see the attached spreadsheet.", "Figures below five have been suppressed."
AGAIN = {
    "the second time to the last": (f"Q|{VANS}\nA|{SEE}\na|{NOTE}\nQ|{TEAMS}\nA|{SEE}\n-|{NOTE}\n-|Yours", [NOTE]),
    "not what the first time was none of it": (f"Q|{VANS}\nA|{SEE}\n-|{NOTE}\nQ|{TEAMS}\nA|{SEE}\n-|{NOTE}", []),
    "not below another answer": (f"Q|{VANS}\nA|{SEE}\na|{NOTE}\nQ|{TEAMS}\nA|Four\n-|{NOTE}", []),
}


@pytest.mark.parametrize(("lines", "names"), AGAIN.values(), ids=AGAIN.keys())
def test_same_again(lines: str, names: list[str]) -> None:
    assert found(same_again, lines) == names


def test_the_same_two_paragraphs_under_each_of_two_questions() -> None:
    _, pairs = divided(f"Dear Ms Blunt\n{VANS}\n{SEE}\n{NOTE}\n2. How many are old?\n{SEE}\n{NOTE}\nYours sincerely\nClerk")
    assert [a for _, a in pairs.values()] == [f"{SEE} {NOTE}"] * 2


STEPS = "1. The phone is switched off.\nA|2. It is put away."


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (f"A|1. About 14.\nA|2. All day.\n-|3. The procedure is this:\nA|{STEPS}", ["3. The procedure is this:"]),
        (f"A|1. About 14.\nA|2. All day.\n-|3. The procedure is this.\nA|{STEPS}", []),  # it leads in to nothing
        (f"A|1. About 14.\n-|3. The procedure is this:\nA|{STEPS}", []),  # nor does it go on from the answer above
        ("A|1. About 14.\n-|2. You asked also:\nQ|1. What is lost?", []),
    ],
)
def test_leading_to_steps(lines: str, named: list[str]) -> None:
    assert found(leading_to_steps, lines) == named
