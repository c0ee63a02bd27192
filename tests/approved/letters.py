"""The letters that the approved files tell of: our own open ones by their stem, the factory's by "layout seed form"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.gold import MARKER, held_out
from benchmarks.tagging import marked_text
from foiparse.document import Document
from foiparse.read import read
from foiparse.read.text import read_text
from tests.factory import LAYOUTS, make
from tests.factory.mill import STYLE_ONLY

SAMPLES = Path(__file__).parents[2] / "samples"
FACTORY = "factory "
CHANGED = "~"  # "stem~3": the letter's words, its lines changed at random in the third way
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


def names(factory: int = 3, ways: int = 0) -> list[str]:
    """All that may be told of: the open letters, so many factory letters of each layout as text and as Word, and changes of all these."""
    forms = ("txt", "docx")
    made = [
        f"{FACTORY}{layout} {SEED + k} {form}"
        for layout in LAYOUTS
        for k in range(factory)
        for form in forms
        if form != "txt" or layout not in STYLE_ONLY
    ]
    plain = [*_files(), *made]
    return [*plain, *(f"{name}{CHANGED}{way}" for way in range(1, ways + 1) for name in plain)]


def letter(name: str) -> Given:
    """The letter of that name. Raises `KeyError` for one that is gone: `python -m tests.approved.choose` draws others."""
    if CHANGED in name:
        words = marked(name)
        return Given(name, read_text(MARKER.sub("", words).encode()), words)
    if name.startswith(FACTORY):
        layout, seed, form = name.removeprefix(FACTORY).split()
        made = make(int(seed), layout)
        return Given(name, read(made.write(form), f"letter.{form}"), marked_text(made))
    file, gold = _files()[name]
    return Given(name, read(file), gold.read_text(encoding="utf-8"))


def marked(name: str) -> str:
    """Only the letter's words with the gold's markers."""
    if CHANGED in name:
        return changed(marked(name.partition(CHANGED)[0]), Random(name))
    if name.startswith(FACTORY):
        layout, seed, _ = name.removeprefix(FACTORY).split()
        return marked_text(make(int(seed), layout))
    return _files()[name][1].read_text(encoding="utf-8")


NUMBER = re.compile(r"(\s*)(?:Q(?:uestion)?\s*)?\(?(\d{1,2}|[a-h])[.):]+(?=\s)")
Line = Callable[[str, Random], str]
# What may become of a line that plays a part.
WAYS: tuple[Line, ...] = (
    lambda line, rng: "",
    lambda line, rng: f"{line}\n{line}",
    lambda line, rng: line + "\n",
    lambda line, rng: line.replace("?", ".", 1),
    lambda line, rng: line.rstrip(".") + "?",
    lambda line, rng: NUMBER.sub(r"\1", line, count=1),
    lambda line, rng: NUMBER.sub(lambda m: f"{m[1]}{rng.choice(('Q', '(', 'Question ', 'A', ''))}{m[2]}{rng.choice(('.', ')', ':', ' -'))}", line, count=1),
    lambda line, rng: NUMBER.sub(lambda m: f"{m[1]}{rng.choice(('•', '-', 'i)', '(b)', 'iv.', '7.', '1.1'))}", line, count=1),
    lambda line, rng: re.sub(r"\d+", lambda m: str(int(m[0]) + rng.choice((-1, 1))), line, count=1),
    lambda line, rng: rng.choice(("Q. ", "A: ", "Answer: ", "Question: ", "1. ", "2) ", "a) ", "• ", "For question 2: ", "See above. ", "In response to part (a), ", "The second part: ")) + line,
    lambda line, rng: re.sub(r"(?<=[.?]) ", "\n", line, count=1),
    lambda line, rng: line.replace(" ", "\t", 1),
    lambda line, rng: line.upper(),
    lambda line, rng: line[: len(line) // 2],
)  # fmt: skip


def changed(words: str, rng: Random) -> str:
    """Marked words with a few of their lines changed; markers stay, so that gold still says which part each line plays."""
    lines = words.split("\n")
    for _ in range(rng.randint(2, 8)):
        k = rng.randrange(len(lines))
        if lines[k].strip() and not MARKER.search(lines[k]):
            lines[k] = rng.choice(WAYS)(lines[k], rng)
        elif k and rng.random() < 0.5 and not MARKER.search(lines[k]):
            del lines[k]  # a blank line: its neighbours come together
    return "\n".join(lines)
