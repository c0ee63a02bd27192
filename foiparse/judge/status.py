"""The status of one question from the sentences of its answer.

Each sentence is put down to what it does (`data/cues.txt`, `judge/reading.py`), then these acts are combined.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiparse.judge.gathered import Known, Reading
from foiparse.judge.reading import read_answer
from foiparse.late import late
from foiparse.letter import Status

MUCH_SUBSTANCE = 9  # words of plain statement beside a signpost or a soft refusal that make the answer one of substance
LONG_SUBSTANCE = 27  # words of plain statement beside "not centrally" that make the answer one of substance
BIG_SUBSTANCE = 60  # words of plain statement that are an answer even where something is kept back, if nothing is argued
FEW_FIGURES = 2  # at the head of an answer whose rest is to be read elsewhere: a part of it; more are the answer
MOST_ASIDES = 2  # figures that explain a flat "Not held.": more would be an answer after all
EVIDENCE_LENGTH = 80  # characters of the deciding words that are kept

SUPPRESSED = ("*", "**", "[c]")  # a small number by its mark, where a provision is relied on for it

NOTHING_KNOWN = Known()
# How sure a status is by what it rests on: shares of right ones seen on the open gold, rounded (docs/status.md).
SURE, LIKELY, MIXED, GUESSED = 0.97, 0.92, 0.8, 0.6

# No answer: marks alone, or a form's placeholder that was left as it stood.
_NOTHING = late(
    r"^(?:(?:(?![✓✔☑✗✘☒])[\W_])*|\W*(?:click (?:or tap |here )*(?:here )?to (?:enter|add|insert) \w+|(?:enter|insert|type|add) (?:your )?"
    r"(?:text|answer|response|figure|number|details|name|date|amount)(?: here)?)\W*)$",
    re.I,
)
_COST = late(r"limit|hours|cost|£")
_ACCESSIBLE = late(r"^(?:foia:21|foisa:25|eir:6|eisr:6|oia_nz:18\(d\)|lgoima_nz:17\(d\)|foi_ie:15\(1\)\(d\))(?:\(|$)")
_NOT_HELD = late(
    r"^(?:foisa:17|eir:12\(4\)\(a\)|eisr:10\(4\)\(a\)|(?:oia_nz:18|lgoima_nz:17)\([eg]\)|foi_ie:15\(1\)\(a\)|foi_au:24A)(?:\(|$)"
)
_COSTLY = late(
    r"^(?:foia:12|foisa:12|foia:14|foisa:14|eir:12\(4\)\(b\)|eisr:10\(4\)\(b\)|"
    r"oia_nz:18\(f\)|lgoima_nz:17\(f\)|foi_ie:15\(1\)\(c\)|foi_au:24AA)(?:\(|$)"
)
_SECTION_21 = late(
    r"(?:section|s\.?|foia)\s?21\b|(?:foisa|scotland)[^.]{0,40}\b25\b|section 25\(1\)|reg(?:ulation|\.)? ?6\b|section 18\(d\)",
    re.I,
)
_OTHER_SECTION = late(
    r"(?:section|s\.?)\s?\(?(?!21\b|17\b|1\b|16\b|25\b|10\b|8\b|18\(d\))\d|"
    r"(?:regulation|reg\.?)\s?\(?(?!6\b|14\b|13\b|9\b|8\b|5\b)\d",
    re.I,
)


_TO_REFUSAL = late(r"refusal|exemption")  # "Please see the refusal notice below": all that an answer says
_GIVING = late(r"releas|provid|disclos|suppl|shar|publish")
# "Disclosed in part": a log's outcome, which is all that it tells.
_PART_OUTCOME = late(
    r"^\W*(?:\w{1,3}[).] ?)?(?:outcome|decision|disposition|result|status)?\W{0,3}(?:access )?(?:\w+ in part|part)"
)

_STILL_WEIGHING = late(
    r"\b(?:need|needs|require|requires|taking|is taking|extending|will extend|have extended) (?:\w+ ){0,3}(?:time|longer|deadline|period)"
    r"|\bnot yet (?:reached|made|completed|come to|been able to)|\bstill (?:considering|weighing|assessing|being (?:considered|weighed|assessed))"
)
_CONCLUDED = late(
    r"\bfavou?rs?\b|outweigh|in favour of|\bon balance\b|withh[eo]ld|\brefus|\b(?:have|has) (?:\w+ )?(?:concluded|decided|determined)"
    r"|\bnot (?:be )?(?:releas|disclos)"
)


class Ruled(NamedTuple):
    """What the rules say of an answer; `reading`: what they read in it, none where there was nothing to read."""

    status: Status
    evidence: list[str]
    sure: float
    reading: Reading | None = None


def judge_answer(answer: str, known: Known = NOTHING_KNOWN, table: bool = False) -> tuple[Status, list[str], float]:
    """Status, evidence and certainty of an answer by the rules; `table`: it has a filled table."""
    return rule(answer, known, table)[:3]


def rule(answer: str, known: Known = NOTHING_KNOWN, table: bool = False) -> Ruled:
    """As `judge_answer`, with what was read."""
    provisions = known.provisions
    if provisions and answer.strip() in SUPPRESSED:
        return Ruled("partial", ["provision: " + ", ".join(provisions)], MIXED)
    if _NOTHING.match(answer) and not table:
        if provisions:
            return Ruled("withheld", ["provision: " + ", ".join(provisions)], MIXED)
        return Ruled("unanswered", ["empty"], LIKELY)
    reading = read_answer(answer, known)
    reading.figures += table
    reading.firm += table and (reading.before > 0 or reading.figures_first)  # else it may be a table of the work
    reading.figures_first = reading.figures_first or table
    acts = reading.acts
    undecided = {"extend", "refuse"} <= set(acts) and _weighed_still(answer.lower())
    if undecided:
        del acts["refuse"]
    if "overturn" in acts or undecided:
        provisions = ()
    if provisions and not {"refuse", "signpost", "not_held", "ncnd"} & set(acts):
        act = "not_held" if all(_NOT_HELD.match(p) for p in provisions) else "refuse" if "refuse_soft" in acts else "provision"
        acts[act] = acts.get("refuse_soft") or ", ".join(provisions)
    status, deciding, sure = combine(reading, provisions)
    words = [f"{act}: {reading.acts[act][:EVIDENCE_LENGTH]}" for act in deciding if act in reading.acts]
    return Ruled(status, words or [deciding[0] if deciding else "statement"], sure, reading)


def _weighed_still(low: str) -> bool:
    """Whether an answer names the exemption only to say that the public interest is still being weighed (section 10(3))."""
    return bool("public interest" in low and _STILL_WEIGHING.search(low) and not _CONCLUDED.search(low))


def combine(reading: Reading, provisions: tuple[str, ...] = ()) -> tuple[Status, list[str], float]:
    """What the acts of an answer make of it together."""
    acts = reading.acts
    given = bool(reading.figures) or "give" in acts or "attached" in acts
    if "ncnd" in acts:
        return _ncnd(reading)
    if reading.pointing and not {"refuse", "provision"} & set(acts):  # no reasons for a refusal stand there
        for act in reading.pointing:
            acts.setdefault(act, "see")
        given = True
    if "extend" in acts and not {"refuse", "attached", "give"} & set(acts) and reading.substance <= LONG_SUBSTANCE:
        return "unanswered", ["extend"], LIKELY
    if "refuse" in acts and provisions and all(_NOT_HELD.match(p) for p in provisions):
        return _not_held(reading)
    if "refuse" in acts or "provision" in acts:
        return _refused(reading, provisions)
    if "not_held" in acts:
        return _not_held(reading)
    if asked := {"clarify", "clarify_duty"} & set(acts):
        most = (
            len(asked) * BIG_SUBSTANCE
            if not given
            else LONG_SUBSTANCE
            if len(asked) > 1 and not {"give", "attached"} & set(acts)
            else -1
        )
        if reading.substance <= most:
            return "clarification", ["clarify", "clarify_duty"], LIKELY
    if _not_kept_so(acts) and not provisions and not given and reading.substance <= LONG_SUBSTANCE:
        return "not_held", ["not_held_soft", "refuse_soft"], GUESSED
    if "refuse_soft" in acts:
        partly = given or reading.beside_soft or reading.substance > MUCH_SUBSTANCE
        return ("partial", ["refuse_soft", "give", "attached"], GUESSED) if partly else ("withheld", ["refuse_soft"], MIXED)
    if "partly" in acts and (given or _PART_OUTCOME.match(acts["partly"])):
        return "partial", ["partly", "give", "attached"], GUESSED
    if "effort" in acts and not given and reading.substance <= LONG_SUBSTANCE:
        return "withheld", ["effort"], GUESSED
    if _TO_REFUSAL.search(acts.get("pointer", "")) and set(acts) == {"pointer"} and reading.substance <= MUCH_SUBSTANCE:
        return "withheld", ["pointer"], GUESSED
    if "not_held_soft" in acts and "plain" not in acts and not given and reading.substance <= LONG_SUBSTANCE:
        return "not_held", ["not_held_soft"], GUESSED
    if "promise" in acts and not given and reading.substance <= LONG_SUBSTANCE:
        return "unanswered", ["promise"], LIKELY
    enough = BIG_SUBSTANCE if _SECTION_21.search(reading.sections) else MUCH_SUBSTANCE
    if (
        "signpost" in acts
        and ("plain" not in acts or enough > MUCH_SUBSTANCE)
        and not reading.figures
        and reading.substance <= enough
    ):
        return ("provided", ["attached", "signpost"], MIXED) if "attached" in acts else ("signposted", ["signpost"], LIKELY)
    return "provided", [a for a in ("plain", "attached", "give") if a in acts], SURE if given or "plain" in acts else LIKELY


def _not_kept_so(acts: dict[str, str]) -> bool:
    """ "Is not broken down by type, and we cannot provide it": two things said, and not one in two ways."""
    return {"refuse_soft", "not_held_soft"} <= set(acts) and not _GIVING.search(acts["not_held_soft"])


def _ncnd(reading: Reading) -> tuple[Status, list[str], float]:
    acts = reading.acts
    if reading.beside_ncnd or (
        "refuse" not in acts
        and (reading.figures or (("give" in acts or "attached" in acts) and reading.substance > MUCH_SUBSTANCE))
    ):
        return "partial", ["ncnd", "give", "attached"], MIXED
    return "ncnd", ["ncnd"], SURE


def _refused(reading: Reading, provisions: tuple[str, ...]) -> tuple[Status, list[str], float]:
    acts = reading.acts
    only_21 = bool(provisions) and all(_ACCESSIBLE.match(p) for p in provisions)
    if not provisions:
        only_21 = bool(_SECTION_21.search(reading.sections)) and not _OTHER_SECTION.search(reading.sections)
    if only_21 and reading.opens_told and reading.figures <= FEW_FIGURES:
        return "partial", ["signpost", "refuse"], MIXED
    if only_21:
        return (
            ("provided", ["give", "signpost"], MIXED) if reading.figures > 1 else ("signposted", ["signpost", "refuse"], LIKELY)
        )
    if {"attached", "give", "partly"} & set(acts):
        return "partial", ["refuse", "provision", "partly", "give", "attached"], MIXED
    costly = "effort" in acts or _COST.search(acts.get("refuse", "")) or any(_COSTLY.match(p) for p in provisions)
    argued = {"law", "reason"} & set(acts)  # figures then speak for the refusal, where they come after it
    if costly:  # figures then tell of the work, not of the answer
        told = reading.firm or (reading.figures_first and reading.rest)
    else:
        told = reading.figures_first or (reading.figures > reading.holdings and not argued)
    if told or reading.of_a_part or reading.bounded:
        return "partial", ["refuse", "provision"], MIXED if told else GUESSED
    much = reading.before > BIG_SUBSTANCE if "refuse" in acts else reading.substance > MUCH_SUBSTANCE
    if much and not argued and not costly:
        return "partial", ["refuse", "provision"], GUESSED
    return "withheld", ["refuse", "provision"], SURE if "refuse" in acts else MIXED


def _not_held(reading: Reading) -> tuple[Status, list[str], float]:
    asides = MOST_ASIDES if reading.flatly else 0
    if reading.figures > asides or "attached" in reading.acts or reading.lacks_a_part:
        return "partial", ["not_held", "give", "attached"], MIXED
    if "give" in reading.acts and reading.substance > MUCH_SUBSTANCE:
        return "partial", ["not_held", "give"], GUESSED
    return "not_held", ["not_held"], SURE if reading.substance <= LONG_SUBSTANCE else LIKELY
