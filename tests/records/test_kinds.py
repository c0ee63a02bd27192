"""Record kinds of the user's own: two worked examples, their schema, and what is said of a file at fault."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

import foiparse
from foiparse.records import extract
from foiparse.records.kinds import VARIABLE, load, registered
from tests.records.make import letter

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "kinds"
AGENCY, PARKING = SAMPLES / "agency_spend.yaml", SAMPLES / "parking_fines.yaml"


def test_agency_spend_from_a_table_and_from_a_sentence() -> None:
    cells = [
        ["Financial year", "Staff group", "Agency spend (£000)"],
        ["2022/23", "Nurses", "1,250"],
        ["2023/24", "Doctors", "N/A"],
    ]
    made = letter(
        ("What did you spend on agency staff?", "See table"),
        ("How much was spent on agency workers?", "We spent £1.2m on agency staff in 2023/24."),
        tables={1: cells},
    )
    rows = extract(made, [load(AGENCY)])["agency_spend"]
    assert [(r["worker"], r["year"], r["amount"]) for r in rows] == [
        ("Nurses", "2022-04-01/2023-03-31", 1250000),
        (None, "2023-04-01/2024-03-31", 1200000),
    ]


def test_parking_fines() -> None:
    cells = [["Street", "PCNs issued", "Income"], ["Mill Lane", "1,204", "£36,120"], ["Quay Street", "<5", ""]]
    made = letter(
        ("How many parking fines were issued?", "table"),
        ("And PCNs last year?", "1,300 penalty charge notices were issued in 2023."),
        ("How many potholes?", "1,300 penalty charge notices were issued in 2023."),
        tables={1: cells},
    )
    rows = extract(made, [load(PARKING)])["parking_fines"]
    assert [(r["place"], r["issued"], r["income"]) for r in rows] == [("Mill Lane", 1204, 36120), (None, 1300, None)]


def test_records_fit_their_schema_and_go_into_frames() -> None:
    kind = load(PARKING)
    made = letter(("How many parking fines?", "The Council issued 40 PCNs on Mill Lane"))
    made.records = extract(made, [kind])
    for row in made.records["parking_fines"]:
        jsonschema.validate(row, kind.schema_of())
    assert foiparse.frames([made])["parking_fines"]["place"].tolist() == ["Mill Lane"]


def test_files_named_in_the_variable_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(PARKING))
    registered.cache_clear()
    try:
        assert "parking_fines" in extract(letter(("How many?", "5")))
    finally:
        monkeypatch.undo()
        registered.cache_clear()


GOOD = "kind: x\nabout: [a]\nfields:\n  n: {type: count, required: true}\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- 1", "mapping"),
        ("kind: [", "YAML"),
        (GOOD.replace("kind: x", "kind: My Kind"), "lower case"),
        (GOOD.replace("kind: x", "kind: teams"), "built-in"),
        (GOOD.replace("count", "number"), "fields.n.type"),
        (GOOD.replace(", required: true", ""), "required"),
        (GOOD.replace("about: [a]", "about: []"), "about"),
        (GOOD + "patterns: ['{m} of them']\n", "is no field"),
        (GOOD + "patterns: ['no field']\n", "braces"),
        (GOOD + "colour: red\n", "colour"),
        (GOOD.replace("  n:", "  raw:"), "own"),
    ],
)
def test_a_file_at_fault_is_told_so(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "kind.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=says) as fault:
        load(path)
    assert "kind.yaml" in str(fault.value)
