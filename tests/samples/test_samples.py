"""The open gold set is sound: markers and facts agree, letters hold exactly the gold's words, no letter repeats another."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from benchmarks.gold import MARKER, letter_file, read_gold, stems
from benchmarks.words import words
from tests.samples.sound import real_hosts, wrong_facts

FOLDER = Path(__file__).parent.parent.parent / "samples"
STEMS = stems(FOLDER)
LEAST = 15
# A sentence's worth of words: letters may share "the public interest in maintaining the exemption outweighs", not more.
SHINGLE = 14


def facts_of(stem: str) -> dict[str, Any]:
    facts: dict[str, Any] = read_gold(FOLDER, stem).facts
    return facts


def test_there_are_enough_each_laid_out_in_its_own_way() -> None:
    layouts = [facts_of(stem)["layout"] for stem in STEMS]
    assert len(STEMS) >= LEAST and len(set(layouts)) == len(layouts)


@pytest.mark.parametrize("stem", STEMS)
def test_facts_agree_with_the_markers(stem: str) -> None:
    assert wrong_facts(read_gold(FOLDER, stem)) == []


@pytest.mark.parametrize("stem", [s for s in STEMS if facts_of(s)["format"] == "txt"])
def test_a_text_letter_is_its_gold_without_markers(stem: str) -> None:
    marked = (FOLDER / f"{stem}.gold.txt").read_text(encoding="utf-8")
    assert (FOLDER / "files" / f"{stem}.txt").read_text(encoding="utf-8") == MARKER.sub("", marked)


@pytest.mark.parametrize("stem", [s for s in STEMS if facts_of(s)["format"] == "docx"])
def test_a_word_letter_holds_the_words_of_its_gold(stem: str) -> None:
    with zipfile.ZipFile(FOLDER / "files" / f"{stem}.docx") as packed:
        parts = [n for n in packed.namelist() if re.fullmatch(r"word/(?:document|footer\d*)\.xml", n)]
        held: Counter[str] = Counter()
        for part in parts:
            for paragraph in etree.fromstring(packed.read(part)).iter("{*}p"):
                held.update(words("".join(t.text or "" for t in paragraph.iter("{*}t"))) if not nested(paragraph) else [])
    extra = Counter(words(read_gold(FOLDER, stem).text)) - held
    assert all(re.fullmatch(r"\d+|[a-z]|[ivx]+", word) for word in extra), "only list numbers are not in the file's text"
    assert not held - Counter(words(read_gold(FOLDER, stem).text))


def nested(paragraph: Any) -> bool:
    """Whether a paragraph holds others (a text box), whose words are counted on their own."""
    return paragraph.find(".//{*}p") is not None


def test_every_letter_is_there() -> None:
    assert all(letter_file(FOLDER, stem) for stem in STEMS)
    assert {p.stem for p in (FOLDER / "files").iterdir()} == set(STEMS)


def test_no_letter_repeats_the_sentences_of_another() -> None:
    seen: dict[str, set[tuple[str, ...]]] = {}
    for stem in STEMS:
        tokens = words(read_gold(FOLDER, stem).text)
        seen[stem] = {tuple(tokens[i : i + SHINGLE]) for i in range(len(tokens) - SHINGLE + 1)}
    assert [(a, b) for a, b in combinations(STEMS, 2) if seen[a] & seen[b]] == []


def test_addresses_are_invented() -> None:
    for stem in STEMS:
        gold = read_gold(FOLDER, stem)
        assert real_hosts(json.dumps(gold.facts) + gold.text) == [], stem
