"""Lines made alike, and labelled lines: whose they are."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.lines_told import labelled, labelled_rows, rows_answering, rows_below, spelled_out
from foiparse.divide.tagger.model import PARTS
from foiparse.document import Cell, Document, Grid, Span
from tests.divide.letters import document

KINDS = {"Q": "QB", "q": "QI", "A": "AB", "a": "AI", "-": "O"}


def told(lines: str) -> tuple[list[str], list[str], list[str]]:
    """The words and kinds of lines such as "Q|How many?", and the atoms that `rows_below` and `rows_answering` name."""
    kinds, words = zip(*(line.split("|") for line in lines.split("\n")), strict=True)
    atoms = atoms_of(prepare(document("\n".join(words))))
    kind_of = dict(zip((" ".join(w.split()) for w in words), kinds, strict=True))
    played = [KINDS[kind_of[a.unit.plain] if a.first else kind_of[a.unit.plain].lower()] for a in atoms]
    below = list(dict.fromkeys(atoms[k].unit.plain for k in rows_below(atoms, played)))
    answering = list(dict.fromkeys(atoms[k].unit.plain for k in rows_answering(atoms, played)))
    return [a.plain for a in atoms], below, answering


BELOW = {
    "a row below a row": ("A|Tessaro – Binsy Ltd\n-|Orbisly – Fernlea Limited", ["Orbisly – Fernlea Limited"]),
    "fields to the last": (
        "A|Policy in place: Yes\n-|Last reviewed: 2021\n-|Owner: HR",
        ["Last reviewed: 2021", "Owner: HR"],
    ),
    "rows below what leads into them": (
        "A|The dates are:\n-|Start – 1 April\n-|End – 31 March",
        ["Start – 1 April", "End – 31 March"],
    ),
    "a field below a labelled answer": ("A|Answer: Withheld\n-|Exemption: S43", ["Exemption: S43"]),
    "a row below a labelled one": ("A|A: Policy – 2021\n-|Guidance – 2024", ["Guidance – 2024"]),
    "a bullet below a labelled one": ("A|A: • Start: 1 April\n-|• End: 31 March", ["• End: 31 March"]),
    "a bullet below a bullet": ("A|• Start: 1 April\n-|• End: 31 March", ["• End: 31 March"]),
    "a sentence on what is above": ("A|We have a policy.\n-|It is reviewed every year.", ["It is reviewed every year."]),
    # and no others
    "below what does not answer": ("-|Start – 1 April\n-|End – 31 March", []),
    "of another make": ("A|Start – 1 April\n-|Owner: HR", []),
    "a letter's own line": ("A|Owner: HR\n-|Our ref: FOI 12", []),
    "after an empty line": ("A|Start – 1 April\n-|\n-|End – 31 March", []),
    "what should be noted": ("A|We have a policy.\n-|It is important to say that forces differ.", []),
}


@pytest.mark.parametrize(("lines", "found"), BELOW.values(), ids=BELOW.keys())
def test_rows_below(lines: str, found: list[str]) -> None:
    assert told(lines)[1] == found


VANS, COSTS = "1. How many vans do you own?", "2. What does each cost?"
ANSWERING = {
    "the first row, where the next answers": (
        f"Q|{COSTS}\nq|iTrent: £4,200\nA|Agresso: £9,000",
        ["iTrent: £4,200", "Agresso: £9,000"],
    ),
    "one row above the next question": (f"Q|{VANS}\nA|12\nQ|{COSTS}\nq|iTrent: £4,200\nQ|3. When?\nA|Now", ["iTrent: £4,200"]),
    # and no others
    "where nothing is answered beneath": (f"Q|{VANS}\nQ|{COSTS}\nq|Period: 2020 to 2023\nQ|3. When?\nQ|4. Why?\nQ|5. Who?", []),
    "where the question goes on": ("Q|1. How many vans do you own?\nA|12\nQ|2. Costs of:\nq|iTrent: its fees\nQ|3. When?", []),
    "where an answer follows": (f"Q|{VANS}\nA|12\nQ|{COSTS}\nq|Period: 2020 to 2023\nA|We spent £9.", []),
}


@pytest.mark.parametrize(("lines", "found"), ANSWERING.values(), ids=ANSWERING.keys())
def test_rows_answering(lines: str, found: list[str]) -> None:
    assert told(lines)[2] == found


SPELLED = {
    "things asked for": (
        "1. For each system please provide:\n- the supplier\n- the annual cost\n12",
        ["- the supplier", "- the annual cost"],
    ),
    "not another list below them": (
        "1. For each system please provide:\n- the supplier\n- the annual cost\n• the northern one\n• the other",
        ["- the supplier", "- the annual cost"],
    ),
    "one bullet": ("1. For each system please provide:\n- the supplier\n12", []),
    "figures": ("1. For each system please provide:\n- the north: 12\n- the south: 14", []),
    "below no number": ("For each system please provide:\n- the supplier\n- the annual cost", []),
    "below an answer that leads": ("1. We have these:\n- the red one\n- the blue one", []),
}


@pytest.mark.parametrize(("text", "found"), SPELLED.values(), ids=SPELLED.keys())
def test_spelled_out(text: str, found: list[str]) -> None:
    atoms = atoms_of(prepare(document(text)))
    assert [atoms[k].plain for k in spelled_out(atoms)] == found


LABELLED = {
    "by turns": ("Q: Who?\nA: The depot does.\nIt is so.\nQ: When?\nA: Now.", "QB AB AI -- QB AB"),
    "bullets of a question": ("Q: Please give:\n• the name\n• the cost\nA: None.", "QB QI QI AB"),
    "a second paragraph may ask anew": ("Q: Who?\nAnd when?\nA: Now.", "QB .. AB"),
    "headings": ("Request:-\n• the name\n• the cost\nResponse:-\nNone.", ".. .. .. .. .."),
    "several questions behind one label": (
        "Request: How many vans are owned? Who runs them?\nResponse: We have looked.",
        ".. .. .. .. ..",
    ),
    "no answer": ("Q: Who?\nWe do.", ".. .."),
    "a numbered question between": ("Q: Who?\n2. When?\nA: Now.", ".. .. .."),
}


@pytest.mark.parametrize(("text", "found"), LABELLED.values(), ids=LABELLED.keys())
def test_labelled(text: str, found: str) -> None:
    atoms = atoms_of(prepare(document(text)))
    named = {k: PARTS[parts[0]] if len(parts) == 1 else "--" for k, parts in labelled(atoms)}
    assert " ".join(named.get(k, "..") for k in range(len(atoms))) == found


def test_rows_of_a_table_whose_first_cells_are_labels() -> None:
    def parts(*rows: tuple[str, str]) -> list[str]:
        text = "".join(f"{a}\t{b}\n" for a, b in rows)
        cells, at = [], 0
        for r, row in enumerate(rows):
            for c, words in enumerate(row):
                cells.append(Cell(Span(at, at + len(words)), r, c))
                at += len(words) + 1
        atoms = atoms_of(prepare(Document(text, [Grid(Span(0, len(text)), len(rows), 2, cells)])))
        return [f"{atoms[k].plain} {PARTS[part]}" for k, part in labelled_rows(atoms)]

    assert parts(("Q1", "The income raised"), ("Response", "£715")) == ["Q1 QB", "The income raised QI", "Response AB", "£715 AI"]
    assert parts(("Question 3", "Vans"), ("Answer 3", "Four")) == ["Question 3 QB", "Vans QI", "Answer 3 AB", "Four AI"]
    assert parts(("Depot", "Vans"), ("Response", "Four")) == []
    assert parts(("Q1", "The income raised"), ("Reference", "FOI 12")) == []
