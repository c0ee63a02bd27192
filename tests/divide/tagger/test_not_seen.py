"""What the tagger does not see of an atom, and where its counts and buckets end: features that are wrong where they do not hold."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.features import KEY, KINDS, SHORT, VOTERS, features_of, own_features
from foiparse.document import Document, Paragraph, Span
from foiparse.read import read
from tests.divide.letters import document

PLAIN = "The vans stand at the depot by the river"  # nothing in it stands out


def own(text: str) -> list[tuple[str, set[str]]]:
    letter = prepare(document(text))
    atoms = atoms_of(letter)
    return [(a.plain, set(row)) for a, row in zip(atoms, own_features(letter, atoms), strict=True)]


def of(text: str, words: str) -> set[str]:
    return next(row for plain, row in own(text) if plain == words)


CUES = {
    "copens",
    "cholds",
    "cconfirms",
    "cpre",
    "cleads",
    "crequests",
    "casks",
    "claw",
    "canswer",
    "cquestion",
    "cfigure",
    "cyou",
    "cwe",
    "ci",
    "q?",
    "heading",
    "bold",
    "listed",
    "indent",
    "gap",
}
LINES: dict[str, set[str]] = {
    PLAIN: set(),
    "yesterday the vans stood at the depot": set(),  # begins like a label of an answer
    "rare vans stood at the depot": set(),
    "What did they cost?": {"casks", "q?"},
    "Please provide the cost of the vans": {"crequests", "casks"},
    "Your vans stand at the depot": {"cyou"},
    "Our vans stand at the depot": {"cwe"},
    "My vans stand at the depot": {"ci"},
    "The vans act as a fleet": {"claw"},
    "The names are exempt from it": {"claw"},
    "The names were withheld from it": {"claw"},
    "The names were refused to it": {"claw"},
    "The vans stand 4 miles off": {"cfigure"},
    "The price in £ is on top of it": {"cfigure"},
    "Reply": {"canswer"},
    "Question": {"cquestion"},
}  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_cues_where_they_hold_and_nowhere_else(line: str) -> None:
    assert of(f"{PLAIN}\n{line}", line) & CUES == LINES[line]


@pytest.mark.parametrize(
    ("words", "bucket"),
    [(1, 0), (3, 0), (4, 1), (8, 1), (9, 2), (20, 2), (21, 3), (50, 3), (51, 4)],
)
def test_buckets_of_length(words: int, bucket: int) -> None:
    line = " ".join(["van"] * words)
    assert {f for f in of(line, line) if f.startswith("len")} == {f"len{bucket}"}


def test_where_the_letter_is_read() -> None:
    rows = own("\n".join(["What did they cost?"] + [PLAIN] * 3 + ["Who repairs them?", PLAIN, "Which are blue?", PLAIN]))
    assert [next(f for f in row if f[0] == "P") for _, row in rows] == ["P0", "P0", "P1", "P1", "P2", "P3", "P3", "P4"]
    assert [next(f for f in row if f[:2] == "Hn") for _, row in rows] == ["Hn0", "Hn1", "Hn1", "Hn1", "Hn1", "Hn2", "Hn2", "Hn2"]


def begins(row: set[str], *starts: str) -> set[str]:
    return {f for f in row if f.startswith(starts)}


def test_a_stretch_comes_again_by_its_first_letters() -> None:
    same = "abcdefghijklmnopqrstuvwxyz"[:KEY]
    rows = [
        begins(row, "ragain", "rlater")
        for _, row in own(f"{same} one\n{same} two\n{same[:-1]} three words\n{same[:-1]}\n{same[:-1]}")
    ]
    assert rows == [{"rlater"}, {"ragain"}, set(), set(), set()], "one letter fewer is no key, however often it comes"


def test_short_stretches_are_counted_up_to_four() -> None:
    assert begins(own("Reply\nFour\nNine")[0][1], "sr") == set(), "what comes once"
    for times, told in ((2, "sr2"), (3, "sr3"), (4, "sr4"), (6, "sr4")):
        rows = [begins(row, "sr") for plain, row in own("Reply\nvans\n" + "Reply\n" * (times - 1)) if plain == "Reply"]
        assert rows == [{told, "srfirst"}] + [{told, "srnext"}] * (times - 1)


def test_a_stretch_is_short_up_to_so_many_letters() -> None:
    short, long = ("red " * SHORT)[: SHORT - 1] + "s", ("red " * SHORT)[:SHORT] + "s"
    assert begins(own(f"{short}\nvans\n{short}")[0][1], "sr") == {"sr2", "srfirst"}
    assert begins(own(f"{long}\nvans\n{long}")[0][1], "sr") == set()


def test_first_words_are_counted_from_three() -> None:
    for times, told in ((2, set()), (3, {"sf1"}), (4, {"sf2"}), (6, {"sf3"}), (8, {"sf3"})):
        rows = own("\n".join(f"Ask: van {k}" for k in range(times)))
        assert begins(rows[0][1], "sf") == told
    assert begins(own("A x\nA y\nA z")[0][1], "sf") == set(), "a letter is no word"
    assert begins(own("4a x\n4a y\n4a z")[0][1], "sf") == set(), "nor a number"


def test_turns_of_a_number() -> None:
    for times, told in (
        (1, ["nt0of1"]),
        (2, ["nt0of2", "nt1of2"]),
        (3, ["nt0of3", "nt1of3", "nt2of3"]),
        (4, ["nt0of3", "nt1of3", "nt2of3", "nt2of3"]),
    ):
        rows = own("1. Vans\n2. Cars\n" * times)
        assert [f for _, row in rows[::2] for f in begins(row, "nt")] == told


def test_how_many_numbers_come_twice() -> None:
    cases = {
        "Vans": "Gnone",
        "1. Vans": "Gfew",
        "1. Vans\n2. Cars": "G0",
        "1. Vans\n2. Cars\n3. Trams\n1. Four": "G1",
        "1. Vans\n2. Cars\n1. Four\n2. Six": "G3",
    }
    assert {text: next(iter(begins(own(text)[0][1], "G"))) for text in cases} == cases


def test_a_number_is_seen_again_also_beneath_a_label_of_the_question() -> None:
    rows = own("Q1. Vans\nA1. Four\nQ2. Cars\nA2. Six\nA3. None")
    assert [begins(row, "nseen", "nnew") for _, row in rows] == [{"nnew"}, {"nseen"}, {"nnew"}, {"nseen"}, {"nnew"}]


def test_a_table_of_two_columns_has_heads_too() -> None:
    cells = "<tr><td>Your question</td><td>Our response</td></tr><tr><td>How many vans?</td><td>Four</td></tr>"
    letter = prepare(read(f"<html><body><p>Vans</p><table>{cells}</table></body></html>".encode(), "reply.html"))
    atoms = atoms_of(letter)
    told = {a.plain: begins(set(row), "gh") for a, row in zip(atoms, own_features(letter, atoms), strict=True)}
    assert told == {
        "Vans": set(),
        "Your question": {"ghq0"},
        "Our response": {"gha0"},
        "How many vans?": {"ghq1"},
        "Four": {"gha1"},
    }


def looked(**changed: object) -> set[str]:
    text = f"{PLAIN}\nmore of them"
    blocks = [Paragraph(Span(0, len(PLAIN))), Paragraph(Span(len(PLAIN) + 1, len(text)))]
    letter = prepare(Document(text, list(blocks)))
    for name, value in changed.items():
        setattr(letter.units[1], name, value)
    atoms = atoms_of(letter)
    return set(own_features(letter, atoms)[1])


def test_the_look_of_a_paragraph() -> None:
    plain = looked()
    assert not plain & {"heading", "bold", "listed", "gap", "indent", "layerfootnote"}
    for name in ("heading", "bold", "listed", "gap"):
        assert looked(**{name: True}) & {"heading", "bold", "listed", "gap"} == {name}
    assert "indent" not in looked(indent=10) and "indent" in looked(indent=11)
    assert "layerfootnote" in looked(layer="footnote")


def proposals(names: list[str]) -> set[str]:
    letter = prepare(document(PLAIN))
    made = []
    for name in names:
        proposal = Proposal(name)
        proposal.add("Q", ["1"], 0, len(PLAIN))
        made.append((0.5, proposal))
    return set(own_features(letter, atoms_of(letter), made)[0])


def test_so_many_kinds_of_reading_and_so_many_votes() -> None:
    row = proposals([f"kind {k}" for k in range(KINDS + 2)])
    assert begins(row, "rk") == {f"rkkind {k}QB" for k in range(KINDS)}
    assert begins(proposals(["one", "one", "two"]), "rk") == {"rkoneQB", "rktwoQB"}, "the best of each kind"
    assert begins(proposals(["one"] * VOTERS + ["two"]), "rk") == {"rkoneQB"}, "those behind have no vote"
    assert begins(row, "rv") == {"rvQB3"} and begins(proposals(["one"]), "rr") == set()


def test_neighbours_lend_their_features_without_their_words() -> None:
    letter = prepare(document(f"Dear Mr Reed\n{PLAIN}\nWhat did they cost?\n1. Vans"))
    atoms: list[Atom] = atoms_of(letter)
    own_rows, rows = own_features(letter, atoms), features_of(letter, atoms)
    lent = [f for f in own_rows[1] if f[0] not in "~w"]
    assert {f for f in rows[0] if f[0] == "+" and f[1] != "+"} == {"+" + f for f in lent}
    assert {f for f in rows[2] if f[0] == "-" and f[1] != "-"} == {"-" + f for f in lent}
    assert {f for f in rows[1] if f.startswith("++")} == {"++" + f for f in own_rows[3] if f[0] in "zqh"}
    assert {f for f in rows[3] if f.startswith("--")} == {"--" + f for f in own_rows[1] if f[0] in "zqh"}
    assert "--none" in rows[1] and "++none" in rows[2] and "-none" not in rows[1]
