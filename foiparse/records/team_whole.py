"""The size of a team told before its roles: "There are 7 staff: Head of Procurement x 1, Category Manager x 3 …"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.model import Record
from foiparse.records.posts import NO_SIZE, asked_team, size_asked
from foiparse.records.team_records import in_unit, team_record
from foiparse.records.told import told
from foiparse.values import count

_WHOLE: Final = late(
    r"^(?:yes\W+)?(?:there (?:are|is)|we have|(?:the|our) (?:\w+ ){0,3}?(?:team|department|function|unit)"
    r" (?:has|consists of|comprises|is made up of))?"
    r"\s*(?:a total of )?(?P<size>\d[\d.]*\s*(?:staff|people|members of staff|posts|employees|[FW]TEs?))\s*(?:in total|as follows)?\s*[:–\n-]",
    re.I,
)
# "Category Manager x 3", "3 x Category Manager": a role with its number.
_ROLE: Final = late(r"\b[A-Z][\w/&'’ -]{3,40}?\s*\(?x\s?\d+|\b\d+\s?x\s+[A-Z]")
FEWEST: Final = 2


def whole_told(letter: Letter, question: Question) -> list[Record]:
    """The team that the question asks the size of with the size that the answer begins with, where its roles stand behind."""
    answer = told(question)
    said = _WHOLE.match(answer)
    asked = " ".join(question.text.split())
    if not said or len(_ROLE.findall(answer[said.end() :])) < FEWEST or NO_SIZE.search(size_asked(asked)):
        return []
    team = asked_team(size_asked(asked)) or asked_team(asked)
    value = in_unit(count(said["size"]), question)
    record = team_record(letter, question, team, value, said["size"]) if team and value else None
    return [record] if record else []
