"""Aligning the letters of one request on gold letters: python -m benchmarks.comparing GOLD_DIR [--thousand]."""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from benchmarks.records_alone import gold_letter
from foiparse.comparison import compare
from foiparse.letter import Letter


def aligned(folder: Path) -> None:
    """Print, for each request that several letters of `folder` answer, how many of their questions found their own place.

    The letters of one request number its questions alike, so a question is rightly aligned when its place agrees with its label.
    """
    letters = []
    for path in sorted(folder.glob("*.gold.json")):
        letter, _ = gold_letter(folder, path.name.removesuffix(".gold.json"))
        letter.source.name = path.name.removesuffix(".gold.json")
        letters.append(letter)
    for group in compare(letters).groups:
        asked = [(m, n, q) for m in group.members for n, q in enumerate((q for q in m.letter.questions if q.text), 1)]
        right = sum(q.label in (c.labels if (c := group.cells.get((m.name, n))) else []) for m, n, q in asked)
        print(f"{len(group.members)} letters: {right} of {len(asked)} questions in place, {len(group.unaligned)} left over")


def thousand(folder: Path) -> None:
    """Print time and memory of comparing a thousand letters: those of `folder` again and again under other names."""
    seeds = [gold_letter(folder, p.name.removesuffix(".gold.json"))[0] for p in sorted(folder.glob("*.gold.json"))]
    letters = []
    for n in range(1000):
        letter = Letter.model_validate(seeds[n % len(seeds)].model_dump())
        letter.source.name = f"letter{n}.docx"
        letters.append(letter)
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    made = compare(letters)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"1000 letters, {len(made.groups)} requests: {seconds:.1f} s, peak {peak // 1024} MB, {before // 1024} MB before")


def main() -> None:
    """Run one of the two."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--thousand", action="store_true")
    args = ap.parse_args()
    (thousand if args.thousand else aligned)(args.gold)


if __name__ == "__main__":
    main()
