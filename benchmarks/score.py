"""Scoring one parsed letter against its gold: what docs/evaluation.md explains, measure by measure.

What is read of the parsed letter is its published JSON, so that a third party's output can be scored too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from benchmarks.gold import Gold, GoldQuestion
from benchmarks.score_records import record_counts, table_counts
from benchmarks.tally import Tallies, fresh
from benchmarks.words import MATCH, norm_label, similarity, strip_label, without_tables, words

SAME_LABEL_BONUS = 0.5  # of two equally close questions the one with the gold's label is its match
Json = dict[str, Any]


@dataclass(slots=True)
class Words:
    """A question's words: of question and answer, and both without the words of the question's tables."""

    label: str
    question: list[str]
    answer: list[str]
    question_prose: list[str]
    answer_prose: list[str]
    status: str | None = None


def score_letter(gold: Gold, parsed: Json | None) -> Tallies:
    """The tallies of one letter. Unnumbered questions with one shared answer may stand as one: the better fit counts."""
    plain = score_as(gold, parsed)
    joined = with_shared_answers_joined(gold)
    if joined is None:
        return plain
    other = score_as(joined, parsed)
    return other if (other["qa_f1"].f1() or 0) > (plain["qa_f1"].f1() or 0) else plain


def with_shared_answers_joined(gold: Gold) -> Gold | None:
    """The gold with each run of unnumbered questions under one answer taken as one question; None where there is no such run."""
    out: list[GoldQuestion] = []
    for q in gold.questions:
        last = out[-1] if out else None
        shared = last and q.label.startswith("*") and last.label.startswith("*") and q.answer.strip() == last.answer.strip() != ""
        if last and shared:
            out[-1] = GoldQuestion(last.label, f"{last.text} {q.text}", last.answer)
        else:
            out.append(q)
    if len(out) == len(gold.questions):
        return None
    kept = {q.label for q in out}
    gone = {q.label for q in gold.questions} - kept
    facts = {**gold.facts, "status": {k: v for k, v in (gold.facts.get("status") or {}).items() if k not in gone}}
    facts["citations"] = [
        {**c, "questions": [q for q in c.get("questions") or [] if q not in gone]} for c in gold.facts.get("citations") or []
    ]
    return Gold(gold.stem, out, facts, gold.text)


def score_as(gold: Gold, parsed: Json | None) -> Tallies:
    """The tallies of one letter by the gold as it stands. No parsed letter scores nothing on every measure that gold has."""
    tallies, given = fresh(), parsed or {}
    _score_questions(tallies, gold, given, bool(parsed))
    _score_citations(tallies, gold.facts.get("citations") or [], given.get("citations") or [])
    if gold.facts.get("tables"):
        tallies["table_f1"].add(*table_counts(gold.facts["tables"], given.get("tables") or []))
    tallies["record_f1"].add(*record_counts(gold.facts.get("records") or {}, given.get("records") or {}))
    _score_metadata(tallies, gold.facts, given)
    return tallies


def _score_questions(tallies: Tallies, gold: Gold, given: Json, parsed: bool) -> None:
    status = gold.facts.get("status") or {}
    answered = {q.label for q in gold.questions if q.answer.strip()} | set(status)
    wanted = [_gold_words(q, gold, status) for q in gold.questions if q.label in answered]
    lead_ins = [_gold_words(q, gold, status) for q in gold.questions if q.label not in answered]
    have = [_given_words(q) for q in given.get("questions") or [] if not q.get("lead_in")]
    # a parsed question with no answer that gold has as a lead-in is neither right nor wrong
    have = [p for p in have if p.answer or not any(_question_closeness(g, p) >= MATCH for g in lead_ins)]
    pairs = match(wanted, have)
    good = sum(answer >= MATCH for *_, answer in pairs)
    tallies["question_f1"].add(len(pairs), len(have), len(wanted))
    tallies["qa_f1"].add(good, len(have), len(wanted))
    tallies["answer_overlap"].add(sum(a for g, _, a in pairs if g.answer), 0, sum(bool(g.answer) for g in wanted))
    labelled = 0
    for g, p, _ in pairs:
        same = norm_label(g.label) == norm_label(p.label)
        if g.label.startswith("*"):
            same = True  # no printed number: any will do
        else:
            tallies["label"].add(same, 0, 1)
        labelled += same
        if g.status:
            tallies["status"].add(g.status == p.status, 0, 1)
    whole = good == len(wanted) == len(have) and labelled == len(pairs)
    if wanted:
        _score_whole(tallies, whole, trusted=parsed and not given.get("needs_review"))


def _score_whole(tallies: Tallies, whole: bool, trusted: bool) -> None:
    tallies["letters_whole"].add(whole, 0, 1)
    tallies["trusted"].add(trusted, 0, 1)
    if trusted:
        tallies["trusted_whole"].add(whole, 0, 1)


def _gold_words(q: GoldQuestion, gold: Gold, status: Json) -> Words:
    question, answer = strip_label(words(q.text), q.label), strip_label(words(q.answer), q.label)
    own = [t for t in gold.facts.get("tables") or [] if str(t.get("question")) == q.label]
    return Words(q.label, question, answer, without_tables(question, own), without_tables(answer, own), status.get(q.label))


def _given_words(q: Json) -> Words:
    label = str(q.get("label") or "")
    question, answer = strip_label(words(q.get("text")), label), strip_label(words(q.get("answer")), label)
    return Words(label, question, answer, question, answer, q.get("status"))


def _closeness(gold: list[str], prose: list[str], given: list[str]) -> float:
    """Similarity to the gold words, with the words of the question's tables in or out, whichever is nearer."""
    best = similarity(gold, given)
    return best if prose == gold else max(best, similarity(prose, given))


def _question_closeness(gold: Words, given: Words) -> float:
    return _closeness(gold.question, gold.question_prose, given.question)


def match(wanted: list[Words], have: list[Words]) -> list[tuple[Words, Words, float]]:
    """One-to-one pairs of gold and parsed question, best first, with the similarity of their answers."""
    scored = []
    for i, g in enumerate(wanted):
        for j, p in enumerate(have):
            close, same = _question_closeness(g, p), norm_label(g.label) == norm_label(p.label)
            if close >= MATCH or (same and not g.question and not p.question):
                answer = _closeness(g.answer, g.answer_prose, p.answer)
                scored.append((close + answer + SAME_LABEL_BONUS * same, i, j, answer))
    scored.sort(reverse=True)
    used_wanted: set[int] = set()
    used_have: set[int] = set()
    pairs = []
    for _, i, j, answer in scored:
        if i not in used_wanted and j not in used_have:
            used_wanted.add(i)
            used_have.add(j)
            pairs.append((wanted[i], have[j], answer))
    return pairs


def fold(provisions: set[str]) -> set[str]:
    """Leave out a bare parent ("foia:12") where a part of it ("foia:12(1)") is there too."""
    return {p for p in provisions if not any(other.startswith(f"{p}(") for other in provisions)}


def _norm(provision: Any) -> str:
    return re.sub(r"\s+", "", str(provision or "")).casefold()


def _score_citations(tallies: Tallies, gold: list[Json], given: list[Json]) -> None:
    for measure, role in (("citation_f1", None), ("relied_on_f1", "relied_on")):
        g, p = (fold({_norm(c.get("provision")) for c in side if role in (None, c.get("role"))}) for side in (gold, given))
        tallies[measure].add(len(g & p), len(p), len(g))
    g, p = _scope(gold), _scope(given)
    tallies["scope_f1"].add(len(g & p), len(p), len(g))


def _scope(citations: list[Json]) -> set[str]:
    by_question: dict[str, set[str]] = defaultdict(set)
    for c in citations:
        if c.get("role") == "relied_on":
            for label in c.get("questions") or []:
                by_question[norm_label(label)].add(_norm(c.get("provision")))
    return {f"{p} {label}" for label, provisions in by_question.items() for p in fold(provisions)}


def _score_metadata(tallies: Tallies, gold: Json, given: Json) -> None:
    for name in ("authority", "reference", "request_date", "response_date"):
        if gold.get(name):
            tallies["metadata"].add(words(gold[name]) == words(given.get(name) or ""), 0, 1)
    if gold.get("regimes"):
        tallies["metadata"].add(set(gold["regimes"]) == set(given.get("regimes") or []), 0, 1)
