"""Spend told in the plain shapes of letters: sentences, tables of providers and years, amounts in the next answer, contracts' worth."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float | None, str | None]


def spend(*pairs: tuple[str, str]) -> list[Row]:
    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*pairs))["platform_spend"]]


def in_any_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row[0], row[1] or 0))


SENTENCES = {
    "a factor of a product is no amount that was paid": (
        "What did you spend on Google Ads in 2022/23?",
        "12 x £500",
        [("Google Ads", None, None)],
    ),
    "nor is what a share was taken of": (
        "What did you spend on Facebook advertising in 2022/23?",
        "We spent 20% of our £5,000 budget on Facebook.",
        [("Facebook", None, None)],
    ),
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
    "one amount of two names is of both": (
        "How much was spent on Facebook and Instagram in 2023/24?",
        "£1,200 in total",
        [("Facebook and Instagram", 1200, "year")],
    ),
    "one amount of two names, one of which the answer has": (
        "How much was spent on Facebook and Instagram in 2023/24?",
        "We spent £1,200 on Facebook.",
        [("Facebook", 1200, "year")],
    ),
    "one amount of three names is nobody's": (
        "How much was spent on Facebook, TikTok and Snapchat in 2023/24?",
        "£1,200 in total",
        [],
    ),
    "one amount of a name and others is nobody's": (
        "How much was spent on Facebook and other platforms in 2023/24?",
        "£1,200",
        [],
    ),
    "the sum below a list is not the last name's": (
        "Total spend on social media advertising by platform in 2023/24",
        "Facebook - £5,000\nTikTok - £1,200\nTotal - £6,200",
        [("Facebook", 5000, "year"), ("TikTok", 1200, "year")],
    ),
    "names with nothing between them head columns": (
        "How much was spent on Facebook and LinkedIn in the last two years?",
        "Year\nFacebook\nLinkedIn\n2021/22\n£1,250\n£300\n2022/23\n£1,900\n£570",
        [],
    ),
}


# (provider, amount, year) of what is told of several years
YEARS = {
    "a year leads each sentence": (
        "How much has the Council spent on Facebook and LinkedIn in 2022/23 and 2023/24?",
        "In 2022/23 the Council spent £104,233 on Facebook and £33,410 on LinkedIn. In 2023/24 it spent £88,020 on Facebook and nothing on LinkedIn.",
        [
            ("Facebook", 104233, "2022/23"),
            ("LinkedIn", 33410, "2022/23"),
            ("Facebook", 88020, "2023/24"),
            ("LinkedIn", 0, "2023/24"),
        ],
    ),
    "a year behind each amount": (
        "How much was spent on Facebook and LinkedIn in each year?",
        "We spent £500 on Facebook in 2021/22, and £640 on LinkedIn in 2022/23.",
        [("Facebook", 500, "2021/22"), ("LinkedIn", 640, "2022/23")],
    ),
    "a year before one amount and behind the other tells none": (
        "How much was spent on Facebook and LinkedIn in each year?",
        "In 2021/22 we spent £500 on Facebook, and £640 on LinkedIn in 2022/23.",
        [("Facebook", 500, None), ("LinkedIn", 640, None)],
    ),
    "since a year is no year": (
        "How much was spent on Facebook and LinkedIn?",
        "We have spent £500 on Facebook since 2021/22.",
        [("Facebook", 500, None)],
    ),
    "a year before the names of its line": (
        "The amount spent on social media advertising in each of the last 3 years, by platform.",
        "2020/21: Facebook £3,500, Twitter £250\n2021/22: Facebook £4,120, Instagram £800",
        [
            ("Facebook", 3500, "2020/21"),
            ("Twitter", 250, "2020/21"),
            ("Facebook", 4120, "2021/22"),
            ("Instagram", 800, "2021/22"),
        ],
    ),
    "a stroke between two names of one": (
        "How much has the Council spent on Facebook/Meta advertising in each of the last three financial years?",
        "2021-22: £3,410\n2022-23: £4,009",
        [("Facebook/Meta", 3410, "2021-22"), ("Facebook/Meta", 4009, "2022-23")],
    ),
    "two names of one account": (
        "How much did the Council spend on Facebook and Instagram advertising in each of the last two financial years?",
        "2021-22: £3,410\n2022-23: £4,009",
        [("Facebook and Instagram", 3410, "2021-22"), ("Facebook and Instagram", 4009, "2022-23")],
    ),
    "what it was called before": (
        "How much has the Council spent on X (formerly Twitter) in each of the last three financial years?",
        "2021-22: £3,410\n2022-23: £4,009",
        [("X", 3410, "2021-22"), ("X", 4009, "2022-23")],
    ),
    "nil in one of the years": (
        "How much did the University spend on TikTok advertising in each of the last three years?",
        "2020/21 - nil; 2021/22 - £3,000; 2022/23 - £11,250",
        [("TikTok", 0, "2020/21"), ("TikTok", 3000, "2021/22"), ("TikTok", 11250, "2022/23")],
    ),
    "not held for one of the years": (
        "How much did the University spend on TikTok advertising in each of the last three years?",
        "2020/21: none held\n2021/22: £3,000\n2022/23: £11,250",
        [("TikTok", 3000, "2021/22"), ("TikTok", 11250, "2022/23")],
    ),
}


@pytest.mark.parametrize(("question", "answer", "rows"), YEARS.values(), ids=YEARS)
def test_years(question: str, answer: str, rows: list[Row]) -> None:
    found = extract(letter((question, answer)))["platform_spend"]
    assert in_any_order([(r["provider"], r["amount"], r.get("year")) for r in found]) == in_any_order(rows)


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
    "the same asked of another, and of what is none": (
        [
            ("How much was spent on ParleyHub in the 2023/24 financial year?", "£412,000"),
            ("And on ClipMerry in the same year?", "£56,300"),
            ("And on biscuits in the same year?", "£56"),
        ],
        [("ParleyHub", 412000, "year"), ("ClipMerry", 56300, "year")],
    ),
    "a list that ends in nothing else": (
        [
            ("What did advertising cost?", "Not recorded as such."),
            ("Advertising on job boards, by board, in 22/23", "LinkedIn, £8,820; Indeed, £3,115; nothing else"),
        ],
        [("LinkedIn", 8820, "year"), ("Indeed", 3115, "year")],
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


TABLES = {
    "thousands in the headings": (
        "What was paid for advertising in the last two years?",
        "Agency|2022/23 £000|2023/24 £000\nTarnlight Media|1,840|1,312\nOakbyte Social|655|702",
        [
            ("Tarnlight Media", 1840000, "year"),
            ("Tarnlight Media", 1312000, "year"),
            ("Oakbyte Social", 655000, "year"),
            ("Oakbyte Social", 702000, "year"),
        ],
    ),
    "years down, a known name beside one that is not": (
        "What was spent on recruitment advertising in 2019/20 and 2020/21 by outlet?",
        "Year|Facebook|TarnPoster\n2019/20|£5,120|£9,000\n2020/21|£7,744|Nil",
        [("Facebook", 5120, "year"), ("TarnPoster", 9000, "year"), ("Facebook", 7744, "year"), ("TarnPoster", 0, "year")],
    ),
    "years down, no name that was paid": (
        "What was spent on recruitment advertising in 2019/20 and 2020/21 by outlet?",
        "Year|Printing|Postage\n2019/20|£5,120|£9,000\n2020/21|£7,744|Nil",
        [],
    ),
    "years across under a blank heading": (
        "Payments for advertising",
        "|20/21|21/22\nTarnlight Media|£1.1m|£1.4m\nOakbyte Social|N/A|£530k",
        [("Tarnlight Media", 1100000, "year"), ("Tarnlight Media", 1400000, "year"), ("Oakbyte Social", 530000, "year")],
    ),
    "years across, no names of payees": (
        "Payments for advertising",
        "|20/21|21/22\nPrinting|£1.1m|£1.4m\nPostage|£412k|£530k",
        [],
    ),
    "a heading that spans months": (
        "What was paid to each job board?",
        "Job board|Spend April 2020 to January 2021\nIndeed|£2,630\nReed|£8,044",
        [("Indeed", 2630, "total"), ("Reed", 8044, "total")],
    ),
    "agencies with their fees": (
        "Marketing agencies used, what for, and fees for 2022/23",
        "Agency|Purpose|2022/23 fees\nHalden & Pyke|creative|£64,000\nOakbyte Media|media buying|£112,750",
        [("Halden & Pyke", 64000, "year"), ("Oakbyte Media", 112750, "year")],
    ),
    "agencies that supply nurses": (
        "Agencies that supply nurses, and fees for 2022/23",
        "Agency|Purpose|2022/23 fees\nHalden & Pyke|wards|£64,000\nOakbyte Care|theatres|£112,750",
        [],
    ),
    "categories of systems": (
        "Yearly cost of systems",
        "System Category|Yearly Cost\nTicketing|£142,600\nRostering|£9,850",
        [],
    ),
    "what each system is used for: the tendering one alone": (
        "Please list the software used for finance and e-tendering with the annual cost.",
        "System|Supplier|Used for|Annual cost\nLedgeroak|Fernlea Systems|Finance|£96,400\nTenderoak|Tarn Procurement Ltd|E-tendering|£8,200",
        [("Tenderoak", 8200, "year")],
    ),
    "a register of contracts, one value withheld": (
        "Please list your contracts for printing (supplier, start, end, value).",
        "Contract ref|Title|Supplier|End date|Total value\nA1|Devices|Oakbyte Print|30/09/2020|£212,000\nA2|Election printing|Fernlea Print|31/03/2021|withheld",
        [("Oakbyte Print", 212000, "total")],
    ),
    "who was paid, in the heading": (
        "the amount paid to it in each of the past two financial years",
        "Year|Paid to Scantarn\n2022/23|£88,410\n2023/24|£131,075",
        [("Scantarn", 88410, "year"), ("Scantarn", 131075, "year")],
    ),
}


@pytest.mark.parametrize(("question", "table", "rows"), TABLES.values(), ids=TABLES)
def test_tables(question: str, table: str, rows: list[Row]) -> None:
    cells = [line.split("|") for line in table.split("\n")]
    made = letter((question, table.replace("|", "\t")), tables={1: cells})
    assert [(r["provider"], r["amount"], r["period"]) for r in extract(made)["platform_spend"]] == rows
