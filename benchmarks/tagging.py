"""Gold letters as examples for the tagger: each atom's part, by aligning the gold's marked words with the letter's text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.converted import letter_as_text
from benchmarks.corpora import Corpus
from benchmarks.gold import MARKER, Gold, read_gold
from benchmarks.mix import times_of
from foiparse.divide import propose_by_rules
from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.tagger.atoms import Atom, atoms_of
from foiparse.divide.tagger.features import features_of
from foiparse.document import Document
from foiparse.errors import FoiparseError
from foiparse.read import read

if TYPE_CHECKING:
    from tests.factory import Made

WORD = re.compile(r"[^\W_]+|£")
ENOUGH = 0.8  # share of a letter's words that the gold must have for the letter to teach anything
Segment = tuple[str, str, int]


@dataclass(slots=True)
class Example:
    """A gold letter made ready: its atoms with their features, gold parts ("O", "QB", "QI", …) and gold segments (part, labels, which).

    `times`: how many letters it counts as in learning.
    """

    corpus: str
    gold: Gold
    letter: Prepared
    atoms: list[Atom]
    features: list[list[str]]
    parts: list[str]
    covered: float
    marks: list[Segment | None]
    times: int


def examples(corpus: Corpus) -> list[Example]:
    """All letters of a corpus that can be read; those whose words are mostly not the gold's are left out."""
    out = []
    for stem in corpus.stems:
        file = corpus.file(stem)
        made = example(corpus, stem, file) if file else None
        if made is not None and made.covered >= ENOUGH and made.atoms:
            out.append(made)
    return out


def example(corpus: Corpus, stem: str, file: Path) -> Example | None:
    """One letter; None where it cannot be read."""
    try:
        document = read(file)
    except FoiparseError:
        return None
    marked = (corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8")
    return _made(corpus.name, read_gold(corpus.folder, stem), document, marked)


def converted_examples(corpus: Corpus) -> list[Example]:
    """The same written letters as one text converter each gives them: their looks are gone, and their lists and tables damaged."""
    out = []
    for stem in corpus.stems:
        document = read(letter_as_text(stem).encode(), f"{stem}.txt")
        marked = (corpus.folder / f"{stem}.gold.txt").read_text(encoding="utf-8")
        made = _made("converted", read_gold(corpus.folder, stem), document, marked)
        if made.covered >= ENOUGH and made.atoms:
            out.append(made)
    return out


def factory_examples(count: int, first: int = 900_000) -> list[Example]:
    """Letters of the factory, layouts and formats in turn: clean ones, that what is plain stays plain. Its seeds are no others' ."""
    from benchmarks.accuracy import gold_of
    from tests.factory import LAYOUTS, make
    from tests.factory.mill import STYLE_ONLY

    out = []
    for k in range(count):
        form = ("txt", "docx", "pdf")[k % 3]
        names = [n for n in LAYOUTS if form != "txt" or n not in STYLE_ONLY]
        made = make(first + k, names[(k // 3) % len(names)])
        out.append(_made("factory", gold_of(made), read(made.write(form), f"letter.{form}"), marked_text(made)))
    return out


def marked_text(made: Made) -> str:
    """A factory letter's words with the gold's markers."""
    from tests.factory.made import Data

    out: list[str] = []
    last: tuple[str, tuple[str, ...]] | None = None
    for piece in made.pieces():
        words = "\n".join("\t".join(row) for row in piece.cells) if isinstance(piece, Data) else piece.printed
        key = (piece.mark, piece.labels if piece.mark != "O" else ())
        if key != last:
            out.append(f"⟦{piece.mark} {','.join(key[1])}⟧" if key[1] else f"⟦{piece.mark}⟧")
        last = key
        out.append(words + "\n")
    return "".join(out)


def _made(corpus: str, gold: Gold, document: Document, marked: str) -> Example:
    letter = prepare(document)
    letter.ranked = [(c.score, p) for c, p in propose_by_rules(letter)]
    atoms = atoms_of(letter)
    found, covered = segments_of_words(letter.text, marked)
    times = times_of(corpus, gold.stem, marked)
    marks = segments_of_atoms(atoms, found)
    return Example(corpus, gold, letter, atoms, features_of(letter, atoms, letter.ranked), encode(marks), covered, marks, times)


def segments_of_words(text: str, marked: str) -> tuple[list[tuple[int, Segment | None]], float]:
    """For each word of the text its offset and gold segment, and the share of words that have one."""
    words = [(m.group().casefold(), m.start()) for m in WORD.finditer(text)]
    gold = _gold_words(marked)
    out: list[Segment | None] = [None] * len(words)
    matcher = SequenceMatcher(None, [w for w, _ in words], [w for w, _ in gold], autojunk=False)
    for i, j, n in matcher.get_matching_blocks():
        out[i : i + n] = [segment for _, segment in gold[j : j + n]]
    covered = sum(s is not None for s in out) / len(out) if out else 0.0
    return [(start, s) for (_, start), s in zip(words, out, strict=True)], covered


def _gold_words(marked: str) -> list[tuple[str, Segment]]:
    marks = list(MARKER.finditer(marked))
    ends = [b.start() for _, b in pairwise(marks)] + [len(marked)]
    out: list[tuple[str, Segment]] = []
    for k, (mark, end) in enumerate(zip(marks, ends, strict=True)):
        segment = (mark[1], (mark[2] or "").strip(), k)
        out += [(m.group().casefold(), segment) for m in WORD.finditer(marked, mark.end(), end)]
    return out


def segments_of_atoms(atoms: list[Atom], words: list[tuple[int, Segment | None]]) -> list[Segment | None]:
    """The segment that most of each atom's words are of."""
    out: list[Segment | None] = []
    k = 0
    for atom in atoms:
        while k < len(words) and words[k][0] < atom.start:
            k += 1
        inside = Counter[Segment]()
        while k < len(words) and words[k][0] < atom.end:
            if (segment := words[k][1]) is not None:
                inside[segment] += 1
            k += 1
        out.append(inside.most_common(1)[0][0] if inside else None)
    return out


def encode(segments: list[Segment | None]) -> list[str]:
    """Parts with "B" where a segment begins; an atom whose words the gold does not have goes on with the one before."""
    out: list[str] = []
    before: Segment | None = None
    for segment in segments:
        if segment is None:
            out.append("O" if not out or out[-1] == "O" else out[-1][0] + "I")
        elif segment[0] == "O":
            out.append("O")
        else:
            out.append(segment[0] + ("I" if before is not None and before[2] == segment[2] else "B"))
        before = segment or before
    return out
