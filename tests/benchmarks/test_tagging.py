"""Gold letters as examples: the gold's marked words are found again in the letter's text, and every atom gets its part."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import tagging
from benchmarks.corpora import ROOT, Corpus
from benchmarks.tagging import Segment, encode, example, examples, factory_examples, segments_of_atoms, segments_of_words
from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.model import PARTS
from tests.divide.letters import document

MARKED = "⟦O⟧Dear Mr Reed\n⟦Q 1⟧1. How many vans?\n⟦A 1⟧We own 12.\nAll are blue.\n⟦Q 2⟧2. What cost?\n⟦A 2⟧£9\n⟦O⟧Yours"
PLAIN = "Dear Mr Reed\n1. How many vans?\nWe own 12.\nAll are blue.\n2. What cost?\n£9\nYours"
TEXTS = {
    "the same words": (PLAIN, ["O", "QB", "AB", "AI", "QB", "AB", "O"]),
    "other spaces and capitals": (
        PLAIN.replace("How many", "HOW  MANY").replace("We own", "We\u00a0own"),
        ["O", "QB", "AB", "AI", "QB", "AB", "O"],
    ),
    "words that the gold does not have go on": (
        PLAIN.replace("All are", "Page\nAll are"),
        ["O", "QB", "AB", "AI", "AI", "QB", "AB", "O"],
    ),
    "words missing": (PLAIN.replace("All are blue.\n", ""), ["O", "QB", "AB", "QB", "AB", "O"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_alignment(text: str, expected: list[str]) -> None:
    words, covered = segments_of_words(text, MARKED)
    atoms = atoms_of(prepare(document(text)))
    assert encode(segments_of_atoms(atoms, words)) == expected
    assert 0.9 < covered <= 1


def seg(kind: str, k: int) -> Segment:
    return kind, "", k


ENCODED: dict[str, tuple[list[Segment | None], list[str]]] = {
    "nothing": ([], []),
    "nothing known": ([None, None], ["O", "O"]),
    "begins and goes on": ([seg("Q", 1), seg("Q", 1), seg("A", 2)], ["QB", "QI", "AB"]),
    "two of a kind in a row": ([seg("Q", 1), seg("Q", 2)], ["QB", "QB"]),
    "a gap goes on": ([seg("A", 1), None, seg("A", 1)], ["AB", "AI", "AI"]),
    "a gap at the top": ([None, seg("R", 1)], ["O", "RB"]),
    "after furniture": ([seg("O", 0), None, seg("Q", 1), seg("O", 2), seg("O", 2)], ["O", "O", "QB", "O", "O"]),
}


@pytest.mark.parametrize(("segments", "expected"), ENCODED.values(), ids=ENCODED.keys())
def test_encoding(segments: list[Segment | None], expected: list[str]) -> None:
    assert encode(segments) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([None, seg("O", 0), seg("Q", 1), seg("A", 2), seg("A", 3), seg("R", 4)]), max_size=12))
def test_no_part_goes_on_that_has_not_begun(segments: list[Segment | None]) -> None:
    parts = encode(segments)
    assert len(parts) == len(segments) and set(parts) <= set(PARTS)
    assert all(part[1:] != "I" or before[0] == part[0] for before, part in zip(["O", *parts], parts, strict=False))


def test_an_atom_is_of_the_segment_that_most_of_its_words_are_of() -> None:
    text = "Four vans in all. Next"
    atoms = atoms_of(prepare(document(text)))
    words: list[tuple[int, Segment | None]] = [(0, seg("Q", 1)), (5, seg("A", 2)), (10, seg("A", 2)), (13, None), (18, None)]
    assert segments_of_atoms(atoms, words) == [seg("A", 2), None]


def test_a_letter_of_other_words_is_hardly_covered() -> None:
    words, covered = segments_of_words("Entirely other matters", MARKED)
    assert covered == 0 and all(segment is None for _, segment in words)
    assert segments_of_words("", MARKED) == ([], 0.0)


def test_a_sample_becomes_an_example() -> None:
    corpus = Corpus("samples", ROOT / "samples", ("harrowmere-fleet",), ours=True)
    (made,) = examples(corpus)
    assert made.covered == 1 and made.corpus == "samples"
    assert made.parts.count("QB") == len(made.gold.questions) and len(made.parts) == len(made.atoms) == len(made.features)


def test_what_cannot_be_read_or_is_another_letter_teaches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.gold.txt").write_text(MARKED, encoding="utf-8")
    (tmp_path / "empty.gold.json").write_text("{}", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    corpus = Corpus("some", tmp_path, ("empty",))
    assert example(corpus, "empty", tmp_path / "empty.txt") is None
    assert examples(corpus) == []
    (tmp_path / "empty.txt").write_text("Words of quite another letter\n", encoding="utf-8")
    assert examples(corpus) == []
    monkeypatch.setattr(tagging, "ENOUGH", 0.0)
    assert len(examples(corpus)) == 1


def test_letters_of_the_factory_are_marked_as_they_were_made() -> None:
    for made in factory_examples(6):
        assert made.corpus == "factory" and made.covered > 0.9
        assert made.parts.count("QB") >= sum(bool(q.text.strip()) for q in made.gold.questions) > 0
        assert made.parts.count("AB") > 0
