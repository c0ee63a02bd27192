"""Questions that only say "the same for …" or "and for …?", in the words of the question that they go on from."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.intents import Intent

_LABEL: Final = r"^\W*(?:(?:question|q)?\s*\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]|[ivx]{1,4})[.):]*\s+)?"
_WHAT: Final = r"(?:the |your |any )?(?P<what>[A-Za-z][\w&/’' ,-]{2,60}?)"
_STOP: Final = r"(?=\s*(?:$|[?.;:(–]|\s-\s|,?\s\bif\b|,?\s(?:with|who|which|what|when|please)\b))"
_SAME: Final = (
    # "The same for repairs scheduling", "Is it the same for permits", "Same details for the theatres"
    late(rf"\bsame\b(?: (?:details?|information|questions?|again|please|thing|facts))* (?:for|about|on|of) {_WHAT}{_STOP}", re.I),
    # "Is theatre ticketing on the same system?"
    late(
        rf"{_LABEL}(?:is|are) {_WHAT} (?:done |run |kept |held )?(?:on|in|with|using|by) the same (?:system|software|platform|product|tool)\b",
        re.I,
    ),
    # "Route optimisation – same details please", "Planning: as above", "Collections management (same)"
    late(
        rf"{_LABEL}{_WHAT}\s*(?:[–—:,(]|\s-)\s*(?:and )?(?:the )?(?:same|ditto|likewise|as (?:above|before|(?:for |in )?(?:q\.? ?)?\d))\b",
        re.I,
    ),
    # "As above, for housing benefit", "As Q9, for planning", "As 1-4 but for command and control"
    late(
        rf"{_LABEL}as (?:above|before|(?:(?:for|in|per) )?(?:q(?:uestions?)?\.? ?)?\d{{1,2}}[\d,–-]*[a-z]?(?: (?:and|to) \d+)?),?(?: but)? "
        rf"for {_WHAT}{_STOP}",
        re.I,
    ),
    # "Similarly for housing benefit"
    late(rf"{_LABEL}(?:similarly|likewise|ditto) for {_WHAT}{_STOP}", re.I),
    # "And for damp cases?", "And in ICT altogether?"
    late(
        rf"{_LABEL}(?:and|also|what about)(?: also)?(?: for| in| of| on)? {_WHAT}(?: altogether| as well| too| in total)?{_STOP}",
        re.I,
    ),
)
# A question that goes on from another is a few words.
LONGEST: Final = 25


_AND_FOR = late(r"\band for (?:the |your )?")


def again_of(text: str) -> str | None:
    """What a question asks the same of: "(2) the same for repairs scheduling if different" → "repairs scheduling"."""
    flat = " ".join(text.split())
    if len(flat.split()) > LONGEST:
        return None
    said = next((m for p in _SAME if (m := p.search(flat))), None)
    what = _AND_FOR.sub("and ", said["what"]).strip(" ,-") if said else ""
    what = _THING.sub("", what)
    return what if what and not _ASKS.search(what) and not _POINTS.match(what) else None


_THING: Final = late(r"\s+(?:systems?|software|cases|tools?|platforms?|products?|altogether)$", re.I)
_ASKS: Final = late(r"\b(?:how|when|why|who|where|do|does|is|are|was|were|has|have|number|many|much|cost|end)\b", re.I)
_POINTS: Final = late(
    r"(?:(?:contract |licence )?(?:expiry|end|renewal|users|cost|price)\b"
    r"|each|(?-i:[Ii]t)|this|that|these|those|them|all|both|every|years?|last|past|20\d\d|\d)\b",
    re.I,
)


_SAME_AS = late(r"\bsame\b|\bas (?:above|[\w ]*\d[\d–-]*),? but for\b", re.I)


def system_again(question: Question, before: Intent, just: Intent) -> Question:
    """The question as it would stand in full, where it goes on from one for a system's name; else as it is.

    `before` is what the last question for names asked for, `just` what the question right before this one did.
    """
    what = again_of(question.text)
    same = _SAME_AS.search(question.text) is not None
    if what is None or not (before.names if same else just.names):
        return question
    facts = [
        words
        for words, asked in (
            (", when does the contract end", before.end),
            (", what is the annual cost", before.cost),
            (", how many users are there", before.users),
        )
        if asked
    ]
    text = f"What system do you use for {what}, and who is the supplier{''.join(facts)}?"
    return question.model_copy(update={"text": text})


_GROUP: Final = r"(?:teams?|departments?|units?|functions?|sections?|service|office|directorate|division|branch)"
_MEASURE: Final = r"(?:head ?count|FTEs?|WTEs?|staff(?:ing)? (?:numbers?|levels?)|number of staff|size)"
# Questions for a team's size that ask it in a heading's words: "Procurement team headcount", "How big is your HR team?".
_SIZES: Final = tuple(
    late(rf"{_LABEL}{p}\W*$", re.I)
    for p in (
        r"how (?:big|large) (?:is|are) (?:the |your )?(?P<what>[\w&/’' ,-]{2,60}?)",
        rf"how many (?:staff|people|officers|employees|FTEs?|WTEs?|posts)(?: \({_MEASURE}\))? (?:does|do) (?:the |your )?"
        rf"(?P<what>[\w&/’' -]{{2,50}}? {_GROUP})"
        r" (?:have|employ|comprise)",
        rf"(?P<what>[\w&/’' ,-]{{2,60}}? {_GROUP})\s*[,:(–-]?\s*{_MEASURE}(?:\s*\({_MEASURE}\))?",
        rf"(?P<what>[\w&/’' -]{{2,40}}?) staff,?\s*(?:\({_MEASURE}\)|[:–-]?\s*head ?count)",
        r"(?:what (?:is|are) the )?(?:current )?staffing (?:of|in|for) (?:each of )?(?:the |your )?(?P<what>[\w&/’' ,-]{2,60}?)",
        r"how many (?:officers|staff|people|employees|posts|FTEs?) (?:make up|are there in|comprise) (?:the |your )?(?P<what>[\w&/’' ,-]{2,60}?)",
        rf"(?:the )?(?:total |current |overall )?{_MEASURE}\s*[,:–-]\s*(?:the |your )?(?P<what>[\w&/’' ,-]{{2,60}}?)",
    )
)


_POSTS_COUNTED = late(r"\b(?:FTE|WTE)s?\b")


def team_in_full(question: Question) -> Question:
    """The question in a sentence's words, where it asks for a team's size in a heading's; else as it is."""
    flat = " ".join(question.text.split())
    said = next((m for p in _SIZES if (m := p.match(flat))), None)
    if said is None or _ASKS.search(said["what"]) or _POINTS.match(said["what"]):
        return question
    fte = _POSTS_COUNTED.search(flat) is not None
    return question.model_copy(update={"text": f"How many {'FTE' if fte else 'staff'} are in the {said['what'].strip(' ,')}?"})


def team_again(question: Question, fte: bool) -> Question:
    """The question as it would stand in full, where it goes on from one for a team's size; else as it is."""
    what = again_of(question.text)
    if what is None:
        return question
    return question.model_copy(update={"text": f"How many {'FTE' if fte else 'staff'} are in {what}?"})
