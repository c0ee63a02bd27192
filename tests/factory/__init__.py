"""The letter factory: random letters with known gold, in every layout of docs/layouts, as text, Word and PDF.

`make(seed)` composes a letter; `made.text()`, `made.docx()`, `made.pdf()` write it; `made.gold()` is what a parser should
find, in the fields of the evaluation guidelines. Everything in it is invented.
"""

from tests.factory.made import Made
from tests.factory.mill import LAYOUTS, make

__all__ = ["LAYOUTS", "Made", "make"]
