"""Systems and payees whose names or facts stand beside others' in an answer; invented bodies. Each case names the letter shape it settles."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.records import extract
from tests.records.make import letter

FIELDS = ("product", "supplier", "contract_end", "annual_cost", "users")


def systems(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> list[dict[str, Any]]:
    found = extract(letter(*asked, tables=tables))["software_systems"]
    return [{f: r[f] for f in FIELDS if r[f] is not None} for r in found]


def spends(
    *asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None
) -> list[tuple[str, float | None, str | None]]:
    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*asked, tables=tables))["platform_spend"]]


CASES: dict[str, tuple[list[tuple[str, str]], list[dict[str, Any]]]] = {
    "the company and the log-ins asked later": (
        [
            ("What is the name of the Board's kennel record system?", "Casewell"),
            ("Which company supplies it?", "Fernlea"),
            ("When does the contract with that company expire?", "31 July 2027."),
            ("How many members of staff have a log-in?", "640 at 1 September"),
        ],
        [{"product": "Casewell", "supplier": "Fernlea", "contract_end": "2027-07-31", "users": 640}],
    ),
    "end and cost in one field of a form": (
        [
            ("Kennel administration system", ""),
            ("(a) name of system and supplier", "Casewell, from Fernlea Land"),
            ("(b) Contract end date / annual cost", "June 2024, with no right to extend. £6,120 per annum"),
            ("(c) no. of users", "3,100"),
        ],
        [
            {
                "product": "Casewell",
                "supplier": "Fernlea Land",
                "contract_end": "2024-06",
                "annual_cost": 6120,
                "users": 3100,
            }
        ],
    ),
    "run by a company": (
        [("What system is used for paying, and until when?", "Payments are made through ParkRight, run by Fernlea Kerb Ltd.")],
        [{"product": "ParkRight", "supplier": "Fernlea Kerb Ltd"}],
    ),
    "a company with an and in its name": (
        [
            (
                "Which kennel system is used, and who supplies it?",
                "We use Casewell, supplied by Fernlea Secure Solutions and Services.",
            )
        ],
        [{"product": "Casewell", "supplier": "Fernlea Secure Solutions and Services"}],
    ),
    "a company and its sons": (
        [("Which kennel system is used, and who supplies it?", "Casewell. It is supplied by Marl and Sons Ltd.")],
        [{"product": "Casewell", "supplier": "Marl and Sons Ltd"}],
    ),
    "two products with an and between": (
        [("Which kennel systems are used?", "We use Casewell and Barkbook.")],
        [{"product": "Casewell"}, {"product": "Barkbook"}],
    ),
    "the name in brackets behind what it is": (
        [
            (
                "Which kennel system is used, and who supplies it?",
                "The kennel records system (Casewell) is supplied by Fernlea Group.",
            )
        ],
        [{"product": "Casewell", "supplier": "Fernlea Group"}],
    ),
    "letters in brackets that shorten what it is": (
        [("Who supplies your kennel records system?", "The kennel records system (KRS) is supplied by Fernlea Group.")],
        [{"supplier": "Fernlea Group"}],
    ),
    "a name where the name is asked first": (
        [("What is the name of your kennel system, who supplies it and when does the contract end?", "We use Ferrow.")],
        [{"product": "Ferrow"}],
    ),
    "the firm that supplies the system": (
        [("Which kennel system do you use?", "Binsy Ltd supplies the Ferrow system.")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "the firm with its letters": (
        [("Which kennel system do you use?", "Binsy Kennel Solutions (BKS) provide the Ferrow system, used for both.")],
        [{"product": "Ferrow", "supplier": "Binsy Kennel Solutions"}],
    ),
    "called so and supplied by": (
        [("Which kennel system do you use?", "The kennel system is called Ferrow and is supplied by Binsy Ltd.")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "a dash and the word supplier": (
        [("Which kennel system do you use?", "Ferrow - supplier Binsy Ltd")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "the supplier of our system": (
        [("Which kennel system do you use?", "Binsy Ltd is the supplier of our kennel system, Ferrow.")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "used since a year": (
        [("Which kennel system do you use?", "The Council has used Ferrow since 2019.")],
        [{"product": "Ferrow"}],
    ),
    "a name and a company": (
        [("Which kennel system do you use?", "Ferrow, Binsy Ltd")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "used for what is asked": (
        [("Which kennel system do you use?", "The Council currently uses Ferrow for kennels.")],
        [{"product": "Ferrow"}],
    ),
    "a contract for a name of two words": (
        [("Which kennel system do you use?", "We have a contract with Orvane Systems for the Marl Connect system.")],
        [{"product": "Marl Connect", "supplier": "Orvane Systems"}],
    ),
    "a company before its product": (
        [("Which kennel system do you use?", "The Council uses Binsy Ltd Ferrow.")],
        [{"product": "Ferrow", "supplier": "Binsy Ltd"}],
    ),
    "provided under contract": (
        [("Who supplies your kennel system?", "The kennel system is provided under contract by Binsy Ltd.")],
        [{"supplier": "Binsy Ltd"}],
    ),
    "a label alone": (
        [
            (
                "Please tell me which company provides your kennel system, what it costs a year and when the contract ends.",
                "Supplier: Binsy Ltd",
            )
        ],
        [{"supplier": "Binsy Ltd"}],
    ),
    "a contact centre is no contact": (
        [("Which contact centre system do you use?", "The Council's contact centre system is Ferrow.")],
        [{"product": "Ferrow"}],
    ),
    "the firm first, then its facts": (
        [
            (
                "Please tell me which company provides your kennel system, what it costs a year and when the contract ends.",
                "Binsy Ltd. The annual cost is £14,200. The contract ends on 31 March 2026.",
            )
        ],
        [{"supplier": "Binsy Ltd", "contract_end": "2026-03-31", "annual_cost": 14200}],
    ),
    "who developed it": (
        [
            (
                "What does the Council pay for its kennel app and who developed it?",
                "The kennel app was developed by Binsy UK Ltd. The Council pays £4,995 per annum.",
            )
        ],
        [{"supplier": "Binsy UK Ltd", "annual_cost": 4995}],
    ),
    "a known maker among products": (
        [("Which kennel system do you use?", "The Council uses ArcGIS Enterprise and QGIS.")],
        [{"product": "ArcGIS Enterprise"}, {"product": "QGIS"}],
    ),
    "a data processor is no system": (
        [("Which kennel system do you use?", "The Council uses the Ferrow Marl tool. The data processor is Binsy.")],
        [{"product": "Ferrow Marl"}],
    ),
    "a name that begins with a figure": (
        [("Who provides your kennel system?", "Binsy Solutions provide the 3sixty system.")],
        [{"product": "3sixty", "supplier": "Binsy Solutions"}],
    ),
    "run by a team": (
        [("What system is used for paying, and until when?", "Payments are made through ParkRight, run by the Kennel Team.")],
        [{"product": "ParkRight"}],
    ),
    "things at the head of a statement": (
        [
            ("Type of phone system (on site or hosted):", "Hosted. Lifts and alarms are still on analogue lines."),
            ("Average annual spend:", "£27,900 calls included"),
        ],
        [],
    ),
    "suites that are rooms": (
        [
            (
                "Please tell me what food is given to people in your custody suites and who supplies it.",
                "Breakfast is cereal. Drinks are tea or water. Crisps are from the shop.",
            )
        ],
        [],
    ),
    "some of many": (
        [
            (
                "name of the electronic kennel record system and supplier",
                "The kennel record is Casewell by Fernlea. Some 3,200 users have a card.",
            )
        ],
        [{"product": "Casewell", "supplier": "Fernlea", "users": 3200}],
    ),
    "a firm that is asked for by its trade": (
        [
            ("Who is your main contractor for lifts", "Otterby, through a regional consortium"),
            ("What CAFM software do you use", "Casewell"),
            ("When is the CAFM contract up", "Some time in 2025"),
        ],
        [{"product": "Casewell", "contract_end": "2025"}],
    ),
    "who supplies power": (
        [
            ("Who supplies your electricity and gas?", "Otterby Power"),
            ("What software do you use for energy bills?", "Casewell, from Fernlea Ltd"),
        ],
        [{"product": "Casewell", "supplier": "Fernlea Ltd"}],
    ),
    "software for power": (
        [("Which energy management software do you use?", "Casewell, from Fernlea Ltd")],
        [{"product": "Casewell", "supplier": "Fernlea Ltd"}],
    ),
    "a line of something else": (
        [
            ("Which system is used for kennel bookings?", "Casewell"),
            ("What is the annual cost?", "Casewell – £6,900 a year\nBody armour – £1.1 million over the life of the contract"),
        ],
        [{"product": "Casewell", "annual_cost": 6900}],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_systems(case: str) -> None:
    asked, expected = CASES[case]
    assert systems(*asked) == expected


def test_no_total_of_another_line() -> None:
    asked, _ = CASES["a line of something else"]
    assert spends(*asked) == []


NETWORK = [
    ["", "Telephony maintenance", "WAN"],
    ["Supplier", "Fernlea Ltd", "Oakbyte Ltd"],
    ["Annual average spend", "£61,400", "£212,000"],
    ["Users / sites", "2,200 extensions", "44 sites"],
    ["Hardware brand", "Otterphone", "Tarnworks"],
]


def test_one_table_for_several_questions() -> None:
    """Cells that the text has one behind another are of the column's supplier alone; brands of sets and sites are no product and no users."""
    text = "The answers are in this table.\n" + "\n".join("\t".join(row) for row in NETWORK)
    asked = [("Supplier of each telephone system", text), ("Annual average spend", text)]
    assert systems(*asked, tables={1: NETWORK}) == [
        {"supplier": "Fernlea Ltd", "annual_cost": 61400, "users": 2200},
        {"supplier": "Oakbyte Ltd", "annual_cost": 212000},
    ]
    assert spends(*asked, tables={1: NETWORK}) == []


def test_paid_to_another_than_the_tool_named_before() -> None:
    tool = ("Do you use a tool to schedule posts? Name, cost", "PostPerch, £2,388 per year.")
    agency = (
        "Which agencies did you pay and what did you get for it",
        "Oakbyte North was paid £62,000 in 2023/24 for a campaign.",
    )
    assert ("PostPerch", 62000, "year") not in spends(tool, agency)


def test_spend_by_year_on_the_platform_named_before() -> None:
    """The table's heading begins with the platform's name; a heading of another thing tells nothing of it."""
    named = ("What platform is used for tenders", "Tendergate, besides the national site.")
    for heading, expected in (
        ("Tendergate licence", [("Tendergate", 14500, "year"), ("Tendergate", 16250, "year")]),
        ("Laptops", []),
    ):
        table = [["Academic year", heading], ["2019/20", "£14,500"], ["2021/22", "£16,250"]]
        asked = ("What has been spent on the platform each year", "See table")
        found = [s for s in spends(named, asked, tables={2: table}) if s[1] is not None]
        assert found == expected


def test_a_payee_with_an_and_in_its_name() -> None:
    told = "In 2022/23 the Board paid the Northern Maps and Charts Service £61,204, and Otterline Solutions £9,870."
    found = spends(("Please tell me what the Board spent on translation in 2022/23 and to whom it was paid.", told))
    assert ("Northern Maps and Charts Service", 61204, "year") in found
    assert not [s for s in found if s[0] == "Charts Service"]


def test_a_portal_that_is_known_for_tenders() -> None:
    asked = ("What portal do you use, and what does it cost?", "In-Tend.")
    assert [s[0] for s in spends(asked)] == ["In-Tend"]
    assert systems(asked) == []
    other = ("What kennel portal do you use, and what does it cost?", "Casewell.")
    assert spends(other) == []
