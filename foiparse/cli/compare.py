"""`foiparse compare LETTERS... -o DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foiparse.cli.folder import check_folder
from foiparse.display import counted

if TYPE_CHECKING:
    from foiparse.comparison import Comparison


def compare_command(
    letters: Annotated[list[Path], typer.Argument(help="Letters: source files, parsed JSON or JSON lines, or folders of these.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for a workbook and CSV files for each request.")],
    workbook: Annotated[bool, typer.Option("--xlsx/--no-xlsx", help="Write workbooks beside the CSV files.")] = True,
) -> None:
    """Lay letters that answer the same request side by side: authority by question, stacked tables, refusals.

    A letter given twice, or beside what was parsed of it, counts once. Exit status: 0 all read, 1 some left out, 2 wrong use.
    """
    check_folder(out)
    from foiparse.comparison import compare

    missing = [str(p) for p in letters if not p.exists()]
    if missing:
        typer.echo(f"no such file or folder: {', '.join(missing)}", err=True)
        raise typer.Exit(2)
    try:
        found = compare(letters)
        for line in found.left_out:
            typer.echo(line, err=True)
        if not found.groups and not found.alone:
            raise ValueError(f"no letter in {', '.join(map(str, letters))} (folders in a folder are not looked into)")
        files = found.write(out, workbook)
    except (ValueError, RuntimeError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    except OSError as error:
        typer.echo(f"cannot write {error.filename or out}: {error.strerror or error}", err=True)
        raise typer.Exit(1) from None
    _tell(found, files, out)
    raise typer.Exit(1 if found.left_out else 0)


def _tell(found: Comparison, files: list[Path], out: Path) -> None:
    for group in found.groups:
        share = f"{100 * group.aligned_share:.0f} % of questions aligned"
        heads = f"{counted(len(group.members), 'letter')}, {counted(len(group.questions), 'question')}, {share}"
        typer.echo(f"{heads}: {group.title[:80]}")
    if found.repeated:
        typer.echo(f"{counted(found.repeated, 'letter')} given again (the same file, or what was parsed of it): counted once")
    kinds = f"{counted(len(found.groups), 'request')}, {counted(len(found.alone), 'letter')} alone"
    typer.echo(f"{kinds}, {counted(len(files), 'file')} in {out}")
