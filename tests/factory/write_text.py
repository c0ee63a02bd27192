"""A factory letter as plain text, the way converters and mail programs leave it."""

from __future__ import annotations

import textwrap
from random import Random

from tests.factory.made import Data, Frame, Made, Piece

WRAP_COLUMNS = 72
SHORT = 60  # a form's heading or entry


def write_text(made: Made) -> bytes:
    """UTF-8 text; wrapped, dense, with odd spaces or CRLF as the letter's noise says."""
    rng, noise = Random(made.noise["seed"]), made.noise
    tight = noise["dense"] and not noise["wrap"]  # wrapped lines without blank lines between paragraphs cannot be told apart
    out: list[str] = []
    shape = rng.choice(["pipes", "tabs", "tab_led"])
    for block in made.blocks:
        if isinstance(block, Piece):
            _piece(out, block, noise["wrap"], tight)
        elif isinstance(block, Data):
            out += [*_table(block.cells, shape), ""]
        else:
            _frame(out, block, tight)
    text = "\n".join(out)
    if noise["nbsp"]:
        text = "".join("\u00a0" if c == " " and rng.random() < 0.02 else c for c in text)
    return (text.replace("\n", "\r\n") if noise["crlf"] else text).encode("utf-8")


def _piece(out: list[str], piece: Piece, wrap: bool, tight: bool) -> None:
    text = piece.printed
    if piece.run_on and out:
        while out and not out[-1]:
            out.pop()
        out[-1] += " " + text
    elif wrap and len(text) > WRAP_COLUMNS:
        out += textwrap.wrap(text, WRAP_COLUMNS)
    else:
        out.append(("> " if piece.quote else "") + text)
    if (piece.gap and not tight) or (wrap and len(text) > WRAP_COLUMNS):
        out.append("")


def _table(cells: list[list[str]], shape: str) -> list[str]:
    if shape == "pipes":
        return ["| " + " | ".join(row) + " |" for row in cells]
    if shape == "tabs":
        return ["\t".join(row) for row in cells]
    return [line for row in cells for line in [*(f"\t{c}" for c in row), ""]]


def _frame(out: list[str], frame: Frame, tight: bool) -> None:
    for row in frame.rows:
        if len(row) > 1 and all(len(cell) == 1 and len(cell[0].printed) < SHORT for cell in row):
            out.append("\t".join(cell[0].printed for cell in row))  # a form's row stays on its line
            continue
        for cell in row:
            for piece in cell:
                _piece(out, piece, False, tight)
