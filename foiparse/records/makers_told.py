"""The makers of several systems named before, where a question asks for them: "Casewell – Fernlea, Land Keeper – Abacus"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import fold, known
from foiparse.records.asking import hosted, supplier_asked
from foiparse.records.fitting import NOT_MADE
from foiparse.records.model import System
from foiparse.records.names import clean, is_name
from foiparse.records.scope import name_at, whole_at
from foiparse.records.told import told

# A longer answer tells more than names.
LONGEST: Final = 400
FEWEST: Final = 2
_MADE: Final = r"(?:supplied|provided|made|developed|produced|hosted|bought|purchased|procured|licen[cs]ed|sold|delivered)"
_BY: Final = r"(?P<by>[A-Z][^,;:()£\d\n]{1,50}?|[A-Z]{2,6}|\w+[A-Z]\w*)"
_REST: Final = r"\)?\s*(?:[.,;&]|\band\b|\s)*"
# Behind the product's name: " – Fernlea", " (Fernlea)", ", supplied by Fernlea", " is from Fernlea and".
_BEHIND: Final = late(
    rf"(?:\s+(?:system|software|product))?(?:\s*[:–—-]\s+|\s*\(|,\s+)?(?:\s*(?:which\s+)?(?:is|are|was|comes?)\s+)?(?:\s*{_MADE}\s+)?"
    rf"(?:\s*(?:by|from|via|through)\s+)?(?:the\s+supplier\s+is\s+|supplier:?\s+)?{_BY}{_REST}"
)
# Before it: "Fernlea (", "Fernlea supplies ", "Fernlea for ".
_BEFORE: Final = late(
    rf"{_REST}(?:[Tt]he\s+(?:supplier|provider)\s+(?:of|for)\s+.*?is\s+)?{_BY}"
    rf"(?:\s*\(|\s*[:–—-]\s+|\s+for\s+|\s+(?:currently\s+)?(?:suppl(?:y|ies)|provides?|(?:is|are)\s+the\s+(?:suppliers?|providers?)\s+(?:of|for))\s+)"
    r"(?:the\s+|our\s+)?"
)
# A name that the words beside it do not mark stands with no more than a space behind the product: that is no maker's place.
_MARKED: Final = late(r"^(?:\s*[:–—(,-]|.*?\b(?:by|from|via|through|supplier)\b)")
_BOTH: Final = late(
    rf"^(?:(?:[Bb]oth|[Aa]ll(?:\s+\w+)?|[Tt]hey|[Tt]hese)\b(?:\s+systems)?(?:\s+are|\s+were|\s+come)?(?:\s+both|\s+all)?(?:\s+{_MADE})?"
    rf"\s+(?:by|from)\s+(?:the\s+)?{_BY}"
    rf"|{_BY.replace('by', 'of')}\s+(?:for\s+(?:both|all)(?:\s+systems)?|suppl(?:y|ies)\s+(?:both|all)(?:\s+of\s+them)?(?:\s+systems)?"
    rf"|\(both\)))[\s.]*$"
)
_IN_ORDER: Final = late(r"\s*(?:,|;|\n|\band\b|&)\s*(?:and\s+)?")
_LEAD: Final = late(
    rf"^(?:(?:[Tt]hey|[Tt]hese|[Tt]he\s+\w+)\s+are\s+)?(?:{_MADE}\s+)?(?:[Bb]y|[Ff]rom)?\s*(?:the\s+)?(?=[A-Z]|[a-z]{{1,2}}[A-Z])"
)


def each_made(systems: Sequence[System], question: Question) -> bool:
    """Whether the answer tells the makers of all of these systems, which have them now."""
    alone = [s for s in systems if s.product and not s.supplier]
    if len(alone) < FEWEST or len(alone) != len(systems) or question.tables:
        return False
    if not supplier_asked(question.text) or hosted(question.text):
        return False
    answer = told(question).strip()
    makers = (_beside(alone, answer) or _of_all(alone, answer) or _in_order(alone, answer)) if len(answer) <= LONGEST else []
    for system, maker in zip(alone, makers, strict=False):
        system.supplier = maker
        system.questions.append(question.label)
    return bool(makers)


def _at(system: System, answer: str) -> tuple[int, int] | None:
    """Where the answer names the system, or the one thing that it is for."""
    names = [system.product or "", *(system.functions if len(system.functions) == 1 else ())]
    low = answer.casefold()
    found = ((at, at + len(n)) for n in names if n and (at := whole_at(n.casefold(), low)) is not None)
    return next(found, None)


def _beside(systems: Sequence[System], answer: str) -> list[str]:
    """The maker beside each name: all behind them, or all before."""
    places = [_at(s, answer) for s in systems]
    spans = sorted(p for p in places if p)
    if len(spans) != len(systems) or len(set(spans)) != len(spans):
        return []
    ends = [*(start for start, _ in spans[1:]), len(answer)]
    behind = {s: answer[s[1] : end] for s, end in zip(spans, ends, strict=True)}
    starts = [0, *(end for _, end in spans[:-1])]
    before = {s: answer[start : s[0]] for s, start in zip(spans, starts, strict=True)}
    forward = {s: m for s, words in behind.items() if _MARKED.match(words) and (m := _BEHIND.fullmatch(words))}
    backward = {s: m for s, words in before.items() if (m := _BEFORE.fullmatch(words))}
    for said in (forward, backward):
        makers = [_maker(said[p]["by"], systems) for p in places if p in said]
        if len(makers) == len(systems) and all(makers):
            return [m for m in makers if m]
    return []


def _of_all(systems: Sequence[System], answer: str) -> list[str]:
    """One maker of all of them: "Both are supplied by Fernlea", "Fernlea for both"."""
    said = _BOTH.match(answer)
    maker = _maker(said["by"] or said["of"], systems) if said else None
    many = said is not None and ("oth" not in answer or len(systems) == FEWEST)
    return [maker] * len(systems) if maker and many else []


_RESPECTIVELY = late(r",?\s*\brespectively\b")


def _in_order(systems: Sequence[System], answer: str) -> list[str]:
    """As many makers as there are systems, in their order: "Fernlea and Abacus respectively"."""
    plain = _RESPECTIVELY.sub("", answer).strip(" .")
    if any(name_at(s, plain) is not None for s in systems):
        return []
    parts = [p for p in _IN_ORDER.split(_LEAD.sub("", plain)) if p.strip()]
    makers = [_maker(p, systems) for p in parts]
    told_all = len(makers) == len(systems) and all(makers) and len(set(makers)) == len(makers)
    return [m for m in makers if m] if told_all else []


def _maker(words: str, systems: Sequence[System]) -> str | None:
    """The words as a maker's name; none of a product, of the systems' own names, or of a word that is no name."""
    name = clean(words)
    entry = known().find(name)
    if not is_name(name, strict=True) or NOT_MADE.search(name) or (entry and entry.product and fold(entry.product) == fold(name)):
        return None
    return None if any(fold(name) == fold(s.product or "") for s in systems) else name
