"""`make approve`: write the approved files anew, all or those of the rooms named."""

from __future__ import annotations

import sys

from tests.approved.rooms import ROOMS, approve

if __name__ == "__main__":
    for name in sys.argv[1:] or ROOMS:
        approve(name)
