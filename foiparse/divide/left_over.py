"""Fewer paragraphs than questions below a list of them: one that answers two, and the remainder of the request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foiparse.divide.one_each import MOST, stands_by_itself
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece
from foiparse.divide.tagger.asking import asked_for
from foiparse.divide.tagger.by_place import REST_OF
from foiparse.divide.tagger.stems import stems
from foiparse.late import late

FEWEST = 3  # questions: of two, one answer is mostly to both
FIGURE = late(
    r"(?<![\w/])£?\d[\d,.]*(?! (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)(?<!20\d\d)"
    r"|\b(?:no|none|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
LETTERED = late(r"\W{0,2}(?:[A-Z]|[a-z](?=\))|\d{1,2})\s?[.):–-]\s")  # "F – All were constables."
ENOUGH = 2  # words that a question alone has, by which a paragraph answers it; one, where it tells a figure for it as well


def with_left_over(letter: Prepared, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, such answers put to all that they tell of."""
    asked, answers = [p for p in pieces if p.kind == "Q"], [p for p in pieces if p.kind == "A"]
    plain = FEWEST <= len(asked) <= MOST and answers and all(len(p.labels) == 1 and "." not in p.labels[0] for p in asked)
    if not plain or max(p.end for p in asked) > min(p.start for p in answers) or len({p.labels[0] for p in asked}) < len(asked):
        return list(pieces)
    order = [p.labels[0] for p in asked]
    own = _own_words([letter.text[p.start : p.end] for p in asked])
    if len(answers) == 1:
        joint = answers[0].labels == order
        parts = (
            (_before_the_rest(letter, answers[0], asked, own) or _by_own_words(letter, answers[0], asked, own)) if joint else []
        )
        return [q for p in pieces for q in (parts if p is answers[0] and parts else [p])]
    if any(_numbered(letter, p) for p in answers):
        return list(pieces)
    return _with_neighbours(letter, list(pieces), asked, own)


def _own_words(asked: list[str]) -> list[set[str]]:
    """The words of each question that no other has."""
    words = [set(stems(question)) for question in asked]
    common = Counter(word for of in words for word in of)
    return [{word for word in of if common[word] == 1} for of in words]


def _before_the_rest(letter: Prepared, answer: Piece, asked: list[Piece], own: list[set[str]]) -> list[Piece]:
    """ "61 were built." "The remainder of your request is exempt": each paragraph above it is to the question whose words it has."""
    units = letter.between(answer.start, answer.end)
    rest = next((n for n, unit in enumerate(units) if unit.zone is None and REST_OF.match(unit.plain)), 0)
    if not 0 < rest < len(asked):
        return []
    questions = [letter.text[p.start : p.end] for p in asked]
    in_order = all(
        set(stems(q)) & set(stems(u.plain)) and stands_by_itself(q, u) for q, u in zip(questions, units[:rest], strict=False)
    )
    of = list(range(rest)) if in_order else []
    for unit in () if in_order else units[:rest]:
        shared = [len(words & set(stems(unit.plain))) for words in own]
        best = max(range(len(own)), key=lambda k: shared[k])
        if not shared[best] or shared.count(shared[best]) > 1 or not stands_by_itself(questions[best], unit):
            return []
        of.append(best)
    if any(a >= b for a, b in pairwise(of)):
        return []
    owners = [asked[k].labels for k in of] + [[p.labels[0] for k, p in enumerate(asked) if k not in of]]
    bounds = [answer.start, *(unit.start for unit in units[1 : rest + 1]), answer.end]
    return [replace(answer, labels=labels, start=a, end=b) for labels, (a, b) in zip(owners, pairwise(bounds), strict=True)]


def _by_own_words(letter: Prepared, answer: Piece, asked: list[Piece], own: list[set[str]]) -> list[Piece]:
    """ "The Council has 419 bridges, 22 of which have a weight limit." "Repairs of £31m are due": the words of each question in one of them."""
    units = letter.between(answer.start, answer.end)
    if not 1 < len(units) < len(asked):
        return []
    told = [set(stems(unit.plain)) for unit in units]
    of: list[int] = []
    for words in own:
        shared = [len(words & said) for said in told]
        if max(shared) < ENOUGH or sum(map(bool, shared)) > 1:
            return []
        of.append(shared.index(max(shared)))
    questions = [letter.text[p.start : p.end] for p in asked]
    if (
        of != sorted(of)
        or len(set(of)) < len(units)
        or not all(stands_by_itself(questions[of.index(n)], u) for n, u in enumerate(units))
    ):
        return []
    owners = [[p.labels[0] for p, k in zip(asked, of, strict=True) if k == n] for n in range(len(units))]
    bounds = [answer.start, *(unit.start for unit in units[1:]), answer.end]
    return [replace(answer, labels=labels, start=a, end=b) for labels, (a, b) in zip(owners, pairwise(bounds), strict=True)]


def _with_neighbours(letter: Prepared, pieces: list[Piece], asked: list[Piece], own: list[set[str]]) -> list[Piece]:
    """A question without an answer shares that of the next or the one before, which tells what it alone asks for."""
    to = {label: p for p in pieces if p.kind == "A" for label in p.labels}
    order = [p.labels[0] for p in asked]
    for k, label in enumerate(order):
        if label in to:
            continue
        for beside in (order[k + 1 : k + 2], order[k - 1 : k] if k else []):
            answer = to.get(beside[0]) if beside else None
            if answer is None or not _tells(letter, answer, asked[k], own[k]):
                continue
            shared = replace(answer, labels=[x for x in order if x in answer.labels or x == label])
            pieces = [shared if p is answer else p for p in pieces]
            to.update(dict.fromkeys(shared.labels, shared))
            break
    return pieces


def _tells(letter: Prepared, answer: Piece, asked: Piece, own: set[str]) -> bool:
    words, question = letter.text[answer.start : answer.end], letter.text[asked.start : asked.end]
    shared = len(own & set(stems(words)))
    figures = len(FIGURE.findall(words.lower())) > len(answer.labels) and bool({"count", "money"} & set(asked_for(question)))
    return shared >= ENOUGH or (shared > 0 and figures)


def _numbered(letter: Prepared, answer: Piece) -> bool:
    """Whether a number or a name at its head says which questions an answer is to."""
    units = letter.between(answer.start, answer.end)
    head = letter.heads[units[0].index] if units else None
    return (head is not None and bool(head.paths)) or bool(units and LETTERED.match(units[0].plain))
