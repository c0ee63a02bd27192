"""Our word files are kept as read, and read anew where a letter of them has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiparse.kept import Kept
from foiparse.records import wordfiles

DATA = Path(wordfiles.__file__).parent / "data"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Kept:
    """Nothing is kept yet, and the word files lie in a folder of the test's own."""
    store = Kept("words")
    monkeypatch.setattr(store, "place", lambda: tmp_path / "kept.words")
    monkeypatch.setattr(wordfiles, "words", store)
    monkeypatch.setattr(wordfiles, "DATA", tmp_path)
    return store


@pytest.mark.parametrize("name", sorted(p.stem for p in DATA.glob("*.yaml")))
def test_what_is_kept_is_what_the_file_says(name: str, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    said = wordfiles.yaml_of(text)
    assert wordfiles.packaged(name) == said
    kept.keep()
    monkeypatch.setattr(wordfiles, "yaml_of", lambda text: pytest.fail("read anew"))
    assert wordfiles.packaged(name) == said


def test_a_changed_file_is_read_anew(kept: Kept, tmp_path: Path) -> None:
    """Of the same length and time, as an editor or a package's archive may leave it."""
    file = tmp_path / "a.yaml"
    for said in ("word: one", "word: two"):
        file.write_text(said, encoding="utf-8")
        assert wordfiles.packaged("a") == {"word": said[-3:]}
        kept.keep()


def test_what_cannot_be_kept_is_read_all_the_same(kept: Kept, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("day: 2024-03-01", encoding="utf-8")
    assert str(wordfiles.packaged("a")["day"]) == "2024-03-01"
    assert str(wordfiles.packaged("a")["day"]) == "2024-03-01"
