"""The tagger: which part each sentence plays in the letter, told by weights learnt from gold letters (benchmarks/train_tagger.py)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from foiparse.divide.prepared import Prepared
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.by_rule import by_rule
from foiparse.divide.tagger.features import own_features
from foiparse.divide.tagger.model import AB, AI, ALL, PARTS, QB, QI, likeliest, marginals, path_score, scores, weights
from foiparse.divide.tagger.parts import middles_of

BEGUN = 3  # sentences at which the only question may begin, of those that most likely begin one
UNSURE = 0.05  # odds of a part from which on it is tried though another is likelier; from 0.15 on fewer letters not seen come out right
MOST_OTHERWISE = 4  # divisions tried so: with 2 fewer letters not seen come out right, with 8 no more
REST = tuple(PARTS.index(part) for part in ("O", "AB", "AI"))
NET_SHARE = 1.0  # what the network's log-odds count beside the field's weights: real letters not seen are read worse with less


@dataclass(slots=True)
class Tagged:
    """The letter's atoms, the likeliest part of each, how sure that is (0 to 1), and the probability of every part.

    `played` are the probabilities of each kind of part, begun or going on; a listing counts as neither question nor answer.
    `best` is the summed weight of the likeliest parts, `begun` and `asked` how many beginnings and questions are expected.
    `field_apart` and `net_apart` count the atoms of which the field, or the network, says otherwise when asked alone.
    """

    atoms: list[Atom]
    parts: list[str]
    sure: list[float]
    odds: list[list[float]]
    state: list[list[float]]
    middles: list[int] = field(default_factory=list)
    played: list[dict[str, float]] = field(default_factory=list)
    best: float = 0.0
    begun: float = 0.0
    asked: float = 0.0
    field_apart: int = 0
    net_apart: int = 0


def tagged(letter: Prepared) -> Tagged:
    """Tag the letter, once."""
    if letter.tagged is None:
        atoms = atoms_of(letter)
        learnt = weights()
        field_says, net_says = _said(own_features(letter, atoms, letter.ranked))
        state = [[a + NET_SHARE * b for a, b in zip(*row, strict=True)] for row in zip(field_says, net_says, strict=True)]
        by_rule(atoms, state, letter.grounds, letter.forms)
        path = likeliest(state, learnt)
        odds = marginals(state, learnt.step)
        sure = [o[p] for o, p in zip(odds, path, strict=True)]
        found = Tagged(atoms, [PARTS[p] for p in path], sure, odds, state, middles_of(atoms))
        for o in odds:
            rest = 1 - o[QB] - o[QI] - o[AB] - o[AI]
            found.played.append({"Q": o[QB] + o[QI], "A": o[AB] + o[AI], "O": rest, "R": rest})
        found.best = path_score(state, path, learnt.step)
        found.begun = sum([o[QB] + o[AB] for o in odds])
        found.asked = sum([o[QB] for o in odds])
        found.field_apart = _apart(path, likeliest(field_says, learnt))
        found.net_apart = _apart(path, [row.index(max(row)) for row in net_says])
        letter.tagged = found
    return letter.tagged  # type: ignore[return-value]  # kept untyped there: the types would go round in a circle


def _said(features: list[list[str]]) -> tuple[list[list[float]], list[list[float]]]:
    """What the field and what the network say of each part of each atom."""
    from foiparse.divide.tagger import net  # numpy comes with it: not before there is a letter to divide

    return scores(features, weights()), net.log_odds(features, net.net())


def _apart(one: list[int], other: list[int]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def forget(letter: Prepared) -> None:
    """Have the letter tagged anew when it is asked for next: the weights were changed."""
    letter.tagged = None


def given_questions(found: Tagged, fixed: list[str]) -> list[str]:
    """The likeliest parts where the questions are known: `fixed` gives each atom "QB", "QI", "RB", "RI", or "" for one that is none of these."""
    allowed = [(PARTS.index(part),) if part else REST for part in fixed]
    return [PARTS[p] for p in likeliest(found.state, weights(), allowed)]


def with_question(found: Tagged) -> list[str]:
    """The likeliest parts of those in which something is asked: begun at one of the sentences that most likely begin a question."""
    learnt, n = weights(), len(found.state)
    best: list[int] = []
    for at in sorted(range(n), key=lambda k: -found.odds[k][QB])[:BEGUN]:
        path = likeliest(found.state, learnt, [(QB,) if k == at else ALL for k in range(n)])
        if not best or path_score(found.state, path, learnt.step) > path_score(found.state, best, learnt.step):
            best = path
    return [PARTS[p] for p in best]


def otherwise(found: Tagged) -> Iterator[list[str]]:
    """The likeliest parts in which one sentence that the tagger is not sure of plays another part than it most likely does."""
    learnt, n = weights(), len(found.state)
    unsure = [
        (-odds, k, part)
        for k, (row, likely) in enumerate(zip(found.odds, found.parts, strict=True))
        for part, odds in enumerate(row)
        if odds >= UNSURE and PARTS[part] != likely
    ]
    tried: list[list[int]] = []
    for _, k, part in sorted(unsure):
        if all(path[k] != part for path in tried):
            tried.append(likeliest(found.state, learnt, [(part,) if i == k else ALL for i in range(n)]))
            yield [PARTS[p] for p in tried[-1]]
        if len(tried) == MOST_OTHERWISE:
            return
