"""What a system is for, in the words of the question that asks for it."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late

_THING: Final = (
    r"(?:systems?(?:\(s\))?|software|applications?|tools?(?:\(s\))?|packages?|platforms?|products?|portals?|solutions?|programmes?|apps?"
    r"|databases?)"
)
_BEFORE: Final = late(rf"(?P<words>(?:[\w&’'/-]+(?:,? | \([^()]{{2,30}}\) )){{1,9}}){_THING}\b", re.I)
_USED: Final = late(
    rf"\b(?:{_THING} (?:that is |that are |is |are )?(?:(?:used|in use|in place) (?:for|to)|for)"
    rf"|used (?:for|to)|{_THING} for)\s+(?:the |your |our )?(?P<what>[^.?:;(…\"”]{{3,60}})",
    re.I,
)
# "What do you use for eDiscovery", "who is the supplier of your wireless LAN", "what holds your contract register", "do you have a
# shared care record", "software to detect plagiarism".
_OTHERS: Final = tuple(
    late(p, re.I)
    for p in (
        r"\b(?:do|does) (?:you|we|the [\w’']+) use (?:for|to) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\b(?:suppliers?|providers?|vendors?) (?:of|for) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\bwho (?:supplies|provides|makes|hosts) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\b(?:what|which)(?: \w+){0,4}? (?:holds|runs|manages|records|handles) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\b(?:do|does) (?:you|the [\w’']+) have (?:an? )(?P<what>[^.?:;(…–]{3,50})\?",
        rf"\b{_THING} to (?P<what>(?!be\b|have\b)[a-z][^.?:;(…–]{{3,60}})",
        rf"\buse of (?P<what>[^.?:;(…–]{{3,50}}?) {_THING}\b",
    )
)
_SHORT: Final = late(
    r"\b(?:[Ww]hat|[Ww]hich|your|the|an?|[Nn]ame of|[Nn]ame of the)\s+(?P<what>VLE|LMS|ERP|CRM|EPR|EHR|PAS|EDRMS|CMS|CAD|GIS|LIMS|PACS|MIS)\b"
)
# "in-cab, route planning or fleet management software": each is a use.
_SEVERAL: Final = late(
    rf"(?:^|\b(?:[Ww]hat|[Ww]hich|your|the|our|any)\s+)(?![Ww]hat"
    rf"|[Ww]hich)(?P<words>[\w&’'-]+(?: [\w&’'-]+){{0,2}}(?:, [\w&’'-]+(?: [\w&’'-]+){{0,2}}){{1,3}},? (?:and|or|&)"
    rf" [\w&’'-]+(?: [\w&’'-]+){{0,2}}) {_THING}\b"
)
# "E-rostering supplier and product", "MIS name and supplier", "In-cab – supplier, name".
_HEADING: Final = late(
    r"(?P<what>[A-Za-z][\w&/’'-]+(?: [\w&/’'-]+){0,3}?)(?: system| software| platform| tool)?(?: | ?[–:-] ?)(?:names?|suppliers?|products?"
    r"|providers?|vendors?|makers?)\b"
    r"(?=\s*(?:[,;?/&]|and\b|name\b|$))",
    re.I,
)
# Words that end the phrase before "system", read from its end.
_STOP: Final = frozenset(
    "which what whichever the your our their his her a an any of name names named do does did you we use uses used using is are was be have has"
    " had current currently main new existing this that these those each for in on with by to from at list state please provide supply"
    " if so it its or yes other another different third-party third party separate single own proprietary dedicated details type types kind sort"
    " say tell software system computer council trust board force university college authority organisation department following relevant specific"
    " who whether same all both supplier provider vendor manufacturer providing supplying supplies provides operate operates run runs operated"
    " generative listed above contract contracts cost costs value much many how when does end licence licences".split()
)
ENDS: Final = late(
    r"\s*(?:,\s*)?\b(?:and (?:who|what|from|its?|how|when|the)|who|its|same|from which|with "
    r"(?:the|same)|when|including|and if so|if so|by (?:the|your)|within|across|at (?:the|your)"
    r"|which|that|with (?:its |the )?(?:suppliers?|names?)|bought|built|made|in (?:the|your)|(?:the |its |annual )?(?:costs?|users?|end|expiry"
    r"|price|contract|licences?)\b(?= |,|$))\b.*$|\s+[-–—]\s.*$",
    re.I,
)
_POINTS: Final = late(rf"^(?:each|all|both|it|this|that|these|those|what|the|a|{_THING})\b|\b(?:it|them|this)$", re.I)
LONGEST: Final = 7


def purpose(text: str) -> list[str]:
    """What the question's system does, [] where the words do not say."""
    flat = re.sub(
        r"^\W*(?:question |request |point |item |part |q)?\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]\d?|[ivx]{1,4})[.):]*\s+(?:[–-]\s)?",
        "",
        " ".join(text.split()),
        flags=re.I,
    )
    listed = re.search(r"\bfor (?:each|all) of (?:the )?(?P<what>[^.?:;()]{3,80}?)(?=[.?:;()]|$)", flat)
    if listed and re.search(r", | and ", listed["what"]):
        return uses_of(listed["what"])
    flat = re.sub(
        r"\((?:[a-z]|[ivx]{1,4})\)\s+|(?<=\bfor )(?:each|all) of (?:the )?", "", flat
    )  # "for (i) council tax, (ii) benefits"
    headed = _HEADING.match(flat)
    if headed and not set(re.findall(r"[\w’']+", headed["what"].casefold())) & _STOP:
        return uses_of(headed["what"])
    several = _SEVERAL.search(flat)
    if several and not set(re.findall(r"[\w’'-]+", several["words"].casefold())) & _STOP - {"and", "or"}:
        return uses_of(several["words"])
    lead = re.match(r"for (?:the |your )?(?P<what>[\w&/ ]{2,40}?)\s*(?:[–—:]|\s-\s)", flat, re.I)
    if lead:
        return uses_of(lead["what"])
    for found in _BEFORE.finditer(flat):
        words = _tail(found["words"])
        if words:
            return uses_of(words)
    said = _USED.search(flat)
    if said:
        words = ENDS.sub("", said["what"]).strip(" ,-–")
        if words and len(words.split()) <= LONGEST and not _POINTS.search(words):
            return uses_of(words)
    for pattern in _OTHERS:
        said = pattern.search(flat)
        words = ENDS.sub("", said["what"]).strip(" ,-–") if said else ""
        if words and len(words.split()) <= LONGEST and not _POINTS.search(words) and words.split()[-1].casefold() not in _STOP:
            return uses_of(words)
    short = _SHORT.search(flat)
    return [short["what"]] if short else []


# "Contract management" is a use of a system, "the contract" is none.
_OF_CONTRACTS: Final = frozenset(("contract", "contracts", "software", "supplier", "information", "computer"))
_WHAT_IS_DONE: Final = frozenset(("management", "register", "monitoring", "registers"))


def _tail(words: str) -> str:
    """The last words of the phrase, back to the first that belongs to the asking."""
    out: list[str] = []
    plain = re.sub(r"\([^()]*\)", " ", words)
    for word in reversed(plain.split()):
        bare = word.strip(",").casefold()
        if (bare in _STOP and not (bare in _OF_CONTRACTS and out and out[-1].casefold() in _WHAT_IS_DONE)) or (
            out and word.endswith(",") and len(out) > 3
        ):
            break
        out.append(word)
    phrase = " ".join(reversed(out)).strip(" ,/&-")
    phrase = re.sub(r"^(?:and|&|or)(?:\s+|$)|\s+(?:and|&|or)$", "", phrase, flags=re.I).strip(" ,")
    return phrase if 0 < len(phrase.split()) <= LONGEST and re.search(r"[a-z]{2}|[A-Z]{2}", phrase) else ""


def uses_of(words: str) -> list[str]:
    """The uses of a list of them: "HR, finance and planning"."""
    words = re.sub(r"^(?:as (?:to|for)|regarding|about)\s+(?=\w)", "", words.strip(), flags=re.I)
    words = re.sub(r"^(?:the|your|our)\s+|\s+cases$", "", words.strip(), flags=re.I)
    parts = [p.strip(" ,") for p in re.split(r"\s*/\s*|\s+(?:and|&|or)\s+|,\s+", words)]
    return [p for p in parts if p]
