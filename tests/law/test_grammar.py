"""The grammar's harder corners: spaces, marks inside numbers, slips of scanning, impossible numbers, near-misses, offsets."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foiparse.law import cite
from foiparse.law.grammar import MOST_TOKENS, references
from foiparse.law.normal import Clean
from foiparse.law.registry import registry

# (text, regime, provisions, flags of the last)
CORNERS: list[tuple[str, str, str, list[str]]] = [
    ("section\n40(2)", "foia", "foia:40(2)", []),
    ("section 40\n(2)", "foia", "foia:40(2)", []),
    ("section 40( 2)", "foia", "foia:40(2)", []),
    ("sec\u00adtion 4\u00ad0(\u200b2)", "foia", "foia:40(2)", []),
    ("section\u00a040\u202f(2)", "foia", "foia:40(2)", []),
    ("Section.40(2)", "foia", "foia:40(2)", []),
    ("section 44(1)a", "foia", "foia:44(1)(a)", []),
    ("Section 36(2)(b)(i)and(ii)", "foia", "foia:36(2)(b)(i) foia:36(2)(b)(ii)", []),
    ("section 31(1)(g), (h) and (i)", "foia", "foia:31(1)(g) foia:31(1)(h) foia:31(1)(i)", []),
    ("section 22A(1)(b)(i)", "foia", "foia:22A(1)(b)(i)", []),
    ("s40(2)(3A)(a)", "foia", "foia:40(2) foia:40(3A)(a)", []),
    ("s4O(2)", "foia", "foia:40(2)", ["ocr_repaired"]),
    ("Section 4l", "foia", "foia:41", ["ocr_repaired"]),
    ("regulation l2(4)(b)", "eir", "eir:12(4)(b)", ["ocr_repaired"]),
    ("section 36(2)(b)(il)", "foia", "foia:36(2)(b)(ii)", ["ocr_repaired"]),
    ("section 36(2)(b)(1)", "foia", "foia:36(2)(b)(i)", ["ocr_repaired"]),
    ("section 40{2)", "foia", "foia:40(2)", []),
    ("section 4 0(2)", "foia", "foia:40(2)", ["ocr_repaired"]),
    ("exempt under 5.40(2) of the Act", "foia", "foia:40(2)", ["ocr_repaired"]),
    ("Section SLC 1)(G)", "foia", "", []),
    ("section 42(1)(a)", "foia", "foia:42(1)", ["no_such_provision"]),
    ("section 26(1)(c)", "foia", "foia:26(1)", ["no_such_provision"]),
    ("section 12 (88)", "foia", "foia:12", ["no_such_provision"]),
    ("regulation 12(5)(h)", "eir", "eir:12(5)", ["no_such_provision"]),
    ("section 37(1)(ae)", "foia", "foia:37(1)", ["no_such_provision"]),
    ("section 31(2)(k)", "foia", "foia:31(2)", ["no_such_provision"]),
    ("section 22A(1)(a)(ii)", "foia", "foia:22A(1)(a)(ii)", ["misprinted"]),
    ("Section 40(2) FOIA/Regulation 13(1) EIR", "foia", "foia:40(2) eir:13(1)", []),
    ("Freedom of Information Act 2002, section 40(2)", "foia", "foia:40(2)", []),
    ("section 26 of the Freedom of Information Act 1992 (WA)", "foi_au", "foi_au:26", ["state_act"]),
    ("section 7(1)(c) of the state's Act", "foia_us", "", []),
    ("Withheldsection 12 of FOIA", "foia", "foia:12", []),  # cells run together
    ("Withheldsections 31 and 40(2) of FOIA", "foia", "foia:31 foia:40(2)", []),
    ("ReasonRegulation 13 of the EIR", "eir", "eir:13", []),
    ("an intersection 12 and thermoregulation 13, under FOIA", "foia", "", []),
    ("room 12(3) on level 5.1, ext. 43(2)", "foia", "", []),
    ("Question 12(1) and 40(2)", "foia", "", []),
    ("section 17 of the Children Act 1989", "foia", "", []),
    ("held under section 2 or section 3 of the Mental Health Act 1983 or section 136", "foia", "", []),
    ("the exemption.\n\n4. How many vans are there?", "foia", "", []),
    ("Write to us at 4 Long Street, Harrow, S10 2TN, to complain about a refusal", "foia", "", []),
    ("Section 1: Your request\nHow many vans?\nSection 2: Our response\nThe information is held under the Act.", "foia", "", []),
    ("as set out in section 4 below, under the Freedom of Information Act", "foia", "", []),
    ("https://s3.example.com/reply", "foia", "", []),
    ("Section 16: Duty to provide advice and assistance", "foia", "foia:16", []),
    ("we applied section 40(2) to the attached report", "foia", "foia:40(2)", []),
]


@pytest.mark.parametrize(("text", "regime", "provisions", "flags"), CORNERS, ids=[c[0][:40] for c in CORNERS])
def test_corner(text: str, regime: str, provisions: str, flags: list[str]) -> None:
    found = cite(text, regime)
    assert [c.provision for c in found] == provisions.split()
    assert (found[-1].flags if found else []) == flags


def test_former_numbers_know_the_present_ones() -> None:
    assert cite("section 40(3)(a)(i)", "foia")[0].current == "foia:40(3A)(a)"
    assert cite("section 22A(1)(a)(ii)", "foia")[0].current == "foia:22A(1)(b)(ii)"


def test_a_single_point_of_the_scale_of_regimes() -> None:
    """The same string is another provision under another Act."""
    text = "withheld under section 38(1)(b)"
    assert cite(text, "foia")[0].name != cite(text, "foisa")[0].name
    assert cite(text + " of the Freedom of Information (Scotland) Act 2002")[0].provision == "foisa:38(1)(b)"


PIECES = ["section ", "s.", "s", "reg ", "12", "40(2)", "(a)", "(i)", " and ", ", ", "-", " to ", "FOIA", "EIR", " of the Act", "(", ")", "\n",
          "\u00ad", "1", ".", "exempt ", "22A", "36(2)(b)(i)", "l", "O", "the public interest favours disclosure ", "ss ", "§", "(personal data)"]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_text_raises_and_spans_lie_inside(text: str) -> None:
    for c in cite(text):
        start, end = c.span
        assert 0 <= start < end <= len(text)
        assert text[start:end] == c.text


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(sorted(k for k in registry() if k.startswith(("foia:", "foisa:", "eir:", "eisr:")))),
    st.sampled_from(["", " ", "\n"]),
)
def test_every_provision_is_read_back_as_itself(key: str, gap: str) -> None:
    code, _, number = key.partition(":")
    unit = "regulation " if code in ("eir", "eisr") else "section "
    text = f"refused under {unit}{number.replace('(', gap + '(')} of the Act, which exempts it"
    [found] = cite(text, code)
    assert found.provision == key
    assert [c.provision for c in cite(found.text, code) or [found]][-1] == key


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@example("section 12, 22A and ")  # the list that goes on tells that 22A is one of it
def test_the_text_at_a_span_parses_to_the_same_again(text: str) -> None:
    for c in cite(text, "foia"):
        if (
            c.named_only
            or c.flags
            or not c.text.lower().startswith(("section", "s", "§"))
            or c.provision.partition(":")[0] != "foia"
        ):
            continue
        again = [x.provision for x in (*cite(c.text, "foia"), *cite(text[c.span[0] :], "foia"))]
        assert c.provision in again or not again  # an Act named beside it may be what told


@pytest.mark.parametrize(
    "unit",
    [
        "section 1" + "(1)" * 40,
        "s." * 60,
        "1(1), " * 30,
        "section ",
        "section 1(",
        "section 1 and ",
        "§ " * 40,
        "s.1 ",
        "(b)(6)",
        "exemption ",
    ],
)
def test_hostile_text_costs_tokens_in_its_own_length(unit: str) -> None:
    """Steps, not seconds: the tokens read grow no faster than the text."""

    def steps(times: int) -> int:
        return sum(len(r.tokens) + 1 for r in references(unit * times))

    assert steps(200) <= 2.2 * steps(100) + 10


def test_one_citation_holds_a_bounded_list() -> None:
    assert all(len(r.tokens) <= MOST_TOKENS + 2 for r in references("section 1" + "(1)" * 5000))


def test_clean_text_goes_back() -> None:
    original = "a\u00adb sec-\ntion\u200b 40\u00a0(2)"
    clean = Clean(original)
    at = clean.text.index("section")
    assert original[slice(*clean.span(at, at + 7))] == "sec-\ntion"
    assert all(clean.forward(clean.back(i)) == i for i in range(len(clean.text)))
