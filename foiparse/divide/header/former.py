"""Names of bodies that are no more, and names in law of bodies that go by another: neither is what the authority is called."""

from __future__ import annotations

from foiparse.late import late

LOOKED_AT = 60  # characters before and after the name
# "the former Sker County Council", "replaced Sker Borough Council", "is the operational name of Sker Local Health Board".
_BEFORE = late(
    r"\b(?:former(?:ly)?|predecessors?|previously|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|supersed(?:es|ed|ing)|legacy|erstwhile|"
    r"(?:abolition|dissolution|demise|merger|closure) of|merging|(?:took|taken|taking) over from|inherited from|"
    r"(?:created|formed) (?:from|out of)|(?:operational|working|operating|trading|everyday|public) name (?:of|for|used by))"
    r"(?:[\s(:,“\"‘']+(?:known as|called|the|organisation|authority|council|trust))*[\s(:,“\"‘']*$"
)
# "Sker Borough Council was abolished", "Sker Hospitals NHS Trust became Loam Hospitals NHS Trust".
_AFTER = late(
    r"[\s,)”\"’']*(?:\([^()]{1,20}\)\s*)?(?:(?:was|were|has been|had been|is being|will be)\s+(?:\w+ly\s+)?"
    r"(?:abolished|replaced|dissolved|disbanded|wound up|succeeded|superseded|renamed)\b|"
    r"became (?:part of )?(?:the )?(?=[A-Z])|ceased to (?:exist|be)\b|no longer exists?\b|amalgamated\b)"
)


def is_former(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say that the body is no more, or that it goes by another name."""
    before = text[max(0, start - LOOKED_AT) : start].lower()
    return bool(_BEFORE.search(before) or _AFTER.match(text, end, end + LOOKED_AT))
