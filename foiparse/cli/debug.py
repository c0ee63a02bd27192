"""`foiparse debug FILE --page N [-o page.png]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def debug_command(
    file: Annotated[Path, typer.Argument(help="A PDF letter.")],
    page: Annotated[int, typer.Option("--page", "-p", help="Page to look at, counted from 1.")] = 1,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Picture to write (PNG).")] = None,
) -> None:
    """Show what the reader saw on a page of a PDF: its blocks in order, and a picture of words, lines, cells and blocks."""
    from foiparse.errors import FoiparseError
    from foiparse.read import load
    from foiparse.read.pdf import read_pdf
    from foiparse.read.pdf.picture import draw_page, outline
    from foiparse.read.sniff import sniff

    try:
        data, _ = load(file)
        if (kind := sniff(data, file.name)) != "pdf":
            raise FoiparseError("unsupported_type", f"no PDF but {kind}: only the pages of PDFs can be looked at")
        for line in outline(read_pdf(data), page):
            typer.echo(line)
        if out is not None:
            draw_page(data, page).save(out)
    except FoiparseError as error:
        typer.echo(f"{file}: {error} [{error.code}]", err=True)
        raise typer.Exit(1) from None
