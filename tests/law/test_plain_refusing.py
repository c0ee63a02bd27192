"""Plain refusals with few words of access law about them, what would be exempt if held, and answers that are barely refused."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA, Division
from foiparse.document import Span
from foiparse.law import cite
from foiparse.law.scope import Scope

QUIET = "The boats go out at noon and the men are paid by the day, and the lamps are lit at dusk. " * 3

# (what it settles, a sentence among others that say nothing of access law, provision and role)
ROLES = [
    ("applied to a part", "The port has applied section 43 to this part of it.", [("foia:43", "relied_on")]),
    ("applied to vans", "The port applied section 33 to the vans.", []),
    ("applied to children", "The port applied section 17 to children in need.", []),
    ("another Act's", "The port applied section 21 of the Housing Act.", []),
    ("cannot release", "We cannot release this information under section 41.", [("foia:41", "relied_on")]),
    ("likely to be exempt if held", "If it were held it would be likely to be exempt under section 38.", [("foia:38", "mentioned")]),
    ("is exempt if read out", "If it was released it would harm us and it is exempt under section 38.", [("foia:38", "relied_on")]),
    ("considered and not found", "Section 41 of the Act was considered but found not to apply.", [("foia:41", "mentioned")]),
    ("no wish", "The port no longer wishes to rely on section 22 of the Act.", [("foia:22", "mentioned")]),
    ("guidance on it", "The ICO's guidance on section 14 explains what is meant by vexatious.", [("foia:14", "mentioned")]),
    ("guided by it", "We withhold it under section 41 after reading the guidance.", [("foia:41", "relied_on")]),
    ("published since", "It was withheld under section 22 but it has since been published.", [("foia:22", "mentioned")]),
    ("no longer", "Our last response relied on section 12 of the Act. This no longer applies.", [("foia:12", "mentioned")]),
    ("could have been", "Although section 12 could have been applied, we have answered.", [("foia:12", "mentioned")]),
    (
        "a code in the next paragraph",
        "For the second the port has applied section 40.\n\nComplaints go by the section 45 code of practice.",
        [("foia:40", "relied_on"), ("foia:45", "procedural")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "roles"), [x[1:] for x in ROLES], ids=[x[0] for x in ROLES])
def test_roles(said: str, roles: list[tuple[str, str]]) -> None:
    assert [(c.provision, c.role) for c in cite(QUIET + said + "\n\n" + QUIET)] == roles


@pytest.mark.parametrize(
    ("answer", "bare"),
    [
        ("Withheld", True),
        ("Response: Exempt.", True),
        ("A2. This information has been withheld.", True),
        ("Exempt information", True),
        ("None were withheld.", False),
        ("Exempt under section 40(2).", False),
        ("The ship was withheld.", False),
    ],
)
def test_barely_refused(answer: str, bare: bool) -> None:
    text = answer + "\nThe exemption is in section 40(2)."
    asked = Scope(Division(questions=[QA("1", answer_spans=[Span(0, len(answer))])]), text)
    assert (asked.pointing == ["1"]) is bare


@pytest.mark.parametrize(
    ("said", "provision"),
    [
        ("Your request is too general. Under regulation 9(2) we ask you to say which port you mean.", "eir:9(2)"),
        ("Under section 11(1)(b) of the Freedom of Information Act you may look at the papers here.", "foia:11(1)(b)"),
        ("Under section 1(3) of FOISA we need to know which port you mean.", "foisa:1(3)"),
    ],
)
def test_steps_of_the_handling(said: str, provision: str) -> None:
    assert [(c.provision, c.role) for c in cite(said, "eir" if "regulation" in said else None)] == [(provision, "procedural")]
