"""Questions that hold several, each with its own answer: rows of a table "Question | Response", a numbered answer to as many sentences.

The parts keep their question's label: records are told of the question as the letter numbers it.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question
from foiparse.records.asking import supplier_asked
from foiparse.records.end_asked import without_start
from foiparse.records.headings import SOFTWARE, field_of
from foiparse.records.intents import Intent, intent_of, says_software
from foiparse.records.itkinds import says_kind
from foiparse.records.names import SERVICES
from foiparse.records.on_cloud import without_replaced
from foiparse.records.told import ANSWERS_KEPT

ASKS: Final = late(
    r"^\W*(?:\(?(?:\d+(?:\.\d+)?[a-z]?|[a-z]|[ivx]+)[.):]*\s+)?(?:what|which|who|when|how|do|does|is|are|has|have|please|name)\b",
    re.I,
)
_LABEL: Final = late(r"\W*(?:Q|No\.?)?\s*\d{1,2}(?:\.\d+)?[a-z]?\W*|\W*[a-z]\W*", re.I)
# Fewer rows that ask are a table of something else.
FEWEST: Final = 2
# Rows that ask are most of the table.
SHARE: Final = 0.6
# An item of a numbered answer: its number or letter, then its words up to the next.
_ITEM: Final = late(r"^\s*\(?(?P<n>\d{1,2}|[a-h]|[ivx]{1,4})[.):]\s*(?P<words>\S.*)$", re.M)
# Sentences of a question that each ask something.
_SENTENCE: Final = late(r"(?<=\?)\s+|\n+|(?<=[a-z])\.\s+(?=[A-Z])")


def recast(letter: Letter) -> Letter:
    """The letter with such questions in their parts; itself where there are none."""
    whole = _whole_asked([_plainer(q) for q in letter.questions])
    questions: list[Question] = []
    told: list[tuple[int, int]] = []  # answers of several questions, told once
    for q in whole:
        if q.answer_spans and q.answer_spans[0] in told:
            continue
        parts = _rows(letter, q) or _items(q) or _parts(q)
        if not parts and (parts := _labelled(letter, q)):
            told += q.answer_spans
        questions += parts or [q]
    same = len(questions) == len(letter.questions) and all(a is b for a, b in zip(questions, letter.questions, strict=True))
    return letter if same else letter.model_copy(update={"questions": questions})


# "If so, which one?", behind "Do you use a dictation system?".
_IF_SO: Final = late(
    r"^\W*(?:(?:question|q)?\W*\d*[a-z]?[.):]*\s+)?(?:if (?:so|yes|you do)|what is it called|which(?: one)?(?= is it| do you use|\?))[,;:]?"
    r"(?: (?:please )?(?:state |name |give |confirm )?(?:which|what)(?: (?:one|is it|is it called|system|product|software|do you use))*)?\W*$",
    re.I,
)
_WHETHER: Final = late(r"^\W*(?:(?:question|q)?\W*\d*[a-z]?[.):]*\s+)?(?:do|does|is|are|has|have)\b", re.I)


def _whole_asked(questions: list[Question]) -> list[Question]:
    """The questions, each that only says "If so, which one?" behind the words of the one that it goes on from."""
    out = questions[:1]
    for before, question in itertools.pairwise(questions):
        goes_on = _IF_SO.match(question.text) and _WHETHER.match(before.text) and says_software(before.text)
        text = f"{before.text.strip()} {_NUMBER.sub('', question.text.strip())}" if goes_on else question.text
        out.append(question.model_copy(update={"text": text}) if goes_on else question)
    return out


_NUMBER: Final = late(r"^\W*(?:(?:question|q)?\s*\d{1,2}[a-z]?[.):]+|\(?[a-h][.)])\s+")
# "9,800 pounds".
_POUNDS: Final = late(r"(?<![\d£,.])(\d[\d,]*(?:\.\d\d)?) pounds\b", re.I)


def _plainer(question: Question) -> Question:
    """The question with its answer in plainer words.

    The sign for pounds stands where a word stood for it; gone are a system that another has replaced, and the start of a contract beside its end.
    """
    answer = without_start(question.text, _in_plain(question.answer))
    return question if answer == question.answer else question.model_copy(update={"answer": answer})


@lru_cache(maxsize=ANSWERS_KEPT)
def _in_plain(answer: str) -> str:
    return without_replaced(_POUNDS.sub(r"£\1", answer))


def _rows(letter: Letter, question: Question) -> list[Question]:
    """A part for each row whose first cell asks and whose last answers."""
    if len(question.tables) != 1:
        return []
    rows = [[c.strip() for c in row if c.strip()] for row in letter.tables[question.tables[0]].cells]
    rows = [row[1:] if len(row) > 2 and _LABEL.fullmatch(row[0]) else row for row in rows if row]
    plain = [row for row in rows if len(row) == 2 and (row[0].endswith("?") or ASKS.match(row[0]))]
    asking = [row for row in rows if len(row) == 2 and (row in plain or field_of(row[0], SOFTWARE))]
    if len(plain) < FEWEST or len(asking) < SHARE * len(rows):
        return []
    return [question.model_copy(update={"text": row[0], "answer": row[-1], "tables": []}) for row in asking]


def _items(question: Question) -> list[Question]:
    """A part for each sentence of the question, where the answer has as many numbered items."""
    items = list(_ITEM.finditer(question.answer))
    if len(items) < FEWEST or question.tables or not _begins(question.answer, items[0]):
        return []
    asked = [s.strip() for s in _SENTENCE.split(question.text) if s.strip()]
    asking = [s for s in asked if intent_of(s) != Intent() or s.endswith("?")]
    if len(asking) != len(items) or len(asked) - len(asking) > 1 or intent_of(asking[0]) == Intent():
        return []
    return [
        question.model_copy(update={"text": text, "answer": item["words"].strip()})
        for text, item in zip(asking, items, strict=True)
    ]


# A part of a question: its label, and its words up to the next.
_PART: Final = late(
    r"(?:^|(?<=[\s,;:]))\(?(?P<n>[1-9]|[a-h]|[ivx]{1,4})[).]\s*(?P<words>\S.*?)(?=[\s,;]+(?:and\s+)?\(?(?:[1-9]|[a-h]|[ivx]{1,4})[).]\s|\s*$)",
    re.S,
)
# A lead longer than this tells a story.
LONGEST_LEAD: Final = 160


def _parts(question: Question) -> list[Question]:
    """A part for each lettered ask of a system's facts, where the answer's items have the same letters."""
    flat = " ".join(question.text.split())
    parts = list(_PART.finditer(flat))
    lead = flat[: parts[0].start()].strip(" :-–(") if parts else ""
    if len(parts) < FEWEST or question.tables or len(lead) > LONGEST_LEAD:
        return []
    told = {m["n"]: m["words"].strip(" ,;") for m in _PART.finditer(question.answer.strip())}
    if [m["n"] for m in parts] != list(told):
        return []
    asked = [(_of_software(m["words"]), m) for m in parts]
    fields_alone = all(field_of(m["words"], SOFTWARE) and not ASKS.match(m["words"]) for m in parts)  # a form, read as one
    if fields_alone or not lead or not all(ok for ok, _ in asked) or parts[0]["n"] not in ("1", "a", "i"):
        return []
    return [
        question.model_copy(update={"text": f"{lead}: {m['words']}" if n == 0 else m["words"], "answer": told[m["n"]]})
        for n, (_, m) in enumerate(asked)
    ]


def _of_software(words: str) -> bool:
    """The words ask for a fact of a system, or are the name of one."""
    intent = intent_of(words)
    return field_of(words, SOFTWARE) is not None or intent.names or intent.end or intent.cost or intent.users


# "Anti-virus: Sophos, supplied by Fernlea. Annual cost £21,300. Contract ends 31 October 2025.", "2. Telephony provider: Fernlea, £27,400 p.a."
_LABELLED: Final = late(r"^\W*(?:\d{1,2}[.)]\s+)?(?P<label>[A-Z][\w/&’ -]{1,40}?)(?:\s*:\s+|\s+[–—-]\s+|\t+)(?P<words>\S.*)$")
_STOPS: Final = late(r"[a-z\d)]\.\s+[A-Z]|,\s+[^,]*(?:\d|£)")
# "I can confirm that this is held. It is as follows."
_LEADS: Final = late(r"[.:]$")
_SYSTEM: Final = r"\b(?:software|systems?|suppliers?|providers?|vendors?)\b"
_OF_SYSTEM: Final = late(_SYSTEM, re.I)
_ENDS_SO: Final = late(rf"\s+(?:{_SYSTEM})$", re.I)


def _labelled(letter: Letter, question: Question) -> list[Question]:
    """A part for each line that tells, in several sentences or facts, of the kind of system which it begins with."""
    if any(len(row) > 2 for n in question.tables for row in letter.tables[n].cells):
        return []
    told = _all_labelled(question.answer)
    if not told:
        return []
    kinds = sum(map(_is_kind, (m["label"] for m in told)))
    of_system = all(_is_kind(m["label"]) or _OF_SYSTEM.search(m["label"]) for m in told)
    if not (of_system or kinds * 2 > len(told)) or sum(_STOPS.search(m["words"]) is not None for m in told) * 2 <= len(told):
        return []
    asked = question.text.strip()
    if intent_of(asked).platform or (asked and not intent_of(asked).names and not supplier_asked(asked)):
        return []
    return [question.model_copy(update={"text": asked_of_label(m["label"]), "answer": m["words"], "tables": []}) for m in told]


@lru_cache(maxsize=ANSWERS_KEPT)
def _all_labelled(answer: str) -> tuple[re.Match[str], ...]:
    """The lines of an answer where each has its label, after one that leads to them; none where any has not, or there are too few."""
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    lines = lines[1:] if lines and _LEADS.search(lines[0]) and not _LABELLED.match(lines[0]) else lines
    told = tuple(m for line in lines if (m := _LABELLED.match(line)))
    return told if len(told) >= FEWEST and len(told) == len(lines) else ()


_LABEL_WORDS = late(r"[\w-]+")


def _is_kind(label: str) -> bool:
    """The label says a kind of system, or what systems are for: "Council tax"."""
    words = set(_LABEL_WORDS.findall(label.casefold())) - {"and"}
    return says_kind(label.lower()) or words <= SERVICES


_MAKER_LABEL = late(r"\b(?:suppliers?|providers?|vendors?)$", re.I)


def asked_of_label(label: str) -> str:
    """The label in the words of a question for a system and its facts."""
    what = _ENDS_SO.sub("", label)
    facts = "who is the supplier, what is the annual cost, how many users are there and when does the contract end?"
    if _MAKER_LABEL.search(label):
        return f"Who is the {what} supplier, {facts.partition(', ')[2]}"
    return f"What {what} system do you use, {facts}"


def _begins(answer: str, item: re.Match[str]) -> bool:
    """The answer is its items and nothing before them, the first of them numbered one."""
    return item.start() <= len(answer) - len(answer.lstrip()) and item["n"].casefold() in ("1", "a", "i")
