"""The tagger: which part each sentence plays in the letter, told by weights learnt from gold letters (benchmarks/train_tagger.py)."""

from __future__ import annotations

from dataclasses import dataclass

from foiparse.divide.prepared import Prepared
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.features import own_features
from foiparse.divide.tagger.model import PARTS, likeliest, marginals, scores, weights

REST = tuple(PARTS.index(part) for part in ("O", "AB", "AI"))


@dataclass(slots=True)
class Tagged:
    """The letter's atoms, the likeliest part of each, how sure that is (0 to 1), and the probability of every part."""

    atoms: list[Atom]
    parts: list[str]
    sure: list[float]
    odds: list[list[float]]
    state: list[list[float]]


def tagged(letter: Prepared) -> Tagged:
    """Tag the letter, once."""
    if letter.tagged is None:
        atoms = atoms_of(letter)
        learnt = weights()
        state = scores(own_features(letter, atoms, letter.ranked), learnt)
        path = likeliest(state, learnt)
        odds = marginals(state, learnt.step)
        letter.tagged = Tagged(atoms, [PARTS[p] for p in path], [o[p] for o, p in zip(odds, path, strict=True)], odds, state)
    return letter.tagged  # type: ignore[return-value]  # kept untyped there: the types would go round in a circle


def forget(letter: Prepared) -> None:
    """Have the letter tagged anew when it is asked for next: the weights were changed."""
    letter.tagged = None


def given_questions(found: Tagged, fixed: list[str]) -> list[str]:
    """The likeliest parts where the questions are known: `fixed` gives each atom "QB", "QI", "RB", "RI", or "" for one that is none of these."""
    allowed = [(PARTS.index(part),) if part else REST for part in fixed]
    return [PARTS[p] for p in likeliest(found.state, weights(), allowed)]
