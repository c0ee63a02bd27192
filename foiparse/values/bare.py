"""Amounts with no currency: a figure that is the whole cell, or one that a word of cost introduces."""

from __future__ import annotations

from collections.abc import Sequence

from foiparse.values.figures import Figure, figure
from foiparse.values.lexicon import APPROXIMATELY, COST_CUES, IDENTIFIERS, MEASURES, ORDINALS, UNITS
from foiparse.values.qualify import is_year_like
from foiparse.values.signed import Range, amount_of, is_code, minus_before, ranged
from foiparse.values.tokens import Token

# More tokens than this are no cell that holds a figure alone.
LONGEST_CELL = 40


def bare_in(tokens: Sequence[Token]) -> list[Range]:
    """Figures with no currency: the whole cell, or one that a word of cost introduces."""
    for i, token in enumerate(tokens):
        if token.kind != "num" or is_code(tokens, i):
            continue
        found = figure(tokens, i, money=True)
        if found is None or not _may_be_money(tokens, i, found):
            continue
        negative = minus_before(tokens, i) or bracketed(tokens, i, found.after)
        flags = () if negative or found.scaled else ("bare",)
        amount = amount_of(found, "GBP", i, negative, flags)
        return [ranged(tokens, amount)] if amount.value is not None or amount.flags else []
    return []


def bracketed(tokens: Sequence[Token], first: int, after: int) -> bool:
    """The whole cell is "(500)": an accountant's negative."""
    return first == 1 and after == len(tokens) - 1 and tokens[0].text == "(" and tokens[after].text == ")"


def _may_be_money(tokens: Sequence[Token], i: int, found: Figure) -> bool:
    text = tokens[i].text
    if (len(text) > 1 and text[0] == "0" and text.isdigit()) or "malformed" in found.flags:
        return False
    if not found.scaled and is_year_like(tokens, i):
        return False
    if not _apart(tokens, i, found.after):
        return False
    return _only_money_words(tokens, i, found.after) or _introduced(tokens, i, found)


def _apart(tokens: Sequence[Token], i: int, after: int) -> bool:
    """No other figure, slash, colon or letter touches the figure, as they do in dates, times, codes and fractions."""
    if i > 1 and tokens[i].glued and tokens[i - 1].text in "/:-." and tokens[i - 2].kind in ("num", "word"):
        return False
    if after >= len(tokens):
        return True
    nxt = tokens[after]
    touching = nxt.glued and (nxt.text in (":", "(", "%", "'") or nxt.text in ORDINALS)
    slashed = (
        nxt.text in ("/", "-", ":")
        and nxt.glued
        and after + 1 < len(tokens)
        and tokens[after + 1].kind == "num"
        and nxt.text != "-"
    )
    return not touching and not slashed and nxt.text not in ("%", "percent", "pct")


# Words that leave a figure the whole cell.
_CELL_WORDS = frozenset(
    "per annum a year month quarter week day hour annually monthly quarterly weekly annual pa pcm p m ( ) / + - plus vat ex "
    "exc excl "
    "excluding exclusive inc incl including of inclusive net gross each total in between and to * # ~ ≈ < > = over around , x "
    "one off "
    "calendar approximately yearly unit user licence license".split()
) | APPROXIMATELY  # fmt: skip


def _only_money_words(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Around the figure stand only hedges, periods, VAT and other figures of a range."""
    if len(tokens) > LONGEST_CELL:
        return False
    rest = [*tokens[:first], *tokens[after:]]
    numbers = sum(t.kind == "num" for t in rest)
    ranged = after < len(tokens) and tokens[after].text in ("-", "to", "and")
    return numbers <= (1 if ranged else 0) and all(t.kind in ("num", "line", "stop") or t.text in _CELL_WORDS for t in rest)


# What may follow a figure with a scale ("14.2k over 3 years"), which counts no things without a noun.
_AFTER_SCALED = frozenset("over for in on each to total annual monthly yearly quarterly weekly /".split())


def _introduced(tokens: Sequence[Token], i: int, found: Figure) -> bool:
    """A word of cost stands within three tokens before, and what follows is no noun that is counted."""
    before = [t.text for t in tokens[max(0, i - 4) : i]]
    if not any(w in COST_CUES for w in before) or any(w in IDENTIFIERS or w in MEASURES for w in before[-1:]):
        return False
    if found.after >= len(tokens):
        return True
    nxt = tokens[found.after]
    if nxt.kind in ("stop", "line") or nxt.text in (")", ",", "("):
        return True
    if found.scaled and nxt.text in _AFTER_SCALED:
        return True
    return (
        nxt.text in ("per", "pa", "p", "a", "annually", "plus", "+", "ex", "excl", "excluding", "inc", "incl", "including")
        and nxt.text not in UNITS
    )
