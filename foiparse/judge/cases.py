"""Each question's judgement: what the rules say of its answer, then the weighing of its words."""

from __future__ import annotations

from dataclasses import dataclass

from foiparse.judge.answers import Case
from foiparse.judge.gathered import Known
from foiparse.judge.pointers import attachments_in
from foiparse.judge.status import Ruled, rule
from foiparse.judge.verdict import Judgement
from foiparse.judge.weighed import SURE, Weighed, weigh
from foiparse.judge.words import asked, read, said, shared, words_of

# "Redacted", "Four in 2022": so short an answer is right by the rules where they are sure (995 in 1,000); there is little to weigh.
FEW_WORDS = 12
LEAST_CHANCE, MOST_CHANCE = 0.3, 0.99  # between which a status' certainty is kept: none is ever quite sure


@dataclass(frozen=True, slots=True)
class _Read:
    """An answer read once, however many questions share it."""

    ruled: Ruled
    count: int
    words: frozenset[str]
    said: frozenset[str]
    read: frozenset[str]
    attachments: list[str]


def judge_cases(cases: list[Case]) -> dict[str, Judgement]:
    """Judgements by the questions' labels."""
    known: dict[tuple[str, Known, bool], _Read] = {}
    out = {}
    for case in cases:
        key = (case.answer, case.known, case.table)
        if key not in known:
            known[key] = _read(case)
        out[case.qa.label] = _judgement(case, known[key])
    return out


def signs_of(case: Case) -> tuple[Ruled, list[str], list[str]] | None:
    """The rules' say, the signs of words and those of what was read; None where there is nothing to weigh."""
    return _signs(case, _read(case))


def _read(case: Case) -> _Read:
    ruled = rule(case.answer, case.known, case.table)
    attached = attachments_in(case.answer)
    if ruled.reading is None:
        return _Read(ruled, 0, frozenset(), frozenset(), frozenset(), attached)
    words = words_of(case.answer)
    return _Read(
        ruled,
        len(words),
        frozenset(words),
        said(words),
        read(ruled.reading, case.known, case.table, ruled.evidence) | {f"sure {ruled.sure}"},
        attached,
    )


def _signs(case: Case, one: _Read) -> tuple[Ruled, list[str], list[str]] | None:
    if one.ruled.reading is None or case.points:
        return None  # nothing is said, or it is said elsewhere
    if one.ruled.sure >= SURE and one.count < FEW_WORDS:
        return None
    words = words_of(case.asked)
    return one.ruled, sorted(one.said | asked(words)), sorted({*one.read, shared(one.words, words)})


def _judgement(case: Case, one: _Read) -> Judgement:
    status, evidence, sure = one.ruled[:3]
    evidence = [*evidence]
    if signs := _signs(case, one):
        weighed = weigh(status, sure, *signs[1:])
        if weighed.status != status:
            evidence = [_told(weighed), *evidence]
        status, sure = weighed.status, min(MOST_CHANCE, max(LEAST_CHANCE, weighed.chance))
    flags = ["question_unanswered"] if status == "unanswered" else []
    return Judgement(status=status, evidence=evidence, attachments=[*one.attachments], confidence=sure, flags=flags)


def _told(weighed: Weighed) -> str:
    """ "weighed: withheld 0.83 by "names", "cannot"": what the words made of it, against the rules' evidence that follows."""
    words = ", ".join(f'"{sign.partition(" ")[2]}"' for sign in weighed.signs)
    return (
        f"weighed: {weighed.status} {weighed.chance:.2f} by {words}"
        if words
        else f"weighed: {weighed.status} {weighed.chance:.2f}"
    )
