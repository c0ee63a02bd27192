"""Word lists are written as text, one list a block, and read as sets."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(text.split())
