"""The letters that the approved files tell of: our own open ones by their stem, the factory's by "layout seed form"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold import held_out
from benchmarks.tagging import marked_text
from foiparse.document import Document
from foiparse.read import read
from tests.factory import LAYOUTS, make
from tests.factory.mill import STYLE_ONLY

SAMPLES = Path(__file__).parents[2] / "samples"
FACTORY = "factory "
SEED = 700_000  # of the first factory letter here; no other check uses these


class Given(NamedTuple):
    """A letter as its reader gives it, and its words with the gold's markers."""

    name: str
    document: Document
    marked: str


@cache
def _files() -> dict[str, tuple[Path, Path]]:
    """Stem → (letter, marked gold) of every open letter; those held out are not looked at."""
    out = {}
    for folder, open_only in ((SAMPLES, False), (SAMPLES / "written", True)):
        letters = {p.name.partition(".")[0]: p for p in sorted((folder / "files").iterdir())}
        for gold in sorted(folder.glob("*.gold.txt")):
            stem = gold.name.removesuffix(".gold.txt")
            if stem in letters and not (open_only and held_out(stem)):
                out[stem] = (letters[stem], gold)
    return out


def names(factory: int = 3) -> list[str]:
    """All that may be told of: the open letters, and so many factory letters of each layout as text and as Word."""
    forms = ("txt", "docx")
    made = [
        f"{FACTORY}{layout} {SEED + k} {form}"
        for layout in LAYOUTS
        for k in range(factory)
        for form in forms
        if form != "txt" or layout not in STYLE_ONLY
    ]
    return [*_files(), *made]


def letter(name: str) -> Given:
    """The letter of that name. Raises `KeyError` for one that is gone: `python -m tests.approved.choose` draws others."""
    if name.startswith(FACTORY):
        layout, seed, form = name.removeprefix(FACTORY).split()
        made = make(int(seed), layout)
        return Given(name, read(made.write(form), f"letter.{form}"), marked_text(made))
    file, gold = _files()[name]
    return Given(name, read(file), gold.read_text(encoding="utf-8"))


def marked(name: str) -> str:
    """Only the letter's words with the gold's markers."""
    if name.startswith(FACTORY):
        layout, seed, _ = name.removeprefix(FACTORY).split()
        return marked_text(make(int(seed), layout))
    return _files()[name][1].read_text(encoding="utf-8")
