"""What tells that a sentence of an answer goes on, or that the answer to the next question begins with it: signs for `aligning.py`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p
from typing import TYPE_CHECKING

from foiparse.divide.tagger.asking import asked_for, told_as
from foiparse.divide.tagger.numbers_named import ORDINALS
from foiparse.divide.tagger.stems import likeness, stems
from foiparse.late import late

if TYPE_CHECKING:
    from foiparse.divide.tagger.atoms import Atom

Signs = dict[str, float]

ALIKE = 0.25  # weighed words in common from which on a sentence and a question are alike
SHORT = 40  # characters of a sentence that is short
NAMED_AT = 100  # characters of a sentence in which it may name its question
OPENERS = {
    "this": late(r"\W*(?:this|these|those|it|they|he|she|such|the (?:above|same))\b", re.IGNORECASE),
    "note": late(r"\W*(?:please )?(?:note|nb|n\.b\.|\*)|\W*please (?:be aware|bear)", re.IGNORECASE),
    "also": late(r"\W*(?:in addition|also|further\w*|and|again|similarly|likewise|finally|lastly)\b", re.IGNORECASE),
    "but": late(r"\W*(?:however|but|although|though|of (?:these|those|them)|therefore|accordingly|so)\b", re.IGNORECASE),
    "law": late(r"\W*(?:the )?(?:section|s\.|regulation|reg\.|exempt\w*|exception|refusal|public interest|under|in accordance)\b", re.IGNORECASE),
    "as to": late(
        r"\W*(?:as (?:to|for|regards)|with (?:regard|respect)|regarding|in (?:relation|respect|reply|answer|response)|turning|on)\b",
        re.IGNORECASE,
    ),
    "we": late(r"\W*(?:we|i|the (?:council|trust|force|university|department|authority|board|service|college|agency))\b", re.IGNORECASE),
    "there": late(r"\W*(?:there (?:is|are|was|were|has|have)|no\b|none\b|yes\b|nil\b)", re.IGNORECASE),
    "figure": late(r"\W*[£€$]?\d"),
    "a copy": late(r"\W*(?:a|an|the) (?:\w+ ){0,3}(?:copy|policy|report|list|table|schedule|document|minutes)\b", re.IGNORECASE),
}  # fmt: skip
OPENING = 2  # sentences of a row that say what the whole of it is
TOGETHER = "together"
OTHERS = (TOGETHER, "otherwise")
WHOLE = {
    "all": late(
        r"\b(?:your (?:\w+ )?request|all (?:of )?(?:the|your|these|this)|everything|any of (?:this|these|your|it)|"
        r"(?:what|information|data|records) (?:that )?you (?:\w+ )?(?:want|ask|seek|request)\w*)\b",
        re.IGNORECASE,
    ),
    "cost": late(r"\b(?:appropriate limit|cost limit|fees limit|section 12|18 hours|24 hours|exceed\w*)\b", re.IGNORECASE),
    "several": late(
        r"\b(?:both|each of|these (?:questions|points|parts)|the (?:first|last) (?:two|three|four))\b", re.IGNORECASE
    ),
    "a file": late(r"\b(?:attached|enclosed|spreadsheet|below|table|link)\b", re.IGNORECASE),
}
ORDINAL = late(rf"\bthe (?:\w+ )?({'|'.join(ORDINALS)}|last|final|latter)\b", re.IGNORECASE)
LETTERS = late(r"[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Looked:
    """A row of sentences and the questions that wait for them.

    `goes` and `begins` hold the signs, by sentence and question, that it is of the answer to that question and that it begins it; `cuts` and
    `stays`, by sentence, that an answer begins with it whichever it is, and that none does; `others` that the row goes through the questions
    in no such way: all of it answers all of them together, or it goes otherwise.
    """

    goes: list[list[Signs]]
    begins: list[list[Signs]]
    cuts: list[Signs]
    stays: list[Signs]
    others: dict[str, Signs]


def look(atoms: Sequence[Atom], gaps: Sequence[bool], cut: Sequence[float], questions: Sequence[str]) -> Looked:
    """Look a row through. `gaps`: whether words of no part stand right before the sentence; `cut`: the tagger's log-odds that it begins an answer."""
    alike = likeness([stems(a.plain) for a in atoms], [stems(q) for q in questions])
    kinds = [asked_for(q) for q in questions]
    paragraphs = sum(a.first for a in atoms)
    each = "each" if len(atoms) == len(questions) else "paragraphs" if paragraphs == len(questions) else ""
    goes = [[_goes(row, i) for i in range(len(questions))] for row in alike]
    following = [*alike[1:], [0.0] * len(questions)]
    begins = [
        [_begins(a, row, after, i, kinds[i]) for i in range(len(questions))]
        for a, row, after in zip(atoms, alike, following, strict=True)
    ]
    for a, row in zip(atoms, begins, strict=True):
        _named(a, row)
    cuts = [_cut(a, gap, odds, each) for a, gap, odds in zip(atoms, gaps, cut, strict=True)]
    stays = [{"stays at a paragraph": 1.0} if a.first else {} for a in atoms]
    return Looked(goes, begins, cuts, stays, _others(atoms, alike, gaps))


def _others(atoms: Sequence[Atom], alike: Sequence[Sequence[float]], gaps: Sequence[bool]) -> dict[str, Signs]:
    """ "We estimate that to answer your request would exceed the limit": one answer to all that is asked."""
    opening = " ".join(a.bare for a in atoms[:OPENING])
    best = {row.index(max(row)) for row in alike if max(row) > ALIKE}
    facts = {
        "there": 1.0,
        "sentences": log1p(len(atoms)),
        "questions": log1p(len(alike[0])),
        "fewer sentences than questions": float(len(atoms) < len(alike[0])),
        "questions that are alike": len(best) / len(alike[0]),
        "gaps": float(sum(gaps) > 1),
    }
    facts.update({f"tells {kind}": 1.0 for kind in told_as(opening)})
    facts.update({f"speaks of {name}": 1.0 for name, pattern in WHOLE.items() if pattern.search(opening)})
    return {kind: {f"{kind}: {name}": value for name, value in facts.items()} for kind in OTHERS}


def _goes(row: Sequence[float], i: int) -> Signs:
    most = max(row)
    out = {"alike": row[i], "less alike than another": most - row[i]}
    if most > 0 and row[i] == most:
        out["most alike"] = 1.0
    if row[i] > ALIKE:
        out["much alike"] = 1.0
    return out


def _begins(atom: Atom, row: Sequence[float], after: Sequence[float], i: int, kinds: Sequence[str]) -> Signs:
    out = {"begins alike": row[i], "next alike": after[i], "more alike than before": row[i] - (row[i - 1] if i else 0.0)}
    if row[i] > ALIKE:
        out["begins much alike"] = 1.0
    for told in told_as(atom.bare):
        for kind in kinds:
            out[f"{kind}>{told}"] = out.get(f"{kind}>{told}", 0.0) + 1 / len(kinds)
    return out


def _named(atom: Atom, row: Sequence[Signs]) -> None:
    """ "As to the second, …": it begins the answer to that, and to no other."""
    said = ORDINAL.search(atom.bare[:NAMED_AT])
    if said is None:
        return
    word = said[1].lower()
    place = ORDINALS.index(word) if word in ORDINALS else len(row) - 1
    for i, signs in enumerate(row):
        signs["named" if i == place else "another named"] = 1.0


def _cut(atom: Atom, gap: bool, odds: float, each: str) -> Signs:
    out = {"begins": 1.0, "tagger": odds}
    facts = {
        "paragraph": atom.first,
        "gap": gap,
        "head": atom.head is not None,
        "short": len(atom.plain) < SHORT,
        "table": atom.unit.grid is not None,
        "no letters": LETTERS.search(atom.plain) is None,
        "as many sentences": each == "each",
        "as many paragraphs": each == "paragraphs" and atom.first,
        "inside one of as many paragraphs": each == "paragraphs" and not atom.first,
    }
    out.update({name: 1.0 for name, true in facts.items() if true})
    openers = [name for name, pattern in OPENERS.items() if pattern.match(atom.bare)] or ["plain"]
    out.update({f"opens: {name}": 1.0 for name in openers})
    return out
