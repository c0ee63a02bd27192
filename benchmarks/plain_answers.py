"""Plain answers to plain questions, put together from the commonest sentences of such letters, with the status that follows.

What is learnt of the statuses (`train_status.py`) must not lose these: letters that people write for us are livelier than most real ones.
A question asks for one thing and for something beside it; the answer tells or keeps back each.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

OF_MORE = 0.3  # of the answers in part: what is kept back is not said to be what was asked beside
KEPT_FIRST = 0.2  # of the answers in part: what is kept back stands before what is told
TWO = 0.8  # of the questions ask for something beside
MOST = 1_500  # answers that are put together; about a sixteenth of those of gold letters
PLURALS = (
    "tree inspections",
    "parking appeals",
    "noise complaints",
    "school exclusions",
    "agency shifts",
    "training courses",
    "data breaches",
)
ONES = ("contract for agency staff", "contract for tree work", "care contract", "software licence", "cleaning contract")
PAPERS = (
    "latest fire risk assessment",
    "report to the board",
    "travel policy",
    "business case",
    "minutes of the last meeting",
    "contract",
)
BODIES = ("The Council", "The Trust", "The University", "The Force", "We")
SECTIONS = (
    "section 40(2) of the Freedom of Information Act", "Section 40(2)", "s.43(2) of the Act", "section 43", "section 31(1)(a) of the FOIA",
    "section 40", "section 36(2)(b)(ii)", "Section 41 of the Act",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """Something asked: how it is asked for, how it is told, what it is called when it is kept back."""

    asked: tuple[str, ...]
    told: tuple[str, ...]
    called: str
    verb: str = "is"


FIRST = (
    Thing(
        ("How many {s} were there in 2023/24", "Please provide the number of {s} in 2023/24", "The number of {s} in the last year"),
        ("There were 14 in 2023/24.", "14", "{b} recorded 212 in this period.", "In 2023/24 there were 38.", "A total of 61.",
        "{b} can confirm that there were 94 in total."),
        "number",
    ),
    Thing(
        ("How many {s} were there in each of the last three years", "Please state the total number of {s} since 2021, by year"),
        ("2021/22: 14\n2022/23: 22\n2023/24: 31", "2021 – 8, 2022 – 11, 2023 – 9.", "The figures are set out in the table below.\n2022 14\n2023 22"),
        "number",
    ),
    Thing(
        ("Please provide a copy of the {p}", "A copy of the {p}", "Could I please have the {p}"),
        ("Please find attached a copy of the {p}.", "A redacted copy of the {p} is attached.", "The {p} is attached at Annex A.",
         "Please see attached."),
        "document",
    ),
    Thing(
        ("Who is the supplier for the {o}", "Which company holds the {o}", "Please list the suppliers used for the {o}"),
        ("The supplier is Ferrow Ltd.", "Ferrow Ltd", "{b} uses Ferrow Ltd and Holt Digital.",
         "The contract was awarded to Ferrow Ltd in June 2022."),
        "name of the supplier",
    ),
    Thing(
        ("How much was spent on {s} in 2023/24", "What was the total cost of {s} in the last financial year", "The spend on {s} since 2020"),
        ("The total cost was £14,200.", "£14,200", "{b} spent £1.2 million in 2023/24.", "In 2023/24: £48,115.60"),
        "cost",
    ),
    Thing(
        ("Is there a contract for {s}? If so", "Do you have a policy on {s}? If so, please give its date", "Does a contractor carry out {s}"),
        ("Yes.", "Yes, with Ferrow Ltd.", "Yes, since June 2022."),
        "contract",
    ),
)  # fmt: skip
SECOND = (
    Thing(("broken down by ward", "with a breakdown by department"), ("North: 8. South: 6.",), "breakdown"),
    Thing(("and what are the names of those involved", "with the name of each member of staff"), ("They were led by Priya Ash and Tom Vane.",),
    "names of staff", "are"),
    Thing(("and what did each cost", "with the price paid for each", "and the annual value"), ("The annual value is £8,200.",), "cost"),
    Thing(("and the reason for each", "with the reasons given"), ("The reasons were sickness and bad weather.",), "reasons", "are"),
    Thing(("including those before April 2019", "going back to 2010"), ("Before 2019 there were 9 a year.",), "information for earlier years"),
)  # fmt: skip
# How a thing is kept back, with the status where nothing else is told.
KEPT = (
    ("The {c} {is} exempt under {x}.", "withheld"),
    ("However, the {c} {is} being withheld under {x}.", "withheld"),
    ("We are unable to provide the {c} as this is exempt from disclosure under {x}.", "withheld"),
    ("The {c} has been redacted in accordance with {x}.", "withheld"),
    ("{b} considers that the {c} {is} commercially sensitive and this has been withheld under {x}.", "withheld"),
    ("To provide the {c} would exceed the appropriate limit under section 12 of the Act.", "withheld"),
    ("The {c} {is} refused under section 12(1) as it would take more than 18 hours to compile.", "withheld"),
    ("{b} does not hold the {c}.", "not_held"),
    ("Unfortunately the {c} {is} not held.", "not_held"),
    ("However, the {c} {is} not recorded.", "not_held"),
    ("We do not hold information on the {c}.", "not_held"),
)  # fmt: skip
# Of what is kept back only that it is more than was told.
MORE = (
    "The further detail is withheld under {x}.", "Some information has been withheld under {x}.", "The remaining information is exempt under {x}.",
    "The remainder of the information is being withheld under {x}.", "Names have been redacted under {x}.", "Further details are not held.",
)  # fmt: skip
# Said beside a refusal of all: it gives nothing of what was asked.
BESIDE = (
    "",
    "",
    "",
    "We hold this information.",
    "I can confirm that this information is held.",
    "There are three records of this kind.",
)
REASONS = (
    "", "", "Release would be likely to prejudice its commercial interests.", "The public interest in withholding it outweighs that in release.",
    "Those concerned would not expect it to be made public.",
)  # fmt: skip


def plain_answers(seed: int = 0) -> Iterator[tuple[str, str]]:
    """Letters of one question with gold's marks, each with its status."""
    dice = random.Random(seed)
    for _ in range(MOST):
        yield _letter(dice)


def _letter(dice: random.Random) -> tuple[str, str]:
    first, second = dice.choice(FIRST), dice.choice(SECOND)
    both = dice.random() < TWO
    question = f"{dice.choice(first.asked)}{', ' + dice.choice(second.asked) if both else ''}{dice.choice('?.')}"
    answer, status = _answer(dice, first, second if both else None)
    text = f"Dear Mr Ash\nFreedom of Information Act 2000\n⟦Q 1⟧1. {question}\n⟦A 1⟧{answer}\n⟦O⟧Yours sincerely\n"
    for key, choices in (("s", PLURALS), ("o", ONES), ("p", PAPERS), ("b", BODIES), ("x", SECTIONS)):
        text = text.replace(f"{{{key}}}", dice.choice(choices))
    return re.sub(r"\bWe (do|use|consider)(?:es|s)\b", r"We \1", text), status


def _answer(dice: random.Random, first: Thing, second: Thing | None) -> tuple[str, str]:
    told, between = dice.choice(first.told), dice.choice(("\n", "\n\n", " "))
    if told[-1] != ".":
        between = "\n"
    kept, status = dice.choice(KEPT)
    kind = dice.choice(("all told", "all kept", "a part", "a part"))
    if kind == "all told":
        return (f"{told}{between}{dice.choice(second.told)}" if second else told), "provided"
    if kind == "all kept" or second is None:
        whole = kept.replace("{c}", dice.choice((first.called, "information requested"))).replace("{is}", "is")
        if status == "withheld":
            whole = " ".join(filter(None, (dice.choice(BESIDE), whole, dice.choice(REASONS))))
        return whole, status
    if dice.random() < OF_MORE:
        kept = dice.choice(MORE)
    if "{x}" in kept:
        kept = f"{kept} {dice.choice(REASONS)}".strip()
    parts = [told, kept.replace("{c}", second.called).replace("{is}", second.verb)]
    if dice.random() < KEPT_FIRST:
        parts.reverse()
    return between.join(parts), "partial"
