"""Parsed letters made from gold by damaging it at random: what the scorers must agree on."""

from __future__ import annotations

import random
from typing import Any

from benchmarks.gold import Gold

STATUSES = ["provided", "partial", "withheld", "not_held", None]


def mangled(gold: Gold, seed: int) -> dict[str, Any]:
    """A letter as a parser might give it that is right in part."""
    rng = random.Random(f"{gold.stem} {seed}")
    facts = gold.facts
    status = facts.get("status") or {}
    questions = [
        {
            "label": rng.choice([q.label, q.label, f"Question {q.label}", "9"]),
            "text": damaged(rng, q.text),
            "answer": damaged(rng, q.answer),
            "status": rng.choice([status.get(q.label), *STATUSES[:1]]),
            "lead_in": q.label not in status and not q.answer.strip() and rng.random() < 0.5,
        }
        for q in gold.questions
        if rng.random() < 0.9
    ]
    rng.shuffle(questions)
    return {
        "questions": questions + [{"label": "99", "text": "What else?", "answer": ""}] * (rng.random() < 0.2),
        "citations": [_citation(rng, c) for c in facts.get("citations") or [] if rng.random() < 0.8],
        "tables": [_table(rng, t) for t in facts.get("tables") or []],
        "records": {k: [_record(rng, r) for r in rs if rng.random() < 0.8] for k, rs in (facts.get("records") or {}).items()},
        "needs_review": rng.random() < 0.3,
        **{f: rng.choice([facts.get(f), None]) for f in ("authority", "reference", "request_date", "response_date")},
        "regimes": facts.get("regimes") or [],
    }


def damaged(rng: random.Random, text: str) -> str:
    """Some words dropped, some added, or the text as it is."""
    loss = rng.choice([0, 0, 0.05, 0.3])
    words = [w for w in text.split(" ") if rng.random() >= loss]
    return " ".join(words + ["moreover"] * rng.choice([0, 0, 1, 9]))


def _citation(rng: random.Random, citation: dict[str, Any]) -> dict[str, Any]:
    provision = rng.choice([citation["provision"], citation["provision"].split("(")[0], "foia:12(1)"])
    return {**citation, "provision": provision, "role": rng.choice([citation["role"], "relied_on"])}


def _table(rng: random.Random, table: dict[str, Any]) -> dict[str, Any]:
    cells = [[rng.choice([c, c, c, "x"]) for c in row] for row in table["cells"]]
    return {"cells": cells[rng.choice([0, 0, 1]) :]}


def _record(rng: random.Random, record: dict[str, Any]) -> dict[str, Any]:
    return {k: rng.choice([v, v, v, None, 7]) for k, v in record.items()}
