"""YAML word files: ours, kept as read between runs (`kept.py`), and those of the user's own, read by libyaml where it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from foiparse.kept import Kept

DATA = Path(__file__).parent / "data"

words = Kept("words")


def yaml_of(text: str) -> Any:
    """What a YAML text says. Raises `yaml.YAMLError` where it is none."""
    import yaml  # where it is needed: a run that has all kept does without

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def packaged(name: str) -> Any:
    """What our word file `data/NAME.yaml` says."""
    text = (DATA / f"{name}.yaml").read_text(encoding="utf-8")
    told = words.get(text)
    if told is None:
        told = yaml_of(text)
        words.put(text, told)
    return told
