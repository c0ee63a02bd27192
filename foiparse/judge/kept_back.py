"""Sentences that keep back one thing of several, beside what was told: "the value is exempt", "the rest is withheld"."""

from __future__ import annotations

import re

from foiparse.late import late

LONGEST_PART = 60  # characters of the name of a part that is kept back
# A refusal of one thing named ("the contract value is exempt"), not of "this information" or the whole paper that was asked for.
_WHOLE = (
    r"(?:requested |above )?(?:information|data|request|details|exemption|section|question|council|trust|force|public|"
    r"board|service|authority|university|college|school|department|constabulary|disclosure|release|third party|personal|"
    r"documents?|drafts?|items|messages|material)\b|(?:contract|report|plan|advice|agreement|policy|"
    r"letters?|correspondence|e-?mails?|minutes|file|papers?) (?:is|are|has|have|was|were)\b|this\b|that\b|these\b|those\b|"
    r"it\b|we\b|i\b|all\b|both\b|until\b|access\b|such\b|your request\b|"
    r"there\b|what\b|which\b|where\b|when\b|if\b|as\b|since\b|because\b|to\b|they\b"
)
_KEPT = (
    r"(?:exempt|withheld|redacted|refused|commercially sensitive|removed|excepted|blacked out|left out|"
    r"not (?:been )?(?:given|released|disclosed|provided|named|supplied)|personal (?:data|information)\b)"
)
_OF_A_PART = late(
    r"(?:^|[,;] (?:so|and|therefore|but) |[;:] )(?:the |our |their |his |her |any |some |however,? |but |therefore,? |as such,? |"
    r"consequently,? |accordingly,? |unfortunately,? |so )*+"
    rf"(?!{_WHOLE})[a-z][\w\s/&’'\-]{{2,{LONGEST_PART}}}?\s(?:is|are|has been|have been|was|were)\s(?:\w+\s){{0,4}}?{_KEPT}"
    r"|^[\w /&'’\-]{2,40}: (?:information )?(?:exempt|withheld|redacted|refused|not (?:disclosed|provided|released|given))\b"
    r"|\bth(?:is|at) (?:part|element|aspect) (?:is|are|has|have|was|were)\b"
    r"|\bwithh(?:old(?:ing)?|eld) (?:their|his|her|whose|the(?: other)?|other|some|any) (?:names?|(?:personal |contact )?details)\b"
    rf"|\b(?:some|certain|parts?|elements|sections) (?:of )?(?:the |this |that |our )?(?:\w+ )?(?:information|data|details|content|text|documents?"
    rf"|reports?|names|entries|figures|material)\b(?: \w+){{0,4}}? {_KEPT}"
    r"|\bredactions (?:have|has|are|were)\b"
    r"|\b(?:names?|personal (?:data|information|details)|contact details|signatures|email addresses)\b(?: \w+){0,6}?"
    r" (?:has|have) been (?:\w+ )?(?:redacted|removed|blanked)\b"
    r"|\bwhere (?:\w+ ){0,3}?(?:has|have) been (?:redacted|removed|withheld)\b"
    r"|\b(?:hold|holds|have|has) (?:the |their )(?!information|data|details|documents?)[\w ]{2,40} but "
    r"(?:are|is|have|has) (?:\w+ )?(?:withh|refus|redact)",
    re.I,
)
# Nothing but the rest is kept back, or only where the rest is spoken of is told.
_OTHERS = late(
    rf"\W*(?:the |any |all |for )?(?:other|others|remaining|remainder|rest|exact|precise)\b[^.]{{0,{2 * LONGEST_PART}}}(?:{_KEPT}|\bsee\b)",
    re.I,
)
# "We are withholding the cost", "The details are exempt": one thing, beside a yes or a name told before.
_WITHHOLDING = late(
    rf"\b(?:we|i|the \w+) (?:are|am|is) (?:\w+ )?withholding (?:the|its|their|his|her) (?!{_WHOLE})[a-z]|"
    rf"^\W*(?:but )?(?:the|their|its|any) (?:further )?details (?:is|are|have been) (?:\w+ ){{0,2}}?{_KEPT}",
    re.I,
)

# Nor is it all that was asked where a sentence on the work speaks of more than was told.
_BREAKDOWN = late(
    r"\b(?:further|additional|earlier|previous) (?:\w+ )?(?:breakdown|detail|years?|periods?|information|figures)|\bbreakdown by\b",
    re.I,
)
# "Records before 2019 are not held": a part beside what was told; "other" and "split" may speak of all that was asked.
_LACKING = late(
    r"\b(?:earlier|previous|prior) (?:years?|periods?|records?|data|information|figures|dates?)\b|\b(?:before|prior to) (?:\w+ )?(?:19|20)\d\d\b"
    r"|\bbreakdown\b|\b(?:the )?(?:remaining|remainder|rest of the) (?:of the )?(?:information|data|details|figures|questions?|request)\b"
    r"|\bother (?:information|details|data) (?:you )?(?:requested|asked for)\b",
    re.I,
)


def keeps_a_part(sentence: str) -> bool:
    """One thing by its name, or the rest, is kept back."""
    return _OF_A_PART.search(sentence) is not None or _WITHHOLDING.search(sentence) is not None or keeps_the_rest(sentence)


def keeps_the_rest(sentence: str) -> bool:
    """Nothing but the rest is kept back, or only where the rest is spoken of is told."""
    return _OTHERS.match(sentence) is not None


def asks_for_more(sentence: str) -> bool:
    """The work that a sentence reckons is for more than was told: "a further breakdown"."""
    return _BREAKDOWN.search(sentence) is not None


def lacks_a_part(sentence: str) -> bool:
    """What is not held is a part by its years or its kind, and none of what was told."""
    return _LACKING.search(sentence) is not None
