"""Factory letters as finished `Letter`s, for tests of what comes after parsing: the data is the gold, the text is the letter."""

from __future__ import annotations

from foiparse.letter import Citation, Letter, Question, Source, Table
from tests.factory.made import Data, Made


def as_letter(made: Made, name: str | None = None) -> Letter:
    """A Letter that says just what the gold says, with true spans in its text."""
    gold, text = made.gold(), ""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for piece in made.pieces():
        words = "\n".join("\t".join(r) for r in piece.cells) if isinstance(piece, Data) else piece.printed
        for label in piece.labels:
            spans.setdefault((piece.mark, label), []).append((len(text), len(text) + len(words)))
        text += words + "\n"
    questions = [
        Question(
            label=q["label"], text=q["text"], answer=q["answer"], status=gold["status"].get(q["label"]), confidence=0.9,
            question_spans=spans.get(("Q", q["label"]), []), answer_spans=spans.get(("A", q["label"]), []),
            listing_spans=spans.get(("R", q["label"]), []), lead_in=q["label"] not in gold["status"],
        )
        for q in gold["questions"]
    ]  # fmt: skip
    citations = [Citation(provision=c["provision"], role=c["role"], questions=c["questions"]) for c in gold["citations"]]
    tables = [Table(question=t["question"], cells=t["cells"], header_rows=1, filled=t["filled"]) for t in gold["tables"]]
    return Letter(
        source=Source(name=name or f"letter-{made.seed}.txt", sha256=f"{made.seed:064x}", reader="text"),
        authority=gold["authority"], reference=gold["reference"], request_date=gold["request_date"],
        response_date=gold["response_date"], working_days=15, regimes=gold["regimes"], outcome="partially_withheld",
        questions=questions, citations=citations, tables=tables, text=text, needs_review=made.seed % 5 == 0,
        flags=["low_margin"] if made.seed % 5 == 0 else [],
    )  # fmt: skip
