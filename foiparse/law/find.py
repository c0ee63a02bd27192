"""Citations of a text, and of a divided letter: mentions resolved, described from the registry, judged and scoped."""

from __future__ import annotations

import re
from collections.abc import Callable

from foiparse.late import late
from foiparse.law.cues import TELLING
from foiparse.law.grounds import is_ground
from foiparse.law.named import named, pointing_back
from foiparse.law.normal import Clean
from foiparse.law.past import past
from foiparse.law.registry import Registry, registry
from foiparse.law.resolve import CONTEXT_ACT, Mention, Regime, Resolver, regime_of
from foiparse.law.role import EVERYWHERE, Judged, RoleJudge, nature
from foiparse.law.scope import Place, Scope
from foiparse.law.spread import settle
from foiparse.law.words import words
from foiparse.letter import Citation

# Instruments whose provisions a letter's citations hold; those of other Acts are no citations of an access regime.
ACCESS_LAW = frozenset(
    {
        "foia",
        "eir",
        "foisa",
        "eisr",
        "foi_ie",
        "foi_au",
        "oia_nz",
        "lgoima_nz",
        "foia_us",
        "atia_ca",
        "dpa2018",
        "dpa1998",
        "ukgdpr",
    }
)
# What refuses a request as such, all its questions together.
AS_ONE = frozenset({"cost_limit", "vexatious", "repeated"})
# What turns a request from an Act to the Regulations, said once for the whole of a response.
TECHNICAL = frozenset({"foia:39", "foia:39(1)", "foisa:39(2)", "foisa:39(2)(a)"})
SURE, CONTEXTUAL, DOUBTED = 0.99, 0.9, 0.5
# How near a number a name is its gloss.
GLOSSED = 160


def cite(text: str, regime: str | None = None) -> list[Citation]:
    """Every provision that a text cites, in text order, each with its span, its role and what the registry knows of it.

    `regime` is the code of the regime that bare sections belong to ("foia", "foisa", "eir", "foi_ie", …); left out, it is told
    from what the text names. Never raises on any text.
    """
    clean = Clean(text)
    law = registry()
    judge = RoleJudge(clean.text, law)
    told = regime_of(clean.text, (regime,) if regime else ())
    mentions = list(Resolver(clean.text, told, law).mentions())
    out = [describe(clean, m, judge.judge(m, "body"), law) for m in mentions]
    for mention in named(clean.text, told):
        if _numbered_beside(mention, mentions):
            continue
        judged = judge.judge(mention, "body")
        if judged.role == "relied_on" or len(clean.text) <= TELLING:
            out.append(describe(clean, mention, judged, law))
    out += [describe(clean, m, judge.judge(m, "body"), law) for m in pointing_back(clean.text, mentions, _ground(law))]
    return sorted(out, key=lambda c: c.span)


def _numbered_beside(mention: Mention, mentions: list[Mention]) -> bool:
    """Whether the name only glosses a number beside it: "regulation 12(4)(b) - manifestly unreasonable"."""
    section = mention.provision.partition("(")[0]
    return any(m.provision.partition("(")[0] == section and abs(m.start - mention.start) < GLOSSED for m in mentions)


def _ground(law: Registry) -> Callable[[str], bool]:
    def _test(provision: str) -> bool:
        held = law.get(law.nearest(provision) or "")
        return is_ground(provision, held.kind if held else "other")

    return _test


def by_name(clean: Clean, regime: Regime, scope: Scope) -> list[Citation]:
    """Exemptions that a letter leans on by name alone, the loosely named (flag `LOOSE`) too."""
    law = registry()
    judge = RoleJudge(clean.text, law)
    out = []
    for mention in named(clean.text, regime):
        at = clean.back(mention.start)
        judged = judge.judge(mention, scope.part(at), _turn(clean, scope, at))
        if judged.role == "relied_on":
            citation = describe(clean, mention, judged, law)
            citation.questions = scope.standing(at)
            out.append(citation)
    return out


def cite_divided(clean: Clean, regime: Regime, scope: Scope) -> list[Citation]:
    """The citations of a letter whose questions are known."""
    law = registry()
    judge = RoleJudge(clean.text, law)
    mentions = [m for m in Resolver(clean.text, regime, law).mentions() if m.provision.partition(":")[0] in ACCESS_LAW]
    mentions += pointing_back(clean.text, mentions, _ground(law))
    out = []
    mentions.sort(key=lambda m: (m.start, m.end))
    cited = [(m.start, m.end) for m in mentions]
    counted = scope.counted([(clean.back(m.start), _section(m)) for m in mentions])
    for i, mention in enumerate(mentions):
        at = clean.back(mention.start)
        turn = _turn(clean, scope, at)
        judged = judge.judge(mention, scope.part(at), turn)
        place = Place(clean.text, _within(judge.sentence(mention), turn if scope.answers(at) else EVERYWHERE), cited, i)
        if judged.role == "relied_on" and _only_counts(place, counted, scope.standing(at), _section(mention)):
            judged = Judged("mentioned", ["asked: how many were refused on it"], 0.8)
        citation = describe(clean, mention, judged, law)
        citation.questions = scope.bears_on(at, place, judged.role == "relied_on", citation.kind in AS_ONE)
        if mention.provision in TECHNICAL and not scope.standing(at):
            citation.questions = []
        out.append(citation)
    past(out, clean.text, scope, judge.history.text != "")
    settle(out, scope.text, scope.spans, scope.pointing)
    return out


def _section(mention: Mention) -> str:
    return mention.provision.partition("(")[0]


# A figure and no reason: "148 under section 12, 3 under section 14".
_FIGURE = late(
    r"\b(?:\d[\d,]{0,6}|no|none|one|two|three|four|five|six|seven|eight|nine|ten)\b[^.;\n]{0,60}\b(?:under|on|by|for)\s(?:the\s)?\Z",
    re.I,
)


def _only_counts(place: Place, counted: set[tuple[str, str]], labels: list[str], section: str) -> bool:
    """Whether an answer tells how many requests were refused on a section, as its question asked, and refuses nothing on it."""
    if not any((label, section) in counted for label in labels):
        return False
    said = place.said().lower()
    return bool(_FIGURE.search(place.text[place.sentence[0] : place.start])) and not words("reason").search(said)


def _within(sentence: tuple[int, int], turn: tuple[int, int]) -> tuple[int, int]:
    """A sentence without the question that it runs on from."""
    return max(sentence[0], turn[0]), min(sentence[1], turn[1])


def _turn(clean: Clean, scope: Scope, at: int) -> tuple[int, int]:
    start, end = scope.turn(at)
    return clean.forward(start), clean.forward(end)


def describe(clean: Clean, mention: Mention, judged: Judged, law: Registry) -> Citation:
    """A mention as the user's Citation, with the registry's facts on the provision or its nearest parent."""
    held = nature(mention, law)
    exact = held is not None and held.id == mention.provision
    start, end = clean.span(mention.start, mention.end)
    return Citation(
        provision=mention.provision,
        name=held.name if held else "",
        uri=held.uri if held and exact else None,
        kind=held.kind if held else "other",
        absolute=held.absolute if held else None,
        public_interest_test=held.public_interest_test if held else None,
        ncnd=bool(held and exact and held.ncnd),
        role=judged.role,
        text=clean.original[start:end],
        span=(start, end),
        named_only=mention.named_only,
        evidence=judged.evidence,
        current=mention.current,
        confidence=round(judged.confidence * _certainty(mention), 2),
        flags=list(dict.fromkeys(mention.flags)),
    )


def _certainty(mention: Mention) -> float:
    if mention.flags:
        return DOUBTED if CONTEXT_ACT not in mention.flags else CONTEXTUAL
    return SURE if mention.explicit or mention.unit else CONTEXTUAL


__all__ = ["by_name", "cite", "cite_divided"]
