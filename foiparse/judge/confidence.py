"""How sure we are: signs of doubt → the chance that a letter and each of its questions are right, and who should look.

Both models are fitted by `benchmarks/calibrate.py` on gold letters and lie in `data/confidence.json`; docs/confidence.md
shows how well the chances hold. A letter's is of trees (`boosted.py`), a question's logistic.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any

from foiparse.divide.division import QA, Division
from foiparse.document import Document
from foiparse.judge.boosted import Boosted
from foiparse.judge.doubts import doubts_of, torn
from foiparse.judge.verdict import Verdict

REASON = 0.35  # what a sign takes off the letter's log-odds from which on it is named as a reason
ALWAYS = ("no_questions", "text_damage")  # signs that ask for a person whatever the chance
# Of the statuses of which we are less sure two in five are wrong (docs/status.md): the question says so, and its letter is to be looked at.
DOUBTED = 0.7
STATUS_GUESSED = "status_guessed"


@cache
def weights() -> dict[str, Any]:
    """The models "letter" (trees) and "question" (bias and weights), and "trusted", the least chance of a letter not flagged."""
    loaded: dict[str, Any] = json.loads((files("foiparse.judge") / "data" / "confidence.json").read_text(encoding="utf-8"))
    return loaded


@cache
def letters() -> Boosted:
    """The model of letters in use."""
    return Boosted(**weights()["letter"])


def rate(document: Document, division: Division, verdict: Verdict) -> None:
    """Set each question's confidence, `needs_review` and the reasons for it as flags."""
    signs = doubts_of(document, division, verdict.questions)
    model = weights()
    chance = letters().chance(signs)
    doubted = [j for j in verdict.questions.values() if j.status and j.confidence < DOUBTED]
    for unsure in doubted:
        unsure.flags.append(STATUS_GUESSED)
    if doubted or any(signs.get(code) for code in ALWAYS) or chance < model["trusted"]:
        verdict.needs_review = True
        named = [] if chance >= model["trusted"] else reasons(signs, letters().taken(signs))
        verdict.flags += dict.fromkeys(
            [*(code for code in ALWAYS if signs.get(code)), *([STATUS_GUESSED] if doubted else ()), *named]
        )
    for qa in division.questions:
        judged = verdict.questions.get(qa.label)
        if judged:
            judged.confidence = chance_of(question_signs(document.text, qa, chance, judged.confidence), model["question"])


def chance_of(signs: Mapping[str, float], model: Mapping[str, Any]) -> float:
    """The chance by the logistic model: each sign takes its weight off the log-odds."""
    odds = model["bias"] - sum(model["weights"].get(code, 0.0) * value for code, value in signs.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def question_signs(text: str, qa: QA, letter: float, sure: float) -> dict[str, float]:
    """A question's own signs of doubt, beside those of its letter."""
    return {
        "letter": 1 - letter,
        "status_guessed": 1 - sure,
        "unsure_boundary": 1 - qa.confidence,
        "torn": float(torn(text, qa)),
        "no_question": float(not qa.question_spans),
        "no_answer": float(not qa.answer_spans),
        "shared": float(bool(qa.same_answer_as)),
    }


def reasons(signs: Mapping[str, float], taken: Mapping[str, float]) -> list[str]:
    """Codes of the signs that take most off the log-odds, the heaviest first; "low_confidence" where none stands out."""
    named = [code for code in sorted(taken, key=lambda c: -taken[c]) if taken[code] >= REASON]
    named = [code for code in ALWAYS if signs.get(code)] + [code for code in named if code not in ALWAYS]
    return named or ["low_confidence"]
