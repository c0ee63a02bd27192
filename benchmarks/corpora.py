"""The gold corpora: our own samples, letters written by people who did not know the rules, and real letters beside the repository."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.gold import Gold, held_out, letter_file, read_gold, stems

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "corpus"


# Of real letters a third is held out. Of the written ones, of which there are thousands, a sixth (all of it in the third that was held
# out before): that measures as well, and the weights have more to learn from.
ONE_IN, ONE_IN_WRITTEN = 3, 6


@dataclass(frozen=True, slots=True)
class Corpus:
    """A named set of gold letters. `ours`: it lives in this repository, so a change of it must be accepted with its floors."""

    name: str
    folder: Path
    stems: tuple[str, ...]
    ours: bool = False

    def golds(self) -> list[Gold]:
        """The gold letters in order."""
        return [read_gold(self.folder, stem) for stem in self.stems]

    def file(self, stem: str) -> Path | None:
        """The letter itself."""
        return letter_file(self.folder, stem)

    def fingerprint(self) -> str:
        """SHA-256 over every letter and its gold: no edit of the corpus can move a figure unseen."""
        digest = sha256()
        for stem in self.stems:
            gold = [self.folder / f"{stem}.gold.{kind}" for kind in ("txt", "json")]
            for path in (*gold, self.file(stem)):
                data = path.read_bytes() if path and path.exists() else b""
                digest.update(f"{stem} {len(data)}\n".encode() + data)
        return digest.hexdigest()


def corpora(samples: Path = ROOT / "samples", shared: Path = SHARED) -> list[Corpus]:
    """Every corpus that is at hand; written, dev and web in two parts, what is held out apart."""
    found = [
        Corpus("samples", samples, tuple(stems(samples)), ours=True),
        Corpus("seeds", shared / "seeds", tuple(stems(shared / "seeds"))),
    ]
    for name, folder, one_in in (
        ("written", samples / "written", ONE_IN_WRITTEN),
        ("dev", shared / "dev", ONE_IN),
        ("web", shared / "web", ONE_IN),
    ):
        every, ours = stems(folder), name == "written"
        found.append(Corpus(f"{name}.open", folder, tuple(s for s in every if not held_out(s, one_in)), ours))
        found.append(Corpus(f"{name}.held", folder, tuple(s for s in every if held_out(s, one_in)), ours))
    return [c for c in found if c.stems]
