"""Labels behind their date, and other ways in which a log's page tells its days."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.divide.header.day_told_after import told_after
from foiparse.read.text import read_text

ASKED, ANSWERED = "2024-02-12", "2024-03-08"


@pytest.mark.parametrize(
    ("after", "wanted"),
    [
        (" (received), 8 March 2024 (answered)", "request"),
        (" (request)", "request"),
        (" – request received", "request"),
        (": we were asked:", "request"),
        (" (response)", "response"),
        (" - response sent", "response"),
        (" – we answered:", "response"),
        # near misses
        (" - Response", None),  # a heading
        (" – Request", None),
        (" (the day the request was received by post)", None),
        (" - received with thanks", None),
        ("", None),
    ],
)
def test_what_stands_behind_a_day(after: str, wanted: str | None) -> None:
    assert told_after(after) == wanted


@pytest.mark.parametrize(
    ("text", "asked", "answered"),
    [
        ("Ashby Council\nDates: 12 February 2024 (received), 8 March 2024 (answered)\n1. How many?\nFour", ASKED, ANSWERED),
        ("Ashby Council\n12/02/2024 (request)\n08/03/2024 (response)\n1. How many?\nFour", ASKED, ANSWERED),
        ("Ashby Council\n12 February 2024 – request received\n8 March 2024 – response sent\n1. How many?\nFour", ASKED, ANSWERED),
        ("Ashby Council\nReceived by Ashby College 12 February 2024, response 8 March 2024\n1. How many?\nFour", ASKED, ANSWERED),
        ("Cais: 12 Chwefror 2024 / Request: 12 February 2024\nYmateb: 8 Mawrth 2024 / Reply: 8 March 2024\n1. How many?\nFour", ASKED, ANSWERED),
        ("Ref FC-1911Received 12/02/2024Sent 08/03/2024ThemeCare\nHow many?\nFour", ASKED, ANSWERED),
        ("ID Subject Received Sent\n10284 Old cars 12/02/2024 08/03/2024\nHow many?\nFour", ASKED, ANSWERED),
        ("Ashby Police\nDisclosed 8 March 2024\nRequest\nHow many?\nResponse\nFour", None, ANSWERED),
        ("Ashby Police\nResponse published: 8 March 2024\nRequest\nHow many?\nResponse\nFour", None, None),  # when the page was put up
        ("Ashby Police\nOur reply to your request of 12 February 2024 is in the annex.\n8 March 2024\nHow many?\nFour", ASKED, ANSWERED),
        ("Ashby Court\nRequest of 12 February 2024; our letter of 8 March 2024.\nHow many?\nFour", ASKED, ANSWERED),
        ("We received your request on 12 February 2024. This is our response of 8 March 2024.\n1. How many?\nFour", ASKED, ANSWERED),
        ("Received by the House of Ashby on 12 February 2024. Answered on 8 March 2024.\nHow many?\nFour", ASKED, ANSWERED),
        ("On 12 February 2024 the Trust was asked under the Freedom of Information Act:\nHow many?\nFour", ASKED, None),
        ("Ashby Police\nREQUEST (received 12/02/2024)\nHow many?\nRESPONSE (sent 08/03/2024)\nFour", ASKED, ANSWERED),
        ("Ashby Police\nHow many?\nRESPONSE (sent 08/03/2024)\nFour", None, ANSWERED),
        ("Ashby Council\nEIR-2390\nDate sent\n8 March 2024\nRequest and response\nFour", None, ANSWERED),
        ("Ashby School\n8.3.24\nFAO: Mr Beck\nFreedom of Information Request 12.2.24\n1. How many?\nFour", ASKED, ANSWERED),
        # a site that prints messages one below the other
        (
            "From: I Varney\nDelivered\n12 February 2024\nDear Ashby Council,\n1. How many vans?\n"
            "From: Records\nAshby Council\n8 March 2024\nDear Ms Varney\n1. Four\nYours sincerely\nAshby Council",
            ASKED,
            ANSWERED,
        ),
        ("From: Records\nAshby Council\n8 March 2024\nDear Ms Varney\n1. Four\nYours sincerely\nAshby Council", None, ANSWERED),
        # near misses: a paper's own day, a heading of an entry that is no day
        ("Ashby Council\nHow many?\nFour. The contract is dated 3 December 2019.", None, None),
        ("Ashby Council\nRequest 1 - May 2023\nHow many?\nFour", None, None),
    ],
)  # fmt: skip
def test_days_of_logs(text: str, asked: str | None, answered: str | None) -> None:
    header = read_header(read_text(text.encode()))
    assert (header.request_date, header.response_date) == (asked, answered)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sepsis screening (9036)\nWhat was asked\nHow many?\nFour", "9036"),
        ("Sepsis screening (2023)\nWhat was asked\nHow many?\nFour", None),  # a year
        ("Dear Ms Ashe\nSepsis screening (9036)\nFour", None),  # no page
        ("Ashby Council\n0044/2022 - E-mails about Mill Lane\n25 February 2022\nFour", "0044/2022"),
        ("Ashby Council\n77/24\n19 March 2024\n\nDear Ms Ashe\nFour vans.", "77/24"),
        ("Ashby Council\n77/22\n19 March 2024\n\nDear Ms Ashe\nFour vans.", None),  # of no such year
        ("Ashby Council\n24/7\n19 March 2024\n\nDear Ms Ashe\nFour vans.", None),
        ("ID Subject Received Sent\n10284 Old cars 12/02/2024 08/03/2024\nHow many?\nFour", "10284"),
        ("ID Subject Received Sent\nOld cars 12/02/2024 08/03/2024\nHow many?\nFour", None),
        ("Ashby College\nFOISA response KDC 044\nHow many?\nFour", "KDC 044"),
        ("Ashby Council\nCase FS-Case-512209871\nHow many?\nFour", "FS-Case-512209871"),
        ("You are here: Home / FOI / Disclosure log / FOI-NM-2024-311\nSkips\nHow many?\nFour", "FOI-NM-2024-311"),
    ],
)
def test_numbers_of_logs(text: str, wanted: str | None) -> None:
    assert read_header(read_text(text.encode())).reference == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ashby Council\nFreedom of Information / Environmental Information Requests\nLegislation: FOI\nHow many?\nFour",
            ["foia"],
        ),
        ("Ashby Council\nRegime: FOI Act 2000 / Environmental Information Regs 2004\nHow many?\nFour", ["eir", "foia"]),
        ("Ashby Council\nRequest type: EIR\nHow many?\nFour", ["eir"]),
        ("Ashby Council\nFOI_4471 Skips\nHow many?\nFour", ["foia"]),
        ("Ashby Council\nHow many?\nWe decline to answer under Section 31 (Law Enforcement).", ["foia"]),
        ("Ashby Council\nHow many?\nWe claim the exemption in section 42.", ["foia"]),
        ("Ashby Council\nHow many?\nWe are unable to do so under section 21 of the Housing Act.", []),
    ],
)
def test_laws_of_logs(text: str, wanted: list[str]) -> None:
    assert read_header(read_text(text.encode())).regimes == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sker Fire & Rescue\nWhat people have asked us\nHow many?\nFour", "Sker Fire & Rescue"),
        ("PCC-39 Staff\nFour.\nThis will remain on the website of the Police and Crime Commissioner for Sker.", "Police and Crime Commissioner for Sker"),
        ("Sker Police and Crime Panel\nHow many?\nFour", "Sker Police and Crime Panel"),
        ("Ministry of Mills\nand Weirs\n16 May 2023\nDear Ms Ashe\nFour", "Ministry of Mills and Weirs"),
        ("Ministry of Mills\nand we reply\n16 May 2023\nDear Ms Ashe\nFour", "Ministry of Mills"),
        ("Office of the Police and Crime Commissioner for Sker\nHome Transparency\nHow many?\nFour", "Office of the Police and Crime Commissioner for Sker"),
    ],
)  # fmt: skip
def test_names_of_logs(text: str, wanted: str) -> None:
    assert read_header(read_text(text.encode())).authority == wanted
