"""Facts told in other answers, joined to the systems they speak of: the name in 1, the end in 2, the cost in 3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.asking import function_asked, supplier_asked
from foiparse.records.cost_asked import cost_order, with_length
from foiparse.records.elsewhere import asked_in, of_another
from foiparse.records.end_asked import end_in_order, end_of_span, span_asked
from foiparse.records.facts import contract_end
from foiparse.records.fitting import Asked
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import Intent
from foiparse.records.joint import COVERS_ALL, FOR_BOTH, JOINT, joint, placed
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.parting import (
    by_lead,
    label_of,
    names_alone,
    of_others,
    of_use,
    parted,
    several_amounts,
    without_numbers,
)
from foiparse.records.scope import EACH, MOST_TOLD, by_function, in_part, meant, mentioned, pointed_at, spoken_of
from foiparse.records.stated import STARTS, Fact, stated
from foiparse.records.told import pieces, sentences, told, without_options


@dataclass(frozen=True, slots=True)
class Said:
    """One fact of a piece of an answer, and the systems that the piece names (none where it names none)."""

    field: str
    value: Fact
    whom: tuple[System, ...]
    named: bool
    at: int = 0  # which statement of the answer says it


_PRICE_TOLD = late(r"[£$€]\s?\d|\d\s?p\b")


def join(systems: list[System], latest: list[System], question: Question, intent: Intent, fresh: Sequence[System] = ()) -> None:
    """Add what `question`'s answer says to the systems that it names, or to those that it is about.

    `fresh` are the systems that this very answer names: facts beside their names are theirs whether or not they were asked for.
    """
    if len(systems) > MOST_TOLD:
        return
    if intent.cost:
        _part(systems, latest, question.answer)
    scope = list(fresh) or spoken_of(question, systems, latest)
    if not scope:
        return
    answer = _PER_TERM.sub(r"\1 over \2", without_options(told(question)))
    if intent.cost and with_length(question.text):
        answer = _IN_BRACKETS.sub(" ", answer) if intent.yearly else answer
        intent = replace(intent, total=intent.total or _TERM.search(answer) is not None)
    if intent.end and not fresh:
        for system in scope:
            system.functions = system.functions or function_asked(question.text)
    if (
        intent.cost
        and (len(scope) == 1 or len(answer.split()) <= LONGEST_FOR_ALL)
        and len(answer) < LONGEST_FREE
        and (_FREE_TO_US.search(answer) or (_FREE.search(answer) and not _PRICE_TOLD.search(answer)))
    ):
        for system in scope:
            _put(system, "annual_cost", 0, question)
    facts = list(_facts(answer, systems, scope, intent, bool(fresh), asked_in(question), question.label))
    facts = _in_order(facts, question, answer) if intent.end else facts
    costs = [f for f in facts if f.field == "annual_cost"]
    if len(costs) == len(order := cost_order(question.text)) and not any(f.field == "total" for f in facts):
        facts = [f for f in facts if f not in costs] + [replace(f, field=kind) for f, kind in zip(costs, order, strict=True)]
    for field in ("contract_end", "annual_cost", "users", "total"):
        _give([f for f in facts if f.field == field], scope, systems, question, answer)


def _in_order(facts: list[Said], question: Question, answer: str) -> list[Said]:
    """The facts with the one end that the question's order of dates tells, or a span of two; a start alone is no end."""
    end, span = end_in_order(question.text, answer), span_asked(question.text)
    if not end and not (span and not any(f.named for f in facts)):
        return facts
    end = end or end_of_span(answer)
    return [f for f in facts if f.field != "contract_end"] + ([Said("contract_end", end, (), False)] if end else [])


_YEARS: Final = r"(?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)[ -]years?"
# "£180,000 / 3 years": the stroke parts no statements.
_PER_TERM: Final = late(rf"([£$€]\s?\d[\d,.]*[km]?)\s*/\s*({_YEARS})\b", re.I)
_IN_BRACKETS: Final = late(rf"(?<=\d)\s*\({_YEARS}\)", re.I)
# "Cost and length of contract?" – "£180,000, 3 years".
_TERM: Final = late(rf"\b{_YEARS}\b", re.I)
# "There is no cost as it was made by our own staff": a longer answer says more than that.
LONGEST_FREE: Final = 160
# "The pilots are free of charge", of several systems.
LONGEST_FOR_ALL: Final = 6


def _facts(
    answer: str, systems: list[System], scope: list[System], intent: Intent, own: bool, asked: Asked, number: str
) -> list[Said]:
    out: list[Said] = []
    current: list[System] = []
    astray = False  # since a sentence that turns to something else, until a system is named again
    numbered = _numbered(answer, systems, number)
    answer = _NUMBERED_LINE.sub(r"\1: ", answer) if numbered else answer  # "1. 31 March 2027" is one statement
    labelled = any((label := label_of(s)) and meant(label, systems) for s in sentences(answer))
    for at, sentence in enumerate(sentences(answer)):
        if numbered and (mark := _OWN_NUMBER.match(sentence)):
            current, sentence = numbered.get(mark["n"], []), sentence[mark.end() :]
            if not current:
                continue
        label = label_of(sentence) if labelled else ""
        if label and not meant(label, systems) and not by_function(label, systems) and not field_of(label, SOFTWARE):
            current = []
            continue  # "Body armour – £1.1m", beside "Casewell – £40,000 a year"
        if len(scope) > 1 and (used := of_use(sentence, scope)):
            current, sentence = used, sentence[sentence.index(":") + 1 :].strip()
        astray = own and not mentioned(sentence, systems) and (astray or _ELSE.match(sentence) is not None)
        if astray or of_another(sentence, systems, asked):
            continue
        waiting: list[System] = []  # named with no fact of their own: "Casewell and Land Keeper 31/03/2027"
        shared = joint(sentence, len({id(s) for s in (*mentioned(sentence, systems), *in_part(sentence, systems))}))
        for piece in pieces(_PARTS.sub(r"\1", _LETTER.sub("", sentence))):
            for part in parted(piece, systems):
                if of_others(part, systems):
                    continue
                here = named = meant(part, systems)
                here = here or (
                    by_function(part, scope) or pointed_at(part, scope) or by_lead(part, scope) if len(scope) > 1 else []
                )
                if here and current and not mentioned(part, systems) and {id(s) for s in current} < {id(s) for s in here}:
                    here = current  # "Fernlea Ltd is paid", of the one of its systems that was named before
                current = here or current
                each = not here and (EACH.search(part.replace("respectively", "")) or _FOR_ALL.search(part)) is not None
                whom = tuple(_both(part, sentence, scope, current) if each else current)
                told_here = stated(without_numbers(part, systems), intent)
                together = shared and (JOINT.search(part) is not None or not several_amounts(sentence))
                together = together or (
                    not here and len(scope) > 1 and (COVERS_ALL.search(part) or FOR_BOTH.match(part)) is not None
                )
                makers = here is named and len(named) > 1 and not mentioned(part, systems)  # of several products of one maker
                for field, value in told_here:
                    if field == "contract_end":
                        out.append(Said(field, value, tuple(waiting) + whom, bool(whom), at))
                    elif not (together or makers):
                        out.append(Said(field, value, whom, bool(whom), at))
                waiting = [*waiting, *here] if here and names_alone(part, here) else []
    return out


_OWN_NUMBER: Final = late(r"^\(?[Qq]?(?P<n>\d{1,2})(?:[.):]|\s+[-–—])\s+")


_NUMBERED_LINE: Final = late(r"^[ \t]*\(?(\d{1,2})[.)][ \t]+(?=\S)", re.M)


_NO_WORD = late(r"\W")


def _numbered(answer: str, systems: Sequence[System], label: str) -> dict[str, list[System]]:
    """The systems by the number of the question that named them, where the answer's lines are numbered so: "1: £3,900", "3: £11,750"."""
    marks = [m["n"] for line in answer.splitlines() if (m := _OWN_NUMBER.match(line.strip()))]
    by_number = {n: [s for s in systems if s.questions and _NO_WORD.sub("", s.questions[0]) == n] for n in marks}
    enough = len(marks) > 1 or (len({s.questions[0] for s in systems if s.questions}) > 1 and label not in marks)
    return by_number if enough and all(by_number.values()) else {}


# "c. 30 September 2026" under "a. Fernlea" is no "circa".
_LETTER: Final = late(r"^\(?[a-h][.)]\s+(?=\d{1,2}(?:st|nd|rd|th)? [A-Z]|\d{1,2}[/.]\d|[A-Z£])")


_BOTH = late(r"\bboth\b", re.I)


def _both(part: str, sentence: str, scope: list[System], current: list[System]) -> list[System]:
    """All that are meant; of more than two "both" means two: those that the sentence names, or the two named last."""
    if len(scope) <= 2 or not _BOTH.search(part):
        return scope
    two = mentioned(sentence, scope)
    return two if len(two) == 2 else current


# "Casewell and Land Keeper, under one contract running to 31 March 2027".
_FOR_ALL: Final = late(
    r"\bunder (?:one|a single|the same|a joint) (?:contract|agreement)\b|\b(?:each|every) year (?:since|after|thereafter)\b", re.I
)


_ELSE: Final = late(r"(?:some|other|others|separately|in addition|we also)\b", re.I)
# "112 (48 Legal, 64 Finance)", "68 – 14 in the office and 54 on the road": the whole, then its parts.
_PARTS: Final = late(
    r"(\b\d[\d,]*)(?:\s*\(\d[\d,]* [^()]*\d[\d,]* [^()]*\)|\s+[-–—:]\s+\d[\d,]* [a-z][^\d£]{1,60}(?:,| and)\s+\d[\d,]* [a-z][^\d£]{1,60}$)"
)
_FREE: Final = late(
    r"\bno (?!separate|individual|specific|stand|direct)(?:\w+ )?(?:costs?"
    r"|charges?|fees?)\b|\bcosts? (?:us )?nothing\b|\bfree(?: of charge)?\b|^nil\b",
    re.I,
)


# "There is no charge to the Council; a fee of 20p is paid by the motorist."
_FREE_TO_US: Final = late(
    r"\bno (?:\w+ )?(?:costs?|charges?|fees?) (?:to|for) (?:the )?(?:council|trust|board|authority|university|college|force|constabulary|us)\b",
    re.I,
)


def _give(facts: list[Said], scope: list[System], systems: list[System], question: Question, answer: str) -> None:
    """Each fact to the systems that its piece names; several with no name in the order of the systems; one to the one meant."""
    for fact in facts:
        if fact.named and not (fact.field != "contract_end" and _several(fact, facts, answer)):
            for system in fact.whom:
                _put(system, fact.field, fact.value, question)
    loose = [f for f in facts if not f.named]
    if not loose or len(loose) != len(facts):
        return
    if 0 < len(loose) < len(scope) and (told := placed(answer, loose[0].field, len(scope))):
        for system, value in zip(scope, told, strict=True):
            _put(system, loose[0].field, value, question)
        return
    if facts[0].field == "contract_end" and len(loose) == 2 and STARTS.search(question.text):
        loose = loose[1:]  # the start, then the end
    if len(loose) == len(scope):
        for system, fact in zip(scope, loose, strict=True):
            _put(system, fact.field, fact.value, question)
    elif len(loose) == len(systems) > len(scope):
        for system, fact in zip(systems, loose, strict=True):
            _put(system, fact.field, fact.value, question)
    elif len(scope) == 1:
        _put(scope[0], loose[0].field, _best(loose, answer), question)
    elif len(loose) == 1 and loose[0].field == "users" and not EACH.search(question.text) and loose[0].value != "unlimited":
        _put(scope[-1], "users", loose[0].value, question)  # several contracts may end on one day; users are of one system
    elif len(loose) == 1 and loose[0].field == "total" and scope[0].supplier and len({s.supplier for s in scope}) == 1:
        _put(scope[0], "total", loose[0].value, question)  # one contract with one maker
    elif len(loose) == 1 and loose[0].field in ("contract_end", "users"):  # what has no limit has none for all of them
        for system in scope:
            _put(system, loose[0].field, loose[0].value, question)


def _several(fact: Said, facts: list[Said], answer: str) -> bool:
    """The same statement says another figure of the same systems: "Casewell: 40 full and 100 read-only"."""
    beside = [f for f in facts if f.at == fact.at and f.whom == fact.whom]
    return len({f.value for f in beside}) > 1 and not _whole_first(beside, answer)


def _best(loose: list[Said], answer: str) -> Fact:
    """Of several ends the one that words of ending introduce; of several other figures none, where the first is not the whole of them."""
    if len({f.value for f in loose}) == 1:
        return loose[0].value
    if loose[0].field == "contract_end":
        return contract_end(answer)
    return loose[0].value if _whole_first(loose, answer) else None


# "5,500 licences, of which 5,212 are in use", "1,310, 400 at a time".
_OF_WHICH: Final = late(
    r"\d[^\d.;]*[,;]? \(?(?:of (?:which|whom|these|those)|including|made up of|comprising)\b|\d (?:at (?:a|any|one|any one) time|at once)\b",
    re.I,
)


def _whole_first(facts: list[Said], answer: str) -> bool:
    """The first figure is all, and the others are its parts: "68 – 14 in the office and 54 on the road"."""
    first, *rest = [f.value for f in facts]
    if _OF_WHICH.search(answer):
        return True
    numbers = [v for v in rest if isinstance(v, int | float)]
    return isinstance(first, int | float) and len(numbers) == len(rest) > 1 and first == sum(numbers)


def _put(system: System, field: str, value: Fact, question: Question) -> None:
    if getattr(system, field) is None and value is not None:
        setattr(system, field, value)
        if question.label not in system.questions:
            system.questions.append(question.label)
        system.raw.append(question.answer.strip()[:200])


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


_OF_MAKER: Final = late(
    r"^(?:\s+(?:system|software|product))?,?\s+(?:(?:is|was|are|comes?)\s+)?(?:(?:supplied|provided|made|developed|sold|licensed|owned"
    r"|produced)\s+)?(?:by|from)\s+"
    r"(?:the\s+)?(?P<by>[A-Z][\w&.’'-]*(?: (?:& )?[A-Z][\w&.’'-]*){0,4})"
)
# "Casewell – Fernlea Ltd, 31/03/2028", where the supplier of each is asked.
_BESIDE: Final = rf"(?:the )?(?P<by>{NAME})(?=\s*(?:$|[,;(]|\.\s|[-–—]\s))"
_BOTH_BY: Final = late(
    r"\b(?:[Bb]oth|[Aa]ll(?: of them)?|[Ii]t|[Tt]hey|[Tt]hese)\b (?:is|are|were|was) (?:supplied|provided|made|developed|hosted|sold) by "
    r"(?:the )?(?P<by>[A-Z][\w&.’'-]*(?: (?:& )?[A-Z][\w&.’'-]*){0,4})"
)


def makers(systems: Sequence[System], latest: Sequence[System], question: Question) -> None:
    """Makers told of systems named before: "Peoplewell is from Brandreth Ltd", "both are supplied by Fernlea"."""
    flat = " ".join(told(question).split())
    both = _BOTH_BY.search(flat)
    asked = supplier_asked(question.text)
    for system in systems:
        if system.supplier or not system.product:
            continue
        beside = re.search(rf"(?<!\w){re.escape(system.product)}(?!\w)(?:\s*:|\s+[-–—])\s+{_BESIDE}", flat) if asked else None
        if beside and is_name(clean(beside["by"]), strict=True) and not mentioned(beside["by"], systems):
            system.supplier = clean(beside["by"])
        for said in re.finditer(rf"(?<!\w){re.escape(system.product)}(?!\w)", flat):
            made = _OF_MAKER.match(flat[said.end() :])
            if made and is_name(clean(made["by"]), strict=True):
                system.supplier = clean(made["by"])
        if both and not system.supplier and any(system is s for s in latest):
            system.supplier = clean(both["by"])


_SAME: Final = late(
    r"\bsame (?:supplier|provider|company|vendor|firm|contract|agreement)\b|\balso theirs\b|\b(?:also|again) (?:from|by) them\b",
    re.I,
)
_SAME_END: Final = late(r"\bsame (?:dates?|contract|agreement|terms?|expiry|end)\b", re.I)


def same_again(fresh: Sequence[System], systems: Sequence[System], question: Question) -> None:
    """ "Populus, the same supplier", "a module from the same supplier on the same dates": as of the system named before."""
    before = next((s for s in reversed(systems) if s.supplier and not any(s is f for f in fresh)), None)
    for system in fresh if before else ():
        again = before and re.search(rf"(?<!\w){re.escape(before.supplier or '')}\W+again\b", question.answer)
        if before and not system.supplier and (again or _SAME.search(question.answer)):
            system.supplier = before.supplier
        if before and not system.contract_end and _SAME_END.search(question.answer):
            system.contract_end = before.contract_end


def drop_makers(systems: list[System]) -> list[System]:
    """Without the systems that are only a maker's name of others."""
    of_maker: dict[str, list[System]] = {}
    for system in systems:
        if system.product and system.supplier:
            of_maker.setdefault(system.supplier.casefold(), []).append(system)
    return [s for s in systems if s.product or not s.supplier or _of_its_own(s, of_maker.get(s.supplier.casefold(), []))]


def _of_its_own(contract: System, products: Sequence[System]) -> bool:
    """A contract with a maker and an end or a cost of its own, for something that none of the maker's products is for: print, and its software."""
    if not products:
        return True
    told = any(value is not None for value in (contract.contract_end, contract.annual_cost))
    uses = {f.casefold() for f in contract.functions}
    return told and bool(uses) and not any(uses & {f.casefold() for f in p.functions} or not p.functions for p in products)
