"""A bare name: when it is its maker's and the product's, and when no product is called so without its maker."""

from __future__ import annotations

import pytest

from foiparse.records.phrases import named


@pytest.mark.parametrize(
    ("name", "product", "supplier"),
    [
        ("Idox Uniform", "Uniform", "Idox"),
        ("NEC Housing", "NEC Housing", None),  # housing alone is a field of work
        ("NEC Revenues and Benefits", "NEC Revenues and Benefits", None),
        ("Microsoft Teams", "Microsoft Teams", None),
        ("Sage 200", "Sage 200", None),
        ("Fernlea's Casewell", "Casewell", "Fernlea"),
        ("Fernlea Ltd Casewell", "Casewell", "Fernlea Ltd"),
        ("Casewell", "Casewell", None),
        ("Fernlea Ltd", None, "Fernlea Ltd"),
    ],
)
def test_named(name: str, product: str | None, supplier: str | None) -> None:
    system = named(name, by_supplier=False)
    assert (system.product, system.supplier) == (product, supplier)
