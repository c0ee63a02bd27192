"""More layouts: bullets, prose, mail, logs, groups, whole-letter refusals, restarting numbers."""

from __future__ import annotations

from random import Random

from tests.factory.envelope import uk_date
from tests.factory.layouts import heading, listing, question, reply_pieces
from tests.factory.made import Block, Piece
from tests.factory.numbers import style
from tests.factory.plan import Ask, Plan, Reply
from tests.factory.words import ANSWERED, ASKED


def bullets(rng: Random, plan: Plan) -> list[Block]:
    """10: bulleted asks, each answered beneath."""
    glyph = rng.choice(["•", "-", "·", "o"])
    out: list[Block] = []
    for i, ask in enumerate(plan.leaves()):
        ask.label = f"*{i + 1}"
        out += [question(ask, glyph, bold=rng.random() < 0.3), *reply_pieces(ask)]
    return out


def bullets_jointly(rng: Random, plan: Plan) -> list[Block]:
    """10: bulleted asks with one joint answer."""
    asks = plan.leaves()
    for i, ask in enumerate(asks):
        ask.label = f"*{i + 1}"
    all_labels = tuple(a.label for a in asks)
    joint = Ask("", asks[0].reply)
    share(asks, joint)
    out: list[Block] = [heading(rng, plan, ASKED), *(question(a, "•", gap=False) for a in asks), heading(rng, plan, ANSWERED)]
    return [*out, *relabel(reply_pieces(joint), all_labels)]


def share(asks: list[Ask], joint: Ask) -> None:
    """Give all `asks` the joint reply."""
    for ask in asks:
        ask.reply = joint.reply


def relabel(blocks: list[Block], labels: tuple[str, ...]) -> list[Block]:
    """The same blocks for several questions."""
    for block in blocks:
        assert not hasattr(block, "rows")
        block.labels = labels  # type: ignore[union-attr]
    return blocks


def prose(rng: Random, plan: Plan) -> list[Block]:
    """11: one request in a paragraph, one answer in prose."""
    ask = plan.leaves()[0]
    plan.asks = [ask]
    ask.label, ask.parts = "*1", []
    lead = rng.choice(["You asked for the following information:", "You requested:", "Your request was as follows:"])
    return [Piece("O", lead), question(ask, ""), heading(rng, plan, ANSWERED), *reply_pieces(ask)]


def referring(rng: Random, plan: Plan) -> list[Block]:
    """13: the reply names the questions by number and never restates them."""
    out: list[Block] = []
    for ask in plan.leaves():
        assert ask.reply
        lead = rng.choice(["In answer to question {}, ", "In relation to Question {}, ", "With regard to question {}: "])
        first, *rest = ask.reply.paragraphs
        lower = first if first[:2].isupper() or first.startswith(("I ", "£")) else first[0].lower() + first[1:]
        ask.reply.paragraphs, ask.reply.table = [lead.format(ask.label) + lower, *rest], None
        out += reply_pieces(ask)
    return out


def grouped(rng: Random, plan: Plan) -> list[Block]:
    """Groups: listed, then answers to several numbers at once."""
    asks = plan.leaves()
    out = [*listing(rng, plan, "Q", style(rng)), heading(rng, plan, ANSWERED)]
    at = 0
    while at < len(asks):
        size = min(rng.choice([1, 2, 2, 3]), len(asks) - at)
        group = asks[at : at + size]
        share(group, group[0])
        names = [a.label for a in group]
        head = f"{names[0]}." if size == 1 else rng.choice([f"Questions {names[0]} to {names[-1]}:", f"{names[0]}-{names[-1]}."])
        if size == 2:
            head = rng.choice(
                [f"Q{names[0]} and Q{names[1]}:", f"Questions {names[0]} and {names[1]}", f"{names[0]} & {names[1]}."]
            )
        blocks = relabel(reply_pieces(group[0]), tuple(names))
        assert isinstance(blocks[0], Piece)
        blocks[0].number = head
        out += blocks
        at += size
    return out


def refused_whole(rng: Random, plan: Plan) -> list[Block]:
    """16: everything listed is refused at once."""
    asks = plan.leaves()
    labels = tuple(a.label for a in asks)
    from tests.factory.replies import Replier

    refusal: Reply = Replier(rng, plan).refusal()
    for ask in asks:
        ask.reply = refusal
    joint = Ask("", refusal)
    return [*listing(rng, plan, "Q", style(rng)), heading(rng, plan, ANSWERED), *relabel(reply_pieces(joint), labels)]


def restarting(rng: Random, plan: Plan) -> list[Block]:
    """12: numbers begin again under each heading, so that labels clash."""
    asks, out = plan.leaves(), list[Block]()
    half = max(2, len(asks) // 2)
    topics = rng.sample(["Staffing", "Contracts", "Buildings", "Spending", "Policies"], 2)
    for i, ask in enumerate(asks):
        if i in (0, half):
            out.append(Piece("O", topics[0 if i == 0 else 1], bold=True))
        ask.label = f"*{i + 1}"
        out += [question(ask, f"{(i if i < half else i - half) + 1}."), *reply_pieces(ask)]
    return out


def broken_list(rng: Random, plan: Plan) -> list[Block]:
    """Numbering: a broken list prints "1." before every question."""
    out: list[Block] = []
    for i, ask in enumerate(plan.leaves()):
        ask.label = f"*{i + 1}"
        out += [question(ask, "1.", bold=True), *reply_pieces(ask)]
    return out


def mail(rng: Random, plan: Plan) -> list[Block]:
    """14: answers on top by number, the request quoted below the signature."""
    out: list[Block] = []
    for ask in plan.leaves():
        first, *rest = reply_pieces(ask)
        assert isinstance(first, Piece)
        first.number = f"{ask.label}."
        out += [first, *rest]
    plan.tail = [
        Piece("O", "-----Original Message-----", gap=False), Piece("O", f"From: {plan.person}", gap=False),
        Piece("O", f"Sent: {uk_date(plan.request_date, rng)}", gap=False), Piece("O", f"Subject: {plan.subject}"),
        *(Piece("Q", a.text, (a.label,), number=f"{a.label}.", quote=rng.random() < 0.5) for a in plan.leaves()),
    ]  # fmt: skip
    return out


def web_log(rng: Random, plan: Plan) -> list[Block]:
    """15: a page of a disclosure log."""
    return [*listing(rng, plan, "R", "{}."), Piece("O", "Response"), *_restated(rng, plan)]


def _restated(rng: Random, plan: Plan) -> list[Block]:
    out: list[Block] = []
    for ask in plan.asks:
        out.append(question(ask, f"{ask.label}."))
        for part in ask.parts:
            out += [question(part, part.head), *reply_pieces(part)]
        out += reply_pieces(ask) if ask.reply else []
    return out
