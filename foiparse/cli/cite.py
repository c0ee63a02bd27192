"""`foiparse cite FILE|-`: the citations of any text, in colour in a terminal, as JSON on request."""

from __future__ import annotations

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
    from foiparse.errors import FoiparseError
    from foiparse.law.find import cite

    regime = _known(regime)
    try:
        text = _text(file)
    except FoiparseError as error:
        typer.echo(f"{file}: {error} [{error.code}]", err=True)
        raise typer.Exit(1) from None
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
    """The text of a file; of standard input the very text where it is one, so that places in it hold for who sent it."""
    from foiparse.cli.inputs import given
    from foiparse.read import read
    from foiparse.read.sniff import sniff

    source, name = given(file)
    if isinstance(source, bytes) and sniff(source) == "text":
        return source.decode("utf-8", "replace")
    return read(source, name).text


def _known(regime: str | None) -> str | None:
    """The regime's code. Raises `typer.BadParameter` for one that there is not."""
    from foiparse.law.find import ACCESS_LAW

    if regime is not None and regime.lower() not in ACCESS_LAW:
        raise typer.BadParameter(f"{regime}: not one of {', '.join(sorted(ACCESS_LAW))}", param_hint="--regime")
    return regime.lower() if regime else None


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
