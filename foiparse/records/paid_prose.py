"""What was paid to each name that a question lists or that is known, told in sentences.

"We paid Fernlea £1.2m in 2021/22 and £987,500 in 2022/23. For Oakbyte the figures are £402k and £655k. Nothing was paid to Tarn."
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.by_year import AFTER, BEFORE
from foiparse.records.fitting import Asked, fits
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.spend import AMOUNT, NO_PAYEE, Paid
from foiparse.records.where import stands_in
from foiparse.values import date

# "each of Fernlea, Oakbyte and Tarn 24", "Spend on Facebook, X and TikTok in 2023/24".
_LISTED: Final = late(
    rf"(?:\b(?:of|on|with|to|from|by|for|pay|paid)(?: each of)?:?|:) (?P<list>{NAME}(?:(?:,| and|,? &|,? or|/) ?{NAME}){{1,9}})"
)
# "broken down by platform (Facebook, X, TikTok)".
_IN_BRACKETS: Final = late(
    rf"\b(?:platforms?|compan(?:y|ies)|firms?|suppliers?|providers?|channels?) \((?P<list>{NAME}(?:(?:,| and| &|,? or|/) ?{NAME}){{1,9}})\)"
)
# "X (formerly Twitter), LinkedIn and Google".
_BRACKETS: Final = late(r" \([^()]{1,40}\)")
_NAME: Final = late(NAME)
_NOTHING: Final = late(
    r"\b(?:nothing|no (?:money|spend\w*|payments?|expenditure)|nil|£0|not (?:spent|paid|spend|pay)|(?:did|has|have|was|were)(?: not|n['’]t)"
    r" (?:spen[dt]|paid?|advertise\w*|use[d]?))\b",
    re.I,
)
# "the rest nil", "nothing on the others".
_REST: Final = late(
    r"\b(?:the )?(?:rest|others?|other two|other three"
    r"|(?:all )?(?:the )?other (?:platforms|channels|sites|networks)|remainder)\b[^.;£]{0,25}?\b(?:nil|nothing|£0|zero|none|not used)"
    r"|\b(?:nothing|nil|no spend|£0)\b[^.;£]{0,20}?\b(?:the )?(?:rest|others?|other two|other three)\b",
    re.I,
)
# Between two names of one joint account: "Facebook and Instagram".
_JOINT: Final = late(r"\s*(?:and|&|/)\s*")
_OR: Final = late(r",?\s*\b(?:or|nor)\s*|,\s*")
_OPENED: Final = late(r"\s*\([^()£]*$")
_MONEY: Final = late(AMOUNT)
# "£18,450 on Facebook, nothing on Ads and £7,200 on Radio": each amount stands before its name, and the next one is the next name's.
_LED: Final = late(
    rf"(?:(?P<amount>{AMOUNT})(?:\s+(?:went|goes|was (?:spent|paid)))?|\b(?:nothing|nil|none|no money))\s+(?:on|with|to|for)\s+(?:the )?$",
    re.I,
)
_LEADS_ON: Final = late(rf"{AMOUNT}\s+(?:(?:went|goes|was (?:spent|paid))\s+)?(?:on|with|to|for)\s+(?:the )?$")
# A longer answer tells a story.
LONGEST: Final = 700


# "With Capita and with Serco": two of a list.
_AGAIN: Final = late(r"\b(and|or) (?:with|to|on|for) (?=[A-Z])")


_JOINED_NAMES = late(r",\s*(?:and |or )?|\s+(?:and|or|&)\s+|/")


def names_listed(question: str) -> list[str]:
    """The names, two or more, that a question for spend lists."""
    flat = _AGAIN.sub(r"\1 ", _BRACKETS.sub("", " ".join(question.split())))
    said = _LISTED.search(flat) or _IN_BRACKETS.search(" ".join(question.split()))
    names = [clean(n) for n in _JOINED_NAMES.split(said["list"]) if n.strip()] if said else []
    good = [n for n in names if (is_name(n) or known().find(n)) and not NO_PAYEE.match(n) and date(n) is None]
    return good if len(good) == len(names) > 1 else []


# "Facebook and other platforms".
_AND_OTHERS: Final = r"(?:,|/|\s+(?:and|or|&))\s*(?:and |or )?(?:any |all |the )?(?:others?|similar)\b"


def of_one_amount(name: str, question: str, answer: str) -> str:
    """Whose the one amount of an answer is, where the question has the name: its own, or of the two that the question joins.

    "How much was spent on Facebook and Instagram?" – "£1,200". "" where the question lists more names, or the answer has one of them.
    """
    flat = _BRACKETS.sub("", " ".join(question.split()))
    listed = names_listed(question)
    if not any(n in (name, *_PARTED.split(name)) for n in listed):
        return "" if re.search(rf"(?<!\w){re.escape(name)}{_AND_OTHERS}", flat) else name
    joint = re.search(r"\s?(?:/|\band\b|&)\s?".join(map(re.escape, listed)), flat) if len(listed) == 2 else None
    if joint is None or (joint.group() not in answer and any(stands_in(n, answer) for n in listed)):
        return ""
    return joint.group()


_PARTED: Final = late(r"\s?/\s?|\s+(?:and|&)\s+")


def paid_by_name(answer: str, asked: Asked) -> list[Paid]:
    """What the sentences say of each name, its amounts with their years; [] where a part of them cannot be told."""
    flat = " ".join(answer.split())
    names = names_listed(asked.text)
    names = [n for n in names if known().find(n) or fits(n, Asked(authority=asked.authority), True)] if len(names) > 1 else []
    places = _places(flat, names) if len(flat) <= LONGEST else []
    if not places:
        return []
    out: list[Paid] = []
    years: list[str] = []
    ends = [*(start for start, _, _ in places[1:]), len(flat)]
    for (start, end, name), after in zip(places, ends, strict=True):
        before = max((e for _, e, _ in places if e <= start), default=0)
        found, years = _of(name, flat[before:start], flat[end:after], years)
        if not found and out and out[-1].cell == "£0" and before and _OR.fullmatch(flat[before:start]):
            found = [replace(out[-1], name=name)]  # "no spend on YouTube or X"
        if not found:
            return []
        out += found
    told = " ".join(p.name for p in out)
    others = [n for n in names if n not in told] if _REST.search(flat) else []
    return out + [Paid(n, "£0") for n in others]


def _places(flat: str, names: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, name) of each name where the answer tells it first; two joined by "and" are one."""
    marks = [(m.start(), m.end()) for n in names if (m := re.search(rf"(?<!\w){re.escape(n)}(?!\w)", flat))]
    if not names:
        marks = list({flat[a:b].casefold(): (a, b) for a, b in reversed(_known_in(flat))}.values())
    out: list[tuple[int, int, str]] = []
    for start, end in sorted(marks):
        if out and _OPENED.match(flat[out[-1][1] : start]):
            continue  # "Meta (Facebook and Instagram)": the same again
        if out and _JOINT.fullmatch(flat[out[-1][1] : start]):
            start = out.pop()[0]
        if not out or start >= out[-1][1]:
            out.append((start, end, flat[start:end]))
    return out


_SMALL_WORD_FIRST = late(r"(?:For|On|With|And|In|The|Of)\s+")


def _known_in(flat: str) -> list[tuple[int, int]]:
    """Where names stand that the alias file knows, without a word of the sentence before them ("For Facebook")."""
    out = []
    for said in _NAME.finditer(flat):
        lead = _SMALL_WORD_FIRST.match(said.group())
        start = said.start() + (lead.end() if lead else 0)
        if known().find(flat[start : said.end()]):
            out.append((start, said.end()))
    return out


_NEXT_SENTENCE = late(r"[.;]\s+(?=[A-Z£])")
# "Nextdoor is free to use": no amount, and none of the next name's.
_FREE = late(r"\b(?:free(?: to use| of charge)?|no charge|not used|not in use|no longer used)\b", re.I)
# "The Council did not use TikTok", "TikTok was not used": no amount, as where a table says "not used".
_NOT_USED = late(
    r"\b(?:(?:did|do|does|has|have|had)(?: not|n['’]t) (?:currently )?use[d]?|never used)\s*$|\W*(?:was|is|were) not used\b", re.I
)
_CLAUSE_BEGINS = late(r"[.;]\s+|,\s+(?!\d)")
_PREPOSITION_LAST = late(r"\b(?:on|with|to|for)\s+(?:the )?$")
_OF_EACH_YEAR = late(r"\b(?:either|each|any|both) (?:of the )?years?\b")


def _of(name: str, before: str, after: str, years: list[str]) -> tuple[list[Paid], list[str]]:
    """What is paid to a name by the words around it, and the years told last: figures alone are of those years in their order."""
    own = _REST.sub("", _NEXT_SENTENCE.split(after)[0])
    lead = _CLAUSE_BEGINS.split(before)[-1]
    amounts = _MONEY.findall(own)
    led = _LED.search(before)
    if led and (not amounts or (len(amounts) == 1 and _LEADS_ON.search(own))):
        return [Paid(name, led["amount"] or "£0")], years
    told = max(([(m["amount"], m["year"]) for m in p.finditer(own)] for p in (AFTER, BEFORE)), key=len)
    if told and len(told) == len(amounts):
        return [Paid(name, a, y) for a, y in told], [y for _, y in told]
    if len(amounts) == len(years) > 1:
        return [Paid(name, a, y) for a, y in zip(amounts, years, strict=True)], years
    leading = _MONEY.findall(lead)
    denied = _NOTHING.search(_MONEY.split(lead)[-1]) is not None  # "Rightmove £4,200. We have not spent anything on Zoopla"
    if len(leading) == 1 and not amounts and not denied and _PREPOSITION_LAST.search(lead):
        return [Paid(name, leading[0])], years
    if not amounts and (_NOT_USED.search(lead) or _NOT_USED.match(own)):
        return [Paid(name, "Not used", raw=lead.strip())], years
    if not amounts and (_NOTHING.search(lead) or _NOTHING.search(own)):
        return [Paid(name, "£0 a year" if _OF_EACH_YEAR.search(own) else "£0")], years
    if not amounts and _FREE.search(own):
        return [Paid(name, "Not used", raw=own.strip())], years
    return ([Paid(name, amounts[0])] if len(amounts) == 1 and not leading else []), years
