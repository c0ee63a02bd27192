"""How whole and how ordered a reader's text is: gold text against `Document.text`, for letters of any format.

    python -m benchmarks.reading FOLDER [--ext docx pdf] [--missing]

FOLDER holds STEM.gold.txt and files/STEM.*. Three figures a letter, each between 0 and 1:
recall (share of the gold's words that the reader gives), precision (share of the reader's words that the gold has; running
headers that the gold leaves out lower it), order (longest common subsequence over the words that both have).
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from foiparse.errors import FoiparseError
from foiparse.read import read

MARKER = re.compile(r"⟦[^⟧]*⟧")
WORD = re.compile(r"\w+")


class Figures(NamedTuple):
    """One letter's figures, and the gold's words that the reader lost."""

    recall: float
    precision: float
    order: float
    missing: list[str]


def words(text: str) -> list[str]:
    """The words of a text in lower case; signs and layout count for nothing."""
    return WORD.findall(text.casefold())


def compare(gold: str, text: str) -> Figures:
    """The figures of `text` against the gold text, markers allowed."""
    wanted, given = words(MARKER.sub("", gold)), words(text)
    both = Counter(wanted) & Counter(given)
    common = sum(both.values())
    missing = Counter(wanted) - both
    order = LCSseq.similarity(wanted, given) / common if common else 0.0
    return Figures(common / max(len(wanted), 1), common / max(len(given), 1), order, sorted(missing.elements()))


def main() -> None:
    """Print the figures a letter and their means."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ext", nargs="*", default=None, help="only these file name endings")
    parser.add_argument("--missing", action="store_true", help="print the words lost, per letter")
    parser.add_argument("--quiet", action="store_true", help="print the means alone")
    args = parser.parse_args()
    rows: list[Figures] = []
    started = time.perf_counter()
    for gold in sorted(args.folder.glob("*.gold.txt")):
        stem = gold.name.removesuffix(".gold.txt")
        for path in sorted((args.folder / "files").glob(stem + ".*")):
            if args.ext and path.suffix.lstrip(".") not in args.ext:
                continue
            try:
                text = read(path).text
            except FoiparseError as error:
                text = ""
                print(f"{path.name}: {error.code}" if not args.quiet else error.code)
            rows.append(compare(gold.read_text(encoding="utf-8"), text))
            if not args.quiet:
                print(
                    f"{path.name:42} recall {rows[-1].recall:.3f} precision {rows[-1].precision:.3f} order {rows[-1].order:.3f}"
                )
            if args.missing and rows[-1].missing:
                print("    " + " ".join(rows[-1].missing[:60]))
    if rows:
        means = [sum(r[i] for r in rows) / len(rows) for i in range(3)]  # type: ignore[misc]
        spent = (time.perf_counter() - started) / len(rows) * 1000
        print(f"{len(rows)} letters  recall {means[0]:.4f}  precision {means[1]:.4f}  order {means[2]:.4f}  {spent:.1f} ms each")


if __name__ == "__main__":
    main()
