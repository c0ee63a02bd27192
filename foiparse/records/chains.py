"""Several systems in one sentence, each with its maker: "Reminders are from Fernlea (PingCall), the portal from Oakbyte (MyHale)"."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.records.heads import NOT_MADE
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name

_FROM: Final = r"(?:(?:is|are|comes?|came|was|were)\s+)?(?:(?:bought|supplied|provided|made)\s+)?(?:from|by)\s+(?:the\s+)?"
_USE: Final = r"(?P<function>[A-Za-z][\w’'/-]*(?: [a-z][\w’'/-]*){0,4}?)"
_LINKS: Final = tuple(
    late(p)
    for p in (
        # "hybrid mail from the Envoy Group (Envoy Letters)"
        rf"(?:^|,\s+|\band\s+)(?:the\s+|our\s+)?{_USE}\s+{_FROM}(?P<by>{NAME})\s*\((?:we call it |called |known as |it is "
        rf"|named )?(?P<product>{NAME})\)",
        # "our telematics, FleetPulse, from Astell Telematics"
        rf"(?:^|,\s+|\band\s+)(?:the|our)\s+{_USE},\s+(?P<product>{NAME}),?\s+{_FROM}(?P<by>{NAME})",
        # "Casewell comes from Fernlea"
        rf"(?:^|,\s+|\band\s+)(?P<product>{NAME}),?\s+{_FROM}(?P<by>{NAME})",
    )
)


def chained(sentence: str) -> list[System]:
    """The systems of a sentence that names a product and its maker twice or more; [] of any other."""
    found: dict[int, tuple[int, System]] = {}
    for pattern in _LINKS:
        for said in pattern.finditer(sentence):
            product, by = clean(said["product"]), clean(said["by"])
            overlaps = any(start < said.end() and said.start() < end for start, (end, _) in found.items())
            if overlaps or not (is_name(product) and is_name(by, strict=True)) or NOT_MADE.search(f"{product} {by}"):
                continue
            function = said.groupdict().get("function")
            found[said.start()] = (said.end(), System(product=product, supplier=by, functions=[function] if function else []))
    return [found[at][1] for at in sorted(found)] if len(found) > 1 else []
