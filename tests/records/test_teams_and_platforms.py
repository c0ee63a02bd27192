"""Teams with their figures, and spend on platforms."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiparse.records import extract
from foiparse.records.aliases import Aliases, load
from tests.records.make import letter

DEDICATED = "How many FTEs are dedicated to procurement?"


def test_a_sentence_for_each_team() -> None:
    answer = (
        "We have a Corporate procurement team comprising 15 staff members\n\nWe have an IT procurement team comprising 4.5 FTE"
    )
    made = extract(letter((DEDICATED, answer)))
    assert [(r["team"], r["headcount"], r["unit"]) for r in made["procurement_teams"]] == [
        ("Corporate procurement team", 15, "staff"),
        ("IT procurement team", 4.5, "FTE"),
    ]
    assert made["teams"] == []


def test_a_figure_alone_is_for_the_team_asked_about() -> None:
    made = extract(letter(("How many full-time equivalent staff are in your procurement team?", "6.33")))
    assert [(r["team"], r["headcount"], r["unit"]) for r in made["procurement_teams"]] == [("procurement team", 6.33, "FTE")]


def test_another_team_goes_to_teams() -> None:
    made = extract(letter(("What FTE deals with complaints?", "There are two people (2 FTE) in the central team.")))
    assert made["procurement_teams"] == []
    assert [(r["team"], r["headcount"], r["unit"]) for r in made["teams"]] == [("central team", 2, "FTE")]


def test_roles_count_only_where_no_total_is_given() -> None:
    cells = [["Organisation name", "Role", "Sum of FTE"], ["Contracts", "Officer", "2"], ["Contracts Total", "", "6"]]
    made = extract(letter((DEDICATED, "see table"), tables={1: cells}))
    assert [(r["team"], r["headcount"], r["unit"]) for r in made["procurement_teams"]] == [("Contracts", 6, "FTE")]
    cells = [["Job title", "FTE"], ["Head of procurement", "1"], ["Buyer", "2.5"]]
    made = extract(letter((DEDICATED, "see table"), tables={1: cells}))
    assert [(r["team"], r["headcount"]) for r in made["procurement_teams"]] == [("Head of procurement", 1), ("Buyer", 2.5)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many staff were dismissed in 2023?", "12"),
        (DEDICATED, "Not held"),
        (DEDICATED, "Fewer than five"),
        ("How many parking officers do you employ?", "Please see our website."),
        ("What is your policy on procurement?", "Published at www.example.org"),
    ],
)
def test_no_team_is_made_of_other_figures(question: str, answer: str) -> None:
    made = extract(letter((question, answer)))
    assert (made["procurement_teams"], made["teams"]) == ([], [])


SPEND = "What was your spend in the last 12 months for e-tendering / procurement platform software?"


def test_a_table_of_providers() -> None:
    cells = [["Provider", "Spend (£)"], ["Tenderly", "3.9k per annum."], ["Bidwell", "Not applicable"]]
    made = extract(letter((SPEND, "table"), tables={1: cells}))["platform_spend"]
    assert [(r["provider"], r["amount"], r["currency"], r["period"], r["raw"]) for r in made] == [
        ("Tenderly", 3900, "GBP", "year", "3.9k per annum."),
        ("Bidwell", None, None, None, "Not applicable"),
    ]


def test_providers_on_lines_of_text() -> None:
    made = extract(letter((SPEND, "Tenderly\n3.9k per annum.\n\nBidwell\nNot applicable")))["platform_spend"]
    assert [(r["provider"], r["amount"]) for r in made] == [("Tenderly", 3900), ("Bidwell", None)]
    made = extract(letter((SPEND, "Tenderly: £3,900\nBidwell – £1.2k pa")))["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in made] == [("Tenderly", 3900, "year"), ("Bidwell", 1200, "year")]


def test_a_platform_named_with_no_amount() -> None:
    made = extract(letter(("Which e-tendering portal does the Council use?", "We use the Proactis portal for all tenders.")))
    assert [(r["provider"], r["amount"]) for r in made["platform_spend"]] == [("Proactis", None)]


def test_a_range_has_bounds_and_no_amount() -> None:
    made = extract(letter((SPEND, "Tenderly: £3k - £5k")))["platform_spend"]
    assert [(r["amount"], r["low"], r["high"]) for r in made] == [(None, 3000, 5000)]


def test_aliases_of_the_users_own(tmp_path: Path) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text("- supplier: Tenderly Group\n  aliases: [Tenderly, 'Tender-ly Ltd']\n", encoding="utf-8")
    assert load(path, Aliases()).canonical("tender-ly") == "Tenderly Group"


@pytest.mark.parametrize("text", ["supplier: x", "- name: x", "- supplier: X\n  products: [Y]"])
def test_an_alias_file_at_fault_is_told_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="alias"):
        load(path, Aliases())
