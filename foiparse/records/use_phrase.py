"""What a system is for, as an answer tells it in prose: a run of things done, held or dealt with ("bookings, refunds and queries")."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late

# A use has no more words than this, and no more uses are told in one breath.
LONGEST: Final = 9
MOST: Final = 6
# Where a run of uses ends and the sentence goes on about something else.
_GOES_ON: Final = late(
    r"\s*(?:[.;:()?!\n‹›“”\"–—]|\s-\s|(?:,\s*)?\b(?:which|that|who|whom|whose|where|when|while|whilst|whereas|although|though|but|because|since|so"
    r"|as (?:it|they|we|the|this|that|of|from|is|was|a)|if|until|till|unless|save|except|rather than|instead of|before|after|once|whether|however"
    r"|hence|having|being|albeit|apart from|and,|and (?:it|they|we|he|she|this|that|these|those|there|has|have|is|are|was|were|will|can|does|do|did"
    r"|by|in|on|at|from|not|nothing|nobody|no|none|then|since|so|the (?:\w+ )?(?:is|are|was|were|has|have|will)|\w+ (?:is|are|was|were|has|have))"
    r"|nor|than|per|each (?:day|week|month|year)|every (?:day|week|month|quarter|year)|quite|for example|for instance"
    r"|such as|including|(?:in )?particular(?:ly)?|notably"
    r"|mainly|chiefly|mostly|especially|among other things|amongst others?|as well(?! as)|etc|and so on|and so forth|and the like|all of|both of"
    r"|neither|either"
    r"|at present|currently|presently|these days|for (?:us|the|our|all|a|an|them|some|over|about|many|several|two|three|four|five|\d\w*)"
    r"|(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did)(?:n['’]t)?)\b)"
    r"|,?\s+\b(?:across|within|throughout|during|since|via|through|by|at|in|on|under|from|over)\s+"
    r"(?:the|our|a|an|its|their|this|that|these|those|each|every|all|both|some|most|any|one|two|three|four|about|around|ward|\d|[A-Z])"
    r"|,\s+(?:the|an?|in|on|at|from|by|under|with|without|to|not|all|some|most|one|neither|only|each|every|like|much|mainly|also [a-z]+ed)\b",
)
_OPEN: Final = late(r"[\s,]+(?:and|or|&)\s*$")
_LINK: Final = late(
    r"\s*,\s*(?:(?:and|or|as well as|along with|together with|plus)\s+)?(?:also\s+)?(?:(?:for|to|in)\s+)?|\s+(?:and|or|&|as well as|along with"
    r"|together with|plus)\s+"
    r"(?:also\s+)?(?:(?:for|to|in)\s+)?|\s*/\s*"
)
_ARTICLE: Final = late(
    r"^(?:(?:for|both|also|then|just|only|simply|mainly|chiefly|mostly|primarily|principally|solely|purely|largely|all|any|other|things such as"
    r"|such things as|purposes of|the (?:purposes?|task|job|business|management|handling|running|administration) of|the|an?|our|its|their|his|her"
    r"|your|everything to do with|everything from|anything to do with|matters of|such matters as|work on)\s+)+",
    re.I,
)
# Words that are no use of a system: of whom, how long, how much, and what only points.
_NONE: Final = late(
    r"\b(?:it|us|we|they|them|this|that|these|those|you|your|i|me|he|she|him|her|there|here|what|which|who|everyone|everybody|anyone|nobody|same"
    r"|years?|months?|weeks?|days?|hours?|minutes?|per cent|times?|sum|price|costs?|reasons?|example|instance|now|moment|present|today|question"
    r"|questions|request|requests? for information|applicants?|requester|former|latter|others?|rest|first|second|third|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|former(?:ly)?|previous(?:ly)?|known as|called|terms|context|place|renewals?"
    r"|agreements?|part"
    r"|is|are|was|were|has|have|had|be|been|will|would|can|could|may|might|must|should|does|do|did|not|no|none|nothing|never)\b"
    r"|[£$€%]|\b(?:19|20)\d\d\b|^\d|n['’]t\b",
    re.I,
)
# A whole use that says nothing of itself.
_EMPTY: Final = late(
    r"(?:(?:new|other|own|various|personal|public|private|internal|external|further|local|clinical|front-line|operational|corporate|sensitive|its"
    r"|such) )?"
    r"(?:as well|and|data|information|records?|things?|purposes?|tasks?|works?|systems?|software|platforms?|tools?|products?|applications?|packages?"
    r"|solutions?|suppliers?|providers?|vendors?|compan(?:y|ies)|firms?|contracts?|contractors?|agreements?|services?|licen[cs]es?|modules?|versions?"
    r"|staff|officers?|users?|clinicians?|nurses?|doctors?|managers?|colleagues?|crews?|practices|tenants|residents|students|patients|pupils|public"
    r"|trusts?|councils?|authorit(?:y|ies)|forces?|boards?|universit(?:y|ies)|colleges?|schools?|hospitals?|departments?|teams?|libraries"
    r"|organisations?|part|parts|use|uses|function|functions|aspects?|areas?|everything|anything|something|all|both|each|some|most|many|much|more"
    r"|several|various|such|support|maintenance|hosting|payment|reference|details?|answers?|responses?|free|example|sites?|range|number"
    r"|end|procurement exercise|tender|framework|time being|foreseeable future|account|duties|activit(?:y|ies)|members of staff)",
    re.I,
)


def uses_told(words: str) -> list[str]:
    """The uses at the beginning of `words`, up to where the sentence goes on: [] where it does not begin with one."""
    end = _GOES_ON.search(words)
    run = _OPEN.sub("", words[: end.start()] if end else words)
    out: list[str] = []
    for piece in _LINK.split(run.strip(" ,'’‘\"")):
        use = _ARTICLE.sub("", piece.strip(" ,")).strip(" ,'’‘\"")
        if not is_use(use):
            break
        out.append(use)
    return out[:MOST]


def all_uses(words: str) -> list[str]:
    """The uses of words that are nothing but uses, [] where any of them is none: what stands before a verb, or in brackets."""
    words = words.strip(" ,'’‘\"")
    end = _GOES_ON.search(words)
    if end and end.start() < len(words):
        return []
    uses = [_ARTICLE.sub("", p.strip(" ,")).strip(" ,'’‘\"") for p in _LINK.split(words)]
    return uses if all(map(is_use, uses)) and len(uses) <= MOST else []


_WORD_FIRST = late(r"[^\W_]")
_TWO_LETTERS = late(r"[a-z]{2}|[A-Z]{2}")


def is_use(use: str) -> bool:
    """The words can be what a system is for."""
    return bool(
        _WORD_FIRST.match(use)
        and _TWO_LETTERS.search(use)
        and len(use.split()) <= LONGEST
        and not _NONE.search(use)
        and not _EMPTY.fullmatch(use)
    )
