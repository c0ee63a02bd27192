"""Running headers, footers and page numbers: lines that come back on other pages at the same height."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from foiparse.document import Layer
from foiparse.late import late
from foiparse.read.pdf.markers import marker
from foiparse.read.pdf.parts import Line, Page, Para
from foiparse.read.pdf.tags import ARTEFACT

HEAD_ZONE, FOOT_ZONE = 0.22, 0.80  # shares of the page height within which furniture is looked for
EDGE_ZONE = 0.90  # below this share stand page numbers that come only once
DRIFT = 0.02  # of the page height: how far the same furniture may move between pages
MOST = 0.5  # share of the pages on which a line must come back
LETTERHEAD_LINES = 3  # a header of this many lines is a letterhead, and its first showing is part of the letter
FOOT_EDGE = 0.885  # below this share of the height, a single page's small print is its footer
SMALL_PRINT = 0.93  # of the body's type size
FOOT_WORDS = late(
    r"\b(?:tel(?:ephone)?|fax|www\.|https?://|chief (?:executive|constable)|chair(?:man|woman|person)?|mayor|"
    r"registered (?:office|charity|in)|(?:company|charity) (?:no|number)|vat (?:no|reg)|head\s?quarters|"
    r"switchboard|minicom|textphone|leader of the council)\b",
    re.I,
)
NOTE = late(r"^\[?(\d{1,2})\]?[.)]?(?=\s?\D)")  # the mark that a footnote opens with
MARKED = late(r"(?:[^\W\d_]{2}|[^\W_][.,;:)”’\"']{1,2})\[?(\d{1,2})\]?$")  # a word that such a mark hangs on
MOST_NOTES = 20  # lines of footnotes on a page
NOTES_BELOW = 0.4  # of the page's height: footnotes stand under it, however many there are
NOTE_RULE = (30.0, 0.5)  # the rule above footnotes: at least so many points, at most this share of the page's width
NOTE_NEAR = 1.6  # of the type size: how far above the first footnote it stands
PAGE_NUMBER = late(
    r"^\W*(?:page|p|pg|tudalen)\W{0,3}\d{1,4}\s*(?:(?:of|o|/)\s*\d{1,4})?\W*$|^\W*\d{1,3}\s*(?:of|o|/)\s*\d{1,3}\W*$|"
    r"^.{0,60}\bpage\W{0,2}\d{1,4}\s*(?:of\s*\d{1,4})?\W*$",
    re.I,
)
BARE_NUMBER = late(r"^\W*(\d{1,3})\W*$")
LABEL = late(r"^\W*(?:(?:our|your|the)\s+)?(?:question|answer|response|request|reply|query)s?\W*$", re.I)
DIGITS = late(r"\d+")
LETTER = late(r"[^\W\d_]")
SPACES = late(r"[\W_]+")
Showing = tuple[int, Line, float]  # where a line stands: the page's number from 0, the line, its height as a share of the page


def key_of(text: str) -> str:
    """What two showings of one furniture line share: letters without case, digits as one sign. A list marker or a label keeps
    its figures, since "Question 1" and "Question 2" at the heads of two pages are no furniture; a bare label gives nothing.
    """
    if LABEL.match(text):
        return ""
    if marker(text):
        return SPACES.sub(" ", text.lower()).strip()
    return SPACES.sub(" ", DIGITS.sub("#", text.lower())).strip()


def find_furniture(pages: list[Page], lines: list[list[Line]], tagged: bool = False) -> list[dict[int, Layer]]:
    """For each page, the layer of every line (by id) that is furniture. In a `tagged` PDF that is what its tree leaves out."""
    usual = body_size(lines)
    again = _coming_back(_shown(pages, lines), len(pages)) if len(pages) > 1 else set()
    found: list[dict[int, Layer]] = []
    for n, page in enumerate(pages):
        back = {id(x) for x in lines[n] if _outside(x)} | again if tagged else again
        layers = _from_the_edges(page, lines[n], back, usual)
        layers.update(dict.fromkeys(_notes(page, lines[n], back, usual), "footnote"))
        found.append(_without_letterhead(layers, lines[n]) if n == 0 else layers)
    return found


def _shown(pages: list[Page], lines: list[list[Line]]) -> dict[str, list[Showing]]:
    """The lines by their keys that stand where furniture does. Only those that have as many letters as some line of another page
    are given: the others cannot come back, and making a key takes long.
    """
    alike: dict[int, list[Showing]] = defaultdict(list)
    for n, page in enumerate(pages):
        for line in lines[n]:
            if _zone(line, page):
                alike[sum(map(str.isalpha, line.text.lower()))].append((n, line, line.top / page.height))
    shown: dict[str, list[Showing]] = defaultdict(list)
    for some in alike.values():
        if len({n for n, _, _ in some}) > 1:
            for showing in some:
                shown[key_of(showing[1].text)].append(showing)
    return shown


def _from_the_edges(page: Page, lines: list[Line], back: set[int], usual: float) -> dict[int, Layer]:
    """Furniture lines from the top edge down and from the bottom edge up: the first line of the body ends them."""
    layers: dict[int, Layer] = {}
    down = sorted(lines, key=lambda line: line.base)
    for way, layer, edge in ((down, "page_header", 1 - EDGE_ZONE), (down[::-1], "page_footer", EDGE_ZONE)):
        for line in way:
            if _zone(line, page) != layer:
                break
            if id(line) in back or _page_number(line, page) or _small_foot(line, page, usual):
                layers[id(line)] = layer
            elif (line.bottom > edge * page.height) == (layer == "page_header"):
                break
    return layers


def _notes(page: Page, lines: list[Line], back: set[int], usual: float) -> list[int]:
    """The footnotes of a page (by id): what stands at its end under a short rule, in small print or with a mark that is found above."""
    below: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if id(line) in back or _page_number(line, page):
            continue
        if len(below) == MOST_NOTES or line.top < NOTES_BELOW * page.height:
            break
        below.append(line)
        mark = NOTE.match(line.text)
        if mark and _rule_above(page, line):
            small = all(note.size < SMALL_PRINT * usual for note in below)
            return [id(note) for note in below] if small or _marked(lines, line.top, mark[1]) else []
    return []


def _marked(lines: list[Line], above: float, number: str) -> bool:
    """Whether a note's number hangs on a word above it."""
    words = (word.text for line in lines if line.top < above for word in line.words)
    return any((m := MARKED.search(text)) is not None and m[1] == number for text in words)


def _rule_above(page: Page, line: Line) -> bool:
    """Whether a rule as word processors draw it above footnotes stands above a line."""
    least, most = NOTE_RULE
    near = NOTE_NEAR * line.size
    return any(
        line.top - near <= rule.at <= line.top + 1
        and least <= rule.hi - rule.lo <= most * page.width
        and abs(rule.lo - line.x0) < near
        for rule in (page.rulings.horizontal if page.rulings else ())
    )


def body_size(lines: list[list[Line]]) -> float:
    """The type size of most of the letter."""
    sizes: Counter[float] = Counter()
    exact: dict[float, int] = defaultdict(int)
    for page in lines:
        for line in page:
            exact[line.size] += len(line.text)
    for size, signs in exact.items():
        sizes[round(size, 1)] += signs
    return sizes.most_common(1)[0][0] if sizes else 11.0


def _small_foot(line: Line, page: Page, usual: float) -> bool:
    """A footer of one page only: small print at the very foot, or the names and numbers that footers hold."""
    if line.top < FOOT_EDGE * page.height:
        return False
    return line.size < SMALL_PRINT * usual or (line.size < usual and FOOT_WORDS.search(line.text) is not None)


def _zone(line: Line, page: Page) -> Layer | None:
    if line.bottom < HEAD_ZONE * page.height:
        return "page_header"
    return "page_footer" if line.top > FOOT_ZONE * page.height else None


def _coming_back(shown: dict[str, list[Showing]], total: int) -> set[int]:
    """The lines (by id) that stand at the same height on enough other pages; `shown` are the lines by their keys."""
    enough = max(1, MOST * (total - 1) - 1)
    found: set[int] = set()
    for key, seen in shown.items():
        if len(seen) <= enough or not LETTER.search(key):
            continue  # figures alone come back by chance
        for n, line, at in seen:
            if len({m for m, _, height in seen if m != n and abs(height - at) <= DRIFT}) >= enough:
                found.add(id(line))
    return found


def _outside(line: Line) -> bool:
    return all(word.tag is ARTEFACT for word in line.words)


def _page_number(line: Line, page: Page) -> bool:
    edge = line.top > EDGE_ZONE * page.height or line.bottom < (1 - EDGE_ZONE) * page.height
    if not edge:
        return False
    bare = BARE_NUMBER.match(line.text)
    return int(bare[1]) == page.number if bare else PAGE_NUMBER.match(line.text) is not None


def _without_letterhead(layers: dict[int, Layer], lines: list[Line]) -> dict[int, Layer]:
    """The first page's letterhead is part of the letter, though later pages repeat it."""
    heads = [line for line in lines if layers.get(id(line)) == "page_header"]
    if len(heads) < LETTERHEAD_LINES:
        return layers
    return {key: layer for key, layer in layers.items() if layer != "page_header"}


def furniture_paras(page: Page, lines: list[Line], layers: dict[int, Layer], layer: Layer) -> list[Para]:
    """The furniture lines of one layer as paragraphs, one line each."""
    return [Para([line], page.number, layer) for line in lines if layers.get(id(line)) == layer]
