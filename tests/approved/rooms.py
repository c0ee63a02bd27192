"""The approved files: of which inputs they tell, how they are written and compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from difflib import unified_diff
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
ALL = slice(None)
TITLE = 100  # characters of an input over its lines
SHOWN = 60  # lines of a difference that a failing test shows
ACCEPT = "If this is what the change was to do, `make approve` accepts it; the commit then shows it."


class Room(NamedTuple):
    """An approved file: the module and function that tell of one input."""

    module: str
    function: str


ROOMS = {
    "values": Room("values", "of"),
    "law_sentences": Room("law", "of"),
    "law_letters": Room("law", "of_letter"),
    "divide_sentences": Room("divide_words", "of"),
    "divide_headers": Room("divide_words", "of_header"),
    "divide": Room("divide", "of"),
}


def teller(name: str) -> Callable[[str], list[str]]:
    """The function that tells of one input."""
    room = ROOMS[name]
    return getattr(import_module(f"tests.approved.{room.module}"), room.function)


def inputs(name: str) -> list[str]:
    """The chosen inputs: strings, sentences, or names of letters."""
    return [json.loads(line) for line in _path(name, "inputs").read_text(encoding="utf-8").splitlines()]


def pin(name: str, chosen: list[str]) -> None:
    """Pin the inputs."""
    _path(name, "inputs").write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in chosen), encoding="utf-8")


def _path(name: str, kind: str) -> Path:
    return FOLDER / f"{name}.{kind}.txt"


def told(name: str, part: slice = ALL) -> Iterator[tuple[str, list[str]]]:
    """Of each input (or a part of them) what the room makes of it today, line by line."""
    tell = teller(name)
    for given in inputs(name)[part]:
        yield given, [line.replace("\n", "⏎") for line in tell(given)]


def approve(name: str) -> None:
    """Accept today's."""
    lines = [line for _, lines in told(name) for line in lines]
    _path(name, "approved").write_text("\n".join(lines) + "\n", encoding="utf-8")


def approved(name: str) -> list[list[str]]:
    """The approved lines of each input: its first is not indented."""
    out: list[list[str]] = []
    for line in _path(name, "approved").read_text(encoding="utf-8").split("\n")[:-1]:
        if line[:1] == " ":
            out[-1].append(line)
        else:
            out.append([line])
    return out


def differing(name: str, part: slice = ALL) -> str:
    """The lines that differ from the approved ones, under the input that they tell of; "" where none does.

    It stops once there are more than can be shown: a change that touches much is seen at once.
    """
    before, out = approved(name), list[str]()
    if len(before) != len(inputs(name)):
        return f"{len(before)} inputs are approved and {len(inputs(name))} chosen. {ACCEPT}"
    for was, (given, now) in zip(before[part], told(name, part), strict=True):
        if was != now:
            changes = list(unified_diff(was, now, "approved", "today", lineterm="", n=0))[2:]
            out += [given[:TITLE], *(f"  {line}" for line in changes if line[:2] != "@@")]
        if len(out) > SHOWN:
            out = [*out[:SHOWN], "... there may be more: `make approve` and `git diff` show all."]
            break
    return "\n".join([*out, "", ACCEPT]) if out else ""
