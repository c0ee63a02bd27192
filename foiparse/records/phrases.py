"""One phrase → the systems that it names: "Casewell (Fernlea)", "Casewell, supplied by Fernlea Ltd", "Fernlea's Casewell"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.model import System
from foiparse.records.names import ONE_WITH_IT, PARTED, SERVICES, clean, is_name
from foiparse.values import absence

_MADE: Final = (
    r"(?:supplied|provided|developed|produced|hosted|made|manufactured|delivered|built|created|owned"
    r"|licen[cs]ed|bought|purchased|procured|sourced|sold|marketed|leased|obtained|powered|implemented|resold)"
)
# Who made it, after the name: ", which was developed by Fernlea", "(Fernlea)", "from Fernlea".
MAKER: Final = (
    rf"\s*,?\s*\b(?:which\s+|that\s+|and\s+(?=is\b|was\b|are\b|were\b))?(?:(?:is|was|are|were)\s+)?(?:{_MADE}\s+(?:and\s+\w+\s+)?(?:for\s+us\s+)?(?:by|from)"
    rf"|from|by)\s+(?:the\s+|a\s+company\s+called\s+)?"
)
_MADE_BY: Final = late(rf"^(?P<what>.{{2,60}}?){MAKER}(?P<by>.{{2,50}})$", re.I)
_BRACKET: Final = late(r"^(?P<what>[^()]{2,60}?)\s*[(\[](?P<by>[^()\[\]]{2,40})[)\]]$")
_OWNED: Final = late(
    r"^(?!(?:the )?(?:Trust|Council|Board|University|College|Force|Authority|Department|Constabulary|Service"
    r"|Commission|Agency|Office)['’])(?P<by>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2})['’]s? (?P<what>[A-Z].{1,50})$"
)
_LEAD: Final = late(
    r"^(?:yes\b[\s,.:;–-]*)?(?:(?:the (?:council|trust|force|authority|service|university)|we|staff|it is|this is|it's"
    r"|that is|the (?:\w+ ){0,3}?(?:system|software|"
    r"product|application|package)(?: (?:used|in use|we use))?(?: is)?)\b\s*(?:currently |also |now |have |has )?"
    r"(?:use[sd]? |using |called |named )?(?:is )?(?:the )?)?",
    re.I,
)
_GENERIC: Final = late(
    r"\s+(?:systems?|software|applications?|platforms?|database|package|product|module|solution|suite|tools?|portal|app)$"
)
COMPANY: Final = late(
    r"\b(?:Ltd|Limited|plc|LLP|Inc|Solutions|Software|Systems|Communications|Technologies|Technology|Group|UK|Services"
    r"|Consulting|Partners)\.?$"
)

# What only a company's name ends in.
_LIMITED: Final = late(r"\b(?:Ltd|Limited|plc|LLP|Inc)\.?$")
_FIRM_BEFORE: Final = late(r"^(?P<by>[A-Z].* (?:Ltd|Limited|plc|LLP|Inc)\.?) (?P<what>[A-Z].*)$")
# What no product's name ends in.
_FIRM: Final = late(r"\b(?:Ltd|Limited|plc|LLP|Inc|Solutions|Communications|Technologies|Group)\.?$")


def named(name: str, by_supplier: bool) -> System:
    """One bare name: as the alias file has it, else as the question words it; "Fernlea's Casewell" is maker and product."""
    owned = _OWNED.match(name) if "’" in name or "'" in name else None
    if owned and is_name(owned["what"]) and not known().find(name):
        return System(product=owned["what"].strip(), supplier=owned["by"])
    entry = known().find(name)
    if entry and entry.product:
        first, _, rest = name.partition(" ")
        maker = known().find(first)
        whole = maker and not maker.product and maker.supplier == entry.supplier and rest
        apart = whole and not _always_together(name) and not rest[:1].isdigit()  # "Sage 200" is no product called "200"
        return System(product=rest.strip("()"), supplier=first) if apart else System(product=name)
    if entry is None and (turned := _maker_before(name)):
        return turned
    return System(supplier=name) if by_supplier or entry or COMPANY.search(name) else System(product=name)


def _maker_before(name: str) -> System | None:
    """A name that is its maker's and the product's: "Fernlea Ltd Casewell"."""
    firm = _FIRM_BEFORE.match(name)
    return System(product=firm["what"], supplier=firm["by"]) if firm and is_name(firm["what"], strict=True) else None


def beside(first: str, second: str, maker_first: bool = True) -> System:
    """Two names side by side: a company's or a known maker's is the maker's; else, as letters mostly put it, the first is."""
    entries = [known().find(n) for n in (first, second)]
    makers = [
        bool(COMPANY.search(n)) or (e is not None and e.product is None) for n, e in zip((first, second), entries, strict=True)
    ]
    products = [e is not None and e.product is not None for e in entries]
    if _LIMITED.search(second) and not _LIMITED.search(first):
        return System(product=first, supplier=second)  # "IKEN – Iken Business Ltd"
    if (makers[1] and not makers[0]) or (products[0] and not products[1]):
        return System(product=first, supplier=second)
    product_first = not maker_first and not makers[0] and not products[1]
    return System(product=first, supplier=second) if product_first else System(product=second, supplier=first)


def _always_together(name: str) -> bool:
    """Products that nobody calls without their maker: "Microsoft Teams", and "NEC Housing", as housing alone is a field of work."""
    first, *rest = name.casefold().split()
    return first in ("microsoft", "google", "ms", "palantir", "civica", "axon", "nice") or SERVICES.issuperset(
        w for w in rest if w not in ("and", "&", "management")
    )


def lead_off(phrase: str) -> str:
    """The phrase without "Yes –", "We currently use", "The system is"."""
    return _LEAD.sub("", phrase.strip(), count=1).strip()


def systems_of(phrase: str, by_supplier: bool = False) -> list[System]:
    """The systems that a short phrase names, none where it is no name."""
    if known().find(whole := phrase.strip(" .;,")):
        return [named(whole, by_supplier)]
    phrase = lead_off(phrase).strip(" .;,")
    if not phrase or absence(phrase):
        return []
    if both := _all_of_one(phrase):
        return both
    for pattern in (_MADE_BY, _OWNED, _BRACKET):
        said = pattern.match(phrase)
        pair = _pair_of(said, pattern is _BRACKET, by_supplier) if said else None
        if pair:
            return [pair]
    whole = _GENERIC.sub("", clean(phrase)) or clean(phrase)
    if is_name(clean(phrase)) and known().find(clean(phrase)):
        whole = clean(phrase)
    if phrase.count("(") > 1:
        return []
    parts = split_list(whole) if not known().find(whole) else []
    if len(parts) == len(("product", "maker")) and _makes(parts[1], parts[0]):
        return [System(product=parts[0], supplier=parts[1])]
    if parts:
        return alike([named(p, by_supplier) for p in parts])
    return [named(whole, by_supplier)] if is_name(whole) else []


def alike(systems: list[System]) -> list[System]:
    """Of names in a list some of which are products, those are too that are no company's by their ending: "ArcGIS and QGIS"."""
    makers = [s for s in systems if not s.product]
    made = {known().canonical(e.supplier) for s in systems if s.product and (e := known().find(s.product)) and e.supplier}
    for system in makers if len(makers) < len(systems) else ():
        if system.supplier and not COMPANY.search(system.supplier) and known().canonical(system.supplier) not in made:
            system.product, system.supplier = system.supplier, None
    return systems


def _makes(maker: str, product: str) -> bool:
    """The second of two names is that of a company, by its ending or as the alias file has it for the first: "Casewell, Fernlea Ltd"."""
    return _of_it(maker, product) or (_LIMITED.search(maker) is not None and not COMPANY.search(product))


def _of_it(maker: str, product: str) -> bool:
    """The alias file has the product as that maker's."""
    firm, made = known().find(maker), known().find(product)
    return bool(firm and made and not firm.product and made.product and firm.supplier == made.supplier)


def _all_of_one(phrase: str) -> list[System]:
    """Known names in a list with their maker in brackets behind the last: "Jira and Confluence (Atlassian)"."""
    said = _BRACKET.match(phrase)
    parts = split_list(said["what"]) if said else []
    by = clean(said["by"]) if said else ""
    if not parts or not any(known().find(p) for p in parts) or not is_name(by, strict=True) or known_product(by):
        return []
    return [System(product=p, supplier=by) for p in parts]


def known_product(name: str) -> bool:
    """The alias file has the name as a product."""
    entry = known().find(name)
    return entry is not None and entry.product is not None


_NEXT_SENTENCE = late(r"\.\s+(?=(?:It|This|They|The)\b)")


_SLASH = late(r"\s/\s")


def _pair_of(said: re.Match[str], bracketed: bool, by_supplier: bool) -> System | None:
    """Product and maker, where both could be names."""
    if _NOT_BY.search(said["what"]):
        return None
    first = _NEXT_SENTENCE.split(said["what"])[0]  # "Casewell CMS. It is provided by Fernlea"
    what, by = clean(_GENERIC.sub("", clean(first))), _clause(clean(said["by"]))
    if bracketed and (thing := _GENERIC.search(by)) and not known_product(what) and is_name(by[: thing.start()], strict=True):
        return System(product=by[: thing.start()], supplier=what)  # "Fernlea (Casewell system)"
    if not is_name(what) or not is_name(by, strict=True):
        return None
    if bracketed and _HOSTED.fullmatch(by):
        return named(what, by_supplier)  # "Casewell (Cloud Hosted)"
    if bracketed and what.isupper() and initials_of(what, by):
        return named(by, by_supplier)  # "FSS (Fernlea Software Solutions)"
    if bracketed and what.isupper() and letters_of(what, said["by"]):
        return named(what, by_supplier)  # "TPP (The Phoenix Partnership)", known by its letters
    if bracketed and (_short_for(by, what) or _SLASH.search(by)):
        name = f"{what} ({by})" if _short_for(by, what) else what  # "Casewell (Visits / Rotas)": two of its parts, and no maker
        return named(name, by_supplier) if name == what else System(product=name)
    entry = known().find(by)
    if bracketed and entry and entry.product and entry == known().find(what):
        return named(what, by_supplier)  # "Civica APP (Flare)": the same by another name
    if bracketed and not entry and by.isupper() and len(by) <= LONGEST_ACRONYM and (e := known().find(what)) and e.product:
        return named(what, by_supplier)  # "Philips Intellispace (ISCV)"
    if entry and entry.product and not known().find(what):
        return None
    if entry and entry.product and (maker := known().find(what)) and not maker.product:
        return System(product=by, supplier=what)  # "Oracle Health (Cerner Millennium)"
    maker = known().find(what)
    makers_first = _FIRM.search(what) or (by_supplier and maker is not None and maker.product is None)
    if bracketed and not entry and makers_first and not COMPANY.search(by):
        return System(product=by, supplier=what)  # "Fernlea Solutions (Casewell)"
    return System(product=what, supplier=by)


_HOSTED: Final = late(r"(?:\w+[- ])?(?:hosted|hosting|cloud|saas|on[- ]prem\w*)", re.I)
# Letters that are no company's name.
LONGEST_ACRONYM: Final = 5
# "Being replaced by Casewell", "separate from Casewell" tell of another system.
_NOT_BY: Final = late(
    r"\b(?:replaced|superseded|succeeded|followed|separate(?:ly)?|different|distinct|apart|away|migrated|moved)$", re.I
)
# Of so many letters is the word that a name and its short form share.
SHORTEST_SHARED: Final = 4


_NAME_WORDS = late(r"[^\W\d_]+")


def initials_of(letters: str, name: str) -> bool:
    """The letters are the first ones of the name's words, with its company ending or without."""
    return letters_of(letters, name) and known().find(letters) in (None, known().find(name))


def letters_of(letters: str, name: str) -> bool:
    """The same, whichever of the two is known."""
    words = _NAME_WORDS.findall(name)
    initials = "".join(w[0] for w in words).upper()
    plain = "".join(w[0] for w in words if not COMPANY.fullmatch(w)).upper()
    return len(letters) > 1 and letters in (initials, plain)


def _short_for(short: str, name: str) -> bool:
    """One word that ends in a word of the name and begins as the name does: "KxStudent", of Kinetic Student."""
    words = [w.casefold() for w in name.split()]
    told = short.casefold()
    shared = any(len(w) >= SHORTEST_SHARED and told.endswith(w) and told != w for w in words[1:])
    return shared and " " not in short and told[:1] == words[0][:1]


# A question for the firm alone: "Who supplies your gazetteer system?"
_WHO: Final = late(
    r"^\W*(?:(?:question|q)?\s*\d*[a-z]?[.):]*\s+)?(?:who (?:is|are|supplies|provides)|(?:which|what) (?:company|supplier|provider|vendor))\b"
    r"(?![^?]*\b(?:and|,) (?:the |what |which |its )?(?:\w+ ){0,2}?(?:product|system|software|name|called)\b)",
    re.I,
)


def maker_then(asked: str, answer: str) -> System | None:
    """The system of "Fernlea (Casewell)", where the firm is asked for and neither name is one that is known."""
    said = _BRACKET.match(answer.strip(" .")) if _WHO.match(asked) and "?" not in asked.strip(" ?") else None
    what, by = (clean(said["what"]), clean(said["by"])) if said else ("", "")
    told = said and is_name(what, strict=True) and is_name(by, strict=True) and not _SLASH.search(by)
    if not told or known().find(what) or known().find(by) or COMPANY.search(by) or _short_for(by, what) or " " not in by:
        return None
    return System(product=by, supplier=what)


_NAME_GOES_ON = late(rf"\s+(?:and(?!\s+{ONE_WITH_IT})|which|who|under|on|for|since|in|with|until|via|through)\b")


def _clause(name: str) -> str:
    """A maker's name up to the end of its clause ("Fernlea Ltd and hosted by us")."""
    return _NAME_GOES_ON.split(name)[0].strip(" ,.")


def split_list(line: str) -> list[str]:
    """The names of a line that is nothing but a list of names."""
    parts = [clean(_GENERIC.sub("", p)) for p in PARTED.split(line.strip())]
    if any(p.casefold() in SERVICES for p in parts[1:]):
        return []  # "Fernlea Revenues & Benefits" is one
    return parts if len(parts) > 1 and all(is_name(p, strict=True) for p in parts) else []
