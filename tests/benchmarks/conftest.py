"""What the tests of learning share."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(scope="session")
def torch() -> Any:
    """Loaded by the tests that need it: at the head of a module every worker would load it, three seconds each, to collect."""
    return pytest.importorskip("torch")
