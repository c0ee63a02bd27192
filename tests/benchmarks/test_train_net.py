"""What the network learns by is what it is used by: torch's sums and numpy's give the same odds."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from benchmarks import train_net
from foiparse.divide.tagger import net


def test_learning_and_using_reckon_alike(monkeypatch: pytest.MonkeyPatch, torch: Any) -> None:
    """Letters of unlike length in one batch, so that the places that are no sentences must count for nothing."""
    monkeypatch.setattr(train_net, "DROP_FEATURE", 0.0)
    torch.manual_seed(1)
    chance, names = random.Random(1), [f"f{k}" for k in range(20)]
    parts = train_net._modules(len(names) + 1)
    with torch.no_grad():
        for weights in torch.nn.ModuleDict(parts).eval().parameters():  # small whole eighths: packing rounds nothing away
            weights.copy_(torch.randint(-2, 3, weights.shape) / 8)
    rows = {name: k for k, name in enumerate(names, start=1)}
    letters = [train_net.Seen([chance.sample(names, 3) for _ in range(n)], ["O"] * n, 1) for n in (2, 9, 30)]
    said: list[np.ndarray] = []
    parts["out"].register_forward_hook(lambda module, given, raw: said.append(raw.log_softmax(1).detach().numpy()))
    train_net._loss(parts, [train_net._item(letter, rows) for letter in letters])
    known = net.unpacked(net.packed(names, train_net.arrays_of(parts)))
    assert len(known.looks) == train_net.LAYERS - 1
    used = np.concatenate([net.log_odds(letter.features, known) for letter in letters])
    assert np.allclose(said[0], used, atol=0.02)  # the rows of the table are kept as bytes
