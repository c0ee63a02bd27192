"""Numbers in words, every one below two hundred and others by rule, as letters write them: hyphens or none, "and" or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.values.counts import count

SMALL = (
    "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelt(n: int, link: str = " and ", hyphen: str = "-") -> str:
    if n < 20:
        return SMALL[n]
    if n < 100:
        tens, unit = divmod(n, 10)
        return TENS[tens - 2] + (hyphen + SMALL[unit] if unit else "")
    head, rest = divmod(n, 1000) if n >= 1000 else divmod(n, 100)
    words = f"{spelt(head, link, hyphen)} {'thousand' if n >= 1000 else 'hundred'}"
    joint = link if rest < 100 else " "
    return words + (joint + spelt(rest, link, hyphen) if rest else "")


def value(text: str) -> int | float | None:
    found = count(text)
    return found.value if found is not None else None


@pytest.mark.parametrize("hyphen", ["-", " "])
def test_every_small_number(hyphen: str) -> None:
    wrong = {n: value(spelt(n, hyphen=hyphen)) for n in range(1, 200) if value(spelt(n, hyphen=hyphen)) != n}
    assert wrong == {}


@given(st.integers(200, 99_999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_any_number(n: int, link: str, hyphen: str) -> None:
    assert value(spelt(n, link, hyphen)) == n
