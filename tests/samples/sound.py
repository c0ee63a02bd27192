"""What makes a gold letter sound, for the tests of both open gold sets. Faults name the field, never the letter's words."""

from __future__ import annotations

import re
from typing import get_args

from benchmarks.gold import Gold
from benchmarks.words import words
from foiparse.letter import Role, Status

PROVISION = re.compile(r"[a-z_0-9]+:(?:\w+|\(\w+\))(?:\([\w.]+\))*")
HOST = re.compile(r"(?:https?://|www\.|@)([\w-]+(?:\.[\w-]+)+)")
MASKED = re.compile(r"[x.]+")
# Those to whom every letter sends its reader; all others are invented and say so.
PUBLIC_HOSTS = {"ico.org.uk", "itspublicknowledge.info", "foi.scot", "ombudsman.parliament.nz"}


def wrong_facts(gold: Gold, shown: str | None = None) -> list[str]:
    """The facts that do not agree with the markers or with the words. `shown`: all that the file shows, where that is more."""
    facts, out = gold.facts, []
    labels, status = {q.label for q in gold.questions}, gold.facts["status"]
    if facts["id"] != gold.stem:
        out.append("id")
    out += [f"status {label} without a marker" for label in status if label not in labels]
    out += [f"status {value}" for value in status.values() if value not in get_args(Status)]
    out += [f"answer {q.label} without a status" for q in gold.questions if q.answer.strip() and q.label not in status]
    for citation in facts["citations"]:
        provision = citation["provision"]
        out += [f"{provision} of {label}" for label in citation["questions"] if label not in labels]
        if citation["role"] not in get_args(Role) or not PROVISION.fullmatch(provision):
            out.append(f"{provision} as {citation['role']}")
    for k, table in enumerate(facts["tables"]):
        if table["question"] not in {None, *labels} or len({len(row) for row in table["cells"]}) != 1:
            out.append(f"table {k}")
    for name in ("request_date", "response_date"):
        if facts[name] is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d", facts[name]):
            out.append(name)
    printed = words(gold.text if shown is None else shown)
    return out + [name for name in ("authority", "reference") if facts[name] and words(facts[name])[0] not in printed]


def real_hosts(text: str) -> list[str]:
    """Web and mail hosts that are neither known public ones nor called an example, nor masked ("xxxxx@xxxxx.xxx")."""
    hosts = [host.removeprefix("www.") for host in HOST.findall(text)]
    return [h for h in hosts if "example" not in h.split(".") and h not in PUBLIC_HOSTS and not MASKED.fullmatch(h)]
