"""The evaluation gate: `make eval` parses every gold letter at hand, scores it, and fails where a figure falls below its floor.

python -m benchmarks.evaluate                      compare with floors.json
python -m benchmarks.evaluate --accept             raise the floors to what is measured
python -m benchmarks.evaluate --accept --lower "reason"   the only way to lower one; the reason is kept in floors.json
python -m benchmarks.evaluate --letters            per letter too (never of a held-out part)
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from typing import Any

from benchmarks import floors, readme
from benchmarks.corpora import Corpus, corpora
from benchmarks.score import score_letter
from benchmarks.tally import MEASURES, Tallies, figures, total
from foiparse.pipeline import attempt
from foiparse.write.json_files import to_json

HELD = ".held"


def published(corpus: Corpus, stem: str) -> dict[str, Any] | None:
    """The letter as foiparse publishes it, a failed one too; None where there is no file."""
    file = corpus.file(stem)
    return json.loads(to_json(attempt(file))) if file else None


def measure(corpus: Corpus, show_letters: bool = False) -> floors.Measured:
    """Parse and score every letter of a corpus."""
    scored: list[Tallies] = []
    for gold in corpus.golds():
        scored.append(score_letter(gold, published(corpus, gold.stem)))
        if show_letters and not corpus.name.endswith(HELD):
            print(f"  {gold.stem}: {line(figures(scored[-1]))}")
    return floors.Measured(corpus.fingerprint(), len(corpus.stems), figures(total(scored)), corpus.ours)


def line(found: floors.Figures) -> str:
    """Figures on one line."""
    return "  ".join(f"{m} {'-' if found[m] is None else format(found[m], '.3f')}" for m in MEASURES)


def main(argv: list[str] | None = None) -> int:
    """Measure, compare or accept. 0 where nothing fell, 1 where something did."""
    args = _arguments(argv)
    measured = {}
    for corpus in corpora():
        if args.only and corpus.name not in args.only:
            continue
        start = time.perf_counter()
        measured[corpus.name] = now = measure(corpus, args.letters)
        print(f"{corpus.name}: {now.letters} letters, sha256 {now.sha256[:12]}, {time.perf_counter() - start:.1f} s")
        print(f"  {line(now.figures)}")
    pinned = floors.load()
    return _accept(pinned, measured, args.lower) if args.accept else _judge(pinned, measured, bool(args.only))


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--lower", metavar="REASON", help="with --accept: lower floors too, for this reason")
    parser.add_argument("--letters", action="store_true", help="show each letter's figures")
    parser.add_argument("--only", nargs="*", metavar="CORPUS", help="measure only these corpora")
    return parser.parse_args(argv)


def _judge(pinned: dict[str, Any], measured: dict[str, floors.Measured], partly: bool) -> int:
    verdict = floors.compare(pinned, measured)
    for note in [] if partly else verdict.notes:
        print(f"note: {note}")
    for failure in verdict.failures:
        print(f"FELL: {failure}", file=sys.stderr)
    print("the gate is closed" if verdict.failures else "no figure fell below its floor")
    return 1 if verdict.failures else 0


def _accept(pinned: dict[str, Any], measured: dict[str, floors.Measured], reason: str | None) -> int:
    refused = floors.accept(pinned, measured, reason)
    for fall in refused:
        print(f'refused to lower: {fall} (--lower "reason" does)', file=sys.stderr)
    floors.save(pinned)
    readme.main()
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
