"""Rich text → WordprocessingML: one pass over the tokens, with a stack of states for the groups."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foiparse.document import Style
from foiparse.errors import FoiparseError
from foiparse.late import late
from foiparse.read.legacy import wml
from foiparse.read.legacy.rtf.state import EDGES, KNOWN, SKIPPED, Flow, State
from foiparse.read.legacy.rtf.tokens import SIGNS, WORDS, Token, decoded, tokens
from foiparse.read.legacy.rtf.words import ACTIONS
from foiparse.read.legacy.word97.sprm import Row

DEEPEST = 5000  # groups in groups; Word nests some thirty
_LINK = late(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)
_HEADING = late(r"heading ([1-9])\s*;?\Z", re.IGNORECASE)
_TOGGLES = {"b": "bold", "i": "italic", "ul": "underline"}
_UNDERLINES = frozenset(("uld", "uldb", "ulw", "ulth", "uldash", "ulwave"))


_HAS_TEXT = late("<w:t[ >]")


@dataclass(slots=True)
class Reader:
    """One file."""

    package: wml.Package = field(default_factory=wml.Package)
    stack: list[State] = field(default_factory=list)
    state: State = field(default_factory=State)
    flows: list[Flow] = field(default_factory=lambda: [Flow()])
    colours: list[str | None] = field(default_factory=list)
    fonts: dict[int, tuple[str, str]] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)  # of a table of fonts, colours or styles, or of a field's code
    number: int = 0
    colour: list[int] = field(default_factory=lambda: [0, 0, 0])
    star: bool = False
    opened: bool = False
    swallow: int = 0
    pending: bytes = b""
    default_codec: str = "cp1252"
    merge: list[str] = field(default_factory=lambda: ["", ""])  # of the cell being defined: sideways, downwards

    def read(self, data: bytes) -> wml.Package:
        """The whole file."""
        for token in tokens(data):
            if token.kind not in ("text", "byte") or self.swallow:
                self._flush()
            self._token(token)
        self._flush()
        flow = self.flows[0]
        if flow.runs:
            self._paragraph(flow, self.state)
        self.package.body.append(flow.close())
        return self.package

    def _token(self, token: Token) -> None:
        kind = token.kind
        if kind == "{":
            if len(self.stack) >= DEEPEST:
                raise FoiparseError("too_large", f"the file's groups stand in one another more than {DEEPEST} deep")
            self.stack.append(self.state)
            self.state = self.state.copy()
            self.star, self.opened, self.swallow = False, True, 0
            return
        opened, self.opened = self.opened, False
        if kind == "}":
            self._close()
        elif kind == "sign" and token.text == "*":
            self.star, self.opened = True, opened
        elif kind == "word":
            star, self.star = self.star, False
            self._word(token.text, token.number, opened or star, star)
        elif kind == "sign":
            self._text(SIGNS.get(token.text, ""))
        else:
            self._bytes(token.raw)

    def _bytes(self, raw: bytes) -> None:
        """Text in the code page of the moment; characters that stand in for a \\u are swallowed."""
        if self.swallow:
            cut = min(self.swallow, len(raw))
            self.swallow -= cut
            raw = raw[cut:]
        self.pending += raw

    def _flush(self) -> None:
        if self.pending:
            raw, self.pending = self.pending, b""
            self._text(decoded(raw, self.state.codec))

    def _text(self, text: str) -> None:
        state = self.state
        if state.skip or not text:
            return
        if state.destination:
            self._collect(text)
            return
        for i, part in enumerate(text.split("\r")):
            if i:
                self._end_paragraph()
            if part and not state.deleted:
                self.flows[-1].runs.append(wml.run(part, state.style, wml.gone(state.hidden, state.struck)))

    def _collect(self, text: str) -> None:
        self.words.append(text)
        if self.state.destination == "fonttbl" and text.rstrip().endswith(";"):
            name = "".join(self.words).strip().rstrip(";")
            self.fonts[self.number] = (name, self.state.codec)
            self.words.clear()
        elif self.state.destination == "colortbl":
            for _ in range(text.count(";")):
                red, green, blue = self.colour
                self.colours.append(f"{red:02X}{green:02X}{blue:02X}" if any(self.colour) else None)
                self.colour = [0, 0, 0]
            self.words.clear()
        elif self.state.destination == "stylesheet" and ";" in text:
            self.number, number = 0, self.number
            if found := _HEADING.match("".join(self.words).strip().rstrip(";").strip()):
                self.headings[number] = int(found.group(1))
            self.words.clear()

    def _close(self) -> None:
        """Leave a group: its flow is put where it belongs, a field's code is told from its result."""
        left = self.state
        if not self.stack:
            return
        self.state = self.stack.pop()
        self.star, self.swallow = False, 0
        if left.destination == "fldinst" and self.state.destination != "fldinst":
            found = _LINK.match("".join(self.words))
            self.words.clear()
            self.flows[-1].link = (found.group(1), len(self.flows[-1].runs)) if found else None
        if left.flow is not None:
            self._end_flow(left.flow, left)
        if left.result and not self.state.result:
            self._end_link()

    def _end_link(self) -> None:
        flow = self.flows[-1]
        if flow.link:
            url, start = flow.link
            if start < len(flow.runs):
                flow.runs[start:] = [self.package.link(url, "".join(flow.runs[start:]))]
            flow.link = None

    def _end_flow(self, flow: Flow, state: State) -> None:
        if flow.runs:
            self._paragraph(flow, state)
        self.flows.pop()
        blocks = flow.close()
        if flow.kind == "note":
            self.flows[-1].runs.append(self.package.note(blocks))
        elif flow.kind == "box":
            self.flows[-1].runs.append(wml.text_box(blocks))
        elif _HAS_TEXT.search(blocks):
            parts: dict[str, str] = getattr(self.package, flow.kind)
            parts.setdefault(flow.which, blocks)

    def _word(self, word: str, number: int | None, first: bool, star: bool) -> None:
        state = self.state
        if first and self._destination(word, star):
            return
        if state.skip:
            return
        if word == "u":
            self._text(chr(number % 65536) if number is not None else "")
            self.swallow = state.unicode_skip
        elif word in WORDS:
            self._text(WORDS[word])
        elif word in ACTIONS:
            ACTIONS[word](self, number)
        elif word in _TOGGLES or word in _UNDERLINES:
            name = _TOGGLES.get(word, "underline")
            state.style = Style(**{**state.style._asdict(), name: number != 0})
        elif word in ("red", "green", "blue") and state.destination == "colortbl":
            self.colour[("red", "green", "blue").index(word)] = min(max(number or 0, 0), 255)

    def _destination(self, word: str, star: bool) -> bool:
        """Enter the destination that a group's first word names; whether the word is dealt with."""
        state = self.state
        if word in SKIPPED or (star and word not in KNOWN):
            state.skip = True
            return True
        if state.skip:
            return True
        if word in ("fonttbl", "colortbl", "stylesheet", "fldinst"):
            state.destination = word
            self.words.clear()
        elif word == "fldrslt":
            state.result = True
        elif word in ("footnote", "shptxt") or word in EDGES:
            kind = {"footnote": "note", "shptxt": "box"}.get(word) or EDGES[word]
            state.flow = Flow(kind, "first" if word.endswith("f") else "default")
            state.in_table, state.depth, state.destination = False, 0, ""
            self.flows.append(state.flow)
        elif word == "nesttableprops":
            self.flows[-1].nested = Row()
        else:
            return False
        return True

    def _end_paragraph(self) -> None:
        self._paragraph(self.flows[-1], self.state)

    def _paragraph(self, flow: Flow, state: State) -> None:
        flow.tables.enter(state.level())
        flow.tables.add(wml.paragraph("".join(flow.runs), state.shape()))
        flow.runs.clear()
        if flow.link:
            flow.link = (flow.link[0], 0)

    def cell(self, nested: bool) -> None:
        """End a cell."""
        flow, state = self.flows[-1], self.state
        depth = max(state.depth, 2 if nested else 1)
        flow.tables.enter(depth if nested else 1)
        flow.tables.add(wml.paragraph("".join(flow.runs), state.shape()))
        flow.runs.clear()
        flow.link = None
        flow.tables.end_cell()

    def row(self, nested: bool) -> None:
        """End a row."""
        flow = self.flows[-1]
        if nested:
            flow.tables.enter(max(self.state.depth, 2))
            flow.tables.end_row(flow.nested or Row())
            flow.nested = None
        else:
            flow.tables.enter(1)
            flow.tables.end_row(Row(list(flow.row.edges), list(flow.row.down), list(flow.row.across), flow.row.header))

    def colour_at(self, number: int | None) -> str | None:
        """A colour of the file's table."""
        return self.colours[number] if number is not None and 0 <= number < len(self.colours) else None

    def row_defined(self) -> Row:
        """The row being defined."""
        flow = self.flows[-1]
        return flow.nested if flow.nested is not None else flow.row
