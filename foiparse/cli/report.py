"""`foiparse report OUT -o SITE`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foiparse.cli.folder import check_folder
from foiparse.display import counted


def report_command(
    source: Annotated[Path, typer.Argument(help="What `foiparse parse -o` or `foiparse run` wrote: a folder, or a .jsonl file.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder to write the site into.")] = Path("site"),
    sources: Annotated[
        Path | None, typer.Option("--sources", help="Folder of the letters' own files: shows PDF pages as pictures.")
    ] = None,
    title: Annotated[str, typer.Option("--title", help="The site's title.")] = "Freedom of Information letters",
) -> None:
    """Make a static site to check letters by: an index, a page for each letter beside its source, and charts.

    Example: foiparse parse letters/*.pdf -o out && foiparse report out -o site --sources letters
    """
    check_folder(out)
    from foiparse.errors import FoiparseError
    from foiparse.report import build, load_letters

    try:
        site = build(load_letters(source), out, title, sources)
    except FoiparseError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{counted(len(site.index.rows), 'letter')}: open {out / 'index.html'}")
