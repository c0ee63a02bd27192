"""Refusals on cost: the limit and the estimate in hours and pounds as stated, and whether requests were aggregated."""

from __future__ import annotations

from foiparse.late import late
from foiparse.letter import Citation, CostLimit

COST_PROVISIONS = ("foia:12", "foisa:12", "eir:12(4)(b)", "eisr:10(4)(b)")
# The limits of the Fees Regulations: hours in England, Wales and Northern Ireland, and pounds in each of the nations.
LIMIT_HOURS, LIMIT_POUNDS = (18.0, 24.0), (450.0, 600.0)
AROUND = 700
_LIMIT = late(
    r"(?:appropriate|cost|fees?|time|statutory|upper) (?:costs? |time |fees? )?(?:limit|threshold)|(?:18|24) hours|£ ?(?:450|600)"
)
_SPELLED = {"eighteen": 18.0, "twenty-four": 24.0, "twenty four": 24.0, "forty": 40.0}
_NUMBER = r"(eighteen|twenty[- ]four|forty|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?)"
_HOURS = late(_NUMBER + r"(?: ?(?:to|-|and) ?\d[\d,]{0,6})?[ -]{0,2}(?:staff |working |person |officer )?(?:hours?|hrs)\b")
_POUNDS = late(r"£ ?" + _NUMBER)
_AGGREGATED = late(r"\b(?<!not )aggregat|(?:combined|taken together|two or more requests|similar requests)")
# A rate ("£25 per hour") is neither a limit nor an estimate.
_RATE = late(r"\s{0,2}(?:per|an|a|each|/)\s{0,2}(?:staff |person )?hour")


def cost_limits(text: str, citations: list[Citation]) -> list[CostLimit]:
    """Each refusal on cost, merged where they stand close together. A requester's words on cost make none: the role decides."""
    places = [(c.span, c.provision) for c in citations if c.role == "relied_on" and c.provision.startswith(COST_PROVISIONS)]
    out: list[CostLimit] = []
    for span, provision in sorted(places):
        if out and span[0] - out[-1].span[1] <= AROUND:
            out[-1].span = (out[-1].span[0], max(out[-1].span[1], span[1]))
            if provision.startswith((out[-1].provision or "") + "("):
                out[-1].provision = provision
        else:
            out.append(CostLimit(provision=provision, span=span))
    return [_read(text, limit) for limit in out if _spoken_of(text, limit)]


def _window(text: str, limit: CostLimit) -> tuple[int, str]:
    low = max(0, limit.span[0] - AROUND)
    return low, text[low : limit.span[1] + AROUND].lower()


def _spoken_of(text: str, limit: CostLimit) -> bool:
    """Section 12 is cost by itself; a regulation that also covers other burdens needs words of cost."""
    if (limit.provision or "").startswith(("foia:12", "foisa:12")):
        return True
    return bool(_LIMIT.search(_window(text, limit)[1])) or "hours" in _window(text, limit)[1]


def _read(text: str, limit: CostLimit) -> CostLimit:
    low, words = _window(text, limit)
    hours = [(m.start(), _value(m[1])) for m in _HOURS.finditer(words)]
    pounds = [(m.start(), _value(m[1])) for m in _POUNDS.finditer(words) if not _RATE.match(words, m.end())]
    limit.hours_limit = _limit(words, hours, LIMIT_HOURS)
    limit.pounds_limit = _limit(words, pounds, LIMIT_POUNDS)
    limit.hours_estimated = next((h for _, h in hours if h > (limit.hours_limit or LIMIT_HOURS[0])), None)
    more = [p for _, p in pounds if p > (limit.pounds_limit or LIMIT_POUNDS[0])]
    limit.pounds_estimated = next((p for p in more if p not in LIMIT_POUNDS), None) or _priced(limit.hours_estimated, more)
    limit.aggregated = bool(_AGGREGATED.search(words))
    found = _LIMIT.search(words)
    if found:
        limit.span = (min(limit.span[0], low + found.start()), max(limit.span[1], low + found.end()))
    return limit


def _limit(words: str, figures: list[tuple[int, float]], limits: tuple[float, ...]) -> float | None:
    """The limit of those that are told: of two, the one beside words of a limit ("24 hours, which exceeds the limit of £450 (18 hours)")."""
    told = [(start, value) for start, value in figures if value in limits]
    beside = [value for start, value in told if _NEAR_LIMIT.search(words[max(0, start - NEAR) : start])]
    return next(iter([*beside, *(value for _, value in told)]), None)


# How far before a figure the words stand that make it the limit, and what such words are.
NEAR = 40
_NEAR_LIMIT = late(
    r"\b(?:limit|threshold|maximum)\b[^.;]{0,30}$|\b(?:exceed\w*|beyond|over|above|more than|past)\s(?:the\s)?(?:£ ?)?$"
)
HOURLY = 25.0  # pounds an hour by the Fees Regulations of 2004; 15 at most in Scotland


def _priced(hours: float | None, pounds: list[float]) -> float | None:
    """An estimate in pounds that is a limit elsewhere, "24 hours at £25 an hour, i.e. £600": what the hours estimated come to."""
    return next((p for p in pounds if hours is not None and p == hours * HOURLY), None)


def _value(number: str) -> float:
    return _SPELLED.get(number) or float(number.replace(",", ""))
