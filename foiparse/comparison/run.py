"""Many letters → groups that answer one request, their questions side by side."""

from __future__ import annotations

from collections.abc import Iterable

from foiparse.comparison.align import align, common_questions, wordings
from foiparse.comparison.cells import cell, refusals, typed, value_type
from foiparse.comparison.group import group
from foiparse.comparison.load import Given, gather
from foiparse.comparison.model import Asked, Cell, Comparison, Group, Member, Unaligned
from foiparse.comparison.stack import stacked
from foiparse.display import unnumbered


def compare(letters: Iterable[Given]) -> Comparison:
    """Lay letters that answer the same request side by side: authority × question.

    `letters` are Letters, paths of source files, of parsed JSON or of folders of these, in any mixture. Letters whose questions
    share their words are grouped; the questions of each group are aligned by words, order and label, renumbered, merged and
    split ones included; what fits nowhere is kept in `Group.unaligned`. A letter that is given several times, or beside what was
    parsed of it, counts once. Raises `ValueError` for JSON that is named itself and is no letter.
    """
    found = gather(letters)
    groups, alone = group(found.members)
    return Comparison([_side_by_side(members) for members in groups], alone, found.left_out, found.repeated)


def _side_by_side(found: list[Member]) -> Group:
    common = common_questions(found)
    questions = [Asked(n + 1, unnumbered(" ".join(w.question.text.split()), w.question.label)) for n, w in enumerate(common)]
    cells: dict[tuple[str, int], Cell] = {}
    left: list[Unaligned] = []
    for member in found:
        match = align(wordings(member), common)
        for j, matched in sorted(match.found.items()):
            cells[member.name, j + 1] = cell(member, matched)
        left += [
            Unaligned(
                member.name,
                member.authority,
                w.question.label,
                w.question.text,
                w.question.answer,
                j + 1 if j is not None else None,
                s,
            )
            for w, j, s in match.left
        ]
    _type(questions, cells)
    stacks, unstacked = stacked(found, cells)
    refused = [r for m in found for r in refusals(m, {n: c for (name, n), c in cells.items() if name == m.name})]
    return Group(questions[0].text if questions else found[0].name, found, questions, cells, left, stacks, unstacked, refused)


def _type(questions: list[Asked], cells: dict[tuple[str, int], Cell]) -> None:
    """Give each question the type of its answers and each cell its value."""
    for question in questions:
        own = [c for (_, n), c in cells.items() if n == question.number]
        question.value_type = value_type(question.text, [c.answer for c in own if c.status in (None, "provided", "partial")])
        for one in own:
            one.value, doubts = typed(one.answer, question.value_type)
            one.flags += doubts
