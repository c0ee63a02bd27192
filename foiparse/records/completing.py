"""The maker or the product of a system that another sentence of the same answer tells: "Casewell. Fernlea Ltd supplies it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.by_name import ByName
from foiparse.records.fitting import NOT_MADE
from foiparse.records.model import System, apart, same
from foiparse.records.names import HARDWARE, NAME, SERVICES, clean, is_name
from foiparse.records.scope import MOST_TOLD, mentioned, whole_at
from foiparse.records.told import told

_THING: Final = r"(?:systems?|software|products?|platforms?|tools?|portals?|apps?|applications?|packages?|modules?|licences?)"
_FIRM: Final = r"(?:suppliers?|providers?|vendors?|makers?|manufacturers?|compan(?:y|ies)|firms?|contractors?|developers?)"
_MADE: Final = (
    r"(?:supplied|provided|made|developed|produced|hosted|bought|purchased|procured|licen[cs]ed|sold|built|delivered|leased|obtained|got"
    r"|supported|maintained)"
)
_SUPPLIES: Final = (
    r"(?:suppl(?:y|ies|ied)|provides?|provided|hosts?|hosted|makes?|made|sells?|sold|licen[cs]es?|developed|develops?)"
)
# A sentence that says who made what was named before it.
_OF_IT: Final = tuple(
    late(p)
    for p in (
        # "It is supplied by Fernlea", "It's from Fernlea", "Both come from Fernlea", "This was bought from Fernlea Ltd"
        rf"^(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Bb]oth|[Aa]ll|[Tt]he {_THING}"
        rf"|\d[\d,]*\s+{_THING})(?:['’]s|\s+(?:is|was|are|were|comes?|came|has been|have been))?"
        rf"(?:\s+(?:both|all|also|\w+ly))?(?:\s+{_MADE})?(?:\s+(?:and|&)\s+{_MADE})?(?:\s+(?:to|for)\s+us)?\s+(?:by|from)\s+"
        rf"(?:the\s+|a\s+company\s+called\s+)?(?P<by>{NAME})",
        # "Fernlea Ltd supplies it at £9,600 a year"
        rf"^(?:The\s+)?(?P<by>{NAME})\s+(?:currently\s+|also\s+)?{_SUPPLIES}\s+(?:it|this|that|them|both|the\s+{_THING})\b",
        # "The supplier's Fernlea", "Its maker is Fernlea"
        rf"^(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir)\s+{_FIRM}(?:['’]s|\s+(?:is|are|was))\s+(?:the\s+|called\s+)?(?P<by>{NAME})",
        # "It belongs to Fernlea Ltd", "It is one of Fernlea's"
        rf"^(?:[Ii]t|[Tt]his|[Tt]hat)\s+(?:belongs\s+to|is\s+owned\s+by|is\s+one\s+of)\s+(?:the\s+)?(?P<by>{NAME})",
        # "It's a product of Fernlea", "This is a system made by Fernlea"
        rf"^(?:[Ii]t|[Tt]his|[Tt]hat)(?:['’]s|\s+is)\s+an?\s+(?:\w+\s+)?{_THING}\s+(?:of|from|by|{_MADE}\s+by)\s+(?:the\s+)?(?P<by>{NAME})",
        # "Fernlea Ltd is the supplier"
        rf"^(?P<by>{NAME})\s+(?:is|are|was|were)\s+(?:the|our|its)\s+(?:\w+\s+)?{_FIRM}\b",
    )
)
# What stands between a product's name and its maker's in one sentence.
_BEHIND: Final = tuple(
    late(p)
    for p in (
        # "Casewell, for which Fernlea Ltd is paid", "Casewell, which Fernlea let us have at £5,000"
        rf"^(?:\s+{_THING})?,?\s+(?:for\s+which|which|that)\s+(?:the\s+)?(?P<by>{NAME})\s+(?:is\s+paid|are\s+paid|let|lets|charges?|{_SUPPLIES})\b",
        # "Casewell, under contract to Fernlea Ltd", "Casewell under a contract with Fernlea"
        rf"^(?:\s+{_THING})?,?\s+under\s+(?:an?\s+|our\s+)?(?:contract|agreement|licence)\s+(?:to|with|from)\s+(?:the\s+)?(?P<by>{NAME})",
        # "Casewell, purchased through our reseller Fernlea"
        rf"^(?:\s+{_THING})?,?\s+(?:which\s+(?:is|was)\s+)?{_MADE}\s+(?:through|via|from|by)\s+(?:our|the|an?)\s+(?:\w+\s+)?"
        rf"(?:resellers?|partners?|suppliers?|providers?),?\s+(?P<by>{NAME})",
        # "Casewell, reseller Fernlea", "Casewell, our supplier is Fernlea"
        rf"^(?:\s+{_THING})?\s*[,(–-]\s*(?:(?:our|the|its)\s+)?(?:resellers?|suppliers?|providers?|vendors?|partners?)(?:\s+is|:)?\s+(?:the\s+)?"
        rf"(?P<by>{NAME})",
        # "Casewell, a permits and licensing system made by Fernlea"
        rf"^,?\s+(?:which\s+is\s+)?an?\s+[a-z][\w ,&’'-]{{3,60}}?\s{_THING}\s+(?:{_MADE}\s+)?(?:by|from|of)\s+(?:the\s+)?(?P<by>{NAME})",
        # "Casewell, a Fernlea product", "Casewell, which we get from Fernlea"
        rf"^(?:\s+{_THING})?,?\s+(?:which\s+is\s+)?an?\s+(?P<by>{NAME})\s+{_THING}\b",
        rf"^(?:\s+{_THING})?,?\s+(?:which|that)\s+(?:we|they|the\s+\w+)\s+(?:\w+ed|get|got|buy|bought|have|lease|obtain|license"
        rf"|rent)\s+from\s+(?:the\s+)?"
        rf"(?P<by>{NAME})",
        # "Casewell, run by Fernlea Ltd": a company, as staff may run it too
        rf"^(?:\s+{_THING})?,?\s+(?:(?:which|and)\s+is\s+)?(?:run|operated|managed)\s+by\s+(?:the\s+)?"
        r"(?P<by>[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,4} (?:Ltd|Limited|plc|LLP|Inc))\b",
        # "Casewell is made by Fernlea", "Casewell, likewise from Fernlea", "Casewell was bought from Fernlea Ltd"
        rf"^(?:\s+{_THING})?,?\s+(?:which\s+)?(?:(?:is|was|are|comes?|came)\s+)?(?:likewise\s+|also\s+|again\s+|both\s+)?(?:{_MADE}\s+)?"
        rf"(?:by|from)\s+(?:the\s+)?(?P<by>{NAME})",
    )
)
# The maker first, then what is its: "Fernlea Ltd … its own system, Casewell", "Fernlea, whose product is called Casewell".
_ITS: Final = late(
    rf"\b(?:[Ii]ts|[Tt]heir|whose)\s+(?:own\s+|new\s+)?(?:(?:\w+\s+)?{_THING})?(?:\s+is)?,?\s*(?:called\s+|known\s+as\s+|named\s+)?"
    rf"(?:the\s+)?(?P<product>{NAME})"
)
# "Fernlea Ltd, the product being Casewell".
_BEING: Final = late(
    rf"^,?\s+(?:with\s+)?(?:(?:the|its|their)\s+)?(?:\w+\s+)?{_THING}\s+(?:(?:being|is|called"
    rf"|names?)\s+)?(?:called\s+)?(?:the\s+)?(?P<product>{NAME})"
)
# "Fernlea supplies us with Casewell", "Fernlea provide Casewell".
_GIVES: Final = late(
    rf"^\s+(?:currently\s+)?{_SUPPLIES}\s+(?:us\s+)?(?:with\s+)?(?:the\s+|our\s+|their\s+|its\s+)?(?P<product>{NAME})"
)
_CALLED: Final = late(
    rf"\b(?:[Tt]hey|[Ww]e|[Ss]taff)\s+call(?:s|ed)?\s+(?:it|this|theirs|ours)\s+(?:the\s+)?(?P<called>{NAME})|"
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir)\s+(?:\w+\s+)?{_THING}(?:\s+itself)?\s+is\s+(?:known\s+as|called|named)\s+(?:the\s+)?(?P<product>{NAME})"
)
_AGAIN: Final = late(
    rf"\b(?:the|that|this)\s+same\s+(?:{_FIRM}|people|one)\b|\b(?:also|again|likewise)\s+(?:from|by)\s+(?:them|it)\b", re.I
)
_SENTENCE: Final = late(
    r"(?<=[a-z0-9%)\"”’'A-Z])(?<!\bNo)(?<!\bMr)(?<!\bMs)(?<!\bDr)[.;?!]\s+|\s*\n+\s*"
    rf"|,?\s+and\s+(?=(?:it|this|they|both|the\s+(?:{_THING}|{_FIRM}))(?:['’](?:s|re)|\s+(?:is|are|was|were|comes?))\b)"
)


_YES_FIRST = late(r"\W*yes\b", re.I)


def complete(fresh: list[System], before: Sequence[System], question: Question) -> list[System]:
    """The systems that an answer names, each with the maker or the product that its other sentences tell."""
    flat = [" ".join(s.split()) for s in _SENTENCE.split(told(question)) if s.strip()]
    # what only the question names: "350 licences were bought from Fernlea"
    told_of = list(fresh) if len(fresh) == 1 and not any(mentioned(s, fresh) for s in flat) else []
    for n, sentence in enumerate(flat if 0 < len(fresh) <= MOST_TOLD else ()):
        for system in mentioned(sentence, fresh):
            _in_sentence(system, sentence, flat[n - 1] if n else "", [*before, *fresh])
        _of_it(sentence, told_of)
        told_of += mentioned(sentence, fresh)
    _of_one_before(flat, fresh)
    if len(fresh) == 1 and _SAME_ASKED.search(question.text) and _YES_FIRST.match(told(question)):
        fresh[0].supplier = fresh[0].supplier or next((s.supplier for s in reversed(before) if s.supplier), None)
    return _without_makers(fresh)


# "Is the same firm used for online forms?" – "Yes, FormFast".
_SAME_ASKED: Final = late(rf"\bsame {_FIRM}\b", re.I)


def _in_sentence(system: System, sentence: str, earlier: str, others: Sequence[System]) -> None:
    """The maker that the sentence which names a product tells; the product that the one which names a maker tells."""
    if system.product and not system.supplier:
        made = _made_by(system.product, sentence)
        if made:
            system.supplier = made
        elif _AGAIN.search(sentence):
            system.supplier = next((s.supplier for s in reversed(others) if s.supplier and s is not system), None)
    elif system.supplier and not system.product:
        made = _made_by(system.supplier, sentence)
        if made:
            system.product, system.supplier = system.supplier, made
            return
        at = whole_at(system.supplier.casefold(), sentence.casefold())
        rest = sentence[at + len(system.supplier) :] if at is not None else ""
        gives = _GIVES.match(rest) or _BEING.match(rest)
        said = gives or _ITS.search(sentence) or _CALLED.search(sentence)
        name = _product(said) if said else ""
        if said and _fits(name, system.supplier):
            system.product = clean(name)


_BOTH_FIRST = late(r"(?:Both|All)\b")


def _of_one_before(flat: list[str], fresh: Sequence[System]) -> None:
    """The maker that a sentence told before the one that names its product: "Fernlea are the vendor, and the product is Casewell"."""
    both = _OF_IT[0].match(flat[0]) if len(flat) > 1 and len(fresh) > 1 and _BOTH_FIRST.match(flat[0]) else None
    if both and _maker(both["by"]):
        for system in fresh:
            system.supplier = system.supplier or (clean(both["by"]) if system.product else None)
    said = _OF_IT[-1].match(flat[0]) if len(flat) > 1 else None
    if said and len(fresh) == 1 and fresh[0].product and not fresh[0].supplier and _maker(said["by"]):
        fresh[0].supplier = clean(said["by"]) if clean(said["by"]) != fresh[0].product else None


def _made_by(name: str, sentence: str) -> str | None:
    """Who made what the sentence names, behind its name: what is made by another is a product, however the question words it."""
    at = whole_at(name.casefold(), sentence.casefold())
    rest = HARDWARE.sub("", sentence[at + len(name) :]) if at is not None else ""
    said = next((m for p in _BEHIND if (m := p.match(rest))), None)
    return clean(said["by"]) if said and _maker(said["by"]) and clean(said["by"]) != name else None


_THEY_FIRST = late(r"(?:Both|All|They)\b")


def _of_it(sentence: str, named: Sequence[System]) -> None:
    """The maker that a sentence tells of the system named before it, or the product of the maker named before it."""
    last = next(iter(reversed(named)), None)
    if last is None:
        return
    said = next((m for p in _OF_IT if (m := p.match(sentence))), None)
    if said and last.supplier and not last.product and _maker(said["by"]) and not _fits_in(said["by"], last.supplier):
        last.product, last.supplier = last.supplier, clean(said["by"])
    elif said and last.product and not last.supplier and _maker(said["by"]) and clean(said["by"]) != last.product:
        for system in named if _THEY_FIRST.match(sentence) else [last]:
            system.supplier = system.supplier or clean(said["by"])
    its = _ITS.search(sentence) or _CALLED.search(sentence)
    if its and its.groupdict().get("called") and last.product and not last.supplier and _fits(_product(its), last.product):
        last.product, last.supplier = clean(_product(its)), last.product  # "Fernlea. They call it Casewell"
    elif its and last.supplier and not last.product and _fits(_product(its), last.supplier):
        last.product = clean(_product(its))


def _product(said: re.Match[str]) -> str:
    """The product's name, whichever way it was told."""
    groups = said.groupdict()
    return groups.get("called") or groups.get("product") or ""


def _maker(words: str) -> bool:
    name = clean(words)
    return is_name(name, strict=True) and not NOT_MADE.search(name)


def _fits_in(words: str, name: str) -> bool:
    """Both are names of one company: "Fernlea" and "Fernlea Ltd"."""
    one, other = clean(words).casefold(), name.casefold()
    return one in other or other in one


_NAME_WORDS = late(r"\w+")


def _fits(words: str, supplier: str) -> bool:
    name = clean(words)
    if {w.casefold() for w in _NAME_WORDS.findall(name)} <= SERVICES:
        return False  # "receives its HR and finance systems from Fernlea"
    return _maker(words) and name.casefold() not in supplier.casefold()


def _without_makers(fresh: list[System]) -> list[System]:
    """Without those that are only the maker, or only the product, of another."""
    out, wholes = ByName(), _wholes(fresh)
    for system in fresh:
        alone = bool(system.product) != bool(system.supplier)
        whole = wholes.get((system.product or system.supplier or "").casefold()) if alone else None
        twins = (s for s in out.sharing(system) if same(system, s) and s.product == system.product and not apart(system, s))
        if whole:
            whole.functions = whole.functions or system.functions
        elif twin := next(twins, None):
            twin.functions += [f for f in system.functions if f not in twin.functions]
        else:
            out.add(system)
    return out.systems


def _wholes(fresh: list[System]) -> dict[str, System]:
    """The systems with product and maker, by either name; the first of a name."""
    out: dict[str, System] = {}
    for system in fresh:
        for name in (system.product, system.supplier) if system.product and system.supplier else ():
            out.setdefault((name or "").casefold(), system)
    return out
