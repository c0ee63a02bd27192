"""`foiparse --version`: the package's own."""

from __future__ import annotations

from typer.testing import CliRunner

import foiparse
from foiparse.cli import app


def test_it_tells_the_version_and_nothing_else() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.output) == (0, f"foiparse {foiparse.__version__}\n")
