"""Pairs of days, numbers, names and laws as logs and letters print them in short; all bodies invented."""

from __future__ import annotations

import pytest

from tests.divide.header.test_asked import header


@pytest.mark.parametrize(
    ("text", "asked", "answered"),
    [
        ("Thornbeck Council\nRequest dated 28 June 2024, response dated 26 July 2024\nQuestion", "2024-06-28", "2024-07-26"),
        ("Our ref: TBC/F/24\nRequest dated: 10 June 2024\nResponse dated: 5 July 2024\nDear Ms Ashe", "2024-06-10", "2024-07-05"),
        ("Skips\nTBC/FOI/7742\nIn: 10 June 2024 / Out: 5 July 2024\nThe requester wrote", "2024-06-10", "2024-07-05"),
        ("Skips\nCame\t6 March 2023\nWent\t28 April 2023 (time was extended)\n1. How many?", "2023-03-06", "2023-04-28"),
        ("Request TBC 24-0612. Came in 20 June 2024, went out 17 July 2024.\nREQUEST 1", "2024-06-20", "2024-07-17"),
        ("Summary\nAsked\t11 April 2022\nReleased\t10 May 2022\nResult\tTwo parts", "2022-04-11", "2022-05-10"),
        ("Thornbeck Council\nRequest 6 – 10 September 2024\nSkips?\nResponse – 24 September 2024", "2024-09-10", "2024-09-24"),
        ("Thornbeck Council\nDear Ms Ashe 24 May 2024\nTBC-24-11: your questions of 29 April 2024", "2024-04-29", "2024-05-24"),
        ("Skips\nLog number EIR-0440, Environmental Information Regulations, 21 November 2024\nAsked", None, "2024-11-21"),
        ("Skips\nOffice of Skips, 17 July 2024, our reference OS-0214\nA member of the public asked", None, "2024-07-17"),
        (
            "Thornbeck Council\n17 March 2023 ~ TBC 23/0056\nDear Sir\nYour request arrived on 20 February.",
            "2023-02-20",
            "2023-03-17",
        ),
        (
            "Thornbeck Council\n1 February 2023. Our file TBC/44/23\nSir,\nI reply to yours of 5 January.",
            "2023-01-05",
            "2023-02-01",
        ),
        ("Thornbeck Council\n11/03/24\nDear Sir\nYou asked a number of things on 26/02/24 and", "2024-02-26", "2024-03-11"),
        (
            "Thornbeck Council\n14 October 2024\nDear Sir\nThank you for the ten questions that we got on 16 September.",
            "2024-09-16",
            "2024-10-14",
        ),
        (
            "FOI responses\nResponse dated 17 March 2023 (ref TBC/58)\nSomeone sent Thornbeck Council these points.",
            None,
            "2023-03-17",
        ),
        ("Thornbeck Council\nRequest 2301: Skips\nResponse date: Thursday, 17 November 2022\nYou asked for:", None, "2022-11-17"),
        (
            "Thornbeck Council\n5 January 2024\nDear Ms Ashe\nInformation request – 5 December 2023\nSkips",
            "2023-12-05",
            "2024-01-05",
        ),
    ],
)
def test_days_in_pairs(text: str, asked: str | None, answered: str) -> None:
    found = header(text)
    assert (found.request_date, found.response_date) == (asked, answered)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skips\nREQ-4471 received on 21 May 2024 and completed on 17 June 2024", "REQ-4471"),
        ("TBC/0277. Request of 2 September 2024. Sent 30 September 2024.", "TBC/0277"),
        ("Thornbeck Council\n26 July 2024\nFOI 1932\nDear Ms Ashe", "FOI 1932"),
        ("THORNBECK FORESHORE TRUST - TFT 88\n27 Oct 2023\nHello Mr Beadle", "TFT 88"),
        ("Thornbeck NHS\n27 August 2024 – NHST 2024/1193 – your request of 30 July 2024\nDear Ms Ashe", "NHST 2024/1193"),
        ("Thornbeck Council\nOur reference\tTBCS 2024 0338\nDate received\t02/05/2024", "TBCS 2024 0338"),
        ("Thornbeck Council\nYour request of 13 September 2023 (our number 1044-REG)\nDear Ms Ashe", "1044-REG"),
        ("FOI release\nRef: 2021/14 of 8 November 2021\nRequest", "2021/14"),
        ("THORNBECK TOWN COUNCIL\nFreedom of Information: what people asked in 2022-23\nNames are left off.", None),
    ],
)
def test_references(text: str, expected: str | None) -> None:
    assert header(text).reference == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TPH-19-022 Thornbeck Port Health Authority\nRequest\n1. How many?", "Thornbeck Port Health Authority"),
        ("TQDA Thornbeck Quay Decommissioning Authority\nRequest\n1. How many?", "Thornbeck Quay Decommissioning Authority"),
        (
            "GIG CYMRU NHS WALES Bwrdd Iechyd Prifysgol Ceredor University Health Board\nPodiatry",
            "Ceredor University Health Board",
        ),
        ("Received by the Inspectorate of Small Boats on Tuesday 17 October 2023", "Inspectorate of Small Boats"),
        (
            "Meetings - Cemetery - Hall hire in the town - Contact the Clerk\nTHORNBECK TOWN COUNCIL\nSkips",
            "THORNBECK TOWN COUNCIL",
        ),
        ("Examinations and Awards Council Northern Ireland\nSkips", "Examinations and Awards Council Northern Ireland"),
        ("Thornbeck Pension Fund\nadministered by Dale County Council\n15 November 2024\nDear Sir", "Thornbeck Pension Fund"),
        ("Foxmere Libraries Consortium\nFOI disclosures", "Foxmere Libraries Consortium"),
    ],
)
def test_names(text: str, expected: str) -> None:
    assert header(text).authority == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Request Q24-1077 (FOIA / EIR)\nReceived: 18 March 2024", ["eir", "foia"]),
        ("Log number 2024/33. Dealt with under: FOIA / EIR", ["eir", "foia"]),
        ("TBC EIR 118\nSkips\n1. How many?\nFour", ["eir"]),
        ("1. Names?\nBy section 12(1) we need not comply. By way of advice (section 16) ask for one year.", ["foia"]),
        ("1. Log?\nIt might lead others to the spot. Section 38(1)(b).", ["foia"]),
        ("1. Rates?\nThe schedules are exempt by section 33(1)(b) (commercial interests).", ["foisa"]),
        ("1. Subsidy?\nPublished in our accounts, section 25(1). See the disclosure log.", ["foisa"]),
        ("FOI log\n1. Contract?\nReleased with pages 40-58 redacted under s 47G (business affairs).", ["foi_au"]),
        ("FOI Disclosure Log\nDecision: Part-granted\nLicences € 28,500", ["foi_ie"]),
        ("LG 24-203\n1. Rates?\nYou can ask the Ombudsman to look into this: section 27(3).", ["lgoima_nz"]),
    ],
)
def test_regimes_that_no_act_tells(text: str, expected: list[str]) -> None:
    assert header(text).regimes == expected
