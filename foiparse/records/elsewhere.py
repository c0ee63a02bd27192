"""Sentences that tell facts of something else: of a system that was not taken for one, or of another firm's work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked, common
from foiparse.records.marked import marked
from foiparse.records.model import System
from foiparse.records.scope import meant, telling
from foiparse.records.told import sentences
from foiparse.records.where import ends_of

_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NO_NAMES: Final = frozenset("vat cpi rpi".split())
# By whom or under what a contract was let says nothing of whose it is: "through Softcat", "under a framework of Halden".
_LET: Final = late(r"\b(?:through|via|under|using|framework|agreement|lot|from the|with the|by the|resellers?|partners?)\b", re.I)


def asked_in(question: Question) -> Asked:
    """What `marked` has to know of a question and its answer."""
    return Asked(" ".join(question.text.split()), whole=question.answer)


_DIGIT = late(r"\d")


def of_another(sentence: str, systems: Sequence[System], asked: Asked) -> bool:
    """The sentence names something, and none of the systems: "The website is done by Lyneside Web at £180 per year"."""
    if not _DIGIT.search(sentence) or meant(sentence, systems) or _LET.search(sentence):
        return False
    ours = {w for s in systems for name in (s.product, s.supplier, _maker(s), *s.functions) if name for w in telling(name)}
    return any(_is_other(name, sentence) and not telling(name) & ours for name in marked(sentence, asked).names)


def _maker(system: System) -> str | None:
    """Who makes it by the alias file, where the letter does not say."""
    entry = known().find(system.product)
    return entry.supplier if entry else None


_NAME_WORDS = late(r"[^\W\d_]+")


def _is_other(name: str, sentence: str) -> bool:
    """A name that is more than a word with the capital of its sentence ("Everybody, i.e. 510 users", "Value: £9,600")."""
    words = [w.casefold() for w in _NAME_WORDS.findall(name)]
    first = sentence.lstrip(" •▪·*-–—").startswith(name) and len(words) == 1 and not known().find(name)
    return bool(name) and not first and not all(w in common() or w in _NO_NAMES or w.removesuffix("s") in _DAYS for w in words)


# "We are moving to Casewell in the spring", "it will be replaced by Casewell".
_TO_COME: Final = late(
    r"\b(?P<verb>(?:(?:moving|migrating|switching|changing|transitioning|going) (?:over |across )?to|(?:will|to|is due to) be replaced (?:by|with))"
    r" )(?:the |a new system, )?"
)
# "Casewell until June 2023; now Land Keeper", "Casewell was trialled but not bought".
_GONE: Final = late(
    r"(?: system| software)?(?: (?:up )?(?:until"
    r"|till) (?:[A-Z]\w+ )?\d{4},? and (?=[A-Z][^.;\n]{1,40}? (?:since|thereafter|afterwards|from then|now)\b)"
    r"| (?:up )?(?:until|till) [^;,.\n]{3,25}[;,.]\s+(?:and )?(?:now|then|since|replaced|thereafter|we now)\b"
    r"|(?: is| are) (?:(?:currently |now )?(?:blocked|banned|prohibited)|not (?:currently )?(?:permitted|allowed|supported))\b"
    r"|,? (?:which )?(?:was|were|has been|have been|had been|is being) (?:\w+ )?(?:replaced|trialled|trialed|piloted|tested|looked at|considered"
    r"|evaluated|assessed|discounted|rejected|ruled out|withdrawn|retired|decommissioned|phased out|switched off|turned off|used (?:before|until"
    r"|previously|up to))\b)"
)


def to_come(system: System, answer: str) -> bool:
    """The answer names the system as the one that will take another's place."""
    name = system.product or system.supplier or ""
    for said in _TO_COME.finditer(answer):
        for end in (said.end(), said.end("verb")):  # "the" may be the name's own
            if answer.startswith(name, end) and not answer[end + len(name) : end + len(name) + 1].isalnum():
                return True
    return False


def gone(system: System, answer: str) -> bool:
    """The answer says that the system was used, or looked at, and is not used now."""
    return any(_GONE.match(answer, end) for end in ends_of(system.product or system.supplier or "", answer))


# A longer answer tells a story, of which `facts_beside` is not asked.
LONGEST: Final = 4000


def of_ours(question: Question, systems: Sequence[System]) -> str:
    """The answer without the sentences that are of something else."""
    out = question.answer
    if len(out) > LONGEST:
        return out
    asked = asked_in(question)
    for sentence in sentences(question.answer):
        if of_another(sentence, systems, asked):
            out = out.replace(sentence, "")
    return out
