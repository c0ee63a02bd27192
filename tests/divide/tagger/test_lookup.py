"""Every name is found, no other is, and what is remembered does not grow without end."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger import lookup
from foiparse.divide.tagger.lookup import Lookup

NAMES = ["a", "a-b", "ab", "q?", "ünlich"]


@pytest.mark.parametrize(("name", "number"), [*zip(NAMES, range(1, 6), strict=True), ("", 0), ("aa", 0), ("zz", 0), ("ÿ", 0)])
def test_a_name_has_the_number_of_its_place(name: str, number: int) -> None:
    known = Lookup(NAMES)
    assert [known[name], known[name]] == [number, number]


def test_of_no_names_none_is_found() -> None:
    assert Lookup([])["a"] == 0


def test_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "MOST", 3)
    known = Lookup(NAMES)
    for name in (*NAMES, "b", "c", *NAMES):
        assert known[name] == (NAMES.index(name) + 1 if name in NAMES else 0)
        assert len(known) <= 3
