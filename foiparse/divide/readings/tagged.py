"""The likeliest part of every sentence, as the tagger has learnt it, put together as a division: for letters that no list explains."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.readings.beneath import leads_in
from foiparse.divide.tagger import tagged
from foiparse.divide.tagger.pairing import label_answers
from foiparse.divide.tagger.segments import Segment, label_questions, segments_of


def by_parts(letter: Prepared) -> Iterator[Proposal]:
    """One proposal: the segments of the likeliest parts, answers put to their questions."""
    segments = segments_of(letter, tagged(letter))
    if not any(s.part == "A" for s in segments):
        return
    label_questions(segments)
    leads = _lead_ins(letter, segments)
    label_answers(segments, leads)
    proposal = Proposal("likeliest part of every sentence", regular=0.9)
    proposal.leads.update(leads)
    asked = {s.labels[0] for s in segments if s.part == "Q"}
    answered = {label for s in segments if s.part == "A" for label in s.labels}
    for s in segments:
        part = s.part
        if part == "R" and s.labels[0] not in asked:
            if s.labels[0] not in answered:
                continue
            part = "Q"
        if part in ("Q", "A", "R"):
            proposal.add(part, s.labels, s.start, s.end, s.sure, "tagged")  # type: ignore[arg-type]
    yield proposal


def _lead_ins(letter: Prepared, segments: list[Segment]) -> set[str]:
    """Questions that only introduce the parts right after them."""
    out: set[str] = set()
    for s, follows in zip(segments, segments[1:], strict=False):
        parts = follows.labels and follows.labels[0].startswith(s.labels[0] + ".") if s.labels else False
        if s.part == "Q" == follows.part and parts and leads_in(letter.text[s.start : s.end]):
            out.add(s.labels[0])
    return out
