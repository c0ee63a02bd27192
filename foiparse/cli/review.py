"""`foiparse review OUT`."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from foiparse.display import counted


def review_command(
    source: Annotated[Path, typer.Argument(help="What `foiparse parse -o` or `foiparse run` wrote.")],
    port: Annotated[int, typer.Option("--port", help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
    gold: Annotated[
        Path | None, typer.Option("--export-gold", help="Write the letters marked as right as gold files here, and stop.")
    ] = None,
) -> None:
    """Check and correct letters in the browser; corrections are kept in OUT/corrections.jsonl and applied on every later run.

    Example: foiparse review out
    """
    from foiparse.errors import FoiparseError

    try:
        _export(source, gold) if gold else _serve(source, port)
    except (FoiparseError, OSError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _serve(source: Path, port: int) -> None:
    from foiparse.review.server import ReviewServer

    with _ended_like_ctrl_c(), ReviewServer(source, port) as server:
        typer.echo(f"Review at {server.url} (this machine only). Press Ctrl-C to stop.", err=True)
        try:
            server.serve()
        except KeyboardInterrupt:
            path = server.desk.corrections.path
            again = f"to have them in the files, write each format kept there anew into {path.parent} (`parse` or `run`, -o)"
            typer.echo(f"Corrections are in {path}; {again}", err=True)


@contextmanager
def _ended_like_ctrl_c() -> Iterator[None]:
    """Ending the process, or closing its terminal, stops the server in order too: its pages hold letters and must not stay behind."""
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]  # Windows has no SIGHUP
    before = {number: signal.signal(number, signal.default_int_handler) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _export(source: Path, folder: Path) -> None:
    from foiparse.corrected import FILE_NAME
    from foiparse.report.load import load_letters
    from foiparse.review.corrections import Corrections
    from foiparse.review.gold import export

    corrections = Corrections((source if source.is_dir() else source.parent) / FILE_NAME)
    count = 0
    for letter in load_letters(source):
        checked = corrections.apply(letter)
        if "checked_by_a_person" in checked.flags:
            export(checked, folder)
            count += 1
    typer.echo(f"{counted(count, 'letter')} marked as right: gold files in {folder}")
