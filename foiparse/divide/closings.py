"""More of what officers write below their last answer: that the request is closed, what it cost, how personal data is used, where to read on.

Each kind is what the zoning makes of it (`zones.py`); all words are in small letters.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foiparse.divide.likeness import question_likeness
from foiparse.divide.units import Unit
from foiparse.late import late

ACTS = r"(?:freedom of information|environmental information|foi(?:a|sa)?|eirs?|information rights|data protection)"
BODY = r"(?:we|i|the [\w ]{2,40})"
REUSE = late(
    r"(?:you can |to |please see |if you (?:want|wish|would like) to )?(?:find out|see|read|know|learn|understand)(?: more)?(?: about)? how "
    + BODY
    + r" (?:process|use|handle|look after|collect|store|hold|protect|manage)(?:s|es)? (?:and \w+ )?(?:your |any )?(?:personal )?(?:data|information|details)\b"
    r"|(?:this (?:information|response) (?:is|has been) |it is )?(?:provided|released|supplied|disclosed) under the "
    + ACTS
    + r"\b.{0,60}\b(?:public at large|world at large|to the (?:public|world)|available to)\b"
    r"|in complying with (?:its|their|our|the) statutory dut(?:y|ies)\b"
    r"|any (?:commercial|other|further) (?:re-?)?use (?:of|or)\b.{0,60}\b(?:requires?|needs?|must|subject|permission|consent|licen[cs]e)\b"
    r"|(?:the |these |our )?(?:figures|data|statistics|responses?|answers?|information)(?: (?:provided|given|supplied|above|here))* (?:is|are) unique to\b"
    r"|(?:you can |you may |to |further |more |general |some )+(?:read|find|see|obtain|information|guidance|details|advice)\b.{0,30}\b(?:about|on|regarding|in relation to) (?:the )?(?:operation of the )?"
    + ACTS
    + r"\b.{0,60}\b(?:at|on|from|available|via|found|website)\b"
)
CLOSED = late(
    r"(?:as|now that|since|because|having) (?:we|i)?(?: have|['’]ve)?(?: now)? ?(?:provided|answered|sent|given|responded|completed|supplied)\b.{0,70}\b(?:clos(?:ed?|ing)|complete)\b"
    r"|"
    + BODY
    + r" (?:have |has |are |am |will )?(?:now |therefore )*(?:consider|regard|treat|mark)(?:s|ed|ing)? (?:this|your|the) (?:request|matter|case|enquiry)\b.{0,20}\b(?:clos|complete|conclude)"
    r"|(?:there is )?no (?:charge|fee|cost)\b.{0,12}\b(?:for|in respect of|has been made|is being made)\b.{0,12}\b(?:provid|supply|deal|answer|process|handl|respond)\w*\b.{0,20}\b(?:information|request|response)\b"
    r"|(?:we|i) (?:have|are|will) (?:not|no) (?:charg|mak|made|levy|levied)\w*\b.{0,30}\bfor\b.{0,20}\b(?:request|information|response)\b"
    r"|please (?:use|quote|cite|give) (?:the|this|your|our) (?:above |case |unique |request )?(?:ref(?:erence)?\b|case number|request number)(?! of)"
    r"|please (?:confirm|acknowledge) (?:that you have received|receipt|safe receipt)\b"
    r"|" + BODY + r" aims? to (?:respond|reply|answer|deal)\b.{0,30}\b(?:requests?|enquir\w+)\b"
    r"|we welcome (?:your |any )?(?:comments|feedback|views|suggestions)\b"
)
COMPLAINT = late(
    r"(?:please )?(?:find |see )?(?:attached|enclosed)(?: is| are)?\b.{0,40}\b(?:appeals?|complaints?|reviews?) (?:procedures?|process|leaflet|form|information|details|rights?)\b"
    r"|(?:(?:attached|enclosed)(?: is| are)?|(?:i|we) (?:attach|enclose|have attached|have enclosed))\b.{0,60}\bhow (?:to|you (?:can|may)) (?:appeal|complain|ask for|request|challenge)\b"
    r"|(?:please )?see (?:below|overleaf|the (?:end|foot|next page|attached))\b.{0,40}\b(?:how (?:to|you (?:can|may)) (?:complain|appeal|ask|request)|your rights?|(?:appeals?|complaints?|review) (?:procedure|process|rights?))\b"
)


def kind_of(words: str) -> str | None:
    """What a paragraph closes the letter as; None for one that may tell anything."""
    for kind, pattern in (("reuse", REUSE), ("signature", CLOSED), ("complaint", COMPLAINT)):
        if pattern.match(words):
            return kind
    return None


# What speaks of the letter, the request or the law, and so tells nothing that was asked: at the letter's end only, since it may open one too.
ABOUT = late(
    r"(?:this|the|our|my|these) (?:letter|response|reply|e-?mail|document|correspondence|mailbox|attachments?)\b.{0,60}\b(?:issued|sent|prepared|signed|approved|cleared|monitored|unmonitored|signature|format|formats|languages?|large print|braille|paper copy|pdf|download|password|handled|checked)\b"
    r"|(?:your|this|the) (?:\w+ ){0,3}(?:request|enquiry|case|file)\b.{0,40}\b(?:closed|complete[d]?|concluded|handled|dealt with|processed|answered within|took|timescale|deadline|kept for|retained for|logged|allocated)\b"
    r"|(?:the |your )?(?:case (?:officer|handler|worker)|(?:officer|person|team) (?:who|that|dealing|handling|responsible for (?:this|your)))\b.{0,40}\b(?:request|response|enquiry|case|letter|reply)\b"
    r"|(?:the )?(?:statutory |legal )?(?:deadline|timescale|time limit) for (?:this|our|your|responding|a response|the response)\b"
    r"|(?:details|a record|information) (?:of|about) your (?:request|enquiry|correspondence)\b"
    r"|.{0,60}\b(?:how (?:we|the [\w ]{2,30}) (?:\w+ (?:and \w+ )?)(?:your )?personal (?:data|information)|your (?:personal (?:data|information|details)|name and address|contact details))\b"
    r"|(?:disclosures?|releases?|information (?:released|disclosed|provided)|responses?) under the (?:act|regulations)\b.{0,60}\b(?:world|public)\b"
    r"|.{0,80}\b(?:(?:no|without|any) (?:legal )?liability|good faith|every (?:care|effort) (?:has|have)|accepts? (?:no|any) responsibility)\b"
    r"|.{0,60}\b(?:figures|data|statistics|records|forces?|organisations|authorities|bodies|trusts|councils)\b.{0,100}\bcompar(?:able|isons?|ed|e)\b.{0,60}\b(?:other|another|misleading|others|forces|bodies|areas)\b"
    r"|.{0,80}\bcomparisons?\b.{0,30}\b(?:misleading|caution|care|should not|may not|cannot)\b"
    r"|(?:we|i) (?:am |are )sorry (?:that )?(?:we|i) (?:can|could|am|are|have)\b.{0,30}\b(?:not|unable)\b.{0,20}\b(?:help|assist|assistance)\b"
    r"|(?:we|the [\w ]{2,40}) (?:routinely |also |now )*publish(?:es)? (?:all |our |its |most |every )*(?:responses|replies|answers|requests)\b"
    r"|(?:our|the|a copy of (?:our|the)) (?:complaints?|appeals?|review) (?:leaflet|procedure|form|process|policy)\b.{0,20}\b(?:enclosed|attached|available)\b"
    r"|(?:please )?(?:visit|see|go to)\b.{0,80}\b(?:about|for|on) (?:\w+ ){0,3}(?:making a request|freedom of information|the act|personal data)\b"
    r"|(?:we|the [\w ]{2,40}) (?:is|are|cannot be(?: held)?) (?:\w+ )?(?:not )?responsible for\b.{0,60}\b(?:external|third[- ]party|linked|other) (?:web ?)?(?:sites?|pages?|links?)\b"
    r"|there (?:is|will be) no (?:charge|fee) for (?:this|the|your) (?:information|response|reply|request)\W*$"
    r"|(?:we|the [\w ]{2,40}) takes? (?:its|our|their) (?:\w+ )?(?:responsibilit(?:y|ies)|obligations?|dut(?:y|ies)) (?:\w+ ){1,8}seriously\b"
    r"|(?:we|the [\w ]{2,40}) (?:has|have) (?:answered|responded to|replied to|dealt with) your (?:request|letter|e-?mail) (?:with)?in\b"
    r"|(?:these|the) (?:figures|documents|details) are (?:provided )?for your information only\b|(?:distribution|copies to|copy to)\s*:"
)
# What such words may tell of an answer all the same.
SUBSTANCE = late(
    r"\b(?:exempt\w*|withh\w+|refus\w+|redact\w+|not hold|held by|hold\b|section \d|regulation \d|exceed\w*|cost limit|includ\w+|exclud\w+|question|part)\b"
)
FAR = 6  # paragraphs above the closing words that are looked at
LOOK_AT = 240  # characters of a paragraph that are looked at
CLOSES = ("complaint", "reuse", "signature", "other")
ASKS_NEXT = 0.55  # likeness of a paragraph that asks: the one beneath it is its answer, whatever it speaks of
OPENING = 2  # paragraphs from the greeting on which open the letter


def mark_words_about(units: Sequence[Unit]) -> None:
    """Set the zone of paragraphs right above the closing words that speak of the letter itself."""
    first = next((i for i, u in enumerate(units) if u.zone == "salutation"), -1) + OPENING
    ends = [i for i, (a, b) in enumerate(pairwise(units), start=1) if a.zone is None and b.zone in CLOSES]
    last = next((i for i in range(len(units), 0, -1) if units[i - 1].zone not in ("page_footer", "page_header", "navigation")), 0)
    for end in (*ends, last):
        for k in range(end - 1, max(first, end - FAR), -1):
            if units[k].zone is not None or not _is_about(units[k - 1], units[k]):
                break
            units[k].zone = "signature"


def _is_about(above: Unit, unit: Unit) -> bool:
    words = unit.plain[:LOOK_AT].lower()
    asked = above.plain.endswith(("?", ":")) or (above.zone is None and question_likeness(above.plain) >= ASKS_NEXT)
    return (
        unit.table is None
        and above.zone not in ("request", "response")
        and not asked
        and ABOUT.match(words) is not None
        and SUBSTANCE.search(words) is None
    )
