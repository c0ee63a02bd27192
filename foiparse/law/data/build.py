"""Compile the vetted YAML in `sources/` into `registry.tsv`, which loads in milliseconds: `python -m foiparse.law.data.build`.

The YAML is where people read and amend; the table is what runs. A test holds the two equal. Codes of other countries' Acts
become the regime codes of the letters ("au1982" is "foi_au"); everything else, "UNVERIFIED" marks included, stays as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLE = HERE / "registry.tsv"
SOURCES = ("foia", "eir", "foisa", "eisr", "others", "related")
CODES = {
    "ie2014": "foi_ie",
    "au1982": "foi_au",
    "nzoia": "oia_nz",
    "nzlgoima": "lgoima_nz",
    "usfoia": "foia_us",
    "caatia": "atia_ca",
}
INSTRUMENT_FIELDS = ("title", "citation", "jurisdiction", "unit", "how_cited")
FIELDS = ("name", "kind", "absolute", "public_interest_test", "basis", "ncnd", "ncnd_of", "uri", "status", "notes", "checked")


def compile_sources() -> str:
    """The table as text: a line "@code …" opens an instrument, the lines under it are its provisions in the order of the law."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml reads ten times as fast, where it is there

    lines: list[str] = []
    for name in SOURCES:
        source = yaml.load((HERE / "sources" / f"{name}.yaml").read_text(encoding="utf-8"), loader)
        tops = source.get("regimes") or [source]
        for top in tops:
            lines += _instrument(top)
        for below in source.get("subordinate") or []:
            lines += _instrument(below)
    return "\n".join(lines) + "\n"


def _instrument(source: dict[str, Any]) -> list[str]:
    head = "\t".join(["@" + _code(source["id"]), *(_flat(source.get(f)) for f in INSTRUMENT_FIELDS)])
    titles = "|".join(source.get("short_titles") or [])
    return [head + "\t" + titles, *(_provision(p) for p in source["provisions"])]


def _provision(p: dict[str, Any]) -> str:
    linked = [_code(p["id"]), _code(p.get("parent")), _code(p.get("former_number_of"))]
    return "\t".join([*linked, *(_flat(p.get(f)) for f in FIELDS)])


def _code(identifier: str | None) -> str:
    if not identifier:
        return ""
    code, colon, number = identifier.partition(":")
    return CODES.get(code, code) + colon + number


def _flat(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split())


if __name__ == "__main__":
    TABLE.write_text(compile_sources(), encoding="utf-8")
