"""Tables and sentences → records: procurement teams, teams, spend on platforms, software systems, and kinds of the user's own."""

from __future__ import annotations

from typing import Any

from foiparse.letter import Letter
from foiparse.records.platforms import platform_spend
from foiparse.records.software import software_systems
from foiparse.records.teams import teams


def extract(letter: Letter) -> dict[str, list[dict[str, Any]]]:
    """The letter's records by kind; every built-in kind is there, empty where the letter has none."""
    systems = software_systems(letter)
    procurement, others = teams(letter)
    return {
        "procurement_teams": procurement,
        "teams": others,
        "platform_spend": platform_spend(letter, systems),
        "software_systems": [s.record() for s in systems if s.product or s.supplier],
    }
