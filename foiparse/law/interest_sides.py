"""On which side a heading or a sentence of a public-interest test stands: for disclosure, against it, the balance, or the harm."""

from __future__ import annotations

import re
from typing import Literal

from foiparse.late import late

Side = Literal["for", "against", "balance", "harm"]
# A heading is short; longer lines are sentences.
LONGEST_HEADING = 110
_WEIGHED = r"(?:factors?|arguments?|considerations?|reasons?|public interest|case)"
RELEASE = r"(?:disclos\w+|releas\w+|publication|publishing|providing|confirm\w*)"
KEEP = (
    r"(?:non-?\s?disclos\w+|withhold\w*|maintain\w*|protect\w*|preserv\w*|uphold\w*|refus\w*|retention|retaining|keeping|secrecy|"
    r"confidentiality|not (?:disclos|releas)\w*|non-?release|the exemption|the exception|exempting|neither)"
)
_TOWARDS = r"(?:favour\w*|for|support\w*|towards)\s(?:of\s)?(?:the\s)?"
_HEADS: tuple[tuple[Side, re.Pattern[str]], ...] = (
    (
        "against",
        late(
            rf"{_WEIGHED}\b.{{0,60}}?(?:against (?:the )?{RELEASE}|{_TOWARDS}{KEEP})|"
            r"^\W*(?:against (?:disclosure|release)|towards (?:withholding|non-disclosure))\W*$"
        ),
    ),
    ("for", late(rf"{_WEIGHED}\b.{{0,60}}?{_TOWARDS}{RELEASE}|^\W*(?:for|in favour of|towards) (?:disclosure|release)\W*$")),
    ("balance", late(r"balanc(?:e|ing)\b|\bconclusion\b|\bdecision on (?:the )?public interest|weighing|^\W*decision\W*$")),
    ("harm", late(r"^\W{0,6}(?:overall |evidence of |the )?(?:harm|prejudice)\b")),
)
# A line of a list, or the rest of a broken one, is no heading.
_BULLET = late(r"[•*·o-]?\s{0,3}[a-z]")
# "For: it would help", "In favour of disclosure: openness; accountability", "Conclusion: the exemption is maintained": a heading and what it heads.
_INLINE = late(
    rf"^\W{{0,3}}(?:(?P<against>(?:{_WEIGHED} )?(?:against|(?:in )?favour(?:ing|s)? (?:of )?{KEEP})(?: (?:the )?{RELEASE})?)"
    rf"|(?P<for>(?:{_WEIGHED} )?(?:for|(?:in )?favour(?:ing|s)?(?: of)?)(?: (?:the )?{RELEASE})?)"
    r"|(?P<balance>(?:(?:the )?balance(?: test)?|balancing(?: test)?|conclusion|decision|result|on balance)))\s?[:–-]\s"
)
# "Factors favouring disclosure - Section 24" is a heading alone.
_NUMBERED = late(r"(?:FOIA |EIR |FOISA )?(?:section|regulation|reg|s|exemption|exception)\.? ?\d[\w().,/ &]{0,40}$", re.I)
# Below such a heading the factors stand apart.
PARTED = late(r";\s+(?:and\s+)?")


def side_of_heading(line: str) -> Side | None:
    """The side that a short line heads, None where it is no heading."""
    low = line.lower()
    if len(line) > LONGEST_HEADING or (line.endswith(".") and len(line) > 60) or _BULLET.match(line) or "outweigh" in low:
        return None
    return next((side for side, pattern in _HEADS if pattern.search(low)), None)


def inline(sentence: str) -> tuple[Side, str] | None:
    """The side that the words before a colon name, and what stands behind it."""
    said = _INLINE.match(sentence.lower())
    if said is None or not said.lastgroup or _NUMBERED.match(sentence, said.end()):
        return None
    return said.lastgroup, sentence[said.end() :]  # type: ignore[return-value]  # the groups are named after the sides


_FAVOURS = (
    r"(?:favours?|favouring|lies? in|(?:lies|is|rests|comes down|weighs) (?:in|on the side of)|rests with|supports?|in favour of"
    r"|(?:best|better) served by|tips towards)\s(?:the\s)?"
)
_WITHHOLD = late(
    rf"{_FAVOURS}{KEEP}|"
    rf"outweighs?(?: (?:the )?(?:public interest|that|any)[^.]{{0,40}}?)?(?: in)?(?: favour of)?(?: the)? {RELEASE}|"
    rf"{KEEP}[^.]{{0,80}}?outweighs?|{RELEASE}[^.]{{0,50}}(?:is|are) (?:therefore )?outweighed|"
    r"not in the public interest to (?:disclos|releas|publish)|"
    r"\b(?:no|not)\b[^.]{0,60}\b(?:override|outweigh|overrid\w+)[^.]{0,60}(?:exemption|exception|privilege|maintain)|"
    r"\b(?:we|i|the \w+) (?:therefore )?(?:uphold|maintain)s? the (?:exemption|exception)|"
    r"public interest in [^.]{0,60}does not outweigh the (?:harm|prejudice|damage)|balance of the public interest lies with|"
    r"test for disclosure (?:is|has) not (?:been )?made out|(?:should|must) (?:therefore )?be (?:withheld|maintained)"
)
_DISCLOSE = late(
    rf"{_FAVOURS}{RELEASE}[^.]{{0,30}}(?:therefore|and (?:we|the information)|\.|$)|"
    rf"{RELEASE} outweighs?|does not outweigh[^.]{{0,60}}{RELEASE}|\b(?<!not )in the public interest to (?:disclos|releas|publish)|"
    r"(?:do|does|did) not outweigh (?:that|the public interest) in (?:disclos|releas|openness|transparen)\w*"
)
# The last of two sides told is the weightier.
_LATTER = late(r"\bthe (?P<which>latter|former)\b[^.]{0,30}\b(?:weight\w*|outweighs?|prevails?|stronger|greater|carries)")
# A line below the factors that strikes the balance under no heading of its own.
STRIKES = late(
    r"^(?:on balance|having (?:weighed|balanced)|after (?:weighing|balancing)|in conclusion)\b|"
    r"^(?:having considered|after considering|taking (?:all|these|everything)|overall|the balance|"
    r"(?:we|i|the \w+) (?:have |has |am |are |is )?(?:\w+ )?(?:conclude\w*|consider\w*|decided?|determined?|f[io]u?nds?|"
    r"believes?|satisfied)\b(?=.{0,80}\b(?:public interest|balance)\b))(?=.*(?:outweigh|favour|lies|withh|disclos|releas|maintain))"
)


def struck(said: str) -> Literal["withhold", "disclose"] | None:
    """The balance that lower-case words strike; None where they strike none."""
    if _WITHHOLD.search(said):
        return "withhold"
    return "disclose" if _DISCLOSE.search(said) else None


_GROUNDS = (
    r"(?:transparen|accountab|openness|open government|understanding|debate|confidence in|scrutin|participat|awareness"
    r"|know(?:ing)? (?:how|what|whether|that))"
)
_FOR = late(
    rf"\b(?:recogni[sz]e|accept|acknowledge|appreciate|understand|aware of|note|there is|there are|has|have)\b[^.]{{0,60}}\binterest in\b(?! {KEEP})|"
    rf"public interest (?:in|argument)s?(?! {KEEP})[^.]{{0,60}}?(?:{RELEASE}|openness|transparen|accountab|knowing|understanding|ensuring)|"
    r"would (?:\w+ ){0,2}?(?:promote|increase|enhance|aid|add to|allow|enable|further|help|show|improve|inform|reassure|demonstrate)"
    rf"[^.]{{0,80}}{_GROUNDS}|"
    rf"\b(?:in favour of|for) {RELEASE}\b|"
    r"\b(?:taxpayers?|parents|patients|people|residents|citizens|tenants|the public)\b[^.]{0,40}"
    r"\b(?:wants?|wish\w*|entitled|need|ought|like) to (?:know|see|be told)"
)
# What a tribunal held, or guidance says, weighs on neither side.
_LEARNT = late(r"\b(?:tribunal|court|case of|held that|guidance|commissioner)\b")
_AGAINST = late(
    r"would (?:be likely to |also |only |be )?"
    r"(?:prejudice|harm|undermine|damage|inhibit|impede|compromise|deter|hinder|weaken|endanger|adversely|discourage)|"
    r"would be (?:less|put off|harder|deterred|unwilling|reluctant|at a disadvantage)|\b(?:safe space|chilling effect)\b|"
    r"would (?:be likely to )?(?:allow|enable) (?:\w+ ){0,2}?(?:competitors|rivals|criminals|offenders|terrorists|attackers|fraudsters)|"
    r"public interest (?:in (?:maintain|protect|withhold|preserv|avoid|not |ensuring that (?:\w+ ){0,4}not)|against)|"
    rf"\bagainst {RELEASE}\b"
)
_TURNS = late(r"^(?:however|but|on the other hand|conversely|against (?:this|that)|by contrast|yet|set against)\b")
_GOES_ON = late(
    r"^(?:we also|it would also|it also|this would also|also|further(?:more)?|in addition|moreover|it is also|there is also|similarly)\b"
)


def side_of_sentence(sentence: str, before: Side | None) -> Side | None:
    """The side on which a sentence of prose weighs; `before` is that of the sentence before it."""
    low = sentence.lower()
    if _LEARNT.search(low):
        return None
    if struck(low) or _LATTER.search(low):
        return "balance"
    if before == "for" and _TURNS.match(low) and ("would" in low or "interest" in low or "need" in low):
        return "against"
    weighs_for, weighs_against = _FOR.search(low), _AGAINST.search(low)
    if weighs_for and not (weighs_against and weighs_against.start() < weighs_for.start()):
        return "for"
    if weighs_against:
        return "against"
    return before if before in ("for", "against") and _GOES_ON.match(low) and "would" in low else None


def latter(said: str, order: list[Side]) -> Literal["withhold", "disclose"] | None:
    """What "the latter" or "the former" outweighs, by the order in which the two sides were told."""
    found = _LATTER.search(said)
    told = [side for side in dict.fromkeys(order) if side in ("for", "against")]
    if found is None or len(told) != 2:
        return None
    return "disclose" if told[1 if found["which"] == "latter" else 0] == "for" else "withhold"
