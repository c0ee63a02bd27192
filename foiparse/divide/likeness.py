"""How much a stretch of text reads like a requester's question or like an authority's answer, from its words alone."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import lru_cache

from foiparse.late import late

# The patterns see lower-case text: matching without regard to case costs three times as much.
ASK_WORDS = (
    r"how (?:many|much|often|long|is|are|do|does|did|was|were|has|have|would|will|can)|what|which|who|whom|whose|when|where|why|"
    r"do|does|did|is|are|was|were|has|have|had|can|could|would|will|should|may (?:i|we)"
)
IMPERATIVE = (
    r"(?:(?:and|also|further|in addition|additionally|finally|if (?:so|yes|not|no|possible|available|held|applicable)|for (?:each|every|all)|of (?:these|those))\b[^.?]{0,60}[,:]?\s*)?"
    r"(?:please|kindly|pls)\s(?:can|could|would|will|also|kindly|therefore|may)?\s?(?:you\s|i\s)?(?:also\s)?"
    r"(?:provide|supply|state|list|give|confirm|send|tell|use|ensure|respond|cover|limit|restrict|exclude|separate|split|treat|ignore|only|do not|show|specify|indicate|include|complete|describe|explain|detail|advise|share|let|break|identify|outline|name|forward|disclose|set out|answer|fill|itemi[sz]e|attach|add|clarify|count|"
    r"could|can|say|show|make)\b"
)
NOUNS = (
    r"(?:the |a |an |any |all |copies of |your )?(?:total |full |current |annual |average |overall |estimated |exact |approximate |number and )*"
    r"(?:numbers?|amount|names?|costs?|dates?|details|cop(?:y|ies)|list|breakdown|value|spend|budget|figure|title|start date|end date|duration|description|contact|supplier|reason|percentage|size|type|protocol|polic(?:y|ies)|"
    r"documents?|correspondence|minutes|e-?mails?(?!@)|reports?|contract|job title|expir\w+|renewal|quantity|proportion|salary|overviews?|briefing"
    r"|(?:\w+ )?(?:breakdown|split)(?= (?:of|by|for|between|per))"
    r"|(?:brands?|makes?|models?|manufacturers?|locations?|address(?:es)?|lengths?|terms?|types?|natures?|purposes?|frequency|ages?|genders?|ethnicit(?:y|ies)|ranks?|grades?|roles?|criteria|evidence|results?|outcomes?|notes?|records?|communications?|messages?|letters?|invoices?|maps?|plans?|registers?|job descriptions?|organi[sz]ation(?:al)? charts?|structure charts?|rates?|ratio)(?=(?:,| and| or|/| &) \w+(?: \w+)? of\b| (?:of|for) ))\b"
)
BARE_VERB = r"(?:provide|supply|state|list|give|confirm|specify|describe|explain|detail|name|identify|outline|tell|indicate|include|break|show)\b"
QUESTION_OPENER = late(
    rf"(?:{ASK_WORDS})\b|{IMPERATIVE}|{NOUNS}|{BARE_VERB}|i (?:would|am|want|wish|request|require)\b|i['’]d like\b|of (?:these|those|them|which|this|that),? (?:how|what|which)\b|(?:broken down|split) (?:by|into|between)\b|how (?:the|this|these|those|it|they|you|your|such|far|soon|quickly)\b|we (?:would|are) (?:like|requesting|also)\b|whether\b|any\b|(?:if|where|for|in|of|on|to|under|from|since|during|over|at|by|with|within|between|as|after|before|how|regarding|and)\b(?:\s(?:which|what|how|whom|whose|each)\b|[^.?]{{0,120}}?,\s(?:{ASK_WORDS}|please)\b)",
)
CONDITIONAL = late(r"(?:and )?if (?:so|yes|not|no|it is|they|applicable|the answer|you|any|there)\b", re.I)
ASK_INSIDE = late(
    r"\?|\b(?:please (?:provide|supply|state|list|give|confirm|specify|include|can you|could you|tell|detail|explain|indicate|break)|can you|could you|would you|do you|are you|have you|did you|does (?:the|your)|i (?:would|'d) like|i am (?:requesting|interested|seeking)|your (?:organi[sz]ation|council|trust|force|authority|department|university|school|hospital|company|institution|local authority|service|area))\b",
)
AUTHORITY = r"(?:trust|council|university|department|force|constabulary|authority|commission|ministry|police|agency|organi[sz]ation|board|college|service|office|home office|cabinet office|service|house|borough|city|county|government|school|hospital|ccg|icb|corporation|executive)"
ANSWER_OPENER = late(
    r"(?:(?:yes|no|none|nil|nill|n/?a|zero|tbc|unknown|correct|see|refer|attached|not|exempt|approximately|approx|circa|around|unfortunately|currently|yes,|no,)\b(?!\s+(?:of|many|more))"
    r"|[☒☐☑✓✔✗✘]|n/a|we\s|our\s|we’|we'|i (?:can|am|have|do|regret|confirm|enclose|attach|apologi[sz]e|note|must|understand|believe|consider)\b"
    rf"|(?:the|this|all) (?:\w+ ){{0,4}}{AUTHORITY}(?:'s|’s)?\s(?:does|do|has|have|is|are|was|were|can|cannot|holds?|uses?|considers?|will|would|currently|did|had|employs?|spent|only|recogni\w+|believes?|publishes?|makes?|currently|therefore|also|may)\b"
    r"|(?:this|the|some|that|all|part|most|any|such|these|your requested|requested) (?:of the )?(?:\w+ )?(?:information|data|question|request|figures?|table|exemption|response|answer|details?|contract)\b.{0,40}\b(?:is|are|was|were|can|cannot|has|have|may|would|will|provided|below|shows?|requested|does|do|covers?|relates?|sought)\b"
    r"|information (?:is|not|relating|about|on|regarding|in relation|withheld|held|can)\b"
    r"|please (?:see|find|refer|note|be advised|be aware|follow|click|visit|bear|contact)\b"
    r"|as (?:above|per|stated|at|of|explained|mentioned|detailed|previously|outlined|with|the|a result|regards)\b|see (?:above|below|answer|response|attached|table)\b"
    r"|it (?:is|was|has|would|will|varies|does|should|should be)\b|there (?:is|are|was|were|has|have|will)\b|they (?:are|were|have|is)\b"
    r"|(?:under |in accordance with |pursuant to |by virtue of )?(?:section|s\.?|regulation|exemption)\s?\d|in accordance with|under the\b|by law\b"
    r"|£|\$|€|<|>|~|\d+(?:[.,]\d+)*(?:%|\b)(?!\s*[.)]\s)|https?:|www\.|[\w.+-]+@[\w-]+\.[\w.-]+\s*$|.{2,60}\b(?:ltd|limited|plc|llp|inc|gmbh|cic)\.?$|\[?redacted|in-house|inhouse|outsourced|answer|response|again,|same as|between \d|from \d|for the (?:financial|calendar) year|in (?:19|20)\d\d|the following|below|following|due to|having|via|through (?:the|a|an|our)|further to|with regard|in (?:relation|regard|respect|response|terms|order|addition|line) (?:to|of|with)?|to (?:provide|extract|assist|obtain|answer|collate|date)\b|all\b(?! (?:of )?(?:the |your |such |relevant |related |internal |written )?(?:e-?mails?|correspondence|documents?|records|information|communications?|minutes|reports?|letters?|copies|invoices|contracts|data|messages|texts?|notes|policies|meetings)\b)|both\b|only\b|various\b|depends\b|varies\b|data\b|figures?\b|neither\b|whilst\b|while\b|although\b|however\b|at present\b|at the moment\b|upon\b|on average\b|since\b.{0,60}\b(?:has|have)\b|disclosure\b|details of\b.{0,60}\b(?:are|is) (?:exempt|attached|available|published))",
)
AUTHORITY_VOICE = late(
    rf"\b(?:we (?:do|are|have|hold|can|cannot|would|will|use|currently|estimate|consider|believe|did|only|also|therefore|were|had|employ)|our (?:records|systems?|website|staff|policy|response|team|search)|is (?:not )?held|not held|does not hold|do not hold|don't hold|"
    rf"(?:the|this) {AUTHORITY} (?:does|do|has|is|holds?|can|cannot|will|uses?|did|considers?)|exempt(?:ion)?|attached|this (?:was|is|were|has)|please (?:see|find|refer)|section \d+|appropriate limit|neither confirm)\b",
)
REQUESTER_VOICE = late(
    r"\b(?:your (?:organi[sz]ation|council|trust|force|authority|department|university|school|hospital|company|institution|local|staff|systems?|area|current)|do you|have you|are you|did you|can you|could you|you (?:use|have|hold|currently|are|were|pay|own|employ)|i would like|i am|my request|under the freedom of information act,? (?:please|i|could|can))\b",
)
REQUESTER_WORDS = ("you", "i would", "i am", "my request", "under the freedom")  # each of its phrases holds one
REFERENCE_ONLY = late(r"(?:please )?(?:see|refer|as)\b.{0,40}\b(?:above|below|question|answer|response|q\d|attached|link)", re.I)


STATES = late(
    r"(?:the|our|this|that|these|those|a|an|all|some|most|no|each|\d+)\s(?:(?!who\b|that\b|which\b|whose\b|whether\b|where\b|when\b|how\b|if\b|you\b|your\b|what\b)[\w’'/&-]+,?\s){1,8}?"
    r"(?:is|are|was|were|has|have|had|will|can|does|do|did|cannot|would|falls?|holds?|(?<!in )uses?|provides?|expires?|ends?|comes?|remains?|varies|runs? (?:until|from|to|for)|commence[sd]? (?:on|in)|totalled|costs? £\d|amount(?:s|ed) to|st(?:ands|ood) at)\b",
)
ASKS_WHETHER = late(r"(?:and )?(?:whether|if so|how)\b")
QUOTES = "“\"‘'«"
NOUN_PHRASE = late(r"(?:the|an?|all|any|[a-z]{2,})\s+(?:[\w’'/-]+\s+){2}")
FINITE = late(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|could|will|would|should|may|must|holds?|uses?|shows?|not|no|we|our|£\d)\b|n[’']t\b",
)


def _clip(value: float) -> float:
    return 0.0 if value < 0 else 1.0 if value > 1 else value


def _asks_of_you(low: str) -> bool:
    """Whether the requester speaks; most paragraphs hold none of the words that every such phrase has one of."""
    return any(word in low for word in REQUESTER_WORDS) and REQUESTER_VOICE.search(low) is not None


_ASKED_AT_END = late(r"\?\s*(?:\([^)]{0,60}\)|e\.?g\.?.{0,50})?$")


@lru_cache(maxsize=8192)
def question_likeness(plain: str) -> float:
    """0 to 1: does this folded text, without its number, ask for something?"""
    plain = plain.lstrip(QUOTES)
    if not plain:
        return 0.0
    score = 0.3
    ending = plain[-60:].rstrip(" .·•’”\"')")
    plain = plain.lower()
    if ending.endswith("?") or _ASKED_AT_END.search(ending):
        score += 0.5
    elif "?" in plain:
        score += 0.25
    opener = QUESTION_OPENER.match(plain)
    if opener:
        score += 0.3 if opener.group() else 0
    elif ASK_INSIDE.search(plain[:600]) or (NOUN_PHRASE.match(plain) and not FINITE.search(plain[:160])):
        score += 0.2
    if _asks_of_you(plain[:600]):
        score += 0.1
    if "?" not in plain and STATES.match(plain) and not ASKS_WHETHER.match(plain):
        score -= 0.3
    if not opener and ANSWER_OPENER.match(plain):
        score -= 0.3
    if AUTHORITY_VOICE.search(plain[:400]) and "?" not in plain and not ASKS_WHETHER.match(plain):
        score -= 0.25
    if len(plain) > 1500:
        score -= 0.2
    return _clip(score)


@lru_cache(maxsize=8192)
def answer_likeness(plain: str) -> float:
    """0 to 1: does this folded text state something as an authority does?"""
    plain = plain.lstrip(QUOTES).lower()
    if not plain:
        return 0.0
    score = 0.5
    if ANSWER_OPENER.match(plain) or STATES.match(plain):
        score += 0.3
    if AUTHORITY_VOICE.search(plain[:500]):
        score += 0.2
    ends_asking = plain[-3:].rstrip(" ’”\"')").endswith("?")
    if ends_asking:
        score -= 0.5
    elif "?" in plain[:300]:
        score -= 0.15
    if QUESTION_OPENER.match(plain) and not ANSWER_OPENER.match(plain) and not STATES.match(plain):
        score -= 0.25
    elif NOUN_PHRASE.match(plain) and not FINITE.search(plain[:160]):
        score += 0.2
    if _asks_of_you(plain[:300]):
        score -= 0.15
    return _clip(score)


def leans_question(plain: str) -> float:
    """-1 (an answer) to 1 (a question): the weight of evidence for one paragraph that might be either."""
    return question_likeness(plain) - answer_likeness(plain)
