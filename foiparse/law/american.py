"""American stamps, which carry no unit word: "(b)(6)", "(b)(7)(C)", "b7C". Looked for in American letters only."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.late import late

_STAMP = late(r"\(b\)\s?\(([1-9])\)(?:\s?\(([A-F])\))?|(?<![A-Za-z0-9])b-?([1-9])(?:\s?\(?([A-F])\)?)?(?![A-Za-z0-9])")


def stamps(text: str) -> Iterator[tuple[str, int, int]]:
    """Number and span of each stamp in clean text: ("(b)(7)(C)", start, end)."""
    for match in _STAMP.finditer(text):
        digit, letter = match[1] or match[3], match[2] or match[4]
        yield f"(b)({digit})" + (f"({letter})" if letter else ""), match.start(), match.end()
