"""Sub-sections and paragraphs that letters print before the section they belong to, or behind it with their own word."""

from __future__ import annotations

import pytest

import foiparse

CITED = {
    # one section, its parts before it
    "We rely on subsections (1)(a) and (1)(c) of section 27 of the Act.": ["foia:27(1)(a)", "foia:27(1)(c)"],
    "It is exempt under subsection (2) of section 43 of FOIA.": ["foia:43(2)"],
    "Subsections (1) and (3) of section 40 apply.": ["foia:40(1)", "foia:40(3)"],
    "Exempt by sub-section (5)(b)(i) of section 40.": ["foia:40(5)(b)(i)"],
    "Exempt by subsection 2(a) of section 40 FOIA.": ["foia:40(2)(a)"],
    "Paragraphs (a) and (b) of section 31(1) apply.": ["foia:31(1)(a)", "foia:31(1)(b)"],
    "Limbs (b)(i) and (ii) of section 36(2) apply.": ["foia:36(2)(b)(i)", "foia:36(2)(b)(ii)"],
    "We rely on paragraph (5)(e) of regulation 12 of the EIR.": ["eir:12(5)(e)"],
    "Paragraph (a) of section 31(1) FOIA and section 40 apply.": ["foia:31(1)(a)", "foia:40"],
    # behind it, with their own word
    "We rely on regulation 12(4) paragraphs (d) and (e).": ["eir:12(4)(d)", "eir:12(4)(e)"],
    "We rely on section 36(2), paragraphs (b) and (c).": ["foia:36(2)(b)", "foia:36(2)(c)"],
    # of something else
    "We rely on section 43(2) paragraph (b) of your letter asks for more.": ["foia:43(2)"],
    "See paragraph (b) of your letter. Section 31(1) applies.": ["foia:31(1)"],
    "See the points (a) and (b) of section 31(1).": ["foia:31(1)"],
}


@pytest.mark.parametrize("text", CITED)
def test_parts_and_their_section(text: str) -> None:
    assert [c.provision for c in foiparse.cite(text)] == CITED[text]


def test_a_long_list_before_a_section_is_bounded() -> None:
    text = "paragraphs " + "(a), " * 5000 + "(b) of section 31(1) apply"
    assert [c.provision for c in foiparse.cite(text)] == ["foia:31(1)"]
