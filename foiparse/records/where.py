"""Where a name stands in a text: found by its letters, as a pattern made for each name costs more than the search."""

from __future__ import annotations

from collections.abc import Iterator


def ends_of(name: str, text: str) -> Iterator[int]:
    """The places just behind each `name` in the text that no letter, figure or underscore touches before; none for no name."""
    at = text.find(name) if name else -1
    while at >= 0:
        if not at or not (text[at - 1].isalnum() or text[at - 1] == "_"):
            yield at + len(name)
        at = text.find(name, at + 1)


def stands_in(name: str, text: str) -> bool:
    """The name stands in the text, and not as a part of a longer word."""
    return any(not (text[end : end + 1].isalnum() or text[end : end + 1] == "_") for end in ends_of(name, text))
