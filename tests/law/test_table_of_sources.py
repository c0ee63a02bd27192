"""The registry's table as it is compiled from its sources, on a source made for it: the real ones are compiled in test_registry."""

from __future__ import annotations

from foiparse.law.data.build import _instrument
from foiparse.law.registry import Registry

SOURCE = {
    "id": "au1982",
    "title": "An  Act",
    "unit": "section",
    "short_titles": ["Act one", "Act two"],
    "provisions": [
        {"id": "au1982:1", "name": "Aims\nof it", "kind": "duty", "absolute": False},
        {"id": "au1982:1(2)", "parent": "au1982:1", "former_number_of": "ie2014:3", "absolute": True, "ncnd": True, "notes": 7},
        {"id": "x:9"},
    ],
}


def test_a_source_as_lines() -> None:
    head, first, second, third = (line.split("\t") for line in _instrument(SOURCE))
    assert head == ["@foi_au", "An Act", "", "", "section", "", "Act one|Act two"]
    assert (first[:5], first[5:]) == (["foi_au:1", "", "", "Aims of it", "duty"], ["no", *[""] * 8])
    assert second == ["foi_au:1(2)", "foi_au:1", "foi_ie:3", "", "", "yes", "", "", "yes", "", "", "", "7", ""]
    assert third == ["x:9", *[""] * 13]


def test_the_lines_are_a_registry() -> None:
    law = Registry("\n".join(_instrument(SOURCE)))
    held = law.get("au1982:1(2)")
    assert held is not None and (held.id, held.parent, held.current) == ("foi_au:1(2)", "foi_au:1", "foi_ie:3")
    assert law.instruments["foi_au"].short_titles == ("Act one", "Act two")
