"""Spend by year on systems that the letter has named, in tables and in words."""

from __future__ import annotations

import pytest

from foiparse.letter import Letter, Question, Table
from foiparse.records import extract

ASKED = "What was paid for each in each year?"
WORDS = {
    "years before amounts": (
        "PingCall 2022/23: £611,040; 2023/24: £698,315.",
        [("PingCall", 611040, "2022/23"), ("PingCall", 698315, "2023/24")],
    ),
    "years behind amounts, two systems": (
        "PingCall £1,200 in 2022/23 and £1,300 in 2023/24. FormFast £900 in 2022/23 and £950 in 2023/24.",
        [("PingCall", 1200, "2022/23"), ("PingCall", 1300, "2023/24"), ("FormFast", 900, "2022/23"), ("FormFast", 950, "2023/24")],
    ),
    "the same each year": (
        "FormFast: £204,000 in each of the two years.",
        [("FormFast", 204000, "each of the two years")],
    ),
}  # fmt: skip
TABLES = {
    "years down, systems across": (
        [["Financial year", "PingCall (ex VAT)", "FormFast"], ["2021/22", "£15,600", "-"], ["2022/23", "£16,380", "£29,400"], ["Total", "£31,980", "£29,400"]],
        [("PingCall", 15600, "2021/22"), ("PingCall", 16380, "2022/23"), ("FormFast", 29400, "2022/23")],
    ),
    "systems down, years across": (
        [["Item", "2023/24", "2024/25 (budget)"], ["PingCall licence and support", "£84,210", "£86,900"], ["PingCall hosting", "Exempt", "Exempt"], ["FormFast", "£17,500", "£17,900"]],
        [("PingCall", 84210, "2023/24"), ("PingCall", 86900, "2024/25 (budget)"), ("FormFast", 17500, "2023/24"), ("FormFast", 17900, "2024/25 (budget)")],
    ),
    "a table of something else": ([["Ward", "Calls"], ["North", "12"], ["South", "9"]], []),
}  # fmt: skip
NO_YEARS = {
    "an end date before the amount": "PingCall 31/03/2025 £61,500 and FormFast 30/06/2026 £22,440",
    "one amount without a year": "PingCall costs £61,500.",
}


def spent(answer: str, table: list[list[str]] | None = None) -> list[tuple[str, float, str]]:
    tables = [Table(question="2", cells=table)] if table else []
    asked = Question(label="2", text=ASKED, answer=answer, status="provided", tables=[0] if table else [])
    named = [
        Question(label=f"1.{part}", text=f"Which {part} software do you use?", answer=name, status="provided")
        for part, name in (("messaging", "PingCall"), ("online forms", "FormFast"))
    ]
    rows = extract(Letter(questions=[*named, asked], tables=tables))["platform_spend"]
    return [(r["provider"], r["amount"], r["year"]) for r in rows if r.get("year")]


@pytest.mark.parametrize(("answer", "expected"), WORDS.values(), ids=WORDS.keys())
def test_in_words(answer: str, expected: list[tuple[str, float, str]]) -> None:
    assert spent(answer) == expected


@pytest.mark.parametrize(("cells", "expected"), TABLES.values(), ids=TABLES.keys())
def test_in_tables(cells: list[list[str]], expected: list[tuple[str, float, str]]) -> None:
    assert spent("\n".join("\t".join(row) for row in cells), cells) == expected


@pytest.mark.parametrize("answer", NO_YEARS.values(), ids=NO_YEARS.keys())
def test_no_years(answer: str) -> None:
    assert spent(answer) == []
