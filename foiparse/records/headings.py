"""Which field a heading means: synonyms as data, the longest phrase that stands in the heading decides."""

from __future__ import annotations

from functools import cache, lru_cache

from foiparse.late import late
from foiparse.records.wordfiles import packaged

SOFTWARE = ("product", "supplier", "functions", "contract_end", "annual_cost", "total_cost", "cost", "users")
SPEND = ("provider", "amount")
TEAMS = ("team", "headcount")
# A heading longer than this is a sentence.
LONGEST_HEADING = 12


@cache
def _phrases() -> dict[str, list[str]]:
    data: dict[str, list[str]] = packaged("headings")
    return data


_WORDS = late(r"[a-z0-9]+")


def words_of(heading: str) -> list[str]:
    """A heading's words, in lower case, without marks."""
    return _WORDS.findall(heading.casefold())


@cache
def _table(fields: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    known = {tuple(words_of(phrase)): name for name in reversed(fields) for phrase in _phrases()[name]}
    return known | {tuple(words_of(phrase)): "" for phrase in _phrases()["none"] if tuple(words_of(phrase)) not in known}


@lru_cache(maxsize=4096)
def field_of(heading: str, fields: tuple[str, ...]) -> str | None:
    """The field of `fields` that a heading means, None where it means none of them; of two as long the last ("Service desk system")."""
    words = words_of(heading)
    if not words or len(words) > LONGEST_HEADING:
        return None
    whose = field_of(" ".join(w for w in words[2:] if w not in _ARTICLES), fields) if words[:2] == ["name", "of"] else None
    if whose == "supplier" and tuple(words) not in _table(fields):
        return whose  # "Name of provider"
    name = _longest(words, fields)
    yearly = name in ("cost", "total_cost") and _yearly(words) and "total" not in words
    return "annual_cost" if yearly else name


# What may stand between "name of" and what is named.
_ARTICLES = frozenset(("the", "your", "current", "a"))
_YEARLY = frozenset(("annual", "annually", "yearly", "annum", "pa"))
# "Cost/year": a word for a sum, and the year that it is of.
A_YEAR = 2


def _yearly(words: list[str]) -> bool:
    """The words say that a sum is that of a year: "Annual license fee", "Cost/year"."""
    return bool(_YEARLY & set(words)) or (len(words) == A_YEAR and words[-1] in ("year", "yr"))


def _longest(words: list[str], fields: tuple[str, ...]) -> str | None:
    table = _table(fields)
    for length in range(len(words), 0, -1):
        for i in range(len(words) - length, -1, -1) if "of" not in words else range(len(words) - length + 1):
            name = table.get(tuple(words[i : i + length]))
            if name is not None:
                return name or None
    return None


def is_heading(phrase: str, fields: tuple[str, ...]) -> bool:
    """The phrase is in so many words a heading that is known, of `fields` or of none of them."""
    return tuple(words_of(phrase)) in _table(fields)


@cache
def first_words(fields: tuple[str, ...]) -> frozenset[str]:
    """The words that headings of `fields`, or of none of them, begin with, in small letters."""
    return frozenset(words[0] for words in _table(fields))


def columns_of(row: list[str], fields: tuple[str, ...]) -> dict[str, int]:
    """Field → column of a heading row; the first column of a field wins."""
    out: dict[str, int] = {}
    for n, cell in enumerate(row):
        name = field_of(cell, fields)
        if name and name not in out:
            out[name] = n
    return out
