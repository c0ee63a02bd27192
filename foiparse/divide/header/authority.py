"""Which public authority answers: every printed name that reads like one is weighed by where it stands and what is said of it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from foiparse.compiled import compiled
from foiparse.divide.header.acronyms import by_initials
from foiparse.divide.header.addressee import addressed
from foiparse.divide.header.authority_words import NATIONS
from foiparse.divide.header.bilingual import english_beside
from foiparse.divide.header.bodies import overseers
from foiparse.divide.header.former import is_former
from foiparse.divide.header.forms import AN_OFFICERS, Name, fullest, is_welsh, own_words, tidy
from foiparse.divide.header.framed import framed
from foiparse.divide.header.letterhead import first_line, goes_on
from foiparse.divide.header.lines import Lines
from foiparse.divide.header.names import find_names
from foiparse.divide.header.said_of import WEIGHT_TOP, Place, alone, weigh
from foiparse.document import Span
from foiparse.late import late

# A name that tells a kind of authority plainly, and one that may be a part of it ("Exams Office", "Winter Service").
_STRONG = late(
    r"\b(?:council|trust|police|constabulary|(?:fire and rescue|ambulance) (?:service|authority)|combined authority|health board|police service)$"
    r"|\buniversity\b|\bcollege$|\bpolice (?:and|&) crime commissioner for\b",
    re.I,
)
_OFFICE = late(
    r"\b(?:office|services?|registry|enquiries|commissioning|department|units?|teams?|loans|compliance|governance|records|requests|commissioners)$",
    re.I,
)
_WEIGHT_DOMAIN, _WEIGHT_FIRST_LINE = 3.0, 2.0
_WEIGHT_FORMER = -0.5  # it may still be the letter's own, where it signs
_WEIGHT_OFFICE = 1.5  # against a part where the letter names such an authority
_WEIGHT_PASSING = 1.2  # against a body that other bodies' letters name in passing: three mentions, or a short line and no more
_DEPARTMENT = late(r" Department$", re.I)  # of a hospital or a council, where it does not stand alone at the head
_ELSEWHERE = late(
    r"\b(?:contact|contacting|approach|write to|refer\w* to|redirect\w*|transfer\w* to|held by|like|with|alongside)\b[^.]{0,25}$"
)
_BEFORE_NAME = 60
_MENTION, _MOST_MENTIONS = 0.4, 6
_ENOUGH = 0.8  # weight under which a name may be anybody's, if it is not the only one
_WEIGHT_KIND, _MOST_KIND = 0.5, 4  # for each "the Trust" or "our Council", to names of that kind
_KIND = late(
    r"[to](?<=\b.)(?:(?<=t)h(?:e|is)|(?<=o)ur)\s+(trust|council|university|college|constabulary|force|department|board|"
    r"authority|agency|commission|ministry)\b",
)
_KIND_WORDS = {"force": "police|constabulary", "department": "department|ministry|office", "board": "board|nhs"}
# "The Weir Museum" as the letterhead has it; before "University of" or "Royal Borough of" the word is no part of the name.
_ARTICLE = late(r"(?:^|[\n\t])[ ]*(The|THE) $")
_NO_ARTICLE = late(
    r"(?:University|Royal|London|City|Office|Department|Ministry|Police Service|Bureau)\b|.*\b(?:Council|NHS|Police|Government|County)\b",
    re.I,
)
FEWEST_GENERAL = 4  # general words that are a body's name together: fewer are a part of one ("Legal Services Department")
HEAD_LINES = 16  # the letterhead proper
SUBJECT_LINES = 3  # after the salutation's line: the subject in one or two
SCANNED = 5_000  # characters at each end: names that stand only in the middle of a long file do not sign it
_DOMAIN = late(r"(?:@|www\.|//)([a-z0-9][a-z0-9.\-]*\.(?:uk|net|org|gov|scot|wales|ie|au|com))\b")
_OFFICIAL = late(r"\.gov|\.nhs|nhs\.|police|\.scot|\.wales|\.ac\.uk|parliament|\.org")
_NOT_DOMAINS = late(
    r"^(?:ico\.|informationcommissioner|legislation\.|nationalarchives|whatdotheyknow|itspublicknowledge|publications\.)"
)


def authority(lines: Lines) -> str | None:
    """The name of the authority as the letter prints it most fully, or None where no name speaks for itself."""
    text = lines.text.replace("\xa0", " ").replace("\ufeff", " ")
    if len(text) > 2 * SCANNED:
        text = text[:SCANNED] + "\n\n" + text[-SCANNED:]
    low = text.lower()
    domains = " ".join(
        d for d in (m.group(1) for m in _DOMAIN.finditer(low)) if _OFFICIAL.search(d) and not _NOT_DOMAINS.match(d)
    )
    theirs = addressed(lines)
    names = _names(lines, text, theirs)
    _add_first_line(names, lines, theirs)
    _join_short_forms(names)
    kinds = Counter(m[1] for m in _KIND.finditer(low))
    totals = {key: _total(key, name, domains) + _of_kind(name, kinds) for key, name in names.items()}
    strong = [key for key, name in names.items() if any(_STRONG.search(form) for form in name.forms)]
    for key in names.keys() - strong if strong else ():
        totals[key] -= _WEIGHT_OFFICE if all(_OFFICE.search(form) for form in names[key].forms) else 0.0
    best = max(totals, key=totals.__getitem__, default=None)
    if best is None or totals[best] < (_ENOUGH if sum(t >= 0 for t in totals.values()) > 1 else 0):
        return (
            _by_domain(text, domains)
            or by_initials(text)
            or framed(text)
            or _the_only(names, strong, text)
            or _of_general_words(lines)
        )
    form = fullest(names[best])
    spans = [(start, end, tidy(text[start:end])) for start, end in find_names(text)] if is_welsh(form) else []
    beside = english_beside(form, spans, text)
    if beside:
        return fullest(names.get(own_words(beside), Name({beside: 1}, {beside: 0.0})))
    article = names[best].articles.get(form)
    return f"{article} {form}" if article else form


def _the_only(names: dict[str, Name], strong: list[str], text: str) -> str | None:
    """The one name of a council, a trust, a university that stands anywhere, be it in the request: nobody else is spoken of."""
    if len(strong) != 1 or names[strong[0]].former:
        return None
    form = fullest(names[strong[0]])
    return (
        None
        if any(
            _ELSEWHERE.search(text[max(0, m.start() - _BEFORE_NAME) : m.start()].lower())
            for m in re.finditer(re.escape(form), text)
        )
        else form
    )


def _of_general_words(lines: Lines) -> str | None:
    """The first line where it is a name that every word of tells only a kind: "National Health Protection Agency"."""
    first = lines.all[0].text if lines.all else ""
    whole = find_names(first) == [(0, len(first))] and len(first.split()) >= FEWEST_GENERAL and not AN_OFFICERS.search(first)
    return first if whole else None


def _names(lines: Lines, text: str, theirs: list[Span]) -> dict[str, Name]:
    head_end = _head_end(lines)
    signed = lines.signed
    names: dict[str, Name] = {}
    for start, end in find_names(text):
        if any(s.start <= start < s.end for s in theirs):
            continue
        at = start if start < SCANNED else start + len(lines.text) - len(text)
        outside, by_it = lines.is_outside(at), any(s.start <= at < s.end for s in signed)
        printed = tidy(text[start:end])
        key = own_words(printed)
        if not key:
            continue
        name = names.setdefault(key, Name())
        place = Place(head_end if outside else 0, by_it, not outside and not _asks(text, end))
        if is_former(text, start, end):
            name.former[printed] = name.former.get(printed, 0) + 1
            name.add(printed, _WEIGHT_FORMER)
            continue
        name.add(printed, weigh(text, start, end, place))
        if start < place.head_end and alone(text, start, end):
            name.headed.add(printed)
            if (article := _ARTICLE.search(text[max(0, start - 6) : start])) and not _NO_ARTICLE.match(printed):
                name.articles[printed] = article[1]
        name.outside |= {printed} if outside else set()
    return names


def _head_end(lines: Lines) -> int:
    """Where the letterhead ends: in a letter soon after the salutation, where the subject may stand."""
    if not lines.all:
        return 0
    if lines.salutation and lines.sign_off is not None:
        return lines.all[min(lines.salutation + SUBJECT_LINES, len(lines.all) - 1)].start
    return lines.all[min(HEAD_LINES, len(lines.all)) - 1].start + 200


def _asks(text: str, end: int) -> bool:
    """Whether the line in which a name stands goes on to a question mark."""
    return "?" in text[end : text.find("\n", end) if "\n" in text[end:] else len(text)]


def _add_first_line(names: dict[str, Name], lines: Lines, theirs: list[Span]) -> None:
    """The letterhead's first line, though no type word tells it, weighs as much as a name that is half alone there."""
    printed = None if any(s.start <= lines.all[0].start < s.end for s in theirs) else first_line(lines)
    key = own_words(printed) if printed else ""
    if not printed or not key:
        return
    begun = next(
        (k for k, n in names.items() for f in n.forms if f != printed and printed.startswith(f) and goes_on(printed[len(f) :])),
        None,
    )
    if begun is not None:
        names[key] = Name({printed: 1}, {printed: _WEIGHT_FIRST_LINE}, names.pop(begun).weight + _WEIGHT_FIRST_LINE, 1)
    elif not any(set(key.split()) & set(other.split()) - NATIONS for other, name in names.items() if name.weight >= 0):
        names[key] = Name({printed: 1}, {printed: _WEIGHT_FIRST_LINE}, _WEIGHT_FIRST_LINE, lines.text.count(printed))


def _join_short_forms(names: dict[str, Name]) -> None:
    """A shorter name whose words all stand in a longer one speaks for it too."""
    for short in sorted(names, key=len):
        for long in names:
            if short != long and set(short.split()) < set(long.split()):
                names[long].weight += names[short].weight / 2
                break


_POSSESSIVE = late(r"[’']s?\b")


def _total(key: str, name: Name, domains: str) -> float:
    words = _POSSESSIVE.sub("", key).split()
    hint = any(len(w) > 3 and w in domains for w in words) or (len(words) > 1 and "".join(words) in domains)
    against = _WEIGHT_PASSING if overseers() & name.forms.keys() else 0.0
    if all(_DEPARTMENT.search(form) for form in name.forms):
        against = WEIGHT_TOP
    return name.weight + _MENTION * min(name.mentions, _MOST_MENTIONS) + (_WEIGHT_DOMAIN if hint else 0.0) - against


@cache
def _kind(kind: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{_KIND_WORDS.get(kind, kind)})\b", re.I)


def _of_kind(name: Name, kinds: Counter[str]) -> float:
    """How often the letter says "the Trust" or the like where the name is one of a trust."""
    form = max(name.forms, key=len)
    count = max((n for kind, n in kinds.items() if _kind(kind).search(form)), default=0)
    return _WEIGHT_KIND * min(count, _MOST_KIND)


_DOMAIN_WORDS = late(r"[a-z]{4,}")


def _by_domain(text: str, domains: str) -> str | None:
    """No name reads like an authority's: a capitalised word that is also the domain's own word stands for it."""
    for word in dict.fromkeys(_DOMAIN_WORDS.findall(domains)):
        match = re.search(rf"(?<![\w@./])((?i:{re.escape(word)})\w*)\b(?![.@])", text)
        if match and sum(c.isupper() for c in match.group(1)) > 1:
            return match.group(1)
    return None
