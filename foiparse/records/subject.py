"""What the one system of a letter is for, where only the words before its first question say it: "your request about volunteer recruitment"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter
from foiparse.records.purpose import uses_of

# A subject with more words than this is a request of its own.
LONGEST_SUBJECT: Final = 6
# A heading is a line with no more characters than this.
LONGEST_LINE: Final = 120
# What a letter is about stands near its questions: this far before the first one.
FARTHEST: Final = 5000
# The words of asking stand so near before the subject.
NEAR: Final = 90
# Words that have a subject's stem in common are one; shorter ones say nothing.
STEM: Final = 5
SHORT: Final = 4
_ABOUT: Final = (
    r"(?:about|regarding|concerning|relating to|in relation to|in respect of|in connection with|with (?:regard|respect) to|on the (?:subject|use) of"
    r"|for (?:details|information) (?:of|on|about))"
)
_SAID: Final = late(
    rf"\s(?:{_ABOUT}|(?<=requests)\s(?:on|of)|(?<=information)\s(?:on|of)|(?<=questions)\son|(?<=details)\sof)\s+(?:how (?:the |our )?(?:\w+ ){{1,2}}?"
    r"(?:runs?|handles?|manages?|deals? with|carr(?:y|ies) out)\s+)?(?:the |our |your )?(?:(?:use|supply|provision) of )?"
    r"(?=(?P<what>[A-Za-z][^.;:?,()\n]{3,70}))",
    re.I,
)
# The sentence speaks of the request.
_REQUEST: Final = late(
    r"\b(?:requests?|enquir(?:y|ies)|questions|information|correspondence|e-?mail|letter|details|wr[io]te(?:s|n)?|asked)\b[^.;:?\n]{0,60}$",
    re.I,
)
# A heading's words before its subject: what kind of letter it is, its number.
_LEADING: Final = frozenset(
    "re subject title ref reference our your freedom of information act request requests foi foia eir foisa rfi".split()
)
# Where the subject ends and the sentence goes on.
_ENDS: Final = late(
    r"\s+(?:at|by|in|within|across|from|for|to|which|that|and (?:has|have|had|was|is|your|our|I|we|reply|respond|answer|can)|was|were|has|have|is|are|dated|received|reached|under|with|as|please"
    r"|here|this|on|since|between|during|you)\b.*$",
    re.I,
)
# "Online consultation platforms": what they are for is the rest.
_THING: Final = late(
    r"(?:\s+(?:and )?(?:systems?|software|platforms?|apps?|applications?|tools?|solutions?|technology|contracts?|suppliers?|providers?|provision|usage))+$",
    re.I,
)
_NONE: Final = late(
    r"\b(?:information|requests?|requested|responses?|freedom|act|regulations|references?|dear|council|trust|police|university|college|force|board|authority"
    r"|number|following|below|above|this|that|your|our|you|we|systems?|software|suppliers?|contracts?|costs?|spend(?:ing)?|it|ict|platforms?|apps?|tools?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d+|log|disclosure|data|review|questions?|answers?|letter"
    r"|e-?mail|team|staff|numbers?|held|records?|matters?|subject|procurement|technology|service|services|use|office)\b",
    re.I,
)


_BROKEN_LINE = late(r"(?<=[a-z,])\n(?=[a-z])")


def subject(letter: Letter) -> list[str]:
    """The subject of the request as the letter's preamble, or else its heading, says it; [] where it says none or something else than a use."""
    starts = [start for q in letter.questions for start, _ in (*q.question_spans, *q.answer_spans, *q.listing_spans)]
    preamble = letter.text[: min(starts, default=0)][-FARTHEST:]
    flat = _BROKEN_LINE.sub(" ", preamble)
    said = [m["what"] for m in _SAID.finditer(flat) if _REQUEST.search(flat[max(0, m.start() - NEAR) : m.start()])]
    asked = " ".join(q.text for q in letter.questions).casefold()
    titles = [
        what for line in preamble.splitlines() if len(line) <= LONGEST_LINE and (what := _titled(line)) and _echoed(what, asked)
    ]
    uses = list(dict.fromkeys(u for words in [*said, *titles] if (u := _use(words))))
    return uses_of(uses[0]) if uses and _agree(uses) else []


_TITLE_WORDS = late(r"[A-Za-z][A-Za-z' ’&-]{3,60}")


_DIGIT = late(r"\d")


def _titled(line: str) -> str:
    """A heading's words behind the letter's number: "FOI-5561 Recruitment of volunteers"."""
    words = line.split()
    numbered = False
    while words and (_DIGIT.search(words[0]) or words[0].strip(".,:–—-()").casefold() in {*_LEADING, ""}):
        numbered = numbered or _DIGIT.search(words[0]) is not None
        words.pop(0)
    numbered = numbered or _STRONG.match(line.strip()) is not None
    return " ".join(words) if numbered and _TITLE_WORDS.fullmatch(" ".join(words)) else ""


# A line that says that it is the letter's subject.
_STRONG: Final = late(r"(?:re|subject|title)\s*[:–-]|(?:freedom of information|FOI)\b[^:–-]{0,40}[:–—-]\s", re.I)


_WORDS = late(r"[^\W\d_]+")


def bare(asked: str) -> bool:
    """A question for a system that has no word of what it is for: "Which platform is used?"."""
    return all(_ASKS.fullmatch(w) for w in _WORDS.findall(asked))


_ASKS: Final = late(
    r"what|which|name|names|of|the|is|are|an?|used|using|in|use|uses|do|does|did|you|your|we|it|this|that|any|current|currently|please|state|confirm|provide|give"
    r"|systems?|software|platforms?|apps?|applications?|tools?|products?|solutions?|packages?|suppliers?|providers?|vendors?|companys?|online|digital|it"
    r"|trust|council|board|force|university|college|authority|service|and|who|by|for|if|so|yes|q|question|[a-z]|electronic|cloud|based|called",
    re.I,
)


def _echoed(title: str, asked: str) -> bool:
    """A word of the heading stands in a question too: it is what they are about, not what a page prints over a letter."""
    return any(len(w) > SHORT and w[:STEM] in asked for w in title.casefold().split())


def _use(words: str) -> str:
    words = _THING.sub("", _ENDS.sub("", " ".join(words.split()))).strip(" -–—'’")
    return words if words and len(words.split()) <= LONGEST_SUBJECT and not _NONE.search(words) else ""


def _agree(uses: list[str]) -> bool:
    """All that is said of the subject has a word in common: of two subjects neither is what a system is for."""
    sets = [set(use.casefold().split()) - {"of", "the", "and", "for"} for use in uses]
    return all(sets[0] & other for other in sets[1:])
