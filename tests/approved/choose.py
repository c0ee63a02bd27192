"""Choose the inputs of the approved files anew: `python -m tests.approved.choose ROOM`, a few minutes, seldom needed.

Of all open letters, their sentences, strings made by rule and random changes of all these, so few are taken that every condition of the
room still comes out each way and every comparison is met at its edge, by several inputs where there are several.
"""

from __future__ import annotations

import argparse
import heapq
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from tests.approved import reach
from tests.approved.rooms import ROOMS, pin, teller

SEED = 20050101
EACH = 40  # characters that an input costs by being there
WAYS = 3  # changes of each letter that may be chosen
FACTORY = 4  # letters of each layout and form that may be chosen
# Inputs that are to reach each outcome: what one of them hides, another shows.
OFTEN = {"values": 8, "law_sentences": 6, "law_letters": 3, "divide_sentences": 6, "divide_headers": 4, "divide": 1}
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
LONGEST = {"values": 160, "law_sentences": 420, "divide_sentences": 420}
TELLS = {
    "values": re.compile(
        r"[\d£$€½¼¾%*]|\b(?:nil|none|zero|no|not|n/a|tbc|pending|year|month|quarter|half|dozen|hundred|thousand|unlimited|rolling|one|two|three|"
        r"four|five|ten|twenty|week|annual|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december)\b",
        re.I,
    ),
    "law_sentences": re.compile(
        r"\b(?:s|ss|sections?|regulations?|regs?|articles?|paragraphs?|schedules?|exempt\w*|exceptions?|Act|FOI\w*|EIRs?|GDPR|DPA|withh\w+|"
        r"refus\w+|neither confirm\w*|public interest|vexatious|cost limit|appropriate limit|personal data|commercial\w*)\b",
    ),
    "divide_sentences": re.compile(r"\w"),
}


def candidates(room: str) -> list[str]:
    """All that may be chosen, in a fixed order."""
    from tests.approved import made_strings
    from tests.approved.letters import marked, names

    if room not in TELLS:
        return names(FACTORY, WAYS)
    found: dict[str, None] = dict.fromkeys(made_strings.MADE[room]())
    for name in names(1):
        found.update(dict.fromkeys(s for s in made_strings.pieces(marked(name), LONGEST[room]) if TELLS[room].search(s)))
    return list(found)


class Reached(NamedTuple):
    """The outcomes that an input reaches, as numbers, and what it costs a reader: the characters told of it, and something for each."""

    outcomes: frozenset[int]
    cost: int


def reaching(tell: Callable[[str], list[str]], given: str) -> Reached:
    """What an input reaches."""
    reach.reached.clear()
    size = sum(map(len, tell(given)))
    return Reached(frozenset(map(hash, reach.reached)), EACH + size)


def outcomes(reached: dict[str, Reached]) -> int:
    """How many outcomes all of them reach."""
    return len(frozenset().union(*(r.outcomes for r in reached.values())))


def fewest(reached: dict[str, Reached], often: int) -> list[str]:
    """Inputs that reach each outcome `often` times if it can be, of equal ones those that cost least."""
    wanted = Counter({f: often for r in reached.values() for f in r.outcomes})
    heap = [(-len(r.outcomes) / r.cost, x) for x, r in reached.items()]
    heapq.heapify(heap)
    out: list[str] = []
    while heap:
        _, x = heapq.heappop(heap)
        worth = sum(wanted[f] > 0 for f in reached[x].outcomes) / reached[x].cost
        if worth == 0:
            continue
        if heap and -heap[0][0] > worth:
            heapq.heappush(heap, (-worth, x))
            continue
        out.append(x)
        wanted.subtract(reached[x].outcomes)
    return out


def changed(rng: random.Random, pool: list[str], words: list[str], longest: int) -> str:
    """A string with one to three small changes."""
    parts = TOKEN.findall(rng.choice(pool))
    for _ in range(rng.randint(1, 3)):
        if not parts:
            break
        k = rng.randrange(len(parts))
        how = rng.randrange(8)
        if how == 0:
            del parts[k]
        elif how == 1:
            parts.insert(k, rng.choice(words))
        elif how == 2:
            parts[k] = rng.choice(words)
        elif how == 3:
            parts.insert(k, rng.choice([" ", ",", ".", "-", "/", "(", ")", ":", ";", "\n", "£", "%", "+", "'"]))
        elif how == 4 and parts[k].isdecimal():
            parts[k] = str(max(0, int(parts[k]) + rng.choice((-1, 1, 10, 100))))
        elif how == 5:
            parts = parts[:k] or parts
        elif how == 6:
            parts = parts[k:]
        else:
            parts += [" ", *TOKEN.findall(rng.choice(pool))]
    return "".join(parts)[:longest]


def main() -> None:
    """Choose for one room and pin the choice."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("room", choices=list(ROOMS))
    ap.add_argument("--seconds", type=float, default=120, help="for random changes")
    ap.add_argument("--limit", type=int, default=10**6, help="at most so many candidates, drawn at random")
    args = ap.parse_args()
    reach.note(args.room.partition("_")[0])
    tell = teller(args.room)
    rng = random.Random(SEED)
    given = candidates(args.room)
    if len(given) > args.limit:
        given = sorted(rng.sample(given, args.limit))
    began = time.monotonic()
    reached = {x: reaching(tell, x) for x in given}
    print(f"{len(given)} candidates in {time.monotonic() - began:.0f} s, {outcomes(reached)} outcomes")
    if args.room in TELLS:
        reached = _with_changes(tell, reached, args.room, args.seconds, rng)
    chosen = fewest(reached, OFTEN[args.room])
    pin(args.room, chosen)  # those that reach the most come first, so that a test fails soon
    print(f"{len(chosen)} chosen, {outcomes(reached)} outcomes")


def _with_changes(
    tell: Callable[[str], list[str]], reached: dict[str, Reached], room: str, seconds: float, rng: random.Random
) -> dict[str, Reached]:
    """The inputs that matter, with random changes of them that reach what few or none did."""
    pool = fewest(reached, OFTEN[room])
    kept = {x: reached[x] for x in pool}
    met = Counter(f for r in kept.values() for f in r.outcomes)
    words = [t for x in pool for t in TOKEN.findall(x) if not t.isspace()]
    until, tried = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        x = changed(rng, pool, words, LONGEST[room])
        tried += 1
        if x in kept or not x.strip():
            continue
        made = reaching(tell, x)
        if any(met[f] < OFTEN[room] for f in made.outcomes):
            kept[x] = made
            met.update(made.outcomes)
            pool.append(x)
    print(f"{tried} changes tried, {len(kept)} kept")
    return kept


if __name__ == "__main__":
    main()
