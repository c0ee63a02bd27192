"""Scope by what stands elsewhere in the letter: whole refusals, notes on small numbers, annexes that explain, answers that point.

`Scope` places each citation by where it stands and what its sentence names. What is said of the letter as a whole is settled here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from foiparse.divide.division import QA
from foiparse.divide.refused_below import BOUNDED
from foiparse.late import late
from foiparse.letter import Citation

# How far into a joint answer its refusal stands, where the answer is a refusal of the whole request.
OPENING = 700
_REFUSES = late(
    r"\b(?:refus\w+|withh\w+|exempt\w*|exceed\w*|unable|cannot|vexatious|"
    r"not (?:able|required|obliged|oblige|comply|provid\w+|disclos\w+)|neither|declin\w+)\b"
)
_REQUEST = late(
    r"\b(?:your|the|this|whole|entire) requests?\b|\binformation (?:that )?(?:you|which you|requested|sought|falling|within)\b|"
    r"\b(?:any|all) (?:of )?(?:the |this |such )?(?:requested )?information\b|\ball (?:of )?your questions\b"
)
# Words by which something is given, or by which the refusal is of a part.
_GIVES = late(
    r"\b(?:below|attached|enclosed?|as follows|following (?:table|figures|information)|(?:some|part|parts|rest|remainder) of|in part|partly|"
    r"(?:other|remaining|further|additional) information|redacted?|names|extracts?|questions? \d)\b"
)
# A mark that stands for a small number, and the words of a note that says so.
_MARK = late(rf"{BOUNDED}|(?<=[\s|])\*(?=\s|$)|\b\d?\*(?=\s|$)", re.IGNORECASE)
_NOTE = late(
    r"(?:[<≤]|&lt;) ?(?:5|10|11|6|3)\b|\*|\[c\]|\b(?:fewer|less) than (?:five|ten|5|10)\b|\bsuppress|\b(?:small|low) (?:numbers?|figures?|counts?)|"
    r"\b(?:under|below) (?:five|ten|5|10)\b"
)
NOTE_WITHIN = 320
# An answer that is nothing but a pointer to another: "As above", "See the answer to question 2".
POINTER = 90
_POINTS = late(
    r"^\W*(?:(?:(?:our |trust |council )?(?:answer|response|reply)\W{1,3})?(?:\w{1,3}[.):]?\s)?)"
    r"(?:(?:exempt|withheld|refused)[^\w\n]{1,3})?(?:(?:please )?(?:see|refer to|as|same as)\b.*|ditto|same|likewise)\W*$",
    re.IGNORECASE,
)
_ABOVE = late(r"\b(?:above|previous|preceding|ditto|same|likewise)\b", re.IGNORECASE)
_ITSELF_REFUSED = late(r"\b(?:exempt\w*|withh[eo]ld|refused|redacted|excepted)\b", re.IGNORECASE)
# An answer that only sends the reader to what is below, as the one after it does that has the refusal: "A3 Please see below".
_BELOW = late(
    r"\W*(?:(?:a|answer|response)?\s?[\d.]{0,4}[a-z]?[.):]{0,2}\s+)?(?:please )?see (?:the \w+ )?below\b\W*", re.IGNORECASE
)
_TO = late(
    r"(?:question|request|part|point|item|no\.?|q|to|for|at|in|per)\s?(\d{1,2}(?:\.\d{1,2})?(?:\.?[a-z](?![a-z]))?)",
    re.IGNORECASE,
)


def refuses_whole(text: str, questions: list[QA]) -> list[tuple[int, int]]:
    """The answers that every question of the letter shares and that refuse the request as such.

    Unnumbered questions under one answer are as good as one question, so that they keep their labels.
    """
    if all(q.label.startswith("*") for q in questions):
        return []
    spans = [{(s.start, s.end) for s in q.answer_spans} for q in questions]
    if len(spans) < 2:
        return []
    shared = set.intersection(*spans)
    if not shared or any(s != shared for s in spans):
        return []
    start, end = min(shared)
    opening = text[start : min(end, start + OPENING)].lower()
    refused = _REFUSES.search(opening)
    if not refused or not _REQUEST.search(opening) or _GIVES.search(opening[: refused.end() + 60]):
        return []
    return sorted(shared)


def marked(text: str, at: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """For a note on small numbers outside the answers, the answers that print the mark."""
    note = text[max(0, at - NOTE_WITHIN) : at + NOTE_WITHIN // 2].lower()
    if not _NOTE.search(note):
        return []
    return list(dict.fromkeys(label for s, e, label in spans if _MARK.search(text, s, e)))


def covering(spans: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether an offset lies in one of many spans, which may lie over one another."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)

    def _covers(at: int) -> bool:
        k = bisect_right(starts, at) - 1
        return k >= 0 and at < ends[k]

    return _covers


def settle(citations: list[Citation], text: str, spans: list[tuple[int, int, str]], pointing: list[str]) -> None:
    """Give what is explained outside the answers to the questions in whose answers it is relied on, and pointers what they point to."""
    inside = {label: set[str]() for _, _, label in spans}
    answers = covering((s, e) for s, e, _ in spans)
    for c in citations:
        if c.role == "relied_on" and answers(c.span[0]):
            for label in c.questions:
                inside.setdefault(label, set()).add(c.provision)
    for c in citations:
        if c.role != "relied_on" or answers(c.span[0]):
            continue
        using = [label for label, provisions in inside.items() if any(_kin(c.provision, p) for p in provisions)]
        if using and (not c.questions or set(c.questions) == set(pointing)):
            c.questions = list(dict.fromkeys([*using, *(label for label in c.questions if not inside.get(label))]))
    _by_own_ground(citations, spans)
    _follow(citations, text, spans, inside)
    _share(citations, text, spans)
    _starred(citations, text, spans)


def _by_own_ground(citations: list[Citation], spans: list[tuple[int, int, str]]) -> None:
    """Reasons that several answers share, each of which told its own provision before: each provision bears on those that told it."""
    sharing = Counter((s, e) for s, e, _ in spans)
    joint = covering(span for span, n in sharing.items() if n > 1)
    single = covering(span for span, n in sharing.items() if n == 1)
    told: dict[str, set[str]] = defaultdict(set)
    for c in citations:
        if c.role == "relied_on" and single(c.span[0]):
            for label in c.questions:
                told[label].add(c.provision)
    for c in citations:
        if c.role != "relied_on" or not joint(c.span[0]) or not all(told.get(label) for label in c.questions):
            continue
        using = [label for label in c.questions if any(_kin(c.provision, p) for p in told[label])]
        c.questions = using or c.questions


def _kin(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}(") or other.startswith(f"{one}(")


# An answer that refuses as another did, whatever else it says: "withheld on the same footing", "see the next answer for the exemption".
_REFUSED = r"(?:withh[eo]ld|refus\w+|exempt\w*|not (?:be )?(?:disclosed|released|provided|supplied|given))"
_ALIKE = late(
    rf"\b{_REFUSED}\b[^.;\n]{{0,40}}\b(?:for|on) the same (?:reasons?|footing|basis|grounds?|exemptions?)\b(?! as)|"
    rf"\bfor the same (?:reasons?|grounds?)[^.;\n]{{0,60}}\b{_REFUSED}",
    re.IGNORECASE,
)
_SEE_NEAR = late(
    r"\bsee (?:the |our )?(?P<where>next|following|last|previous|preceding) (?:answer|reply|response)s? "
    r"(?:for|as to|on) (?:the |our |this )?(?:exemption|reason|refusal)",
    re.IGNORECASE,
)
_ONWARD = ("next", "following")
# "We withhold the number for the same reason as in question 1."
_AS_IN = late(
    rf"\b{_REFUSED}\b[^.;\n]{{0,80}}\b(?:for|on) the same (?:reasons?|footing|basis|grounds?|exemptions?) "
    r"(?:as|given|set out|explained)(?: (?:in|at|for|to|under|above|my|our|the|that|answer|reply|given|explained)){0,6} "
    r"(?:(?:q(?:uestion)?|part|point) ?|(?=\(\d))\(?(?P<to>\d{1,2}(?:\.?[a-z](?![a-z]))?)|"
    r"\bfor the (?:same )?reasons? (?:given|set out|explained|stated)(?: (?:in|at|for|to|under|above|my|our|the|answer|reply)){1,6} "
    rf"(?:(?:q(?:uestion)?|part|point) ?|(?=\(\d))\(?(?P<too>\d{{1,2}}(?:\.?[a-z](?![a-z]))?)[^.;\n]{{0,60}}\b{_REFUSED}",
    re.IGNORECASE,
)
# A note in an answer on what a mark means, which other answers print too.
_MARK_MEANS = late(
    r"(?:\bstars?\b|\basterisks?\b|\*)[\"')]?,? (?:\(\*\) )?(?:stands? for|means?|denotes?|indicates?|represents?|shows?|marks?)\b|"
    r"\b(?:shown|replaced|marked|given|denoted|indicated|represented|suppressed) (?:by|as|with|using) "
    r"(?:an? |the )?(?:asterisks?\b|stars?\b|[\"']?\*)",
    re.IGNORECASE,
)
_STARRED = late(r"(?<=[\s|])\*(?=\s|$)")


def _alike(text: str, start: int, end: int) -> int:
    """The step to the answer whose refusal this one shares: -1 the one before, 1 the one after, 0 none."""
    see = _SEE_NEAR.search(text, start, end)
    if see:
        return 1 if see["where"].lower() in _ONWARD else -1
    return -1 if _ALIKE.search(text, start, end) else 0


def _share(citations: list[Citation], text: str, spans: list[tuple[int, int, str]]) -> None:
    """Give each answer that refuses as its neighbour does what that one relies on."""
    for i, (start, end, label) in enumerate(spans):
        to = i + _alike(text, start, end)
        as_in = _AS_IN.search(text, start, end)
        if as_in:
            there = (as_in["to"] or as_in["too"]).lower()
        elif to == i or not 0 <= to < len(spans):
            continue
        else:
            there = spans[to][2]
        for c in citations:
            if c.role == "relied_on" and there in c.questions and label not in c.questions:
                c.questions = [*c.questions, label]


def _starred(citations: list[Citation], text: str, spans: list[tuple[int, int, str]]) -> None:
    """What an answer's note says of its star bears on every answer that prints one: "The star stands for a figure under 5"."""
    for c in citations:
        note = c.role == "relied_on" and _MARK_MEANS.search(text, max(0, c.span[0] - NOTE_WITHIN), c.span[0])
        if note and any(s <= note.start() < c.span[0] < e for s, e, _ in spans):
            printing = [label for s, e, label in spans if _STARRED.search(text, s, e)]
            c.questions = list(dict.fromkeys([*c.questions, *printing]))


def _follow(citations: list[Citation], text: str, spans: list[tuple[int, int, str]], inside: dict[str, set[str]]) -> None:
    labels = list(inside)
    _below(citations, text, spans, inside)
    count = Counter(label for _, _, label in spans)
    once = [x for x in spans if count[x[2]] == 1]
    for start, end, label in once:
        answer = text[start:end].strip()
        if inside[label] or not answer or len(answer) > POINTER or not _POINTS.match(answer):
            continue
        named = [m[1].lower() for m in _TO.finditer(answer)]
        to = [x for x in named if x in labels and x != label]
        if not to and not named and _ABOVE.search(answer) and labels.index(label):
            to = _above(labels, labels.index(label))
            if _ITSELF_REFUSED.search(answer) and not any(inside[x] for x in to):  # what stands right above refuses nothing
                to = next(([x] for x in reversed(labels[: labels.index(label)]) if inside[x]), to)
        for c in citations:
            if c.role == "relied_on" and set(c.questions) & set(to) and label not in c.questions:
                c.questions = [*c.questions, label]


def _above(labels: list[str], at: int) -> list[str]:
    """The answer right above one: all parts of a question, for an answer to another question."""
    before = labels[at - 1]
    parent = before.rpartition(".")[0]
    if not parent or parent == labels[at].rpartition(".")[0]:
        return [before]
    return [label for label in labels[:at] if label.rpartition(".")[0] == parent]


def _below(citations: list[Citation], text: str, spans: list[tuple[int, int, str]], inside: dict[str, set[str]]) -> None:
    """Two answers and more in a row that begin "see below", the last of which has it: the others share what that one relies on."""
    waiting: list[str] = []
    for start, end, label in spans:
        pointer = _BELOW.match(text, start, end)
        if not pointer:
            waiting = []
        elif pointer.end() == end:
            waiting.append(label)
        elif waiting and inside[label]:
            for c in citations:
                if c.role == "relied_on" and c.questions == [label]:
                    c.questions = [*waiting, label]
            waiting = []


# What a citation in a joint answer speaks of stands in its sentence and a little before.
ABOUT = 260
_WORD = late(r"[a-z]{4,}")
_COMMON = frozenset(
    "this that these those with have from which were been they them their there about would could should please information request "
    "question questions following provide provided each held hold does many number numbers year years since between other such than "
    "your trust council force authority department total what when where also into under section exempt data details including used".split()
)


def spoken_of(near: tuple[str, ...], asked: dict[str, str]) -> list[str]:
    """The questions of a joint answer that share words with a citation's surroundings, the nearest first, that no other of them has.

    All of them where none stands out.
    """
    stems = {label: _stems(text) for label, text in asked.items()}
    of_all = Counter(stem for own in stems.values() for stem in own)
    alone = {label: {stem for stem in own if of_all[stem] == 1} for label, own in stems.items()}
    for words in near:
        chosen = [label for label, own in alone.items() if own & _stems(words)]
        if 0 < len(chosen) < len(asked):
            return chosen
    return list(asked)


def _stems(text: str) -> set[str]:
    return {w.removesuffix("s")[:7] for w in _WORD.findall(text.lower()) if w not in _COMMON}
