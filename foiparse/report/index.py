"""The index: one compact row a letter, written as a script file so that the page works from a folder with no server."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foiparse.letter import Letter
from foiparse.report.wording import FLAG, OUTCOME, STATUS

COLUMNS = ("page", "authority", "reference", "date", "outcome", "questions", "statuses", "provisions", "flags", "review", "name")
# In the column "review": 0 is sure, 1 asks for a second look; an outcome is not known of a file that was not read to its end.
READ_IN_PART = 2
SEARCHED_CHARACTERS = 160  # of each question, for the search box: enough to find it, small enough for 20,000 letters


@dataclass
class Index:
    """Rows collected as letters pass by; nothing of a letter is kept but its row."""

    rows: list[list[Any]] = field(default_factory=list)
    search: list[str] = field(default_factory=list)

    def add(self, letter: Letter, page: str, at: int | None = None) -> int:
        """Take the letter's row, at its end or instead of the one `at`; gives its place."""
        at = len(self.rows) if at is None else at
        statuses = sorted({q.status for q in letter.questions if q.status}, key=list(STATUS).index)
        relied = sorted({c.provision for c in letter.citations if c.role == "relied_on"})
        outcome = letter.outcome or ("failed" if letter.result.state == "failed" else "")
        self.rows[at : at + 1] = [[
            page, letter.authority or "", letter.reference or "", letter.response_date or "", outcome,
            sum(not q.lead_in for q in letter.questions), statuses, relied, letter.flags,
            READ_IN_PART if letter.result.state == "partial" else int(letter.needs_review), letter.source.name,
        ]]  # fmt: skip
        heads = " ".join(q.text[:SEARCHED_CHARACTERS] for q in letter.questions)
        about = f"{letter.authority or ''} {letter.reference or ''} {letter.source.name}"
        self.search[at : at + 1] = [" ".join(f"{about} {heads}".lower().split())]
        return at

    def write(self, path: Path) -> None:
        """Write the rows, those that need review first, as a script that sets `window.FOIPARSE`."""
        seen = sorted({flag.partition(":")[0] for row in self.rows for flag in row[8]})
        order = sorted(range(len(self.rows)), key=lambda i: (-self.rows[i][9], self.rows[i][1].casefold(), self.rows[i][3]))
        data = {
            "columns": COLUMNS,
            "rows": [self.rows[i] for i in order],
            "search": [self.search[i] for i in order],
            "words": {
                "status": STATUS,
                "outcome": {**OUTCOME, "failed": "Could not be read"},
                "flag": {code: FLAG[code].rstrip(".") for code in seen if code in FLAG},
            },
        }
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        path.write_text("window.FOIPARSE=" + script_safe(text) + ";\n", encoding="utf-8")


def script_safe(text: str) -> str:
    """JSON that cannot close the script element it may stand in."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
