"""Pages → one flow: what runs over a page break is joined, and the furniture between its parts stands after it."""

from __future__ import annotations

from foiparse.document import Style
from foiparse.read.pdf import joined, sideways
from foiparse.read.pdf.markers import marker
from foiparse.read.pdf.paragraphs import NEEDS_MORE, SENTENCE_END
from foiparse.read.pdf.parts import Item, Page, Para, Table

FULL = 10.0  # of the type size: how near to the margin the last line of a page ends when its sentence goes on
HEAD, FOOT = 0.13, 0.87  # shares of the page height: what stands outside them between two halves of a table is furniture


def flow(pages: list[Page]) -> list[Item]:
    """All items in reading order, joined over page breaks; footnotes behind all else, as of a Word letter."""
    out: list[Item] = []
    notes: list[Item] = []
    foot = max((_foot(page) for page in pages), default=0.0)
    for page in pages:
        start, table = len(out), _first_table(page)
        held: Table | None = _last_table(out, pages[page.number - 2]) if table is not None and page.number > 1 else None
        for item in page.items:
            if isinstance(item, Para) and item.layer == "footnote":
                notes.append(item)
            elif item is table and table is not None and held is not None and joined.continues(held, table, foot):
                for between in out[out.index(held) + 1 :]:
                    _set_aside(between, held)
                out.extend(joined.join(held, table))
            elif item is table and table is not None and (left := sideways.left_part(out, table, page)) is not None:
                sideways.widen(left, table)
            elif len(out) >= start and isinstance(item, Para):
                last = _open_paragraph(out)
                if last is not None and _goes_on(last, item):
                    last.lines.extend(item.lines)
                    last.end_page = item.page
                else:
                    out.append(item)
            else:
                out.append(item)
    return out + notes


def _foot(page: Page) -> float:
    """How far down the body of a page reaches."""
    return max((item.bottom for item in page.items if isinstance(item, Table) or item.layer == "body"), default=0.0)


def _first_table(page: Page) -> Table | None:
    """The table that stands at the head of the page's body."""
    for item in page.items:
        if isinstance(item, Table):
            return item
        if item.layer == "body" and item.bottom > HEAD * page.height:
            return None
    return None


def _last_table(out: list[Item], page: Page) -> Table | None:
    """The table that the body so far ends in."""
    for item in reversed(out):
        if isinstance(item, Table):
            return item
        if item.layer == "body" and item.top < FOOT * page.height:
            return None
    return None


def _set_aside(item: Item, held: Table) -> None:
    """What stands between two halves of a table is page furniture, repeated or not."""
    if isinstance(item, Para) and item.layer == "body":
        item.layer = "page_footer" if item.page == held.pages[-1] else "page_header"


def _open_paragraph(out: list[Item]) -> Para | None:
    """The paragraph that the body so far ends in."""
    for item in reversed(out):
        if isinstance(item, Table):
            return None
        if item.layer == "body":
            return item
    return None


def _goes_on(last: Para, item: Para) -> bool:
    return item.layer == "body" and (last.end_page or last.page) == item.page - 1 and _sentence_goes_on(last, item)


def _look(style: Style) -> tuple[bool, bool, str | None]:
    return style.bold, style.italic, style.colour


def _sentence_goes_on(last: Para, item: Para) -> bool:
    """Whether the first paragraph of a page carries on the sentence that the page before left open."""
    tail, head = last.lines[-1], item.lines[0]
    text, begin = tail.text.rstrip(), head.text.lstrip()
    if SENTENCE_END.search(text) and not begin[:1].islower():
        return False
    if marker(begin) or abs(tail.size - head.size) > 0.1 * tail.size:
        return False
    if _look(tail.words[-1].style) != _look(head.words[0].style) and not NEEDS_MORE.search(text):
        return False
    if begin[:1].islower() or NEEDS_MORE.search(text):
        return tail.x1 > tail.margin - FULL * tail.size or bool(NEEDS_MORE.search(text))
    word = head.words[0]
    full = tail.x1 + 0.25 * tail.size + (word.x1 - word.x0) > tail.margin - 0.3 * tail.size
    return full and abs(tail.x0 - head.x0) < tail.size
