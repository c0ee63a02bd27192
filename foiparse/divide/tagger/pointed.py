"""Which answers a table or an annex apart is of: those that point to it ("See Table 2", "See the table below")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from foiparse.divide.tagger.explaining import content
from foiparse.divide.tagger.titled import LEADS_ON, pointing_down, tables_in, title_of, titles_named

if TYPE_CHECKING:
    from foiparse.divide.tagger.segments import Segment


def to_those_pointing(segments: Sequence[Segment]) -> None:
    """Put each such table and annex that names no question to the answers that point to it: those with labels, or right under a question."""
    answers = [(above, s) for above, s in pairwise([*segments[:1], *segments]) if s.part == "A"]
    titled = [(s, title_of(s.atoms[0]) or (title_of(above.atoms[-1]) if above.part == "O" else "")) for above, s in answers]
    if any(key for _, key in titled):
        _to_titles([(s, key) for s, key in titled if key and not s.labels], answers)
    _in_turn(answers, pointing_down(segments))


def _to_titles(titled: Sequence[tuple[Segment, str]], answers: Sequence[tuple[Segment, Segment]]) -> None:
    """Those under titles go to the answers that name the title, and to those that only refer to such an answer: "As 4."."""
    owners, echoes = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for above, s in answers:
        for key in titles_named(s.words):
            owners[key] += _own(above, s)
        echoes[content(s.words).echo] += _own(above, s)
    for s, key in titled:
        if key not in titles_named(s.words):
            labels = owners.get(key, [])
            s.labels = list(dict.fromkeys([*labels, *(echo for label in labels for echo in echoes.get(label, ()))]))


def _in_turn(answers: Sequence[tuple[Segment, Segment]], pointing: Sequence[Segment]) -> None:
    """Tables without a name go to the answers that point to one below: one to each, in order, or one to all."""
    if not pointing:
        return
    below = [(above, s) for above, s in answers if not s.labels and s.start > pointing[-1].start and tables_in(s)[:1] == [0]]
    loose = [s for above, s in below if above in pointing or not LEADS_ON.search(above.words)]
    places = {s.start for s in pointing}
    owners = [_own(above, s) for above, s in answers if s.start in places]
    if len(loose) == 1:
        loose[0].labels = list(dict.fromkeys(label for labels in owners for label in labels))
    elif len(loose) == len(owners):
        for s, labels in zip(loose, owners, strict=True):
            s.labels = labels


def _own(above: Segment, s: Segment) -> list[str]:
    return list(s.labels or (above.labels if above.part == "Q" else []))
