"""The firm that a question names as the one who was paid: "How much did you spend with Fernlea?", "payments made to Casewell Ltd"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.paid_firms import is_firm
from foiparse.records.paying import contracted_out, no_price
from foiparse.records.phrases import COMPANY
from foiparse.records.told import told

# A name of several words that ends in a plural is mostly of those who are paid together ("Covert Human Sources"), if no company's.
_MANY: Final = late(r" (?!(?:Sons|Brothers|Bros|Associates|Advisers|Advisors|Architects|Solicitors)$)\w*[a-rt-z]s$")


# Who is paid for advice: what was paid to a consultant by name is of a matter, not of a service that is bought.
_ADVICE: Final = late(
    r"\b(?:Consulting|Consultants?|Consultancy|Advisory|Advisers|Advisors)(?: (?:Ltd|Limited|LLP|plc|Group|UK))*$"
)


def firm_asked(letter: Letter, name: str, question: Question) -> bool:
    """Whether the name that a question says was paid is a firm's, paid for no works, grant or the like.

    What money is spent "on" may be anything ("on Tower repairs"): there the name must be one word that the letter has nowhere in small
    letters and no article before it ("on the Clock"), or say that it is a company's. Initials are mostly of what is bought ("paid for MIS").
    """
    company = COMPANY.search(name) is not None
    if (
        no_price(question.text, told(question))
        or _ADVICE.search(name)
        or contracted_out(question.text)
        or name.isupper()
        or (_MANY.search(name) and not company)
    ):
        return False
    flat = " ".join(question.text.split())
    to_whom = re.search(rf"\b(?:with|to|through|via|paid|pay) (?:the |your |our )?{re.escape(name)}(?!\w)", flat) is not None
    thing = re.search(rf"\bon (?:the|a|an|our|your) {re.escape(name)}(?!\w)", flat) is not None
    by_name = company or (not thing and " " not in name and re.search(rf"\b{re.escape(name.lower())}", letter.text) is None)
    return (to_whom or by_name) and is_firm(letter, name)
