"""Status against gold with the division taken from the gold markers, so that dividing plays no part.

python benchmarks/status_alone.py GOLD_DIR... [-e]
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path

from foiparse.divide.division import QA, Division
from foiparse.divide.header import read_header
from foiparse.document import Span
from foiparse.judge import judge
from foiparse.law import cite_letter
from foiparse.read.text import read_text

MARKER = re.compile(r"⟦([QARO])(?:\s+([^⟧]*))?⟧")


def gold_division(marked: str) -> tuple[str, list[QA]]:
    """The text without markers and the questions with the spans that the markers give."""
    plain: list[str] = []
    at, qas = 0, dict[str, QA]()
    marks = list(MARKER.finditer(marked))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        text = marked[mark.end() : following.start() if following else len(marked)]
        span = Span(at, at + len(text))
        kind, labels = mark[1], [x.strip() for x in (mark[2] or "").split(",") if x.strip()]
        for label in labels:
            qa = qas.setdefault(label, QA(label))
            where = {"Q": qa.question_spans, "A": qa.answer_spans, "R": qa.listing_spans}[kind]
            where.append(span)
            if kind == "A":
                qa.same_answer_as = [x for x in labels if x != label]
        plain.append(text)
        at += len(text)
    return "".join(plain), list(qas.values())


def main() -> None:
    """Print how often the status is gold's, and what it is taken for where it is not."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", nargs="+", type=Path)
    ap.add_argument("-e", "--errors", action="store_true")
    ap.add_argument("-k", default="")
    args = ap.parse_args()
    shown: set[tuple[str, str]] = set()
    right, total, confused, seconds = 0, 0, Counter[str](), list[float]()
    for path in sorted(p for folder in args.gold for p in folder.glob("*.gold.json") if args.k in p.name):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text, qas = gold_division(path.with_name(path.name.replace(".json", ".txt")).read_text(encoding="utf-8"))
        document = read_text(text.encode())
        if document.text.rstrip("\n") != text.rstrip("\n"):
            document.text = text  # spans count in the gold's own text
        division = Division(header=read_header(document), questions=qas)
        findings = cite_letter(document, division)
        began = time.process_time()
        verdict = judge(document, division, findings)
        seconds.append(time.process_time() - began)
        for qa in qas:
            want = (gold.get("status") or {}).get(qa.label)
            if not want:
                continue
            judged = verdict.questions.get(qa.label)
            got = judged.status if judged else None
            total += 1
            right += want == got
            if want != got:
                confused[f"{want} read as {got}"] += 1
                if args.errors and (path.name, got or "") not in shown:
                    shown.add((path.name, got or ""))
                    answer = " ".join(" ".join(text[s.start : s.end] for s in qa.answer_spans).split())
                    print(
                        path.name[:-10],
                        qa.label,
                        f"{want} read as {got}",
                        judged.evidence if judged else "",
                        answer[:300],
                        sep="\n    ",
                    )
    print(
        f"status {right}/{total} = {right / max(1, total):.3f}   judge median {sorted(seconds)[len(seconds) // 2] * 1000:.2f} ms"
    )
    for what, n in confused.most_common():
        print(f"  {n:3d} {what}")


if __name__ == "__main__":
    main()
