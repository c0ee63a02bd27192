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
        r"\b(?:do|does) (?:[\w’']+ ){1,4}?use (?:for|to) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        # "What electronic patient record do you use?", "Which PACS is in use"
        r"\b(?:what|which) (?P<what>[\w&/’'-]+(?: [\w&/’'-]+){0,3}?)"
        r" (?:(?:do|does) (?:you|we|the [\w’']+)|(?:is|are) (?:\w+ )?(?:in use|used|in place|bought in))\b",
        # "the name of your EPR", "name and supplier of the practising register"
        r"\bnames? (?:and \w+ )?of (?:the|your)? ?(?P<what>[\w&/’' -]{3,60})",
        # "what system do you keep donor records on", "what do you run council tax with"
        r"\b(?:do|does) (?:[\w’']+ ){1,3}?(?:run|keep|do|hold|manage|record|log|store)"
        r" (?:the |your |its )?(?P<what>[^.?:;(…–]{3,60}?) (?:on|in|with)\b(?=\W|$)",
        r"\b(?:suppliers?|providers?|vendors?|contracts?) (?:of|for) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\bwho (?:supplies|provides|makes|hosts) (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        rf"\b(?:(?:what|which)(?: \w+){{0,4}}?|{_THING} that) (?:holds|keeps|runs|manages|records|handles|stores|produces|sends|supports|raises"
        r"|issues|schedules|books|tracks|calculates|monitors)"
        r" (?:the |your )?(?P<what>[^.?:;(…–]{3,60})",
        r"\b(?:do|does) (?:you|the [\w’']+) have (?:an? )(?P<what>[^.?:;(…–]{3,50})(?: \([^()]*\))?\?",
        r"^\W*(?:do|does) (?:you|(?:the|your) [\w’']+) (?:currently )?use (?:an? |any )?(?P<what>[^.?:;,(…–]{3,50})(?: \([^()]*\))?(?:\?|,? and\b)",
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
# "Revenues and benefits: system, supplier, annual cost", "Shop tills (name, maker, end)", "CRM: as above".
_FIELDS: Final = late(
    r"(?P<what>[A-Za-z][\w&/’'-]*(?: [\w&/’'-]+){0,6}?)\s*(?:[:(]|[–—]|\s-\s|,(?= what['’]s the system))\s*"
    r"(?:(?:the |its |as |what is the |what['’]s the |name of )*)"
    r"(?:systems?|software|suppliers?|products?|names?|vendors?|providers?|makers?|makes?|contract|annual|yearly|above|before|\d)\b",
    re.I,
)
# Words that end the phrase before "system", read from its end.
_STOP: Final = frozenset(
    "which what whichever the your our their his her a an any of name names named do does did you we use uses used using is are was be have has"
    " had current currently main new existing this that these those each for in on with by to from at list state please provide supply"
    " if so it its or yes other another different third-party third party separate single own proprietary dedicated details type types kind sort"
    " say tell software system computer council trust board force university college authority organisation department following relevant specific"
    " who whether same all both supplier provider vendor manufacturer providing supplying supplies provides operate operates run runs operated"
    " generative listed above contract contracts cost costs value much many how when does end licence licences"
    " give confirm advise brand separate above similar date dates"
    " business corporate one than".split()
)
ENDS: Final = late(
    r"(?<=.)\s*(?:,\s*)?\b(?:and (?:who|what|from|its?|how|when|the|under|which)|who|what|its|if you|same|from which|with "
    r"(?:the|same)|when|including|and if so|if so|by (?:the|your)|within|across|at (?:the|your)"
    r"|which|that|with (?:its |the )?(?:suppliers?|names?)|bought|built|made|in (?:the|your)|(?:the |its |annual )?(?:costs?|users?|end|expiry"
    r"|price|contract|licences?)\b(?= |,|$))\b.*$|\s+[-–—]\s.*$",
    re.I,
)
_POINTS: Final = late(rf"^(?:each|all|both|it|this|that|these|those|what|the|a|{_THING})\b|\b(?:it|them|this)$", re.I)
LONGEST: Final = 7


_QUESTION_LABEL = late(
    r"^\W*(?:question |request |point |item |part |q)?\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]\d?|[ivx]{1,4})[.):]*\s+(?:[–-]\s)?", re.I
)
_FOR_EACH_OF = late(r"\bfor (?:each|all) of (?:the )?(?P<what>[^.?:;()]{3,80}?)(?=[.?:;()]|$)")
_LETTER_OR_EACH = late(r"\((?:[a-z]|[ivx]{1,4})\)\s+|(?<=\bfor )(?:each|all) of (?:the )?")
_FOR_IT_FIRST = late(r"for (?:the |your )?(?P<what>[\w&/ ]{2,40}?)\s*(?:[–—:]|\s-\s)", re.I)


_SEVERAL_LISTED = late(r", | and ")
_HEADED_WORDS = late(r"[\w’']+")
_SEVERAL_WORDS = late(r"[\w’'-]+")


def purpose(text: str) -> list[str]:
    """What the question's system does, [] where the words do not say."""
    flat = _QUESTION_LABEL.sub(
        "",
        " ".join(text.split()),
    )
    listed = _FOR_EACH_OF.search(flat)
    if listed and _SEVERAL_LISTED.search(listed["what"]):
        return uses_of(listed["what"])
    flat = _LETTER_OR_EACH.sub("", flat)  # "for (i) council tax, (ii) benefits"
    headed = _HEADING.match(flat)
    if headed and not set(_HEADED_WORDS.findall(headed["what"].casefold())) & _STOP:
        return uses_of(headed["what"])
    listed_fields = _FIELDS.match(flat)
    if (
        listed_fields
        and not set(_HEADED_WORDS.findall(listed_fields["what"].casefold())) & _STOP
        and (uses := uses_of(listed_fields["what"]))
    ):
        return uses
    several = _SEVERAL.search(flat)
    if several and not set(_SEVERAL_WORDS.findall(several["words"].casefold())) & _STOP - {"and", "or"}:
        return uses_of(several["words"])
    lead = _FOR_IT_FIRST.match(flat)
    if lead:
        return uses_of(lead["what"])
    for found in _BEFORE.finditer(flat):
        words = _tail(found["words"])
        if words:
            return uses_of(_with_kind(words, flat[found.end("words") :]))
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
    return [in_full(short["what"])] if short else []


# "Clinical portal" and "ticketing app" say what a system is, "e-tendering portal" and "parking app" no more than what it does.
_KEPT: Final = late(r"(?:portals?|apps?)\b", re.I)


def _with_kind(words: str, rest: str) -> str:
    """The words with the kind of system behind them where that says more than "system"."""
    if words.casefold().endswith(" information"):
        return words + " system"
    kind = _KEPT.match(rest)
    return f"{words} {kind.group()}" if kind and not words.casefold().endswith("ing") else words


# "Contract management" is a use of a system, "the contract" is none; nor is a council what "council tax" is.
_OF_CONTRACTS: Final = frozenset(
    ("contract", "contracts", "software", "supplier", "information", "computer", "council", "business")
)
_WHAT_IS_DONE: Final = frozenset(
    ("management", "register", "monitoring", "registers", "tax", "aided", "assisted", "rates", "intelligence")
)


_BRACKETED = late(r"\([^()]*\)")
_JOINING_WORD = late(r"^(?:and|&|or)(?:\s+|$)|\s+(?:and|&|or)$", re.I)
_TWO_LETTERS = late(r"[a-z]{2}|[A-Z]{2}")


def _tail(words: str) -> str:
    """The last words of the phrase, back to the first that belongs to the asking."""
    out: list[str] = []
    plain = _BRACKETED.sub(" ", words)
    for word in reversed(plain.split()):
        bare = word.strip(",").casefold()
        if (bare in _STOP and not (bare in _OF_CONTRACTS and out and out[-1].casefold() in _WHAT_IS_DONE)) or (
            out and word.endswith(",") and len(out) > 3
        ):
            break
        out.append(word)
    phrase = " ".join(reversed(out)).strip(" ,/&-")
    phrase = _JOINING_WORD.sub("", phrase).strip(" ,")
    return phrase if 0 < len(phrase.split()) <= LONGEST and _TWO_LETTERS.search(phrase) else ""


_AS_TO = late(r"^(?:as (?:to|for)|regarding|about)\s+(?=\w)", re.I)
_AROUND_USE = late(r"^(?:the|your|our)\s+|\s+cases$|\s+\([^()]*,[^()]*\)$", re.I)
_JOINED_USES = late(r"\s*/\s*|\s+(?:and|&|or)(?:\s+|$)|,\s+")


def uses_of(words: str) -> list[str]:
    """The uses of a list of them: "HR, finance and planning"."""
    words = _AS_TO.sub("", words.strip())
    words = _AROUND_USE.sub("", words.strip())
    parts = [p.strip(" ,") for p in _JOINED_USES.split(words)]
    return [in_full(p) for p in parts if p and not asking(p)]


def asking(words: str) -> bool:
    """The words are a part of an asking, and no use of a system."""
    return _ASKING.search(words) is not None


# "And whose is it", "with number of", "please tell us": parts of an asking, no use.
_ASKING: Final = late(
    r"^(?:and|or|with|at|in|if|its?|whose|who|what|which|how|when|please|each|every|any|same|number|name|supplier|provider|cost|price|date"
    r"|users?)\b(?! ?-)"
    r"|\b(?:whose|please|each|which|what)\b|^used by\b|^(?:\w|so|yes|no|above|below|separate|products?|suppliers?|modules?|software|systems?"
    r"|us|council|museum|trust)$",
    re.I,
)
# Short names that say no more than their words do.
_SHORT_FOR: Final = {
    "vle": "virtual learning environment",
    "epr": "electronic patient record",
    "revs": "revenues",
    "bens": "benefits",
}


def in_full(use: str) -> str:
    """A use without the short names that everyone in the trade reads so: "VLE", "Revs"."""
    return " ".join(_SHORT_FOR.get(w.casefold(), w) for w in use.split())
