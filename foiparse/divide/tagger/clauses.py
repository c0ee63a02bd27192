"""Where inside a sentence the officer's words end and what was asked begins: "You asked us to tell you | how many were issued and paid".

A sentence is cut nowhere else: what one sentence asks without letters of its own is one question (the guidelines' rulings).
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator

from foiparse.late import late

SHORTEST = 50  # characters of a sentence that can lead in and ask
ASK = (
    r"(?:how (?:many|much|long|often|old|far|frequently|it|they|the)|what|whose|whether|why|which(?! (?:was|were|is|are|has|have|had|we|you|the|it|may|can|will|would|relates?|i)\b)"
    r"|who(?! (?:was|were|had|has|have|may|might|would)\b)|when(?! (?:we|you|the|it|considering|making)\b)|where(?! (?:we|you|it|this|that|there|possible|applicable|available|relevant|appropriate|known|held)\b)|is there|are there|do you|does the|did (?:you|the|any)"
    r"|has (?:the|any|there)|have (?:you|the|any)|was (?:the|it|there|any)|were (?:the|any|there)|if (?:so|any|not)\b"
    r"|of (?:these|those|them|this)|for each|in (?:how many|what|which)|any|all|(?:a )?(?:copy|copies|list|breakdown|details?) (?:of|by)|copies|details|minutes|reports"
    r"|please|can (?:i|we|you)|could (?:i|we|you)|have you|(?:send|tell|give|supply|provide|confirm|state|explain|list) (?:me|us|if|whether|how|what|which|who|the|a|any|all)\b"
    r"|the (?:\w+ ){0,3}?(?:numbers?|names?|dates?|ages?|amounts?|costs?|prices?|fees?|sums?|totals?|values?|spend|spending|expenditure|income|figures?|reasons?|terms|length|average|proportion|percentage|rate|address|identity|report|register|minutes|contract|policy|map|draft|letter|streets|most)\b)"
)
# Where the officer's words end and those of the request begin.
LEADS = late(
    r"\b(?:(?:wish(?:ed|es|ing)?|want(?:ed|s|ing)?|ask(?:ed|s|ing)?|lik(?:e|ed)|order|request(?:ed|s|ing))\s+(?:us\s+|to\s+|the \w+\s+){0,2}(?:know|learn|see|have|be (?:told|sent|given|supplied|provided)(?: with)?|find out|tell you|obtain|receive)"
    r"|ask(?:ed|s|ing)(?: us)? (?:for|about)|request(?:ed|s|ing)|sought|enquir(?:ed|y|ing|es)(?: about)?|to (?:find out|ask)(?: for)?|tell (?:you|us)|namely|(?:supply|provide|send)(?: (?:you|us|me))?(?: with)?(?=:))"
    rf"(?:,[^,.?]{{0,60}},)?[:,]?\s+(?=(?:\W|for\s+)?(?:{ASK}|the\b|an?\b))",
    re.IGNORECASE,
)
# "You asked the Council on 3 May for", "we have been asked, firstly,", "in which you enquire as to", "your interest in", "you wish us to tell you".
ASKED = late(
    r"\b(?:(?:you|been|we were|applicant|re?quester|journalist|resident|supplier)(?: \w+){0,3}? (?:ask|enquire)(?:ed|d|s)?(?:,? (?:us|next|also|then|finally|again|once more|(?:first|second|third|last)(?:ly)?)\b,?){0,3},?"
    r"(?=\s+(?:how|what|whose|whether|why|which|who|when|where)\b)"
    r"|(?<!\bmay )(?<!\bcan )(?<!\bcould )(?<!\bshould )(?<!\bwould )(?<!\bplease )(?:asked|you ask|enquired?|you seek|sought)\b"
    r"[^.?!:;]{0,60}? (?:for|as to|access to|to (?:disclose|be (?:told|informed|given|sent)|know|tell you|let you have|say|confirm|see))"
    r"|interest(?:ed)? in|(?:like|wish|want|wished|wanted) us to (?:say|tell (?:you|them)|let (?:you|them) (?:have|know)|give)|you to be after|you are after)"
    rf",?\s+(?!the following\b|an? (?:internal |formal )?review\b)(?=(?:{ASK}|with whom\b|the\b|an?\b|every(?:thing)?\b|records\b))",
    re.IGNORECASE,
)
# No verb: "I am writing to request the value of the contract for the website". "the request, received on 3 May, for", "A request was made for", "your second is for": with what stands between in any words.
REQUESTED = late(
    rf"(?<!\bto )(?<!\bi )(?<!\bwe )(?<!\bhereby )\b(?:request|enquiry|letter|e-?mail|message)\b(?! has been | was handled)[^.?!:;]{{0,110}}?,? for\s+(?=(?:{ASK}|the\b|an?\b|every(?:thing)?\b|records\b|policies\b))"
    r"(?!the (?:purpose|reason|sake|time|attention|first|delay|whole|following|particulars)\b|an? (?:internal |formal )?review\b)",
    re.IGNORECASE,
)
# A sentence that asks, or tells what was asked.
ASKING = late(
    r"\?|\b(?:wish(?:ed|es)?|want(?:ed|s)?|ask(?:ed|s|ing)?|request(?:ed|s|ing)?|sought|enquir\w+|would like|(?:i|we)['’]d (?:like|ask)|find out|please|can you|could you|tell (?:me|us)"
    r"|looking for|interested in|information (?:on|about|regarding)|details of|the number of|how many|how much)\b",
    re.IGNORECASE,
)


def clause_cuts(sentence: str) -> Iterator[int]:
    """Where a sentence is to be cut, in its own characters: once at most."""
    if len(sentence) < SHORTEST or ASKING.search(sentence) is None:
        return
    lead = LEADS.search(sentence) or ASKED.search(sentence) or REQUESTED.search(sentence)
    if lead:
        yield lead.end()
