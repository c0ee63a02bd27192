"""Our own readers are under test here, whether or not LibreOffice happens to be on the machine."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_office(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "office" not in request.node.nodeid.rpartition("/")[2]:
        monkeypatch.setenv("FOIPARSE_OFFICE", "never")
