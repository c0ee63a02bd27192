"""Lists of the authority's own: where it searched, what it weighed, what the requester may do, what the Act says. Their numbers count no answers."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from foiparse.divide.numbering import Head, is_first, runs_on
from foiparse.divide.units import Unit
from foiparse.late import late

LONGEST_CLAUSE = 240  # characters of the words that lead into a list, from the last stop on
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
    return [items for items in found if len(items) > 1]


def _opens(units: Sequence[Unit], heads: Sequence[Head | None], k: int, greeting: int) -> bool:
    head, before = heads[k], units[k - 1]
    if head is None or head.tag not in "ns" or len(head.paths) != 1 or not is_first(head.path[-1]) or units[k].table is not None:
        return False
    led = heads[k - 1] is None and before.zone is None and before.table is None and before.start >= greeting
    return led and leads_list(before.plain.rstrip())


def as_bullets(heads: Sequence[Head | None], lists: Sequence[Sequence[int]]) -> list[Head | None]:
    """The heads, those of the authority's own lists made bullets: their numbers are no question's."""
    own = {i for items in lists for i in items}
    return [replace(h, tag="b", form="", paths=[]) if h is not None and i in own else h for i, h in enumerate(heads)]


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
