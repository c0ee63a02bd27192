"""Values as short words that a reader of a difference understands: only what is not the default is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from decimal import Decimal
from functools import cache, partial
from hashlib import sha256
from typing import Any

DIGITS = 4  # after the point: no machine's sums differ there


def plain(value: Any) -> str:
    """One value, without anything that depends on the order of a hash."""
    if isinstance(value, float):
        return f"{round(value, DIGITS):g}"
    if isinstance(value, Decimal | dt.date | int):
        return str(value)
    if isinstance(value, set | frozenset):
        return plain(sorted(value, key=str))
    if isinstance(value, list | tuple):
        return "[" + ",".join(plain(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + " ".join(f"{k}={plain(v)}" for k, v in value.items()) + "}"
    return str(value)


def said(value: Any, leave: Iterable[str] = ()) -> str:
    """The fields of a dataclass or a pydantic model that have not their default, as "name=value"."""
    skipped = set(leave)
    if hasattr(value, "model_dump"):
        pairs = [(n, getattr(value, n), made()) for n, made in _defaults(type(value)).items()]
    else:
        pairs = [(f.name, getattr(value, f.name), _default(f)) for f in fields(value)]
    return " ".join(f"{n}={plain(v)}" for n, v, default in pairs if n not in skipped and v != default)


@cache
def _defaults(model: Any) -> dict[str, Callable[[], Any]]:
    """What makes the default of each field: pydantic's own `get_default` looks at the factory's signature in every call."""
    return {n: f.default_factory or partial(_itself, f.default) for n, f in model.model_fields.items()}


def _itself(value: Any) -> Any:
    return value


def _default(field: Any) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def digest(lines: Iterable[str]) -> str:
    """Eight letters that stand for much."""
    return sha256("\n".join(lines).encode()).hexdigest()[:8]
