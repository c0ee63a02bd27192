"""One answer to several questions, parted where it has as many paragraphs as there are questions and each tells what its own asks for.

Of open gold letters whose questions have no numbers and a paragraph each, with as many paragraphs of answer, nine in ten answer them one by
one; the rest refuse all of them, or hand over a file. So do as many paragraphs below a table as questions that it does not answer.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.tagger.asking import asked_for, told_as
from foiparse.divide.tagger.stems import stems
from foiparse.divide.units import Unit
from foiparse.late import late

FEWEST = 2  # questions
LONGEST = 300  # characters of a paragraph that answers one question; longer ones argue, and mostly for all of them
SHORT = 60  # characters of a line below a shared answer that may be one more of its lines
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
    answer = _with_the_rest(letter, answers[0], len(asked))
    units = letter.between(answer.start, answer.end)
    plain = all(label.startswith("*") for label in labels) and all(len(letter.between(p.start, p.end)) == 1 for p in asked)
    if not plain or asked[-1].end > answer.start:
        return None
    questions = [letter.text[p.start : p.end] for p in asked]
    if len(units) == len(asked) and all(map(stands_by_itself, questions, units)):
        first, rest = 1, units[1:]
    elif rest := _below_a_table(questions, units):
        first = len(asked) - len(rest)
    else:
        return None
    bounds = [answer.start, *(unit.start for unit in rest), answer.end]
    owners = [labels[:first], *([label] for label in labels[first:])]
    parts = [replace(answer, labels=of, start=a, end=b) for of, (a, b) in zip(owners, pairwise(bounds), strict=True)]
    return replace(proposal, pieces=[p for p in proposal.pieces if p is not answers[0]] + parts)


def _with_the_rest(letter: Prepared, answer: Piece, wanted: int) -> Piece:
    """The answer with the lines right below it that make as many as there are questions, up to what closes the letter."""
    units = letter.between(answer.start, answer.end)
    if not units:
        return answer
    below = letter.units[units[-1].index + 1 : units[0].index + wanted + 1]
    rest, closing = below[: wanted - len(units)], below[wanted - len(units) :]
    plain = all(unit.zone is None and unit.grid is None and len(unit.plain) <= SHORT for unit in rest)
    if len(units) >= wanted or len(rest) < wanted - len(units) or not plain or (closing and closing[0].zone is None):
        return answer
    return replace(answer, end=rest[-1].end)


def _below_a_table(questions: list[str], units: list[Unit]) -> list[Unit]:
    """The paragraphs below a table that answer the last questions, each by a word that its own alone has and the table has not."""
    last = max((n for n, unit in enumerate(units) if unit.grid is not None), default=-1)
    rest = units[last + 1 :]
    if last < 0 or not 0 < len(rest) < len(questions) or len({unit.grid for unit in units[: last + 1]} - {None}) != 1:
        return []
    elsewhere = {stem for unit in units[: last + 1] for stem in stems(unit.plain)}
    asked = [set(stems(question)) for question in questions]
    for n, unit in enumerate(rest, len(questions) - len(rest)):
        others = elsewhere.union(*asked[:n], *asked[n + 1 :])
        if not stands_by_itself(questions[n], unit) or not (asked[n] - others) & set(stems(unit.plain)):
            return []
    return rest


def stands_by_itself(question: str, unit: Unit) -> bool:
    """Whether a paragraph may be all that is said to a question: it stands by itself, and tells an amount where one is asked for."""
    plain = unit.plain
    if (
        unit.grid is not None
        or unit.zone is not None
        or plain.endswith(":")
        or len(plain) > LONGEST
        or GOES_ON.match(plain.lower())
    ):
        return False
    asked, told = set(asked_for(question)), set(told_as(unit.plain))
    return bool(told & AMOUNT) if asked & {"count", "money"} and not asked & {"who", "copy", "whether"} else True
