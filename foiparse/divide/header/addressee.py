"""The requester's own lines, which name bodies that do not answer: address block, a mail's "To:", the signature of the request quoted below."""

from __future__ import annotations

from foiparse.divide.header.authority_words import GENERIC
from foiparse.divide.header.lines import Line, Lines
from foiparse.divide.header.wordlist import words
from foiparse.document import Span
from foiparse.late import late

MOST_BLOCK_LINES = 7  # post, department, body, house, street, town, postcode
MOST_HEAD_LINES = 8  # of a mail that has no salutation
SHORTEST_NAME = 2  # letters; an initial is none
_SALUTED = late(r"\s*(?:dear|annwyl|hello|hi|good (?:morning|afternoon))\s+([\w’'.\- ]{2,50}?)\s*[,.:;!–-]*$")
_WORD = late(r"[^\W\d_][\w’'-]*")
# "Ms J Todd", "To: Jane Todd", "J. Todd, Tarn University": nothing but a person's name before the comma.
_PERSON = late(r"(?:(?:FAO|To|For the attention of)\W+)?((?:[A-Z][\w’'-]*\.?\s+){0,4}[A-Z][\w’'-]*)\s*(,|$)")
_ENDS_BLOCK = late(r":|@|\bour ref|^ref\b|\b(?:by|via) (?:e-?)?mail\b|\b(?:please|attached|thank)\b")
# A line of the authority's own: then what stands under the name is its letterhead ("Ms J Todd", "Sker Council", "Information Team").
_OWN = late(
    r"\t|\b(?:information|freedom|foi|records|governance)\b.*\b(?:team|unit|office|officer|branch|section|manager|directorate|services)\b"
)
_POSTCODE = late(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_TO = late(r"(?:to|cc)\s*:")
_FROM = late(r"from\s*:")
# The head of a message that the reply quotes below itself, and a greeting at its end.
_QUOTED = late(r"[\s>*|]*(?:from\s*:\s*\S|on .{6,120}\bwrote:)")
_GREETS = late(
    r"[\s>*|]*(?:yours?\s+(?:sincere|faithful|tru)ly|(?:kind|best|warm|many)? ?regards|best wishes|many thanks|thanks|thank you)\W*$"
)
# A mailbox that requests are sent to: the mail is the request.
_MAILBOX = late(r"foi|freedom|information|request|enquir|governance|complaint|contact|mailbox|inbox|\bteam\b|office")
_OFFICIAL = late(r"@[\w.-]*(?:\.gov|\.nhs|nhs\.|police|\.ac\.uk|council)")
# Titles, and whom an impersonal salutation names.
_NO_NAME = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend cllr councillor madam sirs applicant requester requestor enquirer all
    there colleague colleagues syr fadam and or to whom it may concern
    """
)


def addressed(lines: Lines) -> list[Span]:
    """The lines in which the requester's body may be named and the authority is not."""
    return [*_block(lines), *_mail_to(lines), *_quoted_signature(lines)]


def _block(lines: Lines) -> list[Span]:
    """From the name of the person saluted, alone in its line, up to the date, a label or the salutation."""
    names = _saluted(lines)
    if not names or lines.salutation is None:
        return []
    for i, line in enumerate(lines.all[: lines.salutation]):
        person = _PERSON.match(line.text)
        if not person or not names & set(_WORD.findall(person[1].lower())):
            continue
        below = lines.all[i + 1 : min(lines.salutation, i + 1 + MOST_BLOCK_LINES)]
        if any(_OWN.search(x.low) for x in below):
            continue
        last = _end_of_block(lines, below)
        return [Span(line.start, max(line.start + line.length, last))]
    return []


def _saluted(lines: Lines) -> set[str]:
    """The names of the person saluted, in lower case: {"todd"} of "Dear Ms Todd"; none of "Dear Sir", nor of "Dear FOI Team"."""
    saluted = _SALUTED.match(lines.all[lines.salutation].low) if lines.salutation is not None else None
    found = set(_WORD.findall(saluted[1])) if saluted else set()
    if found & GENERIC:
        return set()
    return {w for w in found - _NO_NAME if len(w) > SHORTEST_NAME}


def _end_of_block(lines: Lines, below: list[Line]) -> int:
    end = 0
    for line in below:
        if lines.dates_in(line) or _ENDS_BLOCK.search(line.low):
            break
        end = line.start + line.length
        if _POSTCODE.search(line.text):
            break
    return end


def _mail_to(lines: Lines) -> list[Span]:
    """Whom the mail at the letter's head is sent to, where that is no mailbox for requests."""
    head = lines.all[: MOST_HEAD_LINES if lines.salutation is None else lines.salutation]
    sent = next((i for i, x in enumerate(head) if _FROM.match(x.low)), None)
    if sent is None:
        return []
    return [
        Span(x.start, x.start + x.length)
        for x in head[sent + 1 : sent + 1 + MOST_HEAD_LINES]
        if _TO.match(x.low) and not _MAILBOX.search(x.low)
    ]


def _quoted_signature(lines: Lines) -> list[Span]:
    """What stands under the greeting of a message that a person sent and the authority quotes below its own signature."""
    if lines.salutation is None:
        return []
    heads = [i for i, x in enumerate(lines.all) if i > lines.salutation and _QUOTED.match(x.low)]
    if not heads or not any(_GREETS.match(x.low) for x in lines.all[lines.salutation : heads[0]]):
        return []
    spans = []
    for head, following in zip(heads, [*heads[1:], len(lines.all)], strict=True):
        greeting = next((i for i in range(head, following) if _GREETS.match(lines.all[i].low)), None)
        if greeting is not None and not _MAILBOX.search(lines.all[head].low) and not _OFFICIAL.search(lines.all[head].low):
            last = lines.all[following - 1]
            spans.append(Span(lines.all[greeting].start, last.start + last.length))
    return spans
