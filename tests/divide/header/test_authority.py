"""Which body answers, by the shapes of letterheads, sign-offs and log pages; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def authority(text: str) -> str | None:
    return read_header(read_text(text.encode())).authority


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Federal Bureau of Inland Waters\nFOIA Service Center, Room 1", "Federal Bureau of Inland Waters"),
        ("National Museum of Clocks", "National Museum of Clocks"),
        ("National Archive of Borsetshire Sound", "National Archive of Borsetshire Sound"),
        ("Registry of Borsetshire Mines", "Registry of Borsetshire Mines"),
        ("Inspectorate of Borsetshire Bakers", "Inspectorate of Borsetshire Bakers"),
        ("Body for Loamshire Lakes", "Body for Loamshire Lakes"),
        ("Ministry for Borsetshire Affairs", "Ministry for Borsetshire Affairs"),
        ("Borsetshire Hill Tenant Management Organisation", "Borsetshire Hill Tenant Management Organisation"),
        ("Borsetshire and Loam Shared Services", "Borsetshire and Loam Shared Services"),
        (
            "NHS Borsetshire and the Vale\nIntegrated Care Board\nHigh Street",
            "NHS Borsetshire and the Vale Integrated Care Board",
        ),
        ("Borsetshire\nCounty Council", "Borsetshire County Council"),
        ("NHS Borsetshire\nFreedom of Information Office", "NHS Borsetshire"),
        ("BORSETSHIRE UNIVERSITY Vice-Chancellor's Office", "BORSETSHIRE UNIVERSITY"),
        ("Borsetshire Council Tax Office", "Borsetshire Council"),
        ("Information Governance Team, Borsetshire Council", "Borsetshire Council"),
        ("From: FOI, NHS Borsetshire Integrated Care Board", "NHS Borsetshire Integrated Care Board"),
        (
            "Borsetshire Teaching Hospitals NHS Foundation Trust\nBorsetshire Teaching Hospitals NHS Foundation Trust",
            "Borsetshire Teaching Hospitals NHS Foundation Trust",
        ),
        ("Cyngor Bwrdeistref Sirol Aberloam\nAberloam County Borough Council", "Aberloam County Borough Council"),
        ("Borsetshire Homes\na housing association owned by Borsetshire District Council", "Borsetshire Homes"),
        ("B Ash\nChief Executive\nBorsetshire District Council", "Borsetshire District Council"),
        ("Chief Constable of Borsetshire Police", "Borsetshire Police"),
        ("OFFICE OF THE CHIEF CONSTABLE\nBORSETSHIRE CONSTABULARY", "BORSETSHIRE CONSTABULARY"),
        ("Borsetshire Hospitals NHS FT\nTrust HQ", "Borsetshire Hospitals NHS FT"),
        ("Information Rights Unit\nBorsetshire Police HQ", "Borsetshire Police"),
        ("Town of Borsetshire", "Town of Borsetshire"),
        ("Creative Borset Wales", "Creative Borset Wales"),
        ("Borsetshire Multi-Academy Trust\nHead office", "Borsetshire Multi-Academy Trust"),
        ("Comhairle nan Eilean Borset\nRef: 12/3", "Comhairle nan Eilean Borset"),
        ("Comhairle Contae Borset\nBorset County Council", "Borset County Council"),
        ("Borsetshire Homes - Information we have released", "Borsetshire Homes"),
        # known by a name of its own kind, as the list of bodies has it
        ("Environment Agency", "Environment Agency"),
        # places in a list over commas; a legal form; a type line under the name; whose pension fund it is
        ("Borsetshire, Loam and Vale Council", "Borsetshire, Loam and Vale Council"),
        ("Borsetshire Homes Ltd", "Borsetshire Homes Ltd"),
        ("NHS Borsetshire Hospitals\nNHS Foundation Trust", "NHS Borsetshire Hospitals NHS Foundation Trust"),
        ("Loam Valley Pension Fund\nAdministering authority: Borsetshire County Council", "Borsetshire County Council"),
        # a log's word for the body, run into its name
        ("Organisation Borsetshire Police", "Borsetshire Police"),
    ],
)
def test_letterheads(head: str, expected: str) -> None:
    text = f"{head}\n3 May 2024\n\nDear Ms Ashe\n\nThe answers follow.\n\n1. How many skips?\nThree.\n\nYours sincerely\nB Ash\n"
    assert authority(text) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        (
            "Bex\nParking Services, Borsetshire City Council\nBorsetshire City Council may monitor email.",
            "Borsetshire City Council",
        ),
        ("© Borsetshire Water Authority 2024", "Borsetshire Water Authority"),
        ("Registered with the Scottish Housing Regulator", None),
        ("Inspected by the Loamshire Care Inspectorate", None),
        ("You may appeal to the Office of the Scottish Information Commissioner.", None),
    ],
)
def test_sign_offs(foot: str, expected: str | None) -> None:
    assert authority(f"Dear Ms Ashe\n\nThere are three.\n\nRegards\n{foot}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a department's name stands first, the body's only in the prose
        ("Exams Office\n\nThis is a response by Loamshire College to somebody who wrote to the College.\nHow many resat?\nLoamshire College does not record this.", "Loamshire College"),
        ("Dental Commissioning\nLoamshire Primary Care Trust\n\nDear Sir\n1. How many?\nNine.", "Loamshire Primary Care Trust"),
        # a body that is known by no such word, beside one that is
        ("Loamshire Prosecutions Office\n\nDear Sir\nThe Loamshire Prosecutions Office holds this.\nIt came from Harnside Police.\n"
         "Loamshire Prosecutions Office", "Loamshire Prosecutions Office"),
        # the letter names the body only as the requester does
        ("FOI 3316\nWe would like to learn about the “Turn Up Index” of Calder Vale Combined Authority.\nAnswer\nNine buses.", "Calder Vale Combined Authority"),
        ("FOI 3316\nHello Fenland Rivers NHS Foundation Trust,\nhow many beds are there?\nAnswer\nNine.", "Fenland Rivers NHS Foundation Trust"),
        # one that is only told where else to ask
        ("FOI 3316\nHow many?\nAnswer\nNone. You may wish to contact Loamshire Council.", None),
    ],
)  # fmt: skip
def test_a_name_in_the_words(text: str, expected: str | None) -> None:
    assert authority(text) == expected
