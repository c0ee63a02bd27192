"""Learns the tagger's recurrent network (foiparse/divide/tagger/net.py) from gold letters. Used by `benchmarks.train_tagger`.

Needs the extra `training` (torch, on the processor). The same letters give the same network: the seed is fixed and one thread
learns.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from foiparse.divide.tagger.model import PARTS
from foiparse.divide.tagger.net import packed

WIDTH = 96  # of an atom's row and of each direction of a layer; 64 is worse by letters not seen, 128 no better
LAYERS = 2  # one is worse by half a hundredth of the atoms
HEADS = 4  # ways in which an atom looks at the others between the layers; another look behind the last one is no better
DROP_LOOK = 0.1  # of what an atom hears; others were not tried
EPOCHS = 14  # 18 when each written letter came once; with 10, letters by the mix of real ones, real letters were read worse
BATCH = 16  # letters, of about the same length
RATE, DECAY, WARM = 3e-3, 1e-2, 0.15
DROP = 0.3
DROP_FEATURE = 0.45  # of an atom's features; the less a network leans on each, the better it reads letters of other writers
FEWEST = 3  # atoms that must have a feature for it to be known
# Groups of features that a whole letter is now and then seen without, so that none is leant on: first of all what the other readings
# say, since their rules were made looking at these letters and do worse on others. With two thirds of these odds real letters that no
# rule has seen are read worse, though letters of the same writers are read alike.
WITHOUT = (
    (0.6, r"r\d[OQAR]|rr[OQAR]|rk|rs\d|rv"),
    (0.4, r"[~w]"),
    (0.25, r"look|bold|l[uosd]|indent|gap|listed|heading"),
    (0.1, r"n[tl]|h[a-z]|G"),
)
SEED = 11


@dataclass(frozen=True, slots=True)
class Seen:
    """A letter as the network learns it: its atoms' own features, their gold parts, and how many letters it counts as."""

    features: list[list[str]]
    parts: list[str]
    times: int


def vocabulary(letters: Iterable[Seen]) -> list[str]:
    """The features that enough atoms have."""
    count = Counter(f for letter in letters for row in letter.features for f in set(row))
    return sorted(f for f, n in count.items() if n >= FEWEST and "\n" not in f)


def learn(letters: list[Seen]) -> bytes:
    """Learn one network."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    names = vocabulary(letters)
    rows = {name: k for k, name in enumerate(names, start=1)}
    parts = _modules(len(names) + 1)
    every = torch.nn.ModuleDict(parts)
    items = [_item(letter, rows) for letter in letters for _ in range(letter.times)]
    groups = [(odds, torch.tensor([False, *(re.match(pattern, n) is not None for n in names)])) for odds, pattern in WITHOUT]
    rounds = EPOCHS * -(-len(items) // BATCH)
    adam = torch.optim.AdamW(every.parameters(), lr=RATE, weight_decay=DECAY, fused=True)
    rate = torch.optim.lr_scheduler.OneCycleLR(adam, RATE, total_steps=rounds, pct_start=WARM)
    every.train()
    for _ in range(EPOCHS):
        for batch in _batches(items, chance):
            seen = [(_without(ids, groups, chance), starts, gold) for ids, starts, gold in batch]
            loss = _loss(parts, seen)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(every.parameters(), 1.0)
            adam.step()
            rate.step()
    return packed(names, arrays_of(parts))


def _modules(count: int) -> dict[str, Any]:
    from torch import nn

    from benchmarks.gru import Layer

    table = nn.EmbeddingBag(count, WIDTH, mode="sum")
    nn.init.normal_(table.weight, std=0.1)
    parts = {"table": table, "norm": nn.LayerNorm(WIDTH), "out": nn.Linear(2 * WIDTH, len(PARTS)), "drop": nn.Dropout(DROP)}
    for k in range(LAYERS):
        parts[f"gru{k}"] = Layer((2 if k else 1) * WIDTH, WIDTH)
    for k in range(LAYERS - 1):
        parts[f"look_norm{k}"] = nn.LayerNorm(2 * WIDTH)
        parts[f"look_asked{k}"] = nn.Linear(2 * WIDTH, 6 * WIDTH, bias=False)
        parts[f"look_told{k}"] = nn.Linear(2 * WIDTH, 2 * WIDTH, bias=False)
        parts[f"look_far{k}"] = nn.Linear(1, HEADS, bias=False)
        nn.init.zeros_(parts[f"look_told{k}"].weight)  # at first nothing is told: the layers learn alone
        nn.init.zeros_(parts[f"look_far{k}"].weight)
    parts["drop_look"] = nn.Dropout(DROP_LOOK)
    return parts


def _item(letter: Seen, rows: dict[str, int]) -> tuple[Any, Any, Any]:
    import torch

    ids: list[int] = []
    starts = []
    for row in letter.features:
        starts.append(len(ids))
        ids += [rows[f] for f in row if f in rows] or [0]
    return torch.tensor(ids), torch.tensor(starts), torch.tensor([PARTS.index(p) for p in letter.parts])


def _batches(items: list[Any], chance: random.Random) -> list[list[Any]]:
    order = sorted(items, key=lambda item: len(item[1]) + chance.random() * 30)
    out = [order[k : k + BATCH] for k in range(0, len(order), BATCH)]
    chance.shuffle(out)
    return out


def _without(ids: Any, groups: list[tuple[float, Any]], chance: random.Random) -> Any:
    import torch

    for odds, group in groups:
        if chance.random() < odds:
            ids = torch.where(group[ids], 0, ids)
    return ids


def _loss(parts: dict[str, Any], batch: list[Any]) -> Any:
    """The surprise of each letter's gold parts; a long letter counts as the root of its length."""
    import torch
    from torch import nn

    from benchmarks.gru import turned

    lengths = [len(starts) for _, starts, _ in batch]
    ids = torch.cat([ids for ids, _, _ in batch])
    shifts = np.cumsum([0, *(len(ids) for ids, _, _ in batch[:-1])])
    starts = torch.cat([starts + int(shift) for (_, starts, _), shift in zip(batch, shifts, strict=True)])
    weight = (torch.rand(len(ids)) > DROP_FEATURE).float() / (1 - DROP_FEATURE)
    x = parts["drop"](torch.tanh(parts["norm"](parts["table"](ids, starts, per_sample_weights=weight))))
    padded = nn.utils.rnn.pad_sequence(x.split(lengths), batch_first=True)
    here = torch.arange(padded.shape[1])[None] < torch.tensor(lengths)[:, None]
    told, back = padded, turned(lengths)
    for k in range(LAYERS):
        told = parts[f"gru{k}"](parts["drop"](told) if k else told, back)
        if k < LAYERS - 1:
            told = _looked(parts, k, told, here)
    raw = parts["out"](parts["drop"](torch.cat([told[k, :n] for k, n in enumerate(lengths)])))
    each = nn.functional.cross_entropy(raw, torch.cat([gold for _, _, gold in batch]), reduction="none")
    return torch.stack([e.sum() / len(e) ** 0.5 for e in each.split(lengths)]).mean() / 3


def _looked(parts: dict[str, Any], k: int, x: Any, here: Any) -> Any:
    """What each atom hears from all others added to it, as `attention.py` does it. `here`: which places of the batch are atoms."""
    import torch

    letters, count, width = x.shape
    asked = parts[f"look_asked{k}"](parts[f"look_norm{k}"](x))
    query, key, value = asked.view(letters, count, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
    places = torch.arange(count)
    away = (places[:, None] - places[None]).abs().float().log1p()
    far = torch.nn.functional.softplus(parts[f"look_far{k}"].weight)[:, :, None]
    odds = query @ key.transpose(-1, -2) / (width // HEADS) ** 0.5 - far * away
    odds = odds.masked_fill(~here[:, None, None, :], -1e9).softmax(-1)
    return x + parts["drop_look"](parts[f"look_told{k}"]((odds @ value).transpose(1, 2).reshape(letters, count, width)))


def arrays_of(parts: dict[str, Any]) -> dict[str, Any]:
    """The learnt numbers under the names that `packed` wants."""
    numbers: Callable[[Any], Any] = lambda t: t.detach().numpy()  # noqa: E731
    out = {
        "table": numbers(parts["table"].weight),
        "gain": numbers(parts["norm"].weight),
        "shift": numbers(parts["norm"].bias),
        "out": numbers(parts["out"].weight),
        "out_bias": numbers(parts["out"].bias),
    }
    for k in range(LAYERS):
        for name, theirs in (
            ("taken", "weight_ih"),
            ("taken_bias", "bias_ih"),
            ("handed", "weight_hh"),
            ("handed_bias", "bias_hh"),
        ):
            out[f"{name}{k}"] = np.stack(
                [numbers(getattr(parts[f"gru{k}"].known, f"{theirs}_l0{way}")) for way in ("", "_reverse")]
            )
    for k in range(LAYERS - 1):
        out[f"look_gain{k}"], out[f"look_shift{k}"] = numbers(parts[f"look_norm{k}"].weight), numbers(parts[f"look_norm{k}"].bias)
        out[f"look_asked{k}"], out[f"look_told{k}"] = (numbers(parts[f"look_{name}{k}"].weight) for name in ("asked", "told"))
        far = parts[f"look_far{k}"].weight.detach()[:, 0]
        out[f"look_far{k}"] = np.log1p(np.exp(far.numpy()))  # softplus, as in `_looked`
    return out
