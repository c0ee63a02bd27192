"""Composes a letter from a seed: a plan is drawn, a layout arranges it, the envelope goes around it."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.factory import layouts, layouts_forms, layouts_more, numbers
from tests.factory.asks import ask, lead_in
from tests.factory.envelope import closing, opening
from tests.factory.layouts import Layout
from tests.factory.made import Block, Made, Piece
from tests.factory.plan import Ask, Cited, Plan
from tests.factory.replies import Replier
from tests.factory.words import BODIES, PEOPLE, PLACES, ROLES, SCOTS, SIGNERS, SUBJECTS

LAYOUTS: dict[str, Layout] = {
    f.__name__: f
    for f in (
        layouts.beneath,
        layouts.listed_numbers,
        layouts.listed_restated,
        layouts.one_line,
        layouts.labels,
        layouts.you_asked,
        layouts.two_columns,
        layouts.stacked,
        layouts.by_style,
        layouts_more.bullets,
        layouts_more.bullets_jointly,
        layouts_more.prose,
        layouts_more.referring,
        layouts_more.grouped,
        layouts_more.refused_whole,
        layouts_more.restarting,
        layouts_more.broken_list,
        layouts_more.mail,
        layouts_more.web_log,
        layouts_forms.form,
        layouts_forms.pointers,
        layouts_forms.answer_first,
        layouts_forms.thanked,
        layouts_forms.notes_between,
        layouts_forms.two_part_questions,
    )
}
PARTED = {"beneath", "listed_restated", "web_log"}  # layouts that show a lead-in with its parts
STYLE_ONLY = {
    "by_style",
    "two_part_questions",
}  # nothing in plain text tells question from answer: not written as text in the checks


def make(seed: int, layout: str | None = None) -> Made:
    """The letter of this seed; `layout` is one of `LAYOUTS`, drawn where it is not given."""
    rng = Random(seed)
    name = layout or rng.choice(list(LAYOUTS))
    plan = _plan(rng, parts=name in PARTED)
    head = opening(rng, plan, thanks=name != "thanked")  # there the thanks are the layout's own
    body = LAYOUTS[name](rng, plan)
    blocks: list[Block] = [*head, *body, *closing(rng, plan), *plan.tail]
    status, cited = _verdicts(plan, blocks)
    noise = {"wrap": rng.random() < 0.3, "dense": rng.random() < 0.2, "nbsp": rng.random() < 0.15, "crlf": rng.random() < 0.2,
             "footer": rng.random() < 0.6, "seed": rng.randint(0, 1 << 30)}  # fmt: skip
    return Made(seed, name, plan, blocks, status, cited, noise)


def _plan(rng: Random, parts: bool) -> Plan:
    scots = rng.random() < 0.15
    town = rng.choice(PLACES)
    authority, body = rng.choice(SCOTS if scots else BODIES)
    asked = date(2018, 1, 1) + timedelta(days=rng.randint(0, 2800))
    plan = Plan(
        authority=authority.format(town), body=body, town=town, regime="foisa" if scots else "foia",
        reference=rng.choice(["FOI-{n}", "FOI/{y}/{n}", "{n}", "F{y}-{n}", "RFI{n}"]).format(n=rng.randint(1000, 99999), y=asked.year),
        request_date=asked.isoformat(), response_date=(asked + timedelta(days=rng.randint(3, 45))).isoformat(),
        subject=rng.choice(SUBJECTS), person=rng.choice(PEOPLE), signer=rng.choice(SIGNERS), role=rng.choice(ROLES),
    )  # fmt: skip
    plan.asks = _asks(rng, plan, parts)
    return plan


def _asks(rng: Random, plan: Plan, parts: bool) -> list[Ask]:
    replier, asks, seen = Replier(rng, plan), [], set[str]()
    while len(asks) < rng.randint(2, 9):
        if parts and rng.random() < 0.15:
            whole = lead_in(rng)
            for label, head in numbers.parts(rng, str(len(asks) + 1), rng.randint(2, 4)):
                kind, part = ask(rng)
                part.label, part.head, part.reply = label, head, replier.any(kind)
                whole.parts.append(part)
        else:
            kind, whole = ask(rng)
            whole.reply = replier.any(kind)
        if whole.text in seen:
            continue
        seen.add(whole.text)
        whole.label = str(len(asks) + 1)
        asks.append(whole)
    return asks


AROUND = {  # provisions that the envelope cites, by words of theirs
    "section 1(1)(a)": Cited("foia:1(1)(a)", "procedural"),
    "under section 50": Cited("foia:50", "procedural"),
    "under section 20 of": Cited("foisa:20", "procedural"),
}


def _verdicts(plan: Plan, blocks: list[Block]) -> tuple[dict[str, str], list[tuple[Cited, list[str]]]]:
    status, cited = dict[str, str](), dict[Cited, list[str]]()
    for leaf in plan.leaves():
        assert leaf.reply
        status[leaf.label] = leaf.reply.status
        for c in leaf.reply.cited:
            cited.setdefault(c, []).append(leaf.label)
    outside = " ".join(b.text for b in blocks if isinstance(b, Piece) and b.mark == "O")
    cited.update({c: [] for words, c in AROUND.items() if words in outside})
    return status, list(cited.items())
