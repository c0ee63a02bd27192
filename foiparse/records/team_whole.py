"""The size of a team told before its roles: "There are 7 staff: Head of Procurement x 1, Category Manager x 3 …"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.counting import counted
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, NUM, asked_team, size_asked
from foiparse.records.team_records import ASKS_FTE, in_unit, team_record
from foiparse.records.told import told
from foiparse.values import count

_WHOLE: Final = late(
    r"^(?:yes\W+)?(?:there (?:are|is)|we have|(?:the|our) (?:\w+ ){0,3}?(?:team|department|function|unit)"
    r" (?:has|consists of|comprises|is made up of))?"
    rf"\s*(?:a total of )?(?P<size>{NUM}\s*(?:staff|people|members of staff|posts|employees|[FW]TEs?))\s*(?:in total|as follows)?\s*[:–\n-]",
    re.I,
)
# "Category Manager x 3", "3 x Category Manager": a role with its number.
_ROLE: Final = late(r"\b[A-Z][\w/&'’ -]{3,40}?\s*\(?x\s?\d+|\b\d+\s?x\s+[A-Z]")
# "Head of Registry, two Registrars and a Clerk".
_ONE_ROLE: Final = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?[A-Z][\w/&'’-]*(?: (?:of|for|[A-Z][\w/&'’-]*)){0,5}"
)
_ROLES_IN_WORDS: Final = late(rf"\s*(?:the |our )?{_ONE_ROLE}(?:(?:, and |, | and ){_ONE_ROLE})+\.?\s*$")
FEWEST: Final = 2


def whole_told(letter: Letter, question: Question) -> list[Record]:
    """The team that the question asks the size of with the size that the answer begins with, where its roles stand behind."""
    answer = told(question)
    said = _WHOLE.match(answer)
    asked = " ".join(question.text.split())
    rest = answer[said.end() :] if said else ""
    if not said or not (len(_ROLE.findall(rest)) >= FEWEST or _ROLES_IN_WORDS.match(rest)) or NO_SIZE.search(size_asked(asked)):
        return []
    team = asked_team(size_asked(asked)) or asked_team(asked)
    value = in_unit(count(said["size"]), question)
    record = team_record(letter, question, team, value, said["size"]) if team and value else None
    return [record] if record else []


# "There are 6: 1 Head of Procurement, 2 Category Managers", "6 staff: Grade 12 x 1", "6 in total".
_BEGINS: Final = late(
    r"^(?:yes\W+)?(?:there (?:are|is) |we (?:have|employ) |the total is |total:? )?(?:a total of )?(?P<size>\d[\d.]*(?:\s*(?:staff"
    r"|people|members of staff|posts|employees|[FW]TEs?))?)(?: in (?:total|the (?:\w+ ){0,3}?(?:team|department|function|unit)))?"
    r"\s*(?P<rest>$|[:.;(–-].*)",
    re.I | re.S,
)
_PART: Final = late(r"\b(?:(?<!band )(?<!grade )(?P<before>\d+)\s+(?:x\s+)?(?:[A-Z]|(?:is|are) )|x\s?(?P<behind>\d+)\b)", re.I)
# "… by grade", "… what are their grades?": how the team is made up, asked beside its size.
_MAKE_UP: Final = late(
    r"(?:[.,?]|\band\b)\s*(?:please )?(?:(?:break|split) (?:this|it|that|them) (?:down )?by \w+|(?:what|which) (?:grades?|bands?) (?:is|are)\b[^?.]*"
    r"|what are their (?:grades|bands|job titles|roles))\W*$",
    re.I,
)


_DIGIT = late(r"\d")


def made_up(letter: Letter, question: Question) -> list[Record]:
    """The size that the answer begins with, where the question asks for it and for its parts by grade, and these sum up to it."""
    asked = " ".join(question.text.split())
    size = _MAKE_UP.sub("", asked)
    said = _BEGINS.match(" ".join(told(question).split())) if size != asked else None
    if not said or NO_SIZE.search(size_asked(size)):
        return []
    parts = [float(m["before"] or m["behind"]) for m in _PART.finditer(said["rest"])]
    team, value = asked_team(size), in_unit(count(said["size"]), question)
    if not team or not value or (parts and round(sum(parts), 2) != value.value) or (not parts and _DIGIT.search(said["rest"])):
        return []
    record = team_record(letter, question, team, value, said["size"])
    return [record] if record else []


_FIGURE: Final = late(
    r"^\W*[^\d:–\n-][^\d\n]*(?:\d+[a-z]?\b)?[^\d\n]*?\s*[:–-]?\s+(?P<figure>\d+(?:\.\d+)?)\s*(?:[FW]TEs?|staff)?\W*$", re.I
)
_TOTAL: Final = late(r"^\W*(?:grand )?total\b[^\d\n]*(?P<figure>\d+(?:\.\d+)?)\s*(?:[FW]TEs?|staff)?\W*$", re.I)


# A line of a list by grade is short.
LONGEST_LINE: Final = 100


_LABEL_FIRST = late(r"[A-Za-z][A-Za-z&’'/ ]*[A-Za-z]")


def summed(letter: Letter, question: Question) -> list[Record]:
    """The team that the question asks the size of with the total of lines by grade or role that sum up to it: "Grade 8 – 3", "Total – 10"."""
    lines = [line.strip() for line in told(question).splitlines() if line.strip()]
    if any(len(line) > LONGEST_LINE for line in lines):
        return []
    unit = ""
    if len(lines) > FEWEST and "\t" in lines[0] and not _DIGIT.search(lines[0]):
        unit, lines = " FTE" if ASKS_FTE.search(lines[0]) else "", lines[1:]  # the headings of a table
    total = _TOTAL.match(lines[-1]) if len(lines) > FEWEST else None
    figures = [_FIGURE.match(line) for line in lines[:-1]]
    asked = " ".join(question.text.split())
    if not total or None in figures or NO_SIZE.search(size_asked(asked)):
        return []
    size = _BROKEN_DOWN.sub("", _MAKE_UP.sub("", asked))
    named = [m for line in lines[:-1] if (m := _LABEL_FIRST.match(line))]
    named = [m for m in named if not _ALL_PEOPLE.fullmatch(m.group())]  # "officers and staff" are those of one team
    if sum(re.search(rf"(?<!\w){re.escape(m.group())}(?!\w)", size, re.I) is not None for m in named) >= FEWEST:
        return []  # the lines are of teams that the question lists
    if round(sum(float(m["figure"]) for m in figures if m), 2) != float(total["figure"]):
        return []
    unit = " FTE" if all(map(ASKS_FTE.search, lines)) else unit  # "Buyer 2.5 FTE", "Total 6.5 FTE", whatever is asked
    team = asked_team(size)
    value = in_unit(count(f"{total['figure']}{unit}"), question)
    record = team_record(letter, question, team, value, lines[-1].strip()) if team and value else None
    return [record] if record else []


_ALL_PEOPLE: Final = late(r"(?:(?:police|civilian|other|support) )?(?:officers|staff|people|employees)", re.I)
_BROKEN_DOWN: Final = late(r",? (?:(?:and )?broken down )?by (?:grade|band|role|post|job title|level)s?\b.*$", re.I)


_PEOPLE: Final = r"(?: (?:staff|people|employees|officers|members of staff|members|posts))?"
# All of a team by how they are employed: "Six full time and two part time", "6 permanent staff and 2 temporary".
_TWO_KINDS: Final = late(
    rf"^\W*(?:(?:there are|we (?:have|employ)|the (?:\w+ ){{0,3}}?team (?:has|comprises|consists of|is made up of))\s+)?"
    rf"(?P<one>{NUM}) (?:(?P<whole>full[- ]time)|permanent){_PEOPLE}(?:,| and|, and| plus|;) "
    rf"(?P<other>{NUM}) (?(whole)part[- ]time|(?:temporary|fixed[- ]term)){_PEOPLE}\W*$",
    re.I,
)


def of_two_kinds(letter: Letter, question: Question) -> list[Record]:
    """The team whose heads the question asks for, where the answer is nothing but those in full time and in part time, or for good and for a time."""
    said = _TWO_KINDS.match(" ".join(told(question).split()))
    asked = " ".join(question.text.split())
    if not said or ASKS_FTE.search(asked) or NO_SIZE.search(size_asked(asked)):
        return []
    team = counted(asked) or asked_team(asked)
    figures = [count(f"{said[part]} staff") for part in ("one", "other")]
    whole = sum(f.value for f in figures if f and f.value is not None)
    value = count(f"{whole:g} staff") if all(figures) else None
    record = team_record(letter, question, team, value, said.group().strip()) if team and value else None
    return [record] if record else []
