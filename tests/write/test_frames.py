"""Data frames: one for each table, tidy types."""

from __future__ import annotations

import foiparse
from tests.write.letters import failed_letter, full_letter


def test_frames_have_tidy_types() -> None:
    frames = foiparse.frames([full_letter(), full_letter(), failed_letter()])
    assert {"letters", "questions", "citations", "tables", "teams", "platform_spend", "licences"} <= set(frames)
    letters, questions = frames["letters"], frames["questions"]
    assert letters["letter"].tolist() == ["reply", "reply-2", "empty"]
    assert letters["response_date"].dt.year.tolist()[:2] == [2024, 2024]
    assert str(letters["working_days"].dtype) == "Int64" and str(letters["needs_review"].dtype) == "boolean"
    assert questions["status"].value_counts()["provided"] == 2 and str(questions["question"].dtype) == "string"
    assert questions.merge(letters, on="letter", validate="many_to_one").shape[0] == 4


def test_frames_of_nothing_have_their_columns() -> None:
    frames = foiparse.frames([])
    assert list(frames["teams"].columns) == ["letter", "question", "team", "headcount", "unit", "start", "end"]
    assert all(len(f) == 0 for f in frames.values())
