"""Corrected letters as gold files: what a person has checked becomes a test of every later version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from foiparse.letter import Letter


def gold_text(letter: Letter) -> str:
    """The letter's text with the guidelines' markers; taking the markers out gives the text back."""
    cuts: dict[int, list[tuple[str, str]]] = {}
    owner = _owners(letter)
    last: tuple[str, str] | None = None
    for at, mark in owner:
        if mark != last:
            cuts.setdefault(at, []).append(mark)
            last = mark
    out, before = [], 0
    for at in sorted(cuts):
        kind, labels = cuts[at][-1]
        out += [letter.text[before:at], f"⟦{kind} {labels}⟧" if labels else f"⟦{kind}⟧"]
        before = at
    return "".join([*out, letter.text[before:]])


def _owners(letter: Letter) -> list[tuple[int, tuple[str, str]]]:
    """Where the owner of the text changes: ("Q"|"A"|"R"|"O", labels), answers of several questions named together."""
    spans: dict[tuple[int, int], tuple[str, list[str]]] = {}
    for q in letter.questions:
        for kind, ranges in (("R", q.listing_spans), ("Q", q.question_spans), ("A", q.answer_spans)):
            for span in ranges:
                old = spans.get(span)
                labels = [*old[1], q.label] if old and old[0] == kind else [q.label]
                spans[span] = (kind, labels)
    out: list[tuple[int, tuple[str, str]]] = []
    at = 0
    for (start, end), (kind, labels) in sorted(spans.items()):
        if end <= at:
            continue
        if start > at or not out:
            out.append((at, ("O", "")))
        out.append((max(start, at), (kind, ",".join(labels))))
        at = end
    return [*out, (at, ("O", ""))] if at < len(letter.text) else out


def gold_json(letter: Letter, stem: str) -> dict[str, Any]:
    """What markers cannot say, in the guidelines' fields."""
    return {
        "id": stem,
        "source": {"kind": "corrected", "repo": "", "path": letter.source.name, "url": ""},
        "format": letter.source.reader,
        "truncated": False,
        "layout": "",
        "authority": letter.authority,
        "reference": letter.reference,
        "request_date": letter.request_date,
        "response_date": letter.response_date,
        "regimes": letter.regimes,
        "status": {q.label: q.status for q in letter.questions if q.status},
        "citations": _citations(letter),
        "tables": [{"question": t.question, "cells": t.cells, "filled": t.filled} for t in letter.tables],
        "records": {
            kind: [{k: v for k, v in r.items() if k not in {"span", "question"}} for r in rows]
            for kind, rows in letter.records.items()
        },
        "doubts": "",
    }


def _citations(letter: Letter) -> list[dict[str, Any]]:
    seen: dict[tuple[str, str], list[str]] = {}
    for c in letter.citations:
        labels = seen.setdefault((c.provision, c.role), [])
        labels += [x for x in c.questions if x not in labels]
    return [{"provision": p, "role": r, "questions": labels} for (p, r), labels in seen.items()]


def export(letter: Letter, folder: Path) -> str:
    """Write STEM.gold.txt and STEM.gold.json into `folder`; gives the stem."""
    stem = Path(letter.source.name).stem or letter.source.sha256[:16]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{stem}.gold.txt").write_text(gold_text(letter), encoding="utf-8")
    (folder / f"{stem}.gold.json").write_text(json.dumps(gold_json(letter, stem), ensure_ascii=False, indent=1), encoding="utf-8")
    return stem
