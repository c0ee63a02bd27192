"""The authority by the title of a web page, where nothing in its text names one: "Parking fines | Tarn Council"."""

from __future__ import annotations

from foiparse.divide.header.forms import own_words, tidy
from foiparse.divide.header.names import find_names
from foiparse.document import Document
from foiparse.late import late

_PARTS = late(r"\s*[|·•»›]\s*|\s+[-–—:]\s+")


def of_title(document: Document) -> str | None:
    """The last part of the title that is nothing but a body's name."""
    for part in reversed(_PARTS.split(document.meta.get("title", ""))):
        bare = part.strip().removeprefix("The ")
        if find_names(bare) == [(0, len(bare))] and own_words(name := tidy(bare)):
            return name
    return None
