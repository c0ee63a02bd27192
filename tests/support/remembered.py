"""What is made of a document that several tests of a worker read: made once, and each is given a copy of its own."""

from __future__ import annotations

import os
import pickle

from foiparse import pipeline
from foiparse.document import Document
from foiparse.letter import Letter
from foiparse.records import KINDS_VARIABLE

_understand = pipeline.understand
_kept: dict[bytes, Letter] = {}


def understand(document: Document) -> Letter:
    """As the pipeline's own. Under kinds of the reader's own, nothing is remembered: their file may change."""
    if os.environ.get(KINDS_VARIABLE):
        return _understand(document)
    key = pickle.dumps(document)
    if key not in _kept:
        _kept[key] = _understand(document)
    return _kept[key].model_copy(deep=True)
