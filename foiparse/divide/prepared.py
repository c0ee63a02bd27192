"""The letter made ready for the readings: units, heads, runs of numbers, zones, and the questions they all ask of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from foiparse.divide.cues import leads_in_request, leads_own_list
from foiparse.divide.grids import Columns, columns_of, forms_abreast, likely_columns_of
from foiparse.divide.heads import settle
from foiparse.divide.numbering import WEAK, Head, read_head
from foiparse.divide.own_lists import as_bullets, leads_grounds, lists_of_own
from foiparse.divide.proposal import Proposal
from foiparse.divide.sequences import Run, find_runs
from foiparse.divide.units import Unit, make_units
from foiparse.divide.zones import CLOSING_KINDS, set_zones
from foiparse.document import Document, Grid

SKIPPED = frozenset({"page_header", "page_footer", "navigation"})


@dataclass(slots=True)
class Prepared:
    """All that readings look at. `units` are those of the flow (page furniture set apart in `furniture`)."""

    document: Document
    text: str
    units: list[Unit]
    heads: list[Head | None]
    runs: list[Run]
    grids: list[Grid]
    furniture: list[Unit] = field(default_factory=list)
    greeting: int = 0
    data: set[int | None] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)
    closings: list[int] = field(default_factory=list)
    asks: list[object] | None = None
    tagged: object | None = None
    ranked: list[tuple[float, Proposal]] = field(default_factory=list)
    question_heads: list[int] | None = None
    introduced_starts: frozenset[int] | None = None
    apart: list[bool] = field(default_factory=list)
    likenesses: dict[tuple[int, int, int], float] = field(default_factory=dict)
    own_starts: frozenset[int] | None = None
    named: frozenset[int] | None = None
    own_lists: list[list[int]] = field(
        default_factory=list
    )  # the units of each list of the authority's own whose numbers count nothing
    own_items: frozenset[int] = frozenset()  # all of these
    forms: dict[int, Columns] = field(default_factory=dict)  # tables whose rows ask the same of several things abreast
    grounds: frozenset[int] = frozenset()  # those that are the grounds on which a review was asked for

    def unit_at(self, offset: int) -> int:
        """Index of the unit that holds the offset, or the next one after it."""
        i = bisect_right(self.starts, offset) - 1
        if i >= 0 and offset < self.units[i].end:
            return i
        return i + 1

    def between(self, start: int, end: int) -> list[Unit]:
        """Units that begin in [start, end); the one that start cuts through comes first."""
        i = bisect_right(self.starts, start) - 1
        if i < 0 or start >= self.units[i].end:
            i += 1
        return self.units[i : bisect_left(self.starts, end, i)]

    def introduced(self, unit: int) -> bool:
        """Whether the unit before leads into a request: a heading "Your request", "please supply the following:"."""
        if unit == 0:
            return False
        before = self.units[unit - 1]
        return before.zone == "request" or leads_in_request(before.plain)

    def own_list(self, unit: int) -> bool:
        """Whether the authority's own words lead into the list that begins with this unit: factors, enclosures, suggestions."""
        if unit == 0 or self.units[unit - 1].start < self.greeting:
            return False
        before = self.units[unit - 1]
        return before.zone is None and self.heads[unit - 1] is None and before.table is None and leads_own_list(before.plain)

    def in_own_list(self, offset: int) -> bool:
        """Whether the number at the offset counts in a list of the authority's own."""
        if self.own_starts is None:
            self.own_starts = frozenset(i.start for run in self.runs if self.own_list(run.items[0].unit) for i in run.items)
        return offset in self.own_starts

    def tail_after(self, offset: int, limit: int | None = None) -> int:
        """Where the closing furniture (complaint, re-use, signature) begins after the offset; else `limit` or the end."""
        end = len(self.text) if limit is None else limit
        after = max(offset, self.greeting)  # above the greeting the request may be quoted with its own closing words
        if not self.closings:
            self.closings = [
                u.start for u in self.units if u.zone in CLOSING_KINDS or (u.zone == "salutation" and u.start > self.greeting)
            ]
        k = bisect_right(self.closings, after)
        return min(end, self.closings[k]) if k < len(self.closings) else end


def prepare(document: Document) -> Prepared:
    """Make a document ready for the readings."""
    units, grids = make_units(document)
    heads = settle([read_head(u.plain) for u in units])
    set_zones(units, heads)
    flow = [u for u in units if u.zone not in SKIPPED]
    heads = [h for u, h in zip(units, heads, strict=True) if u.zone not in SKIPPED]
    for i, unit in enumerate(flow):
        unit.index = i
    greeting = next((u.start for u in flow if u.zone == "salutation"), 0)
    own = lists_of_own(flow, heads, greeting)
    heads = as_bullets(heads, own)
    data = data_grids(document.text, flow, grids)
    heads = [None if u.table in data else h for u, h in zip(flow, heads, strict=True)]
    seen = [
        None if u.grid is not None and h is not None and h.form == WEAK and h.bare else h
        for u, h in zip(flow, heads, strict=True)
    ]
    runs = find_runs(flow, seen)
    furniture = [u for u in units if u.zone in SKIPPED]
    starts = [u.start for u in flow]
    made = Prepared(document, document.text, flow, heads, runs, grids, furniture, greeting, data, starts, own_lists=own)
    made.forms = forms_abreast(document.text, grids)
    made.own_items = frozenset(i for items in own for i in items)
    made.grounds = frozenset(i for items in own if leads_grounds(flow[items[0] - 1].plain) for i in items)
    return made


def data_grids(text: str, units: list[Unit], grids: list[Grid]) -> set[int | None]:
    """Tables that hold data: numbers at the start of their cells count no questions."""
    out: set[int | None] = set()
    for i, grid in enumerate(grids):
        if grid.cols < 2 or grid.rows < 2 or columns_of(text, grid) is not None:
            continue
        guessed = likely_columns_of(text, grid)
        if guessed is not None and guessed.number is not None:
            continue
        inside = [u for u in units if u.table == i]
        if not any(u.plain.rstrip().endswith("?") for u in inside):
            out.add(i)
    return out
