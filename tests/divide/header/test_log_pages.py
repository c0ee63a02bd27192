"""Facts of disclosure-log pages and of letters of governments, shape by shape; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.division import Header
from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def header(text: str) -> Header:
    return read_header(read_text(text.encode()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Request 101004411872 - Skips\n1. How many?\nResponse 14-02-2022\n1. Four", "101004411872"),
        ("Case 1908-77\nDear Ms Ashe\nYou asked about skips.", "1908-77"),
        ("Information Request 3392 - Response\nIssued 3 March 2025", "3392"),
        ("Release ref. FOI/18/02269: timeline\n\nFOI reference: FOI/19/03161\nDate received: 3 May 2019", "FOI/19/03161"),
        ("Details\n24 May 2022\nDear\nATISN 26322\nThank you for your request which I received on 17 May 2022.", "ATISN 26322"),
        ("Search site\nMenu\nF15/158\nSkips\n1. How many?", "F15/158"),
        ("Disclosure Details\nCost of skips - 328/12\nDate of request: 28/03/2012", "328/12"),
        ("RE: FOI 20-66\nDear Ms Ashe\nThank you for your request.", "FOI 20-66"),
        ("FOI – 2023-000318\nHire of skips\n1. How many?", "2023-000318"),
        ("Disclosure 2023-1144\nHire of skips\n1. How many?", "2023-1144"),
        ("FREEDOM OF INFORMATION: SKIPS AS AT 01/12/2021\nDear Ms Ashe", None),
        ("Request 1\nHow many skips?\nFour", None),
        ("11/30/26, 1:47 PM FOI 512/24 – Skips - Ashby Council\nFOI 512/24 – Skips\nHow many?\nFour", "FOI 512/24"),
    ],
)
def test_references_of_logs(text: str, expected: str | None) -> None:
    assert header(text).reference == expected


@pytest.mark.parametrize(
    ("text", "asked", "answered"),
    [
        ("Request 101004411872\n1. How many?\nResponse 14-02-2022\n1. Four", None, "2022-02-14"),
        (
            "- Published\n- 21 January 2025\n- Date received\n- 25 November 2024\n- Date responded\n- 20 December 2024\nFOI release",
            "2024-11-25",
            "2024-12-20",
        ),
        (
            "Skips\nReference:\n1181\nReceived:\nFriday, 29 April, 2022\nResponded:\nWednesday, 25 May, 2022\nTopic:",
            "2022-04-29",
            "2022-05-25",
        ),
        ("FOI 1652 Skips\nRequest\n1. How many?\n2. Where?\nResponse\nDate: 6 September 2022\nDear Sir", None, "2022-09-06"),
        ("Request ref: FOI-2210\nLogged: 3 Feb 2021\nClosed: 24 Feb 2021\n1. Skips?\nFour", "2021-02-03", "2021-02-24"),
        ("FOI Ref: 7781\nOpen Date: 03/02/2021\nCompleted Date: 24/02/2021\n1. Skips?\nFour", "2021-02-03", "2021-02-24"),
        ("29 March 2016 – 634 – Skips\nRequest\nHow many?", None, "2016-03-29"),
        ("Information Request 3392\nIssued 3 March 2025\n1. How many?\nFour", None, "2025-03-03"),
        (
            "2 December 2024\nDear Sir\nPlease find your request and our answers. It reached us on 5 November 2024.",
            "2024-11-05",
            "2024-12-02",
        ),
        ("14 February 2022\nDear\nI wrote to you on 24 January regarding your request for skips.", None, "2022-02-14"),
        (
            "Internal review, file type: PDF\n7 June 2022\nSkips\nThank you for your request dated 8 May.",
            "2022-05-08",
            "2022-06-07",
        ),
    ],
)
def test_dates_of_logs(text: str, asked: str | None, answered: str | None) -> None:
    found = header(text)
    assert (found.request_date, found.response_date) == (asked, answered)


MOVED = (
    "FOI release\nInformation request and response under the Freedom of Information (Scotland) Act 2002\nAs this is 'environmental"
    " information' for the purposes of the Environmental Information (Scotland) Regulations 2004, we are required to deal with your"
    " request under those Regulations. We apply the exemption at section 39(2) of FOISA."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(MOVED, ["eisr"]), ("Thank you for your request.\nSection 21(1) of the Act applies.", ["foia"])],
)
def test_regimes_of_logs(text: str, expected: list[str]) -> None:
    assert header(text).regimes == expected


@pytest.mark.parametrize(
    ("text", "asked", "answered"),
    [
        (
            "Our request (sent 14-10-2019):\nHow many skips?\nTheir reply (received 08-11-2019):\nFour.",
            "2019-10-14",
            "2019-11-08",
        ),
        ("WHAT WE ASKED – sent 5 June 2021\nHow many skips?\nWHAT CAME BACK – 1 July 2021\nFour.", "2021-06-05", "2021-07-01"),
        ("1. Our e-mail (22-05-2023):\nHow many skips?\n2. Their reply (had on 14-08-2023)\nFour.", "2023-05-22", "2023-08-14"),
        (
            "The Service's reply (13 September 2021)\nFour.\nMy request (17 August 2021)\nHow many skips?",
            "2021-08-17",
            "2021-09-13",
        ),
        # a day and a month, and in the next line a day: no year
        ("Your reference: e-mail of 16th January\n29th March 2023\nDear Mr Ashe,\nFour.", "2023-01-16", "2023-03-29"),
    ],
)
def test_dates_of_what_requesters_publish(text: str, asked: str | None, answered: str | None) -> None:
    found = header(text)
    assert (found.request_date, found.response_date) == (asked, answered)
