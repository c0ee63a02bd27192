"""Documents that answer no request: the policy, the minutes or the price list that a disclosure log keeps beside its letters.

Divided like letters they would give a question that nobody asked and an outcome that nobody decided, and be counted among an authority's
answers. Nearly every gold letter names the Act, greets or signs at one of its ends; those that do not print a reference, or have the words of
a request and its answer more often than the thresholds here (a test holds that hardly one of them is taken for such a document).
"""

from __future__ import annotations

import re

from foiparse.divide.header.kind import NAMES_ACCESS
from foiparse.divide.header.lines import GREETS, SIGNS, lines_of
from foiparse.divide.header.reference import reference
from foiparse.divide.header.run_on import parted
from foiparse.document import Document
from foiparse.late import late, lowered

END = 3500  # characters at either end in which a letter names the Act, greets and signs
# Words of asking and answering to a thousand words, below the fewest that gold letters without an end of a letter have, whose long ones have
# many more; a long document asks and answers now and then whatever it is about.
FEWEST, FEWEST_IF_LONG, LONG = 5, 20, 400
# A title that says what it is may have as many in fewer words; no gold letter without an end of a letter has such a title.
FEWEST_IF_TITLED = 18
TITLE_LINES, LONGEST_TITLE = 6, 100  # filled lines from the top in which a title stands; its characters

_NAMES_THE_ACT = late(
    rf"{NAMES_ACCESS}|\bfoip\b|(?:official|right to|access to|public) information"
    r"|information (?:act|commissioner|rights)|\bcais am wybodaeth\b|rhyddid gwybodaeth|\bgdpr\b|subject access"
    r"|l['’]acc[eè]s [aà] l['’]information|saor[aá]il faisn[eé]ise"
)
_SPEAKS = late(
    rf"^[^\w\n]{{0,9}}(?:{GREETS}|{SIGNS}|(?:madame|monsieur|bonjour|(?:best|warm) regards|many thanks|cofion)\b)",
    re.M,
)
_ASKED_AND_ANSWERED = late(
    r"\b(?:request\w*|asked|enquir\w+|quer(?:y|ies)|question\w*|applicant|respon(?:se|d\w*)|repl(?:y|ied)|answer\w*|not held"
    r"|do(?:es)? not hold|we hold|is held|exempt\w*|disclos\w*|withheld|you|your|please|cais|cwestiwn|ateb\w*|gofyn\w*)\b|\?|^[^\w\n]{0,9}q\d",
    re.M,
)
_TITLE = late(
    r"(?:(?:draft|unconfirmed|confirmed|ratified) )?(?:(?:minutes|agenda|notes|record|report)\b.{0,30}\bmeeting\b|minutes of\b|agenda$"
    r"|th(?:is|e) (?:agreement|contract|deed|lease)\b)"
    r"|.*\b(?:policy|procedures?|strategy|protocol|guidance|guidelines|handbook|terms of reference|job description|person specification"
    r"|role profile|(?:risk|impact) assessment|business case|specification|action plan|annual report|price list|fees and charges"
    r"|(?:organi[sz]ation(?:al)?|structure|staffing) (?:chart|structure)|invoice|agreement|(?:asset|contracts?) register|schedule of rates"
    r"|invitation to tender|purchase order)(?:\W+(?:(?:for|of|on)\b.{0,40}|v(?:ersion)?\W*[\d.]+|(?:19|20)\d\d\b\W*(?:to )?\d*))?\W*$"
)


NO_LETTER = "no_letter"  # the flag of such a document


def is_no_letter(document: Document) -> bool:
    """Whether nothing in the document says that it asks or answers; in doubt it is a letter."""
    low = lowered(document.text)
    ends = (low[:END], low[-END:])
    titled = _is_titled(document.text)
    if any(_SPEAKS.search(end) or (not titled and _NAMES_THE_ACT.search(end)) for end in ends):
        return False
    words = len(low.split())
    fewest = FEWEST_IF_LONG if words >= LONG else FEWEST_IF_TITLED if titled else FEWEST
    if 1000 * sum(1 for _ in _ASKED_AND_ANSWERED.finditer(low)) >= fewest * words:
        return False
    return reference(lines_of(document, (), parted(document.text))) is None


def _is_titled(text: str) -> bool:
    """Whether one of the first lines is the title of a policy, of minutes, of an agreement; an item of a list ("the policy;") is none."""
    top = (line.strip() for line in text[:END].splitlines())
    lines = [line for line in top if line][:TITLE_LINES]
    return any(len(s) <= LONGEST_TITLE and s[0].isupper() and s[-1] not in ";:,?" and _TITLE.match(s.lower()) for s in lines)
