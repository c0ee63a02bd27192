"""What stands around the questions: letterhead, salutation, thanks, review rights, re-use, signature."""

from __future__ import annotations

from datetime import date
from random import Random

from tests.factory.made import Piece
from tests.factory.plan import Plan
from tests.factory.words import CLOSES, DISCLAIMER, HELD, MONTHS, REUSE, REVIEW, REVIEW_SCOTS, THANKS

ACTS = {"foia": "Freedom of Information Act 2000", "foisa": "Freedom of Information (Scotland) Act 2002"}


def note(text: str, **look: object) -> Piece:
    """A piece that belongs to no question."""
    return Piece("O", text, **look)  # type: ignore[arg-type]


def uk_date(iso: str, rng: Random) -> str:
    """An ISO date as a letter prints it."""
    d = date.fromisoformat(iso)
    suffix = "th" if 10 < d.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10, "th")
    month = MONTHS[d.month - 1]
    return rng.choice([f"{d.day} {month} {d.year}", f"{d.day}{suffix} {month} {d.year}", f"{d:%d/%m/%Y}"])


def opening(rng: Random, plan: Plan, thanks: bool = True) -> list[Piece]:
    """Letterhead, date, reference, subject, salutation, thanks."""
    slug = plan.town.lower()
    head = [note(plan.authority, bold=True, gap=False)]
    if rng.random() < 0.7:
        head += [note(f"{rng.randint(1, 90)} Mill Lane", gap=False), note(plan.town, gap=False)]
    if rng.random() < 0.5:
        head.append(note(f"E-mail: foi@{slug}.example", gap=False))
    refs = [f"Our ref: {plan.reference}", f"Ref: {plan.reference}", f"FOI reference: {plan.reference}"]
    head.append(note(rng.choice(refs), gap=False))
    head.append(note(rng.choice(["", "Date: "]) + uk_date(plan.response_date, rng)))
    head.append(note(f"Dear {plan.person}"))
    if rng.random() < 0.7:
        subject = rng.choice(["{} - request for information", "Request under the {}", "{}"]).format(ACTS[plan.regime])
        head.append(note(subject.upper() if rng.random() < 0.3 else subject, bold=True))
    fill = {"date": uk_date(plan.request_date, rng), "body": plan.body, "act": ACTS[plan.regime], "subject": plan.subject}
    if not thanks:
        return head
    head.append(note(rng.choice(THANKS).format(**fill)))
    held = rng.choice(HELD).format(**fill) if plan.regime == "foia" else ""
    return [*head, note(held)] if held else head


def closing(rng: Random, plan: Plan) -> list[Piece]:
    """Re-use, review rights, signature and perhaps a disclaimer, in one of the usual orders."""
    review = [note(t) for t in (REVIEW_SCOTS if plan.regime == "foisa" else rng.choice(REVIEW))]
    reuse = [note(t) for t in [rng.choice(REUSE)] if t]
    sign = [note(rng.choice(CLOSES)), note(plan.signer, gap=False), note(plan.role, gap=False), note(plan.authority)]
    order = rng.choice([[*reuse, *review, *sign], [*review, *sign, *reuse], [*review, *reuse, *sign]])
    return [*order, note(DISCLAIMER)] if rng.random() < 0.15 else order
