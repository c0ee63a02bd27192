"""The systems that an answer tells in passing, with what they are for and where they stand (`used_passing.py` finds them)."""

from __future__ import annotations

import re

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.answers import asked_of
from foiparse.records.asking import function_asked
from foiparse.records.elsewhere import gone, to_come
from foiparse.records.intents import intent_of, says_software
from foiparse.records.model import System, place
from foiparse.records.told import told
from foiparse.records.used_passing import kept_on, used_in_passing, used_plainly

WHETHER = late(r"^\W*(?:question|q)?\W*\d*[a-z]?\W*(?:whether|(?:do|does|is|are|have|has)\b)", re.I)


def in_passing(letter: Letter, question: Question) -> list[System]:
    """The known products that the answer to a question about software says are used, though no name was asked for."""
    paid = intent_of(question.text).spent  # "We spent £45,000 on Casewell" tells of a payment
    found = used_in_passing(told(question), says_software(question.text)) if not (question.tables or paid) else []
    found = found or (kept_on(question) if not (question.tables or paid) else [])
    if not question.tables and says_software(question.text):
        plain = used_plainly(told(question), asked_of(letter, question))
        plain = [s for s in plain if not (gone(s, question.answer) or to_come(s, question.answer))]
        made = {s.product: s.supplier for s in plain}
        for system in found:
            system.supplier = system.supplier or made.get(system.product)
        found = found or plain
    for system in found:
        name = system.product or system.supplier or ""
        system.questions, system.raw, system.span = [question.label], [name], place(letter, question, name)
        plainly = WHETHER.search(question.text) or not system.functions
        system.functions = function_asked(question.text) if plainly else system.functions
    return found
