"""Parts under a lead that asks for people, "How many staff work in" over "(a) the payroll team": each is asked as lead and part together."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question

_PEOPLE: Final = r"(?:staff|people|employees|officers|posts|persons|FTEs?|WTEs?|members of staff|headcount)"
# "How many WTE staff work in", "the number of FTE employed in the following teams:"; a lead that asks for more tells its parts itself.
_LEAD: Final = late(
    rf"\b(?:how many|(?:total )?numbers? of)\b[^.?;]{{0,60}}\b{_PEOPLE}\b[^.?;]{{0,60}}\b(?:in|within|for|by)\b[^.?;]{{0,40}}$",
    re.I,
)
_FOLLOWING: Final = late(r"\s*(?:each of )?(?:the )?(?:following|below)(?: \w+){0,2}$|\s*each of the$", re.I)
_LABEL: Final = late(r"^\W{0,2}(?:(?:question|q)\W*)?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})[.):]+\s+", re.I)
_JOIN: Final = late(r"[\s,;]*(?:\b(?:and|or))?[\s,;?.]*$", re.I)
_ASKS: Final = late(r"(?:how|what|when|where|which|who|why|is|are|do|does|did|has|have|please|the (?:total )?number)\b", re.I)
LONGEST: Final = 8  # words of a part that names a team; longer ones ask by themselves


def with_leads(letter: Letter) -> Letter:
    """The letter with such parts asked in full; itself where it has none."""
    leads = {q.label: lead for q in letter.questions if q.lead_in and (lead := _lead(q.text))}
    if not leads:
        return letter
    asked = [_asked(q, leads.get(q.label.rpartition(".")[0], "")) for q in letter.questions]
    return letter.model_copy(update={"questions": asked})


def _lead(text: str) -> str:
    words = _LABEL.sub("", " ".join(text.split())).rstrip(" :–-")
    return _FOLLOWING.sub("", words) if _LEAD.search(words) else ""


def _asked(question: Question, lead: str) -> Question:
    part = _JOIN.sub("", _LABEL.sub("", " ".join(question.text.split())))
    if not lead or question.lead_in or _ASKS.match(part) or not 0 < len(part.split()) <= LONGEST:
        return question
    return question.model_copy(update={"text": f"{lead} {part}?", "answer": _LABEL.sub("", question.answer)})
