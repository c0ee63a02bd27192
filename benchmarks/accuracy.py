"""Writes docs/accuracy.md: figures by corpus, by format, and by layout of the letter factory.

python -m benchmarks.accuracy [--factory N] [--failing]

`--factory N` is the number of factory letters a format (default 250; the bar of the dividing issue is 2,000). `--failing` writes
docs/factory-failures.md: every factory letter that is not read whole, by layout and reason.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.corpora import ROOT, corpora
from benchmarks.evaluate import published
from benchmarks.gold import Gold, GoldQuestion
from benchmarks.score import score_letter
from benchmarks.tally import Tallies, figures, total
from foiparse.pipeline import attempt

sys.path.insert(0, str(ROOT))

from tests.factory import LAYOUTS, Made, make
from tests.factory.mill import STYLE_ONLY

PAGE = ROOT / "docs" / "accuracy.md"
SHOWN = ("question_f1", "qa_f1", "label", "status", "letters_whole", "trusted", "trusted_whole", "citation_f1", "relied_on_f1",
         "scope_f1", "table_f1", "record_f1", "metadata")  # fmt: skip
FORMATS = ("txt", "docx", "pdf")
Groups = dict[str, list[Tallies]]
FAILURES = ROOT / "docs" / "factory-failures.md"
FAILED: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))


def main(argv: list[str] | None = None) -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--factory", type=int, default=250, metavar="N")
    parser.add_argument("--failing", action="store_true")
    args = parser.parse_args(argv)
    by_corpus, by_format = real_letters()
    by_layout, made_format = factory_letters(args.factory, args.failing)
    parts = [
        f"# Accuracy\n\nMeasured on {date.today().isoformat()} with `python -m benchmarks.accuracy --factory {args.factory}`. "
        "Every figure is 0 to 1; what each counts: [Evaluation](evaluation.md). The number of letters is in brackets. The letters "
        "held out (“held”) were never looked at.",
        "## By corpus\n\n" + table(by_corpus),
        "## Real letters and samples by format\n\n" + table(by_format),
        "## Factory letters by format\n\n" + table(made_format),
        "## Factory letters by layout, all formats\n\nThe factory makes letters in every layout with random numbering, wording, tables and "
        "furniture. Its letters are cleaner than real ones: what fails here is a fault, what passes is no proof.\n\n"
        + table(by_layout),
    ]
    PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
    return 0


def real_letters() -> tuple[Groups, Groups]:
    """Tallies of every gold letter at hand, by corpus and by the format of its file."""
    by_corpus, by_format = defaultdict[str, list[Tallies]](list), defaultdict[str, list[Tallies]](list)
    for corpus in corpora():
        for gold in corpus.golds():
            tallies = score_letter(gold, published(corpus, gold.stem))
            by_corpus[corpus.name].append(tallies)
            by_format[(corpus.file(gold.stem) or Path("none")).suffix.lstrip(".")].append(tallies)
    return by_corpus, by_format


def factory_letters(count: int, failing: bool) -> tuple[Groups, Groups]:
    """Tallies of `count` factory letters a format, by layout and by format."""
    by_layout, by_format = defaultdict[str, list[Tallies]](list), defaultdict[str, list[Tallies]](list)
    for form in FORMATS:
        for made in letters(count, form):
            tallies = score_letter(gold_of(made), json.loads(attempt(made.write(form), f"{made.seed}.{form}").model_dump_json()))
            by_layout[made.layout].append(tallies)
            by_format[form].append(tallies)
            if figures(tallies)["qa_f1"] != 1:
                FAILED[made.layout][reason(tallies)].append(f"{form} {made.seed}")
    if failing:
        FAILURES.write_text(failures(count), encoding="utf-8")
    return dict(sorted(by_layout.items())), by_format


def reason(tallies: Tallies) -> str:
    """What went wrong in a letter that is not read whole, in a word."""
    questions, pairs = tallies["question_f1"], tallies["qa_f1"]
    missed, more = questions.wanted - questions.right, questions.given - questions.right
    if missed and more:
        return "a question cut short, run on, or joined with another"
    if missed:
        return "a question missed"
    return (
        "a question invented" if more else "an answer cut short, run on, or put to another question" if pairs.wanted else "other"
    )


def failures(count: int) -> str:
    """The page of the seeds that fail, by layout and reason."""
    total_failed = sum(len(seeds) for by_reason in FAILED.values() for seeds in by_reason.values())
    parts = [
        "# Factory letters that are not read whole",
        f"Written by `python -m benchmarks.accuracy --factory {count} --failing` on {date.today().isoformat()}: of {count:,} letters a "
        f"format, {total_failed} have a qa_f1 below 1. By layout and what went wrong, with format and seed; `make(seed, layout)` in "
        "`tests/factory` gives a letter back.",
    ]
    for layout, by_reason in sorted(FAILED.items(), key=lambda pair: -sum(map(len, pair[1].values()))):
        parts.append(f"## {layout} ({sum(map(len, by_reason.values()))})")
        parts += [f"{why.capitalize()} ({len(seeds)}): {', '.join(seeds)}." for why, seeds in sorted(by_reason.items())]
    return "\n\n".join(parts) + "\n"


def letters(count: int, form: str) -> Iterator[Made]:
    """The first `count` letters, layouts in turn; in plain text without those that only a look tells apart."""
    names = [n for n in LAYOUTS if form != "txt" or n not in STYLE_ONLY]
    return (make(seed, names[seed % len(names)]) for seed in range(count))


def gold_of(made: Made) -> Gold:
    """A factory letter's gold as the scorer takes it."""
    facts = made.gold()
    questions = [GoldQuestion(**q) for q in facts.pop("questions")]
    return Gold(f"{made.layout}-{made.seed}", questions, facts)


def table(groups: Groups) -> str:
    """A Markdown table, a row a group."""
    rows = [
        "| | " + " | ".join(m.removesuffix("_f1").replace("_", " ") for m in SHOWN) + " |",
        "| --- |" + " ---: |" * len(SHOWN),
    ]
    for name, many in groups.items():
        found = figures(total(many))
        rows.append(f"| {name} ({len(many)}) | " + " | ".join(_figure(found[m]) for m in SHOWN) + " |")
    return "\n".join(rows)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
