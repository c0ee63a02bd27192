"""A log's facts in rows of cells, and links to other entries under them; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.division import Header
from foiparse.divide.header import read_header
from foiparse.read.text import read_text

ASKED = "Request\nHow many vans do you own?\nResponse\nThe Council has considered your request. Twelve.\n"


def header(text: str) -> Header:
    return read_header(read_text(text.encode()))


def facts(text: str) -> tuple[str | None, str | None, str | None]:
    read = header(f"Vans\n{text}\n{ASKED}")
    return read.reference, read.request_date, read.response_date


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        # one entry, each value under its label
        ("FOI Ref\tDate submitted\tDate of disclosure\n24871\t3 May 2024\t4 June 2024", ("24871", "2024-05-03", "2024-06-04")),
        ("ID\tRequest date\tClosed date\n24871\tFriday, 3 May 2024\tTuesday, 4 June 2024", ("24871", "2024-05-03", "2024-06-04")),
        (
            "Status\tReceived\tDate due\tDate sent\nClosed\t3 May 2024\t1 June 2024\t4 June 2024",
            (None, "2024-05-03", "2024-06-04"),
        ),
        ("Date due\tDate received\n1 June 2024\t3 May 2024", (None, "2024-05-03", None)),
        (
            "Request reference | Date requested | Decision date\nF0871/24 | 03.05.24 | 04.06.24",
            ("F0871/24", "2024-05-03", "2024-06-04"),
        ),
        # labels at the left
        ("Status\tClosed\nDate received\t3 May 2024\nDate closed\t4 June 2024", (None, "2024-05-03", "2024-06-04")),
        ("Subject\tVans\nDate due\tFriday, 3 May 2024", (None, None, None)),
        # several entries: no one number or day
        (
            "Ref\tReceived\tRequest\tResponse\n24-201\t3 May 2024\tVans\tTwelve\n24-202\t4 May 2024\tCars\tTwo\n24-203\t5 May 2024\tBuses\tOne",
            (None, None, None),
        ),
    ],
)
def test_tables_of_one_entry(rows: str, wanted: tuple[str | None, str | None, str | None]) -> None:
    assert facts(rows) == wanted


@pytest.mark.parametrize(
    ("label", "asked", "answered"),
    [
        ("Date sent: Monday 13 May 2024", None, "2024-05-13"),
        ("Date response sent\nMonday 13 May 2024", None, "2024-05-13"),
        ("- Request date: 13 May 2024", "2024-05-13", None),
        ("Request date - Monday, 13 May 2024", "2024-05-13", None),
        ("Date requested:\nMonday 13 May 2024", "2024-05-13", None),
        ("Date due\tMonday, 13 May 2024", None, None),
    ],
)
def test_labels_are_of_one_day(label: str, asked: str | None, answered: str | None) -> None:
    assert facts(f"FOI request 24-871\n{label}")[1:] == (asked, answered)


RELATED = "Related requests\nFOI24-671 Bus stops 3 May 2019\nBus lanes - 4 May 2019\nCycling"


@pytest.mark.parametrize("heading", ["Related requests", "Similar FOI responses", "See also", "More disclosures:"])
def test_links_to_other_entries_hold_nothing_of_this_one(heading: str) -> None:
    read = header(
        f"Vans\nDate received: 3 May 2024\n{ASKED}{RELATED.replace('Related requests', heading)}\n© Tarn Council 2024\n"
    )
    assert (read.reference, read.request_date, read.response_date, read.authority) == (None, "2024-05-03", None, "Tarn Council")


def test_links_beside_the_page_end_nothing() -> None:
    read = header(f"{RELATED}\nVans - FOI 24-871\nDate received: 3 May 2024\nDate answered: 4 June 2024\n{ASKED}")
    assert (read.request_date, read.response_date) == ("2024-05-03", "2024-06-04")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("12345 - Vans", "12345"),
        ("12345: Vans", "12345"),
        ("Vans (12345)", "12345"),
        ("Vans – 12345", "12345"),
        ("Vans - F0871/24", "F0871/24"),
        ("Vans (2023-00871)", "2023-00871"),
        ("Spending on vans - 2023", None),
        ("Spending on vans - 2023/24", None),
        ("Works - A1270", None),
        ("Calls - NHS 111", None),
        ("Vans - KS2-4", None),
        ("Vans bought 12345", None),
    ],
)
def test_a_number_at_a_titles_edge(title: str, number: str | None) -> None:
    assert header(f"{title}\nDate received: 3 May 2024\n{ASKED}").reference == number


@pytest.mark.parametrize(
    ("line", "number"), [("ID: 12345", "12345"), ("ID\tFOI24-871", "FOI24-871"), ("ID\n24871", "24871"), ("ID checks 2024", None)]
)
def test_the_bare_label_of_a_log(line: str, number: str | None) -> None:
    assert header(f"Vans\n{line}\nDate received: 3 May 2024\n{ASKED}").reference == number


@pytest.mark.parametrize(
    ("line", "asked", "answered"),
    [
        ("Date of FOI request: 3 May 2024", "2024-05-03", None),
        ("Date of original information request: 3 May 2024", "2024-05-03", None),
        ("Date of our final response: 4 June 2024", None, "2024-06-04"),
        ("Date request was received: 3 May 2024 | Response sent on: 4 June 2024", "2024-05-03", "2024-06-04"),
        ("Date request closed: 4 June 2024", None, "2024-06-04"),
    ],
)
def test_longer_labels(line: str, asked: str | None, answered: str | None) -> None:
    assert facts(line)[1:] == (asked, answered)


@pytest.mark.parametrize(
    "text",
    ["Freedom of Information request reference FOI 24 0871. We answer below.", "FOI 24 0871 – Vans", "Request no: FOI 24 0871"],
)
def test_a_reference_in_groups_of_figures(text: str) -> None:
    assert facts(text)[0] == "FOI 24 0871"


def test_a_title_under_a_long_name_is_no_part_of_it() -> None:
    name = "Office of the Police and Crime Commissioner for Tarn"
    assert header(f"{name}\nSchool meals\nDate received: 3 May 2024\n{ASKED}").authority == name
    assert header(f"School meals\nTopic School meals\n{ASKED}© 2024 Tarn Council\n").authority == "Tarn Council"
