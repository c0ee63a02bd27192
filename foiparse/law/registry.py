"""The registry of provisions: look one up by id, its parent, children and neighbours, and what the law makes of it.

An id is an instrument's code, a colon and the number as the law prints it: "foia:36(2)(b)(i)", "eir:12(5)(e)", "foia_us:(b)(6)".
The table is read on first use and split into lines; a line becomes a `Provision` when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from foiparse.late import late

UNVERIFIED = "UNVERIFIED"
# Kinds of provisions on which a request can be refused.
GROUND_KINDS = frozenset({"exemption", "exception", "cost_limit", "vexatious", "repeated"})
_ALIASES = {
    "ie2014": "foi_ie",
    "au1982": "foi_au",
    "nzoia": "oia_nz",
    "nzlgoima": "lgoima_nz",
    "usfoia": "foia_us",
    "caatia": "atia_ca",
}
_PARTS = late(r"\([^()]*\)|[^()]+")
_ROMANS = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
)
ROMAN = {roman: value for value, roman in enumerate(_ROMANS, 1)}
_TRUTH = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision. `absolute` and `public_interest_test` are None where the question does not arise, and `absolute` is also
    None with `partly_absolute` set where it is absolute in some cases only. `current` is today's id of a former numbering.
    `checked` tells where number and effect were read; it holds "UNVERIFIED" where they were not."""

    id: str
    parent: str | None
    current: str | None
    name: str
    kind: str
    absolute: bool | None
    partly_absolute: bool
    public_interest_test: bool | None
    basis: str | None
    ncnd: bool
    ncnd_of: str | None
    uri: str | None
    status: str
    notes: str
    checked: str

    @property
    def instrument(self) -> str:
        """The code before the colon."""
        return self.id.partition(":")[0]

    @property
    def number(self) -> str:
        """The number after the colon, as the law prints it."""
        return self.id.partition(":")[2]

    @property
    def verified(self) -> bool:
        """Whether number and effect were read in the law itself or in a regulator's text."""
        return UNVERIFIED not in self.checked


@dataclass(frozen=True, slots=True)
class Instrument:
    """An Act or set of Regulations: its code, title, citation, whom it binds, its unit word and the titles it goes by."""

    code: str
    title: str
    citation: str
    jurisdiction: str
    unit: str
    how_cited: str
    short_titles: tuple[str, ...]


class Registry:
    """All provisions by id. Build it once with `registry()`."""

    def __init__(self, table: str) -> None:
        """`table` is the text of `data/registry.tsv`."""
        self._rows: dict[str, str] = {}
        self._heads: dict[str, str] = {}
        for line in table.splitlines():
            key, _, rest = line.partition("\t")
            if key[0] == "@":
                self._heads[key[1:]] = rest
            elif key in self._rows:
                raise ValueError(f"two provisions with the id {key}")
            else:
                self._rows[key] = rest

    def __contains__(self, provision: object) -> bool:
        return provision in self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        """Ids in the order of the table."""
        return iter(self._rows)

    def get(self, provision: str) -> Provision | None:
        """The provision with this id, or None. Former codes of other countries' Acts ("au1982:47B") are understood."""
        code, colon, number = provision.partition(":")
        key = _ALIASES.get(code, code) + colon + number
        row = self._rows.get(key)
        return _provision(key, row) if row is not None else None

    def typed(self, provision: str) -> str:
        """The id that someone meant who typed it with spaces or in capitals ("FOIA: 40(2)"); the text itself where there is none."""
        said = "".join(provision.split())
        if said in self or self.get(said) is not None:
            return said
        code, colon, number = said.partition(":")
        lowered = code.casefold() + colon + number
        return self._folded.get(said.casefold(), lowered)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {key.casefold(): key for key in self._rows}

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Every instrument by its code."""
        return {code: _instrument(code, row) for code, row in self._heads.items()}

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        out: dict[str, list[str]] = {}
        for key in self._rows:
            out.setdefault(parent_of(key) or "", []).append(key)
        for brothers in out.values():
            brothers.sort(key=_order)
        return out

    def children(self, provision: str) -> list[str]:
        """Ids one level below, in the order of the law: (1) (2) (3A), (a) (aa) (ab) (b), (i) (ii)."""
        return list(self._children.get(provision, ()))

    def siblings(self, provision: str) -> list[str]:
        """Ids on the same level under the same parent, itself included, in the order of the law."""
        return self.children(parent_of(provision) or "")

    def between(self, first: str, last: str) -> list[str]:
        """The range of siblings from `first` to `last`, both in; empty where they are no siblings or out of order."""
        brothers = self.siblings(first)
        if first not in brothers or last not in brothers:
            return []
        return brothers[brothers.index(first) : brothers.index(last) + 1]

    def nearest(self, provision: str) -> str | None:
        """The id itself where it exists, else the nearest ancestor that does, else None."""
        at: str | None = provision
        while at and at not in self._rows:
            at = parent_of(at)
        return at


def parent_of(provision: str) -> str | None:
    """The id one level up by its number alone: "foia:36(2)(b)" for "foia:36(2)(b)(i)"; None for a whole section."""
    code, colon, number = provision.partition(":")
    parts = _PARTS.findall(number)
    return code + colon + "".join(parts[:-1]) if len(parts) > 1 else None


def split_number(number: str) -> tuple[str, ...]:
    """The parts of a number without brackets: "36(2)(b)(i)" is ("36", "2", "b", "i")."""
    return tuple(part.strip("()") for part in _PARTS.findall(number))


def join_number(parts: tuple[str, ...]) -> str:
    """The number of these parts as the law prints it: the first bare, the rest in brackets."""
    return parts[0] + "".join(f"({part})" for part in parts[1:])


_LEADING_NUMBER = late(r"\d+")


def _order(key: str) -> tuple[int, int, str]:
    brothers_part = _PARTS.findall(key.partition(":")[2])[-1].strip("()")
    digits = _LEADING_NUMBER.match(brothers_part)
    if digits:
        return (0, int(digits[0]), brothers_part[digits.end() :])
    roman = len(_PARTS.findall(key)) > 3 and brothers_part in ROMAN
    return (1, ROMAN[brothers_part], "") if roman else (1, 0, brothers_part)


@lru_cache(maxsize=2048)
def _provision(key: str, row: str) -> Provision:
    parent, current, name, kind, absolute, pit, basis, ncnd, ncnd_of, uri, status, notes, checked = row.split("\t")
    return Provision(
        id=key,
        parent=parent or None,
        current=current or None,
        name=name,
        kind=kind,
        absolute=_TRUTH.get(absolute),
        partly_absolute=absolute == "partly",
        public_interest_test=_TRUTH.get(pit),
        basis=basis or None,
        ncnd=ncnd == "yes",
        ncnd_of=ncnd_of or None,
        uri=uri or None,
        status=status,
        notes=notes,
        checked=checked,
    )


def _instrument(code: str, row: str) -> Instrument:
    *fields, titles = row.split("\t")
    title, citation, jurisdiction, unit, how_cited = fields
    return Instrument(code, title, citation, jurisdiction, unit, how_cited, tuple(titles.split("|")))


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry of the package, read once."""
    return Registry((files("foiparse.law.data") / "registry.tsv").read_text(encoding="utf-8"))
