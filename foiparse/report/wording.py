"""Codes in words: what a status, a role, an outcome or a flag means to a reader who has never seen this program."""

from __future__ import annotations

from foiparse.report.flags import FLAG as FLAG

STATUS = {
    "provided": "Provided",
    "partial": "Partly provided",
    "withheld": "Withheld",
    "not_held": "Not held",
    "ncnd": "Neither confirmed nor denied",
    "signposted": "Published elsewhere",
    "clarification": "Clarification asked",
    "unanswered": "Not answered",
}
ROLE = {"relied_on": "relied on", "procedural": "procedural", "mentioned": "mentioned"}
OUTCOME = {
    "granted_in_full": "Granted in full",
    "partially_withheld": "Partially withheld",
    "withheld_in_full": "Withheld in full",
    "not_held": "Information not held",
    "neither_confirmed_nor_denied": "Neither confirmed nor denied",
    "accessible_elsewhere": "Accessible elsewhere",
    "clarification_sought": "Clarification sought",
    "not_answered": "Not answered",
}
REGIME = {
    "foia": "Freedom of Information Act 2000",
    "eir": "Environmental Information Regulations 2004",
    "foisa": "Freedom of Information (Scotland) Act 2002",
    "eisr": "Environmental Information (Scotland) Regulations 2004",
    "dpa": "Data protection law",
}


def in_words(code: str, names: dict[str, str] | None = None) -> str:
    """`code` by `names`, else the code itself with spaces; a detail after a colon is kept."""
    head, _, rest = code.partition(":")
    text = (names or {}).get(head) or head.replace("_", " ").strip().capitalize()
    return f"{text.rstrip('.')}: {rest.strip()}" if rest.strip() else text
