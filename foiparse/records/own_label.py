"""An answer under the name of what its question asks about: "Ticketing: Casewell. The agreement ends in 2026"."""

from __future__ import annotations

from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.headings import SOFTWARE, is_heading
from foiparse.records.told import told

_LABEL: Final = late(r"^(?P<label>[A-Z][A-Za-z&’'/-]*(?: [A-Za-z&’'/-]+){0,4}):\s+(?=[A-Z])")
# A second label makes the answer a form or a list.
_ANOTHER: Final = late(r"(?:^|[.;\n]\s*)[A-Z][\w&’'/ -]{1,40}:\s|,\s+(?:and\s+)?[A-Za-z][\w&’'/ -]{1,40}:\s")
_SMALL: Final = frozenset("and the of for our a".split())


_WORDS = late(r"[^\W_]+")


def own_label(question: Question) -> tuple[str | None, Question]:
    """(the label, the question without it in its answer) where all words of the one label stand in the question."""
    answer = told(question)
    said = _LABEL.match(answer)
    if not said or is_heading(said["label"], SOFTWARE) or _ANOTHER.search(answer, said.end()):
        return None, question
    asked = set(_WORDS.findall(question.text.casefold()))
    if not set(_WORDS.findall(said["label"].casefold())) - _SMALL <= asked:
        return None, question
    return said["label"], question.model_copy(update={"answer": answer[said.end() :]})
