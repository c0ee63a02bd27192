"""Several roles or teams with a figure each: "16.4 WTE porters and 7.0 WTE ward clerks", "Licensing had 41 FTE and Trading had 17 FTE"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import NUM, UNIT, size_asked
from foiparse.records.roles import is_job
from foiparse.records.team_records import in_unit, team_record
from foiparse.records.told import told
from foiparse.values import count

_ROLE: Final = late(
    rf"(?<![\w£.,/-])(?P<figure>{NUM}(?<!,)(?:\s*(?:{UNIT})\b)?)\s+(?P<team>[a-z][\w’'/-]*(?: [a-z][\w’'/-]*){{0,3}}?)"
    r"(?=\s*(?:[,;.]|$|(?:and|in post|employed|as at|at)\b))"
)
# A name of a whole sentence ("The Contracts Team in Kennels has") is read with its sentence.
_TEAM: Final = late(
    rf"(?<!\bin )(?<!\bof )(?<!\b[Tt]he )(?!The )\b"
    rf"(?P<team>[A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*){{0,4}}) (?:has|had|have) (?P<figure>{NUM}(?<!,)\s*(?:{UNIT})\b)"
)
# "Adult social workers 214.6 FTE. Bus drivers: 9 FTE."
_ROLE_FIRST: Final = late(
    rf"(?:^|[.,;]\s+|\band )(?:the )?(?P<team>[A-Za-z][\w’'-]*(?: [a-z][\w’'-]*){{0,3}}?)\s*(?:[:–-]|\b(?:is|are|has))?\s+"
    rf"(?P<figure>{NUM}(?<!,)\s*(?:{UNIT})\b)(?=\s*(?:[,;.(]|$|and\b|in post\b))"
)
# "and 19 people in Designs", beside a role.
_PEOPLE_IN: Final = late(
    rf"(?<![\w£.,/-])(?P<figure>{NUM}(?<!,)\s*(?:{UNIT})) in (?:the |our )?(?P<team>[A-Z][\w&’'-]*(?: (?:& |and )?[A-Z][\w&’'-]*){{0,3}})"
    r"(?=\s*(?:[,;.(]|$))"
)
_BEFELL: Final = late(
    r"\b(?:vacan\w+|unfilled|agency|left|leavers?|resign\w*|sick\w*|absen\w+|assault\w*|dismiss\w*|suspen\w+|disciplin\w+|injur\w+|trained)\b",
    re.I,
)
_UNITED: Final = late(r"[A-Za-z]")


_BRACKETED = late(r"\([^()]*\)")


def each_counted(letter: Letter, question: Question) -> list[Record]:
    """The records of two or more roles that the question names, or of two or more teams that "had" their figures."""
    flat = " ".join(told(question).split())
    # "staff (clerks and porters)" asks for the whole
    asked = _BRACKETED.sub("", " ".join(question.text.casefold().split()))
    roles = [m for m in _ROLE.finditer(flat) if m["team"].casefold() in asked and is_job(m["team"].split()[-1])]
    roles += [m for m in _PEOPLE_IN.finditer(flat) if roles and re.search(rf"\b{re.escape(m['team'].casefold())}\b", asked)]
    named = [m for m in _ROLE_FIRST.finditer(flat) if is_job(m["team"]) and m["team"].split()[-1].casefold().rstrip("s") in asked]
    befell = _BEFELL.search(size_asked(" ".join(question.text.split()))) is not None  # "… posts are vacant"
    roles = named if len(named) > len(roles) and not befell else roles
    teams = list(_TEAM.finditer(flat))
    said = roles if len({m["team"] for m in roles}) == len(roles) > 1 else teams if len(teams) > 1 else []
    bare = " staff" if any(_UNITED.search(m["figure"]) for m in said) else ""  # beside "7 FTE" a bare figure counts heads
    made = [(m, in_unit(count(m["figure"] + ("" if _UNITED.search(m["figure"]) else bare)), question)) for m in said]
    return [r for m, value in made if value and (r := team_record(letter, question, m["team"], value, m[0].lstrip(" .,;")))]
