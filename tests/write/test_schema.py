"""The committed JSON Schemas are those of the models, and the models' output is valid by them."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from foiparse.letter import Letter
from foiparse.pipeline import attempt
from foiparse.write.json_files import to_json
from foiparse.write.schema import render, schemas
from tests.write.letters import failed_letter, full_letter

FOLDER = Path(__file__).parent.parent.parent / "schemas"


def test_committed_schemas_equal_the_models() -> None:
    assert {p.name for p in FOLDER.glob("*.json")} == set(schemas())
    for name, schema in schemas().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == render(schema), "run: python -m foiparse.write.schema schemas"


@pytest.mark.parametrize(
    "letter",
    [full_letter(), failed_letter(), Letter(), None],
    ids=lambda x: (x.source.name or "bare") if x else "parsed",
)
def test_output_is_valid(letter: Letter | None) -> None:
    letter = letter or attempt(b"1. How many?\nNone.\n", "a.txt")
    jsonschema.Draft202012Validator(schemas()["letter.schema.json"]).validate(json.loads(to_json(letter)))
