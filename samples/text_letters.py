"""The text letters among the samples are their gold text without the markers: `python samples/text_letters.py` writes them."""

from __future__ import annotations

import json
import re
from pathlib import Path

FOLDER = Path(__file__).parent
MARKER = re.compile(r"⟦[QARO](?:\s+[^⟧]*)?⟧")


def main() -> None:
    """Write files/STEM.txt for every gold letter whose format is text."""
    (FOLDER / "files").mkdir(exist_ok=True)
    for facts in sorted(FOLDER.glob("*.gold.json")):
        stem = facts.name.removesuffix(".gold.json")
        if json.loads(facts.read_text(encoding="utf-8"))["format"] == "txt":
            marked = facts.with_name(f"{stem}.gold.txt").read_text(encoding="utf-8")
            (FOLDER / "files" / f"{stem}.txt").write_text(MARKER.sub("", marked), encoding="utf-8")


if __name__ == "__main__":
    main()
