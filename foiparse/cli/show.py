"""`foiparse show FILE... [-o DIR]`: a readable table of questions, outcomes and exemptions; with -o the CSV files too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foiparse.cli.folder import check_folder
from foiparse.cli.plain import Watch
from foiparse.display import unnumbered

if TYPE_CHECKING:
    from rich.console import Console

    from foiparse.letter import Letter

# Wide enough for a sentence of each; a terminal that is narrower folds them.
WIDTH_UNKNOWN = 110
LONGEST_QUESTION, LONGEST_ANSWER = 66, 66
COLOURS = {"provided": "green", "partial": "yellow", "withheld": "red", "not_held": "red", "ncnd": "red", "unanswered": "red"}


def show_command(
    files: Annotated[list[Path], typer.Argument(help="Letters to show.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write the CSV files into this folder too.")] = None,
) -> None:
    """Show letters as tables: each question with its outcome, the exemptions relied on, and the answer."""
    check_folder(out)
    from rich.console import Console

    console = Console()
    console = console if console.is_terminal else Console(width=WIDTH_UNKNOWN)
    watch = Watch()
    shown = _shown(console, watch.letters(files))
    if out is None:
        for _ in shown:
            pass
    else:
        from foiparse.write.csv_files import write_csv

        written = write_csv(shown, out)
        console.print(f"{len(written)} CSV files in {out}: {', '.join(p.name for p in written)}", highlight=False)
    raise typer.Exit(1 if watch.failed else 0)


def _shown(console: Console, named: Iterable[tuple[str, Letter]]) -> Iterator[tuple[str, Letter]]:
    """Pass letters through, each shown on the way."""
    for name, letter in named:
        show_letter(console, letter)
        yield name, letter


def show_letter(console: Console, letter: Letter) -> None:
    """One letter: a line of facts, then a row for each question."""
    from rich.box import SIMPLE_HEAD
    from rich.markup import escape
    from rich.table import Table

    console.print(f"[bold]{escape(letter.source.name)}[/bold]  {escape(facts(letter))}", highlight=False)
    if not letter.questions:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for heading, ratio in (("", None), ("Question", 2), ("Outcome", None), ("Relied on", None), ("Answer", 3)):
        table.add_column(heading, ratio=ratio, overflow="fold")
    for q in letter.questions:
        relied = dict.fromkeys(letter.citations[i].provision for i in q.citations if letter.citations[i].role == "relied_on")
        status = "" if q.lead_in else q.status or "?"
        colour = COLOURS.get(status, "default")
        cells = (
            q.label,
            brief(unnumbered(q.text, q.label), LONGEST_QUESTION),
            status,
            " ".join(relied),
            brief(q.answer, LONGEST_ANSWER),
        )
        table.add_row(*(f"[{colour}]{escape(c)}[/]" if i == 2 else escape(c) for i, c in enumerate(cells)))
    console.print(table)


def facts(letter: Letter) -> str:
    """What it is where it is no response, authority, reference, date, outcome and failure on one line, what there is of them."""
    if letter.result.state == "failed":
        return f"failed: {letter.result.message} [{letter.result.code}]"
    relied = dict.fromkeys(c.provision for c in letter.citations if c.role == "relied_on")
    kind = None if letter.kind == "response" else letter.kind.replace("_", " ")
    parts = [kind, letter.authority, letter.reference, letter.response_date, letter.outcome, " ".join(relied)]
    if letter.result.state == "partial":
        parts.append(f"read in part: {letter.result.message} [{letter.result.code}]")
    return " · ".join(p for p in [*parts, "needs review" if letter.needs_review else None] if p)


def brief(text: str, longest: int) -> str:
    """The first words of a text on one line."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
