"""What the dividing left behind below the last answer, though it is of it: a note on the figures, the last row of a list of figures."""

from __future__ import annotations

import re

from foiparse.divide.division import QA
from foiparse.divide.figure_rows import LONGEST_NAME
from foiparse.divide.prepared import Prepared
from foiparse.divide.spans import strip_span
from foiparse.divide.units import Unit
from foiparse.late import late

FIRST_WORDS = 160  # characters of a paragraph in which a note says that it is about the figures
FEWEST_ROWS = 2  # rows of the same make above a line that is one more of them
FIGURE = late(r"\d")
# "Please note that these figures include VAT", "The figures above are for the calendar year".
NOTE = late(
    r"(?:please (?:also )?note|nb\b|n\.b\.|notes?\s*:|\*|(?:the|these|this|all|above|our) (?:above )?"
    r"(?:figures?|numbers|totals?|amounts?|costs?|data|table)\b"
    r"|this (?:includes?|excludes?|does not include|is a (?:headcount|snapshot|total|count))\b"
    r"|(?:figures|numbers|totals|amounts|costs) (?:above|include|exclude|are|do not|have|may))",
    re.IGNORECASE,
)
OF_FIGURES = late(
    r"\b(?:figures?|numbers|totals?|amounts?|counts?|costs?|vat|years?|months?|table|column|rounded|rounding|data|provisional|headcount|includes?|excludes?)\b",
    re.IGNORECASE,
)
# Where several questions are answered, what does not say "these" may be of all of them.
OF_THESE = late(
    r"(?:these|\*)|(?:please (?:also )?note (?:that )?)?this (?:(?:includes?|excludes?|does not include|is a)"
    r"|(?:figure|number|total|amount|sum|cost|price)) ",
    re.IGNORECASE,
)  # one figure is the last one
# The same words of what an authority says of all its answers: other bodies' figures, re-use, publication, complaints.
OF_ALL_ANSWERS = late(
    r"\b(?:compar\w+|other (?:forces|trusts|councils|authorities|bodies|organisations)|copyright|re-?us\w+|licen[cs]e\w*|review|complain\w*|"
    r"disclosure log|publish\w*|website|unique|internal|request(?:er)?s?|commissioner|you|your)\b",
    re.IGNORECASE,
)
# "You may wish to contact Sker Police."
ADVICE = late(
    r"\s*(?:however,? )?(?:you (?:may|might|could|can|will need to|should)|(?:we|i) (?:would )?(?:suggest|advise|recommend)|please)\b[^.?!]{0,50}?"
    r"\b(?:contact|approach|ask|redirect|direct|write to|try|refer)\b[^.?!]{2,120}[.?!]?\s*$",
    re.IGNORECASE,
)
NAMES = late(
    r"(?:in (?:respect|relation) (?:of|to) )?(?:questions?|parts?|points?|q)\s?(\d{1,3}(?:\.[a-z])?(?:(?:, ?| and | & )\d{1,3}(?:\.[a-z])?){0,11})\b",
    re.IGNORECASE,
)
REASONS = late(r"\b(?:exempt\w*|withh[eo]ld\w*|refus\w+|except(?:ed|ions?)|section \d|s\.? ?\d\d|regulation \d)\b", re.IGNORECASE)
MOST_WORDS = 12  # of an answer that only says that it is refused
OURSELVES = late(
    r"\b(?:us|me|our|foi|freedom of information|information governance|review|queries|quer(?:y|ies))\b", re.IGNORECASE
)
# A sentence that leans on the one above it and says nothing of the letter: "This counts primary schools only.", "They inspect each one".
LEANS = late(
    r"(?:please (?:also )?note,? (?:that )?|note:? )?(?:(?:most|all|none|some|both|each) of )?"
    r"(?:(?:this|these|those|they)\b(?! (?:is|are|will|may|can) (?:to|be)\b)|it (?:is|was|does|did|has|had|includes?|excludes?|covers?|replaced)\b)"
    r"|(?:further )?updated?(?:\s?[:,(–-]| \d| on\b)",
    re.IGNORECASE,
)
OF_LETTER = late(
    r"\b(?:answer\w*|respon\w+|repl(?:y|ies)|information|act|eir|foisa|page|log|website|document|copies|regulations?|letter|e-?mail|correspondence|sections?|exempt\w*|refus\w+|withh\w+"
    r"|decisions?|notice|enquir\w+|assist\w*|help\w*|satisf\w+|hope\w*|pleas\w+|contact\w*|foi|freedom|disclos\w+|matter|delay|sorry|apolog\w+"
    r"|us|me|my|i)\b",
    re.IGNORECASE,
)
# A name and figures, nothing between them: "Loamshire 412", "2019: 41".
ROW = late(r"[^\W\d_][^\d\n£<]{1,70}?[\s:–-]+((?:[£<]?\d[\d,.]*(?:[km%]|bn)?(?:\s+|$)){1,12})$")

# "Updated response (12 June): £12,300": whatever it tells is told anew.
UPDATED = late(r"(?:further )?(?:updated?|revised) (?:response|answer|reply|figures?)\b[^:\n]{0,40}:\s*\S", re.IGNORECASE)
MARKED = late(r"£\d|\d%")  # what is no telephone number and no page


def take_last_lines(letter: Prepared, questions: list[QA]) -> None:
    """Let the last answer go on over such lines right below it."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if not answered:
        return
    reach = max(q.answer_spans[-1].end for q in answered)
    holders = [q for q in answered if q.answer_spans[-1].end == reach]
    above = letter.between(holders[0].answer_spans[-1].start, reach)
    if not above:
        return
    end = _advice_end(letter, above[-1], reach)
    for unit in letter.units[above[-1].index + 1 :]:
        noted = (_is_note(unit, above) and (len(answered) == 1 or OF_THESE.match(unit.plain))) or _leans(unit)
        if unit.zone is not None or unit.heading or not (noted or _is_row(unit, above)):
            break
        end = unit.end
        above.append(unit)
    for qa in holders if end > reach else ():
        qa.answer_spans[-1] = strip_span(letter.text, qa.answer_spans[-1].start, end)


_LABELS_NAMED = late(r"\d{1,3}(?:\.[a-z])?")


def give_reasons_below(letter: Prepared, questions: list[QA]) -> None:
    """A paragraph right below the answers that gives the reasons of refusals by their numbers: "Questions 2 and 3 are refused under …"."""
    by_label = {q.label: q for q in questions if q.answer_spans and not q.lead_in}
    if not by_label:
        return
    reach = max(q.answer_spans[-1].end for q in by_label.values())
    for unit in letter.units[letter.unit_at(reach - 1) + 1 :]:
        words = unit.plain[:FIRST_WORDS]
        named = NAMES.match(words) if unit.zone is None and unit.grid is None and REASONS.search(unit.plain) else None
        owners = [by_label[n] for n in _LABELS_NAMED.findall(named[1]) if n in by_label] if named else []
        if not owners or not all(_refused(letter, q) for q in owners):
            return
        for qa in owners:
            qa.answer_spans.append(strip_span(letter.text, unit.start, unit.end))


def _refused(letter: Prepared, qa: QA) -> bool:
    """Whether an answer keeps something back in a few words."""
    words = " ".join(letter.text[s.start : s.end] for s in qa.answer_spans)
    return len(words.split()) <= MOST_WORDS and REASONS.search(words) is not None


def _advice_end(letter: Prepared, last: Unit, reach: int) -> int:
    """Where the answer ends with the sentence of its own paragraph that tells who may know what is not held."""
    rest = letter.text[reach : last.end]
    return last.end if last.zone is None and ADVICE.match(rest) and not OURSELVES.search(rest) else reach


def _is_note(unit: Unit, above: list[Unit]) -> bool:
    """A sentence on the figures that stand above it."""
    words = unit.plain[:FIRST_WORDS]
    return (
        unit.grid is None
        and NOTE.match(words) is not None
        and OF_FIGURES.search(words) is not None
        and not OF_ALL_ANSWERS.search(unit.plain)
        and any(FIGURE.search(u.plain) for u in above)
    )


def _leans(unit: Unit) -> bool:
    """A sentence that speaks of what the answer above it has just told."""
    if unit.grid is None and UPDATED.match(unit.plain):
        return True
    of_figures = NOTE.match(unit.plain) and OF_FIGURES.search(unit.plain)  # of which figures `_is_note` asks
    m = LEANS.match(unit.plain) if unit.grid is None and not of_figures else None
    rest = unit.plain[m.end() :] if m else ""  # "please note" pleases nobody
    return m is not None and unit.plain[-1] not in "?:" and not (OF_ALL_ANSWERS.search(rest) or OF_LETTER.search(rest))


def _is_row(unit: Unit, above: list[Unit]) -> bool:
    """A name and as many figures as in the rows above it."""
    rows = [u.plain for u in above[-FEWEST_ROWS:]]
    valued = all(MARKED.search(w) for w in (*rows, unit.plain))
    if (len(rows) < FEWEST_ROWS and not valued) or len(unit.plain) > LONGEST_NAME:
        return False
    counts = {len(row[1].split()) if (row := ROW.match(w)) else 0 for w in (*rows, unit.plain)}
    return len(counts) == 1 and counts.pop() > 0
