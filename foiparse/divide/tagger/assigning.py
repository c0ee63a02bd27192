"""The best way to give each of n answers one of n questions (the assignment problem, by shortest augmenting paths: Kuhn 1955, Munkres 1957)."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


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
