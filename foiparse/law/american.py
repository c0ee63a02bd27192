"""American stamps, which carry no unit word: "(b)(6)", "(b)(7)(C)", "b7C". Looked for in American letters only."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.late import late

_STAMP = late(
    r"(?<=552)\s?(?P<other>\((?:[ac]\)(?:\([1-8]\)(?:\([A-F]\))?)?|f\)))|\(b\)\s?\(([1-9])\)(?:\s?\(([A-F])\))?|(?<![A-Za-z0-9])b-?([1-9])(?:\s?\(?([A-F])\)?)?(?![A-Za-z0-9])"
)


def stamps(text: str) -> Iterator[tuple[str, int, int]]:
    """Number and span of each stamp in clean text: ("(b)(7)(C)", start, end)."""
    for match in _STAMP.finditer(text):
        if match["other"]:
            yield match["other"], match.start("other"), match.end()
            continue
        digit, letter = match[2] or match[4], match[3] or match[5]
        yield f"(b)({digit})" + (f"({letter})" if letter else ""), match.start(), match.end()
