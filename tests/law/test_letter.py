"""A letter's citations with their scope, its public-interest tests, cost limits and the audit of its refusals; letters of our own."""

from __future__ import annotations

import pytest

from foiparse.divide.division import QA, Division, Header, Zone
from foiparse.document import Document, Span
from foiparse.law import cite_letter
from foiparse.law.findings import Findings
from foiparse.law.naming import named


def letter(*parts: tuple[str, str], regimes: tuple[str, ...] = ("foia",)) -> tuple[Document, Division]:
    """A document of parts, each with what it is: "Q 1", "A 1,2", or the kind of a zone."""
    text, questions, zones = "", dict[str, QA](), list[Zone]()
    for kind, words in parts:
        span = Span(len(text), len(text) + len(words))
        text += words + "\n"
        side, _, labels = kind.partition(" ")
        if side in ("Q", "A"):
            for label in labels.split(","):
                qa = questions.setdefault(label, QA(label))
                (qa.question_spans if side == "Q" else qa.answer_spans).append(span)
        else:
            zones.append(Zone(kind, span))  # type: ignore[arg-type]
    return Document(text, []), Division(header=Header(regimes=list(regimes)), questions=list(questions.values()), zones=zones)


def found(*parts: tuple[str, str], regimes: tuple[str, ...] = ("foia",)) -> Findings:
    return cite_letter(*letter(*parts, regimes=regimes))


def told(findings: Findings) -> list[tuple[str, str, list[str]]]:
    return [(c.provision, c.role, c.questions) for c in findings.citations]


def test_a_citation_bears_on_the_question_whose_answer_it_stands_in() -> None:
    f = found(
        ("Q 1", "1. Who holds the post?"), ("A 1", "Withheld under section 40(2)."), ("Q 2", "2. How many?"), ("A 2", "Four.")
    )
    assert told(f) == [("foia:40(2)", "relied_on", ["1"])]


def test_a_shared_answer_bears_on_all_its_questions() -> None:
    f = found(("Q 1", "1. Prices?"), ("Q 2", "2. Scores?"), ("A 1,2", "Both are exempt under section 43(2)."))
    assert told(f) == [("foia:43(2)", "relied_on", ["1", "2"])]


def test_a_refusal_outside_the_answers_names_its_questions() -> None:
    f = found(
        ("Q 1", "1. Prices?"), ("A 1", "See below."), ("Q 2", "2. Dates?"), ("A 2", "May."), ("Q 3", "3. Scores?"), ("A 3", "See below."),
        ("refusal_notice", "For questions 1 and 3 the information is withheld under section 43(2) of the Act."),
    )  # fmt: skip
    assert told(f) == [("foia:43(2)", "relied_on", ["1", "3"])]


def test_an_answer_that_sends_the_reader_to_the_refusal_is_what_it_bears_on() -> None:
    f = found(
        ("Q 1", "1. Prices?"), ("A 1", "Exempt, please see the refusal notice below."), ("Q 2", "2. Dates?"), ("A 2", "May."),
        ("refusal_notice", "Refusal notice. The prices are withheld under section 43(2) of the Act."),
    )  # fmt: skip
    assert told(f) == [("foia:43(2)", "relied_on", ["1"])]


def test_a_closing_refusal_under_the_last_answer_bears_on_the_whole() -> None:
    closing = "Nine.\n\nI am not required by statute to release any further information by virtue of the following exemption:\nSection 31(1)(a)"
    f = found(("Q 1", "1. Vans?"), ("A 1", "Four."), ("Q 2", "2. Cars?"), ("A 2", closing))
    assert told(f) == [("foia:31(1)(a)", "relied_on", [])]
    f = found(("Q 1", "1. Vans?"), ("A 1", "Four."), ("Q 2", "2. Bikes?"), ("A 2", "Two."), ("Q 3", "3. Cars?"), ("A 3", closing))
    assert told(f) == [("foia:31(1)(a)", "relied_on", [])]


def test_a_footnote_bears_on_the_answer_that_points_to_it() -> None:
    note = "Nine.\n\n* Section 12 of the Act lets us refuse where the cost would exceed the appropriate limit."
    f = found(
        ("Q 1", "1. Files?"), ("A 1", "It would take too long; please refer to the footnote."), ("Q 2", "2. Cars?"), ("A 2", note)
    )
    assert told(f) == [("foia:12", "relied_on", ["1"])]


def test_a_refusal_that_names_none_bears_on_the_whole() -> None:
    f = found(
        ("Q 1", "1. Prices?"),
        ("A 1", "£4."),
        ("Q 2", "2. Dates?"),
        ("A 2", "May."),
        ("other", "Any further information is withheld under section 43(2)."),
    )
    assert told(f) == [("foia:43(2)", "relied_on", [])]


def test_the_requesters_words_and_boilerplate_rely_on_nothing() -> None:
    f = found(
        ("Q 1", "1. If you rely on section 12 please tell me what you can provide."), ("A 1", "Seventeen."),
        ("complaint", "You may complain to the Commissioner under section 50 of the Act."),
    )  # fmt: skip
    assert told(f) == [("foia:12", "mentioned", ["1"]), ("foia:50", "procedural", [])]


def test_other_acts_are_no_citations_of_a_letter() -> None:
    f = found(
        ("Q 1", "1. How many have section 117 aftercare?"),
        ("A 1", "Section 18(1) of the Commissioners for Revenue and Customs Act 2005 is a bar."),
    )
    assert told(f) == []


def test_the_exemption_named_in_words_counts_and_looser_words_do_not() -> None:
    f = found(("Q 1", "1. Prices?"), ("A 1", "Withheld under the commercial interests exemption."))
    assert [(c.provision, c.named_only) for c in f.citations] == [("foia:43(2)", True)]
    f = found(("Q 1", "1. Prices?"), ("A 1", "The prices are commercially sensitive and cannot be shared."))
    assert f.citations == []
    [notice] = f.refusal_notices
    assert (notice.provisions, notice.exemption_named) == (["foia:43(2)"], False)
    assert "exemption_named" in notice.missing


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("For questions 3 and 6 the exemption applies", ["3", "6"]),
        ("Q2 & Q4 are refused", ["2", "4"]),
        ("In relation to questions 1 to 3", ["1", "2", "3"]),
        ("parts 1-3 of your request", ["1", "2", "3"]),
        ("request number 1 is exempt", ["1"]),
        ("question 4(a)", ["4.a"]),
        ("questions 7 and 9", []),
        ("section 3 and 6", []),
    ],
)
def test_questions_named_in_a_sentence(sentence: str, labels: list[str]) -> None:
    assert named(sentence, {"1", "2", "3", "4", "4.a", "6"}) == labels


INTEREST = (
    "The information is exempt under section 43(2). Release would be likely to prejudice our suppliers.\n"
    "Factors in favour of disclosure\n• Release would show how public money is spent.\n• It would add to public debate.\n"
    "Factors in favour of maintaining the exemption\n• Release would help rivals of our suppliers to undercut them.\n"
    "Balance of the public interest\nWe find that the public interest favours maintaining the exemption."
)


def test_a_public_interest_test_under_headings() -> None:
    [test] = found(("Q 1", "1. Prices?"), ("A 1", INTEREST)).public_interest
    assert test.provisions == ["foia:43(2)"]
    assert [len(test.for_disclosure), len(test.against_disclosure)] == [2, 1]
    assert (test.balance, test.prejudice) == ("withhold", "would_be_likely")


def test_a_public_interest_test_in_sentences() -> None:
    text = (
        "The advice is withheld under section 42(1). There is a public interest in understanding how decisions are made. "
        "Against that, release would undermine the confidence between lawyer and client. "
        "On balance the public interest in maintaining the exemption outweighs that in disclosure."
    )
    [test] = found(("Q 1", "1. Advice?"), ("A 1", text)).public_interest
    assert [len(test.for_disclosure), len(test.against_disclosure)] == [1, 1]
    assert test.balance == "withhold"


def test_no_test_where_none_is_needed() -> None:
    assert found(("Q 1", "1. Names?"), ("A 1", "Exempt under section 40(2), an absolute exemption.")).public_interest == []


def test_a_cost_limit_says_hours_and_pounds() -> None:
    text = (
        "We estimate that this would take 41 hours, which exceeds the appropriate limit of £450 or 18 hours at £25 per hour, "
        "so the request is refused under section 12(1) of the Act. We have aggregated your two requests."
    )
    [limit] = found(("Q 1", "1. All files?"), ("A 1", text)).cost_limits
    assert (limit.provision, limit.hours_limit, limit.hours_estimated) == ("foia:12(1)", 18, 41)
    assert (limit.pounds_limit, limit.pounds_estimated, limit.aggregated) == (450, None, True)


def test_a_requesters_word_on_cost_is_no_refusal() -> None:
    assert (
        found(("Q 1", "1. If this would exceed the appropriate limit please refine it."), ("A 1", "Seventeen.")).cost_limits == []
    )


@pytest.mark.parametrize(
    ("closing", "missing"),
    [
        ("You may ask for an internal review, and then complain to the Information Commissioner.", []),
        ("You may ask for an internal review.", ["commissioner_named"]),
        ("Yours sincerely", ["internal_review_offered", "commissioner_named"]),
    ],
)
def test_the_audit_of_a_refusal(closing: str, missing: list[str]) -> None:
    [notice] = found(("Q 1", "1. Prices?"), ("A 1", INTEREST), ("complaint", closing)).refusal_notices
    assert notice.missing == missing
    assert notice.public_interest_reasoned is True


def test_a_qualified_exemption_without_its_test_is_noticed() -> None:
    [notice] = found(
        ("Q 1", "1. Prices?"), ("A 1", "Withheld under section 43(2), as release would help rivals of our suppliers.")
    ).refusal_notices
    assert "public_interest_reasoned" in notice.missing


def test_neither_confirm_nor_deny_without_a_provision_is_flagged() -> None:
    assert found(("Q 1", "1. Any?"), ("A 1", "We neither confirm nor deny that we hold it.")).flags == ["ncnd_without_provision"]
    assert found(("Q 1", "1. Any?"), ("A 1", "We neither confirm nor deny that we hold it, by section 31(3).")).flags == []


def test_what_a_question_says_is_no_word_of_its_answer() -> None:
    f = found(
        ("Q 1", "1. If so, give the post and the outcome in each case"), ("A 1", "Exempt, section 40(2)."),
        ("Q 2", "2. We withdraw this exemption, did you write?"), ("A 2", "No."),
    )  # fmt: skip
    assert told(f)[0] == ("foia:40(2)", "relied_on", ["1"])
