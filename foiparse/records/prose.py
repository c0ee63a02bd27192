"""Systems named in sentences: a dozen ways of saying that a system is used, each a pattern over names."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import capitalised, known, products
from foiparse.records.fitting import NOT_MADE
from foiparse.records.known_names import runs_there
from foiparse.records.model import System
from foiparse.records.names import NAME, NAMES, clean, is_name, split_names
from foiparse.records.phrases import MAKER, alike, initials_of, named
from foiparse.records.told import told
from foiparse.values import count

# A sentence that names systems is looked at up to here; longer ones are legal prose.
LONGEST_SENTENCE: Final = 400

_MADE: Final = r"(?:provided|supplied|manufactured|produced|delivered|developed|made|hosted)"
_BY: Final = (
    rf"{_MADE} (?:and \w+ |under (?:an? |the |our )?(?:contract|licence|agreement) |(?:to|for) us )?by (?:the )?(?P<by>{NAME})"
)
_THING: Final = (
    r"(?:[Ss]ystems?|[Ss]oftware|[Tt]ools?|[Aa]pplications?|[Pp]latforms?|[Pp]roducts?|[Pp]ackages?|[Dd]atabase"
    r"|[Pp]ortals?|[Aa]pps?|[Ss]olution)"
)
_WHO: Final = (
    r"(?:[Ww]e|[Cc]ouncil|[Tt]rust|[Pp]olice|[Cc]onstabulary|[Uu]niversity|[Ff]orce|[Cc]ollege|[Dd]epartment|[Ss]taff"
    r"|[Oo]fficers|[Tt]eams?|"
    r"[Ss]ervices?|[Bb]oard|[Aa]uthority)"
)
_USE: Final = (
    r"(?:uses?|utilises?|operates?|runs?|has|have|employs?|relies on|procured|purchased|is using|are using"
    r"|have purchased|has purchased)"
)
# "45 Casewell licences at an annual cost of £6,600", "We hold 60 licences for Land Keeper"
_LICENCES: Final = (
    rf"^(?:[Yy]es[,.:]? )?(?:(?:(?:[Tt]he )?{_WHO}|[Tt]here are) (?:currently "
    rf"|now )?(?:(?:{_USE}|holds?) )?)?\d[\d,]* (?:named |full |active |user )?"
    rf"(?:(?P<names>(?!\d){NAME}) (?:[a-z]+ )?(?:licen[cs]es|subscriptions|seats)\b"
    rf"|(?:[a-z]+ )?(?:licen[cs]es|subscriptions) (?:of|for|to) (?P<licensed>{NAME}))"
)
_LICENCES_OF: Final = late(_LICENCES)
_SENTENCES: Final = tuple(
    late(p)
    for p in (
        rf"\b{_THING}\b,? (?P<names>{NAMES})(?: among them)?,? (?:is|are|were) {_BY}",
        # "The student records system (Casewell) is supplied by Fernlea"; letters all capital shorten the words before them
        rf"\b{_THING} \((?P<names>(?![A-Z]+\))(?:[A-Z]\w+:)?{NAME})\),? (?:is|are|was|were) (?:currently |now )?{_BY}",
        rf"\b{_MADE} (?:and \w+ )?by (?:the )?(?P<by>{NAME}),? (?:and (?:is |it is )?|which is |(?:it )?is )?"
        rf"(?:called|known as|named|branded(?: as)?|under the (?:brand |product |trade )?name(?: of)?)"
        rf" (?:the )?[‘'\"“]?(?P<names>{NAME})",
        rf"\ban? (?P<by>{NAME}) product called (?P<names>{NAME})",
        rf"\b{_THING}\b[^.;]{{0,120}}?\bto (?P<function>[a-z][^.;]{{5,60}}?) is (?P<names>{NAMES})",
        rf"^(?:[Yy]es[,.]? )?(?:[Tt]he )?(?P<names>{NAMES})(?: {_THING})? (?:is|are) (?:currently |also |both |all )?(?:used|in use"
        rf"|utilised|in place)\b"
        rf"(?: (?:to|for) (?P<function>[^.;,]{{4,60}})(?=[.;,]|$))?",
        rf"\b[Ff]or (?P<function>[a-z][^.;,]{{4,50}}?) (?P<names>{NAME}) (?:has|uses) (?:the )?(?P<engine>{NAME})"
        rf" (?:engine|module|software) of (?P<by>[A-Z]\w+(?:/[A-Z]\w+)?)",
        rf"\b(?:[Oo]ur|[Tt]he) (?:\w+ ){{0,3}}?{_THING} (?:\w+ ){{0,4}}?(?:is|are) (?:called |currently |now )?(?:the )?"
        rf"(?P<names>{NAMES})",
        rf"\b(?:[Oo]ur|[Tt]he|[Cc]urrent) (?:\w+ ){{0,3}}?(?:suppliers?|providers?|vendors?) (?:\w+ ){{0,3}}?(?:is|are) (?:"
        rf"(?:two|three|four)\s*[–-]\s*)?"
        rf"(?:the )?(?P<suppliers>{NAMES})",
        _LICENCES,
        rf"\b(?:specifically|namely|called|known as|named) (?:the )?[‘'\"“]?(?P<names>{NAMES})",
        rf"\b{_WHO}(?: currently| do| now| also| may| can| has| have)? {_USE} (?:the |a |an )?(?P<names>{NAMES})",
        rf"\b(?:contract|agreement|licence)s? (?:is |are |was )?(?:held |in place )?with (?:the )?(?P<suppliers>{NAME})"
        rf"(?= (?:for|to (?:provide|supply))\b)",
        rf"\b(?:built|based|hosted|running|runs?) (?:on|with|using) (?:the )?(?P<names>{NAME})",
        rf"^(?:[Yy]es[,.:]? )?(?:[Tt]he |[Oo]ur )?(?P<user>[A-Z]?[a-z][\w’' &/-]{{2,45}}?|[A-Z]{{3,6}}) (?:currently |now |also |all )?"
        rf"(?:uses?|utilises?|(?:is|are) using) (?:the )?(?P<names>{NAMES})(?: {_THING})?(?: for (?P<function>[a-z][^.;,]{{3,50}}))?",
        rf"\b(?:recorded|held|stored|logged|kept|managed|processed|captured|entered|maintained|done) (?:on|in|using|via"
        rf"|within|through|into|with)"
        rf" (?:the |our |a )?(?P<names>{NAME})",
        rf"\b(?:using|via|through|on) (?:the |our )?(?P<names>{NAME}) (?=[a-z]){_THING}",
        rf"\b(?:(?:trial|pilot)(?:s|l?ing|l?ed)?|testing|approved|adopted|rolled out|deployed|licensed|implemented|introduced|subscribes? to)"
        rf" (?:of |with |the use of )?(?:the )?(?P<names>{NAMES})",
        # "We use the open source Casewell platform"
        rf"\b{_WHO}(?: currently| do| now| also)? {_USE} (?:the |a |an )?(?:(?!no\b|not\b)[a-z][\w-]* ){{1,3}}?(?P<names>{NAMES})",
        # "The department receives its finance systems from Fernlea Ltd"
        rf"\b(?:receives?|obtains?|gets?|buys?|leases?|sources?) (?:its|our|their|the) (?P<function>[^.;,]{{2,50}}?)"
        rf" (?:{_THING}|services?|licen[cs]es?) from (?:the )?(?P<suppliers>{NAME})",
        rf"\b{_BY}",
    )
)  # fmt: skip
_IN_BRACKETS: Final = late(rf"\s*\((?P<what>{NAME})\)")
_TAIL: Final = late(rf"^(?: {_THING})?{MAKER}(?P<by>{NAME})")


_LINE_BREAK = late(r"\s*\n\s*")
_EMPTY_LINE = late(r"\n\s*\n")
_ANSWER_LABEL = late(r"^A\d+[.:)]?\s+")
_SENTENCE_ENDS = late(r"(?<=[.?!])\s+")


def sentences_of(answer: str) -> list[str]:
    """The sentences of an answer, wrapped lines joined, the overlong ones cut."""
    flat = _LINE_BREAK.sub(" ", _EMPTY_LINE.sub(". ", answer))
    return [_ANSWER_LABEL.sub("", s)[:LONGEST_SENTENCE] for s in _SENTENCE_ENDS.split(flat) if s.strip()]


def systems_in_prose(question: Question, whole: str, plainly: bool = False) -> list[System]:
    """Systems named in prose, each name once, sentence by sentence; with `plainly`, only beside the word "system" or the like.

    `whole` is the letter's text: a name all of whose words stand there in small letters too is no name.
    """
    out: list[System] = []
    seen: set[str] = set()
    asked = f" {' '.join(question.text.casefold().split())} "
    for sentence in sentences_of(question.answer):
        capital = capitalised(sentence)
        shared = [] if plainly else [s for s in _each_for(capital, sentence) if not _key(s) & seen and _is_new(s, asked, whole)]
        if len(shared) > 1:
            seen.update(*map(_key, shared))
            out += shared
            continue
        for pattern in _PLAIN if plainly else _SENTENCES:
            named_so = [s for said in pattern.finditer(capital) for s in _of_match(said, sentence)]
            named_so = [s for s in named_so if not runs_there(s.product or "", sentence)]
            found = [s for s in named_so if not _key(s) & seen and _is_new(s, asked, whole)]
            if found:
                seen.update(*map(_key, found))
                out += found
                break
    return out


_EACH_FOR: Final = late(
    rf"\b(?P<names>{NAME})(?: {_THING})? (?:is used )?for (?:the |our )?(?P<function>[A-Za-z][^,.;]{{1,50}}?)"
    rf"(?=,|\s+and\s+(?:the )?[A-Z]|[.;]|$)"
)


_USED = late(rf"\b(?:{_USE}|used)\b")


def _each_for(capital: str, sentence: str) -> list[System]:
    """ "We use Casewell for complaints, Land Keeper for planning and PeopleDesk for HR": each with its function."""
    if not _USED.search(capital):
        return []
    out = []
    for said in _EACH_FOR.finditer(capital):
        name = clean(sentence[slice(*said.span("names"))])
        if is_name(name):
            out.append(_functioned(named(name, False), [sentence[slice(*said.span("function"))].strip()]))
    return out


_THINGS: Final = r"(?:software|system|application|platform|database|tool|package|product)"
_PLAIN: Final = (
    *_SENTENCES[:3],
    late(rf"\b{_THING}s?,? (?:is |are |was )?(?:called|known as|named) (?:the )?[‘'\"“]?(?P<names>{NAMES})"),
    late(
        rf"\b(?:uses?|using|used|operates?|procured|purchased|via|through|on|in)"
        rf" (?:the |our |a |an )?(?P<names>{NAME}) {_THINGS}\b"
    ),
    late(rf"^(?:The )?(?P<names>{NAME}) is (?:an? |the )(?:[\w-]+ ){{0,4}}?{_THINGS}\b"),
    late(rf"\b(?:[Tt]he|[Oo]ur) {_THINGS} (?:used |in use |we use )?is (?:called |the )?(?P<names>{NAMES})"),
)


_NAME_WORDS = late(r"\w+")


def _is_new(system: System, asked: str, whole: str) -> bool:
    """The name is known, or is neither a word of the question ("Collaboration tools are in use") nor made of common words."""
    name = system.product or system.supplier or ""
    if known().find(name):
        return True
    if re.search(rf"\b{re.escape(name.casefold())}\b", asked) or NOT_MADE.search(name):
        return False
    return not all(re.search(rf"\b{re.escape(w.lower())}\b", whole) for w in _NAME_WORDS.findall(name) if w.lower() != w)


def _key(system: System) -> set[str]:
    return {(system.product or system.supplier or "").casefold()}


def licences_named(question: Question) -> bool:
    """The question counts the licences of some software, and the answer says of which: "60 licences of Land Keeper"."""
    said = _LICENCES_OF.match(told(question)) if _LICENCES_ASKED.search(question.text) else None
    return said is not None and is_name(clean(said["names"] or said["licensed"]), strict=True)


_LICENCES_ASKED: Final = late(
    r"\b(?:how many|numbers? of)\b[^?.]{0,40}?\blicen[cs]es\b[^?.]*\b(?:software|systems?|platforms?|applications?|tools?)\b",
    re.I,
)
_FUNCTION_ENDS: Final = late(r"\s+(?:directly|from|within|across|which|that|using|by)\b")


_WHO_SAID = late(_WHO)


def _of_match(said: re.Match[str], sentence: str) -> list[System]:
    groups: dict[str, str] = {name: sentence[slice(*said.span(name))] if text else "" for name, text in said.groupdict().items()}
    by = clean(groups.get("by") or "") or None
    function = [_FUNCTION_ENDS.split(groups["function"])[0].strip()] if groups.get("function") else []
    if not function and (user := groups.get("user")) and not user.isupper() and not _WHO_SAID.search(user):
        function = [user.strip()]  # "Leisure centres use Casewell"
    if groups.get("engine"):
        return [System(product=clean(groups["engine"]), supplier=by, functions=function)]
    if groups.get("suppliers"):
        return [System(supplier=n, functions=list(function)) for n in split_names(groups["suppliers"])]
    names = split_names(groups.get("names") or groups.get("licensed") or "")
    if not names:
        product = _IN_BRACKETS.match(sentence[said.end("by") :]) if groups.get("by") else None  # "provided by Fernlea (Casewell)"
        what = clean(product["what"]) if product else ""
        shown = what if is_name(what, strict=True) and not initials_of(what, by or "") and not NOT_MADE.search(what) else None
        return [System(product=shown, supplier=by)] if by and is_name(by, strict=True) else []
    tail = _TAIL.match(sentence[said.end("names" if groups.get("names") else "licensed") :]) if not by else None
    by = clean(tail["by"]) if tail and is_name(clean(tail["by"]), strict=True) else by
    return (
        [System(product=n, supplier=by, functions=list(function)) for n in names]
        if by
        else alike([_functioned(named(n, False), function) for n in names])
    )


def _functioned(system: System, function: list[str]) -> System:
    system.functions = list(function)
    return system


_NAME_BEFORE = late(r"([A-Z][\w.&-]+)\s+$")


def known_in(question: Question) -> list[System]:
    """Products that the alias file knows, for where nothing else was found: with their supplier where the answer puts it "
    "before."""
    out: dict[str, System] = {}
    for said in products().finditer(question.answer):
        before = _NAME_BEFORE.search(question.answer[: said.start()][-30:])
        entry, maker = known().find(said.group()), known().find(before[1]) if before else None
        supplier = before[1] if before and entry and maker and not maker.product and maker.supplier == entry.supplier else None
        out.setdefault(said.group().casefold(), System(product=said.group(), supplier=supplier))
    return list(out.values())


_ASKED_BY_NAME: Final = late(
    rf"\b(?:[Ww]hether|[Dd]oes|[Dd]o|[Dd]id|[Ii]s|[Aa]re|[Hh]as|[Hh]ave)\b (?:\w+ ){{0,4}}?(?:use|uses|using|used|have|purchased"
    rf"|procured) (?:any |the )?(?:(?:licen[cs]es?|subscriptions?) (?:for|of|to) )?(?P<name>{NAME})(?P<thing> {_THING})?"
)


LONGEST_ACRONYM: Final = 4


_YES_FIRST = late(r"\W*yes\b", re.I)
_USES_AGAIN = late(r"\b(?:uses?|using) (?:the )?")


def confirmed(question: Question) -> list[System]:
    """The product that the question names and the answer says is used: "Does the force use the Chorus software?" – "Yes"."""
    if counted := _counted(question):
        return [counted]
    said = _ASKED_BY_NAME.search(" ".join(question.text.split()))
    name = clean(said["name"]) if said else ""
    answer = told(question)
    again = bool(name) and any(
        answer.startswith(name, m.end()) for m in _USES_AGAIN.finditer(answer)
    )  # "The Council does use Casewell"
    if not said or not (_YES_FIRST.match(answer.strip()) or again):
        return []
    acronym = name.isupper() and len(name) <= LONGEST_ACRONYM  # "any AI product" names a kind
    return [named(name, False)] if known().find(name) or (said["thing"] and is_name(name) and not acronym) else []


# "How many Microsoft 365 licences do you hold?".
_COUNTED: Final = late(
    rf"\b(?:[Hh]ow many|[Nn]umber of) (?:active |the |your )?"
    rf"(?:(?P<name>{NAME}) (?:\w+ )?(?:licen[cs]es|subscriptions|users|seats|accounts)\b"
    rf"|(?:active |paid )?(?:licen[cs]es|subscriptions) (?:for|of|to) (?P<of>{NAME}))"
)


_STATEMENT_END = late(r"[.;]\s")
_CLAUSE_END = late(r",\s(?=[a-z])")


def _counted(question: Question) -> System | None:
    """The known product whose licences the question counts, where there are some."""
    said = _COUNTED.search(" ".join(question.text.split()))
    name = clean(said["name"] or said["of"]) if said else ""
    entry = known().find(name) if said else None
    first = _STATEMENT_END.split(told(question), maxsplit=1)[0]
    first = _CLAUSE_END.split(first, maxsplit=1)[0]  # "140 Casewell licences, costing £67,200"
    told_of = count(first) if entry and len(question.answer) <= LONGEST_COUNT else None
    some = told_of is not None and (told_of.unlimited or (told_of.value or 0) > 0) and "several_counts" not in told_of.flags
    return named(name, False) if some else None


# A longer answer is about more than a number.
LONGEST_COUNT: Final = 90
