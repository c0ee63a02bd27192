"""Number formats of a workbook: a stored number as the authority saw it on the sheet."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from foiparse.late import late

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "d/m/y", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/y h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00",
    44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
_SYMBOL = late(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_CONDITION = late(r"\[[^\]]*\]")
_ELAPSED = late(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_QUOTED = late(r'"([^"]*)"|\\(.)')
_CURRENCY = late(r"[£$€¥]|\b(?:GBP|EUR|USD)\b")
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
LAST_SERIAL = 2_958_465  # 31 December 9999


class Format(NamedTuple):
    """What a format code asks for. `kind` is "general", "number", "percent", "date", "time" or "datetime"."""

    kind: str
    decimals: int = 0
    thousands: bool = False
    before: str = ""
    after: str = ""


_DATE_LETTERS = late(r"[dyhs]|m{3}|mm?/|/mm?")
_DIGIT_PLACES = late(r"[0#?]")
_DECIMALS = late(r"\.([0#?]+)")


@lru_cache(maxsize=512)
def parse_format(code: str) -> Format:
    """The format that a code of styles.xml asks for; what we do not know is "general"."""
    section = code.split(";")[0]
    symbol = next((m.group(1) for m in _SYMBOL.finditer(section)), "")
    section = _SYMBOL.sub(lambda m: f'"{m.group(1)}"', section)
    elapsed = bool(_ELAPSED.search(section))
    words = [(m.start(), m.group(1) or m.group(2) or "") for m in _QUOTED.finditer(section)]
    plain = _CONDITION.sub("", _QUOTED.sub("", section))
    if elapsed or _DATE_LETTERS.search(plain.lower().replace("general", "").replace("red", "")):
        return _dated(plain.lower(), elapsed)
    if not _DIGIT_PLACES.search(plain):
        return Format("general")
    digits = plain.index(next(c for c in plain if c in "0#?"))
    inner = section.index(next(c for c in plain if c in "0#?")) if digits >= 0 else 0
    before = "".join(w for at, w in words if at < inner).strip() or symbol
    literal = _CURRENCY.search(plain[:digits])
    before = before or (literal.group() if literal else "")
    after = "".join(w for at, w in words if at > inner).strip()
    fraction = _DECIMALS.search(plain)
    decimals = len(fraction.group(1)) if fraction else 0
    if "%" in plain:
        return Format("percent", decimals)
    return Format("number", decimals, ",0" in plain or ",#" in plain, before if _CURRENCY.search(before) else "", after)


_DAY_LETTERS = late(r"[dy]|m{3}")
_TIME_LETTERS = late(r"[hs]")


def _dated(plain: str, elapsed: bool) -> Format:
    day, hour = bool(_DAY_LETTERS.search(plain)), bool(_TIME_LETTERS.search(plain)) or elapsed
    return Format("datetime" if day and hour else "date" if day else "time")


def shown(value: float, form: Format, epoch: datetime = EPOCH) -> str:
    """A number in a format: dates in ISO 8601, numbers with the decimals, separators, sign and unit of the sheet."""
    if form.kind in ("date", "datetime", "time") and 0 <= value <= LAST_SERIAL:
        return _when(value, form.kind, epoch)
    if form.kind == "percent":
        return f"{value * 100:.{form.decimals}f}%"
    if form.kind == "number":
        body = f"{abs(value):{',' if form.thousands else ''}.{form.decimals}f}"
        sign = "-" if value < 0 and body.strip("0.,") else ""
        return f"{sign}{form.before}{body}{' ' if form.after[:1].isalpha() else ''}{form.after}"
    return general(value)


def general(value: float) -> str:
    """A number as a cell without a format shows it: fifteen digits, no trailing zeros."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else f"{value:.15g}"


def _when(value: float, kind: str, epoch: datetime) -> str:
    shift = 1 if epoch is EPOCH and 0 < value < 60 else 0  # Lotus' 29 February 1900, kept by Excel
    moment = epoch + timedelta(days=int(value) + shift, seconds=round((value - int(value)) * 86400))
    if kind == "time" and value < 1:
        return f"{moment:%H:%M}" if moment.second == 0 else f"{moment:%H:%M:%S}"
    if kind == "date" or (moment.hour, moment.minute) == (0, 0):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%d %H:%M}"
