"""What a firm was paid, and what its contract is worth, told in answers to questions about something else."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float | None, str | None]


def spend(*pairs: tuple[str, str]) -> list[Row]:
    """The spend of a letter that asks of suppliers somewhere else: else what is told in passing is none of its matter."""
    other = ("Who are your suppliers of paper?", "We do not hold this.")
    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*pairs, other))["platform_spend"]]


SHAPES: dict[str, tuple[list[tuple[str, str]], list[Row]]] = {
    "two agencies in one sentence": (
        [
            (
                "Which agencies do you use most?",
                "In 2022/23 we spent £1,204,331 with Pellwood Healthcare and £882,004 with Thornway Nursing Services.",
            )
        ],
        [("Pellwood Healthcare", 1204331, "year"), ("Thornway Nursing Services", 882004, "year")],
    ),
    "the firm named right before": (
        [("Who delivers your training?", "Keyline Learning. We spent £28,900 with them in 2022/23.")],
        [("Keyline Learning", 28900, "year")],
    ),
    "its cost in a sentence of its own": (
        [("Is there an employee assistance programme?", "Yes, provided by Health Assured. The cost is £22,800 a year.")],
        [("Health Assured", 22800, "year")],
    ),
    "who were paid": (
        [("Who organised the event?", "It was organised by Bright Sparks Events Ltd, who were paid £64,300 in total.")],
        [("Bright Sparks Events Ltd", 64300, "total")],
    ),
    "done by a firm at a cost": (
        [("Who carried out the survey?", "It was carried out by Acuity Research at a cost of £14,750.")],
        [("Acuity Research", 14750, None)],
    ),
    "a firm that did it at a cost": (
        [("Was the ballot independent?", "Yes. Oakvale Election Services conducted the ballot at a cost of £6,720.")],
        [("Oakvale Election Services", 6720, None)],
    ),
    "an award": (
        [("Was there a tender?", "Three quotations were sought. The contract was awarded to Hollis & Brand Ltd for £84,500.")],
        [("Hollis & Brand Ltd", 84500, "total")],
    ),
    "to whom we paid": (
        [
            (
                "Who provides interpreting?",
                "Spoken languages are provided by Tonguebridge Ltd, to whom we paid £402,118.40 in 2023/24.",
            )
        ],
        [("Tonguebridge Ltd", 402118.4, "year")],
    ),
    "an amount in brackets behind a name": (
        [("How is travel booked?", "Rail travel is booked through Waywise Travel (£61,882 in 2022/23).")],
        [("Waywise Travel", 61882, "year")],
    ),
    "a membership": (
        [("Do you belong to any scheme?", "We are a member of Inclusive Workplaces at £7,200 a year.")],
        [("Inclusive Workplaces", 7200, "year")],
    ),
    "a contract's whole value": (
        [
            (
                "Who is the contractor?",
                "Chartfield Catering. The contract runs until July 2026 and its total value is £4.6 million.",
            )
        ],
        [("Chartfield Catering", 4600000, "total")],
    ),
    "worth over its years": (
        [("Is the laundry in house?", "No. It is provided by Elwell Linen under a contract worth £7.3m over five years.")],
        [("Elwell Linen", 7300000, "total")],
    ),
    "the value in the next answer": (
        [
            ("Who provides catering in custody suites?", "Mitchell Care and Custody"),
            ("What is the total value of the contract?", "£11.3 million"),
        ],
        [("Mitchell Care and Custody", 11300000, "total")],
    ),
    "a line of a form that was not cut off": (
        [
            ("Product name", "ShiftWise"),
            ("Supplier name", "Malvern Rota Systems"),
            ("Contract end date", "March 2026\nTotal value of contract (£) – circa £2.4 million"),
        ],
        [("Malvern Rota Systems", 2400000, "total")],
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_spend_told_in_passing(name: str) -> None:
    pairs, rows = SHAPES[name]
    assert spend(*pairs) == rows


NEAR_MISSES = {
    "grants": ("Which bodies were funded?", "Advice Heathlands received a grant of £120,000."),
    "damages": ("What was paid in compensation?", "£12,500 was paid to Mrs A Smith following a decision."),
    "a person": ("Who made the statue?", "It was made by the sculptor Helen Marsh for £45,000."),
    "another body": ("What did you give to others?", "£36,000 was paid to Northshire County Council for the library."),
    "works": ("What was spent on repairs to the golf course?", "The work was done by Turfcare Ltd at a cost of £38,100."),
    "builders": ("Who mended the roof?", "The roof was repaired by Ellerby Heritage Ltd at a cost of £612,000."),
    "a kind of those who are paid": ("How are appeals argued?", "Barristers were paid £21,460 in 2020/21."),
    "a line that names no firm": (
        "What is the total value of the kit?",
        "Body armour - £1.1 million over the life of the contract",
    ),
    "how many contracts there are": ("How many contracts are there?", "Thirty-four, with a total value of £4.4 million."),
    "a budget": ("Who runs the events?", "Bright Sparks Events Ltd, with a budget of £64,300."),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_no_spend_is_told(name: str) -> None:
    assert spend(NEAR_MISSES[name]) == []
