"""Systems that an answer tells of in whole sentences: each name with its maker, and with what it is used for, wherever that is said.

The names of a sentence are marked (`marked.py`). Each is a maker's where the words beside it say so, and else a product's, or what the question
asks for. A maker belongs to the product before it; a use (`use_phrase.py`) to the name that the words of using stand with, in the same
sentence or, where these are "it" or "the system", in the one before. A name with neither maker nor use is left to other ways of reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.fitting import Asked
from foiparse.records.items import AMOUNT
from foiparse.records.marked import MARK, Marked, marked
from foiparse.records.model import System
from foiparse.records.phrases import COMPANY
from foiparse.records.use_phrase import all_uses, uses_told

_THING: Final = (
    r"(?:systems?|software|applications?|platforms?|products?|tools?|packages?|databases?|portals?|apps?|programs?|programmes?"
    r"|solutions?|modules?)"
)
_FIRM: Final = r"(?:suppliers?|providers?|vendors?|makers?|manufacturers?|compan(?:y|ies)|firms?|developers?)"
_MADE: Final = (
    r"(?:supplied|provided|made|developed|produced|bought|purchased|procured|licen[cs]ed|sold|built|owned|offered|marketed|leased|obtained|got|had"
    r"|taken|acquired|commissioned|designed|written)"
)
_MAKES: Final = r"(?:suppl(?:y|ies)|provides?|makes?|made|sells?|develop(?:s|ed)|owns?|owned|offers?|licen[cs]es?|built|supplied|provided|lease[sd]?)"
# Before a maker's name: "supplied to us by", "which comes from", "the company behind this is", "bought in from".
_MAKER_BEFORE: Final = late(
    rf"\b(?:(?:{_MADE}|comes?|came|coming|gets? (?:it|this|them)|buys? (?:it|this|them)|bought (?:it|this|them)|had (?:it|this|them))"
    rf"(?: [a-z]+){{0,4}}? (?:by|from)|{_FIRM}(?: (?:behind|of|for|to|that|who|which|we|in)(?: [a-z]+){{1,4}}?)? (?:is|are|was|being|called|named)"
    rf"(?: (?:now|currently|called))*|{_FIRM}:|an? {_THING} (?:of|from|by)|(?:contract|licence|agreement) (?:is |are )?(?:held )?with"
    r"|(?:hosted|maintained|looked after)(?: [a-z]+){0,4}? by|pay|paid) "
    r"(?:the |a company called |a firm called )?$"
)
# Between a product's name and its maker's, nothing else.
_MAKER_BETWEEN: Final = late(
    rf"(?: {_THING})?(?:,? (?:which is |again |likewise |also |now )?(?:from|by)(?: the)? | [(\[](?:from |by |{_MADE} by )?|,? an? "
    rf"|,? (?:which is )?(?:run|operated|managed) by (?:the )?)"
)
_MAKER_BEHIND: Final = late(
    rf"(?: (?:now|currently|also))* {_MAKES}(?: (?:us|it|this|that|them|both|the {_THING})\b| under\b|(?=[.,;]|$))"
    rf"|,? (?:being|is|are|was|were) (?:both the name and |both )?(?:the|our|its|their) (?:[a-z]+ ){{0,3}}{_FIRM}\b"
)
# "Casewell, a Fernlea product"; "the vendors are Fernlea (payroll) and Abacus".
_APPOSED: Final = late(r",? an? ")
_ALSO: Final = late(r"(?: \([^()]*\))?(?:,| and|, and| &) (?:the )?")
# "From Fernlea (Casewell)": the product is in the brackets.
_FROM: Final = late(r"\b(?:from|by) (?:the )?(?P<maker>‹\d+› \()?$")
_BRACKETED: Final = late(r" \(‹\d+›\)")
_NOT: Final = late(r"\b(?:not|never|nor|neither|no|cannot|without)\b|n['’]t\b", re.I)
# What introduces a name as that of something that is used.
_INTRODUCED: Final = late(
    rf"\b(?:us(?:e[sd]?|ing)|utilis(?:e[sd]?|ing)|called|named|known as|by the name of|use of|is|was|are|have|has|had|got|chose|operates?|runs?"
    rf"|rel(?:y|ies) on"
    rf"|(?:work|works|worked) (?:with|on)|log on to|bought|adopt(?:s|ed)|by means of|via|{_THING},|go(?:es)? through|moved to|there is|put in)"
    r" (?:the |an? |something called )?$"
)
# A name begins the words of using: "Casewell is mainly used for".
_BEGUN: Final = late(r"›(?:['’]s)?,?(?: [\w’']+){0,8} $")
REACH: Final = 40
# A place, a subject or a person: no name that "it" could point to.
_IN_PASSING: Final = late(r"\b(?:in|at|near|of|to|for|against|between|during|as|than|outside|around) (?:the )?$")
_OWNS: Final = late(rf"['’]s? (?=‹\d+›|{_THING}\b)")
_LAY: Final = (
    r"(?:,? (?:mainly|chiefly|mostly|primarily|principally|largely|solely|also|both|as well|too|\w+ly|in the main|above all"
    r"|first and foremost|in particular|there|here|at present|now))*"
)
# Words of using, with the use behind them.
_USE_BEHIND: Final = late(
    rf"\b(?:us(?:e[ds]?|ing)|utilised?|employ(?:ed|s)?|relied (?:up)?on|made use of|has it|have it|had it|uses? made of it (?:is|are))"
    rf"(?: (?:it|this|that|them|the same|the {_THING}|both|throughout|daily|every day))?(?: (?:by|in|within|across"
    rf"|at) [^‹›.,;:()]{{2,40}}?)?{_LAY},? (?:for|to|in|as) (?:is |are |was )?"
    rf"|\b(?:its|the|their|main|chief|whose|principal|primary|only|sole) (?:purposes?|uses?|functions?|jobs?|roles?)(?: of (?:it|this"
    rf"|‹\d+›))?{_LAY} (?:is|are|was|being)(?: that of)?(?: in| to| for)? "
    rf"|\b(?:it|this|which|that|there|‹\d+›) (?:is|was|being) {_LAY}(?:in use |in place |put in |put in place |there )?(?:for|to) "
    rf"|\b(?:use|uses|used|have|has|bought|procured|rely on|relies on|chosen|adopted) ‹\d+›(?: {_THING})?{_LAY} (?:for|to) "
    rf"|\b(?:have|had|want|wanted) (?:it|this|them|‹\d+›){_LAY} for (?:is |are |was )?|\b{_FIRM} (?:for|of) "
    rf"|(?:\b(?:it|this|which|that|and|the {_THING})|‹\d+›(?: {_THING})?){_LAY} (?:also |then )?(?:handles?|manages?|holds?|covers?|does|stores?"
    rf"|records?|supports?|offers?|drives"
    r"|feeds|looks? after|keeps?|takes? care of|organises?|produces?|schedules?|tracks?|serves for|deals? with|helps? with|serves (?:us )?for"
    rf"|provides? us with|gives (?:us|them|staff)|(?:takes|sends|books|logs|issues)) "
    rf"|‹\d+›(?: {_THING})?(?:,? which| and| that)? (?:allows?|enables?|lets?|helps?) (?:[a-z]+ ){{1,3}}?(?:to |do )"
    rf"|‹\d+›(?:['’]s)?(?: {_THING})?[,)]? for "
    rf"|‹\d+›: "
)
_USE_IN_BRACKETS: Final = late(
    rf"‹(?P<n>\d+)›(?: {_THING})? [(\[](?:used |which we use |we use this )?(?:for |to )?(?P<use>[a-z][^()\[\]‹›]{{2,120}})[)\]]"
)
_USE_AFTER_DASH: Final = late(r"^‹(?P<n>\d+)›(?: [–—-] |: )(?P<use>[^‹›.;]{3,120})$")
_DONE: Final = (
    r"(?:done|managed|handled|held|kept|recorded|carried out|administered|run|processed|logged|stored|organised|undertaken|arranged|booked|performed"
    r"|dealt with|looked after|raised|made|issued|prepared|scheduled|tracked|monitored|paid|collected|taken|provided|supported|conducted|delivered"
    r"|planned|maintained|captured|reported|entered|written|controlled|published|allocated|registered|assessed|received|created|produced|drawn up"
    r"|kept track of|mapped|catalogued|hot-listed|dispatched|sent|uploaded|read)"
)
_BY: Final = r"(?:in|on|with|using|through|via|by means of|within|off|to|into)"
# "For bookings we use Casewell".
_FOR_USE: Final = late(
    rf"(?:^|[;,] |\band |\bthen )(?:[Ff]or|[Aa]s (?:for|to|regards)|[Ww]hen it comes to|[Tt]o(?: help)?) (?:(?:the"
    rf"|our) )?(?P<use>[^‹›.;:()]{{3,120}}?),? "
    rf"(?:it is|it['’]s|there is|there['’]s|(?:the|our) (?:[a-z]+ )?(?:{_FIRM}|{_THING}) is|(?:(?:we|they|staff|officers|(?:the"
    rf"|our) [\w ]{{2,30}}?)(?: now| all| both"
    rf"| also| currently)? )?(?:uses?|used|have|has|rel(?:y|ies) on|work with|runs?|turn to|go with|chose))"
    rf"(?: (?:the |our |an? )?(?:[\w-]+ ){{0,4}}?{_THING},?(?: called)?| the)? ‹(?P<n>\d+)›"
)
# The use before the name that it stands with.
_USE_BEFORE: Final = (
    late(
        rf"(?:^|[,;:] |\band )(?P<lead>(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ww]ithin|[Aa]cross) [^‹›.;,]{{2,60}}, )?(?P<use>[^‹›.;:()]{{3,120}}?),? (?:is"
        rf"|are|was|were|(?:has|have) (?:[a-z ]{{0,40}})?been)(?: [^‹›.;:()]{{0,60}}?)?"
        rf" {_DONE}(?: and [a-z-]+| [a-z]+){{0,3}}? {_BY}(?: (?:the|our|an?)(?: [a-z]+){{0,3}}?)?(?: called| named| known as)? (?:‹(?P<n>\d+)›|it\b)"
    ),
    late(
        r"^(?P<use>[^‹›.;:()]{3,120}?) (?:(?:all|both|also|too) )?(?:is|are|takes? place|happens?|goes?|go|sits?|runs?)(?: now| all| both"
        r"| currently| there)* (?:with|on|in|through|off) (?:the |our )?(?:‹(?P<n>\d+)›|it\b)"
    ),
    _FOR_USE,
    late(
        r"\b(?:we|they|staff|[a-z]+s|who|team|and)(?: also| now| all| can)? (?:keeps? track of|keeps?|records?|logs?|manages?|handles?|do|does"
        r"|stores?|holds?|runs?|tracks?|writes?|books?"
        r"|enters?|process(?:es)?|administers?|carry out|deals? with|prepares?|look up|make|organises?) (?P<use>[^‹›.;:()]{3,100}?) (?:in|on"
        r"|with|using|through|via|into)"
        r"(?: (?:the|our|a))?(?: [a-z]+){0,2}? (?:‹(?P<n>\d+)›|it\b)"
    ),
    late(
        r"^[Ww]ith ‹(?P<n>\d+)›(?:['’]s)?,? (?:we|they|staff|the [a-z]+) (?:can |do |does |manage |handle |are able to )(?P<use>[^‹›.;:()]{3,100})"
    ),
)
# What a sentence speaks of where it names nothing itself.
_POINTS: Final = late(
    rf"\b(?:it|its|this|them|they|both)\b|\b(?:the|this|that) (?:[a-z]+ )?{_THING}\b|^(?:The|Their|Its) {_FIRM}\b|\b{_FIRM} behind\b",
    re.I,
)
# A sentence of law, of the past or of what is to come tells of no system in use.
_ASIDE: Final = late(
    r"\b(?:section \d|exempt\w*|withh[eo]ld\w*|Act 20\d\d|Commissioner|Regulations?|internal review|complain\w* to)\b|https?://|www\.|\S@\S+\.\w"
)
# An answer with fewer words than this before a name tells no story; a longer sentence than this is no sentence.
LONGEST_SENTENCE: Final = 700
_STOP: Final = late(
    r"(?<=[a-z0-9A-Z%)\"”’'])(?<!\bNo)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)[.?!]\s+(?=[A-Za-z\d‘“\"(])|\s*\n+\s*|;\s+"
)


@dataclass(slots=True)
class _Told:
    """One name of the answer: what it is, and what has been said of it."""

    name: str
    maker: bool = False
    by: str | None = None
    uses: list[str] = field(default_factory=list)
    firm: bool = False


_BROKEN_LINE = late(r"(?<=[a-z,])\n(?=[a-z])")


def narrated(answer: str, asked: Asked) -> list[System]:
    """The systems of which the sentences of `answer` say who makes them or what they are for."""
    named: list[_Told] = []
    last: _Told | None = None
    for sentence in _STOP.split(" ".join(_BROKEN_LINE.sub(" ", answer).split(" "))):
        if not sentence or _ASIDE.search(sentence) or len(sentence) > LONGEST_SENTENCE:
            continue
        last = _read(marked(sentence.strip(), asked), asked, named, last)
    return [
        _system(t)
        for t in named
        if t.name
        and (_surely_made(t) or (t.uses and (t.firm or known().find(t.name))))
        and not (t.maker and any(o.by == t.name for o in named))
    ]


def _surely_made(told: _Told) -> bool:
    """A maker is told, and the name is introduced as a system's or either of them is known: "88 came from Egypt" tells of none."""
    return bool(told.by and (told.firm or known().find(told.name) or known().find(told.by) or COMPANY.search(told.by)))


def _system(told: _Told) -> System:
    uses = [u for u in told.uses if not AMOUNT.search(u)]
    if told.maker:
        return System(supplier=told.name, functions=uses)
    return System(product=told.name, supplier=told.by, functions=uses)


def _makes(maker: str, name: str) -> bool:
    """The maker is known as that of the product."""
    entry = known().find(name)
    return entry is not None and entry.product is not None and known().canonical(maker) == entry.supplier


_MARKS = late(MARK)
# "Hosted by Fernlea and uses Casewell": what is used is none of who hosts it.
_NEXT_USED = late(r",? and (?:it )?(?:uses?|runs on|is (?:built|based|run) (?:on|in|with)|was built (?:on|in|with)) ")


def _read(said: Marked, asked: Asked, named: list[_Told], last: _Told | None) -> _Told | None:
    """Take in one sentence; the name that the next one may point to."""
    spots = [(int(m.group()[1:-1]), m.start(), m.end()) for m in _MARKS.finditer(said.text)]
    here = [_of(said.names[n], named) for n, _, _ in spots]
    roles = [_is_maker(said.text, start, end, k and spots[k - 1][2]) for k, (_, start, end) in enumerate(spots)]
    for k in range(1, len(here)):
        between = said.text[spots[k - 1][2] : spots[k][1]]
        if between == " (" and said.text[spots[k][2] :].startswith(")") and _turned(here[k - 1].name, here[k].name, asked):
            roles[k - 1], roles[k] = True, False
        roles[k] = roles[k] or (
            roles[k - 1] and all(roles[:k]) and _ALSO.fullmatch(said.text[spots[k - 1][2] : spots[k][1]]) is not None
        )
    for k, told in enumerate(here):
        told.maker = roles[k] or (told.maker and _as_asked(told.name, asked)) or (not told.by and _as_asked(told.name, asked))
        if roles[k]:
            own = _NEXT_USED.match(said.text, spots[k][2]) is None
            near = [
                t
                for n, t in enumerate(here[k + 1 :], k + 1)
                if (own or _makes(told.name, t.name)) and not roles[n] and spots[n][1] - spots[k][2] <= REACH
            ]
            earlier = [t for n, t in enumerate(here[:k]) if not roles[n] and not _own_product(said.text, spots, k)]
            _give_maker(told, earlier, near, last if _POINTS.search(said.text) else None)
    for told in here:
        told.maker = told.maker and not told.by
    products = [t for k, t in enumerate(here) if not roles[k]]
    pointed = last if not products or _POINTS.search(said.text) else None
    for k, told in enumerate(here):
        told.firm = told.firm or roles[k] or _INTRODUCED.search(said.text[: spots[k][1]]) is not None
    for use, told in _uses(said.text, spots, here, roles, pointed):
        told.uses += [u for u in use if u not in told.uses]
    firm = [
        t
        for k, (t, role) in enumerate(zip(here, roles, strict=True))
        if not role
        and not (
            _IN_PASSING.search(said.text[: spots[k][1]])
            and not (t.firm or t.by or t.uses or " " in t.name or known().find(t.name))
        )
    ]
    firm = [t for t in firm if t.name]
    return firm[-1] if firm else last


def _own_product(text: str, spots: list[tuple[int, int, int]], k: int) -> bool:
    """A product stands in brackets right behind the maker, which is then nobody else's: "Oakbyte for rents and Fernlea (Casewell)"."""
    return k + 1 < len(spots) and text[spots[k][2] : spots[k + 1][1]] == " ("


def _turned(first: str, bracketed: str, asked: Asked) -> bool:
    """The product stands in the brackets behind its maker: "Fernlea Solutions (Casewell)"."""
    one, other = known().find(first), known().find(bracketed)
    if other is not None:
        return other.product is not None and (one is None or one.product is None)
    firm = COMPANY.search(first) is not None or (one is not None and one.product is None and maker_asked(asked.text))
    return firm and not COMPANY.search(bracketed)


def _of(name: str, named: list[_Told]) -> _Told:
    """What is told of a name so far; a new entry where it is a new name."""
    told = next((t for t in named if t.name == name), None)
    if told is None:
        told = _Told(name)
        named.append(told)
    return told


def _as_asked(name: str, asked: Asked) -> bool:
    """A name of which nothing is said is a maker's where the alias file or its last word says so, or the question asks for no products."""
    entry = known().find(name)
    if entry:
        return entry.product is None
    return bool(COMPANY.search(name)) or maker_asked(asked.text)


# What a question asks for first: makers ("which companies supply your software", "MIS software supplier"), or products.
_ASKED: Final = late(
    rf"\b(?P<maker>{_FIRM}|who (?:supplies|provides|makes|hosts)|third part(?:y|ies))\b|\b(?P<product>{_THING}|technolog(?:y"
    rf"|ies))\b(?! (?:{_FIRM})\b)",
    re.I,
)


def maker_asked(text: str) -> bool:
    """The question asks for makers before it asks for products."""
    said = _ASKED.search(text)
    return said is not None and said["maker"] is not None


_THING_BEHIND = late(rf" {_THING}\b")


def _is_maker(text: str, start: int, end: int, before: int) -> bool:
    behind = text[end:]
    between = text[before:start] if before else ""
    came = _FROM.search(text[max(0, start - REACH) : start])
    if came and (came["maker"] or _BRACKETED.match(behind)):
        return not came["maker"]
    if _APPOSED.fullmatch(between):
        return _THING_BEHIND.match(behind) is not None
    return bool(
        _MAKER_BEFORE.search(text[max(0, start - 120) : start])
        or (between and _MAKER_BETWEEN.fullmatch(between))
        or _MAKER_BEHIND.match(behind)
        or _OWNS.match(behind)
    )


def _give_maker(maker: _Told, before: list[_Told], behind: list[_Told], pointed: _Told | None) -> None:
    """The maker to the product before it, to the one it is pointed to, else to the product close behind it."""
    product = next(iter(before[-1:] or ([pointed] if pointed else []) or behind[:1]), None)
    if product and product is not maker and not product.by:
        product.by = maker.name


def _uses(
    text: str, spots: list[tuple[int, int, int]], here: list[_Told], roles: list[bool], pointed: _Told | None
) -> Iterator[tuple[list[str], _Told]]:
    """Each run of uses that the sentence tells, with the name that it is of."""
    by_number = {n: k for k, (n, _, _) in enumerate(spots)}
    for pattern in _USE_BEFORE:
        for said in pattern.finditer(text):
            told = here[by_number[int(said["n"])]] if said["n"] else pointed
            if told and (uses := (uses_told if pattern is _FOR_USE else all_uses)(said["use"])):
                told.firm = True
                yield uses, told
    for pattern in (_USE_IN_BRACKETS, _USE_AFTER_DASH):
        for said in pattern.finditer(text):
            if uses := all_uses(said["use"]):
                here[by_number[int(said["n"])]].firm = True
                yield uses, here[by_number[int(said["n"])]]
    for said in _USE_BEHIND.finditer(text):
        near = [k for k, (_, start, _) in enumerate(spots) if start < said.end()]
        products = [k for k in near if not roles[k]]
        told = here[products[-1]] if products else pointed or (here[near[-1]] if near else None)
        if told and not _NOT.search(text[max(0, said.start() - 25) : said.end()]) and (uses := uses_told(text[said.end() :])):
            told.firm = told.firm or _BEGUN.search(text[max(0, said.start() - REACH) : said.start()] + said.group()) is not None
            yield uses, told
