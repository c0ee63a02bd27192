"""Which questions each answer goes to: by the numbers it names, by its place, and where these are silent by shared words in order."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from foiparse.divide.likeness import CONDITIONAL
from foiparse.divide.numbering import read_head
from foiparse.divide.tagger.about import labels_about, notices, of_earlier, own_row
from foiparse.divide.tagger.aligning import MOST_ATOMS, MOST_QUESTIONS
from foiparse.divide.tagger.assigning import GAIN, assigned, places_of
from foiparse.divide.tagger.blocks import blocks_of
from foiparse.divide.tagger.by_place import by_place, places_named, says_rest
from foiparse.divide.tagger.explaining import COMPARED, OPENING, REASONS, Given, labels_announced
from foiparse.divide.tagger.headed import by_headings
from foiparse.divide.tagger.mending import begun_anew
from foiparse.divide.tagger.naming import by_names, by_rows, without_questions
from foiparse.divide.tagger.numbers_named import NAMED_AT, ORDINALS
from foiparse.divide.tagger.passed_over import meant, on_own_line, one_by_one
from foiparse.divide.tagger.segments import Segment, is_welsh
from foiparse.divide.tagger.stems import likeness, stems
from foiparse.late import late

ORDINAL = late(rf"\b({'|'.join(ORDINALS)}|last|final|latter|remainder|remaining|rest)\b", re.IGNORECASE)
ORDINAL_OF = late(r"\b(?:parts?|questions?|points?|requests?|bullets?|limbs?|items?|elements?|aspects?|ask)\b", re.IGNORECASE)
AT = late(
    r"\b(?:at|of|for|to|under|on|regarding|concerning)\s+(?:\((?=\w{1,4}\))(\d{1,2}|[a-h]|[ivx]{1,4})\)|(\d{1,2})(?=[\s.,;:)]))",
    re.IGNORECASE,
)
OPENS_ORDINAL = late(
    r"(?:as (?:to|for|regards)|on|for|regarding|with regards? to|in (?:reply|response|answer|relation) to|to) (?:the|your) "
    rf"(?:{'|'.join(ORDINALS)}|last|final|latter|remainder|rest)\s*[,:–-]",
    re.IGNORECASE,
)
OPENING_NUMBER = late(r"\(?(\d{1,2})\)?\s*[-–:.)]\s")  # "3 - 31 March": for what the numbering takes for a range
INFORMATION_AT = late(r"\binformation (?:at|in|under|for) \(?(\d{1,2})\b", re.IGNORECASE)
NEGATIVE = late(r"\W*(?:if|and if|where) (?:not|no|none|it is not|this is not|the answer is no)\b")
# "Your request is refused …", "The cost of complying with your request would exceed …", "We consider your request to be vexatious".
WHOLE = late(
    r"(?:[^.:;]{0,80}\b(?:cost of |time (?:needed|required|taken) )?(?:complying with|to comply with|answering|to answer) (?:your|the|this) (?:whole |entire )?request\b[^.;]{0,60}\bexceed"
    r"|(?:i |we |[^.:;]{0,60}\b(?:therefore|have decided to|must|considers? that) )?(?:refus(?:e|es|ing)|declin(?:e|es|ing)) (?:your|the|this) (?:whole |entire )?request\b"
    r"|[^.:;]{0,40}\b(?:your|the|this) (?:whole |entire )?request (?:is|has been|was) (?:therefore )?(?:refused|declined|vexatious)"
    r"|[^.:;]{0,60}\b(?:consider|deem|regard|find)s? (?:your|the|this) request (?:to be|as) (?:vexatious|manifestly))",
    re.IGNORECASE,
)
NAMING = 0.6  # share of the answers in a row that must name a question for the names to count
MOST_PAIRS = (
    900  # answers times questions, thirty of each: in more, words shared by chance tell nothing, and comparing takes long
)
MOST_ASSIGNED = 30  # questions that answers are assigned to in another order than they were asked
EVIDENCE = 0.4  # shared words, weighed, from which an answer is put to one question among several

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
                _share_out(
                    row, meant(own, s, by_label, singly) if len(row) == 1 and len(own) <= MOST_QUESTIONS else own, by_label
                )
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
    alike = _alike(silent, [by_label[label] for label in left])
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
        _share_out(homeless, left, by_label)
    for s in homeless:
        s.labels = s.labels or left or ["*1"]


def _are_opening_words(homeless: list[Segment], segments: list[Segment]) -> bool:
    """Whether what stands before all questions, each of which has an answer of its own, only opens the letter: it refuses nothing."""
    first = next(s.start for s in segments if s.part == "Q")
    own = all(len(s.labels) < 2 for s in segments if s.part == "A")
    return own and all(s.start < first and not REASONS.search(s.words) and not is_welsh(s.words) for s in homeless)


def _share_out(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> None:
    """Several answers in a row for several questions: one to each, by ordinals, or in order by the words they share."""
    if len(answers) > 1 and len(answers) * len(labels) > MOST_PAIRS:
        for k, s in enumerate(answers):
            s.labels = [labels[k * len(labels) // len(answers)]]
        return
    if len(answers) > 1 and len(labels) > 1 and WHOLE.match(answers[0].words[:NAMED_AT]):
        _all_refused(answers, labels, questions)
        return
    if len(answers) == len(labels):
        asked = [questions[label] for label in labels]
        for s, k in zip(answers, _order(answers, asked, labels), strict=True):
            s.labels = [labels[k]]
        return
    if len(answers) == 1:
        answers[0].labels = list(labels)
        return
    if _by_ordinals(answers, labels) or _by_numbers(answers, labels) or _with_rest(answers, labels, questions):
        return
    alike = _alike(answers, [questions[label] for label in labels])
    if sum(max(row) >= EVIDENCE for row in alike) * 3 < len(answers):
        for s in answers:
            s.labels = list(labels)
    elif len(answers) < len(labels):
        for s, places in zip(answers, places_of(alike, len(labels)), strict=True):
            s.labels = [labels[k] for k in places]
    else:
        at = 0
        for s, row in zip(answers, alike, strict=True):
            best = max(range(len(labels)), key=row.__getitem__)
            at = best if row[best] >= EVIDENCE else at
            s.labels = [labels[at]]


def _all_refused(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> None:
    """The whole request is refused, and what follows goes on with that, or tells something of one question all the same."""
    alike = _alike(answers, [questions[label] for label in labels])
    for s, row in zip(answers, alike, strict=True):
        best = max(range(len(labels)), key=row.__getitem__)
        s.labels = [labels[best]] if s is not answers[0] and row[best] >= EVIDENCE else list(labels)


def _with_rest(answers: list[Segment], labels: list[str], questions: dict[str, Segment]) -> bool:
    """ "As to the remainder of your request, …": the others are to one question each, by shared words or else in order."""
    rest = [s for s in answers if says_rest(s)]
    told = [s for s in answers if s not in rest]
    if len(rest) != 1 or not told or len(told) >= len(labels):
        return False
    alike = _alike(told, [questions[label] for label in labels])
    best = [max(range(len(labels)), key=row.__getitem__) for row in alike]
    sure = len(set(best)) == len(best) and all(row[b] >= EVIDENCE for row, b in zip(alike, best, strict=True))
    places = best if sure else list(range(len(told)))
    for s, k in zip(told, places, strict=True):
        s.labels = [labels[k]]
    rest[0].labels = [label for k, label in enumerate(labels) if k not in places]
    return True


def _order(answers: list[Segment], asked: list[Segment], labels: list[str]) -> list[int]:
    """Which question each of as many answers is to: in order, unless ordinals or the words that they share say otherwise for all."""
    alike = _alike(answers, asked)
    best = [max(range(len(row)), key=row.__getitem__) for row in alike]
    sure = all(row[b] >= EVIDENCE for row, b in zip(alike, best, strict=True))
    said = [next((w for w in ORDINALS if f"the {w}" in s.words[:OPENING].lower()), "") for s in answers]
    if all(said) and sorted(ORDINALS.index(w) for w in said) == list(range(len(labels))):
        return [ORDINALS.index(w) for w in said]
    in_order = list(range(len(labels)))
    if sure and sorted(best) == in_order:
        return best
    other = assigned(alike) if len(labels) <= MOST_ASSIGNED else in_order
    gain = sum(alike[k][i] for k, i in enumerate(other)) - sum(alike[k][k] for k in in_order)
    moved = sum(i != k for k, i in enumerate(other))
    return other if moved and gain >= GAIN * moved else in_order


def _by_ordinals(answers: list[Segment], labels: list[str]) -> bool:
    """ "The first and second parts …", "As to the remainder …": only where every answer but one says so."""
    found: list[list[str]] = []
    for s in answers:
        opening = s.words[:NAMED_AT]
        names = (
            [m.group(1).lower() for m in ORDINAL.finditer(opening)]
            if ORDINAL_OF.search(opening) or "remainder" in opening or OPENS_ORDINAL.match(opening)
            else []
        )
        mine = [labels[ORDINALS.index(n)] for n in names if n in ORDINALS and ORDINALS.index(n) < len(labels)]
        if any(n in ("last", "final", "latter") for n in names):
            mine.append(labels[-1])
        found.append(mine)
    said = {x for row in found for x in row}
    left = [x for x in labels if x not in said]
    silent = [k for k, row in enumerate(found) if not row]
    if len(silent) > 1 or (silent and not left) or not said:
        return False
    for k, (s, row) in enumerate(zip(answers, found, strict=True)):
        s.labels = list(dict.fromkeys(row)) if k not in silent else left
    return True


def _by_numbers(answers: list[Segment], labels: list[str]) -> bool:
    """ "… the information at 1", "As for (ii), …": where each but the first and such as go on with the one before names its own."""
    ends = {label.split(".")[-1]: label for label in labels}
    found = [
        list(dict.fromkeys(ends[x] for pair in AT.findall(s.words[:NAMED_AT]) if (x := (pair[0] or pair[1]).lower()) in ends))
        for s in answers
    ]
    named = [row[0] for row in found if len(row) == 1]
    if any(len(row) > 1 for row in found) or len(named) < max(2, NAMING * len(answers)) or len(set(named)) < len(named):
        return False
    last = list(labels)
    for s, row in zip(answers, found, strict=True):
        last = row or last
        s.labels = list(last)
    return True


def _alike(answers: list[Segment], questions: list[Segment]) -> list[list[float]]:
    """How many of the words of each answer's opening each question shares, rarer words counting more."""
    return likeness([stems(a.words[:COMPARED]) for a in answers], [stems(q.words) for q in questions])
