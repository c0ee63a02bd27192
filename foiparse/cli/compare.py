"""`foiparse compare LETTERS... -o DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def compare_command(
    letters: Annotated[list[Path], typer.Argument(help="Letters: source files, parsed JSON or JSON lines, or folders of these.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for a workbook and CSV files for each request.")],
    workbook: Annotated[bool, typer.Option("--xlsx/--no-xlsx", help="Write workbooks beside the CSV files.")] = True,
) -> None:
    """Lay letters that answer the same request side by side: authority by question, stacked tables, refusals."""
    from foiparse.comparison import compare

    missing = [str(p) for p in letters if not p.exists()]
    if missing:
        typer.echo(f"no such file or folder: {', '.join(missing)}", err=True)
        raise typer.Exit(2)
    try:
        found = compare(letters)
        files = found.write(out, workbook)
    except (ValueError, RuntimeError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    for group in found.groups:
        share = f"{100 * group.aligned_share:.0f} % of questions aligned"
        typer.echo(f"{len(group.members)} letters, {len(group.questions)} questions, {share}: {group.title[:80]}")
    typer.echo(f"{len(found.groups)} requests, {len(found.alone)} letters alone, {len(files)} files in {out}")
