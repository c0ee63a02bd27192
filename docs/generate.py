"""Writes docs/reference/ from the code: the Letter's fields, the tables' columns, the public names, the commands' help."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import click
import typer
from pydantic import BaseModel

import foiparse
from foiparse import letter as letter_module
from foiparse.cli import app
from foiparse.write.record_tables import record_tables
from foiparse.write.tables import MAIN_TABLES

FOLDER = Path(__file__).parent / "reference"
WIDTH = 100


def letter_page() -> str:
    """Every model of foiparse.letter with its fields and types."""
    models = [
        m
        for m in vars(letter_module).values()
        if inspect.isclass(m) and issubclass(m, BaseModel) and m.__module__ == letter_module.__name__
    ]
    parts = ["# The Letter", "", inspect.getdoc(letter_module) or ""]
    for model in sorted(models, key=lambda m: m.__name__ != "Letter"):
        if model.model_fields:
            parts += ["", f"## {model.__name__}", "", inspect.getdoc(model) or "", "", "| field | type |", "| --- | --- |"]
            parts += [f"| `{name}` | `{_type(field.annotation)}` |" for name, field in model.model_fields.items()]
    return "\n".join(parts) + "\n"


def _type(annotation: Any) -> str:
    text = annotation.__name__ if inspect.isclass(annotation) and not hasattr(annotation, "__args__") else str(annotation)
    return text.replace("foiparse.letter.", "").replace("typing.", "").replace("|", "or")


def tables_page() -> str:
    """Every table of the output with its columns."""
    parts = ["# Tables", "", "The columns of the CSV files and data frames, in order."]
    for table in (*MAIN_TABLES, *record_tables({})):
        parts += ["", f"## {table.name}", "", table.about, "", "| column | type | what it holds |", "| --- | --- | --- |"]
        for column in table.columns:
            choices = f" One of {', '.join(column.choices)}." if column.choices else ""
            parts.append(f"| `{column.name}` | {column.type} | {column.about}{choices} |")
    return "\n".join(parts) + "\n"


def python_page() -> str:
    """The public names with their docstrings."""
    parts = ["# Public names", "", "`import foiparse` loads nothing; each name loads its part on first use."]
    for name in foiparse.__all__:
        thing = getattr(foiparse, name)
        signature = f"{inspect.signature(thing)}" if inspect.isfunction(thing) else ""
        parts += ["", f"## foiparse.{name}", "", f"```python\n{name}{signature}\n```", "", inspect.getdoc(thing) or ""]
    return "\n".join(parts) + "\n"


def cli_page() -> str:
    """The help text of every command."""
    group = typer.main.get_command(app)
    parts = ["# Commands", ""]
    for name, command in sorted(getattr(group, "commands", {}).items()):
        context = click.Context(command, info_name=f"foiparse {name}", terminal_width=WIDTH)
        with context:
            parts += [f"## foiparse {name}", "", f"{command.help or ''}", "", "| option | what it does |", "| --- | --- |"]
            for p in command.params:
                names = ", ".join(f"`{o}`" for o in (*p.opts, *p.secondary_opts))
                parts.append(f"| {names} | {getattr(p, 'help', None) or ''} |".replace("\n", " "))
            parts.append("")
    return "\n".join(parts)


def main(folder: Path = FOLDER) -> None:
    """Write all pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in {"letter": letter_page, "tables": tables_page, "python": python_page, "cli": cli_page}.items():
        (folder / f"{name}.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
