"""What a system is for, in the words around the question that names it: its lead, the heading over it, the question before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.again import again_of
from foiparse.records.asking import function_asked
from foiparse.records.headings import SOFTWARE, is_heading
from foiparse.records.itkinds import kinds_in, says_kind
from foiparse.records.model import System, parent_of
from foiparse.records.purpose import asking, uses_of
from foiparse.records.subject import bare, subject

# What a system is for, as a heading, has no more words than this.
LONGEST_USE: Final = 6
# A heading is over a form, whose first field is a few words: "1. Supplier of the system".
LONGEST_FIELD: Final = 6
# More uses than this that a heading or a question lists are not those of each of the systems that it is about.
MOST_SHARED: Final = 2
# More systems than this of one answer are a list: what its heading says is not what each is for.
MOST_SHARING: Final = 3


def give_uses(letter: Letter, systems: Sequence[System]) -> None:
    """Put what it is for into each system of which neither its question nor its answer said that."""
    for system in systems:
        system.functions = plainly(system.functions)
    for system in [s for s in systems if not s.functions]:
        asked = _asked(letter, system)
        if asked:
            label = letter.questions[asked[0]].label
            sharing = sum(label in s.questions for s in systems)
            if sharing > MOST_SHARING:
                continue
            system.functions = next(
                (
                    u
                    for told in _around(letter, asked[0], _begins(letter, asked))
                    if (u := _told_of(system, told)) and (len(u) <= MOST_SHARED or sharing == 1)
                ),
                [],
            )
    if len(systems) == 1 and not systems[0].functions:
        systems[0].functions = _subject(letter) or _of_subject(letter, systems[0])


def _of_subject(letter: Letter, system: System) -> list[str]:
    """The letter's subject, where the question that names the system has no word of a use of its own."""
    asked = _asked(letter, system)
    return subject(letter) if asked and bare(letter.questions[asked[0]].text) else []


def _subject(letter: Letter) -> list[str]:
    """The one kind of system that a letter's words before its first question name: "Your request about cashless parking"."""
    kinds = kinds_in(words_before(letter))
    return kinds if len(kinds) == 1 else []


def words_before(letter: Letter) -> str:
    """The letter's words before its first question."""
    starts = [start for q in letter.questions for start, _ in (*q.question_spans, *q.answer_spans, *q.listing_spans)]
    return letter.text[: min(starts, default=0)]


# "The Trust's electronic patient record": whose system it is is no part of its use.
_OURS: Final = late(
    r"^(?:the )?(?:trust|council|board|university|college|force|authority|department|constabulary|service|commission|agency|association"
    r"|office)['’]s (?=\w)",
    re.I,
)


def plainly(functions: Sequence[str]) -> list[str]:
    """The uses each once, without those that are no uses but words of asking."""
    uses = [_OURS.sub("", use) for use in functions]
    told = {use.casefold(): use for use in reversed(uses) if not asking(use)}
    return list(reversed(told.values()))


def _told_of(system: System, told: Sequence[str]) -> list[str]:
    """The uses told, without those that are but the system's name: of "Do you use Casewell?" nothing."""
    name = (system.product or "").casefold()
    return [use for use in plainly(told) if not name.startswith(use.casefold())]


def _asked(letter: Letter, system: System) -> list[int]:
    """The questions that tell of a system: first the one whose answer names it."""
    told = [n for n, q in enumerate(letter.questions) if q.label in system.questions]
    name = (system.product or system.supplier or "").casefold()
    naming = [n for n in told if name in " ".join(letter.questions[n].answer.split()).casefold()]
    return [*naming, *(n for n in told if n not in naming)]


def _begins(letter: Letter, asked: Sequence[int]) -> int:
    """Where the run of questions about a system begins in which the one that names it stands: "1. Supplier", "2. Name of the system"."""
    first = asked[0]
    while first - 1 in asked:
        first -= 1
    return first


def _around(letter: Letter, naming: int, form: int) -> Iterator[list[str]]:
    """What the words around the question that names a system say, the nearest first; `form` is where the questions about it begin."""
    first, before = letter.questions[naming], letter.questions[naming - 1] if naming else None
    lead = _lead_of(letter, first)
    yield function_asked(first.text)
    again = again_of(first.text)
    yield uses_of(again) if again else []
    if lead is not None:
        yield use_of_heading(lead.text)
    if lead is not None or says_kind(first.text.lower()):
        yield use_of_heading(first.text)
    if lead is not None:
        yield function_asked(lead.text)
        before = _before(letter, lead) if _IF_SO.search(lead.text) else before
    if len(letter.questions[form].text.split()) <= LONGEST_FIELD:
        yield _over(letter, form)
    if before is not None and _GOES_ON.search(first.text) and _WHETHER.search(before.text):
        yield function_asked(before.text)


def _before(letter: Letter, question: Question) -> Question | None:
    """The question that stands before another."""
    n = next(n for n, q in enumerate(letter.questions) if q is question)
    return letter.questions[n - 1] if n else None


_IF_SO: Final = late(r"\bif (?:so|yes|you do|it does)\b", re.I)
# "Does the trust use speech recognition?": whether, not what.
_WHETHER: Final = late(r"^\W*(?:question|q)?\W*\d*[a-z]?\W*(?:do|does|is|are|have|has)\b", re.I)
# "What is it called?", "Name of product and supplier": which one was said before.
_GOES_ON: Final = late(
    r"\b(?:it|its|this|that)\b|^\W*(?:question|q)?\W*\d*[a-z]?\W*(?:if (?:so|yes),? )?(?:who (?:is|are) (?:the|your) )?"
    r"(?:names?|suppliers?|products?|providers?|which|what)\b(?:\W+\w+){0,5}\W*$",
    re.I,
)


def _lead_of(letter: Letter, question: Question) -> Question | None:
    """The question that a part belongs to: "3. Telematics" over "a) supplier, product, end date"."""
    parent = parent_of(question.label)
    return next((q for q in letter.questions if q.label == parent and q is not question), None) if parent else None


def _over(letter: Letter, n: int) -> list[str]:
    """The heading right over a question, between the answer before and it."""
    spans = letter.questions[n].question_spans or letter.questions[n].answer_spans
    if not spans:
        return []
    start = spans[0][0]
    ends = [e for q in letter.questions for _, e in (*q.question_spans, *q.answer_spans, *q.listing_spans) if e <= start]
    between = letter.text[max(ends, default=0) : start].strip()
    return use_of_heading(between.splitlines()[-1]) if between else []


_DIGIT = late(r"\d")


def use_of_heading(line: str) -> list[str]:
    """What a heading says that the system beneath is for: "B. Virtual learning environment", "Part 2: payroll system"."""
    words = _LABEL.sub("", " ".join(line.split())).strip(" :.-–?>")
    words = _LEADS.sub("", words)
    words = _THING.sub("", words).strip(" :.-–")
    if (
        not words
        or len(words.split()) > LONGEST_USE
        or _NO_USE.search(words)
        or _DIGIT.search(words)
        or is_heading(words, SOFTWARE)
    ):
        return []
    return uses_of(words.lower() if words.isupper() and (len(words) > LONGEST_CAPITALS) else words)


# A heading in capitals with more letters than this is no abbreviation.
LONGEST_CAPITALS: Final = 6
_LABEL: Final = late(
    r"^\W*(?:(?:part|section|contract|system|question|request|point|q)\s+)?(?:\d{1,2}(?:\.\d)?[a-z]?|[a-z]\d?|[ivx]{1,4})(?:[.):]+|\s[–-]?)\s*(?=\w)",
    re.I,
)
_LEADS: Final = late(
    r"^(?:(?:current|existing|present|incumbent) )?(?:and )?"
    r"(?:(?:for|as to|regarding|about|concerning|on|with (?:regard|respect|reference) to|in (?:respect|relation|regard) (?:of|to)) )?"
    r"(?:(?:each|the|your|our|any) )*(?:(?:systems?|software|tool|anything|contract) )?(?:(?:that is |which is )?used (?:for|to) (?:the )?|for )?",
    re.I,
)
_THING: Final = late(
    r"\s+(?:systems?|software|tools?|platforms?|solutions?|products?|contracts?"
    r"|(?:hardware |software )?(?:suppliers?|providers?|vendors?|manufacturers?))(?:\s*\([^()]*\))?$",
    re.I,
)
# Headings of letters, and words of asking: nothing that a system is for.
_NO_USE: Final = late(
    r"\b(?:information|requests?|requested|responses?|responded|replies|reply|questions?|answers?|answered|disclosures?|disclosed|provided|general|notes?"
    r"|details?|asked|said|dates?|references?|ref|freedom|act|sections?"
    r"|dear|regards|foi|eir|council(?! tax)|trust|university|board|police|our|your|you|we|us|i|me"
    r"|how|what|which|who|whom|when|where|why|please|do|does|is|are|have|has|if|yes|no|so|following|each|above|below|same|it|this|that|these|those"
    r"|systems?|software|suppliers?|products?|contracts?|costs?|spend(?:ing)?|budget|users?|team|people|ict?|it|page|summary|background|scope"
    r"|part|item|annex|appendix|held|exempt|withheld|thank|sir|madam|mr|mrs|ms|dr|attached|find)\b",
    re.I,
)
