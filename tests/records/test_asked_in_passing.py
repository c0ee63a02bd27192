"""Systems asked for beside facts or in plain talk, and told in pairs, lists and terms; invented systems."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.facts import contract_end, end_of_term, yearly_cost
from foiparse.records.intents import intent_of
from tests.records.make import letter

Asked = list[tuple[str, str]]


def systems(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> list[str]:
    """Each system as "product/supplier/end/yearly cost/users", blanks left out at the end."""
    found = extract(letter(*asked, tables=tables))["software_systems"]
    fields = ("product", "supplier", "contract_end", "annual_cost", "users")
    return ["/".join(str(s[k] if s[k] is not None else "") for k in fields).rstrip("/") for s in found]


@pytest.mark.parametrize(
    "question",
    [
        "Who provides your rating & grants system, till when, how many users?",
        "Software for letters to lodgers, annual price, end date",
        "What tool do you schedule posts with and what is that a year",
        "Does the board use a tool to map its trees? Price and no. of seats please",
        "what do you log harbour visits on & number of users",
        "Lock rota: provider, system, annual cost, staff on it",
        "Name and supplier of the trackers in your boats, yearly cost",
        "Which e-tendering portal, by whom, at what price, to when?",
    ],
)
def test_names_are_asked(question: str) -> None:
    assert intent_of(question).names


@pytest.mark.parametrize(
    ("question", "field", "asked"),
    [
        ("4. CAD users", "users", True),
        ("Q3. Users and end date:", "users", True),
        ("Number of staff rostered on it", "users", True),
        ("For the main one: end date & licences", "users", True),
        ("when the contract's up", "end", True),
        ("what is that a year", "cost", True),
        ("From what value must a tender be put on the system?", "cost", False),
        ("Officer in charge of applications: job title", "names", False),
    ],
)
def test_facts_asked(question: str, field: str, asked: bool) -> None:
    assert getattr(intent_of(question), field) is asked


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2+1+1 from 01/11/2021", "2023-10-31"),
        ("began on 1 April 2020 for five years", "2025-03-31"),
        ("a three-year contract from 1 May 2022", "2025-04-30"),
        ("from 1 May 2022", None),
        ("started in June 2021 for two years", "2023-05"),
        ("from 29/02/2020 for 2 years", "2022-02-27"),
        ("1 May 2022 to 30 April 2024", "2024-04-30"),
    ],
)
def test_end_of_a_term(text: str, end: str | None) -> None:
    assert contract_end(text) == end


def test_a_term_without_its_start_has_no_end() -> None:
    assert end_of_term("for five years") is None


@pytest.mark.parametrize("text", ["£150-180k a year", "£90,000 – £110,000 per annum"])
def test_a_range_is_no_cost(text: str) -> None:
    assert yearly_cost(text, True) is None


TOLD: dict[str, tuple[Asked, list[str]]] = {
    "a stroke between": (
        [("Ledger system (product/supplier)", "Sumtotal / Greave Kell"), ("End, yearly cost and users", "31-Aug-27, £21,000, 70")],
        ["Sumtotal/Greave Kell/2027-08-31/21000/70"],
    ),
    "the same provider": (
        [
            ("What is your ferry rota system?", "Dutyquay"), ("Who provides it?", "Lindle Workforce"),
            ("Pilot rota: provider, system, annual cost, staff on it", "The same provider, their Pilotrota; £9,500; 78"),
        ],
        ["Dutyquay/Lindle Workforce", "Pilotrota/Lindle Workforce//9500/78"],
    ),
    "each with its use": (
        [("Which payroll and rents systems are used, from which provider?",
          "Payroll is on Paystrand and rents on Rentleaf, both provided by Albion Kew Ltd.")],
        ["Paystrand/Albion Kew Ltd", "Rentleaf/Albion Kew Ltd"],
    ),
    "the maker first, as asked": (
        [("Software for grave records – supplier, product, annual cost, number of users", "Yewson Data, Plotmark, £1,980, 6.")],
        ["Plotmark/Yewson Data//1980/6"],
    ),
    "the product being": (
        [("Who provides your rating system, till when?", "Blackford Software, the product being Rannick. It runs until 30 June 2027.")],
        ["Rannick/Blackford Software/2027-06-30"],
    ),
    "run by, on its own system": (
        [("Who runs your pool bookings and on what system", "They are run by Tarn Leisure Ltd on its own system, Poolflow.")],
        ["Poolflow/Tarn Leisure Ltd"],
    ),
    "a line of each use, the maker first": (
        [("What route or fleet software is used? Please give supplier, product, annual cost and contract end date.",
          "Routes: Lark Mobile, Roundleaf, £18,450, May 2027\nFor fleet we have Fleetleaf, at £2,900 a year on a rolling basis.")],
        ["Roundleaf/Lark Mobile/2027-05/18450", "Fleetleaf///2900"],
    ),
    "two products from one maker": (
        [("What route software is used? Please give supplier, product, annual cost and contract end date.",
          "Two products from Mere Loop, Cableaf (96 devices) and Wheelmark, under one contract running to 31 March 2027.")],
        ["Cableaf/Mere Loop/2027-03-31", "Wheelmark/Mere Loop/2027-03-31"],
    ),
    "a maker, through its product": (
        [("Who does vetting and by which system", "Verra Screening, through Checkleaf. It is priced by the check.")],
        ["Checkleaf/Verra Screening"],
    ),
    "a product of": (
        [("What transcription tool is in use?", "Scribeleaf. It's a product of Northmoor AI.")],
        ["Scribeleaf/Northmoor AI"],
    ),
    "not on the same system": (
        [("What till system do you use and who supplies it?", "Tillmark from Farth Retail"), ("Is ticketing on the same system?", "No, that is Seatleaf.")],
        ["Tillmark/Farth Retail", "Seatleaf"],
    ),
    "the use that has the question's words": (
        [("Systems for visitors and stores with suppliers", "Guestlog\tFath Software Ltd\tvisitor contact\nStorekeep\tOsmond Ltd\tstores"),
         ("Yearly cost of the visitor system", "£7,350")],
        ["Guestlog/Fath Software Ltd//7350", "Storekeep/Osmond Ltd"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TOLD)
def test_told(case: str) -> None:
    asked, expected = TOLD[case]
    rows = [["System", "Supplier", "Used for"], *(line.split("\t") for line in asked[0][1].split("\n"))]
    assert systems(*asked, tables={1: rows} if "\t" in asked[0][1] else None) == expected


def test_rows_made_in_house_and_values_a_year() -> None:
    rows = [
        ["Product / service", "Vendor", "Contract value", "Expiry"],
        ["Moodleaf VLE", "Openlea Hosting", "£96k p.a.", "31/07/2026"],
        ["Roomleaf", "in house", "-", "-"],
        ["own build", "n/a", "nil", "n/a"],
    ]
    answer = "\n".join("\t".join(r) for r in rows)
    found = systems(("Please list software for learning: product, vendor, contract value, expiry.", answer), tables={1: rows})
    assert found == ["Moodleaf VLE/Openlea Hosting/2026-07-31/96000", "Roomleaf"]
