"""Lists of the authority's own: where it searched, what it weighed, what the requester may do, what the Act says. Their numbers count no answers."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from foiparse.divide import cues
from foiparse.divide.acknowledging import only_confirms
from foiparse.divide.likeness import question_likeness
from foiparse.divide.numbering import Head, is_first, read_head, runs_on
from foiparse.divide.rows import make_of
from foiparse.divide.units import Unit
from foiparse.divide.voice import asks_plainly
from foiparse.late import late

LONGEST_CLAUSE = 240  # characters of the words that lead into a list, from the last stop on
ASKS = 0.5  # likeness to a question from which on a numbered line asks
MOST_ABOVE = 8  # paragraphs from a question's first one within which a list in its answer begins
LONGEST_ITEM = 14  # words of an item in such a list
ASKS_FOR = late(r"Please (?!see|find|refer|note|visit|follow|be (?:aware|advised))")
FIRST = late(r"\(?1[.)]\s+\S")
LEADS_QUESTIONS = late(
    r"\b(?:follow\w*|below|questions?|points?|answer\w*|list(?:ed)?|information|matters|items|things)\b", re.IGNORECASE
)
# How a line asks in a few words.
ASKING = late(
    r"\W*(?:i (?:would|am|want|wish|need)|whether|with regard|in relation|how|what|which|who|when|where|why|do|does|did|is|are|was|were|has|have|can|could|please|provide|state|list"
    r"|confirm|give|tell|send|(?:the |any |a )?(?:total )?(?:numbers?|names?|dates?|details|cop(?:y|ies)|amounts?|costs?|breakdown) of|if|for)\b",
    re.IGNORECASE,
)
MOST_BETWEEN = 2  # paragraphs without a number between two items of a list
ACTS = late(
    r"\b(?:freedom of|environmental|access to) information\b|\binformation (?:commissioner|tribunal|act)\b", re.IGNORECASE
)
STOP = late(r"[.?!;]\s+(?=[A-Z])")
# Words that lead into answers ("Our replies are:", "Taking your numbers in turn:"), or into questions ("if you can:", "I'd like to know:").
ANSWERING = late(
    r"\b(?:answer|respon|repl|tell|told|sa(?:y|id)\b|wrote|reads?\b|order\b|turn\b|number|point|question|quer|follow|below|under:|grant|decided"
    r"|information|outcome|results?\b|confirm|advise that|provid|suppl|find|found|h[eo]ld|figures?\b|details?\b|position"
    r"|i['’]d like|like to know|like to have|grateful|let (?:me|us) have|recall|you contacted|terms|if you can\b|your request of|requested|asked)",
    re.IGNORECASE,
)
# "You may wish to contact:", "if you:", "Should you wish to do so please:".
ADVISES = late(
    r"\byou (?:may|might|could|can|should|would)\b|\b(?:if|should) you\b|\bmay (?:be able|wish|like) to\b|\b(?:suggest|recommend|help)\w*\b.{0,60}\byou\b",
    re.IGNORECASE,
)
FOLLOWING = late(
    r"\b(?:the |one of the |any of the )?following(?: (?:steps|ways|bodies|organisations|suggestions|options))?\W*$",
    re.IGNORECASE,
)
EXAMPLE = late(r"(?:for (?:example|instance)|e\.?g\.?|suggestions|some (?:suggestions|ways|examples))\s*:", re.IGNORECASE)
# "You asked for a review on these grounds:", "Your grounds for review": the requester's points, which ask nothing and answer nothing.
GROUNDS = late(
    r"\b(?:review|reconsider\w*|appeal|complain\w*)\b[^.?!]{0,60}\b(?:grounds|reasons|because)\b[^.?!]{0,20}:$"
    r"|(?:^|[.?!]\s+)(?:the |your )?grounds (?:for|of) (?:your |the )?(?:internal )?(?:review|appeal|complaint)\b[^.?!]{0,20}$",
    re.IGNORECASE,
)
# "We searched:", "We have looked in:", "The officers who were consulted:".
SEARCHED = late(
    r"\b(?:search(?:ed|es|ing)|checked|consult(?:ed|ing)|looked|spoke|contacted|review(?:ed|ing)|consider(?:ed|ing)|weigh(?:ed|ing)|taken? into account|took into account"
    r"|having regard to|had regard to|mindful of|in mind)\b",
    re.IGNORECASE,
)
# "The Act gives you two rights:", "There are three conditions:", "on these grounds:".
COUNTED = late(
    r"\b(?:rights?|entitle[sd]?|dut(?:y|ies)|oblig\w+|requires? us|limbs?|conditions?|criteria|tests?|grounds?|reasons?|factors?|considerations?|arguments?|causes?|steps?|stages?|exceptions?|options?|suggestions?)\b",
    re.IGNORECASE,
)
UNFINISHED = late(r"\b(?:because|since|given that|in that|account that|such as|made up of|consists? of|comprises?|includ(?:e|es|ing)|amongst? (?:them|others?)|if)\s*[:–-]*$", re.IGNORECASE)  # fmt: skip
# What is decided before it: "We do not hold this information. We searched:".
DECIDED = late(
    r"\b(?:(?:do|does|did) not hold|not held|(?:is|are) (?:therefore )?(?:exempt|refused|withheld)\b|(?:refuse|refusing|withhold|withholding) (?:your|this|the) (?:request|information)|would exceed)\b",
    re.IGNORECASE,
)


def leads_grounds(plain: str) -> bool:
    """Whether a paragraph leads into the grounds on which the requester asked for a review."""
    return GROUNDS.search(plain[-LONGEST_CLAUSE:]) is not None


@lru_cache(maxsize=8192)
def leads_list(plain: str) -> bool:
    """Whether a paragraph leads into a list of the authority's own that tells no answers: "We searched:", "You may wish to contact:"."""
    if leads_grounds(plain):
        return True
    if plain[-1:] not in ":–-":
        return False
    *told, clause = STOP.split(ACTS.sub("the act", plain[-2 * LONGEST_CLAUSE :]))
    if EXAMPLE.fullmatch(clause) and told:
        clause = f"{told.pop()} {clause}"
    if len(clause) > LONGEST_CLAUSE or ANSWERING.search(FOLLOWING.sub("", clause) if ADVISES.search(clause) else clause):
        return False
    signs = (ADVISES, SEARCHED, COUNTED, UNFINISHED)
    return any(sign.search(clause) for sign in signs) or any(DECIDED.search(words) for words in told)


def lists_of_own(units: Sequence[Unit], heads: Sequence[Head | None], greeting: int) -> list[list[int]]:
    """The authority's own lists, each the indices of its items."""
    found = [list(_counted_on(units, heads, k)) for k in range(1, len(units)) if _opens(units, heads, k, greeting)]
    every = [items for items in (*found, *_in_answers(units, heads, greeting), *_behind_a_label(units, heads)) if len(items) > 1]
    return list({items[0]: items for items in reversed(every)}.values())


def _in_answers(units: Sequence[Unit], heads: Sequence[Head | None], greeting: int) -> Iterator[list[int]]:
    """Lists of a few words a line that answer one question: "2. Which systems? 1. Tessaro 2. Orbisly 3. When …?" """
    asked = [k for k in range(len(units)) if _counts(heads[k]) and _asks_by_number(units[k], heads[k])]
    counts = _counts
    if not asked:
        asked = [k for k in range(len(units)) if _letters(heads[k]) and _asks_by_number(units[k], heads[k])]
        counts = _letters
    if not asked:
        yield from _in_one_answer(units, heads, greeting)
    labels = [k for k, u in enumerate(units) if u.zone == "response" or cues.ANSWER_LABEL.fullmatch(u.plain)]
    for before, at in pairwise([0, *labels] if len(labels) > 1 else ()):
        asks = _asked_between(units, heads, before, at)
        if asks < 2 and (asks or not before) and at + 1 < len(units) and _first_item(units[at + 1], heads[at + 1]):
            yield _items(units, heads, at + 1, len(units))
    for at, k in enumerate(asked):
        end = asked[at + 1] if at + 1 < len(asked) else len(units)
        start = next((i for i in range(k + 1, min(end, k + 1 + MOST_ABOVE)) if _first_item(units[i], heads[i])), None)
        items = _items(units, heads, start, end) if start is not None else []
        if not items or _as_many_as_asked(asked, at, items, labels):
            continue
        rest = next((i for i in range(items[-1] + 1, len(units)) if counts(heads[i])), None)
        led = all(units[i].plain[-1] == ":" or _plainly_asks(units[i], heads[i]) or i in labels for i in range(k + 1, items[0]))
        last = rest is None and at > 0 and led and _follows(heads[asked[at - 1]], heads[k])
        if (rest == end and led and _follows(heads[k], heads[end])) or (
            last and _answered_beneath(units, heads, asked[at - 1], k)
        ):
            yield items


def _as_many_as_asked(asked: Sequence[int], at: int, items: Sequence[int], labels: Sequence[int]) -> bool:
    """Whether the list answers a block of questions, "Your first request: 1. … 2. …", one by one below a heading of the response."""
    block = next((n for n in range(1, at + 1) if asked[at - n] != asked[at] - n), at + 1)
    return len(items) == block > 1 and bisect_left(labels, items[0]) > bisect_left(labels, asked[at])


def _behind_a_label(units: Sequence[Unit], heads: Sequence[Head | None]) -> Iterator[list[int]]:
    """Such lists that begin right behind the number of their answer, in other marks than it has: "ii. 1) Tessaro", "2) Orbisly"."""
    for k, (unit, head) in enumerate(zip(units, heads, strict=True)):
        if head is None or head.tag not in "ans" or not head.paths or unit.zone is not None:
            continue
        inner = read_head(unit.plain[head.length :]) if FIRST.match(unit.plain, head.length) else None
        if inner is not None and inner.form != head.form and _item(unit, replace(head, length=head.length + inner.length)):
            items = _counted_from(units, heads, k + 1)
            if items and heads[items[0]].form == inner.form:  # type: ignore[union-attr]  # items have heads
                yield [k, *items]


def _in_one_answer(units: Sequence[Unit], heads: Sequence[Head | None], greeting: int) -> Iterator[list[int]]:
    """Such lists where no question has a number: right below the only one that is asked, or the one that asks all it asks."""
    first = next((k for k, u in enumerate(units) if u.start >= greeting), 0)
    asking = _asking(units, heads, first, len(units))
    for k in range(1, len(units)):
        label = cues.ANSWER_LABEL_INLINE.match(units[k].plain)
        if label is not None and FIRST.match(units[k].plain, label.end()):
            yield [k, *_counted_from(units, heads, k + 1)]
        elif _first_item(units[k], heads[k]):
            before = units[k - 1]
            above = bisect_left(asking, k)
            only = above == 1 and units[asking[0]].plain.count("?") <= 1
            between = units[max(asking[0] + 1, k - MOST_ABOVE) : k] if only else []
            told = any(u.zone == "response" or only_confirms(u.plain) for u in between)
            whole = (
                above > 0 and asking[above - 1] == k - 1 and before.plain[-1] in "?." and not LEADS_QUESTIONS.search(before.plain)
            )
            if told or whole:
                yield _items(units, heads, k, len(units))


def _counted_from(units: Sequence[Unit], heads: Sequence[Head | None], k: int) -> list[int]:
    """The items from the second one on."""
    head = heads[k] if k < len(units) else None
    if head is None or head.tag != "n" or not head.paths or head.path[-1] != "2" or not _item(units[k], head):
        return []
    return _items(units, heads, k, len(units))


def _items(units: Sequence[Unit], heads: Sequence[Head | None], k: int, end: int) -> list[int]:
    """The items from the one at k on: nothing stands between them."""
    items = list(takewhile(lambda i: i < end and _item(units[i], heads[i]), _counted_on(units, heads, k)))
    return [i for n, i in enumerate(items) if i == k + n]


def _asked_between(units: Sequence[Unit], heads: Sequence[Head | None], start: int, end: int) -> int:
    """How many questions stand there, bullets not counted: "1. Yes 2. No" below two of them answers each."""
    numbered = sum(_counts(heads[k]) for k in range(start, end))
    return max(numbered, len(_asking(units, heads, start, end)))


def _asking(units: Sequence[Unit], heads: Sequence[Head | None], start: int, end: int) -> list[int]:
    """The paragraphs without a number that ask, those that open the letter aside."""
    found = (k for k in range(start, end) if heads[k] is None and _plainly_asks(units[k], None))
    return [
        k for k in found if not (cues.opens(units[k].plain[:LONGEST_CLAUSE].lower()) or cues.leads_in_request(units[k].plain))
    ]


def _asks_by_number(unit: Unit, head: Head | None) -> bool:
    return _plainly_asks(unit, head) and not _item(unit, head)


def _letters(head: Head | None) -> bool:
    """Whether a letter or a roman number stands alone at a head."""
    return head is not None and head.tag == "s" and len(head.paths) == 1


def _counts(head: Head | None) -> bool:
    return head is not None and head.tag in "nq" and len(head.paths) == 1 and len(head.path) == 1


def _plainly_asks(unit: Unit, head: Head | None) -> bool:
    words = unit.plain[head.length :] if head is not None else unit.plain
    return (
        unit.table is None
        and unit.zone is None
        and (asks_plainly(words) or question_likeness(words) >= ASKS or ASKS_FOR.match(words) is not None)
    )


def _first_item(unit: Unit, head: Head | None) -> bool:
    return head is not None and head.tag == "n" and len(head.paths) == 1 and is_first(head.path[-1]) and _item(unit, head)


def _item(unit: Unit, head: Head | None) -> bool:
    """A few words that do not ask: what a list of names, figures or documents is made of."""
    words = unit.plain[head.length :] if head is not None else unit.plain
    terse = len(words.split()) <= LONGEST_ITEM and "?" not in words and words[-1:] != ":"
    return terse and unit.table is None and unit.zone is None and ASKING.match(words) is None


def _follows(head: Head | None, other: Head | None) -> bool:
    return head is not None and other is not None and head.tag == other.tag and runs_on(head.path[-1], other.path[-1])


def _answered_beneath(units: Sequence[Unit], heads: Sequence[Head | None], k: int, end: int) -> bool:
    """Whether words without a number that do not ask stand between two questions."""
    rest = [u for u, h in zip(units[k + 1 : end], heads[k + 1 : end], strict=True) if h is None and u.zone is None]
    return any(make_of(u.plain) or not _plainly_asks(u, None) for u in rest)


def _opens(units: Sequence[Unit], heads: Sequence[Head | None], k: int, greeting: int) -> bool:
    head, before = heads[k], units[k - 1]
    if head is None or head.tag not in "ns" or len(head.paths) != 1 or not is_first(head.path[-1]) or units[k].table is not None:
        return False
    led = heads[k - 1] is None and before.zone is None and before.table is None and before.start >= greeting
    return led and leads_list(before.plain.rstrip())


def as_bullets(heads: Sequence[Head | None], lists: Sequence[Sequence[int]]) -> list[Head | None]:
    """The heads, those of the authority's own lists made bullets: their numbers are no question's."""
    own = {i for items in lists for i in items}
    for first, second, *_ in lists:  # "ii. 1) Tessaro" keeps its label, and so does "Response: 1. Tessaro"
        head, below = heads[first], heads[second]
        if head is not None and below is not None and head.form != below.form:
            own.discard(first)
    mine = [h if i in own and h is not None and h.tag in "ns" else None for i, h in enumerate(heads)]
    return [replace(m, tag="b", form="", paths=[]) if m is not None else h for m, h in zip(mine, heads, strict=True)]


def _counted_on(units: Sequence[Unit], heads: Sequence[Head | None], k: int) -> Iterator[int]:
    """The unit where a list begins and those in which it counts on, in the same form."""
    first = last = heads[k]
    between = 0
    yield k
    for i in range(k + 1, len(units)):
        head = heads[i]
        if units[i].zone is not None or between > MOST_BETWEEN or first is None or last is None:
            return
        if head is None or not head.paths:
            between += 1
        elif head.tag == first.tag and head.form == first.form and runs_on(last.path[-1], head.path[-1]):
            last, between = head, 0
            yield i
        else:
            return
