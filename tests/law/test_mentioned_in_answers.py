"""Provisions that an answer mentions and does not lean on, in plain sentences; words of our own."""

from __future__ import annotations

import pytest

import foiparse

# (sentence in an answer, the role of the section in it)
ROLES: list[tuple[str, str]] = [
    ("For information, section 44 covers information whose disclosure is prohibited by law.", "mentioned"),
    ("For reference, section 43(2) deals with a different matter.", "mentioned"),
    ("For information, section 43(2) has been applied to the prices.", "relied_on"),
    ("Section 40(2) covers information about living people. We have therefore withheld the names.", "relied_on"),
    ("Had we held this information, it would have been exempt under section 40(2).", "mentioned"),
    ("Were this information held, it would most likely be exempt under section 31(1)(a).", "mentioned"),
    ("Consideration was given to section 42, but the information is being released in full.", "mentioned"),
    ("Consideration was given to section 42, and the advice is withheld under it.", "relied_on"),
    ("Having considered section 42, we are satisfied that it is not engaged.", "mentioned"),
    (
        "We refuse this under section 12(1) because a search was made and we are satisfied that they do not exist in one place.",
        "relied_on",
    ),
    ("Should any such information be held it would be exempt under section 40(2).", "mentioned"),
    ("The names, should they be published, would expose staff and are exempt under section 40(2).", "relied_on"),
    ("Requests for the names of junior staff would normally be refused under section 40(2).", "mentioned"),
    ("Similar information was refused by another trust under section 43(2).", "mentioned"),
    ("The Trust does not believe that it can rely on section 36.", "mentioned"),
    ("We have answered without recourse to section 36.", "mentioned"),
    ("This has been released despite the contractor's view that section 43(2) applied.", "mentioned"),
    ("Despite the interest in openness, the prices are withheld under section 43(2).", "relied_on"),
    ("Circumstances have changed since we applied section 43(2) and we can now release the figure.", "mentioned"),
    ("The Trust considered section 43(2) but decided that the public interest favours release.", "mentioned"),
    ("The Trust considered section 43(2) and finds that it applies to the prices.", "relied_on"),
    ("Information of this type is often exempt under section 31(1)(a).", "mentioned"),
    ("No reliance is placed on section 41.", "mentioned"),
    ("Reliance is placed on section 41.", "relied_on"),
    ("Other authorities have refused similar requests under section 31(1)(a).", "mentioned"),
    ("The names of staff of other authorities have been redacted under section 40(2).", "relied_on"),
    ("The supplier asked us to apply section 43(2); having considered its reasons we decided against this.", "mentioned"),
    ("The third party objected to disclosure under section 43(2) but we have decided to release the information.", "mentioned"),
    ("The third party objected to disclosure and section 43(2) applies.", "relied_on"),
    ("This was withheld under section 22 in our response of 3 March 2025; we now disclose it.", "mentioned"),
    ("The names are withheld under section 40(2); we now provide the other columns.", "relied_on"),
    ("Section 41 does not prevent disclosure here.", "mentioned"),
    ("We note your comments about section 43(2).", "mentioned"),
    (
        "A reduced request may bring the work within the limit, although section 40(2) could still apply to what is found.",
        "mentioned",
    ),
    ("On review we have concluded that section 40(2) (personal information) does not apply.", "mentioned"),
]


@pytest.mark.parametrize(("sentence", "role"), ROLES, ids=[s[:70] for s, _ in ROLES])
def test_what_a_sentence_in_an_answer_makes_of_a_section(sentence: str, role: str) -> None:
    asked = "1. How many vans are there?\n\nNine vans are kept at the depot.\n\n2. What were the prices?\n\n"
    letter = f"Tarn Trust\nDear Mr Ash\nFreedom of Information Act 2000\n\n{asked}The Trust answers as follows. {sentence}\n\nYours sincerely\n"
    found = foiparse.parse(letter.encode(), name="letter.txt").citations
    assert [c.role for c in found if c.provision != "foia:1"][:1] == [role]
