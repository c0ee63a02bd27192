"""Roles in the wordings that authorities use, in a divided letter; the sentences are ours."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA, Division, Header, Zone
from foiparse.document import Document, Span
from foiparse.law import cite_letter

ASKED = "1. How many contracts does the council have?\n"
RANK = ("mentioned", "procedural", "relied_on")
R, P, M = "relied_on", "procedural", "mentioned"

# (where it stands: "A" an answer, "O" no part of one, or a zone; the words; provision: role, or nothing relied on where empty)
WORDINGS: list[tuple[str, str, dict[str, str]]] = [
    ("A", "This is being withheld - s40(2) FOIA.", {"foia:40(2)": R}),
    ("A", "Exempt: Section 43(2) Commercial interests", {"foia:43(2)": R}),
    ("A", "Section 21 exemption - see our website.", {"foia:21": R}),
    (
        "A",
        "Information exempt under Section 31 - Law Enforcement. Section 31(1)(a) applies as it might assist offenders.",
        {"foia:31(1)(a)": R},
    ),
    ("A", "S22 applies as we intend to publish this in May.", {"foia:22": R}),
    ("A", "We are applying FOIA Section 12 (Cost limit). It would take 40 hours.", {"foia:12": R}),
    (
        "A",
        "Please note that the names could lead to identification of individuals, and so have been redacted under Section 40(2).",
        {"foia:40(2)": R},
    ),
    (
        "A",
        "If disclosed, this may damage the commercial position of our suppliers. Section 43(2) is therefore engaged.",
        {"foia:43(2)": R},
    ),
    ("A", "To disclose this may prejudice the prevention of crime, hence s.31(1)(a).", {"foia:31(1)(a)": R}),
    (
        "A",
        "The Council is satisfied that release would, or would be likely to, prejudice commercial interests (s.43(2)).",
        {"foia:43(2)": R},
    ),
    ("A", "We believe this could be used to target vehicles, and section 31(1)(a) is engaged.", {"foia:31(1)(a)": R}),
    ("A", "Should this be released it could endanger staff; we consider section 38(1)(b) engaged.", {"foia:38(1)(b)": R}),
    (
        "A",
        "The Trust considers this to be exempt information pursuant to s. 41 of the Act (information provided in confidence).",
        {"foia:41": R},
    ),
    ("A", "We do not hold the information. If we did, it would be exempt under section 40(2).", {"foia:40(2)": M}),
    ("A", "Even if it were held, section 43(2) would be likely to apply.", {"foia:43(2)": M}),
    ("A", "We have not applied section 40(2) to these figures.", {"foia:40(2)": M}),
    ("A", "We have decided not to rely on section 12 on this occasion and have provided the data.", {"foia:12": M}),
    ("A", "While section 12 could have been applied, we have compiled the figures as a gesture of goodwill.", {"foia:12": M}),
    ("A", "Although this exceeds the appropriate limit in section 12, we have answered exceptionally.", {"foia:12": M}),
    (
        "A",
        "The exemption at section 43 was considered but it was decided that the public interest favoured disclosure.",
        {"foia:43": M},
    ),
    (
        "A",
        "We considered applying section 36(2)(c) but concluded it was not engaged. The minutes are attached.",
        {"foia:36(2)(c)": M},
    ),
    (
        "A",
        "You suggest that section 43 does not apply. We disagree: the rates are commercially sensitive and are withheld under section 43(2).",
        {"foia:43(2)": R},
    ),
    ("A", "You referred to section 40(5) in your email.", {"foia:40(5)": M}),
    ("A", "Any future request of this kind may be refused under section 14(2).", {"foia:14(2)": M}),
    ("A", "A request for all five years would be refused under section 12.", {"foia:12": M}),
    (
        "A",
        "A wider search would be likely to exceed the cost limit (section 12), so we have provided the last two years only.",
        {},
    ),
    (
        "A",
        "The Council can neither confirm nor deny whether it holds this information. Section 40(5B)(a)(i) applies.",
        {"foia:40(5B)(a)(i)": R},
    ),
    ("A", "We are not obliged to confirm or deny by virtue of s.23(5) and s.24(2).", {"foia:23(5)": R, "foia:24(2)": R}),
    (
        "A",
        "Section 1(1)(a) does not require us to confirm. Section 31(3) exempts us from the duty.",
        {"foia:1(1)(a)": P, "foia:31(3)": R},
    ),
    (
        "A",
        "This is not held. In line with our duty under section 16 to advise and assist, you may wish to contact the county council.",
        {"foia:16": P},
    ),
    ("A", "Therefore, in accordance with section 17 of the Act, this letter acts as a refusal notice.", {"foia:17": P}),
    (
        "A",
        "Section 12(2) removes the obligation to confirm or deny where doing so would exceed the limit. We rely on it here.",
        {"foia:12(2)": R},
    ),
    ("A", "This exemption requires a public interest test under section 2(2)(b).", {"foia:2(2)(b)": M}),
    (
        "A",
        "Section 40(2) provides that personal data is exempt if disclosure would contravene a principle. Accordingly we cannot disclose names.",
        {"foia:40(2)": R},
    ),
    (
        "A",
        "Not all of this is personal data within section 3(2) of the Data Protection Act 2018, but names are, and s40(2) applies.",
        {"foia:40(2)": R, "dpa2018:3(2)": M},
    ),
    ("A", "We cannot say, because the section 41 exemption bites.", {"foia:41": R}),
    ("A", "No exemptions have been applied. Section 21 is not relevant.", {"foia:21": M}),
    ("A", "Yes, 14 children under section 17 and 9 under section 47.", {}),
    ("A", "Number of section 21 notices served: 43", {}),
    ("A", "We spent £40,000 of section 106 money.", {}),
    ("A", "3 officers were arrested under section 12 of the Theft Act.", {}),
    ("A", "Patients detained under section 2: 14; section 3: 9; section 37/41: 2.", {}),
    ("A", "S.38 agreements: 4. S.278 agreements: 2.", {}),
    ("A", "See section 4 of the attached report.", {}),
    ("A", "Section 3 of the form must be completed.", {}),
    (
        "O",
        "Where information has been withheld, it is because section 40(2) applies to the personal data of others.",
        {"foia:40(2)": R},
    ),
    (
        "O",
        "The following exemptions have been applied:\nSection 40(2) - Personal information\nSection 43(2) - Commercial interests\n",
        {"foia:40(2)": R, "foia:43(2)": R},
    ),
    (
        "O",
        "Section 40(2) - Personal Information\nThis is an absolute exemption and no public interest test is needed.\n",
        {"foia:40(2)": R},
    ),
    (
        "O",
        "Please note that exemptions under the Act may apply to some information, for example section 40 (personal information).",
        {"foia:40": M},
    ),
    ("O", "You asked us to consider section 16.", {"foia:16": P}),
    ("O", "As required by section 10(1) we have responded within 20 working days.", {"foia:10(1)": P}),
    ("O", "You may apply to the Information Commissioner under section 50 of the Act.", {"foia:50": P}),
    ("O", "This response was handled under the code of practice issued under section 45.", {"foia:45": P}),
    (
        "complaint",
        "The Commissioner will not usually consider a complaint until review is complete (section 50(2)(a)).",
        {"foia:50(2)(a)": P},
    ),
    ("A", "Refused. Reg 12(4)(d), unfinished documents.", {"eir:12(4)(d)": R}),
    ("A", "We are satisfied regulation 12(4)(a) applies as we do not hold it.", {"eir:12(4)(a)": R}),
    ("A", "Under EIR 12(5)(e) the prices are confidential.", {"eir:12(5)(e)": R}),
    ("A", "Regulation 13(1) prevents us from giving names.", {"eir:13(1)": R}),
    ("A", "On review we maintain our reliance on section 43(2).", {"foia:43(2)": R}),
    ("A", "On review we no longer rely on section 43(2) but instead apply section 41(1).", {"foia:43(2)": M, "foia:41(1)": R}),
    ("A", "We previously refused this under section 12. We have since found the report and attach it.", {"foia:12": M}),
    (
        "A",
        "The Council initially relied on section 43(2); having consulted the supplier it now discloses the price.",
        {"foia:43(2)": M},
    ),
    ("A", "Section 36 was wrongly cited. The correct exemption is section 40(2).", {"foia:36": M, "foia:40(2)": R}),
    ("A", "We apply section 40(2) rather than section 38.", {"foia:40(2)": R, "foia:38": M}),
    (
        "A",
        "This is environmental information, so it is exempt under section 39 of FOIA and we have dealt with it under the EIR.",
        {"foia:39": R},
    ),
    ("A", "No, we don't think section 14 applies here.", {"foia:14": M}),
    ("A", "We do not consider that the public interest outweighs section 43(2) and the prices are withheld.", {"foia:43(2)": R}),
    ("A", "We do not believe disclosure would be fair, and section 40(2) is engaged.", {"foia:40(2)": R}),
    ("A", "We cannot find any legitimate interest which would displace section 40(2).", {"foia:40(2)": R}),
    ("A", "I am not persuaded by your arguments and section 42 is engaged.", {"foia:42": R}),
    ("A", "I do not agree that section 42 should not apply.", {"foia:42": R}),
    ("A", "As you are a journalist, section 32 is of no application. We hold nothing.", {"foia:32": M}),
    ("A", "Nothing has been withheld under section 43.", {"foia:43": M}),
    ("A", "No information has been withheld by virtue of section 40.", {"foia:40": M}),
    ("A", "The information does not fall within section 40(2).", {"foia:40(2)": M}),
    ("A", "There is no need to rely upon section 12.", {"foia:12": M}),
    ("A", "The exemption at section 22 has now fallen away as the report was published in May.", {"foia:22": M}),
    ("A", "Because it is not yet published, section 22 is claimed.", {"foia:22": R}),
    ("A", "To provide it would take 30 hours and cost £750, exceeding the limit set by section 12.", {"foia:12": R}),
    ("A", "As we estimate 30 hours, s.12 of FOIA means we need not comply.", {"foia:12": R}),
    (
        "A",
        "Section 12 of FOIA allows us to refuse where cost would exceed £450. We estimate 40 hours, so we're unable to supply it.",
        {"foia:12": R},
    ),
    ("A", "The cost of this alone would exceed the limit, and under section 12 we need not answer the rest.", {"foia:12": R}),
    ("A", "Your request could not be met within the limit: section 12(1).", {"foia:12(1)": R}),
    ("A", "As s.1(3) allows, we ask you to clarify.", {"foia:1(3)": P}),
    ("A", "We may be able to answer if you narrow it to one year, but as it stands section 12 applies.", {"foia:12": R}),
    ("A", "If you narrow your request we may still need to apply section 40(2).", {"foia:40(2)": M}),
    (
        "A",
        "This might be personal data of the pupils; with numbers this low they might be recognised, section 40(2).",
        {"foia:40(2)": R},
    ),
    ("A", "It may help you to know that section 21 was applied since it's on our website.", {"foia:21": R}),
    ("A", "You may find this on our website at example.org. It is therefore exempt under section 21.", {"foia:21": R}),
    ("A", "You can find it on our website; we rely on section 21.", {"foia:21": R}),
    ("A", "You stated that section 43 cannot apply.", {"foia:43": M}),
    ("A", "Your view is that section 40 does not apply as officers are senior. We do not share it.", {"foia:40": M}),
    ("A", "The supplier was consulted and objected; s.43(2) is engaged.", {"foia:43(2)": R}),
    (
        "A",
        "The Commissioner's guidance on section 43 says that harm must be real. Here it is, and the price is withheld under section 43(2).",
        {"foia:43(2)": R},
    ),
    ("A", "Article 8 of the ECHR and section 6 of the Human Rights Act are relevant.", {}),
    ("A", "Part 3 of Schedule 12A of the Local Government Act 1972 applies.", {}),
    ("O", "Please be aware that a request may be refused under section 14 if it is vexatious.", {"foia:14": M}),
    ("O", "Information that is exempt under section 40(2) has been redacted.", {"foia:40(2)": R}),
    ("O", "We have redacted in line with s40(2).", {"foia:40(2)": R}),
    ("O", "Names of junior staff are removed (s.40(2)).", {"foia:40(2)": R}),
    (
        "O",
        "In accordance with the Freedom of Information Act 2000 this letter acts as a Partial Refusal Notice. The following exemptions apply:\n\n• Section 31(1)(a)(b) – Law Enforcement\n• Section 40(2) – Personal Information\n\nSection 40 is absolute.",
        {"foia:31(1)(a)": R, "foia:31(1)(b)": R, "foia:40(2)": R},
    ),
    (
        "O",
        "Section 17 of the Freedom of Information Act 2000 requires Northmoor Police, when refusing to provide such information (because the information is exempt) to provide you the applicant with a notice which: (a) states that fact, (b) specifies the exemption in question and (c) states (if that would not otherwise be apparent) why the exemption applies:\n\nSection 12(1) – Cost exceeds limit",
        {"foia:17": P, "foia:12(1)": R},
    ),
    ("complaint", "If you are unhappy you may complain under section 50 of the Act.", {"foia:50": P}),
    (
        "O",
        "The Act is subject to exemptions; personal information (section 40), commercial interests (section 43) and others may apply. We have answered in full.",
        {"foia:40": M, "foia:43": M},
    ),
]
REVIEW = "Internal review\nThank you for your email asking for an internal review of our response to request 12.\n"
REVIEWS: list[tuple[str, dict[str, str]]] = [
    (
        "Original response\nThe Trust withheld the report under section 43(2).\n\nReview findings\nI have considered this and agree that section 43(2) was correctly applied. Your complaint is not upheld.",
        {"foia:43(2)": R},
    ),
    (
        "The original response of 3 May withheld the names under section 40(2). Having reviewed it I uphold that decision.",
        {"foia:40(2)": R},
    ),
    (
        "The original response of 3 May withheld the names under section 40(2). Having reviewed it I have decided that the names should be released, and overturn it.",
        {"foia:40(2)": M},
    ),
    (
        "What the Council said\nWe replied that nothing was held (section 12).\nMy findings\nThat was wrong and I enclose the list.",
        {"foia:12": M},
    ),
    (
        "The response of 2 June withheld the map under section 38(1)(b). I find that it was right to rely on section 38(1)(b), "
        "though the delay was wrong.",
        {"foia:38(1)(b)": R},
    ),
]


def roles(words: str, part: str, regime: str) -> dict[str, str]:
    """The highest role of each provision."""
    text = ASKED + words + "\n"
    qa = QA("1", question_spans=[Span(0, len(ASKED))])
    stretch = Span(len(ASKED), len(text))
    if part == "A":
        qa.answer_spans = [stretch]
    zones = [Zone(part, stretch)] if part not in ("A", "O") else []  # type: ignore[arg-type]
    found = cite_letter(Document(text, []), Division(header=Header(regimes=[regime]), questions=[qa], zones=zones))
    out: dict[str, str] = {}
    for c in found.citations:
        out[c.provision] = max(c.role, out.get(c.provision, M), key=RANK.index)
    return out


@pytest.mark.parametrize(("part", "words", "wanted"), WORDINGS)
def test_roles_in_the_wordings_of_letters(part: str, words: str, wanted: dict[str, str]) -> None:
    found = roles(words, part, "eir" if any(p.startswith("eir") for p in wanted) else "foia")
    assert {p: found.get(p) for p in wanted} == wanted
    if not wanted:
        assert R not in found.values()


@pytest.mark.parametrize(("words", "wanted"), REVIEWS)
def test_a_review_does_not_rely_on_what_it_overturns(words: str, wanted: dict[str, str]) -> None:
    found = roles(REVIEW + words, "O", "foia")
    assert {p: found.get(p) for p in wanted} == wanted
