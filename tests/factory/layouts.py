"""The layouts: each takes a plan and gives its body as blocks. Numbers in comments are those of the layouts catalogue."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.factory.made import Block, Data, Frame, Piece
from tests.factory.numbers import style
from tests.factory.plan import Ask, Plan
from tests.factory.words import ANSWERED, ASKED

Layout = Callable[[Random, Plan], list[Block]]


def reply_pieces(ask: Ask, **look: object) -> list[Block]:
    """The reply's paragraphs, its table after the first of them."""
    assert ask.reply is not None
    first, *rest = ask.reply.paragraphs
    out: list[Block] = [Piece("A", first, (ask.label,), **look)]  # type: ignore[arg-type]
    if ask.reply.table:
        out.append(Data(ask.reply.table, (ask.label,)))
    return [*out, *(Piece("A", t, (ask.label,), **look) for t in rest)]  # type: ignore[arg-type]


def heading(rng: Random, plan: Plan, pool: tuple[str, ...]) -> Piece:
    """A heading that stands once over the whole request or response."""
    body = plan.body[0].upper() + plan.body[1:]
    return Piece("O", rng.choice(pool).format(Body=body), bold=rng.random() < 0.5)


def question(ask: Ask, number: str, mark: str = "Q", **look: object) -> Piece:
    """The question's own words under its number."""
    return Piece(mark, ask.text, (ask.label,), number=number, **look)  # type: ignore[arg-type]


def beneath(rng: Random, plan: Plan) -> list[Block]:
    """1: each question with its answer beneath."""
    shape, look = style(rng), {"bold": rng.random() < 0.5, "auto": rng.random() < 0.4}
    out: list[Block] = [heading(rng, plan, ASKED + ANSWERED)] if rng.random() < 0.4 else []
    for ask in plan.asks:
        out.append(question(ask, shape.format(ask.label), **look))
        for part in ask.parts:
            out += [question(part, part_head(part), level=1, **look), *reply_pieces(part)]
        out += reply_pieces(ask) if ask.reply else []
    return out


def part_head(part: Ask) -> str:
    """The printed head of a sub-question, as the plan shaped it."""
    return part.head


def listing(rng: Random, plan: Plan, mark: str, shape: str) -> list[Block]:
    """The request as first listed."""
    out: list[Block] = [heading(rng, plan, ASKED)]
    auto, gap = rng.random() < 0.4, rng.random() < 0.6
    for ask in plan.asks:
        out.append(question(ask, shape.format(ask.label), mark, auto=auto, gap=gap))
        out += [question(p, part_head(p), mark, level=1, auto=auto, gap=gap) for p in ask.parts]
    return out


def listed_numbers(rng: Random, plan: Plan) -> list[Block]:
    """2: the request listed, then numbers with answers alone."""
    shape = style(rng)
    second = rng.choice([shape, "{}.", "{})", "Q{}.", "{} -"])
    out = [*listing(rng, plan, "Q", shape), heading(rng, plan, ANSWERED)]
    for ask in plan.leaves():
        label = ask.label.replace(".", "")
        first, *rest = reply_pieces(ask)
        assert isinstance(first, Piece)
        first.number = second.format(label)
        out += [first, *rest]
    return out


def listed_restated(rng: Random, plan: Plan) -> list[Block]:
    """3: the request listed, then each question again with its answer."""
    return [*listing(rng, plan, "R", style(rng)), heading(rng, plan, ANSWERED), *beneath(rng, plan)]


def one_line(rng: Random, plan: Plan) -> list[Block]:
    """4: question and answer on one line."""
    shape, dash = style(rng), rng.choice([" ", " - ", " – "])
    out: list[Block] = []
    for ask in plan.leaves():
        out.append(question(ask, shape.format(ask.label), gap=False, bold=rng.random() < 0.3))
        first, *rest = reply_pieces(ask)
        assert isinstance(first, Piece)
        first.run_on, first.text = True, dash.strip() + " " * bool(dash.strip()) + first.text
        out += [first, *rest]
    return out


def labels(rng: Random, plan: Plan) -> list[Block]:
    """5: Q1/A1, Question/Answer, Request 1/Response 1."""
    q, a = rng.choice([("Q{}.", "A{}."), ("Q{}:", "A{}:"), ("Question {}", "Answer {}"), ("Question {}:", "Answer:"),
                       ("Request {}:", "Response {}:"), ("Q{}", "Answer:"), ("Query {}:", "Reply:"), ("Q{}.", "A.")])  # fmt: skip
    out: list[Block] = []
    for ask in plan.leaves():
        out.append(question(ask, q.format(ask.label), bold=rng.random() < 0.4))
        first, *rest = reply_pieces(ask)
        assert isinstance(first, Piece)
        first.number = a.format(ask.label)
        out += [first, *rest]
    return out


def you_asked(rng: Random, plan: Plan) -> list[Block]:
    """5: a pair of headings over every question and its answer."""
    q, a = rng.choice(
        [("You asked:", "Our response:"), ("Question", "Answer"), ("Request", "Response"), ("You asked", "We said")]
    )
    numbers = rng.random() < 0.6
    out: list[Block] = []
    for i, ask in enumerate(plan.leaves()):
        ask.label = ask.label if numbers else f"*{i + 1}"
        out.append(Piece("Q", q, (ask.label,), bold=True, gap=False))
        out.append(question(ask, f"{ask.label}." if numbers else ""))
        out += [Piece("A", a, (ask.label,), bold=True, gap=False), *reply_pieces(ask)]
    return out


def two_columns(rng: Random, plan: Plan) -> list[Block]:
    """6: a table with the request on the left and the response on the right."""
    heads = rng.choice(
        [("Request", "Response"), ("You asked", "Our reply"), ("Question", "Answer"), ("Information requested", "Our response")]
    )
    rows = [[[Piece("O", heads[0], bold=True)], [Piece("O", heads[1], bold=True)]]] if rng.random() < 0.8 else []
    shape = style(rng)
    for ask in plan.leaves():
        if ask.reply and ask.reply.table:
            ask.reply.paragraphs, ask.reply.table = [ask.reply.paragraphs[0], *(": ".join(r) for r in ask.reply.table[1:])], None
        cells = [p for p in reply_pieces(ask) if isinstance(p, Piece)]
        rows.append([[question(ask, shape.format(ask.label))], cells])
    return [Frame(rows)]


def stacked(rng: Random, plan: Plan) -> list[Block]:
    """7: a table of one column, a row for the question and the next for its answer."""
    shape, rows = style(rng), []
    for ask in plan.leaves():
        if ask.reply and ask.reply.table:
            ask.reply.paragraphs, ask.reply.table = [ask.reply.paragraphs[0], *(": ".join(r) for r in ask.reply.table[1:])], None
        rows.append([[question(ask, shape.format(ask.label), bold=True)]])
        rows.append([[p for p in reply_pieces(ask) if isinstance(p, Piece)]])
    return [Frame(rows)]


def by_style(rng: Random, plan: Plan) -> list[Block]:
    """9: nothing but the look parts question and answer, no numbers."""
    q: dict[str, object]
    a: dict[str, object]
    q, a = rng.choice([({"bold": True}, {}), ({}, {"italic": True}), ({}, {"colour": "C00000"}), ({"italic": True}, {})])
    out: list[Block] = []
    for i, ask in enumerate(plan.leaves()):
        ask.label = f"*{i + 1}"
        out += [question(ask, "", **q), *reply_pieces(ask, **a)]
    return out
