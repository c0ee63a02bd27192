"""Letters that print the authority's initials alone, as log pages of bodies known by them do."""

from __future__ import annotations

import pytest

from foiparse.divide.header.acronyms import DATA, acronyms, by_initials

SAID = {
    "TfL does not hold the information that you asked for.": "Transport for London",
    "I attach a workbook with SOAS’s response to each question.": "SOAS, University of London",
    "DWP uses several systems, which are named below.": "Department for Work and Pensions",
    "The DVLA can confirm that it holds this.": "Driver and Vehicle Licensing Agency",
    "DfE does not hold this. HMRC holds it. DfE considers that it is exempt.": "Department for Education",
    "DfE does not hold some of this and HMRC does not hold the rest.": None,  # two do alike
    "We do not hold this. HMRC holds it.": None,  # a referral
    "You may wish to contact HMRC, or write to DVLA.": None,  # named, not acting
    "We paid DWP in May.": None,
    "Write to info@ONS.example or see TfL/held.": None,
    "CRM holds the data.": None,  # initials of no authority
    "": None,
}


@pytest.mark.parametrize(("text", "name"), SAID.items())
def test_who_acts(text: str, name: str | None) -> None:
    assert by_initials(text) == name


def test_the_list_has_each_initials_once() -> None:
    lines = [line for line in DATA.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert len(lines) == len(acronyms())
    assert all(len(line.split("\t")) == 2 and 3 <= len(line.split("\t")[0]) <= 8 for line in lines)
