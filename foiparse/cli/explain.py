"""`foiparse explain FILE`: the readings that competed for a letter, their scores, and why the winner won."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from foiparse.divide.division import Division
    from foiparse.document import Document

SHOWN = 70  # characters of a question or an answer that are shown


def explain_command(
    file: Annotated[Path, typer.Argument(help='The letter to explain; "-" reads standard input.')],
    readings: Annotated[int, typer.Option("-n", "--readings", help="How many readings to show.")] = 6,
) -> None:
    """Show the readings that competed for a letter, their scores by criterion, and the division that won."""
    from foiparse.cli.inputs import given
    from foiparse.divide import divide
    from foiparse.divide.no_letter import is_no_letter
    from foiparse.errors import FoiparseError
    from foiparse.read import read

    try:
        document = read(*given(file))
    except FoiparseError as error:
        typer.echo(f"{file}: {error} [{error.code}]", err=True)
        raise typer.Exit(1) from None
    if is_no_letter(document):
        typer.echo("Nothing in it says that it answers a request: it is taken for an annex and not divided. If it were a letter:")
    division = divide(document)
    _readings(division, readings)
    _questions(document, division)


def _readings(division: Division, most: int) -> None:
    """One line a reading: its value and what each criterion and the tagger told of it."""
    from foiparse.divide.choice import TOLD, learnt
    from foiparse.divide.score import CRITERIA

    if not division.candidates:
        typer.echo("No reading found a question in this letter.")
        return
    best = division.candidates[0]
    typer.echo(
        f"{len(division.candidates)} readings competed; “{best.name}” won, {division.margin:+.2f} from the next that differs."
    )
    weights, told = learnt().of, {**{name: c.asks for name, c in CRITERIA.items()}, **TOLD}
    typer.echo(f"\n{'agreed  value':53}" + " ".join(f"{name[:8]:>8}" for name in told))
    typer.echo(f"{'weight':53}" + " ".join(f"{weights.get(name, 0.0):8.1f}" for name in told))
    for candidate in division.candidates[:most]:
        parts = " ".join(f"{candidate.parts.get(name, 0.0):8.2f}" for name in told)
        typer.echo(f"{candidate.agreed:6.2f} {candidate.value:6.2f} {candidate.name[:38]:39}{parts}")
    typer.echo("\nWhat each column tells:")
    typer.echo("  agreed     share of its questions with their answers that is expected to be right: the greatest wins")
    typer.echo("  value      the columns behind it weighed together, in log-odds")
    for name, asks in told.items():
        typer.echo(f"  {name:10} {asks}")
    typer.echo(f"\nWhy: {_why(division)}")


def _why(division: Division) -> str:
    """What puts the winner ahead of the next reading of another name."""
    from foiparse.divide.choice import learnt

    best, of = division.candidates[0], learnt().of
    other = next((c for c in division.candidates[1:] if c.name != best.name), None)
    if other is None:
        return "no other reading fits the letter."
    if other.value > best.value:
        return f"less likely than “{other.name}”, but more of the other readings agree with it."
    gains = {n: of.get(n, 0.0) * (value - other.parts.get(n, 0.0)) for n, value in best.parts.items()}
    ahead = sorted((n for n in gains if gains[n] > 0), key=lambda n: -gains[n])
    behind = [n for n in gains if gains[n] < 0]
    words = f"ahead of “{other.name}” by " + (", ".join(f"{n} (+{gains[n]:.2f})" for n in ahead) or "its kind")
    return words + (f"; behind it by {', '.join(behind)}." if behind else ".")


def _questions(document: Document, division: Division) -> None:
    """Each question with its answer's first words, then the furniture by kind."""
    from collections import Counter

    from foiparse.assemble import join

    typer.echo("\nQuestions:")
    for qa in division.questions:
        question = " ".join(join(document.text, qa.question_spans).split())
        answer = " ".join(join(document.text, qa.answer_spans).split())
        notes = [*(["lead-in"] if qa.lead_in else []), *qa.flags, *(f"same answer as {x}" for x in qa.same_answer_as[:3])]
        notes += [f"refers to {x}" for x in qa.refers_to]
        typer.echo(f"  {qa.label:6} {qa.confidence:.2f}  {question[:SHOWN]}")
        typer.echo(f"  {'':6} {'':4}  → {answer[:SHOWN]}{'  [' + '; '.join(notes) + ']' if notes else ''}")
    kinds = Counter(z.kind for z in division.zones)
    typer.echo("\nFurniture: " + (", ".join(f"{kind} {n}" for kind, n in kinds.items()) or "none"))
