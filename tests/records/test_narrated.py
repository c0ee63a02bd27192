"""Systems that an answer tells of in whole sentences: makers, uses, and what is no use and no name."""

from __future__ import annotations

import pytest

from foiparse.records.fitting import Asked
from foiparse.records.narrated import narrated
from foiparse.records.narrating import uses_asked
from foiparse.records.use_phrase import all_uses, uses_told

ASKED = "Which systems do you use, who supplies them and what are they used for?"
MAKERS = "Which suppliers of software do you have and what is each used for?"


def _told(answer: str, asked: str) -> list[tuple[str | None, str | None, list[str]]]:
    whole = f"{asked} {answer}"
    return [(s.product, s.supplier, s.functions) for s in narrated(answer, Asked(asked, True, asked == ASKED, whole))]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (  # the use before the name, its maker behind it
            "Burials and cremations are recorded in Gravewise, which is supplied by Fernlea Systems.",
            [("Gravewise", "Fernlea Systems", ["Burials", "cremations"])],
        ),
        (  # a later sentence says "it"
            "The main system is Casewell. It was bought from Fernlea Ltd and it is used for licensing and street trading.",
            [("Casewell", "Fernlea Ltd", ["licensing", "street trading"])],
        ),
        (  # the maker first in its sentence
            "For taking bookings we rely on Hallmark Desk; the company behind this is Quennell Leisure.",
            [("Hallmark Desk", "Quennell Leisure", ["taking bookings"])],
        ),
        (
            "Officers work with Casewell (Fernlea), and use it mainly for house moves and for arrears, as they always have.",
            [("Casewell", "Fernlea", ["house moves", "arrears"])],
        ),
        (  # an apposition, and the use after it
            "We have begun to use Openroad, a platform offered by Fernlea Digital Ltd, for road closures.",
            [("Openroad", "Fernlea Digital Ltd", ["road closures"])],
        ),
        ("All the rotas are done in Casewell, a Fernlea product.", [("Casewell", "Fernlea", ["rotas"])]),
        (  # what it is not used for, and what was there before
            "We use Casewell for planning. It is not used for building control. It replaced Otterbase, which was used for trees.",
            [("Casewell", None, ["planning"])],
        ),
        ("The pier at Hellisay is closed. It is used for mooring boats.", []),
        ("Casewell was bought in 2019 for three years.", []),
        ("This is exempt under section 43 and Casewell is used for nothing else.", []),
    ],
)
def test_products_in_sentences(answer: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    """Each name has the maker and the uses that its sentences tell of it."""
    assert _told(answer, ASKED) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "The two vendors are Bristow & Hale Computing (pay, pensions and expenses) and Fernlea (fleet and fuel).",
            [(None, "Bristow & Hale Computing", ["pay", "pensions", "expenses"]), (None, "Fernlea", ["fleet", "fuel"])],
        ),
        ("For rents and lettings the supplier is Fernlea.", [(None, "Fernlea", ["rents", "lettings"])]),
        ("Fernlea is our supplier for mapping and street naming.", [(None, "Fernlea", ["mapping", "street naming"])]),
        ("With Fernlea's we do cataloguing and loans.", [(None, "Fernlea", ["cataloguing", "loans"])]),
    ],
)
def test_makers_in_sentences(answer: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    """A bare name is a maker's where the question asks for makers."""
    assert _told(answer, MAKERS) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bookings, refunds and the handling of queries, which came later", ["bookings", "refunds", "queries"]),
        ("issuing permits and, since May, blue badges", ["issuing permits"]),
        ("three years", []),
        ("us", []),
        ("all staff", []),
        ("texting patients and for online triage, though not at weekends", ["texting patients", "online triage"]),
        ("payroll across the whole council", ["payroll"]),
    ],
)
def test_uses_end_where_the_sentence_goes_on(words: str, expected: list[str]) -> None:
    """A run of uses ends with its last use; who, how long and how much are no uses."""
    assert uses_told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("pay and pensions", ["pay", "pensions"]), ("see the note, which is long", []), ("data", [])]
)
def test_only_uses(words: str, expected: list[str]) -> None:
    """Words that must be uses from end to end."""
    assert all_uses(words) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Which software is this and for which tasks is it used?", True),
        ("Name of the system and what you have it for.", True),
        ("What do the teams do with each?", True),
        ("Who supplies your payroll system?", False),
        ("How much did it cost in 2023?", False),
    ],
)
def test_questions_for_uses(asked: str, expected: bool) -> None:
    """Whether a question asks what systems are used for."""
    assert uses_asked(asked) is expected


@pytest.mark.parametrize(
    ("answer", "maker"),
    [
        ("The register lists 416 items, of which 88 came from Norvania and 31 from the Southern Isles.", "Norvania"),
        ("Care invoices are made by Casewell and, once a clerk has looked them over, are then sent to Ledgerline for collection.", "Casewell"),
    ],
)  # fmt: skip
def test_what_is_no_maker(answer: str, maker: str) -> None:
    """Things come from places too, and what is made by one system may go on to another."""
    assert maker not in [supplier for _, supplier, _ in _told(answer, ASKED)]
