"""What `foiparse.values` makes of strings: every field of money, date, count and absence, the dates and the term found."""

from __future__ import annotations

import json
from collections.abc import Iterator

from foiparse.values import absence, count, date, money
from foiparse.values.dates import find_pieces
from foiparse.values.terms import find_term, is_rolling
from foiparse.values.tokens import tokenize
from tests.approved.plain import plain, said

RAW = ("raw",)  # the string itself, unless it is not


def of(text: str) -> list[str]:
    """The string and what it says, on one line."""
    found = [name + " " + (said(v, RAW if v.raw == text.strip() else ()) or "·") for name, v in _values(text)]
    tokens = tokenize(text)
    pieces = [f"{p.first}-{p.after} {said_piece(p)}" for p in find_pieces(tokens)]
    if pieces and len(pieces) != 1:
        found.append("pieces " + "; ".join(pieces))
    if (term := find_term(tokens)) is not None:
        found.append("term " + plain(tuple(term)))
    if is_rolling(text):
        found.append("rolling")
    kinds = "".join(("'" if t.glued else "") + t.kind[0] for t in tokens)
    if (nothing := absence(text)) is not None:
        found.append(f"absence {nothing}")
    return [f"{json.dumps(text, ensure_ascii=False)}  {' | '.join(found) or 'nothing'}  {kinds}"]


def _values(text: str) -> Iterator[tuple[str, object]]:
    for name, read in (("M", money), ("D", date), ("C", count)):
        if (value := read(text)) is not None:
            yield name, value


def said_piece(piece: object) -> str:
    """A date found, by its fields."""
    return ",".join(plain(v) for v in tuple(piece)[2:] if v not in (None, (), False))  # type: ignore[arg-type]
