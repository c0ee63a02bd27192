"""What each firm was paid, where a question asks for it by firm: agencies, advisers, interpreters, taxis; invented firms."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from foiparse.records.spend_firms import firms_asked
from tests.records.make import letter

Row = tuple[str, float | None, str | None]


def spend(*pairs: tuple[str, str], tables: dict[int, list[list[str]]] | None = None) -> list[Row]:
    return [(r["provider"], r["amount"], r["period"]) for r in extract(letter(*pairs, tables=tables))["platform_spend"]]


ASKED = (
    "Which recruitment agencies did you use in 2023/24 and how much was paid to each?",
    "Spend on external law firms and counsel in 2018-19, by firm",
    "How much was spent with each of the following consultancy firms in 2022/23?",
    "Please provide a list of all law firms you have instructed, together with the total amount paid to each.",
    "How much was spent on taxis in 2023/24, broken down by company?",
    "Payments made to barristers' chambers and solicitors' firms in 2023/24, by name",
    "A list of consultancy firms used in 2023/24 with the project and the cost",
    "The amount paid in 2023 to the following credit reference agencies",
)
NOT_ASKED = (
    "How much did you spend on agency staff in 2023/24?",
    "What was paid to each care provider in 2023/24?",
    "How much was each school paid for cleaning by contractors?",
    "Which solicitor advised the committee?",
    "How much did each department spend on consultants?",
)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_for_what_each_firm_was_paid(text: str) -> None:
    assert firms_asked(text)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_no_question_for_what_each_firm_was_paid(text: str) -> None:
    assert not firms_asked(text)


PAIRS = [["Fernlea LLP", "£120,450"], ["Oak & Tarn LLP", "£88,210"], ["Wend Law", "less than £5,000"]]
COMPANIES = [["Company", "Journeys", "Spend"], ["Fernlea Cabs", "310", "£12,004.00"], ["Tarn Taxis", "42", "£880.50"]]
TOTALS = [["Agency name", "Directorate", "Total paid (£)"], ["Fernlea", "Place", "88,400"], ["Oakbyte", "People", "9,100"]]
THOUSANDS = [["Publisher", "2022/23 (£000)", "2023/24 (£000)"], ["Fernlea plc", "22", "18"], ["Total", "22", "18"]]
DEPARTMENTS = [["Department", "2023/24"], ["Adults", "£310,000"], ["Children", "£42,000"]]
TABLES: dict[str, tuple[str, list[list[str]], list[Row]]] = {
    "a list without a heading": (
        "List all law firms used in 2023/24, together with the amount paid to each.",
        PAIRS,
        [("Fernlea LLP", 120450, "year"), ("Oak & Tarn LLP", 88210, "year"), ("Wend Law", None, None)],
    ),
    "companies with their journeys": (
        "Spend on taxis for 2023/24 by company, including number of journeys.",
        COMPANIES,
        [("Fernlea Cabs", 12004, "year"), ("Tarn Taxis", 880.5, "year")],
    ),
    "the total of the one year that is asked for": (
        "Which recruitment agencies did you use in 2022/23, and what was the total paid to each?",
        TOTALS,
        [("Fernlea", 88400, "year"), ("Oakbyte", 9100, "year")],
    ),
    "thousands by year": (
        "Spend on newspaper advertising by publisher",
        THOUSANDS,
        [("Fernlea plc", 22000, "year"), ("Fernlea plc", 18000, "year")],
    ),
    "totals of two years beside them, and a dash": (
        "The sums paid to each consultancy in each of the last two years",
        [
            ["Firm", "2022/23 £", "2023/24 £", "Two-year total £"],
            ["Fernlea LLP", "214,000", "391,500", "605,500"],
            ["Tarn & Wend", "-", "46,975", "46,975"],
        ],
        [("Fernlea LLP", 605500, "total"), ("Tarn & Wend", 46975, "total")],
    ),
    "plain figures under years": (
        "Spend with each agency supplying doctors (£)",
        [
            ["Agency", "2021/22", "2022/23"],
            ["Fernlea", "1,240,110", "0"],
            ["Oakbyte", "880,450", "912,004"],
            ["Total", "2,120,560", "912,004"],
        ],
        [("Fernlea", 1240110, "year"), ("Fernlea", 0, "year"), ("Oakbyte", 880450, "year"), ("Oakbyte", 912004, "year")],
    ),
    "plain figures of something else": (
        "The number of shifts and spend with each agency supplying doctors",
        [["Agency", "2021/22", "2022/23"], ["Fernlea", "1,240", "0"], ["Oakbyte", "880", "912"]],
        [],
    ),
    "names under no more than Name": (
        "Payments made to chambers and solicitors' firms in 2023/24, by name",
        [
            ["Name", "Type", "Paid (excl. VAT)"],
            ["Fernlea LLP", "Solicitors", "£40,220.00"],
            ["Wend Chambers", "Barristers", "£12,800.00"],
        ],
        [("Fernlea LLP", 40220, "year"), ("Wend Chambers", 12800, "year")],
    ),
    "departments are no firms": ("How much did each department spend on consultancy firms in 2023/24?", DEPARTMENTS, []),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_firms(name: str) -> None:
    question, table, expected = TABLES[name]
    assert spend((question, "\n".join("\t".join(row) for row in table)), tables={1: table}) == expected


LISTS: dict[str, tuple[tuple[tuple[str, str], ...], list[Row]]] = {
    "in a line": (
        (("Spend on solicitors in 2022/23 by firm", "Fernlea LLP £18,340; Oak & Tarn LLP £6,212.40"),),
        [("Fernlea LLP", 18340, "year"), ("Oak & Tarn LLP", 6212.4, "year")],
    ),
    "on each that the answer before names": (
        (
            ("Which job boards do you use?", "Jobhollow and Teachboard"),
            ("How much did you spend on each in 2022/23?", "Jobhollow - £22,100\nTeachboard - not used in that year"),
        ),
        [("Jobhollow", 22100, "year"), ("Teachboard", None, None)],
    ),
    "a breakdown of what was asked before, of its year": (
        (
            ("What was spent on translation in 2023-24?", "£13,764.50"),
            ("A breakdown of this spend by supplier", "Fernlea Words - £1,204.50; Tarn Tongues - £12,560.00"),
        ),
        [("Fernlea Words", 1204.5, "year"), ("Tarn Tongues", 12560, "year")],
    ),
    "nothing on two": (
        (
            (
                "How much was spent on these platforms in the 2023 calendar year: Facebook/Instagram, Snapchat, YouTube, X?",
                "In 2023 we spent £18,220 on Facebook/Instagram and £4,010 on Snapchat. There was no spend on YouTube or X.",
            ),
        ),
        [("Facebook/Instagram", 18220, "year"), ("Snapchat", 4010, "year"), ("YouTube", 0, "year"), ("X", 0, "year")],
    ),
    "contracts one below the other": (
        (
            (
                "Details of your current contracts for benefits, including supplier and total contract value",
                "Supplier: Fernlea\nTotal contract value: £2.3m\nEnd date: 31/03/2026\nSupplier: Oakbyte\nTotal contract value: £845,000",
            ),
        ),
        [("Fernlea", 2300000, "total"), ("Oakbyte", 845000, "total")],
    ),
    "amounts in brackets behind the names": (
        (
            (
                "Spend on recruitment advertising in 2022-23, by website",
                "LinkedIn (£18,420), Jobhollow (£4,500) and Teachboard Jobs (£2,250).",
            ),
        ),
        [("LinkedIn", 18420, "year"), ("Jobhollow", 4500, "year"), ("Teachboard Jobs", 2250, "year")],
    ),
    "what each medium was spent on, and with whom": (
        (
            ("What was your marketing spend in 2023/24?", "£71,244"),
            (
                "How much of this was spent on TV, radio and digital, and with which companies?",
                "£41,000 was spent on TV advertising with Fernlea Vision, £12,500 on radio advertising with Tarn FM and £9,100 on digital"
                " advertising with Meta.",
            ),
        ),
        [("Fernlea Vision", 41000, "year"), ("Tarn FM", 12500, "year"), ("Meta", 9100, "year")],
    ),
    "years of one name, one of them nil": (
        (("How much was paid to Stonewall in each of the last three years?", "2020/21: £3,000\n2021/22: £3,000\n2022/23: Nil"),),
        [("Stonewall", 3000, "year"), ("Stonewall", 3000, "year"), ("Stonewall", 0, "year")],
    ),
    "through the provider named before": (
        (
            ("Who is your managed service provider for agency staff?", "Fernlea SCM"),
            ("How much have you spent through them in each of the last two years?", "2020/21 £4,120,334 and 2021/22 £5,330,118"),
        ),
        [("Fernlea SCM", 4120334, "year"), ("Fernlea SCM", 5330118, "year")],
    ),
    "what was paid to this company": (
        (
            ("Which company does the Council use for telephone interpreting?", "LanguageLine"),
            ("How much has been paid to this company in each of the last two years?", "2021/22 £61,022.40\n2022/23 £58,900.00"),
        ),
        [("LanguageLine", 61022.4, "year"), ("LanguageLine", 58900, "year")],
    ),
    "the cost of the platform beside those of notices": (
        (
            (
                "What e-tendering system is used?",
                "Atamis. Notices are also placed on Contracts Finder and Find a Tender.",
            ),
            ("What is the annual cost of the e-tendering system?", "£22,500"),
        ),
        [("Atamis", 22500, "year"), ("Contracts Finder", None, None), ("Find a Tender", None, None)],
    ),
    "which one, and what it costs": (
        (
            ("Do you use an e-sourcing portal?", "Yes"),
            ("Which one?", "Delta eSourcing"),
            ("What is the annual licence cost?", "£6,995"),
        ),
        [("Delta eSourcing", 6995, "year")],
    ),
    "nothing on all other platforms of the question's list": (
        (
            (
                "Spend on paid advertising in 2023, broken down by platform (Meta, TikTok, Nextdoor)?",
                "Meta: £48,900\nAll other platforms: nil",
            ),
        ),
        [("Meta", 48900, "year"), ("TikTok", 0, "year"), ("Nextdoor", 0, "year")],
    ),
    "amounts with names behind a total": (
        (
            (
                "Spend on newspaper advertising in 2022-23, with which companies?",
                "£4,920: £3,120 with the Tarn Herald and £1,800 with Wend Radio.",
            ),
        ),
        [("Tarn Herald", 3120, "year"), ("Wend Radio", 1800, "year")],
    ),
    "languages are no firms": (
        (("The top 3 languages by spend on interpreting", "Polish £98,220; Urdu £81,004; BSL £77,341"),),
        [],
    ),
    "each child is none of the systems named before": (
        (
            ("Which case system do you use?", "Casewell"),
            ("What weekly grant is paid for each child?", "£1,001 a week"),
        ),
        [],
    ),
    "groups of staff are no firms": (
        (("Agency spend in 2023/24 by staff group", "Nursing - £4.1m\nMedical - £3.9m\nOther - £1.2m"),),
        [],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_firms(name: str) -> None:
    asked, expected = LISTS[name]
    assert spend(*asked) == expected
