"""Names that the alias file knows wherever an answer puts them, answers that point to others, facts by maker or by part of a use."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.records import extract
from foiparse.records.facts import RANGE, contract_end
from tests.records.make import letter

Pairs = list[tuple[str, str]]


def said(*pairs: tuple[str, str]) -> list[str]:
    """ "product/supplier/end/cost/users" of each system, without what is not told."""
    fields = ("product", "supplier", "contract_end", "annual_cost", "users")
    return [
        "/".join("" if r[f] is None else str(r[f]) for f in fields).rstrip("/")
        for r in extract(letter(*pairs))["software_systems"]
    ]


LMS = ("Which library management system do you use?", "Spydus, supplied by Civica.")

NAMES: dict[str, tuple[Pairs, list[str]]] = {
    "two suppliers, each with where it is used": (
        [
            (
                "Who supplies your digital dictation system?",
                "The Trust uses G2 Speech in most specialties and Winscribe within radiology only.",
            )
        ],
        ["/G2 Speech", "/Winscribe"],
    ),
    "what replaces a system is none yet": (
        [("Document management system", "Civica W2 (being replaced by SharePoint in 2025)")],
        ["Civica W2"],
    ),
    "what it is apart from is no maker": (
        [("Which software is used for land charges?", "TLC (Land Data). This is separate from Uniform")],
        ["TLC/Land Data"],
    ),
    "the one replaced is not in use": (
        [("Which software manages drone footage?", "DroneSense was replaced by Evidence.com in 2022.")],
        ["Evidence.com"],
    ),
    "looked at, not bought": ([("Which chatbot software do you use?", "TeleTracking was trialled but not bought.")], []),
    "a second sentence names another system, no maker": (
        [("What is your corporate GIS?", "ESRI ArcGIS. QGIS is used by a few officers.")],
        ["ESRI ArcGIS", "QGIS"],
    ),
    "bought through a firm": (
        [("Who provides your contact centre?", "Netcall Liberty, provided through 8x8")],
        ["Netcall Liberty/8x8"],
    ),
    "a reseller": ([("What finance system do you use?", "Sage 200, reseller Percipient")], ["Sage 200/Percipient"]),
    "in brackets behind two": (
        [("What do you use as a project management tool?", "Jira and Confluence (Atlassian)")],
        ["Jira/Atlassian", "Confluence/Atlassian"],
    ),
    "the firm's whole name": (
        [("What is the name of the product and who supplies it?", "IKEN – Iken Business Ltd")],
        ["IKEN/Iken Business Ltd"],
    ),
    "its kind in the question, what is used in passing": (
        [LMS, ("Is the library system used for redaction? If not what is?", "No. Redaction is carried out in Acrobat Pro.")],
        ["Spydus/Civica", "Acrobat Pro"],
    ),
    "an office program in passing is none": (
        [LMS, ("Are the records of loans in the system?", "Yes, and notes are kept in SharePoint.")],
        ["Spydus/Civica"],
    ),
    "a heading over a known name": ([LMS, ("Safeguarding?", "CPOMS")], ["Spydus/Civica", "CPOMS"]),
    "a heading over a firm that sells": ([LMS, ("Licences?", "Softcat")], ["Spydus/Civica"]),
    "uses before dashes": (
        [
            (
                "What software is used by the following?",
                "Environmental health – Civica APP\nLicensing – LalPac by Idox\nHousing grants – Civica APP\nPest control – none, paper",
            )
        ],
        ["Civica APP", "LalPac/Idox"],
    ),
    "kinds alone are no name": ([LMS, ("Which software do you use?", "ERP, CRM, HR, Payroll, Finance")], ["Spydus/Civica"]),
    "devices and software of two firms": (
        [("Who provides your MFDs and print management software?", "Konica Minolta (devices), PaperCut (software)")],
        ["/Konica Minolta", "PaperCut"],
    ),
}


@pytest.mark.parametrize(("pairs", "expected"), NAMES.values(), ids=NAMES)
def test_names(pairs: Pairs, expected: list[str]) -> None:
    assert said(*pairs) == expected


PERMITS = ("What permits software do you use?", "Casewell, by Fernlea Ltd")
FORMS = ("What online forms software do you use?", "Seedling, by Fernlea Ltd")
GIS = ("Which GIS software do you use?", "Land Keeper, by Rowan Systems")

FACTS: dict[str, tuple[Pairs, list[str]]] = {
    "as per another answer, an end": (
        [
            PERMITS,
            ("When does the permits contract end?", "31/03/2027"),
            FORMS,
            ("When does the forms contract end?", "As per Q2"),
        ],
        ["Casewell/Fernlea Ltd/2027-03-31", "Seedling/Fernlea Ltd/2027-03-31"],
    ),
    "as above, a name": (
        [PERMITS, ("What software do you use for complaints?", "As above")],
        ["Casewell/Fernlea Ltd"],
    ),
    "a cost told elsewhere is that of the other": (
        [
            PERMITS,
            ("What is the annual cost of the permits software?", "£900"),
            FORMS,
            ("What is the annual cost of the forms software?", "See Q2"),
        ],
        ["Casewell/Fernlea Ltd//900", "Seedling/Fernlea Ltd"],
    ),
    "an end by the maker's name": (
        [PERMITS, GIS, ("When do the contracts end?", "Fernlea 31 March 2027, Rowan May 2028")],
        ["Casewell/Fernlea Ltd/2027-03-31", "Land Keeper/Rowan Systems/2028-05"],
    ),
    "a cost of all of one maker's is none's": (
        [PERMITS, FORMS, ("What does each cost a year?", "Fernlea £9,600")],
        ["Casewell/Fernlea Ltd", "Seedling/Fernlea Ltd"],
    ),
    "two names before one end": (
        [PERMITS, GIS, ("When do the contracts end?", "Casewell and Land Keeper 31/03/2027")],
        ["Casewell/Fernlea Ltd/2027-03-31", "Land Keeper/Rowan Systems/2027-03-31"],
    ),
    "in the order of the question": (
        [PERMITS, FORMS, GIS, ("What are the annual costs of permits, GIS and online forms?", "£900, £700 and £500")],
        ["Casewell/Fernlea Ltd//900", "Seedling/Fernlea Ltd//500", "Land Keeper/Rowan Systems//700"],
    ),
    "a part of a use": (
        [PERMITS, FORMS, ("What do they cost a year?", "permits £900, forms £500")],
        ["Casewell/Fernlea Ltd//900", "Seedling/Fernlea Ltd//500"],
    ),
    "a sum behind a name that nobody knows": (
        [PERMITS, ("What do they cost per annum?", "Casewell £900, Moorhen £5,010")],
        ["Casewell/Fernlea Ltd//900"],
    ),
    "a fact of another name": (
        [PERMITS, ("What do you pay per year for CPOMS?", "£11,340")],
        ["Casewell/Fernlea Ltd"],
    ),
    "a sum for all modules": (
        [PERMITS, FORMS, ("What is the annual support charge?", "£402,117 for all modules")],
        ["Casewell/Fernlea Ltd", "Seedling/Fernlea Ltd"],
    ),
    "staff all of whom use one": (
        [PERMITS, FORMS, ("How many users?", "Permits – all staff (910), forms – 35")],
        ["Casewell/Fernlea Ltd///910", "Seedling/Fernlea Ltd///35"],
    ),
    "first letters": (
        [
            ("Do you have a patient portal? Which system?", "Patients Know Best"),
            GIS,
            ("When do the contracts end?", "PKB 31/12/25; Rowan 2028"),
        ],
        ["Patients Know Best/2025-12-31", "Land Keeper/Rowan Systems/2028"],
    ),
}


@pytest.mark.parametrize(("pairs", "expected"), FACTS.values(), ids=FACTS)
def test_facts(pairs: Pairs, expected: list[str]) -> None:
    assert [s.replace("Patients Know Best//", "Patients Know Best/") for s in said(*pairs)] == expected


def test_a_part_whose_system_was_not_read_has_its_facts() -> None:
    made = letter(
        PERMITS,
        ("When does it end?", "May 2026"),
        ("Which system is used for visits?", "One of our own"),
        ("When does it end?", "2031"),
    )
    for question, label in zip(made.questions, ("1.a", "1.b", "2.a", "2.b"), strict=True):
        question.label = label
    assert [r["contract_end"] for r in extract(made)["software_systems"]] == ["2026-05"]


def test_questions_that_hold_their_answer() -> None:
    assert said(PERMITS, ("1b Annual cost £3,480", "Obitus"), ("1c Contract end 31/01/2023", "Obitus")) == [
        "Casewell/Fernlea Ltd/2023-01-31/3480"
    ]
    assert said(PERMITS, ("Annual cost of 1", "£3,480")) == ["Casewell/Fernlea Ltd//3480"]


LISTED = """Freedom of Information response
Communications systems
01. Social media management: Orlo. £9,420 a year. Renews 01/12/2023.
02. Media monitoring: Vuelio. £6,000 a year. Renews 31/03/2023.
03. E-newsletters: GovDelivery. £14,880 a year. Renews 14/07/2024.
04. Consultation: Citizen Space. £13,500 a year. Renews 30/06/2023.
"""


def test_lines_that_tell_of_a_system_each() -> None:
    rows = foiparse.parse(LISTED.encode(), name="a.txt").records["software_systems"]
    assert {(r["product"] or r["supplier"]).split()[0]: r["contract_end"] for r in rows} == {
        "Orlo": "2023-12-01",
        "Vuelio": "2023-03-31",
        "GovDelivery": "2024-07-14",
        "Citizen": "2023-06-30",
    }


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("renewed in 2018 for five years to 30th June 2023", "2023-06-30"),
        ("12 months to 28/02/2025", "2025-02-28"),
        ("3 years from 1 March 2022", "2025-02-28"),
        ("in use, and since May 2022 also elsewhere", None),
    ],
)
def test_ends(text: str, end: str | None) -> None:
    assert contract_end(text) == end


def test_a_day_behind_a_price_makes_no_range() -> None:
    assert RANGE.search("£29,950 – 31 March 2026") is None
    assert RANGE.search("£150-180k") and RANGE.search("£150 – 180")
