"""How well and how fast the law stage cites.

    python benchmarks/citing.py GOLD_DIR [GOLD_DIR ...]     accuracy on gold divisions: the law stage alone, no reader, no divider
    python benchmarks/citing.py --speed GOLD_DIR ...        megabytes a second, the registry's loading, growth on hostile text

Accuracy end to end is measured by the evaluation (docs/evaluation.md). Gold folders hold STEM.gold.txt and STEM.gold.json.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from foiparse.divide.division import QA, Division, Header
from foiparse.document import Document, Span
from foiparse.law import cite, cite_letter
from foiparse.law.registry import registry
from foiparse.letter import Citation

MARKER = re.compile(r"⟦([QARO])(?:\s+([^⟧]*))?⟧")
HOSTILE = ("section 1" + "(1)" * 200, "s." * 300, "1(1)," * 100, "section 1 and " * 50, "s.1 " * 100, "section 1(" * 50)
Pairs = set[tuple[str, ...]]


def gold(path: Path) -> tuple[Document, Division, list[dict[str, object]]]:
    """A gold letter as a document with its true division, and its gold citations."""
    marked = path.read_text(encoding="utf-8")
    facts = json.loads(path.with_name(path.name.replace(".gold.txt", ".gold.json")).read_text(encoding="utf-8"))
    marks = list(MARKER.finditer(marked))
    text, questions = "", dict[str, QA]()
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        words = marked[mark.end() : following.start() if following else len(marked)]
        span = Span(len(text), len(text) + len(words))
        text += words
        for label in (mark[2] or "").split(",") if mark[1] != "O" else ():
            qa = questions.setdefault(label.strip(), QA(label.strip()))
            {"Q": qa.question_spans, "A": qa.answer_spans, "R": qa.listing_spans}[mark[1]].append(span)
    for qa in questions.values():
        qa.lead_in = not qa.answer_spans
    header = Header(regimes=facts.get("regimes") or [], response_date=facts.get("response_date"))
    return Document(text, []), Division(header=header, questions=list(questions.values())), facts.get("citations") or []


def measures(citations: list[dict[str, object]]) -> dict[str, Pairs]:
    """What is compared of one letter's citations: provisions, provisions relied on, and those with their questions."""
    relied = [c for c in citations if c["role"] == "relied_on"]
    scope: Pairs = {(str(c["provision"]), q) for c in relied for q in c["questions"]}  # type: ignore[attr-defined]
    return {
        "citation_f1": _folded({(str(c["provision"]),) for c in citations}),
        "relied_on_f1": _folded({(str(c["provision"]),) for c in relied}),
        "scope_f1": _folded(scope),
    }


def _folded(found: Pairs) -> Pairs:
    """Leave out a parent where a part of it is there."""
    return {f for f in found if not any(o[0].startswith(f[0] + "(") and o[1:] == f[1:] for o in found)}


def accuracy(folders: list[Path]) -> None:
    """Print F1 over all letters of each folder."""
    for folder in folders:
        totals: dict[str, list[int]] = {}
        for path in sorted(folder.glob("*.gold.txt")):
            document, division, wanted = gold(path)
            given = [_plain(c) for c in cite_letter(document, division).citations]
            for name, theirs in measures(wanted).items():
                ours = measures(given)[name]
                counts = totals.setdefault(name, [0, 0, 0])
                for i, n in enumerate((len(ours & theirs), len(ours), len(theirs))):
                    counts[i] += n
        figures = "  ".join(f"{n} {2 * h / max(1, p + g):.3f} (gold {g})" for n, (h, p, g) in totals.items())
        print(f"{folder.name}: {figures}")


def _plain(citation: Citation) -> dict[str, object]:
    return {"provision": citation.provision, "role": citation.role, "questions": citation.questions}


def speed(folders: list[Path]) -> None:
    """Print processor time, never the wall clock: megabytes a second, milliseconds to load, growth on doubled hostile text."""
    started = time.process_time()
    registry()
    print(f"registry loaded in {1000 * (time.process_time() - started):.1f} ms")
    text = "\n".join(MARKER.sub("", p.read_text(encoding="utf-8")) for f in folders for p in sorted(f.glob("*.gold.txt")))
    cite(text)
    started = time.process_time()
    found = cite(text)
    taken = time.process_time() - started
    print(f"{len(text) / 1e6:.2f} MB, {len(found)} citations, {len(text) / 1e6 / taken:.1f} MB/s")
    for unit in HOSTILE:
        times = []
        for repeat in (50, 100):
            started = time.process_time()
            cite(unit * repeat)
            times.append(time.process_time() - started)
        print(f"{unit[:16]!r:24} {len(unit) * 100 / 1e6:.2f} MB in {times[1]:.2f} s, {times[1] / times[0]:.2f} times the half")


def main() -> None:
    """Measure what is asked for."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folders", nargs="+", type=Path)
    ap.add_argument("--speed", action="store_true")
    args = ap.parse_args()
    (speed if args.speed else accuracy)(args.folders)


if __name__ == "__main__":
    main()
