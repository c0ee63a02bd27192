"""The best way to give each of n answers one of n questions (the assignment problem, by shortest augmenting paths: Kuhn 1955, Munkres 1957)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

GAIN = 0.5  # shared words, weighed, that each answer moved must add on average


def assigned(worth: Sequence[Sequence[float]]) -> list[int]:
    """For each row the column that it gets, so that the sum of worths is greatest. `worth`: as many rows as columns."""
    n = len(worth)
    rows, columns = [0.0] * (n + 1), [0.0] * (n + 1)  # what each row and column is charged
    holder = [0] * (n + 1)  # the row that holds each column; both count from 1, and column 0 is where a path begins
    for row in range(1, n + 1):
        holder[0], at = row, 0
        least, seen, came = [inf] * (n + 1), [False] * (n + 1), [0] * (n + 1)
        while holder[at]:
            seen[at] = True
            step, following = inf, 0
            for column in range(1, n + 1):
                if seen[column]:
                    continue
                cost = -worth[holder[at] - 1][column - 1] - rows[holder[at]] - columns[column]
                if cost < least[column]:
                    least[column], came[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(n + 1):
                if seen[column]:
                    rows[holder[column]] += step
                    columns[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            holder[at], at = holder[came[at]], came[at]
    out = [0] * n
    for column in range(1, n + 1):
        out[holder[column] - 1] = column - 1
    return out


def places_of(alike: Sequence[Sequence[float]], n: int) -> list[list[int]]:
    """Which of n questions each of fewer answers is to: in order, unless the words that they share say plainly otherwise."""
    if not alike:
        return []
    groups = _groups(alike, n)
    holder = [k for k, (a, b) in enumerate(groups) for _ in range(a, b)]
    other: list[int] = []
    for q in range(n):
        best = max(range(len(alike)), key=lambda k: (alike[k][q], k == holder[q]))
        other.append(best if alike[best][q] > 0 else other[-1] if other else holder[q])
    moved = sum(a != b for a, b in zip(other, holder, strict=True))
    gain = sum(alike[other[q]][q] - alike[holder[q]][q] for q in range(n))
    if moved and set(other) == set(holder) and gain >= GAIN * moved:
        holder = other
    return [[q for q in range(n) if holder[q] == k] for k in range(len(alike))]


def _groups(alike: Sequence[Sequence[float]], n: int) -> list[tuple[int, int]]:
    """The split of n questions in order among fewer answers that shares the most words (each answer at least one question)."""
    m = len(alike)
    best = [[(-1.0, 0)] * (n + 1) for _ in range(m + 1)]
    best[0][0] = (0.0, 0)
    for i in range(1, m + 1):
        for j in range(i, n - (m - i) + 1):
            options = []
            for k in range(i - 1, j):
                value = best[i - 1][k][0]
                if value >= 0:
                    options.append((value + sum(alike[i - 1][k:j]), k))
            best[i][j] = max(options) if options else (-1.0, 0)
    out, j = [], n
    for i in range(m, 0, -1):
        k = best[i][j][1]
        out.append((k, j))
        j = k
    return out[::-1]
