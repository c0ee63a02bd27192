"""What is bought as software, by its kind: "firewall", "contact centre", "e-rostering" – though the question says no word of software."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late

# Words that ask for names where they stand beside a kind: "firewall supplier", "name, supplier and annual cost of your CAFM".
_NAME_WORD: Final = late(
    r"\b(?:suppliers?|vendors?|providers?|manufacturers?|developers?|makers?|brand|make and model|product(?: names?)?"
    r"|names?(?= ?(?:$|[,/&?:(]|and\b|of (?:the |your |any |each )?(?!person|officer|manager|individual|head|director|staff|team|contact)))"
    r"|who (?:currently )?(?:provides?|supplies|hosts|makes)|(?:which|what) (?:is|are) (?:used|in use|in place)"
    r"|(?:built|based|run|running|hosted) (?:on|with|using)|do you (?:currently )?use|does the (?:\w+ ){1,2}(?:currently )?use)\b"
)
_PEOPLE: Final = late(
    r"\b(?:responsible|in charge|owner|contact (?:person|details)|officer|job title|e-?mail address|telephone number|plan(?:s|ning)? to|policy"
    r"|policies|names? of (?:the )?(?:person|officer|manager|individual|head|director|staff|team))\b"
)


@cache
def _kinds() -> re.Pattern[str]:
    lines = files("foiparse.records").joinpath("data/itkinds.txt").read_text(encoding="utf-8").split("\n")
    return re.compile(rf"\b(?:{'|'.join(line for line in lines if line)})\b")


def says_kind(text: str) -> bool:
    """The lower-case text names a kind of thing that is bought as software."""
    return _kinds().search(text) is not None


def kind_named(text: str) -> bool:
    """The lower-case question asks for the name or the maker of such a kind, and for nobody's name."""
    return _NAME_WORD.search(text) is not None and says_kind(text) and not _PEOPLE.search(text)
