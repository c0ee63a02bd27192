"""Document → Division: zones, header facts, questions with their answers, tables with their questions."""

from __future__ import annotations

from foiparse.divide.compose import compose
from foiparse.divide.division import Division
from foiparse.divide.margin import margin
from foiparse.divide.placing import place_tables
from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings import READINGS
from foiparse.divide.score import score, sound
from foiparse.document import Document
from foiparse.plugins import READINGS as READING_PLUGINS
from foiparse.plugins import plugins


def divide(document: Document) -> Division:
    """Divide a letter by the best of the readings that compete for it."""
    letter = prepare(document)
    readings = (*READINGS, *plugins(READING_PLUGINS).values())
    proposals = [p for reading in readings for p in reading(letter) if sound(letter, p)]
    ranked = sorted(((score(letter, p), p) for p in proposals), key=lambda pair: -pair[0].score)
    division = compose(letter, ranked[0][1] if ranked else Proposal("none"))
    division.tables = place_tables(document, division.questions)
    division.candidates = [c for c, _ in ranked]
    division.margin = margin([(c.score, p) for c, p in ranked]) if ranked else 0.0
    if not division.questions:
        division.flags.append("no_questions")
    return division
