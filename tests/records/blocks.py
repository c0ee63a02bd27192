"""Blocks of questions and answers in plain text, each with the records that it holds: what `ways/*.txt` are written in.

`# name` begins a block; `Q:` a question, `A:` its answer (lines without a mark go on), `T:` a row of a table, cells parted by `|` and lines in a cell by `//`,
`!` the status of the question before; then a record a line: `= S product / supplier ; field=value`, `= P provider ; amount=1 ; period=year`,
`= T team ; 5 ; FTE` (`B` for buyers: a procurement team), or `= none`. `? ` before the name: not read right yet, and why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foiparse.letter import Letter, Question, Table

FOLDER = Path(__file__).parent / "ways"
KINDS = {"S": "software_systems", "P": "platform_spend", "T": "teams", "B": "procurement_teams"}


@dataclass(slots=True)
class Block:
    """One block: its questions as [text, answer lines, rows, status], and the records expected."""

    name: str
    amiss: bool = False
    asked: list[list[Any]] = field(default_factory=list)
    records: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {k: [] for k in KINDS.values()})

    def letter(self) -> Letter:
        """The letter that the block is."""
        made = Letter()
        for n, (text, lines, rows, status) in enumerate(self.asked, 1):
            answer = "\n".join([*lines, *("\t".join(row) for row in rows)])
            start, middle = len(made.text), len(made.text) + len(text) + 1
            made.text += f"{text}\n{answer}\n"
            asked = Question(label=str(n), text=text, answer=answer, status=status)
            asked.question_spans, asked.answer_spans = [(start, middle)], [(middle, len(made.text))]
            made.questions.append(asked)
            if rows:
                made.questions[-1].tables.append(len(made.tables))
                made.tables.append(Table(question=str(n), cells=rows, filled=True))
        return made


def blocks(name: str) -> list[Block]:
    """The blocks of `ways/NAME.txt`."""
    out: list[Block] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, words = line[:1], line[2:].strip()
        if mark in "#?" and mark:
            out.append(Block(words, mark == "?"))
        elif line.strip():
            _take(out[-1], line, mark, words)
    return out


def _take(block: Block, line: str, mark: str, words: str) -> None:
    if mark == "Q":
        block.asked.append([words, [], [], "provided"])
    elif mark == "T":
        block.asked[-1][2].append([cell.strip().replace(" // ", "\n") for cell in words.split("|")])
    elif mark == "!":
        block.asked[-1][3] = words
    elif mark == "=" and words != "none":
        block.records[KINDS[words[0]]].append(_record(words[0], words[2:]))
    elif mark != "=":
        block.asked[-1][1].append(words if mark == "A" else line.strip())


def _record(kind: str, words: str) -> dict[str, Any]:
    name, *fields = [part.strip() for part in words.split(" ; ")]
    if kind in "TB":
        return {"team": name, "headcount": float(fields[0]), "unit": fields[1]}
    facts = dict(f.split("=", 1) for f in fields)
    if kind == "P":
        amount = facts.get("amount")
        return {"provider": name, "amount": float(amount) if amount else None, "period": facts.get("period")}
    product, _, supplier = (part.strip() for part in re.sub(r"^/", " /", name).partition("/"))
    users, cost = facts.get("users"), facts.get("cost")
    return {
        "product": product or None,
        "supplier": supplier or None,
        "functions": [facts["functions"]] if "functions" in facts else [],
        "contract_end": facts.get("end"),
        "annual_cost": float(cost) if cost else None,
        "users": int(users) if users and users.isdigit() else users,
    }
