"""Sentences that only acknowledge a request and do not say what it asks: "Thank you for your request for information, received on 3 May"."""

from __future__ import annotations

from foiparse.late import late

_OPENS = late(
    r"^\W*(?:(?:thank you|thanks|many thanks)(?: very much)? for|"
    r"(?:i|we) (?:am writing|are writing|write|refer|acknowledge|am responding|are responding|respond)\b"
    r"(?! to (?:ask|request|enquire|seek|make|find)\b)"
    r"|further to|with (?:reference|regard) to|in (?:response|reply) to|following)\b[^.?!]{0,40}"
    r"\b(?:request|e-?mail|letter|enquiry|correspondence|communication|application|message|submission)\b"
)
# What says of a request what it asks for.
_TOPIC = late(
    r"\?|:\W*$|\b(?:about|regarding|concerning|relating|in relation to|in respect of|ask(?:ed|ing|s)?"
    r"|requested|requesting|seek\w*|sought|wish\w*|want\w*"
    r"|would like|in which|where you|subject of|follow(?:s|ing information)|copy|copies|details|number|list)\b"
    r"|\b(?:request|application|enquiry)(?: dated [\w ]+)? (?:for|on|into) (?!information\b|the information\b|access\b|environmental information\b)"
    r"|\bfor (?:the )?(?:environmental )?information (?:held|on|which you|about|from the)\b"
)


# The authority tells what the requester made clear: "You confirmed on 14 November that you meant calendar years".
_MADE_CLEAR = late(
    r"^\W*(?:on [\w ]{3,24},? )?you (?:then |later |have |subsequently )?(?:confirmed|clarified|explained|advised us|told us|replied)\b[^?]*$"
)


# "Please see our responses in italics below.", "Our answers are set out beneath each question."
_POINTS_DOWN = late(
    r"^\W*(?:please (?:see|find)|(?:you will find|i set out) )?\W*(?:our|my|the (?:\w+[’']s )?)\s?(?:responses?|answers?|repl(?:y|ies))"
    r"(?: (?:is|are|to each(?: question)?|to (?:your|the) questions?|have been|has been|set out|given|shown|provided|marked))*"
    r" (?:in (?:italics?|bold|red|blue|green|purple|capitals)\b[ \w]{0,30}|below|beneath|underneath|under (?:each|the) \w+)"
    r"(?: (?:each|each question|your questions?|the questions?|the relevant question))?\W*$"
    r"|^\W*(?:the|our|your) (?:information|responses?|answers?|repl(?:y|ies))(?: (?:that )?(?:you (?:have )?)?(?:requested|asked for))?"
    r" (?:is|are) (?:therefore )?(?:as follows|(?:set out|given|provided|shown|detailed) below)\W*$"
    r"|^\W*(?:the [\w &'’]{2,40} has (?:now )?completed its search(?:es)? and )?(?:i|we)(?: can| am| are| will| now| able to)+"
    r" (?:respond|answer|reply)(?: to your (?:request|questions?))? as follows\W*$"
)


# "I can confirm that we hold the information you asked for.", "Under section 1(1)(a) I confirm that the Trust holds it:".
_HELD = late(
    r"^\W*(?:(?:under|in accordance with|in line with|pursuant to|as required by|in terms of|your request has)\b[^.?!]{0,140}?[, ]\s?)?(?:and )?"
    r"(?:i|we) (?:can |am able to |are able to |hereby |now ){0,2}confirm(?: to you)?,?(?: that)? (?:we|i|(?:the|this) [\w &'’]{2,60}?) "
    r"(?:do(?:es)? |currently |now ){0,2}holds? (?!no\b|some\b|only\b|part\b)(?:it|this|all|the|information|both|data|records?)\b"
    r"(?! (?:to|as|in \w+ ?\w* (?:format|files?))\b)(?:(?! (?:but|however|below|attached|enclosed|table|is|are|was|were)\b)[^.?!:,]){0,160}[.:]?$"
)


def only_confirms(sentence: str) -> bool:
    """Whether a sentence only says that what was asked for is held: what it is stands in the next."""
    return _HELD.match(sentence.lower()) is not None


def only_points_down(sentence: str) -> bool:
    """Whether a sentence only says where and in what look the answers stand: it is none of them."""
    return _POINTS_DOWN.match(sentence.lower()) is not None


def only_acknowledges(sentence: str) -> bool:
    """Whether a sentence speaks of the request and says nothing of what is asked."""
    low = sentence.lower()
    return _MADE_CLEAR.match(low) is not None or (_OPENS.match(low) is not None and _TOPIC.search(low) is None)
