"""Lines of a system's name and one figure, under a question for users or costs of each: "Microsoft 365 E3: 2,100"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.aliases import known
from foiparse.records.facts import users_of, yearly_cost
from foiparse.records.intents import Intent, says_software
from foiparse.records.model import System, place
from foiparse.records.names import clean, is_name, lines_of

_LINE: Final = late(
    r"^(?P<name>[^:\t£]{2,50}?)\s*(?::|\s[-–—]|\t|\s(?=£))\s*(?P<value>£?\s?\d[\d,.]*(?:\s?[km])?(?:\s+[A-Za-z. ]{1,25})?)$"
)
# Fewer lines than this tell of one system.
FEWEST: Final = 2


_TOTAL_FIRST = late(r"(?:grand )?total\b", re.I)


def valued_lines(letter: Letter, question: Question, intent: Intent) -> list[System]:
    """A system for each line, where every line is a name and a figure and most of the names are known."""
    if not (intent.users or intent.cost) or not says_software(question.text):
        return []
    lines = [_LINE.match(line) for line in lines_of(question.answer)]
    said = [m for m in lines if m and is_name(clean(m["name"])) and not _TOTAL_FIRST.match(m["name"])]
    ours = [m for m in said if known().find(clean(m["name"]))]
    if len(said) < FEWEST or len(said) < len(lines) - 1 or 2 * len(ours) < len(said):
        return []
    out = []
    for m in said:
        name = clean(m["name"])
        system = System(product=name, questions=[question.label], span=place(letter, question, name), raw=[m.group()])
        if "£" in m["value"]:
            system.annual_cost = yearly_cost(m["value"], intent.yearly)
        elif intent.users:
            system.users = users_of(m["value"])
        out.append(system)
    return out if any(s.annual_cost is not None or s.users is not None for s in out) else []
