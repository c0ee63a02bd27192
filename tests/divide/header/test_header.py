"""Header facts, shape by shape, in letters of invented authorities."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.header import read_header
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.working_days import bank_holidays, easter_sunday, working_days
from foiparse.document import Document
from foiparse.read.text import read_text


def document(text: str) -> Document:
    return read_text(text.encode())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24th March 2021", "2021-03-24"),
        ("27/03/2024", "2024-03-27"),
        ("27.03.24", "2024-03-27"),
        ("Wed, 3 Jan 2024", "2024-01-03"),
        ("1st of May, 2019", "2019-05-01"),
        ("the 1 st May 2019", "2019-05-01"),
        ("23July 2015", "2015-07-23"),
        ("22 June 2015asking about", "2015-06-22"),
        ("January 22, 2025", "2025-01-22"),
        ("2024-03-27", "2024-03-27"),
        ("13-Mar-23", "2023-03-13"),
        ("13TH July 2022", "2022-07-13"),
        ("3 Mawrth 2020", "2020-03-03"),
        ("04/13/2019", "2019-04-13"),
    ],
)
def test_a_date_in_the_forms_that_letters_print(text: str, expected: str) -> None:
    assert [d.iso() for d in find_dates(text)] == [expected]


@pytest.mark.parametrize("text", ["tel 01632 960300", "section 1.2.3", "31/31/2020", "2020/21", "10 marching men"])
def test_what_is_no_date(text: str) -> None:
    assert [d for d in find_dates(text) if d.iso()] == []


LETTER = """Borsetshire District Council
Town Hall
Felpersham FE1 1AA

Our ref: FOI/2291
Your ref: XX-99
Date: 24th March 2021

Dear Ms Example

Freedom of Information Act 2000

Thank you for your request for information received on 4th March. The Council's response is below.

1. How many vans?
Three.

Yours sincerely
"""


def test_a_council_letter_with_a_reference_grid() -> None:
    header = read_header(document(LETTER))
    assert header.authority == "Borsetshire District Council"
    assert header.reference == "FOI/2291"
    assert (header.request_date, header.response_date) == ("2021-03-04", "2021-03-24")
    assert header.regimes == ["foia"]
    assert header.working_days == 13  # 17 March is a bank holiday in Northern Ireland, and so counts as one under FOIA
    assert header.nation == "england"
    assert header.languages == ["en"]
    assert header.kind == "response"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Our Ref: FOI - 2946 - Bins", "FOI - 2946"),
        ("Re: Your Request for Information – Ref. FOI 2994", "FOI 2994"),
        ("FREEDOM OF INFORMATION REQUEST – FOI 1418/24", "FOI 1418/24"),
        ("Freedom of Information Request 2017/31472", "2017/31472"),
        ("Freedom of Information Request 008", "008"),
        ("Freedom of Information – Response – 16078", "16078"),
        ("FOI request (FOIR-318204576)", "FOIR-318204576"),
        ("Request Number:   F-2012-00418", "F-2012-00418"),
        ("Your request number is CRN00277194", "CRN00277194"),
        ("Freedom of Information Act 2000", None),
        ("Tel: 01632 960300", None),
    ],
)
def test_references(line: str, expected: str | None) -> None:
    assert read_header(document(f"{line}\n\nDear Sir\n\nText.\n")).reference == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thank you for your request to Borchester and Felpersham NHS Foundation Trust.",
            "Borchester and Felpersham NHS Foundation Trust",
        ),
        ("I can confirm that Borsetshire Police holds this.", "Borsetshire Police"),
        ("In Borsetshire County Council, staff answer. Borsetshire County Council has three.", "Borsetshire County Council"),
        ("The University of Borchester holds this information.", "University of Borchester"),
        ("You may contact Loamshire County Council, who may hold it. Borsetshire Council does not.", "Borsetshire Council"),
        ("The Trust holds nothing.", None),
        ("Complain to the Information Commissioner's Office.", None),
    ],
)
def test_authority_by_what_is_said_of_it(text: str, expected: str | None) -> None:
    assert read_header(document(f"Dear Sir\n\n{text}\n")).authority == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREEDOM OF INFORMATION ACT 2000/ENVIRONMENTAL INFORMATION REGULATIONS 2004\n", ["eir", "foia"]),
        ("Environmental Information Regulations 2004\n\nYour request", ["eir"]),
        ("Freedom of Information (Scotland) Act 2002\n", ["foisa"]),
        ("Your request under the Freedom of Information Act 1982 (Cth)", ["foi_au"]),
        ("Your request under the Official Information Act 1982", ["oia_nz"]),
        ("Nothing of the kind", []),
    ],
)
def test_regimes(text: str, expected: list[str]) -> None:
    assert read_header(document(text)).regimes == expected


def test_log_rows_give_dates_by_their_labels() -> None:
    text = (
        "Date received Date due Date completed Information asked for\n1 October 201529 October 201522 October 20151) How many?\n"
    )
    header = read_header(document(text))
    assert (header.request_date, header.response_date) == ("2015-10-01", "2015-10-22")


def test_working_days_follow_the_law_of_the_nation() -> None:
    assert working_days("2024-03-28", "2024-04-02", "england") == 1  # Good Friday and Easter Monday
    assert working_days("2024-03-28", "2024-04-02", "scotland") == 2  # Easter Monday is no bank holiday in Scotland
    assert working_days("2024-04-02", "2024-03-28", "england") is None
    assert working_days(None, "2024-03-28", "england") is None


def test_bank_holidays_by_rule() -> None:
    assert easter_sunday(2024) == date(2024, 3, 31)
    assert date(2022, 6, 3) in bank_holidays(2022)
    assert date(2022, 5, 30) not in bank_holidays(2022)
    assert date(2021, 12, 27) in bank_holidays(2021)
    assert date(2021, 12, 28) in bank_holidays(2021, scotland_only=True)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_a_header(text: str) -> None:
    header = read_header(document(text))
    assert header.kind
