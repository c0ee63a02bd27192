"""How sure a citation is, ranges, subsections by context, and numbers that are no provisions."""

from __future__ import annotations

import pytest

from foiparse.law import cite
from tests.law.test_letter import found

FLAGGED = "Refused under section 42(1)(a) of the Act."
PLAIN = "Refused under section 42(1) of the Act."
CONTEXT = "We rely on section 36(2) of the Act. Subsection (3) is relied on too."


def provisions(text: str) -> str:
    return " ".join(c.provision for c in cite(text, regime="foia"))


def test_a_plain_citation_is_surer_than_one_by_context_and_that_than_a_flagged_one() -> None:
    plain, flagged = cite(PLAIN, regime="foia")[0], cite(FLAGGED, regime="foia")[0]
    by_context = cite(CONTEXT, regime="foia")[-1]
    assert by_context.flags == ["act_by_context"] and flagged.flags == ["no_such_provision"]
    assert plain.confidence > by_context.confidence > flagged.confidence
    assert flagged.confidence < 0.5, "a doubted citation is to be looked at"


RANGES = {
    "letters": ("We rely on section 31(1)(a) to (d) of the Act.", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c) foia:31(1)(d)"),
    "numbers in full": ("We rely on section 31(1)(a) to 31(1)(c) of the Act.", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)"),
    "subsections with an inserted one": (
        "section 40(1) to section 40(3A) of the Act",
        "foia:40(1) foia:40(2) foia:40(3) foia:40(3A)",
    ),
    "neighbours with a dash": ("sections 30-31 of the Act", "foia:30 foia:31"),
    "neighbours with a stroke": ("exempt under section 30/31 of the Act", "foia:30 foia:31"),
    "a subsection of the section before": (CONTEXT, "foia:36(2) foia:36(3)"),
    "a longer number that ends alike": ("withheld: 40(2) and 1040(2)", "foia:40(2)"),
    "a host": ("The files are at s3.example.com under the Act", ""),
    "a postcode": ("Write to us at S10 2TN under the Act", ""),
}


@pytest.mark.parametrize("shape", RANGES)
def test_ranges_and_what_is_no_provision(shape: str) -> None:
    text, expected = RANGES[shape]
    assert provisions(text) == expected


def test_another_exemption_does_not_stand_for_the_one_that_neither_confirms_nor_denies() -> None:
    answer = "The costs are withheld under section 43(2). We neither confirm nor deny that we hold the rest."
    assert found(("Q 1", "1. Any?"), ("A 1", answer)).flags == ["ncnd_without_provision"]


def test_a_number_with_its_unit_is_surer_than_a_bare_one() -> None:
    bare, full = cite("withheld: 40(2)", regime="foia")[0], cite("withheld: section 40(2)", regime="foia")[0]
    assert full.provision == bare.provision == "foia:40(2)"
    assert full.confidence > bare.confidence


def test_the_words_public_interest_alone_are_no_public_interest_test() -> None:
    answer = "Withheld under section 43(2), as release would help rivals of our suppliers. You may be of public interest to us."
    [notice] = found(("Q 1", "1. Prices?"), ("A 1", answer)).refusal_notices
    assert notice.public_interest_reasoned is False


ONCE = {
    "named twice": "Commercial interests: the commercial interests exemption applies, and the commercial interests of others.",
    "named beside its section": "Refused: commercial interests (section 43(2)).",
    "a space inside": "withheld under 43 (2) FOIA",
}


@pytest.mark.parametrize("shape", ONCE)
def test_one_exemption_is_one_citation(shape: str) -> None:
    assert [(c.provision, c.role) for c in cite(ONCE[shape])] == [("foia:43(2)", "relied_on")]


LONG = " the files are kept in boxes" * 5_000


@pytest.mark.parametrize(
    "text",
    [f"Under the {{}} we reply.{LONG} Withheld under section 38(1)(b).", f"{LONG} Withheld under section 38(1)(b) of the {{}}."],
)
def test_a_long_letters_regime_shows_at_its_head_or_end(text: str) -> None:
    [citation] = cite(text.format("Freedom of Information (Scotland) Act 2002"))
    assert citation.provision == "foisa:38(1)(b)"


def test_confidence_is_a_share() -> None:
    kinds = "Section 17 is our notice. Section 50 is your complaint. Section 40(2) applies. See section 1(1)(a). Regulation 14 too. You quoted section 41."
    cited = [*cite(kinds, regime="foia"), *cite(FLAGGED), *cite(CONTEXT), *cite(ONCE["named twice"])]
    assert len({c.role for c in cited}) >= 3 and all(0 < c.confidence < 1 for c in cited)
