"""Written letters as text converters give them: what a reader gets that has a log page's text, not its file.

    python -m benchmarks.converted NAME [WAY]    print a written letter as one converter gives it

Most letters reach an analyst as somebody's conversion of a page, a PDF or a Word file, and each kind of converter does a damage of its
own: looks are gone, list numbers all print "1." or turn into dashes, cells come one a line, glued, or with strokes between them, lines are
wrapped, paragraphs run into one another, and the site's menus stand around. A letter's words and their gold stay as they are.
"""

from __future__ import annotations

import random
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from samples.written_markup import INLINE, MARKER, PARAGRAPH, UNPRINTED, Block, bare, parse, plain

WRITTEN = Path(__file__).resolve().parent.parent / "samples" / "written"
Table = Callable[[list[list[str]]], list[str]]


@dataclass(frozen=True, slots=True)
class Way:
    """What one kind of converter does: between paragraphs, to list items, to tables, to lines.

    `number` may hold `{n}`, the printed number. `width` wraps lines; `runs_on` is the share of paragraphs that run into the
    one before, `glues` that of changes of look whose space is lost.
    """

    table: Table
    between: str = "\n"
    number: str = "{n}"
    bullet: str = "-"
    indent: str = ""
    width: int = 0
    runs_on: float = 0.0
    glues: float = 0.0
    menus: bool = False

    @property
    def keeps_numbers(self) -> bool:
        """Whether list numbers stay as the letter prints them: where they do not, no label can be right."""
        return "{n}" in self.number


def _spaced(rows: list[list[str]]) -> list[str]:
    return [" ".join(filter(None, row)) for row in rows]


def _glued(rows: list[list[str]]) -> list[str]:
    return ["".join(row) for row in rows]


def _slashed(rows: list[list[str]]) -> list[str]:
    return [" / ".join(row) for row in rows]


def _stroked(rows: list[list[str]]) -> list[str]:
    return [f"{cell} |".lstrip() for row in rows for cell in row]


def _piped(rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in rows]


def _celled(rows: list[list[str]]) -> list[str]:
    return [cell for row in rows for cell in row if cell]


WAYS = {
    "page": Way(_stroked, menus=True),
    "page, dashes for numbers": Way(_piped, number="-", menus=True),
    "article": Way(_celled, between="\n\n", bullet="", menus=True),
    "office": Way(_slashed, between="\n\n", number="1.", bullet="•", indent="  ", glues=0.3),
    "office, glued": Way(_glued, between="\n\n", number="1.", indent="  ", glues=0.2),
    "lines": Way(_spaced, bullet="•", width=95),
    "lines apart": Way(_spaced, between="\n \n", bullet="", width=88),
    "run on": Way(_spaced, bullet="•", runs_on=0.4),
}
MENUS = (
    ("Skip to main content", "Menu", "Search"),
    ("Home > Freedom of information > Disclosure log",),
    ("Cookies on this site", "Accept all cookies", "Home", "Your council", "Contact us"),
    ("You are here:", "Home", "About us", "Access to information", "Responses"),
    (),
)
ENDS = (
    ("Was this page helpful?", "Yes", "No", "Report a problem"),
    ("Share this page", "Print", "Back to top"),
    ("Related content", "Make a request", "Privacy notice", "Accessibility"),
    (),
)


def way_of(stem: str) -> str:
    """The way by which a letter is converted where none is asked for: always the same one for a name."""
    return random.Random(f"way {stem}").choice(sorted(WAYS))


def converted(blocks: list[Block], way: Way, stem: str) -> str:
    """A letter's words as that way gives them; what is left to chance follows from the name."""
    chance = random.Random(stem)
    paragraphs = list(_paragraphs(blocks, way, chance))
    if way.menus:
        paragraphs = [*chance.choice(MENUS), *paragraphs, *chance.choice(ENDS)]
    return re.sub(r"(\n\s*){3,}", "\n" + way.between, way.between.join(paragraphs)).strip() + "\n"


def _paragraphs(blocks: list[Block], way: Way, chance: random.Random) -> Iterator[str]:
    held = ""
    for words, apart in _words(blocks, way, chance):
        if held and (apart or chance.random() >= way.runs_on):
            yield held
            held = ""
        held = f"{held} {words}".strip() if not apart else words
    if held:
        yield held


def _words(blocks: list[Block], way: Way, chance: random.Random) -> Iterator[tuple[str, bool]]:
    """Each paragraph's words, and whether it stands by itself (a line of a table)."""
    for block in blocks:
        if block.kind == "table":
            rows = [[plain(cell.replace(PARAGRAPH, " ")) for cell in row] for row in block.rows]
            yield "\n".join(way.table(rows)), True
        elif block.kind == "box":
            yield from _words(block.inside, way, chance)
        elif block.kind not in (*UNPRINTED, "blank"):
            words = _glue(block.text, way.glues, chance)
            if block.kind == "num":
                words = f"{way.indent}{way.number.format(n=block.shown)} {words}"
            elif block.kind == "bullet":
                words = f"{way.indent}{way.bullet} {words}"
            yield _wrapped(words, way.width), False


def _glue(text: str, share: float, chance: random.Random) -> str:
    """Words without markup; at some changes of look the space is lost."""
    pieces = INLINE.split(MARKER.sub("", text))
    out = ""
    for piece in pieces:
        words = bare(piece).replace("\\\\", "\n").replace("\\t", " ")
        if words != piece and out.endswith(" ") and chance.random() < share:
            out = out.rstrip(" ")
        out += words
    return out


def _wrapped(words: str, width: int) -> str:
    if not width:
        return words
    return "\n".join(line for part in words.split("\n") for line in (textwrap.wrap(part, width) or [""]))


def letter_as_text(stem: str, name: str | None = None) -> str:
    """A written letter as a converter gives it."""
    body = (WRITTEN / f"{stem}.letter").read_text(encoding="utf-8").partition("\n===\n")[2]
    return converted(parse(body), WAYS[name or way_of(stem)], stem)


if __name__ == "__main__":
    print(letter_as_text(*sys.argv[1:3]))
