"""Under which law a response is made, where no heading says it; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.read.text import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The figure is exempt, section 31(1)(a). You can appeal to the ICO.", ["foia"]),
        (
            "A reply is due under regulation 5(2). Part two is not held, exception 12(4)(a). Complain under regulation 11, then to the Commissioner.",
            ["eir"],
        ),
        (
            "By regulation 7(1) of the Environmental Information Regulations 2004 we took forty days. Regulation 12(4)(b) is engaged. There is no"
            " limit of hours as there is in section 12 of the Freedom of Information Act. Regulation 9(1): you may narrow it. Regulation 11(1).",
            ["eir"],
        ),
        (
            "Some of what you ask for is environmental. To that extent we apply the exemption at section 39(2) of the Freedom of Information"
            " (Scotland) Act 2002 and deal with it under the Environmental Information (Scotland) Regulations 2004.",
            ["eisr", "foisa"],
        ),
        ("This is further to your request under the Access to Information Act, received on December 6, 2022.", ["atia_ca"]),
        ("You may contact our FOIA Public Liaison.", ["foia_us"]),
        ("The GIPA Act gives you a right of access.", ["foi_au"]),
        (
            "FOI disclosure log. The points of access have been redacted under regulation 12(5)(a), as they could be used by thieves.",
            ["eir"],
        ),
        (
            "FOI disclosure log. The names are exempt under section 40(2) and the maps are withheld under regulation 12(5)(a).",
            ["foia"],
        ),
        ("FOI disclosure log. Two were removed under regulation 13 of the Allotments Regulations.", ["foia"]),
        ("FOI disclosure log. The fees are in regulation 13.", ["foia"]),
        ("Schools are inspected under section 10 of the Schools Act. The fees are in regulation 4.", []),
    ],
)
def test_the_law_by_what_is_cited(text: str, expected: list[str]) -> None:
    assert read_header(read_text(f"Dear Ms Ashe\n\n{text}\n\nYours sincerely\n".encode())).regimes == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("The survey is excepted under regulation 10(5)(e) of the EIRs.", ["eisr", "foisa"]),
        (
            "We are withholding it under regulation 10(4)(d) of the Environmental Information (Scotland) Regulations 2004.",
            ["eisr", "foisa"],
        ),
        ("We rely on regulation 11(2) of the EIRs.", ["eisr", "foisa"]),
        ("It is withheld under regulation 10(5)(e) of the Allotments Order; the EIRs are silent.", ["foisa"]),
        ("It is withheld under regulation 10(5)(e).", ["foisa"]),  # the Regulations are not named
        ("It is withheld under section 33(1)(b). You may also ask under the EIRs.", ["foisa"]),
        ("A reply is due under regulation 5(2) of the EIRs.", ["foisa"]),
    ],
)
def test_an_exception_relied_on_below_the_heading_of_the_act(answer: str, expected: list[str]) -> None:
    letter = (
        f"Glenorran Council\n\nFreedom of Information (Scotland) Act 2002\n\nDear Mr Watt\n\n1. May I see the survey?\n{answer}\n"
    )
    assert read_header(read_text(letter.encode())).regimes == expected
