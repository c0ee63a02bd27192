"""What a run refuses before it touches anything: inputs that name no file, and inputs that would empty a finished folder.

A slip of the keyboard ("lettters/*.txt") names nothing, and outputs hold what is named: they would all be emptied.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from foiparse.bulk.sources import Source
from foiparse.errors import FoiparseError

if TYPE_CHECKING:
    from foiparse.bulk.ledger import Ledger


class Refused(FoiparseError):
    """Inputs that cannot have been meant so: nothing was read and nothing written."""


def refuse_nothing(plan: Callable[[], Iterable[Source]]) -> None:
    """Raise `Refused` where the inputs name no file at all: an empty folder, a pattern that nothing matches, an empty index."""
    if next(iter(plan()), None) is None:
        raise Refused("missing", "the inputs name no file: nothing was read, and nothing written")


def refuse_emptying(ledger: Ledger, plan: Callable[[], Iterable[Source]], out: object) -> None:
    """Raise `Refused` where not one of the files that an earlier run read into `out` is among the inputs."""
    held = ledger.held()
    if held and not any(ledger.holds(source.key) for source in plan()):
        raise Refused(
            "missing",
            f"nothing of what {out} holds ({held:,} read before) is named now, so all of it would go: name another folder with -o, "
            "or say --fresh to begin it anew",
        )
