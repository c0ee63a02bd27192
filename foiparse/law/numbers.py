"""From tokens to provisions of one instrument: nesting, inheritance in lists, adjacent brackets, ranges, impossible numbers.

The registry decides what tokens cannot: "31(1)(a)(b)" are two paragraphs because no paragraph nests in 31(1)(a), the "(i)" of
"(h) and (i)" is a letter where the law has that letter, and a range runs over what the law has between its ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from foiparse.law.registry import ROMAN, Registry, join_number, parent_of, split_number
from foiparse.law.tokens import Token

# Instruments whose exemptions and exceptions the registry lists to the last paragraph: a number it does not have does not exist.
COMPLETE = frozenset({"foia", "foisa", "eir", "eisr"})
_LISTED_WHOLE = frozenset({"exemption", "exception"})
MOST_SUBSECTIONS = 20  # of a section of these; the most is 11. "Section 12 (88)" in a table of exemptions used tells how often
DECIMAL_SECTIONS = frozenset({"atia_ca"})
MISPRINTED, IMPOSSIBLE, UNLISTED, GARBLED, OCR = (
    "misprinted",
    "no_such_provision",
    "not_in_registry",
    "garbled_number",
    "ocr_repaired",
)
_SLIPS = {
    "1": ("i", "l"),
    "l": ("1", "i"),
    "il": ("ii",),
    "li": ("ii",),
    "ll": ("ii",),
    "11": ("ii",),
    "i": ("1", "l"),
    "o": ("0",),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One provision of a list: its number, where its last token ends, and what had to be said about it."""

    parts: tuple[str, ...]
    end: int
    flags: tuple[str, ...] = ()
    meant: str | None = None

    @property
    def number(self) -> str:
        """As the law prints it."""
        return join_number(self.parts)


class Reader:
    """Reads the tokens of one citation as provisions of the instrument `code`."""

    def __init__(self, code: str, law: Registry) -> None:
        """One reader for one citation."""
        self.code, self.law = code, law
        self.items: list[Item] = []

    def read(self, tokens: list[Token], base: str | None = None) -> list[Item]:
        """The provisions in order; `base` is the number that a first bracket without a number hangs on."""
        link = ""
        if base:
            self.items.append(Item(split_number(base), 0))
        for token in tokens:
            if token.kind == "number":
                self._number(token, link)
            elif token.kind in ("bracket", "point") and self.items:
                self._bracket(token, link)
            link = token.kind if token.kind in ("and", "comma", "range", "space") else ""
        return [self._checked(i) for i in self.items if i.end and self._top_known(i)]

    def known(self, parts: tuple[str, ...]) -> bool:
        """Whether the registry has this number, or one below it."""
        key = f"{self.code}:{join_number(parts)}"
        return key in self.law or bool(self.law.children(key))

    def _top_known(self, item: Item) -> bool:
        return self.code not in COMPLETE or self.known(item.parts[:1])

    def _checked(self, item: Item) -> Item:
        """An item whose section the registry of another country does not list says so."""
        if self.known(item.parts[:1]) or UNLISTED in item.flags:
            return item
        return replace(item, flags=(*item.flags, UNLISTED))

    def _number(self, token: Token, link: str) -> None:
        flags = (OCR,) if token.repaired else ()
        top = token.parts[0]
        if not self.known((top,)) and top[-1:].isalpha() and top[-2:-1].isdigit() and self.known((top[:-1],)):
            top, flags = top[:-1], (*flags, IMPOSSIBLE)
        if link == "range" and self.items and len(self.items[-1].parts) == 1 and not _next_section(self.items[-1].parts[0], top):
            self.items.pop()
            self.items.append(Item((top,), 0, flags))
            return
        self.items.append(Item((top,), token.end, flags))
        if link == "range":
            self.items[-1] = replace(self.items[-1], flags=(*flags, "range"))

    def _bracket(self, token: Token, link: str) -> None:
        first, *rest = token.parts
        held = self.items[-1]
        ranged = link == "range"
        if token.kind == "point" and self.code in DECIMAL_SECTIONS and len(held.parts) == 1:
            self.items[-1] = replace(held, parts=(f"{held.parts[0]}.{first}",), end=token.end)
            return
        self._place(first, token, inherit=bool(link), ranged=ranged)
        if token.ranged and rest:
            self._expand(self.items[-1], rest[0], token.end)
        else:
            for part in rest:
                self._place(part, token, inherit=True, ranged=False)
        self._close_range()

    def _place(self, part: str, token: Token, inherit: bool, ranged: bool) -> None:
        """Put a part on the last item: below it, beside it, or beside one of its ancestors."""
        held = self.items[-1]
        if self._lettered(held, part, inherit):  # "40(3)(A)": the law's (3A) taken apart
            self.items[-1] = replace(held, parts=(*held.parts[:-1], held.parts[-1] + part), end=token.end)
            return
        part = self._cased(part)
        if ranged:
            self._expand(held, part, token.end)
            return
        parts, nested = self._fit(held.parts, part, inherit)
        slips: tuple[str, ...] = ()
        if parts is None:
            read = [
                f for f in (self._fit(held.parts, s, inherit) for s in _SLIPS.get(part.lower(), ())) if f[0] and f[1] != inherit
            ]
            parts, nested = read[0] if len(read) == 1 else (None, False)
            slips = (OCR,)
        if parts is None:
            self._misfit(held, part, token, inherit)
        elif nested and not (inherit and held.end and len(parts) > 2):
            self.items[-1] = Item(parts, token.end, (*(f for f in held.flags if f != GARBLED), *slips))
        else:
            if nested:
                self._mend(held, parts)
            self.items.append(Item(parts, token.end, slips))

    def _lettered(self, held: Item, part: str, inherit: bool) -> bool:
        last = held.parts[-1]
        apart = len(part) == 1 and part.isupper() and last.isdigit() and len(held.parts) > 1 and not inherit
        return apart and self.known((*held.parts[:-1], last + part))

    def _fit(self, held: tuple[str, ...], part: str, inherit: bool) -> tuple[tuple[str, ...] | None, bool]:
        below = (*held, part)
        beside = [(*held[:k], part) for k in range(len(held) - 1, 0, -1)]
        if not inherit and self.known(below):
            return below, True
        if not inherit and part[:1].isdigit():
            beside = beside[:1]
        for parts in beside:
            if self.known(parts) and parts != held:
                return parts, False
        if self.known(below):
            return below, True
        return None, False

    def _misfit(self, held: Item, part: str, token: Token, inherit: bool) -> None:
        """A number that the registry does not have."""
        counted = self.code in COMPLETE and len(held.parts) == 1 and part.isdigit() and int(part) > MOST_SUBSECTIONS
        if not counted and not self._listed_whole(held.parts[0]):
            self._unlisted(held, part, token, inherit)
            return
        meant = self._meant(held.parts, part)
        if meant:
            self.items[-1] = Item((*held.parts, part), token.end, (*held.flags, MISPRINTED), meant)
        elif not held.flags:
            self.items[-1] = replace(held, flags=(IMPOSSIBLE,), end=held.end or token.end)

    def _listed_whole(self, top: str) -> bool:
        section = self.law.get(f"{self.code}:{top}") if self.code in COMPLETE else None
        return section is not None and section.kind in _LISTED_WHOLE

    def _unlisted(self, held: Item, part: str, token: Token, inherit: bool) -> None:
        """Where the registry is light, the kinds of brackets decide: a letter replaces a letter, a digit a digit."""
        same = [k for k in range(len(held.parts) - 1, 0, -1) if _kind(held.parts[k]) == _kind(part)]
        if held.end and same and (inherit or same[0] == len(held.parts) - 1):
            self.items.append(Item((*held.parts[: same[0]], part), token.end, (UNLISTED,)))
        elif inherit and held.end and len(held.parts) == 1:
            self.items.append(Item((*held.parts, part), token.end, (UNLISTED,)))
        else:
            self.items[-1] = Item((*held.parts, part), token.end, tuple(dict.fromkeys((*held.flags, UNLISTED))))

    def _meant(self, held: tuple[str, ...], part: str) -> str | None:
        """The provision that a roman numeral under the wrong letter must mean: the same numeral under a sister paragraph."""
        if part not in ROMAN or len(held) < 3:
            return None
        key = f"{self.code}:{join_number(held)}"
        if key not in self.law:
            return None
        under = [s for s in self.law.siblings(key) if f"{s}({part})" in self.law]
        return f"{under[0]}({part})" if len(under) == 1 else None

    def _expand(self, first: Item, last: str, end: int) -> None:
        """Add the paragraphs after `first` up to `last`, by the registry's order."""
        if first.meant:
            reach = self.law.between(first.meant, f"{parent_of(first.meant)}({last})")
            for found in reach[1:]:
                self.items.append(Item((*first.parts[:-1], split_number(found)[-1]), end, first.flags, found))
            return
        parts = self._cased(last)
        for depth in range(len(first.parts) - 1, 0, -1):
            there = f"{self.code}:{join_number((*first.parts[:depth], parts))}"
            reach = self.law.between(f"{self.code}:{join_number(first.parts[: depth + 1])}", there)
            if reach:
                self.items += [Item(split_number(found.partition(":")[2]), end) for found in reach[1:]]
                return
        if not self._listed_whole(first.parts[0]):
            self.items.append(Item((*first.parts[:-1], last), end, (UNLISTED,)))

    def _close_range(self) -> None:
        """ "31(1)(a) to 31(1)(c)": the second number was read as an item of its own; fill in what lies between."""
        last = self.items[-1]
        if "range" not in last.flags or len(self.items) < 2:
            return
        first = self.items[-2]
        if len(first.parts) != len(last.parts):
            return
        reach = self.law.between(f"{self.code}:{first.number}", f"{self.code}:{last.number}")
        between = [Item(split_number(r.partition(":")[2]), last.end) for r in reach[1:-1]]
        self.items[-1:] = [*between, replace(last, flags=tuple(f for f in last.flags if f != "range"))]

    def _mend(self, held: Item, parts: tuple[str, ...]) -> None:
        """ "36(2) and (c)": the letter before (c) was lost; say so."""
        brothers = self.law.siblings(f"{self.code}:{join_number(parts)}")
        at = brothers.index(f"{self.code}:{join_number(parts)}") if f"{self.code}:{join_number(parts)}" in brothers else 0
        if at and parts[-1].isalpha():
            self.items[-1] = Item(split_number(brothers[at - 1].partition(":")[2]), held.end, (*held.flags, GARBLED))

    def _cased(self, part: str) -> str:
        return part if self.code == "foia_us" or part[:1].isdigit() else part.lower()


def _kind(part: str) -> str:
    if part[:1].isdigit():
        return "digit"
    return "roman" if part in ROMAN and part not in ("c", "d", "l", "m") else "letter"


def _next_section(first: str, second: str) -> bool:
    return first.isdigit() and second.isdigit() and int(second) - int(first) == 1
