"""Learns the tagger's weights and the weights of the choice among proposals from the open gold letters.

python -m benchmarks.train_tagger FOLDER            learn and write the data files (an hour and a half on two processors)
python -m benchmarks.train_tagger FOLDER --check    only measure, by letters that the weights never saw (five parts in turn)

FOLDER keeps each step as it is done: begun again, it goes on there (`benchmarks/steps.py`). Needs the extra `training` (python-crfsuite,
scipy, torch). What is held out of a corpus is never used. The choice is learnt from proposals that were made and weighed by a tagger
which had not seen their letter, so that it learns how far to trust one.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite  # type: ignore[import-not-found,import-untyped,unused-ignore]

from benchmarks import train_aligning, train_choice, train_net
from benchmarks.parts import FOLDS, letters_of
from benchmarks.steps import Kept, run
from benchmarks.train_net import Seen
from foiparse.divide.tagger import aligning
from foiparse.divide.tagger import model as crf
from foiparse.divide.tagger import net as network
from foiparse.divide.tagger.features import own_features

PULL = {"c1": 0.0, "c2": 4.0}  # L1 and L2 of the tagger: the best of those tried by letters not seen; L1 made no difference
ROUNDS = 150
SCALE = 1000  # weights are kept as whole thousandths
LEAST_WEIGHT = 0.02  # features of which every weight is smaller are left out
NEVER = -8.0  # weight of a step that no gold letter has and none can: into the middle of a part from outside it
ALL = "all"  # in the place of a part's number: learnt from all letters


def main() -> None:
    """Learn, measure by letters not seen, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    kept = learnt(args.folder, whole=not args.check)
    judged = [letter for k in range(FOLDS) for letter in kept.load(f"judged {k}")]
    train_choice.report(judged)
    if args.check:
        return
    network.DATA.write_bytes(kept.load(f"net {ALL}"))
    field = kept.load(f"field {ALL}")
    crf.DATA.write_text(json.dumps(field, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    crf.PACK.write_bytes(crf.packed(crf.made(field)))
    train_aligning.write(kept.load("courses"))
    train_choice.write(train_choice.learn(judged))


def learnt(folder: Path, whole: bool = False) -> Kept:
    """All steps up to judged proposals; with `whole` also what is learnt from all letters."""
    kept = Kept(folder)
    each = [*map(str, range(FOLDS))]
    with_all = [*each, ALL] if whole else each
    wanted = (("letters", each), ("net", with_all), ("field", with_all), ("rows", each), ("courses", [""]), ("judged", each))
    run(kept, "benchmarks.train_tagger", ([f"{what} {k}".strip() for k in of] for what, of in wanted))
    return kept


@dataclass(frozen=True, slots=True)
class Made:
    """A letter as network and field learn it: what the network sees, the field's features, the gold parts, how many it counts as."""

    seen: Seen
    features: list[list[str]]
    parts: list[str]
    times: int


def _letters(_: Kept, part: str) -> list[Made]:
    out = []
    for e in letters_of(int(part)):
        own = own_features(e.letter, e.atoms, e.letter.ranked)
        seen = Seen([sorted(row) for row in own], e.parts, e.times)  # sorted: the same in every run
        out.append(Made(seen, e.features, e.parts, e.times))
    return out


def _without(kept: Kept, part: str) -> Iterator[Made]:
    """The letters of all parts but one."""
    for k in range(FOLDS):
        if str(k) != part:
            yield from kept.load(f"letters {k}")


def _net(kept: Kept, part: str) -> bytes:
    return train_net.learn([letter.seen for letter in _without(kept, part)])


def _field(kept: Kept, part: str) -> dict[str, Any]:
    return learn(_without(kept, part))


def _rows(kept: Kept, part: str) -> list[train_aligning.Taught]:
    use(kept, part)
    return list(train_aligning.rows_of(letters_of(int(part))))


def _courses(kept: Kept, _: str) -> dict[str, float]:
    return train_aligning.learn([row for k in range(FOLDS) for row in kept.load(f"rows {k}")])


def _judged(kept: Kept, part: str) -> list[train_choice.Judged]:
    use(kept, part, kept.load("courses"))
    return [train_choice.judge(e) for e in letters_of(int(part))]


MAKERS = {"letters": _letters, "net": _net, "field": _field, "rows": _rows, "courses": _courses, "judged": _judged}


def use(kept: Kept, part: str, courses: dict[str, float] | None = None) -> None:
    """Have letters divided by what was learnt without a part; without `courses` the package's are weighed."""
    crf.use(kept.load(f"field {part}"))
    network.use(network.unpacked(kept.load(f"net {part}")))
    aligning.use(courses)


def learn(letters: Iterable[Made]) -> dict[str, Any]:
    """The tagger's weights as the data file has them."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for e in letters:
        for _ in range(e.times):
            trainer.append(e.features, e.parts)
    trainer.set_params({**PULL, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    state: dict[str, list[int]] = defaultdict(lambda: [0] * crf.N)
    for (feature, part), weight in info.state_features.items():
        state[feature][crf.PARTS.index(part)] = round(weight * SCALE)
    kept = {f: row for f, row in sorted(state.items()) if max(map(abs, row)) >= LEAST_WEIGHT * SCALE}
    return {"scale": SCALE, "state": kept, "step": _steps(info.transitions)}


def _steps(transitions: dict[tuple[str, str], float]) -> list[list[int]]:
    def usual(a: str, b: str) -> float:
        return NEVER if b[1:] == "I" and a[0] != b[0] else 0.0

    return [[round(transitions.get((a, b), usual(a, b)) * SCALE) for b in crf.PARTS] for a in crf.PARTS]


if __name__ == "__main__":
    main()
