"""What a citation does, by what is said of it; the texts are ours, about invented authorities."""

from __future__ import annotations

import pytest

from foiparse.law import cite

# (what the case settles, text, regime, {provision: role}); a provision is relied on if any mention of it is.
CASES: list[tuple[str, str, str, dict[str, str]]] = [
    (
        "applies to",
        "We consider that the exemption set out in section 43(2) of the Freedom of Information Act applies to the "
        "contract prices that you asked for.",
        "foia",
        {"foia:43(2)": "relied_on"},
    ),
    (
        "explained, then used",
        "Section 40(2) of the Act provides an exemption for the personal data of third parties. We have "
        "therefore redacted the names of junior staff from the attached minutes.",
        "foia",
        {"foia:40(2)": "relied_on"},
    ),
    (
        "cost, explained then used",
        "Section 12(1) of the FOI Act allows a public authority to refuse a request where the cost of "
        "compliance would exceed the appropriate limit. We estimate that finding the files would take 61 hours. Your request is "
        "therefore refused.",
        "foia",
        {"foia:12(1)": "relied_on"},
    ),
    (
        "some day",
        "Please note that if you make further requests of this kind the Council may aggregate them and refuse them under "
        "section 12(4).",
        "foia",
        {"foia:12(4)": "mentioned"},
    ),
    (
        "not vexatious",
        "You asked whether we regard your request as vexatious. We do not rely on section 14(1) in this case.",
        "foia",
        {"foia:14(1)": "mentioned"},
    ),
    (
        "considered and dropped",
        "We considered whether section 43(2) applied to the tender scores, but concluded that it did not, and "
        "the scores are attached.",
        "foia",
        {"foia:43(2)": "mentioned"},
    ),
    (
        "not engaged",
        "Having sought the views of our solicitor, we find that the exemption in section 36(2)(c) is not engaged.",
        "foia",
        {"foia:36(2)(c)": "mentioned"},
    ),
    (
        "requester's argument",
        "In your letter you argued that section 43(2) cannot cover a contract that has ended.",
        "foia",
        {"foia:43(2)": "mentioned"},
    ),
    (
        "neither confirm nor deny",
        "Brackenford Police neither confirms nor denies that it holds any information of this kind by virtue "
        "of section 40(5B)(a)(i) of the Act.",
        "foia",
        {"foia:40(5B)(a)(i)": "relied_on"},
    ),
    (
        "deny whether it holds",
        "The Board can neither confirm nor deny whether it holds this information, in terms of section 18 of FOISA.",
        "foisa",
        {"foisa:18": "relied_on"},
    ),
    (
        "a duty that does not arise",
        "By virtue of section 31(3) the duty to confirm or deny does not apply to this part of your request.",
        "foia",
        {"foia:31(3)": "relied_on"},
    ),
    (
        "given up on review",
        "At internal review we no longer rely on section 43(2) and the figures are enclosed.",
        "foia",
        {"foia:43(2)": "mentioned"},
    ),
    ("refusal notice", "This letter is a refusal notice under section 17(1) of the Act.", "foia", {"foia:17(1)": "procedural"}),
    (
        "advice and assistance",
        "In accordance with section 16 of the Act we suggest that you narrow your request to one year.",
        "foia",
        {"foia:16": "procedural"},
    ),
    (
        "confirms",
        "In accordance with section 1(1)(a) of the Act I confirm that the Council holds the information.",
        "foia",
        {"foia:1(1)(a)": "procedural"},
    ),
    (
        "more time",
        "We need a further ten working days to weigh the public interest, as section 10(3) of the Act permits.",
        "foia",
        {"foia:10(3)": "procedural"},
    ),
    (
        "complaint",
        "If you remain unhappy you may complain to the Information Commissioner under section 50 of the Act.",
        "foia",
        {"foia:50": "procedural"},
    ),
    (
        "not held in Scotland",
        "The Health Board gives notice under section 17(1) of FOISA that it does not hold this information.",
        "foisa",
        {"foisa:17(1)": "relied_on"},
    ),
    (
        "refusal notice in Scotland",
        "This is a refusal notice under section 16 of FOISA; names are withheld under section 38(1)(b).",
        "foisa",
        {"foisa:16": "procedural", "foisa:38(1)(b)": "relied_on"},
    ),
    (
        "environmental",
        "We refuse the request under regulation 12(4)(b) of the EIR. Regulation 12(2) sets a presumption in favour of "
        "disclosure, and regulation 12(1)(b) requires us to weigh the public interest.",
        "eir",
        {"eir:12(4)(b)": "relied_on", "eir:12(2)": "mentioned", "eir:12(1)(b)": "mentioned"},
    ),
    (
        "a list under its opening line",
        "The following exemptions apply to the rest of the information:\n\nSection 31(1)(a) - Law "
        "Enforcement\nSection 40(2) - Personal Information\n\nSection 31 is a qualified exemption.",
        "foia",
        {"foia:31(1)(a)": "relied_on", "foia:40(2)": "relied_on"},
    ),
    ("a heading", "Exemptions applied\nSection 42(1) - legal professional privilege\n", "foia", {"foia:42(1)": "relied_on"}),
    (
        "absolute, so no test",
        "The information is withheld under section 21(1). Section 21(1) is an absolute exemption, so the public "
        "interest test does not apply.",
        "foia",
        {"foia:21(1)": "relied_on"},
    ),
    (
        "otherwise than under",
        "It is exempt under section 21 as you can reasonably get it otherwise than under section 1 of the Act.",
        "foia",
        {"foia:21": "relied_on", "foia:1": "mentioned"},
    ),
    (
        "data protection law explains",
        "Names are exempt under section 40(2) of FOIA, as disclosure would breach Article 5(1)(a) of the "
        "UK GDPR and the Data Protection Act 2018, section 10 of which is in point.",
        "foia",
        {"foia:40(2)": "relied_on", "ukgdpr:5(1)(a)": "mentioned", "dpa2018:10": "mentioned"},
    ),
    ("guidance", "Guidance on section 43 can be found on the Commissioner's website.", "foia", {"foia:43": "mentioned"}),
    (
        "rather than",
        "We have used section 40(2) rather than section 41 to withhold the witness statements.",
        "foia",
        {"foia:40(2)": "relied_on", "foia:41": "mentioned"},
    ),
    (
        "in the alternative",
        "We rely on section 23(1) or, in the alternative, section 24(1) to withhold the report.",
        "foia",
        {"foia:23(1)": "relied_on", "foia:24(1)": "relied_on"},
    ),
    (
        "old numbering",
        "Third-party data is exempt under section 40(2) and section 40(3)(a)(i) of the Act.",
        "foia",
        {"foia:40(2)": "relied_on", "foia:40(3)(a)(i)": "relied_on"},
    ),
    (
        "the public interest favours",
        "On balance the public interest in maintaining the exemption under section 36(2)(b)(i) outweighs that in release.",
        "foia",
        {"foia:36(2)(b)(i)": "relied_on"},
    ),
    (
        "by name, relied on",
        "The prices are covered by the commercial interests exemption and have been withheld.",
        "foia",
        {"foia:43(2)": "relied_on"},
    ),
    (
        "Ireland",
        "Access to record 4 is refused under section 37(1) of the FOI Act 2014.",
        "foi_ie",
        {"foi_ie:37(1)": "relied_on"},
    ),
    ("New Zealand", "Names are withheld under section 9(2)(a) of the OIA.", "oia_nz", {"oia_nz:9(2)(a)": "relied_on"}),
    (
        "United States",
        "Portions have been redacted under FOIA Exemption 6, 5 U.S.C. § 552(b)(6).",
        "foia_us",
        {"foia_us:(b)(6)": "relied_on"},
    ),
    (
        "Canada",
        "Pages 3 to 7 were withheld under paragraph 20(1)(b) of the Access to Information Act.",
        "atia_ca",
        {"atia_ca:20(1)(b)": "relied_on"},
    ),
    (
        "Australia",
        "I have decided to refuse access to document 2 under section 47F(1) of the FOI Act.",
        "foi_au",
        {"foi_au:47F(1)": "relied_on"},
    ),
]
ORDER = {"relied_on": 2, "procedural": 1, "mentioned": 0}


def roles(text: str, regime: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for c in cite(text, regime):
        if c.provision not in out or ORDER[c.role] > ORDER[out[c.provision]]:
            out[c.provision] = c.role
    return out


@pytest.mark.parametrize(("case", "text", "regime", "wanted"), CASES, ids=[case for case, *_ in CASES])
def test_role(case: str, text: str, regime: str, wanted: dict[str, str]) -> None:
    found = roles(text, regime)
    assert {p: found.get(p) for p in wanted} == wanted


def test_the_evidence_is_kept() -> None:
    [citation] = cite("We do not rely on section 14(1).", "foia")
    assert citation.evidence == ["denied: not rely on"]
