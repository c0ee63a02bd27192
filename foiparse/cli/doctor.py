"""`foiparse doctor`."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from importlib.util import find_spec

import typer


@dataclass(frozen=True)
class Part:
    """An optional part: the modules or programs it needs, what it is for, and how to get it."""

    name: str
    needs: tuple[str, ...]
    use: str
    get: str
    program: bool = False


PARTS = (
    Part("ocr", ("rapidocr", "onnxruntime"), "reads scans", "pip install 'foiparse[ocr]'"),
    Part(
        "bulk",
        ("xlsxwriter", "pyarrow", "fsspec"),
        "workbook, Parquet and URLs in `foiparse run`",
        "pip install 'foiparse[bulk]'",
    ),
    Part("ray", ("ray",), "`foiparse run --engine ray` on a cluster", "pip install 'foiparse[ray]'"),
    Part("LibreOffice", ("soffice",), "reads old Word files where the built-in reader cannot", "install it", program=True),
)


def doctor_command() -> None:
    """Say what is installed, which optional parts are missing, and how to get them."""
    from foiparse import __version__

    typer.echo(f"foiparse {__version__}, Python {sys.version.split()[0]}")
    core = ("docx", "lxml", "pdfplumber", "pypdfium2", "regex", "pydantic", "pandas", "typer", "rich", "rapidfuzz")
    missing = [m for m in core if find_spec(m) is None]
    typer.echo(
        "core: " + ("complete" if not missing else f"MISSING {', '.join(missing)}: pip install --force-reinstall foiparse")
    )
    for part in PARTS:
        there = present(part)
        typer.echo(
            f"{part.name}: " + ("installed" if there else "not installed") + f" ({part.use})" + ("" if there else f": {part.get}")
        )
    raise typer.Exit(1 if missing else 0)


def present(part: Part) -> bool:
    """Whether everything that the part needs is on this machine."""
    return all(shutil.which(n) is not None if part.program else find_spec(n) is not None for n in part.needs)
