"""The schemas that are committed are those of the models."""

from __future__ import annotations

from pathlib import Path

from foiparse.write.schema import write_schemas

ROOT = Path(__file__).parent.parent.parent


def test_written_schemas_are_the_committed_ones(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schemas")
    for written in (tmp_path / "schemas").iterdir():
        assert written.read_text(encoding="utf-8") == (ROOT / "schemas" / written.name).read_text(encoding="utf-8")
