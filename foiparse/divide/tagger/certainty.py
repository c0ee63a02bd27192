"""How sure the tagger is of a letter as a whole: signs that one of its sentences is taken for what it is not, each from 0 to 1.

A letter is right only if all its sentences are, so that what counts is the sum over them and the worst of them, and whether the
tagger's two models, which err differently, say the same each by itself.
"""

from __future__ import annotations

from math import log

from foiparse.divide.tagger import Tagged

MANY_ERRORS = (
    5.0  # sentences expected to be wrong, or as much surprise (natural log), from which on there are too many to tell apart
)
MANY_APART = 10  # sentences of which one model alone says otherwise, from which on ...
MANY_ATOMS = 150  # sentences of a long letter
LEAST_ODDS = 1e-6


def doubts(found: Tagged) -> dict[str, float]:
    """The signs by code."""
    wrong = [1 - sure for sure in found.sure]
    return {
        "likely_errors": min(1.0, sum(wrong) / MANY_ERRORS),
        "unlikely_whole": min(1.0, -sum([log(max(LEAST_ODDS, sure)) for sure in found.sure]) / MANY_ERRORS),
        "doubtful_sentence": min(1.0, 2 * max(wrong, default=0.0)),
        "field_differs": float(found.field_apart > 0),
        "field_differs_much": min(1.0, found.field_apart / MANY_APART),
        "net_differs": float(found.net_apart > 0),
        "net_differs_much": min(1.0, found.net_apart / MANY_APART),
        "long_letter": min(1.0, len(found.sure) / MANY_ATOMS),
    }
