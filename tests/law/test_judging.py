"""How far a sentence, a list's opening line and a name reach: what is looked at when a citation is judged, and what is not."""

from __future__ import annotations

import pytest

from foiparse.law import cite, cost
from foiparse.law.named import BY_REFERENCE, LOOSE, named, pointing_back
from foiparse.law.registry import registry
from foiparse.law.resolve import Mention, Regime, Resolver
from foiparse.law.role import RoleJudge
from foiparse.letter import Citation

# The bounds that these tests settle, written out: a bound that moves is to be noticed here.
BACK = 1500
SENTENCE = 320
AROUND = 700


def judged(text: str, part: str = "body", regime: str = "foia") -> tuple[str, str]:
    """Role and first evidence of the last mention."""
    mention = list(Resolver(text, Regime(regime, "eisr" if regime == "foisa" else "eir", True)).mentions())[-1]
    found = RoleJudge(text, registry()).judge(mention, part)
    assert 0.5 < found.confidence < 1
    return found.role, found.evidence[0].split(":")[0]


SAID = "The price is withheld under section 43(2)."
ROLES: dict[tuple[str, str], tuple[str, str]] = {
    (SAID, "body"): ("relied_on", "verb"),
    (SAID, "answer"): ("relied_on", "part"),
    (SAID, "request"): ("relied_on", "verb"),  # the authority plainly speaks there
    ("Why is it not withheld under section 43(2)?", "question"): ("mentioned", "part"),
    ("I argue that section 43(2) is wrong here", "request"): ("mentioned", "part"),
    ("See section 43(2).", "body"): ("mentioned", "words"),
    ("See section 43(2).", "answer"): ("relied_on", "part"),
    ("See section 43(2).", "complaint"): ("mentioned", "part"),
    (SAID, "complaint"): ("relied_on", "verb"),
    ("It might be withheld under section 43(2).", "body"): ("mentioned", "hypothetical"),
    ("We do not rely on section 43(2).", "answer"): ("mentioned", "denied"),
    ("We do not agree that section 43(2) should not apply.", "answer"): ("relied_on", "part"),
    ("Section 43(2) - Commercial interests\n", "letter"): ("relied_on", "title"),
    ("Section 43(2) - Commercial interests\n", "body"): ("mentioned", "words"),
    ("Section 43(2) - Garden furniture\n", "letter"): ("mentioned", "words"),
    ("We write under section 16.", "answer"): ("procedural", "kind"),
    ("This is a notice under section 17(1).", "answer"): ("procedural", "kind"),
    ("It is not a valid request under section 8.", "body"): ("relied_on", "words"),
    ("Your request under section 8 is here.", "body"): ("procedural", "kind"),
    ("It is open otherwise than under section 17.", "body"): ("mentioned", "words"),
    ("We rely on the following exemptions:\n- section 43(2)\n", "letter"): ("relied_on", "lead-in"),
    ("The yard has the following gates:\n- section 43(2)\n", "letter"): ("mentioned", "words"),
}  # fmt: skip


@pytest.mark.parametrize("case", ROLES)
def test_roles(case: tuple[str, str]) -> None:
    assert judged(*case) == ROLES[case]


SENTENCES = {
    "One thing. It is under section 43(2) here. Another.": "It is under section 43(2) here",
    "One thing; it is under section 43(2) here": "One thing; it is under section 43(2) here",
    "A line:\nIt is under section 43(2) here\n\nAnother": "It is under section 43(2) here",
    "A line\nIt is under section 43(2) here\nAnother": "A line\nIt is under section 43(2) here\nAnother",
    "As in no. 4 and s. 3 It is under section 43(2) here": "As in no. 4 and s. 3 It is under section 43(2) here",
    "Is it? It is under section 43(2) here! Yes": "It is under section 43(2) here",
    "It is (e.g. Vans) under section 43(2) i.e. Prices. No": "It is (e.g. Vans) under section 43(2) i.e. Prices",
    "x" * SENTENCE + " section 43(2) " + "y" * SENTENCE: "x" * (SENTENCE - 1) + " section 43(2) " + "y" * (SENTENCE - 1),
}


@pytest.mark.parametrize("text", SENTENCES)
def test_the_sentence_of_a_citation(text: str) -> None:
    mention = next(m for m in Resolver(text, Regime()).mentions() if m.provision == "foia:43(2)")
    start, stop = RoleJudge(text, registry()).sentence(mention)
    assert text[start:stop] == SENTENCES[text]


NAMED = {
    "the personal data exemption": ["foia:40(2)"],
    "the audit, commercial interests and formulation of government policy exemptions": ["foia:33", "foia:43", "foia:35(1)(a)"],
    "the law enforcement & commercial interests exemptions": ["foia:31", "foia:43"],
    "the personal data rules": [],
    "it exceeds the appropriate limit": ["foia:12(1)!"],
    "the appropriate limit is known": [],
    "the request is vexatious": ["foia:14(1)!"],
    "it is manifestly unreasonable": ["foia:14(1)!"],
    "the commercial interests exemption and again the commercial interests exemption": ["foia:43(2)", "foia:43(2)"],
}  # fmt: skip


@pytest.mark.parametrize("text", NAMED)
def test_exemptions_by_name(text: str) -> None:
    found = named(text, Regime(environmental=True))
    assert [m.provision + "!" * (LOOSE in m.flags) for m in found] == NAMED[text]
    assert all(text[m.start : m.end] and m.named_only for m in found)


@pytest.mark.parametrize(
    ("regime", "provisions"),
    [
        (Regime("foia", "eir", True, True), ["eir:12(4)(b)", "eir:13(1)"]),
        (Regime("foisa", "eisr"), ["foisa:38(1)(b)"]),
        (Regime("foisa", "eisr", True), ["eisr:10(4)(b)", "foisa:38(1)(b)"]),
        (Regime("oia_nz"), ["foia:14(1)", "foia:40(2)"]),
    ],
)
def test_a_name_stands_for_the_number_of_the_letters_own_law(regime: Regime, provisions: list[str]) -> None:
    assert [m.provision for m in named("it is manifestly unreasonable; the personal data exemption", regime)] == provisions


def test_where_a_name_begins_and_ends() -> None:
    text = "We apply the personal data exemption, for it exceeds the appropriate limit."
    first, second = named(text, Regime())
    assert text[first.start : first.end] == "personal data exemption" and text[: first.reference_end].endswith("exemption")
    assert text[second.start : second.end] == "exceeds the appropriate limit"


def test_this_exemption_is_the_one_named_last() -> None:
    def pointing(gap: int) -> list[tuple[str, tuple[str, ...]]]:
        text = "s40" + " " * gap + "This exemption"
        return [(m.provision, m.flags) for m in pointing_back(text, [Mention("foia:40(2)", 0, 3)], lambda p: p != "foia:1")]

    assert pointing(1) == pointing(BACK) == [("foia:40(2)", (BY_REFERENCE,))]
    assert pointing(BACK + 1) == []
    text = "s1 s40 s43 this exemption, the above exception; these exemptions. This exemptions"
    mentions = [Mention("foia:1", 0, 2), Mention("foia:40", 3, 6), Mention("foia:43", 7, 10)]
    assert [m.provision for m in pointing_back(text, mentions, lambda p: p != "foia:43")] == ["foia:40", "foia:40"]
    assert pointing_back("this exemption s40", [Mention("foia:40", 15, 18)], lambda p: True) == []


CERTAIN = {
    "section 40(2) of the Freedom of Information Act 2000": 1.0,
    "section 40(2)": 1.0,
    "exempt under 40(2)": 0.9,
    "section 42(1)(a)": 0.5,
}


@pytest.mark.parametrize("text", CERTAIN)
def test_how_sure_a_citation_is(text: str) -> None:
    (found,) = cite(f"It is withheld: {text}", "foia")
    assert found.confidence == pytest.approx(
        CERTAIN[text] * 0.99 * 0.85 if CERTAIN[text] == 1 else CERTAIN[text] * 0.85, abs=0.01
    )


def test_a_name_beside_its_number_is_its_gloss() -> None:
    near = "withheld under regulation 12(4)(b), as the request is manifestly unreasonable"
    assert [c.provision for c in cite(near, "eir")] == ["eir:12(4)(b)"]
    far = "withheld under regulation 12(4)(b)" + " for the depot" * 12 + ", as we withhold what is manifestly unreasonable"
    assert [c.provision for c in cite(far, "eir")] == ["eir:12(4)(b)", "eir:12(4)(b)"]


def limits(text: str, *places: tuple[str, str]) -> list[tuple[str | None, str]]:
    citations = [
        Citation(provision=p, span=(text.index(w), text.index(w) + len(w)), role="relied_on", kind="cost_limit")
        for w, p in places
    ]
    return [(c.provision, text[c.span[0] : c.span[1]]) for c in cost.cost_limits(text, citations)]


def test_where_a_refusal_on_cost_stands() -> None:
    text = "It is past the appropriate limit. Section 12 applies, by s12(1)."
    assert limits(text, ("Section 12", "foia:12"), ("s12(1)", "foia:12(1)")) == [
        ("foia:12(1)", "appropriate limit. Section 12 applies, by s12(1)")
    ]
    assert limits(text, ("Section 12", "foia:12"), ("s12(1)", "foia:14"))[0][1] == "appropriate limit. Section 12"
    near, far = (f"18 hours{' ' * gap}Section 12" for gap in (AROUND - 8, AROUND - 7))
    assert limits(near, ("Section 12", "foia:12"))[0][1] == near
    assert limits(far, ("Section 12", "foia:12"))[0][1] == "Section 12"
