"""The letters that people wrote for the gold set are sound: source, gold and file agree, and none repeats another.

Letters held out are checked as all others, by machine: a fault names the letter and the field, not the words.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest

from benchmarks.gold import MARKER, Gold, letter_file, read_gold, stems
from benchmarks.words import words
from samples import written_letters
from samples.written_letters import mail, main, source, text_letter, web_page, write, write_word
from samples.written_markup import Block, faults, gold_text, parse, plain
from tests.samples.sound import real_hosts, wrong_facts

FOLDER = Path(__file__).parent.parent.parent / "samples" / "written"
STEMS = stems(FOLDER)
# A test for each of thousands of letters costs more than what it tests.
BATCHES = [STEMS[n : n + 100] for n in range(0, len(STEMS), 100)]
SHINGLE = 30  # words of an answer: shorter ones are statute and stock phrases ("would be likely to inhibit the free and frank …")


@cache
def gold_of(stem: str) -> Gold:
    return read_gold(FOLDER, stem)


@cache
def marked_of(stem: str) -> str:
    return (FOLDER / f"{stem}.gold.txt").read_text(encoding="utf-8")


def printed(stem: str, format: str) -> str:
    """What the file shows: page headers and a mail's own head are no words of the gold."""
    if format in ("docx", "pdf"):
        return (FOLDER / f"{stem}.letter").read_text(encoding="utf-8").partition("\n===\n")[2]
    text = gold_of(stem).text
    return text + (FOLDER / "files" / f"{stem}.eml").read_text(encoding="utf-8") if format == "eml" else text


def test_every_letter_has_its_source_its_gold_and_its_file() -> None:
    assert len(STEMS) > 300
    assert {p.stem for p in FOLDER.glob("*.letter")} == {p.stem for p in (FOLDER / "files").iterdir()} == set(STEMS)
    assert all(letter_file(FOLDER, stem) for stem in STEMS)


@pytest.mark.parametrize("stems", BATCHES, ids=lambda batch: batch[0])
def test_facts_agree_with_the_markers(stems: list[str]) -> None:
    wrong = {stem: _disagreeing(stem) for stem in stems}
    assert {stem: faults for stem, faults in wrong.items() if faults} == {}


def _disagreeing(stem: str) -> list[str]:
    gold = gold_of(stem)
    marked = marked_of(stem)
    return [*wrong_facts(gold, printed(stem, gold.facts["format"])), *faults(gold.facts, marked)]


@pytest.mark.parametrize("stems", BATCHES, ids=lambda batch: batch[0])
def test_gold_and_file_are_what_the_source_says(stems: list[str]) -> None:
    wrong = {stem: _not_as_its_source(stem) for stem in stems}
    assert {stem: what for stem, what in wrong.items() if what} == {}, "python samples/written_letters.py writes them anew"


def _not_as_its_source(stem: str) -> list[str]:
    facts, style, blocks = source(FOLDER / f"{stem}.letter")
    marked, file = marked_of(stem), FOLDER / "files" / f"{stem}.{facts['format']}"
    differ = [name for name, value in gold_of(stem).facts.items() if facts.get(name) != value]
    same_file = True
    if facts["format"] == "txt":
        same_file = file.read_text(encoding="utf-8") == text_letter(blocks, style)
    elif facts["format"] == "html":
        same_file = file.read_text(encoding="utf-8") == web_page(blocks, style, facts.get("layout", stem))
    elif facts["format"] == "eml":
        same_file = file.read_bytes() == mail(blocks, style)
    return [*differ, *(["gold"] if gold_text(blocks) != marked else []), *([] if same_file else ["file"])]


def test_no_letter_repeats_the_answers_of_another() -> None:
    """Requests are sent to many, and notices of refusal and complaint quote statute; what a letter answers is its own."""
    where: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for stem in STEMS:
        marked = marked_of(stem)
        marks = list(MARKER.finditer(marked))
        for mark, end in zip(marks, [*(b.start() for _, b in pairwise(marks)), len(marked)], strict=True):
            said = words(marked[mark.end() : end]) if mark[1] == "A" else []
            for i in range(len(said) - SHINGLE + 1):
                where[tuple(said[i : i + SHINGLE])].add(stem)
    assert sorted({tuple(sorted(s)) for s in where.values() if len(s) > 1}) == []


def test_addresses_are_invented() -> None:
    wrong = {stem: real_hosts(json.dumps(gold.facts) + gold.text) for stem in STEMS if (gold := gold_of(stem))}
    assert {stem: hosts for stem, hosts in wrong.items() if hosts} == {}


BODY = """⟦O⟧
[header] Hale Council
[right] **Hale Council**
## Vehicles
⟦R 1⟧
#. How many __vans__?
#a. and {red|cars}?
#!
#. Again
[box]
⟦Q 1⟧
>> How many vans?\\\\And cars?
[/box]
⟦A 1⟧
* Four
[table header widths=3,4]
|Year||Vans|
|2020|⟦A 2⟧1 // 2||
[quote] said

[page]
⟦O⟧Yours"""
GOLD = """⟦O⟧Hale Council
Vehicles
⟦R 1⟧1. How many vans?
a) and cars?
1. Again
⟦Q 1⟧How many vans?
And cars?
⟦A 1⟧• Four
Year\t\tVans
2020\t⟦A 2⟧1 \n 2\t
said

⟦O⟧Yours
"""


def test_the_markup() -> None:
    assert gold_text(parse(BODY)) == GOLD
    assert parse("⟦O⟧") == [Block("para", "⟦O⟧")]
    assert plain("**bold** __slanted__ {blue|b}⟦A 1⟧c ** d") == "bold slanted bc ** d"


TEXT = {
    "tabs": ({}, "Year\t\tVans\n2020\t1   2\t\n"),
    "pipes": ({"tables": "pipes"}, "| Year |  | Vans |\n| 2020 | 1   2 |  |\n"),
    "lines": ({"tables": "lines"}, "\tYear\n\t\n\tVans\n\n\t2020\n\t1   2\n\t\n\n"),
    "stack": ({"tables": "stack"}, "Year\n\nVans\n2020\n1 \n 2\n\n"),
    "wrapped": ({"wrap": 20}, "1. How many vans?\n   a) and cars?\n1. Again\n    How many vans?\n    And cars?\n• Four\n"),
}


@pytest.mark.parametrize(("style", "expected"), TEXT.values(), ids=TEXT.keys())
def test_text(style: dict[str, Any], expected: str) -> None:
    assert expected in text_letter(parse(BODY), style)
    assert "> said" in text_letter(parse(BODY), style)


def test_word(tmp_path: Path) -> None:
    write_word(
        parse(BODY), {"real_headings": True, "list": ["decimal:(%1)", "lowerLetter:%2", "lowerRoman:%3"]}, tmp_path / "x.docx"
    )
    made = docx.Document(str(tmp_path / "x.docx"))
    assert made.sections[0].header.paragraphs[0].text == "Hale Council"
    assert [p.text for p in made.paragraphs if p.text] == [
        "Hale Council",
        "Vehicles",
        "How many vans?",
        "and cars?",
        "Again",
        "Four",
        "said",
        "Yours",
    ]
    assert made.element.xml.count("<w:numPr>") == 3
    assert [c.text for c in made.tables[1].rows[1].cells] == ["2020", "1\n2", ""]


FACTS = {"status": {"1": "provided"}, "citations": []}
WRONG = {
    "no marker first": (FACTS, "x⟦Q 1⟧⟦A 1⟧", "must begin"),
    "no label": (FACTS, "⟦Q⟧a⟦A 1⟧", "no label"),
    "status without marker": (FACTS, "⟦O⟧", "no marker"),
    "unknown status": ({**FACTS, "status": {"1": "given"}}, "⟦A 1⟧", "unknown status"),
    "answer without status": (FACTS, "⟦A 1,2⟧", "answer to 2"),
    "unknown label": ({**FACTS, "citations": [{"provision": "foia:21", "role": "relied_on", "questions": ["9"]}]}, "⟦A 1⟧", "bears on 9"),
    "unknown role": ({**FACTS, "citations": [{"provision": "foia:21", "role": "cited", "questions": []}]}, "⟦A 1⟧", "unknown role"),
    "no provision": ({**FACTS, "citations": [{"provision": "s.21", "role": "mentioned", "questions": []}]}, "⟦A 1⟧", "is no provision"),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "marked", "told"), WRONG.values(), ids=WRONG.keys())
def test_faults_are_told(facts: dict[str, Any], marked: str, told: str) -> None:
    assert any(told in fault for fault in faults(facts, marked))


def letter(folder: Path, form: str, name: str = "hale") -> Path:
    path = folder / f"{name}.letter"
    path.write_text(
        json.dumps({"format": form, "status": {"1": "provided", "2": "provided"}}) + "\n===\n" + BODY, encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("form", ["txt", "html", "eml", "docx"])
def test_a_letter_is_written(form: str, tmp_path: Path) -> None:
    assert write(letter(tmp_path, form)) == []
    assert (tmp_path / "hale.gold.txt").read_text(encoding="utf-8") == GOLD
    assert read_gold(tmp_path, "hale").facts["records"]["platform_spend"] == []
    assert (tmp_path / "files" / f"hale.{form}").stat().st_size > 50


def test_a_pdf_needs_libreoffice_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert any("LibreOffice" in fault for fault in write(letter(tmp_path, "pdf")))
    assert (tmp_path / "hale.gold.txt").exists()


def test_the_command_tells_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    letter(tmp_path, "odt")
    monkeypatch.setattr(written_letters, "FOLDER", tmp_path)
    monkeypatch.setattr("sys.argv", ["written_letters.py", "hale"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1 and "hale: odt is no format" in capsys.readouterr().err
