"""What the whole suite shares: how its tests are spread over the workers, and letters that several tests read."""

from __future__ import annotations

from typing import Any

import pytest

# The modules with the longest tests come first: one left for the end keeps a worker busy when the other has nothing more to do.
# Those that read the same letters follow one another, so that one worker has them (`remembered`).
FIRST = (
    "test_growth", "test_docs_run", "test_notebooks", "samples/test_floors", "benchmarks/test_readme", "cli/", "approved/test_approved",
    "read/text/test_text", "factory/test_read_back", "read/test_hostile", "samples/test_written", "bulk/", "write/test_sinks",
    "test_house", "test_architecture", "benchmarks/",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((k for k, name in enumerate(FIRST) if nodeid.startswith(f"tests/{name}")), len(FIRST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: Any, log: Any) -> Any:
    """A worker that has done its half takes from the other's; by default thousands are dealt out at the start and never moved."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getvalue("dist") == "load" else None


@pytest.fixture
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same letter read again is not understood again: for tests of what is done with letters that others read too."""
    from tests.support.remembered import understand

    monkeypatch.setattr("foiparse.pipeline.understand", understand)
