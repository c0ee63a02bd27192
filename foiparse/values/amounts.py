"""Money: amounts with their currency, period, VAT, bounds and doubts, from a cell or the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from foiparse.values.bare import bare_in, bracketed
from foiparse.values.figures import ending, longest
from foiparse.values.lexicon import BOUNDS_AFTER, BOUNDS_BEFORE
from foiparse.values.model import Money
from foiparse.values.nothing import absence
from foiparse.values.qualify import hedged, per_what, period_of, vat_of
from foiparse.values.signed import Range, amounts_in
from foiparse.values.tokens import Token, tokenize


def money(text: str) -> Money | None:
    """The amount that a cell or a sentence states, None where it states none.

    `text` is a whole cell ("3.9k per annum", "21,984") or words around a figure ("the contract is worth circa £1.2m over 3
    years"). A figure with no currency counts only where it is the whole cell or a word of cost introduces it. Of several
    amounts the first is given, with the flag "several_amounts".
    """
    tokens = tokenize(text)
    found = amounts_in(tokens) or bare_in(tokens)
    if not found:
        return _absent(text)
    first = found[0]
    bound = found[1].first.first if len(found) > 1 else len(tokens)
    value = _build(text, tokens, first, bound)
    others = {r.first.value for r in found[1:]} - {first.first.value}
    return replace(value, flags=(*value.flags, "several_amounts")) if others else value


def _absent(text: str) -> Money | None:
    kind = absence(text)
    if kind is None or kind == "blank":
        return None
    if kind == "nil" or kind == "none":  # narrows the type
        return Money(text.strip(), Decimal(0), currency="GBP", nothing="nil", flags=("none",) if kind == "none" else ())
    return Money(text.strip(), nothing=kind)


def _build(text: str, tokens: Sequence[Token], found: Range, bound: int) -> Money:
    first, second = found.first, found.second
    start = first.first
    flags = dict.fromkeys((*first.flags, *(second.flags if second else ())))
    returned = bracketed(tokens, start, found.after) or (second is None and _credited(text, tokens, found.after))
    if returned and "negative" not in flags and first.value is not None:
        first, flags = first._replace(value=-first.value), {**flags, "negative": None}
    before, after = tokens[:start], tokens[found.after : bound]
    amount, low, high = first.value, None, None
    if second:
        amount, low, high = None, first.value, second.value
    else:
        amount, low, high = _bounded(tokens, start, found.after, amount)
    if _multiplied(tokens, start, found.after):
        flags["multiplied"] = None
    return Money(
        text.strip(), amount, low, high, first.currency, period_of(before, after), vat_of(before, after),
        hedged(tokens, start), None, per_what(after), tuple(flags),
    )  # fmt: skip


def _bounded(
    tokens: Sequence[Token], first: int, after: int, amount: Decimal | None
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Amount, low and high of one figure that words may make a bound."""
    end = first
    while end and tokens[end - 1].text in ("(", "c", "circa", "approximately"):
        end -= 1
    said = ending(BOUNDS_BEFORE, tokens, end)
    if said and tokens[said[1]].text == "from" and said[1] != 0:
        said = None
    if said is None:
        tail = longest(BOUNDS_AFTER, tokens, after)
        plus = tail and tokens[after].text in ("+", "plus")  # "£500 + VAT", but "£500 or more, incl. VAT" is a bound
        vat = tail and plus and any(t.text in ("vat", "tax") for t in tokens[tail[1] : tail[1] + 2])
        joined = tail and plus and tail[1] < len(tokens) and tokens[tail[1]].kind not in ("stop", "line")
        said = None if tail is None or vat or joined else tail
    if said is None or amount is None:
        return amount, None, None
    return (None, None, amount) if said[0][0] else (None, amount, None)


def _credited(text: str, tokens: Sequence[Token], at: int) -> bool:
    """ "£4,500 CR", as ledgers print what came back."""
    return at < len(tokens) and text[tokens[at].start : tokens[at].end] == "CR"


_OWNED = frozenset("the our its their this that a total whole overall annual".split())


def _multiplied(tokens: Sequence[Token], first: int, after: int) -> bool:
    """ "12 x £500", "£500 x 12" and "20% of £500": the product is left to the reader."""
    of = next((k for k in range(first - 1, max(-1, first - 5), -1) if tokens[k].text == "of"), 0)
    if of and all(t.text in _OWNED for t in tokens[of + 1 : first]) and tokens[of - 1].text in ("%", "cent", "percent"):
        return True
    before = first > 1 and tokens[first - 1].text in ("x", "@", "*") and tokens[first - 2].kind == "num"
    behind = after + 1 < len(tokens) and tokens[after].text in ("x", "*") and tokens[after + 1].kind == "num"
    return before or behind
