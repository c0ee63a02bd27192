"""Whether a page's text layer says anything: scans have none, and some fonts give signs that are no letters."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium

from foiparse.late import late
from foiparse.read.pdf.parts import Page, Word

FEW_WORDS = 12  # a scanned page may still carry a typed page number or a stamp
PICTURE = 0.5  # share of the page that one picture covers on a scan
JUDGED = 120  # words of a page that are looked at
ENOUGH = 25  # words that a page must have to be judged by its words
SAMPLE = 80  # words of which the first letter's Unicode mapping is asked
UNMAPPED, STRANGE, PRIVATE = 0.5, 0.35, 0.2  # shares: letters without a mapping; impossible words; private or control signs
SYMBOLS = 0.3  # share of the signs that are symbols, where no word is an everyday one
VOICELESS, LONG_WORDS = 0.22, 8  # share of words of four letters and more without a vowel, and how many words it needs
VOWEL = late(r"[aeiouy]")
SYMBOL = late(r"[!\"#$%&'()*+/:;<=>?@\[\\\]^_`{|}~]")
PLAIN_WORDS = 0.03  # share of everyday words below which prose is no prose
EVERYDAY = frozenset(
    "the of to and in a for is on that by this with you we it be as are or your not from have has our at was which an i if will "
    "y yr i o yn ar am ac wedi gan eich mae ni nid fod bod".split()  # the second line is Welsh
)
LETTERS = late(r"[^\W\d_]+")
IMPOSSIBLE = late(r"[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvxz]{3,}$|[a-z][A-Z][a-z]|\w[!\"#$%*+<=>?\\^`{|}~;]\w")
KNOWN_MIX = late(r"@|://|^www\.|^[A-Z0-9./-]+$")


def verdict(page: Page, textpage: Any, starts: list[int]) -> str | None:
    """None for a usable page, "no_text_layer" for a scan, "garbled_text" for signs that are no letters."""
    words = page.words[:: max(1, len(page.words) // JUDGED)]
    if len(words) < FEW_WORDS and page.rulings is not None and page.rulings.picture >= PICTURE:
        return "no_text_layer"
    if len(words) < ENOUGH:
        return None
    if _private_share(words) > PRIVATE:
        return "garbled_text"
    if _everyday(words):
        return None
    if _symbol_share(words) > SYMBOLS or _voiceless_share(words) > VOICELESS:
        return "garbled_text"
    strange = sum(_impossible(w.text) for w in words) / len(words)
    if strange > STRANGE or (strange > STRANGE / 3 and _unmapped_share(textpage, starts) > UNMAPPED):
        return "garbled_text"
    return None


def _everyday(words: list[Word]) -> bool:
    """Whether enough of the words are everyday ones; in prose the first dozen words say so."""
    left = PLAIN_WORDS * len(words)
    for word in words:
        if word.text.strip(".,;:()").lower() in EVERYDAY:
            left -= 1
            if left <= 0:
                return True
    return False


def _voiceless_share(words: list[Word]) -> float:
    """Share of the different longer words that have no vowel; 0 where there are too few longer words to tell."""
    long = {w.text.lower() for w in words if len(w.text) > 3 and w.text.isalpha() and w.text.isascii()}
    return sum(not VOWEL.search(text) for text in long) / len(long) if len(long) >= LONG_WORDS else 0.0


def _symbol_share(words: list[Word]) -> float:
    return sum(len(SYMBOL.findall(w.text)) for w in words) / max(1, sum(len(w.text) for w in words))


def _private_share(words: list[Word]) -> float:
    signs = [ch for w in words if not w.text.isascii() for ch in w.text]
    if not signs:
        return 0.0
    bad = sum(["\ue000" <= ch <= "\uf8ff" or ch == "\ufffd" or "\x80" <= ch <= "\x9f" for ch in signs])
    return bad / max(1, sum([len(w.text) for w in words]))


def _impossible(word: str) -> bool:
    """A word that no language of a letter has; codes in capitals and addresses are let through."""
    return bool(IMPOSSIBLE.search(word)) and not KNOWN_MIX.search(word)


def _unmapped_share(textpage: Any, starts: list[int]) -> float:
    """Share of the words whose first letter has no Unicode mapping in its font."""
    asked = starts[:: max(1, len(starts) // SAMPLE)]
    bad = [i for i in asked if pdfium.FPDFText_HasUnicodeMapError(textpage, i) == 1]
    return len(bad) / max(1, len(asked))
