"""Builds a Document in one pass: readers append paragraphs and tables, the builder keeps the text and the spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from foiparse.document import Block, Cell, Document, Grid, Link, Paragraph, Place, Run, Span, Style


@dataclass(slots=True)
class Builder:
    """Collects text parts and blocks. `at` is the length of the text so far."""

    parts: list[str] = field(default_factory=list)
    at: int = 0
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def write(self, text: str) -> Span:
        """Append text as it is and give its span."""
        start = self.at
        self.parts.append(text)
        self.at += len(text)
        return Span(start, self.at)

    def paragraph(self, text: str, into: list[Block] | None = None, **fields: object) -> Paragraph:
        """Append a paragraph and its closing newline; `fields` are those of `Paragraph` but the span."""
        block = Paragraph(self.write(text), **fields)  # type: ignore[arg-type]
        self.write("\n")
        (self.blocks if into is None else into).append(block)
        return block

    def flag(self, code: str) -> None:
        """Note once what was repaired, dropped or doubted."""
        if code not in self.flags:
            self.flags.append(code)

    def document(self) -> Document:
        """The Document of all that was appended."""
        return Document("".join(self.parts), self.blocks, links=self.links, flags=self.flags)


__all__ = ["Block", "Builder", "Cell", "Grid", "Link", "Paragraph", "Place", "Run", "Span", "Style"]
