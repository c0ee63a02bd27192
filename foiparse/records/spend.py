"""Names with what was paid for them: lists in a line, sentences of paying, years behind one name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import fold, known
from foiparse.records.fitting import Asked, fits
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.told import sentences
from foiparse.records.where import stands_in
from foiparse.values import absence, date, money

# A name, or two of one account: "Facebook/Instagram".
ACCOUNT: Final = rf"{NAME}(?:\s?/\s?{NAME})?"
# Things that a public body buys by name and uses: what is spent on these is a record, what is spent on agencies or fuel is none.
BOUGHT: Final = late(
    r"\b(?:photograph\w*|stock (?:image|photo)\w*|image librar\w+|job boards?|advertis\w*"
    r"|social[ /]*media|platforms?|software|systems?|apps?|applications?|subscriptions?|licen[cs]es?|portals?|tools?|cloud"
    r"|digital|online|websites?|streaming|marketing|channels?|e-?(?:tender|procure|sourc)\w*|hosting|hubs?|memberships?|search engine|facebook"
    r"|interpret\w*|translat\w*|monitoring|(?:tele)?radiolog\w*|radio|CRM|ERP|EPR|twitter|google|tiktok|instagram|linkedin|youtube|snapchat)\b",
    re.I,
)
AMOUNT: Final = r"[£$€]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|million|thousand))?\b"
# A year or financial year; the end of a date ("31/03/2025") is none.
# Of two years the second follows the first: "31/07" is a day.
_TWO_YEARS: Final = "|".join(rf"(?:20)?{y:02}\s?[/–-]\s?(?:20)?{y + 1:02}" for y in range(50))
YEAR: Final = rf"(?<![\d/.–-])(?:FY\s?)?(?:{_TWO_YEARS}|20\d\d)(?![/–-]?\d|\w)"
# "2020/21: Nil" tells that nothing was paid, "2020/21: none held" tells nothing.
_NIL: Final = rf"(?i:nil|none|zero|nothing|no spend)(?=\s*(?:$|[.;,(]|(?:and|in|for|during)\s|{YEAR}))"
_BY_YEAR: Final = late(
    rf"(?P<amount>{AMOUNT}|\b{_NIL})(?: was (?:paid|spent))?\s*(?:in|for|during|[(])\s*"
    rf"(?P<year>{YEAR})|(?P<year2>{YEAR})\)?\s*(?::|[-–—=]|was|,"
    rf"|(?:the (?:total |annual )?(?:figure|amount|spend|cost|total)|it|this) (?:is|was))?\s*(?P<amount2>{AMOUNT}|{_NIL})"
)
_NOTHING: Final = r"(?:n/?a\b|not used|not applicable|nil|none|nothing|no spend|no charge|free|not in use|unused|never used|zero|yes\b|no\b)[^.;]*"
_LISTED: Final = late(
    rf"^(?P<name>{NAME}(?: (?:and|&) {NAME})?(?: \([^()]{{2,30}}\))?)\s*(?::|,|=|[-–—]|\b(?:costs?|was|is|at|received|came to|got)\b"
    rf"|(?=[£$€(])|\s(?=(?i:nil|none|no spend|not used)\b)|\s(?={YEAR}\W{{0,4}}[£$€]))\s*"
    rf"(?P<rest>(?:approximately |around |about |circa |c\. ?)?\(?[£$€(]?\s?\d.*|(?i:{_NOTHING}))$"
)
_PAID: Final = late(
    rf"(?P<amount>{AMOUNT})\s*(?:(?:has|have) been |was |were |is )?(?:(?:spent|paid|went|goes)\s*)?"
    r"(?:on (?:(?:[\w-]+ ){0,2}(?:advert\w+|ads|promotion|marketing|campaigns?) )?(?:with|by|through) |(?:with|to|on)\s+)"
    rf"(?:the )?(?P<name>{ACCOUNT})"
)
_NOTHING_ON: Final = late(
    rf"\b(?:nothing|no money)\s+(?:(?:was |has been )?(?:spent|paid)\s+)?(?:with|to|on|for)\s+(?:the )?(?P<name>{NAME})"
)
# "The survey was carried out by Fernlea Research for £24,750": the amount behind the name.
_PAID_BEHIND: Final = late(
    rf"\b(?:carried out|done|undertaken|conducted|designed|printed|filmed|drawn up) by (?:the )?(?P<name>{NAME}),? "
    rf"(?:for|at|(?:at|for) a (?:total )?(?:cost|price|fee|sum) of) (?P<amount>{AMOUNT})"
)
# "Fernlea carried out the first for £12,000, Oakbyte the second for £9,500": each its own of several of a kind.
_ONE_OF_SEVERAL: Final = late(
    rf"(?P<name>{NAME})(?: (?:carried out|did|undertook|conducted|ran|delivered|provided))? the (?:first|second|third|fourth|fifth|other|last)"
    rf"(?: [a-z]+)? (?:for|at(?: a cost of)?) (?P<amount>{AMOUNT})"
)
# Two names of one account: "Facebook/Meta", "Facebook and Instagram".
ONE_OR_TWO: Final = rf"{NAME}(?:\s?/\s?{NAME}| (?:and|&) {NAME})?"
_PAYEE: Final = late(
    rf"\b(?i:payments? (?:made )?to|pa(?:id|y)(?: in [a-z]+| fees)?(?: to)?"
    rf"|spen[dt](?: \w+){{0,4}}? (?:on|with|through|via)|contract(?: value)? with|subscription to|cost "
    rf"of) (?:the |your |our )?(?:[A-Z]?\w+['’]s )?(?P<name>{ONE_OR_TWO})(?: \([^()]{{2,40}}\))?"
    rf"(?= for\b| (?:and|or) (?:when|what|how|who|is|the|any)\b| worth\b| costs?\b| in\b| by\b"
    rf"| since\b| during\b| over\b| between\b| from\b| to\b| per\b"
    rf"|[?.,;]|\s*$| (?:platform|app|tool|services?|(?:media )?products?"
    rf"|advertis\w+|adverts?|ads|promotion|licen[cs]es?|subscriptions?|memberships?|posts)\b)"
)
NO_PAYEE: Final = late(
    r"^(?:other|others|total|grand total|all|both|each|yes|no|response|answer|question|figures?|cost|spend|vat|total spend)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Paid:
    """A name, the cell or words of its amount, and the year that it was paid in where the words say it."""

    name: str
    cell: str
    year: str | None = None
    total: bool = False
    raw: str | None = None


def listed(answer: str, asked: Asked) -> list[Paid]:
    """ "Facebook £9,210, Instagram £2,204", "TenderGate: £3,950 in 2020/21, £4,100 in 2021/22", "OpenBid: N/A"."""
    out: list[Paid] = []
    for sentence in sentences(answer):
        for piece in _cut(sentence):
            out += _piece(piece, asked, [p.year for p in out if p.name == out[-1].name and p.year])
        out += [p for p in _paid_to(sentence, asked) if out and p.cell not in [o.cell for o in out]]
    return out + _on_like_lines(answer, {p.name for p in out})


# "paid the Northern Maps and Charts Service £61,204": one name with an "and" in it, behind the article.
_PAID_TO: Final = late(rf"\bpaid (?:to )?the (?P<name>{NAME} and {NAME}) (?P<amount>{AMOUNT})")


def _paid_to(sentence: str, asked: Asked) -> list[Paid]:
    """What was paid to one body whose name has an "and" in it, before others of the same list."""
    own = asked.authority.casefold()
    return [Paid(m["name"], m["amount"].strip(" ,")) for m in _PAID_TO.finditer(sentence) if m["name"].casefold() not in own]


# A line of nothing but a name and its amount.
_LINE: Final = late(rf"^\W*(?P<name>{NAME})\s*[:\t–—-]*\s*(?P<amount>{AMOUNT})\W*$")


def _on_like_lines(answer: str, found: set[str]) -> list[Paid]:
    """Names of common words, "Language Partners £40,902", on lines like those of the names found."""
    lines = [said for line in answer.splitlines() if (said := _LINE.match(line))]
    names = [clean(said["name"]) for said in lines]
    if not found & set(names):
        return []
    others = [n for n in names if n not in found and " " in n and is_name(n, strict=True) and not NO_PAYEE.match(n)]
    return [Paid(n, said["amount"]) for n, said in zip(names, lines, strict=True) if n in others and not date(n)]


# Two names of one account before its one amount, at the head of a statement.
_JOINT: Final = late(rf"^\W*{NAME} (?:and|&) {NAME}(?: \([^()]{{2,30}}\))?\s*(?:[:=–-])?\s*[£$€]")


_AMOUNTS: Final = late(AMOUNT)


_ARTICLE: Final = late(r"\bthe (?:[A-Z][\w&’'-]*\s?)+$")


_NEXT_PAID = late(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+|(?:(?<=\d)|(?<=\d[km]))\s+)(?={NAME}\s*(?:[:=–-]|at\b|costs?\b)?\s*\(?[£$€])|,\s+(?={NAME}\s*[:=–-]?\s*\(?[£$€])"
)


def _cut(sentence: str) -> list[str]:
    """A statement at the commas behind which a new name with an amount begins; "Facebook and Instagram £840" is of both."""
    parts = _NEXT_PAID.split(
        sentence,
    )
    if len(parts) > 1 and _ARTICLE.search(parts[0]) and f"{parts[0]} and {parts[1]}" in sentence:
        parts = [f"{parts[0]} and {parts[1]}", *parts[2:]]  # the name goes on: "the Northern Maps and Charts Service £61,204"
    joint = f"{parts[0]} and {parts[1]}" if len(parts) > 1 else ""
    return [joint, *parts[2:]] if _JOINT.match(joint) and joint in sentence else parts


# "Fernlea (£18,420)": an amount in brackets behind its name, and no negative one.
_BRACKETED: Final = late(r"^\(([£$€][^()]*)\)[.,]?$")
# "…, £33,850 to Fernlea": the amount is of the name behind it, whatever stands before.
_TO_OTHER: Final = late(rf"{AMOUNT} (?:went |was paid |paid )?to (?:the )?{NAME}")


_ITS_ADS = late(r"(?<=\w) (?:ads|adverts|advertising|advertisements|campaigns?|promotion)(?=\s*(?:[:–-]|£))")
_ONE_OF_A_KIND = late(r"^(?:only )?(?:one|a single) \w+, (?=[A-Z])", re.I)


_NAME_ALONE = late(rf"\s*{NAME}\s*(?:,|–|-|$)")
_NOT_PAID_FOR = late(r"\s*(?:N/?A|Nil|None|Not|Yes|No|Free)\b")
_BRACKET_AT_END = late(r"\s*\([^()]*\)$")
_NOTHING_FIRST = late(_NOTHING, re.I)
_COUNTED_THING = late(r"\d+\s+[a-z]")


def _piece(piece: str, asked: Asked, told: list[str | None]) -> list[Paid]:
    """What a piece says of the name at its head; `told` are the years of the name before, in whose order bare amounts stand."""
    piece = _ONE_OF_A_KIND.sub("", piece.strip(" ,.•●▪"))  # "One tool, PostPerch, £7,920"
    piece = _ITS_ADS.sub("", piece)  # "Google ads: £2,115"
    _, mark, rest = piece.partition(":")
    if mark and _NAME_ALONE.match(rest) and not _NOT_PAID_FOR.match(rest):
        piece = rest.strip()  # "E-tendering: Casewell, £17,450 a year": what it is for, then its name
    said = _LISTED.match(piece)
    name = clean(_BRACKET_AT_END.sub("", said["name"])) if said else ""
    if not said or NO_PAYEE.match(name) or date(name) or not may_be_paid(name, asked):
        return []
    if _TO_OTHER.match(said["rest"].strip()):
        return []
    if years := _by_year(said["rest"], name):
        return years
    rest = _BRACKETED.sub(r"\1", said["rest"].strip())
    if len(amounts := _AMOUNTS.findall(rest)) == len(told) > 1:
        return [Paid(name, amount, year) for amount, year in zip(amounts, told, strict=True)]
    if not (money(rest) or absence(rest) or _NOTHING_FIRST.match(rest)) or _COUNTED_THING.match(rest):
        return []
    return [Paid(name, rest)]


def may_be_paid(name: str, asked: Asked) -> bool:
    """A name that may have been paid: one that the question lists, or one that fits."""
    listed_there = stands_in(name, asked.text) and is_name(name)
    return bool(known().find(name)) or listed_there or fits(name, asked)


def paid(answer: str, asked: Asked) -> list[Paid]:
    """ "£3.2m has been spent with Fernlea and £218,500 with Oakbyte"."""
    return [p for sentence in sentences(answer) for p in _paid_in(sentence, asked)]


_WITH: Final = late(rf"{AMOUNT} (?:on|with|to) (?:the )?[A-Z]")


_PAYING = late(r"\b(?:spent|paid|spend|payments?)\b")
_AMOUNT_FIRST = late(rf"{AMOUNT} (?:on|with|to) ")
_ALTOGETHER = late(r"\b(?:in all|in total|to date|so far|altogether|since)\b", re.I)


def _paid_in(sentence: str, asked: Asked) -> list[Paid]:
    """What one sentence says was paid, each amount in the year that the sentence names: "In 2022/23 £104,233 went on Fernlea"."""
    said: list[re.Match[str]] = []
    if "nothing" in sentence or "no money" in sentence:
        said += _NOTHING_ON.finditer(sentence)
    said += _PAID_BEHIND.finditer(sentence)
    said += _ONE_OF_SEVERAL.finditer(sentence)
    if (
        _PAYING.search(sentence)
        or _AMOUNT_FIRST.match(sentence)
        or len(_WITH.findall(sentence)) > 1  # "£4,920: £3,120 with the Valley Herald and £1,800 with Buzz Radio"
    ):
        said += _PAID.finditer(sentence)
    total = _ALTOGETHER.search(sentence) is not None
    return [
        Paid(name, m.groupdict().get("amount", "£0").strip(), None if total else year_beside(sentence, m.start(), m.end()), total)
        for m in said
        if (may_be_paid(name := clean(m["name"]), asked) or ("advert" in m.group() and is_name(name)))
        and not date(name)
        and not _MEDIUM.fullmatch(name)
    ]


# What a sum is spent on, and nobody who is paid: "£41,000 was spent on TV".
_MEDIUM: Final = late(r"TV|radio|press|print|digital|online|outdoor|newspapers?|cinema|social media", re.I)


# "In 2022/23", "2022/23: £640", "(2022/23)": the year that an amount was paid in. "March 2023" and "since 2023" are none.
_IN_YEAR: Final = late(
    rf"(?:^\W*|\(|\b(?:in|for|during)\s+)(?:the )?(?:(?:financial|calendar|academic|tax) )?(?:years? )?(?P<year>{YEAR})(?! and| to)",
    re.I,
)
_ANY_YEAR: Final = late(YEAR)


def year_beside(sentence: str, start: int, end: int) -> str | None:
    """The year of what stands from `start` to `end`: the sentence's only one; of more the one before it, or the one behind it,

    as all amounts of the sentence have theirs. None where they do not ("In 2021/22 £300, and £400 in 2022/23").
    """
    years = list(_IN_YEAR.finditer(sentence))
    if not years or len(years) != len(_ANY_YEAR.findall(_AMOUNTS.sub("", sentence))):
        return None
    if len(years) == 1:
        return years[0]["year"]
    amounts = [m.start() for m in _AMOUNTS.finditer(sentence)]
    leads, ends = years[0].start() < min(amounts, default=0), years[-1].start() > max(amounts, default=0)
    if leads == ends:
        return None
    beside = [y["year"] for y in years if (y.end() <= start if leads else y.start() >= end)]
    return (beside[-1] if leads else beside[0]) if beside else None


# "with Capita and with" Serco: the name is one of two.
_AND_WITH: Final = late(r"\b(?:with|to) (?:[A-Z][\w&.'’-]* ){1,4}(?:and|or|,) (?:with|to) $")


def payee(question: str) -> str | None:
    """The one name that the question says was paid: "any payment to Fernlea for hosting"."""
    flat = " ".join(question.split())
    said = _PAYEE.search(flat)
    name = clean(said["name"]) if said and not _AND_WITH.search(flat[: said.start("name")]) else ""
    return name if name and len(name.split()) <= 5 and is_name(name) and not NO_PAYEE.match(name) else None


# "£1,204, £2,960 and £3,311 respectively".
_SUMS_ALONE: Final = late(rf"\W*{AMOUNT}(?:(?:\s*(?:,|;|\n|/)\s*(?:and\s+)?|\s+(?:and|&)\s+){AMOUNT})+(?:,? respectively)?\W*")


# "from 2020 to 2022": a span, and no list of years.
_SPAN = late(r"\b(?:to|between|since|from)\b[^.?]{0,80}\d{4}")


def in_asked_order(name: str, asked: str, answer: str) -> list[Paid]:
    """What was paid in each of the years that a question lists, where the answer is nothing but as many amounts in their order."""
    years = [m.group() for m in _ANY_YEAR.finditer(asked)]
    sums = [m.group() for m in _AMOUNTS.finditer(answer)] if _SUMS_ALONE.fullmatch(answer) else []
    if len(sums) != len(years) or len(set(years)) != len(years) or _SPAN.search(asked):
        return []
    return [Paid(name, cell, year) for cell, year in zip(sums, years, strict=True)]


_NO_SPEND: Final = late(
    r"\b(?:has|have|had|did|does)(?: not|n['’]t) (?:\w+ )?(?:spen[dt]|paid|pay|advertise\w*|purchase\w*|made any payments?|incur\w*)\b"
    r"|\bno (?:\w+ )?(?:money|spend\w*|payments?|expenditure|costs?|funds|advertising)\b|\bnothing (?:was|has been) (?:spent|paid)\b",
    re.I,
)


_ANY_AMOUNT = late(r"[£$€]\s?[1-9]")


def nothing_paid(answer: str) -> bool:
    """The answer says that nothing was paid: "Nil", "The Council has not spent any money on this"."""
    first = next(iter(sentences(answer)), "")
    return absence(answer) in ("nil", "none") or (_NO_SPEND.search(first) is not None and _ANY_AMOUNT.search(answer) is None)


_OF_NAME: Final = late(rf"^\W*(?P<name>[A-Z][^:\n\d£]{{1,40}}?)\s*:\s*{AMOUNT}", re.M)


def of_years(answer: str, name: str) -> list[Paid]:
    """ "2020/21 - £1,204, 2021/22 - £3,310": what was paid to the one name of the question, year by year.

    Nothing where the answer's lines begin with other names: "Capita: £1,204 (2020/21)" is not what was paid to Serco.
    """
    if any(is_name(m["name"]) and fold(m["name"]) != fold(name) for m in _OF_NAME.finditer(answer)):
        return []
    answer = re.sub(
        rf",? (?:we|the \w+|they) (?:paid|spent)(?: (?:on|with|to))?(?: {re.escape(name)})?(?= [£$€])"
        rf"|(?<=[\dkm]) (?:on|with|to) {re.escape(name)}(?= (?:in|for|during)\b)",
        "",
        " ".join(answer.split()),
    )
    return _by_year(answer, name)


def _by_year(words: str, name: str) -> list[Paid]:
    """The amounts of two years or more, or that nothing was paid in one of them."""
    told = [((m["amount"] or m["amount2"]).strip(), m["year"] or m["year2"]) for m in _BY_YEAR.finditer(words)]
    amounts = [Paid(name, cell if _AMOUNTS.match(cell) else "£0", year, raw=cell) for cell, year in told]
    return amounts if len(amounts) > 1 else []


_LISTED_NAMES: Final = late(NAME)


_FROM_A = late(r"\(?\b[ai]\)\s.*", re.S)
_JOINED_PARTS = late(r"\s*/\s*|,\s*(?:and\s+)?|\s+and\s+|\s*\(?\b(?:[a-h]|[ivx]{1,4})\)\s*")
_LETTER_BEFORE = late(r"^\(?(?:[a-h]|[ivx]{1,4})[).]\s*")
_NEXT_LETTER = late(r"[,;]?\s+(?=\(?(?:[b-h]|[ivx]{1,4})\)\s)")


_NEXT_AMOUNT = late(r",\s+(?:and\s+)?(?=£|nil\b|none\b|nothing\b)|\s+and\s+(?=£|nil\b|none\b|nothing\b)")


def in_order(answer: str, question: str) -> list[Paid]:
    """Amounts in the order of the names that the question lists: "Facebook / X / TikTok" – "£1,480 / £0 / Not used"."""
    parts = question.rpartition(":")[2] if not (lettered := _FROM_A.search(question)) else lettered.group()
    names = [clean(n) for n in _JOINED_PARTS.split(parts.strip(" ?.")) if n.strip()]
    cells = [_LETTER_BEFORE.sub("", c) for s in sentences(answer) for c in _NEXT_LETTER.split(s)]
    if len(cells) == 1 and len(amounts := _NEXT_AMOUNT.split(cells[0])) > 1:
        cells = amounts  # "£9,000 and £2,000"
        names = [n for m in _LISTED_NAMES.finditer(question) if known().find(n := clean(m.group()))]
    told = all(is_name(n) or known().find(n) for n in names) and all(money(c) or absence(c) for c in cells)
    return [Paid(n, c) for n, c in zip(names, cells, strict=True)] if len(names) == len(cells) > 1 and told else []
