"""A layer of gated recurrent units, both ways at once, with its own way back: twice as fast to learn on a processor as torch's.

Torch's layer takes each step's gradient of the weights apart and adds them up; here the steps of both directions are one product
each, and the weights' gradient is one product at the end. The sums are those of `foiparse/divide/tagger/net.py`.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


class Steps(torch.autograd.Function):  # type: ignore[misc, unused-ignore]
    """The states of a layer whose inputs are weighed already. Time x 2 x letters x 3 widths in, time x 2 x letters x width out.

    What stands behind a letter's last atom is computed like all else and must not be used: no gradient comes from there.
    """

    @staticmethod
    def forward(ctx: Any, taken: Tensor, handed: Tensor, bias: Tensor) -> Tensor:
        count, ways, letters, _ = taken.shape
        width = handed.shape[1]
        states = taken.new_zeros(count + 1, ways, letters, width)
        gates = taken.new_empty(count, ways, letters, 2 * width)
        news, heard = torch.empty_like(states[1:]), torch.empty_like(states[1:])
        for t in range(count):
            told = torch.baddbmm(bias, states[t], handed)
            gate = torch.sigmoid_(torch.add(told[..., : 2 * width], taken[t, ..., : 2 * width], out=gates[t]))
            heard[t] = told[..., 2 * width :]
            new = torch.tanh_(torch.addcmul(taken[t, ..., 2 * width :], gate[..., :width], heard[t], out=news[t]))
            torch.lerp(new, states[t], gate[..., width:], out=states[t + 1])
        ctx.save_for_backward(states, gates, news, heard, handed)
        return states[1:]

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        states, gates, news, heard, handed = ctx.saved_tensors
        (grad,) = grads
        count, ways, letters, width = news.shape
        resets, keeps = gates[..., :width], gates[..., width:]
        # all that depends on no later step, for every step at once
        by_keep = (states[:-1] - news) * keeps * (1 - keeps)
        by_new = (1 - keeps) * (1 - news * news)
        by_reset = heard * resets * (1 - resets)
        back = handed.transpose(1, 2).contiguous()
        told = torch.empty(count, ways, letters, 3 * width)
        fresh = torch.empty_like(news)
        later = grad.new_zeros(ways, letters, width)
        for t in range(count - 1, -1, -1):
            here = later + grad[t]
            new = torch.mul(here, by_new[t], out=fresh[t])
            step = told[t]
            torch.mul(new, by_reset[t], out=step[..., :width])
            torch.mul(here, by_keep[t], out=step[..., width : 2 * width])
            torch.mul(new, resets[t], out=step[..., 2 * width :])
            later = torch.baddbmm(here * keeps[t], step, back)
        taken = torch.cat((told[..., : 2 * width], fresh), -1)
        flat = told.transpose(0, 1).reshape(ways, count * letters, 3 * width)
        before = states[:-1].transpose(0, 1).reshape(ways, count * letters, width)
        return taken, before.transpose(1, 2) @ flat, flat.sum(1, keepdim=True)


class Layer(nn.Module):  # type: ignore[misc, unused-ignore]
    """A layer in both directions, with torch's own parameters and their first values."""

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.known = nn.GRU(inputs, width, bidirectional=True, batch_first=True)

    def forward(self, x: Tensor, turned: Tensor) -> Tensor:
        """What the layer makes of `x`, letters x time x inputs. `turned`: for each place the one it has when its letter is read backwards."""
        ways = (x, _moved(x, turned))
        known = self.known
        taken = torch.stack([nn.functional.linear(w, *_of(known, "ih", k)) for k, w in enumerate(ways)]).permute(2, 0, 1, 3)
        handed = torch.stack([_of(known, "hh", k)[0].T for k in (0, 1)])
        bias = torch.stack([_of(known, "hh", k)[1][None] for k in (0, 1)])
        out = Steps.apply(taken, handed, bias).permute(1, 2, 0, 3)  # type: ignore[no-untyped-call, unused-ignore]
        return torch.cat((out[0], _moved(out[1], turned)), -1)


def turned(lengths: list[int]) -> Tensor:
    """The places of letters of these lengths when each is read backwards, letters x time; those behind its end stay."""
    most = max(lengths)
    return torch.tensor([[*range(n - 1, -1, -1), *range(n, most)] for n in lengths])


def _moved(x: Tensor, places: Tensor) -> Tensor:
    return x.gather(1, places[..., None].expand(-1, -1, x.shape[2]))


def _of(known: nn.GRU, name: str, way: int) -> tuple[Tensor, Tensor]:
    end = f"{name}_l0{'_reverse' * way}"
    return getattr(known, f"weight_{end}"), getattr(known, f"bias_{end}")
