"""What a question counts that an answer would else be taken to do: "How many payments were withheld?" – "Four were withheld."."""

from __future__ import annotations

from typing import Final

from foiparse.late import late

LONGEST = 2_000  # characters of a question that are looked at, the last ones: what it asks for stands there
BEFORE = 60  # characters before "do you hold" in which it is said what
_DONE: Final = r"held|refused|withheld|redacted|declined|exempt(?:ed)?|rejected|denied"
# "How many meetings were held", "did you refuse": not what an authority holds or refuses to give.
_COUNTED: Final = late(
    rf"\b(?:how many|numbers? of|dates? of|list of|what|which|any|all|the)\b(?P<what>(?:[ ,/-]+\w+){{1,8}}?) (?:(?:was|were|are|is|been|being|be)"
    rf" )?(?:\w+ )?(?P<done>{_DONE})\b|\b(?:did|do|does|have|has|had) (?:you|the \w+|they) (?:\w+ )?(?P<did>hold|refuse|withhold|redact|decline"
    r"|reject|deny)(?:d|ed)?\b(?P<whom>[^?.]{0,40})",
)
_HELD: Final = {"hold": "held", "withhold": "withheld", "deny": "denied"}
# What an authority holds or refuses as such: the words then mean what they say.
_INFORMATION: Final = late(
    r"\b(?:information|data|records?|documents?|details?|figures|files?|copies|copy|correspondence|e-?mails?|minutes|statistics|reports?|notes"
    r"|papers?|letters?|footage|recordings?|logs?|registers?|material)\b"
)
_OF_THE_REQUEST: Final = late(
    r"\b(?:your|this) (?:request|question)\b|\b(?:section|s\.?|regulation|reg\.?) ?\d|\bact\b|\bexemptions?\b"
)


def counted(question: str) -> frozenset[str]:
    """What the question says was done to things that are no information, in the words of an answer: held, refused, withheld …"""
    low = question[-LONGEST:].lower()
    out = set[str]()
    for said in _COUNTED.finditer(low):
        did = said["did"]
        before = low[max(0, said.start() - BEFORE) : said.start()]  # "What records do you hold on the vans?"
        if not _INFORMATION.search(said["what"] or f"{before} {said['whom'] or ''}"):
            out.add(said["done"] or _HELD.get(did, did + ("d" if did.endswith("e") else "ed")))
    return frozenset(out)


def counts(sentence: str, words: str, asked: frozenset[str]) -> bool:
    """Whether a sentence, by whose `words` it would refuse or hold nothing, tells no more than what was asked to be counted."""
    low = sentence.lower()
    return any(done in words for done in asked) and not _INFORMATION.search(low) and not _OF_THE_REQUEST.search(low)
