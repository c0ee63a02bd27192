"""Layouts with forms, reviews, notes and pointers: what neither lists nor pairs cover."""

from __future__ import annotations

from random import Random

from tests.factory.envelope import uk_date
from tests.factory.layouts import heading, question, reply_pieces
from tests.factory.made import Block, Frame, Piece
from tests.factory.numbers import style
from tests.factory.plan import Ask, Plan, Reply
from tests.factory.words import ANSWERED, ASKED, SUPPLIERS

FIELDS = (
    ("Contract reference", "FRM{n}"), ("Supplier name", "{supplier}"), ("Annual value", "£{n},000"), ("Contract start date", "01/04/20{y}"),
    ("Contract expiry date", "31/03/20{z}"), ("Number of users", "{n}"), ("Hosted or on premises", "Hosted"),
    ("Extension options", "None"), ("Contact officer", "Not provided - see our website for senior staff"),
)  # fmt: skip


def form(rng: Random, plan: Plan) -> list[Block]:
    """8: a form with a heading asked in each row and the authority's entry beside it."""
    rows, chosen = list[list[list[Piece]]](), rng.sample(FIELDS, rng.randint(4, 7))
    plan.asks = []
    for i, (name, entry) in enumerate(chosen):
        label = f"*{i + 1}"
        text = entry.format(n=rng.randint(3, 900), supplier=rng.choice(SUPPLIERS), y=rng.randint(15, 20), z=rng.randint(24, 28))
        plan.asks.append(Ask(name, Reply([text], "provided"), label=label))
        rows.append([[Piece("Q", name, (label,))], [Piece("A", text, (label,))]])
    return [
        Piece("O", rng.choice(["Please complete the form below:", "You asked us to complete the following form:"])),
        Frame(rows),
    ]


def pointers(rng: Random, plan: Plan) -> list[Block]:
    """Answers that only point to another answer, which take its status."""
    shape, asks = style(rng), plan.leaves()
    out: list[Block] = []
    for i, ask in enumerate(asks):
        if i and rng.random() < 0.4 and asks[i - 1].reply:
            before = asks[i - 1]
            assert before.reply
            words = rng.choice(
                ["As above.", "See answer to question {}.", "Please refer to the response to question {}.", "See {} above."]
            )
            ask.reply = Reply([words.format(before.label)], before.reply.status)
        out += [question(ask, shape.format(ask.label), bold=True), *reply_pieces(ask)]
    return out


def answer_first(rng: Random, plan: Plan) -> list[Block]:
    """16: the decision, and the request listed after it."""
    from tests.factory.replies import Replier

    refusal = Replier(rng, plan).refusal()
    asks, labels = plan.leaves(), tuple(a.label for a in plan.leaves())
    for ask in asks:
        ask.reply = refusal
    lead = heading(rng, plan, ("Our decision", "Decision", "Response"))
    body = [Piece("A", t, labels) for t in refusal.paragraphs]
    return [lead, *body, heading(rng, plan, ASKED), *(question(a, f"{a.label}.") for a in asks)]


def thanked(rng: Random, plan: Plan) -> list[Block]:
    """11: the request is a phrase inside the thank-you sentence."""
    ask = plan.leaves()[0]
    plan.asks, ask.parts, ask.label = [ask], [], "*1"
    wish = rng.choice(["the number of complaints received about street lighting", "a copy of the risk register", "details of agency spend",
                       "the total paid in consultancy fees", "copies of all correspondence about the leisure centre"])  # fmt: skip
    lead = rng.choice(["Thank you for your e-mail of {} requesting", "I refer to your letter of {} in which you asked for"])
    return [
        Piece("O", lead.format(uk_date(plan.request_date, rng)), gap=False),
        Piece("Q", f"{wish} {rng.choice(['in 2022', 'since April 2020', 'over the last two years'])}.", ("*1",), run_on=True),
        *reply_pieces(ask),
    ]


def notes_between(rng: Random, plan: Plan) -> list[Block]:
    """1 with headings of topics between numbers that run on, and multi-paragraph answers."""
    shape, topics = style(rng), iter(rng.sample(["Staffing", "Contracts", "Costs", "Policies", "Systems", "Buildings"], 4))
    out: list[Block] = [heading(rng, plan, ANSWERED)]
    for i, ask in enumerate(plan.leaves()):
        if i % 3 == 0 and i < 12:
            out.append(Piece("O", next(topics), bold=True))
        if ask.reply and rng.random() < 0.4:
            ask.reply.paragraphs.append(rng.choice([
                "Figures are taken from a live system and may change as records are updated.", "Please note that this covers directly employed staff only.",
                "The figure for the most recent year is provisional.", "This excludes work carried out by volunteers.",
            ]))  # fmt: skip
        out += [question(ask, shape.format(ask.label), bold=True), *reply_pieces(ask)]
    return out


def two_part_questions(rng: Random, plan: Plan) -> list[Block]:
    """1 with questions of several paragraphs: a preamble, then the ask; the answer in another look."""
    shape = style(rng)
    look = rng.choice([{"colour": "0070C0"}, {"italic": True}, {"bold": True}, {"colour": "FF0000"}])
    out: list[Block] = []
    for ask in plan.leaves():
        out.append(question(ask, shape.format(ask.label)))
        if rng.random() < 0.4:
            more = rng.choice(["Please provide this as a spreadsheet if possible.", "If this is not held centrally, please give what you can.",
                               "Please break this down by directorate and year.", "For the avoidance of doubt I do not ask for any names."])  # fmt: skip
            out.append(Piece("Q", more, (ask.label,)))
        out += reply_pieces(ask, **look)
    return out
