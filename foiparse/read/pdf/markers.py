"""What can stand at the start of a line to begin a list item or a numbered question."""

from __future__ import annotations

import re

from foiparse.late import late

NUMBERED = late(
    r"""(?P<mark>
      \(?\d{1,3}(?:\.\d{1,2}){0,3}\s?[.):](?!\d)   # 1.  1)  (1)  1.2.  1:
    | \d{1,2}(?:\.\d{1,2}){1,3}(?=\s)              # 1.2
    | \d{1,2}\s?[-–](?=\s[A-Z])                    # 1 - How many
    | \d{1,2}\s?\(?[a-h][.):]                      # 1a.  1(a)  2 b)
    | \(?[a-zA-Z][.)](?=\s|$)                      # a.  a)  (a)
    | \((?:[ivx]{1,5}|[a-z]{1,2})\)                # (iv)  (aa)
    | [ivx]{1,5}[.)](?=\s|$)                       # iv.  iv)
    | Q\s?\.?\s?\d{1,3}[a-z]?\b\W?                 # Q1  Q.1  Q1a:
    | A\s?\.?\s?\d{1,3}[a-z]?\b\s?[.:)\-–]         # A1.
    | (?:Question|Query|Request|Answer|Response|Part|Point|Item|Appendix|Annex|Table)\s(?:No\.?\s)?
      \d{1,3}(?:\s?\(?[a-z]\b\)?)?(?=\W|$)
    | (?:Q|A|Question|Answer|Query|Response|Reply|Request)\s?:
    )""",
    re.X,
)
BULLET = late(r"[•▪●○◦‣⁃∙■□◆◊❖➢►▶✓✔☐☑☒→⇒·*](?=\s|$|\w)|[o\-–—](?=\s)|[-–—]$")
LETTERS = "AIPQRTivx"  # a word that begins with another letter is neither a label nor a roman number; most words do
TOPS = late(r"\D*(\d{1,3})")


def marker(text: str) -> str | None:
    """The list marker or label at the start of `text`, None where there is none."""
    if text[:2].isalpha() and text[0] not in LETTERS:
        return None
    m = BULLET.match(text) or NUMBERED.match(text)
    return m[0].strip() if m else None


def is_bullet(mark: str) -> bool:
    """Whether a marker is a bullet and carries no order."""
    return BULLET.match(mark + " ") is not None


def order(mark: str) -> int | None:
    """The leading number of a marker, None for letters and bullets."""
    m = TOPS.match(mark)
    return int(m[1]) if m else None
