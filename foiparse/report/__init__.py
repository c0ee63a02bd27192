"""Letters → a static site that works from a folder: an index, a page for each letter, and charts."""

from __future__ import annotations

from foiparse.report.load import load_letters
from foiparse.report.site import Site, build

__all__ = ["Site", "build", "load_letters"]
