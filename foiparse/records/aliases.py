"""Suppliers and products by the names that letters give them: an alias file of ours, extended by files of the user's."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from foiparse.compiled import compiled
from foiparse.late import late
from foiparse.records.wordfiles import packaged, yaml_of

# The user's own alias files, separated as in PATH.
VARIABLE = "FOIPARSE_ALIASES"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known supplier, or a product with its supplier; `platform` marks e-tendering."""

    supplier: str
    product: str | None = None
    platform: bool = False


@dataclass(slots=True)
class Aliases:
    """Known names: a folded name → its entry."""

    entries: dict[str, Entry] = field(default_factory=dict)
    spellings: set[str] = field(default_factory=set)

    def find(self, name: str | None) -> Entry | None:
        """The entry of a name as printed, None for one that the file does not know."""
        return self.entries.get(fold(name or ""))

    def canonical(self, name: str | None) -> str | None:
        """The one spelling of a supplier's or product's name, the name itself where it is not known."""
        entry = self.find(name)
        return (entry.product or entry.supplier) if entry else name

    def add(self, rows: list[dict[str, Any]], where: str = "alias file") -> None:
        """Take in the rows of an alias file. Raises `ValueError` naming the row that is not as it should be."""
        for n, row in enumerate(rows, 1):
            if not isinstance(row, dict) or not isinstance(row.get("supplier"), str):
                raise ValueError(f"{where}, entry {n}: needs `supplier: NAME`")
            supplier = Entry(row["supplier"], None, bool(row.get("platform")))
            for name in (row["supplier"], *row.get("aliases", [])):
                self.entries[fold(str(name))] = supplier
                self.spellings.add(str(name))
            for product in row.get("products", []):
                if not isinstance(product, dict) or "name" not in product:
                    raise ValueError(f"{where}, entry {n} ({row['supplier']}): each product needs `name`")
                entry = Entry(row["supplier"], str(product["name"]), supplier.platform)
                for name in (product["name"], *product.get("aliases", [])):
                    self.entries[fold(str(name))] = entry
                    self.spellings.add(str(name))


@cache
def _by_first() -> dict[str, list[str]]:
    """The known names of two words or more, in small letters, by their first word, the longest first."""
    out: dict[str, list[str]] = {}
    for name in sorted((n.lower() for n in known().spellings if " " in n), key=len, reverse=True):
        out.setdefault(_FIRST.split(name, maxsplit=1)[0], []).append(name)
    return out


_WORDS = late(r"[^\W_]+")
_FIRST = late(r"\W")


_FIRST_LETTERS = late(r"\b[a-z]")


def capitalised(sentence: str) -> str:
    """The sentence with a capital for every word of a known name, so that "Microsoft teams" reads as a name; the length stays."""
    lowered = sentence.lower()
    for first in _by_first().keys() & set(_FIRST.split(lowered)):
        for name in _by_first()[first]:
            at = lowered.find(name)
            if at >= 0 and not lowered[at - 1 : at].isalnum() and not lowered[at + len(name) : at + len(name) + 1].isalnum():
                capital = _FIRST_LETTERS.sub(lambda m: m.group().upper(), sentence[at : at + len(name)])
                sentence = sentence[:at] + capital + sentence[at + len(name) :]
    return sentence


@cache
def products() -> re.Pattern[str]:
    """The known products that no other word of a letter looks like: capitals inside, or two words."""
    telling = (
        n for n in known().spellings if (e := known().find(n)) and e.product and (" " in n or any(c.isupper() for c in n[1:]))
    )
    ordered = sorted(telling, key=lambda n: (-len(n), n))  # in one order, as what is compiled is kept
    return compiled(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """A name without case, marks and company endings, so that "In-Tend Ltd." and "intend" are one."""
    words = _WORDS.findall(name.casefold())
    while len(words) > 1 and words[-1] in ("ltd", "limited", "plc", "llp", "inc"):
        words.pop()
    return "".join(words)


def load(path: str | Path, into: Aliases | None = None) -> Aliases:
    """The aliases of a YAML file of the same shape as ours, over those of `into`. Raises `ValueError` with the entry at fault."""
    aliases = into or Aliases()
    rows = yaml_of(Path(path).read_text(encoding="utf-8"))
    if not isinstance(rows, list):
        raise ValueError(f"{path}: an alias file is a list of entries, each with `supplier`")
    aliases.add(rows, str(path))
    return aliases


def _market() -> list[dict[str, Any]]:
    """The rows of `market.txt`, a line each: "*SUPPLIER|alias: PRODUCT|alias; PRODUCT". Read in a twentieth of the time of YAML."""
    rows = []
    for line in files("foiparse.records").joinpath("data/market.txt").read_text(encoding="utf-8").splitlines()[1:]:
        makers, _, products_ = line.removeprefix("*").partition(": ")
        supplier, *others = makers.split("|")
        named = [p.split("|") for p in products_.split("; ") if p]
        made = [{"name": name, "aliases": also} for name, *also in named]
        rows.append({"supplier": supplier, "aliases": others, "platform": line.startswith("*"), "products": made})
    return rows


@cache
def known() -> Aliases:
    """Our aliases with those of the files named in FOIPARSE_ALIASES."""
    aliases = Aliases()
    aliases.add(_market())
    aliases.add(packaged("aliases"))
    for path in filter(None, os.environ.get(VARIABLE, "").split(os.pathsep)):
        load(path, aliases)
    return aliases
