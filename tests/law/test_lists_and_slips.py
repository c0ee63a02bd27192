"""Lists that one unit word opens, numbers that no Act has, and words that only look like another Act's."""

from __future__ import annotations

import pytest

import foiparse

CITED = {
    "a range of sections after one unit word": ("It is withheld under section 35 to 36 of the Act.", ["foia:35", "foia:36"]),
    "a range with a hyphen": ("It is exempt under section 30-31 of the Act.", ["foia:30", "foia:31"]),
    "a subsection before its section": ("Exempt by subsection (2) of section 40 of the Act.", ["foia:40(2)"]),
    "a subsection of no section": ("Under subsection (2) of section, the Act exempts this.", []),
    "a verb that is also a noun of permits": ("We extended the time as sections 10(3) and 17(2) permit.", ["foia:10(3)", "foia:17(2)"]),
    "a permit": ("Please see the section 38 permit for the scaffold.", []),
    "a landlord nearby": (
        "Who was the landlord? The names aren't given, under section 40(2), since a civil penalty is no conviction.",
        ["foia:40(2)"],
    ),
    "the landlord's own Act": ("Under the Landlord and Tenant Act a section 21 notice was served.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CITED.values(), ids=CITED.keys())
def test_what_is_cited(text: str, expected: list[str]) -> None:
    assert [c.provision for c in foiparse.cite(text, "foia")] == expected


def test_an_impossible_number_flags_its_own_item_only() -> None:
    found = foiparse.cite("This is exempt: sections 12(1) and 40(2)(99) of FOIA.", "foia")
    assert [(c.provision, c.flags) for c in found] == [("foia:12(1)", []), ("foia:40(2)", ["no_such_provision"])]


def test_what_a_scottish_authority_does_not_hold() -> None:
    text = (
        "Were it noted it would be in the patient's own notes. In terms of section 17 it isn't information that the Board holds."
    )
    assert [c.provision for c in foiparse.cite(text, "foisa")] == ["foisa:17"]
