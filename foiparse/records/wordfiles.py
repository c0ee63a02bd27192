"""YAML word files: ours, and those of the user's own, read by libyaml where it is there, in a tenth of the time."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def yaml_of(text: str) -> Any:
    """What a YAML text says. Raises `yaml.YAMLError` where it is none."""
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def packaged(name: str) -> Any:
    """What our word file `data/NAME.yaml` says."""
    return yaml_of(files("foiparse.records").joinpath(f"data/{name}.yaml").read_text(encoding="utf-8"))
