"""What of the letter's text speaks for each question: its own answer, the sentences of a shared one that name it, its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from foiparse.divide.division import QA, Division
from foiparse.document import Document
from foiparse.judge.asked import counted
from foiparse.judge.gathered import Known
from foiparse.judge.pointers import named_labels, points_to
from foiparse.judge.reading import LEAD_WORD
from foiparse.judge.sentences import sentences
from foiparse.judge.several import asks
from foiparse.late import late
from foiparse.law.findings import Findings
from foiparse.letter import Citation

Parted = dict[str, list[tuple[str, list[str]]]]  # a shared answer: its sentences with the questions that each names


# A section by its number. Of another Act ("section 21 of the Housing Act") it says nothing of the request.
_SECTION: Final = late(r"\b(?:sections?|sec\.|s\.|s)[ \t]\(?(?=\d)(?!1\(3\))", re.I)
_OF_ACCESS: Final = late(
    r"exempt|withh[eo]ld|accessible|disclos|refus", re.I
)  # such words beside it are ours, whatever Act is named
BESIDE = 60  # characters on either side in which they stand
_COUNT: Final = late(r"([1-9]\d?(?:,?\d{3})*|[1-9]\d{2})\. (?=[A-Z])")
LONGEST_LABEL = 2  # "3." on a line of its own may number a paragraph, "14." does not
_NO_SECTION: Final = "·"  # stands for the blank of a section that is of no access law, so that no pattern takes it for one


@dataclass(slots=True)
class Case:
    """All that is known of one question's answer: its words, what is known beside them, whether a table is filled in it.

    `asked`: the question's words. `points`: the labels of the answers that it does no more than point to.
    """

    qa: QA
    answer: str
    known: Known = field(default_factory=Known)
    table: bool = False
    asked: str = ""
    points: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def cases_of(document: Document, division: Division, findings: Findings) -> list[Case]:
    """A case for each question that is to be answered, in order."""
    questions = [q for q in division.questions if not q.lead_in]
    labels = [q.label for q in questions]
    filled = {t.question for t in division.tables if t.filled and t.part == "answer" and len(t.grid.cells) > 1}
    relied, aside = _of_questions(findings.citations, "relied_on"), _of_questions(findings.citations, "mentioned")
    parted: Parted = {}
    text = _without_other_acts(document.text, findings.citations)
    out = []
    for q in questions:
        answer = _own_words(text, q, labels, parted)
        asked = " ".join(document.text[s.start : s.end] for s in (*q.question_spans, *q.listing_spans))
        own = " ".join(document.text[s.start : s.end] for s in q.question_spans or q.listing_spans)
        kinds = asks(own)
        known = Known(
            tuple(relied.get(q.label, ())),
            tuple(aside.get(q.label, ())),
            counted(asked),
            _opens(answer, q.label, labels, "number" in kinds),
            kinds,
        )
        out.append(Case(q, answer, known, q.label in filled, own, points_to(answer, q.label, labels)))
    return out


def _of_questions(citations: list[Citation], role: str) -> dict[str, dict[str, None]]:
    """The provisions cited in a role, in order, by the questions that they bear on."""
    out: dict[str, dict[str, None]] = {}
    for citation in citations:
        if citation.role == role:
            for label in citation.questions:
                out.setdefault(label, {})[citation.provision] = None
    return out


def _opens(answer: str, label: str, labels: list[str], asked: bool = False) -> bool:
    """It opens with a number, no question's own and not all of it: "11 / The names are withheld", "614. The rate is withheld".

    Where a number was `asked`, one with a point on a line of its own is one too.
    """
    first, more, _ = LEAD_WORD.sub("", answer.strip(), count=1).partition("\n")
    if said := _COUNT.match(first):
        return not any(said[1] in other.strip("*").split(".") for other in labels)
    if asked and len(first.strip()) > LONGEST_LABEL:
        first = first.strip().removesuffix(".")
    return bool(more) and first.strip().isdecimal() and first.strip() not in label.strip("*").split(".")


def _without_other_acts(text: str, citations: list[Citation]) -> str:
    """The text, as long as before, with the sections that the law stage took for no citation told from those that it did."""
    cited = sorted(c.span for c in citations)
    out, at, n = list[str](), 0, 0
    for said in _SECTION.finditer(text):
        while n < len(cited) and cited[n][1] <= said.start():
            n += 1
        beside = text[max(0, said.start() - BESIDE) : said.end() + BESIDE]
        if (n < len(cited) and cited[n][0] < said.end()) or _OF_ACCESS.search(beside):
            continue
        blank = next(k for k in range(said.start(), said.end()) if text[k] in " \t")
        out += [text[at:blank], _NO_SECTION]
        at = blank + 1
    return "".join([*out, text[at:]]) if out else text


def _own_words(text: str, qa: QA, labels: list[str], parted: Parted) -> str:
    """The answer's text; of an answer that several questions share, without the sentences that name only the others."""
    answer = "\n".join(text[s.start : s.end].strip() for s in qa.answer_spans)
    if not qa.same_answer_as:
        return answer
    kept: list[str] = []
    if answer not in parted:
        parted[answer] = [(s, named_labels(s, labels)) for s in sentences(answer)]
    for sentence, named in parted[answer]:
        if not named or qa.label in named or not set(named) <= {qa.label, *qa.same_answer_as}:
            kept.append(sentence)
    return "\n".join(kept)
