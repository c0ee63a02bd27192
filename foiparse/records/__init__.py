"""Tables and sentences → records: procurement teams, teams, spend on platforms, software systems, and kinds of the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from foiparse.letter import Letter
from foiparse.records.kinds import Kind, records_of, registered
from foiparse.records.platforms import platform_spend
from foiparse.records.software import software_systems
from foiparse.records.teams import teams
from foiparse.records.typed import type_tables

__all__ = ["extract", "type_tables"]


def extract(letter: Letter, kinds: Iterable[Kind] | None = None) -> dict[str, list[dict[str, Any]]]:
    """The letter's records by kind; every built-in kind is there, empty where the letter has none.

    `kinds` are kinds of the user's own (see `foiparse.records.kinds.load`); by default those of the files named in the variable
    FOIPARSE_KINDS and of installed plug-ins. Every record has its question's label and, where its words stand in the text as
    they are, its span.
    """
    systems = software_systems(letter)
    procurement, others = teams(letter)
    out = {
        "procurement_teams": procurement,
        "teams": others,
        "platform_spend": platform_spend(letter, systems),
        "software_systems": [s.record() for s in systems if s.product or s.supplier],
    }
    for kind in registered() if kinds is None else kinds:
        out[kind.kind] = records_of(letter, kind)
    return out
