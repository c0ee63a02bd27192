"""`foiparse parse FILE...` and nothing else: the commonest call, in three quarters of the time that reading options would take.

Whatever has an option, or anything unusual about it, is left to the command of `foiparse.cli.parse`; what is printed is the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiparse.letter import Letter

INTERRUPTED = 130  # exit status of a program that was stopped from the keyboard


class Watch:
    """Passes letters through, says on stderr which failed and why, and remembers that one did."""

    def __init__(self) -> None:
        self.failed = False

    def letters(self, files: list[Path]) -> Iterator[tuple[str, Letter]]:
        """(name, Letter) of every input."""
        from foiparse.cli.inputs import letters_of
        from foiparse.cli.twins import Twins

        twins = Twins()
        for name, file, letter in letters_of(files):
            if letter.result.state == "failed":
                self.failed = True
                print(f"{file}: {letter.result.message} [{letter.result.code}]", file=sys.stderr)
            twins.note(name, file, letter)
            yield name, letter


def files_only(arguments: Sequence[str]) -> list[Path] | None:
    """The files of a call that names nothing else; None for any other call, and where the system wants more done with it.

    Windows leaves it to the program what `*.pdf` stands for, and a screen that cannot show every letter needs its text mended.
    """
    usual = os.name != "nt" and sys.stdout is not None and sys.stdout.encoding.lower().replace("-", "") == "utf8"
    if not usual or len(arguments) < 2 or arguments[0] != "parse" or any(a.startswith("-") for a in arguments):
        return None
    return [Path(a) for a in arguments[1:]]


def print_letters(files: list[Path]) -> int:
    """Print the letters as JSON; 0 where all were read, 1 where one was not or nothing could be printed."""
    from foiparse.cli.kinds import check_kinds
    from foiparse.write.json_files import json_stream

    check_kinds()
    watch = Watch()
    try:
        for piece in json_stream(letter for _, letter in watch.letters(files)):
            sys.stdout.write(piece)
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough, and Python must not flush into it at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"cannot write the output: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    return int(watch.failed)
