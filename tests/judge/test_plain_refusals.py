"""Statuses told in words that no provision's formula has: grounds only thought of, registers without a field, counts of what is kept."""

from __future__ import annotations

import pytest

from foiparse.judge.status import judge_answer


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Wharf £371,000, Lane £508,000. (The annual report has them and we could have invoked section 21.)", "provided"),
        (
            "4,415 reviews. At first we thought to refuse this under section 12(1), but a query was found that does it.",
            "provided",
        ),
        ("What they did is known to themselves; it is not information that the Office holds.", "not_held"),
        ("No average is kept", "not_held"),
        ("The case database has no field for any of these.", "not_held"),
        ("Nobody keeps this.", "not_held"),
        (
            "We are unable to provide this. Who rowed the boat is therefore not recorded in a way that can be searched.",
            "not_held",
        ),
        ("Denied in full, section 8(1)(c) (how pilots are chosen).", "withheld"),
        ("(d) Denied. A hearing is to be held.", "withheld"),
        ("DENIED - tide gate code 47, which would put the gate at risk.", "withheld"),
        ("He denied having seen the barge. It was blue.", "provided"),
        ("Part-granted – names of the oarsmen refused, s.37(1)", "partial"),
        ("Part 2 – the oars are made of ash.", "provided"),
        (
            "This does not reasonably describe a record. The port has 1,400 hands. Please let us know which you mean.",
            "clarification",
        ),
        ("The leaflet does not describe the gate. It was printed in May.", "provided"),
        (
            "The lists are at www.port.example/lists. Under section 25(1) we do not have to supply information which you can get.",
            "signposted",
        ),
        ("We did consider if section 40(2) applied. We concluded that it did not. The pay is £58,210.", "provided"),
        ("At Porth Regis 6 hours 51 minutes, at Withy Lane 3 hours 40 minutes.", "provided"),
        ("Only the bus companies would know. The Executive holds nothing on it.", "not_held"),
        ("Under section 18(1) we refuse to reveal whether such information exists or is held.", "ncnd"),
        ("On the score sheets the Service claims section 43(2). It would harm the bidders.", "withheld"),
        ("Rates are held but are considered to be exempt under section 43(2) of the FOIA. Others use like rates.", "withheld"),
        ("(d) Two letters are held. They are withheld in full under section 27(1)(a).", "withheld"),
        (
            "We are of the opinion that section 43(2) applies. We looked at the taxpayer but find for keeping the exemption.",
            "withheld",
        ),
    ],
)
def test_status(answer: str, status: str) -> None:
    assert judge_answer(answer)[0] == status
