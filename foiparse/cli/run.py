"""`foiparse run INPUT... -o DIR`: a whole disclosure log, unattended."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foiparse.cli.folder import check_folder, uncorrected
from foiparse.display import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from foiparse.bulk.progress import Mode
    from foiparse.bulk.run import Starter, Summary
    from foiparse.bulk.sources import Source

EXAMPLES = """
Examples:

  foiparse run letters/ -o out                             every file beneath a folder

  foiparse run log.zip inbox.mbox 'more/**/*.pdf' -o out   bundles and globs

  foiparse run --index log.csv --column file -o out        the files that an index lists, its columns carried along

Start it again to go on where it was cut off. Exit status: 0 all read, 1 some failed, 2 wrong use, 130 stopped by Ctrl-C.
"""
MB = 1_000_000


def run_command(
    inputs: Annotated[list[str] | None, typer.Argument(help="Files, folders, globs, zips, mailboxes, fsspec URLs.")] = None,
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder to write into.")] = Path("out"),
    index: Annotated[Path | None, typer.Option(help="A CSV or spreadsheet that lists the files.")] = None,
    column: Annotated[str | None, typer.Option(help="The index's column of paths.")] = None,
    formats: Annotated[
        str, typer.Option("-f", "--format", help="csv,jsonl,sqlite,xlsx,parquet: those wanted; all installed if not given.")
    ] = "",
    workers: Annotated[int, typer.Option("-w", "--workers", min=0, help="Worker processes; 0 is one a core.")] = 0,
    timeout: Annotated[float, typer.Option(min=0.1, help="Hard deadline for each letter, in seconds.")] = 300,
    memory: Annotated[int, typer.Option(min=100, help="Memory ceiling for each letter, in megabytes.")] = 2000,
    fresh: Annotated[bool, typer.Option("--fresh", help="Parse everything anew; the default is to go on (--resume).")] = False,
    redact: Annotated[
        bool, typer.Option("--redact", help="Mask e-mail addresses, telephone numbers, requesters' names.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no summary.")] = False,
    json_log: Annotated[bool, typer.Option("--json-log", help="Progress and failures as JSON lines on stderr.")] = False,
    engine: Annotated[str, typer.Option(help="local, or ray (needs foiparse[ray]).")] = "local",
    copy_to: Annotated[str | None, typer.Option(help="An fsspec URL that the outputs are copied to at the end.")] = None,
    rehearse: Annotated[bool, typer.Option("--rehearse", hidden=True)] = False,
) -> None:
    """Parse many letters in worker processes, each under a deadline and a memory ceiling; nothing is lost when it is cut off."""
    from foiparse.bulk.start import make_context

    if engine == "local":
        make_context()  # first of all, for workers load while we do
    from foiparse.bulk.export import FORMATS
    from foiparse.bulk.refuse import Refused
    from foiparse.bulk.run import Halted, run
    from foiparse.bulk.settings import Settings
    from foiparse.errors import FoiparseError

    wanted = [f.strip() for f in formats.split(",") if f.strip()] or installed()
    if unknown := set(wanted) - set(FORMATS):
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: not one of {', '.join(FORMATS)}", param_hint="--format")
    if not inputs and not index:
        raise typer.BadParameter("name files or folders, or an --index", param_hint="INPUT")
    starter = engines(engine)
    check_folder(out)
    check_inputs(inputs or [])
    settings = Settings(workers, timeout, memory * MB, redact=redact, rehearse=rehearse)
    mode: Mode = "quiet" if quiet else "json" if json_log else "auto"
    try:
        plan = planner(inputs or [], index, column, out)
        total = sum(1 for _ in plan()) if not any("://" in i for i in inputs or []) else None
        summary = run(plan, out, settings, wanted, fresh, mode, total, starter)
        if copy_to:
            copy_files(summary.files, out, copy_to)
    except (Halted, FoiparseError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2 if isinstance(error, Refused) else 1) from None
    if not summary.stopped and (note := uncorrected(out, wanted)):
        summary.notes.append(note)
    if mode == "auto":
        show(summary, out)
    elif mode == "json":
        _log(summary)
    raise typer.Exit(130 if summary.stopped else 1 if summary.codes else 0)


def check_inputs(inputs: list[str]) -> None:
    """Raise `typer.BadParameter` for a pattern that matches nothing, and where no input at all is there."""
    from foiparse.bulk.sources import unmatched

    if empty := unmatched(inputs):
        raise typer.BadParameter(f"no such file or folder: {', '.join(empty)}", param_hint="INPUT")


def planner(inputs: list[str], index: Path | None, column: str | None, out: Path) -> Callable[[], Iterator[Source]]:
    """The sources of a run, to be listed as often as needed; what lies in `out` is no source of it."""
    own = os.path.join(os.path.abspath(out), "")
    from foiparse.bulk.sources import index_sources, sources

    def _plan() -> Iterator[Source]:
        yield from (s for s in sources(inputs) if "://" in s.path or not os.path.abspath(s.path).startswith(own))
        if index:
            yield from index_sources(index, column)

    return _plan


def copy_files(files: list[Path], out: Path, url: str) -> None:
    """Copy outputs to an fsspec URL under their names in `out`. Raises `FoiparseError` where that cannot be done."""
    from foiparse.errors import FoiparseError

    try:
        import fsspec

        system, root = fsspec.core.url_to_fs(url)
        for file in files:
            target = f"{root.rstrip('/')}/{file.relative_to(out).as_posix()}"
            system.makedirs(target.rsplit("/", 1)[0], exist_ok=True)
            system.put_file(str(file), target)
    except (OSError, ValueError, ImportError) as error:
        raise FoiparseError("missing_extra", f"cannot copy to {url}: {type(error).__name__}: {error}", "write") from None


def engines(name: str) -> Starter | None:
    """The engine of a name; None is the local pool. Raises `typer.BadParameter` for one that there is not."""
    if name == "local":
        return None
    if name == "ray":
        from foiparse.bulk.ray_engine import RayPool

        return RayPool
    raise typer.BadParameter(f"{name}: not one of local, ray", param_hint="--engine")


def installed() -> list[str]:
    """The formats that this installation can write."""
    from importlib.util import find_spec

    needs = {"csv": None, "jsonl": None, "sqlite": None, "xlsx": "xlsxwriter", "parquet": "pyarrow"}
    return [name for name, module in needs.items() if module is None or find_spec(module)]


def show(summary: Summary, out: Path) -> None:
    """The summary for people, on stderr: counts, the slowest, the failed, the files."""
    from foiparse.bulk.progress import clock

    states = ", ".join(f"{n:,} {state}" for state, n in sorted(summary.states.items()))
    rate = summary.parsed / max(summary.seconds, 1e-3)
    lines = [
        f"{counted(summary.letters, 'letter')}: {states}",
        f"{summary.parsed:,} parsed in {clock(summary.seconds)}, {rate:.1f}/s",
    ]
    if summary.slowest:
        lines += ["slowest:", *(f"  {seconds:8.2f} s  {key}" for key, seconds in summary.slowest)]
    if summary.codes:
        lines.append("failed: " + ", ".join(f"{n:,} {code}" for code, n in summary.codes.items()))
        lines += [f"  {key}: {message} [{code}]" for key, code, message in summary.failures]
        if (more := sum(summary.codes.values()) - len(summary.failures)) > 0:
            lines.append(f"  and {more:,} more: letters.csv has them all")
    lines += summary.notes
    if summary.stopped:
        lines.append(f"stopped; to go on run the same command again (done so far is in {out}/.foiparse)")
    else:
        lines.append(f"written to {out}: {', '.join(p.relative_to(out).as_posix() for p in summary.files)}")
    print("\n".join(lines), file=sys.stderr)


def _log(summary: Summary) -> None:
    import json

    facts = {"letters": summary.letters, "states": summary.states, "codes": summary.codes, "parsed": summary.parsed}
    last = {"event": "end", **facts, "seconds": round(summary.seconds, 1), "stopped": summary.stopped}
    print(json.dumps(last), file=sys.stderr)
