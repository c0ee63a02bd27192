"""The commands put together: one module a command."""

from __future__ import annotations

from typing import Annotated

import typer

from foiparse import __version__
from foiparse.cli.cite import cite_command
from foiparse.cli.compare import compare_command
from foiparse.cli.debug import debug_command
from foiparse.cli.doctor import doctor_command
from foiparse.cli.explain import explain_command
from foiparse.cli.kinds import check_kinds
from foiparse.cli.law import law_command
from foiparse.cli.parse import EXAMPLES, parse_command
from foiparse.cli.report import report_command
from foiparse.cli.review import review_command
from foiparse.cli.run import EXAMPLES as RUN_EXAMPLES
from foiparse.cli.run import run_command
from foiparse.cli.show import show_command

# Commands that look for records.
EXTRACT = {"parse", "run", "show", "compare"}

app = typer.Typer(help="Freedom of Information letters in, data out.", no_args_is_help=True, add_completion=True)
app.command("parse", epilog=EXAMPLES)(parse_command)
app.command("explain")(explain_command)
app.command("run", epilog=RUN_EXAMPLES)(run_command)
app.command("show")(show_command)
app.command("cite")(cite_command)
app.command("law")(law_command)
app.command("debug")(debug_command)
app.command("compare")(compare_command)
app.command("doctor")(doctor_command)
app.command("report")(report_command)
app.command("review")(review_command)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"foiparse {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version and stop.")
    ] = False,
) -> None:
    """Freedom of Information letters in, data out."""
    if context.invoked_subcommand in EXTRACT:
        check_kinds()
