"""What foiparse wrote is told from letters and refused; what merely looks like it is read."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from foiparse.bulk.export import FORMATS
from foiparse.bulk.run import run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import sources
from foiparse.comparison import compare
from foiparse.errors import FoiparseError
from foiparse.pipeline import attempt, parse
from foiparse.read.own import is_own
from foiparse.report import build
from foiparse.review.corrections import Correction, Corrections
from foiparse.write.json_files import json_stream, to_json, write_json
from tests.bulk.files import letter_folder
from tests.comparison.make import council, other


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every file that some command writes."""
    folder = tmp_path_factory.mktemp("own")
    letters = letter_folder(folder / "in", 2)
    out = folder / "out"
    run(lambda: sources([str(letters)]), out, Settings(workers=1), FORMATS)
    made = [attempt(p) for p in sorted(letters.rglob("*.txt"))]
    write_json(made[0], out / "one.json")
    (out / "several.json").write_text("".join(json_stream(made)), encoding="utf-8")
    Corrections(out / "corrections.jsonl").add(Correction(sha256="a" * 64, op="mark_right"))
    compare([council(0), council(1), other(1)]).write(out / "compared")
    build(made, out / "site")
    return [p for p in sorted(out.rglob("*")) if p.is_file() and p.suffix in ENDINGS and not p.name.startswith(("table-", "."))]


ENDINGS = {".csv", ".json", ".jsonl", ".xlsx", ".sqlite", ".html", ".parquet"}


def test_every_output_is_refused(outputs: list[Path]) -> None:
    outputs = [p for p in outputs if ".foiparse" not in p.parts]
    assert len(outputs) > 25 and {p.suffix for p in outputs} == ENDINGS
    for path in outputs:
        with pytest.raises(FoiparseError) as told:
            parse(path)
        assert told.value.code == "unsupported_type", path
        assert path.suffix == ".parquet" or "output of foiparse" in str(told.value), path


LETTERS = [
    ("text", b"letter,authority and reference\n1. How many vans?\nTwelve.\n"),
    ("text", b'Dear Ms Oakes,\n\n"schema_version": "1"\n'),
    ("text", json.dumps({"schema_version": "1.1", "rows": []}).encode()),
    ("csv", b"Letter,Authority,Date\r\nA1,Wexcombe,2026\r\n"),
    ("csv", b"question,text\r\n1,How many?\r\n"),
    ("html", b'<html><head><meta name="generator" content="word"></head><body>foiparse</body></html>'),
    ("xlsx", b"PK\x03\x04 cut off"),
    ("unknown", b"SQLite format 3\0" + b"\0" * 5000),
]


@pytest.mark.parametrize(("kind", "data"), LETTERS)
def test_what_merely_looks_like_it_is_none(kind: str, data: bytes) -> None:
    assert not is_own(kind, data)


def test_a_workbook_of_other_sheets_is_none() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("xl/workbook.xml", '<sheet name="letters"/><sheet name="Matrix"/>')
    assert not is_own("xlsx", stream.getvalue())


def test_a_letter_as_one_line_is_known_too() -> None:
    assert is_own("text", to_json(council(0), None).encode())
