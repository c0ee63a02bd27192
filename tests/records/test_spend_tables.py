"""Tables of spend: years down with names across, totals beside them, a column of years, lists without a heading; invented amounts."""

from __future__ import annotations

import pytest

from foiparse.records import extract
from tests.records.make import letter

Row = tuple[str, float | None, str | None, str | None]

SOCIAL = "How much was spent on advertising on Facebook and LinkedIn in the last two years?"
F, L = "Facebook", "LinkedIn"
BOTH: list[Row] = [
    (F, 1250, "year", "2021/22"),
    (F, 1900, "year", "2022/23"),
    (L, 300, "year", "2021/22"),
    (L, 570, "year", "2022/23"),
]
TABLES: dict[str, tuple[str, list[Row]]] = {
    # which table settles it is its name
    "years down, a column of totals": (
        "Financial year|Facebook|LinkedIn|Total\n2021/22|£1,250|£300|£1,550\n2022/23|£1,900|£570|£2,470",
        BOTH,
    ),
    "years down, headings that say spend": (
        "Year|Facebook spend|Spend on LinkedIn (£)\n2021/22|£1,250|300\n2022/23|£1,900|570",
        BOTH,
    ),
    "years down, what all advertising cost beside one name": (
        "Financial year|Total advertising|LinkedIn\n2021/22|£51,250|£300\n2022/23|£61,900|£570",
        BOTH[2:],
    ),
    "years down, a common word beside a name is nobody's": (
        "Financial year|Budget|LinkedIn|Notes\n2021/22|£51,250|£300|\n2022/23|£61,900|£570|to date",
        BOTH[2:],
    ),
    "years down, one year under a heading that says so": (
        "Financial year|Facebook|LinkedIn\n2021/22|£1,250|£300",
        [BOTH[0], BOTH[2]],
    ),
    "years down, a row of totals": (
        "Year|Facebook|LinkedIn|Total\n2021/22|£1,250|£300|£1,550\n2022/23|£1,900|£570|£2,470\nTotal|£3,150|£870|£4,020",
        [(F, 3150, "total", None), (L, 870, "total", None)],
    ),
    "years down, two columns of one name: which was paid?": (
        "Year|Facebook spend|Facebook adverts\n2021/22|£1,250|£300\n2022/23|£1,900|£570",
        [],
    ),
    "a column of years behind the names": (
        "Platform|Financial year|Spend\nFacebook|2021/22|£1,250\nFacebook|2022/23|£1,900\nLinkedIn|2021/22|£300\nLinkedIn|2022/23|£570",
        BOTH,
    ),
    "a column of years before the names, told once": (
        "Financial year|Platform|Spend\n2021/22|Facebook|£1,250\n|LinkedIn|£300\n2022/23|Facebook|£1,900\n|LinkedIn|£570\n|Total|£4,020",
        BOTH,
    ),
    "a column of years with the sum of each name": (
        "Platform|Year|Spend\nFacebook|2021/22|£1,250\n|2022/23|£1,900\nFacebook|Total|£3,150\nLinkedIn|2021/22|£300\nLinkedIn|2022/23|£570",
        [(F, 3150, "total", None), *BOTH[2:]],
    ),
    "a column of years that are no years of spend": (
        "Platform|Since|Spend in 2021/22\nFacebook|2015|£1,250\nLinkedIn|2016|£300",
        [BOTH[0], BOTH[2]],
    ),
    "no heading: the first row is a name's too": (
        "Facebook / Instagram|£1,250\nTwitter (X)|nil\nLinkedIn|£300\nTotal|£1,550",
        [("Facebook / Instagram", 1250, None, None), ("Twitter (X)", 0, None, None), (L, 300, None, None)],
    ),
    "no heading, and two amounts of each": (
        "Facebook|£1,250|£1,900\nLinkedIn|£300|£570\nTotal|£1,550|£2,470",
        [],
    ),
    "a table that is not understood is not read as words": (
        "Month|Facebook|LinkedIn|All\nApril|£1,250|£300|£1,550\nMay|£1,900|£570|£2,470",
        [],
    ),
}  # fmt: skip


def spent(*asked: tuple[str, str], table: str, number: int) -> list[Row]:
    cells = [line.split("|") for line in table.split("\n")]
    found = extract(letter(*asked, tables={number: cells}))["platform_spend"]
    rows = [(r["provider"], r["amount"], r["period"], r.get("year")) for r in found]
    return sorted(rows, key=lambda row: (row[0], row[3] or ""))


@pytest.mark.parametrize("shape", TABLES)
def test_tables(shape: str) -> None:
    table, expected = TABLES[shape]
    question = SOCIAL.replace(" in the last two years", "") if expected and expected[0][2] is None else SOCIAL
    assert spent((question, table.replace("|", "\t")), table=table, number=1) == sorted(
        expected, key=lambda r: (r[0], r[3] or "")
    )


OF_IT: dict[str, tuple[str, str, list[Row]]] = {
    "the years of the one system": (
        "What did you pay for the system in each of the last two years?",
        "Year|Amount\n2021/22|£58,000\n2022/23|£59,500",
        [("Wagely", 58000, "year", "2021/22"), ("Wagely", 59500, "year", "2022/23")],
    ),
    "its total": (
        "How much was spent on it in each of the last two years?",
        "Financial year|Spend (£)\n2021/22|58,000\n2022/23|59,500\nTotal|117,500",
        [("Wagely", 117500, "total", None)],
    ),
    "the total beside its parts": (
        "How much was spent on it in each of the last two years?",
        "Financial year|Licences|Support|Total\n2021/22|£50,000|£8,000|£58,000\n2022/23|£51,000|£8,500|£59,500",
        [("Wagely", 58000, "year", "2021/22"), ("Wagely", 59500, "year", "2022/23")],
    ),
    "two amounts a year: which is it?": (
        "How much was spent on it in each of the last two years?",
        "Financial year|Budget|Outturn\n2021/22|£50,000|£58,000\n2022/23|£51,000|£59,500",
        [],
    ),
    "of something else": (
        "How much was spent on agency staff in each of the last two years?",
        "Financial year|Spend\n2021/22|£50,000\n2022/23|£51,000",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", OF_IT)
def test_the_years_of_a_system_named_before(shape: str) -> None:
    question, table, expected = OF_IT[shape]
    asked = [("Which payroll system do you use?", "Wagely"), (question, table.replace("|", "\t"))]
    assert spent(*asked, table=table, number=2) == expected


def test_a_cost_that_says_it_is_the_total() -> None:
    table = "System|Supplier|Cost|Expiry\nWagely|Oakbyte|£188,000 (total)|31/03/2026\nCoinage|Tarn Ltd|£9,000 pa|31/03/2025"
    made = letter(("Please list your HR systems.", ""), tables={1: [line.split("|") for line in table.split("\n")]})
    found = extract(made)
    assert [(r["product"], r["annual_cost"]) for r in found["software_systems"]] == [("Wagely", None), ("Coinage", 9000)]
    assert [(r["provider"], r["amount"], r["period"]) for r in found["platform_spend"]] == [("Oakbyte", 188000, "total")]
