"""How many letters each gold letter counts as when weights are learnt, so that the mix of shapes is that of real letters.

python -m benchmarks.mix     prints how many letters of each corpus have which shape, and which of the oddities that speak against a proposal

Those who write letters to be divided answer question by question; of real letters that list all questions first and answer below without
labels, most have one answer to all or to several (docs/evaluation.md).
"""

from __future__ import annotations

import re
from collections import Counter

from benchmarks.corpora import corpora
from benchmarks.gold import MARKER, Gold
from benchmarks.words import words
from foiparse.divide.oddities import FEWEST, ODD
from foiparse.late import late

REAL = 2  # letters that a real one counts as: they are few, and what comes is like them
# By these the letters at hand come near the real mix; with 4 for a joint answer more real ones were taken for joint that are not.
TIMES = {"single": 1, "joint": 2, "partly joint": 2, "own": 1, "other": 1}
HALVED = "own"  # of these written letters only one copy of the two is learnt from
COPIES = ("written.open", "converted")  # as written, and as a converter gives it
LABELLED = late(r"\W*(?:answer|response|reply|question|q|a|r)?\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})\s*[).:–-]", re.I)


def times_of(corpus: str, stem: str, marked: str) -> int:
    """How many letters this one of a corpus counts as, by its name and marked text; 0: it is not learnt from."""
    shape = shape_of(marked)
    if corpus.startswith(("dev", "web", "seeds")):
        return REAL * TIMES[shape]
    if shape == HALVED and corpus in COPIES and COPIES[len(stem) % 2] != corpus:
        return 0
    return TIMES[shape]


def shape_of(marked: str) -> str:
    """How the answers of a letter belong to its questions.

    "single": one question at most; "joint": one answer to all. Of letters that list all questions first and answer without labels: "own"
    (each question has its own answer), "partly joint" (some share one). "other": answers with labels, or beneath their questions.
    """
    marks = list(MARKER.finditer(marked))
    ends = [mark.start() for mark in marks[1:]] + [len(marked)]
    told = [(mark[2] or "", marked[mark.end() : end].strip()) for mark, end in zip(marks, ends, strict=True) if mark[1] == "A"]
    answers = {labels for labels, _ in told}
    questions = {label.strip() for labels in answers for label in labels.split(",")}
    if len(questions) < 2:
        return "single"
    if len(answers) == 1:
        return "joint"
    if re.search("A.*Q", "".join(mark[1] for mark in marks)) or any(LABELLED.match(words) for _, words in told):
        return "other"
    return "own" if len(answers) == len(questions) else "partly joint"


def main() -> None:
    """Print the shapes and the oddities of every corpus at hand, by gold alone."""
    print(f"{'':14}" + "".join(f"{name:>14}" for name in (*TIMES, *ODD)))
    for corpus in corpora():
        count = Counter(shape_of((corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8")) for stem in corpus.stems)
        count.update(name for gold in corpus.golds() for name in odd_of(gold))
        print(f"{corpus.name:14}" + "".join(f"{count[name]:14}" for name in (*TIMES, *ODD)))


def odd_of(gold: Gold) -> list[str]:
    """Which oddities a letter's gold has, told as `foiparse/divide/oddities.py` tells those of a proposal."""
    asked = [q for q in gold.questions if q.answer.strip() or q.label in (gold.facts.get("status") or {})]
    bare = [q.label.startswith("*") for q in asked]
    told = [words(q.text) for q in asked]
    answered = [bool(q.answer.strip()) for q in asked]
    shared = Counter(q.answer for q in asked if q.answer.strip())
    odd = {
        "mixed": any(bare) and not all(bare),
        "brief": any(len(w) == 1 for w in told),
        "left out": False in answered[: len(answered) - answered[::-1].index(True)] if any(answered) else False,
        "twice": len({tuple(w) for w in told if w}) < sum(map(bool, told)),
        "all but one": len(asked) >= FEWEST and len(asked) - 1 in shared.values(),
    }
    return [name for name, value in odd.items() if value]


if __name__ == "__main__":
    main()
