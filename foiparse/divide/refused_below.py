"""A refusal right below the last answer's own words is the other answers': "Section 43(2) has been applied to questions 2 and 3."

It goes to the questions that it names; one that names none ("The exemption applied is section 40(2)."), where the last answer keeps
nothing back, to the answers that only say that they are refused, or that leave their reasons to what is below. A refusal of the whole
request because of one question is of all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.divide.division import QA
from foiparse.divide.endings import is_heading
from foiparse.divide.prepared import Prepared
from foiparse.divide.reasons import CITED, HANDLING, REFUSES, REFUSING, WEIGHED, own_words
from foiparse.divide.spans import strip_span
from foiparse.divide.tagger.numbers_named import ELSEWHERE, NAMES, known_of, numbers_in
from foiparse.divide.units import Unit
from foiparse.document import Span
from foiparse.late import late

FIRST_WORDS = 240  # characters of a paragraph in which it says what it refuses, and to which questions
MOST_WORDS = 14  # of an answer that only says that it is refused
# "As in question 2", "the answer to question 3": another answer is spoken of, and none refused here.
SPOKEN_OF = late(r"\b(?:as (?:in|for|per|at|with)|same as|answers? (?:to|at|for)|like|than|from)\s+$", re.IGNORECASE)
# "Part 3. Section 12(1). …": the number of a part of the reasons.
LABELLED = late(r"\W{0,2}(?:part|point|item)\s\(?\d{1,2}\)?\.\s", re.IGNORECASE)
# What refuses without a name: "The exemption applied is", "The information that has been withheld is exempt under", "This letter serves as".
OF_OTHERS = late(
    r"\W*(?:refusal notice\W+)?(?:the )?(?:exemptions?|exceptions?)(?: that)? (?:which )?(?:appl\w+|relied|engaged|cited|used)\b"
    r"|\W*(?:please note (?:that )?)?(?:(?:some|parts?|certain) of )?(?:the |any )?"
    r"(?:\w+ )?information (?:\w+ ){0,4}?(?:withheld|exempt|refused|redacted)\b"
    r"|(?:refusal notice|notice of refusal|(?:exemption|exception)s?(?: applied| engaged| used| relied on)?"
    r"|reasons? for (?:refusal|withholding|exemption))\W*\n"
    # "We are withholding some of the information", "Section 43 has been applied to the remaining information".
    r"|\W*(?:we|i|the \w+) (?:have|has|are|is|am) (?:\w+ )?(?:withh\w+|refus\w+) "
    r"(?:(?:some|part|certain) of |some |certain |the remaining |the rest of )(?:the |this |your )?(?:requested )?(?:information|data|request)\b"
    r"|\W*(?:section|s\.?|regulation|reg\.?) ?\d[^.;]{0,60} appl\w+ (?:to|in respect of|in relation to) "
    r"(?:(?:some|part|certain) of (?:the |this |your )?|some |certain |the remaining |the rest of the )(?:requested )?(?:information|data|request)\b"
    r"|\W*this (?:letter|response|e-?mail) (?:serves|acts|is|constitutes)\b",
    re.IGNORECASE,
)
# "Public interest test: …", "We have considered the public interest …": below an answer that keeps nothing back, of all those that do.
WEIGHING = late(
    r"\W*(?:the )?public interest(?: test| considerations?| arguments?)?\s*(?:[:–—-]|$)"
    r"|\W*(?:we|i|the \w+) (?:have |has )?(?:also )?(?:considered|weighed|applied|assessed) (?:where )?(?:the )?(?:balance of the )?"
    r"public interest\b",
    re.IGNORECASE,
)
# An answer that keeps something back, or leaves it to what stands elsewhere.
LEFT = late(rf"{REFUSING}|\b(?:see|refer)\b|\bnot (?:be )?(?:disclosed|released|provided)|\bunable\b", re.IGNORECASE)
# An answer that is refused and names no ground, or that leaves it to what stands below.
BARE = late(r"\b(?:exempt\w*|withh[eo]ld|refus\w+|redacted|not (?:being )?(?:disclosed|released|provided))\b", re.IGNORECASE)


# A small number not given as it is, and a note that says of such numbers in general what was done with them.
BOUNDED = (
    r"(?:[<≤]|&lt;) ?(?:5|10|11|6|3)\b|\[c\]|\b(?:fewer|less) than (?:five|ten|5|10)\b|"
    r"\bunder (?:five|ten|5|10)(?=[.,;)]|\s*$|\n|\t| (?:staff|people|pupils|patients|cases|incidents)\b)|"
    r"\b(?:5|five) or (?:fewer|less)\b|\bbetween (?:1|one) and (?:4|5|four|five)\b"
)
MARK = late(rf"{BOUNDED}|(?:^|[\s|])\*(?=\s|$)", re.IGNORECASE)
SMALL = late(
    r"\W*(?:please note (?:that )?)?(?:(?:due to|because of|owing to|given) the )?(?:(?:any|all|where (?:the|a)) )?"
    r"(?:(?:numbers?|figures?|counts?|totals?|values?|cells?)\b[^.;]{0,20}\b(?:below|under|less|fewer|lower|smaller)\b|"
    r"(?:small|low)(?: \w+)? (?:numbers?|figures?|counts?|cohorts?)\b)"
    r"|\W*(?:we|the \w+) (?:have|has) (?:\w+ )?(?:applied|suppressed|withheld|used)\b[^.;]{0,60}\b(?:small|low) (?:numbers?|figures?|counts?)\b"
    r"|\W*(?:in line|in accordance) with [^.;,]{0,60}, (?:small|low)? ?(?:numbers?|figures?|counts?)\b"
    r"|.{1,20}? (?:denotes|means|stands for|indicates|represents|is used (?:for|where)) (?:an? )?"
    r"(?:number|figure|count|value|total)s? (?:\w+ ){0,3}?(?:below|under|less|fewer|lower|smaller|between)\b",
    re.IGNORECASE,
)


# "Question 3 would exceed the limit, and we are therefore refusing your request in full."
WHOLE = late(
    r"\b(?:refus\w+|(?:unable|not (?:obliged|required|able)) to (?:comply|answer|respond|process)|appl(?:y|ies|ied)|exempt\w*)\b[^.;]{0,60}?\b"
    r"(?:(?:whole|entire|all|entirety)(?: of)? (?:your|the|this) (?:\w+ )?request\b|(?:your|the|this) (?:whole |entire )?request "
    r"(?:in full|as a whole|in its entirety)\b|entire request\b|"
    r"(?:to|of) (?:all (?:of )?)?the (?:\w+ )?information (?:that )?(?:you (?:have )?(?:requested|asked for)|requested)\b)",
    re.IGNORECASE,
)


def give_whole(letter: Prepared, questions: list[QA]) -> None:
    """A refusal of the whole request that names the question which is its reason, and is all the answer, is of every question."""
    open_ones = [q for q in questions if not q.lead_in]
    spans = {(s.start, s.end) for q in open_ones for s in q.answer_spans}
    unanswered = [q for q in open_ones if not q.answer_spans]
    if len(spans) != 1 or not unanswered:
        return
    ((start, end),) = spans
    if WHOLE.search(letter.text, start, end):
        for qa in unanswered:
            qa.answer_spans = [Span(start, end)]


def give_refusals(letter: Prepared, questions: list[QA]) -> None:
    """Part the last answer where such a paragraph begins."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if len(answered) < 2:
        return
    last = max(q.answer_spans[-1] for q in answered)
    holders = [q for q in answered if q.answer_spans[-1] == last]
    units = own_words(letter, last)
    if len(holders) != 1 or last.start < max((s.start for q in answered for s in q.question_spans), default=0):
        return
    own = holders[0]
    kept = [q for q in answered if q is own or LEFT.search(_told(letter, q))]
    bare = [q for q in kept if q is not own and _barely(_told(letter, q))]
    refused = False
    for k, unit in enumerate(units[1:], 1):
        words = unit.plain if k + 1 == len(units) or not is_heading(unit) else f"{unit.plain}\n{units[k + 1].plain}"
        refused = refused or LEFT.search(units[k - 1].plain) is not None
        to = bare
        if refused:
            told = letter.text[last.start : unit.start] if unit.start - last.start <= FIRST_WORDS else ""
            to = sorted([*bare, own], key=lambda q: q.answer_spans[0]) if bare and _barely(told) else []
        owners = (_named(words, kept, [own]) or (to if _of_others(words) else [])) if unit.table is None else []
        if not owners and not refused and unit.table is None and WEIGHING.match(unit.plain):
            owners = [q for q in kept if q is not own and REFUSES.search(_told(letter, q))]
        if not owners and unit.table is None and SMALL.match(unit.plain):
            owners = _marked(letter, answered, own, unit.start)
        if owners:
            headed = k > 1 and is_heading(units[k - 1]) and WEIGHED.search(units[k - 1].plain) is not None
            own.answer_spans[-1] = strip_span(letter.text, last.start, units[k - headed].start)
            _give(letter, units[k:], owners, kept, last.end)
            return


def _give(letter: Prepared, units: Sequence[Unit], owners: list[QA], kept: Sequence[QA], end: int) -> None:
    """Give paragraphs to those that the first refuses, and from where another names others to these."""
    start = units[0].start
    for unit in units[1:]:
        others = _named(unit.plain, kept, owners)
        if others:
            for qa in owners:
                qa.answer_spans.append(strip_span(letter.text, start, unit.start))
            start, owners = unit.start, others
    for qa in owners:
        qa.answer_spans.append(strip_span(letter.text, start, end))


def _marked(letter: Prepared, answered: Sequence[QA], own: QA, at: int) -> list[QA]:
    """The answers that print a small number by a mark, where that below which the note stands prints none."""
    if any(MARK.search(letter.text, s.start, min(s.end, at)) for s in own.answer_spans):
        return []
    return [q for q in answered if q is not own and any(MARK.search(letter.text, s.start, s.end) for s in q.answer_spans)]


def _refuses(words: str) -> bool:
    """Whether a paragraph refuses by a provision."""
    cited = CITED.search(words)
    return cited is not None and REFUSES.search(words) is not None and not HANDLING.match(cited.group())


def _named(words: str, kept: Sequence[QA], now: list[QA]) -> list[QA]:
    """The answers that a paragraph refuses by the names of their questions, if they keep something back and are others than `now`."""
    words = words[:FIRST_WORDS]
    names = [m for m in NAMES.finditer(words) if not ELSEWHERE.search(words[: m.start()])]
    if not names or LABELLED.match(words) or not _refuses(words) or any(SPOKEN_OF.search(words[: m.start()]) for m in names):
        return []
    labels = {label for m in names for label in known_of(numbers_in(m), {q.label for q in kept})}
    owners = [q for q in kept if q.label in labels]
    return owners if owners != now else []


def _of_others(words: str) -> bool:
    """Whether a paragraph refuses, names no question and does not go on from what stands above it."""
    words = words[:FIRST_WORDS]
    return OF_OTHERS.match(words) is not None and NAMES.search(words) is None and _refuses(words)


def _told(letter: Prepared, qa: QA) -> str:
    """What an answer says, as far as one that is barely refused may go on."""
    return " ".join(letter.text[s.start : min(s.end, s.start + FIRST_WORDS)] for s in qa.answer_spans)


def _barely(words: str) -> bool:
    """Whether an answer says that it is refused, in a few words that name no provision."""
    return len(words.split()) <= MOST_WORDS and BARE.search(words) is not None and not CITED.search(words)
