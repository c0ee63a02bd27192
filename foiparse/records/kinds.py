"""Record kinds of the user's own: a YAML file of fields, headings and sentence patterns makes a new kind, with no code."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from foiparse.errors import FoiparseError
from foiparse.letter import Letter, Question, Table
from foiparse.plugins import RECORDS, plugins
from foiparse.records.column_types import scaled
from foiparse.records.headings import words_of
from foiparse.records.model import Record, place, plain
from foiparse.records.prose import sentences_of
from foiparse.values import absence, count, date, money

# Files of the user's own kinds, separated as in PATH.
VARIABLE = "FOIPARSE_KINDS"
BUILT_IN = ("procurement_teams", "teams", "platform_spend", "software_systems")

Type = Literal["text", "money", "date", "count", "percent"]
# What a placeholder of a type may stand for in a sentence.
SHAPES: dict[str, str] = {
    "text": r"[^.;:\n]{1,80}?",
    "money": r"(?:circa |approximately |c\. ?|over |under )?[£$€]?\d[\d,.]*(?: ?(?:k|m|bn|million|billion|thousand)\b)?"
    r"(?: per \w+| p\.?a\.?)?",
    "date": r"[^.;:\n]{4,40}?",
    "count": r"(?:fewer than |less than |over |about )?(?:<|>)?[\d,.]+|[a-z-]{3,20}",
    "percent": r"[\d.]+ ?(?:%|per ?cent)",
}


class FieldOf(BaseModel):
    """A field of a kind: its type, whether a record needs it, the headings that mean it, its description."""

    model_config = ConfigDict(extra="forbid")

    type: Type
    required: bool = False
    headings: list[str] = Field(default_factory=list)
    description: str = ""


class Kind(BaseModel):
    """A kind of record. Of the words in `about`, a question or a table's caption must hold one for anything to be looked for."""

    model_config = ConfigDict(extra="forbid")

    kind: str
    description: str = ""
    about: list[str] = Field(min_length=1)
    fields: dict[str, FieldOf] = Field(min_length=1)
    patterns: list[str] = Field(default_factory=list)

    @field_validator("kind")
    @classmethod
    def _named(cls, value: str) -> str:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", value):
            raise ValueError("must be lower case letters, digits and _, beginning with a letter")
        if value in BUILT_IN:
            raise ValueError(f"is a built-in kind; choose a name other than {', '.join(BUILT_IN)}")
        return value

    @model_validator(mode="after")
    def _whole(self) -> Kind:
        if not any(f.required for f in self.fields.values()):
            raise ValueError("at least one field must be `required: true`, or every row would be a record")
        reserved = {"raw", "span", "question", "questions"} & set(self.fields)
        if reserved:
            raise ValueError(f"field names {sorted(reserved)} are foiparse's own")
        for pattern in self.patterns:
            unknown = set(re.findall(r"\{(\w*)\}", pattern)) - set(self.fields)
            if unknown or not re.search(r"\{\w+\}", pattern):
                raise ValueError(f"pattern {pattern!r} must name fields in braces; {sorted(unknown) or 'none'} is no field")
        return self

    def schema_of(self) -> dict[str, Any]:
        """The JSON Schema of one record of this kind."""
        types: dict[str, list[str]] = {"text": ["string", "null"], "date": ["string", "null"]}
        fields = {
            name: {"type": types.get(f.type, ["number", "null"]), **({"description": f.description} if f.description else {})}
            for name, f in self.fields.items()
        }
        own = {
            "raw": {"type": "string"},
            "question": {"type": ["string", "null"]},
            "span": {"type": ["array", "null"], "items": {"type": "integer"}},
        }
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": self.kind,
            "description": self.description,
            "type": "object",
            "properties": {**fields, **own},
            "required": [name for name, f in self.fields.items() if f.required],
        }


def load(path: str | Path) -> Kind:
    """The kind that a YAML file describes. Raises `ValueError` that names the file, the field and what is wrong with it."""
    import yaml

    try:
        data = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"no such kind file: {path} ({error.strerror or error})") from None
    except UnicodeDecodeError:
        raise ValueError(f"{path}: no text in UTF-8") from None
    except yaml.YAMLError as error:
        raise ValueError(f"{path}: no valid YAML: {error}") from error
    if not isinstance(data, dict):
        raise ValueError(f"{path}: a record kind is a mapping with `kind`, `about` and `fields`")
    try:
        return Kind.model_validate(data)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors())
        raise ValueError(f"{path}: {faults}") from error


@cache
def registered() -> tuple[Kind, ...]:
    """The kinds of the files named in FOIPARSE_KINDS and of installed plug-ins. Raises `FoiparseError` for a file that is none."""
    paths = [p for p in os.environ.get(VARIABLE, "").split(os.pathsep) if p]
    for plugin in plugins(RECORDS).values():
        paths.append(str(plugin() if callable(plugin) else plugin))
    try:
        return tuple(load(path) for path in paths)
    except ValueError as error:
        raise FoiparseError("missing", f"{VARIABLE}: {error}", "extract") from None


def records_of(letter: Letter, kind: Kind) -> list[Record]:
    """The records of `kind` in a letter: from tables whose headings fit, else from sentences that fit a pattern."""
    out: list[Record] = []
    about = re.compile(r"\b(?:" + "|".join(re.escape(w) for w in kind.about) + r")", re.I)
    for question in letter.questions:
        tables = [letter.tables[n] for n in question.tables]
        if not about.search(question.text) and not any(about.search(t.caption or "") for t in tables):
            continue
        found = [r for table in tables for r in _rows(letter, question, table, kind)]
        out += found or list(_sentences(letter, question, kind))
    return out


def _rows(letter: Letter, question: Question, table: Table, kind: Kind) -> Iterator[Record]:
    head, columns = _columns(table, kind)
    if head is None:
        return
    totals = set(table.total_rows)
    for n in range(head + 1, len(table.cells)):
        row = table.cells[n]
        texts = {name: row[c].strip() if c < len(row) else "" for name, c in columns.items()}
        if n in totals or not any(texts.values()):
            continue
        told = {name: scaled(text, table.cells[head][columns[name]]) for name, text in texts.items()}
        yield from _record(letter, question, kind, told, " | ".join(c.strip() for c in row if c.strip()))


def _columns(table: Table, kind: Kind) -> tuple[int | None, dict[str, int]]:
    """The heading row and each field's column; all required fields must have one."""
    required = {name for name, f in kind.fields.items() if f.required}
    for n, row in enumerate(table.cells[:3]):
        found: dict[str, int] = {}
        for c, cell in enumerate(row):
            name = _meant(cell, kind)
            if name and name not in found:
                found[name] = c
        if required <= set(found):
            return n, found
    return None, {}


def _meant(heading: str, kind: Kind) -> str | None:
    """The field whose longest heading stands in `heading` as whole words."""
    words = f" {' '.join(words_of(heading))} "
    fits = [
        (len(h), name)
        for name, f in kind.fields.items()
        for h in [*f.headings, name.replace("_", " ")]
        if f" {' '.join(words_of(h))} " in words
    ]
    return max(fits)[1] if fits and words.strip() else None


@cache
def _pattern(pattern: str, fields: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    types, seen = dict(fields), set()
    out = []
    for part in re.split(r"(\{\w+\})", pattern):
        name = part[1:-1] if part.startswith("{") else ""
        if name:
            out.append(f"(?P={name})" if name in seen else f"(?P<{name}>{SHAPES[types[name]]})")
            seen.add(name)
        else:
            out.append(re.sub(r"(?:\\ )+", r"\\s+", re.escape(part)))
    open_end = pattern.endswith("}") and types[pattern[pattern.rindex("{") + 1 : -1]] in ("text", "date")
    return re.compile(r"(?<!\w)" + "".join(out) + (r"(?=\s*(?:[.;,:()]|$))" if open_end else r"(?!\w)"), re.I)


def _sentences(letter: Letter, question: Question, kind: Kind) -> Iterator[Record]:
    fields = tuple((name, f.type) for name, f in kind.fields.items())
    for sentence in sentences_of(question.answer):
        for pattern in kind.patterns:
            found = list(_pattern(pattern, fields).finditer(sentence))
            for said in found:
                yield from _record(letter, question, kind, {k: v.strip() for k, v in said.groupdict().items() if v}, said.group())
            if found:
                break


def _record(letter: Letter, question: Question, kind: Kind, texts: dict[str, str], raw: str) -> Iterator[Record]:
    """One record, where every required field has a value."""
    values = {name: _value(texts.get(name, ""), f.type) for name, f in kind.fields.items()}
    if any(f.required and values[name] is None for name, f in kind.fields.items()):
        return
    span = place(letter, question, next(t for t in texts.values() if t))
    yield {**values, "raw": raw, "question": question.label, "span": list(span) if span else None}


def _value(text: str, kind: Type) -> str | int | float | None:
    """A field's text as its type's plain value: one figure or none; bounds and ranges are no figure."""
    if not text.strip() or absence(text) in ("blank", "not_applicable", "not_held", "tbc"):
        return None
    if kind == "text":
        return " ".join(text.split())
    if kind == "date":
        value = date(text)
        if value is None or value.start is None or value.end is None:
            return None
        return value.start.isoformat() if value.start == value.end else f"{value.start.isoformat()}/{value.end.isoformat()}"
    if kind == "money":
        amount = money(text)
        return plain(amount.amount) if amount else None
    counted = count(text if kind == "count" else text if "%" in text or "cent" in text else f"{text}%")
    return plain(counted.value) if counted else None
