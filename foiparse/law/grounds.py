"""Which provisions refuse and which tell how a request is handled, by their numbers and kinds."""

from __future__ import annotations

from foiparse.law.registry import GROUND_KINDS

PROCEDURAL_KINDS = frozenset({"duty", "refusal_notice", "review", "fee"})
# Not exemptions in name, yet grounds on which authorities refuse: not held, no valid request, already public.
GROUNDS = (
    "foisa:17",
    "foi_au:24A",
    "foia:33(1)",
    "eir:6(1)(b)",
    "eisr:6(1)(b)",
    "foia_us:(b)",
    "oia_nz:18",
    "lgoima_nz:17",
    "foi_ie:15",
    "atia_ca:68",
    "atia_ca:69",
)
# Duties and steps that stand under a section of grounds; the sums of several requests, the weighing of interests.
NO_GROUNDS = (
    "foi_ie:15(4)",
    "foi_ie:15(5)",
    "foia:12(4)",
    "foisa:12(2)",
    "lgoima_nz:7(1)",
    "oia_nz:9(1)",
    "oia_nz:18A",
    "lgoima_nz:17A",
)
# A step of the handling, yet the ground on which what is beside the point is taken out.
DELETING = ("foi_au:22",)
MAYBE_GROUNDS = ("foia:8", "foisa:8")
PROCEDURAL = (
    "foia:45",
    "foia:46",
    "foia:11A",
    "foia:84",
    "foia:1",
    "foia:8",
    "foia:10",
    "foia:16",
    "foia:17",
    "foia:11",
    "foisa:1",
    "foisa:8",
    "foisa:10",
    "foisa:11",
    "foisa:15",
    "foisa:16",
    "foi_au:22",
    "foi_au:23",
    "foi_ie:15",
    "eir:5",
    "eir:7",
    "eir:9",
    "eir:10",
    "eir:16",
    "eisr:5",
    "eisr:9",
    "eisr:7",
    "eisr:14",
)


def is_ground(provision: str, kind: str) -> bool:
    """Whether the provision is one on which a request can be refused."""
    if any(within(provision, step) for step in NO_GROUNDS):
        return False
    return kind in GROUND_KINDS or any(within(provision, ground) for ground in GROUNDS)


def within(provision: str, parent: str) -> bool:
    """Whether a provision is another, or a part of it."""
    return provision == parent or provision.startswith(parent + "(")
