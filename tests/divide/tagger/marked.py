"""Letters whose lines say which part they play, for the tests of segments and pairing."""

from __future__ import annotations

from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.parts import middles_of
from foiparse.divide.tagger.segments import Segment, label_questions, segments_of
from tests.divide.letters import document


def marked(lines: str) -> tuple[Prepared, Tagged]:
    """Lines "Q 1. How many?", "A Four.", "R …", "O …"; a small letter goes on with the segment before: "a All are blue."."""
    rows = [line.strip().split(" ", 1) for line in lines.strip().split("\n")]
    letter = prepare(document("\n".join(words for _, words in rows)))
    starts, at = [], 0
    for _, words in rows:
        starts.append(at)
        at += len(words) + 1
    parts, before = [], -1
    for atom in (atoms := atoms_of(letter)):
        k = max(i for i, start in enumerate(starts) if start <= atom.start)
        mark = rows[k][0]
        parts.append("O" if mark == "O" else mark.upper() + ("B" if mark.isupper() and k != before else "I"))
        before = k
    return letter, Tagged(atoms, parts, [0.9] * len(atoms), [], [], middles_of(atoms))


def segments(lines: str) -> list[Segment]:
    """The segments of marked lines, questions labelled."""
    found = segments_of(*marked(lines))
    label_questions(found)
    return found
