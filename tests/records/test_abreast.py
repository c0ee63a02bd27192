"""Several systems told abreast: in columns, in turn under headings, by bullets in the order of the request; all bodies invented."""

from __future__ import annotations

import re

import pytest

from foiparse.letter import Letter, Question, Table
from foiparse.records import extract
from foiparse.records.model import System
from foiparse.records.tidy import one_name, tidied

_MARKED = re.compile(r"(?P<kind>[QA]) (?P<labels>[\d,]+): (?P<words>.*)")


def marked(text: str) -> Letter:
    """A letter whose lines "Q 1: …" ask and "A 1: …" answer; a line answers several questions ("A 1,2: …"), "¦" parts cells."""
    made = Letter()
    found: dict[str, Question] = {}
    for line in text.strip("\n").replace("¦", "\t").splitlines():
        said = _MARKED.match(line)
        words = said["words"] if said else line
        start = len(made.text)
        made.text += words + "\n"
        for label in said["labels"].split(",") if said else ():
            question = found.setdefault(label, Question(label=label, status="provided"))
            field, spans = (
                ("text", question.question_spans) if said and said["kind"] == "Q" else ("answer", question.answer_spans)
            )
            setattr(question, field, f"{getattr(question, field)}\n{words}".strip("\n"))
            spans.append((start, start + len(words)))
    made.questions = list(found.values())
    return made


def _said(record: dict[str, object]) -> str:
    facts = [record["product"], record["supplier"], ", ".join(record["functions"])]  # type: ignore[arg-type]
    facts += [record["contract_end"], record["annual_cost"], record["users"]]
    return "/".join("" if f is None else str(f) for f in facts).rstrip("/")


LETTERS: dict[str, tuple[str, list[str]]] = {
    # which letter shape each settles is its name
    "questions down, systems across": (
        """You asked about our planning and HR systems.
Question¦Planning¦HR
Q 1: What system do you use?
A 1: PlanDesk¦Peoplepath
Q 2: Who is the supplier?
A 2: Mapwright Systems¦Tarn Software
Q 3: When does the contract end?
A 3: 30 June 2025¦31 August 2027
Q 4: How many users?
A 4: 60¦1,200
Q 5: Who is the contract manager?
A 5: Planning Manager¦HR Manager""",
        ["PlanDesk/Mapwright Systems/Planning/2025-06-30//60", "Peoplepath/Tarn Software/HR/2027-08-31//1200"],
    ),
    "one of the columns has no system": (
        """Question¦Planning¦HR¦Fleet
Q 1: What system do you use?
A 1: PlanDesk¦Peoplepath¦In-house
Q 2: Who is the supplier?
A 2: Mapwright Systems¦Tarn Software¦N/A
Q 3: What is the annual cost?
A 3: £9,000¦Withheld¦N/A""",
        ["PlanDesk/Mapwright Systems/Planning//9000", "Peoplepath/Tarn Software/HR"],
    ),
    "columns of product and maker are no systems": (
        """Question¦Product¦Supplier
Q 1: What planning system do you use?
A 1: PlanDesk¦Mapwright Systems
Q 2: What HR system do you use?
A 2: Peoplepath¦Tarn Software""",
        ["PlanDesk/Mapwright Systems/planning", "Peoplepath/Tarn Software/HR"],
    ),
    "a column of remarks is no system": (
        """Question¦Response¦Comments
Q 1: What planning system do you use?
A 1: PlanDesk¦Live since 2019
Q 2: Who is the supplier?
A 2: Mapwright¦Hosted
Q 3: When does the contract end?
A 3: 30 June 2025¦Option of two years""",
        ["PlanDesk/Mapwright/planning/2025-06-30"],
    ),
    "contracts of nothing that is software": (
        """You asked about our grounds maintenance contracts.
Question¦Grass¦Trees
Q 1: Who is the contractor?
A 1: Greenways Ltd¦Barkside Ltd
Q 2: When does the contract end?
A 2: 30 June 2025¦31 August 2027""",
        [],
    ),
    "numbered fields answered in turn under headings": (
        """You asked for details of the CRM and ERP systems:
Q 1: 1. Name of supplier
Q 2: 2. Name of software
Q 3: 3. Annual spend
CRM
A 1: 1. Sunfield Software
A 2: 2. Contactable
A 3: 3. £36,000
ERP:
A 1: 1. Quayside Systems
A 2: 2. Unison ERP
A 3: 3. £189,000""",
        ["Contactable/Sunfield Software/CRM//36000", "Unison ERP/Quayside Systems/ERP//189000"],
    ),
    "fields repeated with each answer, headings that say no use": (
        """You asked about our telephony and cloud contracts.
Contract 1
Q 1: 1. Supplier:
A 1: Dialtone Networks Ltd
Q 2: 2. Expiry:
A 2: 14/06/2026
Contract 2
Q 1: 1. Supplier:
A 1: Cloudhouse Ltd
Q 2: 2. Expiry:
A 2: 30/09/2025""",
        ["/Dialtone Networks Ltd//2026-06-14", "/Cloudhouse Ltd//2025-09-30"],
    ),
    "two parts of one answer, not told in turn": (
        """Q 1: 1. Name of software
A 1: Contactable
A 1: It is a CRM system.
Q 2: 2. Supplier
A 2: Sunfield
A 2: See their website.""",
        ["Contactable/Sunfield"],
    ),
    "bullets answered by bullets": (
        """You asked about the Learning Management System:
Q 1: * Name of system
Q 2: * Supplier
Q 3: * Number of licences
Our response:
A 1,2,3: * Learnwell
A 1,2,3: * Fernlea Ltd
A 1,2,3: * 1,500""",
        ["Learnwell/Fernlea Ltd/learning management///1500"],
    ),
    "bullets cut in the wrong place": (
        """You asked about the Learning Management System:
Q 1: • Name of system
Q 2: • Supplier
Q 3: • Annual cost
A 2,3: • Learnwell
A 2,3: • Fernlea Ltd
A 1: • £14,900""",
        ["Learnwell/Fernlea Ltd/learning management//14900"],
    ),
    "things asked about in bullets, each answered with its facts": (
        """Q 1: Please tell us, for each of the following, the supplier, the annual cost and the contract end date:
Q 2: • Cloud hosting
Q 3: • Antivirus
A 1,2: • Cloud hosting - Skyhold Ltd, £66,000, 31/03/2026
A 3: • Antivirus - Shieldon, £8,750, 30/11/2024""",
        ["/Skyhold Ltd/Cloud hosting/2026-03-31/66000", "/Shieldon/Antivirus/2024-11-30/8750"],
    ),
    "two forms whose first field was taken for a question": (
        """You asked about the contracts for our CRM and finance systems.
CRM
Q 1: Supplier: Sunfield
A 1: Annual cost: £36,000
A 1: Expiry: 30/11/2025
A 1: Finance
A 1: Supplier: Ledgerway
A 1: Annual cost: £71,000
A 1: Expiry: 31/03/2025""",
        ["/Sunfield/CRM/2025-11-30/36000", "/Ledgerway/Finance/2025-03-31/71000"],
    ),
    "one supplier, two contracts, in lines": (
        """Q 1: 1. Who supplies your HR, payroll and finance software, and when do the contracts end?
A 1: HR: Tarn Software Ltd, £900 a year, 31/03/2026
A 1: Payroll: Tarn Software Ltd, £700 a year, 30/06/2027
A 1: Finance: Ledgerway Ltd, £500 a year, 31/12/2024""",
        [
            "/Tarn Software Ltd/HR/2026-03-31/900",
            "/Tarn Software Ltd/Payroll/2027-06-30/700",
            "/Ledgerway Ltd/Finance/2024-12-31/500",
        ],
    ),
    "one supplier of two things, no facts that differ": (
        """Q 1: 1. Who supplies your HR and payroll software?
A 1: HR: Tarn Software Ltd
A 1: Payroll: Tarn Software Ltd""",
        ["/Tarn Software Ltd/HR, Payroll"],
    ),
    "an answer in both languages' names": (
        """Q 1: 1. Which telematics system do you use?
A 1: Ateb / Answer
A 1: Casewell""",
        ["Casewell//telematics"],
    ),
    "licences of a known product": (
        """Q 1: 1. How many Microsoft 365 licences do you hold?
A 1: 21,400
Q 2: 2. What is the annual cost of these licences?
A 2: £612,000
Q 3: 3. When does the agreement end?
A 3: 31 July 2026""",
        ["Microsoft 365///2026-07-31/612000/21400"],
    ),
    "no licences of it": (
        """Q 1: 1. How many Microsoft 365 licences do you hold?
A 1: None""",
        [],
    ),
    "a use of more words before the name": (
        """Q 1: 1. Please list your MIS and catering systems.
A 1: MIS: Pupilbase (Pupilbase Ltd), renewal 31/08/2025
A 1: Cashless catering: Tillpoint (Lunchline Ltd), renewal 31/07/2025""",
        ["Pupilbase/Pupilbase Ltd/MIS/2025-08-31", "Tillpoint/Lunchline Ltd/Cashless catering/2025-07-31"],
    ),
}


@pytest.mark.parametrize("shape", LETTERS)
def test_systems(shape: str) -> None:
    text, expected = LETTERS[shape]
    assert [_said(r) for r in extract(marked(text))["software_systems"]] == expected


def test_whole_questions_down_the_side_of_a_table() -> None:
    cells = [
        ["", "Planning", "HR"],
        ["What system do you use?", "PlanDesk", "Peoplepath"],
        ["Who is the supplier?", "Mapwright Systems", "Tarn Software"],
        ["What is the annual cost?", "£1,000", "£2,000"],
    ]
    letter = marked("Q 1: Please complete the table for your systems.\nA 1: ")
    letter.tables, letter.questions[0].tables = [Table(question="1", cells=cells, filled=True)], [0]
    letter.questions[0].answer = "\n".join("\t".join(row) for row in cells)
    assert [_said(r) for r in extract(letter)["software_systems"]] == [
        "PlanDesk/Mapwright Systems/Planning//1000",
        "Peoplepath/Tarn Software/HR//2000",
    ]


@pytest.mark.parametrize(
    ("about", "uses", "expected"),
    [
        (
            "You asked about our LAN and telephony contracts.",
            ("LAN", "Telephony"),
            ["/Netcraft Vale/LAN/2026-03-31/900", "/Netcraft Vale/Telephony/2027-06-30/700"],
        ),
        (
            "You asked about our contracts.",
            ("LAN", "Hedges"),
            ["/Netcraft Vale/LAN/2026-03-31/900"],
        ),
        ("You asked about our hedge and verge contracts.", ("Hedges", "Verges"), []),
    ],
)
def test_a_table_of_contracts_with_no_question(about: str, uses: tuple[str, str], expected: list[str]) -> None:
    cells = [
        ["Contract", "Supplier", "Annual spend", "Expiry"],
        [uses[0], "Netcraft Vale", "£900", "31/03/2026"],
        [uses[1], "Netcraft Vale", "£700", "30/06/2027"],
    ]
    answer = "\n".join("\t".join(row) for row in cells)
    letter = Letter(text=f"{about}\n{answer}\n", tables=[Table(question="*1", cells=cells, filled=True)])
    span = (len(about) + 1, len(letter.text) - 1)
    letter.questions = [Question(label="*1", answer=answer, status="provided", answer_spans=[span], tables=[0])]
    assert [_said(r) for r in extract(letter)["software_systems"]] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Casewell", "Casewell"),
        ("Fernlea Systems\nLimited", "Fernlea Systems Limited"),
        ("Contactable\n2. Unison ERP", None),
        ("Fernlea Housing\nCloud", "Fernlea Housing Cloud"),
        ("Fernlea Ltd\nTarn Software", None),
        ("12/04/2025\nCasewell", "Casewell"),
        (None, None),
    ],
)
def test_a_name_has_one_line(name: str | None, expected: str | None) -> None:
    assert one_name(name) == expected


def test_a_system_with_no_name_left_is_none() -> None:
    assert tidied([System(product="Casewell\n2. Landkeeper")], Letter()) == []
