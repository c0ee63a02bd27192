"""Authorities, numbers and days in the plain shapes of published replies; every body invented, with near misses beside the shapes."""

from __future__ import annotations

import pytest

from foiparse.divide.division import Header
from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def header(text: str) -> Header:
    return read_header(read_text(text.encode()))


PAGE = "Skips\nRequest\nHow many skips?\nResponse\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a name behind "of", and a place that "of" belongs to
        ("Review Ladder of Loamdale Borough Council\nDear Ms Ashe\nWe hold this.", "Loamdale Borough Council"),
        ("Isle of Loam Council\nDear Ms Ashe\nWe hold this.", "Isle of Loam Council"),
        # the next line is of another thing
        ("Loamdale Police\nForce Headquarters, Mill Lane\nDear Ms Ashe\nWe hold this.", "Loamdale Police"),
        ("His Majesty's Weir Service\nDear Ms Ashe\nWe hold this.", "His Majesty's Weir Service"),
        ("New Loamdale Constabulary\nDear Ms Ashe\nWe hold this.", "New Loamdale Constabulary"),
        # parts of bodies, and bodies named in passing, sign nothing
        (f"{PAGE}The Programme Board decided it.", None),
        (f"{PAGE}Our accounts are at Companies House.", None),
        (f"{PAGE}They are not in the Senior Civil Service.", None),
        ("Office of the City Solicitor\nDear Ms Ashe\nYou asked how Loamdale Council dealt with it.", "Loamdale Council"),
        # told by what is said of it, where no type word tells it
        (f"{PAGE}We can confirm that Loamdale Colleges have this information.", "Loamdale Colleges"),
        (f"{PAGE}Twelve.\n© Loamdale Metro. VAT no. 1", "Loamdale Metro"),
        ("Organization: Loamdale Ports\n" + PAGE + "Twelve.", "Loamdale Ports"),
        ("From: Register of Weirs and Locks\nPublished 8 July 2024\n" + PAGE + "Twelve.", "Register of Weirs and Locks"),
        ("From: Fenella Dacre\nSent: 8 July 2024\n" + PAGE + "Twelve.", None),  # a person's mail
        (f"{PAGE}I can confirm that Highways Team Leader has these.", None),
        # a first line under a site's menu
        ("Home > FOI > Request 4417\nWeir Safety Directorate\n" + PAGE + "Twelve.", "Weir Safety Directorate"),
        ("Galleries of the Weir\n" + PAGE + "Galleries of the Weir is a charity.", "Galleries of the Weir"),
    ],
)
def test_authorities(text: str, expected: str | None) -> None:
    assert header(text).authority == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FOI REQ 20240711\nHire of skips\n1. How many?", "FOI REQ 20240711"),
        ("FOI-Req 771\nHire of skips\n1. How many?", "FOI-Req 771"),
        ("FOI KLB-1160\nHire of skips\n1. How many?", "KLB-1160"),
        ("FOI 31-23\nHire of skips\n1. How many?", "FOI 31-23"),  # a bare number keeps its word
        ("Our ref: KLB IAT 2122 0914\nDear Ms Ashe\nWe hold this.", "KLB IAT 2122 0914"),
        ("Our ref: 20711 EIR\nDear Ms Ashe\nWe hold this.", "20711 EIR"),
        ("Home > FOI > 2024 > KLB 24-355\n" + PAGE + "Twelve.", "KLB 24-355"),
        ("Reference Received Answered\nK24/20813/05/202407/06/2024\n" + PAGE + "Twelve.", "K24/208"),
        ("Hire of skips 25/0391\n" + PAGE + "Twelve.", "25/0391"),
        ("Hire of skips 2023/24\n" + PAGE + "Twelve.", None),  # a year
        ("Dear Ms Ashe\nWe hold this.\nYours sincerely\nA. Reed\nKLB-60218 / page 1 of 2", "KLB-60218"),
        # several requests on one page: no one's number
        ("".join(f"KLB-22/03{n}\nSkips\nHow many?\nTwelve.\n" for n in range(3)), None),
        ("KLB-22/031\nSkips\nHow many?\nTwelve.\nRelated\nKLB-22/028\nKLB-22/025", "KLB-22/031"),  # links to others
    ],
)
def test_numbers(text: str, expected: str | None) -> None:
    assert header(text).reference == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date received 11/04/2023 Decision 05/05/2023 Part granted\n" + PAGE + "Twelve.", "2023-05-05"),
        ("Reference K24\nDate of access: 4 March 2024\n" + PAGE + "Twelve.", "2024-03-04"),
        ("Published FOI requests: August 2022\n6 September 2022\n" + PAGE + "Twelve.", "2022-09-06"),
        ("Last updated\n6 September 2022\n" + PAGE + "Twelve.", None),
        # when a contract ends is no letter's day
        (PAGE + "Supplier: Loam Ltd\nEnd date: 28 February 2027", None),
        (PAGE + "4. Contract end date\n31 March 2026", None),
        (PAGE + "Review date: 09/06/2024", None),
    ],
)
def test_days_of_answers(text: str, expected: str | None) -> None:
    assert header(text).response_date == expected


def test_days_of_a_row_run_together() -> None:
    read = header("Reference Received Answered\nK24/20813/05/202407/06/2024\n" + PAGE + "Twelve.")
    assert (read.request_date, read.response_date) == ("2024-05-13", "2024-06-07")
