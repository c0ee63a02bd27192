"""`foiparse parse FILE... [-o DIR]`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def parse_command(
    files: Annotated[list[Path], typer.Argument(help="Letters to parse.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Folder to write DIR/STEM.json into.")] = None,
) -> None:
    """Parse letters and print or write what they say as JSON."""
    from foiparse.pipeline import attempt

    some_failed = False
    for file in files:
        letter = attempt(file)
        if letter.result.state == "failed":
            some_failed = True
            typer.echo(f"{file}: {letter.result.message} [{letter.result.code}]", err=True)
        text = letter.model_dump_json(indent=1)
        if out is None:
            typer.echo(text)
        else:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{file.stem}.json").write_text(text, encoding="utf-8")
    raise typer.Exit(1 if some_failed else 0)
