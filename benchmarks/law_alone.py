"""Citations, roles and scope against gold with the division taken from the gold markers, so that dividing plays no part.

    python -m benchmarks.law_alone                          every corpus at hand, open and held-out parts
    python -m benchmarks.law_alone --only written.open -e   what is wrong, letter by letter (never of a held-out part)
    python -m benchmarks.law_alone --only dev.open -e --whole   the same with the divider's own division

The zones of a letter (complaint, signature, …) are the divider's own, for gold has none.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import Any

from benchmarks.corpora import Corpus, corpora
from benchmarks.evaluate import HELD
from benchmarks.score import _norm, _scope, _score_citations, fold
from benchmarks.status_alone import gold_division
from benchmarks.tally import fresh
from foiparse.divide import divide
from foiparse.divide.header import read_header
from foiparse.errors import FoiparseError
from foiparse.law import cite_letter
from foiparse.letter import Citation
from foiparse.read import read
from foiparse.read.text import read_text

MEASURES = ("citation_f1", "relied_on_f1", "scope_f1")
AROUND = 110  # characters shown on each side of a citation in error
Json = dict[str, Any]


def cited(corpus: Corpus, stem: str, whole: bool) -> tuple[str, list[Citation]]:
    """The letter's text and what the law stage cites in it, with the gold division or (`whole`) the divider's."""
    marked = (corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8")
    text, qas = gold_division(marked)
    file = corpus.file(stem)
    try:
        document = read(file) if whole and file else read_text(text.encode())
    except FoiparseError:
        return "", []
    if not whole and document.text.rstrip("\n") != text.rstrip("\n"):
        document.text = text  # spans count in the gold's own text
    division = divide(document)
    division.header = read_header(document, division.zones)
    if not whole:
        division.questions = qas
        for qa in qas:
            qa.lead_in = not qa.answer_spans
    return document.text, cite_letter(document, division).citations


def plain(citations: list[Citation]) -> list[Json]:
    """As published."""
    return [{"provision": c.provision, "role": c.role, "questions": c.questions} for c in citations]


def faults(gold: list[Json], given: list[Json]) -> Iterator[tuple[str, str]]:
    """What is missed or wrong, with the provision that it is about."""
    for name, role in (("cited", None), ("relied on", "relied_on")):
        g, p = (fold({_norm(c["provision"]) for c in side if role in (None, c["role"])}) for side in (gold, given))
        yield from ((f"{name}: missed {x}", x) for x in sorted(g - p))
        yield from ((f"{name}: wrong {x}", x) for x in sorted(p - g))
    g, p = _scope(gold), _scope(given)
    yield from ((f"scope: missed {x}", x.split()[0]) for x in sorted(g - p))
    yield from ((f"scope: wrong {x}", x.split()[0]) for x in sorted(p - g))


def show(stem: str, text: str, gold: list[Json], citations: list[Citation]) -> None:
    """Print the faults of one letter, each provision's places in the letter once."""
    found, shown = list(faults(gold, plain(citations))), set[str]()
    if found:
        print(f"\n## {stem}")
    for fault, provision in found:
        print(f"  {fault}")
        if provision in shown:
            continue
        shown.add(provision)
        for c in gold:
            if _norm(c["provision"]) == provision:
                print(f"      gold {c['role']} {c['questions']}")
        for given in citations:
            if _norm(given.provision) == provision:
                words = " ".join(text[max(0, given.span[0] - AROUND) : given.span[1] + AROUND].split())
                print(f"      {given.role} {given.questions} {given.evidence}: {words}")
        if provision not in {_norm(c.provision) for c in citations}:
            number = re.split(r"[:(]", provision)[1]
            for match in list(re.finditer(rf"(?<!\d){re.escape(number)}(?!\d)", text, re.IGNORECASE))[:8]:
                print("      in the text:", " ".join(text[max(0, match.start() - AROUND) : match.end() + AROUND].split()))


def main() -> None:
    """Print the three measures of each corpus, and with -e the faults of open letters."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--only", nargs="*", metavar="CORPUS")
    ap.add_argument("-e", "--errors", action="store_true", help="show faults, never of a held-out part")
    ap.add_argument("-k", default="", help="only letters whose name holds this")
    ap.add_argument("-w", "--whole", action="store_true", help="with the divider's own division")
    args = ap.parse_args()
    for corpus in corpora():
        if args.only and corpus.name not in args.only:
            continue
        tallies = fresh()
        for gold in corpus.golds():
            if args.k not in gold.stem:
                continue
            text, citations = cited(corpus, gold.stem, args.whole)
            wanted = gold.facts.get("citations") or []
            _score_citations(tallies, wanted, plain(citations))
            if args.errors and not corpus.name.endswith(HELD):
                show(gold.stem, text, wanted, citations)
        print(f"{corpus.name}: " + "  ".join(f"{m} {tallies[m].f1() or 0:.3f} (gold {tallies[m].wanted:.0f})" for m in MEASURES))


if __name__ == "__main__":
    main()
