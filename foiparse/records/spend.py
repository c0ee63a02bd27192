"""Names with what was paid for them: rows of a table by year, lists in a line, sentences of paying."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.aliases import known
from foiparse.records.headings import SPEND, field_of
from foiparse.records.heads import Asked, fits
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.tables import scaled
from foiparse.records.told import sentences
from foiparse.values import absence, date, money

# Things that a public body buys by name and uses: what is spent on these is a record, what is spent on agencies or fuel is none.
BOUGHT: Final = late(
    r"\b(?:photograph\w*|stock (?:image|photo)\w*|image librar\w+|job boards?|advertis\w*"
    r"|social[ /]*media|platforms?|software|systems?|apps?|applications?|subscriptions?|licen[cs]es?|portals?|tools?|cloud"
    r"|digital|online|websites?|streaming|marketing|channels?|e-?(?:tender|procure|sourc)\w*|hosting|hubs?|memberships?|search engine|facebook"
    r"|interpret\w*|translat\w*|monitoring|(?:tele)?radiolog\w*|radio|CRM|ERP|EPR|twitter|google|tiktok|instagram|linkedin|youtube|snapchat)\b",
    re.I,
)
AMOUNT: Final = r"[£$€]\s?\d[\d,]*(?:\.\d+)?\s?(?:k|m|bn|million|thousand)?\b"
# A year or financial year; the end of a date ("31/03/2025") is none.
# Of two years the second follows the first: "31/07" is a day.
_TWO_YEARS: Final = "|".join(rf"(?:20)?{y:02}\s?[/–-]\s?(?:20)?{y + 1:02}" for y in range(50))
YEAR: Final = rf"(?<![\d/.–-])(?:FY\s?)?(?:{_TWO_YEARS}|20\d\d)(?![/–-]?\d|\w)"
_BY_YEAR: Final = late(
    rf"(?P<amount>{AMOUNT})(?: was (?:paid|spent))?\s*(?:in|for|during|[(])\s*"
    rf"(?P<year>{YEAR})|(?P<year2>{YEAR})\)?\s*(?::|[-–—=]|was|,)?\s*(?P<amount2>{AMOUNT})"
)
_NOTHING: Final = r"(?:n/?a\b|not used|not applicable|nil|none|nothing|no spend|no charge|free|not in use|unused|never used|zero|yes\b|no\b)[^.;]*"
_LISTED: Final = late(
    rf"^(?P<name>{NAME}(?: (?:and|&) {NAME})?(?: \([^()]{{2,30}}\))?)\s*(?::|,|=|[-–—]|\b(?:costs?|was|is|at|received|came to|got)\b"
    rf"|(?=[£$€(])|\s(?=(?i:nil|none|no spend|not used)\b)|\s(?={YEAR}\W{{0,4}}[£$€]))\s*"
    rf"(?P<rest>(?:approximately |around |about |circa |c\. ?)?[£$€(]?\s?\d.*|(?i:{_NOTHING}))$"
)
_PAID: Final = late(
    rf"(?P<amount>{AMOUNT})\s*(?:(?:has|have) been |was |were |is )?(?:(?:spent|paid|went|goes)\s*)?(?:with|to|on)\s+(?:the )?(?P<name>{NAME})"
)
_NOTHING_ON: Final = late(
    rf"\b(?:nothing|no money)\s+(?:(?:was |has been )?(?:spent|paid)\s+)?(?:with|to|on|for)\s+(?:the )?(?P<name>{NAME})"
)
# "The survey was carried out by Fernlea Research for £24,750": the amount behind the name.
_PAID_BEHIND: Final = late(
    rf"\b(?:carried out|done|undertaken|conducted|designed|printed|filmed|drawn up) by (?:the )?(?P<name>{NAME}),? "
    rf"(?:for|at|(?:at|for) a (?:total )?(?:cost|price|fee|sum) of) (?P<amount>{AMOUNT})"
)
_PAYEE: Final = late(
    rf"\b(?i:payments? (?:made )?to|pa(?:id|y)(?: to)?|spen[dt](?: \w+){{0,4}}? (?:on|with)|contract(?: value)? with|subscription to|cost "
    rf"of) (?:the )?(?P<name>{NAME})(?= for\b| in\b| by\b| since\b| during\b| over\b| between\b| from\b| to\b| per\b|[?.,;]|\s*$"
    rf"| (?:platform|app|tool|services?"
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


def _cut(sentence: str) -> list[str]:
    """A statement at the commas behind which a new name with an amount begins; "Facebook and Instagram £840" is of both."""
    parts = re.split(
        rf"(?:,\s+(?:and\s+)?|\s+and\s+|(?:(?<=\d)|(?<=\d[km]))\s+)(?={NAME}\s*(?:[:=–-]|at\b|costs?\b)?\s*[£$€])|,\s+(?={NAME}\s*[:=–-]?\s*[£$€])",
        sentence,
    )
    if len(parts) > 1 and _ARTICLE.search(parts[0]) and f"{parts[0]} and {parts[1]}" in sentence:
        parts = [f"{parts[0]} and {parts[1]}", *parts[2:]]  # the name goes on: "the Northern Maps and Charts Service £61,204"
    joint = f"{parts[0]} and {parts[1]}" if len(parts) > 1 else ""
    return [joint, *parts[2:]] if _JOINT.match(joint) and joint in sentence else parts


# "…, £33,850 to Fernlea": the amount is of the name behind it, whatever stands before.
_TO_OTHER: Final = late(rf"{AMOUNT} (?:went |was paid |paid )?to (?:the )?{NAME}")


def _piece(piece: str, asked: Asked, told: list[str | None]) -> list[Paid]:
    """What a piece says of the name at its head; `told` are the years of the name before, in whose order bare amounts stand."""
    piece = re.sub(
        r"^(?:only )?(?:one|a single) \w+, (?=[A-Z])", "", piece.strip(" ,.•●▪"), flags=re.I
    )  # "One tool, PostPerch, £7,920"
    _, mark, rest = piece.partition(":")
    if mark and re.match(rf"\s*{NAME}\s*(?:,|–|-|$)", rest) and not re.match(r"\s*(?:N/?A|Nil|None|Not|Yes|No|Free)\b", rest):
        piece = rest.strip()  # "E-tendering: Casewell, £17,450 a year": what it is for, then its name
    said = _LISTED.match(piece)
    name = clean(re.sub(r"\s*\([^()]*\)$", "", said["name"])) if said else ""
    if not said or NO_PAYEE.match(name) or date(name) or not _payee(name, asked):
        return []
    if _TO_OTHER.match(said["rest"].strip()):
        return []
    years = [(m["amount"] or m["amount2"], m["year"] or m["year2"]) for m in _BY_YEAR.finditer(said["rest"])]
    if len(years) > 1:
        return [Paid(name, amount, year) for amount, year in years]
    rest = said["rest"].strip()
    if len(amounts := _AMOUNTS.findall(rest)) == len(told) > 1:
        return [Paid(name, amount, year) for amount, year in zip(amounts, told, strict=True)]
    if not (money(rest) or absence(rest) or re.match(_NOTHING, rest, re.I)) or re.match(r"\d+\s+[a-z]", rest):
        return []
    return [Paid(name, rest)]


def _payee(name: str, asked: Asked) -> bool:
    """A name that may have been paid: one that the question lists, or one that fits."""
    listed_there = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked.text) is not None and is_name(name)
    return bool(known().find(name)) or listed_there or fits(name, asked)


def paid(answer: str, asked: Asked) -> list[Paid]:
    """ "£3.2m has been spent with Fernlea and £218,500 with Oakbyte"."""
    out: list[Paid] = []
    for sentence in sentences(answer):
        for said in _NOTHING_ON.finditer(sentence) if "nothing" in sentence or "no money" in sentence else ():
            if _payee(clean(said["name"]), asked):
                out.append(Paid(clean(said["name"]), "£0"))
        for said in _PAID_BEHIND.finditer(sentence):
            if _payee(clean(said["name"]), asked) and not date(clean(said["name"])):
                out.append(Paid(clean(said["name"]), said["amount"]))
        if re.search(r"\b(?:spent|paid|spend|payments?)\b", sentence) or re.match(rf"{AMOUNT} (?:on|with|to) ", sentence):
            for said in _PAID.finditer(sentence):
                name = clean(said["name"])
                if _payee(name, asked) and not date(name):
                    total = re.search(r"\b(?:in all|in total|to date|so far|altogether|since)\b", sentence, re.I) is not None
                    out.append(Paid(name, said["amount"], total=total))
    return out


def payee(question: str) -> str | None:
    """The one name that the question says was paid: "any payment to Fernlea for hosting"."""
    said = _PAYEE.search(" ".join(question.split()))
    name = clean(said["name"]) if said else ""
    return name if name and len(name.split()) <= 4 and is_name(name) and not NO_PAYEE.match(name) else None


_NO_SPEND: Final = late(
    r"\b(?:has|have|had|did|does)(?: not|n['’]t) (?:\w+ )?(?:spen[dt]|paid|pay|advertise\w*|purchase\w*|made any payments?|incur\w*)\b"
    r"|\bno (?:\w+ )?(?:money|spend\w*|payments?|expenditure|costs?|funds|advertising)\b|\bnothing (?:was|has been) (?:spent|paid)\b",
    re.I,
)


def nothing_paid(answer: str) -> bool:
    """The answer says that nothing was paid: "Nil", "The Council has not spent any money on this"."""
    first = next(iter(sentences(answer)), "")
    return absence(answer) in ("nil", "none") or (
        _NO_SPEND.search(first) is not None and re.search(r"[£$€]\s?[1-9]", answer) is None
    )


def of_years(answer: str, name: str) -> list[Paid]:
    """ "2020/21 - £1,204, 2021/22 - £3,310": what was paid to the one name of the question, year by year."""
    answer = re.sub(
        rf",? (?:we|the \w+|they) (?:paid|spent)(?: (?:on|with|to))?(?: {re.escape(name)})?(?= [£$€])",
        "",
        " ".join(answer.split()),
    )
    years = [(m["amount"] or m["amount2"], m["year"] or m["year2"]) for m in _BY_YEAR.finditer(answer)]
    return [Paid(name, amount.strip(), year) for amount, year in years] if len(years) > 1 else []


def by_rows(table: Table, asked: Asked) -> list[Paid]:
    """The rows of a table of names: a column of totals, else one for each year, else its one column of amounts."""
    head = table.cells[0] if table.cells else []
    if turned := _years_down(table):
        return turned
    names = next((n for n, cell in enumerate(head) if _heads_names(cell)), None)
    if names is None and (_asked_rows(table, asked) or _years_across(table, asked)):
        names = 0
    if names is None or len(table.cells) < 2:
        return []
    body = [row for row in table.cells[1:] if len(row) == len(head)]
    sums = [n for n in range(len(head)) if n != names and (_amounts(body, n) or _in_pounds(head[n], body, n))]
    totals = [n for n in sums if re.match(r"(?:grand |overall )?total", head[n].strip(), re.I)]
    years = [n for n in sums if is_year(head[n])]
    out: list[Paid] = []
    for row in body:
        name = " ".join(row[names].split()).strip(" :*")
        if (
            not name
            or NO_PAYEE.match(name)
            or field_of(name, SPEND) == "amount"
            or absence(name)
            or not any(c.isalpha() for c in name)
        ):
            continue
        if years and not totals and all(not row[n].strip() or absence(row[n]) == "not_applicable" for n in years):
            out.append(Paid(name, "not used", raw=row[years[0]].strip()))
            continue
        for n in totals[:1] or years or sums[:1]:
            # "included in the above", "N/A" beside another year's amount
            told_elsewhere = n in years and (absence(row[n]) == "not_applicable" or not (money(row[n]) or absence(row[n])))
            if row[n].strip() and not told_elsewhere and not _KEPT_BACK.search(row[n]):
                cell = scaled(_cell(row, n), head[n])
                cell = f"£{cell}" if _PLAIN.fullmatch(cell) and "£" in head[n] else cell
                out.append(
                    Paid(
                        name,
                        cell,
                        year_of(head[n]) if n in years and n not in totals else None,
                        n in totals or _spans(head[n]),
                        cell,
                    )
                )
    return out


_YEAR: Final = late(YEAR)


def year_of(heading: str) -> str:
    """The year that a heading names, without what it says of it: "Locum spend 2021/22" → 2021/22."""
    said = _YEAR.search(heading)
    beside = heading.replace(said.group(), "") if said else ""
    return (
        said.group() if said and not re.search(r"\d|\(\w|\b(?:to|from|until|since|half|quarter)\b", beside) else heading.strip()
    )


_SPAN: Final = late(r"\b20\d\d (?:to|until|[-–]) [A-Z][a-z]+ 20\d\d\b|\bto date\b", re.I)


def _spans(heading: str) -> bool:
    """The heading's amounts are of more or less than a year: "Spend April 2020 to January 2021"."""
    return _SPAN.search(heading) is not None


def _years_down(table: Table) -> list[Paid]:
    """A table of years down and known names across: "2022/23 | £5,600 | £2,300" under "Google Ads | Facebook"."""
    head, body = table.cells[0] if table.cells else [], table.cells[1:]
    rows = [row for row in body if len(row) == len(head) and is_year(row[0])]
    names = {n: name for n, cell in enumerate(head) if n and (name := _names_payee(cell)) and _amounts(rows, n)}
    sure = any(known().find(name) or payee(head[n]) for n, name in names.items())
    if len(rows) < 2 or len(names) < len(head) - 1 or not sure:
        return []
    return [
        Paid(name, row[n].strip(), row[0].strip(), raw=row[n].strip())
        for row in rows
        for n, name in names.items()
        if row[n].strip()
    ]


def _names_payee(heading: str) -> str:
    """The name that heads a column of amounts: "JCDecaux", "Paid to Fernlea"; "" where it is no name."""
    name = clean(heading)
    return name if known().find(name) or (is_name(name, strict=True) and not NO_PAYEE.match(name)) else payee(name) or ""


# A cell that is kept back tells no spend.
_KEPT_BACK: Final = late(r"\b(?:redacted|withheld|exempt|s\.? ?43|section 43)\b", re.I)


# What heads a column of kinds, places or parts of the body, whatever names stand in it.
_KINDS: Final = late(
    r"^(?:\w+ )?(?:special(?:i?ty|ism)|department|directorate|ward|site|category|type|kind|school|area|purpose|reason|group|grade|role)s?$",
    re.I,
)


def _asked_rows(table: Table, asked: Asked) -> bool:
    """Most rows begin with a name that the question lists, or that is known."""
    firsts = [row[0].strip() for row in table.cells[1:] if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    if _KINDS.match(table.cells[0][0].strip()) and not any(map(known().find, firsts)):
        return False
    ours = [c for c in firsts if known().find(c) or (is_name(c) and re.search(rf"(?<!\w){re.escape(c)}(?!\w)", asked.text))]
    return len(firsts) > 1 and len(ours) * 2 > len(firsts)


def _years_across(table: Table, asked: Asked) -> bool:
    """Nothing but years stand beside a first heading that is empty, over names: "| 2022/23 | 2023/24"."""
    head, *body = table.cells
    firsts = [clean(row[0]) for row in body if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    across = len(head) > 1 and not head[0].strip() and all(is_year(cell) for cell in head[1:])
    return across and len(firsts) > 1 and all(fits(c, asked) for c in firsts)


_LISTED_NAMES: Final = late(NAME)


def in_order(answer: str, question: str) -> list[Paid]:
    """Amounts in the order of the names that the question lists: "Facebook / X / TikTok" – "£1,480 / £0 / Not used"."""
    parts = question.rpartition(":")[2] if not (lettered := re.search(r"\(?\ba\)\s.*", question)) else lettered.group()
    names = [clean(n) for n in re.split(r"\s*/\s*|,\s*(?:and\s+)?|\s+and\s+|\s*\(?\b[a-h]\)\s*", parts.strip(" ?.")) if n.strip()]
    cells = [re.sub(r"^\(?[a-h][).]\s*", "", c) for s in sentences(answer) for c in re.split(r"[,;]?\s+(?=\(?[b-h]\)\s)", s)]
    if (
        len(cells) == 1
        and len(
            amounts := re.split(r",\s+(?:and\s+)?(?=£|nil\b|none\b|nothing\b)|\s+and\s+(?=£|nil\b|none\b|nothing\b)", cells[0])
        )
        > 1
    ):
        cells = amounts  # "£9,000 and £2,000"
        names = [n for m in _LISTED_NAMES.finditer(question) if known().find(n := clean(m.group()))]
    told = all(is_name(n) or known().find(n) for n in names) and all(money(c) or absence(c) for c in cells)
    return [Paid(n, c) for n, c in zip(names, cells, strict=True)] if len(names) == len(cells) > 1 and told else []


def _cell(row: list[str], n: int) -> str:
    """The amount's cell; of a row that says in another cell that nothing was used, those words."""
    return next((c.strip() for c in row if c.strip().casefold() in ("not used", "not applicable")), row[n].strip())


def _heads_names(cell: str) -> bool:
    """A heading of names; "System category" heads what the systems are for."""
    kinds = re.search(r"\b(?:category|type|kind|area|function)\b", cell, re.I) is not None
    return field_of(cell, SPEND) == "provider" and date(cell) is None and not kinds


_PLAIN: Final = late(r"\d[\d,]*(?:\.\d+)?")


def _in_pounds(heading: str, body: list[list[str]], n: int) -> bool:
    """The column holds plain figures under a heading with the sign: "Spend (£)"."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    return "£" in heading and bool(cells) and sum(_PLAIN.fullmatch(c) is not None for c in cells) * 2 > len(cells)


def _amounts(body: list[list[str]], n: int) -> bool:
    """The column holds money, or words that there is none."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    priced = sum("£" in c or "$" in c or "€" in c for c in cells)
    return bool(cells) and priced > 0 and sum(bool(money(c)) or absence(c) is not None for c in cells) * 2 > len(cells)


def is_year(cell: str) -> bool:
    """Whether a heading is a year or a financial year, whatever is said of it: "Spend 2023/24 (£)", "2024/25 (budget)"."""
    said = date(re.sub(r"\((?:budget|forecast|planned|to date)\)|\b(?:FY|spend|cost|total|£)\b", "", cell, flags=re.I))
    return said is not None and said.precision in ("financial_year", "year")
