"""The public-interest test in the shapes that letters give it: police factors, colons, two exemptions, prose of many kinds."""

from __future__ import annotations

import pytest

from foiparse.law.interest import public_interest
from foiparse.letter import PublicInterest

Told = tuple[list[str], list[str], str | None]

POLICE = """Section 24(1) and section 31(1)(a) are engaged.

Evidence of harm
Disclosure would enable terrorists to map capability.

Factors favouring disclosure - Section 24
The public are entitled to know how funds are spent.

Factors against disclosure - Section 24
Security measures would be made less effective.

Factors favouring disclosure - Section 31
Better awareness may reduce crime.

Factors against disclosure - Section 31
Law enforcement tactics would be compromised.

Balancing test
The security of the country is of paramount importance. The balancing test for disclosure is not made out.
"""

SHAPES: dict[str, tuple[str, Told]] = {
    "bullets of two words under police headings, with no word of the public interest": (
        "Factors favouring release\n- openness\n- confidence in the police\n\nFactors against release\n- risk to officers\n\n"
        "The balance favours withholding.",
        (["openness", "confidence in the police"], ["risk to officers"], "withhold"),
    ),
    "each side behind a colon, its factors parted by semicolons": (
        "In favour of disclosure: transparency; accountability for public money. Against: harm to our bargaining in the next tender. "
        "On balance the public interest lies in maintaining the exemption.",
        (["transparency", "accountability for public money"], ["harm to our bargaining in the next tender"], "withhold"),
    ),
    "lines that each begin with their side": (
        "For: it would help the public understand policy.\nAgainst: ministers need space to think.\nAgainst: the policy is being developed.\n"
        "Conclusion: the public interest is in favour of withholding.",
        (
            ["it would help the public understand policy"],
            ["ministers need space to think", "the policy is being developed"],
            "withhold",
        ),
    ),
    "numbered arguments and a decision": (
        "Public interest test\n\nArguments for disclosure:\n1. promotes transparency in planning;\n\nArguments against disclosure:\n"
        "1. would deter developers from early talks.\n\nDecision: the public interest is better served by withholding the report.",
        (["promotes transparency in planning"], ["would deter developers from early talks."], "withhold"),
    ),
    "prose that turns with however and goes on with also": (
        "We recognise that there is a public interest in openness about decisions. However, officers need a safe space in which to speak. "
        "We also consider that it would divert attention. We have concluded that the public interest favours maintaining the exemption.",
        (
            ["We recognise that there is a public interest in openness about decisions."],
            ["However, officers need a safe space in which to speak.", "We also consider that it would divert attention."],
            "withhold",
        ),
    ),
    "the latter is the weightier": (
        "The public interest in favour of disclosure is that taxpayers would see what they pay. The public interest against disclosure is that "
        "it would weaken the Trust in its talks. We find the latter to be the weightier.",
        (
            ["The public interest in favour of disclosure is that taxpayers would see what they pay."],
            ["The public interest against disclosure is that it would weaken the Trust in its talks."],
            "withhold",
        ),
    ),
    "no factor overrides the privilege": (
        "There is a strong public interest in protecting privilege. We do not consider that any factor would override the exemption.",
        ([], ["There is a strong public interest in protecting privilege."], "withhold"),
    ),
    "what is released": (
        "We have weighed the public interest and decided that it is in the public interest to release the figures.",
        ([], [], "disclose"),
    ),
}


def told(found: PublicInterest) -> Told:
    return found.for_disclosure, found.against_disclosure, found.balance


@pytest.mark.parametrize("shape", SHAPES)
def test_a_test_in_the_shapes_of_letters(shape: str) -> None:
    text, wanted = SHAPES[shape]
    (found,) = public_interest(text, [])
    assert told(found) == wanted


def test_two_exemptions_share_the_balance_below_both() -> None:
    found = public_interest(POLICE, [])
    assert [told(t) for t in found] == [
        (
            ["The public are entitled to know how funds are spent."],
            ["Security measures would be made less effective."],
            "withhold",
        ),
        (["Better awareness may reduce crime."], ["Law enforcement tactics would be compromised."], "withhold"),
    ]


def test_factors_of_anything_else_are_no_test() -> None:
    assert public_interest("Factors considered for parking permits: the width of the road; the number of homes.", []) == []
