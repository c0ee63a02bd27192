"""The status of an answer by its words: one table, the shape named; wording is ours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.division import QA, Division
from foiparse.document import Span
from foiparse.judge import judge
from foiparse.judge.gathered import Known
from foiparse.judge.outcome import outcome_of
from foiparse.judge.pointers import attachments_in, named_labels, points_to
from foiparse.judge.sentences import sentences
from foiparse.judge.status import judge_answer
from foiparse.law.findings import Findings
from foiparse.letter import Citation
from foiparse.read.text import read_text


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        # answers in substance
        ("Seventeen.", "provided"),
        ("No.", "provided"),
        ("None", "provided"),
        ("N/A", "provided"),
        ("The Council has no such contract.", "provided"),
        ("We do not employ any van drivers.", "provided"),
        ("Please see attached spreadsheet.", "provided"),
        ("Yes, since 2023. The supplier is Acme Vans Ltd.", "provided"),
        ("Exemptions applied: none. The total is 45.", "provided"),
        ("No exemptions have been applied. There were 12 vans.", "provided"),
        ("Fewer than five.", "provided"),
        ("Depots: <5. To protect the people concerned numbers under five are withheld.", "provided"),
        ("This is published on our website, but for ease the figure was £4,500.", "provided"),
        ("We do not hold this in the format requested, however the totals are: North 40, South 61.", "provided"),
        # refusals
        ("This information is exempt under section 43(2) of the Act.", "withheld"),
        ("We are withholding this under section 31(1)(a).", "withheld"),
        ("To answer would take more than 18 hours.", "withheld"),
        ("Collating this would exceed the appropriate limit and section 12 applies.", "withheld"),
        ("We consider the request vexatious.", "withheld"),
        ("The names are not recorded centrally; a manual trawl of 900 files would exceed the cost limit.", "withheld"),
        ("We are unable to disclose this.", "withheld"),
        ("The exception in regulation 12(5)(e) is engaged.", "withheld"),
        # in part
        ("There were 14 vans. Their routes are exempt under section 31(1)(a).", "partial"),
        ("North: 12. We do not hold figures for the south.", "partial"),
        ("Please find attached the policy; the author's name has been redacted under section 40(2).", "partial"),
        # not held
        ("We do not hold this information.", "not_held"),
        ("The information is not held.", "not_held"),
        ("No information held.", "not_held"),
        ("This is not recorded by the Trust.", "not_held"),
        ("We are not the appropriate authority, please contact Loamshire County Council.", "not_held"),
        ("The Trust does not record this. You may wish to contact the regional board, which may hold it.", "not_held"),
        ("The exception at regulation 12(4)(a) applies as the information is not held.", "not_held"),
        # neither confirm nor deny
        ("We neither confirm nor deny that we hold this. Section 31(3) applies.", "ncnd"),
        ("The force can neither confirm nor deny whether information is held.", "ncnd"),
        # signposted
        ("This is published at www.example.org/spending.", "signposted"),
        ("Section 21 applies: the information is reasonably accessible on our website.", "signposted"),
        ("The details can be found via the following link: https://example.org/a", "signposted"),
        ("The rules are in chapter 10 of the Code, which is on our website. Section 21 applies.", "signposted"),
        # signposted beside what is told
        ("412 are second homes. The premium is on our website at a.example/tax and is exempt under section 21.", "partial"),
        ("Fees of £11 are published on our website. Section 21 applies.", "signposted"),
        # clarification, unanswered
        (
            "Please clarify which works. Under section 1(3) we are not obliged to answer until we have your clarification.",
            "clarification",
        ),
        ("We cannot answer this part until you clarify which works you mean.", "clarification"),
        ("Please could you clarify which depots you mean.", "clarification"),
        ("", "unanswered"),
        ("-", "unanswered"),
        ("The service has still to give us the figures; we hope to send them to you shortly.", "unanswered"),
        # work that an answer would take, the limit named or not
        ("The data is not collated in that form; we would need to interrogate 6,012 occurrences individually.", "withheld"),
        ("A search under that keyword brought back 812 results. At 2 minutes each this would take over 27 hours.", "withheld"),
        ("This would require a manual trawl through every patient record.", "withheld"),
        ("We estimate it would take 30 minutes to check each of the 900 files, i.e. 450 hours.", "withheld"),
        (
            "There were upwards of 27,000 journeys. To read each waybill needs two minutes, far over the 18 hours that s.12 allows.",
            "withheld",
        ),
        (
            "2019: 14, 2020: 22. Data before 2019 is on paper and retrieving it would exceed the cost limit under section 12.",
            "partial",
        ),
        ("The average time taken is more than 24 hours.", "provided"),
        ("Officers spent 120 hours on this project.", "provided"),
        # refusals that the requester asks about, and exemptions of another kind
        ("In 2022, 31 applications were refused and 112 approved.", "provided"),
        ("Total requests refused under section 12: 14.", "provided"),
        ("The exemption applies to students and was claimed by 1,204 households.", "provided"),
        # one thing kept back beside others that are told
        ("The Head of IT is Anna Bell. Other staff names are withheld under section 40(2).", "partial"),
        ("Supplier: Acme Ltd. Cost: exempt under section 43(2).", "partial"),
        ("The manager is Jo Bell. Their names are personal data and we are withholding them under section 40(2).", "partial"),
        ("Yes. The advice is withheld under section 42.", "withheld"),
        ("We hold nine messages. All nine are withheld under section 36.", "withheld"),
        ("These are withheld (section 30(b)(ii), see annex).", "withheld"),
        # what a review takes back
        (
            "The first answer applied section 43(2). I find no basis for it and overturn that decision. The supplier is Acme Ltd.",
            "provided",
        ),
        ("Section 36 was wrongly applied. I enclose the report. Names are removed under section 40(2).", "partial"),
        # a later answer below the first: the final state counts
        ("We do not hold this.\nUpdate (3 June 2024): the sum was £4,310.", "provided"),
        ("We have asked for this and will write again.\nWe have now obtained the figure: £4,310.", "provided"),
        ("This is exempt under section 43(2).\nUpdate 3 June: it is still withheld under section 43(2).", "withheld"),
        ("We do not hold this. The list is updated on 3 June.", "not_held"),
        # not held, in other words
        ("None of this information is held by the Council.", "not_held"),
        ("None of the requested data is held.", "not_held"),
        ("None of the posts is vacant.", "provided"),
        ("Not recorded by district.", "not_held"),
        ("There is no such list, so we hold nothing.", "not_held"),
        ("No note was made of the call.", "not_held"),
        ("We have no way of knowing where patients go afterwards.", "not_held"),
        ("A search of all mailboxes produced no records.", "not_held"),
        ("The records have been destroyed in line with our retention schedule.", "not_held"),
        ("The Trust does not run an emergency department. We suggest that you ask Loamshire Hospitals NHS Trust.", "not_held"),
        ("We have forwarded this part of your request to the district council.", "not_held"),
        ("There were no data breaches.", "provided"),
        ("The contract is held by Acme Ltd.", "provided"),
        ("Complaints should be directed to the Complaints Manager at Town Hall.", "provided"),
        # asked back, promised, put off
        (
            "Do you mean the making of the zone, or the price rise? There are 39 of one and 600 of the other. "
            "Under section 1(3) we need not go on until we hear.",
            "clarification",
        ),
        ("Finance have not come back to me. I will send it on as soon as they do.", "unanswered"),
        (
            "An exemption may apply and we need longer to weigh the public interest. We aim to write to you by 29 July.",
            "unanswered",
        ),
        # the exemption is named, and the public interest still weighed
        (
            "We consider that section 36 applies and need more time to consider the public interest. We expect to respond by 9 May 2024.",
            "unanswered",
        ),
        (
            "We believe that section 35(1)(a) is engaged. We have not yet reached a decision on the balance of the public interest and are "
            "extending the deadline under section 10(3).",
            "unanswered",
        ),
        (
            "On 3 May we wrote that we were extending the deadline to weigh the public interest. The report is exempt under section 43(2), "
            "as the public interest favours withholding it.",
            "withheld",
        ),
        # closed without an answer
        ("As you have not replied to our letter of 2 April your request has been closed.", "unanswered"),
        ("Your request is therefore deemed to have been withdrawn.", "unanswered"),
        ("Of the applications 14 have been withdrawn.", "provided"),
        ("Click or tap here to enter text.", "unanswered"),
        # published
        ("loamshire.gov.uk/about/policies", "signposted"),
        ("The policy is already publicly available, so regulation 6(1)(b) applies.", "signposted"),
        ("All spend over £500 is published on our website.", "signposted"),
        ("Our website is hosted by Acme Ltd.", "provided"),
        # shortened verbs
        ("It's not something we count.", "not_held"),
        ("We've no record of that.", "not_held"),
        ("The sum's not held.", "not_held"),
        # not held, in yet other words
        ("No tally has been made, so not held.", "not_held"),
        ("None held", "not_held"),
        ("This isn't reported on.", "not_held"),
        ("As for 2, not logged at the time.", "not_held"),
        ("Nothing was written down.", "not_held"),
        ("It's recorded by the coastguard and not by us.", "not_held"),
        ("Bins are to be no wider than 60 cm, and crews keep no more than two spare.", "provided"),
        # a refusal and where its reasons stand; a table below is an answer
        ("Exempt, see below. Question 4. To name the firm would harm its trade, section 43(2).", "withheld"),
        ("Withheld. Please see Annex B. B. Section 42: what our solicitor wrote is privileged.", "withheld"),
        ("Attached with redactions: see note below. Names are removed under section 40(2).", "partial"),
        ("See the table below. For 2015 we refuse on cost.", "partial"),
        # handed over, less something
        ("The survey is released, save for names, which are exempt under section 40(2).", "partial"),
        ("The letters are granted in part. Addresses are withheld under section 37(1).", "partial"),
        ("The Head of Fleet is Ann Oke (ann.oke@loamshire.example). Team leaders' details are withheld, s.40(2).", "partial"),
        ("Six moved. Why the other two left is exempt under section 40(2).", "partial"),
        # how many are kept back
        ("There are 31 letters. They are exempt under section 42(1).", "withheld"),
        # counted as refused, and what a section was not needed for
        ("Granted\tRefused\n120\t14", "provided"),
        ("Four licences stand and three applications have been refused since May.", "provided"),
        ("There was no need to consider section 12(1). North 40, South 61.", "provided"),
        ("Section 43(2) is not engaged. £4,500.", "provided"),
        ("Surplus desks. 61 people applied.", "provided"),
        ("✓", "provided"),
        # asked back
        ("Which depot, please? And over what years?", "clarification"),
        ("Will you let us know which road it was?", "clarification"),
        # neither confirmed nor denied, in other words
        ("We can't say whether we hold anything about a named person. Section 40(2).", "ncnd"),
        ("Confirmation or denial would itself tell you whether there was such a case.", "ncnd"),
        # neither confirmed nor denied, beside something told
        ("One overt deployment took place. We can neither confirm nor deny whether we hold any other information.", "partial"),
        # the law explained is no act
        ("Section 1 of the Act entitles any person to information unless an exemption applies. We have 12 vans.", "provided"),
        ("If held, this would be exempt. We do not hold it.", "not_held"),
    ],
)
def test_status_of_an_answer(answer: str, status: str) -> None:
    assert judge_answer(answer)[0] == status


def test_evidence_is_a_code_with_the_words() -> None:
    _, evidence, sure = judge_answer("We do not hold this information.")
    assert evidence == ["not_held: do not hold"]
    assert sure > 0.9


@pytest.mark.parametrize(
    ("answer", "provisions", "status"),
    [
        (
            "We hold both. To release them would adversely affect public safety, regulation 12(5)(a).",
            ("eir:12(5)(a)",),
            "withheld",
        ),
        ("We have one opinion and it is privileged (section 42).", ("foia:42",), "withheld"),
        ("To say yes or no would warn a thief. The duty to do so is lifted by section 31(3).", ("foia:31(3)",), "ncnd"),
        ("88 weeks. We are not giving the age, which would be personal data, section 40(2).", ("foia:40(2)",), "partial"),
        ("None were taken (section 17(1)).", ("foisa:17(1)",), "not_held"),
        (
            "Part c. Refused under section 18(d): see example.org/strategy, where it is published.",
            ("oia_nz:18(d)",),
            "signposted",
        ),
        ("Grant £924,275. The rest is exempt under section 24.", ("foia:24",), "partial"),
        (
            "Section 30(c) adds nothing and I set it aside. Section 30(b)(ii) was properly applied.",
            ("foisa:30(b)(ii)",),
            "withheld",
        ),
    ],
)
def test_a_sentence_that_names_a_provision_relied_on_refuses(answer: str, provisions: tuple[str, ...], status: str) -> None:
    assert judge_answer(answer, Known(provisions))[0] == status


def test_kinds_not_known_in_a_table_are_no_answer() -> None:
    assert judge_answer("White\n64\nAsian\n71\nNot known / not recorded\n12\nNot stated 9")[0] == "provided"


def test_provisions_relied_on_elsewhere_count() -> None:
    assert judge_answer("", Known(("foia:40(2)",)))[0] == "withheld"
    assert judge_answer("See the refusal notice.", Known(("foia:40(2)",)))[0] == "withheld"
    assert judge_answer("Please use our website.", Known(("foia:21",)))[0] == "signposted"


LABELS = ["1", "2", "3", "3.a", "4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See question 1.", ["1"]),
        ("Please see the answer to Q3a", ["3.a"]),
        ("Please refer to the response to questions 1-3", ["1", "2", "3"]),
        ("As above", ["2"]),
        ("Questions 1 and 2 are answered above.", ["1", "2"]),
        ("See attached", []),
        ("There are 3 vans", []),
        (
            "We answered question 1 but this one differs: the depot has room for nine vans, and each one is washed on every second day.",
            [],
        ),
    ],
)
def test_answers_that_only_point(text: str, expected: list[str]) -> None:
    assert points_to(text, "3", LABELS) == [e for e in expected if e != "3"]


def test_named_labels_fill_ranges() -> None:
    assert named_labels("Questions 1 to 3, and 4", LABELS) == ["1", "2", "3", "4"]
    assert named_labels("Questions 1, and 3: none", LABELS) == ["1", "3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please see Annex A and Appendix 2.", ["Annex A", "Appendix 2"]),
        ("The figures are in van costs.xlsx", ["The figures are in van costs.xlsx"]),
        ("See the attached spreadsheet.", ["See the attached"]),
        ("Nothing.", []),
    ],
)
def test_attachments_named(text: str, expected: list[str]) -> None:
    assert attachments_in(text) == expected


@pytest.mark.parametrize(
    ("statuses", "outcome"),
    [
        (["provided", "provided"], "granted_in_full"),
        (["provided", "withheld"], "partially_withheld"),
        (["partial"], "partially_withheld"),
        (["withheld", "withheld"], "withheld_in_full"),
        (["withheld", "not_held"], "withheld_in_full"),
        (["provided", "not_held"], "granted_in_full"),
        (["not_held"], "not_held"),
        (["ncnd"], "neither_confirmed_nor_denied"),
        (["signposted"], "accessible_elsewhere"),
        (["signposted", "not_held"], "accessible_elsewhere"),
        (["clarification"], "clarification_sought"),
        (["unanswered"], "not_answered"),
        ([], None),
    ],
)
def test_outcome_of_a_letter(statuses: list[str], outcome: str | None) -> None:
    assert outcome_of(statuses) == outcome  # type: ignore[arg-type]


def divided(*pairs: tuple[str, str], shared: bool = False) -> tuple[object, Division]:
    text, qas = "", []
    for label, answer in pairs:
        qas.append(QA(label, answer_spans=[Span(len(text), len(text) + len(answer))]))
        text += answer + "\n"
    if shared:
        for qa in qas:
            qa.answer_spans = [Span(0, len(text))]
            qa.same_answer_as = [q.label for q in qas if q is not qa]
    return read_text(text.encode()), Division(questions=qas)


def test_a_pointer_takes_the_status_of_its_target() -> None:
    document, division = divided(
        ("1", "We do not hold this."), ("2", "Nine."), ("3", "Please see the answer to question 1."), ("4", "As above.")
    )
    verdict = judge(document, division, Findings())  # type: ignore[arg-type]
    assert [verdict.questions[n].status for n in "1234"] == ["not_held", "provided", "not_held", "not_held"]
    assert verdict.questions["3"].evidence == ["same_as: 1"]


def test_a_shared_answer_speaks_for_each_question_it_names() -> None:
    document, division = divided(("1", "Question 1: we have nine vans."), ("2", "Question 2: not held."), shared=True)
    verdict = judge(document, division, Findings())  # type: ignore[arg-type]
    assert (verdict.questions["1"].status, verdict.questions["2"].status) == ("provided", "not_held")


def test_a_question_without_answer_is_reported() -> None:
    document, division = divided(("1", "Nine."), ("2", ""))
    verdict = judge(document, division, Findings())  # type: ignore[arg-type]
    assert verdict.questions["2"].flags == ["question_unanswered"]


def test_a_refusal_at_the_end_counts_by_its_citations() -> None:
    document, division = divided(("1", "Nine."), ("2", "See the notice at the end."))
    findings = Findings(citations=[Citation(provision="foia:40(2)", role="relied_on", questions=["2"])])
    verdict = judge(document, division, findings)  # type: ignore[arg-type]
    assert verdict.questions["2"].status == "withheld"
    assert verdict.outcome == "partially_withheld"


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=500))
def test_any_answer_has_a_status(text: str) -> None:
    status, evidence, sure = judge_answer(text)
    assert status
    assert evidence
    assert 0 < sure <= 1
    assert all(sentences(text))


@pytest.mark.parametrize("piece", ["1", "a@", " ", "not ", "(a) ", "Section 1 ", "1/", "Q1 and ", ".\n"])
def test_an_endless_sentence_is_read_in_part(piece: str) -> None:
    """Text that repeats without end makes no sentence longer than the limit, and a status all the same."""
    text = piece * 6_000
    assert all(len(s) <= 2_000 for s in sentences(text))
    assert judge_answer(text)[0]
