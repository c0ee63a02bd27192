"""The smallest pieces of a citation, each at its place; and the registry's own order of numbers, on a table made for it."""

from __future__ import annotations

import pytest

from foiparse.law import tokens
from foiparse.law.american import stamps
from foiparse.law.normal import Clean
from foiparse.law.registry import Registry, join_number, parent_of, registry, split_number

NUMBERS = {
    "40": ("40", 2, False),
    "40(2)": ("40", 2, False),
    "22A": ("22A", 3, False),
    "22a.": ("22A", 3, False),
    "22ab": None,
    "4O(2)": ("40", 2, True),
    "l2(4)": ("12", 2, True),
    "lO": None,  # no figure among them
    "1234": None,
    "40x": None,
    "x40": None,
}
BRACKETS = {
    "(2)": (("2",), False),
    "( f)": (("f",), False),
    " (3A)": (("3A",), False),
    "\n   (2)": (("2",), False),
    "{2)": (("2",), False),
    "(i-iii)": (("i", "iii"), True),
    "(a to c)": (("a", "c"), True),
    "(a, b)": (("a", "b"), False),
    "(a, b - d)": (("a", "b", "d"), False),
    "(a and b)": (("a", "b"), False),
    "(iv)": (("iv",), False),
    "(aa)": (("aa",), False),
    "(il)": (("il",), False),
    "(ag)": None,
    "(of)": None,
    "(is)": None,
    "(be)": None,
    "(no)": None,
    "(AB)": None,
    "(the)": None,
    "(12O)": None,
    "2": None,
}
JOINS = {
    " and ": "and", " or ": "and", " & ": "and", "/": "and", " and/or ": "and", " read with ": "and", " as well as ": "and",
    ", ": "comma", "; ": "comma", ", and ": "and", ", or ": "and", " to ": "range", "-": "range", " through ": "range", ", to ": "range",
    " -- ": None, " then ": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers(text: str) -> None:
    found = tokens.number(text, 0)
    assert NUMBERS[text] == (found and (found.parts[0], found.end, found.repaired))


@pytest.mark.parametrize("text", BRACKETS)
def test_brackets(text: str) -> None:
    found = tokens.bracket(f"x{text}", 1)
    assert BRACKETS[text] == (found and (found.parts, found.ranged))
    assert found is None or (found.start, found.end) == (1, 1 + len(text))


@pytest.mark.parametrize("text", JOINS)
def test_joiners(text: str) -> None:
    found = tokens.join(f"40{text}(2)", 2)
    assert JOINS[text] == (found and found.kind)
    assert found is None or found.end == 2 + len(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" section 4", "section"), (" ss. 4", "section"), (" § 4", "section"), (" regs 4", "regulation"), (" reg. 4", "regulation"),
        (" Article 6", "article"), (" under section 4", "section"), (" exceptions 4", "exemption"), (" para 4", "paragraph"),
        (" sub-section 4", "subsection"), (" sections four", None), (" room 4", None),
    ],
)  # fmt: skip
def test_unit_words(text: str, unit: str | None) -> None:
    found = tokens.unit(text, 0)
    assert unit == (found and found.parts[0])


@pytest.mark.parametrize(
    ("text", "part"),
    [(".1", "1"), (".e", "e"), (".5.e", "5"), (".12A", "12A"), (".iv", "iv"), (".The", None), (".of", None), (". 1", None), (".1x", None)],
)  # fmt: skip
def test_points(text: str, part: str | None) -> None:
    found = tokens.point(text, 0)
    assert part == (found and found.parts[0])


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        (" (personal data) and", " (personal data)"), (" (ab)", None), (" (a (b) c)", None), (" - Commercial interests, x", " - Commercial interests"),
        (" - Commercial interests and s", " - Commercial interests"), (" - Commercial interests.", None), (f" ({'x' * 110})", f" ({'x' * 110})"),
        (f" ({'x' * 111})", None),
    ],
)  # fmt: skip
def test_glosses(text: str, gloss: str | None) -> None:
    found = tokens.gloss(text, 0)
    assert gloss == (found and text[: found.end])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("18 hours", True),
        ("18 working days", True),
        ("18th", True),
        ("18%", True),
        ("18.5", True),
        ("18 of the requests", True),
        ("18 of the Act", False),
        ("18.", False),
    ],
)
def test_a_number_that_counts_something(text: str, counts: bool) -> None:
    assert tokens.counts_something(text, 2) is counts


def test_american_stamps() -> None:
    text = "(b)(6) (b) (7)(C) b7C b-3 cb6 b6x 5 USC 552(a)(1)(A) 552 f)"
    assert [(n, text[a:b]) for n, a, b in stamps(text)] == [
        ("(b)(6)", "(b)(6)"), ("(b)(7)(C)", "(b) (7)(C)"), ("(b)(7)(C)", "b7C"), ("(b)(3)", "b-3"), ("(a)(1)(A)", "(a)(1)(A)"),
    ]  # fmt: skip


TAIL = "\t" * 12
TABLE = "\n".join(
    ["@x\tAn Act\tc 1\tengland\tsection\ts. 1\tAct one|Act two"]
    + [f"x:{n}{TAIL}" for n in ("1", "1(2)", "1(10)", "1(3A)", "1(3)", "1(2)(b)", "1(2)(a)", "1(2)(aa)", "1(2)(a)(v)", "1(2)(a)(iv)", "1(2)(a)(ix)", "2(1)(i)", "2(1)(h)", "2")]
)  # fmt: skip


def test_numbers_stand_in_the_order_of_the_law() -> None:
    law = Registry(TABLE)
    assert law.children("x:1") == ["x:1(2)", "x:1(3)", "x:1(3A)", "x:1(10)"]
    assert law.children("x:1(2)") == ["x:1(2)(a)", "x:1(2)(aa)", "x:1(2)(b)"]
    assert law.siblings("x:1(2)(a)(v)") == ["x:1(2)(a)(iv)", "x:1(2)(a)(v)", "x:1(2)(a)(ix)"]
    assert law.children("x:2(1)") == ["x:2(1)(h)", "x:2(1)(i)"], "a letter, not a roman one"
    assert law.between("x:1(2)", "x:1(3A)") == ["x:1(2)", "x:1(3)", "x:1(3A)"]
    assert law.between("x:1(3A)", "x:1(2)") == law.between("x:1(2)", "x:9") == law.between("x:9", "x:1(2)") == []
    assert (law.nearest("x:1(2)(b)(iii)"), law.nearest("x:1(2)"), law.nearest("x:7(1)")) == ("x:1(2)(b)", "x:1(2)", None)
    assert len(law) == 14 and "x:1" in law and "x" not in law and next(iter(law)) == "x:1"
    assert (law.instruments["x"].title, law.instruments["x"].short_titles) == ("An Act", ("Act one", "Act two"))
    assert law.get("x:7") is None


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="x:1"):
        Registry(f"x:1{TAIL}\nx:1{TAIL}")


def test_numbers_taken_apart_and_put_together() -> None:
    assert parent_of("foia:36(2)(b)") == "foia:36(2)" and parent_of("foia:36(2)") == "foia:36" and parent_of("foia:36") is None
    assert split_number("36(2)(b)(i)") == ("36", "2", "b", "i")
    assert join_number(("36", "2", "b")) == "36(2)(b)" and join_number(("36",)) == "36"


def test_what_the_registry_says_of_a_provision() -> None:
    law = registry()
    absolute, qualified, partly = law.get("foia:21"), law.get("foia:43(2)"), law.get("foia:40")
    assert absolute is not None and qualified is not None and partly is not None
    assert (absolute.absolute, absolute.public_interest_test, absolute.partly_absolute) == (True, False, False)
    assert (qualified.absolute, qualified.public_interest_test) == (False, True)
    assert (qualified.instrument, qualified.number, qualified.parent) == ("foia", "43(2)", "foia:43")


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("plain text", "plain text"),
        ("sec-\ntion", "section"),
        ("Sec-\nTion", "Sec-\nTion"),
        ("pre-\n40", "pre-\n40"),
        ("a\u00ad\nb", "ab"),
        ("a\u200bb\ufeffc", "abc"),
        ("a\u00a0b\u2013c", "a b-c"),
        ("\u201cit\u2019s\u201d", '"it\'s"'),
        ("a\rb\fc\vd", "a\nb c d"),
    ],
)
def test_clean_text(original: str, clean: str) -> None:
    made = Clean(original)
    assert made.text == clean
    assert all(original[made.back(k)] == c for k, c in enumerate(clean) if c.isalnum())
    assert [made.forward(made.back(k)) for k in range(len(clean))] == list(range(len(clean)))
    assert made.span(0, len(clean)) == (0, len(original))
