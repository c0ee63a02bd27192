"""Roles that a statement counts in passing: "we now have 2 FTE tree officers", "typed by 64 medical secretaries", "5 solicitors and 2 paralegals"."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from foiparse.late import late
from foiparse.records.passing import ADVERB, AFTER, DO, FIGURE, FTE, MEASURED, NO_SIZE, VERBS, clause, taken_back
from foiparse.records.posts import NUM
from foiparse.records.roles import is_job

Told = tuple[str, str, str]
_TEAM_OF: Final = late(
    rf"\b(?:team|crew|pool|bank) of {ADVERB}{FIGURE}"
)  # "our team of 14 neighbourhood wardens patrols the parks"
_ROLES: Final = tuple(
    late(p)
    for p in (
        rf"\b(?:[Tt]here (?:are|is)|has|have|employs?) {ADVERB}{FIGURE}",
        rf"^(?:[Yy]es,? )?(?={NUM} {FTE}){FIGURE}",
        rf"\b(?:is|are|being) (?:[a-z]+ly )?{VERBS} by (?:our |its |the [\w’']+['’]s )?{ADVERB}{FIGURE}",
        rf"\b(?:[Bb]y|[Hh]as|[Hh]ave|[Ee]mploys?|[Ii]s) an? (?=\d[\d.]* {FTE}){FIGURE}",
        rf"\bone of (?:our |the )?{FIGURE}",
        rf"(?:^|, (?:where |and )?){FIGURE} {DO}",
    )
)
# What a list of posts may stand behind: "made up of 5 solicitors and 2 paralegals", "there are 31 constables, four sergeants and an inspector".
_LIST: Final = late(
    rf"(?:\b(?:made up of|consist(?:s|ing) of|compris(?:es|ing|ed of)|[Tt]here (?:are|is)|ha(?:ve|s)|employs?|team of|by)|(?P<bare>:|^(?:[Yy]es[.,] )?)) ?{ADVERB}(?={NUM} [A-Za-z])"
)
_LIST_ENDS: Final = late(r"[.;:()£%]")
_ITEM: Final = late(rf"^(?P<figure>{NUM}|an?)(?P<rest> .+)$")
_LIST_STOPS: Final = late(
    r"\s*(?:$|[.;:(,]|(?:in|who|with|at|across|based|working|for|employed|of whom|as well)\b|and (?!an?\b|\d))"
)
# A longer list is a table that was typed.
LONGEST_LIST: Final = 250
# Roles that name nobody in particular.
_VAGUE: Final = frozenset(
    "staff officers officer people members employees workers managers manager posts others consultants experts individuals specialists leads executives professionals apprentices trainees directors principals".split()
)
_ANYBODY: Final = frozenset("staff people members employees individuals posts others".split())
_UNIT_FIRST: Final = late(
    rf"^ ?(?:x )?(?:(?:{FTE}|full[- ]time|part[- ]time|permanent|dedicated|in-house|internal|qualified|specialist|trained)(?: (?=\w))?)+",
    re.I,
)
# What may stand behind a role that is counted.
_BEHIND: Final = late(
    rf"\s*(?:$|[.,;:()]|(?:in (?!the last|20)|within|across|who (?:work|deal|cover|look|carry|are (?:based|employed|responsible))|for|at present|dedicated|working|employed|covering|currently|against|of (?:its|their|our) own|and\b(?! {NUM})|in post)|{DO})",
    re.I,
)


def roles_in(sentence: str) -> Iterator[Told]:
    """(role, figure with its unit, words) of a statement in answer to a question that asks for people at work."""
    taken: list[tuple[int, int]] = []
    for start, end, posts in lists_in(sentence):
        taken.append((start, end))
        yield from ((role, figure, sentence[start:end]) for role, figure in posts)
    for pattern in (*_ROLES, _TEAM_OF):
        for said in pattern.finditer(sentence):
            rest = sentence[said.end("figure") :]
            first = _UNIT_FIRST.match(rest)
            skipped = first.end() if first else 0
            role, end = role_of(rest[skipped:], said["figure"])
            behind = rest[skipped + end :]
            if not role or _GOES_ON.match(behind):
                continue  # one of a list that has not been read whole
            free = all(said.end("figure") <= a or said.start("figure") >= b for a, b in taken)
            plain = pattern is _TEAM_OF or _BEHIND.match(behind)
            if free and plain and not taken_back(sentence, said, said.start("figure"), len(sentence) - len(behind)):
                taken.append(said.span())
                yield role, f"{said['figure']} {'FTE' if MEASURED.search(rest[:skipped]) else 'staff'}", said.group()


_GOES_ON: Final = late(rf"\s*,\s*(?:and )?{NUM}\b")


def lists_in(sentence: str) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """(start, end, roles with a figure each) of each list of posts that is no sum and told of today."""
    for said in _LIST.finditer(sentence):
        words = sentence[said.end() : said.end() + LONGEST_LIST]
        ends = _LIST_ENDS.search(words)
        posts, length = _items(words[: ends.start()] if ends else words)
        end = said.end() + length
        summed = _SUMMED.match(sentence[end : end + AFTER])
        kinds = any(role.casefold().endswith("staff") for role, _ in posts)  # "23 police officers and 14 police staff"
        if (
            len(posts) > 1
            and _LIST_STOPS.match(sentence, end)
            and not summed
            and not kinds
            and not NO_SIZE.search(clause(sentence, said.end(), end))
        ):
            yield said.end(), end, posts


def _items(words: str) -> tuple[list[tuple[str, str]], int]:
    """(roles with a figure and its unit each, how far they go): up to the first item that is none, or that goes on."""
    posts: list[tuple[str, str]] = []
    length = at = 0
    for part in _PARTED.split(words):
        if not _PARTED.fullmatch(part):
            item = _ITEM.match(part)
            figure = "1" if item and item["figure"] in ("a", "an") else item["figure"] if item else ""
            first = _UNIT_FIRST.match(item["rest"]) if item else None
            skipped = first.end() if first else 0
            role, end = role_of(item["rest"][skipped:], figure, True) if item else (None, 0)
            if not item or not role:
                break
            posts.append((role, f"{figure} {'FTE' if MEASURED.search(item['rest'][:skipped]) else 'staff'}"))
            length = at + item.start("rest") + skipped + end
            if item["rest"][skipped + end :].strip():
                break
        at += len(part)
    return posts, length


_PARTED: Final = late(r"(,\s+(?:and\s+)?|\s+and\s+)")
# "…, 9 in all", "(7)": the total of a list of posts.
_SUMMED: Final = late(rf"\s*(?:\({NUM}\b|, (?:making )?(?:a total of )?{NUM}(?: in (?:all|total)| altogether)|,? (?:a|in) total)")


_ONE_OR_LESS = late(r"1(?:\.0+)?|0?\.\d+")


def role_of(words: str, figure: str, listed: bool = False) -> tuple[str | None, int]:
    """(the role that the words begin with, where it ends); a single post's stands in the singular. In a list "two managers" are one too."""
    before = 0
    one, end = figure.casefold() == "one" or _ONE_OR_LESS.fullmatch(figure) is not None, 0
    for n, said in enumerate(_WORD.finditer(words)):
        word = said.group()
        if n >= LONGEST_ROLE or said.start() > before + 1 or word.casefold() in _STOP:
            break
        before = said.end()
        if is_job(word) or (one and is_job(f"{word}s")) or _TWO_WORDS.search(words[: said.end()]):
            end = said.end()
    role = " ".join(words[:end].split())
    vague = role.casefold() in _VAGUE and not (listed and role.casefold() not in _ANYBODY)
    return (role, end) if role and not vague and not _NOBODY.search(role) else (None, 0)


# Words that tell no job.
_NOBODY: Final = late(
    r"^(?:members?|own|paid|other|more|such|different|individual|named|senior|junior|seasonal|temporary|interim|external|outside|our|their)\b|\bof\b|\b(?:employees|people|colleagues|persons)$",
    re.I,
)
# Jobs whose last word alone is none.
_TWO_WORDS: Final = late(r"\b(?:crossing patrols|lollipop (?:men|women|people)|key workers|team members)$", re.I)
_WORD: Final = late(r"[A-Za-z][\w’'&/-]*|&")
_STOP: Final = frozenset(
    "in at on for within across to under per as are is was were do does did have has had who that which whose where we they there with from by and or but currently now at".split()
)
# A role's name has no more words than this.
LONGEST_ROLE: Final = 6
