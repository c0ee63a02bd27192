"""Tagged atoms → segments, and the labels of the questions among them, as printed or as stars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from foiparse.divide import cues
from foiparse.divide.numbering import ROMANS, WEAK, Head, Path, read_head
from foiparse.divide.prepared import Prepared
from foiparse.divide.tagger import Tagged
from foiparse.divide.tagger.atoms import Atom
from foiparse.divide.tagger.following import follow_on
from foiparse.divide.tagger.going_on import decided_first, join_conclusion, join_kept_back, join_lists
from foiparse.divide.tagger.outline import counting, nested, sectioned
from foiparse.divide.tagger.reasons_apart import cut_at_reasons
from foiparse.divide.tagger.titled import cut_at_titles
from foiparse.late import late

LOOKED_BACK = 3  # units before a cell's question in which its number may stand in a cell of its own
STAR = "*"
SAME = 0.7  # share of their words that two questions have in common that are the same one, asked of two bodies
WELSH = frozenset("yn y yr o ar i a'r ac oes sydd faint nifer pa beth am wedi gan bod eich pob neu fesul a oedd eu yw".split())
ENGLISH = frozenset("the of to in and how many what for is are by on with each please any were was your which do you".split())
NOTE_ON_IT = late(r"(?:please )?note that (?:this|these)\b", re.IGNORECASE)
NUMBERED_PART = late(
    r"\(?(\d{1,2})[.(]?([a-h])[.):]*", re.IGNORECASE
)  # "1a" alone on a line or in a cell, over the answer to a part
LETTER_CELL = late(r"\(?([a-h])[).]?", re.IGNORECASE)  # a row of a table that is a part of the numbered one above
NUMBER = late(r"(?:Q(?:uestion)?\.?\s*)?\(?(\d{1,3})(?:\.?(\d{1,2}|[a-z]))?[.):]*", re.IGNORECASE)
# Numbers that elsewhere mean nothing, at the head of what plays a part: "[1] what it cost", "- a number of vans", "• b) cost".
COUNTS = late(r"\(?(\d{1,2})[.):]*\s+\S")  # the number of an answer, whatever follows: "1 20 January"
# The words before a request by themselves: the officer's, which are no part of it, and the requester's own, which begin it.
ASKED_FOR = late(r".*\b(?:asked|asking|asks) (?:for|to (?:see|know|be told|have))$|.*\brequest(?:ed|ing)$", re.IGNORECASE)
OWN_OPENING = late(
    r"(?:please )?(?:(?:i|we)(?:'d|’d| would)(?: also)? like (?:to (?:know|see|have|ask)|you to (?:tell me|send me|provide))|"
    r"(?:can|could|would|will) you (?:please |kindly )?(?:tell|send|give) (?:me|us)|(?:please )?(?:tell|send|give) (?:me|us))[:,]?",
    re.IGNORECASE,
)
# What a sentence cannot end in: its other half was cut off, by the end of a line or before what it asks. After the first kind anything
# may follow ("I also wish to know: How many …"); what ends in the second is asked whole where a new sentence follows ("What was it for").
ASKS_ON = late(r".*\b(?:know|see|ask|told|say|(?:tell|send|give|show) (?:me|us))$", re.IGNORECASE)
HANGS = late(
    r".*\b(?:the|an?|any|each|your|our|my|their|of|in|to|on|by|for|from|at|as|with|since|between|that|who|which|whose|if|whether"
    r"|was|were|is|are|please)$",
    re.IGNORECASE,
)
GOES_ON = late(r"[A-Z]|(?:and|or)\b|[(;,]")  # what follows is whole by itself, or one more thing of a list
ARTICLE = late(r"[-–•·*]\s*a\s")
LOOSE = late(r"\[(\d{1,2})\](?=\s)|[-–•·*]\s*\(?([a-h])(?:[.)]\s|\s(?=\S))")


@dataclass(slots=True)
class Segment:
    """Atoms in a row that play one part: "Q", "A", "R" or "O". `paths`: the numbers at its head; `labels`: its questions."""

    part: str
    atoms: list[Atom]
    sure: float
    paths: list[Path] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    tag: str = ""
    _joined: tuple[tuple[int, int, int], str] = field(
        default=((0, 0, 0), ""), repr=False, compare=False
    )  # the atoms' number and span, words

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.atoms[0].start

    @property
    def words_start(self) -> int:
        """Where its words begin: after a number that stands in a cell or on a line of its own."""
        alone = len(self.atoms) > 1 and self.atoms[0].first and self.atoms[0].last and NUMBER.fullmatch(self.atoms[0].plain)
        return self.atoms[1].start if alone and self.atoms[0].unit.grid is not None else self.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.atoms[-1].end

    @property
    def words(self) -> str:
        """Its folded words, joined once for the same atoms: every way of pairing asks for them."""
        span = (len(self.atoms), self.atoms[0].start, self.atoms[-1].end) if self.atoms else (0, 0, 0)
        if self._joined[0] != span:
            self._joined = (span, " ".join([a.plain for a in self.atoms]))
        return self._joined[1]


def segments_of(letter: Prepared, found: Tagged) -> list[Segment]:
    """All segments in text order, those of "O" included."""
    out: list[Segment] = []
    counted = _counted(letter, found.atoms)
    following = [*found.parts, "O"][1:]
    for atom, part, sure, next_part in zip(found.atoms, found.parts, found.sure, following, strict=True):
        kind = "O" if part == "QB" and _leads(atom, next_part) else part[0]
        if out and out[-1].part == kind and (part[1:] != "B" or _opens(out[-1], atom)):
            out[-1].atoms.append(atom)
            out[-1].sure = min(out[-1].sure, sure)
            continue
        head = atom.head
        if head is None and kind in "QR" and atom.first:
            head = read_head(atom.plain)  # in a table that was taken for figures
        in_table = atom.unit.grid is not None and letter.grids[atom.unit.grid].cols > 1
        figure = (
            in_table and head is not None and head.bare and head.form == WEAK and atom.start not in counted
        )  # a cell's "9": no number
        paths = list(head.paths) if head is not None and head.tag in "nqas" and not (kind == "A" and figure) else []
        if kind == "A" and atom.first and (alone := NUMBERED_PART.fullmatch(atom.plain)):
            paths = [(alone[1], alone[2].lower())]
        if kind in "QR" and not paths:
            paths = _in_cell_before(letter, atom, out[-1] if out and out[-1].part == "A" else None)
        if kind != "O" and not paths and atom.first and (m := LOOSE.match(atom.plain)) and (kind != "A" or m[2]):
            paths = [(m[1],)] if m[1] else [(None, m[2])]  # an answer's "[1]" is the key of a note
        out.append(Segment(kind, [atom], sure, paths, tag=head.tag if head is not None else ""))
    _no_articles(out)
    _join_notes(out)
    join_lists(out, letter.own_lists)
    join_conclusion(out)
    join_kept_back(out)
    return cut_at_reasons(cut_at_titles(decided_first(out)))


def _no_articles(segments: list[Segment]) -> None:
    """ "• a list of the fields" is no part "a" where no "b" follows."""
    for part in "QRA":
        mine = [s for s in segments if s.part == part]
        if not any(s.paths == [(None, "b")] for s in mine):
            for s in mine:
                if s.paths == [(None, "a")] and ARTICLE.match(s.words):
                    s.paths = []


def _leads(atom: Atom, next_part: str) -> bool:
    """ "You asked for", before the request in the same sentence: the officer's words."""
    if atom.last or atom.plain.endswith(":"):
        return False
    phrase = cues.REQUEST_PHRASE.match(atom.plain + " ")
    if phrase is not None and phrase.end() >= len(atom.plain):
        return True
    return next_part == "QB" and atom.head is None and ASKED_FOR.match(atom.plain) is not None


def _opens(asked: Segment, atom: Atom) -> bool:
    """ "I'd like to know" and "how many …" in one sentence are one question, a stop for a bullet and its words another."""
    first, last = asked.atoms[0], asked.atoms[-1].plain
    if len(asked.atoms) == 1 and not any(c.isalnum() for c in last):
        return asked.part in "QR"
    if asked.part == "Q" and len(asked.atoms) == 1 and first.unit is atom.unit and OWN_OPENING.fullmatch(first.bare):
        return True
    if asked.part not in "QR" or atom.unit.listed or atom.head is not None:
        return False
    return ASKS_ON.match(last) is not None or (HANGS.match(last) is not None and GOES_ON.match(atom.plain) is None)


def _counted(letter: Prepared, atoms: list[Atom]) -> set[int]:
    """Where the first cells of tables stand that number their rows."""
    cells: dict[int, list[tuple[int, Path]]] = {}
    for a in atoms:
        unit = a.unit
        if unit.grid is not None and a.first and unit.col == 0 and a.head is not None and a.head.bare and a.head.paths:
            cells.setdefault(unit.grid, []).append((a.start, a.head.path))
    return {start for rows in cells.values() for start in counting(rows)}


def _in_cell_before(letter: Prepared, atom: Atom, answer: Segment | None) -> list[Path]:
    """The number of a question that stands in a cell or on a line of its own right before it, and in no `answer` before it."""
    unit = atom.unit
    if not atom.first:
        return []
    alone = NUMBER.fullmatch(atom.plain)
    if alone is not None:  # "1.1", "2a" in a cell of its own that is tagged with the question
        return [tuple(p.lower() for p in alone.groups() if p)]
    if unit.grid is not None and (letter_alone := LETTER_CELL.fullmatch(atom.plain)):
        return [(None, letter_alone[1].lower())]
    for k in range(unit.index - 1, max(-1, unit.index - 1 - LOOKED_BACK), -1):
        before, head = letter.units[k], letter.heads[k]
        beside = unit.grid is not None and before.grid == unit.grid and before.row == unit.row
        if not beside and answer is not None and before.start < answer.end:
            break  # "Answer: 38" and then an unnumbered question
        if head is not None and head.bare and head.paths and (beside or k == unit.index - 1):
            return [head.path]
        if beside and (coded := NUMBER.fullmatch(before.plain)):
            return [tuple(p.lower() for p in coded.groups() if p)]
        if not beside:
            break
    return []


def join_strays(segments: list[Segment]) -> None:
    """Where questions are numbered, a stretch without a number right after one goes on with it: its notes, its web address."""
    follow_on(segments)
    asked = [s for s in segments if s.part == "Q"]
    if sum(bool(s.paths) for s in asked) * 2 <= len(asked):
        return
    for k in range(len(segments) - 1, 0, -1):
        s, before = segments[k], segments[k - 1]
        if s.part == "Q" == before.part and not s.paths and before.paths:
            before.atoms.extend(s.atoms)
            before.sure = min(before.sure, s.sure)
            del segments[k]


def _join_notes(segments: list[Segment]) -> None:
    """ "Please note that this covers staff only", right below an answer and before the next question, is of that answer."""
    follows = ""  # the part that the next segment which plays one has
    for k in range(len(segments) - 1, 0, -1):
        s, before = segments[k], segments[k - 1]
        if s.part != "O":
            follows = s.part
        if s.part != "O" or before.part != "A" or follows != "Q" or not NOTE_ON_IT.match(s.words):
            continue
        own = [a for a in s.atoms if a.unit.index == s.atoms[0].unit.index]
        before.atoms.extend(own)
        s.atoms = s.atoms[len(own) :]
        if not s.atoms:
            del segments[k]


def label_questions(segments: list[Segment]) -> None:
    """Printed labels where each is printed once among the questions, and once in a listing; else stars in order."""
    _by_number(segments)
    _list_what_is_restated(segments)
    listed = [s for s in segments if s.part == "R"]
    asked = [s for s in segments if s.part == "Q"]
    for mine in (asked, listed):
        for s, label in zip(mine, sectioned(mine) or (), strict=False):
            s.labels = [label]
    for mine in (asked, listed):
        printed = [s.labels[0] for s in mine if s.labels[0]]
        clash = len(set(printed)) < len(printed) and not _asked_in_turn(mine)
        labels = nested(mine) or ([""] * len(mine) if clash else [])
        for s, label in zip(mine, labels, strict=False):
            s.labels = [label]
    bare = not any(s.labels[0] for s in asked)
    if asked and bare and len(listed) == len(asked) and all(s.labels[0] for s in listed):
        for s, other in zip(asked, listed, strict=True):
            s.labels = list(other.labels)
    elif asked and bare and len(asked) > 1 and not listed:
        _by_answers(segments, asked)
    for mine, mark in ((asked, STAR), (listed, "*r")):
        stars = 0
        for s in mine:
            if not s.labels[0]:
                stars += 1
                s.labels = [f"{mark}{stars}"]


def _list_what_is_restated(segments: list[Segment]) -> None:
    """Questions told before the first answer, of which the same numbers come again right above answers, are their listing."""
    first = next((k for k, s in enumerate(segments) if s.part == "A"), 0)
    early = {s.labels[0]: s for s in reversed(segments[: max(0, first - 1)]) if s.part == "Q" and s.labels[0]}
    again = [
        (early[s.labels[0]], after.part == "A")
        for s, after in pairwise(segments)
        if s.part == "Q" and s.labels[0] in early and s is not early[s.labels[0]]
    ]
    if len({id(s) for s, _ in again}) == len(again) and all(answered for _, answered in again):
        for s, _ in again:
            s.part = "R"


def _asked_in_turn(questions: list[Segment]) -> bool:
    """Whether the same numbers are printed twice for the same questions: in another language, or for another body."""
    half, odd = divmod(len(questions), 2)
    first, second = questions[:half], questions[half:]
    if odd or not half or [s.labels for s in first] != [s.labels for s in second]:
        return False
    if is_welsh(" ".join(s.words for s in first)) != is_welsh(" ".join(s.words for s in second)):
        return True
    words = [set(s.words.lower().split()) for s in questions]
    return all(len(a & b) >= SAME * len(a | b) for a, b in zip(words[:half], words[half:], strict=True))


def is_welsh(words: str) -> bool:
    """Whether words are Welsh rather than English, by the small ones among them."""
    found = words.lower().split()
    return sum(w in WELSH for w in found) > max(1, sum(w in ENGLISH for w in found))


def _by_number(segments: Sequence[Segment]) -> None:
    """Each question's label as its number gives it; where letters come back under numbered headings, with the heading's number."""
    _numbered([s for s in segments if s.part in "QR"])
    asked = [s for s in segments if s.part == "Q"]
    printed = [s.labels[0] for s in asked if s.labels[0]]
    if len(set(printed)) == len(printed):
        return
    digits = any(s.paths and s.paths[0] and s.paths[0][0] is not None for s in asked)
    number = _roman if digits else _decimal  # "II. Complaints" over "1.", "2."; "2. Complaints" over "a)", "b)"
    heading, labels = "", []
    for s in segments:
        if s.part == "O":
            heading = next((n for a in reversed(s.atoms) if a.head is not None and (n := number(a.head))), heading)
        elif s.part == "Q":
            labels.append(f"{heading}.{s.labels[0]}" if heading and s.labels[0] else "")
    if all(labels) and len(set(labels)) == len(labels):
        for s, label in zip(asked, labels, strict=True):
            s.labels = [label]


def _decimal(head: Head) -> str:
    return head.path[0] or "" if head.tag in "nq" and len(head.path) == 1 else ""


def _roman(head: Head) -> str:
    return head.path[-1] or "" if head.tag == "s" and head.path[-1] in ROMANS else ""


def _numbered(questions: Sequence[Segment]) -> None:
    parent: str | None = None
    for s in questions:
        path = s.paths[0] if s.paths else ()
        if path and path[0] is None:
            path = (parent, *path[1:]) if parent is not None else path[1:]
        elif path:
            parent = path[0]
        s.labels = [".".join(str(p) for p in path)]


def _by_answers(segments: list[Segment], asked: list[Segment]) -> None:
    """Questions without numbers that the answers count: "Question 1", "Question 2" name the first, the second."""
    counted = [
        int(p[0])
        for s in segments
        if s.part == "A" and s.tag in "qan"
        for p in s.paths
        if p and p[0] and p[0].isdigit() and len(p) == 1
    ]
    last = max(s.start for s in asked)
    below = all(s.start > last for s in segments if s.part == "A" and s.paths)
    loose = [int(m[1]) for s in segments if s.part == "A" and (m := COUNTS.match(s.words))]
    counted = loose if loose == list(range(1, len(asked) + 1)) else counted
    if counted and below and counted[0] == 1 and max(counted) <= len(asked) and sorted(set(counted)) == sorted(counted):
        for k, s in enumerate(asked, start=1):
            s.labels = [str(k)]
