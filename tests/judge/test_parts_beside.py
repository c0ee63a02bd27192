"""Parts kept back or lacking beside what was told, bodies as subjects, and plain ways of holding nothing; words of our own."""

from __future__ import annotations

import pytest

from foiparse.judge.answers import _opens
from foiparse.judge.asked import counted
from foiparse.judge.gathered import Known
from foiparse.judge.status import judge_answer

PERSONAL, COST = Known(("foia:40(2)",)), Known(("foia:12(1)",))

# (what it settles, answer, what is known, status)
JUDGED: list[tuple[str, str, Known, str]] = [
    (
        "some of it",
        "The depot is run by Ferrow Ltd. Some information has been withheld under section 40(2).",
        PERSONAL,
        "partial",
    ),
    ("redactions", "The depot is run by Ferrow Ltd. Some redactions have been made under section 40(2).", PERSONAL, "partial"),
    ("names taken out", "Ferrow Ltd runs the depot. Staff names have been redacted under section 40(2).", PERSONAL, "partial"),
    ("a yes before it", "Yes.\nSome information has been withheld under section 40(2).", PERSONAL, "partial"),
    ("all of it", "This information has been withheld under section 40(2).", PERSONAL, "withheld"),
    (
        "a body considers",
        "I can confirm that the Service holds this. The Service considers that this is exempt under section 40(2).",
        PERSONAL,
        "withheld",
    ),
    (
        "disclosure is no part",
        "I can confirm that the Board holds this information. Disclosure is refused under section 40(2).",
        PERSONAL,
        "withheld",
    ),
    (
        "a blank in the number",
        "This is not being disclosed in accordance with Section 40 (2). Our services are on our website.",
        PERSONAL,
        "withheld",
    ),
    (
        "a breakdown costs too much",
        "There were 14 in 2023/24.\nA further breakdown would require a manual review of each case and exceed the limit in section 12(1).",
        COST,
        "partial",
    ),
    (
        "the work for all of it",
        "There are 2,150 letters. To open and read each would take 107 hours, over the limit, and is refused under section 12(1).",
        COST,
        "withheld",
    ),
    ("who is responsible", "The Head of Operations is responsible for this service.", Known(), "provided"),
    ("others are responsible", "Schools are responsible for their own records and we have no figures.", Known(), "not_held"),
    (
        "a review is an act told",
        "The review was carried out in June by Ferrow Ltd. The prices are exempt under section 40(2).",
        PERSONAL,
        "partial",
    ),
    ("a search is none", "The search was carried out. The prices are exempt under section 40(2).", PERSONAL, "withheld"),
    ("earlier years", "The depot is run by Ferrow Ltd. Records before 2019 are not held.", Known(), "partial"),
    (
        "why nothing is held",
        "Lorries go from one village to the other. We therefore hold no information split in this way.",
        Known(),
        "not_held",
    ),
    ("never", "The Council has never held this information.", Known(), "not_held"),
    ("never had any", "The Council has never had any drones.", Known(), "provided"),
    (
        "another's to answer",
        "The service is run by Westmere Council, to whom you should direct your request.",
        Known(),
        "not_held",
    ),
    ("who asks whom", "Patients choose to whom they direct their questions.", Known(), "provided"),
    ("searches", "Our searches did not locate any information within scope.", Known(), "not_held"),
    ("a pointer to a refusal", "Please see the refusal notice below.", Known(), "withheld"),
    ("refused, see", "Refused – please see the notice below.", Known(), "withheld"),
    ("a pointer to notes", "Please see the explanatory notes below.", Known(), "provided"),
    (
        "nothing withheld",
        "The list is attached. No information has been withheld under the exemptions of the Act.",
        Known(),
        "provided",
    ),
    ("the work was done", "This is not recorded centrally. However, a manual check found 14.", Known(), "provided"),
    ("the work to be done", "A manual check found 1,400 files, each of which would have to be read.", Known(), "withheld"),
    ("new information", "This would require the creation of new information.", Known(), "not_held"),
    ("to create a post", "We would need to create a post in the depot.", Known(), "provided"),
    ("an opinion", "This question asks for an opinion and is not covered by the Act.", Known(), "not_held"),
    ("opinions told", "We asked tenants for their opinions and 14 of them wrote to us.", Known(), "provided"),
    ("a year that is not available", "Data for 2021/22 is not available. 2022/23: 14. 2023/24: 22.", Known(), "partial"),
    ("where to find it", "You can find this information in our annual report.", Known(), "signposted"),
    (
        "not published",
        "The exemption in section 21 does not apply as the information is not published. It is 14.",
        Known(),
        "provided",
    ),
    (
        "withheld then",
        "It was originally withheld under section 22 but it has since been published. It is 14.",
        Known(),
        "provided",
    ),
    (
        "a notice's terms",
        "The number was 14. As required by section 17(1)(b), we have stated the exemption that applies.",
        Known(),
        "provided",
    ),
    ("more on the law", "The number was 14. More information about section 40 can be found on our website.", Known(), "provided"),
    ("neither confirmed", "Neither confirmed nor denied.", Known(), "ncnd"),
]


@pytest.mark.parametrize(("answer", "known", "status"), [x[1:] for x in JUDGED], ids=[x[0] for x in JUDGED])
def test_judged(answer: str, known: Known, status: str) -> None:
    assert judge_answer(answer, known)[0] == status


@pytest.mark.parametrize(
    ("answer", "opens"),
    [("Response: 14\nThe names are withheld.", True), ("Answer\n14\nThe names are withheld.", True), ("A2. 14\nThe rest is not held.", True),
     ("Response: 2\nThe names are withheld.", False), ("Response: 14", False)],
)  # fmt: skip
def test_opens_behind_a_label(answer: str, opens: bool) -> None:
    assert _opens(answer, "2", ["1", "2"]) is opens


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("What information do you hold on vans?", False),
        ("Which records does the Council hold?", False),
        ("How many stalls do you hold?", True),
        ("How many meetings were held?", True),
    ],
)
def test_what_is_held(question: str, held: bool) -> None:
    assert ("held" in counted(question)) is held
