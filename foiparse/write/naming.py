"""A name of its own for every letter: no two letters in one file, none written over another."""

from __future__ import annotations

from collections.abc import Iterable

from foiparse.late import late

# Characters that some file system refuses in a name, and control characters; a member of a zip may be called anything.
UNSAFE = late(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_ENDING = late(r"\w{1,8}")
# The longest stem kept: with "-999.json" it stays under the 255 bytes of common file systems even in four-byte characters.
LONGEST_STEM = 60
LONGEST_BYTES = 200
# Names that Windows keeps for devices.
RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}


def stem_of(name: str) -> str:
    """The name without its folder and its last extension, made safe to write: "a/Reply 12.docx" → "Reply 12"."""
    base = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    head, dot, tail = base.rpartition(".")
    # ".docx" alone is a name and no extension; "v1. final answer" has no extension either
    stem = head if dot and head.strip(".") and _ENDING.fullmatch(tail) else base
    stem = UNSAFE.sub("_", stem).strip(" .")
    if len(stem.encode("utf-8", "replace")) > LONGEST_BYTES:
        stem = stem[:LONGEST_STEM].strip(" .")
    stem = stem.encode("utf-8", "replace").decode()
    return f"{stem}_" if stem.casefold() in RESERVED else stem or "letter"


class Names:
    """Gives out names, each once, whatever the case of letters (some file systems do not tell "A" from "a")."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}
        self._next: dict[str, int] = {}

    def claim(self, stem: str) -> str:
        """`stem` for the first that asks for it, then "stem-2", "stem-3", ...; never one that was given before."""
        key, name = stem.casefold(), stem
        n = self._next.get(key, 2)
        while name.casefold() in self._taken:
            name, n = f"{stem}-{n}", n + 1
        self._next[key] = n
        self._taken.add(name.casefold())
        return name
