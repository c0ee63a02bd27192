"""The markup of the written letters (docs/writing-letters.md): .letter source → blocks, gold text, and what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

MARKER = re.compile(r"⟦([QARO])(?:\s+([^⟧]*))?⟧")
MARKS = re.compile(r"(?:⟦[QARO][^⟧]*⟧)+")
INLINE = re.compile(r"(\*\*.+?\*\*|__.+?__|\{(?:red|blue|green|grey|purple)\|.+?\})")
TAG = re.compile(r"\[(right|center|quote|header|footer|page|/?box|table[^\]]*)\]\s?")
NUMBERED = re.compile(r"#(\.|a\.|i\.)\s")
BETWEEN_CELLS = re.compile(r"(?<!\\)\|(?![^{}]*\})")
PARAGRAPH = "//"  # begins a new paragraph inside a cell
STARTS = (("## ", "head"), ("* ", "bullet"), (">> ", "indent"))
LEVELS = {".": 0, "a.": 1, "i.": 2}
STATUSES = ("provided", "partial", "withheld", "not_held", "ncnd", "signposted", "clarification", "unanswered")
ROLES = ("relied_on", "procedural", "mentioned")
PROVISION = re.compile(r"[a-z0-9_]+:(?:\w+|\(\w+\))(?:\([\w.]+\))*")  # "foia:40(2)", "foia_us:(b)(6)", "atia_ca:4(2.1)"
UNPRINTED = ("page", "restart", "header", "footer")  # blocks that are no words of the gold


@dataclass(slots=True)
class Block:
    """A paragraph ("para", "head", "num", "bullet", "indent", "quote", "right", "center"), "table", "box", "blank" or page matter.

    `text` keeps markers and inline markup. `rows` are a table's cells, `inside` a box's blocks; `level` and `shown` a number's.
    """

    kind: str
    text: str = ""
    rows: list[list[str]] = field(default_factory=list)
    inside: list[Block] = field(default_factory=list)
    options: str = ""
    level: int = 0
    shown: str = ""


def plain(text: str, marks: bool = False) -> str:
    """Words without inline markup, and without markers unless `marks`."""
    pieces = INLINE.split(text.replace("\\\\", "\n").replace("\\t", "\t"))
    words = "".join(bare(piece) for piece in pieces)
    return words if marks else MARKER.sub("", words)


def bare(piece: str) -> str:
    """A piece of `INLINE.split` without its own markup."""
    if len(piece) > 4 and piece[:2] == piece[-2:] and piece[:2] in ("**", "__"):
        return piece[2:-2]
    if INLINE.fullmatch(piece):
        return piece.split("|", 1)[1][:-1]
    return piece


class Parser:
    """Reads the lines of a letter into blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pending = ""  # markers that wait for the block they open
        self.table: Block | None = None
        self.box: Block | None = None
        self.counters = [0, 0, 0]

    def read(self, body: str) -> list[Block]:
        """All blocks of a body."""
        for line in body.split("\n"):
            if alone := MARKS.fullmatch(line.strip()):
                self.pending += alone.group()
            elif not line.strip():
                self.flush()
                self.put(Block("blank"))
            else:
                self.line(line)
        self.flush()
        if self.pending:
            self.put(Block("para", self.pending))
        return self.blocks

    def put(self, block: Block) -> None:
        """Append to the open box, or to the letter."""
        (self.box.inside if self.box is not None else self.blocks).append(block)

    def flush(self) -> None:
        """Close an open table."""
        if self.table is not None:
            self.put(self.table)
            self.table = None

    def line(self, line: str) -> None:
        """One line with words."""
        lead = MARKS.match(line)
        marks, rest = (lead.group(), line[lead.end() :].lstrip()) if lead else ("", line)
        marks, self.pending = self.pending + marks, ""
        if rest.startswith("|"):
            self.row(marks, rest)
            return
        self.flush()
        if tag := TAG.match(rest):
            self.tag(marks, tag.group(1), rest[tag.end() :])
        elif rest.startswith("#!"):
            self.counters, self.pending = [0, 0, 0], marks
            self.put(Block("restart"))
        elif number := NUMBERED.match(rest):
            level = LEVELS[number.group(1)]
            self.put(Block("num", marks + rest[number.end() :], level=level, shown=self.count(level)))
        else:
            start, kind = next(((s, k) for s, k in STARTS if rest.startswith(s)), ("", "para"))
            self.put(Block(kind, marks + rest[len(start) :]))

    def row(self, marks: str, line: str) -> None:
        """A row of a table; the first one opens it."""
        cells = [cell.strip() for cell in BETWEEN_CELLS.split(line.strip().removeprefix("|").removesuffix("|"))]
        cells[0] = marks + cells[0]
        self.table = self.table or Block("table")
        self.table.rows.append(cells)

    def tag(self, marks: str, name: str, rest: str) -> None:
        """A line that begins with a tag in square brackets."""
        if name.startswith("table"):
            self.table, self.pending = Block("table", options=name[5:].strip()), marks
        elif name == "box":
            self.box, self.pending = Block("box"), marks
        elif name == "/box" and self.box is not None:
            box, self.box, self.pending = self.box, None, marks
            self.put(box)
        elif name in UNPRINTED:
            self.pending = marks
            self.put(Block(name, rest))
        else:
            self.put(Block(name, marks + rest))

    def count(self, level: int) -> str:
        """The next number of an automatic list, as the gold shows it."""
        self.counters[level] += 1
        self.counters[level + 1 :] = [0] * (2 - level)
        n = self.counters[level]
        return (f"{n}.", f"{chr(96 + n)})", f"{roman(n)}.")[level]


def roman(n: int) -> str:
    """A small roman number."""
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (n // 10) + ones[n % 10]


def parse(body: str) -> list[Block]:
    """The blocks of a letter's body."""
    return Parser().read(body.strip("\n"))


def gold_text(blocks: list[Block]) -> str:
    """The letter's words with their markers."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_gold_lines(blocks)).strip() + "\n")


def _gold_lines(blocks: list[Block]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        if block.kind == "table":
            out += ["\t".join(plain(cell.replace(PARAGRAPH, "\n"), marks=True) for cell in row) for row in block.rows]
        elif block.kind == "box":
            out.append("\n".join(_gold_lines(block.inside)))
        elif block.kind in ("num", "bullet"):
            lead = MARKS.match(block.text)
            marks = lead.group() if lead else ""
            out.append(f"{marks}{block.shown or '•'} {plain(block.text[len(marks) :], marks=True)}")
        elif block.kind not in UNPRINTED:
            out.append(plain(block.text, marks=True))
    return out


def faults(facts: dict[str, Any], marked: str) -> list[str]:
    """What of the facts and the markers does not agree."""
    out = [] if marked.startswith("⟦") else ["the body must begin with a marker"]
    asked: set[str] = set()
    answered: set[str] = set()
    for mark in MARKER.finditer(marked):
        labels = [label.strip() for label in (mark[2] or "").split(",")]
        if mark[1] in "QA" and not labels[0]:
            out.append(f"{mark[0]} has no label")
        if mark[1] == "Q":
            asked.update(labels)
        elif mark[1] == "A":
            answered.update(labels)
    status = facts["status"]
    out += [f"the status of {label} has no marker" for label in status if label not in asked | answered]
    out += [f"{label} has the unknown status {value}" for label, value in status.items() if value not in STATUSES]
    out += [f"the answer to {label} has no status" for label in sorted(answered) if label not in status]
    for citation in facts["citations"]:
        out += _faults_of_citation(citation, asked | answered)
    return out


def _faults_of_citation(citation: dict[str, Any], labels: set[str]) -> list[str]:
    provision = citation["provision"]
    out = [f"{provision} bears on {label}, which has no marker" for label in citation["questions"] if label not in labels]
    if citation["role"] not in ROLES:
        out.append(f"{provision} has the unknown role {citation['role']}")
    if not PROVISION.fullmatch(provision):
        out.append(f"{provision} is no provision, such as foia:40(2)")
    return out
