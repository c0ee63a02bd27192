"""Which of the bodies that a letter names answers it: not the requester's, not a former one, not one in an answer; all invented."""

from __future__ import annotations

import pytest

from foiparse.divide.header import read_header
from foiparse.divide.header.bilingual import english_beside
from foiparse.divide.header.former import is_former
from foiparse.read.text import read_text

ADDRESSED = "Ms J Todd\n{body}\n5 March 2024\nDear Ms Todd\n\nThank you for your request of 12 February 2024.\n1. How many vans?\nTwelve.\n"
SIGNED = "Yours sincerely\nFOI Officer\nTarn Borough Council\n"


def authority(text: str) -> str | None:
    return read_header(read_text(text.encode())).authority


def letter(head: str, opening: str = "", answer: str = "Twelve.", foot: str = "Information Officer") -> str:
    return (
        f"{head}\n5 March 2024\nOur ref: FOI 774\nDear Ms Todd\n\nThank you for your request dated 12 February 2024. {opening}\n"
        f"1. How many vans do you own?\n{answer}\nYours sincerely\n{foot}\n"
    )


@pytest.mark.parametrize(
    "body",
    [
        "University of Oxmere",
        "House of Commons",
        "Oxmere College",
        "Oxmere Housing Association",
        "Oxmere Wildlife Trust\n2 Mill Lane\nOxmere OX2 2BB",
        "Estates Manager\nOxmere Parish Council",
    ],
)
def test_the_requesters_body_does_not_answer(body: str) -> None:
    assert authority(ADDRESSED.format(body=body) + SIGNED) == "Tarn Borough Council"
    assert authority(ADDRESSED.format(body=body) + "Yours sincerely\nFOI Officer\n") is None


@pytest.mark.parametrize(
    "text",
    [
        # the addressee's name stands over the authority's own letterhead
        ADDRESSED.format(body="Tarn Borough Council\nKnowledge and Information Team\nTown Hall"),
        ADDRESSED.format(body="Sent by email\tInformation Rights Team\nTarn Borough Council\nTown Hall"),
        ADDRESSED.format(body="12 High Street\nOxmere OX2 2BB\nTarn Borough Council"),
        # a person of the authority's is no addressee
        ADDRESSED.format(body="Tarn Borough Council").replace("Ms J Todd", "Mr J Sole"),
        # nobody is saluted by name
        ADDRESSED.format(body="Tarn Borough Council").replace("Dear Ms Todd", "Dear Sir or Madam"),
    ],
)
def test_a_letterhead_under_a_name(text: str) -> None:
    assert authority(text) == "Tarn Borough Council"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("You made it on behalf of the University of Oxmere.", "Sker Council"),
        ("I am replying to your request on behalf of Loam Council.", "Loam Council"),
    ],
)
def test_on_behalf_of_whom(opening: str, expected: str) -> None:
    text = f"Dear Ms Todd\n\n{opening}\n1. How many vans?\nTwelve.\nYours sincerely\nA Clerk\n"
    assert authority(text + ("Sker Council\n" if expected == "Sker Council" else "")) == expected


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ('"Reed, A (Oxmere Council)" <a.reed@oxmere.example>', None),
        ("FOI Requests (Oxmere Council)", "Oxmere Council"),  # the mail is the request
    ],
)
def test_whom_a_mail_is_sent_to(to: str, expected: str | None) -> None:
    assert (
        authority(f"From: a@b.example\nTo: {to}\nSubject: FOI 4417\n\nDear Ms Reed\n\n1. How many?\nNine.\n\nRegards\nA Clerk\n")
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (letter("Wexshire Council", answer="Twelve, of the former Wexshire County Council."), "Wexshire Council"),
        (letter("Wexshire Council", "Wexshire Council replaced Wexshire County Council."), "Wexshire Council"),
        (letter("Wexshire Council").replace("do you own", "does Wexshire County Council own"), "Wexshire Council"),
        (letter("Teifi University Health Board", foot="Clerk\nTeifi University Health Board is the operational name of Teifi University "
                "Local Health Board"), "Teifi University Health Board"),
        (letter("Tarn Council", answer="None. They are owned by Tarn Council Homes Ltd."), "Tarn Council"),
        (letter("Sker Homes", foot="A Clerk\nfor Sker Homes Limited"), "Sker Homes Limited"),  # the company is the body
        (letter("Sker Council", "Sker Borough Council received it on 13 February."), "Sker Borough Council"),  # more fully printed
        (letter("Morland & Wexshire Fire and Rescue Service", "Morland & Wexshire Fire and Rescue Service was made when Morland Fire and "
                "Rescue Service and Wexshire Fire and Rescue Service combined."), "Morland & Wexshire Fire and Rescue Service"),
    ],
)  # fmt: skip
def test_a_related_body_of_the_same_place(text: str, expected: str) -> None:
    assert authority(text) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The ", " was abolished in 2023.", True),
        ("It was formerly known as ", ".", True),
        ("", " became Loam Council in 2019.", True),
        ("This was replaced by ", ".", False),
        ("", " became aware of it in May.", False),
        ("We are ", " and hold this.", False),
    ],
)
def test_is_former(before: str, after: str, expected: bool) -> None:
    name = "Sker Borough Council"
    assert is_former(before + name + after, len(before), len(before + name)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # other bodies are listed in an answer, the letter's own signs it
        (letter("", answer="Oxmere University Hospitals NHS Foundation Trust\nMarsh NHS Trust", foot="P Grange\nTarn Hospitals NHS Trust"),
         "Tarn Hospitals NHS Trust"),
        (letter("", answer="Yes, with Lowmoor Police."), None),
        (letter("", answer="Yes. Lowmoor Police does not record more."), "Lowmoor Police"),
        (letter("Canal Licensing Authority\nAn executive agency of the Department for Weirs", "You asked the Department for Weirs for it.",
                "Twelve were made to the Department for Weirs. The Department for Weirs has two."), "Canal Licensing Authority"),
        (letter("Department for Weirs", "The Canal Office is an agency of the Department for Weirs."), "Department for Weirs"),
    ],
)  # fmt: skip
def test_bodies_in_answers(text: str, expected: str | None) -> None:
    assert authority(text) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("City and County of Abermawr", "City and County of Abermawr"),
        ("Queen’s University Tarn", "Queen’s University Tarn"),
        ("St Orme's College Sker", "St Orme's College Sker"),
        ("Queen’s University Information Team", "Queen’s University"),  # a part of it
        ("National Museums Westmorley", "National Museums Westmorley"),
        ("The Harbour School", "The Harbour School"),
        ("Park Surgery", "Park Surgery"),
        ("Harbour Academy Trust", "Harbour Academy Trust"),
        ("Park Learning Trust", "Park Learning Trust"),
        ("The University of Sker", "University of Sker"),
        ("St Brannoc’s C of E (VA) Primary School", "St Brannoc’s C of E (VA) Primary School"),
        ("Information Governance (Caldbrook Council)", "Caldbrook Council"),
        ("Cyngor Tref Conwyfryn / Conwyfryn Town Council", "Conwyfryn Town Council"),
        ("CYNGOR TREF CONWYFRYN\nConwyfryn Town Council", "Conwyfryn Town Council"),
        ("Cyngor Sir Ynys Bela | Isle of Bela County Council", "Isle of Bela County Council"),
        ("Heddlu Gorllewin Bela\nWest Bela Constabulary", "West Bela Constabulary"),
        ("Cyngor Tref Conwyfryn", "Cyngor Tref Conwyfryn"),  # no English is printed
    ],
)
def test_the_whole_name(head: str, expected: str) -> None:
    assert authority(letter(head)) == expected


def test_a_body_of_another_kind_is_no_translation() -> None:
    found = [(0, 12, "Cyngor Gwyn"), (13, 24, "Gwyn Museum")]
    assert english_beside("Cyngor Gwyn", found, "Cyngor Gwyn\n\nGwyn Museum") is None


def test_who_publishes_what_it_releases_answers() -> None:
    text = "Release\n1. How many vans has the Oxmere Fire Service?\nTwelve.\nAbout FOI\nThe Tarn Agency is committed to {}.\n"
    assert authority(text.format("publishing all information released in response to requests")) == "Tarn Agency"
    assert authority(text.format("a merger")) != "Tarn Agency"


QUOTED = (
    "From: {sender}\nSent: 5 February 2024 10:14\nTo: FOI\nSubject: Vans\n\nDear Sir\n\nHow many vans do you own?\n\nKind regards\n"
    "Jo Ashe\nLoam Housing Association"
)


@pytest.mark.parametrize(
    ("quoted", "wanted"),
    [
        (QUOTED.format(sender="Jo Ashe <j.ashe@mail.example>"), "Ministry of Harbours"),
        (
            "On 5 February 2024 at 10:14, Jo Ashe wrote:\n> Dear Sir\n> How many?\n> Regards\n> Jo Ashe\n> Loam University",
            "Ministry of Harbours",
        ),
        # a reply that is passed on: the quoted message is the authority's
        (QUOTED.format(sender="FOI <foi@loam.example>"), "Loam Housing Association"),
    ],
)
def test_who_signs_the_request_quoted_below(quoted: str, wanted: str) -> None:
    said = "" if wanted.startswith("Loam") else "Ministry of Harbours accepts no liability for this mail.\n"
    text = f"From: A Clerk\nTo: Jo Ashe\nSubject: FOI 8812\n\nDear Jo Ashe\n\n1. How many vans?\nNine.\n\nKind regards\nA Clerk\n{said}\n{quoted}\n"
    assert authority(text) == wanted
