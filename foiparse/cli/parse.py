"""`foiparse parse FILE... [-o DIR] [--format json|jsonl|csv]`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foiparse.cli.folder import check_folder, uncorrected
from foiparse.cli.plain import Watch

if TYPE_CHECKING:
    from foiparse.letter import Letter

EXAMPLES = """
Examples:

  foiparse parse reply.docx                      one letter as JSON on the screen

  foiparse parse replies/*.pdf -o out            out/STEM.json for each letter

  foiparse parse replies/* -o out --format csv   spreadsheets: letters, questions, citations, tables, records

Exit status: 0 all read, 1 some failed (each still has its record), 2 wrong use.
"""


class Format(StrEnum):
    """What to write."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def parse_command(
    files: Annotated[list[Path], typer.Argument(help="Letters to parse: any file, also zips and mailboxes of letters.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Folder to write into; made if it is not there.")] = None,
    format: Annotated[
        str, typer.Option("-f", "--format", help="json: a file a letter; jsonl: a line; csv: tables; or a plug-in's name.")
    ] = "json",
) -> None:
    """Parse letters and print or write what they say."""
    check_folder(out)
    _check(format, out)
    watch = Watch()
    try:
        (_print if out is None else _write_into)(_corrected(watch.letters(files), out), format, out or Path())
    except BrokenPipeError:  # the reader of our output has seen enough
        raise SystemExit(0) from None
    except OSError as error:
        typer.echo(f"cannot write {error.filename or out or 'the output'}: {error.strerror or error}", err=True)
        raise typer.Exit(1) from None
    if out is not None and (note := uncorrected(out, {format})):
        typer.echo(note, err=True)
    raise typer.Exit(1 if watch.failed else 0)


def _check(format: str, out: Path | None) -> None:
    """Raise `typer.BadParameter` for a format that there is not."""
    if format in list(Format):
        return
    from foiparse.plugins import WRITERS, plugins

    names = [*Format, *plugins(WRITERS)]
    if format not in names:
        raise typer.BadParameter(f"{format}: not one of {', '.join(names)}", param_hint="--format")
    if out is None:
        raise typer.BadParameter(f"{format} writes files: name a folder with -o", param_hint="--format")


def _corrected(named: Iterator[tuple[str, Letter]], out: Path | None) -> Iterator[tuple[str, Letter]]:
    """The letters with the corrections that people left in the output folder, as long as the files are unchanged."""
    path = out / "corrections.jsonl" if out else None
    if path is None or not path.is_file():
        return named
    from foiparse.errors import FoiparseError
    from foiparse.review.corrections import Corrections

    try:
        corrections = Corrections(path)
    except FoiparseError as error:
        raise typer.BadParameter(str(error), param_hint="-o") from None
    return ((name, corrections.apply(letter)) for name, letter in named)


def _print(named: Iterator[tuple[str, Letter]], format: str, _: Path) -> None:
    from foiparse.write.json_files import json_stream, to_json

    if format == Format.csv:
        from foiparse.write.csv_files import questions_csv

        pieces = questions_csv(named)
    elif format == Format.jsonl:
        pieces = (to_json(letter, None) + "\n" for _, letter in named)
    else:
        pieces = json_stream(letter for _, letter in named)
    for piece in pieces:
        typer.echo(piece, nl=False)


def _write_into(named: Iterator[tuple[str, Letter]], format: str, out: Path) -> None:
    from foiparse.write.json_files import write_json, write_jsonl

    if format == Format.csv:
        from foiparse.write.csv_files import write_csv

        write_csv(named, out)
    elif format == Format.jsonl:
        write_jsonl((letter for _, letter in named), out / "letters.jsonl")
    elif format == Format.json:
        for name, letter in named:
            write_json(letter, out / f"{name}.json")
    else:
        from foiparse.plugins import WRITERS, plugins

        plugins(WRITERS)[format]((letter for _, letter in named), out)
