"""Records against gold where reading and dividing are perfect: python -m benchmarks.records_alone GOLD_DIR... [-e]."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.corpora import ONE_IN, ONE_IN_WRITTEN
from benchmarks.gold import MARKER, held_out
from benchmarks.score_records import record_counts
from foiparse.letter import Letter, Question, Table
from foiparse.records import extract


def gold_letter(folder: Path, stem: str) -> tuple[Letter, dict[str, Any]]:
    """The letter as a perfect reader and divider would give it, and the gold facts."""
    marked = (folder / f"{stem}.gold.txt").read_text(encoding="utf-8")
    facts = json.loads((folder / f"{stem}.gold.json").read_text(encoding="utf-8"))
    marks = list(MARKER.finditer(marked))
    letter = Letter(text=MARKER.sub("", marked), authority=facts.get("authority"))
    questions: dict[str, Question] = {}
    at = 0
    for n, mark in enumerate(marks):
        words = marked[mark.end() : marks[n + 1].start() if n + 1 < len(marks) else len(marked)]
        span = (at, at + len(words))
        at = span[1]
        for label in (mark[2] or "").split(",") if mark[1] in "QA" else ():
            question = questions.setdefault(label.strip(), Question(label=label.strip()))
            (question.question_spans if mark[1] == "Q" else question.answer_spans).append(span)
    for question in questions.values():
        question.text = "\n".join(letter.text[a:b].strip() for a, b in question.question_spans)
        question.answer = "\n".join(letter.text[a:b].strip() for a, b in question.answer_spans)
        question.status = (facts.get("status") or {}).get(question.label)
    letter.questions = list(questions.values())
    letter.tables = [
        Table(
            question=t.get("question"),
            cells=[[str(c or "") for c in row] for row in t["cells"]],
            filled=bool(t.get("filled", True)),
        )
        for t in facts.get("tables") or []
    ]
    for question in letter.questions:
        question.tables = [i for i, t in enumerate(letter.tables) if t.question == question.label]
    return letter, facts


def main() -> None:
    """Print record_f1 of each folder's open and held-out letters, and with -e what differs (never of a held-out letter)."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", nargs="+", type=Path)
    ap.add_argument("-e", "--errors", action="store_true")
    args = ap.parse_args()
    for folder in args.gold:
        totals = {False: [0.0, 0.0, 0.0], True: [0.0, 0.0, 0.0]}
        for path in sorted(folder.glob("*.gold.json")):
            stem = path.name.removesuffix(".gold.json")
            letter, facts = gold_letter(folder, stem)
            wanted = facts.get("records") or {}
            given = extract(letter)
            counts = record_counts(wanted, given)
            held = held_out(stem, ONE_IN_WRITTEN if folder.name == "written" else ONE_IN)
            totals[held] = [a + b for a, b in zip(totals[held], counts, strict=True)]
            if args.errors and not held and counts != (counts[2],) * 3:
                _show(stem, wanted, given, counts)
        for held, total in totals.items():
            f1 = 2 * total[0] / (total[1] + total[2]) if total[1] + total[2] else 1.0
            part = "held" if held else "open"
            print(f"{folder} {part}: record_f1 {f1:.3f} (right {total[0]:.1f}, given {total[1]:.0f}, gold {total[2]:.0f})")


def _show(stem: str, wanted: dict[str, Any], given: dict[str, Any], counts: tuple[float, ...]) -> None:
    print(f"## {stem}: right {counts[0]:.1f} given {counts[1]:.0f} gold {counts[2]:.0f}")
    for name, records in (("gold", wanted), ("ours", given)):
        for kind, rows in records.items():
            for row in rows:
                print(f"   {name} {kind}", {k: v for k, v in row.items() if v not in (None, [], "") and k not in ("span", "raw")})


if __name__ == "__main__":
    main()
