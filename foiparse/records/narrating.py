"""Where an answer tells of its systems in whole sentences, beside what other ways of reading found in it.

Questions that one answer answers jointly are read as one, since each alone ("Who are the suppliers?") would call the same names something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import fold, known
from foiparse.records.answers import asked_of
from foiparse.records.intents import intent_of, says_software
from foiparse.records.model import System, place, shortened
from foiparse.records.narrated import narrated
from foiparse.records.told import told

# A shorter answer is no story: its names stand at heads and in lines.
SHORTEST = 8


def jointly(letter: Letter, questions: Sequence[Question]) -> list[Question]:
    """The questions, those that share an answer which tells of systems as one with all their words."""
    out: list[Question] = []
    seen: dict[tuple[tuple[int, int], ...], list[Question]] = {}
    for question in questions:
        seen.setdefault(tuple(question.answer_spans), []).append(question)
    for spans, group in seen.items():
        joint = group[0].model_copy(update={"text": "\n".join(q.text for q in group)}) if spans and len(group) > 1 else None
        out += [joint] if joint and uses_asked(joint.text) and told_of(letter, joint) else group
    at = {q.label: n for n, q in enumerate(questions)}
    return sorted(out, key=lambda q: at[q.label])


def told_of(letter: Letter, question: Question) -> list[System]:
    """The systems that the sentences of an answer tell of, [] where the question does not ask for any, or for what they are used for."""
    answer, asked = told(question), question.text
    about = says_software(asked) or _ABOUT.search(asked) is not None
    if question.tables or len(answer.split()) < SHORTEST or not about or not (uses_asked(asked) or intent_of(asked).names):
        return []
    out = narrated(answer, asked_of(letter, question))
    for system in out:
        name = system.product or system.supplier or ""
        system.questions, system.raw, system.span = [question.label], [name], place(letter, question, name)
    return out


_ABOUT = late(
    r"\b(?:technolog(?:y|ies)|(?:computer )?programs?|databases?|digital|e-?marketplaces?|artificial intelligence)\b", re.I
)
_USES_ASKED = late(
    r"\b(?:us(?:e|es|ed|ing) (?:it|them|this|these|each|any of them)?\W*(?:for|to|in)\b|(?:purposes?|functions?|uses?) (?:of|for|to)\b"
    r"|(?:purpose|function|use)s? (?:\w+ ){0,4}(?:used|put|made|serves?)\b"
    r"|what (?:\w+ ){0,6}?(?:do|does|did|done|use|uses|used|is|are|put) (?:\w+ ){0,6}?(?:for|to do|with|in|do)\b"
    r"|\b(?:have|has|had|put|uses?|used|employed|adopted|hoping|come)\b[^.?]{0,60}\bfor\b(?=\W*(?:$|[,;?.]|and\b|since\b))"
    r"|for (?:which|what)\b|to (?:which|what) (?:end|use|purpose)|(?:tasks|activities|processes|purposes|duties|functions|use)"
    r" (?:[\w’']+ ){0,5}(?:each|it|its|them|these|those|(?:supplier|vendor)['’]s|software|systems?|platforms?|tools?)\b)",
    re.I,
)


def uses_asked(text: str) -> bool:
    """The question asks what systems are used for."""
    return _USES_ASKED.search(text) is not None


def with_told(found: list[System], told: list[System], asked: str) -> list[System]:
    """What was found, each with what the sentences tell of it, and what only they tell of where the question asks for uses.

    The uses that an answer tells go before those in the words of a question that asks for them. What was found of names that the sentences
    tell to be different systems' was no system.
    """
    wanted = uses_asked(asked)
    if not found:
        return [t for t in told if wanted or (t.product and t.supplier)]
    several = sum(bool(t.functions) for t in told) > 1
    out = []
    for system in found:
        twins = [t for t in told if _same(t, system)]
        if len(twins) == 1:
            _complete(system, twins[0], asked if wanted else "")
        alone = not twins and (any(shortened(system, t) for t in told) or (several and wanted and _bare(system)))
        if len(twins) < 2 and not alone:
            out.append(system)
    return out + [t for t in told if wanted and not any(_same(t, s) for s in out)]


def _bare(system: System) -> bool:
    """A name that nobody knows, with no maker."""
    return not (system.product and system.supplier) and not known().find(system.product or system.supplier)


def _same(told: System, found: System) -> bool:
    """Both are one system: by the product where both tell one, else by any name."""
    whole = fold(f"{found.supplier or ''} {found.product or ''}")
    if told.product and fold(told.product) == whole:
        return True  # "Oracle Fusion", read as Oracle's Fusion
    if told.product and found.product and fold(told.product) != fold(found.product):
        return fold(told.product) == fold(found.supplier or "") or fold(told.supplier or "") == fold(found.product)
    return bool(_names(told) & _names(found))


_FUNCTION_WORDS = late(r"\w+")


def _complete(system: System, told: System, asked: str) -> None:
    turned = fold(system.product or "") == fold(told.supplier or "")
    if told.product and told.supplier and (turned or not (system.product and system.supplier)):
        system.product, system.supplier = told.product, told.supplier
    words = set(_FUNCTION_WORDS.findall(" ".join(system.functions).casefold()))
    told_words = set(_FUNCTION_WORDS.findall(" ".join(told.functions).casefold()))
    better = (words <= set(_FUNCTION_WORDS.findall(asked.casefold())) and not told_words < words) or words < told_words
    if asked and told.functions and better:
        system.functions = told.functions


def _names(system: System) -> set[str]:
    return {fold(n) for n in (system.product, system.supplier) if n}
