"""Spend under headings and in sentences, by names and years; invented bodies."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.paid_prose import names_listed
from tests.records.make import letter


def spent(*asked: tuple[str, str]) -> list[str]:
    found = extract(letter(*asked))["platform_spend"]
    return [f"{r['provider']} {r['amount']} {r['period']}" for r in found]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "How much was paid to each of Oakbyte Nursing, Tarn Care and Fernlea 24 in 2022/23?",
            ["Oakbyte Nursing", "Tarn Care", "Fernlea 24"],
        ),
        ("Spend on Facebook, TikTok and X in 2022", ["Facebook", "TikTok", "X"]),
        ("Spend on paper and pens", []),
        ("Spend from April 2021 and May 2022", []),
    ],
)
def test_names_listed(question: str, names: list[str]) -> None:
    assert names_listed(question) == names


SPENT: dict[str, tuple[str, str, list[str]]] = {
    "years over names": (
        "Paid social media spend in 2020/21 and 2021/22, by platform",
        "2020/21\n• Facebook/Instagram £1,204.50\n• LinkedIn £640\n2021/22\n• Facebook/Instagram £2,010",
        ["Facebook/Instagram 1204.5 year", "LinkedIn 640 year", "Facebook/Instagram 2010 year"],
    ),
    "names over years": (
        "Advertising spend by platform in the last two years",
        "Google Ads\n 2019-20: £41,000\n 2020-21: £52,300\nSnapchat\n 2019-20: -\n 2020-21: £7,000",
        ["Google Ads 41000 year", "Google Ads 52300 year", "Snapchat 7000 year"],
    ),
    "cells one a line, with their sum": (
        "What did you spend with each advertising platform in 2022/23?",
        "Facebook\n£1,200\nIndeed\n£560\nTotal\n£1,760",
        ["Facebook 1200 year", "Indeed 560 year"],
    ),
    "cells one a line": (
        "What did you spend with each advertising platform last year?",
        "Facebook\n£1,200\nGoogle\n£3,400\nIndeed\n£560",
        ["Facebook 1200 year", "Google 3400 year", "Indeed 560 year"],
    ),
    "sentences": (
        "What was paid to each of Oakbyte Nursing, Tarn Care and Fernlea 24 in 2021/22 and 2022/23?",
        "We paid Oakbyte Nursing £1.3m in 2021/22 and £870,000 in 2022/23. For Tarn Care the figures are £310k and £455k. "
        "Nothing was paid to Fernlea 24 in either year.",
        [
            "Oakbyte Nursing 1300000 year",
            "Oakbyte Nursing 870000 year",
            "Tarn Care 310000 year",
            "Tarn Care 455000 year",
            "Fernlea 24 0 year",
        ],
    ),
    "the rest nil": (
        "Spend on Facebook, Instagram and TikTok in 2022/23",
        "£410 on Facebook, the rest nil",
        ["Facebook 410 year", "Instagram 0 year", "TikTok 0 year"],
    ),
    "a name of two words before a colon": (
        "What did you spend in 2023 on cloud hosting with each of Corrin Cloud and Vaultish?",
        "Corrin Cloud: £1,204,600\nVaultish: £388,150",
        ["Corrin Cloud 1204600 year", "Vaultish 388150 year"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SPENT)
def test_spent(case: str) -> None:
    question, answer, records = SPENT[case]
    assert spent((question, answer)) == records


def test_a_part_under_a_lead_that_asks_for_spend() -> None:
    made = letter(("Advertising, 2021/22. What did you spend on", ""), ("1.1 Facebook", "£3,180"), ("1.2 TikTok", "nil"))
    for question, label in zip(made.questions, ("1", "1.1", "1.2"), strict=True):
        question.label = label
    found = extract(made)["platform_spend"]
    assert [(r["provider"], r["amount"], r["period"]) for r in found] == [("Facebook", 3180, "year"), ("TikTok", 0, "year")]


@pytest.mark.parametrize("hedge", ["Approximately", "Roughly", "Around", "Circa", "Estimated"])
def test_a_word_that_hedges_an_amount_is_no_provider(hedge: str) -> None:
    assert spent(("How much has been spent on your document system? Please list the supplier.", f"{hedge} £67k per annum.")) == []
