"""A sentence with its names set apart as marks ("‹0› is supplied by ‹1›"), so that one grammar reads every name alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.anywhere import PLACE
from foiparse.records.fitting import NOT_MADE, Asked, common, fits
from foiparse.records.names import NAME
from foiparse.records.phrases import COMPANY, initials_of
from foiparse.values import date

MARK: Final = r"‹\d+›"
_NAME: Final = late(NAME)
_OWNED: Final = late(r"['’]s?$")
# "Orvane Systems of Leeds" is Orvane Systems; "X-rays" are none.
_GLUED: Final = late(r"\b[A-Z]\w+:$")
_OF: Final = late(r" of (?=[A-Z])")
_HYPHEN: Final = late(r"[A-Z]-[a-z]+|[A-Z][a-z]+-[a-z]+")
# An acronym that the alias file does not know is a name where it has so many letters at least, and is none of those that letters use.
SHORTEST_ACRONYM: Final = 4
# Before a name that is not in use, is not a system's, or is one only for comparison.
_NOT_IN_USE_BEFORE: Final = late(
    r"\b(?:replac\w+|previous\w*|former\w*|instead of|rather than|(?:moved|migrat\w+|transferr\w+|switched|away) from|succeed\w+|consider\w*"
    r"|looked at|evaluat\w+|framework|such as|like|unlike|not (?:use|using|used|have)|decommission\w+|successor to|used to (?:use|have)"
    r"|predecessor,?|Act|[Ss]ection|in (?:its|the) place of|integrat\w+ with|interfac\w+ (?:to|with)|link\w* (?:to|with)|connect\w* (?:to|with)"
    r"|(?:moving|migrating|switching|changing|transitioning|going) (?:over )?to"
    r"|no longer|plan\w* to|intend\w* to|may|might|would|other than|until|e-?mail(?:ed)?|write to|contact|attention of|(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?)"
    r"(?: \w+){0,2} $"
)
_NOT_IN_USE_BEHIND: Final = late(
    r"(?:['’]s)?(?: \w+){0,2}? (?:framework|agreement|was (?:replaced|withdrawn|retired|decommissioned|used until|used before)|(?:is"
    r"|was) (?:no longer"
    r"|not)\b|does not|did not|had been|notice|ruling|case|decision|Act\b|grounds?\b)"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """The sentence with marks for its names, and the names by number; "" for one not in use, whose uses are nobody's."""

    text: str
    names: tuple[str, ...]


def marked(sentence: str, asked: Asked) -> Marked:
    """`sentence` with a mark for each name that may be a system's or a maker's."""
    out: list[str] = []
    names: list[str] = []
    at = 0
    for start, end, name in _places(sentence, asked):
        out += [sentence[at:start], f"‹{len(names)}›"]
        names.append(name)
        at = end
    return Marked("".join([*out, sentence[at:]]), tuple(names))


def _places(sentence: str, asked: Asked) -> Iterator[tuple[int, int, str]]:
    last, ended = "", 0
    for said in _NAME.finditer(sentence):
        start, words = said.start(), said.group()
        while " " in words and not known().find(words) and _mere(words.split()[0], start == 0):
            rest = words.split(maxsplit=1)[1]
            start += len(words) - len(rest)
            words = rest
        cut = _OF.search(words)
        if cut and COMPANY.search(words[: cut.start()]):
            words = words[: cut.start()]
        name = _OWNED.sub("", words)
        end = start + len(name)
        if glued := _GLUED.search(sentence[max(0, start - 20) : start]):
            start -= len(glued.group())  # "SITS:Vision" is one name
            name = sentence[start:end]
        if sentence[ended:start] == " (" and initials_of(name, last):
            continue  # "Fernlea Parking Services (FPS)"
        if first_word(name, start, sentence[end:]) and _is_one(name, asked, start == 0):
            last, ended = name, end
            before, behind = sentence[max(0, start - 40) : start], sentence[end : end + 60]
            yield start, end, "" if _NOT_IN_USE_BEFORE.search(before) or _NOT_IN_USE_BEHIND.match(behind) else name


# Behind a name that begins a sentence; other words make its capital that of a sentence: "Smart cards are …".
_FOLLOWS: Final = late(
    r"\W*$|[^\w\s]| (?:\W|systems?|software|by|from|for|is|are|was|were|which|that|and (?:it|its|this|that|the|they|we|is|was|has|are)|with|has"
    r"|have|had|does|do|did|went|came|comes?|can|will"
    r"|allows?|lets|enables|holds?|handles?|manages?|covers?|supports?|offers?|supply|supplies|supplied|provides?|provided|makes?|at|in|on|gives?"
    r"|records?|stores?|runs?|looks|deals|being|remains|continues|also|then|now|currently)(?=\W|$)"
)


def first_word(name: str, start: int, rest: str) -> bool:
    """A name is no one word that only begins its sentence."""
    return start > 0 or " " in name or known().find(name) is not None or _FOLLOWS.match(rest) is not None


def _mere(word: str, first: bool) -> bool:
    """The word only begins the sentence."""
    return first and word.casefold() in common()


_TWO_LETTERS = late(r"[A-Za-z]{2}")


def _is_one(name: str, asked: Asked, first: bool) -> bool:
    if name.casefold() in _no_names():
        return False
    if known().find(name):
        return True
    place = PLACE.search(name) and not (COMPANY.search(name) and name.count(" ") > 1)
    if _HYPHEN.fullmatch(name) or place or date(name) or NOT_MADE.search(name) or not _TWO_LETTERS.search(name):
        return False
    if name.isupper() and " " not in name:
        return len(name) >= SHORTEST_ACRONYM and not re.search(rf"\b{re.escape(name)}\b", asked.text)
    if first and " " not in name and re.search(rf"\b{re.escape(name.lower())}\b", asked.whole):
        return False  # "Licensing is …", where the letter says "licensing" too
    return fits(name, asked, trusted=not first)


@cache
def _no_names() -> frozenset[str]:
    """Short names of laws, bodies, offices and things, and nations, that are no system's."""
    return frozenset(files("foiparse.records").joinpath("data/no_names.txt").read_text(encoding="utf-8").split())
