"""Keeps README.md true: its outputs are printed by running its commands, its accuracy table is written from the pinned floors.

`make readme` (python -m benchmarks.readme) writes them anew; a test runs the commands and compares.
"""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from code import InteractiveConsole
from pathlib import Path
from typing import Any

from benchmarks import floors

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- accuracy: written by `make eval-accept` -->", "<!-- end accuracy -->"
SHELL = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)
PYTHON = re.compile(r"```pycon\n(?P<session>.*?)```", re.DOTALL)
SHOWN = {
    "question_f1": "questions found",
    "qa_f1": "question with its answer",
    "status": "outcome of a question",
    "citation_f1": "provisions cited",
    "relied_on_f1": "provisions relied on",
    "table_f1": "table cells",
    "record_f1": "record fields",
    "letters_whole": "letters wholly right",
}
TITLES = {
    "seeds": "seeds",
    "samples": "samples",
    "dev.open": "dev",
    "dev.held": "dev, held out",
    "web.open": "web",
    "web.held": "web, held out",
}


def accuracy_table(pinned: dict[str, Any]) -> str:
    """A Markdown table, a row for each measure and a column for each corpus."""
    names = sorted(pinned["corpora"], key=lambda n: (list(TITLES).index(n) if n in TITLES else 99, n))
    heads = [f"{TITLES.get(name, name)} ({pinned['corpora'][name]['letters']})" for name in names]
    rows = [["measure, 0 to 1", *heads], ["---", *["---:"] * len(names)]]
    for measure, title in SHOWN.items():
        values = [pinned["corpora"][name]["figures"].get(measure) for name in names]
        rows.append([title, *("–" if v is None else f"{v:.3f}" for v in values)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def section(pinned: dict[str, Any]) -> str:
    """The table between its marks, with the day of the latest measuring."""
    day = max((c["date"] for c in pinned["corpora"].values()), default="never")
    return f"{BEGIN}\nMeasured on {day} with `make eval`; the number of letters in brackets.\n\n{accuracy_table(pinned)}\n{END}"


def with_accuracy(text: str, pinned: dict[str, Any]) -> str:
    """The README with the accuracy table in its place; a text without the marks stays as it is."""
    return re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: section(pinned), text, flags=re.DOTALL)


def run_shell(command: str) -> str:
    """What a `foiparse ...` command prints, run from the repository's root."""
    if not command.startswith("foiparse "):
        raise ValueError(f"only foiparse commands are run: {command}")
    arguments = [sys.executable, "-m", *command.split()]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False).stdout


def run_python(session: str) -> str:
    """An interactive session as Python prints it when its input lines are typed."""
    lines = [line[4:] for line in session.splitlines() if line.startswith((">>> ", "... "))]
    shown = io.StringIO()
    console = InteractiveConsole()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(shown):
        more = False
        for line in lines:
            shown.write(f"{'...' if more else '>>>'} {line}\n")
            more = console.push(line)
    return shown.getvalue()


def rerun(text: str) -> str:
    """The text with every output printed anew."""
    text = SHELL.sub(lambda m: f"```console\n$ {m['command']}\n{_trim(run_shell(m['command']))}```", text)
    return PYTHON.sub(lambda m: f"```pycon\n{_trim(run_python(m['session']))}```", text)


def _trim(output: str) -> str:
    """Without spaces at line ends, with one newline at the end."""
    return "\n".join(line.rstrip() for line in output.strip("\n").splitlines()) + "\n"


def main() -> int:
    """Write README.md anew."""
    text = README.read_text(encoding="utf-8")
    README.write_text(with_accuracy(rerun(text), floors.load()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
