"""Steps of learning: made once, kept whole, and gone on with where they stood."""

from pathlib import Path

from benchmarks.steps import Kept, run

MAKERS = {"one": lambda kept, part: f"1{part}", "two": lambda kept, part: [kept.load(f"one {k}") for k in "ab"]}


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "new")
    kept.folder.mkdir()
    kept.save("one a", "from before")
    run(kept, __name__, [["one a", "one b"], ["two"]])
    assert kept.load("two") == ["from before", "1b"]
    assert not list(kept.folder.glob("*.half"))
