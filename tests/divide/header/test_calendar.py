"""Bank holidays of whole years as proclaimed (gov.uk/bank-holidays), Easter by the tables, and the count between two days."""

from __future__ import annotations

from datetime import date

import pytest

from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.working_days import bank_holidays, easter_sunday, working_days

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
FIRST_YEAR = 1985
LAST_YEAR = 2099
LONGEST = 1098

# year → "month/day", those kept only outside Scotland marked "*"
YEARS = {
    1995: "1/2 1/3 3/17* 4/14 4/17* 5/8 5/29 7/12* 8/7 8/28* 12/25 12/26",
    2002: "1/1 1/2 3/18* 3/29 4/1* 5/6 6/3 6/4 7/12* 8/5 8/26* 12/25 12/26",
    2006: "1/2 1/3 3/17* 4/14 4/17* 5/1 5/29 7/12* 8/7 8/28* 12/25 12/26",
    2007: "1/1 1/2 3/19* 4/6 4/9* 5/7 5/28 7/12* 8/6 8/27* 11/30 12/25 12/26",
    2011: "1/3 1/4 3/17* 4/22 4/25* 4/29 5/2 5/30 7/12* 8/1 8/29* 11/30 12/26 12/27",
    2012: "1/2 1/3 3/19* 4/6 4/9* 5/7 6/4 6/5 7/12* 8/6 8/27* 11/30 12/25 12/26",
    2020: "1/1 1/2 3/17* 4/10 4/13* 5/8 5/25 7/13* 8/3 8/31* 11/30 12/25 12/28",
    2022: "1/3 1/4 3/17* 4/15 4/18* 5/2 6/2 6/3 7/12* 8/1 8/29* 9/19 11/30 12/26 12/27",
    2023: "1/2 1/3 3/17* 4/7 4/10* 5/1 5/8 5/29 7/12* 8/7 8/28* 11/30 12/25 12/26",
    2024: "1/1 1/2 3/18* 3/29 4/1* 5/6 5/27 7/12* 8/5 8/26* 12/2 12/25 12/26",
}


@pytest.mark.parametrize("year", YEARS)
def test_the_bank_holidays_of_a_year(year: int) -> None:
    days = {date(year, *map(int, d.strip("*").split("/"))): "*" in d for d in YEARS[year].split()}
    assert bank_holidays(year) == set(days)
    assert bank_holidays(year, scotland_only=True) == {d for d, elsewhere in days.items() if not elsewhere}


@pytest.mark.parametrize(
    "day",
    "1818-03-22 1886-04-25 1943-04-25 1954-04-18 1961-04-02 1981-04-19 2000-04-23 2005-03-27 2008-03-23 2011-04-24 2019-04-21 "
    "2024-03-31 2025-04-20 2038-04-25 2049-04-18 2076-04-19 2100-03-28 2285-03-22".split(),
)
def test_easter(day: str) -> None:
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("asked", "answered", "nation", "days"),
    [
        ("2024-06-03", "2024-06-03", "england", 0),
        ("2024-06-03", "2024-06-04", "wales", 1),
        ("2024-06-07", "2024-06-10", "northern_ireland", 1),  # over a weekend
        ("2024-06-03", "2024-07-01", "scotland", 20),
        ("2024-07-11", "2024-07-12", "england", 0),
        ("2024-07-11", "2024-07-12", "scotland", 1),
        ("2023-12-29", "2024-01-03", "england", 1),  # over the new year
        ("2024-06-04", "2024-06-03", "england", None),
        ("2024-06-03", None, "england", None),
        ("2024-06-03", "2024-06-04", "ie", None),
        ("2024-06-03", "2024-06-04", None, None),
    ],
)
def test_working_days(asked: str, answered: str | None, nation: str | None, days: int | None) -> None:
    assert working_days(asked, answered, nation) == days


def test_a_wait_of_more_than_three_years_is_a_date_read_wrongly() -> None:
    first = date(2020, 6, 1)
    last, later = (date.fromordinal(first.toordinal() + n).isoformat() for n in (LONGEST, LONGEST + 1))
    assert LONGEST == 1098 and working_days("2020-06-01", last, "england") is not None
    assert working_days("2020-06-01", later, "england") is None


DATES: dict[str, list[str | None]] = {
    "12/12/2020": ["2020-12-12"],
    "12/13/2020": ["2020-12-13"],
    "13/12/2020": ["2020-12-13"],
    "13/13/2020": [],
    "0/12/2020": [],
    "1/0/2020": [],
    "31/12/2020": ["2020-12-31"],
    "32/12/2020": [],
    "31/4/2020": [None],
    f"1 May {FIRST_YEAR}": ["1985-05-01"],
    f"1/5/{FIRST_YEAR - 1}": [],
    f"1 May {LAST_YEAR}": ["2099-05-01"],
    "1.5.07": ["2007-05-01"],
    "on May 3, 2021 and on 4 May 2021": ["2021-05-03", "2021-05-04"],
    "Sept. 3 2021": ["2021-09-03"],
    "from 2021-05-03 to 2021/05/04": ["2021-05-03", "2021-05-04"],
    "3 May": [None],
    "3 Mayor": [],
    "1/2/3/2020": [],
    "12345 May 2020": [],
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert [d.iso() for d in find_dates(text)] == DATES[text]


def test_where_a_date_stands_and_years_that_the_caller_gives() -> None:
    text = "By May 3, 2021, or 4 June."
    first, second = find_dates(text)
    assert (text[first.start : first.end], text[second.start :]) == ("May 3, 2021", "4 June.")
    assert (second.iso(), second.iso(2022), first.iso(2022)) == (None, "2022-06-04", "2021-05-03")


def test_months_first_as_the_americans_write() -> None:
    read = {
        t: [d.iso() for d in find_dates(t, month_first=True)]
        for t in ("3/4/2020", "12/12/2020", "13/4/2020", "4/13/2020", "3 April 2020")
    }
    assert read == {
        "3/4/2020": ["2020-03-04"], "12/12/2020": ["2020-12-12"], "13/4/2020": ["2020-04-13"], "4/13/2020": ["2020-04-13"],
        "3 April 2020": ["2020-04-03"],
    }  # fmt: skip
