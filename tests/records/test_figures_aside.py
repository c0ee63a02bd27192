"""Figures told beside the one that was asked for: what was saved, budgeted, paid before, or was so in another year. None is the answer."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

SPEND = "How much was spent on Facebook advertising in 2022/23?"
SPENT = [
    ("The budget for Facebook was £10,000, of which £7,450 was spent.", [7450]),
    ("Spend rose by £2,000 to £9,300.", [9300]),
    ("Spend fell from £12,000 in 2021/22 to £9,300 in 2022/23.", [9300]),
    ("We spent £4,000 less than in the year before.", []),
    ("£3,200, down from £5,100 in 2021/22.", [3200]),
    ("£3,200. This compares with £5,100 in 2021/22.", [3200]),
    ("£3,200 against a budget of £4,000.", [3200]),
    ("We saved £3,000 by not advertising on Facebook.", []),
    ("£6,000 was budgeted but nothing was spent.", [0]),
    ("We did not use Facebook in 2022/23. The last campaign, in 2021, cost £3,000.", [None]),
    ("Our spend in 2022/23 was £4,250 (2021/22: £1,900).", [4250]),
    ("£45,000 (excluding VAT of £9,000).", [45000]),
    ("£45,000 + £9,000 VAT", [45000]),
    ("£45,000, which was £5,000 over budget.", [45000]),
    ("We paid £45,000 in 2022/23 and have paid £6,000 so far in 2023/24.", [45000]),
    ("£45,000 – please note that this includes £3,500 of expenses.", [45000]),
    ("£45,000 out of £60,000 that was invoiced.", [45000]),
    ("Invoices of £20,000, £15,000 and £10,000 were paid to Facebook.", []),
]
BOUNDS = [
    ("Less than £500.", (None, None, 500)),
    ("£500 or less", (None, None, 500)),
    ("At least £500", (None, 500, None)),
    ("£500+", (None, 500, None)),
    ("£500 + VAT", (500, None, None)),
]
SYSTEM = "What telephony system do you use, its annual cost, number of users and contract end date?"
SYSTEMS = [
    (
        "Mitel MiVoice. £32,000 per annum. 1,100 users. It was due to end in May 2024 but was extended until May 2026.",
        (32000, 1100, "2026-05"),
    ),
    (
        "Mitel MiVoice. £32,000 per annum, compared with £40,000 before. 1,100 users. Ends 31 May 2026.",
        (32000, 1100, "2026-05-31"),
    ),
    ("Mitel MiVoice, which replaced Lucent in 2019. £32,000 a year. 1,100.", (32000, 1100, None)),
    (
        "Mitel MiVoice. The cost is included in our network contract (£410,000). 1,100 users. Ends 31 May 2026.",
        (None, 1100, "2026-05-31"),
    ),
]
YEARLY = "Who supplies your CRM and what is the annual cost?"
COSTS = [
    ("Salesforce. Year 1: £120,000; years 2 and 3: £90,000 a year.", None),
    ("Salesforce. Licences £60,000 and support £36,000 a year.", None),
    ("Salesforce. £96,000 pa until 2023 and £101,500 pa since.", 101500),
    ("Salesforce. We expect to pay £100,000 in 2024/25; in 2023/24 we paid £96,000.", 96000),
    ("Salesforce, saving £15,000 a year on the £111,000 that we paid for Siebel.", None),
]
TEAM = "How many FTE staff are employed in the ICT department?"
STAFF = [
    ("42.6 FTE, compared with 48 FTE in 2022.", 42.6),
    ("The number of staff has grown from 38.2 to 42.6 FTE.", 42.6),
    ("In 2021 there were 48. The current figure is 42.6.", 42.6),
    ("Exactly 42.6", 42.6),
    ("As of today 42.6", 42.6),
]


def rows(question: str, answer: str, kind: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = extract(letter((question, answer)))[kind]
    return found


@pytest.mark.parametrize(("answer", "amounts"), SPENT)
def test_the_amount_of_the_year_that_was_asked_for(answer: str, amounts: list[float | None]) -> None:
    assert [r["amount"] for r in rows(SPEND, answer, "platform_spend")] == amounts


@pytest.mark.parametrize(("answer", "told"), BOUNDS)
def test_a_bound_is_no_amount(answer: str, told: tuple[float | None, ...]) -> None:
    (found,) = rows(SPEND, answer, "platform_spend")
    assert (found["amount"], found["low"], found["high"]) == told


@pytest.mark.parametrize(("answer", "told"), SYSTEMS)
def test_what_a_system_costs_now_and_when_it_ends(answer: str, told: tuple[object, ...]) -> None:
    (found,) = rows(SYSTEM, answer, "software_systems")
    assert (found["annual_cost"], found["users"], found["contract_end"]) == told


@pytest.mark.parametrize(("answer", "cost"), COSTS)
def test_what_one_year_costs(answer: str, cost: float | None) -> None:
    (found,) = rows(YEARLY, answer, "software_systems")
    assert (found["supplier"], found["annual_cost"], found["contract_end"]) == ("Salesforce", cost, None)


@pytest.mark.parametrize("answer", ["No more than 40.", "Up to 40", "A maximum of 40"])
def test_a_bound_is_no_team(answer: str) -> None:
    assert rows(TEAM, answer, "teams") == []


@pytest.mark.parametrize(("answer", "number"), STAFF)
def test_how_many_there_are_now(answer: str, number: float) -> None:
    (found,) = rows(TEAM, answer, "teams")
    assert found["headcount"] == number


def test_a_question_about_a_change_wants_the_figures_beside() -> None:
    asked = "How much was spent on Facebook advertising in each of the years 2021/22 and 2022/23?"
    found = rows(asked, "We spent £3,200 on Facebook in 2022/23, down from £5,100 in 2021/22.", "platform_spend")
    assert 3200 in [r["amount"] for r in found]
