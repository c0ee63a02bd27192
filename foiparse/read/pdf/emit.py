"""Items → Document: words become text with spans, runs where the look changes inside a paragraph, and places on pages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from foiparse.document import Block, Box, Link, Paragraph, Place, Run, Span, Style
from foiparse.late import late
from foiparse.read.build import Builder
from foiparse.read.pdf.parts import Item, Line, Para, Table, TableCell

PRINTED = late(r"\b(?:https?://|www\.)[^\s<>\"“”]{3,}", re.I)
LINK = late(r"://|www\.|\w@\w", re.I)
SIGNS = ("://", "ww.", "WW.", "Ww.", "wW.")  # one of these is in every printed address
BROKEN_WORD = late(r"\w-$")
Vocabulary = Callable[[], frozenset[str]]
URL = late(r"(?:https?://|www\.)\S+$", re.I)


@dataclass(slots=True)
class Emitter:
    """Appends items to the builder. `vocabulary` gives the letter's words when asked, `linked` is the target of each linked
    word (by id).
    """

    builder: Builder
    vocabulary: Vocabulary
    linked: dict[int, str]

    def emit(self, items: list[Item]) -> None:
        """Append all items."""
        for item in items:
            if isinstance(item, Para):
                self.para(item)
            else:
                self.table(item)

    def table(self, table: Table) -> None:
        """Append one table, row by row."""
        writer = self.builder.table(
            source=table.source,
            header_rows=table.header_rows,
            pages=tuple(table.pages),
            place=Place(table.page, Box(table.x0, table.top, table.x1, table.bottom)),
        )
        rows: dict[int, list[TableCell]] = defaultdict(list)
        for cell in table.cells:
            rows[cell.row].append(cell)
        for row in range(table.rows):
            writer.row()
            for cell in rows[row]:
                place = Place(cell.page, Box(cell.x0, cell.top, cell.x1, cell.bottom))
                line = self._plain(cell.paras)
                if line is not None and line.style is not None:
                    writer.line(
                        cell.col, cell.rowspan, cell.colspan, cell.header, line.text, line.style, round(line.x0, 1), place
                    )
                    continue
                into = writer.cell(cell.col, cell.rowspan, cell.colspan, cell.header, place).blocks
                for para in cell.paras:
                    self.para(para, into)
        writer.close()

    def _plain(self, paras: list[Para]) -> Line | None:
        """A cell's only line where it has one look and no link, as most cells have: it stands where its cell stands."""
        if len(paras) != 1 or len(paras[0].lines) > 1 or paras[0].layer != "body" or self.linked:
            return None
        return paras[0].lines[0]

    def para(self, para: Para, into: list[Block] | None = None) -> None:
        """Append one paragraph with its runs."""
        builder, first = self.builder, para.lines[0]
        if into:
            builder.write("\n")
        runs: tuple[Run, ...] = ()
        if len(para.lines) == 1 and first.style is not None:
            text, main = first.text, first.style
            span = builder.write(text)
        else:
            text, looks = _text(para.lines, self.vocabulary)
            span = builder.write(text)
            main = looks[0][2]
            if len(looks) > 1:
                runs = tuple(Run(Span(span.start + a, span.start + b), style) for a, b, style in looks)
                main = _main_look(text, looks)
        place = Place(para.page, _box(para))
        block = Paragraph(span, main, runs, None, None, None, round(first.x0, 1), para.heading, para.layer, place)
        if self.linked:
            self._links(para.lines, text, span.start)
        if into is None:
            builder.write("\n")
            builder.blocks.append(block)
        else:
            into.append(block)

    def _links(self, lines: list[Line], text: str, start: int) -> None:
        """The links that lie on the paragraph's words; words in a row with one target are one link."""
        linked = self.linked.keys()
        if all(linked.isdisjoint(map(id, line.words)) for line in lines):
            return
        at = 0
        last: tuple[str, int, int] | None = None
        for word in (w for line in lines for w in line.words):
            begin = text.find(word.text, at)
            if begin < 0:
                continue
            at = begin + len(word.text)
            url = self.linked.get(id(word))
            if last is not None and url == last[0]:
                last = (last[0], last[1], at)
                continue
            if last is not None:
                self.builder.links.append(Link(Span(start + last[1], start + last[2]), last[0]))
            last = (url, begin, at) if url else None
        if last is not None:
            self.builder.links.append(Link(Span(start + last[1], start + last[2]), last[0]))


def _main_look(text: str, looks: list[tuple[int, int, Style]]) -> Style:
    """The look of most of the paragraph; the blue of a link is not the paragraph's own."""
    weights: dict[Style, int] = defaultdict(int)
    for start, end, style in looks:
        weights[style] += 1 if LINK.search(text, start, end) else end - start
    return max(weights, key=weights.__getitem__)


def printed_links(text: str, links: list[Link]) -> list[Link]:
    """Addresses printed in the text that no link lies on."""
    taken = sorted((k.span.start, k.span.end) for k in links)
    found = []
    for m in _addresses(text):
        start, end = m.span()
        n = bisect_left(taken, (end, 0))
        if n and taken[n - 1][1] > start:
            continue
        url = m[0].rstrip(").,;:'\"’”]>")
        found.append(Link(Span(start, start + len(url)), url if "://" in url else f"http://{url}"))
    return found


def _addresses(text: str) -> Iterator[re.Match[str]]:
    """The addresses printed in a text; few lines have one, and only these are searched, since the search is slow."""
    lines: set[tuple[int, int]] = set()
    for sign in SIGNS:
        at = text.find(sign)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            lines.add((text.rfind("\n", 0, at) + 1, end))
            at = text.find(sign, end)
    for start, end in sorted(lines):
        yield from PRINTED.finditer(text, start, end)


def _box(para: Para) -> Box:
    """The box of the paragraph's part on its first page."""
    line = para.lines[0]
    if len(para.lines) == 1:
        return Box(line.x0, line.top, line.x1, line.bottom)
    first = [line]
    for line in para.lines[1:]:
        if line.base <= first[-1].base:
            break
        first.append(line)
    return Box(
        min([line.x0 for line in first]),
        min([line.top for line in first]),
        max([line.x1 for line in first]),
        max([line.bottom for line in first]),
    )


def _text(lines: list[Line], vocabulary: Vocabulary) -> tuple[str, list[tuple[int, int, Style]]]:
    """The paragraph's text, and the stretches of it by style."""
    parts: list[str] = []
    pieces: list[tuple[int, int, Style]] = []
    at = 0
    tail: str | None = None
    for line in lines:
        if tail is not None:
            gap, cut = _seam(tail, line.words[0].text, vocabulary)
            if cut:
                parts[-1] = parts[-1][:-cut]
                at -= cut
                a, b, style = pieces[-1]
                pieces[-1] = (a, b - cut, style)
            parts.append(gap)
            at += len(gap)
        for n, (text, style) in enumerate([(line.text, line.style)] if line.style else [(w.text, w.style) for w in line.words]):
            if n and not line.words[n].glued:
                parts.append(" ")
                at += 1
            parts.append(text)
            pieces.append((at, at + len(text), style))
            at += len(text)
        tail = line.words[-1].text
    return "".join(parts), _merged(pieces)


def _merged(pieces: list[tuple[int, int, Style]]) -> list[tuple[int, int, Style]]:
    """The pieces, those of one look that follow one another put together."""
    out = [pieces[0]]
    for start, end, style in pieces[1:]:
        if style == out[-1][2]:
            out[-1] = (out[-1][0], end, out[-1][2])
        else:
            out.append((start, end, style))
    return out


_WORD_ENDS = late(r"\W")
_OF_ADDRESS = late(r"[/_%=?&-]|\.\w")


def _seam(tail: str, head: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """What stands between two lines, and how much of the first is cut (a hyphen that only broke the word)."""
    if tail[-1:] == "-" and BROKEN_WORD.search(tail):
        left, right = _WORD_ENDS.split(tail[:-1])[-1].lower(), _WORD_ENDS.split(head)[0].lower()
        if head[:1].islower() and left + right in vocabulary() and f"{left}-{right}" not in vocabulary():
            return "", 1
        return "", 0
    if ("/" in tail or "." in tail) and URL.search(tail) and _OF_ADDRESS.search(head) and "://" not in head:
        return "", 0
    return " ", 0


def vocabulary_of(lines: list[list[Line]]) -> Vocabulary:
    """The words of the letter inside its lines, lower case: they tell a broken word from a hyphenated one. They are gathered
    when first asked for, since few letters break words.
    """
    return cache(lambda: _vocabulary(lines))


def _vocabulary(lines: list[list[Line]]) -> frozenset[str]:
    words: set[str] = set()
    for page in lines:
        for line in page:
            for word in line.words[:-1]:
                words.add(word.text.strip(".,;:()'\"’‘“”?!").lower())
    return frozenset(words)
