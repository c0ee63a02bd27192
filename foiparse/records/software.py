"""Software systems of a letter: named in tables, forms, lines or sentences, with facts joined from other answers."""

from __future__ import annotations

import re

from foiparse.letter import Letter, Question
from foiparse.records.answers import systems_in
from foiparse.records.intents import Intent, about_software, answered, intent_of
from foiparse.records.join import join
from foiparse.records.model import System, same, shortened
from foiparse.records.tables import system_of_form, systems_of_table


def software_systems(letter: Letter) -> list[System]:
    """Every system with a name, once, in the order of the letter."""
    if not about_software(letter):
        return []
    systems: list[System] = []
    latest: list[System] = []
    told = False
    context = " ".join(q.text for q in letter.questions)
    for question in answered(letter):
        intent = intent_of(question.text)
        fresh = _fresh(letter, question, intent, context)
        if fresh:
            latest = fresh if told or not latest else latest + fresh
            told = False
            systems = _merge(systems, fresh)
            latest = [s for s in systems if any(s is f or same(s, f) for f in latest)]
            if intent.end or intent.cost or intent.users:
                join(systems, [s for s in systems if any(same(s, f) for f in fresh)], question, intent)
        elif systems and (intent.end or intent.cost or intent.users) and not intent.platform:
            join(systems, latest, question, intent)
            told = told or intent.end
    return systems


def _fresh(letter: Letter, question: Question, intent: Intent, context: str) -> list[System]:
    """The systems that this question's answer names."""
    if intent.platform and not re.search(r"\bsoftware systems?\b", question.text, re.I):
        return []
    out: list[System] = []
    for n in question.tables:
        out += systems_of_table(letter, letter.tables[n], question.text + " " + context)
    form = system_of_form(letter, question) if not out else None
    if form:
        return [form]
    if not out and intent.names:
        out = systems_in(letter, question, context)
    return out


def _merge(systems: list[System], fresh: list[System]) -> list[System]:
    """A system named again gains what is new of it: functions above all."""
    out = list(systems)
    for system in fresh:
        twin = next((s for s in out if same(s, system)), None)
        if twin is None:
            if not any(shortened(system, s) for s in out):
                out.append(system)
            continue
        twin.functions += [f for f in system.functions if f not in twin.functions]
        twin.questions += system.questions
        for field in ("product", "supplier", "contract_end", "annual_cost", "users", "total"):
            if getattr(twin, field) is None:
                setattr(twin, field, getattr(system, field))
    return out
