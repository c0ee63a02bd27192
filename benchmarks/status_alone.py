"""Status against gold with the division taken from the gold markers, so that dividing plays no part.

python -m benchmarks.status_alone [CORPUS...] [-e]     (corpora as `benchmarks.corpora` names them; all by default)
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import Corpus, corpora
from benchmarks.gold import MARKER
from foiparse.divide.division import QA, Division
from foiparse.divide.header import read_header
from foiparse.document import Document, Span
from foiparse.judge import judge
from foiparse.judge.answers import Case, cases_of
from foiparse.judge.verdict import Judgement
from foiparse.law import cite_letter
from foiparse.law.findings import Findings
from foiparse.read.text import read_text

ANSWER_SHOWN = 400  # characters of a wrongly judged answer that are printed


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


def cited_alone(marked: str) -> tuple[Document, Division, Findings]:
    """A letter divided by gold's markers, with what it cites."""
    text, qas = gold_division(marked)
    document = read_text(text.encode())
    if document.text.rstrip("\n") != text.rstrip("\n"):
        document.text = text  # spans count in the gold's own text
    division = Division(header=read_header(document), questions=qas)
    return document, division, cite_letter(document, division)


def gold_cases(marked: str) -> list[Case]:
    """What is known of each answer of a letter that is divided by gold's markers."""
    return cases_of(*cited_alone(marked))


def judged_alone(folder: Path, stem: str) -> tuple[dict[str, Judgement], dict[str, str], float]:
    """A gold letter's judgements and answers by label, and the seconds that judging took."""
    document, division, findings = cited_alone((folder / f"{stem}.gold.txt").read_text(encoding="utf-8"))
    began = time.process_time()
    verdict = judge(document, division, findings)
    seconds = time.process_time() - began
    text = document.text
    answers = {qa.label: " ".join(" ".join(text[s.start : s.end] for s in qa.answer_spans).split()) for qa in division.questions}
    return verdict.questions, answers, seconds


def compared(corpus: Corpus, seconds: list[float]) -> Iterator[tuple[str, str, str, str | None, list[str], str]]:
    """Of each question with a gold status: stem, label, that status, the one read, its evidence, the answer."""
    for stem in corpus.stems:
        wanted = json.loads((corpus.folder / f"{stem}.gold.json").read_text(encoding="utf-8")).get("status") or {}
        judged, answers, took = judged_alone(corpus.folder, stem)
        seconds.append(took)
        for label, answer in answers.items():
            if want := wanted.get(label):
                got = judged.get(label)
                yield stem, label, want, got.status if got else None, got.evidence if got else [], answer


def main() -> None:
    """Print how often the status is gold's, and what it is taken for where it is not (of held-out letters the figure alone)."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("corpus", nargs="*")
    ap.add_argument("-e", "--errors", action="store_true")
    args = ap.parse_args()
    confused, seconds = Counter[str](), list[float]()
    for corpus in corpora():
        if args.corpus and corpus.name not in args.corpus:
            continue
        right, total, shown = 0, 0, set[tuple[str, str | None]]()
        for stem, label, want, got, evidence, answer in compared(corpus, seconds):
            total += 1
            right += want == got
            if want == got or corpus.name.endswith(".held"):
                continue
            confused[f"{want} read as {got}"] += 1
            if args.errors and (stem, got) not in shown:
                shown.add((stem, got))
                print(stem, label, f"{want} read as {got}", evidence, answer[:ANSWER_SHOWN], sep="\n    ")
        print(f"{corpus.name}: status {right}/{total} = {right / max(1, total):.3f}")
    print(f"judge median {sorted(seconds)[len(seconds) // 2] * 1000:.2f} ms" if seconds else "no such corpus")
    for what, n in confused.most_common():
        print(f"  {n:3d} {what}")


if __name__ == "__main__":
    main()
