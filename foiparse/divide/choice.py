"""Which proposal divides the letter: the scorer's criteria and the tagger's odds weighed together, by weights learnt from gold letters.

`python -m benchmarks.train_tagger` learns them; `foiparse explain` shows what each told of every proposal.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from foiparse.divide.division import Candidate
from foiparse.divide.fitting import Fitting
from foiparse.divide.oddities import ODD, oddities
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.score import CRITERIA
from foiparse.divide.tagger import Tagged, tagged
from foiparse.divide.tagger.model import PARTS, path_score, weights
from foiparse.divide.tagger.parts import parts_of

DATA = Path(__file__).parent / "data" / "choice.json"
INDEX = {part: i for i, part in enumerate(PARTS)}
LEAST = 10  # one atom in so many: the share of them that speak most against a proposal
FARTHEST = 60.0  # log-odds behind the likeliest parts beyond which a proposal is simply unlikely
KINDS = (
    "one request",
    "table of",
    "likeliest part",
    "with a question",
    "likeliest answers",
    "numbers alone",
    "name their",
    "in step",
    "shared",
    "together",
    "otherwise",
)
# How answers without labels stand below all questions: one to all of them, one to each, or some to several. Real letters mostly have the first.
SHAPES = ("joint", "own", "partly joint")
# What each feature beyond the scorer's criteria tells, for `foiparse explain`.
TOLD = {
    "likely": "the tagger gives the sentences the same parts",
    "least": "... also those that speak most against it",
    "begins": "questions and answers begin where the tagger sees one begin",
    "begun": "where the tagger sees one begin, one does",
    "count": "as many questions as the tagger counts",
    "path": "how near to the tagger's likeliest division as a whole",
    "ahead": "how far behind the best by the criteria",
    "single": "one question only",
    "asked": "share of the questions whose words the letter has",
    **ODD,
    "course": "how likely the way through answers without a number is: in step with the questions, or one answer to all",
    "fits": "answers share their words with their own questions",
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Of each feature its weight; the sum is a proposal's value (log-odds against the letter's other proposals)."""

    of: dict[str, float]


@cache
def learnt() -> Weights:
    """The weights that ship with the package."""
    return Weights(json.loads(DATA.read_text(encoding="utf-8"))["weights"])


def choose(letter: Prepared, scored: list[tuple[Candidate, Proposal]]) -> list[tuple[Candidate, Proposal]]:
    """The proposals, best first; each candidate's `value` and the tagger's features among its `parts` are set."""
    if not scored:
        return []
    found = tagged(letter)
    fitting = Fitting(found)
    best = max(c.score for c, _ in scored)
    of = learnt().of
    for candidate, proposal in scored:
        seen = features(found, candidate, proposal, best, fitting)
        candidate.parts.update({name: round(seen[name], 3) for name in TOLD})
        candidate.parts["ends"] = round(_ends(found, proposal), 3)
        candidate.value = round(sum(of.get(name, 0.0) * value for name, value in seen.items()), 4)
    return sorted(scored, key=lambda pair: -pair[0].value)


def features(found: Tagged, candidate: Candidate, proposal: Proposal, best: float, fitting: Fitting) -> dict[str, float]:
    """What is weighed of a proposal: the criteria's parts, the tagger's features, and the kind of reading."""
    parts = parts_of(found.middles, proposal)
    out = {name: candidate.parts[name] for name in CRITERIA}
    out.update(_by_tagger(found, parts))
    out["ahead"] = candidate.score - best
    out["fits"] = fitting.fits(proposal)
    out["course"] = max(-FARTHEST, proposal.course) / 10
    out["single"] = float(len(set(proposal.labels)) == 1)
    out["asked"] = _asked(proposal)
    out.update(oddities(found, proposal))
    out.update({kind: float(kind in proposal.name) for kind in KINDS})
    shape = _shape(found, proposal)
    out.update({name: float(name == shape) for name in SHAPES})
    return out


def _asked(proposal: Proposal) -> float:
    """Share of the questions whose words the letter has: a letter that restates none is rare."""
    labels = set(proposal.labels) - proposal.leads
    with_words = {label for p in proposal.pieces if p.kind in "QR" for label in p.labels}
    return len(labels & with_words) / len(labels) if labels else 0.0


def _shape(found: Tagged, proposal: Proposal) -> str:
    """Which of `SHAPES` the proposal has; "" where it has one question, or answers with numbers or beneath their questions.

    One answer to all is "joint" wherever its parts stand: some letters begin it above the request.
    """
    asked = {label for p in proposal.pieces if p.kind == "Q" for label in p.labels} - proposal.leads
    answers = [p for p in proposal.pieces if p.kind == "A"]
    if len(asked) < 2 or not answers:
        return ""
    told = {tuple(p.labels) for p in answers}
    if len(told) == 1:
        return "joint" if len(answers[0].labels) > 1 else ""
    first = min(p.start for p in answers)
    if any(p.kind == "Q" and p.start > first for p in proposal.pieces):
        return ""
    heads = (found.atoms[k].head for p in answers if (k := bisect_left(found.middles, p.start)) < len(found.atoms))
    if any(head is not None for head in heads):
        return ""
    return "own" if all(len(labels) == 1 for labels in told) else "partly joint"


def _by_tagger(found: Tagged, parts: list[str]) -> dict[str, float]:
    likely = sorted([played[part[0]] for played, part in zip(found.played, parts, strict=True)]) or [0.0]
    begun = [odds[INDEX[part]] for odds, part in zip(found.odds, parts, strict=True) if part[1:] == "B" and part != "RB"]
    questions = parts.count("QB")
    # a listing may be left out by a proposal: what the tagger takes for one is no point against it
    path = [INDEX[other if part == "O" and other[0] == "R" else part] for part, other in zip(parts, found.parts, strict=True)]
    behind = path_score(found.state, path, weights().step) - found.best
    return {
        "likely": fmean(likely),
        "least": fmean(likely[: max(1, len(likely) // LEAST)]),
        "begins": fmean(begun) if begun else 0.0,
        "begun": min(1.0, sum(begun) / found.begun) if found.begun > 0.5 else 1.0,
        "count": -abs(questions - found.asked) / max(1.0, questions, found.asked),
        "path": max(-FARTHEST, behind) / 10,
    }


def _ends(found: Tagged, proposal: Proposal) -> float:
    """How likely the last sentence of every answer is still one: the least of them. What an answer swallows stands at its end."""
    ends = [p.end for p in proposal.pieces if p.kind == "A"]
    least, starts = 1.0, [a.start for a in found.atoms]
    for end in ends:
        k = bisect_left(starts, end) - 1
        if k >= 0:
            least = min(least, found.odds[k][PARTS.index("AB")] + found.odds[k][PARTS.index("AI")])
    return least
