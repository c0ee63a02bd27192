"""One scorer for all proposals: named criteria between 0 and 1, weighted, each explained by `foiparse explain`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from foiparse.divide.asks import QUOTED_LINES, ask_lists
from foiparse.divide.cues import CONFIRMS, leads_in_request, opens
from foiparse.divide.division import Candidate
from foiparse.divide.likeness import answer_likeness, leans_question, question_likeness
from foiparse.divide.numbering import NAMED, WEAK, Head, read_head
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Piece, Proposal
from foiparse.divide.units import Unit, fold
from foiparse.divide.voice import requests
from foiparse.late import late

INTRODUCED = 0.7  # likeness of a list item under "Your request:" that is no plain question
LABEL_BEFORE = late(r"(?:your |you )?(?:question|request|query|asked(?: us)?|q)\s*[:.–-]+\s*|you asked(?: us)? ", re.IGNORECASE)
NO_QUESTIONS = 0.35  # mean likeness below which numbered paragraphs without a question mark ask nothing
EMPTY_ASKED = 0.3  # share of questions without words beyond which a proposal is none
RUN_ASKS = 0.5  # mean likeness from which a run of numbers counts as questions
OPENING = 24  # first characters by which a question is known again
TOLD_AGAIN = 44  # first characters of a paragraph by which a part of the question is known again
PLAIN_REQUEST = 1.0  # "Please provide copies of …" is no less a question for having no question mark
STATES = -0.5  # lean from which a paragraph inside a question is an answer that it swallowed
LONGEST_BULLETS = 25  # bullets in a row that are looked back over for the words that introduce them
JOINT = 8  # paragraphs of a joint answer that are judged
OPENS_AT = 320  # characters of a paragraph by which it is known as standing words
HEAD_CHARS = 700  # how much of a question or an answer the likeness looks at


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion's weight and what it asks."""

    weight: float
    asks: str


CRITERIA = {
    "questions": Criterion(3.0, "each question reads like a question"),
    "answers": Criterion(2.0, "each answer reads like an answer"),
    "answered": Criterion(3.0, "few questions are left without an answer"),
    "coverage": Criterion(3.0, "the body of the letter is accounted for"),
    "regular": Criterion(1.5, "the reading's own pattern holds: numbers run on, listing and restated questions match"),
    "clean": Criterion(4.0, "no answer swallows another question or the closing words"),
    "numbers": Criterion(4.0, "every number and label that marks a question or an answer begins a piece"),
    "style": Criterion(2.0, "questions share a look that answers do not have, where looks differ"),
    "printed": Criterion(0.5, "questions go by their printed numbers"),
    "split": Criterion(2.0, "the letter's questions are told apart, and so are their answers"),
}


def sound(letter: Prepared, proposal: Proposal) -> bool:
    """Whether the proposal has words where it must: questions that are only numbers make no division; and keeps the rows of tables whole."""
    asked = [p for p in proposal.pieces if p.kind == "Q"]
    empty = sum(not _without_head(letter, p) for p in asked)
    if not proposal.pieces or empty > EMPTY_ASKED * len(asked) or _parts_a_row(letter, proposal):
        return False
    numbered = bool(asked) and not any(p.labels[0].startswith("*") for p in asked)
    return (
        not numbered
        or any("?" in letter.text[p.start : p.end] for p in asked)
        or _mean([_asks(letter, p) for p in asked]) >= NO_QUESTIONS
    )


def _parts_a_row(letter: Prepared, proposal: Proposal) -> bool:
    """Whether an answer ends within a row of a table whose other cells, and the rows below it, are the next answer."""
    for before, piece in pairwise(sorted(proposal.pieces, key=lambda p: p.start)):
        both = before.kind == piece.kind == "A" and before.labels != piece.labels
        units = letter.between(piece.start, piece.end) if both else []
        if not units or units[0].grid is None or not units[0].col or units[0].grid != units[-1].grid:
            continue
        ended = letter.between(before.start, before.end)
        row = (units[0].grid, units[0].row)
        if ended and (ended[-1].grid, ended[-1].row) == row and units[-1].row != units[0].row:
            return True
    return False


def _without_head(letter: Prepared, piece: Piece) -> str:
    return _bare(letter.text[piece.start : min(piece.end, piece.start + HEAD_CHARS)])


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    """The folded words without a label and a number before them."""
    plain = fold(words)
    label = LABEL_BEFORE.match(plain)
    plain = plain[label.end() :] if label else plain
    head = read_head(plain)
    return plain[head.length :].strip(" .:-–)") if head else plain


def score(letter: Prepared, proposal: Proposal) -> Candidate:
    """The proposal as a candidate with its score and the score's parts."""
    pieces = sorted(proposal.pieces, key=lambda p: p.start)
    questions = [p for p in pieces if p.kind == "Q"]
    answers = [p for p in pieces if p.kind == "A"]
    labels = proposal.labels
    asked = {label: _folded(letter.text[p.start : p.end]) for p in questions for label in p.labels}
    openings = {w: p.labels[0] for p in questions if len(w := _without_head(letter, p)[:OPENING].casefold()) == OPENING}
    parts = {
        "questions": _mean([_asks(letter, p) for p in questions if p.labels[0] not in proposal.leads]) if questions else 0.35,
        "answers": _mean([_answers(letter, p) for p in answers]),
        "answered": _answered(proposal, labels),
        "coverage": _coverage(letter, pieces),
        "regular": proposal.regular,
        "clean": min(
            min((_clean(letter, p, set(labels), openings) for p in pieces if p.kind != "R"), default=0.0),
            min((_clean_of_request(letter, p, asked) for p in pieces if p.kind == "A"), default=1.0),
            min((_clean_question(letter, p) for p in questions), default=1.0),
        ),
        "numbers": _numbers(letter, pieces),
        "style": _style(letter, questions, answers),
        "printed": 0.0 if any(label.startswith("*") for label in labels) else 1.0,
        "split": 1 - 0.3 / max(1, len(labels)) - 0.3 / max(1, len({tuple(p.labels) for p in answers})),
    }
    total = sum(c.weight for c in CRITERIA.values())
    value = sum(CRITERIA[name].weight * part for name, part in parts.items()) / total
    told = {k: round(v, 3) for k, v in parts.items()}
    return Candidate(proposal.name, round(value, 4), told, proposal.notes, guess=proposal.guess)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _asks(letter: Prepared, piece: Piece) -> float:
    """How much the question reads like one; rival proposals share most of their pieces, and each is looked at once."""
    key = (piece.start, piece.end, 0)
    if key not in letter.likenesses:
        letter.likenesses[key] = _asks_anew(letter, piece)
    return letter.likenesses[key]


def _asks_anew(letter: Prepared, piece: Piece) -> float:
    words = _without_head(letter, piece)
    likeness = PLAIN_REQUEST if requests(words) else question_likeness(words)
    return max(likeness, INTRODUCED) if piece.start in question_starts(letter) else likeness


def _answers(letter: Prepared, piece: Piece) -> float:
    key = (piece.start, piece.end, 2 if len(piece.labels) > 1 else 1)
    if key not in letter.likenesses:
        letter.likenesses[key] = _answers_anew(letter, piece)
    return letter.likenesses[key]


def _answers_anew(letter: Prepared, piece: Piece) -> float:
    """How much the answer reads like one; a joint answer is judged by each of its paragraphs, as answers apart would be."""
    if len(piece.labels) > 1:
        return _mean([answer_likeness(u.plain) for u in letter.between(piece.start, piece.end)[:JOINT] if u.table is None])
    plain = fold(letter.text[piece.start : min(piece.end, piece.start + HEAD_CHARS)])
    head = read_head(plain)
    return answer_likeness(plain[head.length :] if head and head.tag in "an" else plain)


def _answered(proposal: Proposal, labels: list[str]) -> float:
    wanted = [label for label in labels if label not in proposal.leads]
    have = {label for p in proposal.pieces if p.kind == "A" for label in p.labels}
    return sum(label in have for label in wanted) / len(wanted) if wanted else 0.0


def _style(letter: Prepared, questions: list[Piece], answers: list[Piece]) -> float:
    """How well one look tells the questions from the answers; 1 where all look alike."""
    asked = Counter(u.look for p in questions for u in letter.between(p.start, p.end) if u.zone is None)
    told = Counter(u.look for p in answers for u in letter.between(p.start, p.end) if u.table is None and u.zone is None)
    if not asked or not told or len({*asked, *told}) == 1:
        return 1.0
    n, m = sum(asked.values()), sum(told.values())
    return max((asked[look] / n + 1 - told[look] / m) / 2 for look in asked)


def _coverage(letter: Prepared, pieces: list[Piece]) -> float:
    """Share of the body's characters, headings and furniture aside, that some piece holds."""
    whole = covered = 0
    k = 0
    apart = letter.apart
    if not apart:
        apart += [unit.zone is None and _stands_apart(unit.plain) for unit in letter.units]
    for unit in letter.units:
        if unit.zone is not None:
            continue
        size = unit.end - unit.start
        while k < len(pieces) and pieces[k].end <= unit.start:
            k += 1
        inside = k < len(pieces) and pieces[k].start < unit.end
        if inside or not apart[unit.index]:
            whole += size
            covered += size if inside else 0
    return covered / whole if whole else 0.0


def _stands_apart(plain: str) -> bool:
    """Whether a paragraph need belong to no question: it leads into something, or holds standing words of the opening."""
    words = plain[:OPENS_AT].lower()
    return plain.endswith(":") or leads_in_request(plain) or opens(words) or CONFIRMS.match(words) is not None


def _clean(letter: Prepared, piece: Piece, labels: set[str], openings: dict[str, str]) -> float:
    """1 where the answer holds no paragraph that reads like a numbered question."""
    inside = letter.between(piece.start, piece.end)
    bad = 0
    for unit in inside[1:]:
        head = letter.heads[unit.index]
        words = unit.plain[head.length if head is not None else 0 :][:OPENING].casefold()
        if openings.get(words, piece.labels[0]) not in piece.labels:
            bad += 2
        if piece.kind == "Q":
            continue
        if unit.plain.endswith("?"):
            bad += 2 if head is not None and head.tag in "qn" else 1
        elif (
            unit.zone == "request"
            or (head is None and unit.table is None and requests(unit.plain))
            or (head is not None and head.tag == "q")
            or (head is not None and head.tag in "na" and head.paths and _counts_in(letter, unit, head, labels))
        ):
            bad += 1
    return max(0.0, 1 - bad / 3)


def _counts_in(letter: Prepared, unit: Unit, head: Head, labels: set[str]) -> bool:
    """Whether a number is one of the questions' and no point in a list of the authority's own."""
    return ".".join(map(str, head.path)) in labels and not letter.in_own_list(unit.start)


@lru_cache(maxsize=256)
def _folded(words: str) -> str:
    return fold(words).casefold()


def _clean_of_request(letter: Prepared, piece: Piece, asked: dict[str, str]) -> float:
    """1 where no paragraph within the answer tells a part of its own question again, after the question's beginning."""
    bad = 0
    for unit in letter.between(piece.start, piece.end)[1:]:
        words = unit.plain[:TOLD_AGAIN].casefold().rstrip(".?:;, ")
        if unit.table is None and len(words) >= OPENING:
            bad += sum(asked.get(label, "").find(words) > 0 for label in piece.labels[:JOINT])
    return max(0.0, 1 - bad / 3)


def _clean_question(letter: Prepared, piece: Piece) -> float:
    """1 where no paragraph of the question states something as an authority does between others that ask."""
    inside = letter.between(piece.start, piece.end)
    bad = sum(u.zone == "response" or (u.table is None and leans_question(u.plain) <= STATES) for u in inside[1:])
    return max(0.0, 1 - bad / 3)


def question_starts(letter: Prepared) -> frozenset[int]:
    """Where items stand of the runs that a heading or a lead-in of the request introduces."""
    if letter.introduced_starts is None:
        letter.introduced_starts = frozenset(
            [i.start for run in letter.runs if letter.introduced(run.items[0].unit) for i in run.items]
            + [u.start for u in letter.units if _introduced_bullet(letter, u.index)]
        )
    return letter.introduced_starts


def _introduced_bullet(letter: Prepared, unit: int) -> bool:
    """Whether the unit is a bullet of a list that leads on from words of the request."""
    first = unit
    while first > 0 and unit - first < LONGEST_BULLETS and _is_bullet(letter, first - 1):
        first -= 1
    return _is_bullet(letter, unit) and letter.introduced(first)


def _is_bullet(letter: Prepared, unit: int) -> bool:
    head = letter.heads[unit]
    return head is not None and head.tag == "b"


def question_heads(letter: Prepared) -> list[int]:
    """Where the numbers stand that most likely are the letter's questions: those of runs that ask."""
    if letter.question_heads is None:
        found = _labels(letter)
        forms = {r.items[0].form for r in letter.runs if len(r.items) > 1 and r.items[0].tag == "n"}
        for run in letter.runs:
            single = len(run.items) < 2 and run.items[0].tag != "q"
            if run.items[0].form == WEAK or letter.own_list(run.items[0].unit):
                continue
            top = [i for i in run.items if i.depth == 0]
            likes = [question_likeness(letter.units[i.unit].plain[i.content - i.start :]) for i in top if not i.bare]
            if (
                single
                and not letter.introduced(top[0].unit)
                and not (run.items[0].form in forms and likes and likes[0] >= RUN_ASKS)
            ):
                continue
            if (
                letter.introduced(top[0].unit)
                or (not likes and run.items[0].tag == "q")
                or (likes and sum(likes) / len(likes) >= RUN_ASKS)
            ):
                found.extend(i.start for i in top)
        letter.question_heads = found
    return letter.question_heads


def _labels(letter: Prepared) -> list[int]:
    """Labels and names that come back ("You asked", "In relation to question 2"): two of a kind at least."""
    named = [u.start for u, h in zip(letter.units, letter.heads, strict=True) if h is not None and h.form == NAMED]
    asked = [u.start for u in letter.units if u.zone == "request"]
    told = [u.start for u in letter.units if u.zone == "response"]
    out = named if len(named) > 1 else []
    out += [i.start for asks in ask_lists(letter) if asks.kind == QUOTED_LINES for i in asks.items]
    return [*out, *asked, *told] if len(asked) > 1 and len(told) > 1 else list(out)


def _numbers(letter: Prepared, pieces: list[Piece]) -> float:
    heads = question_heads(letter)
    if not heads:
        return 1.0
    begun = {p.start for p in pieces}
    return sum(h in begun for h in heads) / len(heads)
