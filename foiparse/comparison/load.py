"""Letters from whatever the user has: Letters, parsed JSON or JSON lines, source files, folders of these; each letter once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foiparse.comparison.model import Member
from foiparse.corrected import corrections_in
from foiparse.letter import Letter
from foiparse.pipeline import attempt
from foiparse.read.own import is_own
from foiparse.read.sniff import sniff
from foiparse.write.naming import Names, stem_of

Given = Letter | str | Path | dict[str, Any]
# (name, letter, the letter's own file where that was given) or, of a file that gives no letter, why
Read = tuple[str, Letter, Path | None] | str
DATABASE = "foiparse.sqlite"  # told by its name: one that an earlier version wrote does not say whose it is
JSON_LINES = (".jsonl", ".ndjson")


@dataclass(slots=True)
class Gathered:
    """The letters to compare: `left_out` says why a file gave none, `repeated` counts letters that were given again."""

    members: list[Member] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    repeated: int = 0
    _names: Names = field(default_factory=Names)
    _held: dict[str, Member] = field(default_factory=dict)

    def take(self, name: str, letter: Letter, path: Path | None) -> None:
        """A letter; one that is there already (the same file, or what was parsed of it) only adds what it knows more."""
        if letter.result.state == "failed":
            self.left_out.append(f"{path or name}: {letter.result.message} [{letter.result.code}]")
            return
        held = self._held.get(letter.source.sha256)
        if held is None:
            member = Member(self._names.claim(stem_of(name) or "letter"), letter, path)
            self.members.append(member)
            if letter.source.sha256:
                self._held[letter.source.sha256] = member
            return
        self.repeated += 1
        held.path = held.path or path
        if corrections_in(letter) > corrections_in(held.letter):
            held.letter = letter


def gather(given: Iterable[Given]) -> Gathered:
    """A member for each letter, each with a name of its own.

    In a folder, what foiparse wrote besides letters is passed over, and JSON that is no letter is left out. Raises `ValueError`
    for JSON that is named itself and is no letter.
    """
    found = Gathered()
    for one in given:
        for read in _read(one):
            if isinstance(read, str):
                found.left_out.append(read)
            else:
                found.take(*read)
    return found


def _read(one: Given) -> Iterator[Read]:
    if isinstance(one, Letter):
        yield one.source.name or one.authority or "letter", one, None
    elif isinstance(one, dict):
        letter = _letter(one, "the dictionary given")
        yield letter.source.name or "letter", letter, None
    elif (path := Path(one)).is_dir():
        for file in sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith(".")):
            yield from _in_folder(file)
    else:
        yield from _file(path)


def _in_folder(file: Path) -> Iterator[Read]:
    """The letters of a file that was not named itself."""
    found: list[Read]
    try:
        found = list(_file(file))
    except (ValueError, OSError) as error:
        found = [str(error)]
    wrong = [r for r in found if isinstance(r, str) or r[1].result.state == "failed"]
    if not wrong or not _ours(file):
        yield from found


def _ours(file: Path) -> bool:
    """Whether a file that gave no letter is one that foiparse wrote beside letters."""
    if file.name == DATABASE:
        return True
    try:
        data = file.read_bytes()
    except OSError:
        return False
    kind = "text" if file.suffix.lower() in (".json", *JSON_LINES) else sniff(data, file.name)
    return is_own(kind, data)


def _file(path: Path) -> Iterator[Read]:
    ending = path.suffix.lower()
    if ending == ".json":
        data = _loads(path.read_text(encoding="utf-8"), str(path))
        for n, one in enumerate(data, 1) if isinstance(data, list) else [(0, data)]:
            letter = _letter(one, f"{path}, letter {n}" if n else str(path))
            yield (letter.source.name or f"{path.stem}-{n}") if n else path.name, letter, None
    elif ending in JSON_LINES:
        with path.open(encoding="utf-8") as lines:
            for n, line in enumerate(lines, 1):
                if line.strip():
                    letter = _letter(_loads(line, f"{path}, line {n}"), f"{path}, line {n}")
                    yield letter.source.name or f"{path.stem}-{n}", letter, None
    else:
        yield path.name, attempt(path), path


def _loads(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise ValueError(f"{where} is no JSON ({error})") from None


def _letter(data: Any, where: str) -> Letter:
    try:
        return Letter.model_validate(data)
    except ValueError as error:
        raise ValueError(f"{where} is no letter as foiparse writes it ({str(error).splitlines()[0]})") from error
