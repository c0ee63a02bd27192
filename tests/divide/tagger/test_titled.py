"""Tables and annexes apart from the answers that point to them, reasons that each name a question, and what goes on with an answer."""

from __future__ import annotations

import pytest

from foiparse.divide.tagger.pairing import label_answers
from foiparse.pipeline import parse
from tests.divide.tagger.marked import segments
from tests.divide.test_tables import LETTER, table

ASKED = "Q 1. How many vans do you own?\nQ 2. What did they cost?\nQ 3. Who repairs them?\n"
TITLED = {
    "each under its title": ("A 1. See Table 1.\nA 2. See Table 2.\nA 3. Marlow.\na Table 1: vans\na 2022: four\na Table 2: cost\na 2022: £9", ["1", "2", "3", "1", "2"]),
    "annexes that were read as one answer": ("A 1. See Annex A.\nA 2. See Annex B.\nA 3. Marlow.\nO Yours\nA Annex A: vans\na Four\na Annex B: cost\na £9", ["1", "2", "3", "1", "2"]),
    "an answer that only refers to such a one": ("A 1. See Annex A.\nA 2. As 1.\nA 3. Marlow.\na Annex A: vans\na Four", ["1", "2", "3", "1,2"]),
    "two point to one": ("A 1. See Annex A.\nA 2. See again Annex A.\nA 3. Marlow.\na Annex A\na Four", ["1", "2", "3", "1,2"]),
    "its own": ("A 1. See Table 1.\na Table 1\na Four\nA 2. £9\nA 3. Marlow.", ["1", "2", "3"]),
    "none points to it": ("A 1. Four.\nA 2. £9\nA 3. Marlow.\na Table 1\na Four", ["1", "2", "3"]),
    "a sentence about a table": ("A 1. See Table 1.\nA 2. £9\nA 3. Marlow.\na Table 1 shows the vans", ["1", "2", "3"]),
    "a part of an annex": ("A 1. See Annex A(i).\nA 2. £9\nA 3. Marlow.\na Annex A\na Four", ["1", "2", "3"]),
    "an annex that was read as no answer": ("A 1. See Appendix A.\nA 2. £9\nA 3. Marlow.\nO Yours\nO Appendix A\nO Four vans", ["1", "2", "3", "1"]),
    "the same, to an answer that says more": ("A 1. We own four vans, which are kept at the depot in Marlow; see Appendix A for notes.\nA 2. £9\nA 3. Marlow.\nO Yours\nO Appendix A\nO Four vans", ["1", "2", "3"]),
    "nothing below the title": ("A 1. See Appendix A.\nA 2. £9\nA 3. Marlow.\nO Yours\nO Appendix A", ["1", "2", "3"]),
    "the title alone was read as no answer": ("A 1. See Appendix A.\nA 2. £9\nA 3. Marlow.\nO Appendix A\nA Four vans", ["1", "2", "3", "1"]),
}  # fmt: skip
REASONS = {
    "each names its question, below its heading": ("A 1. Exempt.\nA 2. Exempt.\nA 3. Marlow.\nO Annex A\nA Section 40(2)\na The answer to Q1 is withheld as personal data.\na Section 43(2)\na The answer to Q2 is withheld as a trade secret.", ["1", "2", "3", "1", "2"]),
    "the same question again": ("A 1. Exempt.\nA 2. Exempt.\nA 3. Marlow.\nO Annex A\nA The answer to Q1 is withheld as personal data.\na The answer to Q1 is exempt too.", ["1", "2", "3", "1"]),
    "no reasons": ("A 1. Four.\nA 2. £9.\nA 3. Marlow.\nA The answer to Q1 is of May.\na The answer to Q2 is of June.", ["1", "2", "3", "1"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "labels"), [*TITLED.values(), *REASONS.values()], ids=[*TITLED, *REASONS])
def test_what_stands_apart_goes_to_the_answers_that_it_is_of(lines: str, labels: list[str]) -> None:
    found = segments(ASKED + lines)
    label_answers(found, set())
    assert [",".join(s.labels) for s in found if s.part == "A"] == labels


HEADS, ROWS = ("Year", "Vans"), (("2022", "30"), ("2023", "41"))
UNNAMED = {
    "one table, pointed to once": (("1. See table below.", "2. The Clerk."), 1, ["1"]),
    "one table, pointed to twice": (("1. See table below.", "2. See the table at the end.", "3. The Clerk."), 1, ["1"]),
    "two tables, pointed to twice": (("1. See table below.", "2. See table below.", "3. The Clerk."), 2, ["1", "2"]),
}


@pytest.mark.parametrize(("answers", "tables", "owners"), UNNAMED.values(), ids=UNNAMED.keys())
def test_tables_without_a_name(answers: tuple[str, ...], tables: int, owners: list[str]) -> None:
    asked = ("1. How many vans were there in each year?", "2. How many cars were there in each year?", "3. Who keeps them?")
    lines = [
        "You asked:",
        *asked[: len(answers) - 1],
        "3. Who keeps them?".replace("3", str(len(answers))),
        "Our response:",
        *answers,
    ]
    body = "".join(f"<p>{line}</p>" for line in lines) + table(HEADS, *ROWS) * tables
    letter = parse(LETTER.format(body).encode(), name="reply.html")
    assert [t.question for t in letter.tables] == owners
    assert letter.questions[-1].answer.startswith(answers[-1])
    assert "2022" not in letter.questions[-1].answer


def joined(lines: str) -> list[str]:
    return [s.part + " " + s.words for s in segments(lines)]


REQUEST = "Q How many vans do you own?\n"
GOES_ON = {
    "the last item of a list": (
        REQUEST + "A It is refused. You could:\na 1. ask for a year,\nO 2. ask for a depot.\nO We hope that helps.",
        ["A It is refused. You could: 1. ask for a year, 2. ask for a depot.", "O We hope that helps."],
    ),
    "a list that was read as no answer": (
        REQUEST + "A Four.\nO You could:\nO 1. ask again,\nO 2. complain.",
        ["A Four.", "O You could: 1. ask again, 2. complain."],
    ),
    "what is left out, and why": (
        REQUEST + "A Four.\nO The sites of vans have been left out under regulation 13.\nO We hope that helps.",
        ["A Four. The sites of vans have been left out under regulation 13.", "O We hope that helps."],
    ),
    "a refusal notice as such": (
        REQUEST + "A Four.\nO This letter is a refusal notice: the sites are withheld under section 40.",
        ["A Four.", "O This letter is a refusal notice: the sites are withheld under section 40."],
    ),
    "what others keep back": (
        REQUEST + "A Four.\nO Some bodies withhold sites under section 40.",
        ["A Four.", "O Some bodies withhold sites under section 40."],
    ),
    "what is left out of one of several": (
        REQUEST + "A Four.\nQ Where?\nA Here.\nO The sites are withheld under section 40.",
        ["A Four.", "Q Where?", "A Here.", "O The sites are withheld under section 40."],
    ),
    "the decision at the end": (
        REQUEST + "A It is exempt.\nO I therefore uphold the refusal.\nO We hope that helps.",
        ["A It is exempt. I therefore uphold the refusal.", "O We hope that helps."],
    ),
    "no decision": (
        REQUEST + "A It is exempt.\nO I therefore close the file.",
        ["A It is exempt.", "O I therefore close the file."],
    ),
    "the decision on several": (
        REQUEST + "A Four.\nQ What did they cost?\nA It is exempt.\nO I therefore uphold the refusal.",
        ["A Four.", "Q What did they cost?", "A It is exempt.", "O I therefore uphold the refusal."],
    ),
    "the decision first": (
        "O Vans\nO Our response is that the number is exempt.\nO You asked:\n" + REQUEST + "A Section 31 applies.",
        ["O Vans", "A Our response is that the number is exempt.", "O You asked:", REQUEST.strip(), "A Section 31 applies."],
    ),
    "first, that it will respond": (
        "O Our response is that of the depot.\n" + REQUEST + "A Four.",
        ["O Our response is that of the depot.", REQUEST.strip(), "A Four."],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), GOES_ON.values(), ids=GOES_ON.keys())
def test_what_is_of_an_answer_though_it_was_read_as_none(lines: str, expected: list[str]) -> None:
    assert [s for s in joined(lines) if s != REQUEST.strip() or s in expected] == expected
