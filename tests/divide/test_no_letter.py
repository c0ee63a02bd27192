"""What a disclosure log keeps beside its letters is no letter; anything that asks or answers is one."""

from __future__ import annotations

from pathlib import Path

import pytest

import foiparse
from benchmarks.gold import MARKER
from foiparse.divide.header.asks_only import asks_only
from foiparse.divide.header.lines import lines_of
from foiparse.divide.no_letter import is_no_letter
from foiparse.read import read

ROOT = Path(__file__).parent.parent.parent
MINUTES = """Harrowmere District Council
Planning Committee
Minutes of the meeting held on 4 May 2021 at the Civic Offices
Present: Councillors Aldous (Chair), Brand, Crane and Dacre
1. Apologies for absence
Apologies were received from Councillor Elver.
2. Application 21/0456: land at Mill Lane
The Planning Officer presented the report. Members asked about drainage and the officer responded that the flood authority had no objection.
It was resolved to approve the application subject to the conditions set out in the report, which deal with the colour of the brick, the
times at which lorries may come and go, the width of the footway along the lane, the planting of a hedge on the northern side and its
upkeep for five years, and the keeping of the old gate posts.
The meeting closed at 8.15 pm.
"""
POLICY = """Wexcombe Borough Council
Lone Working Policy
Version 3.1, approved by Cabinet March 2022
1. Purpose
This policy sets out how the Council protects employees who work alone.
2. Procedure
Before a visit the employee records the address and expected time of return in the shared calendar. Where the employee does not check in,
the duty manager telephones and, if there is no answer, informs the police. Every lone worker carries a charged telephone, reports each
incident on the portal and attends conflict management training every three years.
3. Review
This policy will be reviewed in March 2025.
"""
PRICES = "Fees and charges 2023/24\nService\tFee\nBulky waste (up to 3 items)\t£35.00\nGarden waste bin\t£52.00\n"
AGREEMENT = """THIS AGREEMENT is made on 1 April 2020
BETWEEN (1) WEXCOMBE BOROUGH COUNCIL of Civic Centre, High Street, Wexcombe and (2) FERROW SYSTEMS LIMITED
1. TERM
This Agreement begins on the Commencement Date and continues for four years unless ended earlier under clause 14.
2. CHARGES
The Council shall pay the Charges within 30 days of a valid invoice.
3. FREEDOM OF INFORMATION
The Supplier acknowledges that the Council is subject to the Freedom of Information Act 2000.
"""
CASES = {
    "minutes": (MINUTES, True),
    "a policy that answers once": (POLICY, True),
    "a price list": (PRICES, True),
    "a structure chart": ("Director of Resources\nHead of Procurement\nProcurement Officer x 5\nContracts Assistant", True),
    "an agreement with a clause on the Act": (AGREEMENT, True),
    "a log page with a policy for its title": ("Lone Working Policy\nPlease send the policy.\nIt is on our web site.", False),
    "minutes under a covering note": (
        f"Dear Ms Brand\nFurther to your e-mail, here they are.\nYours sincerely\nA Crane\n{MINUTES}",
        False,
    ),
    "a policy whose file names the Act": (f"FOI 2231 Annex A\n{POLICY}", False),
    "an answer whose heading has a reference": (f"Our ref: 2023-3390\n{PRICES}", False),
    "one question, one answer": ("How many bins?\n12", False),
    "a title that is an item of a list": (
        "Asked for:\n- the business case for closing it;\n- the minutes.\nReleased:\nBoth attached.",
        False,
    ),
    "a Welsh answer": ("Ateb\nNid yw'r cyngor yn cadw ffigurau ar gyfer y biniau.", False),
}


@pytest.mark.parametrize("name", CASES)
def test_documents_and_letters(name: str) -> None:
    text, expected = CASES[name]
    assert is_no_letter(read(text.encode(), "a.txt")) is expected


def test_it_is_an_annex_without_questions_or_outcome_and_keeps_its_text() -> None:
    letter = foiparse.parse(PRICES.encode(), "a.txt")
    assert (letter.kind, letter.questions, letter.outcome, letter.needs_review) == ("annex", [], None, True)
    assert letter.flags == ["no_letter"] and len(letter.tables) == 1
    assert [(f.kind, f.span) for f in letter.furniture] == [("annex", (0, len(letter.text)))]


def test_hardly_a_gold_letter_is_taken_for_one_that_is_none_or_for_a_request() -> None:
    """Every eighth of our own letters: one that names no Act and speaks to nobody may be."""
    taken = []
    for path in sorted((ROOT / "samples").rglob("*.gold.txt"))[::8]:
        document = read(MARKER.sub("", path.read_text(encoding="utf-8")).encode(), "a.txt")
        if is_no_letter(document) or asks_only(lines_of(document)):
            taken.append(path.name)
    assert len(taken) <= 1
