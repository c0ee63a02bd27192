"""Weighed signs added up for very many cells at once, and the way back: as torch's own, but by a sparse table, ten times as fast."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from scipy.sparse import csr_matrix  # type: ignore[import-not-found,import-untyped,unused-ignore]
from torch import Tensor


class Sums(torch.autograd.Function):  # type: ignore[misc, unused-ignore]
    """A sparse table of values, cells x signs, times the weights of the signs."""

    @staticmethod
    def forward(ctx: Any, weight: Tensor, table: csr_matrix) -> Tensor:
        ctx.table = table
        return torch.from_numpy(table @ weight.detach().numpy())

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, None]:
        return torch.from_numpy(ctx.table.T @ grads[0].contiguous().numpy()), None


def table_of(names: list[int], starts: Any, values: list[float], signs: int) -> csr_matrix:
    """The table: each cell's signs and their values, where each cell's begin, and how many signs there are."""
    ends = np.append(starts, len(names))
    return csr_matrix((np.array(values, np.float32), np.array(names, np.int32), ends), shape=(len(starts), signs))
