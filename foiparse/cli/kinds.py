"""Record kinds of the user's own are looked at before the first letter: a wrong path would cost every letter a failure."""

from __future__ import annotations

import os
import sys

WRONG_USE = 2


def check_kinds() -> None:
    """End with exit status 2 and one line where FOIPARSE_KINDS names a file that describes no kind."""
    if not os.environ.get("FOIPARSE_KINDS"):
        return
    from foiparse.errors import FoiparseError
    from foiparse.records.kinds import registered

    try:
        registered()
    except FoiparseError as error:
        print(error, file=sys.stderr)
        sys.exit(WRONG_USE)
