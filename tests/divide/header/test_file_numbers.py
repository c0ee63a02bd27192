"""References that no label or an uncommon label announces, shape by shape; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def reference(text: str) -> str | None:
    return read_header(read_text(text.encode())).reference


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BDC/IR/4418", "BDC/IR/4418"),
        ("BFRS-2024-118", "BFRS-2024-118"),
        ("BMH.24.602 | 17 June 2024", "BMH.24.602"),
        ("BBC/24/0602\t3 May 2024", "BBC/24/0602"),
        ("LG2025-061 Cost of skips", "LG2025-061"),
        ("IGFOI 24/0602 Skips and Vans", "IGFOI 24/0602"),
        ("2021/887 - Skips", "2021/887"),
        ("Subject: BOR-0642 Skips at the depot", "BOR-0642"),
        ("FOI6620 Complaints about skips", "FOI6620"),
        ("Ref: 77", "77"),
        ("Ref: FOI / 2023 / 114", "FOI / 2023 / 114"),
        ("Disclosure No. 214", "214"),
        ("Our Ref\tYour Ref\tDate\nFOI 1234\t\t3 May 2024", "FOI 1234"),
        ("Please quote: BP-23-1188", "BP-23-1188"),
        ("In reply please refer to: BOR-2023-00871", "BOR-2023-00871"),
        ("Your ref: none   Ours: BGH/5504", "BGH/5504"),
        ("Our file: BOR 23/41", "BOR 23/41"),
        ("Cyf / Ref: RhG 2311/FOI", "RhG 2311/FOI"),
        ("FOI no.\t24 331", "24 331"),
        ("Reference No: 004471/23", "004471/23"),
        ("Reference FOI/FB/24-0093Requested Tue 7 May 2024", "FOI/FB/24-0093"),
        ("Reference FOI2022/0039108/06/202205/07/2022", "FOI2022/00391"),  # a log's row, its cells glued
        ("104477210", "104477210"),
        ("Information Rights, 3 May 2024, IR/4410/24", "IR/4410/24"),
        ("Home › Skips › BH-3317", "BH-3317"),
        ("SC 4471/23", "SC 4471/23"),
        ("Disclosure Log 2209-24 : Skips", "2209-24"),
        ("Response BOCA-0059 issued 3 May 2024", "BOCA-0059"),
        ("Transparency portal: BDC/IR/3077", "BDC/IR/3077"),
        ("3 May 2024 (our number: 101-5588-23)", "101-5588-23"),
        ("Skips, tips and lorries: BFA 24-25/388", "BFA 24-25/388"),
        ("Case: 22/EI/1188\t\tRequest received: 14/03/2022", "22/EI/1188"),
    ],
)
def test_a_number_in_the_letterhead(line: str, expected: str) -> None:
    assert reference(f"Borsetshire District Council\nHigh Street\n{line}\n\nDear Ms Ashe\n\nText.\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        "24/26 High Street",
        "Felpersham FE1 1AA",
        "PO BOX 1234",
        "Tel 01632-960300",
        "01632-960300",
        "2023-24",
        "FY2023-24 Spend",
        "COVID-19 Skips",
        "FOIA 2000",
        "EIR 2004",
        "M25 Skips",
        "ISO 9001",
        "24/7",
        "£12,000 - Skips",
        "3 May 2024",
        "their reference is WRU 7781",
    ],
)
def test_what_is_no_reference(line: str) -> None:
    assert reference(f"Borsetshire District Council\n{line}\n\nDear Ms Ashe\n\nText.\n") is None
