"""Heads read in the light of their neighbours: what one line alone leaves open, the numbers before and after it settle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from foiparse.divide.numbering import Head, successor

FEWEST = 2  # questions that must be counted for a range beyond them to be none
Placed = list[tuple[int, Head]]


def settle(heads: list[Head | None]) -> list[Head | None]:
    """The heads with ranges that are values, groups that only label an answer, and exchanged labels put right."""
    out = list(heads)
    placed = [(i, h) for i, h in enumerate(heads) if h is not None and h.paths]
    for i, head in (*_values(placed), *_beyond(placed), *_answering_groups(placed), *_exchanged(placed)):
        out[i] = head
    return out


def _values(placed: Placed) -> Iterator[tuple[int, Head]]:
    """ "10 - 19" before "11 - 4": question 10 with its answer, no group of questions."""
    for k, (i, head) in enumerate(placed):
        follows = placed[k + 1][1] if k + 1 < len(placed) else None
        before = placed[k - 1][1] if k else None
        if not head.alone or len(head.paths) < 2:
            continue
        runs_on = follows is not None and follows.tag == head.tag and follows.path == head.paths[1]
        ends = (
            before is not None
            and before.tag == head.tag
            and head.form == before.form
            and len(before.path) == len(before.paths) == 1
        )
        if runs_on or (follows is None and ends):
            yield i, replace(head, paths=head.paths[:1], length=head.alone, bare=False)


def _beyond(placed: Placed) -> Iterator[tuple[int, Head]]:
    """ "Q3 - 17" where the numbers counted 1, 2, 3 and no further: a range to questions that are not asked is question 3 with its answer.

    A number without a word must also run on from the one before.
    """
    counted: set[str] = set()
    last, before = 0, ""
    for i, head in placed:
        first, end = head.path[0] or "", head.paths[-1][0] or ""
        ranged = head.alone and len(head.paths) > 1 and len(head.path) == 1 and first.isdecimal() and end.isdecimal()
        worded = head.tag in "qa" or successor(before) == first
        if ranged and worded and last >= FEWEST and int(first) <= last < int(end):
            yield i, replace(head, paths=head.paths[:1], length=head.alone, bare=False)
            end = first
        elif len(head.paths) == 1 and head.tag in "qn":
            counted.add(first)
        while str(last + 1) in counted:
            last += 1
        before = end


def _answering_groups(placed: Placed) -> Iterator[tuple[int, Head]]:
    """ "11 & 12." right after question 11 and question 12: the label of their joint answer."""
    for k, (i, head) in enumerate(placed):
        n = len(head.paths)
        if n > 1 and head.tag in "nq" and k >= n:
            before = [h for _, h in placed[k - n : k]]
            if all(len(h.paths) == 1 and h.tag == head.tag for h in before) and [h.path for h in before] == head.paths:
                yield i, replace(head, tag="a")


def _exchanged(placed: Placed) -> Iterator[tuple[int, Head]]:
    """ "A4." before "Q4." in a letter where each "Q" stands before its "A": a slip of the pen."""
    pairs = [
        (k, a.tag + b.tag)
        for k, ((_, a), (_, b)) in enumerate(pairwise(placed))
        if a.tag + b.tag in ("qa", "aq") and a.paths == b.paths
    ]
    slips = [k for k, tags in pairs if tags == "aq"]
    if not slips or 2 * len(slips) >= len(pairs):
        return
    for k in slips:
        (i, first), (j, second) = placed[k], placed[k + 1]
        yield i, replace(first, tag="q", form=second.form)
        yield j, replace(second, tag="a", form=first.form)
