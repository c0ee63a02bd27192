"""Letters from outside England and bare log rows: what tells law, days, number and name there; all bodies invented."""

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
        # Scotland: its own name, an NHS board's letterhead, the notice of section 17
        ("Scottish Weirs Agency\nFOI 12-34\nQ. How many weirs?\nA. Nine", ["foisa"]),
        ("Carrickvale NHS Board\nHeadquarters\nDear Sir\nFOI request\nHow many beds? Forty.", ["foisa"]),
        ("FOI 44-21\nHow many boats?\nI give notice under section 17(1)(b) that this is not held.", ["foisa"]),
        ("FOI 44-21\nHow many boats?\nThe Council doesn't hold this, section 17.", ["foisa"]),
        # an office of the United Kingdom's government, and a letter that names the other Act
        ("Scotland Office\nDear Sir\nFOI request\nHow many boats? Nine.", ["foia"]),
        ("Scottish Weirs Office\nFreedom of Information Act 2000\nDear Sir\nHow many boats? Nine.", ["foia"]),
        ("Dear Sir\nFOI request\nThis letter is a refusal notice under section 17. We hold nine.", ["foia"]),
        # Ireland, New Zealand, Canada
        ("Comhairle Contae Loch Mór\nFOI log\nGranted", ["foi_ie"]),
        ("Te Whare Mill\nTēnā koe\nYour request for official information\nNine.", ["oia_nz"]),
        ("Completed Access to Information Requests\nRequest Number: A-2019-00112\nDisposition: All disclosed", ["atia_ca"]),
    ],
)
def test_regimes(text: str, expected: list[str]) -> None:
    assert header(text).regimes == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021/0418Parks03/05/202101/06/2021Released\nEnquiry\nHow many parks?", ("2021/0418", "2021-05-03", "2021-06-01")),
        ("2021/0418Parks03/05/202101/06/202130/05/2021\nEnquiry\nHow many parks?", ("2021/0418", None, None)),  # one was due
        ("2021/0418Parks03/05/202101/04/2021\nEnquiry\nHow many parks?", ("2021/0418", None, None)),  # answered before asked
    ],
)
def test_rows_without_labels(text: str, expected: tuple[str, str | None, str | None]) -> None:
    found = header(text)
    assert (found.reference, found.request_date, found.response_date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Mr Vole\nThank you for your request. Your reference is FOI2021-0311. You asked for boats.", "FOI2021-0311"),
        ("Dear Mr Vole\nYour reference: VOLE/2021-7\nThank you for your request.", None),  # the requester's own
        ("FOI releases\nBoats [F21-118]\nReleased May 2021\nNine boats.", "F21-118"),
        ("Dear Mr Vole\nNine boats.\nYours sincerely\nClerk\nIG-40417-B | 2", "IG-40417-B"),
    ],
)
def test_reference(text: str, expected: str | None) -> None:
    assert header(text).reference == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Organization: Weirs and Locks Agency of Borset\nApril 2021\nRequest Number: A-2019-1",
            "Weirs and Locks Agency of Borset",
        ),
        ("12 May 2021\nDear Mr Vole\nWhilst West Loam Police hold this, it is exempt.", "West Loam Police"),
        ("Carse of Loam Council\nReceived: 30/01/2021", "Carse of Loam Council"),
        ("Loam Mill Care Support holds nothing of this kind.", "Loam Mill Care Support"),
        ("National Health Protection Agency\nDear Mr Vole\nNine.", "National Health Protection Agency"),
        ("Legal Services Department\nDear Mr Vole\nNine.", None),  # a part of a body
    ],
)
def test_authority(text: str, expected: str | None) -> None:
    assert header(text).authority == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Mr Vole\nThis is the information that you asked for on 9 August 2022.\n6 September 2022", "2022-08-09"),
        ("Dear Mr Vole\nThis is the review you asked for on 9 August 2022.\nYours sincerely\n6 September 2022", None),
        (
            "3 March 2021\nThank you for your request about complaints on barges, which Sker Council received on 9 February 2021.",
            "2021-02-09",
        ),
        ("3 March 2021\nYou made a complaint about our answer, which Sker Council received on 9 February 2021.", None),
    ],
)
def test_request_date(text: str, expected: str | None) -> None:
    assert header(text).request_date == expected


def test_the_day_a_response_was_sent() -> None:
    text = "Boats\nA request was made on 5 October 2021.\nHow many?\nA response was sent on 1 November 2021.\nNine."
    assert header(text).response_date == "2021-11-01"
