"""Tables and sentences → records: procurement teams, teams, spend on platforms, software systems, and kinds of the user's own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foiparse.letter import Letter
from foiparse.plugins import RECORDS, plugins
from foiparse.records.echoed import without_echo
from foiparse.records.figures_aside import is_bound, without_asides
from foiparse.records.inline_told import with_told
from foiparse.records.led_counts import with_leads
from foiparse.records.mistaken import of_goods
from foiparse.records.persons import is_person, names_person, without_persons
from foiparse.records.platforms import platform_spend
from foiparse.records.recast import recast
from foiparse.records.relaid import relaid
from foiparse.records.run_on import with_lines_apart
from foiparse.records.run_together import laid_out
from foiparse.records.self_told import self_told
from foiparse.records.shared import without_glued_number, without_shared_label
from foiparse.records.software import software_systems
from foiparse.records.teams import teams
from foiparse.records.typed import type_tables
from foiparse.records.unmarked import with_marks
from foiparse.records.unmerged import unmerged

if TYPE_CHECKING:
    from foiparse.records.kinds import Kind

# Files of record kinds of the user's own, separated as in PATH.
KINDS_VARIABLE = "FOIPARSE_KINDS"

__all__ = ["extract", "type_tables"]


def extract(letter: Letter, kinds: Iterable[Kind] | None = None) -> dict[str, list[dict[str, Any]]]:
    """The letter's records by kind; every built-in kind is there, empty where the letter has none.

    `kinds` are kinds of the user's own (see `foiparse.records.kinds.load`); by default those of the files named in the variable
    FOIPARSE_KINDS and of installed plug-ins. Every record has its question's label and, where its words stand in the text as
    they are, its span.
    """
    plain = with_leads(without_asides(relaid(with_lines_apart(laid_out(unmerged(letter))))))
    letter = _in_parts(plain)
    systems = without_persons(software_systems(letter), letter)
    if (listed := self_told(plain)) is not plain:
        lines = _in_parts(listed)
        more = without_persons(software_systems(lines), lines)
        letter, systems = (lines, more) if len(more) > len(systems) else (letter, systems)
    procurement, others = teams(letter)
    out = {
        "procurement_teams": [t for t in procurement if not (names_person(t["team"]) or is_bound(t["team"]))],
        "teams": [t for t in others if not (names_person(t["team"]) or is_bound(t["team"]))],
        "platform_spend": [s for s in platform_spend(letter, systems) if not is_person(s["provider"])],
        "software_systems": [s.record() for s in systems if (s.product or s.supplier) and not of_goods(s, letter)],
    }
    for kind in _registered() if kinds is None else kinds:
        from foiparse.records.kinds import records_of

        out[kind.kind] = records_of(letter, kind)
    return out


def _in_parts(letter: Letter) -> Letter:
    """The letter with each question in the parts that are answered apart, and without labels in its answers."""
    return recast(with_marks(without_echo(without_glued_number(without_shared_label(with_told(letter))))))


def _registered() -> tuple[Kind, ...]:
    """The user's own kinds; what reads them is loaded only where there are any, as hardly ever."""
    if not os.environ.get(KINDS_VARIABLE) and not plugins(RECORDS):
        return ()
    from foiparse.records.kinds import registered

    return registered()
