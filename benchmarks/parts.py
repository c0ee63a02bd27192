"""The open gold letters in five parts, so that each can be judged by what was learnt from the other four."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from benchmarks.corpora import corpora
from benchmarks.tagging import Example, converted_examples, examples, factory_examples

FOLDS = 5
TOGETHER = re.compile(r"[a-z]{1,2}-")  # how the names of letters begin that were written together
WRITTEN = "written.open"
FACTORY = 150  # letters of the factory, two of each layout and format


def fold(stem: str) -> int:
    """The part that a letter belongs to, told by its name alone.

    Letters written together ("cs-vans", "cs-tolls") are of one part: a writer's letters are more alike than those to come, and a choice
    that was learnt from them would trust the tagger too far.
    """
    written = TOGETHER.match(stem)
    return int(sha256((written[0] if written else stem).encode()).hexdigest()[8:16], 16) % FOLDS


def letters_of(part: int) -> list[Example]:
    """All of a part that is learnt from: open letters of every corpus, the written ones also as converted text, and some of the factory's."""
    out: list[Example] = []
    for corpus in corpora():
        if corpus.name.endswith(".held"):
            continue
        mine = replace(corpus, stems=tuple(stem for stem in corpus.stems if fold(stem) == part))
        out += examples(mine)
        if corpus.name == WRITTEN:
            out += converted_examples(mine)
    return out + [e for e in factory_examples(FACTORY) if fold(e.gold.stem) == part]
