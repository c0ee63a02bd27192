"""Records told in a first sentence, of a maker asked for next, and what is no record; invented systems."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.pipeline import parse


def records(text: str) -> dict[str, Any]:
    letter = parse(f"Freedom of Information Act 2000\n{text}".encode(), "letter.txt")
    return letter.records if isinstance(letter.records, dict) else letter.records.model_dump()


def test_a_name_and_its_maker_in_the_first_sentence() -> None:
    found = records(
        "1. What finance system is used, who supplies it, and when does the contract end?\n"
        "Ledgerly Prime, supplied by Fernlea. The contract ends 31 March 2027.\n2. How many users?\n45\n"
    )["software_systems"]
    assert [(s["product"], s["supplier"], s["contract_end"]) for s in found] == [("Ledgerly Prime", "Fernlea", "2027-03-31")]


def test_the_vendor_of_the_one_product() -> None:
    found = records("1. Which system do you use for parking?\nBaykeeper\n2. Please give the name of the vendor.\nFernlea\n")
    assert [(s["product"], s["supplier"]) for s in found["software_systems"]] == [("Baykeeper", "Fernlea")]


@pytest.mark.parametrize("question", ["Which provider do you use for interpreting?"])
def test_a_provider_where_nothing_is_said_of_software_is_no_system(question: str) -> None:
    assert records(f"1. {question}\nTalkwell Language Line\n2. How many calls?\n45\n")["software_systems"] == []


def test_two_figures_with_their_own_nouns_are_no_headcount() -> None:
    text = (
        "1. How many staff work in the Digital Forensics Unit?\n23 police officers and 14 police staff\n2. Where is it?\nLeam\n"
    )
    assert records(text)["teams"] == []
