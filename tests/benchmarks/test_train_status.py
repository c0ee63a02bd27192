"""Learning the weights of statuses: what is learnt of plain answers judges others of their kind."""

from __future__ import annotations

from itertools import islice

import numpy as np
import pytest

from benchmarks.plain_answers import plain_answers
from benchmarks.status_alone import gold_cases

pytest.importorskip("scipy")

from benchmarks import train_status
from foiparse.judge.weighed import chances_of


def test_plain_answers_have_the_status_that_follows_from_their_parts() -> None:
    made = [*islice(plain_answers(3), 200)]
    assert {status for _, status in made} == {"provided", "partial", "withheld", "not_held"}
    assert made == [*islice(plain_answers(3), 200)] != [*islice(plain_answers(4), 200)]
    assert all(len(gold_cases(marked)) == 1 and "{" not in marked for marked, _ in made[:40])


def test_what_is_learnt_mends_what_the_rules_misread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train_status, "LEAST", 5)
    answers = [*islice(train_status.plain(3), 160)]
    learnt, others = answers[:120], answers[120:]
    model = train_status.learn(learnt)
    odds = train_status._starts(others) + train_status._table(others, model.codes) @ model.weights.astype(np.float32)
    gold = np.array([a.gold for a in others])
    rules = np.array([a.ruled for a in others])
    assert (chances_of(odds).argmax(axis=1) == gold).mean() >= (rules == gold).mean() > 0.7
