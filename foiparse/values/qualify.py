"""What the words around an amount say of it: its period, VAT, whether it is about right."""

from __future__ import annotations

from collections.abc import Sequence

from foiparse.values.figures import ending, longest
from foiparse.values.lexicon import (
    APPROXIMATELY,
    APPROXIMATELY_AFTER,
    APPROXIMATELY_BEFORE,
    GLUED_PERIODS,
    MONTHS,
    PERIOD_UNITS,
    PERIOD_WORDS,
    TIME_PLURALS,
    VAT_GLUED,
    VAT_IN,
    VAT_OUT,
    VAT_WORDS,
)
from foiparse.values.model import Period, Vat
from foiparse.values.tokens import Token

# How far from a figure its qualifiers stand, in tokens, within one sentence.
REACH = 12
# A cell this short may break over lines ("£3,900\nper annum"); in longer text a line ends what is said of a figure.
SHORT_CELL = 40


def window(tokens: Sequence[Token], forward: bool) -> list[Token]:
    """The tokens of the same sentence nearest the figure, in text order, at most `REACH`."""
    ordered = tokens if forward else tokens[::-1]
    out: list[Token] = []
    for token in ordered[: REACH + 1]:
        if token.kind == "stop" or (token.kind == "line" and len(tokens) > SHORT_CELL):
            break
        if token.kind != "line":
            out.append(token)
    return out if forward else out[::-1]


def period_of(before: Sequence[Token], after: Sequence[Token]) -> Period | None:
    """What the amount is for. Words after it ("per month") outrank words before it ("annual cost"), a rate outranks a total."""
    ahead, behind = window(after, True), window(before, False)
    rates = [p for i in range(len(ahead)) if (p := _rate(ahead, i))]
    named = [p for p in rates if p not in ("unit", "total")] or [p for p in rates if p == "unit"]
    if named:
        return named[0]
    earlier = [p for i in range(len(behind)) if (p := _named(behind, i))]
    specific = [p for p in earlier if p != "total"]
    if specific:
        return specific[-1]
    return "total" if earlier or rates or _termed(ahead) else None


def _rate(tokens: Sequence[Token], i: int) -> Period | None:
    """A period at token `i` of the words after an amount."""
    token = tokens[i]
    if token.text in GLUED_PERIODS and (token.glued or token.text != "pm" or i == 0):
        return GLUED_PERIODS[token.text]  # type: ignore[return-value]  # data of the lexicon
    if token.text in ("per", "a", "an", "each", "every", "/") and i + 1 < len(tokens):
        said = _unit(tokens, i + 1, token.text)
        if said:
            return said
    phrase = longest(PERIOD_WORDS, tokens, i)
    if phrase and not (phrase[0] == "unit" and token.text == "each" and i > 2):
        return phrase[0]  # type: ignore[return-value]
    return None


def _unit(tokens: Sequence[Token], i: int, lead: str) -> Period | None:
    """What follows "per", "a" or "/": a length of time, or the one thing that the price is for."""
    word = tokens[i]
    if word.text in ("calendar", "financial", "contract") and i + 1 < len(tokens):
        word = tokens[i + 1]
    if word.kind != "word":
        return "unit" if lead == "per" and word.kind == "num" else None  # "£5 per 1,000 emails"
    if word.text in PERIOD_UNITS and word.text != "years":
        return PERIOD_UNITS[word.text]  # type: ignore[return-value]
    if lead == "per" and word.text not in ("cent", "the", "our"):
        return "unit"
    return "unit" if lead == "/" and word.glued and word.text not in MONTHS and len(word.text) > 2 else None


def _named(tokens: Sequence[Token], i: int) -> Period | None:
    """A period at token `i` of the words before an amount ("annual cost of", "monthly fee:", "total")."""
    phrase = longest(PERIOD_WORDS, tokens, i)
    if phrase and phrase[0] != "unit":
        return phrase[0]  # type: ignore[return-value]
    if tokens[i].text in ("per", "each", "/") and i + 1 < len(tokens) and tokens[i + 1].text in PERIOD_UNITS:
        return PERIOD_UNITS[tokens[i + 1].text]  # type: ignore[return-value]
    return None


def _termed(tokens: Sequence[Token]) -> bool:
    """ "over 3 years", "(3 years)", "for the 5 year term", "over the life of the contract": the amount is for all of it."""
    told = next((i for i, t in enumerate(tokens) if t.text not in _VAT_CLAUSE), 0)
    if told and tokens[told - 1].text != "(":  # "£500 excluding VAT for three years"
        tokens = tokens[told:]
    bracket = [t.text for t in tokens[:4]]
    if len(bracket) == 4 and bracket[0] == "(" and bracket[2] in ("years", "yrs") and bracket[3] == ")":
        return (tokens[1].kind == "num" and bracket[1] != "1") or bracket[1] in _TERM_WORDS
    for i, token in enumerate(tokens[:4]):
        if token.text not in ("over", "for", "across"):
            continue
        near = [t.text for t in tokens[i + 1 : i + 6]]
        if any(w in TIME_PLURALS or w in ("term", "life", "lifetime", "duration") for w in near) and near[:2] != ["the", "year"]:
            return any(t.kind == "num" or t.text in _TERM_WORDS for t in tokens[i + 1 : i + 6])
    return False


_VAT_CLAUSE = VAT_WORDS | VAT_OUT | VAT_IN | frozenset(("(", ")", ",", "of", "value", "added"))
_TERM_WORDS = frozenset("two three four five six seven eight ten term life lifetime duration".split())


def per_what(after: Sequence[Token]) -> str | None:
    """The one thing that a price is for: "user" of "£5 per user per month"."""
    ahead = window(after, True)
    for i, token in enumerate(ahead[:-1]):
        nxt = ahead[i + 1]
        if (
            token.text == "per"
            and nxt.kind == "word"
            and nxt.text not in PERIOD_UNITS
            and nxt.text not in ("cent", "calendar", "the")
        ):
            return nxt.text
    return None


def vat_of(before: Sequence[Token], after: Sequence[Token]) -> Vat | None:
    """Whether VAT is in the amount, from the nearest mention of VAT."""
    return _vat(window(after, True)) or _vat(window(before, False))


def _vat(tokens: Sequence[Token]) -> Vat | None:
    for i, token in enumerate(tokens):
        if token.text in VAT_GLUED:
            return VAT_GLUED[token.text]  # type: ignore[return-value]  # data of the lexicon
        if token.text not in VAT_WORDS:
            continue
        lead, tail = [t.text for t in tokens[max(0, i - 3) : i]], [t.text for t in tokens[i + 1 : i + 5]]
        if "not" in lead or "not" in tail:
            return "excluded"
        for word in [*lead[::-1], *tail]:
            if word in VAT_OUT:
                return "excluded"
            if word in VAT_IN:
                return "included"
    return None


def hedged(tokens: Sequence[Token], i: int) -> bool:
    """The figure at token `i` is said to be about right: "circa £5,000", "approx. 15", "~20", "20 (approx)"."""
    near = window(tokens[:i], False)[-5:]
    told = near[:-1] if near and near[-1].kind == "cur" else near  # "in the region of £500"
    if ending(APPROXIMATELY_BEFORE, told, len(told)):
        return True
    for token in reversed(near):
        if token.text in APPROXIMATELY:
            return not (token.text in ("c", "ca", "some", "about") and token is not near[-1])
        if token.kind not in ("word", "mark", "cur") or token.text == ",":
            break
    inside = {t.text for t in tokens[i : i + 3] if t.kind in ("word", "mark")}
    behind = window(tokens[i + 1 :], True)[:5]
    if any(longest(APPROXIMATELY_AFTER, behind, k) for k in range(len(behind))):
        return True
    tail = {t.text for t in behind}
    return bool({"circa", "approx", "approximately"} & inside or {"approx", "approximately", "estimated", "est", "circa"} & tail)


def is_year_like(tokens: Sequence[Token], i: int) -> bool:
    """Four plain digits that could be a year."""
    text = tokens[i].text
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2099
