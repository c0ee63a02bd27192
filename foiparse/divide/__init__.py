"""Document → Division: zones, header facts, questions with their answers, tables with their questions."""

from __future__ import annotations

from foiparse.divide.compose import compose
from foiparse.divide.division import Division
from foiparse.divide.prepared import prepare
from foiparse.divide.readings import READINGS
from foiparse.divide.score import score
from foiparse.document import Document
from foiparse.plugins import READINGS as READING_PLUGINS
from foiparse.plugins import plugins


def divide(document: Document) -> Division:
    """Divide a letter by the best of the readings that compete for it."""
    letter = prepare(document)
    readings = (*READINGS, *plugins(READING_PLUGINS).values())
    proposals = [p for reading in readings for p in reading(letter) if p.pieces]
    ranked = sorted(((score(letter, p), p) for p in proposals), key=lambda pair: -pair[0].score)
    if not ranked:
        return Division(flags=["no_questions"])
    division = compose(letter, ranked[0][1])
    division.candidates = [c for c, _ in ranked]
    division.margin = round(ranked[0][0].score - (ranked[1][0].score if len(ranked) > 1 else 0.0), 4)
    return division
