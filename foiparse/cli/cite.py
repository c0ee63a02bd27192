"""`foiparse cite FILE|-`: the citations of any text, in colour in a terminal, as JSON on request."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from foiparse.letter import Citation

COLOURS = {"relied_on": "bold red", "procedural": "blue", "mentioned": "dim cyan"}
# How much of the text stands on each side of a citation in a listing.
AROUND = 60


def cite_command(
    file: Annotated[str, typer.Argument(help='A letter in any format, a text file, or "-" for standard input.')],
    regime: Annotated[
        str | None, typer.Option("--regime", help="foia, eir, foisa, eisr, foi_ie, …; told from the text if left out.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a citation each.")] = False,
    whole: Annotated[bool, typer.Option("--whole", help="Print the whole text with its citations coloured.")] = False,
) -> None:
    """List every provision of access-to-information law that a text cites, with its role."""
    from foiparse.law.find import cite

    text = _text(file)
    citations = cite(text, regime)
    if as_json:
        for citation in citations:
            typer.echo(citation.model_dump_json())
        return
    from rich.console import Console

    console = Console(soft_wrap=True)
    if whole:
        console.print(coloured(text, citations))
        return
    for citation in citations:
        console.print(listed(text, citation))


def _text(file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    from foiparse.read import read

    return read(Path(file)).text


def coloured(text: str, citations: list[Citation]) -> Text:
    """The text with each citation in the colour of its role."""
    from rich.text import Text

    out = Text(text)
    for citation in citations:
        out.stylize(COLOURS[citation.role], *citation.span)
    return out


def listed(text: str, citation: Citation) -> Text:
    """One line: provision, role, name, and the words around it."""
    from rich.text import Text

    start, end = citation.span
    before = " ".join(text[max(0, start - AROUND) : start].split())
    after = " ".join(text[end : end + AROUND].split())
    style = COLOURS[citation.role]
    flags = f"  [{', '.join(citation.flags)}]" if citation.flags else ""
    head = f"{citation.provision:22} {citation.role:11} {citation.name}{flags}"
    return Text.assemble(
        (head, style),
        "\n    ",
        before,
        " " if before else "",
        (" ".join(text[start:end].split()), style),
        " " if after else "",
        after,
    )
