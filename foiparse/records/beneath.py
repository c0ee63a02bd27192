"""Fields whose values stand on the next line: "Supplier", "Fernlea Ltd", "Expiry date", "31/03/2027"."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.records.headings import SOFTWARE, field_of, is_heading, words_of

# Fewer fields with a value beneath are a heading over prose.
FEWEST: Final = 2


def beneath(text: str) -> str:
    """The text with each field and the line beneath it as one line "field: value", where two fields or more stand so."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    heads = [_is_field(line) for line in lines]
    pairs = [n for n in range(len(lines) - 1) if heads[n] and not heads[n + 1]]
    if len(pairs) < FEWEST:
        return text
    out: list[str] = []
    for n, line in enumerate(lines):
        if n and n - 1 in pairs:
            out[-1] = f"{lines[n - 1].rstrip(' :?')}: {line}"
        else:
            out.append(line)
    return "\n".join(out)


def _is_field(line: str) -> bool:
    known = is_heading(line, SOFTWARE) or (line.endswith(":") and field_of(line, SOFTWARE) is not None)
    return bool(words_of(line)) and known and line[:1].isupper()


# "a. Fernlea", "b. Casewell", "c.": lettered answers up to the letter of the last.
_LETTERED: Final = late(r"\n\s*(?P<told>\(?a[.)][ \t]+\S[^\n]*\n(?:\s*\(?[b-h][.)][ \t]+\S[^\n]*\n)*\s*\(?[b-h][.)])\s*$")


def letters_below(text: str) -> tuple[str, str] | None:
    """A question's words and the lettered answers that they run into, where the words have the same letters."""
    said = _LETTERED.search(text)
    if said is None or _A.search(text[: said.start()]) is None:
        return None
    return text[: said.start()], said["told"]


_A: Final = late(r"\ba[.)]\s")


def form_below(text: str) -> tuple[str, str] | None:
    """A question's words and the form that its lines run into: "Please give details" over "Name of system:", "Casewell", "Supplier:"."""
    lines = text.strip().splitlines()
    first = next((n for n, line in enumerate(lines) if n and _is_field(line.strip())), None)
    if first is None or not _is_field(lines[-1].strip()) or (len(lines) - first) % 2 == 0:
        return None
    told = lines[first:]
    if not all(_is_field(line.strip()) == (n % 2 == 0) for n, line in enumerate(told)):
        return None
    return "\n".join(lines[:first]), "\n".join(told)
