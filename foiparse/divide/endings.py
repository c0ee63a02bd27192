"""The end of the last answer: formal statements, reasons that name other questions, a signature without a greeting."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from itertools import pairwise, takewhile

from foiparse.divide import cues
from foiparse.divide.division import QA
from foiparse.divide.numbering import read_head
from foiparse.divide.prepared import Prepared
from foiparse.divide.rows import same_rows
from foiparse.divide.spans import clean_spans
from foiparse.divide.units import Unit
from foiparse.document import Span
from foiparse.late import late

NAMES_QUESTION = late(
    r"(?<!answer to )(?<!response to )(?<!answers to )(?<!see )\b(?=(?P<where>(?:questions?|q|parts?|requests?|points?)\s?\(?\d{1,3}\b.{0,60}))",
    re.IGNORECASE,
)
REASONS = late(
    r"\b(?:exempt\w*|except(?:ion|ed)\w*|withh\w+|refus\w+|redact\w+|section \d|s\.?\d|regulation \d|public interest|prejudice test|balance test|harm)\b",
    re.IGNORECASE,
)
# What comes below a formal statement where the reasons are told after it: the harm, the factors, the balance.
REASONING = late(
    r"\b(?:harm|factors|balanc\w+|public interest|prejudice|(?:for|against|favour of|favouring) (?:disclos|releas|withhold|maintain)\w+)\b",
    re.IGNORECASE,
)
IN_PART = late(r"\s*\((?:in )?part(?:ly|ial|ially)?\b[^)]{0,30}\)", re.IGNORECASE)
HEADING_WORDS = 14  # a heading of reasons has no more words
ANNEX = late(
    r"(?:annex(?:e|ure)?|appendix|schedule|refusal notice|exemptions? (?:applied|used|relied))(?: (?:[A-Z]|\d{1,2})\b)?",
    re.IGNORECASE,
)
AT_NUMBER = late(
    r"\b(?:applied|used|relied on|reasons?|at|to|for) (?:at |to |in |for |under )?(?P<numbers>\d{1,2}(?:(?:, | and | & |-|–)\d{1,2})*)(?![\d(.])"
)
REASONS_HEADING = late(
    r"(?:the |our )?(?:exemptions?|exceptions?|refusal notice|refusal|section \d|s\.?\s?\d|regulation \d|reasons? for (?:refus|withh|non|the (?:exemption|exception|refusal))|harm (?:test)?|evidence of harm|public interest|prejudice test|overall harm|explanation of)",
    re.IGNORECASE,
)
SECTION = late(r"\b(?:section|s\.?|regulation|reg\.?)\s?(\d{1,2})\b", re.IGNORECASE)
POINTS_DOWN = late(
    r"\b(?:below|at the end|following|refusal notice|footnote|end of (?:this|the) (?:letter|response))\b", re.IGNORECASE
)
FIRST_WORDS = 220  # characters of a paragraph in which it names the questions that it is about
ROLE = late(
    r"\b(?:officer|clerk|manager|team|council|trust|department|director|head of|secretary|adviser|advisor|office|authority|board|university|police|co-?ordinator|unit|"
    r"service|assistant|executive|chair|solicitor|commission|governance|administrator|lead|hall)\b",
    re.IGNORECASE,
)
LONGEST_NAME = 70  # characters of a line of a signature
# What stands below an answer on a web page: a line that asks about the page, shares it, or names its owner, and the heading of its files.
PAGE_FOOT = late(
    r"(?:share this\b|copyright\b|(?:was|is) this (?:page|helpful)\b|back to top\b|print this page\b|(?:page )?last (?:updated|reviewed|modified|published)\b|next review(?: due| date)?\b|follow us\b|©|"
    r"is there anything wrong\b|(?:give|send|leave) (?:us )?feedback\b|rate this page\b|in this section\b|related (?:links|pages|content)\b|"
    r"(?:(?:related|supporting|associated) )?(?:documents|downloads|attachments|files)\s*:?$)",
    re.IGNORECASE,
)

# Who the body is in law, in one line at a page's foot: "Sker Homes Limited is registered in England no. 7714R".
REGISTERED = late(
    r".{3,80}\bis (?:an? |the )?(?:\w+ ){0,3}(?:registered|company limited|charity|society|trading name)\b|"
    r"(?:registered|vat|company|charity) (?:office|charity|in|company|society|no|number|address)\b",
    re.IGNORECASE,
)


def trim_end(letter: Prepared, questions: list[QA]) -> None:
    """Cut from the last answer what closes the letter, and give reasons at its end to the questions that they name."""
    answered = [q for q in questions if q.answer_spans]
    if not answered:
        return
    start, end = max(q.answer_spans[-1] for q in answered)
    holders = [q for q in answered if q.answer_spans[-1] == (start, end)]
    units = letter.between(start, end)
    named = _reasons(letter, units, holders, questions)
    heads = {u.start for u in units if is_heading(u)} & {at for _, at in named}
    stop = _formal(letter, units, end, heads)
    stop = _page_foot(units, _signed(units, stop))
    named = [n for n in named if n[1] < stop]
    first = named[0][1] if named else stop
    for qa in holders:
        qa.answer_spans[-1] = _stripped(letter.text, start, min(first, stop))
    for k, (owners, at) in enumerate(named):
        until = named[k + 1][1] if k + 1 < len(named) else stop
        for qa in owners:
            qa.answer_spans.append(_stripped(letter.text, at, until))


def give_annexes(letter: Prepared, questions: list[QA]) -> None:
    """An annex of reasons below the signature belongs to the questions that its heading names, or whose answers point to it."""
    answered = [q for q in questions if q.answer_spans and not q.lead_in]
    if not answered:
        return
    reach = max(s.end for q in answered for s in q.answer_spans)
    units = [u for u in letter.units if u.start >= reach]
    signed = next((k for k, u in enumerate(units) if u.zone == "signature"), None)
    if signed is None:
        return
    rest = units[signed:]
    for k, unit in enumerate(rest[:-1]):
        owners = _of_annex(letter, unit, rest[k + 1], answered)
        if not owners:
            continue
        body = list(takewhile(lambda u: u.zone is None and not ANNEX.match(u.plain), rest[k + 1 :]))
        for qa in owners:
            qa.answer_spans.extend(clean_spans(letter, unit.start, body[-1].end if body else unit.end))


_ITS_NUMBERS = late(r"\d+")


def _of_annex(letter: Prepared, unit: Unit, follows: Unit, answered: list[QA]) -> list[QA]:
    m = ANNEX.match(unit.plain)
    if m is None or not is_heading(unit) or not (REASONS.search(unit.plain) or REASONS.search(follows.plain[:FIRST_WORDS])):
        return []
    named = set(_labels(unit.plain)) or {n for x in AT_NUMBER.finditer(unit.plain) for n in _ITS_NUMBERS.findall(x["numbers"])}
    if named:
        return [q for q in answered if q.label in named]
    title = m.group().rstrip(" .:–-").casefold()
    pointing = re.compile(rf"\b{re.escape(title)}\b")
    return [q for q in answered if any(pointing.search(letter.text[s.start : s.end].casefold()) for s in q.answer_spans)]


def _stripped(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))


def _formal(letter: Prepared, units: list[Unit], end: int, heads: set[int]) -> int:
    """Where a formal statement of refusal begins, if an answer stands before it; one right beneath a heading that names its
    questions belongs to that heading."""
    for k, (before, unit) in enumerate(pairwise(units), start=1):
        if (
            before.start not in heads
            and unit.start not in heads
            and cues.REFUSAL_STATEMENT.match(unit.plain[:FIRST_WORDS].lower())
            and not any(REASONING.search(u.plain[:FIRST_WORDS]) for u in units[k + 1 :])
        ):
            unit.zone = "refusal_notice"
            return unit.start
    return end


def _signed(units: list[Unit], end: int) -> int:
    """Where short lines with a role or an office begin that sign the letter without a greeting."""
    k = len(units)
    while k > 1 and units[k - 1].start < end and _name_line(units[k - 1]):
        k -= 1
    tail = [u for u in units[k:] if u.start < end]
    if tail and tail[0].gap and any(ROLE.search(u.plain) for u in tail):
        for unit in tail:
            unit.zone = "signature"
        return tail[0].start
    return end


def _page_foot(units: list[Unit], end: int) -> int:
    """Where the foot of a web page begins, below an answer: a sign of it, and nothing but short lines from there on."""
    inside = [u for u in units if u.start < end]
    k = len(inside)
    while (
        k > 1
        and inside[k - 1].table is None
        and (len(inside[k - 1].plain) <= LONGEST_NAME or REGISTERED.match(inside[k - 1].plain))
    ):
        k -= 1
    feet = (n for n in range(max(k, 1), len(inside)) if _is_foot(inside[n - 1], inside[n]) or _registered(inside[n:]))
    foot = next(feet, None)
    if foot is None:
        return end
    for unit in inside[foot:]:
        unit.zone = "navigation"
    return inside[foot].start


def _is_foot(above: Unit, unit: Unit) -> bool:
    """Whether a line is a page's own: "Last reviewed: 2021" right below "Policy in place: Yes" is of the answer."""
    return PAGE_FOOT.match(unit.plain) is not None and not same_rows(above, unit)


def _registered(units: list[Unit]) -> bool:
    """Whether the last line tells who the body is in law: what is answered may speak of a registered company too, further up."""
    return len(units) == 1 and REGISTERED.match(units[0].plain) is not None


def _name_line(unit: Unit) -> bool:
    words = [w for w in unit.plain.split() if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words)
    return (
        unit.table is None and bool(words) and len(unit.plain) <= LONGEST_NAME and unit.plain[-1] not in ".?!:;" and capital >= 0.7 * len(words)
        and not any(c.isdigit() for c in unit.plain)
    )  # fmt: skip


def _reasons(letter: Prepared, units: list[Unit], holders: list[QA], questions: list[QA]) -> list[tuple[list[QA], int]]:
    """Paragraphs at the end that give reasons for questions they name: the questions, and where the reasons begin."""
    by_label = {q.label: q for q in questions if not q.lead_in}
    own = {q.label for q in holders}
    out: list[tuple[list[QA], int]] = []
    for above, unit in pairwise(units):
        words = unit.plain[:FIRST_WORDS]
        heading = is_heading(unit) and unit is not units[-1]  # "Exemption: S21" at the end of an answer heads nothing
        m = NAMES_QUESTION.search(words)
        if m is None and heading and not out and (pointing := _pointing(letter, unit, holders, questions)):
            over = above is not units[0] and is_heading(above) and (above.bold or above.heading)
            out.append((pointing, above.start if over else unit.start))
        if m is None or not (unit.gap or heading) or not REASONS.search(words):
            continue
        owners = [by_label[x] for x in _labels(words) if x in by_label]
        if owners and {q.label for q in owners} != own:
            out.append((owners, unit.start))
    return out


def _pointing(letter: Prepared, unit: Unit, holders: list[QA], questions: list[QA]) -> list[QA]:
    """The answers that point down to a heading of reasons which names no question: they say "below", or rely on its section."""
    if not REASONS_HEADING.match(unit.plain):
        return []
    sections = set(SECTION.findall(unit.plain))
    relying, pointing = [], []
    for qa in questions:
        words = " ".join(letter.text[s.start : min(s.end, unit.start)] for s in qa.answer_spans if s.start < unit.start)
        if sections & set(SECTION.findall(words)):
            relying.append(qa)
        elif POINTS_DOWN.search(words) and REASONS.search(words):
            pointing.append(qa)
    owners = [*relying, *pointing]
    return [] if any(q in owners for q in holders) else owners


def is_heading(unit: Unit) -> bool:
    """A short line without a stop, outside of tables."""
    return unit.table is None and len(unit.plain.split()) <= HEADING_WORDS and unit.plain[-1] not in ".?!;,"


def is_headline(unit: Unit, below: Unit) -> bool:
    """Whether a short bold line heads what stands below it, which is not bold."""
    return is_heading(unit) and unit.bold and not below.bold and not any(c.isdigit() for c in unit.plain)


def _labels(words: str) -> list[str]:
    found: list[str] = []
    for m in NAMES_QUESTION.finditer(words):
        head = read_head(IN_PART.sub("", m["where"]))
        if head is not None:
            found.extend(".".join(str(p) for p in path) for path in head.paths if path[0] is not None)
    return list(dict.fromkeys(found))
