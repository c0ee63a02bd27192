"""What the parent asks of a worker, and what it is told: plain JSON both ways, never pickle across a parser."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal

PARSE: Literal["parse"] = "parse"
LIST: Literal["list"] = "list"


@dataclass(slots=True)
class Job:
    """One input to parse, or one bundle whose members are to be listed. `path` is a path or an fsspec URL."""

    number: int
    path: str
    name: str
    kind: Literal["parse", "list"] = PARSE
    member: str | None = None
    shard: str = ""

    def to_bytes(self) -> bytes:
        """As it goes through the pipe."""
        return _to_bytes(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> Job:
        """As it came through the pipe."""
        return cls(**json.loads(data))


@dataclass(slots=True)
class Outcome:
    """What became of a job. The letter itself lies in `shard`, `length` bytes from `offset`.

    `fields`: the fields of the letter's records by kind, so that their tables are known before the letters are read again.
    `members`: of a bundle, the names of its members. `peak`: the worker's highest resident memory so far, in bytes.
    `halt`: why the run cannot go on at all (the shard cannot be written).
    `last`: the worker ends after this one, for it is not to be trusted with another.
    """

    number: int
    state: str = "failed"
    code: str | None = None
    stage: str | None = None
    message: str | None = None
    seconds: float = 0.0
    sha256: str = ""
    size: int = 0
    shard: str = ""
    offset: int = 0
    length: int = 0
    fields: dict[str, list[str]] = field(default_factory=dict)
    members: list[str] | None = None
    peak: int = 0
    last: bool = False
    halt: str = ""

    def to_bytes(self) -> bytes:
        """As it goes through the pipe."""
        return _to_bytes(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> Outcome:
        """As it came through the pipe. Raises `ValueError` or `TypeError` for what no worker of ours sends."""
        found: dict[str, Any] = json.loads(data)
        return cls(**found)


def _to_bytes(told: Job | Outcome) -> bytes:
    # dataclasses.asdict copies every value: more work than the parent has with all the rest of a letter's outcome
    return json.dumps({name: getattr(told, name) for name in told.__slots__}).encode()
