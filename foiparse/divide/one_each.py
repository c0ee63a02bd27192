"""One answer to several questions, parted where it has as many paragraphs as there are questions and each tells what its own asks for.

Of open gold letters whose questions have no numbers and a paragraph each, with as many paragraphs of answer, nine in ten answer them one by
one; the rest refuse all of them, or hand over a file.
"""

from __future__ import annotations

from dataclasses import replace

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.asking import asked_for, told_as
from foiparse.divide.units import Unit
from foiparse.late import late

FEWEST = 2  # questions
MOST = 12  # more have numbers, or a table that answers them
# What opens a paragraph that goes on with the one before, or speaks of all questions.
GOES_ON = late(
    r"\W*(?:however|therefore|this|these|those|it|they|please|note|having|in addition|additionally|further(?:more)?|moreover|also|"
    r"as (?:such|a result|the|you)|the public interest|in (?:this|reaching|considering|accordance|line)|under|section|regulation|for these|"
    r"(?:we|i) (?:have (?:considered|also|therefore|concluded|applied|weighed)|recogni[sz]e|consider|believe|also|therefore|can(?:not)?|accept|"
    r"are (?:not|also|therefore|of)|acknowledge|conclude|(?:do )?hold|confirm)|"
    r"on balance|unfortunately|if|you|should|but|and|such|disclos\w+|releas\w+|factors|arguments|your|all|both|any|some)\b"
)
AMOUNT = frozenset(
    {"number", "money", "share", "not held", "refused", "file"}
)  # what tells how many or how much, or why it does not


def one_each(letter: Prepared, proposal: Proposal) -> Proposal | None:
    """The proposal with its one answer parted among its questions; None where it has no such answer."""
    asked = [p for p in proposal.pieces if p.kind == "Q"]
    answers = [p for p in proposal.pieces if p.kind == "A"]
    labels = [label for p in asked for label in p.labels]
    if not FEWEST <= len(asked) <= MOST or len(answers) != 1 or answers[0].labels != labels or proposal.leads:
        return None
    answer = answers[0]
    units = letter.between(answer.start, answer.end)
    plain = all(label.startswith("*") for label in labels) and all(len(letter.between(p.start, p.end)) == 1 for p in asked)
    if not plain or len(units) != len(asked) or asked[-1].end > answer.start:
        return None
    if not all(_answers(letter.text[p.start : p.end], unit) for p, unit in zip(asked, units, strict=True)):
        return None
    stops = [*(unit.start for unit in units[1:]), answer.end]
    parts = [
        replace(answer, labels=p.labels, start=unit.start if k else answer.start, end=stop)
        for k, (p, unit, stop) in enumerate(zip(asked, units, stops, strict=True))
    ]
    return replace(proposal, pieces=[p for p in proposal.pieces if p is not answer] + parts)


def _answers(question: str, unit: Unit) -> bool:
    """Whether a paragraph may be all that is said to a question: it stands by itself, and tells an amount where one is asked for."""
    if unit.grid is not None or unit.zone is not None or unit.plain.endswith(":") or GOES_ON.match(unit.plain.lower()):
        return False
    asked, told = set(asked_for(question)), set(told_as(unit.plain))
    return bool(told & AMOUNT) if asked & {"count", "money"} and not asked & {"who", "copy", "whether"} else True
