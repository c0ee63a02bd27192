"""Systems named in an answer: pairs on lines, names with their functions beneath, short answers, sentences."""

from __future__ import annotations

import re
from typing import Final

from foiparse.letter import Letter, Question
from foiparse.records.aliases import known, products, spelled
from foiparse.records.intents import intent_of
from foiparse.records.model import System, place
from foiparse.records.names import NAME, NAMES, clean, is_name, lines_of, split_names
from foiparse.values import absence, date

_PAIR: Final = re.compile(r"^(.{2,60}?)\s*(?:\s[-–—]\s?|\s?[-–—]\s|:\s|\t)\s*(\S.{1,80})$")
_SMALL: Final = frozenset("and the of for a an to in or our your with on by & software system systems management".split())
# A sentence that names systems is looked at up to here; longer ones are legal prose.
LONGEST_SENTENCE: Final = 400
# An answer with more lines than this is a document, not a list of systems.
MOST_LINES: Final = 40


def words(text: str) -> set[str]:
    """The telling words of a phrase."""
    return {w for w in re.findall(r"[^\W_]+", text.casefold()) if w not in _SMALL}


def systems_in(letter: Letter, question: Question, context: str) -> list[System]:
    """The systems that `question`'s answer names; `context` is the words of the questions, in which functions are told."""
    lines = lines_of(question.answer)[:MOST_LINES]
    found = _lines(lines, words(context), supplier_asked(question.text)) or _sentences(question)
    if not found and named_first(question.text):
        found = _known(question)
    functions = function_asked(question.text)
    for system in found:
        if functions and not system.functions:
            system.functions = [f for f in functions if f.casefold() not in f"{system.product} {system.supplier}".casefold()]
        system.questions.append(question.label)
        name = system.product or system.supplier or ""
        system.span = place(letter, question, name)
        system.raw.append(name)
        if len(found) == 1:
            system.contract_end = _runs_to(question.answer, name)
    return found


# How far after a system's name the dates of its contract may stand.
DATES_REACH: Final = 200


def _runs_to(answer: str, name: str) -> str | None:
    """The end of the one span of days that stands right after the name: "… Licences and Support: 01/04/2018 to 31/03/2019"."""
    near = answer[answer.find(name) :][:DATES_REACH]
    spans = [
        v for line in near.splitlines() if (v := date(line)) and v.precision == "day" and v.start and v.end and v.start < v.end
    ]
    return spans[0].end.isoformat() if len(spans) == 1 and spans[0].end and not spans[0].flags else None


def named_first(text: str) -> bool:
    """The question's first sentence asks for names: products known by the alias file may then be taken out of prose."""
    return intent_of(re.split(r"(?<=[a-z)])[.?]\s", text.strip())[0]).names


def supplier_asked(text: str) -> bool:
    """The question words the one name that it asks for as a supplier's."""
    return bool(
        re.search(
            r"\b(?:suppliers?|providers?|vendors?|manufactur\w+|who (?:provides|supplies|makes|produced)|company|partner)\b",
            text,
            re.I,
        )
    )


_FUNCTION: Final = re.compile(
    r"\b(?:software|systems?|applications?|tools?|packages?|platforms?|provider)\b[^.?]*?\b(?P<verb>with which you "
    r"(?:\w+ )?(?:run|manage)|"
    r"(?:used |use |uses )(?:by \w+(?: \w+)? )?(?:for|to)|for (?:the )?(?:management|running|administration) of|to "
    r"(?:help )?(?:run|draw up)|"
    r"(?:team |council |trust )uses? to)\s+(?:the |your |all )?(?P<what>[^.?:;(]{3,60})",
    re.I,
)
# "Which EPR and PAS system", "the telephony system(s)", "your digital dictation provider", "Is digital dictation in use".
_KIND: Final = re.compile(
    r"\b(?:which|what|the|your|an?|are|is|of)\s+(?P<kind>(?:[\w-]+[ /]+(?:(?:and|or|&) )?){1,4}?)"
    r"(?:software|systems?|applications?|tools?|packages?|platforms?|providers?|suppliers?|solutions?)\b",
    re.I,
)
_IN_USE: Final = re.compile(r"^\W*(?:\d+\W+)?(?:is|are|do you use) (?P<kind>(?:[\w-]+ ){1,3}?)(?:in use|used)\b", re.I)
_NO_KIND: Final = frozenset(
    "software system systems the your our their current currently main existing it computer any other each all this that "
    "these those same "
    "different third-party third party name names of which what you use in for new following third-party's contract with and "
    "or listed is "
    "are supplier provider information management-information who does do have has council trust does relevant specific".split()
)
LONGEST_FUNCTION: Final = 7


def function_asked(text: str) -> list[str]:
    """What the system asked for does, in the question's words: "Which EPR and PAS system do you have" → EPR, PAS."""
    flat = " ".join(text.split())
    said = _FUNCTION.search(flat)
    phrase = said["what"].strip(" ,") if said else ""
    if said and phrase and len(phrase.split()) <= LONGEST_FUNCTION and not _POINTS.match(phrase):
        managed = re.fullmatch(r"manage (?:your |the )?(\w+(?: \w+)?)", phrase, re.I)
        if managed and not re.search(r"\b(?:or|and)\b", managed[1]):
            return [_managed(managed[1])]
        return [_managed(phrase) if re.search(r"manage$", said["verb"], re.I) else phrase]
    for pattern in (_KIND, _IN_USE):
        for kind in pattern.finditer(flat):
            names = [w.strip() for w in re.split(r"\s+(?:and|or|&)\s+|/", kind["kind"].strip())]
            if all(n and not set(n.casefold().split()) & _NO_KIND for n in names):
                return names
    return []


_POINTS: Final = re.compile(r"(?:each|every|any|these|those|this|that|it|us|what)\b", re.I)


def _managed(phrase: str) -> str:
    """ "trees", of "which you manage trees", is "tree management"."""
    last = phrase.split()[-1]
    return (phrase[:-1] if last.endswith("s") and not last.endswith("ss") else phrase) + " management"


def _lines(lines: list[str], asked: set[str], by_supplier: bool) -> list[System]:
    """Names on lines of their own. Nothing where the lines are prose."""
    paired = [_pair(line, asked) for line in lines]
    out: list[System] = []
    matched = 0
    for n, line in enumerate(lines):
        pair = paired[n]
        if pair:
            matched += 1
            out += pair
        elif out and _is_functions(line, asked) and not known().find(clean(line)):
            matched += 1
            if n and not out[-1].functions:
                out[-1].functions = _split_functions(line)
        elif is_name(clean(line)) or split_list(line):
            matched += 1
            out += [_named(name, by_supplier) for name in split_list(line) or [clean(line)]]
    return out if lines and matched * 2 > len(lines) else []


def split_list(line: str) -> list[str]:
    """The names of a line that is nothing but a list of names."""
    parts = [clean(p) for p in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*;\s*", line.strip())]
    return parts if len(parts) > 1 and all(is_name(p, strict=True) for p in parts) else []


def _named(name: str, by_supplier: bool) -> System:
    """One bare name: as the alias file has it, else as the question words it."""
    entry = known().find(name)
    if entry and entry.product:
        supplier = next(
            (w for w in name.split()[:1] if (e := known().find(w)) and not e.product and e.supplier == entry.supplier), None
        )
        product = name.split(None, 1)[1] if supplier and len(name.split()) > 1 and known().find(name.split(None, 1)[1]) else name
        return System(product=product, supplier=supplier if product != name else None)
    supplier_like = (
        by_supplier
        or bool(entry)
        or re.search(r"\b(?:Ltd|Limited|plc|LLP|Solutions|Software|Systems|Communications|Technologies|Group|UK)\.?$", name)
    )
    return System(supplier=name) if supplier_like else System(product=name)


def _pair(line: str, asked: set[str]) -> list[System]:
    """ "CRM – Pythagoras" (function – supplier), "Def – Master Gov" (supplier – product)."""
    pair = _PAIR.match(line)
    if not pair:
        return []
    left, right = clean(pair[1]), clean(pair[2])
    told = words(left)
    if told and told <= asked and len(left.split()) <= LONGEST_FUNCTION:
        names = split_list(right) or ([right] if is_name(right) else [])
        return [] if absence(right) else [_with_functions(_named(n, _is_supplier_line(right)), [left]) for n in names]
    if is_name(left, strict=True) and is_name(right, strict=True):
        return [System(product=right, supplier=left)]
    if is_name(left, strict=True) and _is_functions(right, asked):
        return [_with_functions(_named(left, True), _split_functions(right))]
    return []


def _is_supplier_line(name: str) -> bool:
    entry = known().find(name)
    return not (entry and entry.product)


def _with_functions(system: System, functions: list[str]) -> System:
    system.functions = functions
    return system


def _is_functions(line: str, asked: set[str]) -> bool:
    """The line's words are among those that the questions list."""
    told = words(line)
    return bool(told) and len(told & asked) >= max(1, round(0.75 * len(told))) and not line.endswith("?")


def _split_functions(line: str) -> list[str]:
    return [p.strip(" .") for p in re.split(r"\s*[,;/]\s*", line) if p.strip(" .")]


_BY: Final = rf"(?:provided|supplied|manufactured|produced|delivered|developed|made) by (?:the )?(?P<by>{NAME})"
_SENTENCES: Final = tuple(
    re.compile(p)
    for p in (
        rf"\b(?:[Ss]ystems?|[Ss]oftware|tools?|applications?|platforms?|products?)\b,? (?P<names>{NAMES})"
        rf"(?: among them)?,? (?:is|are|were) {_BY}",
        rf"\ban? (?P<by>{NAME}) product called (?P<names>{NAME})",
        rf"\b(?:software|systems?|package|product|application|platform|tool)s?\b[^.;]{{0,120}}?\bto "
        rf"(?P<function>[a-z][^.;]{{5,60}}?) is (?P<names>{NAMES})",
        rf"(?:^|\. )(?P<names>{NAME}) is used (?:to|for) (?P<function>[^.;,]{{4,60}})",
        rf"\b[Ff]or (?P<function>[a-z][^.;,]{{4,50}}?) (?P<names>{NAME}) (?:has|uses) (?:the )?(?P<engine>{NAME}) (?:engine"
        rf"|module|software) of (?P<by>[A-Z]\w+(?:/[A-Z]\w+)?)",
        rf"\b(?:[Oo]ur|[Tt]he) (?:\w+ ){{0,3}}?(?:systems?|software|products?|tools?|packages?) (?:\w+ ){{0,3}}?(?:is|are) "
        rf"(?:called )?(?:the )?(?P<names>{NAMES})",
        rf"\b(?:[Oo]ur|[Tt]he) (?:\w+ ){{0,3}}?(?:suppliers?|providers?) (?:is|are) (?:(?:two|three|four)\s*[–-]\s*)?"
        rf"(?P<suppliers>{NAMES})",
        rf"\b(?:specifically|namely) (?P<names>{NAMES})",
        rf"\b(?:[Ww]e|[Cc]ouncil|[Tt]rust|[Pp]olice|[Cc]onstabulary|[Uu]niversity|[Ff]orce|[Cc]ollege|[Dd]epartment)"
        rf"(?: currently| do| now)? (?:uses?|utilises?|operates?|runs?|has) (?:the )?(?P<names>{NAMES})",
        rf"\b{_BY}",
    )
)


def _sentences(question: Question) -> list[System]:
    """Systems named in prose, each name once, sentence by sentence."""
    out: list[System] = []
    seen: set[str] = set()
    for sentence in sentences_of(question.answer):
        capital = spelled().sub(_capitals, sentence)
        for pattern in _SENTENCES:
            said = pattern.search(capital)
            if said:
                fresh = [s for s in _of_match(said, sentence) if not _key(s) & seen]
                seen.update(*map(_key, fresh))
                out += fresh
                break
    return out


def _capitals(said: re.Match[str]) -> str:
    """A known name with every word's capital, so that "Microsoft teams" reads as a name; the length stays."""
    return re.sub(r"\b[a-z]", lambda m: m.group().upper(), said.group())


def _known(question: Question) -> list[System]:
    """Products that the alias file knows, where nothing else was found: with their supplier where the answer puts it before."""
    out: dict[str, System] = {}
    for said in products().finditer(question.answer):
        before = re.search(r"([A-Z][\w.&-]+)\s+$", question.answer[: said.start()][-30:])
        entry, maker = known().find(said.group()), known().find(before[1]) if before else None
        supplier = before[1] if before and entry and maker and not maker.product and maker.supplier == entry.supplier else None
        out.setdefault(said.group().casefold(), System(product=said.group(), supplier=supplier))
    return list(out.values())


def sentences_of(answer: str) -> list[str]:
    """The sentences of an answer, wrapped lines joined, the overlong ones cut."""
    flat = re.sub(r"\s*\n\s*", " ", re.sub(r"\n\s*\n", ". ", answer))
    return [re.sub(r"^A\d+[.:)]?\s+", "", s)[:LONGEST_SENTENCE] for s in re.split(r"(?<=[.?!])\s+", flat) if s.strip()]


def _key(system: System) -> set[str]:
    return {(system.product or system.supplier or "").casefold()}


_FUNCTION_ENDS: Final = re.compile(r"\s+(?:directly|from|within|across|which|that|using)\b")


def _of_match(said: re.Match[str], sentence: str) -> list[System]:
    groups: dict[str, str] = {name: sentence[slice(*said.span(name))] if text else "" for name, text in said.groupdict().items()}
    by = clean(groups.get("by") or "") or None
    function = [_FUNCTION_ENDS.split(groups["function"])[0].strip()] if groups.get("function") else []
    if groups.get("engine"):
        return [System(product=clean(groups["engine"]), supplier=by, functions=function)]
    if groups.get("suppliers"):
        return [System(supplier=n) for n in split_names(groups["suppliers"])]
    names = split_names(groups.get("names") or "")
    if not names:
        return [System(supplier=by)] if by and is_name(by, strict=True) else []
    return [System(product=n, supplier=by, functions=list(function)) for n in names]
