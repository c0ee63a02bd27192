"""The outcome of a whole letter in the official vocabulary, from the statuses of its questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from foiparse.letter import Outcome, Status

ALONE: dict[Status, Outcome] = {
    "provided": "granted_in_full",
    "partial": "partially_withheld",
    "withheld": "withheld_in_full",
    "not_held": "not_held",
    "ncnd": "neither_confirmed_nor_denied",
    "signposted": "accessible_elsewhere",
    "clarification": "clarification_sought",
    "unanswered": "not_answered",
}


def outcome_of(statuses: Collection[Status], withheld_in_part: bool = True) -> Outcome | None:
    """What all questions together make of the letter; None where there are none, or where some were given and others have no answer.

    `withheld_in_part`: whether a question answered in part had something withheld (else the rest was not held, and all that the
    authority holds was given, which official statistics count as granted in full).
    """
    kinds = set(statuses)
    if not kinds:
        return None
    if len(kinds) == 1:
        only = next(iter(kinds))
        return "granted_in_full" if only == "partial" and not withheld_in_part else ALONE[only]
    given = kinds & {"provided", "partial", "signposted"}
    kept = kinds & {"withheld", "ncnd"} or ("partial" in kinds and withheld_in_part)
    if kept:
        return "partially_withheld" if given else "withheld_in_full"
    if given and "clarification" in kinds:
        return "clarification_sought"
    if given and "unanswered" in kinds:
        return None  # whether the rest is to come, or was overlooked, nobody can tell: it was not granted in full
    if given:
        return "granted_in_full" if kinds & {"provided", "partial"} else "accessible_elsewhere"
    for kind in ("not_held", "clarification"):
        if kind in kinds:
            return ALONE[kind]
    return "not_answered"


CABINET_OFFICE: Mapping[Outcome, str] = {
    "granted_in_full": "Granted in full",
    "partially_withheld": "Partially withheld",
    "withheld_in_full": "Withheld in full",
    "neither_confirmed_nor_denied": "Withheld in full",
    "accessible_elsewhere": "Withheld in full",  # section 21 is an exemption in the statistics
    "not_held": "Information not held",
    "clarification_sought": "Advice and assistance provided / clarification requested",
    "not_answered": "Not yet processed",
}
