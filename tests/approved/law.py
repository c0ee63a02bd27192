"""What `foiparse.law` makes of sentences, and of whole letters whose questions and answers are gold's, so that no dividing plays a part."""

from __future__ import annotations

import json

from benchmarks.gold import MARKER
from benchmarks.status_alone import gold_division
from foiparse.divide.division import QA, Division, Zone
from foiparse.divide.header import read_header
from foiparse.divide.prepared import prepare
from foiparse.document import Document, Span
from foiparse.law import cite, cite_letter
from foiparse.law.grammar import references
from foiparse.law.normal import Clean
from foiparse.letter import Citation
from foiparse.read.text import read_text
from tests.approved.letters import marked
from tests.approved.plain import digest, said

TOLD = (
    "provision",
    "role",
    "questions",
    "text",
    "span",
    "name",
    "uri",
    "absolute",
    "public_interest_test",
)  # told apart, or the registry's
OF_NUMBERS = (
    "uri",
    "absolute",
    "public_interest_test",
)  # the registry's own, which has its own tests: all of a letter as one digest


def of(text: str) -> list[str]:
    """A sentence and what it cites, under the regime that it shows; what other regimes make of it, where that differs."""
    shown = json.dumps(text, ensure_ascii=False)
    lines = [told(c) for c in cite(text)]
    read = [
        f"{r.unit or '-'}@{r.start}-{r.end}:{'.'.join('/'.join(t.parts) + '~' * t.ranged for t in r.tokens)}"
        for r in references(Clean(text).text)
    ]
    out = [f"{shown}  {' '.join(read)}", *("  " + line for line in lines)]
    for regime in ("eir", "foisa", "foi_ie"):
        other = [f"{c.provision} {c.role}" for c in cite(text, regime)]
        if other != [line.partition(" [")[0] for line in lines]:
            out.append(f"  {regime}: {'; '.join(other)}")
    return out


def told(c: Citation) -> str:
    """A citation: provision, role, questions, its own words, its place, and all else that is not the default."""
    words = " ".join(c.text.split())
    return f"{c.provision} {c.role} [{','.join(c.questions)}] {words!r} {c.span[0]}-{c.span[1]} {said(c, TOLD)}"


def of_letter(name: str) -> list[str]:
    """A letter's citations with their questions, its interests weighed, its cost limits and the audit of its refusals."""
    document, division = divided_by_gold(marked(name))
    found = cite_letter(document, division)
    known = digest(said(c, set(type(c).model_fields) - set(OF_NUMBERS)) for c in found.citations)
    out = [f"{name}: {', '.join(division.header.regimes)} {known} {' '.join(found.flags)}"]
    out += ["  " + told(c) for c in found.citations]
    for kind, values in (
        ("interest", found.public_interest), ("cost", found.cost_limits), ("notice", found.refusal_notices)
    ):  # fmt: skip
        out += [f"  {kind} {_shortened(value)}" for value in values]
    return out


def _shortened(value: object) -> str:
    """The factors of a public-interest test are long: their beginnings, and how many characters they have."""
    if hasattr(value, "for_disclosure"):
        value = value.model_copy(
            update={
                side: [f"{x[:30]}…{len(x)}" for x in getattr(value, side)] for side in ("for_disclosure", "against_disclosure")
            }
        )
    return said(value)


def divided_by_gold(text: str) -> tuple[Document, Division]:
    """A letter's words with the questions and answers that its markers give, and the zones that the rules see."""
    words, qas = gold_division(text)
    document = read_text(words.encode())
    units = prepare(document).units
    if document.text.rstrip("\n") != words.rstrip("\n"):
        document.text = words  # spans count in the gold's own text
    outside = _outside(qas, len(words))
    zones = [
        Zone(u.zone, Span(u.start, u.end))  # type: ignore[arg-type]
        for u in units
        if u.zone and any(a <= u.start < b for a, b in outside)
    ]
    for qa in qas:
        qa.lead_in = not qa.answer_spans
    return document, Division(header=read_header(document, zones), questions=qas, zones=zones)


def _outside(qas: list[QA], length: int) -> list[tuple[int, int]]:
    taken = sorted((s.start, s.end) for q in qas for s in (*q.question_spans, *q.answer_spans, *q.listing_spans))
    out, at = [], 0
    for start, end in taken:
        if start > at:
            out.append((at, start))
        at = max(at, end)
    return [*out, (at, length)]


def sentences(text: str) -> list[str]:
    """The paragraphs of a marked letter's words."""
    return [" ".join(p.split()) for p in MARKER.sub("", text).split("\n") if p.strip()]
