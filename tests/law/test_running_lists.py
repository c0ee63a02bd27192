"""Lists of numbers as letters run them together: what goes on with the citation, what hangs where, and where it ends."""

from __future__ import annotations

import pytest

from foiparse.law import cite
from foiparse.law.grammar import references

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
MOST_TOKENS = 96

# text → its provisions (a flag after "!"), and the words of the last where these are not the whole text
LISTS: dict[str, tuple[str, str]] = {
    "section 31(1)(a) to (c)": ("foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    "section 31(1)(a)-(c)": ("foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    "section 31(1)(a) to 31(1)(c)": ("foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    "sections 35 to 36": ("foia:35 foia:36", ""),
    "sections 21-22": ("foia:21 foia:22", ""),
    "sections 35, 36 and 40(2)": ("foia:35 foia:36 foia:40(2)", ""),
    "section 35 and 36": ("foia:35 foia:36", ""),
    "section 35, 40(2)": ("foia:35 foia:40(2)", ""),
    "section 40 and 18 hours": ("foia:40", "section 40"),
    "sections 40, 18 days": ("foia:40", "sections 40"),
    "sections 40 and 41, 43": ("foia:40 foia:41 foia:43", ""),
    "section 40, 41": ("foia:40", "section 40"),
    "sections 40, 41": ("foia:40 foia:41", ""),
    "section 36(2)(b)(i) and (c)": ("foia:36(2)(b)(i) foia:36(2)(c)", ""),
    "section 36(2)(b)(i), (ii) and (c)": ("foia:36(2)(b)(i) foia:36(2)(b)(ii) foia:36(2)(c)", ""),
    "section 36(2)(b)(i-ii)": ("foia:36(2)(b)(i) foia:36(2)(b)(ii)", ""),
    "section 36(2)(b)(ii)(i)": ("foia:36(2)(b)(ii) foia:36(2)(b)(i)", ""),
    "section 36(2) and (c)": ("foia:36(2)(b)!garbled_number foia:36(2)(c)", ""),
    "section 40(2)(b)": ("foia:40(2)(b)", ""),
    "section 40(3)(A)": ("foia:40(3A)", ""),
    "section 40(2) and (3A)": ("foia:40(2) foia:40(3A)", ""),
    "section 40(2), (3A)(a)": ("foia:40(2) foia:40(3A)(a)", ""),
    "section 22A(1)(a)(ii)": ("foia:22A(1)(a)(ii)!misprinted", ""),
    "section 43(2) (commercial interests) and section 41": ("foia:43(2) foia:41", ""),
    "section 43(2) - commercial interests and section 41": ("foia:43(2) foia:41", ""),
    "section 43(2) 41(1)": ("foia:43(2) foia:41(1)", ""),
    "section 43 41": ("foia:43", "section 43"),
    "subsection (2) of section 40": ("foia:40(2)", "subsection (2)"),
    "sub-section 2 of section 40": ("foia:40(2)", "sub-section 2"),
    "subsection 2": ("", ""),
    "section 40, subsection (2)": ("foia:40(2)", ""),
    "section 40 paragraph 2": ("foia:40(2)", ""),
    "section 40(2). Subsection (3A) says": ("foia:40(2) foia:40(3A)!act_by_context", "Subsection (3A)"),
    "subsection 19(1)": ("foia:19(1)", ""),
    "section forty": ("foia:40", ""),
    "Section Forty-One": ("foia:41", ""),
    "regulation twelve": ("eir:12", ""),
    "FOIA 21": ("foia:21", ""),
    "FOIA 21/22": ("", ""),
    "FOI 21": ("", ""),
    "FOIA 2021": ("", ""),
    "FOI 40(2)": ("foia:40(2)", ""),
    "FOIA 36.2.b": ("foia:36(2)(b)", ""),
    "EIR 12.5.e": ("eir:12(5)(e)", ""),
    "EIR 12.5": ("eir:12(5)", ""),
    "EIR 12(5)(e)": ("eir:12(5)(e)", ""),
    "FOI 2345": ("", ""),
    "FOI-40": ("", ""),
    "FOISA 38": ("foisa:38", ""),
    "FOI 12/13": ("", ""),
    "40(2) applies": ("", ""),
    "exempt under 40(2)": ("foia:40(2)", "40(2)"),
    "see 40(2)": ("foia:40(2)", "40(2)"),
    "40(2) and (3A)": ("foia:40(2) foia:40(3A)", ""),
    "40(2) (personal data)": ("foia:40(2)", "40(2)"),
    "£40(2)": ("", ""),
    "A40(2)": ("", ""),
    "-40(2)": ("", ""),
    "under 5.40(2)": ("foia:40(2)!ocr_repaired", "5.40(2)"),
    "at 5.40(2)": ("", ""),
    "section 44(1)(a) and (b)": ("foia:44(1)(a) foia:44(1)(b)", ""),
    "section 44(1)a": ("foia:44(1)(a)", ""),
    "section 12(1)(a)": ("foia:12(1)(a)!not_in_registry", ""),
    "regulation 12(4)(b) and (c)": ("eir:12(4)(b) eir:12(4)(c)", ""),
    "regulation 12(4)(d), (e)": ("eir:12(4)(d) eir:12(4)(e)", ""),
    "regulation 12(5)(a)-(c)": ("eir:12(5)(a) eir:12(5)(b) eir:12(5)(c)", ""),
    "regulation 13(1)": ("eir:13(1)", ""),
    "article 6(1)(f) UK GDPR": ("ukgdpr:6(1)(f)", "article 6(1)(f)"),
    "exemption 40(2)": ("foia:40(2)", ""),
    "exemption 40": ("foia:40", ""),
    "exemption 7(A)": ("foia_us:(b)(7)(A)", ""),
    "section 40(2) & 43(2)": ("foia:40(2) foia:43(2)", ""),
    "s40(2)/s43(2)": ("foia:40(2) foia:43(2)", ""),
    "section 40(2)+(3A)": ("foia:40(2) foia:40(3A)", ""),
    "section 40(2), to 3 that": ("foia:40(2)", "section 40(2)"),
    "section 43 to 3": ("foia:43", "section 43"),
    "section 40 of the Act and 41": ("foia:40", "section 40"),
    "section 1(1)(a)": ("foia:1(1)(a)", ""),
    "section 100": ("", ""),
    "section 99(2)": ("", ""),
    "section 40(2) FOIA": ("foia:40(2)", "section 40(2)"),
    "section 40 of DPA 2018": ("dpa2018:40!not_in_registry", "section 40"),
    "section 40(2) of the Children Act 1989": ("", ""),
    "section no. 40": ("foia:40", ""),
    "section number 40": ("foia:40", ""),
    "section code 40": ("foia:40", ""),
    "section(s) 40": ("foia:40", ""),
    "Section: 40": ("foia:40", ""),
    'section "40"': ('foia:40', 'section "40'),
    "section .40": ("", ""),
    "s. 40": ("foia:40", ""),
    "§40": ("foia:40", ""),
    "§§ 40 and 41": ("foia:40 foia:41", ""),
    "section 40 (2)": ("foia:40(2)", ""),
    "section 41A": ("foia:41!no_such_provision", ""),
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS)
def test_lists(text: str) -> None:
    found = cite(text, "foia")
    provisions, last = LISTS[text]
    assert " ".join(c.provision + "".join(f"!{flag}" for flag in c.flags) for c in found) == provisions
    assert not found or found[-1].text == (last or text)


OTHERS = {
    ("regulation 12(4)(b) and (c)", "eir"): "eir:12(4)(b) eir:12(4)(c)",
    ("regulation 10(4)(b)", "eisr"): "eisr:10(4)(b)",
    ("section 30(b)(i)-(ii)", "foisa"): "foisa:30(b)(i) foisa:30(b)(ii)",
    ("section 38(1)(b) and 30(c)", "foisa"): "foisa:38(1)(b) foisa:30(c)",
    ("Exemption 6 and (b)(7)(C)", "foia_us"): "foia_us:(b)(6) foia_us:(b)(7)(C)",
    ("section 19(1)", "atia_ca"): "atia_ca:19(1)",
    ("section 20.1", "atia_ca"): "atia_ca:20.1",
    ("exception 12(4)(b) of the Environmental Information Regulations", "foia"): "eir:12(4)(b)",
}  # fmt: skip


@pytest.mark.parametrize("case", OTHERS)
def test_lists_under_other_laws(case: tuple[str, str]) -> None:
    assert " ".join(c.provision for c in cite(*case)) == OTHERS[case]


def test_a_reference_as_written() -> None:
    text = "we hold it; under ss.40(2) and 41, see FOIA 21. In 43(2) it is"
    found = list(references(text))
    assert [(r.unit, text[r.start : r.end], r.act, r.sure) for r in found] == [
        ("section", "ss.40(2) and 41", "", True), ("", "FOIA 21", "FOIA", True), ("", "43(2)", "", True),
    ]  # fmt: skip
    assert [(t.kind, text[t.start : t.end]) for t in found[0].tokens] == [
        ("number", "40"), ("bracket", "(2)"), ("and", " and "), ("number", "41"),
    ]  # fmt: skip
    assert [r.sure for r in references("the room 43(2) is")] == [False]


def test_a_list_without_end_is_cut() -> None:
    (first, *_) = references("sections " + "40(2), " * MOST_TOKENS)
    assert MOST_TOKENS - 3 <= len(first.tokens) <= MOST_TOKENS + 2
