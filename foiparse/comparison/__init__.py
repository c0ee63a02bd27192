"""Many letters, one request: who answered what, side by side."""

from __future__ import annotations

from foiparse.comparison.model import Comparison, Group
from foiparse.comparison.run import compare

__all__ = ["Comparison", "Group", "compare"]
