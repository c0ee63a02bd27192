"""Builds the static site: pages are written as letters pass by, so memory holds one letter and the index rows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foiparse.errors import FoiparseError
from foiparse.letter import Letter
from foiparse.report import wording
from foiparse.report.charts import Figures
from foiparse.report.highlight import marks, segments
from foiparse.report.index import Index

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent
TITLE = "Freedom of Information letters"
UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
NAME_CHARACTERS = 60  # of a source's name in its page's file name: long enough to tell, short enough for every file system


@dataclass
class Site:
    """A site being written into `folder`. `images` gives a letter's page pictures, or None for text only."""

    folder: Path
    title: str = TITLE
    editable: bool = False
    token: str = ""
    index: Index = field(default_factory=Index)
    figures: Figures = field(default_factory=Figures)
    pages: set[str] = field(default_factory=set)
    _environment: Environment | None = None

    def prepare(self) -> None:
        """Make the folders and put style and scripts in place. Raises `FoiparseError` where the folder cannot be written."""
        try:
            (self.folder / "letters").mkdir(parents=True, exist_ok=True)
            for asset in (HERE / "static").iterdir():
                if asset.suffix in {".css", ".js"}:
                    shutil.copyfile(asset, self.folder / asset.name)
        except OSError as error:
            message = f"cannot write the site into {self.folder}: {error.strerror}; name another folder with -o"
            raise FoiparseError("missing", message, "write") from None

    def add(self, letter: Letter, pictures: list[dict[str, Any]] | None = None) -> str:
        """Write the letter's page and take its row and figures; gives the page's file name."""
        page = self.page_name(letter)
        self.index.add(letter, page)
        self.figures.add(letter)
        (self.folder / "letters" / page).write_text(self.letter_page(letter, pictures), encoding="utf-8")
        return page

    def finish(self) -> None:
        """Write the index and the charts."""
        self.write_index()
        self._write("charts.html", charts=self.figures.charts(), count=len(self.index.rows))

    def write_index(self) -> None:
        """Write the list of letters."""
        self.index.write(self.folder / "index-data.js")
        self._write("index.html", count=len(self.index.rows), review=sum(r[9] > 0 for r in self.index.rows))

    def letter_page(self, letter: Letter, pictures: list[dict[str, Any]] | None = None, last_change: str = "") -> str:
        """The HTML of one letter's page; `last_change` tells what its "Undo" takes back, where pages can be edited."""
        template = self.environment().get_template("letter.html")
        parts = segments(letter.text, marks(letter))
        return template.render(
            site=self,
            letter=letter,
            segments=parts,
            pictures=pictures or [],
            last_change=last_change,
            checked="checked_by_a_person" in letter.flags,
            wording=wording,
            up="../",
        )

    def page_name(self, letter: Letter) -> str:
        """A file name of its own for the letter, from its source's name."""
        stem = UNSAFE.sub("-", Path(letter.source.name).stem)[:NAME_CHARACTERS].strip("-") or "letter"
        name, n = stem, 2
        while name in self.pages:
            name, n = f"{stem}-{letter.source.sha256[:8]}" if n == 2 and letter.source.sha256 else f"{stem}-{n}", n + 1
        self.pages.add(name)
        return f"{name}.html"

    def environment(self) -> Environment:
        """The templates, with every value escaped."""
        if self._environment is None:
            from jinja2 import Environment, FileSystemLoader, StrictUndefined

            loader = FileSystemLoader(HERE / "templates")
            self._environment = Environment(
                loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
            )
            self._environment.filters["words"] = wording.in_words
        return self._environment

    def _write(self, name: str, **values: Any) -> None:
        text = self.environment().get_template(name).render(site=self, wording=wording, up="", **values)
        (self.folder / name).write_text(text, encoding="utf-8")


def build(letters: Iterable[Letter], folder: Path, title: str = TITLE, sources: Path | None = None) -> Site:
    """Write a site of `letters` into `folder`.

    `sources` is the folder that holds the letters' own files: with it, pages of PDFs are shown as pictures with boxes over
    what was taken. Raises `FoiparseError` where the folder cannot be written.
    """
    site = Site(folder, title)
    rest = iter(letters)
    first = list(islice(rest, 1))  # where there is none, that is said before anything is written
    site.prepare()
    for letter in chain(first, rest):
        site.add(letter, _pictures(letter, site, sources))
    site.finish()
    return site


def _pictures(letter: Letter, site: Site, sources: Path | None) -> list[dict[str, Any]]:
    if sources is None or letter.source.reader != "pdf":
        return []
    from foiparse.report.pictures import pictures

    return pictures(letter, sources, site.folder / "letters")
