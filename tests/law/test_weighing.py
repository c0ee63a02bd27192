"""The public-interest test and the cost limit, word by word: headings, sides, balance, limb, hours and pounds, and where they end."""

from __future__ import annotations

from typing import Any

import pytest

from foiparse.law import cost, interest
from foiparse.law.cost import cost_limits
from foiparse.law.interest import public_interest
from foiparse.law.interest_sides import side_of_heading
from foiparse.letter import Citation


def cited(text: str, number: str = "43(2)", provision: str = "foia:43(2)", **more: Any) -> Citation:
    at = text.index(number)
    fields = {"role": "relied_on", "kind": "exemption", "public_interest_test": True, **more}
    return Citation(provision=provision, span=(at, at + len(number)), **fields)


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("Factors favouring disclosure", "for"),
        ("Public interest arguments in favour of disclosing the information", "for"),
        ("Arguments for release:", "for"),
        ("Factors against disclosure", "against"),
        ("Public interest considerations favouring withholding", "against"),
        ("Arguments in favour of maintaining the exemption", "against"),
        ("Balancing test", "balance"),
        ("Balance of the public interest", "balance"),
        ("Conclusion", "balance"),
        ("Overall harm", "harm"),
        ("Evidence of harm", "harm"),
        ("The public would be harmed", None),
        ("• factors favouring disclosure", None),
        ("and the factors favouring disclosure", None),
        ("The factors favouring disclosure outweigh the others", None),
        ("We have weighed the factors favouring disclosure and those against it and reached this view.", None),
        ("Factors favouring disclosure " + "and more " * 12, None),
        ("How many vans?", None),
    ],
)
def test_headings(line: str, side: str | None) -> None:
    assert side_of_heading(line) == side


FOR, AGAINST = "Openness about how public money is spent.", "Release would prejudice the next tender of the Council."
TEST = f"""The prices are exempt under section 43(2) of the Act. This needs the public interest test.
Factors favouring disclosure
• {FOR}
short
Factors against disclosure
- {AGAINST}
Balancing test
The public interest favours maintaining the exemption, as release would be likely to prejudice our interests.
If you are unhappy with this reply you may ask for an internal review.
"""


def test_a_test_under_headings() -> None:
    (found,) = public_interest(TEST, [cited(TEST)])
    assert (found.for_disclosure, found.against_disclosure) == ([FOR], [AGAINST])
    assert (found.balance, found.prejudice, found.provisions) == ("withhold", "would_be_likely", ["foia:43(2)"])
    start, end = found.span
    assert TEST[start:end].startswith("Factors favouring") and TEST[start:end].endswith("our interests.")


def test_a_second_list_of_factors_for_disclosure_is_another_test() -> None:
    found = public_interest(TEST + TEST, [cited(TEST)])
    assert [t.for_disclosure for t in found] == [[FOR], [FOR]] and found[0].span[1] <= found[1].span[0]


def test_lists_of_factors_are_not_endless() -> None:
    many = "\n".join(f"• {FOR} {n}" for n in range(interest.MOST_FACTORS + 5))
    text = f"The public interest.\nFactors favouring disclosure\n{many}\nFactors against disclosure\n{many}\n"
    (found,) = public_interest(text, [])
    assert len(found.for_disclosure) == len(found.against_disclosure) == interest.MOST_FACTORS


@pytest.mark.parametrize(
    ("said", "balance"),
    [
        ("The public interest lies in maintaining the exemption.", "withhold"),
        ("The public interest in withholding outweighs that in disclosure.", "withhold"),
        ("The case for disclosure is outweighed. The public interest is plain.", "withhold"),
        ("Disclosure is therefore outweighed by the public interest.", "withhold"),
        ("It is not in the public interest to disclose the prices.", "withhold"),
        ("The public interest favours disclosure.", "disclose"),
        ("The public interest in openness means that release outweighs the harm.", "disclose"),
        ("There is a public interest in transparency.", None),
        ("We know from our economic notes that the public interest favours withholding.", "withhold"),
    ],
)
def test_the_balance_as_sentences_say_it(said: str, balance: str | None) -> None:
    found = public_interest(said, [])
    assert [t.balance for t in found if t.balance] == ([balance] if balance else [])


@pytest.mark.parametrize(
    "said",
    [
        "This is absolute, so no public interest test applies.",
        "The exemption does not require us to weigh the public interest.",
        "The public interest test does not apply.",
        "No public interest test is needed here. Release would prejudice the tender.",
        "How many vans?",
    ],
)
def test_where_no_test_is_needed_there_is_none(said: str) -> None:
    assert public_interest(said, []) == []


def test_sentences_without_headings_say_on_which_side_they_weigh() -> None:
    text = (
        "Before this we said that no weighing is due.\nThere is a public interest in transparency of spending. Release would prejudice the tender. "
        "On balance the public interest favours withholding."
    )
    (found,) = public_interest(text, [])
    assert found.for_disclosure == ["There is a public interest in transparency of spending."]
    assert found.against_disclosure == ["Release would prejudice the tender."]
    assert (found.balance, found.prejudice) == ("withhold", "would") and text[found.span[0] :].startswith("There is a public")


@pytest.mark.parametrize(
    ("more", "provisions"),
    [
        ({}, ["foia:43(2)"]),
        ({"role": "mentioned"}, []),
        ({"public_interest_test": False}, []),
        ({"public_interest_test": None}, ["foia:43(2)"]),
        ({"kind": "duty"}, []),
    ],
)
def test_what_is_weighed_is_what_is_relied_on_and_needs_it(more: dict[str, Any], provisions: list[str]) -> None:
    (found,) = public_interest(TEST, [cited(TEST, **more)])
    assert found.provisions == provisions


def test_of_a_section_and_its_paragraph_the_paragraph_is_weighed() -> None:
    (found,) = public_interest(TEST, [cited(TEST), cited(TEST, provision="foia:43")])
    assert found.provisions == ["foia:43(2)"]


COST = "We estimate that it would take 61 hours, at £25 per hour £1,525, which is past the appropriate limit of 18 hours or £450. Section 12(1) applies."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (COST, (18, 450, 61, 1525, False)),
        (COST.replace("61 hours", "30 to 40 hours"), (18, 450, 30, 1525, False)),
        (COST.replace("£1,525", "£600"), (18, 450, 61, None, False)),  # 61 hours are no £600
        (COST + " Your requests were aggregated.", (18, 450, 61, 1525, True)),
        ("Section 12(1) applies, for the limit is 24 hours and this would take 25.5 staff hours.", (24, None, 25.5, None, False)),
        (
            "It would take 24 hours at £25 an hour, i.e. £600, which exceeds the appropriate limit of £450 (18 hours) set by section 12(1).",
            (18, 450, 24, 600, False),
        ),
        ("Section 12(1): even to find out whether we hold it would exceed eighteen hours.", (18, None, None, None, False)),
        (
            "We have not aggregated your requests. Section 12(1): 22 hours, beyond the limit of 18 hours.",
            (18, None, 22, None, False),
        ),
        ("Section 12(1) applies: 18 hours.", (18, None, None, None, False)),
        ("Section 12(1) applies.", (None, None, None, None, False)),
    ],
)
def test_hours_and_pounds(text: str, told: tuple[float | None, ...]) -> None:
    (found,) = cost_limits(text, [cited(text, "12(1)", "foia:12(1)")])
    assert (found.hours_limit, found.pounds_limit, found.hours_estimated, found.pounds_estimated, found.aggregated) == told


@pytest.mark.parametrize(
    ("provision", "text", "count"),
    [
        ("foia:12", "Section 12 applies.", 1),
        ("eir:12(4)(b)", "Regulation 12 applies, for the request is manifestly unreasonable.", 0),
        ("eir:12(4)(b)", "Regulation 12 applies, for it would take 40 hours.", 1),
        ("eir:12(4)(b)", "Regulation 12 applies, for it is past the cost limit.", 1),
        ("foia:14", "Section 12 or 14 applies.", 0),
    ],
)
def test_which_refusals_are_of_cost(provision: str, text: str, count: int) -> None:
    assert len(cost_limits(text, [cited(text, "12", provision)])) == count


def test_a_requesters_words_on_cost_make_no_refusal() -> None:
    assert (
        cost_limits("Section 12 is not engaged.", [cited("Section 12 is not engaged.", "12", "foia:12", role="mentioned")]) == []
    )


@pytest.mark.parametrize(("apart", "count"), [(cost.AROUND - 20, 1), (cost.AROUND + 20, 2)])
def test_mentions_that_stand_close_together_are_one_refusal(apart: int, count: int) -> None:
    text = "Section 12 applies." + " " * apart + "It is section 12(1) of the Act."
    first, second = cited(text, "12 applies", "foia:12"), cited(text, "12(1)", "foia:12(1)")
    found = cost_limits(text, [second, first])
    assert len(found) == count and found[-1].provision == "foia:12(1)"


LISTS = (
    "{0}\n- Release would add to public debate about bins.\n\n{1}\n- Suppliers would be less willing to bid in future.\n\n{2}\n\n"
    "Section 43(2) of the Act and the public interest."
)
PROS, CONS = ["Release would add to public debate about bins."], ["Suppliers would be less willing to bid in future."]


@pytest.mark.parametrize(
    ("heads", "balance", "cons"),
    [
        (
            ("For disclosure", "Against disclosure"),
            "On balance, the public interest favours withholding the information.",
            CONS,
        ),
        (("In favour of disclosure:", "Against release:"), "The balance of the public interest lies in withholding it.", CONS),
        (
            ("Factors favouring disclosure", "Factors favouring withholding"),
            "Having weighed these factors, the Trust finds that the public interest favours withholding the information.",
            CONS,
        ),
        (
            ("Factors favouring disclosure", "Factors favouring withholding"),
            "- The Trust considers that its suppliers hold it in confidence.",
            [*CONS, "The Trust considers that its suppliers hold it in confidence."],
        ),
    ],
)
def test_a_balance_below_the_factors_is_none_of_them(heads: tuple[str, str], balance: str, cons: list[str]) -> None:
    text = LISTS.format(*heads, balance)
    (found,) = public_interest(text, [cited(text)])
    assert found.for_disclosure == PROS
    assert found.against_disclosure[: len(cons)] == cons and (len(cons) > 1 or found.against_disclosure == cons)
