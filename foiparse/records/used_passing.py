"""Systems that an answer says are used though no name was asked for: "Redaction is carried out in Casewell"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Question
from foiparse.records.aliases import fold
from foiparse.records.anywhere import PLACE
from foiparse.records.fitting import Asked, fits
from foiparse.records.heads import systems_at
from foiparse.records.known_names import BEFORE, LONGEST, MADE, having, lines_of_file, not_in_use, runs_there, sellers, spots
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.told import sentences, told

# A longer answer is about something else.
LONGEST_PASSING: Final = 250
# What says that the name behind it is used.
_USING: Final = late(
    r"\b(?:us(?:es?|ing|ed?)|in|on|via|with|through|by|called|within|our|the|runs?|have|has|is|are|operates?|feed from)\s+"
    r"(?:(?:the|our|a|an)\s+)?$",
    re.I,
)


# What is done in a system, in words that say so whatever was asked.
_DONE: Final = late(
    r"\b(?:booked|recorded|managed|logged|carried out|done|run|held|processed|scheduled|stored|kept|maintained|administered|handled|tracked"
    r"|received|requested|submitted|reported|entered|captured|raised|allocated|monitored|completed|uploaded|built|created|issued)\s+"
    r"(?:in|on|with|using|via|through|within)\s+(?:(?:the|our|a|an)\s+(?:\w+['’]s?\s+)?)?$",
    re.I,
)


_WERE: Final = late(
    r"\b(?:was|were)(?= (?:\w+ly )?(?:booked|recorded|logged|held|processed|stored|kept|handled|tracked|managed|captured)\b)"
)


# "Yes, supplied by Fernlea".
_SUPPLIED: Final = late(
    rf"yes[\s,.:;–-]+(?:it is |they are |this is )?{MADE} (?:by|from) (?:the )?(?P<rest>[A-Z].*)$", re.I | re.S
)


_YES_FIRST = late(r"yes\b", re.I)
_ONLY_YES = late(r"^yes[\s,.:;–-]+$", re.I)


def used_in_passing(answer: str, of_software: bool) -> list[System]:
    """The known products that an answer says are used, though no name was asked for: "Redaction is carried out in Casewell"."""
    out: list[System] = []
    affirmed = _YES_FIRST.match(answer) is not None
    maker = _SUPPLIED.match(answer) if of_software and len(answer) <= LONGEST else None
    first = next(spots(maker["rest"]), None) if maker else None
    if first and first.start == 0 and first.entry.product is None and fold(first.name) not in sellers():
        return [System(supplier=first.name)]
    for said_so in sentences(answer) if len(answer) <= LONGEST_PASSING else ():
        # falls that "were recorded on Casewell" last year: it is in use; the length stays
        statement = _WERE.sub(lambda said: said.group()[:1] + " " * (len(said.group()) - 1), said_so)
        for spot in spots(statement):
            using = _USING if of_software else _DONE
            head = _ONLY_YES.sub("", statement[max(0, spot.start - BEFORE) : spot.start])
            runs_on = runs_there(spot.name, statement)
            if spot.entry.platform or fold(spot.name) in lines_of_file("office_programs") or runs_on:
                continue  # where tenders are published; a file kept in an office program; where a system runs
            said = spot.entry.product is not None and (using.search(head) or (of_software and affirmed and not head))
            said = said or (_is_system(head, statement[spot.end :]) and fold(spot.name) not in sellers())
            within = _WITHIN.search(head)  # what is not in a system may still be "not a field in the Casewell system"
            cut = max(0, spot.start - BEFORE) + within.start() if within else 0
            if (
                said
                and not not_in_use(statement[cut:], replace(spot, start=spot.start - cut, end=spot.end - cut))
                and having(spot, out) is None
            ):
                out.append(System(product=spot.name))
        if (
            not out
            and (kept := _KEPT_ON.search(statement))
            and is_name(clean(kept["name"]), strict=True)
            and fits(clean(kept["name"]), Asked())
        ):
            out.append(System(product=clean(kept["name"])))
    return out


# "the crime recording system, Casewell," and "Casewell, the Trust's incident reporting system".
_SYSTEM: Final = r"(?:system|software|database|application)"
_SYSTEM_FOLLOWS: Final = late(rf" {_SYSTEM}\b")
_SYSTEM_BEFORE: Final = late(rf"\b{_SYSTEM},?\s*(?:called\s+|named\s+|[(,:–-]\s*)$", re.I)
_SYSTEM_BEHIND: Final = late(
    rf"^\s*[,(]\s*(?:which is )?(?:the|our|its|an?|their) (?:[\w’'-]+ ){{0,5}}?{_SYSTEM}\b|^ (?:[a-z-]+ ){{0,3}}{_SYSTEM} (?:is|was) used\b",
    re.I,
)


# "a mandatory field in the Council's Casewell system".
_WITHIN: Final = late(r"\b(?:in|on|from|within|using|via) (?:the|our|its) (?:\w+['’]s? )?$")


def _is_system(head: str, tail: str) -> bool:
    """The words beside a known name say that it is the system that is meant."""
    within = _WITHIN.search(head) is not None and _SYSTEM_FOLLOWS.match(tail) is not None
    return within or _SYSTEM_BEFORE.search(head) is not None or _SYSTEM_BEHIND.match(tail) is not None


# "recorded on the Council's Casewell system": a name that nobody knows, which the word behind it says is a system's.
_KEPT_ON: Final = late(
    rf"\b(?:recorded|managed|logged|held|processed|stored|kept|maintained|captured|entered)(?: and \w+)? (?:in|on|within|using|via|through|onto|into)"
    rf" (?:(?:the|our|its|an?) )?(?:[A-Z]?\w+['’]s? )?(?P<name>{NAME})(?: [a-z-]+){{0,3}} {_SYSTEM}\b"
)


_WE: Final = (
    r"(?:[Ww]e|(?:[Tt]he|[Oo]ur) (?:[A-Z]?\w+ )?(?:[Cc]ouncil|[Tt]rust|[Bb]oard|[Ff]orce|[Uu]niversity|[Cc]ollege|[Aa]uthority|[Ss]ervice"
    r"|[Dd]epartment|[Cc]onstabulary|[Cc]ommission|[Aa]gency|ICB|[Ss]chool|[Aa]ssociation|[Tt]eam)|[A-Z]\w+ (?:Council|Trust|Police|University))"
)
# "The Council uses Casewell", "We have used Casewell since 2009": as the sentence's own statement, and of no goods ("uses Dell laptops").
_WE_USE: Final = late(
    rf"^(?:[Yy]es[\s,.:;–-]+)?(?:{_WE}) (?:currently |now |also |at present )?(?:uses?|(?:has|have) (?:used|(?:recently |just "
    rf"|now )?(?:procured|purchased|implemented|adopted|introduced|moved to|migrated to"
    rf"|switched to))|(?:moved|migrated|switched) to|(?:is|are) (?:currently )?using|utilises?)"
    rf" (?:the )?(?P<name>{NAME})(?=\s*(?:$|[.,;(]|(?:for|from|by|which|and|since|supplied|provided|to|as|at|with|in|system|software|platform)\b))"
)
# "The current system, Casewell, will be replaced", "the Council's system (Casewell) is hosted by its maker".
_OURS: Final = late(
    rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts) (?:(?:[Cc]urrent |[Pp]resent |[Ee]xisting "
    rf"|[A-Z]?\w+['’]s? )?(?:[\w-]+ ){{0,3}}?(?:[Ss]ystem|[Ss]oftware|[Pp]latform|[Pp]roduct)"
    rf"(?:,? \(|, | is (?:called )?)|(?:current|present|existing) [\w-]+ is )(?P<name>{NAME})(?=\s*(?:$|[.,;)]))"
    # "The contract for Casewell runs until 30 September 2026"
    rf"|\b[Cc]ontract for (?P<under>{NAME}) (?:runs|ends|expires|is|was|will)\b"
    # "Casewell is used for payroll"
    rf"|^(?:[Yy]es[\s,.:;–-]+)?(?P<use>{NAME}) (?:is|are) (?:currently |now )?(?:used|in use)\b"
    # "Cloud based – Casewell."
    rf"|^(?:[Cc]loud(?:[- ](?:[Bb]ased|[Hh]osted))?|[Hh]osted|[Oo]n[- ][Pp]rem\w*|SaaS)\s*[,:–-]\s+(?P<hosted>{NAME})$"
)
# "The Council plans to move from Casewell to Landkeeper".
_FROM: Final = late(
    rf"\b(?:mov(?:e|ing)|migrat(?:e|ing)|transition(?:ing)?|switch(?:ing)?|chang(?:e|ing)) from (?:the )?(?P<name>{NAME}) to (?:the |a )?\w"
)


# "… when the contract was awarded to Fernlea for Casewell".
_AWARDED: Final = late(
    rf"\b(?:awarded to|signed with|placed with) (?:the )?(?P<by>{NAME}),? (?:for|to supply) (?:the |its |their )?(?P<name>{NAME})(?=\s*(?:$|[.,;(]))"
)


def used_plainly(answer: str, asked: Asked) -> list[System]:
    """The systems that the sentences of an answer say are used, though the question about a system asks for none by name."""
    out: list[System] = []
    for n, sentence in enumerate(sentences(answer) if len(answer) <= LONGEST else ()):
        used, named = _WE_USE.match(sentence), _OURS.search(sentence) or _FROM.search(sentence)
        name = clean(next(filter(None, named.groups()), "")) if named else ""
        if (
            not named
            and (let := _AWARDED.search(sentence))
            and all(fits(clean(let[part]), asked, True) for part in ("by", "name"))
        ):
            out.append(System(product=clean(let["name"]), supplier=clean(let["by"])))
        if used and fits(clean(used["name"]), asked, True):
            out += systems_at(f"We use {sentence[used.start('name') :]}", asked, n == 0)
        elif is_name(name, strict=True) and fits(name, asked, True):
            out.append(System(product=name))
    return out


# "How are requests logged?", "Please explain how waiting lists are recorded".
_HOW: Final = late(
    r"\bhow (?:are|is|does|do|did)\b[^?]{0,80}\b(?:record|log|manag|handl|stor|kept|keep|track|process|monitor|book|receiv|captur)",
    re.I,
)
# "Requests are logged in Casewell."
_LOGGED_IN: Final = late(
    rf"\b(?:are|is|were) (?:all )?(?:recorded|logged|managed|handled|stored|kept|tracked|processed|monitored|booked|captured)(?: and \w+)?"
    rf" (?:in|on|using|via|through|within|with) (?:the )?(?P<name>{NAME})(?=\s*(?:$|[.,;]))"
)


def kept_on(question: Question) -> list[System]:
    """The system on which an answer says that something is kept, where the question asks how it is: "Requests are logged in Casewell"."""
    answer = told(question)
    if not _HOW.search(question.text) or len(answer) > LONGEST_PASSING:
        return []
    asked = Asked(question.text)
    names = [clean(m["name"]) for m in _LOGGED_IN.finditer(answer)]
    plain = [
        n
        for n in names
        if is_name(n, strict=True) and fits(n, asked) and not PLACE.search(n) and fold(n) not in lines_of_file("office_programs")
    ]
    return used_in_passing(answer, False) or [System(product=n) for n in plain]
