"""List numbers as Word shows them: levels, templates, restarts and overrides (ECMA-376 part 1, 17.9).

Counters belong to the abstract list: every w:num that points to it counts on, save where it overrides a start, which sets the
counter once, at the first paragraph that uses that num on that level. This is what Word shows, and what LibreOffice imports.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from foiparse.late import late
from foiparse.read.docx.names import CHOICE, MC, PPR, VAL, W, number, switched_on, value, whole
from foiparse.read.docx.numfmt import BULLET, format_number
from foiparse.read.docx.package import Element
from foiparse.read.docx.styles import Styles, indents

_PART = late(r"%([1-9])")
LEVELS = 9
# A numbering style may point to a list that points to another style; two steps are what Word writes.
_MAX_LINKS = 4
_LEGAL_KEEPS = {"decimal", "decimalZero", "none"}


class Label(NamedTuple):
    """A rendered list number with the list that it belongs to."""

    text: str
    list_id: str


@dataclass(slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    indent: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class _Num:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The numbering part, and the counters of one story."""

    def __init__(self, load: Callable[[], Element | None], styles: Styles) -> None:
        """`load` gives the numbering part's root; it is called at the first list paragraph, many letters have none."""
        self._styles = styles
        self._load: Callable[[], Element | None] | None = load
        self._abstracts: dict[str, Element] = {}
        self._nodes: dict[int, Element] = {}
        self._nums: dict[int, _Num | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._restarts: dict[str, int] = {}
        self._used: set[tuple[int, int]] = set()

    def _index(self, root: Element | None) -> None:
        for node in () if root is None else root:
            if node.tag == W + "abstractNum":
                self._abstracts.setdefault(node.get(W + "abstractNumId") or "", node)
            elif node.tag == W + "num":
                self._nodes.setdefault(whole(node.get(W + "numId")) or 0, node)

    def next(self, num_id: int, level: int) -> Label | None:
        """Count one paragraph on `level` of the list and give its number; None where Word shows none."""
        num = self._num(num_id)
        if num is None or level not in num.levels:
            return None
        counters = self._counters.setdefault(num.abstract, {})
        first = (num_id, level) not in self._used
        self._used.add((num_id, level))
        if first and level in num.starts:
            if level in counters:
                self._restarts[num.abstract] = self._restarts.get(num.abstract, 0) + 1
            counters[level] = num.starts[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = _start(num, level)
        self._settle(num, level, counters)
        text = _render(num, level, counters)
        return Label(text, f"{num.abstract}.{self._restarts.get(num.abstract, 0)}") if text else None

    def level_of_style(self, num_id: int, styles: tuple[str, ...]) -> int | None:
        """The level whose w:pStyle names one of `styles`, nearest style first."""
        num = self._num(num_id)
        for style in styles if num else ():
            for index, level in num.levels.items():  # type: ignore[union-attr]
                if level.style == style:
                    return index
        return None

    def indent(self, num_id: int, level: int) -> dict[str, float]:
        """The indents that the level of the list gives its paragraphs."""
        num = self._num(num_id)
        return num.levels[level].indent if num and level in num.levels else {}

    @staticmethod
    def _settle(num: _Num, level: int, counters: dict[int, int]) -> None:
        for deeper in [k for k in counters if k > level]:
            restart = num.levels[deeper].restart if deeper in num.levels else None
            if restart is None or level < restart:
                del counters[deeper]
        for above in range(level):  # a level that was skipped counts as begun: "1.1.1" comes next after "1."
            counters.setdefault(above, _start(num, above))

    def _num(self, num_id: int) -> _Num | None:
        if self._load is not None:
            load, self._load = self._load, None
            self._index(load())
        if num_id not in self._nums:
            self._nums[num_id] = self._resolve(num_id)
        return self._nums[num_id]

    def _resolve(self, num_id: int) -> _Num | None:
        node = self._nodes.get(num_id)
        abstract, key = self._abstract(node)
        if num_id == 0 or node is None or abstract is None:
            return None
        levels = _levels(abstract)
        starts: dict[int, int] = {}
        for override in node.iterchildren(W + "lvlOverride"):
            index = whole(override.get(W + "ilvl"))
            if index is None:
                continue
            changed = override.find(W + "lvl")
            if changed is not None:
                levels[index] = _level(changed)
            start = number(override, W + "startOverride")
            if start is not None:
                starts[index] = start
        return _Num(key, levels, starts)

    def _abstract(self, node: Element | None) -> tuple[Element | None, str]:
        """The abstract list behind a w:num, through numStyleLink to the list that bears the style's levels."""
        key = ""
        for _ in range(_MAX_LINKS):
            key = value(node, W + "abstractNumId") or ""
            abstract = self._abstracts.get(key)
            link = value(abstract, W + "numStyleLink")
            if abstract is None or not link:
                return abstract, key
            target = self._styles.numbering_of(link)
            node = self._nodes.get(target or 0)
            if node is None:
                return self._linked(link)
        return None, key

    def _linked(self, style: str) -> tuple[Element | None, str]:
        for key, abstract in self._abstracts.items():
            if value(abstract, W + "styleLink") == style:
                return abstract, key
        return None, ""


def _start(num: _Num, level: int) -> int:
    if level in num.starts:
        return num.starts[level]
    return num.levels[level].start if level in num.levels else 1


def _render(num: _Num, level: int, counters: dict[int, int]) -> str:
    own = num.levels[level]
    if own.form == "bullet":
        return BULLET if own.text else ""

    return _PART.sub(lambda match: _part(num, level, int(match[1]) - 1, counters), own.text).strip()


def _part(num: _Num, level: int, index: int, counters: dict[int, int]) -> str:
    """One "%n" of a level's template."""
    form = num.levels[index].form if index in num.levels else "decimal"
    if index > level or form == "bullet":
        return ""
    return format_number(counters[index], "decimal" if num.levels[level].legal and form not in _LEGAL_KEEPS else form)


def _levels(abstract: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for node in abstract.iterchildren(W + "lvl"):
        index = whole(node.get(W + "ilvl"))
        if index is not None and 0 <= index < LEVELS:
            levels.setdefault(index, _level(node))
    return levels


def _level(node: Element) -> Level:
    start = number(node, W + "start")
    text = value(node, W + "lvlText") or ""
    picture = node.find(W + "lvlPicBulletId") is not None
    return Level(
        start=0 if start is None else start,  # the standard's default where w:start is missing is 0, and Word follows it
        form="bullet" if picture else _form(node),
        text=text,
        restart=number(node, W + "lvlRestart"),
        legal=switched_on(node, W + "isLgl"),
        style=value(node, W + "pStyle"),
        indent=indents(node.find(PPR)),
    )


def _form(node: Element) -> str:
    form = node.find(W + "numFmt")
    if form is None:  # newer formats stand in mc:AlternateContent, e.g. custom "001, 002, 003, ..."
        form = node.find(f"{MC}AlternateContent/{CHOICE}/{W}numFmt")
    if form is None:
        return "decimal"
    name = form.get(VAL) or "decimal"
    return (form.get(W + "format") or "decimal") if name == "custom" else name
