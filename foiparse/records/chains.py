"""Several systems in one sentence, each with its maker: "Reminders are from Fernlea (PingCall), the portal from Oakbyte (MyHale)"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from foiparse.late import late
from foiparse.records.fitting import NOT_MADE
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.phrases import beside

_FROM: Final = r"(?:(?:is|are|comes?|came|was|were)\s+)?(?:(?:bought|supplied|provided|made)\s+)?(?:from|by)\s+(?:the\s+)?"
_USE: Final = r"(?P<function>[A-Za-z][\w’'/-]*(?: [a-z][\w’'/-]*){0,4}?)"
# A name that no "for" goes on: "Fernlea for HR" is a maker and a use.
_WORD: Final = r"(?:[A-Z][\w&+'’-]*(?:@[A-Z]\w+)?|[a-z]{1,2}-?[A-Z]\w*|\d{1,3}(?=\s|$|[,.;)]))"
_SHORT: Final = rf"{_WORD}(?:\s+(?:&\s+)?{_WORD}){{0,4}}"
_CALLED: Final = r"(?P<function>[A-Za-z][\w&/’' -]{1,40}?)"
_END: Final = r"(?=\s*(?:$|[.;,\n]|and\b))"
_LINKS: Final = tuple(
    late(p)
    for p in (
        # "HR: Casewell (Fernlea)", "Finance – LedgerFell, Oakbyte", "Planning: PlanFell from Ashdown"
        rf"(?:^|,\s+(?:and\s+)?|\band\s+){_CALLED}\s*(?::|\s[–-])\s*(?P<product>{_SHORT})(?:\s*\(|,\s+|\s+(?:from|by)\s+)"
        rf"(?:(?:supplied|provided|made) by |from |by )?(?:the )?(?P<by>{_SHORT})\)?{_END}",
        # "Casewell from Fernlea for HR"
        rf"(?:^|,\s+|\band\s+)(?P<product>{_SHORT}),?\s+{_FROM}(?P<by>{_SHORT})\s+for\s+(?:the\s+|our\s+)?{_CALLED}{_END}",
        # "For HR we use Casewell (Fernlea)"
        rf"\b[Ff]or\s+(?:the\s+|our\s+)?{_CALLED},?\s+(?:we\s+(?:use|have)\s+|it(?:['’]s| is)\s+)?(?P<product>{_SHORT})\s*\((?P<by>{_SHORT})\)",
        # "hybrid mail from the Envoy Group (Envoy Letters)"
        rf"(?:^|,\s+|\band\s+)(?:the\s+|our\s+)?{_USE}\s+{_FROM}(?P<by>{NAME})\s*\((?:we call it |called |known as |it is "
        rf"|named )?(?P<product>{NAME})\)",
        # "our telematics, FleetPulse, from Astell Telematics"
        rf"(?:^|,\s+|\band\s+)(?:the|our)\s+{_USE},\s+(?P<product>{NAME}),?\s+{_FROM}(?P<by>{NAME})",
        # "Casewell comes from Fernlea"
        rf"(?:^|,\s+|\band\s+)(?P<product>{NAME}),?\s+{_FROM}(?P<by>{NAME})",
    )
)


def chained(statements: Iterable[str]) -> list[System]:
    """The systems of an answer that names a product and its maker twice or more, in one way; [] of any other."""
    found = [system for statement in statements for system in _of(statement)]
    return found if len(found) > 1 else []


_DIGIT = late(r"\d")


def _of(sentence: str) -> list[System]:
    found: dict[int, tuple[int, System]] = {}
    for pattern in _LINKS:
        for said in pattern.finditer(sentence):
            product, by = clean(said["product"]), clean(said["by"])
            overlaps = any(start < said.end() and said.start() < end for start, (end, _) in found.items())
            if overlaps or not (is_name(product) and is_name(by, strict=True)) or NOT_MADE.search(f"{product} {by}"):
                continue
            function = said.groupdict().get("function")
            system = beside(product, by, maker_first=False)
            system.functions = [function.strip()] if function else []
            found[said.start()] = (said.end(), system)
    last = max((end for end, _ in found.values()), default=0)
    facts = _DIGIT.search(sentence[last:]) is not None
    return [] if facts else [found[at][1] for at in sorted(found)]  # a statement with facts behind its names is read for them
