"""Lists, ranges and slips of numbers: what each item is, what had to be said about it, and how sure it is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from foiparse.law import cite
from foiparse.law.find import cite_divided
from foiparse.law.grammar import references
from foiparse.law.normal import Clean
from foiparse.law.resolve import regime_of
from foiparse.law.scope import Scope
from foiparse.law.tokens import bracket, join, number, point, unit
from tests.law.test_letter import letter

# (text, regime, provisions, flags of each where it has any)
LISTS: list[tuple[str, str, str, str]] = [
    ("section 31(1)(a) to (c)", "foia", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    ("section 31(1)(a)-(c)", "foia", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    ("section 31(1)(a) to 31(1)(c)", "foia", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    ("section 31(1)(a-c)", "foia", "foia:31(1)(a) foia:31(1)(b) foia:31(1)(c)", ""),
    ("sections 30 to 31", "foia", "foia:30 foia:31", ""),
    ("section 36(2) and (c)", "foia", "foia:36(2)(b) foia:36(2)(c)", "garbled_number"),
    ("section 36(2)(b) and (c)", "foia", "foia:36(2)(b) foia:36(2)(c)", ""),
    ("section 36(2)(b)(i) and (c)", "foia", "foia:36(2)(b)(i) foia:36(2)(c)", ""),
    ("section 22A(1)(a)(ii) to (iv)", "foia", "foia:22A(1)(a)(ii) foia:22A(1)(a)(iii) foia:22A(1)(a)(iv)", "misprinted"),
    ("section 22A(1)(a)(i)-(iii)", "foia", "foia:22A(1)(a)(i) foia:22A(1)(a)(ii) foia:22A(1)(a)(iii)", "misprinted"),
    ("section 12A", "foia", "foia:12", "no_such_provision"),
    ("section 43B(2)", "foia", "foia:43(2)", "no_such_provision"),
    ("section 43(2)(a)", "foia", "foia:43(2)", "no_such_provision"),
    ("section 40(o)", "foia", "foia:40", "no_such_provision"),
    ("section 99(2)", "foia", "", ""),
    ("section 1.1", "foia", "foia:1(1)", ""),
    ("section 31(1)(l)", "foia", "foia:31(1)(i)", "ocr_repaired"),
    ("section 36(2)(b)(ll)", "foia", "foia:36(2)(b)(ii)", "ocr_repaired"),
    ("section 36(2)(b)(11)", "foia", "foia:36(2)(b)(ii)", "ocr_repaired"),
    ("section 40(2) (3A)(a)", "foia", "foia:40(2) foia:40(3A)(a)", ""),
    ("section 35(1)(a), (b) and (d)", "foia", "foia:35(1)(a) foia:35(1)(b) foia:35(1)(d)", ""),
    ("section 35(1)(a)/(b)", "foia", "foia:35(1)(a) foia:35(1)(b)", ""),
    ("section 16.1(1)(c) of the Access to Information Act", "atia_ca", "atia_ca:16.1(1)(c)", "not_in_registry"),
    ("section 9(2)(a)-(c) of the OIA", "oia_nz", "oia_nz:9(2)(a) oia_nz:9(2)(b) oia_nz:9(2)(ba) oia_nz:9(2)(c)", ""),
    ("section 36(1)(a) to (z)", "foi_ie", "foi_ie:36(1)(a) foi_ie:36(1)(z)", "not_in_registry"),
    ("section 98(2) of the Freedom of Information Act 2014", "foi_ie", "foi_ie:98(2)", "not_in_registry"),
    ("section 98(2)", "oia_nz", "", ""),
    ("section 9(2)(zz)", "oia_nz", "oia_nz:9(2)", ""),
    ("sections 47E(a) to (c) of the FOI Act", "foi_au", "foi_au:47E(a) foi_au:47E(b) foi_au:47E(c)", ""),
    ("section 47E(a) and (d)", "foi_au", "foi_au:47E(a) foi_au:47E(d)", ""),
    ("exemption 7(A)", "foia_us", "foia_us:(b)(7)(A)", ""),
    ("section 12(5)(e) of the EIR", "eir", "eir:12(5)(e)", "wrong_unit"),
    ("Regulation 40(2) of the Act", "foia", "", ""),
    ("regulation 12(4)(b) and (d) of the Environmental Information Regulations 2004", "foia", "eir:12(4)(b) eir:12(4)(d)", ""),
    ("EIR 12(5)(e)", "foia", "eir:12(5)(e)", ""),
    ("EISRs r.10(4)(e)", "foisa", "eisr:10(4)(e)", ""),
    ("regulation Twelve", "eir", "eir:12", ""),
    ("Section Forty-Three", "foia", "foia:43", ""),
    ("xSection Twelve", "foia", "", ""),
    ("Subsection Twelve", "foia", "", ""),
    ("subsection (2) of section 40", "foia", "foia:40(2)", ""),
    ("section 40 applies. Subsection (2) of it too", "foia", "foia:40 foia:40(2)", "act_by_context"),
    ("section 40 applies. Subsection (9) of it too", "foia", "foia:40", ""),
    ("section 21 notice", "foia", "", ""),
    ("section 17 notice", "foia", "foia:17", ""),
    ("section 106 agreement", "foia", "", ""),
    ("section 8 of the agreement", "foia", "", ""),
    ("section 7 of the DPA 1998", "foia", "dpa1998:7", ""),
    ("Article 5 GDPR", "foia", "ukgdpr:5", ""),
    ("article 15", "foia", "", ""),
    ("S1 2AB", "foia", "", ""),
    ("s3.com", "foia", "", ""),
]


@pytest.mark.parametrize(("text", "regime", "provisions", "flag"), LISTS, ids=[f"{c[0]} [{c[1]}]"[:60] for c in LISTS])
def test_each_item_of_a_list(text: str, regime: str, provisions: str, flag: str) -> None:
    found = cite(text, regime)
    assert [c.provision for c in found] == provisions.split()
    said = [f for c in found for f in c.flags]
    assert set(said) == ({flag} if flag else set())
    for c in found:
        assert text[c.span[0] : c.span[1]] == c.text
        sure = 0.9 if c.flags == ["act_by_context"] else 0.5 if c.flags else 0.99
        assert c.confidence <= sure, "a doubt takes from how sure it is"


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("section 22A(1)(a)(ii) to (iv)", ["foia:22A(1)(b)(ii)", "foia:22A(1)(b)(iii)", "foia:22A(1)(b)(iv)"]),
        ("section 40(3)(a)(i)", ["foia:40(3A)(a)"]),
        ("section 40(2)", [None]),
    ],
)
def test_what_a_number_that_is_not_there_must_mean(text: str, now: list[str | None]) -> None:
    assert [c.current for c in cite(text, "foia")] == now


@pytest.mark.parametrize(
    ("date", "code"),
    [("2018-05-24", "dpa1998"), ("2018-05-25", "dpa2018"), (None, "dpa2018")],
)
def test_the_data_protection_act_of_the_letters_date(date: str | None, code: str) -> None:
    text = "You can ask for your own data under section 7 of the Data Protection Act."
    document, division = letter(("other", text))
    clean = Clean(document.text)
    found = cite_divided(clean, regime_of(clean.text, ("foia",), date=date), Scope(division))
    assert [c.provision for c in found] == [f"{code}:7"]


@pytest.mark.parametrize(
    ("text", "given", "nation", "expected"),
    [
        ("", (), None, ("foia", "eir", False)),
        ("", (), "Scotland", ("foisa", "eisr", False)),
        ("", (), "scottish", ("foisa", "eisr", False)),
        ("", ("eisr",), None, ("foisa", "eisr", True)),
        ("", ("eir",), None, ("foia", "eir", True)),
        ("", ("foisa", "eisr"), None, ("foisa", "eisr", True)),
        ("under the EIR", ("foia",), None, ("foia", "eir", True)),
        ("the Freedom of Information (Scotland) Act 2002, FOISA", (), None, ("foisa", "eisr", False)),
        ("the FOI Act", ("foia",), "Scotland", ("foia", "eir", False)),
    ],
)
def test_the_regime_of_a_text(text: str, given: tuple[str, ...], nation: str | None, expected: tuple[str, str, bool]) -> None:
    found = regime_of(text, given, nation)
    assert (found.section, found.regulation, found.environmental) == expected


def test_a_regime_of_regulations_alone() -> None:
    assert regime_of("", ("eir",)).environmental_only and not regime_of("", ("eir", "foia")).environmental_only
    assert not regime_of("").environmental_only


@pytest.mark.parametrize(
    ("text", "value", "repaired"),
    [
        ("40", "40", False),
        ("22A", "22A", False),
        ("4O", "40", True),
        ("l2", "12", True),
        ("I1", "11", True),
        ("lI", None, False),
        ("4000", None, False),
        ("12ab", None, False),
    ],
)
def test_numbers(text: str, value: str | None, repaired: bool) -> None:
    token = number(text, 0)
    assert (token and token.parts[0]) == value
    assert token is None or (token.repaired, token.ranged, token.end) == (repaired, False, len(text))


@pytest.mark.parametrize(
    ("text", "parts", "ranged"),
    [
        ("(2)", ("2",), False),
        (" ( f )", ("f",), False),
        ("(3A)", ("3A",), False),
        ("(i-iii)", ("i", "iii"), True),
        ("(a to c)", ("a", "c"), True),
        ("(a, b)", ("a", "b"), False),
        ("(a, b and c)", ("a", "b", "c"), False),
        ("{2)", ("2",), False),
        ("(as)", None, False),
        ("(uk)", None, False),
        ("(ba)", ("ba",), False),
        ("(the)", None, False),
        ("(5O)", None, False),
    ],
)
def test_brackets(text: str, parts: tuple[str, ...] | None, ranged: bool) -> None:
    token = bracket(text, 0)
    assert (token and token.parts) == parts
    assert token is None or (token.ranged, token.repaired, token.end) == (ranged, False, len(text))


@pytest.mark.parametrize(
    ("text", "part"), [(".1", "1"), (".e", "e"), (".iv", "iv"), (". 1", None), (".as", None), (".the", None)]
)
def test_points(text: str, part: str | None) -> None:
    token = point(text, 0)
    assert (token and token.parts[0]) == part


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (" and ", "and"),
        (", ", "comma"),
        (", and ", "and"),
        (", to ", "range"),
        (" to ", "range"),
        ("-", "range"),
        (" & ", "and"),
        ("/", "and"),
        (" read with ", "and"),
        ("--", None),
        (" but ", None),
    ],
)
def test_joiners(text: str, kind: str | None) -> None:
    token = join(text, 0)
    assert (token and token.kind) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" section 40", "section"),
        (" s.40", "section"),
        (" regs 12", "regulation"),
        (" para 5", "paragraph"),
        (" under section 40", "section"),
        (" §40", "section"),
        (" exemption 5", "exemption"),
        (" vans 5", None),
    ],
)
def test_unit_words(text: str, said: str | None) -> None:
    token = unit(text, 0)
    assert (token and token.parts[0]) == said


def test_candidates_come_in_order_and_do_not_overlap() -> None:
    found = list(references("Sections 40(2), 41. Section Twelve. The subsection (2) of section 43. Then regulation 12(5)(e)."))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert [r.unit for r in found] == ["section", "section", "section", "regulation"]
