"""Systems that a short answer names: at the head of a statement, with their maker behind, or beside a word of using."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import NOT_MADE, Asked, fits
from foiparse.records.model import System
from foiparse.records.names import NAME, NAMES, clean, is_name, split_names
from foiparse.records.phrases import COMPANY, alike, known_product, named

_THING: Final = (
    r"(?:systems?|software|tools?|applications?|platforms?|products?|packages?|database|portals?|apps?|programme|suite|module"
    r"|solution|licences?)"
)
_MADE: Final = (
    r"(?:supplied|provided|developed|produced|hosted|made|manufactured|delivered|built|created|owned|licen[cs]ed|bought|purchased"
    r"|procured|sourced|sold|marketed|leased|obtained|powered)"
)
# Who made it, behind the name: ", which is supplied by Fernlea", "from Fernlea", "(Fernlea)", ", a product of Fernlea".
_MAKER: Final = late(
    rf"^(?:\s+{_THING})?\s*,?\s*(?:(?:which|that|and|it)\s+)?(?:(?:is|was|are|were|comes?|both|all|has been)\s+)*"
    rf"(?:{_MADE}\s+(?:and\s+\w+\s+)?(?:(?:to|for)\s+us\s+)?)?(?:an?\s+(?:\w+\s+)?{_THING}\s+)?(?:by|from|of|gan)\s+"
    rf"(?:the\s+|a\s+company\s+called\s+)?(?P<by>{NAME})"
)
_BRACKETED: Final = late(rf"^(?:\s+{_THING})?\s*[(\[](?:by |from |supplied by |provided by )?(?P<by>{NAME})[)\]]")
_BESIDE: Final = late(rf"^\s*(?:,|/|[-–—])\s*(?:(?:also|again)\s+(?:from\s+|by\s+)?)?(?P<by>{NAME})(?=\s*(?:$|[,.;(]))")
_YES: Final = r"(?:(?:[Yy]es|[Nn]o(?=, (?:that|it|we|they|this)\b)|[Ii]t does|[Tt]hey do|[Oo]es|[Yy]dym|[Cc]orrect|[Ww]e do|[Yy])\b[\s,.:;–-]*)?"
_WE: Final = (
    r"(?:[Ww]e(?:['’](?:ve|re))?|[Tt]hey|[Ss]taff|[Oo]fficers|(?:(?:[Tt]he|[Oo]ur) )?(?:\w+ )?(?:[Cc]ouncil|[Tt]rust|[Bb]oard|[Ff]orce|[Uu]niversity"
    r"|[Cc]ollege|[Aa]uthority|[Ss]ervice|[Dd]epartment|[Cc]onstabulary|[Cc]ommission|[Oo]ffice"
    r"|[Aa]gency|ICB|[Tt]eam|[Mm]useum|[Gg]allery|[Aa]cademy|[Ss]chool|[Gg]roup|[Pp]artnership|[Aa]ssociation|[Cc]ompany|[Oo]rganisation)"
    r"|(?:[Tt]he|[Oo]ur) (?:[a-z]+ )?(?:crews?|teams?|officers|staff|wardens|nurses|doctors|clinicians|wards?|schools|libraries|drivers"
    r"|trainers|students|members|inspectors|engineers|registrars|planners|managers))"
)
_USE: Final = (
    r"(?:uses?|used|(?:has|have) used|utilises?|operates?|runs?|has|have|employs?|relies on|rely on|works? with|(?:is|are"
    r"|have been) (?:currently |now |presently |all )?(?:using|on|with)|holds?"
    r"|ha(?:s|ve) (?:bought|procured|purchased|licensed|adopted)|bought|procured|purchased)"
)
_NOW: Final = r"(?:(?:currently|now|also|both|all|presently|still) )?"
_DONE: Final = r"(?:\w+(?:ed|ne|ld|lt|ut|pt|un|nt|ade|ogs?) )?"
_HEADS: Final = tuple(
    late(p)
    for p in (
        # "For cashless parking it's Kerbpay"
        rf"^{_YES}[Ff]or (?:the )?(?P<function>[A-Za-z][^.,;:]{{1,50}}?),? (?:it['’]s|it is|this is|{_WE} {_NOW}{_USE}|{_WE} is) "
        rf"(?:the |a )?(?P<names>{NAME})",
        # "We use Casewell", "Council runs Casewell", "It is Casewell"
        rf"^{_YES}(?:{_WE} {_NOW}{_USE}|[Ii]t['’]s|[Ii]t is|[Tt]his is|[Tt]hat "
        rf"is|[Tt]hat['’]s) (?:called |known as |on )?(?:the )?(?P<names>{NAMES})",
        # "Both are on Casewell", "Body worn video is on Casewell", "Monuments are mapped with Casewell"
        rf"^{_YES}(?:\([a-z]\) )?(?P<function>[A-Za-z][\w’' ,&-]{{2,70}}?) (?:is|are) {_NOW}{_DONE}"
        rf"(?:on|with|using|via|through|in|by means of|by way of) (?:the )?(?P<names>{NAME})",
        # "Route planning is by Casewell"
        rf"^{_YES}(?P<function>[A-Za-z][\w’' ,&-]{{2,50}}?) (?:is|are) {_NOW}by (?:the )?(?P<names>{NAME})",
        # "Computer aided dispatch is Casewell", "our rota is on Casewell"
        rf"(?:^|\band )(?:[Tt]he |[Oo]ur )?(?P<function>[A-Za-z][\w’'/-]*(?: [\w’'/-]+){{0,5}}?)(?: system| software| portal| platform"
        rf"| tool)? (?:is|are) (?:the |the same \w+['’]s )?(?P<names>{NAME})"
        rf"(?=\s*(?:$|[,.;(]|and\b|from\b|by\b|of\b|which\b|supplied\b|from\b))",
        # "We buy this from Fernlea"
        rf"\b{_WE} (?:buy|bought|get|got|lease|obtain|licen[cs]e|procured?|source|purchased?) (?:this|it|these|them|the \w+) from "
        rf"(?:the )?(?P<suppliers>{NAME})",
        # "a contract with Fernlea Ltd for their product Casewell"
        rf"\b(?:contract|agreement|licence) with (?:the )?(?P<by>{NAME}) for (?:the (?:use|provision|supply|support|licensing) (?:and \w+ )?of )?"
        rf"(?:the |their |its )?(?:[a-z]+ )?(?P<names>{NAME})",
        # "The Council's Casewell licences are provided by Fernlea Ltd"
        rf"^(?:(?:[Tt]he|[Oo]ur) )?(?:[A-Z]\w+['’]s )?(?P<names>{NAME}) (?:licen[cs](?:es|ing)|subscriptions?|agreement) (?:is|are) (?:\w+ )?{_MADE}"
        rf" (?:by|through|via|from) (?:the )?(?P<by>{NAME})",
        # "Fernlea Ltd provide our back office software (PermitPoint)"
        rf"^(?P<by>{NAME}) (?:provides?|supply|supplies|supplied|hosts?) (?:us with "
        rf")?(?:our|the|this|an?)\b[^.;(]{{0,60}}?(?:called |named |[(]|, )(?P<names>{NAME})",
        # "Fernlea Ltd supplies the Casewell system", "Fernlea Ltd is the supplier of our permits system, Casewell"
        rf"^(?P<by>{NAME})(?: \([A-Z][\w&]+\))? (?:provides?|supply|supplies|supplied|hosts?) (?:us with )?(?:the |its |their )?"
        rf"(?P<names>{NAME}) {_THING}\b",
        rf"^(?P<by>{NAME}) (?:is|are) (?:the|our) (?:current )?(?:suppliers?|providers?|vendors?) (?:of|for) [^.;,(]{{2,60}}?(?:, |[(]| called )"
        rf"(?P<names>{NAME})(?=[).,;]|\s*$)",
        # "The bank is run by Fernlea Ltd on its own system, Casewell", "by Fernlea with its Casewell system"
        rf"\b(?:run|done|managed|provided|handled|supplied|operated) (?:for us )?by (?:the )?(?P<by>{NAME})"
        rf",? (?:on|with|using|through|in) (?:its|their) "
        rf"(?:own )?(?:{_THING},? (?:called )?)?(?P<names>{NAME})",
        # "The system is called Casewell"
        rf"\b(?:called|known as) (?:the )?[‘'\"“]?(?P<names>{NAMES})",
        rf"^(?P<suppliers>{NAME}) (?:provides?|supply|supplies|supplied) (?:us|our|the|this|it)\b",
        # "Fernlea Ltd are the vendor"
        rf"^(?P<suppliers>{NAME}) (?:is|are|was) (?:the|our) (?:current |main )?(?:vendor|supplier|provider|manufacturer)s?\b",
        # "Casewell, via Fernlea Resellers"
        rf"^{_YES}(?P<names>{NAME})(?P<comma>,?) (?:through|via) (?:the |our )?(?:reseller,? |partner,? )?(?P<seller>{NAME})(?=\s*(?:$|[,.;(]))",
        # "Fernlea, through Casewell"
        rf"^(?P<by>{NAME}), (?:through|via|using) (?:its |their |the )?(?P<names>{NAME})(?=\s*(?:$|[,.;(]))",
        # "Yes, with Casewell", "Me, in Casewell"
        rf"^(?:\w+[,.]? ){{0,2}}(?:[Ww]ith|[Uu]sing|[Vv]ia|[Oo]n|[Ii]n|[Tt]hrough) (?:the )?(?P<names>{NAME})(?=\s*(?:$|[,.;(])|\s+(?:from |by ))",
        rf"^{_YES}(?P<names>{NAMES}), (?:by|from|of) {NAME}, (?:are|is|were) ",
        rf"^{_YES}(?:the )?(?P<head>{NAME})",
    )
)
# A word with a capital inside; the first one of a company's name is none of a product ("BridgeSign CIC").
_CAMEL: Final = late(r"\b(?!(?:Mc|Mac|Fo[iI]|PhD)[A-Z])[A-Z][a-z]+[A-Z]\w+\b(?! (?:CIC|Ltd|Limited|LLP|plc)\b)")
# What a name at the head of a statement is followed by, where the statement is no mere sentence that begins with a capital.
_FOLLOWS: Final = late(
    rf"^\s*(?:$|[,.;:(\[/–—-]|£|\d|(?:{_THING}|by|from|for|is|are|was|which|that|and|gan|with|costs?|does|has|holds?|at)\b)"
)
_DOES: Final = late(
    r"^[^.;]{0,120}?\b(?:(?:is|are) (?:used )?(?:for|to)|(?:is|are) (?:the|our|an?)|does|handles?|manages?|covers?|used (?:for|to)|for|, to)"
    r" (?:the |our |both )?(?P<function>[a-z][\w&’'/ -]{2,60}?)"
    rf"(?:(?:, [a-z][\w ]{{2,30}}){{0,4}} and [a-z][\w ]{{2,30}}(?=$))?(?=\s+(?:{_THING}"
    rf"|which|that|at|from|under|with|until|in|on|by|since)\b|[.,;:(]|$)"
)
_NO_FUNCTION: Final = late(
    r"^(?:(?:an? |the )?(?:initial |fixed |further |minimum )?(?:period|term|duration) of .*|systems?$|software$"
    r"|tools?$|platforms?$|products?$|portals?$|one|only|same|nothing|free|now|us|all|both|each|this|it|them|that|which"
    r"|first|second|third|former|latter|sole|current|main|vendor|supplier|provider|year|years|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|up to)\b|\d|\b(?:us|year)$",
    re.I,
)


_LETTERED_HEADS = late(r"^(?:\(?[a-h]\)\s*(?:and|,|&)?\s*)+")


def systems_at(sentence: str, asked: Asked, first: bool, bare_next: str = "") -> list[System]:
    """The systems that one statement names; `first` statements of an answer are trusted more, `bare_next` follows this one."""
    if listed := _listed(sentence, asked):
        return listed
    sentence = _LETTERED_HEADS.sub("", sentence)
    for pattern in _HEADS:
        found = [s for said in pattern.finditer(sentence) for s in _of(said, sentence, asked, first, bare_next)]
        if found:
            return _shared_maker(found, sentence)
    return []


_ITEM: Final = rf"{NAME}(?:\s*[(\[][^()\[\]]{{2,50}}[)\]])?"
_ITEMS: Final = late(rf"{_ITEM}(?:(?:,|;| and|, and)\s+{_ITEM})+")
_LEADING: Final = late(rf"^{_YES}{_WE} {_NOW}{_USE} (?:the )?")
_ALL_BY: Final = late(r"\s*[(\[](?:both|all)(?: supplied| provided| made)? (?:by |from |of )?(?P<by>[A-Z][^()\[\]]+)[)\]]$")


_JOINED_NAMES = late(r"(?:,|;| and|, and)\s+(?=[A-Z])")


def _listed(sentence: str, asked: Asked) -> list[System]:
    """ "LungLens, FractureMark (both Pixelwise Health), StrokeSight (Neurodyne)": a list with makers in brackets."""
    listed = _LEADING.sub("", sentence.strip(" ."), count=1) if "(" in sentence else ""
    if not _ITEMS.fullmatch(listed):
        return []
    out: list[System] = []
    for item in _JOINED_NAMES.split(listed):
        both = _ALL_BY.search(item)
        name = clean(_ALL_BY.sub("", item))
        if not fits(name, asked, True):
            return []
        out.append(_tailed(named(name, False), "" if both else item[len(name) :], asked))
        for system in out if both else []:
            system.supplier = system.supplier or clean(both["by"]) if both else None
    return out


_BOTH_OF: Final = late(rf",? (?:both|all) (?:\w+ )?(?:by|from|of) (?P<by>{NAME})")


def _shared_maker(found: list[System], sentence: str) -> list[System]:
    """ "CadMax and PatientPad, both of Siren Software": the maker of each."""
    both = _BOTH_OF.search(sentence) if len(found) > 1 else None
    for system in found if both else ():
        if system.product and not system.supplier and both:
            system.supplier = clean(both["by"])
    return found


def camels(answer: str, asked: Asked) -> list[System]:
    """The words of a short answer that have a capital inside, each once."""
    found = {m.group(): m.end() for m in reversed(list(_CAMEL.finditer(answer))) if fits(m.group(), asked)}
    return [_tailed(named(name, False), answer[end:].split("\n")[0], asked) for name, end in reversed(found.items())]


_NAME_ENDS = late(r"\s*(?:$|[,.;(\[/–—-]|by |from )")


def _of(said: re.Match[str], sentence: str, asked: Asked, first: bool, bare_next: str) -> list[System]:
    groups = said.groupdict()
    if groups.get("suppliers"):
        return [System(supplier=n) for n in [clean(groups["suppliers"])] if fits(n, asked, first)]
    key = "head" if groups.get("head") else "names"
    rest = sentence[said.end(key) :]
    heads = groups.get("head") is not None
    if groups.get("seller") and not _sold(groups[key], clean(groups["seller"]), asked, bool(groups["comma"])):
        return []
    things = heads and " " not in groups[key] and THINGS.match(rest) and not known().find(groups[key])
    if (heads and not _FOLLOWS.match(rest)) or _NOT_USED.match(rest) or things:
        return []
    names = split_names(groups[key]) if not heads else [clean(groups[key])]
    trusted = first and (not heads or bool(_NAME_ENDS.match(rest)))
    names = [n for n in names if fits(n, asked, trusted)]
    between = sentence[said.end("function") : said.start(key)] if groups.get("function") else ""
    if groups.get("function") and _PERSON.search(groups["function"]) and not _BY_MEANS_OF.search(between):
        return []
    function = [groups["function"].strip()] if groups.get("function") and not _NO_FUNCTION.match(groups["function"]) else []
    out = []
    for n, name in enumerate(names):
        system = named(name, asked.supplier and not asked.product and not _SAYS_PRODUCT.search(sentence[: said.start(key)]))
        if n == len(names) - 1:
            system = _tailed(system, rest, asked, bare_next)
        system.functions = list(function) or _does(rest)
        by = groups.get("by") or groups.get("seller")
        if by and fits(clean(by), asked, first):
            system.supplier = clean(by)
        out.append(system)
    if len(out) > 1 and out[-1].product and out[-1].supplier:
        for system in out:
            system.supplier = system.supplier or out[-1].supplier
    return alike(out)


_SELLER: Final = late(r"\b(?:resellers?|distributors?|distribution|partners?)$", re.I)


# "Who does the checks and by which system?": the answer begins with who does.
_MAKER_ASKED: Final = late(r"\b(?:who|suppliers?|providers?|vendors?|company|firm)\b", re.I)
_MADE_ASKED: Final = late(r"\b(?:software|systems?|products?|tools?|platforms?|packages?|use|used)\b", re.I)


def _maker_asked_first(text: str) -> bool:
    maker, made = _MAKER_ASKED.search(text), _MADE_ASKED.search(text)
    return maker is not None and (made is None or maker.start() < made.start())


def _sold(name: str, seller: str, asked: Asked, comma: bool) -> bool:
    """What stands behind "via" is who sells the product before it, not the product of a maker: a company, or the product is asked for first."""
    if NOT_MADE.search(seller) or not is_name(seller, strict=True) or COMPANY.search(name) or known_product(seller):
        return False
    if COMPANY.search(seller) or _SELLER.search(seller) or known_product(name):
        return True
    return comma and asked.product and not asked.maker_first and not _maker_asked_first(asked.text) and not _known_maker(name)


# "Lifts and alarms are still on analogue lines" begins with a thing, not with a name.
THINGS: Final = late(r"\s+and (?!it\b|its\b|this\b|that\b|the\b|they\b|we\b|is\b|was\b)[a-z]+s (?:are|were|have|do|go|run)\b")
_NOT_USED: Final = late(
    r"(?:(?:,|,? and|,? or) [A-Z][\w.]*(?: [A-Z][\w.]*){0,3}){0,4}\s*,?\s*(?:(?:is|are"
    r"|was|were|has been|does|do)\s+)?(?:until [^;,.]{3,30}[;,.]\s+(?:and )?(?:now|since)\b"
    r"|blocked|banned|not\b|no longer|never|prohibited|withdrawn|replaced|decommissioned)",
    re.I,
)
_SAYS_PRODUCT: Final = late(rf"\b(?:{_THING}|called|known as) (?:is |are )?(?:called )?(?:the )?$", re.I)
# "The Head of IT is Jane Smith": whoever is that is no system.
_PERSON: Final = late(
    r"\b(?:head|manager|director|officer|lead|owner|contact(?! cent)|person|name|supplier|provider|vendor|framework|address|chief|responsib\w+|date"
    r"|end|term|contract"
    r"|answer|reason|cost|price|figure|total|location|policy|company|contractor|it|this|that|who|which|what|there|processor|controller)\b",
    re.I,
)


_BY_MEANS_OF: Final = late(r"\b(?:on|with|using|via|through)\b")


def _does(rest: str) -> list[str]:
    said = _DOES.match(rest)
    return [] if not said or _NO_FUNCTION.search(said["function"]) else [said["function"].strip()]


_TOO_AT_END = late(r"\s+(?:too|also)$")


def _tailed(system: System, rest: str, asked: Asked, bare_next: str = "") -> System:
    """The system with the maker that stands behind its name."""
    name = system.product or system.supplier or ""
    for pattern in (_MAKER, _BRACKETED, _BESIDE):
        said = pattern.match(rest)
        by = clean(_TOO_AT_END.sub("", said["by"])) if said else ""
        if said and pattern is _BRACKETED and known_product(by) and known().find(name) and not known_product(name):
            return System(product=by, supplier=name)  # "Fernlea (Casewell)", both known
        makers_asked = pattern is _BRACKETED and asked.supplier and not asked.product
        if said and makers_asked and _known_maker(name) and not known().find(by) and not COMPANY.search(by) and is_name(by, True):
            return System(product=by, supplier=name)  # "Who supplies your finance system?" – "Fernlea (Casewell)"
        if not said or not is_name(by, strict=True) or NOT_MADE.search(by) or known_product(by):
            continue
        acronym = by.isupper() and len(by) <= 5
        if pattern is _BRACKETED and (acronym or re.search(rf"\b{re.escape(by)}\b", asked.text, re.I)) and not known().find(by):
            continue
        maker = _known_maker(by) and not _known_maker(name)
        if pattern is _BESIDE and not (maker or COMPANY.search(by) or COMPANY.search(name) or (asked.supplier and asked.product)):
            continue
        return _paired(*((by, name) if pattern is _BESIDE and _in_order(name, by, asked) else (name, by)))
    if bare_next and asked.supplier and asked.product and is_name(bare_next, strict=True) and system.supplier is None:
        return _paired(*((clean(bare_next), name) if _in_order(name, bare_next, asked) else (name, clean(bare_next))))
    return system


def _in_order(name: str, other: str, asked: Asked) -> bool:
    """Of two names of which neither says that it is a company's, the first is the maker's if the question asks for that first."""
    return asked.maker_first and not COMPANY.search(name) and not COMPANY.search(other) and not known_product(name)


def _known_maker(name: str) -> bool:
    """The alias file has the name as a maker's."""
    entry = known().find(name)
    return entry is not None and entry.product is None


def _paired(one: str, other: str) -> System:
    """Product and maker of two names side by side: the company's is the maker's, else the second."""
    swap = COMPANY.search(one) and not COMPANY.search(other)
    return System(product=other, supplier=one) if swap else System(product=one, supplier=other)
