"""Spend told in the plain shapes of letters: sentences, tables of providers and years, amounts in the next answer, contracts' worth."""

from __future__ import annotations

import pytest

from tests.records.make import letter

Row = tuple[str, float | None, str | None]


def spend(*pairs: tuple[str, str]) -> list[Row]:
    from foiparse.records import extract

    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*pairs))["platform_spend"]]


def in_any_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row[0], row[1] or 0))


SENTENCES = {
    "amounts before their names, one of them nothing": (
        "What went on advertising with Facebook, TikTok and Spotify in 2022/23?",
        "We spent £18,450 on Facebook, nothing on TikTok and £7,200 on Spotify.",
        [("Facebook", 18450, "year"), ("TikTok", 0, "year"), ("Spotify", 7200, "year")],
    ),
    "nothing, then an amount of a later year, is the same name's": (
        "How much was spent on Facebook and TikTok in 2023/24?",
        "Facebook £300. TikTok: nothing.",
        [("Facebook", 300, "year"), ("TikTok", 0, "year")],
    ),
}


@pytest.mark.parametrize(("question", "answer", "rows"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(question: str, answer: str, rows: list[Row]) -> None:
    assert in_any_order(spend((question, answer))) == in_any_order(rows)


OVER_QUESTIONS = {
    "the provider of a service, then what is paid to it": (
        [
            ("Who holds the contract for copiers?", "Fernlea. It was let under a framework."),
            ("What have you paid to them in each of the last two years?", "2020/21 £402,118 2021/22 £376,940"),
        ],
        [("Fernlea", 402118, "year"), ("Fernlea", 376940, "year")],
    ),
    "a form's lines between": (
        [
            ("Network provider", "Oakbyte"),
            ("Number of connections", "voice 318, data 22"),
            ("Annual average spend", "approx. £29k"),
        ],
        [("Oakbyte", 29000, "year")],
    ),
    "the portal's agreement, asked for with its end": (
        [
            ("What e-tendering system do you use?", "TenderGate"),
            ("What does it cost and when does the agreement end?", "£11,450 a year. 31 October 2023"),
        ],
        [("TenderGate", 11450, "year")],
    ),
    "a cost of another system that a question between names is not the portal's": (
        [
            ("What e-tendering system do you use?", "TenderGate"),
            ("What system is used for spend analysis?", "Figura."),
            ("Its cost per year?", "£14,350."),
        ],
        [("TenderGate", None, None)],
    ),
    "a provider of software is told of as software": (
        [("Who is the supplier of your payroll software?", "Oakbyte"), ("What does it cost a year?", "£12,000")],
        [],
    ),
    "a contract of another kind": (
        [("Who is the supplier of your cleaning?", "Fernlea Ltd"), ("What does it cost a year?", "£450,000")],
        [],
    ),
    "two providers: whose the amount is cannot be told": (
        [
            ("Who provides interpreting?", "Fernlea and Oakbyte share it, with Tarn for Welsh"),
            ("What is spent on it a year?", "£12,000"),
        ],
        [],
    ),
}


@pytest.mark.parametrize(("pairs", "rows"), OVER_QUESTIONS.values(), ids=OVER_QUESTIONS)
def test_an_amount_told_later(pairs: list[tuple[str, str]], rows: list[Row]) -> None:
    assert spend(*pairs) == rows
