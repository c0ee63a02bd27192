"""The outputs of a run, written from the ledger and the shards in the order of the inputs, whatever order they were parsed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from foiparse.bulk.ledger import Item, Ledger
from foiparse.errors import FoiparseError
from foiparse.letter import Letter, failed
from foiparse.write.columns import Column, OutputTable, Row
from foiparse.write.datapackage import write_datapackage
from foiparse.write.files import whole_file
from foiparse.write.json_files import to_json
from foiparse.write.record_tables import record_tables
from foiparse.write.sinks import Sink, sink
from foiparse.write.tables import LETTERS, MAIN_TABLES

FORMATS = ("csv", "jsonl", "sqlite", "xlsx", "parquet")
DUPLICATE = Column("duplicate_of", about="Key of the first letter with the very same content; its rows stand there only.")


class Shards:
    """The shards of a run, read at given places."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def line(self, name: str, offset: int, length: int) -> bytes:
        """The bytes of one letter's line. Raises `OSError` or `ValueError` where the shard is not what the ledger says."""
        path = self.folder / Path(name).name
        with path.open("rb") as stream:
            stream.seek(offset)
            data = stream.read(length)
        if len(data) != length or not data.endswith(b"\n"):
            raise ValueError(f"{path} is cut off: delete the folder .foiparse to parse anew")
        return data


def tables_of(ledger: Ledger) -> list[OutputTable]:
    """The tables of the run: letters with `duplicate_of` and the index's columns after its own, then the rest."""
    meta = [Column(f"index_{name}", about="As the index has it.") for name in ledger.meta_columns()]
    letters = replace(LETTERS, columns=(*LETTERS.columns, DUPLICATE, *meta))
    return [letters, *MAIN_TABLES[1:], *record_tables(ledger.fields())]


def export(ledger: Ledger, shards: Path, out: Path, formats: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Write the outputs. Gives the files, and notes on what was left out. Raises `OSError` and `FoiparseError`."""
    tables, source = tables_of(ledger), Shards(shards)
    meta = ledger.meta_columns()
    files: list[Path] = []
    correct = corrections_in(out)
    with ExitStack() as stack:
        sinks = [stack.enter_context(sink(name)(out, tables)) for name in formats if name != "jsonl"]
        lines = stack.enter_context(whole_file(out / "letters.jsonl")) if "jsonl" in formats else None
        for item, first, data, letter in letters_of(ledger, source):
            letter = correct(letter) if correct else letter
            if lines and first is None:
                lines.write(to_json(letter, None) + "\n" if correct else data.decode("utf-8"))
            extra = (first, *(item.meta.get(name) for name in meta))
            for table in tables if first is None else tables[:1]:
                rows = [(*row, *extra) if table.name == "letters" else row for row in table.rows(item.key, letter)]
                _add(sinks, table, rows)
    for each in sinks:
        files += each.files
    if lines:
        files.append(out / "letters.jsonl")
    if "csv" in formats:
        files.append(write_datapackage(out, tables))
    return files, [note for each in sinks for note in each.notes]


def corrections_in(out: Path) -> Callable[[Letter], Letter] | None:
    """What applies the corrections that people left in the output folder (foiparse review); None where there are none."""
    path = out / "corrections.jsonl"
    if not path.is_file():
        return None
    from foiparse.review.corrections import Corrections

    return Corrections(path).apply


def _add(sinks: list[Sink], table: OutputTable, rows: list[Row]) -> None:
    if rows:
        for each in sinks:
            each.add(table, rows)


def letters_of(ledger: Ledger, shards: Shards) -> Iterator[tuple[Item, str | None, bytes, Letter]]:
    """(item, the first with its content where that is another, its line, its Letter) for every input in order."""
    for item in ledger.items():
        first = ledger.first_key(item.sha256) if item.sha256 else None
        first = None if first == item.key else first
        held = ledger.item(first) if first else item
        data, letter = _letter(held, shards)
        if first:
            letter.source.name = item.key.rsplit("/", 1)[-1]
        yield item, first, data, letter


def _letter(item: Item, shards: Shards) -> tuple[bytes, Letter]:
    if item.length:
        data = shards.line(item.shard, item.offset, item.length)
        return data, Letter.model_validate_json(data)
    error = FoiparseError(item.code or "internal", item.message or "not parsed", item.stage or "read")  # type: ignore[arg-type]
    letter = failed(item.key, error)
    letter.source.sha256 = item.sha256
    return letter.model_dump_json().encode() + b"\n", letter
