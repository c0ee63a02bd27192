"""The words of figures: scales, currencies, periods, units, hedges. Data only; the parsers hold no word of their own."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb febuary", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
SEASONS: Final = frozenset("spring summer autumn fall winter christmas easter".split())
VAGUE: Final = frozenset("mid early late middle beginning latter".split())

# Words whose dot does not end the sentence.
ABBREVIATIONS: Final = frozenset(
    "approx inc incl ex exc excl est max min no nos ref pa pm pcm yr yrs hr hrs mth mths vs dept ca circ sec para".split()
) | frozenset(n for n in MONTHS if len(n) in (3, 4) and n != "may")
# Letter runs that may stand before a separator and a figure without making it a reference number.
PREFIXES_OF_FIGURES: Final = (
    frozenset(MONTHS)
    | VAGUE
    | SEASONS
    | frozenset(
        "fy q gbp eur usd c ca circa approx est cost total spend fte wte headcount staff users licences yes k m to".split()
    )
)

SCALES: Final = {
    "hundred": Decimal(100), "k": Decimal(1000), "thousand": Decimal(1000), "thousands": Decimal(1000), "thou": Decimal(1000),
    "m": Decimal(10**6), "mn": Decimal(10**6), "mil": Decimal(10**6), "mill": Decimal(10**6),
    "million": Decimal(10**6), "millions": Decimal(10**6), "mio": Decimal(10**6),
    "b": Decimal(10**9), "bn": Decimal(10**9), "bil": Decimal(10**9), "billion": Decimal(10**9), "billions": Decimal(10**9),
    "tn": Decimal(10**12), "trillion": Decimal(10**12),
}  # fmt: skip
SHORT_SCALES: Final = frozenset({"k", "m", "mn", "mil", "b", "bn", "tn"})  # letters that mean other things when no money is near
CARDINALS: Final = {
    word: Decimal(n)
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen "
        "nineteen".split()
    )
}
TENS: Final = {w: Decimal(10 * n) for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)} | {
    "fourty": Decimal(40)
}
FRACTIONS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

SYMBOLS: Final = {"£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY"}
DOLLARS: Final = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "aus": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
CODES: Final = {
    c.lower(): c for c in ("GBP", "USD", "EUR", "AUD", "CAD", "NZD", "JPY", "CHF", "SEK", "NOK", "DKK", "INR", "HKD", "SGD")
}
CURRENCY_WORDS: Final = {
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "quid": "GBP", "euro": "EUR", "euros": "EUR", "dollar": "USD",
    "dollars": "USD",
}  # fmt: skip

APPROXIMATELY: Final = frozenset(
    "circa c ca circ approx approximately approximate around about roughly estimated estimate est nearly almost ~ ≈ some "
    "approximation averaging average".split()
)
# Hedges of several words, before a figure and after it.
APPROXIMATELY_BEFORE: Final = {
    tuple(w.split()): True for w in ("in the region of", "region of", "in the order of", "ball park of")
}
APPROXIMATELY_AFTER: Final = {tuple(w.split()): True for w in ("or so", "or thereabouts", "- ish", "ish")}
# Words before a figure that make it a bound: (is it the upper one, does it leave the figure itself out).
BOUNDS_BEFORE: Final = {
    tuple(words.split()): (upper, strict)
    for words, upper, strict in (
        ("less than", True, True), ("fewer than", True, True), ("lower than", True, True), ("under", True, True),
        ("below", True, True),
        ("<", True, True), ("< =", True, False), ("≤", True, False), ("up to", True, False), ("upto", True, False),
        ("no more than", True, False), ("not more than", True, False), ("not exceeding", True, False),
        ("not to exceed", True, False),
        ("at most", True, False), ("maximum", True, False), ("maximum of", True, False), ("max", True, False),
        ("max of", True, False),
        ("no greater than", True, False), ("capped at", True, False), ("less than or equal to", True, False),
        ("fewer than or equal to", True, False),
        ("more than", False, True), ("greater than", False, True), ("over", False, True), ("above", False, True),
        (">", False, True),
        ("in excess of", False, True), ("exceeding", False, True), ("exceeds", False, True), ("upwards of", False, False),
        ("starting at", False, False), ("starting from", False, False),
        ("> =", False, False), ("≥", False, False), ("at least", False, False), ("minimum", False, False),
        ("minimum of", False, False),
        ("min", False, False), ("min of", False, False), ("no less than", False, False), ("not less than", False, False),
        ("no fewer than", False, False), ("from", False, False), ("more than or equal to", False, False),
    )
}  # fmt: skip
# "from" bounds money ("from £500"); before a bare count it says something else ("from 15 staff").
MONEY_ONLY_BOUNDS: Final = frozenset({("from",)})
BOUNDS_AFTER: Final = {
    ("+",): (False, False), ("or", "more"): (False, False), ("and", "over"): (False, False), ("or", "over"): (False, False),
    ("or", "above"): (False, False), ("and", "above"): (False, False), ("or", "greater"): (False, False),
    ("plus",): (False, False),
    ("or", "less"): (True, False), ("or", "fewer"): (True, False), ("or", "under"): (True, False),
    ("and", "under"): (True, False),
    ("or", "below"): (True, False), ("and", "below"): (True, False), ("maximum",): (True, False), ("minimum",): (False, False),
}  # fmt: skip

PERIOD_UNITS: Final = {
    "year": "year", "years": "year", "yr": "year", "annum": "year", "anum": "year", "month": "month", "mth": "month",
    "mnth": "month",
    "quarter": "quarter", "qtr": "quarter", "week": "week", "wk": "week", "day": "day", "hour": "hour", "hr": "hour",
}  # fmt: skip
PERIOD_WORDS: Final = {
    ("annually",): "year", ("yearly",): "year", ("annual",): "year", ("pa",): "year", ("p", "a"): "year", ("p", "/", "a"): "year",
    ("monthly",): "month", ("pcm",): "month", ("p", "c", "m"): "month", ("p", "m"): "month", ("p", "/", "m"): "month",
    ("calendar", "month"): "month", ("quarterly",): "quarter", ("weekly",): "week", ("pw",): "week", ("p", "w"): "week",
    ("p", "/", "w"): "week", ("daily",): "day", ("p", "d"): "day", ("p", "/", "d"): "day", ("hourly",): "hour", ("ph",): "hour", ("p", "h"): "hour",
    ("p", "/", "h"): "hour", ("each",): "unit", ("apiece",): "unit", ("total",): "total", ("overall",): "total",
    ("altogether",): "total",
    ("one", "-", "off"): "total", ("one", "off"): "total", ("whole", "life"): "total", ("lifetime",): "total",
    ("contract", "value"): "total", ("contract", "term"): "total", ("contract", "period"): "total", ("day", "rate"): "day",
    ("unit", "cost"): "unit", ("unit", "price"): "unit", ("cumulative",): "total", ("life", "of", "the", "contract"): "total",
    ("full", "term"): "total", ("entire", "term"): "total", ("value", "of", "the", "contract"): "total",
    ("value", "of", "contract"): "total",
}  # fmt: skip
GLUED_PERIODS: Final = {"pa": "year", "pm": "month", "pcm": "month", "pw": "week", "ph": "hour", "pd": "day", "pq": "quarter"}
PER: Final = frozenset({"per", "a", "an", "each", "every", "/", "for each"})
TIME_PLURALS: Final = frozenset("years year yrs yr months month mths".split())

VAT_WORDS: Final = frozenset({"vat", "tax"})
# Words that are written together with "VAT" ("£500 exVAT").
VAT_GLUED: Final = {
    "exvat": "excluded",
    "exclvat": "excluded",
    "plusvat": "excluded",
    "incvat": "included",
    "inclvat": "included",
}
VAT_OUT: Final = frozenset(
    "excl exc ex excluding exclusive excludes excluded plus + net before without less exclude extra exempt additional".split()
)
VAT_IN: Final = frozenset("incl inc including inclusive includes included with gross include".split())
COST_CUES: Final = frozenset(
    "cost costs costing costed spend spent spending price priced fee fees value valued budget budgeted expenditure charge "
    "charges charged "
    "paid payment payments pay worth amount amounts invoice invoiced savings grant grants income salary".split()
)

UNITS: Final = {
    "fte": "FTE", "ftes": "FTE", "f.t.e": "FTE", "fte's": "FTE", "wte": "WTE", "wtes": "WTE", "wte's": "WTE",
    "staff": "staff", "employee": "staff", "employees": "staff", "people": "staff", "person": "staff", "persons": "staff",
    "officer": "staff", "officers": "staff", "member": "staff", "members": "staff", "headcount": "staff", "heads": "staff",
    "post": "staff", "posts": "staff", "worker": "staff", "workers": "staff", "colleagues": "staff", "individuals": "staff",
    "personnel": "staff", "user": "users", "users": "users", "login": "users", "logins": "users", "accounts": "users",
    "licence": "licences", "licences": "licences", "license": "licences", "licenses": "licences", "licenced": "licences",
    "seat": "licences", "seats": "licences", "%": "percent", "percent": "percent", "pct": "percent", "percentage": "percent",
    "hour": "hours", "hours": "hours", "hrs": "hours", "hr": "hours",
}  # fmt: skip
UNIT_PHRASES: Final = {
    ("full", "time", "equivalent"): "FTE", ("full", "time", "equivalents"): "FTE", ("full", "-", "time", "equivalent"): "FTE",
    ("full", "-", "time", "equivalents"): "FTE", ("full", "-", "time", "-", "equivalent"): "FTE", ("whole", "time",
    "equivalent"): "WTE",
    ("whole", "time", "equivalents"): "WTE", ("whole", "-", "time", "equivalent"): "WTE", ("whole", "-", "time",
    "equivalents"): "WTE",
    ("full", "time"): "FTE", ("full", "-", "time"): "FTE", ("fulltime",): "FTE", ("per", "cent"): "percent", ("f", "t",
    "e"): "FTE",
    ("w", "t", "e"): "WTE",
}  # fmt: skip
CONTINUOUS: Final = frozenset({"FTE", "WTE", "percent", "hours"})

# A figure after one of these words names something, it does not count it.
IDENTIFIERS: Final = frozenset(
    "band grade level tier section sections sect sec s ss subsection article art regulation regulations reg regs schedule "
    "part para "
    "paragraph clause chapter page pages pg appendix annex annexe attachment table figure fig note question questions q item "
    "row column "
    "line lot phase stage step version ver v release windows office room floor unit block flat ward zone route road no nos "
    "number ref "
    "reference id case ticket tel telephone phone fax mobile ext extension key ks class category cat type point points scale "
    "spine scp "
    "act day week month covid ofsted iso http sql server exchange dynamics option options volume vol issue edition model series "
    "request response foi foia eir year years code codes postcode po box isbn prince itil gdpr rule order direction "
    "principle priority severity batch tab sheet cell appendices".split()
)
# A figure before one of these measures time or size; hours are the one such unit that a count may have.
MEASURES: Final = frozenset(
    "year years yr yrs month months mth mths week weeks wk wks day days minute minutes min mins second seconds secs decade "
    "quarters "
    "mile miles km kms metre metres meter meters cm mm kg kgs tonne tonnes litre litres gb tb mb kb gbps mbps sqm acres acre "
    "hectares "
    "ha degrees kwh mwh mw kw calendar working am pm o'clock pence p".split()
)
ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
SUPPRESSED: Final = frozenset({"suppressed", "redacted", "disclosive"})
# Within three words after a figure, the figure is a house number.
STREETS: Final = frozenset("street st. road rd avenue ave lane drive square crescent terrace gardens court parade".split())
