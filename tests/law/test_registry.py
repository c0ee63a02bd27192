"""The registry: the table equals its sources, ids are single, parents exist, and the order is that of the law."""

from __future__ import annotations

import subprocess
import sys

import pytest

from foiparse.law.data.build import TABLE, compile_sources
from foiparse.law.registry import Registry, join_number, registry, split_number


def test_the_table_is_what_the_sources_compile_to() -> None:
    assert TABLE.read_text(encoding="utf-8") == compile_sources()


def test_every_parent_and_every_current_number_exists() -> None:
    law = registry()
    assert len(law) > 1300
    for key in law:
        held = law.get(key)
        assert held is not None
        assert held.parent is None or held.parent in law, key
        assert held.current is None or held.current in law, key


def test_two_provisions_with_one_id_are_refused() -> None:
    row = "foia:1" + "\t" * 13
    with pytest.raises(ValueError, match="foia:1"):
        Registry(f"@foia\tAct\n{row}\n{row}\n")


def test_unverified_marks_are_kept() -> None:
    law = registry()
    held = [law.get(key) for key in law]
    assert sum(not p.verified for p in held if p) > 100
    assert law.get("foia:40(2)").verified  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [
        ("foia:31(1)(a)", "foia:31(1)(c)", ["foia:31(1)(a)", "foia:31(1)(b)", "foia:31(1)(c)"]),
        ("foia:37(1)(a)", "foia:37(1)(ab)", ["foia:37(1)(a)", "foia:37(1)(aa)", "foia:37(1)(ab)"]),
        ("foia:36(2)(b)(i)", "foia:36(2)(b)(ii)", ["foia:36(2)(b)(i)", "foia:36(2)(b)(ii)"]),
        ("foia:31(1)(c)", "foia:31(1)(a)", []),
        ("foia:31(1)(a)", "foia:31(2)(a)", []),
    ],
)
def test_a_range_runs_in_the_order_of_the_law(first: str, last: str, between: list[str]) -> None:
    assert registry().between(first, last) == between


def test_facts_of_a_provision() -> None:
    held = registry().get("foia:40(3)(a)(i)")
    assert held is not None
    assert (held.current, held.status, held.kind, held.absolute) == ("foia:40(3A)(a)", "superseded", "exemption", True)
    assert registry().get("au1982:47B") == registry().get("foi_au:47B")
    assert registry().get("foia:999") is None
    assert registry().nearest("foia:42(1)(a)") == "foia:42(1)"
    assert registry().children("foia:36(2)(b)") == ["foia:36(2)(b)(i)", "foia:36(2)(b)(ii)"]


def test_instruments_know_their_titles() -> None:
    eir = registry().instruments["eir"]
    assert eir.unit == "regulation" and "EIRs" in eir.short_titles


def test_numbers_come_apart_and_together() -> None:
    for number in ("12", "36(2)(b)(i)", "22A(1)(a)", "20(1)(b.1)"):
        assert join_number(split_number(number)) == number


def test_it_loads_without_yaml_and_only_when_asked() -> None:
    """Milliseconds are measured by benchmarks/citing.py; here: no YAML is parsed, nothing is built at import."""
    code = (
        "import sys, foiparse.law.registry as r; assert r.registry.cache_info().currsize == 0; "
        "law = r.registry(); assert 'yaml' not in sys.modules and r._provision.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
