"""Signs that a letter was divided wrongly, each a number from 0 (no sign) to 1 (strong): what the confidence is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from math import exp, log
from typing import TypeVar

from foiparse.divide.division import QA, Division
from foiparse.document import Document, Span
from foiparse.judge.verdict import Judgement
from foiparse.late import late

Item = TypeVar("Item")
CLOSE = 2.0  # a margin between readings, in log-odds, from which on there is no rivalry left
FAR = 3.0  # how far behind the tagger's likeliest division, in tens of log-odds, is as far as it matters
UNEVEN = 0.6  # share of all answer text in one answer, of three or more, from which on it may have swallowed others
ALIKE = 0.8  # share of common words from which on two questions are the same one told twice
ECHO = 0.7  # share of a question's words in the opening of its answer from which on it is told again there
LONG_QUESTION = 1200  # characters; few requests go on for longer without a part of their own
SHORT_QUESTION = 3  # words
MOST_COMPARED = 60  # questions compared with one another
USUAL_ANSWER = 120  # characters; a letter of one-word answers may end in a sentence
MANY_QUESTIONS = 40  # of which each may be wrong: with more the chance that all are right falls no further
FEW = 3  # questions from which on shares of answer text mean something
BODY_ZONES = ("other", "preamble", "heading", "request", "response", "annex")  # zones in which a question may have been missed
DAMAGE = ("mojibake_repaired", "garbled_text", "undecodable_bytes", "table_cells_guessed", "text_layer_doubtful", "ocr")

_NUMBERED = late(
    r"^[ \t]*(?:q(?:uestion)?\s*\d{1,2}\b|\(?\d{1,2}[.)](?=\s)|\(?[a-h][.)](?=\s))",
    re.M,
)
_ASKING = late(r"\?(?=\s|$)")
_BREAK = late(r"[.?!\n]")
_LONGEST_INSIDE, _SHORTEST_INSIDE = 201, 8  # characters before the question mark of a sentence that asks
_ASKS_PLAINLY = late(
    r"(?:^|(?<=[.!?:;] )|(?<=\n))[ \t]*(?:\W{0,3}(?:q?\d{1,2}[.)]?|\(?[a-h][.)])\s*)?(?:please (?:state|"
    r"provide|name|confirm (?:if|whether|how|what|the)|"
    r"give|tell|list|supply|specify|detail|could|can|would)|(?:could|can|would) you|how (?:many|much|"
    r"often|long)|what (?:is|are|was|were|has|did)|who (?:is|are|was)|"
    r"which |when (?:did|does|is|was|will)|i would like|do you (?:have|use|hold)|does the|"
    r"the (?:total )?(?:number|cost|name|value) of [^.\n]{8,120}$)",
    re.M,
)
_ANSWERS_PLAINLY = late(
    r"\b(?:(?:our|council's|trust's|the) (?:response|answer|reply)s? (?:is|are|to)|can confirm|(?:do|"
    r"does) not hold|not held|as follows is our|"
    r"is exempt|section \d+ applies|please (?:see|find) (?:the )?attached|the contract (?:ends|expires|"
    r"ended|started)|the supplier is)\b"
)
_BULLET = late(r"[·•●▪◦](?=\s)|(?:^|\n)\s*[-–*o]\s+\S")
_FOOTNOTE = late(r"(?:^|\n)\s*\*{1,2}\s?[A-Z][^\n]{20,}")
_CLOSING = late(
    r"\b(?:internal review|ask for a review|right (?:of|to) (?:appeal|complain)|commissioner|"
    r"open government licence|copyright|re-?use|yours (?:sincerely|faithfully)|"
    r"kind regards|hope (?:this|that)|further (?:queries|questions|assistance)|dissatisfied|unhappy with|"
    r"refusal notice|public interest test)\b|"
    r"\n[^\n.]{3,60}\b(?:council|nhs trust|foundation trust|police|university|constabulary|team|officer|manager|clerk)\s*$"
)
_OUR_VOICE = late(
    r"(?:\n\s*|[.?!]\s+)(?:we (?:do|have|hold|want|can|are|will)|the (?:council|trust|force|university|"
    r"authority) (?:does|has|holds|can|will|is))\b"
)
_TERMINAL = late(r"[.?!:;)\]”\"’']$")
_WORDS = late(r"\w+")


def doubts_of(document: Document, division: Division, judged: Mapping[str, Judgement]) -> dict[str, float]:
    """The letter's signs of doubt by code."""
    asked = [q for q in division.questions if not q.lead_in]
    text = document.text
    if not asked:
        return {"no_questions": 1.0}
    signs = {**_rivals(division), **division.doubts, **_labels(asked), **_lengths(text, asked)}
    answered = [q for q in asked if q.answer_spans]
    own = [_answer(text, q) for q in answered if not q.same_answer_as]
    loose = "\n".join(text[z.span.start : z.span.end] for z in division.zones if z.kind in BODY_ZONES)
    told, wanted = [a.lower() for a in own], [_join(text, q.question_spans).lower() for q in asked]
    signs["question_unanswered"] = 1 - len(answered) / len(asked)
    signs["unanswered_inside"] = _unanswered_inside(asked)
    signs["told_twice"] = _told_twice(text, asked)
    signs["told_again"] = _share(answered, lambda q: _echoes(_join(text, q.question_spans), _answer(text, q)))
    signs["asks_in_answer"] = _share(told, lambda a: bool(_ASKS_PLAINLY.search(a)))
    signs["answer_in_question"] = _share(wanted, lambda q: bool(_ANSWERS_PLAINLY.search(q)))
    signs["list_in_question"] = _share(wanted, lambda q: len(_BULLET.findall(q)) > 1)
    signs["closing_in_answer"] = _share(told[-1:], lambda a: bool(_CLOSING.search(a[len(a) // 4 :])))
    signs["long_last"] = _long_last(own)
    signs["names_another"] = _share([q for q in answered if not q.same_answer_as], lambda q: _names_another(text, q))
    signs["many_asks"] = _share(wanted, lambda q: len(_ASKS_PLAINLY.findall(q)) > 1)
    signs["voice_in_question"] = _share(wanted, lambda q: bool(_OUR_VOICE.search(q)))
    signs["footnote"] = _share(own, lambda a: bool(_FOOTNOTE.search(a)))
    signs["loose_question_marks"] = min(1.0, _asks_inside(loose) / len(asked))
    signs["loose_numbers"] = min(1.0, len(_NUMBERED.findall(loose.lower())) / len(asked))
    signs["question_in_answer"] = _share(own, lambda a: _asks_inside(a) > 0)
    signs["numbers_in_answer"] = _share(told, lambda a: len(_NUMBERED.findall(a)) > 1)
    signs["torn"] = _share(answered, lambda q: torn(text, q))
    signs["shared_answers"] = _share(asked, lambda q: bool(q.same_answer_as))
    signs["one_for_many"] = float(len(asked) == 1 and _holds_many(text, asked[0]))
    signs["text_damage"] = float(any(f.startswith(DAMAGE) for f in document.flags) or bool(document.origin.ocr_pages))
    signs["status_guessed"] = _mean([1 - judged[q.label].confidence for q in asked if q.label in judged])
    loose_tables = [t for t in division.tables if t.question is None and len(t.grid.cells) > 3]
    signs["tables_not_placed"] = len(loose_tables) / len(division.tables) if division.tables else 0.0
    return {code: round(value, 4) for code, value in signs.items()}


def _rivals(division: Division) -> dict[str, float]:
    """How near another reading came, and which of the scorer's criteria the winner fell short of."""
    signs = {"low_margin": max(0.0, CLOSE - division.margin) / CLOSE}  # in log-odds of the choice
    if division.candidates:
        best = division.candidates[0]
        signs["low_score"] = 1 - best.score
        for part in ("questions", "answers", "coverage", "regular", "clean", "numbers"):
            signs[f"weak_{part}"] = 1 - best.parts.get(part, 1.0)
        signs["unlikely"] = 1 - best.parts.get("likely", 1.0)
        signs["unlikely_part"] = 1 - best.parts.get("least", 1.0)
        signs["missed_beginning"] = 1 - best.parts.get("begun", 1.0)
        signs["doubtful_beginning"] = 1 - best.parts.get("begins", 1.0)
        signs["doubtful_end"] = 1 - best.parts.get("ends", 1.0)
        signs["other_count"] = min(1.0, -best.parts.get("count", 0.0))
        signs["other_path"] = min(1.0, -best.parts.get("path", 0.0) / FAR)
        if stepped := [c.parts["course"] for c in division.candidates if c.parts.get("course", 0.0) < 0 and not c.guess]:
            signs["unsure_course"] = 1 - exp(10 * max(stepped))  # the choice counts in tens
            signs["out_of_step"] = float(best.parts.get("course", 0.0) == 0)
    return signs


_NUMBER_LABEL = late(r"\d{1,3}")


def _labels(asked: Sequence[QA]) -> dict[str, float]:
    """Gaps in the printed numbers, and questions that go without one beside numbered ones."""
    tops = sorted({int(m[0]) for q in asked if (m := _NUMBER_LABEL.match(q.label))})
    unnumbered = sum(q.label.startswith("*") for q in asked)
    gap = 1 - len(tops) / tops[-1] if tops and tops[-1] else 0.0
    mixed = float(0 < unnumbered < len(asked))
    many = min(1.0, log(len(asked)) / log(MANY_QUESTIONS))
    return {"numbering_gap": gap, "labels_mixed": mixed, "unnumbered": unnumbered / len(asked), "many_questions": many}


def _lengths(text: str, asked: Sequence[QA]) -> dict[str, float]:
    answers = [sum(s.end - s.start for s in q.answer_spans) for q in asked if not q.same_answer_as]
    most = max(answers, default=0) / (sum(answers) or 1)
    questions = [_join(text, q.question_spans) for q in asked]
    return {
        "uneven_answers": max(0.0, most - UNEVEN) / (1 - UNEVEN) if len(answers) >= FEW else 0.0,
        "long_question": _share(questions, lambda q: len(q) > LONG_QUESTION),
        "not_a_question": _share(
            questions, lambda q: sum(1 for _ in islice(_WORDS.finditer(q), SHORT_QUESTION)) < SHORT_QUESTION
        ),
    }


def torn(text: str, qa: QA) -> bool:
    """Whether the boundary between question and answer cuts a sentence: an open end before, a small letter after."""
    question, answer = _join(text, qa.question_spans), _answer(text, qa)
    return bool(answer) and answer[0].islower() and (not question or not _TERMINAL.search(question))


def _long_last(answers: Sequence[str]) -> float:
    """How much longer the last answer is than the others: it may have swallowed what follows the answers."""
    if len(answers) < FEW:
        return 0.0
    others = sorted(len(a) for a in answers[:-1])
    usual = max(others[len(others) // 2], USUAL_ANSWER)
    return min(1.0, max(0.0, len(answers[-1]) / usual - 1.5) / 4)


_QUESTION_NAMED = late(r"\bq(?:uestion)?s?\.?\s*(\d{1,3})\b")


def _names_another(text: str, qa: QA) -> bool:
    """Whether the answer speaks of questions by number, but not of its own."""
    named = set(_QUESTION_NAMED.findall(_answer(text, qa).lower()))
    return bool(named) and qa.label.split(".")[0] not in named


def _unanswered_inside(asked: Sequence[QA]) -> float:
    """Share of questions without answer that stand before an answered one: the letter was not just cut off."""
    last = max((i for i, q in enumerate(asked) if q.answer_spans), default=0)
    return sum(not q.answer_spans for q in asked[:last]) / len(asked)


def _told_twice(text: str, asked: Sequence[QA]) -> float:
    """Share of questions whose words are those of another question of the letter."""
    bags = [set(_WORDS.findall(_join(text, q.question_spans).lower())) for q in asked[:MOST_COMPARED]]
    twins = sum(
        any(len(a & b) >= ALIKE * max(len(a), len(b)) for j, b in enumerate(bags) if j != i)
        for i, a in enumerate(bags)
        if len(a) > FEW
    )
    return twins / len(asked)


def _echoes(question: str, answer: str) -> bool:
    """Whether the answer begins with the question told again."""
    words = {w for w in _WORDS.findall(question.lower()) if len(w) > 3}
    opening = set(_WORDS.findall(answer[: 2 * len(question) + 60].lower()))
    return len(words) > FEW and len(words & opening) >= ECHO * len(words)


def _holds_many(text: str, qa: QA) -> bool:
    """Whether a single question with its answer holds what look like several."""
    whole = _join(text, qa.question_spans) + "\n" + _answer(text, qa)
    return _asks_inside(whole) > 1 or len(_NUMBERED.findall(whole.lower())) > 1 or len(_BULLET.findall(whole)) > 1


def _asks_inside(text: str) -> int:
    """How many sentences of some length end in a question mark; looked for backwards from the marks, which are few."""
    count = 0
    for mark in _ASKING.finditer(text):
        before = _BREAK.split(text[max(0, mark.start() - _LONGEST_INSIDE) : mark.start()])[-1]
        count += _WORDS.search(before[:-_SHORTEST_INSIDE]) is not None
    return count


def _answer(text: str, qa: QA) -> str:
    return _join(text, qa.answer_spans)


def _join(text: str, spans: Sequence[Span]) -> str:
    return "\n".join(text[s.start : s.end].strip() for s in spans)


def _share(items: Sequence[Item], test: Callable[[Item], bool]) -> float:
    return sum(test(i) for i in items) / len(items) if items else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
