"""datapackage.json: what the CSV files hold, for machines (Frictionless Data Package), with types, keys and checksums."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from foiparse.write.columns import Column, OutputTable
from foiparse.write.files import whole_file

TYPES = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}


def write_datapackage(folder: Path, tables: Sequence[OutputTable]) -> Path:
    """Describe FOLDER's CSV files. Raises `OSError` where one is not there."""
    path = folder / "datapackage.json"
    package = {
        "profile": "tabular-data-package",
        "name": "foiparse",
        "title": "Freedom of Information response letters as data",
        "resources": [resource(folder, table) for table in tables],
    }
    with whole_file(path) as stream:
        stream.write(json.dumps(package, indent=1, ensure_ascii=False) + "\n")
    return path


def resource(folder: Path, table: OutputTable) -> dict[str, Any]:
    """One CSV file as a tabular data resource."""
    path = folder / f"{table.name}.csv"
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    schema: dict[str, Any] = {"fields": [_field(c) for c in table.columns], "missingValues": [""]}
    if table.name == "letters":
        schema["primaryKey"] = ["letter"]
    else:
        schema["foreignKeys"] = [{"fields": ["letter"], "reference": {"resource": "letters", "fields": ["letter"]}}]
    return {
        "name": table.name.replace("_", "-") if table.name != "letters" else "letters",
        "path": path.name,
        "profile": "tabular-data-resource",
        "title": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest.hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TYPES[column.type], "description": column.about}
    if column.choices:
        field["constraints"] = {"enum": list(column.choices)}
    return field
