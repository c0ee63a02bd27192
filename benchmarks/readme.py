"""The accuracy table of the README, written from the pinned floors so that it never says what was not measured."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- accuracy: written by `make eval-accept` -->", "<!-- end accuracy -->"
SHOWN = {
    "question_f1": "questions found",
    "qa_f1": "question with its answer",
    "status": "outcome of a question",
    "citation_f1": "provisions cited",
    "relied_on_f1": "provisions relied on",
    "table_f1": "table cells",
    "record_f1": "record fields",
    "letters_whole": "letters wholly right",
}


def accuracy_table(pinned: dict[str, Any]) -> str:
    """A Markdown table, a row for each measure and a column for each corpus."""
    names = list(pinned["corpora"])
    heads = [f"{name} ({pinned['corpora'][name]['letters']})" for name in names]
    rows = [["measure (0 to 1)", *heads], ["---", *["---:"] * len(names)]]
    for measure, words in SHOWN.items():
        values = [pinned["corpora"][name]["figures"].get(measure) for name in names]
        rows.append([words, *("–" if v is None else f"{v:.3f}" for v in values)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def section(pinned: dict[str, Any]) -> str:
    """The table between its marks, with the day of the latest measuring."""
    day = max((c["date"] for c in pinned["corpora"].values()), default="never")
    return f"{BEGIN}\nMeasured {day} by `make eval`; the number of letters in brackets.\n\n{accuracy_table(pinned)}\n{END}"


def update_readme(pinned: dict[str, Any], readme: Path) -> None:
    """Put the section in its place in the README; a README without the marks is left alone."""
    text = readme.read_text(encoding="utf-8")
    new = re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: section(pinned), text, flags=re.DOTALL)
    if new != text:
        readme.write_text(new, encoding="utf-8")
