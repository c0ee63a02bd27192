"""The further formats hold what the CSV files hold, each opened by a program of its own kind."""

from __future__ import annotations

import asyncio
import csv
import shutil
import sqlite3
import subprocess
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from foiparse.write.datapackage import write_datapackage
from foiparse.write.record_tables import record_fields, record_tables
from foiparse.write.sinks import SINKS, sink
from foiparse.write.tables import MAIN_TABLES
from tests.write.letters import failed_letter, full_letter

LETTERS = [("reply", full_letter()), ("empty", failed_letter())]
TABLES = [*MAIN_TABLES, *record_tables(record_fields(letter for _, letter in LETTERS))]


def written(folder: Path, *names: str) -> Path:
    for name in names:
        with sink(name)(folder, TABLES) as out:
            for key, letter in LETTERS:
                for table in TABLES:
                    out.add(table, list(table.rows(key, letter)))
        assert all(path.exists() for path in out.files)
    return folder


def test_sqlite_has_keys_types_and_search(tmp_path: Path) -> None:
    base = sqlite3.connect(written(tmp_path, "sqlite") / "foiparse.sqlite")
    assert base.execute("SELECT letter, state FROM letters ORDER BY rowid").fetchall() == [("reply", "ok"), ("empty", "failed")]
    found = base.execute(
        "SELECT answer FROM questions WHERE rowid IN (SELECT rowid FROM questions_fts WHERE questions_fts MATCH ?)",
        ("withheld",),
    )
    assert found.fetchall() == [("Withheld – “£” é",)]
    assert base.execute("SELECT question FROM questions WHERE label = '2'").fetchone()[0].startswith("=cmd"), (
        "unguarded: nothing runs it"
    )
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    base.close()


@pytest.mark.skipif(find_spec("datasette") is None, reason="datasette is not installed")
def test_datasette_serves_a_row_and_a_search(tmp_path: Path) -> None:
    from datasette.app import Datasette

    served = Datasette([str(written(tmp_path, "sqlite") / "foiparse.sqlite")])

    async def _ask() -> tuple[dict[str, object], dict[str, object]]:
        row = await served.client.get("/foiparse/letters/reply.json?_shape=objects")
        search = await served.client.get("/foiparse/questions.json?_search=withheld&_shape=objects")
        return row.json(), search.json()

    row, search = asyncio.run(_ask())
    assert row["rows"][0]["authority"] == "Wexcombe Borough Council"  # type: ignore[index]
    assert [r["label"] for r in search["rows"]] == ["2"]  # type: ignore[attr-defined]


@pytest.mark.skipif(find_spec("frictionless") is None, reason="frictionless is not installed")
def test_the_data_package_validates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import frictionless

    write_datapackage(written(tmp_path, "csv"), TABLES)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    assert report.stats["tasks"] == len(TABLES)


def test_the_workbook_has_a_sheet_a_table_and_no_formula(tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    pytest.importorskip("xlsxwriter")
    book = calamine.load_workbook(str(written(tmp_path, "xlsx") / "foiparse.xlsx"))
    assert book.sheet_names == [t.name for t in TABLES]
    head, first, second = book.get_sheet_by_name("questions").to_python()
    assert head == list(MAIN_TABLES[1].header)
    assert first[head.index("response_date")] in (date(2024, 3, 20), datetime(2024, 3, 20))
    assert second[head.index("question")] == "=cmd|' /C calc'!A0" and first[head.index("answer")] == "-5"


def test_the_workbook_says_where_it_cuts() -> None:
    pytest.importorskip("xlsxwriter")
    from foiparse.write.xlsx import CUT, LONGEST_CELL, fitted

    assert fitted("a\0b\x1f") == "a\ufffdb\ufffd" and fitted("x" * LONGEST_CELL) == "x" * LONGEST_CELL
    assert len(fitted("x" * 40_000)) == LONGEST_CELL and fitted("x" * 40_000).endswith(CUT)


def test_parquet_has_the_columns_own_types(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    read = parquet.read_table(written(tmp_path, "parquet") / "parquet" / "letters.parquet")
    assert read.column("response_date").to_pylist() == [date(2024, 3, 20), None]
    assert read.column("working_days").to_pylist() == [13, None] and read.column("needs_review").to_pylist() == [False, True]


@pytest.mark.parametrize("name", SINKS)
def test_a_fault_leaves_no_file(tmp_path: Path, name: str) -> None:
    pytest.importorskip({"xlsx": "xlsxwriter", "parquet": "pyarrow"}.get(name, "csv"))
    with pytest.raises(RuntimeError), sink(name)(tmp_path, TABLES) as out:
        out.add(TABLES[0], list(TABLES[0].rows(*LETTERS[0])))
        raise RuntimeError
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_csv_with_every_cell_as_it_was(tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine")
    folder = written(tmp_path, "csv")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    filters = ["--infilter=CSV:44,34,76,1,,0,false,false", "--convert-to", "xlsx", "--outdir", str(tmp_path)]
    command = ["soffice", profile, "--headless", *filters, str(folder / "questions.csv")]
    subprocess.run(command, check=False, capture_output=True, timeout=120)
    if not (tmp_path / "questions.xlsx").exists():
        pytest.skip("LibreOffice is installed without Calc")
    shown = calamine.load_workbook(str(tmp_path / "questions.xlsx")).get_sheet_by_index(0).to_python()
    with (folder / "questions.csv").open(encoding="utf-8-sig", newline="") as stream:
        wanted = list(csv.reader(stream))
    assert [[_as_text(cell) for cell in row] for row in shown] == wanted


def _as_text(cell: object) -> str:
    """A spreadsheet's cell as it stands in the CSV file: figures and dates are typed on the way in."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
