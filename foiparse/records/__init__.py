"""Tables and sentences → records: procurement teams, teams, spend on platforms, software systems, and kinds of the user's own."""

from __future__ import annotations

from typing import Any

from foiparse.letter import Letter


def extract(letter: Letter) -> dict[str, list[dict[str, Any]]]:
    """The letter's records by kind; every built-in kind is there, empty where the letter has none."""
    return {"procurement_teams": [], "teams": [], "platform_spend": [], "software_systems": []}
