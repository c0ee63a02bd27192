"""Facts that are several systems' at once, and lists whose items hold their facts; one row a wording, invented names throughout."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.joint import joint, placed
from tests.records.make import letter

Asked = tuple[str, str]
TWO = [("1. Which library system do you use?", "Casewell"), ("2. Which discovery system do you use?", "Landfinder")]

JOINT = [
    ("Casewell and Landfinder £98,200 combined", 2, True),
    ("PACS and RIS together cost £1,240,000 a year", 0, True),
    ("£61,000 for the devices and the software together", 1, True),
    ("£61,000 for licences and hosting together", 1, False),
    ("£9,000 for support and the portal combined", 1, False),
    ("Casewell £9,000, Landfinder £4,000", 2, False),
    ("Casewell costs £9,000 together with its hosting", 1, False),
]


@pytest.mark.parametrize(("sentence", "named", "expected"), JOINT)
def test_joint(sentence: str, named: int, expected: bool) -> None:
    assert joint(sentence, named) is expected


PLACED = [
    ("March 2027, June 2026, N/A (pilot)", "contract_end", 3, ["2027-03", "2026-06", None]),
    ("£71,400; none; £30,000", "annual_cost", 3, [71400, None, 30000]),
    ("March 2027, June 2026", "contract_end", 3, None),
    ("March 2027, as discussed, June 2026", "contract_end", 3, None),
    ("N/A, N/A", "contract_end", 2, None),
]


@pytest.mark.parametrize(("answer", "field", "many", "expected"), PLACED)
def test_facts_in_their_places(answer: str, field: str, many: int, expected: list[object] | None) -> None:
    assert placed(answer, field, many) == expected


# (questions and answers, what is found: product, supplier, end, cost, users)
SYSTEMS: list[tuple[list[Asked], list[tuple[object, ...]]]] = [
    (
        [*TWO, ("3. What is the annual cost of each?", "Casewell and Landfinder £98,200 combined")],
        [("Casewell", None, None, None, None), ("Landfinder", None, None, None, None)],
    ),
    (
        [*TWO, ("3. Contract expiry dates for the above.", "1. 31 March 2028")],
        [("Casewell", None, "2028-03-31", None, None), ("Landfinder", None, None, None, None)],
    ),
    (
        [*TWO, ("3. Contract expiry dates for the above.", "1. 31 March 2028\n2. 30 June 2026")],
        [("Casewell", None, "2028-03-31", None, None), ("Landfinder", None, "2026-06-30", None, None)],
    ),
    (
        [*TWO, ("3. When does each contract end?", "Casewell: 2028\nLandfinder: July 2026")],
        [("Casewell", None, "2028", None, None), ("Landfinder", None, "2026-07", None, None)],
    ),
    (
        [
            ("1. Which student record system do you use?", "Kinder Student (KxStudent)"),
            ("2. When does it end?", "KxStudent: 2028"),
        ],
        [("Kinder Student (KxStudent)", None, "2028", None, None)],
    ),
    (
        [("1. What software is used for digital evidence?", "NICE (Investigate / Evidentral)")],
        [(None, "NICE", None, None, None)],
    ),
    (
        [("1. What is the name of your revenues and benefits system?", "Fernlea Revenues & Benefits")],
        [("Fernlea Revenues & Benefits", None, None, None, None)],
    ),
    (
        [
            (
                "For each of the systems below please state supplier, system name and contract end date.",
                "(a) Payroll\nFernlea, Casewell, 30/09/2027\n(b) Maternity\nOakbyte, Landfinder, 31/03/2026",
            )
        ],
        [("Casewell", "Fernlea", "2027-09-30", None, None), ("Landfinder", "Oakbyte", "2026-03-31", None, None)],
    ),
    (
        [
            (
                "What software do you use for mapping, and how many licences are held?",
                "Casewell (200 licences), Landfinder (unlimited), and Rota One which is used by crews.",
            )
        ],
        [
            ("Casewell", None, None, None, 200),
            ("Landfinder", None, None, None, "unlimited"),
            ("Rota One", None, None, None, None),
        ],
    ),
    (
        [("Which MIS do your schools use?", "Casewell in all schools apart from Hill Primary, which uses Landfinder.")],
        [("Casewell", None, None, None, None), ("Landfinder", None, None, None, None)],
    ),
    (
        [
            *TWO,
            ("3. Number of users?", "Casewell 40, Landfinder 60"),
            ("4. Which rota software do you use?", "Rota One"),
            ("5. Number of users?", "250"),
            ("6. Annual cost?", "£57,500"),
        ],
        [
            ("Casewell", None, None, None, 40),
            ("Landfinder", None, None, None, 60),
            ("Rota One", None, None, 57500, 250),
        ],
    ),
    (
        [
            (
                "Please provide the supplier, system and expiry date for each of the following.",
                "Libraries\nFernlea, Casewell, 31 March 2026\nMuseums\nOakbyte, Landfinder, 30 June 2027",
            )
        ],
        [("Casewell", "Fernlea", "2026-03-31", None, None), ("Landfinder", "Oakbyte", "2027-06-30", None, None)],
    ),
    (
        [("Housing system, supplier and end date?", "NEC Housing, NEC Software Solutions, 31/03/2028")],
        [("NEC Housing", "NEC Software Solutions", "2028-03-31", None, None)],
    ),
    (
        [
            ("1. Who provides your managed print service?", "Canon (UK) Ltd"),
            ("2. What is the contract end date?", "31/07/2027"),
            ("3. What is the annual spend?", "£96,410"),
            ("4. What print management software is used?", "uniFLOW (Canon)"),
            ("5. What is the annual cost of this software?", "£8,250"),
        ],
        [(None, "Canon (UK) Ltd", "2027-07-31", 96410, None), ("uniFLOW", "Canon (UK) Ltd", None, 8250, None)],
    ),
    (
        [
            (
                "Please list the AI tools licensed with the number of licences.",
                "Casewell (350 licences), Landfinder (2,000 licences) and Rota One which is a trial.",
            )
        ],
        [("Casewell", None, None, None, 350), ("Landfinder", None, None, None, 2000), ("Rota One", None, None, None, None)],
    ),
]


@pytest.mark.parametrize(("asked", "expected"), SYSTEMS)
def test_systems(asked: list[Asked], expected: list[tuple[object, ...]]) -> None:
    found = extract(letter(*asked))["software_systems"]
    assert [(s["product"], s["supplier"], s["contract_end"], s["annual_cost"], s["users"]) for s in found] == expected
