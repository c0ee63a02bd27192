"""Header facts against gold, before and apart from dividing: what lies outside questions and answers is taken from the gold markers.

    python -m benchmarks.header_alone [CORPUS...] [-e] [--whole]     (corpora as `benchmarks.corpora` names them; all by default)

With --whole the letter's own file is read and divided, page furniture and mail headers and all.
With -e what is wrong is shown letter by letter, never of a held-out part.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence

from benchmarks.corpora import Corpus, corpora
from benchmarks.evaluate import HELD
from benchmarks.gold import MARKER
from benchmarks.words import words
from foiparse.divide import divide
from foiparse.divide.division import Header, Zone
from foiparse.divide.header import read_header
from foiparse.document import Span
from foiparse.errors import FoiparseError
from foiparse.read import read
from foiparse.read.text import read_text

FIELDS = ("authority", "reference", "request_date", "response_date", "regimes")


def gold_zones(marked: str) -> tuple[str, list[Zone]]:
    """The text without markers, and what the markers leave outside questions and answers."""
    plain: list[str] = []
    zones, at = [], 0
    marks = list(MARKER.finditer(marked))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        words = marked[mark.end() : following.start() if following else len(marked)]
        if mark[1] == "O":
            zones.append(Zone("other", Span(at, at + len(words))))
        plain.append(words)
        at += len(words)
    return "".join(plain), zones


def header_alone(corpus: Corpus, stem: str, whole: bool) -> tuple[Header, float]:
    """What is read of a gold letter, and the seconds that it took."""
    file = corpus.file(stem) if whole else None
    if file:
        try:
            document = read(file)
        except FoiparseError:
            return Header(), 0.0
        zones: Sequence[Zone] = divide(document).zones
    else:
        text, zones = gold_zones((corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8"))
        document = read_text(text.encode())
    began = time.process_time()
    header = read_header(document, zones)
    return header, time.process_time() - began


def agrees(field: str, want: object, got: object) -> bool:
    """Whether a fact is read as gold has it, compared as score.py does."""
    if isinstance(got, list):
        return got == sorted(want if isinstance(want, list) else [])
    return bool(words(str(want or "")) == words(str(got or "")))


def measure(corpus: Corpus, show: bool, whole: bool = False) -> tuple[Counter[str], Counter[str], list[float]]:
    """Hits and totals by field, and the seconds of each letter."""
    hits: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    seconds = []
    for gold in corpus.golds():
        header, spent = header_alone(corpus, gold.stem, whole)
        seconds.append(spent)
        for field in FIELDS:
            want, got = gold.facts.get(field), getattr(header, field)
            same = agrees(field, want, got)
            totals[field] += bool(want)
            hits[field] += bool(want) and same
            hits[f"{field} invented"] += bool(not want and got and field != "regimes")
            if show and not same:
                print(f"{gold.stem:40s} {field}: {want!r} read as {got!r}")
    return hits, totals, seconds


def main() -> None:
    """Print hits of each field by corpus."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", nargs="*")
    ap.add_argument("-e", "--errors", action="store_true")
    ap.add_argument("--whole", action="store_true")
    args = ap.parse_args()
    for corpus in corpora():
        if args.corpus and corpus.name not in args.corpus:
            continue
        hits, totals, seconds = measure(corpus, args.errors and not corpus.name.endswith(HELD), args.whole)
        share = sum(hits[f] for f in FIELDS) / max(1, totals.total())
        print(f"{corpus.name}: metadata {share:.3f}   median {sorted(seconds)[len(seconds) // 2] * 1000:.2f} ms")
        for field in FIELDS:
            print(f"  {field:14s} {hits[field]}/{totals[field]}  given where gold has none: {hits[f'{field} invented']}")


if __name__ == "__main__":
    main()
