"""Numbers that are of something else than the request: a contract's, a crime's, a planning application's, a court's."""

from __future__ import annotations

from foiparse.late import late

BEFORE = 60  # characters before a label or number that are looked at
# What a number is of, right before the label or the number itself: "Contract reference: CT/1188", "planning application 23/01188/FUL".
_THING = (
    r"(?:contracts?|crimes?|incidents?|planning|lease|licen[cs]e|tender|procurement|framework|purchase|orders?|invoices?|"
    r"grants?|loans?|(?<!refusal )notice|penalty|pcns?|fines?|parking|account|payment|property|title|asset|vehicle|"
    r"product|job|vacancy|policy|drawing|scheme|project|grid|permit|consent|appeal|claim|prosecution|warrant|court|"
    r"tribunal|ico|commissioner|ombudsman|bus|route|supplier|customer|company|charity|patient|enforcement|"
    r"building control|listed building|asb)"
)
_OF_THING = late(
    rf"\b{_THING}(?:['’]?s)?\s+(?:(?:application|case|file|unique)s?\s+)?(?:(?:with|under|bearing)\s+)?"
    r"(?:(?:ref(?:erence)?|number|numbers|no|nos|id|code)\b\.?\s*)?[:#(]?\s*$"
)
# Another letter's: "our earlier reply FOI 4418".
_EARLIER = late(r"\b(?:earlier|previous(?:ly)?|prior|another|separate|other|related|similar|last)\b[^.;:()\n]{0,40}$")
# What the request is about: after it a number is the subject's, unless a mark parts them ("about vans - FOI 12").
_ABOUT = late(
    r"\b(?:about|regarding|concerning|relating to|in relation to|in respect of|copy of|copies of|details of)\b[^:;()\n–—-]*$"
)
_PARTED = late(r"\bref\b|\breference\b|\bnumber\b|\bno\b|\bfoi\b|\beir\b")


def of_thing(before: str) -> bool:
    """Whether the number (or its label) that these words stand before is of another thing."""
    return _OF_THING.search(before[-BEFORE:].lower()) is not None


def of_other(before: str) -> bool:
    """Whether a number in a sentence is of another thing, of another letter, or what was asked about."""
    about = _ABOUT.search(before.lower())
    return of_thing(before) or bool(_EARLIER.search(before[-BEFORE:].lower()) or (about and not _PARTED.search(about.group())))
