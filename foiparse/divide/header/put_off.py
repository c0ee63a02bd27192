"""Letters that only put the answer off: an acknowledgement, a holding reply, an apology for the delay."""

from __future__ import annotations

from collections.abc import Iterable

from foiparse.late import late

ACKNOWLEDGE = late(
    r"acknowledg(?:e|ing|ement)[^.]{0,60}(?:receipt|request|email|letter)|(?:will|shall|aim to|"
    r"should) (?:\w+ )?(?:respond|reply|receive a response|be "
    r"answered|let you have)[^.]{0,80}(?:by|within|no later)|request (?:is|"
    r"will) (?:now )?be(?:ing)? (?:dealt|processed|considered)"
)
# More of how a sentence puts the answer off, where all others do so too or tell how the request is handled.
_LATER = late(
    r"not (?:yet )?been able to (?:\w+ )?(?:answer|respond|reply|provide|complete|send)"
    r"|(?:hope|expect|intend|aim)s? to (?:\w+ ){0,2}(?:answer|send|provide|respond|reply|let you have|be able|have (?:a|our|the) (?:response|reply))"
    r"|still (?:being |in the process of )?(?:collat|gather|process|consider|await|work|search|look)\w*"
    r"|you (?:can|should|may) expect (?:a |an |our |the |your )(?:\w+ )?(?:response|reply|answer)\b"
    r"|\b(?:deadline|time limit|due date) for (?:a |an |our |the |this )(?:\w+ )?(?:response|reply|answer)\b"
    r"|you (?:will|should|can expect to) (?:\w+ )?(?:receive|hear|have|get) (?:a |an |our |the |your )?(?:\w+ )?"
    r"(?:response|reply|answer|from us|information)\b"
    r"|(?:has|have) (?:now )?been (?:logged|registered|allocated|passed (?:to|on)|forwarded to|received)"
    r"|(?:is|are) (?:currently |now )?being (?:dealt|processed|considered|looked|handled|prepared)"
    r"|(?:apologi[sz]e|sorry|apologies)\b[^.]{0,60}\b(?:delay|wait|late|not yet|taking longer)"
)
_HANDLING = late(
    r"\b(?:(?:your|the|this|each) (?:\w+ ){0,2}(?:request|enquir(?:y|ies)|e-?mail|letter|correspondence)|fees?|charges?|working days|the act"
    r"|freedom of information|regulations|commissioner|internal review|delay|apolog\w+|sorry|reference|ref|thank|quote|contact|get in touch"
    r"|data protection|privacy)\b"
)
# Why it takes longer, where no figure is told.
_DELAYED = late(r"\b(?:officers?|colleagues?|(?:team|department|service|directorate)s?|workloads?|backlog|staff)\b")
_FIGURE = late(r"\d")
# What only a letter that decides something says.
_DECIDES = late(
    r"refus|withh[eo]ld|(?:is|are|was|were) (?:\w+ )?exempt|not (?:\w+ )?h[eo]ld|attach|enclos|as follows|\bbelow\b|clarif|can confirm"
    r"|please (?:tell|specify|say)|\bwhich (?:\w+ ){1,8}?(?:you|do)\b|(?:have|been) (?:withdrawn|closed)|\bsections? (?!10\b)\d|\bregulations? \d"
    r"|confirm n?or deny|public interest|£\s?\d|%"
)
_SENTENCE = late(r"(?<=[.!?])\s+|\n+")


def only_puts_off(answers: Iterable[str]) -> bool:
    """Every sentence of what was taken for answers (in lower case) puts the answer off or tells how the request is handled; one puts it off."""
    sentences = [s for answer in dict.fromkeys(answers) for s in _SENTENCE.split(answer.strip()) if s]
    later = [bool(ACKNOWLEDGE.search(s) or _LATER.search(s)) for s in sentences]
    rest = (s for s, put_off in zip(sentences, later, strict=True) if not put_off)
    return (
        any(later)
        and all(_HANDLING.search(s) or (_DELAYED.search(s) and not _FIGURE.search(s)) for s in rest)
        and not any(map(_DECIDES.search, sentences))
    )
