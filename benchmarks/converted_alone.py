"""How well letters are read that come as a text converter's output, way by way, beside the files that they come from.

    python -m benchmarks.converted_alone [--every N] [--open]

Of the held-out written letters (aggregates only; with --open of the open ones, which the weights are learnt from) every Nth is taken, and
each is converted by the way that its name gives it. Where a way prints other list numbers than the letter has, labels can't be right, nor
whole letters that are numbered.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from typing import Any

from benchmarks.converted import letter_as_text, way_of
from benchmarks.corpora import corpora
from benchmarks.evaluate import published
from benchmarks.score import score_letter
from benchmarks.tally import Tallies, figures, total
from foiparse.pipeline import attempt
from foiparse.write.json_files import to_json

SHOWN = (
    "question_f1",
    "qa_f1",
    "letters_whole",
    "status",
    "trusted",
    "trusted_whole",
    "citation_f1",
    "table_f1",
    "record_f1",
    "metadata",
)


def as_text(stem: str) -> dict[str, Any]:
    """A written letter as foiparse publishes it when it gets a converter's text."""
    letter: dict[str, Any] = json.loads(to_json(attempt(letter_as_text(stem).encode(), f"{stem}.txt")))
    return letter


def measured(every: int, held: bool) -> dict[str, list[Tallies]]:
    """Scores by way, of all ways together, and of the same letters' own files."""
    out: dict[str, list[Tallies]] = defaultdict(list)
    corpus = next(c for c in corpora() if c.name == ("written.held" if held else "written.open"))
    for gold in corpus.golds()[::every]:
        out["their own files"].append(score_letter(gold, published(corpus, gold.stem)))
        scored = score_letter(gold, as_text(gold.stem))
        out["converted"].append(scored)
        out[way_of(gold.stem)].append(scored)
    return out


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--open", action="store_true")
    args = parser.parse_args()
    print(f"{'':26}{'letters':>8}  " + "  ".join(f"{name:>13}" for name in SHOWN))
    for name, tallies in sorted(measured(args.every, not args.open).items()):
        found = figures(total(tallies))
        shown = "  ".join(f"{'-' if (v := found[m]) is None else format(v, '.3f'):>13}" for m in SHOWN)
        print(f"{name:26}{len(tallies):8}  {shown}")


if __name__ == "__main__":
    main()
