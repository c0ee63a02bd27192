"""Header facts against gold, before and apart from dividing: python benchmarks/header_alone.py GOLD_DIR [-e] [--aggregate]."""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from foiparse.divide.division import Zone
from foiparse.divide.header import read_header
from foiparse.document import Span
from foiparse.read.text import read_text

MARKER = re.compile(r"⟦[QARO][^⟧]*⟧")
WORD = re.compile(r"[^\W_]+|£")
FIELDS = ("authority", "reference", "request_date", "response_date", "regimes")


def words(value: object) -> str:
    """The words that score.py compares."""
    return " ".join(WORD.findall(str(value or "").casefold()))


def gold_zones(marked: str) -> list[Zone]:
    """What the markers leave outside questions and answers."""
    zones, at = [], 0
    for kind, words_of in re.findall(r"⟦([QARO])[^⟧]*⟧([^⟦]*)", marked):
        if kind == "O":
            zones.append(Zone("other", Span(at, at + len(words_of))))
        at += len(words_of)
    return zones


def main() -> None:
    """Print hits of each field over the letters of the folders named."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", nargs="+", type=Path)
    ap.add_argument("-e", "--errors", action="store_true")
    args = ap.parse_args()
    hits, totals, invented, seconds = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0), []
    for folder in args.gold:
        for path in sorted(folder.glob("*.gold.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            marked = path.with_name(path.name.replace(".json", ".txt")).read_text(encoding="utf-8")
            text = MARKER.sub("", marked)
            document = read_text(text.encode())
            zones = gold_zones(marked)
            began = time.process_time()
            header = read_header(document, zones)
            seconds.append(time.process_time() - began)
            for field in FIELDS:
                want, got = gold.get(field), getattr(header, field)
                same = set(want or []) == set(got) if field == "regimes" else words(want) == words(got)
                if want:
                    totals[field] += 1
                    hits[field] += same
                elif got and field != "regimes":
                    invented[field] += 1
                if args.errors and not same:
                    print(f"{path.name[:-10]:34s} {field}: {want!r} read as {got!r}")
    for field in FIELDS:
        print(f"{field:14s} {hits[field]}/{totals[field]}  given where gold has none: {invented[field]}")
    if seconds:
        share = sum(hits.values()) / max(1, sum(totals.values()))
        print(f"metadata {share:.3f}   median {sorted(seconds)[len(seconds) // 2] * 1000:.2f} ms")


if __name__ == "__main__":
    main()
