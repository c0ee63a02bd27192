"""Exemptions named and not numbered: "the personal data exemption", "exceeds the appropriate limit of 18 hours", "vexatious".

A name with the noun ("the commercial interests exemption") is a citation wherever the authority leans on it. Loose words of one
("commercially sensitive") say what is meant without naming law; they carry the flag `LOOSE`, and a letter keeps them for
the audit of its refusal rather than among its citations. "This exemption" is the one named last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from foiparse.late import late
from foiparse.law.resolve import Mention, Regime

LOOSE, BY_REFERENCE = "no_exemption_named", "by_reference"
COLUMNS = ("foia", "foisa", "eir", "eisr")
# How far before the noun "exemption" its names may begin.
REACH = 130
_NOUN = late(r"xe[mc]ptions?\b")
# Loose words, each found by its plainest part; a limit is named only where something exceeds it.
_OVER = r"(?:exceed\w*|over|above|beyond|(?:longer|more|greater) than|in excess of)[^.\n]{0,60}"
_LOOSE = (
    ("ppropriate limit", late(_OVER + r"appropriate limit")),
    ("cost limit", late(_OVER + r"cost limit")),
    ("exatious", late(r"\bvexatious")),
    ("commercially sensitive", late(r"commercially sensitive")),
    ("commercially confidential", late(r"commercially confidential")),
    ("manifestly unreasonable", late(r"manifestly unreasonable")),
    ("easonably accessible", late(r"(?:already )?reasonably accessible")),
    ("free and frank", late(r"free and frank")),
    ("the derogation", late(r"derogation")),
    ("tatutory bar", late(r"statutory bar")),
    ("tatutory prohibition", late(r"statutory prohibition")),
)


@dataclass(frozen=True, slots=True)
class _Name:
    pattern: re.Pattern[str]
    provisions: dict[str, str]
    title: bool


@lru_cache(maxsize=1)
def _names() -> tuple[_Name, ...]:
    out = []
    for line in (files("foiparse.law.data") / "named.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, *cells = line.split("\t")
            provisions = {code: cell.lstrip("*") for code, cell in zip(COLUMNS, cells, strict=True) if cell != "-"}
            out.append(_Name(late(rf"\b(?:{pattern})"), provisions, cells[0].startswith("*")))
    return tuple(out)


def named(text: str, regime: Regime) -> list[Mention]:
    """Mentions of exemptions by name in clean text, each once at a place, in text order; roles are judged elsewhere."""
    found = [] if regime.island else [*_by_noun(text, regime), *_loose(text, regime)]
    out: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, bool(m.flags))):
        if not any(m.start <= mention.start < m.end and m.provision == mention.provision for m in out[-4:]):
            out.append(mention)
    return out


_JOINED_BEFORE = late(r"(?:,? (?:and|or|&) |, ?)\Z")


def _by_noun(text: str, regime: Regime) -> Iterator[Mention]:
    """ "the audit, commercial interests and development of government policy exemptions"."""
    for noun in _NOUN.finditer(text):
        low = max(0, noun.start() - 1 - REACH)
        before = text[low : noun.start() - 1].lower()
        names, at = [], len(before)
        while True:
            name = _ending(before[:at])
            if name is None:
                break
            names.append(name)
            at = name[1]
            link = _JOINED_BEFORE.search(before[:at])
            if not link:
                break
            at = link.start()
        for kind, start, end in reversed(names):
            provision = _provision(kind, regime, whole=len(names) > 1)
            if provision:
                stop = noun.end() if end >= len(before.rstrip()) else low + end
                yield Mention(provision, low + start, stop, named_only=True, reference_end=noun.end())


def _ending(before: str) -> tuple[_Name, int, int] | None:
    """The name that a stretch ends with."""
    stop = len(before.rstrip(" '\"\n"))
    for name in _names():
        for match in name.pattern.finditer(before, max(0, stop - 60), stop):
            if match.end() == stop:
                return name, match.start(), match.end()
    return None


def _loose(text: str, regime: Regime) -> Iterator[Mention]:
    for part, pattern in _LOOSE:
        at = text.find(part)
        while at >= 0:
            low = max(0, at - 100)
            match = pattern.search(text[low : at + len(part)].lower())
            name = next((n for n in _names() if match and n.pattern.search(match[0])), None)
            provision = _provision(name, regime, whole=False) if name else None
            if match and provision:
                start, end = low + match.start(), low + match.end()
                yield Mention(provision, start, end, (LOOSE,), named_only=True, reference_end=end)
            at = text.find(part, at + len(part))


def _provision(name: _Name, regime: Regime, whole: bool) -> str | None:
    column = regime.section if regime.section in COLUMNS else "foia"
    if regime.environmental_only:
        column = regime.regulation
    provision = name.provisions.get(column) or name.provisions.get(regime.regulation if regime.environmental else column)
    return provision.partition("(")[0] if provision and whole and name.title else provision


_THIS = late(r"[Tt](?<=\b.)h(?:is|e (?:above|same|aforementioned|said))\s{1,2}(?:exemption|exception)\b(?!s)")
# How far back the exemption may have been named that "this exemption" means.
BACK = 1500


def pointing_back(text: str, mentions: list[Mention], is_ground: Callable[[str], bool]) -> list[Mention]:
    """ "This exemption", "the above exception": the exemption last named, where one was named not long before."""
    grounds = [m for m in mentions if is_ground(m.provision)]
    starts = [m.start for m in grounds]
    out = []
    for match in _THIS.finditer(text) if grounds else ():
        i = bisect_left(starts, match.start()) - 1
        if i >= 0 and match.start() - grounds[i].end <= BACK:
            out.append(Mention(grounds[i].provision, *match.span(), (BY_REFERENCE,), named_only=True, reference_end=match.end()))
    return out
