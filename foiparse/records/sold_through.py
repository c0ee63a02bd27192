"""Who sells a product, behind "via": "Casewell via Fernlea" is one system, and Fernlea is none beside it."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.records.aliases import fold
from foiparse.records.fitting import NOT_MADE, Asked, common
from foiparse.records.itkinds import is_use
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.phrases import known_product

# The seller's name ends the statement.
_VIA: Final = late(
    rf"(?P<name>{NAME}),? (?:via|(?:purchased|bought|procured) (?:via|through|from)) (?P<seller>{NAME})(?=\s*(?:$|[.;)\n]|,\s|under\b))"
)
# A framework, a catalogue, or the letters of one: "via G-Cloud", "via RM3808".
_FRAMEWORK: Final = late(r"\b(?:[Ff]ramework|[Cc]loud|[Mm]arketplace|[Pp]ortal|[Ww]ebsite|[Aa]pp|[Ss]tore)\b|^[A-Z]{2,5}\d*$")


def sold_through(found: list[System], answer: str, asked: Asked) -> list[System]:
    """The systems with who sells each; a seller taken for a system of its own is none, where the question asks for the product."""
    if not asked.product or asked.maker_first:
        return found
    for said in _VIA.finditer(answer):
        name, seller = clean(said["name"]), clean(said["seller"])
        if not _sells(name, seller):
            continue
        named = [s for s in found if fold(name) in (fold(s.product or ""), fold(s.supplier or ""))]
        alone = [s for s in found if s not in named and fold(seller) in (fold(s.product or ""), fold(s.supplier or ""))]
        if len(named) + len(alone) not in (1, 2) or len(named) > 1 or any(s.product and s.supplier for s in (*named, *alone)):
            continue
        one = (named or alone)[0]  # the seller's name may be all that was read
        one.product, one.supplier = name, seller
        found = [s for s in found if s is one or s not in alone]
    return found


def _sells(name: str, seller: str) -> bool:
    if known_product(seller) or NOT_MADE.search(seller) or _FRAMEWORK.search(seller) or not is_name(seller, strict=True):
        return False
    return is_name(name, strict=True) and not is_use(name) and name.casefold() not in common()
