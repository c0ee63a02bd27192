"""One request in prose, one answer in prose: the request restated in a paragraph, in the thank-you sentence, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiparse.divide import cues
from foiparse.divide.acknowledging import only_confirms, only_points_down
from foiparse.divide.likeness import leans_question
from foiparse.divide.prepared import Prepared
from foiparse.divide.proposal import Proposal
from foiparse.divide.units import Unit
from foiparse.divide.voice import asks_plainly
from foiparse.late import late

OPEN_QUOTES, CLOSE_QUOTES = "“\"‘'", "”\"’'"
SENTENCE = late(r"(?<=[.?!])\s+")
PLAINLY_TELLS = -0.4  # lean of a first sentence that is the authority's, whatever follows it
OUTSIDE = ("letterhead", "salutation", "signature", "complaint", "reuse", "disclaimer", "navigation")
ASKED_FOR = late(
    r"\s*you (?:have )?(?:asked|requested) (?:for|about) ", re.IGNORECASE
)  # the officer's words: the request begins after them
FEWEST_TOLD = 6  # words of a sentence that tells the request
QUOTED_HEADER = late(r"(?:to|cc|bcc|date|subject|sent|from|importance|attachments?)\s*:", re.IGNORECASE)
LONGEST_REQUEST = 30  # paragraphs after which no request in prose still goes on
LEADS_WITHIN = 12  # the request is restated among the first paragraphs of the body
FEWEST_WORDS = 3  # a restated request has at least these: "for information" alone restates nothing
SEVERAL = 0.85  # how regular it is to take paragraphs that each ask as one request
VOICE_CHANGES = -0.25  # lean at which a paragraph after the request is the authority's


def prose(letter: Prepared) -> Iterator[Proposal]:
    """The whole body as one question and one answer."""
    units = letter.units
    opening = next((u.index for u in units if u.zone == "salutation"), -1) + 1
    stop = letter.tail_after(units[opening].start - 1) if opening < len(units) else 0
    body = [u for u in units[opening:] if u.zone not in OUTSIDE and u.start < max(stop, 1)]
    if not body:
        return
    asked = _request(letter, body) or _quoted(letter)
    proposal = Proposal("one request, one answer")
    if asked is not None:
        several = sum(asks_plainly(u.plain) or _is_bullet(letter, u) for u in letter.between(*asked)) > 1
        proposal.regular = SEVERAL if several else 1.0
        proposal.add("Q", ["*1"], asked[0], asked[1], 0.7, "prose")
    after = asked[1] if asked and asked[1] < body[-1].end else body[0].start - 1
    start = (_same_paragraph(letter, body, asked[1]) if asked else None) or _answer_start(body, after)
    if start is not None:
        proposal.add("A", ["*1"], start, letter.tail_after(start), 0.7, "prose")
    yield proposal


def _is_bullet(letter: Prepared, unit: Unit) -> bool:
    head = letter.heads[unit.index]
    return head is not None and head.tag == "b"


def _same_paragraph(letter: Prepared, body: list[Unit], after: int) -> int | None:
    """Where the answer follows the request in its own paragraph: "… for the number of vans. We own four."."""
    unit = next((u for u in body if u.start < after < u.end), None)
    if unit is None:
        return None
    stop = cues.SENTENCE_STOP.search(letter.text, max(unit.start, after - 1), unit.end)
    rest = letter.text[stop.end() : unit.end] if stop else ""
    words = " ".join(rest.split())
    low = words[:320].lower()
    standing = cues.opens(low) or cues.CONFIRMS.match(low) or cues.HANDLED.match(low)
    if stop is None or not words or standing or leans_question(SENTENCE.split(words, maxsplit=1)[0]) >= VOICE_CHANGES:
        return None
    return stop.end() + len(rest) - len(rest.lstrip())


def _answer_start(body: list[Unit], after: int) -> int | None:
    """After the request: past a heading of the response and the standing words before it."""
    rest = [u for u in body if u.start >= after]
    heading = next((u for u in rest if u.zone == "response"), None)
    if heading is not None and heading.index - rest[0].index <= 6:
        rest = [u for u in rest if u.start > heading.start]
    for unit in rest:
        if unit.zone is None and not cues.opens(unit.plain[:320].lower()) and not only_points_down(unit.plain):
            return unit.start
    return rest[-1].start if rest else None


def _request(letter: Prepared, body: list[Unit]) -> tuple[int, int] | None:
    """Span of the request as restated."""
    head = body[:LEADS_WITHIN]
    stop = next((k for k, u in enumerate(head) if u.zone == "response"), len(head))
    leads = [k for k, u in enumerate(head[:stop]) if u.zone == "request" or cues.leads_in_request(u.plain)]
    leads.sort(key=lambda k: not _asked_next(body, k))
    for k in leads:
        if k + 1 < len(body) and (found := _paragraphs(body, k + 1)):
            return found
    for unit in head[:stop]:
        if cues.TOLD.match(unit.plain) and len(unit.plain.split()) >= FEWEST_TOLD and not unit.plain.endswith(":"):
            asked = ASKED_FOR.match(letter.text, unit.start, unit.end)
            return _told(letter, asked.end() if asked else unit.start, unit.end)
        phrase = _phrase(letter, unit) or _told_inside(letter, unit)
        if phrase is not None:
            return phrase
    return None


def _told_inside(letter: Prepared, unit: Unit) -> tuple[int, int] | None:
    """The request told by a later sentence of the paragraph: "Thank you for your letter. You would like to know how …"."""
    piece = letter.text[unit.start : unit.end]
    for m in cues.SENTENCE_STOP.finditer(piece):
        at = m.end() + len(piece[m.end() :]) - len(piece[m.end() :].lstrip())
        if cues.TOLD.match(piece, at) and len(piece[at:].split()) >= FEWEST_TOLD and not unit.plain.endswith(":"):
            return _told(letter, unit.start + at, unit.end)
    return None


def _asked_next(body: list[Unit], k: int) -> bool:
    """Whether what stands after a lead-in is quoted or plainly asks."""
    return k + 1 < len(body) and (body[k + 1].plain[0] in OPEN_QUOTES or asks_plainly(body[k + 1].plain))


def _quoted(letter: Prepared) -> tuple[int, int] | None:
    """The request in the e-mail quoted below the letter's signature."""
    units = letter.units
    signed = next((u.index for u in units if u.zone == "signature"), None)
    if signed is None:
        return None
    opened = next((u.index for u in units[signed:] if cues.QUOTED.match(u.plain) or u.layer == "quoted"), None)
    if opened is None:
        return None
    body = [u for u in units[opened:] if u.zone is None and not cues.QUOTED.match(u.plain) and not QUOTED_HEADER.match(u.plain)]
    k = 0
    while k < len(body) and (k == 0 or letter.between(body[k - 1].end, body[k].start + 1)[0] is body[k]):
        k += 1
    return (body[0].start, body[k - 1].end) if body else None


def _told(letter: Prepared, start: int, end: int) -> tuple[int, int]:
    """The sentences of a paragraph that tell the request, up to the first that reads like an answer or tells how it was handled."""
    piece = letter.text[start:end]
    for m in cues.SENTENCE_STOP.finditer(piece):
        rest = " ".join(piece[m.end() :].split())
        if (
            rest
            and not cues.TOLD.match(rest)
            and (leans_question(rest) < VOICE_CHANGES or cues.HANDLED.match(rest[:320].lower()))
        ):
            return start, start + m.end()
    return start, end


def _paragraphs(body: list[Unit], k: int) -> tuple[int, int] | None:
    """The request's paragraphs from body[k] on, up to a heading, the authority's voice or its standing words."""
    first = k
    if cues.opens(body[k].plain[:320].lower()):
        return None
    for j in range(first + 1, min(len(body), first + LONGEST_REQUEST)):
        if body[j].zone is not None:
            break
        if _heads_answer(body[j].plain) or cues.HANDLED.match(body[j].plain[:320].lower()):
            return body[first].start, body[j - 1].end
    if body[k].plain[0] in OPEN_QUOTES:
        closed = next((j for j in range(k, len(body)) if body[j].plain.rstrip(" .")[-1:] in CLOSE_QUOTES), None)
        if closed is not None:
            return body[first].start, body[closed].end
    while k < len(body) and body[k].zone is None:
        words = body[k].plain[:320].lower()
        if k > first and (cues.opens(words) or cues.HOLDS.match(words) or _tells(body[k].plain)):
            break
        k += 1
    return (body[first].start, body[k - 1].end) if k > first else None


def _heads_answer(plain: str) -> bool:
    """Whether a sentence only leads into the answer: "I can respond as follows.", "I can confirm that we hold this."."""
    return only_points_down(plain) or only_confirms(plain)


def _tells(plain: str) -> bool:
    """Whether a paragraph, or its first sentence by itself, is in the authority's voice."""
    first = SENTENCE.split(plain, maxsplit=1)[0]
    return leans_question(plain) < VOICE_CHANGES or (leans_question(first) < PLAINLY_TELLS and not asks_plainly(plain))


def _phrase(letter: Prepared, unit: Unit) -> tuple[int, int] | None:
    """The request inside the thank-you sentence: from after "asking for" to the sentence's end."""
    piece = letter.text[unit.start : unit.end]
    m = cues.REQUEST_PHRASE.match(piece[:800])
    if not m:
        return None
    start = m.end()
    stop = cues.SENTENCE_STOP.search(piece, start)
    end = stop.end() if stop else len(piece)
    goes_on = cues.AFTER_REQUEST.search(piece, start, end)
    end = goes_on.start() if goes_on else end
    if len(piece[start:end].split()) < FEWEST_WORDS or cues.NO_REQUEST.match(piece[start:].lower()):
        return None
    return unit.start + start, unit.start + end
