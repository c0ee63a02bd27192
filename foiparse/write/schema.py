"""JSON Schemas of the output, generated from the models: `python -m foiparse.write.schema schemas` writes them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from foiparse.letter import SCHEMA_VERSION, Letter

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Schema by file name. A Letter is what DIR/STEM.json and each line of JSONL hold."""
    letter = Letter.model_json_schema(mode="serialization")
    letter["$schema"] = DIALECT
    letter["description"] = f"{letter['description']} (schema_version {SCHEMA_VERSION})"
    return {"letter.schema.json": letter}


def render(schema: dict[str, Any]) -> str:
    """A schema as it is committed."""
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(render(schema), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
