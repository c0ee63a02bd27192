"""`foiparse law PROVISION`: what the registry knows of one provision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from foiparse.law.registry import Provision

TRUTH = {True: "yes", False: "no", None: "-"}


def law_command(
    provisions: Annotated[list[str], typer.Argument(help='Ids such as "foia:40(2)", "eir:12(5)(e)", "foisa:38(1)(b)".')],
) -> None:
    """Print what is known of provisions: name, kind, absolute or qualified, public-interest test, neighbours, source."""
    from foiparse.law.registry import registry

    law = registry()
    missing = False
    for identifier in provisions:
        wanted = law.typed(identifier)
        held = law.get(wanted)
        if held is None:
            missing = True
            near = law.nearest(wanted)
            hint = f"; the nearest that there is: {near}" if near else "; an id looks like foia:40(2)"
            typer.echo(f"{identifier}: no such provision in the registry{hint}", err=True)
        else:
            typer.echo("\n".join(lines(held)) + "\n")
    raise typer.Exit(1 if missing else 0)


def lines(held: Provision) -> list[str]:
    """The facts on one provision, a line each; what does not apply is left out."""
    from foiparse.law.registry import registry

    law = registry()
    absolute = "in some cases" if held.partly_absolute else TRUTH[held.absolute]
    children = ", ".join(c.partition(":")[2] for c in law.children(held.id))
    facts = (
        ("instrument", law.instruments[held.instrument].title),
        ("kind", held.kind.replace("_", " ")),
        ("absolute", absolute),
        ("public-interest test", TRUTH[held.public_interest_test]),
        ("basis", held.basis or "-"),
        ("neither confirm nor deny", f"shields {held.ncnd_of}" if held.ncnd_of else TRUTH[held.ncnd]),
        ("status", held.status.replace("_", " ")),
        ("current number", held.current or "-"),
        ("part of", held.parent or "-"),
        ("has parts", children or "-"),
        ("uri", held.uri or "-"),
        ("notes", held.notes or "-"),
        ("checked", held.checked or "-"),
    )
    return [f"{held.id}  {held.name}", *(f"  {name:24} {value}" for name, value in facts if value != "-")]
