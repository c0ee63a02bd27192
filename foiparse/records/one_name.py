"""The one name that an answer tells, as the maker or the product of the system named last: "What is it called?", "Who supplies it?"."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import fold, known
from foiparse.records.asking import hosted, supplier_asked
from foiparse.records.itkinds import kinds_in, says_kind
from foiparse.records.known_names import sellers
from foiparse.records.makers_told import each_made
from foiparse.records.model import System
from foiparse.records.purpose import purpose
from foiparse.records.scope import by_function, telling

# A question for a fact is a few words, or it says what it is a fact of.
LONGEST_FACT = 9


def completes(fresh: list[System], latest: list[System], question: Question) -> bool:
    """The one name told is the maker or the product of the system named last, or the names are the makers of those; they have them now."""
    if each_made(latest, question):
        return True
    if (
        len(fresh) == 1
        and len(latest) == 1
        and _MAKER_ALONE.match(question.text)
        and latest[0].supplier
        and latest[0].supplier in (fresh[0].product, fresh[0].supplier)
    ):
        return True  # "Supplier?" – "Fernlea (Fern)", behind "Fernlea Casewell"
    if _in_full(fresh, latest, question) or _sold(fresh, latest, question):
        return True
    maker, product = _names_maker(fresh, latest, question), _names_product(fresh, latest, question)
    if not maker and _is_maker_of(fresh, latest, question):
        latest[0].product, maker = latest[0].supplier, True
    if maker:
        latest[0].supplier = fresh[0].supplier
    elif product:
        latest[0].product = fresh[0].product
    if maker or product:
        latest[0].questions += fresh[0].questions
    return maker or product


def _in_full(fresh: list[System], latest: list[System], question: Question) -> bool:
    """The maker's full name, behind a product whose name begins with the short one: "Jadu Central", then "Jadu Ltd"."""
    if len(fresh) != 1 or len(latest) != 1 or fresh[0].product or not supplier_asked(question.text):
        return False
    system, maker = latest[0], fresh[0].supplier or ""
    whole = f"{system.supplier} {system.product}"
    longer = bool(system.supplier) and maker.casefold().startswith(f"{(system.supplier or '').casefold()} ")
    if not longer or known().find(whole) is None or known().canonical(maker) != known().canonical(system.supplier):
        return False
    system.product, system.supplier = whole, maker
    system.questions += fresh[0].questions
    return True


def _sold(fresh: list[System], latest: list[System], question: Question) -> bool:
    """What is bought of a reseller named before, asked for by brand or product: "Softcat", then "Which brand of firewall?" – "Fortinet"."""
    if len(fresh) != 1 or len(latest) != 1 or fresh[0].product or latest[0].product or not _BRAND_ASKED.search(question.text):
        return False
    seller, brand = fold(latest[0].supplier or ""), fold(fresh[0].supplier or "")
    if seller not in sellers() or brand in sellers() or _of_other_use(_BRAND_ASKED.sub(" ", question.text), latest[0]):
        return False
    latest[0].product = fresh[0].supplier
    latest[0].questions += fresh[0].questions
    return True


_BRAND_ASKED = late(
    r"\b(?:brands?|makes?|manufacturers?|models?|products?|solution|technology|vendor)(?: (?:and|&|/|or) (?:make|model|brand|type))?(?: of)?\b",
    re.I,
)
_MAKER_ASKED = late(
    r"\b(?:which|what|name of (?:the|your)) (?:\w+ )?systems?\b|\bsystems? (?:supplier|provider|vendor) and\b|\band (?:the )?products?\b",
    re.I,
)


def _names_maker(fresh: list[System], latest: list[System], question: Question) -> bool:
    """A question for the supplier alone, after one whose answer named one product: the name is that product's maker."""
    if len(fresh) != 1 or len(latest) != 1 or fresh[0].product or latest[0].supplier or hosted(question.text):
        return False
    if _OF_OTHER.search(question.text) and says_kind(question.text.lower()):
        return False
    if _of_other_use(question.text, latest[0]):
        return False
    return supplier_asked(question.text) and not _MAKER_ASKED.search(
        question.text,
    )


def _of_other_use(asked: str, system: System) -> bool:
    """The question tells a kind of its own, none of whose words the system is for: "Who provides your hybrid mail?" after a portal."""
    uses = telling(" ".join(purpose(asked) or kinds_in(asked))) if says_kind(asked.lower()) else set()
    ours = {w for told in (*system.functions, system.product or "") for w in telling(told)}
    return bool(uses and system.functions) and not uses & ours and not by_function(asked, [system])


# "Is the system integrated with telematics? If so, which provider?" asks for another system's.
_OF_OTHER = late(r"\b(?:integrat\w+|link\w*|interfac\w+|connect\w*)\b[^?]*\?.*\bif (?:so|yes)\b", re.I | re.S)
# A question that is a field for the maker and nothing else: "2. Supplier -".
_MAKER_ALONE = late(
    r"^\W*(?:(?:question|q)?\s*\d*[a-z]?[.):]*\s+)?(?:(?:name of (?:the )?)?(?:supplier|vendor|manufacturer)(?: name)?"
    r"|who (?:is|are) (?:the|your) (?:supplier|vendor|provider)s?(?: of (?:it|this|(?:the|this) (?:system|software)))?"
    r"|who (?:supplies|provides|makes|sells) (?:it|this|(?:the|this) (?:system|software)))\W*$",
    re.I,
)


def _is_maker_of(fresh: list[System], latest: list[System], question: Question) -> bool:
    """A form's field for the maker after one for the system: what the alias file has as a firm was the product ("Parksmart")."""
    if len(fresh) != 1 or len(latest) != 1 or fresh[0].product or latest[0].product or not _MAKER_ALONE.match(question.text):
        return False
    one, other = (known().canonical(s.supplier) for s in (fresh[0], latest[0]))
    return one != other


_PRODUCT_ASKED = late(r"\b(?:products?|systems?|software|platform|tool|called)\b", re.I)


def _names_product(fresh: list[System], latest: list[System], question: Question) -> bool:
    """A question for "the product" of no kind of its own, after one whose answer named one maker: it is that maker's product."""
    if len(fresh) != 1 or len(latest) != 1 or fresh[0].supplier or latest[0].product or not fresh[0].product:
        return False
    if says_kind(question.text.lower()):
        return False
    asks_product = _PRODUCT_ASKED.search(question.text) is not None
    return asks_product and len(question.text.split()) <= LONGEST_FACT and not purpose(question.text)
