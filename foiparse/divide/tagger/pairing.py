"""Which questions each answer goes to: by the numbers it names, by its place, and where these are silent by shared words in order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from foiparse.divide.likeness import CONDITIONAL
from foiparse.divide.numbering import read_head
from foiparse.divide.tagger.about import labels_about, notices, of_earlier, own_row
from foiparse.divide.tagger.aligning import MOST_ATOMS, MOST_QUESTIONS
from foiparse.divide.tagger.blocks import blocks_of
from foiparse.divide.tagger.by_place import by_place, places_named
from foiparse.divide.tagger.explaining import REASONS, Given, labels_announced
from foiparse.divide.tagger.headed import by_headings
from foiparse.divide.tagger.mending import begun_anew
from foiparse.divide.tagger.naming import by_names, by_rows, without_questions
from foiparse.divide.tagger.numbers_named import NAMED_AT
from foiparse.divide.tagger.passed_over import meant, on_own_line, one_by_one
from foiparse.divide.tagger.pointed import to_those_pointing
from foiparse.divide.tagger.segments import Segment, is_welsh
from foiparse.divide.tagger.sharing import EVIDENCE, MOST_ASSIGNED, alike_by_words, share_out
from foiparse.late import late

OPENING_NUMBER = late(r"\(?(\d{1,2})\)?\s*[-–:.)]\s")  # "3 - 31 March": for what the numbering takes for a range
INFORMATION_AT = late(r"\binformation (?:at|in|under|for) \(?(\d{1,2})\b", re.IGNORECASE)
NEGATIVE = late(r"\W*(?:if|and if|where) (?:not|no|none|it is not|this is not|the answer is no)\b")

NOTHING: Mapping[int, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Row:
    """Answers in a row that name no question, though several wait for one: the labels of these, in order, and their segments."""

    labels: list[str]
    questions: list[Segment]
    answers: list[Segment]


def label_answers(segments: list[Segment], leads: set[str], aligned: Mapping[int, Sequence[str]] = NOTHING) -> list[Row]:
    """Give each answer its labels; back come the answers in a row that name no question though several wait for one.

    `leads`: the labels of questions that only lead in; `aligned`: of answers, by where they begin, labels found by `aligning.py`.
    """
    known = {s.labels[0] for s in segments if s.part in "QR"}
    if not known:
        without_questions(segments, places_named)
        return []
    by_names(segments, known)
    begun_anew(segments, known)
    on_own_line(segments)
    by_headings(segments, known)
    by_place(segments, [label for label in dict.fromkeys(s.labels[0] for s in segments if s.part == "Q") if label not in leads])
    by_rows(segments)
    to_those_pointing(segments)
    blocks = blocks_of(segments)
    _to_parts(segments, leads, known)
    for s in segments:
        if s.part == "A" and not s.labels and s.start in aligned:
            s.labels = list(aligned[s.start])
    by_label = {s.labels[0]: s for s in segments if s.part in "QR"}
    for s in segments:
        if s.part == "Q":
            by_label[s.labels[0]] = s
    _left_over(segments, leads, by_label)
    rows = _in_turn(segments, leads, by_label, blocks)
    _first(segments, [x.labels[0] for x in segments if x.part == "Q" and x.labels[0] not in leads], by_label)
    return rows


def _in_turn(
    segments: list[Segment], leads: set[str], by_label: dict[str, Segment], blocks: Mapping[int, frozenset[str]]
) -> list[Row]:
    """Label the answers from top to bottom, save those before all questions; those in a block go to its questions."""
    rows: list[Row] = []
    asked = {s.labels[0] for s in segments if s.part == "Q"}
    listed = {s.labels[0] for s in segments if s.part == "R"}
    answered_first = bool(asked - leads) and asked - leads <= _answered_first(segments)
    waiting: list[str] = []
    last: list[str] = []
    given, singly = Given(), one_by_one(segments)
    answerable = {label: s for label, s in by_label.items() if label not in leads and not label.startswith("*r")}
    for k, s in enumerate(segments):
        if s.part == "O" or (s.part == "R" and s.labels[0] in asked):
            continue
        if s.part != "A":
            before = segments[k - 1].part if k else ""
            if before == "Q" and waiting and _moot(segments, k - 1):
                waiting = [w for w in waiting if w != segments[k - 1].labels[0]]  # "If not, why?" needs no answer of its own
            if before == "A" or (s.part == "Q" and s.labels[0] in listed and before != "Q"):
                waiting = []
            if s.labels[0] not in leads and not s.labels[0].startswith("*r") and not answered_first:
                waiting.append(s.labels[0])
            continue
        if s.labels:
            waiting = [w for w in waiting if w not in s.labels]
        elif (
            waiting and segments[k - 1].part != "Q" and given.answers and _apart(told := labels_about(s, (), answerable), waiting)
        ):
            s.labels = told  # "As to the addresses, …", while another question waits
        elif waiting and (own := _unnamed_later(segments, k, _within(waiting, blocks.get(s.start)))):
            after = _block_end(segments, k, blocks)
            if 1 < len(own) <= MOST_QUESTIONS and not any(s is x for x in (rows[-1].answers if rows else ())):
                rows.append(_row_of(after, k, own, by_label))
            number = OPENING_NUMBER.match(s.words) or INFORMATION_AT.search(s.words[:NAMED_AT])
            if number and number[1] in own and len(own) > 1:
                s.labels, row = [number[1]], []
            else:
                row = own_row(_row(after, k, len(own)), given, own, answerable)
                share_out(row, meant(own, s, by_label, singly) if len(row) == 1 and len(own) <= MOST_QUESTIONS else own, by_label)
            waiting = [w for w in waiting if w not in (own if len(row) == 1 else s.labels or own)]
        else:
            s.labels = of_earlier(s, given, answerable) or list(last)
        last = s.labels
        given.add(s)
    return rows


def _left_over(segments: list[Segment], leads: set[str], by_label: dict[str, Segment]) -> None:
    """Below all questions, between answers that name theirs, as many that name none as questions are left: if all share their words."""
    last = max((k for k, s in enumerate(segments) if s.part == "Q"), default=0)
    answers = [s for s in segments[last:] if s.part == "A"]
    silent = [s for s in answers if not s.labels]
    named = {label for s in segments if s.part == "A" for label in s.labels}
    left = [label for label, s in by_label.items() if s.part == "Q" and label not in leads and label not in named]
    if not 1 < len(silent) == len(left) < len(answers) or len(left) > MOST_ASSIGNED:
        return
    alike = alike_by_words(silent, [by_label[label] for label in left])
    best = [max(range(len(left)), key=row.__getitem__) for row in alike]
    if len(set(best)) == len(left) and all(row[b] >= EVIDENCE for row, b in zip(alike, best, strict=True)):
        for s, b in zip(silent, best, strict=True):
            s.labels = [left[b]]


def _within(waiting: list[str], block: frozenset[str] | None) -> list[str]:
    """Of the questions that wait, those of an answer's own block; all, where it stands in none."""
    return waiting if block is None else [label for label in waiting if label in block]


def _block_end(segments: list[Segment], k: int, blocks: Mapping[int, frozenset[str]]) -> list[Segment]:
    """The segments up to the first answer from segments[k] on that stands in another block."""
    if not blocks:
        return segments
    own = blocks.get(segments[k].start)
    end = next((n for n in range(k, len(segments)) if segments[n].part == "A" and blocks.get(segments[n].start) != own), None)
    return segments[:end]


def _apart(told: list[str], waiting: list[str]) -> bool:
    return bool(told) and not set(told) & set(waiting)


def _row_of(segments: list[Segment], k: int, own: list[str], by_label: dict[str, Segment]) -> Row:
    """The answers from segments[k] on, up to the next question or the next answer with a name, and the questions that wait for them."""
    answers: list[Segment] = []
    for at in range(k, len(segments)):
        s = segments[at]
        if s.part in "QR" or (s.part == "A" and s.labels) or len(answers) > MOST_ATOMS:
            break
        if s.part == "A":
            answers.append(s)
    return Row(list(own), [by_label[label] for label in own], answers)


def _answered_first(segments: list[Segment]) -> set[str]:
    """The questions that answers before the first question name: the request stands in an annex, reasons in another."""
    first = next((k for k, s in enumerate(segments) if s.part in "QR"), 0)
    return {label for s in segments[:first] if s.part == "A" for label in s.labels}


def _to_parts(segments: list[Segment], leads: set[str], known: set[str]) -> None:
    """What an answer names only introduces parts: it answers those that no answer names, "A1." both 1.a and 1.b."""
    named = {label for s in segments if s.part == "A" for label in s.labels}
    parts = {lead: [k for k in sorted(known - leads) if k.startswith(lead + ".")] for lead in leads & named}
    for s in (s for s in segments if s.part == "A"):
        wider = [part for label in s.labels for part in ([p for p in parts.get(label, ()) if p not in named] or [label])]
        s.labels = list(dict.fromkeys(wider))


def _unnamed_later(segments: list[Segment], k: int, waiting: list[str]) -> list[str]:
    """The waiting questions that no later answer, up to the next question, names as its own."""
    named: set[str] = set()
    for s in segments[k + 1 :]:
        if s.part == "Q":
            break
        if s.part == "A":
            named.update(s.labels)
    before = segments[k - 1]
    right_above = [
        label for label in before.labels if before.part == "Q" and label in waiting and k > 1 and segments[k - 2].part != "Q"
    ]
    return [w for w in waiting if w not in named] or right_above


def _moot(segments: list[Segment], k: int) -> bool:
    """Whether a question needs no answer of its own: it asks "If not, why?", or "If so, which?" of one that stands by itself."""
    s = segments[k]
    head = read_head(s.words)
    asks = s.words[head.length if head is not None else 0 :].lower()
    if CONDITIONAL.match(asks) is None:
        return False
    return NEGATIVE.match(asks) is not None or (k > 0 and segments[k - 1].part in "AO")


def _row(segments: list[Segment], k: int, wanted: int) -> list[Segment]:
    """The answers without a name from segments[k] on: those in a row, or with headings between them where that makes one for each."""
    apart, close, gap = [], [], False
    for s in segments[k:]:
        if s.part in "QR" or (s.part == "A" and s.labels):
            break
        if s.part == "O":
            gap = True
            continue
        apart.append(s)
        if not gap:
            close.append(s)
    if len(apart) > wanted == len(told := [s for s in apart if not notices(s.words)]):
        return told  # a note stands between them
    return apart if len(apart) == wanted or (len(close) == 1 < wanted and len(apart) < wanted) else close


def _first(segments: list[Segment], asked: list[str], by_label: dict[str, Segment]) -> None:
    """Answers that stand before all questions."""
    homeless = [s for s in segments if s.part == "A" and not s.labels]
    if not homeless:
        return
    done = {label for s in segments if s.part == "A" for label in s.labels}
    left = [a for a in asked if a not in done]
    if len(asked) > 1 and not left and _are_opening_words(homeless, segments):
        for s in homeless:
            s.part = "O"
        return
    if len(asked) > 1 and not left and len(homeless) <= MOST_ATOMS and not any(s.atoms[0].head for s in homeless):
        for s in homeless:
            s.labels = labels_announced(s, segments)
        homeless = [s for s in homeless if not s.labels]
    left = left or asked
    if len(left) > 1:
        share_out(homeless, left, by_label)
    for s in homeless:
        s.labels = s.labels or left or ["*1"]


def _are_opening_words(homeless: list[Segment], segments: list[Segment]) -> bool:
    """Whether what stands before all questions, each of which has an answer of its own, only opens the letter: it refuses nothing."""
    first = next(s.start for s in segments if s.part == "Q")
    own = all(len(s.labels) < 2 for s in segments if s.part == "A")
    return own and all(s.start < first and not REASONS.search(s.words) and not is_welsh(s.words) for s in homeless)
