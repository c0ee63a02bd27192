"""Forms and runs under headings in letters that give no questions, or were divided at the lines of their forms; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.letter import Letter, Question
from foiparse.records import extract

FORMS = """Library management system
Supplier: Fernlea Libraries
Product: Shelfwise
Contract end: 31 March 2027
Annual cost: £23,400

Self-service kiosks
Supplier: Oakbyte
Product: Kioskwell
Contract end: 31 May 2027
Annual cost: £11,980
"""
BULLETS = """Housing management system
• Supplier: Fernlea
• System: Homewell
• Contract end date: 31 March 2027
• Annual cost: £142,000

Finance system
• Supplier: Oakbyte
• System: Ledgerfern
• Contract end date: Rolling
• Annual cost: £19,200
"""
BLOCKS = """Supplier: Fernlea Networks
Services provided: WAN
Annual spend: £88,000
Contract end: 31 March 2027

Supplier: Oakbyte
Services provided: Mobile telephony
Annual spend: £41,700
Contract end: 30 April 2026
"""
RUNS = """Contact centre
Ringfern, £41,000, July 2025

Mobile phones
Mobifern, £28,600, January 2027
"""
GOODS = """Water
Supplier: Tarn Water
Contract end: 31 March 2026

Office cleaning
Supplier: Brightfern Services Ltd
Contract end: 31 May 2026
"""
LETTERHEAD = """Brough Council
Ref: FOI 5519
Date: 9 January 2025

Payroll
This is done by our own officers.
"""
LETTERS = {
    "forms under headings": (FORMS, ["Shelfwise/Fernlea Libraries/2027-03-31/23400", "Kioskwell/Oakbyte/2027-05-31/11980"]),
    "forms of bullets": (BULLETS, ["Homewell/Fernlea/2027-03-31/142000", "Ledgerfern/Oakbyte/None/19200"]),
    "forms with no headings": (BLOCKS, ["None/Fernlea Networks/2027-03-31/88000", "None/Oakbyte/2026-04-30/41700"]),
    "a run under each heading": (RUNS, ["Ringfern/None/2025-07/41000", "Mobifern/None/2027-01/28600"]),
    "nothing that is software": (GOODS, []),
    "a letterhead and prose": (LETTERHEAD, []),
}


@pytest.mark.parametrize("shape", LETTERS)
def test_told_under_headings(shape: str) -> None:
    text, expected = LETTERS[shape]
    lines = text.splitlines(keepends=True)
    first, last = len("".join(lines[:-2])), len("".join(lines[:-1]))
    torn = Question(label="*1", text=lines[-2].strip(), answer=lines[-1].strip(), status="provided")
    torn.question_spans, torn.answer_spans = [(first, last)], [(last, len(text))]
    found = extract(Letter(text=text, questions=[torn]))["software_systems"]
    told = [f"{r['product']}/{r['supplier']}/{r['contract_end']}/{r['annual_cost']}" for r in found]
    assert told == expected


def test_withheld_answers_are_left_alone() -> None:
    refused = Question(label="1", text="Which library system?", answer="Exempt.", status="withheld")
    assert extract(Letter(text=BLOCKS, questions=[refused]))["software_systems"] == []
