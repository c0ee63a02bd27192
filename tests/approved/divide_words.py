"""What `foiparse.divide` makes of single sentences, and of the top and the foot of letters: what needs no whole letter to be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from benchmarks.gold import MARKER
from foiparse.divide import cues, inside, references
from foiparse.divide.division import QA
from foiparse.divide.header import read_header
from foiparse.divide.header.dates import find_dates
from foiparse.divide.header.file_numbers import is_file_number
from foiparse.divide.header.lines import lines_of
from foiparse.divide.header.mentioned import mentioned_date
from foiparse.divide.header.names import find_names
from foiparse.divide.header.thread import thread_days
from foiparse.divide.likeness import answer_likeness, leans_question, question_likeness
from foiparse.divide.numbering import read_head
from foiparse.divide.tagger.clauses import clause_cuts
from foiparse.divide.tagger.segments import is_welsh
from foiparse.divide.voice import asks_back, asks_plainly, carries_on, requests
from foiparse.document import Span
from foiparse.read.text import read_text
from tests.approved.letters import marked
from tests.approved.plain import plain, said

TOP, FOOT = 18, 10  # lines of a letter in which its header stands
YES_OR_NO: dict[str, Callable[[str], Any]] = {
    "plainly": asks_plainly, "back": asks_back, "requests": requests, "on": carries_on, "list": cues.leads_own_list,
    "opens": lambda s: cues.opens(s[:320].lower()), "leads": cues.leads_in_request, "welsh": is_welsh, "number": is_file_number,
}  # fmt: skip
FOUND: dict[str, Callable[[str], Any]] = {
    "head": lambda s: (h := read_head(" ".join(s.split()))) and said(h),
    "clauses": lambda s: list(clause_cuts(s)),
    "dates": lambda s: [tuple(d) for d in find_dates(s)],
    "american": lambda s: [tuple(d) for d in find_dates(s, True)] if "/" in s else None,
    "names": lambda s: [s[a:b] for a, b in find_names(s)],
    "inside": lambda s: [inside.cut_inside(s, 0, len(s), answered) for answered in (False, True)],
    "eager": lambda s: [inside.cut_eagerly(s, 0, len(s), answered) for answered in (False, True)],
    "refers": lambda s: _refers(s),
}
NOTHING = (None, [], [None, None])


def of(text: str) -> list[str]:
    """A sentence: how much it reads like a question, an answer, the former rather than the latter; then all that is found in it."""
    likes = "/".join(f"{read(text):.3g}" for read in (question_likeness, answer_likeness, leans_question))
    yes = " ".join(name for name, test in YES_OR_NO.items() if test(text))
    found = [f"{name} {plain(value)}" for name, read in FOUND.items() if (value := read(text)) not in NOTHING]
    return [f"{json.dumps(text, ensure_ascii=False)}  {likes} {yes} {' | '.join(found)}"]


def _refers(text: str) -> list[str]:
    """To which of a letter's other questions an answer of these words points."""
    labels = ("1", "2", "3", "4", "5", "6", "10", "2.a", "2.b", "1.1")
    spans = [Span(0, 0), *[Span(0, len(text))] * (len(labels) - 1)]
    questions = [QA(label, answer_spans=[span]) for label, span in zip(labels, spans, strict=True)]
    references.resolve(text, questions)
    return questions[5].refers_to


def of_header(name: str) -> list[str]:
    """The facts that a letter's top and foot tell of itself."""
    lines = MARKER.sub("", marked(name)).split("\n")
    text = "\n".join(lines if len(lines) <= TOP + FOOT else [*lines[:TOP], *lines[-FOOT:]])
    document = read_text(text.encode())
    seen = lines_of(document)
    more = f"salutation {seen.salutation} sign-off {seen.sign_off} mentioned {mentioned_date(seen, None)} thread {plain(thread_days(seen))}"
    return [f"{name}: {said(read_header(document))} | {more}"]
