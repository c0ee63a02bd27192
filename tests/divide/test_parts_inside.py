"""Parts "(a) … (b) …" inside one line: cut where lines below the same number open with all of them elsewhere."""

from __future__ import annotations

import pytest

from foiparse.divide.parts_inside import goes_on_inside
from foiparse.divide.prepared import prepare
from tests.divide.letters import document

LINES = "1. How many?\n2. For each depot:\n(a) vans\n(b) cars\n"
# letter → what one of its lines is cut into
CUT: dict[str, tuple[str, list[str]]] = {
    "answers on one line": (f"{LINES}2. (a) 42; (b) 18\n", ["2.", "(a) 42;", "(b) 18"]),
    "with stops": (f"{LINES}2. a. 42 b. 18\n", ["2.", "a. 42", "b. 18"]),
    "romans": ("2. For each:\n(i) vans\n(ii) cars\n2. i. 42. ii. None\n", ["2.", "i. 42.", "ii. None"]),
    "asked in one line": ("2. Please state (a) the vans and (b) the cars.\n2. (a) 42\n(b) 18\n", ["2. Please state", "(a) the vans and", "(b) the cars."]),
    "of another number": (f"{LINES}3. It may be (a) new or (b) old\n", []),
    "not all of them": (f"{LINES}(c) bikes\n2. (a) 42; (b) 18\n", []),
    "told of in a sentence": (f"{LINES}2. (a) and (b) are not held\n", []),
    "grounds of the law": (f"{LINES}2. Exempt, as it would (a) inhibit advice or (b) harm us\n", []),
    "in a sentence both times": ("2. Please state (a) the vans and (b) the cars.\n2. (a) 42 (b) 18\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CUT.values(), ids=CUT.keys())
def test_a_line_is_cut_into_its_parts(text: str, parts: list[str]) -> None:
    found = [unit.plain for unit in prepare(document(text)).units]
    if parts:
        at = found.index(parts[0])
        assert found[at : at + len(parts)] == parts
    else:
        assert found == text.strip().split("\n")


@pytest.mark.parametrize(
    ("above", "line", "on"),
    [
        ("1. Please tell me: (i) how many left; and", "(ii) how many joined", True),
        ("1. Please tell me how many left", "(ii) how many joined", False),
        ("(i) how many left", "(ii) how many joined", False),  # a line to each
        ("1. Please tell me (a) how many left", "(i) how many joined", False),
    ],
)
def test_a_wrapped_line_goes_on_with_the_part_before(above: str, line: str, on: bool) -> None:
    assert goes_on_inside(above, line) is on
