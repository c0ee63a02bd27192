"""A pair of names that is the whole of an answer, or a name told as the same firm's: "Casewell / Fernlea", "The same provider, their Casewell"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.asking import product_asked, supplier_asked
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.ordered import maker_first
from foiparse.records.phrases import COMPANY
from foiparse.records.purpose import uses_of
from foiparse.records.told import sentences

_SLASHED: Final = late(
    r"^(?P<one>[^/\n]{2,50}?)\s*/\s+(?P<other>[^/\n]{2,50}?)$|^(?P<one2>[^/\n]{2,50}?)\s+/\s*(?P<other2>[^/\n]{2,50}?)$"
)
# "Civica, Cx Housing" answers "Housing system supplier and product".
_COMMA: Final = late(r"^(?P<one>[^,\n]{2,50}?),\s+(?P<other>[^,\n]{2,50}?)$")
_BOTH: Final = late(
    r"\b(?P<maker>supplier|vendor|provider|manufacturer)(?:['’]s)?(?: name)? ?(?:and|&|/) ?(?:the )?(?:product|system|software|solution)\b(?! ?\()"
    r"|\b(?:product|system|software|solution)(?: name)? ?(?:and|&|/) ?(?:the )?(?:supplier|vendor|provider|manufacturer)\b(?! ?\()",
    re.I,
)
_FIRM: Final = r"(?:suppliers?|providers?|vendors?|makers?|manufacturers?|compan(?:y|ies)|firms?|people)"
_SAME: Final = late(
    rf"^(?:from |by )?the same {_FIRM}(?: again)?\s*[,;:–-]?\s*"
    rf"(?:with |using )?(?:their|its|the|called|product)\s+(?:product |system )?(?P<product>{NAME})",
    re.I,
)


_SLASH_IN_BRACKETS = late(r"\([^()]*/[^()]*\)")


def slashed(answer: str, question: str) -> System | None:
    """The system of "Casewell / Fernlea", where the question asks for product and supplier; the order is the question's."""
    said = _SLASHED.match(answer.strip(" ."))
    if said and supplier_asked(question) and product_asked(question) and not _SLASH_IN_BRACKETS.search(answer):
        one, other = clean(said["one"] or said["one2"]), clean(said["other"] or said["other2"])
    elif (said := _COMMA.match(answer.strip(" ."))) and _BOTH.search(question) and not _makers(said["one"], said["other"]):
        one, other = clean(said["one"]), clean(said["other"])
    else:
        return None
    if not is_name(one, strict=True) or not is_name(other, strict=True):
        return None
    both = _BOTH.search(question)
    makers = maker_first(question) or (both is not None and both["maker"] is not None)
    swap = (makers and not COMPANY.search(other)) or (COMPANY.search(one) and not COMPANY.search(other))
    return System(product=other, supplier=one) if swap else System(product=one, supplier=other)


def _makers(*names: str) -> bool:
    """All are makers, or all are products, of two systems: "Civica, Capita"."""
    entries = [known().find(clean(n)) for n in names]
    return all(entries) and len({e.product is None for e in entries if e}) == 1


def of_the_same(answer: str) -> System | None:
    """The product that is told as the firm's which was named before; the firm is filled in by `same_again`."""
    said = _SAME.match(answer.strip())
    name = clean(said["product"]) if said else ""
    return System(product=name) if name and is_name(name, strict=True) else None


_LINE: Final = late(
    rf"^(?:(?P<function>[A-Za-z][\w ,&/’'-]{{2,60}}?):\s+)(?P<one>{NAME}),\s+(?P<other>{NAME}),\s+"
    r"(?=[£$€\d]|[A-Z][a-z]{{2,8}} \d{{4}}|rolling|until|ends)"
)


def lined(answer: str, question: str) -> list[System]:
    """The systems of lines "Route planning: Fernlea, Casewell, £18,450, May 2027", each with its use; the order is the question's."""
    if not (supplier_asked(question) and product_asked(question)):
        return []
    out = []
    for said in filter(None, (_LINE.match(s) for s in sentences(answer))):
        one, other = clean(said["one"]), clean(said["other"])
        if is_name(one, strict=True) and is_name(other, strict=True):
            swap = maker_first(question) and not COMPANY.search(other)
            product, supplier = (other, one) if swap or COMPANY.search(one) else (one, other)
            out.append(System(product=product, supplier=supplier, functions=uses_of(said["function"])))
    return out
