"""What of a factory letter foiparse reads exactly; `python -m tests.factory.read_back` pins it in read_back.json."""

from __future__ import annotations

import json
from pathlib import Path

import foiparse
from benchmarks.words import words
from tests.factory import LAYOUTS, make

PINNED = Path(__file__).with_name("read_back.json")
SEEDS = range(1, 7)
FORMS = ("docx", "txt")  # even seeds as Word, odd ones as text


def right(layout: str, seed: int) -> list[str]:
    """The aspects of the letter that come out exactly as it was made."""
    made, form = make(seed, layout), FORMS[seed % 2]
    gold, letter = made.gold(), foiparse.parse(made.write(form), name=f"reply.{form}")
    pairs = [(words(q["text"]), words(q["answer"])) for q in gold["questions"]]
    cited = {(c["provision"], c["role"]) for c in gold["citations"] if c["role"] == "relied_on"}
    checks = {
        "pairs": pairs == [(words(q.text), words(q.answer)) for q in letter.questions],
        "status": gold["status"] == {q.label: q.status for q in letter.questions if q.label in gold["status"]},
        "citations": cited == {(c.provision, c.role) for c in letter.citations if c.role == "relied_on"},
        **{
            name: str(gold[name]) == str(getattr(letter, name))
            for name in ("reference", "request_date", "response_date", "regimes")
        },
    }
    return [name for name, good in checks.items() if good]


def measured() -> dict[str, list[str]]:
    """ "layout seed" → aspects."""
    return {f"{layout} {seed}": right(layout, seed) for layout in LAYOUTS for seed in SEEDS}


if __name__ == "__main__":
    lines = (f"{json.dumps(name)}: {json.dumps(aspects)}" for name, aspects in measured().items())
    PINNED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
