"""Names wherever they stand in a short answer to a question for a system, where no way of putting it is known.

What is a name is told by capitals alone, so this is read last, and only where nothing else is found.
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked, common, fits
from foiparse.records.heads import THINGS
from foiparse.records.intents import says_software
from foiparse.records.model import System
from foiparse.records.names import NAME, NAMES, clean, split_names
from foiparse.records.phrases import COMPANY, known_product, named
from foiparse.records.told import sentences
from foiparse.values import date

# A longer answer tells a story, and its capitals are of people, places and laws.
LONGEST: Final = 450
# More names than this are a list of something else, unless the alias file knows most of them.
MOST: Final = 6
_NAME: Final = late(NAME)
# A document is asked for, not a name.
_DOCUMENT: Final = late(r"\bcop(?:y|ies) of\b", re.I)
# Sentences that speak of something else than what is in use.
_ASIDE: Final = late(
    r"\b(?:section|exempt\w*|withh[eo]ld\w*|act|commissioner|regulations?|previous(?:ly)?|formerly|replaced|no longer|planning to|plans? to|intend\w*"
    r"|consider\w*|decommission\w*|contact|e-?mail|telephone|tel|website at|visit|published|available (?:at|on|from|via)|link|framework|lot \d"
    r"|tender\w*|procured (?:via|through|under)|not (?:use|used|using|in use|have)|does not|do not|don['’]t|none|manager|director|head of|officer"
    r"|purposes? of|interest|complain\w*|review|request|lead|principal|national|band [a-z]\b|integrat\w+|example|such as|including"
    r"|training)\b|https?://|www\.|@\w+\.|\?$",
    re.I,
)
# Names of places and bodies say where a system is used, not what it is.
PLACE: Final = late(
    r"\b(?:Hospitals?|Infirmary|School|Academy|Library|Libraries|Centre|House|Hall|Ward|Clinic|Site|Campus|College|University|Council|Trust|Board"
    r"|Road|Street|Park|Station|Court|Unit|Team|Department|Directorate|Division|Service|Services|Office|Police|Force|Constabulary|Government"
    r"|Manual|Microsoft Excel|Excel|Word|Outlook|SharePoint site|Database|Group|England|Scotland|Wales|Ireland|London|UK|NHS|FOI|ICT|IT|HR)$"
)
_FIRM: Final = (
    r"(?:suppliers?|providers?|vendors?|manufacturers?|makers?|compan(?:y|ies)|hosts?|developers?|resellers?|partners?)"
)
_MADE: Final = (
    r"(?:supplied|provided|made|developed|produced|hosted|bought|purchased|licen[cs]ed|delivered|sold|built|owned"
    r"|maintained|supported|manufactured)"
)
# Between a product's name and its maker's.
_THEN_MAKER: Final = late(
    rf"\W{{0,3}}(?:(?:systems?|software|platform|application|product|solution|suite|module)\W{{0,2}})?(?:(?:which|that|and|it|this)\s+)?"
    rf"(?:(?:is|are|was|were|has been|comes?)\s+)?(?:{_MADE}(?:,? (?:and|&) {_MADE})?\s+)?(?:an?\s+)?(?:product\s+)?(?:by|from|of)\s+(?:the\s+)?"
    rf"(?:{_FIRM},?\s+)?|\s*[(\[]\s*(?:by |from |{_MADE} by )?|\W{{1,3}}(?:the\s+)?{_FIRM}\s*(?:is|being|:|[-–—])\s*(?:the\s+)?",
    re.I,
)
# Between a maker's name and its product's.
_THEN_PRODUCT: Final = late(
    r"['’]s?\s+|\s+(?:currently\s+)?(?:suppl(?:y|ies)|provides?|hosts?|makes?)\s+(?:us\s+)?(?:with\s+)?(?:the|our|their|its|this)?\s*"
    r"|,?\s+(?:with|using|through|via|on|under)\s+(?:its|their)\s+(?:\w+\s+)?(?:(?:product|system|software|platform|solution),?\s+)?",
    re.I,
)
# Before a maker's name that stands alone.
_MAKER_BEFORE: Final = late(
    rf"(?:\b(?:{_MADE}|contract(?:ed)?|agreement|licence|award(?:ed)?|outsourced)\s+(?:by|from|with|to)|\b{_FIRM}\s*(?:is|are|was|:"
    rf"|[-–—]))\s*(?:the\s+)?$",
    re.I,
)
# "Gritting is done by Fernlea": who does something is no system.
_DONE_BY: Final = late(r"\b(?:by|from|with)\s+(?:the\s+)?$", re.I)
# What a system is for, before its name: "LAN: ", "Email filtering is ".
_USE_BEFORE: Final = late(
    r"(?:^|[,;]\s*(?:and\s+)?|\band\s+)(?:the |our |for )?(?P<use>[A-Za-z][\w&/’' -]{1,45}?)(?:\s*(?::|[-–—])\s*|,?\s+(?:is|are|we (?:use"
    r"|have)|uses?)\s+"
    r"(?:currently\s+)?(?:on\s+|with\s+|by\s+|through\s+|via\s+|in\s+)?)(?:the\s+)?$",
    re.I,
)
_NO_USE: Final = late(
    r"\b(?:yes|no|it|this|that|we|they|there|which|system|software|supplier|provider|product|name|there|by|was|is|are|were|answer|response"
    r"|council|trust|the|contract|cost"
    r"|current|staff|our|all|both)\b|^(?:and|for)$",
    re.I,
)
LONGEST_USE: Final = 5


def anywhere(answer: str, asked: Asked) -> list[System]:
    """The systems whose names stand in a short answer, with the makers and uses that stand beside them."""
    if len(answer) > LONGEST or not says_software(asked.text) or _DOCUMENT.search(asked.text):
        return []
    out: list[System] = []
    for sentence in sentences(answer):
        if not _ASIDE.search(sentence):
            out += _in(sentence, asked)
    priced = answer.count("£") > 1  # each with a price of its own: two systems, no maker and its product
    whole = _merged(out) if not priced else out
    unknown = [s for s in whole if not known().find(s.product or s.supplier)]
    return whole if len(unknown) <= MOST else []


# A list of names in a sentence has so many at least.
FEWEST: Final = 3
_LIST: Final = late(NAMES)


def beside_in_list(found: list[System], answer: str, asked: Asked) -> list[System]:
    """The other names of a list one of whose names is a system that was found: "Casewell, Land Keeper and Otter.ai"."""
    if len(found) != 1 or found[0].supplier or not found[0].product or len(answer) > LONGEST:
        return []
    for said in _LIST.finditer(answer):
        names = split_names(said.group())
        others = [n for n in names if n != found[0].product]
        if len(names) >= FEWEST and len(others) < len(names) and all(fits(n, asked) and not COMPANY.search(n) for n in others):
            return [System(product=n) for n in others]
    return []


_JOINED_BY = late(r"\s*[-–—,:/]\s*")


def _in(sentence: str, asked: Asked) -> list[System]:
    places = _places(sentence, asked)
    out: list[System] = []
    n = at = 0
    while n < len(places):
        start, end, name = places[n]
        after = places[n + 1] if n + 1 < len(places) else None
        between = sentence[end : after[0]] if after else ""
        system, taken = _alone(name, sentence[at:start], asked), 1
        if after and _THEN_MAKER.fullmatch(between):
            system, taken = _pair(name, after[2]), 2
        elif after and (_THEN_PRODUCT.fullmatch(between) or (_JOINED_BY.fullmatch(between) and _is_maker(name, after[2]))):
            system, taken = System(product=after[2], supplier=name), 2
        system.functions = _use(sentence[at:start])
        if (
            taken == 2
            or known().find(name)
            or _MAKER_BEFORE.search(sentence[at:start])
            or not _DONE_BY.search(sentence[at:start])
        ):
            out.append(system)
        n += taken
        at = places[n - 1][1]
    return out


_POSSESSIVE_END = late(r"['’]s?$")


def _places(sentence: str, asked: Asked) -> list[tuple[int, int, str]]:
    """(start, end, name) of each run of capitals that may be a name, without the words of a sentence's beginning."""
    out = []
    for said in _NAME.finditer(sentence):
        start, words = said.start(), said.group()
        if start == 0 and " " not in words and THINGS.match(sentence[said.end() :]) and not known().find(words):
            continue
        while " " in words and not _begins_known(words) and _mere(words.split()[0], asked):
            start += words.index(" ") + 1
            words = words.split(" ", 1)[1]
        name = clean(words)
        mere = PLACE.search(name) or date(name) or _POSSESSIVE_END.search(words)
        if known().find(name) or (not mere and fits(name, asked)):
            out.append((start, start + len(words), name))
    return out


def _begins_known(words: str) -> bool:
    """The words, or the first two of them, are a known name: "System C Medway"."""
    return known().find(words) is not None or known().find(" ".join(words.split()[:2])) is not None


def _mere(word: str, asked: Asked) -> bool:
    """The word begins a sentence, or is one of the question's own."""
    low = word.casefold()
    return low in common() or re.search(rf"\b{re.escape(low)}\b", asked.text.casefold()) is not None


def _alone(name: str, before: str, asked: Asked) -> System:
    if _MAKER_BEFORE.search(before):
        return System(supplier=name)
    return named(name, asked.supplier and not asked.product)


def _pair(name: str, by: str) -> System:
    """Product and maker, the other way round where the names say so ("Fernlea Ltd (Casewell)")."""
    turned = (known_product(by) and not known_product(name)) or (COMPANY.search(name) and not COMPANY.search(by))
    return System(product=by, supplier=name) if turned else System(product=name, supplier=by)


def _is_maker(name: str, other: str) -> bool:
    """Of two names side by side the first is known as a maker, the other is none."""
    entry = known().find(name)
    maker = COMPANY.search(name) is not None or (entry is not None and entry.product is None)
    return maker and not COMPANY.search(other)


def _use(before: str) -> list[str]:
    said = _USE_BEFORE.search(before)
    use = said["use"].strip() if said else ""
    return [use] if use and len(use.split()) <= LONGEST_USE and not _NO_USE.search(use) else []


def _merged(found: list[System]) -> list[System]:
    """Each name once; one maker and one product told apart are one system."""
    out: list[System] = []
    for system in found:
        names = {n.casefold() for n in (system.product, system.supplier) if n}
        if not any(names <= {n.casefold() for n in (s.product, s.supplier) if n} for s in out):
            out.append(system)
    if len(out) == 2 and not any(s.functions and o.functions for s, o in [out]):
        one, other = sorted(out, key=lambda s: s.product is None)
        if one.product and not one.supplier and other.supplier and not other.product:
            return [System(product=one.product, supplier=other.supplier, functions=one.functions or other.functions)]
    return out
