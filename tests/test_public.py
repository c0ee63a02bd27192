"""The public face: the names, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import foiparse

ROOT = Path(__file__).parent.parent


def test_the_public_names_are_sorted_and_explained() -> None:
    assert sorted(foiparse.__all__) == foiparse.__all__
    for name in foiparse.__all__:
        assert getattr(foiparse, name).__doc__, name
    assert set(foiparse.__all__) <= set(dir(foiparse))


def test_no_module_hides_a_public_name() -> None:
    import_module("foiparse.write.frames")
    import_module("foiparse.cli.parse")
    assert callable(foiparse.frames) and callable(foiparse.parse)


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are loaded after `code` ran."""
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], cwd=ROOT, capture_output=True, text=True
    )
    return {name.split(".")[0] for name in shown.stdout.splitlines()[-1].split()}


def test_import_costs_nothing() -> None:
    """Its seconds are measured by benchmarks/speed_start.py; what makes them is what is loaded."""
    assert not {"pandas", "numpy", "pydantic", "typer", "lxml", "regex"} & loaded_by("import foiparse")


def test_parsing_a_letter_loads_no_more_than_it_needs() -> None:
    # numpy does the sums of the tagger's network (divide/tagger/net.py): no letter is divided without it
    heavy = {"pandas", "docx", "pypdfium2", "pdfplumber", "PIL", "ftfy", "jinja2", "rich"}
    assert not heavy & loaded_by("import foiparse; foiparse.parse(b'1. How many?\\nNone.')")


def test_an_ordinary_letter_compiles_nothing_anew(tmp_path: Path) -> None:
    """What is compiled or read in every process anew costs every short run: patterns within functions, data classes, YAML."""
    code = (
        f"import re._compiler, sys; from pathlib import Path; from foiparse import kept\n"
        f"kept.Kept.place = lambda self: Path({str(tmp_path)!r}) / self.sort\n"
        "from foiparse.cli.lean import lean; lean()\n"
        "import foiparse; ours = str(Path(foiparse.__file__).parent)\n"  # a checkout may be named so too, and hold the libraries
        "compile, anew = re._compiler.compile, []\n"
        "def told(pattern, flags=0):\n"
        "    file = sys._getframe(3).f_code.co_filename\n"  # behind `re.search` and what it calls
        "    if file.startswith(ours): anew.append((file, pattern))\n"
        "    return compile(pattern, flags)\n"
        "re._compiler.compile = told\n"
        "import foiparse.pipeline\n"
        "for name in sys.argv[1:]: foiparse.pipeline.parse(name)\n"
        "anew += [sort.sort for sort in kept.every if sort.made]\n"
        "anew += {'yaml'} & set(sys.modules)\n"
        "for sort in kept.every: sort.keep()\n"
        "print(*anew, sep='\\n')"
    )
    letters = [f"samples/files/{name}" for name in ("harrowmere-fleet.txt", "wexcombe-systems.docx", "thornholme-fire.docx")]
    for _ in range(2):
        shown = subprocess.run([sys.executable, "-c", code, *letters], cwd=ROOT, capture_output=True, text=True, check=True)
    # Made of a letter's own words, and so not kept: the provisions that it relies on, the names that it gives.
    own = ("judge/reading.py", "records/answers.py", "records/join.py", "records/by_year.py")
    assert [line for line in shown.stdout.splitlines() if line and not any(name in line for name in own)] == []


def test_no_pattern_is_compiled_before_it_is_used() -> None:
    """A pattern made of another one's `.pattern` has that compiled at import: thirty milliseconds of every short run."""
    code = (
        "import foiparse.pipeline\nfrom foiparse.late import every\n"
        "for p in every:\n"
        "    try: object.__getattribute__(p, 'search'); print(p._given[0])\n"
        "    except AttributeError: pass"
    )
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines() == []
