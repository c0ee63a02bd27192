"""Corrections by people: kept beside the output, applied again on every later run, exported as gold."""

from __future__ import annotations

from foiparse.review.corrections import Correction, Corrections, apply

__all__ = ["Correction", "Corrections", "apply"]
