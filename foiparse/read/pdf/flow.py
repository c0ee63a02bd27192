"""Pages → one flow: what runs over a page break is joined, and the furniture between its parts stands after it."""

from __future__ import annotations

from foiparse.document import Style
from foiparse.read.pdf.markers import marker
from foiparse.read.pdf.paragraphs import NEEDS_MORE, SENTENCE_END
from foiparse.read.pdf.parts import Item, Page, Para, Table

FULL = 5.0  # of the type size: how near to the margin the last line of a page ends when its sentence goes on


def flow(pages: list[Page]) -> list[Item]:
    """All items in reading order, joined over page breaks."""
    out: list[Item] = []
    for page in pages:
        for item in page.items:
            last = _open_end(out) if item.page != 0 else None
            if last is not None and _goes_on(out[last], item):
                _join(out[last], item)
            else:
                out.append(item)
    return out


def _open_end(out: list[Item]) -> int | None:
    """The last item of the body: what comes next may carry it on."""
    for i in range(len(out) - 1, -1, -1):
        item = out[i]
        if isinstance(item, Table) or item.layer == "body":
            return i
    return None


def _goes_on(last: Item, item: Item) -> bool:
    if isinstance(last, Para) and isinstance(item, Para):
        return item.layer == "body" and (last.end_page or last.page) == item.page - 1 and _sentence_goes_on(last, item)
    return False


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
        return tail.x1 > tail.margin - 2 * FULL * tail.size or bool(NEEDS_MORE.search(text))
    word = head.words[0]
    full = tail.x1 + 0.25 * tail.size + (word.x1 - word.x0) > tail.margin - 0.3 * tail.size
    return full and abs(last.lines[-1].x0 - head.x0) < tail.size


def _join(last: Item, item: Item) -> None:
    if isinstance(last, Para) and isinstance(item, Para):
        last.lines.extend(item.lines)
        last.end_page = item.page
