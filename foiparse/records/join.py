"""Facts told in other answers, joined to the systems they speak of: the name in 1, the end in 2, the cost in 3."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import fold
from foiparse.records.answers import function_asked
from foiparse.records.facts import contract_end, users_of, yearly_cost
from foiparse.records.intents import Intent
from foiparse.records.model import System, plain
from foiparse.values import money

Fact = float | int | str | None
# The question speaks of every system named before, not of the last only.
_EACH = late(r"\b(?:each|listed|these|those|all|every|any of the)\b", re.I)


def join(systems: list[System], latest: list[System], question: Question, intent: Intent) -> None:
    """Add what `question`'s answer says to the systems that it names, or to those that it follows on from (`latest`)."""
    if intent.cost:
        _part(systems, latest, question.answer)
        _spend(systems if _EACH.search(question.text) else latest, question, intent)
    for field, wanted, read in _readers(intent):
        if not wanted:
            continue
        named = _by_name(systems, question.answer, read)
        if named:
            for system, value in named:
                _put(system, field, value, question)
            continue
        value = read(question.answer)
        whom = systems if _EACH.search(question.text) else latest
        for system in whom if field == "contract_end" else ():
            system.functions = system.functions or function_asked(question.text)
        if value is not None and whom and (field != "annual_cost" or len(whom) == 1):
            for system in whom:
                _put(system, field, value, question)


_PRICED = late(r"([A-Z][\w.&-]*(?: (?:[A-Z]|[a-z]{1,2}-?[A-Z])[\w.&-]*){1,4})\s*[-–:(]*\s*(?=£)")


def _part(systems: list[System], latest: list[System], answer: str) -> None:
    """ "Allocate e-Rota £2,697 Allocate HealthRoster £131,811": a supplier named before becomes its products."""
    for group in (systems, latest):
        for whole in [s for s in group if s.supplier and not s.product]:
            assert whole.supplier
            rests = [
                m[1][len(whole.supplier) :].strip()
                for m in _PRICED.finditer(answer)
                if m[1].casefold().startswith(whole.supplier.casefold() + " ")
            ]
            if len(rests) > 1 and group is systems:
                at = next(n for n, s in enumerate(systems) if s is whole)
                parts = [
                    replace(
                        whole, product=r, functions=list(whole.functions), questions=list(whole.questions), raw=list(whole.raw)
                    )
                    for r in rests
                ]
                systems[at : at + 1] = parts
                if any(s is whole for s in latest):
                    latest[:] = [*[s for s in latest if s is not whole], *parts]


def _spend(whom: list[System], question: Question, intent: Intent) -> None:
    """A total contract value, or what was spent with no year to it, is kept for a record of spend on the one system meant."""
    value = money(question.answer)
    if (
        len(whom) != 1
        or not value
        or value.amount is None
        or value.nothing
        or "several_amounts" in value.flags
        or "bare" in value.flags
    ):
        return
    total = value.period == "total" or (value.period is None and intent.total and not intent.yearly)
    if total and whom[0].total is None:
        whom[0].total = plain(value.amount)
        whom[0].raw.append(question.answer.strip()[:200])
        whom[0].questions.append(question.label)


def _readers(intent: Intent) -> tuple[tuple[str, bool, Callable[[str], Fact]], ...]:
    return (
        ("contract_end", intent.end, contract_end),
        ("annual_cost", intent.cost, lambda text: yearly_cost(text, intent.yearly)),
        ("users", intent.users, users_of),
    )


def _put(system: System, field: str, value: Fact, question: Question) -> None:
    if getattr(system, field) is None and value is not None:
        setattr(system, field, value)
        system.questions.append(question.label)
        system.raw.append(question.answer.strip()[:200])


def _by_name(systems: list[System], answer: str, read: Callable[[str], Fact]) -> list[tuple[System, Fact]]:
    """Facts that stand after a system's name and before the next one's."""
    places = sorted((at, n) for n, s in enumerate(systems) if (at := _find(s, answer)) is not None)
    if not places:
        return []
    out: list[tuple[System, Fact]] = []
    for k, (at, n) in enumerate(places):
        end = places[k + 1][0] if k + 1 < len(places) else len(answer)
        value = read(answer[at:end]) if end > at else None
        if value is None and end > at:
            value = read(answer[at + _length(systems[n], answer, at) : end])
        if value is not None:
            out.append((systems[n], value))
    return out or []


def _find(system: System, answer: str) -> int | None:
    """Where the answer names the system: by its product where that is told, else by its supplier."""
    lowered = answer.casefold()
    for name in filter(None, (system.product, system.supplier)):
        at = lowered.find(name.casefold())
        if at >= 0:
            return at
        for word in re.finditer(r"[^\W_][\w-]*(?: [^\W_][\w-]*)?", answer):
            if fold(word.group()) == fold(name):
                return word.start()
    return None


def _length(system: System, answer: str, at: int) -> int:
    for name in filter(None, (system.product, system.supplier)):
        if answer[at : at + len(name)].casefold() == name.casefold():
            return len(name)
    return 0
