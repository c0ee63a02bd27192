"""Number formats of lists (w:numFmt, ECMA-376 part 1, 17.18.59): a count as Word prints it."""

from __future__ import annotations

from collections.abc import Callable

from foiparse.late import late

BULLET = "•"
_ROMAN_SIGNS = (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")
_ROMAN = (*_ROMAN_SIGNS, (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *_TEENS)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ORDINALS |= {"twelve": "twelfth"}
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_HEBREW_VALUES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400)
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_CHICAGO = "*†‡§"
# Word repeats a letter at most this often and then begins anew; it also keeps a damaged count from filling memory.
_MOST_REPEATS = 30
_LARGEST_ROMAN = 32_767
_PADDED = late(r"0+1(?=,|$)")


def format_number(count: int, form: str) -> str:
    """`count` in the number format `form`; a format that we do not know is printed in digits, as Word does."""
    if count <= 0:
        return {"none": "", "decimalZero": "00"}.get(form, str(count))
    padded = _PADDED.match(form)
    if padded:
        return str(count).zfill(len(padded[0]))
    return _FORMATS.get(form, str)(count)


def _letters(alphabet: str) -> Callable[[int], str]:
    size = len(alphabet)
    return lambda count: alphabet[(count - 1) % size] * ((count - 1) // size % _MOST_REPEATS + 1)


def _roman(count: int) -> str:
    if count > _LARGEST_ROMAN:
        return str(count)
    out = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        out += sign * times
    return out


def _ordinal(count: int) -> str:
    tail = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{tail}"


def _words(count: int) -> str:
    if count < 20:
        return _UNITS[count]
    if count < 100:
        tens, rest = divmod(count, 10)
        return _TENS[tens] + (f"-{_UNITS[rest]}" if rest else "")
    size, name = next((s, n) for s, n in ((10**6, "million"), (1000, "thousand"), (100, "hundred")) if count >= s)
    whole, rest = divmod(count, size)
    return f"{_words(whole)} {name}" + (f" {_words(rest)}" if rest else "")


_LAST_WORD = late(r"(.*?)([ -]?)([a-z]+)$")


def _ordinal_words(count: int) -> str:
    head, cut, last = _LAST_WORD.match(_words(count)).groups()  # type: ignore[union-attr]
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last.removesuffix("t") + "th")
    return f"{head}{cut}{last}"


def _hebrew_numeral(count: int) -> str:
    out = ""
    rest = count % 1000 or count
    for worth, sign in zip(reversed(_HEBREW_VALUES), reversed(_HEBREW), strict=True):
        if rest in (15, 16):  # written 9 + 6 and 9 + 7, never as the divine name
            return out + "ט" + ("ו" if rest == 15 else "ז")
        times, rest = divmod(rest, worth)
        out += sign * min(times, 3)
    return out


def _enclosed(first: str, last: int, plain: str) -> Callable[[int], str]:
    return lambda count: chr(ord(first) + count - 1) if count <= last else plain.format(count)


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda count: "",
    "bullet": lambda count: BULLET,
    "decimalZero": lambda count: f"{count:02d}",
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerRoman": _roman,
    "upperLetter": _letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": _letters("abcdefghijklmnopqrstuvwxyz"),
    "ordinal": _ordinal,
    "cardinalText": lambda count: _words(count).capitalize(),
    "ordinalText": lambda count: _ordinal_words(count).capitalize(),
    "hex": lambda count: f"{count:X}",
    "chicago": _letters(_CHICAGO),
    "numberInDash": lambda count: f"- {count} -",
    "decimalEnclosedCircle": _enclosed("①", 20, "{}"),
    "decimalEnclosedCircleChinese": _enclosed("①", 20, "{}"),
    "decimalEnclosedFullstop": _enclosed("⒈", 20, "{}."),
    "decimalEnclosedParen": _enclosed("⑴", 20, "({})"),
    "decimalFullWidth": lambda count: str(count).translate({48 + d: 0xFF10 + d for d in range(10)}),
    "decimalFullWidth2": lambda count: str(count).translate({48 + d: 0xFF10 + d for d in range(10)}),
    "hebrew1": _hebrew_numeral,
    "hebrew2": _letters(_HEBREW),
    "russianLower": _letters(_RUSSIAN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "arabicAlpha": _letters(_ARABIC),
}
