"""One request in prose, one answer in prose: the request restated in a paragraph, in the thank-you sentence, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.divide.cues import PREAMBLE
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal

OUTSIDE = ("letterhead", "salutation", "signature", "complaint", "reuse", "disclaimer", "navigation")


def prose(letter: Prepared) -> Iterator[Proposal]:
    """The whole body as one question and one answer."""
    units = letter.units
    opening = next((u.index for u in units if u.zone == "salutation"), -1) + 1
    body = [u for u in units[opening:] if u.zone not in OUTSIDE]
    if not body:
        return
    response = next((u for u in body if u.zone == "response"), None)
    request = next((u for u in body if u.zone == "request"), None)
    proposal = Proposal("one request, one answer")
    if response is not None:
        start = response.end
        asked = [u for u in body if u.end <= response.start and u.zone is None and not PREAMBLE.match(u.plain.lower())]
        if request is not None:
            asked = [u for u in asked if u.start > request.start]
        if asked:
            proposal.add("Q", ["*1"], asked[0].start, asked[-1].end)
    else:
        rest = [u for u in body if u.zone is None and not PREAMBLE.match(u.plain.lower())]
        start = (rest or body)[0].start
    proposal.add("A", ["*1"], start, letter.tail_after(start))
    yield proposal
